#include "opk_weighting.h"

#include "opk_image.h"
#include "opk_math.h"

#define TEXTS_MAX UINT32_MAX
#define SUM_MAX ((uint64_t)INT64_MAX) /* as bytes, a number has 63 bits */
#define LOGS (sizeof((opk_weighting *)0)->logs / sizeof(double))

/* ---- statistics ---- */

/* A count for each word, in multiples of 2^-OPK_RATE_BITS. */
static uint64_t rate_of(int32_t times, uint32_t words) {
  uint64_t size = times < 0 ? 0 : (uint64_t)times;
  uint64_t rate = words ? ((size << OPK_RATE_BITS) + words / 2) / words : 0;
  return rate < OPK_RATE_MAX ? rate : OPK_RATE_MAX;
}

bool opk_frequencies_add(opk_frequencies *frequencies, opk_vector vector) {
  if (frequencies->count == TEXTS_MAX) return false;
  uint32_t i = vector.count;
  for (; i > 0 && vector.index[i - 1] >= frequencies->hashed; i--) {
    uint64_t rate = rate_of(vector.times[i - 1], vector.words);
    if (frequencies->squares[vector.index[i - 1] - frequencies->hashed] > SUM_MAX - rate * rate) return false;
  }
  frequencies->count++;
  for (uint32_t k = 0; k < i; k++) frequencies->documents[vector.index[k]]++;
  for (; i < vector.count; i++) {
    uint32_t figure = vector.index[i] - frequencies->hashed;
    uint64_t rate = rate_of(vector.times[i], vector.words);
    frequencies->sums[figure] += rate;
    frequencies->squares[figure] += rate * rate;
  }
  return true;
}

bool opk_frequencies_merge(opk_frequencies *frequencies, const opk_frequencies *other) {
  if (other->count > TEXTS_MAX - frequencies->count) return false;
  for (uint32_t i = 0; i < frequencies->figures; i++)
    if (other->squares[i] > SUM_MAX - frequencies->squares[i]) return false;
  frequencies->count += other->count;
  for (uint32_t i = 0; i < frequencies->hashed; i++) frequencies->documents[i] += other->documents[i];
  for (uint32_t i = 0; i < frequencies->figures; i++) {
    frequencies->sums[i] += other->sums[i];
    frequencies->squares[i] += other->squares[i];
  }
  return true;
}

static size_t put(uint8_t *out, size_t at, uint64_t number) {
  for (; number >= 0x80; number >>= 7, at++)
    if (out) out[at] = (uint8_t)(number | 0x80);
  if (out) out[at] = (uint8_t)number;
  return at + 1;
}

static size_t put_frequencies(const opk_frequencies *frequencies, uint8_t *out) {
  size_t at = put(out, 0, frequencies->hashed);
  at = put(out, at, frequencies->figures);
  at = put(out, at, frequencies->count);
  for (uint32_t i = 0; i < frequencies->hashed; i++) {
    at = put(out, at, frequencies->documents[i]);
    if (frequencies->documents[i]) continue;
    uint32_t first = i;
    while (i + 1 < frequencies->hashed && !frequencies->documents[i + 1]) i++;
    at = put(out, at, i - first);
  }
  for (uint32_t i = 0; i < frequencies->figures; i++) {
    at = put(out, at, frequencies->sums[i]);
    at = put(out, at, frequencies->squares[i]);
  }
  return at;
}

size_t opk_frequencies_size(const opk_frequencies *frequencies) { return put_frequencies(frequencies, NULL); }
void opk_frequencies_write(const opk_frequencies *frequencies, uint8_t *out) { put_frequencies(frequencies, out); }

typedef struct reader {
  const uint8_t *at, *end;
  bool wrong;
} reader;

/* A number up to `most`, in as few bytes as it takes. */
static uint64_t take(reader *from, uint64_t most) {
  uint64_t number = 0;
  for (unsigned shift = 0; shift < 63 && from->at < from->end; shift += 7) {
    uint8_t byte = *from->at++;
    number |= (uint64_t)(byte & 0x7F) << shift;
    if (byte & 0x80) continue;
    if (number > most || (byte == 0 && shift > 0)) break;
    return number;
  }
  from->wrong = true;
  return 0;
}

