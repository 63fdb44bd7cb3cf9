/* opk_lexicon_build: entries as people write them become a lexicon's image. */
#include "opk_fold.h"
#include "opk_hash.h"
#include "opk_lexicon.h"
#include "opk_lexicon_form.h"
#include "opk_lexicon_image.h"

/* ---- the workspace ---- */

typedef struct item {
  uint64_t key;
  uint32_t index;
} item;

/* Columns over the occurrences of words, patterns and punctuation in the entries without a problem, behind them those
 * of the stems' words and stems; over those entries; and over nodes. */
struct opk_lexicon_workspace {
  uint64_t *hash;       /* of each occurrence's folded form */
  size_t *text;         /* where that starts in `folded`; one more for the end */
  uint32_t *symbol;
  uint32_t *order;      /* the first occurrence of each word, then of each pattern */
  uint32_t *scratch;
  uint32_t *aliases;    /* of each word the one that it counts as, where there are stems */
  item *items, *spare;  /* being sorted */
  uint32_t *first_word; /* of each entry; one more for the end */
  uint32_t *source;     /* of each entry */
  uint32_t *kind;       /* of each entry */
  uint32_t *sorted;     /* the entries of phrases in their order, then those of the trie; duplicates left out */
  uint32_t *low, *high, *depth; /* the range of `sorted` below each node; in the memory of `items` */
  uint8_t *in_trie;     /* whether an entry is */
  uint8_t *is_pattern, *split, *folded; /* split: the size of what stands before the * */
  uint32_t occurrences; /* of the entries */
  uint32_t words, patterns, prefixes, phrases, symbols, openings, nodes, edges;
  uint32_t phrase_entries, entries;
  size_t text_size;
  opk_section sections[OPK_LEXICON_SECTIONS];
};

static uint32_t occurrences_of(const opk_lexicon_builder *builder) {
  return builder->occurrences + 2 * builder->stem_count;
}

/* Whether a text is one word and nothing else. */
static bool is_word(opk_text text, opk_form_word *word) {
  opk_form form = {.text = text}, rest;
  if (!opk_form_next(&form, word) || word->star || word->start.first != 0) return false;
  rest = form;
  return word->start.last == text.size && !opk_form_next(&rest, &(opk_form_word){0});
}

size_t opk_lexicon_measure(opk_lexicon_builder *builder) {
  uint64_t occurrences = 0, folded = 0;
  builder->used = 0;
  builder->bad_stem = OPK_NONE;
  for (uint32_t i = 0; i < builder->source_count; i++) {
    opk_lexicon_source *source = &builder->sources[i];
    opk_form form = {.text = source->form};
    opk_form_word word;
    uint64_t words = 0, size = 0;
    bool in_trie = false;
    while (opk_form_next(&form, &word)) {
      if (words > 0 && !opk_form_joins(form.text, word.gap.first, word.gap.last))
        words++, size += OPK_LEXICON_MARKS, in_trie = true;
      in_trie |= word.star;
      size += opk_form_fold(form.text, word.start, NULL);
      if (word.star) size += opk_form_fold(form.text, word.end, NULL);
      words++;
    }
    if (!form.problem && form.words >= (in_trie ? OPK_LEXICON_WORK : OPK_LEXICON_WORDS + 1))
      form.problem = OPK_LEXICON_LONG_PHRASE;
    source->problem = form.problem;
    if (form.problem) continue;
    builder->used++;
    occurrences += words, folded += size;
  }
  for (uint32_t i = 0; i < builder->stem_count; i++) {
    opk_form_word word;
    const opk_text parts[2] = {builder->stems[i].word, builder->stems[i].stem};
    for (int k = 0; k < 2; k++)
      if (is_word(parts[k], &word)) folded += opk_form_fold(parts[k], word.start, NULL);
      else if (builder->bad_stem == OPK_NONE) builder->bad_stem = i;
  }
  if (occurrences + 2 * (uint64_t)builder->stem_count >= OPK_SYMBOL_PATTERN - 1 || folded > SIZE_MAX / 4) return 0;
  if (builder->category_count >= 1u << (32 - OPK_ENTRY_SHIFT)) return 0;
  builder->occurrences = (uint32_t)occurrences;
  builder->folded_size = (size_t)folded;
  uint64_t bytes = sizeof(struct opk_lexicon_workspace) + folded +
                   ((uint64_t)occurrences_of(builder) + 1) *
                     (sizeof(uint64_t) + sizeof(size_t) + 4 * sizeof(uint32_t) + 2 * sizeof(item) + 2) +
                   ((uint64_t)builder->used + 1) * (4 * sizeof(uint32_t) + 1);
  return bytes > SIZE_MAX / 2 ? 0 : (size_t)bytes;
}

