/* Words ranked by the graph of those near to one another.
 *
 * TextRank: Mihalcea, R. & Tarau, P. (2004): TextRank: bringing order into texts. EMNLP, 404-411. Links without weights
 * between words in a window of 2; the third of the words that ranks highest is kept, and runs of kept words are
 * keywords. PositionRank: Florescu, C. & Caragea, C. (2017): PositionRank: an unsupervised approach to keyphrase
 * extraction from scholarly documents. ACL, 1105-1115. Links weighted by how often words meet in a window of 10; the
 * surfer prefers a word by the sum of 1 / position over its places; candidates are runs of up to 3 words.
 *
 * Both papers take nouns and adjectives; without a tagger, these are all words that are no stop words and hold a
 * letter. A run's score is the sum of its words', each rank such that the mean is 1. */
#include "opk_keywords.h"
#include "opk_math.h"

#define DAMPING 0.85
#define ENOUGH 1e-4 /* section 2.2 of TextRank */
#define ROUNDS_MAX 100
#define TEXTRANK_WINDOW 2
#define POSITIONRANK_WINDOW 10
#define RUN_MAX 3 /* of PositionRank */

typedef struct linked {
  uint32_t word, weight;
} linked;

static uint32_t rank_window(const opk_rank *rank) { return rank->positioned ? POSITIONRANK_WINDOW : TEXTRANK_WINDOW; }

static bool usable(const opk_wording *wording, uint32_t token) {
  return !opk_wording_is_stop(wording, token) && (wording->tokens.kind[token] & OPK_TOKEN_LETTER);
}

size_t opk_rank_scratch(const opk_wording *wording) {
  size_t words = wording->words.count;
  return words * sizeof(double) + (words + 1) * (sizeof(uint64_t) + sizeof(uint32_t)) +
         (size_t)wording->count * sizeof(uint32_t) + words;
}

uint64_t opk_rank_start(opk_rank *rank, const opk_wording *wording, bool positioned, void *scratch) {
  uint32_t words = wording->words.count, before = 0;
  rank->rank = scratch;
  rank->row = (uint64_t *)(rank->rank + words);
  rank->place = (uint32_t *)(rank->row + words + 1);
  rank->order = rank->place + words + 1;
  rank->kept = (uint8_t *)(rank->order + wording->count);
  rank->wording = wording;
  rank->positioned = positioned;
  for (uint32_t i = 0; i < words; i++) {
    rank->place[i] = before;
    before += wording->words.terms[i].count;
  }
  for (uint32_t i = 0; i < wording->count; i++) rank->order[rank->place[wording->word[i]]++] = i;
  for (uint32_t i = words; i > 0; i--) rank->place[i] = rank->place[i - 1];
  rank->place[0] = 0;
  return (uint64_t)wording->count * 2 * (rank_window(rank) - 1);
}

/* Writes a word's links, in the order in which its places meet them; returns their number. `entry` has, of each word,
 * where its link of this row is, and an older row's leftovers are told by their place. */
static uint64_t link_row(const opk_rank *rank, uint32_t word, linked *links, uint64_t begin, uint64_t *entry) {
  const opk_wording *wording = rank->wording;
  uint64_t end = begin;
  for (uint32_t i = rank->place[word]; i < rank->place[word + 1]; i++) {
    uint32_t token = rank->order[i], reach = rank_window(rank) - 1;
    if (!usable(wording, token)) continue;
    uint32_t low = token > reach ? token - reach : 0;
    uint32_t high = wording->count - token > reach ? token + reach : wording->count - 1;
    for (uint32_t other = low; other <= high; other++) {
      uint32_t neighbour = wording->word[other];
      if (neighbour == word || !usable(wording, other)) continue;
      uint64_t at = entry[neighbour];
      if (at < begin || at >= end || links[at].word != neighbour) {
        entry[neighbour] = at = end++;
        links[at] = (linked){neighbour, 0};
      }
      if (rank->positioned || links[at].weight == 0) links[at].weight++;
    }
  }
  return end - begin;
}

