/* opk_lexicon: a phrase lexicon over tokens.
 *
 * An entry is one or more words, a category and a weight. Each word stands for itself or, with a * behind it, for
 * every word that starts with it: "must not", "econom* polic*". Words are compared in their folded form (opk_fold.h),
 * so that case, the kind of apostrophe and the way an accent is encoded make no difference; a prefix never ends
 * between a letter and its accents ("cafe*" is no prefix of "cafés"). Between two words of a phrase may stand only
 * what joins words on a line or across lines: white space, line breaks, hyphens (U+002D, U+00AD, U+2010, U+2011) and
 * format characters; nothing at all is fine too, as between ideographs. Any other punctuation ends the phrase.
 *
 * A lexicon is an image (opk_image.h): flat, immutable and position-independent, used where it lies. It is a trie over
 * symbols, and a symbol is a word or a prefix:
 *
 *   token ─ hash ─► directory ─► words ─┬─► node 1 ─ symbol ─► node 2 ─ …      a node's edges are sorted by symbol;
 *         └ bytes ─► initials ─► prefixes ┘    └─► entries      └─► entries     its entries by category
 *
 * Everything is found by binary search in sorted columns, so that no content makes a chain of probes long: not words
 * made to collide, nor a prefix shared by all phrases. A word found by its hash is compared byte by byte, and only
 * then becomes a symbol, so a collision never gives a wrong hit. The build refuses a lexicon by which more than
 * OPK_LEXICON_WORK nodes and entries could match at one place in a text; this bounds the work for a token (nodes
 * visited, each with one search for the word and one for each prefix of it that the lexicon holds) and the memory of
 * a scan, which is linear in the text for every lexicon. */
#ifndef OPK_LEXICON_H
#define OPK_LEXICON_H

#include "opk.h"
#include "opk_tokens.h"

#define OPK_LEXICON_WORK 1024  /* nodes and entries that may match from one token on; so a phrase has fewer words */
#define OPK_LEXICON_PREFIX 255 /* bytes of a prefix's folded form */

/* A built lexicon: where the sections of its image lie (opk_lexicon_image.h), and the numbers of their records. */
typedef struct opk_lexicon {
  const uint8_t *directory, *hashes, *words, *prefixes, *initials, *nodes, *edges, *entries, *categories, *text;
  uint32_t word_count, prefix_count, node_count, edge_count, entry_count, category_count, text_size;
  unsigned shift; /* a hash shifted right by it is an index of the directory */
  uint32_t work;  /* the most nodes and entries that match from one token on */
} opk_lexicon;

/* Checks the bytes of an image, every offset and every order that a scan relies on, and opens it. NULL, or what is wrong
 * and at which offset. The lexicon reads `bytes` as long as it is used. */
const char *opk_lexicon_open(opk_lexicon *lexicon, const uint8_t *bytes, size_t size, size_t *position);

typedef struct opk_lexicon_entry {
  opk_text form; /* as it was written */
  uint32_t category;
  double weight;
} opk_lexicon_entry;

opk_lexicon_entry opk_lexicon_entry_at(const opk_lexicon *lexicon, uint32_t entry);
/* Categories are in the order of their names' bytes. */
opk_text opk_lexicon_category(const opk_lexicon *lexicon, uint32_t category);

/* ---- scanning ---- */

typedef struct opk_hit {
  uint32_t first, last; /* in the text, half-open */
  uint32_t entry;
} opk_hit;

/* A scan in progress. Hits come in the order of their first byte. Overlapping: every entry wherever it matches, in the
 * order of the last byte. Otherwise leftmost-longest: at the first token where any entry matches, those that reach
 * furthest, and on behind them; where several in one category match the same words, the most exact one alone (earlier
 * words first: a word before a prefix, a long prefix before a short one). */
typedef struct opk_lexicon_scan {
  const opk_lexicon *lexicon;
  opk_text text;
  opk_tokens tokens;
  uint32_t count; /* of tokens */
  bool overlapping;
  uint32_t at;    /* the token to go on from; the scan is done when it is `count` */
  uint32_t known; /* tokens whose symbols were looked up */
  uint32_t mask;
  uint32_t *symbols, *frontier, *seen;
} opk_lexicon_scan;

/* The number of uint32_t that a scan needs as scratch. */
size_t opk_lexicon_scratch(const opk_lexicon *lexicon);
void opk_lexicon_scan_start(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_tokens tokens,
                            uint32_t count, bool overlapping, uint32_t *scratch);
/* Writes the next hits, as many as surely fit into `capacity` (lexicon->work or more); returns their number. */
size_t opk_lexicon_scan_next(opk_lexicon_scan *scan, opk_hit *hits, size_t capacity);

typedef struct opk_lexicon_tally {
  uint32_t count;
  double weight;
} opk_lexicon_tally;

/* Adds the hits to the tallies of their categories. */
void opk_lexicon_add(const opk_lexicon *lexicon, const opk_hit *hits, size_t count, opk_lexicon_tally *tallies);

/* ---- building (opk_lexicon_build.c) ---- */

/* Why an entry is left out. */
typedef enum opk_lexicon_problem {
  OPK_LEXICON_FINE,
  OPK_LEXICON_NO_WORD,     /* it holds no word */
  OPK_LEXICON_PUNCTUATION, /* it holds what is neither word nor joiner, and would never match as written */
  OPK_LEXICON_WILDCARD,    /* a * elsewhere than at the end of a word */
  OPK_LEXICON_LONG_PREFIX, /* longer than OPK_LEXICON_PREFIX */
  OPK_LEXICON_LONG_PHRASE, /* OPK_LEXICON_WORK words or more */
  OPK_LEXICON_CONFLICT     /* an earlier entry matches the same in the same category, with another weight */
} opk_lexicon_problem;

typedef struct opk_lexicon_source {
  opk_text form;
  uint32_t category;
  double weight;
  opk_lexicon_problem problem; /* set by opk_lexicon_measure and opk_lexicon_arrange */
} opk_lexicon_source;

/* A lexicon in the making. The caller fills in the first four members; the sources stay where they are. */
typedef struct opk_lexicon_builder {
  opk_lexicon_source *sources;
  const opk_text *categories; /* their names, different ones in the order of their bytes */
  uint32_t source_count, category_count;

  uint32_t used, occurrences; /* sources without a problem, and their words */
  size_t folded_size;
  struct opk_lexicon_workspace *workspace;
  uint32_t crowded; /* the source that opk_lexicon_write names */
} opk_lexicon_builder;

/* The steps, in their order. Each returns the memory that the next one needs, 0 where the whole is too large. */
size_t opk_lexicon_measure(opk_lexicon_builder *builder);
size_t opk_lexicon_arrange(opk_lexicon_builder *builder, void *memory);
/* Writes the image and opens it. False where more than OPK_LEXICON_WORK of its nodes and entries match at one place:
 * builder->crowded is one of the entries. */
bool opk_lexicon_write(opk_lexicon_builder *builder, uint8_t *image, opk_lexicon *lexicon);

#endif
