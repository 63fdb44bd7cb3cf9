/* opk_features: what a text is made of as a sparse vector of counts: words, runs of words and of characters, by feature
 * hashing (Weinberger et al. 2009). No vocabulary is kept, since the text itself holds what is behind each index.
 *
 * Part of the model format is the key of a run. That of words is opk_hash_block folded over their hashes, from its
 * field's state, with 0 as the other half of each block. That of characters is one block of up to five code points of
 * the words' folded forms (opk_fold.h), 21 bits each, and their number. A field is a part of the input that is to be
 * told apart (0: the text; others: a headline …). The index of a run is its key's upper `bits` bits, and its sign, where
 * features are hashed with one, the key's lowest bit. */
#ifndef OPK_FEATURES_H
#define OPK_FEATURES_H

#include "opk.h"
#include "opk_hash.h"
#include "opk_tokens.h"

#define OPK_FEATURES_BITS_MAX 24
#define OPK_FEATURES_LENGTH_MAX 3             /* of a run of words */
#define OPK_FEATURES_CHARS_MAX 5              /* of a run of characters */
#define OPK_FEATURES_DIMENSION_MAX (1u << 25) /* of a vector */

/* Words within quotation marks are like others; are told apart from the rest, as of a field of their own; are so in
 * addition, and the rest likewise. Runs that are told apart do not go over the ends of a quotation. Runs of characters
 * are not concerned. */
enum { OPK_QUOTED_ALIKE, OPK_QUOTED_APART, OPK_QUOTED_BESIDE };

/* Which runs are taken. */
typedef struct opk_ngrams {
  unsigned bits;                 /* 1 to OPK_FEATURES_BITS_MAX */
  unsigned lengths;              /* bit n - 1: runs of n words, up to OPK_FEATURES_LENGTH_MAX */
  unsigned chars_min, chars_max; /* runs of characters, from 1 to OPK_FEATURES_CHARS_MAX; chars_max 0: none */
  bool across;                   /* runs of characters go over the ends of words */
  bool sign;                     /* each index is added to or taken from, by the key */
  uint8_t quoted;                /* OPK_QUOTED_: what becomes of words within double quotation marks (opk_quotation.h) */
} opk_ngrams;

/* A sparse vector: distinct indices, ascending, and of each how often it occurs, its value, or both.
 *
 * Counts are integers, so that whatever training adds up from them (occurrences, document frequencies) merges in any
 * order to the same bits. Values are what a linear learner multiplies by its weights: opk_weighting.h makes them from
 * the counts, as the last step, and only its integer statistics and the four operations decide their bits. */
typedef struct opk_vector {
  const uint32_t *index;
  const int32_t *times; /* none is 0; below 0 only where features are hashed with a sign; NULL: only values */
  const float *value;   /* finite; NULL until it is weighted */
  uint32_t count;
  uint32_t words;       /* of the text, for rates */
  uint64_t total;       /* of the sizes of `times` */
} opk_vector;

/* ---- counting ---- */

typedef struct opk_count {
  uint32_t index; /* OPK_NONE: the slot is free, and `times` is 0 */
  int32_t times;
} opk_count;

/* Counts in progress: a hash table in the order of the indices, so that they come out sorted in one pass. Its slots are
 * free before the first text and after each, so that a text's work is that of its own words, however large the table. */
typedef struct opk_tally {
  opk_count *slots;
  uint64_t *taken;   /* the bit of each slot that is not free */
  uint32_t size;     /* of `slots` */
  unsigned shift;    /* an index shifted right by it is the slot it wants */
  uint32_t distinct; /* slots taken */
  uint64_t patience; /* how often an index may yet find its slot taken */
} opk_tally;

/* The slots for some `total` counts of indices below 2^bits: no more than one for each index, and a few. A bit in
 * `taken` goes with each. */
size_t opk_tally_size(uint64_t total, unsigned bits);
void opk_tally_free(opk_count *slots, size_t size);
/* `slots` are free; `taken` is anything. */
void opk_tally_start(opk_tally *tally, opk_count *slots, uint64_t *taken, uint64_t total, unsigned bits);

/* About how many runs the text has. */
uint64_t opk_features_count(opk_ngrams ngrams, opk_text text, uint32_t words);
/* Counts the runs of one field; counts stay where they reach INT32_MAX. False where indices crowd so much that the work
 * would not be linear: free the slots and start again with a larger total. With 2^bits it never fails. */
bool opk_features_tally(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                        opk_tally *tally);
/* Counts a place in a longer text: a tenth of it, from 0 to 9. */
#define OPK_FEATURES_PLACES 10
bool opk_features_tally_place(opk_ngrams ngrams, uint32_t place, opk_tally *tally);
/* Writes the counts in the order of their indices, without those that came to 0, of which arrays there is room for
 * `distinct`; adds up their sizes; frees the slots. Returns how many there are. */
uint32_t opk_tally_finish(opk_tally *tally, uint32_t *index, int32_t *times, uint64_t *total);

/* ---- explaining ---- */

enum {
  OPK_OCCURRENCE_CHARS = 1, /* a run of characters */
  OPK_OCCURRENCE_START = 2, /* it begins before its first character: at the start of a word, or of the text */
  OPK_OCCURRENCE_END = 4,   /* it ends behind its last character */
  OPK_OCCURRENCE_QUOTED = 32, /* a run of words of a quotation, told apart; */
  OPK_OCCURRENCE_OWN = 64     /* of the rest, in addition */
};

typedef struct opk_occurrence {
  uint64_t key;
  uint32_t first, last; /* bytes, half-open */
  uint32_t flags;
} opk_occurrence;

/* The runs of one field, in the order of the text, words before characters; returns their number and writes them unless
 * `out` is NULL. */
size_t opk_features_occurrences(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                                opk_occurrence *out);

#define OPK_FEATURES_FOUND_MAX 32
/* Where the first run of words of each of a few wanted indices is in the text, of OPK_FEATURES_FOUND_MAX at most, which
 * are different; `first` is OPK_NONE where none is. */
void opk_features_find(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, const uint32_t *wanted,
                       size_t count, opk_occurrence *out);

uint64_t opk_features_place_key(uint32_t place);
static inline uint32_t opk_features_index(opk_ngrams ngrams, uint64_t key) {
  return (uint32_t)(key >> (64 - ngrams.bits));
}
static inline int32_t opk_features_sign(opk_ngrams ngrams, uint64_t key) { return ngrams.sign && key & 1 ? -1 : 1; }

/* The entry that has an index, OPK_NONE where there is none. */
uint32_t opk_vector_find(opk_vector vector, uint32_t index);

#endif
