/* opk_copies: texts of a stream that say nearly the same as an earlier one: syndicated articles, reprints, new editions.
 *
 * A text is the set of its runs of five words. The share of runs that two texts have in common, of all runs that either
 * has, is estimated by min-wise hashing (Broder 1997, "On the resemblance and containment of documents"): under a random
 * order of all runs the first one is the same in both with just that probability, and a signature holds the first one
 * under 128 orders. Texts that have four neighbouring places of their signatures alike, somewhere, are compared (Indyk &
 * Motwani 1998): of texts that share 7 runs in 10, 99.9% are. The orders are fixed: a stream gives the same answer
 * everywhere. Each text costs a fixed number of steps for each word and for itself, whatever was read before it. */
#ifndef OPK_COPIES_H
#define OPK_COPIES_H

#include "opk.h"

#define OPK_COPIES_PLACES 128
#define OPK_COPIES_RUN 5
/* A text of fewer words is compared with none: what is short is alike by chance. */
#define OPK_COPIES_FEWEST 20
/* So many of the latest texts are remembered, so that a stream without end needs a fixed memory. */
#define OPK_COPIES_WINDOW (UINT32_C(1) << 17)

/* Of each order's first run 16 bits. */
typedef struct opk_signature {
  uint16_t place[OPK_COPIES_PLACES];
} opk_signature;

typedef struct opk_copies {
  opk_signature *signatures; /* [capacity] of text n at n % capacity */
  uint32_t *previous;        /* [capacity] for each band: the text before, with the same hash there; 0: none */
  uint32_t *head;            /* for each band [capacity]: the latest text with that hash; 0: none */
  uint32_t capacity;         /* a power of two */
  uint32_t count;            /* texts added, which are numbered from 1 */
} opk_copies;

/* The signature of a text, given its words' hashes (opk_tokens); false where it has too few. */
bool opk_copies_sign(const uint64_t *hash, uint32_t count, opk_signature *out);
/* In how many of their places two signatures agree. */
unsigned opk_copies_alike(const opk_signature *a, const opk_signature *b);

/* The memory of so many texts, a power of two from 64 to OPK_COPIES_WINDOW; a multiple of 8. */
size_t opk_copies_size(uint32_t capacity);
void opk_copies_start(opk_copies *copies, void *memory, uint32_t capacity);
/* Starts a larger one with the texts of another that has forgotten none. */
void opk_copies_move(opk_copies *copies, void *memory, uint32_t capacity, const opk_copies *from);
/* Whether there is room for one more without forgetting, or as many are remembered as ever are. */
bool opk_copies_has_room(const opk_copies *copies);

/* Adds a text and returns the number of the earlier one that is most like it, the earliest of equals, if they agree in
 * `least` places; 0 where there is none. */
uint32_t opk_copies_add(opk_copies *copies, const opk_signature *signature, unsigned least, unsigned *alike);
/* Adds a text that is compared with none. */
void opk_copies_skip(opk_copies *copies);

#endif
