#include "opk_tone.h"

#include "opk_math.h"

/* VADER's constant, which brings a sum of ratings between -1 and 1. */
#define ALPHA 15
/* The spread of the tones of single sentences in opinion articles, as good as so many sentences; 90% of a normal
 * distribution. */
#define SPREAD 0.45
#define PRIOR 2
#define QUANTILE 1.645

/* The root as IEEE 754 rounds it: what opk_sqrt is off by, from its square to twice the precision (Dekker 1971). */
static double root(double x) {
  double near = opk_sqrt(x), square = near * near;
  double split = 134217729.0 * near, high = split - (split - near), low = near - high;
  double rest = ((high * high - square) + 2 * high * low) + low * low;
  return near + ((x - square) - rest) / (2 * near);
}

void opk_tone_sentences(opk_tokens tokens, uint32_t token_count, const opk_score_hit *hits, uint32_t hit_count,
                        const opk_span *sentences, uint32_t count, double *out) {
  uint32_t token = 0, hit = 0;
  for (uint32_t i = 0; i < count; i++) {
    opk_score_tally tally = {0};
    while (token < token_count && tokens.first[token] < sentences[i].first) token++;
    while (hit < hit_count && hits[hit].token < token) hit++;
    while (token < token_count && tokens.first[token] < sentences[i].last) token++;
    for (; hit < hit_count && hits[hit].token < token; hit++) opk_score_add(&tally, &hits[hit]);
    double sum = opk_score_value(tally.weight);
    out[i] = sum / root(sum * sum + ALPHA);
  }
}

/* The next thousandth, halves upwards. */
static double rounded(double x) {
  double scaled = x * 1000 + 0.5;
  int64_t whole = (int64_t)scaled;
  return (double)((double)whole > scaled ? whole - 1 : whole) / 1000;
}

opk_tone opk_tone_summary(const double *tones, uint32_t count) {
  double sum = 0, squares = 0;
  for (uint32_t i = 0; i < count; i++) sum += tones[i];
  double mean = sum / count;
  for (uint32_t i = 0; i < count; i++) squares += (tones[i] - mean) * (tones[i] - mean);
  double variance = (squares + PRIOR * SPREAD * SPREAD) / ((double)count - 1 + PRIOR);
  double error = QUANTILE * root(variance / count), low = mean - error, high = mean + error;
  return (opk_tone){rounded(mean), rounded(low < -1 ? -1 : low), rounded(high > 1 ? 1 : high), low > 0 ? 1 : high < 0 ? -1 : 0};
}