static struct opk_lexicon_workspace *lay_out(const opk_lexicon_builder *builder, void *memory) {
  struct opk_lexicon_workspace *w = memory;
  size_t occurrences = (size_t)occurrences_of(builder) + 1, entries = (size_t)builder->used + 1;
  *w = (struct opk_lexicon_workspace){.occurrences = builder->occurrences};
  w->items = (item *)(w + 1);
  w->spare = w->items + occurrences;
  w->hash = (uint64_t *)(w->spare + occurrences);
  w->text = (size_t *)(w->hash + occurrences);
  w->symbol = (uint32_t *)(w->text + occurrences);
  w->order = w->symbol + occurrences;
  w->scratch = w->order + occurrences;
  w->aliases = w->scratch + occurrences;
  w->first_word = w->aliases + occurrences;
  w->source = w->first_word + entries;
  w->kind = w->source + entries;
  w->sorted = w->kind + entries;
  w->in_trie = (uint8_t *)(w->sorted + entries);
  w->is_pattern = w->in_trie + entries;
  w->split = w->is_pattern + occurrences;
  w->folded = w->split + occurrences;
  w->low = (uint32_t *)w->items;
  w->high = w->low + occurrences;
  w->depth = w->high + occurrences;
  return w;
}

/* ---- sorting ---- */

typedef int comparison(const opk_lexicon_builder *builder, uint32_t a, uint32_t b);

/* Merges runs of 1, 2, 4 … elements: stable, and n log n whatever the content. */
static void sort(const opk_lexicon_builder *builder, uint32_t *indices, size_t count, comparison *compare) {
  uint32_t *from = indices, *to = builder->workspace->scratch;
  for (size_t run = 1; run < count; run *= 2) {
    for (size_t first = 0; first < count; first += 2 * run) {
      size_t middle = first + run < count ? first + run : count;
      size_t last = middle + run < count ? middle + run : count;
      size_t a = first, b = middle;
      for (size_t i = first; i < last; i++)
        to[i] = a < middle && (b == last || compare(builder, from[a], from[b]) <= 0) ? from[a++] : from[b++];
    }
    uint32_t *merged = to;
    to = from, from = merged;
  }
  if (from != indices) memcpy(indices, from, count * sizeof *indices);
}

/* Sorts w->items by their keys, byte by byte from the lowest: stable, and linear. Writes their indices to `out`; what
 * has equal keys is then sorted by `compare`. */
static void sort_items(const opk_lexicon_builder *builder, uint32_t *out, uint32_t count, comparison *compare) {
  struct opk_lexicon_workspace *w = builder->workspace;
  item *from = w->items, *to = w->spare;
  for (unsigned shift = 0; shift < 64; shift += 8) {
    uint32_t starts[256] = {0}, sum = 0;
    for (uint32_t i = 0; i < count; i++) starts[from[i].key >> shift & 255]++;
    if (count == 0 || starts[from[0].key >> shift & 255] == count) continue;
    for (unsigned digit = 0; digit < 256; digit++) {
      uint32_t own = starts[digit];
      starts[digit] = sum;
      sum += own;
    }
    for (uint32_t i = 0; i < count; i++) to[starts[from[i].key >> shift & 255]++] = from[i];
    item *sorted = to;
    to = from, from = sorted;
  }
  w->items = from, w->spare = to;
  for (uint32_t i = 0; i < count; i++) out[i] = from[i].index;
  for (uint32_t i = 0, behind; i < count; i = behind) {
    for (behind = i + 1; behind < count && from[behind].key == from[i].key;) behind++;
    uint32_t unsorted = i + 1;
    while (unsorted < behind && compare(builder, out[unsorted - 1], out[unsorted]) <= 0) unsorted++;
    if (unsorted < behind) sort(builder, out + i, behind - i, compare);
  }
}

static opk_text folded_at(const struct opk_lexicon_workspace *w, uint32_t occurrence) {
  size_t first = w->text[occurrence];
  return (opk_text){w->folded + first, (uint32_t)(w->text[occurrence + 1] - first)};
}

static opk_text start_at(const struct opk_lexicon_workspace *w, uint32_t occurrence) {
  return (opk_text){w->folded + w->text[occurrence], w->split[occurrence]};
}

