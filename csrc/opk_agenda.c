#include "opk_agenda.h"

/* Fixed on articles other than those that the judgment is measured by (doc/MODEL_CARD.md). */
#define SHARE 0.5 /* the model's */
/* A further topic has that score, and that much of the first one's; or, as articles that the model learnt from have one
 * topic each and it takes others for noise, that share of what all terms count, and that much of the largest. */
#define LEAST 0.25
#define BESIDE 0.7
#define QUARTER 0.25
#define THIRD (1.0 / 3)

/* What an entry that occurs n times counts: (1 + ln n)^1.5. */
static const double of_times[] = {1,    2.2, 3.04, 3.69, 4.22, 4.66, 5.06, 5.4,
                                  5.72, 6,   6.26, 6.51, 6.73, 6.94, 7.14, 7.33};
#define TIMES (sizeof of_times / sizeof *of_times)

static size_t set_size(uint32_t entries) { return ((size_t)entries + 63) / 64; }

size_t opk_agenda_memory(const opk_lexicon *lexicon) {
  size_t entries = lexicon->entry_count;
  return (set_size(lexicon->entry_count) + entries + lexicon->category_count) * 8 + entries * 4 * sizeof(uint32_t);
}

/* ---- the order of the entries ---- */

static int compare(const opk_lexicon *lexicon, uint32_t a, uint32_t b) {
  opk_lexicon_entry x = opk_lexicon_entry_at(lexicon, a), y = opk_lexicon_entry_at(lexicon, b);
  if (x.category != y.category) return x.category < y.category ? -1 : 1;
  int order = memcmp(x.form.bytes, y.form.bytes, x.form.size < y.form.size ? x.form.size : y.form.size);
  return order ? order : (x.form.size > y.form.size) - (x.form.size < y.form.size);
}

static void sink(const opk_lexicon *lexicon, uint32_t *heap, uint32_t at, uint32_t count) {
  uint32_t own = heap[at];
  for (uint32_t child; (child = 2 * at + 1) < count; at = child) {
    if (child + 1 < count && compare(lexicon, heap[child], heap[child + 1]) < 0) child++;
    if (compare(lexicon, own, heap[child]) >= 0) break;
    heap[at] = heap[child];
  }
  heap[at] = own;
}

/* Heapsort: in place, and never more than n log n. */
static void sort(const opk_lexicon *lexicon, uint32_t *entries, uint32_t count) {
  for (uint32_t i = count / 2; i-- > 0;) sink(lexicon, entries, i, count);
  for (uint32_t end = count; end > 1;) {
    uint32_t last = entries[--end];
    entries[end] = entries[0];
    entries[0] = last;
    sink(lexicon, entries, 0, end);
  }
}

void opk_agenda_start(opk_agenda *agenda, const opk_lexicon *lexicon, void *memory) {
  uint32_t count = lexicon->entry_count;
  *agenda = (opk_agenda){.lexicon = lexicon, .found = memory};
  agenda->weights = (double *)(agenda->found + set_size(count));
  agenda->sums = agenda->weights + count;
  agenda->entry_of = (uint32_t *)(agenda->sums + lexicon->category_count);
  agenda->rank_of = agenda->entry_of + count;
  agenda->topic_of = agenda->rank_of + count;
  agenda->times = agenda->topic_of + count;
  memset(memory, 0, opk_agenda_memory(lexicon));
  for (uint32_t i = 0; i < count; i++) agenda->entry_of[i] = i;
  sort(lexicon, agenda->entry_of, count);
  for (uint32_t i = 0; i < count; i++) {
    opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, agenda->entry_of[i]);
    bool alike = i > 0 && compare(lexicon, agenda->entry_of[i - 1], agenda->entry_of[i]) == 0;
    agenda->rank_of[agenda->entry_of[i]] = alike ? agenda->rank_of[agenda->entry_of[i - 1]] : i;
    agenda->topic_of[i] = entry.category;
    agenda->weights[i] = entry.weight;
  }
}

/* ---- one text ---- */

