#include "opk_lexicon.h"

#include "opk_ascii.h"
#include "opk_fold.h"
#include "opk_lexicon_image.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

opk_lexicon_entry opk_lexicon_entry_at(const opk_lexicon *lexicon, uint32_t entry) {
  uint32_t kind = opk_lexicon_field(lexicon->entries, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND);
  opk_lexicon_entry result = {
    .form = opk_lexicon_bytes(lexicon, lexicon->entries, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_FORM),
    .category = kind >> OPK_ENTRY_SHIFT,
    .flags = kind & OPK_ENTRY_FLAGS,
  };
  uint64_t bits = opk_load64le(lexicon->entries + 4 * ((size_t)entry * OPK_ENTRY_WIDTH + OPK_ENTRY_WEIGHT));
  memcpy(&result.weight, &bits, sizeof bits);
  return result;
}

uint32_t opk_lexicon_category_of(const opk_lexicon *lexicon, uint32_t entry) {
  return opk_lexicon_field(lexicon->entries, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND) >> OPK_ENTRY_SHIFT;
}

opk_text opk_lexicon_category(const opk_lexicon *lexicon, uint32_t category) {
  return opk_lexicon_bytes(lexicon, lexicon->categories, category, OPK_CATEGORY_WIDTH, OPK_CATEGORY_NAME);
}

/* ---- words ---- */

/* The order of a word's folded form and some bytes: below, at or above 0. */
static int compare_folded(opk_text text, opk_span word, opk_text folded) {
  uint32_t i = 0, size = word.last - word.first;
  for (; i < size && i < folded.size; i++) { /* what comes before the first byte that is not ASCII folds by itself */
    uint8_t byte = text.bytes[word.first + i];
    if (byte >= 0x80) break;
    byte = opk_to_lower(byte);
    if (byte != folded.bytes[i]) return byte < folded.bytes[i] ? -1 : 1;
  }
  if (i == size) return i < folded.size ? -1 : 0;
  if (i == folded.size) return 1;
  opk_folder folder;
  opk_folder_start(&folder, text, (opk_span){word.first + i, word.last});
  const uint8_t *piece;
  size_t piece_size;
  while ((piece = opk_folder_next(&folder, &piece_size)) != NULL) {
    size_t common = piece_size < folded.size - i ? piece_size : folded.size - i;
    int order = memcmp(piece, folded.bytes + i, common);
    if (order != 0) return order;
    if (common < piece_size) return 1;
    i += (uint32_t)common;
  }
  return i < folded.size ? -1 : 0;
}

static int compare_bytes(opk_text a, opk_text b) {
  int order = memcmp(a.bytes, b.bytes, a.size < b.size ? a.size : b.size);
  return order != 0 ? order : a.size < b.size ? -1 : a.size > b.size;
}

/* Whether a word's folded form is these bytes of the lexicon's text; without a branch on the letters of most words. */
static inline bool is_folded(const opk_lexicon *lexicon, opk_text text, opk_span word, opk_text folded) {
  uint32_t size = word.last - word.first, at = (uint32_t)(folded.bytes - lexicon->text);
  uint64_t low, high, other_low, other_high;
  opk_text all = {lexicon->text, lexicon->text_size};
  if (size == folded.size && opk_fold_short(text, word, &low, &high) &&
      opk_load_short(all, (opk_span){at, at + size}, &other_low, &other_high))
    return low == other_low && high == other_high;
  return compare_folded(text, word, folded) == 0;
}

uint32_t opk_lexicon_find_word(const opk_lexicon *lexicon, opk_text text, opk_span word, uint64_t hash) {
  const uint8_t *bucket = lexicon->directory + 4 * (size_t)(hash >> lexicon->shift);
  uint32_t low = opk_load32le(bucket), high = opk_load32le(bucket + 4);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint64_t other = opk_lexicon_hash(lexicon, middle);
    int order = hash < other ? -1 : 1;
    if (hash == other) {
      opk_text folded = opk_lexicon_word(lexicon, middle);
      if (is_folded(lexicon, text, word, folded)) return middle;
      order = compare_folded(text, word, folded);
    }
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return OPK_NONE;
}

