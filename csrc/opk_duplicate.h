/* opk_duplicate: blocks of a text that repeat, word for word or nearly so, what other blocks say. Copied words keep
 * their distances: each pair of neighbouring words that a candidate shares with another block votes for the place that
 * the candidate may repeat, and the places with most votes are compared by the longest common subsequence of words
 * (bit-parallel: Hyyrö 2004, "Bit-parallel LCS-length computation revisited"). A pair of words that stands in many
 * places has no vote, so the work is linear in the number of words on any text. */
#ifndef OPK_DUPLICATE_H
#define OPK_DUPLICATE_H

#include "opk.h"

/* A candidate of fewer words is rhetoric, and one of more is no quotation. */
#define OPK_DUPLICATE_FEWEST 5
#define OPK_DUPLICATE_MOST 512

/* A block: its words, as indices [first, last) of token columns. Blocks stand in order and apart from each other. */
typedef struct opk_duplicate_block {
  uint32_t first;
  uint32_t last;
  bool candidate;
} opk_duplicate_block;

typedef struct opk_duplicate {
  uint32_t block;  /* the candidate */
  uint32_t first;  /* what it repeats: the first of the words, as an index of the columns */
  uint32_t last;   /* and the last one */
  uint32_t from;   /* the block that holds `first` */
  uint32_t to;     /* and the one that holds `last` */
  uint32_t common; /* how many of its words are found there, in order */
} opk_duplicate;

/* The bytes of scratch memory, aligned to 8, that `count` blocks of so many words in all need; 0 where that overflows. */
size_t opk_duplicate_scratch(uint32_t words, uint32_t count);
/* Those that a comparison needs beside. */
size_t opk_duplicate_pattern(void);

/* Writes the repetition of each candidate that repeats something, in order, and returns how many: `out` has room for one
 * for each candidate. `hash` is the tokens' column. Without memory for a pattern nothing is written, and what is returned
 * is 0 where no candidate shares enough with others to be compared, as in most texts. */
size_t opk_duplicate_find(const uint64_t *hash, const opk_duplicate_block *blocks, uint32_t count, void *scratch,
                          void *pattern, opk_duplicate *out);

#endif
