/* opk_lexicon_build: entries as people write them become a lexicon's image. */
#include "opk_fold.h"
#include "opk_hash.h"
#include "opk_lexicon.h"
#include "opk_lexicon_image.h"
#include "opk_utf8.h"

/* ---- reading an entry ---- */

typedef struct reader {
  opk_text form;
  uint32_t at;
  opk_span word;
  bool is_prefix; /* the word before `at` has a * behind it */
  opk_lexicon_problem problem;
} reader;

/* Apostrophes and full stops that stand before or behind an entry are no part of its words ("'tis", "etc."), and
 * since nothing is asked of what surrounds a hit, they need no match. */
static bool is_edge(opk_text form, uint32_t first, uint32_t last, bool behind) {
  while (first < last) {
    uint32_t next;
    uint32_t cp = opk_utf8_decode(form, first, &next);
    bool accepted = cp == '\'' || cp == 0x2018 || cp == 0x2019 || (behind && cp == '.');
    if (!accepted && !opk_lexicon_joins(form, first, next)) return false;
    first = next;
  }
  return true;
}

static bool holds_star(opk_text form, uint32_t first, uint32_t last) {
  return last > first && memchr(form.bytes + first, '*', last - first) != NULL;
}

/* Reads the next word; false at the end of the form, and at the first problem. */
static bool next_word(reader *r) {
  uint32_t first, last, behind = r->at;
  uint64_t hash;
  uint8_t kind;
  bool found = opk_tokenize(r->form, &r->at, (opk_tokens){&first, &last, &hash, &kind}, 1) == 1;
  bool is_first = r->word.last == 0;
  if (!found) first = r->form.size;
  if (!found && is_first) {
    r->problem = OPK_LEXICON_NO_WORD;
  } else if (holds_star(r->form, behind, first) || (found && r->is_prefix && first == behind)) {
    r->problem = OPK_LEXICON_WILDCARD;
  } else if (!(found && !is_first ? opk_lexicon_joins(r->form, behind, first)
                                  : is_edge(r->form, behind, first, !found))) {
    r->problem = OPK_LEXICON_PUNCTUATION;
  }
  if (!found || r->problem) return false;
  r->word = (opk_span){first, last};
  r->is_prefix = last < r->form.size && r->form.bytes[last] == '*';
  if (r->is_prefix) r->at = last + 1;
  return true;
}

/* The folded form of a word: its size and, unless `out` is NULL, its bytes. */
static size_t fold(opk_text text, opk_span word, uint8_t *out) {
  opk_folder folder;
  size_t size, total = 0;
  const uint8_t *piece;
  opk_folder_start(&folder, text, word);
  while ((piece = opk_folder_next(&folder, &size)) != NULL) {
    if (out) memcpy(out + total, piece, size);
    total += size;
  }
  return total;
}

/* ---- the workspace ---- */

/* Columns over the occurrences of words in the entries without a problem, over those entries, and over nodes. */
struct opk_lexicon_workspace {
  uint64_t *hash;       /* of each occurrence's folded form */
  size_t *text;         /* where that starts in `folded`; one more for the end */
  uint32_t *symbol;     /* OPK_SYMBOL_PREFIX marks prefixes */
  uint32_t *order;      /* the occurrences sorted, then the first one of each symbol */
  uint32_t *first_word; /* of each entry; one more for the end */
  uint32_t *source;     /* of each entry */
  uint32_t *sorted;     /* the entries in the order of the trie, duplicates left out */
  uint32_t *low, *high, *depth; /* the range of `sorted` below each node */
  uint32_t *scratch;
  uint8_t *is_prefix, *folded;
  uint32_t words, prefixes, entries, nodes, edges;
  size_t text_size;
  opk_section sections[OPK_LEXICON_SECTIONS];
};

