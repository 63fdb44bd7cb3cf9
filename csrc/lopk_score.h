/* lopk_score.h: the class opedkit.Weights, for the files that read what hits weigh. */
#ifndef LOPK_SCORE_H
#define LOPK_SCORE_H

#include "lopk_lexicon.h"
#include "opk_score.h"

#define LOPK_WEIGHTS "opedkit.Weights"

typedef struct lopk_weights {
  const lopk_tokens *tokens; /* which the anchors hold, as they do the hits */
  const lopk_hits *hits;
  const opk_score_hit *weighed;
} lopk_weights;

/* The Weights at `argument`. */
lopk_weights *lopk_checkweights(lua_State *L, int argument);

#endif
