#include "opk_linear.h"
#include "opk_image.h"
#include "opk_math.h"
#include "opk_solver.h"

enum { LABELS = 4, ROWS = 8, OUTPUTS = 12, LINK = 16, FLAGS = 20, EXPONENT = 24, BIASES = 32 };

#define ONE 4294967296.0 /* 2^32 */
#define SUM_MAX 4503599627370496.0 /* 2^52 */

static size_t words_of(uint32_t dimension) { return ((size_t)dimension + 63) / 64; }

static inline uint32_t bits_set(uint32_t v) {
  v -= v >> 1 & UINT32_C(0x55555555);
  v = (v & UINT32_C(0x33333333)) + (v >> 2 & UINT32_C(0x33333333));
  v = (v + (v >> 4)) & UINT32_C(0x0f0f0f0f);
  return v * UINT32_C(0x01010101) >> 24;
}

static double power_of_two(int32_t exponent) {
  double power = 1;
  for (; exponent > 0; exponent--) power *= 2;
  for (; exponent < 0; exponent++) power /= 2;
  return power;
}

/* Half of the sign of x, without a branch, which would go wrong every second time. */
static inline double half_of(double x) {
  double half = 0.5;
  uint64_t bits, sign;
  memcpy(&sign, &x, sizeof sign);
  memcpy(&bits, &half, sizeof bits);
  bits |= sign & UINT64_C(1) << 63;
  memcpy(&half, &bits, sizeof half);
  return half;
}

static inline int64_t rounded(double x) { return (int64_t)(x + half_of(x)); }

static uint32_t outputs_of(uint32_t labels, uint32_t link) { return labels == 2 && link != OPK_LINK_EACH ? 1 : labels; }

static uint64_t size_of(uint32_t dimension, uint32_t outputs, uint32_t rows, uint32_t link, uint32_t flags) {
  uint64_t weights = (uint64_t)rows * outputs * (flags & OPK_LINEAR_COMPACT ? 2 : 4);
  uint64_t numbers = link == OPK_LINK_EACH ? 2 * (uint64_t)outputs : outputs;
  return BIASES + 8 * (numbers + words_of(dimension)) + (weights + 7) / 8 * 8;
}

static uint64_t size_of_training(const opk_linear_training *t) {
  return size_of(t->dimension, t->outputs, t->rows, t->link, t->flags);
}

/* ---- writing ---- */

static double weight_of(const opk_linear_training *t, uint32_t feature, uint32_t output) {
  double weight = t->weights[output * t->of_output + feature * t->of_feature];
  return t->slopes ? weight * t->slopes[output] : weight;
}

static bool row_of_training(const opk_linear_training *t, uint32_t index, double scale) {
  uint32_t feature = t->number[index];
  if (feature == OPK_NONE) return false;
  for (uint32_t output = 0; output < t->outputs; output++)
    if (rounded(weight_of(t, feature, output) / scale) != 0) return true;
  return false;
}

static double threshold_of_training(const opk_linear_training *t, uint32_t output) {
  return t->thresholds && t->link == OPK_LINK_EACH ? t->thresholds[output] : 0;
}

static double bias_of_training(const opk_linear_training *t, uint32_t output) {
  uint32_t feature = t->number[t->dimension];
  double bias = feature == OPK_NONE ? 0 : weight_of(t, feature, output);
  return (t->offsets ? bias + t->offsets[output] : bias) - threshold_of_training(t, output);
}

