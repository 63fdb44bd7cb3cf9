#include "opk_keyness.h"

#include "opk_math.h"

#define LN2 0.69314718055994530942

/* ---- counting ---- */

static void see(opk_term *term, uint32_t document, uint32_t first, uint32_t last) {
  if (term->count == 0) {
    term->document = document;
    term->first = first;
    term->last = last;
  }
  if (term->count < UINT32_MAX) term->count++;
  if (term->latest != document) {
    term->latest = document;
    term->documents++;
  }
}

bool opk_keyness_count(opk_terms *terms, opk_text text, opk_tokens tokens, uint32_t count, unsigned length,
                       bool conflated, uint32_t document, uint32_t *at) {
  for (; *at < count; ++*at) {
    if (terms->capacity - terms->count < length) return false;
    uint64_t key = opk_wording_key(text, tokens, *at, conflated);
    see(opk_terms_put(terms, key), document, tokens.first[*at], tokens.last[*at]);
    key = opk_hash_block(0, key, 0);
    for (uint32_t end = *at + 1; end < count && end - *at < length && opk_wording_joins(text, tokens, end); end++) {
      key = opk_hash_block(key, tokens.hash[end], 0);
      see(opk_terms_put(terms, key), document, tokens.first[*at], tokens.last[end]);
    }
  }
  return true;
}

static uint64_t number_of(const opk_terms *words, uint64_t key) {
  return (uint64_t)(opk_terms_find(words, key) - words->terms);
}

bool opk_keyness_pairs(opk_terms *pairs, const opk_terms *words, uint32_t stops, opk_text text, opk_tokens tokens,
                       uint32_t count, uint32_t window, uint32_t document, uint32_t *at) {
  for (; *at < count; ++*at) {
    if (pairs->capacity - pairs->count < window) return false;
    uint64_t left = number_of(words, tokens.hash[*at]);
    if (left < stops) continue;
    for (uint32_t end = *at + 1; end < count && end - *at <= window && opk_wording_joins(text, tokens, end); end++) {
      uint64_t right = number_of(words, tokens.hash[end]);
      if (right >= stops) see(opk_terms_put(pairs, left << 32 | right), document, tokens.first[*at], tokens.last[end]);
    }
  }
  return true;
}

/* ---- measures ---- */

/* O ln(O / E), which is 0 where O is. */
static double cell(double observed, double expected) {
  return observed > 0 ? observed * opk_log(observed / expected) : 0;
}

static double log_likelihood(opk_keyness_counts c) {
  double share = (c.target + c.reference) / (c.target_size + c.reference_size);
  double g2 = 2 * (cell(c.target, c.target_size * share) + cell(c.reference, c.reference_size * share));
  return c.target * c.reference_size < c.reference * c.target_size ? -g2 : g2;
}

static double log_ratio(opk_keyness_counts c) {
  double target = (c.target > 0 ? c.target : 0.5) / c.target_size;
  double reference = (c.reference > 0 ? c.reference : 0.5) / c.reference_size;
  return opk_log(target / reference) / LN2;
}

static double log_odds(opk_keyness_counts c) {
  double prior = c.prior * (c.target + c.reference) / (c.target_size + c.reference_size);
  double target = c.target + prior, reference = c.reference + prior;
  double other = c.target_size + c.prior - target, other_reference = c.reference_size + c.prior - reference;
  if (!(other > 0 && other_reference > 0)) return 0; /* the only word there is */
  double difference = opk_log(target / other) - opk_log(reference / other_reference);
  return difference / opk_sqrt(1 / target + 1 / reference);
}

/* A corpus without words gives no odds: it is taken to have one. */
double opk_keyness(opk_keyness_measure measure, opk_keyness_counts counts) {
  if (counts.target_size < 1) counts.target_size = 1;
  if (counts.reference_size < 1) counts.reference_size = 1;
  switch (measure) {
  case OPK_KEYNESS_LOG_RATIO: return log_ratio(counts);
  case OPK_KEYNESS_LOG_ODDS: return log_odds(counts);
  default: return log_likelihood(counts);
  }
}

static double fourfold(opk_collocation_counts c, double expected) {
  double g2 = cell(c.pair, expected) + cell(c.left - c.pair, c.left * (c.all - c.right) / c.all) +
              cell(c.right - c.pair, c.right * (c.all - c.left) / c.all) +
              cell(c.all - c.left - c.right + c.pair, (c.all - c.left) * (c.all - c.right) / c.all);
  return c.pair < expected ? -2 * g2 : 2 * g2;
}

double opk_collocation(opk_collocation_measure measure, opk_collocation_counts counts) {
  double expected = counts.left * counts.right / counts.all;
  switch (measure) {
  case OPK_COLLOCATION_LOG_DICE: return 14 + opk_log(2 * counts.pair / (counts.left + counts.right)) / LN2;
  case OPK_COLLOCATION_PMI: return opk_log(counts.pair / expected) / LN2;
  case OPK_COLLOCATION_NPMI:
    return counts.pair < counts.all ? opk_log(counts.pair / expected) / -opk_log(counts.pair / counts.all) : 1;
  case OPK_COLLOCATION_T_SCORE: return (counts.pair - expected) / opk_sqrt(counts.pair);
  default: return fourfold(counts, expected);
  }
}
