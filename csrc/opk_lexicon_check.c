/* opk_lexicon_check: opens a lexicon's image, and takes nothing on trust that a scan relies on. */
#include "opk_lexicon.h"
#include "opk_lexicon_form.h"
#include "opk_lexicon_image.h"

const uint32_t opk_lexicon_tags[OPK_LEXICON_SECTIONS] = {
  OPK_TAG('f', 'i', 'l', 't'), OPK_TAG('p', 'a', 'i', 'r'), OPK_TAG('d', 'i', 'r', 'e'), OPK_TAG('w', 'o', 'r', 'd'),
  OPK_TAG('a', 'l', 'i', 'a'), OPK_TAG('p', 'h', 'r', 'a'), OPK_TAG('s', 'y', 'm', 'b'), OPK_TAG('d', 'o', 'o', 'r'),
  OPK_TAG('o', 'p', 'e', 'n'), OPK_TAG('p', 'r', 'e', 'f'),
  OPK_TAG('i', 'n', 'i', 't'), OPK_TAG('p', 'a', 't', 't'), OPK_TAG('n', 'o', 'd', 'e'), OPK_TAG('e', 'd', 'g', 'e'),
  OPK_TAG('e', 'n', 't', 'r'), OPK_TAG('c', 'a', 't', 'e'), OPK_TAG('t', 'e', 'x', 't'),
};

/* ---- sections ---- */

/* The bytes of a record, and how many of a column's records are no thing but the end of the one before. */
static const struct {
  uint8_t width, ends;
} layout[OPK_LEXICON_SECTIONS] = {
  {8, 0}, {1, 0}, {4, 1}, {4 * OPK_WORD_WIDTH, 1}, {4, 0}, {4 * OPK_PHRASE_WIDTH, 1}, {4, 0}, {4, 1},
  {4 * OPK_OPENING_WIDTH, 0},
  {4 * OPK_PREFIX_WIDTH, 1}, {4, 1}, {4 * OPK_PATTERN_WIDTH, 1}, {4 * OPK_NODE_WIDTH, 1}, {4 * OPK_EDGE_WIDTH, 0},
  {4 * OPK_ENTRY_WIDTH, 1}, {4 * OPK_CATEGORY_WIDTH, 1}, {1, 0},
};

/* What a hash is shifted by to be an index below `size`; 0 where that is no power of two, at least 2. */
static unsigned shift_for(uint32_t size) {
  unsigned shift = 64;
  if (size < 2 || (size & (size - 1)) != 0) return 0;
  while (size > 1) size /= 2, shift--;
  return shift;
}