bool opk_frequencies_read_size(const uint8_t *bytes, size_t size, uint32_t *hashed, uint32_t *figures) {
  reader from = {bytes, bytes + size, false};
  *hashed = (uint32_t)take(&from, OPK_FEATURES_DIMENSION_MAX);
  *figures = (uint32_t)take(&from, OPK_FEATURES_DIMENSION_MAX - *hashed);
  return !from.wrong;
}

bool opk_frequencies_read(opk_frequencies *frequencies, const uint8_t *bytes, size_t size) {
  reader from = {bytes, bytes + size, false};
  take(&from, UINT32_MAX);
  take(&from, UINT32_MAX);
  frequencies->count = (uint32_t)take(&from, TEXTS_MAX);
  for (uint32_t i = 0; i < frequencies->hashed && !from.wrong; i++) {
    frequencies->documents[i] = (uint32_t)take(&from, frequencies->count);
    if (!frequencies->documents[i]) i += (uint32_t)take(&from, frequencies->hashed - i - 1);
  }
  for (uint32_t i = 0; i < frequencies->figures && !from.wrong; i++) {
    frequencies->sums[i] = take(&from, (uint64_t)frequencies->count * OPK_RATE_MAX);
    frequencies->squares[i] = take(&from, frequencies->count < 1u << 22
      ? (uint64_t)frequencies->count * OPK_RATE_MAX * OPK_RATE_MAX : SUM_MAX);
  }
  return !from.wrong && from.at == from.end;
}

/* ---- weights ---- */

void opk_weighting_prepare(opk_weighting *weighting) {
  weighting->logs[0] = 0;
  for (unsigned i = 1; i < LOGS; i++) weighting->logs[i] = 1 + opk_log(i);
}

static uint64_t texts_with(const opk_frequencies *const *labels, uint32_t count, uint32_t index) {
  uint64_t texts = 0;
  for (uint32_t label = 0; label < count; label++) texts += labels[label]->documents[index];
  return texts;
}

/* The logarithm of a label's share against that of all others. */
static double odds_of(const opk_frequencies *const *labels, uint32_t count, uint32_t label, uint32_t index,
                      const double *totals) {
  double own = labels[label]->documents[index] + 1.0, other = 1, others = 0;
  for (uint32_t i = 0; i < count; i++)
    if (i != label) other += labels[i]->documents[index], others += totals[i];
  return opk_log(own / totals[label]) - opk_log(other / others);
}

static double chi_squared(const opk_frequencies *const *labels, uint32_t count, uint32_t index, double texts) {
  double with = (double)texts_with(labels, count, index), sum = 0;
  if (with <= 0 || with >= texts) return 0;
  for (uint32_t label = 0; label < count; label++) {
    double expected = with * labels[label]->count / texts, less = labels[label]->documents[index] - expected;
    if (expected > 0) sum += less * less / expected;
  }
  return sum;
}

