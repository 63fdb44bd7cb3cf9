/* opk_lexicon_image: the records of a lexicon's image, for the files opk_lexicon*.c alone. */
#ifndef OPK_LEXICON_IMAGE_H
#define OPK_LEXICON_IMAGE_H

#include "opk_image.h"
#include "opk_lexicon.h"

#define OPK_LEXICON_KIND OPK_TAG('l', 'e', 'x', '1')

/* The sections, in their order. A record's range (a word's bytes, a node's edges) goes from its own offset to that of
 * the record behind it, so those columns have one record more than there are things. */
enum {
  OPK_LEXICON_DIRECTORY,  /* first word of each bucket, by the hash's high bits: 2^n + 1, n at least 1 */
  OPK_LEXICON_HASHES,     /* u64, ascending; equal ones by the words' bytes */
  OPK_LEXICON_WORDS,
  OPK_LEXICON_PREFIXES,   /* in the order of their bytes */
  OPK_LEXICON_INITIALS,   /* first prefix with each first byte: 257 */
  OPK_LEXICON_NODES,      /* children behind their parents; the root, node 0, keeps its edges in words and prefixes */
  OPK_LEXICON_EDGES,
  OPK_LEXICON_ENTRIES,
  OPK_LEXICON_CATEGORIES,
  OPK_LEXICON_TEXT,
  OPK_LEXICON_SECTIONS
};

extern const uint32_t opk_lexicon_tags[OPK_LEXICON_SECTIONS];

/* Fields, in units of 32 bits, and the width of each record. */
enum { OPK_WORD_TEXT, OPK_WORD_NODE, OPK_WORD_PREFIX, OPK_WORD_WIDTH };
enum { OPK_PREFIX_TEXT, OPK_PREFIX_NODE, OPK_PREFIX_ABOVE, OPK_PREFIX_PARENT, OPK_PREFIX_WIDTH };
enum { OPK_NODE_EDGES, OPK_NODE_ENTRIES, OPK_NODE_WORK, OPK_NODE_WIDTH };
enum { OPK_EDGE_SYMBOL, OPK_EDGE_NODE, OPK_EDGE_WIDTH };
enum { OPK_ENTRY_FORM, OPK_ENTRY_CATEGORY, OPK_ENTRY_WEIGHT, OPK_ENTRY_WIDTH = OPK_ENTRY_WEIGHT + 2 };
enum { OPK_CATEGORY_NAME, OPK_CATEGORY_WIDTH };

#define OPK_SYMBOL_PREFIX 0x80000000u /* an edge's symbol: a word's number, or a prefix's with this bit */

static inline uint32_t opk_lexicon_field(const uint8_t *section, size_t record, unsigned width, unsigned field) {
  return opk_load32le(section + 4 * (record * width + field));
}

static inline opk_text opk_lexicon_bytes(const opk_lexicon *lexicon, const uint8_t *section, size_t record,
                                         unsigned width) {
  uint32_t first = opk_lexicon_field(section, record, width, 0);
  return (opk_text){lexicon->text + first, opk_lexicon_field(section, record + 1, width, 0) - first};
}

static inline opk_text opk_lexicon_word(const opk_lexicon *lexicon, uint32_t word) {
  return opk_lexicon_bytes(lexicon, lexicon->words, word, OPK_WORD_WIDTH);
}

static inline opk_text opk_lexicon_prefix(const opk_lexicon *lexicon, uint32_t prefix) {
  return opk_lexicon_bytes(lexicon, lexicon->prefixes, prefix, OPK_PREFIX_WIDTH);
}

/* Places the sections and counts their records; false where a size or tag is impossible. */
bool opk_lexicon_place(opk_lexicon *lexicon, const opk_image *image, size_t *position);

/* Whether [first, last) of the text holds nothing but what may stand between the words of a phrase. */
bool opk_lexicon_joins(opk_text text, uint32_t first, uint32_t last);

/* The longest of the lexicon's prefixes with which this folded form starts, OPK_NONE where there is none. */
uint32_t opk_lexicon_longest_prefix(const opk_lexicon *lexicon, opk_text folded);
/* The longest other prefix whose bytes this one starts with, given those of the prefixes before it. */
uint32_t opk_lexicon_above(const opk_lexicon *lexicon, uint32_t prefix);
/* The longest of those that does not cut a letter from its accents. */
uint32_t opk_lexicon_parent(const opk_lexicon *lexicon, uint32_t prefix, uint32_t above);

/* What a node's NODE_WORK is, given that of its children: itself, its entries, and the most that can match behind it:
 * under one of its words, and under a chain of prefixes each of which starts with the one before. More than
 * OPK_LEXICON_WORK counts as one more. */
uint32_t opk_lexicon_work(const opk_lexicon *lexicon, uint32_t node);

#endif
