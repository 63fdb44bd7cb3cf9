/* opk_background: in how many documents of a corpus each word is, as a small file.
 *
 * An image (opk_image.h) of the kind "bgnd". Its sections: "head": u64 documents; "word": the upper 32 bits of each
 * word's key, ascending; "freq": for each word a byte b: it is in about 2^(b / 8) documents. */
#ifndef OPK_BACKGROUND_H
#define OPK_BACKGROUND_H

#include "opk.h"
#include "opk_terms.h"

#define OPK_BACKGROUND_LEVELS 256
#define OPK_BACKGROUND_BITS 12 /* upper bits of a key by which its words are looked up */

typedef struct opk_background {
  const uint8_t *words, *levels;
  uint32_t count;
  uint64_t documents;
  double root[OPK_BACKGROUND_LEVELS]; /* of each level, the root of its inverse document frequency */
  double unknown;                     /* of words that are not there */
  uint32_t starts[(1u << OPK_BACKGROUND_BITS) + 1]; /* where the words with each number as their upper bits begin */
} opk_background;

/* The square root of a word's inverse document frequency, ln((documents + 1) / (its documents + 1)). */
double opk_background_root(const opk_background *background, uint64_t key);
/* About how many documents it is in. */
double opk_background_frequency(const opk_background *background, uint64_t key);

/* Checks all bytes and opens them. NULL, or what is wrong. */
const char *opk_background_open(opk_background *background, const uint8_t *bytes, size_t size);

/* ---- writing, from terms whose `documents` were counted ---- */

/* Leaves out terms in fewer than `least` documents, sorts the others by key in place and returns how many there are;
 * the table can't be searched any more. */
uint32_t opk_background_sort(opk_term *terms, uint32_t count, uint32_t least);
/* The size of the image; 0 where it would be too large. */
size_t opk_background_size(uint32_t count);
/* Writes it. */
void opk_background_write(const opk_term *terms, uint32_t count, uint64_t documents, uint8_t *out);

#endif