static uint64_t bits_of(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* Leaves the `select` highest scores of those above 0, which are no less than 0, and makes the others 0: their bits are
 * in the order of the numbers, so the lowest one left is found a byte at a time. */
static void keep_highest(double *scores, uint32_t size, uint32_t select) {
  uint64_t prefix = 0, mask = 0;
  uint32_t left = select; /* of those that begin as the prefix does */
  for (int shift = 56; shift >= 0; shift -= 8) {
    uint32_t places[256] = {0};
    for (uint32_t i = 0; i < size; i++)
      if ((bits_of(scores[i]) & mask) == prefix) places[bits_of(scores[i]) >> shift & 0xFF]++;
    unsigned byte = 255;
    while (byte > 0 && places[byte] < left) left -= places[byte--];
    prefix |= (uint64_t)byte << shift;
    mask |= UINT64_C(0xFF) << shift;
  }
  for (uint32_t i = 0; i < size; i++) {
    uint64_t bits = bits_of(scores[i]);
    if (bits > prefix) continue;
    if (bits < prefix || left == 0) scores[i] = 0;
    else left--;
  }
}

/* Whether each feature is used: its entry in `used` is above 0. */
static void choose(const opk_frequencies *const *labels, uint32_t count, opk_weighting_options options, double texts,
                   uint32_t hashed, double *used) {
  for (uint32_t i = 0; i < hashed; i++) {
    uint64_t with = texts_with(labels, count, i);
    bool within = with > 0 && with >= options.min_documents && with <= options.max_documents;
    used[i] = !within ? 0 : options.select ? chi_squared(labels, count, i, texts) : 1;
  }
  if (options.select) keep_highest(used, hashed, options.select);
}

static double weight_of(const opk_frequencies *const *labels, uint32_t count, opk_weighting_options options,
                        uint32_t index, double texts, const double *totals) {
  if (options.weight == OPK_WEIGHT_IDF) return opk_log((1 + texts) / (1.0 + (double)texts_with(labels, count, index))) + 1;
  if (options.weight != OPK_WEIGHT_ODDS) return 1;
  if (count == 2) return odds_of(labels, count, 1, index, totals);
  double largest = 0;
  for (uint32_t label = 0; label < count; label++) {
    double odds = odds_of(labels, count, label, index, totals);
    if ((odds < 0 ? -odds : odds) > (largest < 0 ? -largest : largest)) largest = odds;
  }
  return largest;
}

static void solve_scales(opk_weighting *weighting, const opk_frequencies *const *labels, uint32_t count, double texts,
                         const double *factors) {
  const double one = 1u << OPK_RATE_BITS;
  for (uint32_t i = 0; i < weighting->figures; i++) {
    double sum = 0, squares = 0;
    for (uint32_t label = 0; label < count; label++) {
      sum += (double)labels[label]->sums[i] / one;
      squares += (double)labels[label]->squares[i] / (one * one);
    }
    double mean = texts > 0 ? sum / texts : 0, variance = texts > 0 ? squares / texts - mean * mean : 0;
    double factor = factors ? factors[i] : 1;
    weighting->scales[i] = variance * one * one > 1 ? (float)(factor / opk_sqrt(variance)) : 0; /* 0: it never differs */
  }
}

void opk_weighting_solve(opk_weighting *weighting, const opk_frequencies *const *labels, uint32_t count,
                         opk_weighting_options options, double *scratch) {
  double texts = 0, *totals = scratch + weighting->hashed;
  for (uint32_t label = 0; label < count; label++) texts += labels[label]->count;
  if (weighting->scales) solve_scales(weighting, labels, count, texts, options.figures);
  if (!weighting->weights) return;
  choose(labels, count, options, texts, weighting->hashed, scratch);
  for (uint32_t label = 0; label < count; label++) {
    totals[label] = 0;
    for (uint32_t i = 0; i < weighting->hashed; i++)
      if (scratch[i] > 0) totals[label] += labels[label]->documents[i] + 1.0;
  }
  for (uint32_t i = 0; i < weighting->hashed; i++)
    weighting->weights[i] = scratch[i] > 0 ? (float)weight_of(labels, count, options, i, texts, totals) : 0;
}

static inline double tf_of(const opk_weighting *weighting, int32_t times) {
  if (weighting->tf == OPK_TF_COUNTS) return times;
  uint32_t size = (uint32_t)(times < 0 ? -times : times);
  double tf = weighting->tf == OPK_TF_BINARY ? 1 : size < LOGS ? weighting->logs[size] : 1 + opk_log(size);
  return times < 0 ? -tf : tf;
}

/* The weights of a text's features lie all over a table of megabytes: they are asked for so many at a time, since to wait
 * for one after another takes longer than all else. */
#define AHEAD 64

static double apply_weights(const opk_weighting *weighting, opk_vector vector, uint32_t count, float *value) {
  double sum = 0;
  for (uint32_t base = 0; base < count; base += AHEAD) {
    uint32_t end = count - base < AHEAD ? count : base + AHEAD;
    for (uint32_t i = base; i < end; i++) OPK_PREFETCH(weighting->weights + vector.index[i]);
    for (uint32_t i = base; i < end; i++) {
      double x = tf_of(weighting, vector.times[i]) * (double)weighting->weights[vector.index[i]];
      value[i] = (float)x;
      sum += x * x;
    }
  }
  return sum;
}

void opk_weighting_apply(const opk_weighting *weighting, opk_vector vector, float *value) {
  uint32_t i = vector.count;
  double sum = 0;
  while (i > 0 && vector.index[i - 1] >= weighting->hashed) i--;
  if (weighting->weights) {
    sum = apply_weights(weighting, vector, i, value);
  } else {
    for (uint32_t k = 0; k < i; k++) {
      double x = tf_of(weighting, vector.times[k]);
      value[k] = (float)x;
      sum += x * x;
    }
  }
  double factor = weighting->scale;
  if (weighting->norm && sum > 0) factor /= opk_sqrt(sum);
  if (factor < 1 || factor > 1)
    for (uint32_t k = 0; k < i; k++) value[k] = (float)((double)value[k] * factor);
  for (; i < vector.count; i++) {
    double x = vector.times[i];
    if (weighting->scales)
      x = vector.words ? x / vector.words * (double)weighting->scales[vector.index[i] - weighting->hashed] : 0;
    value[i] = (float)(x * weighting->scale);
  }
}

/* ---- as bytes ---- */

/*  0  u32 hashed, u32 figures, u32 tf, u32 flags
 * 16  f64 scale
 * 24  u32 weights that are not 0, u32 different ones, where they are numbered
 * 32  u64 bits of the features whose weights are not 0
 *     the different weights as f32, and the u16 number of each; else each as f32
 *     the scales as f32 */
enum { FIGURES = 4, TF = 8, FLAGS = 12, SCALE = 16, PRESENT = 24, DIFFERENT = 28, BITS = 32 };
enum { NORM = 1, WEIGHTS = 2, SCALES = 4, NUMBERED = 8 };

#define NUMBERS 65536
#define TABLE (OPK_WEIGHTING_SLOTS - NUMBERS) /* a power of two: slots hold a number + 1 */
#define TRIES 64

static uint32_t float_bits(float x) {
  uint32_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

/* The number of a weight, new or known; OPK_NONE where there are too many. slots: TABLE numbers, then their weights. */
static uint32_t number_of(uint32_t *slots, uint32_t *different, float weight) {
  uint32_t bits = float_bits(weight), slot = (uint32_t)(bits * UINT64_C(0x9E3779B97F4A7C15) >> 47); /* 17 bits */
  for (unsigned tries = 0; tries < TRIES; tries++, slot = (slot + 1) % TABLE) {
    if (!slots[slot]) {
      if (*different == NUMBERS) return OPK_NONE;
      slots[TABLE + *different] = bits;
      slots[slot] = ++*different;
      return *different - 1;
    }
    if (slots[TABLE + slots[slot] - 1] == bits) return slots[slot] - 1;
  }
  return OPK_NONE;
}

/* Numbers the weights in the order of their features; counts those that are not 0. */
static bool number_weights(const opk_weighting *weighting, uint32_t *slots, uint32_t *present, uint32_t *different) {
  bool numbered = true;
  memset(slots, 0, TABLE * sizeof *slots);
  *present = *different = 0;
  for (uint32_t i = 0; weighting->weights && i < weighting->hashed; i++) {
    float weight = weighting->weights[i];
    if (weight < 0 || weight > 0) {
      ++*present;
      numbered = numbered && number_of(slots, different, weight) != OPK_NONE;
    }
  }
  if (!numbered) *different = 0;
  return numbered;
}

static size_t bit_words(uint32_t hashed) { return ((size_t)hashed + 63) / 64; }

static size_t size_of(uint32_t hashed, uint32_t figures, unsigned flags, uint32_t present, uint32_t different) {
  size_t size = BITS;
  if (flags & WEIGHTS) size += 8 * bit_words(hashed) + (flags & NUMBERED ? 4 * (size_t)different + 2 * (size_t)present
                                                                         : 4 * (size_t)present);
  return size + (flags & SCALES ? 4 * (size_t)figures : 0);
}

static unsigned flags_of(const opk_weighting *weighting, bool numbered) {
  return (weighting->norm ? NORM : 0) | (weighting->weights ? WEIGHTS : 0) | (weighting->scales ? SCALES : 0) |
         (weighting->weights && numbered ? NUMBERED : 0);
}

size_t opk_weighting_size(const opk_weighting *weighting, uint32_t slots[OPK_WEIGHTING_SLOTS]) {
  uint32_t present, different;
  bool numbered = number_weights(weighting, slots, &present, &different);
  return size_of(weighting->hashed, weighting->figures, flags_of(weighting, numbered), present, different);
}

void opk_weighting_write(const opk_weighting *weighting, uint32_t slots[OPK_WEIGHTING_SLOTS], uint8_t *out) {
  uint32_t present, different;
  bool numbered = number_weights(weighting, slots, &present, &different);
  uint64_t scale;
  memcpy(&scale, &weighting->scale, sizeof scale);
  opk_store32le(out, weighting->hashed);
  opk_store32le(out + FIGURES, weighting->figures);
  opk_store32le(out + TF, weighting->tf);
  opk_store32le(out + FLAGS, flags_of(weighting, numbered));
  opk_store64le(out + SCALE, scale);
  opk_store32le(out + PRESENT, present);
  opk_store32le(out + DIFFERENT, different);
  uint8_t *bits = out + BITS, *at = bits;
  if (weighting->weights) {
    memset(bits, 0, 8 * bit_words(weighting->hashed));
    at += 8 * bit_words(weighting->hashed);
    for (uint32_t i = 0; i < different; i++, at += 4) opk_store32le(at, slots[TABLE + i]);
    for (uint32_t i = 0; i < weighting->hashed; i++) {
      float weight = weighting->weights[i];
      if (!(weight < 0 || weight > 0)) continue;
      bits[i / 8] |= (uint8_t)(1u << i % 8);
      if (numbered) opk_store16le(at, number_of(slots, &different, weight)), at += 2;
      else opk_store32le(at, float_bits(weight)), at += 4;
    }
  }
  for (uint32_t i = 0; weighting->scales && i < weighting->figures; i++, at += 4)
    opk_store32le(at, float_bits(weighting->scales[i]));
}

static bool is_finite(double x) { return x - x == 0; }

const char *opk_weighting_open(opk_weighting *weighting, bool *weights, bool *scales, const uint8_t *bytes, size_t size) {
  if (size < BITS) return "its weighting is cut short";
  uint32_t flags = opk_load32le(bytes + FLAGS), present = opk_load32le(bytes + PRESENT);
  uint32_t different = opk_load32le(bytes + DIFFERENT);
  uint64_t scale = opk_load64le(bytes + SCALE);
  *weighting = (opk_weighting){
    .hashed = opk_load32le(bytes), .figures = opk_load32le(bytes + FIGURES), .tf = opk_load32le(bytes + TF),
    .norm = flags & NORM};
  memcpy(&weighting->scale, &scale, sizeof scale);
  *weights = flags & WEIGHTS;
  *scales = flags & SCALES;
  if (weighting->hashed > OPK_FEATURES_DIMENSION_MAX || weighting->figures > OPK_FEATURES_DIMENSION_MAX ||
      weighting->tf >= OPK_TFS || flags >= 2 * NUMBERED || present > weighting->hashed || different > NUMBERS ||
      !is_finite(weighting->scale))
    return "its weighting holds an impossible number";
  if (size != size_of(weighting->hashed, weighting->figures, flags, present, different))
    return "its weighting is of another size";
  return NULL;
}

static float load_float(const uint8_t *at) {
  uint32_t bits = opk_load32le(at);
  float x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

bool opk_weighting_read(opk_weighting *weighting, const uint8_t *bytes, size_t size) {
  uint32_t flags = opk_load32le(bytes + FLAGS), present = opk_load32le(bytes + PRESENT);
  uint32_t different = opk_load32le(bytes + DIFFERENT);
  const uint8_t *bits = bytes + BITS, *at = bits, *end = bytes + size;
  if (flags & WEIGHTS) {
    const uint8_t *table = bits + 8 * bit_words(weighting->hashed);
    bool numbered = flags & NUMBERED;
    at = table + (numbered ? 4 * (size_t)different : 0);
    for (size_t i = weighting->hashed; i < 64 * bit_words(weighting->hashed); i++)
      if (bits[i / 8] >> i % 8 & 1) return false;
    for (uint32_t i = 0; i < weighting->hashed; i++) {
      weighting->weights[i] = 0;
      if (i % 8 == 0 && !bits[i / 8]) {
        for (uint32_t k = i; k < weighting->hashed && k < i + 8; k++) weighting->weights[k] = 0;
        i += 7;
        continue;
      }
      if (!(bits[i / 8] >> i % 8 & 1)) continue;
      if (present-- == 0) return false;
      uint32_t number = numbered ? opk_load16le(at) : 0;
      if (numbered && number >= different) return false;
      weighting->weights[i] = load_float(numbered ? table + 4 * (size_t)number : at);
      at += numbered ? 2 : 4;
      if (!is_finite((double)weighting->weights[i])) return false;
    }
    if (present) return false;
  }
  for (uint32_t i = 0; flags & SCALES && i < weighting->figures; i++, at += 4) {
    weighting->scales[i] = load_float(at);
    if (!is_finite((double)weighting->scales[i])) return false;
  }
  return at == end;
}