bool opk_lexicon_place(opk_lexicon *lexicon, const opk_image *image, size_t *position) {
  const uint8_t *sections[OPK_LEXICON_SECTIONS];
  uint32_t counts[OPK_LEXICON_SECTIONS];
  *position = 0;
  if (image->count != OPK_LEXICON_SECTIONS) return false;
  for (uint32_t i = 0; i < OPK_LEXICON_SECTIONS; i++) {
    opk_section section = opk_image_section(image, i);
    size_t records = section.size / layout[i].width;
    *position = section.offset;
    if (section.tag != opk_lexicon_tags[i] || section.size % layout[i].width != 0) return false;
    if (records < layout[i].ends || records > OPK_TEXT_MAX) return false;
    sections[i] = image->bytes + section.offset;
    counts[i] = (uint32_t)records - layout[i].ends;
  }
  *lexicon = (opk_lexicon){
    .filter = sections[OPK_LEXICON_FILTER],
    .pairs = sections[OPK_LEXICON_PAIRS],
    .directory = sections[OPK_LEXICON_DIRECTORY],
    .words = sections[OPK_LEXICON_WORD],
    .aliases = sections[OPK_LEXICON_ALIASES],
    .phrases = sections[OPK_LEXICON_PHRASES],
    .symbols = sections[OPK_LEXICON_SYMBOLS],
    .doors = sections[OPK_LEXICON_DOORS],
    .openings = sections[OPK_LEXICON_OPENINGS],
    .prefixes = sections[OPK_LEXICON_PREFIXES],
    .initials = sections[OPK_LEXICON_INITIALS],
    .patterns = sections[OPK_LEXICON_PATTERNS],
    .nodes = sections[OPK_LEXICON_NODES],
    .edges = sections[OPK_LEXICON_EDGES],
    .entries = sections[OPK_LEXICON_ENTRIES],
    .categories = sections[OPK_LEXICON_CATEGORIES],
    .text = sections[OPK_LEXICON_TEXT],
    .word_count = counts[OPK_LEXICON_WORD],
    .phrase_count = counts[OPK_LEXICON_PHRASES],
    .symbol_count = counts[OPK_LEXICON_SYMBOLS],
    .opening_count = counts[OPK_LEXICON_OPENINGS],
    .prefix_count = counts[OPK_LEXICON_PREFIXES],
    .pattern_count = counts[OPK_LEXICON_PATTERNS],
    .node_count = counts[OPK_LEXICON_NODES],
    .edge_count = counts[OPK_LEXICON_EDGES],
    .entry_count = counts[OPK_LEXICON_ENTRIES],
    .category_count = counts[OPK_LEXICON_CATEGORIES],
    .text_size = counts[OPK_LEXICON_TEXT],
    .shift = shift_for(counts[OPK_LEXICON_DIRECTORY]),
    .filter_shift = shift_for(counts[OPK_LEXICON_FILTER]),
    .door_shift = shift_for(counts[OPK_LEXICON_DOORS]),
    .has_aliases = counts[OPK_LEXICON_ALIASES] > 0,
  };
  bool has_patterns = lexicon->pattern_count > 0;
  return lexicon->shift > 0 && lexicon->filter_shift > 0 && lexicon->door_shift > 0 &&
         counts[OPK_LEXICON_INITIALS] == 256 &&
         counts[OPK_LEXICON_PAIRS] == (has_patterns ? 2 * OPK_LEXICON_PAIR_BYTES : 0) &&
         (!lexicon->has_aliases || counts[OPK_LEXICON_ALIASES] == lexicon->word_count) &&
         has_patterns == (lexicon->prefix_count > 0) && lexicon->node_count > 0 &&
         lexicon->word_count < OPK_SYMBOL_PATTERN && lexicon->pattern_count < OPK_SYMBOL_PATTERN;
}

/* Whether one field of `count` records and of the one behind them never falls, begins at `first` and ends within
 * `limit`. */
static bool ascends(const uint8_t *section, uint32_t count, unsigned width, unsigned field, uint32_t limit) {
  for (uint32_t i = 0; i < count; i++)
    if (opk_lexicon_field(section, i, width, field) > opk_lexicon_field(section, (size_t)i + 1, width, field))
      return false;
  return opk_lexicon_field(section, count, width, field) <= limit;
}

/* The same where the first is 0 and the last is the limit. */
static bool spans(const uint8_t *section, uint32_t count, unsigned width, unsigned field, uint32_t limit) {
  return opk_lexicon_field(section, 0, width, field) == 0 && ascends(section, count, width, field, limit) &&
         opk_lexicon_field(section, count, width, field) == limit;
}

static int compare(opk_text a, opk_text b) {
  int order = memcmp(a.bytes, b.bytes, a.size < b.size ? a.size : b.size);
  return order != 0 ? order : a.size < b.size ? -1 : a.size > b.size;
}

/* ---- the checks, each of one section, given those before it ---- */

static bool directory_valid(const opk_lexicon *lexicon) {
  return spans(lexicon->directory, UINT32_C(1) << (64 - lexicon->shift), 1, 0, lexicon->word_count);
}

static bool words_valid(const opk_lexicon *lexicon) {
  const uint8_t *words = lexicon->words;
  if (!ascends(words, lexicon->word_count, OPK_WORD_WIDTH, OPK_WORD_TEXT, lexicon->text_size) ||
      !spans(words, lexicon->word_count, OPK_WORD_WIDTH, OPK_WORD_PHRASE, lexicon->phrase_count))
    return false;
  uint64_t before = 0;
  for (uint32_t i = 0; i < lexicon->word_count; i++) {
    opk_text bytes = opk_lexicon_word(lexicon, i);
    uint64_t hash = opk_lexicon_hash(lexicon, i);
    const uint8_t *bucket = lexicon->directory + 4 * (size_t)(hash >> lexicon->shift);
    if (bytes.size == 0 || hash != opk_hash(bytes.bytes, bytes.size)) return false;
    if (i < opk_load32le(bucket) || i >= opk_load32le(bucket + 4)) return false;
    if (i > 0 && (hash < before || (hash == before && compare(opk_lexicon_word(lexicon, i - 1), bytes) >= 0)))
      return false;
    before = hash;
  }
  if (!lexicon->has_aliases) return true;
  for (uint32_t i = 0; i < lexicon->word_count; i++)
    if (opk_load32le(lexicon->aliases + 4 * (size_t)i) >= lexicon->word_count) return false;
  return true;
}

