/* opk_lexicon_image: the records of a lexicon's image, for the files opk_lexicon*.c alone. */
#ifndef OPK_LEXICON_IMAGE_H
#define OPK_LEXICON_IMAGE_H

#include "opk_hash.h"
#include "opk_image.h"
#include "opk_lexicon.h"

#define OPK_LEXICON_KIND OPK_TAG('l', 'e', 'x', '3')

/* The sections, in their order. A record's range (a word's bytes, a node's edges) goes from its own offset to that of
 * the record behind it, so those columns have one record more than there are things. */
enum {
  OPK_LEXICON_FILTER,     /* 2^n u64: see opk_lexicon_passes */
  OPK_LEXICON_PAIRS,      /* nothing without patterns, or two bit tables: see opk_lexicon_pair */
  OPK_LEXICON_DIRECTORY,  /* first word of each bucket, by the hash's high bits: 2^n + 1, n at least 1 */
  OPK_LEXICON_WORD,       /* ascending by hash; equal ones by the words' bytes. Punctuation inside entries too */
  OPK_LEXICON_ALIASES,    /* nothing without stems, or for each word the one that it counts as */
  OPK_LEXICON_PHRASES,    /* in the order of their symbols, a phrase before those it starts */
  OPK_LEXICON_SYMBOLS,    /* of phrases, from the third on */
  OPK_LEXICON_DOORS,      /* first opening of each bucket, by the key's high bits: 2^n + 1, n at least 1 */
  OPK_LEXICON_OPENINGS,   /* for the first two symbols of phrases, the first phrase; ascending by key */
  OPK_LEXICON_PREFIXES,   /* in the order of their bytes; where there are patterns, the first is the empty one */
  OPK_LEXICON_INITIALS,   /* first prefix with each first byte: 257 */
  OPK_LEXICON_PATTERNS,   /* by prefix, then by the bytes of what follows the * from the last to the first */
  OPK_LEXICON_NODES,      /* children behind their parents, node 0 is the root */
  OPK_LEXICON_EDGES,      /* a node's are sorted by their symbols */
  OPK_LEXICON_ENTRIES,    /* those of phrases, then those of nodes; of each, verified ones first, then by category */
  OPK_LEXICON_CATEGORIES,
  OPK_LEXICON_TEXT,
  OPK_LEXICON_SECTIONS
};

extern const uint32_t opk_lexicon_tags[OPK_LEXICON_SECTIONS];

/* Fields, in units of 32 bits, and the width of each record. */
enum { OPK_WORD_HASH, OPK_WORD_TEXT = 2, OPK_WORD_PHRASE, OPK_WORD_WIDTH };
enum { OPK_PHRASE_SECOND, OPK_PHRASE_SYMBOLS, OPK_PHRASE_ENTRIES, OPK_PHRASE_ABOVE, OPK_PHRASE_CROWD, OPK_PHRASE_WIDTH };
enum { OPK_OPENING_KEY, OPK_OPENING_PHRASE = 2, OPK_OPENING_WIDTH };
enum { OPK_PREFIX_TEXT, OPK_PREFIX_ABOVE, OPK_PREFIX_PARENT, OPK_PREFIX_PATTERN, OPK_PREFIX_WIDTH };
enum { OPK_PATTERN_TEXT, OPK_PATTERN_ABOVE, OPK_PATTERN_PREFIX, OPK_PATTERN_WIDTH };
enum { OPK_NODE_EDGES, OPK_NODE_ENTRIES, OPK_NODE_WORK, OPK_NODE_WIDTH };
enum { OPK_EDGE_SYMBOL, OPK_EDGE_NODE, OPK_EDGE_WIDTH };
enum { OPK_ENTRY_FORM, OPK_ENTRY_KIND, OPK_ENTRY_WEIGHT, OPK_ENTRY_WIDTH = OPK_ENTRY_WEIGHT + 2 };
enum { OPK_CATEGORY_NAME, OPK_CATEGORY_WIDTH };

#define OPK_SYMBOL_PATTERN 0x80000000u /* a symbol: a word's number, or a pattern's with this bit */

/* An entry's kind: its category times eight, with its flags, and whether there is punctuation around it. */
#define OPK_ENTRY_FLAGS (OPK_LEXICON_EXACT | OPK_LEXICON_EXCLUSION)
#define OPK_ENTRY_EDGES 4u
#define OPK_ENTRY_VERIFIED (OPK_LEXICON_EXACT | OPK_ENTRY_EDGES)
#define OPK_ENTRY_SHIFT 3

static inline uint32_t opk_lexicon_field(const uint8_t *section, size_t record, unsigned width, unsigned field) {
  return opk_load32le(section + 4 * (record * width + field));
}

static inline opk_text opk_lexicon_bytes(const opk_lexicon *lexicon, const uint8_t *section, size_t record,
                                         unsigned width, unsigned field) {
  uint32_t first = opk_lexicon_field(section, record, width, field);
  return (opk_text){lexicon->text + first, opk_lexicon_field(section, record + 1, width, field) - first};
}

static inline opk_text opk_lexicon_word(const opk_lexicon *lexicon, uint32_t word) {
  return opk_lexicon_bytes(lexicon, lexicon->words, word, OPK_WORD_WIDTH, OPK_WORD_TEXT);
}