size_t opk_linear_size(opk_linear_training *t) {
  double largest = 0, most = t->flags & OPK_LINEAR_COMPACT ? 32767 : 2147483647;
  for (uint32_t index = 0; index < t->dimension; index++)
    for (uint32_t output = 0; t->number[index] != OPK_NONE && output < t->outputs; output++)
      largest = opk_larger(largest, opk_size_of(weight_of(t, t->number[index], output)));
  for (uint32_t output = 0; output < t->outputs; output++)
    if (!(opk_size_of(bias_of_training(t, output)) < OPK_LINEAR_BIAS_MAX / ONE) ||
        !(opk_size_of(threshold_of_training(t, output)) < OPK_LINEAR_BIAS_MAX / ONE))
      return 0;
  for (t->exponent = -OPK_LINEAR_EXPONENT_MAX; !(largest <= most * power_of_two(t->exponent)); t->exponent++)
    if (t->exponent == OPK_LINEAR_EXPONENT_MAX) return 0;
  double scale = power_of_two(t->exponent);
  t->rows = 0;
  for (uint32_t index = 0; index < t->dimension; index++) t->rows += row_of_training(t, index, scale);
  uint64_t size = size_of_training(t);
  bool fits = (uint64_t)t->rows * t->outputs <= OPK_LINEAR_WEIGHTS_MAX && size < SIZE_MAX / 2;
  return fits ? (size_t)size : 0;
}

void opk_linear_write(const opk_linear_training *t, uint8_t *out) {
  double scale = power_of_two(t->exponent);
  bool compact = (t->flags & OPK_LINEAR_COMPACT) != 0;
  memset(out, 0, (size_t)size_of_training(t));
  opk_store32le(out, t->dimension);
  opk_store32le(out + LABELS, t->labels);
  opk_store32le(out + ROWS, t->rows);
  opk_store32le(out + OUTPUTS, t->outputs);
  opk_store32le(out + LINK, t->link);
  opk_store32le(out + FLAGS, t->flags);
  opk_store32le(out + EXPONENT, (uint32_t)t->exponent);
  uint8_t *at = out + BIASES;
  for (uint32_t output = 0; output < t->outputs; output++, at += 8)
    opk_store64le(at, (uint64_t)rounded(bias_of_training(t, output) * ONE));
  for (uint32_t output = 0; t->link == OPK_LINK_EACH && output < t->outputs; output++, at += 8)
    opk_store64le(at, (uint64_t)rounded(threshold_of_training(t, output) * ONE));
  uint8_t *weights = at + 8 * words_of(t->dimension);
  for (uint32_t first = 0; first < t->dimension; first += 64, at += 8) {
    uint64_t bits = 0;
    for (uint32_t index = first; index < t->dimension && index - first < 64; index++) {
      if (!row_of_training(t, index, scale)) continue;
      bits |= UINT64_C(1) << (index - first);
      for (uint32_t output = 0; output < t->outputs; output++, weights += compact ? 2 : 4) {
        uint32_t weight = (uint32_t)rounded(weight_of(t, t->number[index], output) / scale);
        if (compact) opk_store16le(weights, weight);
        else opk_store32le(weights, weight);
      }
    }
    opk_store64le(at, bits);
  }
}

/* ---- opening ---- */

static int64_t number_at(const uint8_t *numbers, uint32_t output) {
  return (int64_t)opk_load64le(numbers + 8 * (size_t)output);
}

static bool possible(const uint8_t *numbers, uint32_t outputs) {
  for (uint32_t output = 0; output < outputs; output++)
    if (number_at(numbers, output) > OPK_LINEAR_BIAS_MAX || number_at(numbers, output) < -OPK_LINEAR_BIAS_MAX) return false;
  return true;
}

