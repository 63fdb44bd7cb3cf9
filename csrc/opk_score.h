/* opk_score: what the hits of a lexicon weigh where they stand, and their sums.
 *
 * Words around a hit shift what it says (Polanyi & Zaenen 2004, "Contextual valence shifters"). A negator reaches the
 * words behind it, so many at most, up to where the clause ends: at punctuation other than quotation marks and hyphens,
 * at a paragraph's end, or at a word such as "but". An intensifier scales a hit right behind it, or behind another
 * intensifier, by a percentage (Taboada et al. 2011, "Lexicon-based methods for sentiment analysis"). These words are the
 * hits of a lexicon of their own, found in the same tokens.
 *
 * Weights are whole billionths, since people write them as decimals: 0.1 is one exactly, and three of them are 0.3. Sums
 * of whole numbers are the same in any order, on any machine. */
#ifndef OPK_SCORE_H
#define OPK_SCORE_H

#include "opk.h"
#include "opk_lexicon.h"

#define OPK_SCORE_ONE INT64_C(1000000000)                    /* a weight of 1 */
#define OPK_SCORE_WEIGHT_MAX (INT64_C(1000000) * OPK_SCORE_ONE) /* a larger weight counts as this one */
#define OPK_SCORE_FACTOR_ONE INT64_C(1000000)                /* a factor of 1 */
#define OPK_SCORE_FACTOR_MAX (100 * OPK_SCORE_FACTOR_ONE)
#define OPK_SCORE_WINDOW_MAX 100 /* words */
#define OPK_SCORE_GAP 64         /* bytes; no clause goes on over more between two words */

int64_t opk_score_weight(double weight);
int64_t opk_score_factor(double factor);

/* How the hits of a lexicon of shifters count, by their categories. OPK_NONE: nothing is of this kind. */
typedef struct opk_score_rules {
  uint32_t negator, intensifier, clause;
  uint32_t window; /* the words that a negator reaches */
  /* A negated weight w becomes factor * w - shift, or factor * w + shift where w is below zero. */
  int64_t factor, shift;
} opk_score_rules;

typedef struct opk_score_hit {
  int64_t weight;
  uint32_t token; /* the first one of the hit */
  bool negated, intensified;
} opk_score_hit;

typedef struct opk_score_hits { /* in the order of their first bytes */
  const opk_lexicon *lexicon;
  const opk_hit *hits;
  uint32_t count;
} opk_score_hits;

/* Writes what each of the hits weighs. `shifters` may have a count of 0. */
void opk_score_weigh(opk_text text, opk_tokens tokens, uint32_t token_count, opk_score_hits hits,
                     opk_score_hits shifters, const opk_score_rules *rules, opk_score_hit *out);

/* A sum of weights: high * 2^64 + low. */
typedef struct opk_score_sum {
  int64_t high;
  uint64_t low;
} opk_score_sum;

typedef struct opk_score_tally {
  uint32_t count, negated;
  opk_score_sum weight;
} opk_score_tally;

void opk_score_add(opk_score_tally *tally, const opk_score_hit *hit);
/* The sum as a weight: the double next to it where it is below 2^53 billionths. */
double opk_score_value(opk_score_sum sum);

#endif