static inline uint64_t opk_lexicon_hash(const opk_lexicon *lexicon, uint32_t word) {
  return opk_load64le(lexicon->words + 4 * OPK_WORD_WIDTH * (size_t)word);
}

static inline opk_text opk_lexicon_prefix(const opk_lexicon *lexicon, uint32_t prefix) {
  return opk_lexicon_bytes(lexicon, lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_TEXT);
}

/* What follows a pattern's *. */
static inline opk_text opk_lexicon_ending(const opk_lexicon *lexicon, uint32_t pattern) {
  return opk_lexicon_bytes(lexicon, lexicon->patterns, pattern, OPK_PATTERN_WIDTH, OPK_PATTERN_TEXT);
}

static inline uint32_t opk_lexicon_phrase(const opk_lexicon *lexicon, size_t phrase, unsigned field) {
  return opk_lexicon_field(lexicon->phrases, phrase, OPK_PHRASE_WIDTH, field);
}

/* The words of a phrase. */
static inline uint32_t opk_lexicon_length(const opk_lexicon *lexicon, size_t phrase) {
  if (opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SECOND) == OPK_NONE) return 1;
  return 2 + opk_lexicon_phrase(lexicon, phrase + 1, OPK_PHRASE_SYMBOLS) -
         opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SYMBOLS);
}

/* Multiplying by an odd number loses nothing: other symbols, another key. */
static inline uint64_t opk_lexicon_opening(uint32_t first, uint32_t second) {
  return ((uint64_t)first << 32 | second) * OPK_HASH_K2;
}

/* ---- the filter: a Bloom filter (1970) with both bits of a key in one place ---- */

static inline bool opk_lexicon_passes(const uint8_t *filter, unsigned shift, uint64_t key) {
  uint64_t bits = opk_load64le(filter + 8 * (size_t)(key >> shift));
  return (bits >> (key & 63)) & (bits >> (key >> 6 & 63)) & 1;
}

/* The key of a phrase's first two words; that of a word is its hash. */
static inline uint64_t opk_lexicon_key(uint64_t first, uint64_t second) { return (first << 32 | first >> 32) ^ second; }

/* The bit for the two bytes with which a word begins, or those with which it ends, all ASCII. */
#define OPK_LEXICON_PAIR_BYTES (128 * 128 / 8)
static inline bool opk_lexicon_pair(const uint8_t *pairs, uint8_t one, uint8_t two) {
  unsigned bit = (unsigned)one << 7 | two;
  return pairs[bit >> 3] >> (bit & 7) & 1;
}

/* Sets the bits that the words, phrases and patterns need; or, where `filter` is NULL, whether all of them are set. */
bool opk_lexicon_filter_all(const opk_lexicon *lexicon, uint8_t *filter, uint8_t *pairs);

/* ---- looking up (opk_lexicon.c) ---- */

/* Places the sections and counts their records; false where a size or tag is impossible. */
bool opk_lexicon_place(opk_lexicon *lexicon, const opk_image *image, size_t *position);

uint32_t opk_lexicon_find_word(const opk_lexicon *lexicon, opk_text text, opk_span word, uint64_t hash);
/* The word with these bytes, which are a folded form already. */
uint32_t opk_lexicon_find_bytes(const opk_lexicon *lexicon, opk_text folded);
/* The first of the phrases that begin with these two words. */
uint32_t opk_lexicon_find_opening(const opk_lexicon *lexicon, uint32_t first, uint32_t second);
uint32_t opk_lexicon_find_edge(const opk_lexicon *lexicon, uint32_t node, uint32_t symbol);

/* Writes the patterns that a word of a text matches, the most exact first, at most lexicon->pattern_work; returns their
 * number. */
uint32_t opk_lexicon_find_patterns(const opk_lexicon *lexicon, opk_text text, opk_span word, uint32_t *out);

/* The longest other prefix whose bytes this one starts with, given those of the prefixes before it. */
uint32_t opk_lexicon_above(const opk_lexicon *lexicon, uint32_t prefix);
/* The longest of those that does not cut a letter from its accents. */
uint32_t opk_lexicon_parent(const opk_lexicon *lexicon, uint32_t prefix, uint32_t above);
/* The pattern of the same prefix with the longest other ending that this one's ends with. */
uint32_t opk_lexicon_pattern_above(const opk_lexicon *lexicon, uint32_t pattern);
/* The order of two texts read from their last byte to the first. */
int opk_lexicon_compare_endings(opk_text a, opk_text b);

/* What a node's NODE_WORK is, given that of its children: itself, its entries, and the most that can match behind it:
 * under one of its words, and under patterns that one word can match. More than OPK_LEXICON_WORK counts as one more. */
uint32_t opk_lexicon_work(const opk_lexicon *lexicon, uint32_t node);
/* The most patterns that one word can match, bounded in the same way. */
uint32_t opk_lexicon_pattern_work(const opk_lexicon *lexicon);
/* What a phrase's PHRASE_CROWD is: what it and those that it starts with cost where it matches. */
uint32_t opk_lexicon_crowd(const opk_lexicon *lexicon, uint32_t phrase);

/* Sets what follows from the sections: what entries there are, the longest, the most. */
void opk_lexicon_derive(opk_lexicon *lexicon);

#endif