uint32_t opk_lexicon_find_bytes(const opk_lexicon *lexicon, opk_text folded) {
  uint64_t hash = opk_hash(folded.bytes, folded.size);
  const uint8_t *bucket = lexicon->directory + 4 * (size_t)(hash >> lexicon->shift);
  uint32_t low = opk_load32le(bucket), high = opk_load32le(bucket + 4);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint64_t other = opk_lexicon_hash(lexicon, middle);
    int order = hash < other ? -1 : hash > other ? 1 : compare_bytes(folded, opk_lexicon_word(lexicon, middle));
    if (order == 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return OPK_NONE;
}

uint32_t opk_lexicon_find_opening(const opk_lexicon *lexicon, uint32_t first, uint32_t second) {
  uint64_t key = opk_lexicon_opening(first, second);
  const uint8_t *bucket = lexicon->doors + 4 * (size_t)(key >> lexicon->door_shift);
  uint32_t low = opk_load32le(bucket), high = opk_load32le(bucket + 4);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    const uint8_t *opening = lexicon->openings + 4 * OPK_OPENING_WIDTH * (size_t)middle;
    uint64_t other = opk_load64le(opening);
    if (key == other) return opk_load32le(opening + 4 * OPK_OPENING_PHRASE);
    if (key < other) high = middle;
    else low = middle + 1;
  }
  return OPK_NONE;
}