size_t opk_lexicon_measure(opk_lexicon_builder *builder) {
  uint64_t occurrences = 0, folded = 0;
  builder->used = 0;
  for (uint32_t i = 0; i < builder->source_count; i++) {
    opk_lexicon_source *source = &builder->sources[i];
    reader r = {.form = source->form};
    uint64_t words = 0, size = 0;
    while (next_word(&r)) {
      size_t word = fold(r.form, r.word, NULL);
      if (r.is_prefix && word > OPK_LEXICON_PREFIX) r.problem = OPK_LEXICON_LONG_PREFIX;
      else if (++words >= OPK_LEXICON_WORK) r.problem = OPK_LEXICON_LONG_PHRASE;
      if (r.problem) break;
      size += word;
    }
    source->problem = r.problem;
    if (r.problem) continue;
    builder->used++;
    occurrences += words, folded += size;
  }
  if (occurrences >= OPK_SYMBOL_PREFIX - 1 || folded > SIZE_MAX / 4) return 0;
  builder->occurrences = (uint32_t)occurrences;
  builder->folded_size = (size_t)folded;
  uint64_t bytes = sizeof(struct opk_lexicon_workspace) + folded +
                   (occurrences + 1) * (sizeof(uint64_t) + sizeof(size_t) + 6 * sizeof(uint32_t) + 1) +
                   ((uint64_t)builder->used + 1) * (3 * sizeof(uint32_t));
  return bytes > SIZE_MAX / 2 ? 0 : (size_t)bytes;
}

static struct opk_lexicon_workspace *lay_out(const opk_lexicon_builder *builder, void *memory) {
  struct opk_lexicon_workspace *w = memory;
  size_t occurrences = (size_t)builder->occurrences + 1, entries = (size_t)builder->used + 1;
  w->hash = (uint64_t *)(w + 1);
  w->text = (size_t *)(w->hash + occurrences);
  w->symbol = (uint32_t *)(w->text + occurrences);
  w->order = w->symbol + occurrences;
  w->low = w->order + occurrences;
  w->high = w->low + occurrences;
  w->depth = w->high + occurrences;
  w->scratch = w->depth + occurrences;
  w->first_word = w->scratch + occurrences;
  w->source = w->first_word + entries;
  w->sorted = w->source + entries;
  w->is_prefix = (uint8_t *)(w->sorted + entries);
  w->folded = w->is_prefix + occurrences;
  return w;
}

/* ---- sorting ---- */

typedef int comparison(const opk_lexicon_builder *builder, uint32_t a, uint32_t b);

/* Merges runs of 1, 2, 4 … elements: stable, and n log n whatever the content. */
static void sort(const opk_lexicon_builder *builder, uint32_t *items, uint32_t *scratch, size_t count,
                 comparison *compare) {
  uint32_t *from = items, *to = scratch;
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
  if (from != items) memcpy(items, from, count * sizeof *items);
}

static opk_text folded_at(const struct opk_lexicon_workspace *w, uint32_t occurrence) {
  size_t first = w->text[occurrence];
  return (opk_text){w->folded + first, (uint32_t)(w->text[occurrence + 1] - first)};
}

/* Words by hash and bytes, then prefixes by bytes. */
static int compare_words(const opk_lexicon_builder *builder, uint32_t a, uint32_t b) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  if (w->is_prefix[a] != w->is_prefix[b]) return w->is_prefix[a] ? 1 : -1;
  if (!w->is_prefix[a] && w->hash[a] != w->hash[b]) return w->hash[a] < w->hash[b] ? -1 : 1;
  opk_text x = folded_at(w, a), y = folded_at(w, b);
  int order = memcmp(x.bytes, y.bytes, x.size < y.size ? x.size : y.size);
  return order != 0 ? order : x.size < y.size ? -1 : x.size > y.size;
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

/* Entries by their symbols, a shorter one before those it starts, then by category. */
static int compare_entries(const opk_lexicon_builder *builder, uint32_t a, uint32_t b) {
  const struct opk_lexicon_workspace *w = builder->workspace;
  uint32_t common = common_symbols(w, a, b);
  if (common < size_of(w, a) && common < size_of(w, b))
    return w->symbol[w->first_word[a] + common] < w->symbol[w->first_word[b] + common] ? -1 : 1;
  if (size_of(w, a) != size_of(w, b)) return size_of(w, a) < size_of(w, b) ? -1 : 1;
  uint32_t x = builder->sources[w->source[a]].category, y = builder->sources[w->source[b]].category;
  return x < y ? -1 : x > y;
}

