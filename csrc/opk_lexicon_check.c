/* opk_lexicon_check: opens a lexicon's image, and takes nothing on trust that a scan relies on. */
#include "opk_fold.h"
#include "opk_hash.h"
#include "opk_lexicon.h"
#include "opk_lexicon_image.h"

const uint32_t opk_lexicon_tags[OPK_LEXICON_SECTIONS] = {
  OPK_TAG('d', 'i', 'r', 'e'), OPK_TAG('h', 'a', 's', 'h'), OPK_TAG('w', 'o', 'r', 'd'), OPK_TAG('p', 'r', 'e', 'f'),
  OPK_TAG('i', 'n', 'i', 't'), OPK_TAG('n', 'o', 'd', 'e'), OPK_TAG('e', 'd', 'g', 'e'), OPK_TAG('e', 'n', 't', 'r'),
  OPK_TAG('c', 'a', 't', 'e'), OPK_TAG('t', 'e', 'x', 't'),
};

/* ---- sections ---- */

/* The bytes of a record, and how many of a column's records are no thing but the end of the one before. */
static const struct {
  uint8_t width, ends;
} layout[OPK_LEXICON_SECTIONS] = {
  {4, 1}, {8, 0}, {4 * OPK_WORD_WIDTH, 1}, {4 * OPK_PREFIX_WIDTH, 1}, {4, 1}, {4 * OPK_NODE_WIDTH, 1},
  {4 * OPK_EDGE_WIDTH, 0}, {4 * OPK_ENTRY_WIDTH, 1}, {4 * OPK_CATEGORY_WIDTH, 1}, {1, 0},
};

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
  uint32_t buckets = counts[OPK_LEXICON_DIRECTORY];
  *lexicon = (opk_lexicon){
    .directory = sections[OPK_LEXICON_DIRECTORY],
    .hashes = sections[OPK_LEXICON_HASHES],
    .words = sections[OPK_LEXICON_WORDS],
    .prefixes = sections[OPK_LEXICON_PREFIXES],
    .initials = sections[OPK_LEXICON_INITIALS],
    .nodes = sections[OPK_LEXICON_NODES],
    .edges = sections[OPK_LEXICON_EDGES],
    .entries = sections[OPK_LEXICON_ENTRIES],
    .categories = sections[OPK_LEXICON_CATEGORIES],
    .text = sections[OPK_LEXICON_TEXT],
    .word_count = counts[OPK_LEXICON_WORDS],
    .prefix_count = counts[OPK_LEXICON_PREFIXES],
    .node_count = counts[OPK_LEXICON_NODES],
    .edge_count = counts[OPK_LEXICON_EDGES],
    .entry_count = counts[OPK_LEXICON_ENTRIES],
    .category_count = counts[OPK_LEXICON_CATEGORIES],
    .text_size = counts[OPK_LEXICON_TEXT],
    .shift = 64,
  };
  for (uint32_t size = 1; size < buckets; size *= 2) lexicon->shift--;
  return buckets >= 2 && (buckets & (buckets - 1)) == 0 && counts[OPK_LEXICON_HASHES] == lexicon->word_count &&
         counts[OPK_LEXICON_INITIALS] == 256 && lexicon->node_count > 0 &&
         lexicon->word_count < OPK_SYMBOL_PREFIX && lexicon->prefix_count < OPK_SYMBOL_PREFIX;
}

/* Whether one field of `count` records and of the one behind them never falls, and ends within `limit`. */
static bool ascends(const uint8_t *section, uint32_t count, unsigned width, unsigned field, uint32_t limit) {
  for (uint32_t i = 0; i < count; i++)
    if (opk_lexicon_field(section, i, width, field) > opk_lexicon_field(section, (size_t)i + 1, width, field))
      return false;
  return opk_lexicon_field(section, count, width, field) <= limit;
}

static bool is_node(const opk_lexicon *lexicon, uint32_t node) {
  return node == OPK_NONE || (node > 0 && node < lexicon->node_count);
}

static int compare(opk_text a, opk_text b) {
  int order = memcmp(a.bytes, b.bytes, a.size < b.size ? a.size : b.size);
  return order != 0 ? order : a.size < b.size ? -1 : a.size > b.size;
}

/* ---- what matches at one place ---- */

/* The prefixes on the way to the last one added, each of which starts with the one before, and the work so far. */
typedef struct crowd {
  uint32_t word, chain; /* the most of one word, the most of one chain */
  uint32_t depth;
  struct {
    uint32_t prefix, work;
  } chained[OPK_LEXICON_PREFIX];
} crowd;

static uint32_t bounded(uint64_t work) { return work > OPK_LEXICON_WORK ? OPK_LEXICON_WORK + 1 : (uint32_t)work; }

static void add_word(crowd *all, uint32_t work) {
  if (work > all->word) all->word = work;
}