uint32_t opk_lexicon_find_edge(const opk_lexicon *lexicon, uint32_t node, uint32_t symbol) {
  uint32_t low = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t high = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint32_t other = opk_lexicon_field(lexicon->edges, middle, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
    if (other == symbol) return opk_lexicon_field(lexicon->edges, middle, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    if (other < symbol) low = middle + 1;
    else high = middle;
  }
  return OPK_NONE;
}

/* ---- patterns: a prefix, a *, an ending ---- */

static bool starts_with(opk_text text, opk_text start) {
  return text.size >= start.size && memcmp(text.bytes, start.bytes, start.size) == 0;
}

static bool ends_with(opk_text text, opk_text end) {
  return text.size >= end.size && memcmp(text.bytes + text.size - end.size, end.bytes, end.size) == 0;
}

/* Whether what follows the first `size` bytes of a folded form belongs to the letter before it: an accent, or the rest
 * of a Hangul syllable. */
static bool cuts_letter(opk_text folded, uint32_t size) {
  uint32_t next;
  if (size == 0 || size >= folded.size || folded.bytes[size] < 0x80) return false;
  const opk_ucd_row *row = opk_ucd(opk_utf8_decode(folded, size, &next));
  return row->combining != 0 || row->grapheme == OPK_GCB_V || row->grapheme == OPK_GCB_T;
}

static uint32_t prefix_field(const opk_lexicon *lexicon, uint32_t prefix, unsigned field) {
  return opk_lexicon_field(lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, field);
}

static uint32_t pattern_field(const opk_lexicon *lexicon, uint32_t pattern, unsigned field) {
  return opk_lexicon_field(lexicon->patterns, pattern, OPK_PATTERN_WIDTH, field);
}

/* The longest of the lexicon's prefixes with which this folded form starts. */
static uint32_t longest_prefix(const opk_lexicon *lexicon, opk_text folded) {
  const uint8_t *initial = lexicon->initials + 4 * (size_t)folded.bytes[0];
  uint32_t first = opk_load32le(initial), low = first, high = opk_load32le(initial + 4);
  while (low < high) { /* the first prefix behind the folded form, by its bytes */
    uint32_t middle = low + (high - low) / 2;
    if (compare_bytes(folded, opk_lexicon_prefix(lexicon, middle)) < 0) high = middle;
    else low = middle + 1;
  }
  if (low == first) return 0;
  /* Whatever starts the folded form also starts the prefix before it. */
  for (uint32_t prefix = low - 1;; prefix = prefix_field(lexicon, prefix, OPK_PREFIX_ABOVE)) {
    opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
    if (prefix == 0 || (starts_with(folded, bytes) && !cuts_letter(folded, bytes.size))) return prefix;
  }
}

uint32_t opk_lexicon_above(const opk_lexicon *lexicon, uint32_t prefix) {
  opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
  if (prefix == 0) return 0;
  uint32_t above = prefix - 1;
  while (!starts_with(bytes, opk_lexicon_prefix(lexicon, above)))
    above = prefix_field(lexicon, above, OPK_PREFIX_ABOVE);
  return above;
}

uint32_t opk_lexicon_parent(const opk_lexicon *lexicon, uint32_t prefix, uint32_t above) {
  opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
  while (cuts_letter(bytes, opk_lexicon_prefix(lexicon, above).size))
    above = prefix_field(lexicon, above, OPK_PREFIX_ABOVE);
  return above;
}

int opk_lexicon_compare_endings(opk_text a, opk_text b) {
  uint32_t size = a.size < b.size ? a.size : b.size;
  for (uint32_t i = 1; i <= size; i++) {
    uint8_t x = a.bytes[a.size - i], y = b.bytes[b.size - i];
    if (x != y) return x < y ? -1 : 1;
  }
  return a.size < b.size ? -1 : a.size > b.size;
}

uint32_t opk_lexicon_pattern_above(const opk_lexicon *lexicon, uint32_t pattern) {
  uint32_t prefix = pattern_field(lexicon, pattern, OPK_PATTERN_PREFIX);
  opk_text bytes = opk_lexicon_ending(lexicon, pattern);
  if (pattern == prefix_field(lexicon, prefix, OPK_PREFIX_PATTERN)) return OPK_NONE;
  uint32_t above = pattern - 1;
  while (above != OPK_NONE && !ends_with(bytes, opk_lexicon_ending(lexicon, above)))
    above = pattern_field(lexicon, above, OPK_PATTERN_ABOVE);
  return above;
}

/* The pattern of a prefix with the longest ending that the folded form has. */
static uint32_t longest_ending(const opk_lexicon *lexicon, uint32_t prefix, opk_text folded) {
  uint32_t first = prefix_field(lexicon, prefix, OPK_PREFIX_PATTERN), low = first;
  uint32_t high = opk_lexicon_field(lexicon->prefixes, (size_t)prefix + 1, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (opk_lexicon_compare_endings(folded, opk_lexicon_ending(lexicon, middle)) < 0) high = middle;
    else low = middle + 1;
  }
  if (low == first) return OPK_NONE;
  uint32_t pattern = low - 1;
  while (pattern != OPK_NONE && !ends_with(folded, opk_lexicon_ending(lexicon, pattern)))
    pattern = pattern_field(lexicon, pattern, OPK_PATTERN_ABOVE);
  return pattern;
}

/* The longest prefix and the longest ending, and what there may be of a folded form between them. */
#define BESIDE (OPK_LEXICON_PREFIX + 4) /* with the code point that is next */

/* The first and the last bytes of a word's folded form; the size of the whole. */
static uint32_t fold_ends(opk_text text, opk_span word, uint8_t *head, uint8_t *tail, uint32_t *tail_size) {
  opk_folder folder;
  uint32_t total = 0, kept = 0;
  const uint8_t *piece;
  size_t size;
  opk_folder_start(&folder, text, word);
  while ((piece = opk_folder_next(&folder, &size)) != NULL) {
    if (total < BESIDE) memcpy(head + total, piece, size < BESIDE - total ? size : BESIDE - total);
    total += (uint32_t)size;
    size_t taken = size < BESIDE ? size : BESIDE;
    uint32_t old = kept + taken <= BESIDE ? kept : (uint32_t)(BESIDE - taken);
    memmove(tail, tail + kept - old, old);
    memcpy(tail + old, piece + size - taken, taken);
    kept = old + (uint32_t)taken;
  }
  *tail_size = kept;
  return total;
}

uint32_t opk_lexicon_find_patterns(const opk_lexicon *lexicon, opk_text text, opk_span word, uint32_t *out) {
  uint8_t head[BESIDE], tail[BESIDE];
  uint32_t tail_size, size = fold_ends(text, word, head, tail, &tail_size), count = 0;
  if (size == 0) return 0;
  opk_text end = {tail, tail_size};
  for (uint32_t prefix = longest_prefix(lexicon, (opk_text){head, size < BESIDE ? size : BESIDE});;
       prefix = prefix_field(lexicon, prefix, OPK_PREFIX_PARENT)) {
    uint32_t start = opk_lexicon_prefix(lexicon, prefix).size;
    for (uint32_t pattern = longest_ending(lexicon, prefix, end); pattern != OPK_NONE && count < lexicon->pattern_work;
         pattern = pattern_field(lexicon, pattern, OPK_PATTERN_ABOVE))
      if (start + opk_lexicon_ending(lexicon, pattern).size <= size) out[count++] = pattern | OPK_SYMBOL_PATTERN;
    if (prefix == 0) return count;
  }
}

/* ---- how much can match at one place ---- */

static uint32_t bounded(uint64_t work) { return work > OPK_LEXICON_WORK ? OPK_LEXICON_WORK + 1 : (uint32_t)work; }

/* Patterns are added in their order. Those that one word matches have endings each of which ends with the one before,
 * and prefixes each of which starts with the one before: the most work of such endings is added up for a prefix. */
typedef struct crowd {
  uint32_t most;
  uint32_t prefix, depth, endings; /* of the pattern added last; how many there are on either chain */
  struct link {
    uint32_t thing, work;
  } prefixes[OPK_LEXICON_PREFIX + 1], chain[OPK_LEXICON_PREFIX + 1];
  uint32_t own; /* the most of the last prefix alone */
} crowd;

static void close_prefix(crowd *all) {
  if (all->endings == 0) return;
  uint32_t below = all->depth > 0 ? all->prefixes[all->depth - 1].work : 0;
  uint32_t work = bounded((uint64_t)all->own + below);
  if (work > all->most) all->most = work;
  all->prefixes[all->depth++] = (struct link){all->prefix, work};
  all->endings = all->own = 0;
}

static void add_pattern(const opk_lexicon *lexicon, crowd *all, uint32_t pattern, uint32_t work) {
  uint32_t prefix = pattern_field(lexicon, pattern, OPK_PATTERN_PREFIX);
  if (all->endings > 0 && prefix != all->prefix) close_prefix(all);
  if (all->endings == 0) {
    opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
    while (all->depth > 0 && !starts_with(bytes, opk_lexicon_prefix(lexicon, all->prefixes[all->depth - 1].thing)))
      all->depth--;
    all->prefix = prefix;
  }
  opk_text bytes = opk_lexicon_ending(lexicon, pattern);
  while (all->endings > 0 && !ends_with(bytes, opk_lexicon_ending(lexicon, all->chain[all->endings - 1].thing)))
    all->endings--;
  if (all->endings > 0) work = bounded((uint64_t)work + all->chain[all->endings - 1].work);
  if (work > all->own) all->own = work;
  all->chain[all->endings++] = (struct link){pattern, work};
}

static void start_crowd(crowd *all) { all->most = all->depth = all->endings = all->own = 0; }

uint32_t opk_lexicon_work(const opk_lexicon *lexicon, uint32_t node) {
  crowd all;
  uint32_t most_word = 0;
  uint32_t entries = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) -
                     opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
  uint32_t edge = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t behind = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  start_crowd(&all);
  for (; edge < behind; edge++) {
    uint32_t symbol = opk_lexicon_field(lexicon->edges, edge, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
    uint32_t child = opk_lexicon_field(lexicon->edges, edge, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    uint32_t work = opk_lexicon_field(lexicon->nodes, child, OPK_NODE_WIDTH, OPK_NODE_WORK);
    if (symbol & OPK_SYMBOL_PATTERN) add_pattern(lexicon, &all, symbol & ~OPK_SYMBOL_PATTERN, work);
    else if (work > most_word) most_word = work;
  }
  close_prefix(&all);
  return bounded((uint64_t)1 + entries + most_word + all.most);
}

uint32_t opk_lexicon_pattern_work(const opk_lexicon *lexicon) {
  crowd all;
  start_crowd(&all);
  for (uint32_t i = 0; i < lexicon->pattern_count; i++) add_pattern(lexicon, &all, i, 1);
  close_prefix(&all);
  return all.most;
}

uint32_t opk_lexicon_crowd(const opk_lexicon *lexicon, uint32_t phrase) {
  uint32_t above = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ABOVE);
  uint32_t behind = opk_lexicon_phrase(lexicon, (size_t)phrase + 1, OPK_PHRASE_ENTRIES);
  uint64_t cost = above == OPK_NONE ? 0 : opk_lexicon_phrase(lexicon, above, OPK_PHRASE_CROWD);
  for (uint32_t i = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ENTRIES); i < behind; i++) {
    uint32_t kind = opk_lexicon_field(lexicon->entries, i, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND);
    cost += kind & OPK_ENTRY_VERIFIED ? 1 + opk_lexicon_length(lexicon, phrase) : 1;
  }
  return cost > OPK_LEXICON_CROWD ? OPK_LEXICON_CROWD + 1 : (uint32_t)cost;
}