void opk_agenda_clear(opk_agenda *agenda) {
  for (size_t i = 0; i < set_size(agenda->lexicon->entry_count); i++) {
    for (uint64_t left = agenda->found[i]; left; left &= left - 1) agenda->times[64 * i + opk_first_bit(left)] = 0;
    agenda->found[i] = 0;
  }
  memset(agenda->sums, 0, agenda->lexicon->category_count * sizeof *agenda->sums);
  agenda->all = 0;
}

void opk_agenda_add(opk_agenda *agenda, const opk_hit *hits, size_t count) {
  for (size_t i = 0; i < count; i++) {
    uint32_t rank = agenda->rank_of[hits[i].entry];
    agenda->times[rank] += agenda->times[rank] < TIMES; /* more count no more */
    agenda->found[rank / 64] |= UINT64_C(1) << rank % 64;
  }
}

static double value_of(const opk_agenda *agenda, uint32_t rank) {
  return agenda->weights[rank] * of_times[agenda->times[rank] - 1];
}

void opk_agenda_sum(opk_agenda *agenda) {
  for (size_t i = 0; i < set_size(agenda->lexicon->entry_count); i++)
    for (uint64_t left = agenda->found[i]; left; left &= left - 1) {
      uint32_t rank = (uint32_t)(64 * i + opk_first_bit(left));
      agenda->sums[agenda->topic_of[rank]] += value_of(agenda, rank);
    }
  agenda->all = 0;
  for (uint32_t topic = 0; topic < agenda->lexicon->category_count; topic++) agenda->all += agenda->sums[topic];
}

uint32_t opk_agenda_judge(const opk_agenda *agenda, const double *probabilities, opk_subject *subjects) {
  uint32_t topics = agenda->lexicon->category_count, count = 0, told = 0;
  double known = 0, largest = 0;
  for (uint32_t topic = 0; topic < topics; topic++) {
    double share = agenda->all > 0 ? agenda->sums[topic] / agenda->all : 0;
    if (share > largest) largest = share;
    if (probabilities[topic] >= 0) known += share;
  }
  for (uint32_t topic = 0; topic < topics; topic++) {
    opk_subject own = {.topic = topic, .share = agenda->all > 0 ? agenda->sums[topic] / agenda->all : 0};
    own.score = own.share;
    if (probabilities[topic] >= 0) own.score = (1 - SHARE) * own.share + SHARE * known * probabilities[topic];
    else if (!(own.share > 0)) continue;
    uint32_t place = count++;
    for (; place > 0 && subjects[place - 1].score < own.score; place--) subjects[place] = subjects[place - 1];
    subjects[place] = own;
  }
  double first = count ? subjects[0].score : 0;
  for (uint32_t i = 0; i < count; i++) {
    opk_subject own = subjects[i];
    if (i == 0 || (own.score >= LEAST && own.score >= BESIDE * first) ||
        (own.share >= QUARTER && own.share >= THIRD * largest))
      subjects[told++] = own;
  }
  return told;
}

uint32_t opk_agenda_terms(const opk_agenda *agenda, uint32_t topic, uint32_t entries[OPK_AGENDA_TERMS]) {
  double values[OPK_AGENDA_TERMS] = {0};
  uint32_t count = 0;
  for (size_t i = 0; i < set_size(agenda->lexicon->entry_count); i++)
    for (uint64_t left = agenda->found[i]; left; left &= left - 1) {
      uint32_t rank = (uint32_t)(64 * i + opk_first_bit(left));
      if (agenda->topic_of[rank] != topic) continue;
      double value = value_of(agenda, rank);
      if (count == OPK_AGENDA_TERMS && !(value > values[count - 1])) continue;
      uint32_t place = count < OPK_AGENDA_TERMS ? count++ : count - 1;
      for (; place > 0 && values[place - 1] < value; place--)
        values[place] = values[place - 1], entries[place] = entries[place - 1];
      values[place] = value;
      entries[place] = agenda->entry_of[rank];
    }
  return count;
}
