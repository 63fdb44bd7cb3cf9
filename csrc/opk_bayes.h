/* opk_bayes: naive Bayes over counted features: multinomial and Bernoulli (McCallum & Nigam 1998), and complement
 * (Rennie et al. 2003).
 *
 * The model is the counts themselves: how often each feature occurs in the texts of each label, or for Bernoulli in how
 * many of them. Weights follow from
 * them by one logarithm a count, which a table holds, so that a model's bytes are the same whatever order or machine
 * it was counted in, and loading one computes no weights. The bytes:
 *
 *    0  u32 dimension, u32 labels, u32 rows, u32 variant        dimension: indices are below it
 *   16  f64 alpha                                               smoothing (Lidstone)
 *   24  u64 documents of each label
 *       u64 bits of the indices that occur in any label         ceil(dimension / 64) of them; `rows` bits are set
 *       u32 counts: for each such index, one of each label      `rows` rows
 *
 * A feature that no training text has is left out: it says nothing about any label.
 *
 * Weights and scores are 64-bit fixed point, whole multiples of a unit, 2^-32 for any text up to some ten thousands of
 * words, and as much coarser for a longer one as keeps every sum below 2^53 units. A weight is rounded once, a feature
 * contributes its weight times its count, and sums are integers: the same in any order, exact as doubles, and a
 * contribution divides among the feature's occurrences without rest. */
#ifndef OPK_BAYES_H
#define OPK_BAYES_H

#include "opk.h"
#include "opk_counts.h"
#include "opk_features.h"

enum { OPK_BAYES_MULTINOMIAL, OPK_BAYES_COMPLEMENT, OPK_BAYES_BERNOULLI, OPK_BAYES_VARIANTS };

#define OPK_BAYES_LABELS_MAX 65536
#define OPK_BAYES_DIMENSION_MAX OPK_COUNTS_DIMENSION_MAX
#define OPK_BAYES_COUNTS_MAX (UINT64_C(1) << 31)         /* rows times labels, so that all counts add up below 2^63 */
#define OPK_BAYES_DOCUMENTS_MAX OPK_COUNTS_DOCUMENTS_MAX /* of one label */
#define OPK_BAYES_ALPHA_MIN 1e-9
#define OPK_BAYES_ALPHA_MAX 1e9
#define OPK_BAYES_LOGS 4096 /* counts below have their logarithm in the table */

/* ---- training ---- */

typedef struct opk_bayes_training {
  const uint32_t *const *counts; /* of each label, `dimension` counts */
  const uint64_t *documents;     /* of each label */
  uint32_t dimension, labels;
  unsigned variant;
  double alpha;
} opk_bayes_training;

/* The size of the model, or 0 where it would be too large; *rows is what opk_bayes_write wants. */
size_t opk_bayes_size(const opk_bayes_training *training, uint32_t *rows);
void opk_bayes_write(const opk_bayes_training *training, uint32_t rows, uint8_t *out);

/* ---- prediction ---- */

typedef struct opk_bayes {
  const uint8_t *documents, *bits, *counts;
  uint32_t dimension, labels, rows;
  unsigned variant;
  double alpha;
  /* what opk_bayes_prepare computes */
  const uint32_t *rank;  /* the row of each 64 indices' first */
  const double *logs;    /* ln(count + alpha) of the counts below OPK_BAYES_LOGS */
  const double *totals;  /* of each label, ln of the sum of all its smoothed counts, or of its smoothed documents */
  const int64_t *priors; /* of each label, its score of an empty text, in units of 2^-32 */
  uint64_t largest;      /* no weight, no prior and no difference of two is larger */
} opk_bayes;

/* Checks the bytes' layout and opens them; NULL, or what is wrong. */
const char *opk_bayes_open(opk_bayes *bayes, const uint8_t *bytes, size_t size);
/* The memory that opk_bayes_prepare wants, aligned as for a double, and the bayes keeps. */
size_t opk_bayes_memory(const opk_bayes *bayes);
void opk_bayes_prepare(opk_bayes *bayes, void *memory);

/* How many bits coarser than 2^-32 the unit is for a text of that many features. */
unsigned opk_bayes_shift(const opk_bayes *bayes, uint64_t total);
/* A sum of such units, as a number: exact up to 2^53 of them. */
double opk_bayes_number(int64_t units, unsigned shift);

/* Writes each label's score: the joint log-likelihood of label and text, up to a term that all labels share. The
 * vector's indices are below the dimension. */
void opk_bayes_scores(const opk_bayes *bayes, opk_vector vector, int64_t *scores);
/* The label with the highest score; of equals the first. `but` is left out of the race. */
uint32_t opk_bayes_best(const int64_t *scores, uint32_t labels, uint32_t but);
/* Each label's probability: the scores' softmax. */
void opk_bayes_probabilities(const int64_t *scores, uint32_t labels, unsigned shift, double *out);

/* What each of `times` occurrences of a feature adds to the score of `label` less that of `other`. */
int64_t opk_bayes_weight(const opk_bayes *bayes, uint32_t index, int32_t times, uint32_t label, uint32_t other,
                         unsigned shift);
/* What the labels' scores differ by in an empty text. */
int64_t opk_bayes_bias(const opk_bayes *bayes, uint32_t label, uint32_t other, unsigned shift);

#endif