/* A symbol of a phrase, its first one left out; OPK_NONE behind the last. */
static uint32_t symbol_at(const opk_lexicon *lexicon, uint32_t phrase, uint32_t i, uint32_t length) {
  if (i >= length) return OPK_NONE;
  if (i == 1) return opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SECOND);
  return opk_load32le(lexicon->symbols +
                      4 * ((size_t)opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SYMBOLS) + i - 2));
}

/* The phrases of a word: each behind the one before, and knowing the longest that it begins with. */
static bool word_phrases_valid(const opk_lexicon *lexicon, uint32_t first, uint32_t last) {
  for (uint32_t phrase = first; phrase < last; phrase++) {
    uint32_t length = opk_lexicon_length(lexicon, phrase), above = OPK_NONE;
    if (phrase > first) {
      uint32_t other = opk_lexicon_length(lexicon, phrase - 1), common = 1;
      while (common < length &&
             symbol_at(lexicon, phrase - 1, common, other) == symbol_at(lexicon, phrase, common, length))
        common++;
      if (common == length) return false;
      if (common < other &&
          symbol_at(lexicon, phrase - 1, common, other) > symbol_at(lexicon, phrase, common, length))
        return false;
      above = phrase - 1;
      while (above != OPK_NONE && opk_lexicon_length(lexicon, above) > common)
        above = opk_lexicon_phrase(lexicon, above, OPK_PHRASE_ABOVE);
    }
    if (opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ABOVE) != above || length > OPK_LEXICON_WORDS) return false;
  }
  return true;
}

