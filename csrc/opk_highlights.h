/* opk_highlights: the sentences that hold most of what a text is about, by its keywords: those whose keywords weigh most
 * for their length (after Luhn, H. P. 1958, "The automatic creation of literature abstracts", IBM Journal 2:2). */
#ifndef OPK_HIGHLIGHTS_H
#define OPK_HIGHLIGHTS_H

#include "opk_body.h"
#include "opk_keywords.h"

/* Adds one place of keyword `number`, from 1, in the original, to the weight of the sentence that it lies in. A keyword
 * counts once in a sentence. `weights` has a score for each sentence, and as its term the last keyword that was added;
 * it is cleared before. */
void opk_highlights_add(const opk_body *body, opk_span place, uint32_t number, double score, opk_keyword *weights);

/* Writes the up to `top` best, in the order of the text, a term being a sentence's number; returns how many there are.
 * `best` and `scratch` have room for all sentences. Quoted speech and what is broken off is left out. */
uint32_t opk_highlights_choose(const opk_body *body, const opk_keyword *weights, uint32_t top, opk_keyword *best,
                               opk_keyword *scratch);

#endif
