/* opk_keyness: what is more frequent than expected: words of one corpus against those of another (keyness), pairs of
 * words against their words (collocation).
 *
 * Texts are counted one by one into tables of terms (opk_terms.h), in portions: where a table is full the caller hands
 * in a larger one and goes on. `document` is the number of the text, from 1, `first` and `last` its bytes. */
#ifndef OPK_KEYNESS_H
#define OPK_KEYNESS_H

#include "opk.h"
#include "opk_keywords.h"
#include "opk_terms.h"
#include "opk_tokens.h"

/* Counts the runs of 1 to `length` words from token *at on that only blanks and hyphens divide; false where the table
 * is full. `conflated` as for opk_wording_key, of single words. */
bool opk_keyness_count(opk_terms *terms, opk_text text, opk_tokens tokens, uint32_t count, unsigned length,
                       bool conflated, uint32_t document, uint32_t *at);

/* Counts the pairs of words, the first one token *at and on, that are at most `window` words apart without punctuation
 * between; false where the table is full. Words with a number below `stops` are in none. A pair's key holds the numbers
 * that its words have in `words`, where all were counted before: the left one in the upper half. */
bool opk_keyness_pairs(opk_terms *pairs, const opk_terms *words, uint32_t stops, opk_text text, opk_tokens tokens,
                       uint32_t count, uint32_t window, uint32_t document, uint32_t *at);

typedef enum opk_keyness_measure {
  OPK_KEYNESS_LOG_LIKELIHOOD,
  OPK_KEYNESS_LOG_RATIO,
  OPK_KEYNESS_LOG_ODDS,
  OPK_KEYNESS_MEASURES
} opk_keyness_measure;

/* How often a word occurs in two corpora, and their words; `prior` is the weight of log_odds' prior, in words. */
typedef struct opk_keyness_counts {
  double target, reference;
  double target_size, reference_size;
  double prior;
} opk_keyness_counts;

/* Above zero where the word is more frequent in the target.
 *
 * * log_likelihood: G2 (Dunning 1993) over the two cells of Rayson & Garside (2000), below zero where the word is less
 *   frequent
 * * log_ratio: the binary logarithm of the ratio of relative frequencies, 0 counted as 0.5 (Hardie 2014)
 * * log_odds: the z-score of the log odds ratio with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008,
 *   equations 15, 16, 19, 22); the prior is the two corpora together, scaled to `prior` words */
double opk_keyness(opk_keyness_measure measure, opk_keyness_counts counts);

typedef enum opk_collocation_measure {
  OPK_COLLOCATION_LOG_LIKELIHOOD,
  OPK_COLLOCATION_LOG_DICE,
  OPK_COLLOCATION_PMI,
  OPK_COLLOCATION_NPMI,
  OPK_COLLOCATION_T_SCORE,
  OPK_COLLOCATION_MEASURES
} opk_collocation_measure;

/* How often a pair occurs, pairs with its left word, pairs with its right word, and all pairs. */
typedef struct opk_collocation_counts {
  double pair, left, right, all;
} opk_collocation_counts;

/* Above zero (log_dice: the higher) where the words attract each other.
 *
 * * log_likelihood: G2 of the fourfold table (Dunning 1993), below zero where the pair is rarer than expected
 * * log_dice: 14 + log2(2 pair / (left + right)) (Rychlý 2008)
 * * pmi: log2(pair all / (left right)) (Church & Hanks 1990); npmi: divided by -log2(pair / all) (Bouma 2009)
 * * t_score: (pair - expected) / sqrt(pair) (Church et al. 1991) */
double opk_collocation(opk_collocation_measure measure, opk_collocation_counts counts);

#endif
