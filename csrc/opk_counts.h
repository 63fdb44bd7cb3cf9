/* opk_counts: how often each feature occurs in the texts of one label, or in how many of them. Counts of other texts
 * are added to them, in any order and grouping, with the same result. Their bytes:
 *
 *    0  u32 dimension, u32 rows, u64 documents
 *   16  u32 presence, u32 zero                                  1: in how many texts, 0: how often
 *   24  u64 bits of the indices that occur                      ceil(dimension / 64) of them; `rows` bits are set
 *       u32 counts of those indices, none of them zero */
#ifndef OPK_COUNTS_H
#define OPK_COUNTS_H

#include "opk.h"
#include "opk_features.h"

#define OPK_COUNTS_DIMENSION_MAX (1u << 25)
#define OPK_COUNTS_DOCUMENTS_MAX (UINT64_C(1) << 46)

typedef struct opk_counts {
  uint32_t *counts; /* `dimension` of them */
  uint32_t dimension;
  bool presence;
  bool overflown; /* a count did not fit 32 bits: they are of no use */
  uint64_t documents;
} opk_counts;

/* Adds one text, whose indices are below the dimension and whose counts are above zero. */
void opk_counts_add(opk_counts *counts, opk_vector vector);
/* Adds the counts of other texts, of the same dimension and kind. */
void opk_counts_merge(opk_counts *counts, const opk_counts *others);

/* Forgets the features whose weight is 0, in the order of the indices: of the hashed ones, then of figures, whose weight is
 * their scale. NULL: all of them are kept. */
void opk_counts_mask(opk_counts *counts, const float *weights, uint32_t hashed, const float *scales, uint32_t figures);

size_t opk_counts_size(const opk_counts *counts);
void opk_counts_write(const opk_counts *counts, uint8_t *out);

/* Checks the bytes and tells the dimension, for which the caller makes room; NULL, or what is wrong. */
const char *opk_counts_open(const uint8_t *bytes, size_t size, opk_counts *counts);
/* Reads checked bytes into counts->counts, which are all zero. */
void opk_counts_read(const uint8_t *bytes, opk_counts *counts);

#endif