/* ---- the filter ---- */

static bool mark_key(const opk_lexicon *lexicon, uint8_t *filter, uint64_t key) {
  if (!filter) return opk_lexicon_passes(lexicon->filter, lexicon->filter_shift, key);
  uint8_t *place = filter + 8 * (size_t)(key >> lexicon->filter_shift);
  opk_store64le(place, opk_load64le(place) | UINT64_C(1) << (key & 63) | UINT64_C(1) << (key >> 6 & 63));
  return true;
}

static bool mark_pair(uint8_t *pairs, const uint8_t *own, uint8_t one, uint8_t two) {
  unsigned bit = (unsigned)one << 7 | two;
  if (!pairs) return opk_lexicon_pair(own, one, two);
  pairs[bit >> 3] |= (uint8_t)(1u << (bit & 7));
  return true;
}

/* The bits of the words whose beginnings (or ends) are known to `size` bytes. Bytes beyond ASCII pass anyway. */
static bool mark_pairs(uint8_t *pairs, const uint8_t *own, uint32_t size, uint8_t outer, uint8_t inner, bool end) {
  if (outer >= 0x80 || (size > 1 && inner >= 0x80)) return true;
  for (unsigned other = size > 1 ? inner : 0; other <= (size > 1 ? inner : 0x7F); other++)
    if (!mark_pair(pairs, own, end ? (uint8_t)other : outer, end ? outer : (uint8_t)other)) return false;
  return true;
}

