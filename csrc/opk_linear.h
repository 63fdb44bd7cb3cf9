/* opk_linear: a linear classifier in use. Its bytes:
 *
 *    0  u32 dimension, u32 labels, u32 rows, u32 outputs        dimension: indices are below it
 *   16  u32 link, u32 flags, i32 exponent, u32 zero             a weight is a whole number times 2^exponent
 *   32  i64 bias of each output, in units of 2^-32
 *       i64 threshold of each output, in the same              of the link "each" only
 *       u64 bits of the indices that have weights               ceil(dimension / 64) of them; `rows` bits are set
 *       i32 or, compact, i16 weights of each such index         `rows` rows of `outputs`
 *       zeros up to a multiple of 8
 *
 * Two labels have one output, which speaks for the second; where a text may have any of the labels, each label has its own,
 * which is above its threshold where the text has it: a bias is what is left of it beyond the threshold. Decisions are 64-bit whole numbers of a unit, 2^-32 or as much
 * coarser as keeps every sum below 2^53 units: what an entry contributes is rounded once, and sums are the same in any
 * order and exact as doubles. */
#ifndef OPK_LINEAR_H
#define OPK_LINEAR_H

#include "opk_features.h"

#define OPK_LINEAR_LABELS_MAX 65536
#define OPK_LINEAR_WEIGHTS_MAX (UINT64_C(1) << 31)
#define OPK_LINEAR_EXPONENT_MAX 60 /* and its negative */
#define OPK_LINEAR_BIAS_MAX (INT64_C(1) << 60)

/* How decisions become probabilities: each against the rest, brought to a sum of 1; all at once; or each by itself. */
enum { OPK_LINK_REST, OPK_LINK_SOFTMAX, OPK_LINK_EACH, OPK_LINKS };

/* Flags: weights of two bytes; a value or count is looked at for its sign alone. */
enum { OPK_LINEAR_COMPACT = 1, OPK_LINEAR_PRESENCE = 2, OPK_LINEAR_FLAGS = 3 };

/* ---- writing ---- */

typedef struct opk_linear_training {
  const double *weights; /* of output k and feature j at k * of_output + j * of_feature */
  size_t of_output, of_feature;
  const uint32_t *number; /* the feature of each index, OPK_NONE for none; that of index `dimension` is the bias */
  const double *slopes, *offsets; /* of each output (opk_platt), or NULL */
  const double *thresholds;       /* of each output, of the link "each" only; NULL: 0 */
  uint32_t dimension, labels, outputs, link, flags;
  int32_t exponent; /* what opk_linear_size finds */
  uint32_t rows;
} opk_linear_training;

/* The size of the model, or 0 where it would be too large, or its weights are. */
size_t opk_linear_size(opk_linear_training *training);
void opk_linear_write(const opk_linear_training *training, uint8_t *out);

/* ---- use ---- */

typedef struct opk_linear {
  const uint8_t *biases, *thresholds, *bits, *weights;
  uint32_t dimension, labels, outputs, rows, link, flags;
  int32_t exponent;
  /* what opk_linear_prepare computes */
  const uint32_t *ranks; /* of each 32 indices the bits, and the row of the first that has one */
  double largest, scale; /* of the weights; 2^exponent */
  double largest_bias;
} opk_linear;

/* Checks the bytes' layout and opens them; NULL, or what is wrong. */
const char *opk_linear_open(opk_linear *linear, const uint8_t *bytes, size_t size);
/* How many numbers opk_linear_prepare wants, which the model keeps. */
size_t opk_linear_memory(const opk_linear *linear);
void opk_linear_prepare(opk_linear *linear, uint32_t *ranks);

/* Whether an entry of the vector has one value, rather than counts each of which adds its part. */
bool opk_linear_whole(const opk_linear *linear, opk_vector vector);
/* The unit of a vector's decisions. */
double opk_linear_unit(const opk_linear *linear, opk_vector vector);
/* Writes each label's score in that unit; what two of them differ by is the decision between them. Of the link "each", the
 * score is the decision: from 0 on the text has the label. */
void opk_linear_scores(const opk_linear *linear, opk_vector vector, double unit, int64_t *scores);
/* The label with the highest score; of equals the first. `but` is left out of the race. */
uint32_t opk_linear_best(const int64_t *scores, uint32_t labels, uint32_t but);
void opk_linear_probabilities(const opk_linear *linear, const int64_t *scores, double unit, double *out);

/* What an entry of the vector adds to the score of `label` less that of `other` (OPK_NONE: nothing is taken off), and what
 * every vector has; unless entries are whole, what each count adds. */
int64_t opk_linear_weight(const opk_linear *linear, opk_vector vector, uint32_t entry, double unit, uint32_t label,
                          uint32_t other);
int64_t opk_linear_bias(const opk_linear *linear, double unit, uint32_t label, uint32_t other);
/* Of the entries whose indices are below `below`, those with the largest such weights above 0, `most` at most: the
 * weightiest first, of equals the first. Returns how many there are. */
uint32_t opk_linear_strongest(const opk_linear *linear, opk_vector vector, uint32_t below, double unit, uint32_t label,
                              uint32_t other, uint32_t *entries, int64_t *weights, uint32_t most);

#endif
