#include "opk_bayes.h"
#include "opk_image.h"
#include "opk_math.h"

enum { LABELS = 4, ROWS = 8, VARIANT = 12, ALPHA = 16, DOCUMENTS = 24 };

#define ONE 4294967296.0 /* 2^32 */

static size_t words_of(uint32_t dimension) { return ((size_t)dimension + 63) / 64; }

static unsigned bits_set(uint64_t v) {
  v -= v >> 1 & UINT64_C(0x5555555555555555);
  v = (v & UINT64_C(0x3333333333333333)) + (v >> 2 & UINT64_C(0x3333333333333333));
  v = (v + (v >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
  return (unsigned)((v * UINT64_C(0x0101010101010101)) >> 56);
}

/* ---- training ---- */

static bool occurs(const opk_bayes_training *training, uint32_t index) {
  for (uint32_t label = 0; label < training->labels; label++)
    if (training->counts[label][index]) return true;
  return false;
}

static uint64_t size_of(uint32_t dimension, uint32_t labels, uint32_t rows) {
  return DOCUMENTS + 8 * (labels + (uint64_t)words_of(dimension)) + 4 * (uint64_t)rows * labels;
}

size_t opk_bayes_size(const opk_bayes_training *training, uint32_t *rows) {
  *rows = 0;
  for (uint32_t index = 0; index < training->dimension; index++) *rows += occurs(training, index);
  uint64_t size = size_of(training->dimension, training->labels, *rows);
  bool fits = (uint64_t)*rows * training->labels <= OPK_BAYES_COUNTS_MAX && size < SIZE_MAX / 2;
  return fits ? (size_t)size : 0;
}

void opk_bayes_write(const opk_bayes_training *training, uint32_t rows, uint8_t *out) {
  uint64_t alpha;
  memcpy(&alpha, &training->alpha, sizeof alpha);
  opk_store32le(out, training->dimension);
  opk_store32le(out + LABELS, training->labels);
  opk_store32le(out + ROWS, rows);
  opk_store32le(out + VARIANT, training->variant);
  opk_store64le(out + ALPHA, alpha);
  uint8_t *at = out + DOCUMENTS;
  for (uint32_t label = 0; label < training->labels; label++, at += 8) opk_store64le(at, training->documents[label]);
  uint8_t *counts = at + 8 * words_of(training->dimension);
  for (uint32_t first = 0; first < training->dimension; first += 64, at += 8) {
    uint64_t bits = 0;
    for (uint32_t index = first; index < training->dimension && index - first < 64; index++) {
      if (!occurs(training, index)) continue;
      bits |= UINT64_C(1) << (index - first);
      for (uint32_t label = 0; label < training->labels; label++, counts += 4)
        opk_store32le(counts, training->counts[label][index]);
    }
    opk_store64le(at, bits);
  }
}

/* ---- opening ---- */

static uint64_t documents_of(const opk_bayes *bayes, uint32_t label) {
  return opk_load64le(bayes->documents + 8 * (size_t)label);
}

const char *opk_bayes_open(opk_bayes *bayes, const uint8_t *bytes, size_t size) {
  if (size < DOCUMENTS) return "its naive Bayes is cut short";
  uint64_t alpha = opk_load64le(bytes + ALPHA);
  bayes->dimension = opk_load32le(bytes);
  bayes->labels = opk_load32le(bytes + LABELS);
  bayes->rows = opk_load32le(bytes + ROWS);
  bayes->variant = opk_load32le(bytes + VARIANT);
  memcpy(&bayes->alpha, &alpha, sizeof alpha);
  if (bayes->variant >= OPK_BAYES_VARIANTS) return "its naive Bayes is of an unknown variant";
  if (bayes->dimension == 0 || bayes->dimension > OPK_BAYES_DIMENSION_MAX || bayes->labels < 2 ||
      bayes->labels > OPK_BAYES_LABELS_MAX || (uint64_t)bayes->rows * bayes->labels > OPK_BAYES_COUNTS_MAX ||
      !(bayes->alpha >= OPK_BAYES_ALPHA_MIN && bayes->alpha <= OPK_BAYES_ALPHA_MAX))
    return "its naive Bayes holds an impossible number";
  if (size_of(bayes->dimension, bayes->labels, bayes->rows) != size) return "its naive Bayes is of another size";
  size_t words = words_of(bayes->dimension);
  bayes->documents = bytes + DOCUMENTS;
  bayes->bits = bayes->documents + 8 * (size_t)bayes->labels;
  bayes->counts = bayes->bits + 8 * words;
  for (uint32_t label = 0; label < bayes->labels; label++) {
    uint64_t documents = documents_of(bayes, label);
    if (documents == 0 || documents > OPK_BAYES_DOCUMENTS_MAX) return "its naive Bayes holds an impossible number";
  }
  uint64_t rows = 0;
  for (size_t word = 0; word < words; word++) rows += bits_set(opk_load64le(bayes->bits + 8 * word));
  unsigned used = bayes->dimension % 64; /* of the last word's bits; 0: all */
  if (rows != bayes->rows || (used && opk_load64le(bayes->bits + 8 * (words - 1)) >> used))
    return "its naive Bayes has features that do not fit its rows";
  if (bayes->variant == OPK_BAYES_BERNOULLI) /* no feature is in more texts than there are */
    for (uint64_t i = 0; i < (uint64_t)bayes->rows * bayes->labels; i++)
      if (opk_load32le(bayes->counts + 4 * i) > documents_of(bayes, (uint32_t)(i % bayes->labels)))
        return "its naive Bayes holds an impossible number";
  return NULL;
}

size_t opk_bayes_memory(const opk_bayes *bayes) {
  return sizeof(double) * (OPK_BAYES_LOGS + (size_t)bayes->labels) + sizeof(int64_t) * bayes->labels +
         sizeof(uint32_t) * words_of(bayes->dimension);
}

static int64_t fixed(double x) {
  double y = x * ONE;
  return (int64_t)(y + (y < 0 ? -0.5 : 0.5));
}

static double larger(double a, double b) {
  if (b < 0) b = -b;
  return a > b ? a : b;
}

static double log_of(const opk_bayes *bayes, uint64_t count) {
  return count < OPK_BAYES_LOGS ? bayes->logs[count] : opk_log((double)count + bayes->alpha);
}

/* Bernoulli: what a text without any feature says for a label, the sum of ln(1 - share) over all features. Most counts
 * are small, so each of these has its logarithm taken once. */
static double absence(const opk_bayes *bayes, uint32_t label) {
  uint32_t times[OPK_BAYES_LOGS / 4] = {0};
  const uint32_t few = sizeof times / sizeof *times;
  uint64_t documents = documents_of(bayes, label);
  const uint8_t *count = bayes->counts + 4 * (size_t)label;
  double sum = 0;
  for (uint32_t row = 0; row < bayes->rows; row++, count += 4 * (size_t)bayes->labels) {
    uint32_t n = opk_load32le(count);
    if (n < few) times[n]++;
    else sum += log_of(bayes, documents - n) - bayes->totals[label];
  }
  for (uint32_t n = 0; n < few; n++)
    if (times[n]) sum += times[n] * (log_of(bayes, documents - n) - bayes->totals[label]);
  return sum > -1e9 ? sum : -1e9;
}

void opk_bayes_prepare(opk_bayes *bayes, void *memory) {
  double *logs = memory, *totals = logs + OPK_BAYES_LOGS;
  int64_t *priors = (int64_t *)(totals + bayes->labels);
  uint64_t *sums = (uint64_t *)priors; /* until the priors are known */
  uint32_t *rank = (uint32_t *)(priors + bayes->labels);
  bayes->logs = logs, bayes->totals = totals, bayes->priors = priors, bayes->rank = rank;

  uint32_t before = 0;
  for (size_t word = 0; word < words_of(bayes->dimension); word++) {
    rank[word] = before;
    before += bits_set(opk_load64le(bayes->bits + 8 * word));
  }

  const uint8_t *count = bayes->counts;
  uint64_t all = 0, documents = 0, largest_row = 0;
  memset(sums, 0, sizeof *sums * bayes->labels);
  for (uint32_t row = 0; row < bayes->rows; row++) {
    uint64_t sum = 0;
    for (uint32_t label = 0; label < bayes->labels; label++, count += 4) {
      sums[label] += opk_load32le(count);
      sum += opk_load32le(count);
    }
    all += sum;
    if (sum > largest_row) largest_row = sum;
  }
  for (uint32_t label = 0; label < bayes->labels; label++) documents += documents_of(bayes, label);
  for (unsigned i = 0; i < OPK_BAYES_LOGS; i++) logs[i] = opk_log(i + bayes->alpha);

  double largest_log = larger(larger(0, opk_log(bayes->alpha)), opk_log((double)largest_row + bayes->alpha));
  double largest_total = 0, largest_prior = 0;
  for (uint32_t label = 0; label < bayes->labels; label++) {
    uint64_t sum = bayes->variant == OPK_BAYES_COMPLEMENT ? all - sums[label] : sums[label];
    double own = (double)documents_of(bayes, label), prior = opk_log(own / (double)documents);
    if (bayes->variant == OPK_BAYES_BERNOULLI) {
      totals[label] = opk_log(own + 2 * bayes->alpha);
      prior += absence(bayes, label);
    } else {
      totals[label] = bayes->rows ? opk_log((double)sum + bayes->alpha * bayes->rows) : 0;
    }
    priors[label] = fixed(prior);
    largest_total = larger(largest_total, totals[label]);
    largest_prior = larger(largest_prior, prior);
  }
  bayes->largest = (uint64_t)fixed(2 * (largest_log + largest_total + largest_prior)) + 2;
}

/* ---- prediction ---- */

/* The counts of a feature, NULL where no training text has it. */
static const uint8_t *row_of(const opk_bayes *bayes, uint32_t index) {
  uint64_t bits = opk_load64le(bayes->bits + 8 * (size_t)(index / 64));
  uint64_t bit = UINT64_C(1) << (index % 64);
  if (!(bits & bit)) return NULL;
  size_t row = bayes->rank[index / 64] + bits_set(bits & (bit - 1));
  return bayes->counts + 4 * row * bayes->labels;
}

static uint64_t row_sum(const opk_bayes *bayes, const uint8_t *row) {
  uint64_t sum = 0;
  if (bayes->variant == OPK_BAYES_COMPLEMENT)
    for (uint32_t label = 0; label < bayes->labels; label++) sum += opk_load32le(row + 4 * (size_t)label);
  return sum;
}

/* What each of `times` occurrences of a feature says for a label, in units of 2^-32: the logarithm of the label's share
 * of it; less that of its complement; or, where only its presence counts, its logarithmic odds among the label's texts,
 * which the occurrences share. */
static int64_t weight_of(const opk_bayes *bayes, const uint8_t *row, uint64_t sum, uint32_t label, int32_t times) {
  uint64_t count = opk_load32le(row + 4 * (size_t)label);
  switch (bayes->variant) {
  case OPK_BAYES_COMPLEMENT: return fixed(bayes->totals[label] - log_of(bayes, sum - count));
  case OPK_BAYES_BERNOULLI:
    return fixed((log_of(bayes, count) - log_of(bayes, documents_of(bayes, label) - count)) / times);
  default: return fixed(log_of(bayes, count) - bayes->totals[label]);
  }
}

static int64_t coarsen(int64_t v, unsigned shift) { return shift ? v / ((int64_t)1 << shift) : v; }

unsigned opk_bayes_shift(const opk_bayes *bayes, uint64_t total) {
  uint64_t limit = (UINT64_C(1) << 52) / (total + 1);
  unsigned shift = 0;
  while (bayes->largest >> shift > limit) shift++;
  return shift;
}

double opk_bayes_number(int64_t units, unsigned shift) {
  return (double)units * ((double)(UINT64_C(1) << shift) / ONE);
}

void opk_bayes_scores(const opk_bayes *bayes, opk_vector vector, int64_t *scores) {
  unsigned shift = opk_bayes_shift(bayes, vector.total);
  for (uint32_t label = 0; label < bayes->labels; label++) scores[label] = coarsen(bayes->priors[label], shift);
  for (uint32_t i = 0; i < vector.count; i++) {
    const uint8_t *row = row_of(bayes, vector.index[i]);
    if (!row) continue;
    uint64_t sum = row_sum(bayes, row);
    for (uint32_t label = 0; label < bayes->labels; label++)
      scores[label] += vector.times[i] * coarsen(weight_of(bayes, row, sum, label, vector.times[i]), shift);
  }
}

uint32_t opk_bayes_best(const int64_t *scores, uint32_t labels, uint32_t but) {
  uint32_t best = but == 0 ? 1 : 0;
  for (uint32_t label = best + 1; label < labels; label++)
    if (label != but && scores[label] > scores[best]) best = label;
  return best;
}

void opk_bayes_probabilities(const int64_t *scores, uint32_t labels, unsigned shift, double *out) {
  int64_t highest = scores[opk_bayes_best(scores, labels, OPK_NONE)];
  double sum = 0;
  for (uint32_t label = 0; label < labels; label++) {
    out[label] = opk_exp(opk_bayes_number(scores[label] - highest, shift));
    sum += out[label];
  }
  for (uint32_t label = 0; label < labels; label++) out[label] /= sum;
}

int64_t opk_bayes_weight(const opk_bayes *bayes, uint32_t index, int32_t times, uint32_t label, uint32_t other,
                         unsigned shift) {
  const uint8_t *row = row_of(bayes, index);
  if (!row) return 0;
  uint64_t sum = row_sum(bayes, row);
  return coarsen(weight_of(bayes, row, sum, label, times), shift) -
         coarsen(weight_of(bayes, row, sum, other, times), shift);
}

int64_t opk_bayes_bias(const opk_bayes *bayes, uint32_t label, uint32_t other, unsigned shift) {
  return coarsen(bayes->priors[label], shift) - coarsen(bayes->priors[other], shift);
}