const char *opk_linear_open(opk_linear *linear, const uint8_t *bytes, size_t size) {
  if (size < BIASES) return "its linear model is cut short";
  linear->dimension = opk_load32le(bytes);
  linear->labels = opk_load32le(bytes + LABELS);
  linear->rows = opk_load32le(bytes + ROWS);
  linear->outputs = opk_load32le(bytes + OUTPUTS);
  linear->link = opk_load32le(bytes + LINK);
  linear->flags = opk_load32le(bytes + FLAGS);
  linear->exponent = (int32_t)opk_load32le(bytes + EXPONENT);
  if (linear->link >= OPK_LINKS || linear->flags > OPK_LINEAR_FLAGS || opk_load32le(bytes + EXPONENT + 4))
    return "its linear model is of an unknown kind";
  bool each = linear->link == OPK_LINK_EACH;
  if (linear->dimension == 0 || linear->dimension > OPK_FEATURES_DIMENSION_MAX || linear->labels < (each ? 1 : 2) ||
      linear->labels > OPK_LINEAR_LABELS_MAX || linear->outputs != outputs_of(linear->labels, linear->link) ||
      (uint64_t)linear->rows * linear->outputs > OPK_LINEAR_WEIGHTS_MAX ||
      linear->exponent < -OPK_LINEAR_EXPONENT_MAX || linear->exponent > OPK_LINEAR_EXPONENT_MAX)
    return "its linear model holds an impossible number";
  if (size_of(linear->dimension, linear->outputs, linear->rows, linear->link, linear->flags) != size)
    return "its linear model is of another size";
  size_t words = words_of(linear->dimension);
  linear->biases = bytes + BIASES;
  linear->thresholds = each ? linear->biases + 8 * (size_t)linear->outputs : NULL;
  linear->bits = (each ? linear->thresholds : linear->biases) + 8 * (size_t)linear->outputs;
  linear->weights = linear->bits + 8 * words;
  if (!possible(linear->biases, linear->outputs) || (each && !possible(linear->thresholds, linear->outputs)))
    return "its linear model holds an impossible number";
  uint64_t rows = 0;
  for (size_t half = 0; half < 2 * words; half++) rows += bits_set(opk_load32le(linear->bits + 4 * half));
  unsigned used = linear->dimension % 64; /* of the last word's bits; 0: all */
  if (rows != linear->rows || (used && opk_load64le(linear->bits + 8 * (words - 1)) >> used))
    return "its linear model has features that do not fit its rows";
  return NULL;
}

size_t opk_linear_memory(const opk_linear *linear) { return 4 * words_of(linear->dimension); }

static int32_t weight_at(const opk_linear *linear, uint64_t at) {
  if (linear->flags & OPK_LINEAR_COMPACT) {
    int32_t low = (int32_t)opk_load16le(linear->weights + 2 * at);
    return low < 32768 ? low : low - 65536;
  }
  return (int32_t)opk_load32le(linear->weights + 4 * at);
}

void opk_linear_prepare(opk_linear *linear, uint32_t *ranks) {
  uint32_t row = 0;
  for (size_t half = 0; half < 2 * words_of(linear->dimension); half++) {
    ranks[2 * half] = opk_load32le(linear->bits + 4 * half);
    ranks[2 * half + 1] = row;
    row += bits_set(ranks[2 * half]);
  }
  linear->ranks = ranks;
  int32_t low = 0, high = 0;
  for (uint64_t i = 0; i < (uint64_t)linear->rows * linear->outputs; i++) {
    int32_t weight = weight_at(linear, i);
    if (weight < low) low = weight;
    if (weight > high) high = weight;
  }
  linear->scale = power_of_two(linear->exponent);
  linear->largest = opk_larger(high, -(double)low) * linear->scale;
  linear->largest_bias = 0;
  for (uint32_t output = 0; output < linear->outputs; output++)
    linear->largest_bias = opk_larger(linear->largest_bias, opk_size_of((double)number_at(linear->biases, output)) / ONE);
}

/* ---- use ---- */

bool opk_linear_whole(const opk_linear *linear, opk_vector vector) {
  return vector.value || linear->flags & OPK_LINEAR_PRESENCE;
}

/* What the weights of an entry are multiplied by; unless entries are whole, for each count. */
static inline double value_of(const opk_linear *linear, opk_vector vector, uint32_t entry) {
  bool presence = (linear->flags & OPK_LINEAR_PRESENCE) != 0;
  if (!vector.value && !presence) return 1;
  double value = vector.value ? (double)vector.value[entry] : (double)vector.times[entry];
  return presence ? (value > 0) - (value < 0) : value;
}

