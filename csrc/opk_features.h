/* opk_features: a text's words and runs of words as a sparse vector of counts, by feature hashing (Weinberger et al.
 * 2009): no vocabulary is kept, since the text itself holds the words behind each index.
 *
 * Part of the model format: the key of a run of words is opk_hash_block folded over their hashes, from state 0, with 0
 * as the other half of each block; its index is the key's upper `bits` bits. Scores that are counts by themselves (a
 * lexicon's categories) have the indices from 2^bits on. */
#ifndef OPK_FEATURES_H
#define OPK_FEATURES_H

#include "opk.h"
#include "opk_hash.h"

#define OPK_FEATURES_BITS_MAX 24
#define OPK_FEATURES_LENGTH_MAX 3
#define OPK_FEATURES_DIMENSION_MAX (1u << 25) /* of a vector */

/* Which features of the words are taken. */
typedef struct opk_ngrams {
  unsigned bits;    /* 1 to OPK_FEATURES_BITS_MAX */
  unsigned lengths; /* bit n - 1: runs of n words, up to OPK_FEATURES_LENGTH_MAX */
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
  uint64_t total; /* of the sizes of `times` */
} opk_vector;

/* The key of the run of `length` words whose hashes begin at `hash`. */
static inline uint64_t opk_ngram_key(const uint64_t *hash, unsigned length) {
  uint64_t key = 0;
  for (unsigned i = 0; i < length; i++) key = opk_hash_block(key, hash[i], 0);
  return key;
}

/* How many runs `words` words have. */
uint64_t opk_ngrams_count(opk_ngrams ngrams, uint32_t words);
/* Write the index or the key of each run, in the order of their first words, the shorter first; return
 * opk_ngrams_count. */
size_t opk_ngrams_indices(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint32_t *out);
size_t opk_ngrams_keys(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint64_t *out);

/* Sorts `count` indices below 2^bits; leaves the distinct ones in `index` and their counts in `times`, which both have
 * room for `count`; returns how many there are. For short texts: the work is linear in `count`. */
uint32_t opk_vector_sort(uint32_t *index, int32_t *times, uint32_t count, unsigned bits);
/* Counts the runs into `table`, of 2^bits counts. For long texts: the memory does not grow with them. */
void opk_vector_tally(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint32_t *table);
/* How many of the table's `size` counts are not zero; writes them unless `index` is NULL. */
uint32_t opk_vector_gather(const uint32_t *table, uint32_t size, uint32_t *index, int32_t *times);
/* The entry that has an index, OPK_NONE where there is none. */
uint32_t opk_vector_find(opk_vector vector, uint32_t index);

#endif