/* The surfer's preference for each word, whose mean is 1. */
static void prefer(const opk_rank *rank, double *preference) {
  const opk_wording *wording = rank->wording;
  double sum = 0, words = 0;
  for (uint32_t i = 0; i < wording->words.count; i++) {
    preference[i] = 0;
    for (uint32_t k = rank->place[i]; k < rank->place[i + 1]; k++)
      if (usable(wording, rank->order[k])) preference[i] += 1.0 / (rank->order[k] + 1.0);
    sum += preference[i];
    words += preference[i] > 0;
  }
  for (uint32_t i = 0; i < wording->words.count; i++)
    if (preference[i] > 0) preference[i] = rank->positioned ? preference[i] * (words / sum) : 1;
}

/* One round of S(v) = (1 - d) p(v) + d sum of w(u, v) / out(u) S(u); how far the ranks moved at most. */
static double round_of(const opk_rank *rank, const linked *links, const double *preference, const double *out,
                       double *given) {
  double moved = 0;
  uint32_t words = rank->wording->words.count;
  for (uint32_t i = 0; i < words; i++) given[i] = out[i] > 0 ? rank->rank[i] / out[i] : 0;
  for (uint32_t i = 0; i < words; i++) {
    if (preference[i] <= 0) continue;
    double sum = 0;
    for (uint64_t k = rank->row[i]; k < rank->row[i + 1]; k++) sum += links[k].weight * given[links[k].word];
    double value = (1 - DAMPING) * preference[i] + DAMPING * sum;
    double step = value > rank->rank[i] ? value - rank->rank[i] : rank->rank[i] - value;
    if (step > moved) moved = step;
    rank->rank[i] = value;
  }
  return moved;
}

void opk_rank_words(opk_rank *rank, void *links_memory, void *numbers) {
  linked *links = links_memory;
  uint32_t words = rank->wording->words.count;
  double *preference = numbers, *out = preference + words, *given = out + words;
  uint64_t *entry = numbers;
  uint64_t end = 0;
  for (uint32_t i = 0; i < words; i++) entry[i] = UINT64_MAX;
  for (uint32_t i = 0; i < words; i++) {
    rank->row[i] = end;
    end += link_row(rank, i, links, end, entry);
  }
  rank->row[words] = end;
  prefer(rank, preference);
  for (uint32_t i = 0; i < words; i++) {
    out[i] = 0;
    for (uint64_t k = rank->row[i]; k < rank->row[i + 1]; k++) out[i] += links[k].weight;
    rank->rank[i] = preference[i] > 0;
  }
  for (unsigned rounds = 0; rounds < ROUNDS_MAX; rounds++)
    if (round_of(rank, links, preference, out, given) < ENOUGH) break;
  uint32_t usable_words = 0;
  for (uint32_t i = 0; i < words; i++) usable_words += rank->kept[i] = preference[i] > 0;
  if (rank->positioned) return;

  /* TextRank's third, by a heap in the memory that the rounds used. */
  opk_keyword *heap = links_memory;
  uint32_t count = 0, third = (usable_words + 2) / 3;
  for (uint32_t i = 0; i < words; i++)
    if (rank->kept[i]) {
      heap[count++] = (opk_keyword){.score = rank->rank[i], .term = i};
      rank->kept[i] = 0;
    }
  opk_keywords_heap(heap, count);
  for (; third > 0; third--, count--) {
    rank->kept[heap[0].term] = 1;
    opk_keywords_pop(heap, count);
  }
}

bool opk_rank_collect(const opk_rank *rank, opk_terms *candidates, uint32_t *at) {
  const opk_wording *wording = rank->wording;
  uint32_t longest = rank->positioned ? RUN_MAX : OPK_KEYWORDS_RUN_MAX;
  while (*at < wording->count) {
    uint32_t first = *at, last = first;
    while (last < wording->count && rank->kept[wording->word[last]] && (last == first || wording->joined[last])) last++;
    if (last > first && last - first <= longest) {
      if (candidates->capacity == candidates->count) return false;
      opk_keywords_count(candidates, opk_wording_run(wording, first, last), first, last);
    }
    *at = last > first ? last : first + 1;
  }
  return true;
}

uint32_t opk_rank_score(const opk_rank *rank, const opk_terms *candidates, opk_keyword *keywords) {
  for (uint32_t i = 0; i < candidates->count; i++) {
    double sum = 0;
    for (uint32_t token = candidates->terms[i].first; token < candidates->terms[i].last; token++)
      sum += rank->rank[rank->wording->word[token]];
    keywords[i] = (opk_keyword){.score = sum, .term = i};
  }
  return candidates->count;
}