double opk_linear_unit(const opk_linear *linear, opk_vector vector) {
  bool whole = opk_linear_whole(linear, vector), plain = vector.value && !(linear->flags & OPK_LINEAR_PRESENCE);
  double sum = 0, unit = 1 / ONE;
  for (uint32_t i = 0; plain && i < vector.count; i++) sum += opk_size_of((double)vector.value[i]);
  for (uint32_t i = 0; !plain && i < vector.count; i++)
    sum += opk_size_of(whole ? value_of(linear, vector, i) : (double)vector.times[i]);
  /* Rounding adds up to one unit for each entry and count; two scores are subtracted. */
  double bound = linear->largest * sum + linear->largest_bias;
  while (2 * (bound / unit + sum + vector.count + 1) > SUM_MAX && 2 * bound > unit) unit *= 2;
  return unit;
}

static inline const uint32_t *ranks_of(const opk_linear *linear, uint32_t index) {
  return linear->ranks + 2 * (size_t)(index / 32);
}

/* The row of an index, which stands for nothing where there is none. */
static inline bool find_row(const opk_linear *linear, uint32_t index, uint32_t *row) {
  const uint32_t *own = ranks_of(linear, index);
  uint32_t bit = UINT32_C(1) << index % 32;
  *row = own[1] + bits_set(own[0] & (bit - 1));
  return own[0] >> index % 32 & 1;
}

/* In units, what one count or the whole entry adds. */
static inline int64_t part(const opk_linear *linear, double value, uint64_t at, double scale) {
  return rounded(weight_at(linear, at) * (value * scale));
}

static int64_t bias_units(const opk_linear *linear, uint32_t output, double unit) {
  return rounded((double)number_at(linear->biases, output) / (unit * ONE));
}

/* Rows lie all over the model: they are asked for so many at a time. */
#define AHEAD 64

/* The rows of the entries from `base` to `next`, at most AHEAD, that have one; asks for their weights. */
static inline uint32_t find_rows(const opk_linear *linear, opk_vector vector, uint32_t base, uint32_t next,
                                 uint32_t rows[AHEAD], uint32_t entries[AHEAD]) {
  size_t width = (size_t)linear->outputs * (linear->flags & OPK_LINEAR_COMPACT ? 2 : 4);
  uint32_t found = 0;
  if (linear->rows == linear->dimension) { /* each index has the row of its number */
    for (uint32_t i = base; i < next; i++, found++) {
      rows[found] = vector.index[i];
      entries[found] = i;
      OPK_PREFETCH(linear->weights + vector.index[i] * width);
    }
    return found;
  }
  for (uint32_t i = base; i < next; i++) OPK_PREFETCH(ranks_of(linear, vector.index[i]));
  for (uint32_t i = base; i < next; i++) {
    uint32_t row;
    bool is_there = find_row(linear, vector.index[i], &row);
    rows[found] = row;
    entries[found] = i;
    OPK_PREFETCH(linear->weights + row * width);
    found += is_there;
  }
  return found;
}

static inline int32_t compact_weight(const uint8_t *at) {
  uint16_t bits = (uint16_t)opk_load16le(at);
  int16_t weight;
  memcpy(&weight, &bits, sizeof weight);
  return weight;
}

/* Up to so many outputs have their sums in registers or near them. */
#define COMPACT_MAX 32

#if defined(__GNUC__) && (defined(__SSE2__) || defined(__aarch64__))
typedef double pair __attribute__((vector_size(16)));
typedef int64_t pair_bits __attribute__((vector_size(16)));

/* What rounded() gives, as doubles: a number below 2^51 and 2^52 add up to a whole one, which is one too many where it
 * was rounded up. */
static inline pair rounded_pair(pair x) {
  const pair half = {0.5, 0.5}, one = {1, 1}, large = {4503599627370496.0, 4503599627370496.0};
  const pair_bits minus = {INT64_MIN, INT64_MIN};
  pair_bits sign = (pair_bits)x & minus;
  pair size = (pair)((pair_bits)x ^ sign) + half, whole = (size + large) - large;
  pair_bits above = (pair_bits)(whole > size);
  whole -= (pair)(above & (pair_bits)one);
  return (pair)((pair_bits)whole | sign);
}

#define AT_ONCE 4 /* outputs */