static bool phrases_valid(const opk_lexicon *lexicon) {
  const uint8_t *phrases = lexicon->phrases;
  uint32_t entries = opk_lexicon_field(lexicon->nodes, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
  if (!spans(phrases, lexicon->phrase_count, OPK_PHRASE_WIDTH, OPK_PHRASE_SYMBOLS, lexicon->symbol_count) ||
      entries > lexicon->entry_count ||
      !spans(phrases, lexicon->phrase_count, OPK_PHRASE_WIDTH, OPK_PHRASE_ENTRIES, entries))
    return false;
  for (uint32_t i = 0; i < lexicon->symbol_count; i++)
    if (opk_load32le(lexicon->symbols + 4 * (size_t)i) >= lexicon->word_count) return false;
  for (uint32_t i = 0; i < lexicon->phrase_count; i++) {
    uint32_t second = opk_lexicon_phrase(lexicon, i, OPK_PHRASE_SECOND);
    if (second == OPK_NONE ? opk_lexicon_phrase(lexicon, i, OPK_PHRASE_SYMBOLS) !=
                               opk_lexicon_phrase(lexicon, (size_t)i + 1, OPK_PHRASE_SYMBOLS)
                           : second >= lexicon->word_count)
      return false;
  }
  for (uint32_t word = 0; word < lexicon->word_count; word++)
    if (!word_phrases_valid(lexicon, opk_lexicon_field(lexicon->words, word, OPK_WORD_WIDTH, OPK_WORD_PHRASE),
                            opk_lexicon_field(lexicon->words, (size_t)word + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE)))
      return false;
  for (uint32_t i = 0; i < lexicon->phrase_count; i++) {
    uint32_t crowd = opk_lexicon_phrase(lexicon, i, OPK_PHRASE_CROWD);
    if (crowd != opk_lexicon_crowd(lexicon, i) || crowd > OPK_LEXICON_CROWD) return false;
  }
  return true;
}

/* Each two words that phrases begin with are found, and as many as that are there. */
static bool openings_valid(const opk_lexicon *lexicon) {
  uint32_t count = 0;
  if (!spans(lexicon->doors, UINT32_C(1) << (64 - lexicon->door_shift), 1, 0, lexicon->opening_count)) return false;
  for (uint32_t word = 0, phrase = 0; word < lexicon->word_count; word++) {
    uint32_t behind = opk_lexicon_field(lexicon->words, (size_t)word + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
    for (uint32_t before = OPK_NONE; phrase < behind; phrase++) {
      uint32_t second = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SECOND);
      if (second == before) continue;
      before = second;
      if (opk_lexicon_find_opening(lexicon, word, second) != phrase) return false;
      count++;
    }
  }
  return count == lexicon->opening_count;
}

static bool prefixes_valid(const opk_lexicon *lexicon) {
  const uint8_t *prefixes = lexicon->prefixes;
  if (!ascends(prefixes, lexicon->prefix_count, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT, lexicon->text_size) ||
      !spans(prefixes, lexicon->prefix_count, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN, lexicon->pattern_count))
    return false;
  for (uint32_t i = 0; i < lexicon->prefix_count; i++) {
    opk_text bytes = opk_lexicon_prefix(lexicon, i);
    if ((bytes.size == 0) != (i == 0) || bytes.size > OPK_LEXICON_PREFIX) return false;
    if (i > 0 && compare(opk_lexicon_prefix(lexicon, i - 1), bytes) >= 0) return false;
    uint32_t above = opk_lexicon_above(lexicon, i);
    if (opk_lexicon_field(prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE) != above ||
        opk_lexicon_field(prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT) != opk_lexicon_parent(lexicon, i, above))
      return false;
  }
  return true;
}

static bool initials_valid(const opk_lexicon *lexicon) {
  const uint8_t *initials = lexicon->initials;
  if (!ascends(initials, 256, 1, 0, lexicon->prefix_count) || opk_load32le(initials + 4 * 256) != lexicon->prefix_count)
    return false;
  if (opk_load32le(initials) != (lexicon->prefix_count > 0)) return false; /* the empty one has no first byte */
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t behind = opk_lexicon_field(initials, byte + 1, 1, 0);
    for (uint32_t i = opk_lexicon_field(initials, byte, 1, 0); i < behind; i++)
      if (*opk_lexicon_prefix(lexicon, i).bytes != byte) return false;
  }
  return true;
}

static bool patterns_valid(const opk_lexicon *lexicon) {
  const uint8_t *patterns = lexicon->patterns;
  if (!ascends(patterns, lexicon->pattern_count, OPK_PATTERN_WIDTH, OPK_PATTERN_TEXT, lexicon->text_size)) return false;
  for (uint32_t prefix = 0; prefix < lexicon->prefix_count; prefix++) {
    uint32_t first = opk_lexicon_field(lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN);
    uint32_t behind = opk_lexicon_field(lexicon->prefixes, (size_t)prefix + 1, OPK_PREFIX_WIDTH, OPK_PREFIX_PATTERN);
    for (uint32_t i = first; i < behind; i++) {
      opk_text ending = opk_lexicon_ending(lexicon, i);
      if (ending.size > OPK_LEXICON_PREFIX) return false;
      if (opk_lexicon_field(patterns, i, OPK_PATTERN_WIDTH, OPK_PATTERN_PREFIX) != prefix) return false;
      if (i > first && opk_lexicon_compare_endings(opk_lexicon_ending(lexicon, i - 1), ending) >= 0) return false;
      if (opk_lexicon_field(patterns, i, OPK_PATTERN_WIDTH, OPK_PATTERN_ABOVE) != opk_lexicon_pattern_above(lexicon, i))
        return false;
    }
  }
  return opk_lexicon_pattern_work(lexicon) <= OPK_LEXICON_WORK;
}