static opk_text ending_at(const struct opk_lexicon_workspace *w, uint32_t occurrence) {
  opk_text folded = folded_at(w, occurrence);
  return (opk_text){folded.bytes + w->split[occurrence], folded.size - w->split[occurrence]};
}

static int compare_texts(opk_text a, opk_text b) {
  int order = memcmp(a.bytes, b.bytes, a.size < b.size ? a.size : b.size);
  return order != 0 ? order : a.size < b.size ? -1 : a.size > b.size;
}

static int compare_words(const opk_lexicon_builder *builder, uint32_t a, uint32_t b) {
  return compare_texts(folded_at(builder->workspace, a), folded_at(builder->workspace, b));
}

static int compare_patterns(const opk_lexicon_builder *builder, uint32_t a, uint32_t b) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  int order = compare_texts(start_at(w, a), start_at(w, b));
  return order != 0 ? order : opk_lexicon_compare_endings(ending_at(w, a), ending_at(w, b));
}

static uint32_t size_of(const struct opk_lexicon_workspace *w, uint32_t entry) {
  return w->first_word[entry + 1] - w->first_word[entry];
}

/* How many symbols two entries have in common before they differ. */
static uint32_t common_symbols(const struct opk_lexicon_workspace *w, uint32_t a, uint32_t b) {
  uint32_t size = size_of(w, a) < size_of(w, b) ? size_of(w, a) : size_of(w, b), i = 0;
  while (i < size && w->symbol[w->first_word[a] + i] == w->symbol[w->first_word[b] + i]) i++;
  return i;
}

/* Entries by their symbols, a shorter one before those it starts; verified ones first; then by category. */
static int compare_entries(const opk_lexicon_builder *builder, uint32_t a, uint32_t b) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t common = common_symbols(w, a, b);
  if (common < size_of(w, a) && common < size_of(w, b))
    return w->symbol[w->first_word[a] + common] < w->symbol[w->first_word[b] + common] ? -1 : 1;
  if (size_of(w, a) != size_of(w, b)) return size_of(w, a) < size_of(w, b) ? -1 : 1;
  bool verified = w->kind[a] & OPK_ENTRY_VERIFIED, other = w->kind[b] & OPK_ENTRY_VERIFIED;
  if (verified != other) return verified ? -1 : 1;
  if (w->kind[a] != w->kind[b]) return w->kind[a] < w->kind[b] ? -1 : 1;
  return verified ? compare_texts(builder->sources[w->source[a]].form, builder->sources[w->source[b]].form) : 0;
}

/* ---- arranging ---- */

static void add_occurrence(struct opk_lexicon_workspace *w, uint32_t occurrence, size_t *used, size_t size) {
  w->hash[occurrence] = opk_hash(w->folded + *used, size);
  w->is_pattern[occurrence] = w->split[occurrence] = 0;
  w->text[occurrence] = *used;
  *used += size;
}

static void read_entries(const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t entry = 0, occurrence = 0;
  size_t used = 0;
  for (uint32_t i = 0; i < builder->source_count; i++) {
    const opk_lexicon_source *source = &builder->sources[i];
    if (source->problem) continue;
    opk_form form = {.text = source->form};
    opk_form_word word;
    bool edges = false;
    w->source[entry] = i;
    w->in_trie[entry] = 0;
    w->first_word[entry] = occurrence;
    while (opk_form_next(&form, &word)) {
      if (form.words == 1) {
        edges = opk_form_lead(form.text, word.gap.last).size > 0;
      } else if (!opk_form_joins(form.text, word.gap.first, word.gap.last)) {
        opk_form_marks marks = opk_form_gap(form.text, word.gap.first, word.gap.last);
        memcpy(w->folded + used, marks.bytes, marks.size);
        add_occurrence(w, occurrence++, &used, marks.size);
        w->in_trie[entry] = 1;
      }
      size_t start = opk_form_fold(form.text, word.start, w->folded + used), size = start;
      if (word.star) size += opk_form_fold(form.text, word.end, w->folded + used + start);
      add_occurrence(w, occurrence, &used, size);
      if (word.star) {
        w->is_pattern[occurrence] = w->in_trie[entry] = 1;
        w->split[occurrence] = (uint8_t)start;
      }
      occurrence++;
    }
    if (opk_form_trail(form.text, form.at).size > 0) edges = true;
    w->kind[entry++] = source->category << OPK_ENTRY_SHIFT | (source->flags & OPK_ENTRY_FLAGS) |
                       (edges ? OPK_ENTRY_EDGES : 0);
  }
  w->first_word[entry] = occurrence;
  for (uint32_t i = 0; i < builder->stem_count; i++) {
    const opk_text parts[2] = {builder->stems[i].word, builder->stems[i].stem};
    for (int k = 0; k < 2; k++) {
      opk_span word = {0, parts[k].size};
      add_occurrence(w, occurrence++, &used, opk_form_fold(parts[k], word, w->folded + used));
    }
  }
  w->text[occurrence] = used;
}