/* Whether a phrase or a path of the trie begins with this word. */
static bool begins(const opk_lexicon *lexicon, uint32_t word) {
  const uint8_t *record = lexicon->words + 4 * OPK_WORD_WIDTH * (size_t)word;
  return opk_lexicon_field(record, 0, OPK_WORD_WIDTH, OPK_WORD_PHRASE) <
           opk_lexicon_field(record, 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE) ||
         opk_lexicon_find_edge(lexicon, 0, word) != OPK_NONE;
}

bool opk_lexicon_filter_all(const opk_lexicon *lexicon, uint8_t *filter, uint8_t *pairs) {
  for (uint32_t word = 0; word < lexicon->word_count; word++) {
    uint64_t hash = opk_lexicon_hash(lexicon, word);
    if (lexicon->has_aliases) {
      if (begins(lexicon, opk_load32le(lexicon->aliases + 4 * (size_t)word)) && !mark_key(lexicon, filter, hash))
        return false;
      continue;
    }
    if (opk_lexicon_find_edge(lexicon, 0, word) != OPK_NONE && !mark_key(lexicon, filter, hash)) return false;
    uint32_t behind = opk_lexicon_field(lexicon->words, (size_t)word + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
    uint32_t before = OPK_NONE;
    for (uint32_t i = opk_lexicon_field(lexicon->words, word, OPK_WORD_WIDTH, OPK_WORD_PHRASE); i < behind; i++) {
      uint32_t second = opk_lexicon_phrase(lexicon, i, OPK_PHRASE_SECOND);
      if (second != OPK_NONE && second == before) continue;
      before = second;
      uint64_t key = second == OPK_NONE ? hash : opk_lexicon_key(hash, opk_lexicon_hash(lexicon, second));
      if (!mark_key(lexicon, filter, key)) return false;
    }
  }
  const uint8_t *own = lexicon->pairs;
  for (uint32_t i = 0; i < lexicon->pattern_count; i++) {
    opk_text start = opk_lexicon_prefix(lexicon, pattern_field(lexicon, i, OPK_PATTERN_PREFIX));
    opk_text end = opk_lexicon_ending(lexicon, i);
    bool fine = true;
    if (start.size > 0) {
      fine = mark_pairs(pairs, own, start.size, start.bytes[0], start.size > 1 ? start.bytes[1] : 0, false);
    } else if (end.size > 0) {
      uint8_t inner = end.size > 1 ? end.bytes[end.size - 2] : 0;
      fine = mark_pairs(pairs ? pairs + OPK_LEXICON_PAIR_BYTES : NULL, own + OPK_LEXICON_PAIR_BYTES, end.size,
                        end.bytes[end.size - 1], inner, true);
    }
    if (!fine) return false;
  }
  return true;
}

/* ---- what follows from the sections ---- */

void opk_lexicon_derive(opk_lexicon *lexicon) {
  uint32_t most = 0, node_entries = opk_lexicon_field(lexicon->nodes, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
  lexicon->longest = lexicon->node_longest = 1;
  lexicon->has_exclusions = lexicon->has_verified = false;
  for (uint32_t i = 0; i < lexicon->phrase_count; i++) {
    uint32_t own = opk_lexicon_phrase(lexicon, i, OPK_PHRASE_CROWD), length = opk_lexicon_length(lexicon, i);
    if (own > most) most = own;
    if (length > lexicon->longest) lexicon->longest = length;
  }
  lexicon->node_work = opk_lexicon_field(lexicon->nodes, 0, OPK_NODE_WIDTH, OPK_NODE_WORK);
  lexicon->work = most + lexicon->node_work;
  lexicon->pattern_work = opk_lexicon_pattern_work(lexicon);
  for (uint32_t i = 0; i < lexicon->entry_count; i++) {
    uint32_t kind = opk_lexicon_field(lexicon->entries, i, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND);
    if (kind & OPK_LEXICON_EXCLUSION) lexicon->has_exclusions = true;
    if (kind & OPK_ENTRY_VERIFIED) lexicon->has_verified = true;
  }
  /* A path of the trie has no more words than its root has work. */
  if (node_entries < lexicon->entry_count) lexicon->node_longest = lexicon->node_work;
  if (lexicon->node_longest > lexicon->longest) lexicon->longest = lexicon->node_longest;
}