/* ---- arranging ---- */

static void read_entries(const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t entry = 0, occurrence = 0;
  size_t used = 0;
  for (uint32_t i = 0; i < builder->source_count; i++) {
    if (builder->sources[i].problem) continue;
    reader r = {.form = builder->sources[i].form};
    w->source[entry] = i;
    w->first_word[entry++] = occurrence;
    while (next_word(&r)) {
      size_t size = fold(r.form, r.word, w->folded + used);
      w->hash[occurrence] = opk_hash(w->folded + used, size);
      w->is_prefix[occurrence] = r.is_prefix;
      w->text[occurrence++] = used;
      used += size;
    }
  }
  w->first_word[entry] = occurrence;
  w->text[occurrence] = used;
}

/* Numbers the symbols in their order; `order` keeps the first occurrence of each. */
static void number_symbols(const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < builder->occurrences; i++) w->order[i] = i;
  sort(builder, w->order, w->scratch, builder->occurrences, compare_words);
  for (uint32_t i = 0; i < builder->occurrences; i++) {
    uint32_t occurrence = w->order[i];
    if (count == 0 || compare_words(builder, w->order[count - 1], occurrence) != 0) {
      w->order[count++] = occurrence;
      w->text_size += folded_at(w, occurrence).size;
      if (w->is_prefix[occurrence]) w->prefixes++;
      else w->words++;
    }
    w->symbol[occurrence] = w->is_prefix[occurrence] ? (w->prefixes - 1) | OPK_SYMBOL_PREFIX : w->words - 1;
  }
}

/* Sorts the entries, leaves out what is there twice, and counts the nodes of the trie. */
static void sort_entries(opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  w->nodes = 1;
  for (uint32_t i = 0; i < builder->used; i++) w->sorted[i] = i;
  sort(builder, w->sorted, w->scratch, builder->used, compare_entries);
  for (uint32_t i = 0; i < builder->used; i++) {
    uint32_t entry = w->sorted[i], common = 0;
    opk_lexicon_source *source = &builder->sources[w->source[entry]];
    if (w->entries > 0) {
      uint32_t before = w->sorted[w->entries - 1];
      if (compare_entries(builder, before, entry) == 0) {
        if (builder->sources[w->source[before]].weight != source->weight) source->problem = OPK_LEXICON_CONFLICT;
        continue;
      }
      common = common_symbols(w, before, entry);
    }
    w->sorted[w->entries++] = entry;
    w->nodes += size_of(w, entry) - common;
    w->edges += size_of(w, entry) - common - (common == 0); /* the root has no edges */
    w->text_size += source->form.size;
  }
}