/* Numbers the symbols in their order; `order` keeps the first occurrence of each. */
static void number_symbols(const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t count = occurrences_of(builder), words = 0;
  for (uint32_t i = 0; i < count; i++)
    if (!w->is_pattern[i]) w->items[words++] = (item){w->hash[i], i};
  sort_items(builder, w->order, words, compare_words);
  for (uint32_t i = 0, at = words; i < count; i++)
    if (w->is_pattern[i]) w->order[at++] = i;
  sort(builder, w->order + words, count - words, compare_patterns);
  uint32_t kept = 0;
  for (uint32_t i = 0; i < words; i++) {
    uint32_t occurrence = w->order[i], before = kept > 0 ? w->order[kept - 1] : 0;
    if (kept == 0 || w->hash[before] != w->hash[occurrence] || compare_words(builder, before, occurrence) != 0) {
      w->order[kept++] = occurrence;
      w->text_size += folded_at(w, occurrence).size;
    }
    w->symbol[occurrence] = kept - 1;
  }
  w->words = kept;
  for (uint32_t i = words; i < count; i++) {
    uint32_t occurrence = w->order[i], before = kept > w->words ? w->order[kept - 1] : 0;
    if (kept == w->words || compare_patterns(builder, before, occurrence) != 0) {
      opk_text start = start_at(w, occurrence);
      if (kept == w->words) w->prefixes = 1;
      if (start.size > 0 && (kept == w->words || compare_texts(start_at(w, before), start) != 0))
        w->prefixes++, w->text_size += start.size;
      w->order[kept++] = occurrence;
      w->text_size += ending_at(w, occurrence).size;
    }
    w->symbol[occurrence] = (kept - 1 - w->words) | OPK_SYMBOL_PATTERN;
  }
  w->patterns = kept - w->words;
}

/* Words that are stemmed become their stems. */
static void apply_stems(const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  if (builder->stem_count == 0) return;
  for (uint32_t i = 0; i < w->words; i++) w->aliases[i] = i;
  for (uint32_t i = 0; i < builder->stem_count; i++) {
    uint32_t pair = w->occurrences + 2 * i;
    w->aliases[w->symbol[pair]] = w->symbol[pair + 1];
  }
  for (uint32_t i = 0; i < w->occurrences; i++)
    if (!w->is_pattern[i]) w->symbol[i] = w->aliases[w->symbol[i]];
}

/* Leaves out what is there twice among the sorted entries [first, last); returns how many are left. */
static uint32_t leave_out_twins(opk_lexicon_builder *builder, uint32_t first, uint32_t last) {
  struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t kept = first;
  for (uint32_t i = first; i < last; i++) {
    uint32_t entry = w->sorted[i];
    opk_lexicon_source *source = &builder->sources[w->source[entry]];
    if (kept > first && compare_entries(builder, w->sorted[kept - 1], entry) == 0) {
      if (builder->sources[w->source[w->sorted[kept - 1]]].weight != source->weight)
        source->problem = OPK_LEXICON_CONFLICT;
      continue;
    }
    w->sorted[kept++] = entry;
    w->text_size += source->form.size;
  }
  return kept;
}