/* Adds up what the entries give four outputs, as doubles, which hold all sums (opk_linear_unit). */
static inline void add_four(const uint8_t *weights, size_t width, const float *values, const uint32_t *rows,
                            const uint32_t *entries, uint32_t found, double scale, int64_t *scores) {
  pair sums[2] = {{0, 0}, {0, 0}};
  for (uint32_t i = 0; i < found; i++) {
    const uint8_t *own = weights + rows[i] * width;
    double value = (double)values[entries[i]] * scale;
    const pair low = {compact_weight(own), compact_weight(own + 2)}, both = {value, value};
    const pair high = {compact_weight(own + 4), compact_weight(own + 6)};
    sums[0] += rounded_pair(low * both);
    sums[1] += rounded_pair(high * both);
  }
  for (uint32_t k = 0; k < AT_ONCE; k++) scores[k] += (int64_t)sums[k / 2][k % 2];
}
#else
#define AT_ONCE 0
#endif

/* As the loop in opk_linear_scores that is for all models. */
static inline void add_compact(const opk_linear *linear, opk_vector vector, const uint32_t *rows, const uint32_t *entries,
                               uint32_t found, double scale, int64_t *scores) {
  const uint8_t *weights = linear->weights;
  uint32_t outputs = linear->outputs, from = 0;
  int64_t sums[COMPACT_MAX] = {0};
#if AT_ONCE
  for (; from + AT_ONCE <= outputs; from += AT_ONCE)
    add_four(weights + 2 * (size_t)from, 2 * (size_t)outputs, vector.value, rows, entries, found, scale, scores + from);
#endif
  for (uint32_t i = 0; i < found; i++) {
    const uint8_t *own = weights + 2 * (size_t)rows[i] * outputs;
    double value = (double)vector.value[entries[i]] * scale;
    for (uint32_t k = from; k < outputs; k++) sums[k] += rounded(compact_weight(own + 2 * (size_t)k) * value);
  }
  for (uint32_t k = from; k < outputs; k++) scores[k] += sums[k];
}

void opk_linear_scores(const opk_linear *linear, opk_vector vector, double unit, int64_t *scores) {
  uint32_t first = linear->labels - linear->outputs; /* the label of the first output */
  bool whole = opk_linear_whole(linear, vector);
  double scale = linear->scale / unit;
  const uint8_t *weights = linear->weights;
  scores[0] = 0;
  for (uint32_t k = 0; k < linear->outputs; k++) scores[first + k] = bias_units(linear, k, unit);
  for (uint32_t base = 0, next; base < vector.count; base = next) {
    uint32_t rows[AHEAD], entries[AHEAD];
    next = vector.count - base < AHEAD ? vector.count : base + AHEAD;
    uint32_t found = find_rows(linear, vector, base, next, rows, entries);
    if (linear->outputs == 1 && vector.value && linear->flags == 0) { /* most models */
      int64_t sum = 0;
      for (uint32_t i = 0; i < found; i++)
        sum += rounded((int32_t)opk_load32le(weights + 4 * (size_t)rows[i]) * ((double)vector.value[entries[i]] * scale));
      scores[first] += sum;
      continue;
    }
    if (linear->flags == OPK_LINEAR_COMPACT && vector.value && linear->outputs <= COMPACT_MAX) {
      add_compact(linear, vector, rows, entries, found, scale, scores + first);
      continue;
    }
    for (uint32_t i = 0; i < found; i++) {
      uint64_t at = (uint64_t)rows[i] * linear->outputs;
      double value = value_of(linear, vector, entries[i]);
      int64_t times = whole ? 1 : vector.times[entries[i]];
      for (uint32_t k = 0; k < linear->outputs; k++) scores[first + k] += times * part(linear, value, at + k, scale);
    }
  }
}

uint32_t opk_linear_best(const int64_t *scores, uint32_t labels, uint32_t but) {
  uint32_t best = but == 0 ? 1 : 0;
  for (uint32_t label = best + 1; label < labels; label++)
    if (label != but && scores[label] > scores[best]) best = label;
  return best;
}