/* Prefixes come in the order of their bytes, so that those which this one starts with are the last on the chain. */
static void add_prefix(const opk_lexicon *lexicon, crowd *all, uint32_t prefix, uint32_t work) {
  opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
  for (; all->depth > 0; all->depth--) {
    opk_text other = opk_lexicon_prefix(lexicon, all->chained[all->depth - 1].prefix);
    if (other.size < bytes.size && memcmp(other.bytes, bytes.bytes, other.size) == 0) break;
  }
  if (all->depth > 0) work = bounded((uint64_t)work + all->chained[all->depth - 1].work);
  if (work > all->chain) all->chain = work;
  all->chained[all->depth].prefix = prefix;
  all->chained[all->depth++].work = work;
}

static uint32_t work_of(const opk_lexicon *lexicon, uint32_t node) {
  return node == OPK_NONE ? 0 : opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_WORK);
}

uint32_t opk_lexicon_work(const opk_lexicon *lexicon, uint32_t node) {
  crowd all;
  all.word = all.chain = all.depth = 0;
  uint32_t entries = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) -
                     opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
  if (node == 0) {
    for (uint32_t i = 0; i < lexicon->word_count; i++)
      add_word(&all, work_of(lexicon, opk_lexicon_field(lexicon->words, i, OPK_WORD_WIDTH, OPK_WORD_NODE)));
    for (uint32_t i = 0; i < lexicon->prefix_count; i++) {
      uint32_t child = opk_lexicon_field(lexicon->prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_NODE);
      if (child != OPK_NONE) add_prefix(lexicon, &all, i, work_of(lexicon, child));
    }
  } else {
    uint32_t edge = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
    uint32_t behind = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
    for (; edge < behind; edge++) {
      uint32_t symbol = opk_lexicon_field(lexicon->edges, edge, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
      uint32_t work = work_of(lexicon, opk_lexicon_field(lexicon->edges, edge, OPK_EDGE_WIDTH, OPK_EDGE_NODE));
      if (symbol & OPK_SYMBOL_PREFIX) add_prefix(lexicon, &all, symbol & ~OPK_SYMBOL_PREFIX, work);
      else add_word(&all, work);
    }
  }
  return bounded((uint64_t)1 + entries + all.word + all.chain);
}

/* ---- the checks, each of one section, given those before it ---- */

static bool prefixes_valid(const opk_lexicon *lexicon) {
  const uint8_t *prefixes = lexicon->prefixes;
  if (!ascends(prefixes, lexicon->prefix_count, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT, lexicon->text_size)) return false;
  for (uint32_t i = 0; i < lexicon->prefix_count; i++) {
    opk_text bytes = opk_lexicon_prefix(lexicon, i);
    if (bytes.size == 0 || bytes.size > OPK_LEXICON_PREFIX) return false;
    if (i > 0 && compare(opk_lexicon_prefix(lexicon, i - 1), bytes) >= 0) return false;
    uint32_t above = opk_lexicon_above(lexicon, i);
    if (opk_lexicon_field(prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE) != above ||
        opk_lexicon_field(prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT) !=
          opk_lexicon_parent(lexicon, i, above) ||
        !is_node(lexicon, opk_lexicon_field(prefixes, i, OPK_PREFIX_WIDTH, OPK_PREFIX_NODE)))
      return false;
  }
  return true;
}

static bool initials_valid(const opk_lexicon *lexicon) {
  const uint8_t *initials = lexicon->initials;
  if (opk_load32le(initials) != 0 || opk_load32le(initials + 4 * 256) != lexicon->prefix_count) return false;
  if (!ascends(initials, 256, 1, 0, lexicon->prefix_count)) return false;
  for (uint32_t byte = 0; byte < 256; byte++) {
    uint32_t behind = opk_lexicon_field(initials, byte + 1, 1, 0);
    for (uint32_t i = opk_lexicon_field(initials, byte, 1, 0); i < behind; i++)
      if (*opk_lexicon_prefix(lexicon, i).bytes != byte) return false;
  }
  return true;
}

static bool directory_valid(const opk_lexicon *lexicon) {
  uint32_t buckets = UINT32_C(1) << (64 - lexicon->shift);
  return opk_load32le(lexicon->directory) == 0 && ascends(lexicon->directory, buckets, 1, 0, lexicon->word_count) &&
         opk_lexicon_field(lexicon->directory, buckets, 1, 0) == lexicon->word_count;
}