/* Sorts the entries, and counts phrases and nodes. */
static void sort_entries(opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t plain = 0, behind;
  for (uint32_t i = 0; i < builder->used; i++) {
    const uint32_t *symbols = w->symbol + w->first_word[i];
    uint64_t second = size_of(w, i) > 1 ? (uint64_t)symbols[1] + 1 : 0;
    if (!w->in_trie[i]) w->items[plain++] = (item){(uint64_t)symbols[0] << 32 | second, i};
  }
  sort_items(builder, w->sorted, plain, compare_entries);
  behind = w->phrase_entries = leave_out_twins(builder, 0, plain);
  for (uint32_t i = 0; i < builder->used; i++)
    if (w->in_trie[i]) w->sorted[behind++] = i;
  sort(builder, w->sorted + w->phrase_entries, behind - w->phrase_entries, compare_entries);
  w->entries = leave_out_twins(builder, w->phrase_entries, behind);
  for (uint32_t i = 0; i < w->phrase_entries; i++) {
    uint32_t entry = w->sorted[i], size = size_of(w, entry);
    uint32_t common = i > 0 ? common_symbols(w, w->sorted[i - 1], entry) : 0;
    if (i > 0 && size == size_of(w, w->sorted[i - 1]) && common == size) continue;
    w->phrases++;
    if (size > 1 && common < 2) w->openings++;
    if (size > 2) w->symbols += size - 2;
  }
  w->nodes = 1;
  for (uint32_t i = w->phrase_entries; i < w->entries; i++) {
    uint32_t common = i > w->phrase_entries ? common_symbols(w, w->sorted[i - 1], w->sorted[i]) : 0;
    w->nodes += size_of(w, w->sorted[i]) - common;
  }
  w->edges = w->nodes - 1;
}

static size_t power(size_t least, size_t count) {
  while (least < count) least *= 2;
  return least;
}

size_t opk_lexicon_arrange(opk_lexicon_builder *builder, void *memory) {
  struct opk_lexicon_workspace *w = builder->workspace = lay_out(builder, memory);
  read_entries(builder, w);
  number_symbols(builder, w);
  apply_stems(builder, w);
  size_t aliases = builder->stem_count > 0 ? w->words : 0;
  sort_entries(builder, w);
  for (uint32_t i = 0; i < builder->category_count; i++) w->text_size += builder->categories[i].size;
  const size_t sizes[OPK_LEXICON_SECTIONS] = {
    /* 16 bits and more for a key */
    8 * power(64, (w->phrases + (size_t)builder->stem_count + w->edges) / 4),
    w->patterns > 0 ? 2 * OPK_LEXICON_PAIR_BYTES : 0,
    4 * (power(2, w->words) + 1),
    4 * OPK_WORD_WIDTH * ((size_t)w->words + 1),
    4 * aliases,
    4 * OPK_PHRASE_WIDTH * ((size_t)w->phrases + 1),
    4 * (size_t)w->symbols,
    4 * (power(2, w->openings) + 1),
    4 * OPK_OPENING_WIDTH * (size_t)w->openings,
    4 * OPK_PREFIX_WIDTH * ((size_t)w->prefixes + 1),
    4 * 257,
    4 * OPK_PATTERN_WIDTH * ((size_t)w->patterns + 1),
    4 * OPK_NODE_WIDTH * ((size_t)w->nodes + 1),
    4 * OPK_EDGE_WIDTH * (size_t)w->edges,
    4 * OPK_ENTRY_WIDTH * ((size_t)w->entries + 1),
    4 * OPK_CATEGORY_WIDTH * ((size_t)builder->category_count + 1),
    w->text_size,
  };
  for (uint32_t i = 0; i < OPK_LEXICON_SECTIONS; i++)
    w->sections[i] = (opk_section){.tag = opk_lexicon_tags[i], .size = sizes[i]};
  return w->text_size > OPK_TEXT_MAX ? 0 : opk_image_size(w->sections, OPK_LEXICON_SECTIONS);
}

/* ---- writing ---- */

typedef struct writer {
  uint8_t *sections[OPK_LEXICON_SECTIONS];
  uint32_t text_used;
} writer;

static void put(writer *out, unsigned section, size_t record, unsigned width, unsigned field, uint32_t value) {
  opk_store32le(out->sections[section] + 4 * (record * width + field), value);
}

static void put_text(writer *out, unsigned section, size_t record, unsigned width, unsigned field, opk_text text) {
  put(out, section, record, width, field, out->text_used);
  if (text.size > 0) memcpy(out->sections[OPK_LEXICON_TEXT] + out->text_used, text.bytes, text.size);
  out->text_used += text.size;
}

static const opk_text nothing = {NULL, 0};

