/* opk_tone: the tone of sentences by the ratings of their words, as VADER's compound score has it (Hutto & Gilbert 2014),
 * and the mean of some sentences' tones with how sure it is. */
#ifndef OPK_TONE_H
#define OPK_TONE_H

#include "opk_score.h"

typedef struct opk_tone {
  double score;     /* the mean, from -1 to 1 */
  double low, high; /* the interval that holds the mean of such sentences nine times in ten */
  int sign;         /* 1 or -1 where it leaves out 0, before it is rounded; else 0 */
} opk_tone;

/* Writes the tone of each sentence, from -1 to 1; sentences are in order and apart, hits are what all of the text's words
 * weigh. */
void opk_tone_sentences(opk_tokens tokens, uint32_t token_count, const opk_score_hit *hits, uint32_t hit_count,
                        const opk_span *sentences, uint32_t count, double *out);
/* What one tone or more, each from -1 to 1, come to, in thousandths. */
opk_tone opk_tone_summary(const double *tones, uint32_t count);

#endif