static bool words_valid(const opk_lexicon *lexicon) {
  if (!ascends(lexicon->words, lexicon->word_count, OPK_WORD_WIDTH, OPK_WORD_TEXT, lexicon->text_size)) return false;
  uint64_t before = 0;
  for (uint32_t i = 0; i < lexicon->word_count; i++) {
    opk_text bytes = opk_lexicon_word(lexicon, i);
    uint64_t hash = opk_load64le(lexicon->hashes + 8 * (size_t)i);
    const uint8_t *bucket = lexicon->directory + 4 * (size_t)(hash >> lexicon->shift);
    if (bytes.size == 0 || hash != opk_hash(bytes.bytes, bytes.size)) return false;
    if (i < opk_load32le(bucket) || i >= opk_load32le(bucket + 4)) return false;
    if (i > 0 && (hash < before || (hash == before && compare(opk_lexicon_word(lexicon, i - 1), bytes) >= 0)))
      return false;
    if (!is_node(lexicon, opk_lexicon_field(lexicon->words, i, OPK_WORD_WIDTH, OPK_WORD_NODE)) ||
        opk_lexicon_field(lexicon->words, i, OPK_WORD_WIDTH, OPK_WORD_PREFIX) !=
          opk_lexicon_longest_prefix(lexicon, bytes))
      return false;
    before = hash;
  }
  return true;
}

static bool edges_valid(const opk_lexicon *lexicon, uint32_t node) {
  uint32_t first = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t behind = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t before = 0;
  for (uint32_t i = first; i < behind; i++) {
    uint32_t symbol = opk_lexicon_field(lexicon->edges, i, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
    uint32_t child = opk_lexicon_field(lexicon->edges, i, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    bool is_prefix = (symbol & OPK_SYMBOL_PREFIX) != 0;
    if ((symbol & ~OPK_SYMBOL_PREFIX) >= (is_prefix ? lexicon->prefix_count : lexicon->word_count)) return false;
    if (i > first && symbol <= before) return false;
    if (child <= node || child >= lexicon->node_count) return false; /* so every path ends */
    before = symbol;
  }
  return true;
}

static bool nodes_valid(const opk_lexicon *lexicon) {
  const uint8_t *nodes = lexicon->nodes;
  if (opk_lexicon_field(nodes, 0, OPK_NODE_WIDTH, OPK_NODE_EDGES) != 0 ||
      opk_lexicon_field(nodes, 1, OPK_NODE_WIDTH, OPK_NODE_EDGES) != 0 ||
      opk_lexicon_field(nodes, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) != 0 ||
      opk_lexicon_field(nodes, 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) != 0 ||
      !ascends(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_EDGES, lexicon->edge_count) ||
      !ascends(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_ENTRIES, lexicon->entry_count) ||
      opk_lexicon_field(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_EDGES) != lexicon->edge_count ||
      opk_lexicon_field(nodes, lexicon->node_count, OPK_NODE_WIDTH, OPK_NODE_ENTRIES) != lexicon->entry_count)
    return false;
  for (uint32_t node = lexicon->node_count; node-- > 0;)
    if (!edges_valid(lexicon, node) || work_of(lexicon, node) != opk_lexicon_work(lexicon, node)) return false;
  return work_of(lexicon, 0) <= OPK_LEXICON_WORK;
}

/* IEEE 754 keeps the largest exponent for infinities and what is no number. */
static bool is_finite(double weight) {
  uint64_t bits;
  memcpy(&bits, &weight, sizeof bits);
  return (bits >> 52 & 0x7FF) != 0x7FF;
}

static bool entries_valid(const opk_lexicon *lexicon) {
  if (!ascends(lexicon->entries, lexicon->entry_count, OPK_ENTRY_WIDTH, OPK_ENTRY_FORM, lexicon->text_size))
    return false;
  for (uint32_t node = 0; node < lexicon->node_count; node++) {
    uint32_t first = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
    uint32_t behind = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
    uint32_t before = 0;
    for (uint32_t i = first; i < behind; i++) {
      opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, i);
      if (entry.category >= lexicon->category_count || (i > first && entry.category <= before)) return false;
      if (!is_finite(entry.weight)) return false;
      before = entry.category;
    }
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

const char *opk_lexicon_open(opk_lexicon *lexicon, const uint8_t *bytes, size_t size, size_t *position) {
  static const struct {
    bool (*valid)(const opk_lexicon *lexicon);
    const char *message;
    uint32_t section;
  } checks[] = {
    {prefixes_valid, "damaged: its prefixes do not fit together", OPK_LEXICON_PREFIXES},
    {initials_valid, "damaged: its prefixes can't be found", OPK_LEXICON_INITIALS},
    {directory_valid, "damaged: its words can't be found", OPK_LEXICON_DIRECTORY},
    {words_valid, "damaged: its words do not fit together", OPK_LEXICON_WORDS},
    {nodes_valid, "damaged: its phrases do not fit together", OPK_LEXICON_NODES},
    {entries_valid, "damaged: its entries do not fit together", OPK_LEXICON_ENTRIES},
    {categories_valid, "damaged: its categories do not fit together", OPK_LEXICON_CATEGORIES},
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
  lexicon->work = work_of(lexicon, 0);
  return NULL;
}