size_t opk_lexicon_arrange(opk_lexicon_builder *builder, void *memory) {
  struct opk_lexicon_workspace *w = builder->workspace = lay_out(builder, memory);
  w->words = w->prefixes = w->entries = w->edges = 0;
  w->text_size = 0;
  read_entries(builder, w);
  number_symbols(builder, w);
  sort_entries(builder, w);
  for (uint32_t i = 0; i < builder->category_count; i++) w->text_size += builder->categories[i].size;
  size_t buckets = 2;
  while (buckets < w->words) buckets *= 2;
  const size_t sizes[OPK_LEXICON_SECTIONS] = {
    4 * (buckets + 1),
    8 * (size_t)w->words,
    4 * OPK_WORD_WIDTH * ((size_t)w->words + 1),
    4 * OPK_PREFIX_WIDTH * ((size_t)w->prefixes + 1),
    4 * 257,
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

static void put_text(writer *out, unsigned section, size_t record, unsigned width, opk_text text) {
  put(out, section, record, width, 0, out->text_used);
  if (text.size > 0) memcpy(out->sections[OPK_LEXICON_TEXT] + out->text_used, text.bytes, text.size);
  out->text_used += text.size;
}

static void put_symbols(writer *out, const struct opk_lexicon_workspace *w, opk_lexicon *lexicon) {
  uint32_t bucket = 0, byte = 0;
  for (uint32_t i = 0; i < w->prefixes; i++) {
    opk_text folded = folded_at(w, w->order[w->words + i]);
    while (byte <= *folded.bytes) put(out, OPK_LEXICON_INITIALS, byte++, 1, 0, i);
    put_text(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, folded);
    put(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, OPK_PREFIX_NODE, OPK_NONE);
  }
  put_text(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, (opk_text){NULL, 0});
  for (unsigned field = 1; field < OPK_PREFIX_WIDTH; field++)
    put(out, OPK_LEXICON_PREFIXES, w->prefixes, OPK_PREFIX_WIDTH, field, OPK_NONE);
  while (byte <= 256) put(out, OPK_LEXICON_INITIALS, byte++, 1, 0, w->prefixes);
  for (uint32_t i = 0; i < w->prefixes; i++) {
    uint32_t above = opk_lexicon_above(lexicon, i);
    put(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE, above);
    put(out, OPK_LEXICON_PREFIXES, i, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT, opk_lexicon_parent(lexicon, i, above));
  }
  for (uint32_t i = 0; i < w->words; i++) {
    opk_text folded = folded_at(w, w->order[i]);
    uint64_t hash = w->hash[w->order[i]];
    while (bucket <= (uint32_t)(hash >> lexicon->shift)) put(out, OPK_LEXICON_DIRECTORY, bucket++, 1, 0, i);
    opk_store64le(out->sections[OPK_LEXICON_HASHES] + 8 * (size_t)i, hash);
    put_text(out, OPK_LEXICON_WORDS, i, OPK_WORD_WIDTH, folded);
    put(out, OPK_LEXICON_WORDS, i, OPK_WORD_WIDTH, OPK_WORD_NODE, OPK_NONE);
    put(out, OPK_LEXICON_WORDS, i, OPK_WORD_WIDTH, OPK_WORD_PREFIX, opk_lexicon_longest_prefix(lexicon, folded));
  }
  put_text(out, OPK_LEXICON_WORDS, w->words, OPK_WORD_WIDTH, (opk_text){NULL, 0});
  put(out, OPK_LEXICON_WORDS, w->words, OPK_WORD_WIDTH, OPK_WORD_NODE, OPK_NONE);
  put(out, OPK_LEXICON_WORDS, w->words, OPK_WORD_WIDTH, OPK_WORD_PREFIX, OPK_NONE);
  while (bucket <= UINT32_C(1) << (64 - lexicon->shift)) put(out, OPK_LEXICON_DIRECTORY, bucket++, 1, 0, w->words);
}

static void put_entry(writer *out, const opk_lexicon_source *source, uint32_t entry) {
  uint64_t bits;
  memcpy(&bits, &source->weight, sizeof bits);
  put_text(out, OPK_LEXICON_ENTRIES, entry, OPK_ENTRY_WIDTH, source->form);
  put(out, OPK_LEXICON_ENTRIES, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_CATEGORY, source->category);
  opk_store64le(out->sections[OPK_LEXICON_ENTRIES] + 4 * ((size_t)entry * OPK_ENTRY_WIDTH + OPK_ENTRY_WEIGHT), bits);
}

/* An edge of the trie; those of the root stand with the symbols themselves. */
static void put_edge(writer *out, uint32_t node, uint32_t symbol, uint32_t child, uint32_t *edge) {
  if (node > 0) {
    put(out, OPK_LEXICON_EDGES, *edge, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL, symbol);
    put(out, OPK_LEXICON_EDGES, (*edge)++, OPK_EDGE_WIDTH, OPK_EDGE_NODE, child);
  } else if (symbol & OPK_SYMBOL_PREFIX) {
    put(out, OPK_LEXICON_PREFIXES, symbol & ~OPK_SYMBOL_PREFIX, OPK_PREFIX_WIDTH, OPK_PREFIX_NODE, child);
  } else {
    put(out, OPK_LEXICON_WORDS, symbol, OPK_WORD_WIDTH, OPK_WORD_NODE, child);
  }
}

/* Breadth first, so that children stand behind their parents, and a node's edges and entries side by side. */
static void put_trie(writer *out, const opk_lexicon_builder *builder, struct opk_lexicon_workspace *w) {
  uint32_t nodes = 1, edge = 0, entry = 0;
  w->low[0] = 0, w->high[0] = w->entries, w->depth[0] = 0;
  for (uint32_t node = 0; node < nodes; node++) {
    uint32_t at = w->low[node], high = w->high[node], depth = w->depth[node];
    put(out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_EDGES, edge);
    put(out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, entry);
    for (; at < high && size_of(w, w->sorted[at]) == depth; at++)
      put_entry(out, &builder->sources[w->source[w->sorted[at]]], entry++);
    while (at < high) {
      uint32_t symbol = w->symbol[w->first_word[w->sorted[at]] + depth], first = at;
      while (at < high && w->symbol[w->first_word[w->sorted[at]] + depth] == symbol) at++;
      w->low[nodes] = first, w->high[nodes] = at, w->depth[nodes] = depth + 1;
      put_edge(out, node, symbol, nodes++, &edge);
    }
  }
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_EDGES, edge);
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, entry);
  put(out, OPK_LEXICON_NODES, nodes, OPK_NODE_WIDTH, OPK_NODE_WORK, 0);
  put_text(out, OPK_LEXICON_ENTRIES, entry, OPK_ENTRY_WIDTH, (opk_text){NULL, 0});
  for (unsigned field = 1; field < OPK_ENTRY_WIDTH; field++)
    put(out, OPK_LEXICON_ENTRIES, entry, OPK_ENTRY_WIDTH, field, 0);
}

