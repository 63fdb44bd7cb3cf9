/* opk_terms: what texts hold (words, runs of words, pairs), numbered in the order of first appearance and counted, by
 * their 64-bit keys.
 *
 * An open-addressed table with linear probing. A key's place depends on the seed as well: nobody can write a text whose
 * words fall on one place unless they know it, and since numbers go by first appearance, no result depends on it. */
#ifndef OPK_TERMS_H
#define OPK_TERMS_H

#include "opk.h"
#include "opk_hash.h"

#define OPK_TERMS_MAX (UINT32_C(1) << 30)

typedef struct opk_term {
  uint64_t key;
  uint32_t count;
  uint32_t documents;             /* how many documents it is in */
  uint32_t latest;                /* the number, from 1, of the last of these */
  uint32_t document, first, last; /* where it was first seen; whoever counts says what `first` and `last` are */
} opk_term;

typedef struct opk_terms {
  opk_term *terms; /* by their numbers, from 0 */
  uint32_t *slots; /* their numbers from 1; 0 is free */
  uint32_t count, capacity;
  unsigned shift; /* a key's slot is so many upper bits of 64 */
  uint64_t seed;
} opk_terms;

/* The next power of two from `least` on, at least 64 and at most OPK_TERMS_MAX. */
uint32_t opk_terms_capacity(uint64_t least);
/* The memory that a table of this capacity needs, in bytes; it is a multiple of 8. */
size_t opk_terms_size(uint32_t capacity);
/* Starts a table in that memory, without terms. */
void opk_terms_start(opk_terms *table, void *memory, uint32_t capacity, uint64_t seed);
/* Starts a larger table with the terms of another. */
void opk_terms_move(opk_terms *table, void *memory, uint32_t capacity, const opk_terms *from);

/* The term with that key, made with count 0 where it is new; NULL where there is no room for it. */
opk_term *opk_terms_put(opk_terms *table, uint64_t key);
/* The term with that key; NULL where there is none. */
const opk_term *opk_terms_find(const opk_terms *table, uint64_t key);

#endif
