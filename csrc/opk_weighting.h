/* opk_weighting: from counts to the values that a linear learner multiplies by its weights.
 *
 * A vector has two parts: hashed features, whose indices are below `hashed`, and behind them figures, the counts of a
 * lexicon's categories or of opk_anatomy. A hashed feature's value is a function of its count times its weight, and that
 * part is then brought to length 1 (L2) unless told otherwise. A figure's value is its rate, a count for each word of the
 * text, over the rate's standard deviation. All follows from document frequencies and sums that are integers, so that
 * they may be counted in any order and merged. */
#ifndef OPK_WEIGHTING_H
#define OPK_WEIGHTING_H

#include "opk_features.h"

/* ---- statistics ---- */

/* Rates are counted in whole multiples of 2^-16, up to 16. */
#define OPK_RATE_BITS 16
#define OPK_RATE_MAX (1u << (OPK_RATE_BITS + 4))

/* The texts of one label. All arrays begin as zeros. */
typedef struct opk_frequencies {
  uint32_t *documents; /* of each hashed feature, the texts that have it */
  uint64_t *sums;      /* of each figure, of its rates */
  uint64_t *squares;   /* and of their squares */
  uint32_t hashed, figures;
  uint32_t count; /* of texts */
} opk_frequencies;

/* Adds a text with counts, whose indices are below hashed + figures. False, and nothing added, where a number would grow
 * too large: 2^32 texts, or 2^63 of the squares, which 2^31 texts reach whose every rate is 1. */
bool opk_frequencies_add(opk_frequencies *frequencies, opk_vector vector);
/* Adds those of others, of the same dimensions; false likewise. */
bool opk_frequencies_merge(opk_frequencies *frequencies, const opk_frequencies *other);

/* As bytes: each number in groups of seven bits, a run of zeros as a zero and its length. */
size_t opk_frequencies_size(const opk_frequencies *frequencies);
void opk_frequencies_write(const opk_frequencies *frequencies, uint8_t *out);
/* How many hashed features and figures they have; false where the bytes are none. */
bool opk_frequencies_read_size(const uint8_t *bytes, size_t size, uint32_t *hashed, uint32_t *figures);
/* Fills in arrays of those sizes; false where a byte is wrong. */
bool opk_frequencies_read(opk_frequencies *frequencies, const uint8_t *bytes, size_t size);

/* ---- weights ---- */

enum { OPK_TF_COUNTS, OPK_TF_BINARY, OPK_TF_LOG, OPK_TFS };         /* of a count: itself, 1, 1 + its logarithm */
enum { OPK_WEIGHT_ONE, OPK_WEIGHT_IDF, OPK_WEIGHT_ODDS, OPK_WEIGHTS }; /* of a feature */

typedef struct opk_weighting {
  float *weights; /* of each hashed feature: 0 leaves it out; NULL: all are 1 */
  float *scales;  /* of each figure, for its rate; NULL: counts as they are */
  uint32_t hashed, figures;
  unsigned tf;
  bool norm;    /* the hashed part has length 1 */
  double scale; /* of the whole */
  double logs[64]; /* 1 + ln of small counts */
} opk_weighting;

typedef struct opk_weighting_options {
  unsigned weight;
  uint32_t min_documents, max_documents; /* of a feature, all labels together */
  uint32_t select;                       /* that many features with the highest chi-squared; 0: all */
  const double *figures;                 /* what each figure's scale is multiplied by; NULL: 1 */
} opk_weighting_options;

void opk_weighting_prepare(opk_weighting *weighting);
/* Computes `weights` and `scales` from the frequencies of each label. IDF is ln((1 + N) / (1 + df)) + 1. Odds (Wang &
 * Manning 2012) are the logarithm of the ratio of a feature's share in a label's texts to that in the others', one added
 * to each count: of two labels the second's, of more the largest in size. Chi-squared (Yang & Pedersen 1997) is that of
 * having the feature and having the label; of equals the smaller index comes first. `scratch` has room for a double of
 * each hashed feature and of each label. */
void opk_weighting_solve(opk_weighting *weighting, const opk_frequencies *const *labels, uint32_t count,
                         opk_weighting_options options, double *scratch);
/* Writes the value of each entry. */
void opk_weighting_apply(const opk_weighting *weighting, opk_vector vector, float *value);

/* ---- as bytes, for a model file ---- */

/* The numbers that both use as scratch. */
#define OPK_WEIGHTING_SLOTS (3u << 16)
size_t opk_weighting_size(const opk_weighting *weighting, uint32_t slots[OPK_WEIGHTING_SLOTS]);
void opk_weighting_write(const opk_weighting *weighting, uint32_t slots[OPK_WEIGHTING_SLOTS], uint8_t *out);
/* Reads all but the arrays, whose presence is told; NULL, or what is wrong. */
const char *opk_weighting_open(opk_weighting *weighting, bool *weights, bool *scales, const uint8_t *bytes, size_t size);
/* Fills in the arrays; false where they don't fit the bytes. */
bool opk_weighting_read(opk_weighting *weighting, const uint8_t *bytes, size_t size);

#endif