/* The source of an entry on the way that most others share: the first one below the first child with most work. */
static uint32_t crowded_source(const opk_lexicon *lexicon, const struct opk_lexicon_workspace *w) {
  uint32_t heaviest = 0, most = 0;
  for (uint32_t node = 1; node < w->nodes && w->depth[node] == 1; node++) {
    uint32_t work = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_WORK);
    if (work > most) most = work, heaviest = node;
  }
  return w->source[w->sorted[w->low[heaviest]]];
}

bool opk_lexicon_write(opk_lexicon_builder *builder, uint8_t *bytes, opk_lexicon *lexicon) {
  struct opk_lexicon_workspace *w = builder->workspace;
  opk_image image = {.bytes = bytes, .kind = OPK_LEXICON_KIND, .count = OPK_LEXICON_SECTIONS};
  writer out = {.text_used = 0};
  size_t position;
  opk_image_lay(bytes, OPK_LEXICON_KIND, w->sections, OPK_LEXICON_SECTIONS);
  for (uint32_t i = 0; i < OPK_LEXICON_SECTIONS; i++) out.sections[i] = bytes + w->sections[i].offset;
  opk_lexicon_place(lexicon, &image, &position);
  put_symbols(&out, w, lexicon);
  put_trie(&out, builder, w);
  for (uint32_t i = 0; i <= builder->category_count; i++)
    put_text(&out, OPK_LEXICON_CATEGORIES, i, OPK_CATEGORY_WIDTH,
             i < builder->category_count ? builder->categories[i] : (opk_text){NULL, 0});
  for (uint32_t node = w->nodes; node-- > 0;)
    put(&out, OPK_LEXICON_NODES, node, OPK_NODE_WIDTH, OPK_NODE_WORK, opk_lexicon_work(lexicon, node));
  lexicon->work = opk_lexicon_field(lexicon->nodes, 0, OPK_NODE_WIDTH, OPK_NODE_WORK);
  opk_image_seal(bytes);
  if (lexicon->work <= OPK_LEXICON_WORK) return true;
  builder->crowded = crowded_source(lexicon, w);
  return false;
}