static bool edges_valid(const opk_lexicon *lexicon, uint32_t node) {
  uint32_t first = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t behind = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t before = 0;
  for (uint32_t i = first; i < behind; i++) {
    uint32_t symbol = opk_lexicon_field(lexicon->edges, i, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
    uint32_t child = opk_lexicon_field(lexicon->edges, i, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    bool is_pattern = (symbol & OPK_SYMBOL_PATTERN) != 0;
    if ((symbol & ~OPK_SYMBOL_PATTERN) >= (is_pattern ? lexicon->pattern_count : lexicon->word_count)) return false;
    if (i > first && symbol <= before) return false;
    if (child <= node || child >= lexicon->node_count) return false; /* so every path ends */
    before = symbol;
  }
  return true;
}

static bool nodes_valid(const opk_lexicon *lexicon) {
  const uint8_t *nodes = lexicon->nodes;
  if (!spans(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_EDGES, lexicon->edge_count) ||
      !ascends(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, lexicon->entry_count) ||
      opk_lexicon_field(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) != lexicon->entry_count ||
      opk_lexicon_field(nodes, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) !=
        opk_lexicon_field(nodes, 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES))
    return false;
  for (uint32_t node = lexicon->node_count; node-- > 0;) {
    uint32_t work = opk_lexicon_field(nodes, node, OPK_NODE_WIDTH, OPK_NODE_WORK);
    if (!edges_valid(lexicon, node) || work != opk_lexicon_work(lexicon, node) || work > OPK_LEXICON_WORK) return false;
  }
  return true;
}

/* Finite: neither infinity nor NaN. */
static bool is_finite(double weight) {
  uint64_t bits;
  memcpy(&bits, &weight, sizeof bits);
  return (bits >> 52 & 0x7FF) != 0x7FF;
}

static bool entries_valid(const opk_lexicon *lexicon) {
  if (!ascends(lexicon->entries, lexicon->entry_count, OPK_ENTRY_WIDTH, OPK_ENTRY_FORM, lexicon->text_size))
    return false;
  for (uint32_t i = 0; i < lexicon->entry_count; i++) {
    opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, i);
    if (entry.category >= lexicon->category_count || !is_finite(entry.weight)) return false;
  }
  return true;
}

static bool categories_valid(const opk_lexicon *lexicon) {
  if (!ascends(lexicon->categories, lexicon->category_count, OPK_CATEGORY_WIDTH, OPK_CATEGORY_NAME,
               lexicon->text_size))
    return false;
  for (uint32_t i = 1; i < lexicon->category_count; i++)
    if (compare(opk_lexicon_category(lexicon, i - 1), opk_lexicon_category(lexicon, i)) >= 0) return false;
  return true;
}

static bool filter_valid(const opk_lexicon *lexicon) { return opk_lexicon_filter_all(lexicon, NULL, NULL); }

const char *opk_lexicon_open(opk_lexicon *lexicon, const uint8_t *bytes, size_t size, size_t *position) {
  static const struct {
    bool (*valid)(const opk_lexicon *lexicon);
    const char *message;
    uint32_t section;
  } checks[] = {
    {directory_valid, "damaged: its words can't be found", OPK_LEXICON_DIRECTORY},
    {words_valid, "damaged: its words do not fit together", OPK_LEXICON_WORD},
    {phrases_valid, "damaged: its phrases do not fit together", OPK_LEXICON_PHRASES},
    {openings_valid, "damaged: its phrases can't be found", OPK_LEXICON_DOORS},
    {prefixes_valid, "damaged: its prefixes do not fit together", OPK_LEXICON_PREFIXES},
    {initials_valid, "damaged: its prefixes can't be found", OPK_LEXICON_INITIALS},
    {patterns_valid, "damaged: its patterns do not fit together", OPK_LEXICON_PATTERNS},
    {nodes_valid, "damaged: its phrases with patterns do not fit together", OPK_LEXICON_NODES},
    {entries_valid, "damaged: its entries do not fit together", OPK_LEXICON_ENTRIES},
    {categories_valid, "damaged: its categories do not fit together", OPK_LEXICON_CATEGORIES},
    {filter_valid, "damaged: its filter keeps entries out", OPK_LEXICON_FILTER},
  };
  opk_image image;
  const char *problem = opk_image_open(&image, bytes, size, OPK_LEXICON_KIND);
  *position = 0;
  if (problem) return problem;
  if (!opk_lexicon_place(lexicon, &image, position)) return "damaged: not the sections of a lexicon";
  for (size_t i = 0; i < sizeof checks / sizeof *checks; i++)
    if (!checks[i].valid(lexicon)) {
      *position = opk_image_section(&image, checks[i].section).offset;
      return checks[i].message;
    }
  opk_lexicon_derive(lexicon);
  return NULL;
}