/* Far below zero the logistic function is the exponential, and only their ratios count. */
void opk_linear_probabilities(const opk_linear *linear, const int64_t *scores, double unit, double *out) {
  if (linear->link == OPK_LINK_EACH) {
    for (uint32_t label = 0; label < linear->labels; label++)
      out[label] = opk_logistic((double)scores[label] * unit + (double)number_at(linear->thresholds, label) / ONE);
    return;
  }
  int64_t highest = scores[opk_linear_best(scores, linear->labels, OPK_NONE)];
  bool rest = linear->link == OPK_LINK_REST && linear->labels > 2 && (double)highest * unit > -30;
  double sum = 0;
  for (uint32_t label = 0; label < linear->labels; label++) {
    out[label] = rest ? opk_logistic((double)scores[label] * unit) : opk_exp((double)(scores[label] - highest) * unit);
    sum += out[label];
  }
  for (uint32_t label = 0; label < linear->labels; label++) out[label] /= sum;
}

static inline int64_t weight_of_row(const opk_linear *linear, opk_vector vector, uint32_t entry, uint32_t row,
                                    double scale, uint32_t label, uint32_t other) {
  uint32_t first = linear->labels - linear->outputs;
  uint64_t at = (uint64_t)row * linear->outputs;
  double value = value_of(linear, vector, entry);
  int64_t own = label >= first ? part(linear, value, at + label - first, scale) : 0;
  return other >= first && other != OPK_NONE ? own - part(linear, value, at + other - first, scale) : own;
}

int64_t opk_linear_weight(const opk_linear *linear, opk_vector vector, uint32_t entry, double unit, uint32_t label,
                          uint32_t other) {
  uint32_t row;
  if (!find_row(linear, vector.index[entry], &row)) return 0;
  return weight_of_row(linear, vector, entry, row, linear->scale / unit, label, other);
}

uint32_t opk_linear_strongest(const opk_linear *linear, opk_vector vector, uint32_t below, double unit, uint32_t label,
                              uint32_t other, uint32_t *entries, int64_t *weights, uint32_t most) {
  uint32_t count = 0, first = linear->labels - linear->outputs;
  double scale = linear->scale / unit;
  bool compact = linear->flags == OPK_LINEAR_COMPACT && vector.value && label >= first && other >= first && other != OPK_NONE;
  while (vector.count > 0 && vector.index[vector.count - 1] >= below) vector.count--;
  for (uint32_t base = 0, next; base < vector.count; base = next) {
    uint32_t rows[AHEAD], those[AHEAD];
    int64_t found_weights[AHEAD];
    next = vector.count - base < AHEAD ? vector.count : base + AHEAD;
    uint32_t found = find_rows(linear, vector, base, next, rows, those);
    for (uint32_t i = 0; compact && i < found; i++) {
      const uint8_t *row = linear->weights + 2 * (size_t)rows[i] * linear->outputs;
      double value = (double)vector.value[those[i]] * scale;
      found_weights[i] = rounded(compact_weight(row + 2 * (size_t)(label - first)) * value) -
                         rounded(compact_weight(row + 2 * (size_t)(other - first)) * value);
    }
    for (uint32_t i = 0; !compact && i < found; i++)
      found_weights[i] = weight_of_row(linear, vector, those[i], rows[i], scale, label, other);
    for (uint32_t i = 0; i < found; i++) {
      int64_t weight = found_weights[i];
      if (weight <= (count == most ? weights[count - 1] : 0)) continue;
      uint32_t place = count < most ? count++ : count - 1;
      for (; place > 0 && weights[place - 1] < weight; place--)
        weights[place] = weights[place - 1], entries[place] = entries[place - 1];
      weights[place] = weight;
      entries[place] = those[i];
    }
  }
  return count;
}

int64_t opk_linear_bias(const opk_linear *linear, double unit, uint32_t label, uint32_t other) {
  uint32_t first = linear->labels - linear->outputs;
  int64_t own = label >= first ? bias_units(linear, label - first, unit) : 0;
  return other >= first && other != OPK_NONE ? own - bias_units(linear, other - first, unit) : own;
}