static void put_words(writer *out, const struct opk_lexicon_workspace *w, const opk_lexicon *lexicon) {
  uint32_t bucket = 0;
  for (uint32_t i = 0; i < w->words; i++) {
    uint64_t hash = w->hash[w->order[i]];
    while (bucket <= (uint32_t)(hash >> lexicon->shift)) put(out, OPK_LEXICON_DIRECTORY, bucket++, 1, 0, i);
    opk_store64le(out->sections[OPK_LEXICON_WORD] + 4 * OPK_WORD_WIDTH * (size_t)i, hash);
    put_text(out, OPK_LEXICON_WORD, i, OPK_WORD_WIDTH, OPK_WORD_TEXT, folded_at(w, w->order[i]));
    if (lexicon->has_aliases) put(out, OPK_LEXICON_ALIASES, i, 1, 0, w->aliases[i]);
  }
  opk_store64le(out->sections[OPK_LEXICON_WORD] + 4 * OPK_WORD_WIDTH * (size_t)w->words, UINT64_MAX);
  put_text(out, OPK_LEXICON_WORD, w->words, OPK_WORD_WIDTH, OPK_WORD_TEXT, nothing);
  while (bucket <= UINT32_C(1) << (64 - lexicon->shift)) put(out, OPK_LEXICON_DIRECTORY, bucket++, 1, 0, w->words);
}

/* Prefixes and their patterns; the bytes of all prefixes stand together, then those of all endings. */
static void put_patterns(writer *out, const struct opk_lexicon_workspace *w, const opk_lexicon *lexicon) {
  uint32_t prefix = 0, byte = 0;
  if (w->patterns > 0) {
    put_text(out, OPK_LEXICON_PREFIXES, 0, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT, nothing);
    put(out, OPK_LEXICON_PREFIXES, 0, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN, 0);
  }
  for (uint32_t i = 0; i < w->patterns; i++) {
    opk_text start = start_at(w, w->order[w->words + i]);
    if (start.size > 0 && (i == 0 || compare_texts(start_at(w, w->order[w->words + i - 1]), start) != 0)) {
      prefix++;
      while (byte <= *start.bytes) put(out, OPK_LEXICON_INITIALS, byte++, 1, 0, prefix);
      put_text(out, OPK_LEXICON_PREFIXES, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT, start);
      put(out, OPK_LEXICON_PREFIXES, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN, i);
    }
    put(out, OPK_LEXICON_PATTERNS, i, OPK_PATTERN_WIDTH, OPK_PATTERN_PREFIX, prefix);
  }
  while (byte <= 256) put(out, OPK_LEXICON_INITIALS, byte++, 1, 0, w->prefixes);
  put_text(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT, nothing);
  put(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN, w->patterns);
  put(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE, OPK_NONE);
  put(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT, OPK_NONE);
  for (uint32_t i = 0; i < w->prefixes; i++) {
    uint32_t above = opk_lexicon_above(lexicon, i);
    put(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE, above);
    put(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT, opk_lexicon_parent(lexicon, i, above));
  }
  for (uint32_t i = 0; i < w->patterns; i++)
    put_text(out, OPK_LEXICON_PATTERNS, i, OPK_PATTERN_WIDTH, OPK_PATTERN_TEXT,
             ending_at(w, w->order[w->words + i]));
  put_text(out, OPK_LEXICON_PATTERNS, w->patterns, OPK_PATTERN_WIDTH, OPK_PATTERN_TEXT, nothing);
  put(out, OPK_LEXICON_PATTERNS, w->patterns, OPK_PATTERN_WIDTH, OPK_PATTERN_ABOVE, OPK_NONE);
  put(out, OPK_LEXICON_PATTERNS, w->patterns, OPK_PATTERN_WIDTH, OPK_PATTERN_PREFIX, OPK_NONE);
  for (uint32_t i = 0; i < w->patterns; i++)
    put(out, OPK_LEXICON_PATTERNS, i, OPK_PATTERN_WIDTH, OPK_PATTERN_ABOVE, opk_lexicon_pattern_above(lexicon, i));
}

static void put_entry(writer *out, const opk_lexicon_builder *builder, uint32_t sorted) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  const opk_lexicon_source *source = &builder->sources[w->source[w->sorted[sorted]]];
  uint64_t bits;
  memcpy(&bits, &source->weight, sizeof bits);
  put_text(out, OPK_LEXICON_ENTRIES, sorted, OPK_ENTRY_WIDTH, OPK_ENTRY_FORM, source->form);
  put(out, OPK_LEXICON_ENTRIES, sorted, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND, w->kind[w->sorted[sorted]]);
  opk_store64le(out->sections[OPK_LEXICON_ENTRIES] + 4 * ((size_t)sorted * OPK_ENTRY_WIDTH + OPK_ENTRY_WEIGHT), bits);
}

static void put_phrases(writer *out, const opk_lexicon_builder *builder, const opk_lexicon *lexicon) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t phrase = 0, symbol = 0, word = 0;
  for (uint32_t i = 0; i < w->phrase_entries; i++) {
    uint32_t entry = w->sorted[i], size = size_of(w, entry), common = 0, above = OPK_NONE;
    const uint32_t *symbols = w->symbol + w->first_word[entry];
    put_entry(out, builder, i);
    if (i > 0) common = common_symbols(w, w->sorted[i - 1], entry);
    if (i > 0 && common == size && size_of(w, w->sorted[i - 1]) == size) continue;
    if (common > 0)
      for (above = phrase - 1; above != OPK_NONE && opk_lexicon_length(lexicon, above) > common;)
        above = opk_lexicon_phrase(lexicon, above, OPK_PHRASE_ABOVE);
    while (word <= symbols[0]) put(out, OPK_LEXICON_WORD, word++, OPK_WORD_WIDTH, OPK_WORD_PHRASE, phrase);
    put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_SECOND, size > 1 ? symbols[1] : OPK_NONE);
    put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_SYMBOLS, symbol);
    put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_ENTRIES, i);
    put(out, OPK_LEXICON_PHRASES, phrase++, OPK_PHRASE_WIDTH, OPK_PHRASE_ABOVE, above);
    for (uint32_t k = 2; k < size; k++) put(out, OPK_LEXICON_SYMBOLS, symbol++, 1, 0, symbols[k]);
    put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_SYMBOLS, symbol); /* for the length of this one */
  }
  while (word <= w->words) put(out, OPK_LEXICON_WORD, word++, OPK_WORD_WIDTH, OPK_WORD_PHRASE, phrase);
  put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_SECOND, OPK_NONE);
  put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_SYMBOLS, symbol);
  put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_ENTRIES, w->phrase_entries);
  put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_ABOVE, OPK_NONE);
  put(out, OPK_LEXICON_PHRASES, phrase, OPK_PHRASE_WIDTH, OPK_PHRASE_CROWD, 0);
  for (uint32_t i = 0; i < phrase; i++)
    put(out, OPK_LEXICON_PHRASES, i, OPK_PHRASE_WIDTH, OPK_PHRASE_CROWD, opk_lexicon_crowd(lexicon, i));
}

/* Behind put_phrases. */
static void put_openings(writer *out, const opk_lexicon_builder *builder, const opk_lexicon *lexicon) {
  struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t count = 0, door = 0;
  for (uint32_t word = 0, phrase = 0; word < w->words; word++) {
    uint32_t behind = opk_lexicon_field(lexicon->words, (size_t)word + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
    for (uint32_t before = OPK_NONE; phrase < behind; phrase++) {
      uint32_t second = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SECOND);
      if (second == before) continue;
      before = second;
      w->items[count++] = (item){opk_lexicon_opening(word, second), phrase};
    }
  }
  sort_items(builder, w->scratch, count, NULL); /* no two keys are equal */
  for (uint32_t i = 0; i < count; i++) {
    uint64_t key = w->items[i].key;
    while (door <= (uint32_t)(key >> lexicon->door_shift)) put(out, OPK_LEXICON_DOORS, door++, 1, 0, i);
    opk_store64le(out->sections[OPK_LEXICON_OPENINGS] + 4 * OPK_OPENING_WIDTH * (size_t)i, key);
    put(out, OPK_LEXICON_OPENINGS, i, OPK_OPENING_WIDTH, OPK_OPENING_PHRASE, w->items[i].index);
  }
  while (door <= UINT32_C(1) << (64 - lexicon->door_shift)) put(out, OPK_LEXICON_DOORS, door++, 1, 0, count);
}

/* Breadth first, so that children stand behind their parents, and a node's edges and entries side by side. */
static void put_trie(writer *out, const opk_lexicon_builder *builder) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t nodes = 1, edge = 0, next = w->phrase_entries;
  w->low[0] = w->phrase_entries, w->high[0] = w->entries, w->depth[0] = 0;
  for (uint32_t node = 0; node < nodes; node++) {
    uint32_t at = w->low[node], high = w->high[node], depth = w->depth[node];
    put(out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_EDGES, edge);
    put(out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, next);
    for (; at < high && size_of(w, w->sorted[at]) == depth; at++) w->scratch[next++] = at;
    while (at < high) {
      uint32_t symbol = w->symbol[w->first_word[w->sorted[at]] + depth], first = at;
      while (at < high && w->symbol[w->first_word[w->sorted[at]] + depth] == symbol) at++;
      w->low[nodes] = first, w->high[nodes] = at, w->depth[nodes] = depth + 1;
      put(out, OPK_LEXICON_EDGES, edge, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL, symbol);
      put(out, OPK_LEXICON_EDGES, edge++, OPK_EDGE_WIDTH, OPK_EDGE_NODE, nodes++);
    }
  }
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_EDGES, edge);
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, next);
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_WORK, 0);
  /* The nodes' entries stand in the nodes' order. */
  for (uint32_t i = w->phrase_entries; i < w->entries; i++) w->scratch[i] = w->sorted[w->scratch[i]];
  memcpy(w->sorted + w->phrase_entries, w->scratch + w->phrase_entries,
         (w->entries - w->phrase_entries) * sizeof *w->sorted);
  for (uint32_t i = w->phrase_entries; i < w->entries; i++) put_entry(out, builder, i);
  put_text(out, OPK_LEXICON_ENTRIES, w->entries, OPK_ENTRY_WIDTH, OPK_ENTRY_FORM, nothing);
  for (unsigned field = 1; field < OPK_ENTRY_WIDTH; field++)
    put(out, OPK_LEXICON_ENTRIES, w->entries, OPK_ENTRY_WIDTH, field, 0);
}

/* The source of an entry at the place where too many match. */
static uint32_t crowded_source(const opk_lexicon *lexicon, const struct opk_lexicon_workspace *w) {
  for (uint32_t i = 0; i < lexicon->phrase_count; i++)
    if (opk_lexicon_phrase(lexicon, i, OPK_PHRASE_CROWD) > OPK_LEXICON_CROWD)
      return w->source[w->sorted[opk_lexicon_phrase(lexicon, i, OPK_PHRASE_ENTRIES)]];
  uint32_t node = 0, edge = 0, most = 0;
  uint32_t behind = opk_lexicon_field(lexicon->nodes, 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  for (; edge < behind; edge++) {
    uint32_t child = opk_lexicon_field(lexicon->edges, edge, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    uint32_t work = opk_lexicon_field(lexicon->nodes, child, OPK_NODE_WIDTH, OPK_NODE_WORK);
    if (work > most) most = work, node = child;
  }
  while (opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) ==
         opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES))
    node = opk_lexicon_field(lexicon->edges, opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES),
                             OPK_EDGE_WIDTH, OPK_EDGE_NODE);
  return w->source[w->sorted[opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES)]];
}

bool opk_lexicon_write(opk_lexicon_builder *builder, uint8_t *bytes, opk_lexicon *lexicon) {
  struct opk_lexicon_workspace *w = builder->workspace;
  opk_image image = {.bytes = bytes, .kind = OPK_LEXICON_KIND, .count = OPK_LEXICON_SECTIONS};
  writer out = {.text_used = 0};
  size_t position;
  opk_image_lay(bytes, OPK_LEXICON_KIND, w->sections, OPK_LEXICON_SECTIONS);
  for (uint32_t i = 0; i < OPK_LEXICON_SECTIONS; i++) out.sections[i] = bytes + w->sections[i].offset;
  opk_lexicon_place(lexicon, &image, &position);
  put_words(&out, w, lexicon);
  put_patterns(&out, w, lexicon);
  put_phrases(&out, builder, lexicon);
  put_openings(&out, builder, lexicon);
  put_trie(&out, builder);
  for (uint32_t i = 0; i <= builder->category_count; i++)
    put_text(&out, OPK_LEXICON_CATEGORIES, i, OPK_CATEGORY_WIDTH, OPK_CATEGORY_NAME,
             i < builder->category_count ? builder->categories[i] : nothing);
  for (uint32_t node = w->nodes; node-- > 0;)
    put(&out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_WORK, opk_lexicon_work(lexicon, node));
  memset(out.sections[OPK_LEXICON_FILTER], 0, w->sections[OPK_LEXICON_FILTER].size);
  memset(out.sections[OPK_LEXICON_PAIRS], 0, w->sections[OPK_LEXICON_PAIRS].size);
  opk_lexicon_filter_all(lexicon, out.sections[OPK_LEXICON_FILTER], out.sections[OPK_LEXICON_PAIRS]);
  opk_lexicon_derive(lexicon);
  opk_image_seal(bytes);
  if (lexicon->work - lexicon->node_work <= OPK_LEXICON_CROWD && lexicon->node_work <= OPK_LEXICON_WORK &&
      lexicon->pattern_work <= OPK_LEXICON_WORK)
    return true;
  builder->crowded = crowded_source(lexicon, w);
  return false;
}
