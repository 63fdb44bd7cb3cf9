/* lopk_top.h: the features of a model that speak most for each label. */
#ifndef LOPK_TOP_H
#define LOPK_TOP_H

#include "lopk.h"
#include "opk_features.h"

#define LOPK_TOP_MAX 65536

/* Writes each label's score of a vector, all in the same unit. */
typedef void lopk_judge(const void *model, opk_vector vector, int64_t *scores);

typedef struct lopk_judged {
  const void *model;
  lopk_judge *judge;
  uint32_t dimension, labels;
  bool each;   /* labels don't compete: each has its own decision */
  double unit; /* of the scores */
} lopk_judged;

/* Pushes an array for each label, { index1, weight1, index2, … }, of at most `count` features, the weightiest first, of
 * equals the lower index: those that add more to the label's score than to any other's when they occur once, and by how
 * much; where labels don't compete, what they add. */
void lopk_pushtop(lua_State *L, const lopk_judged *judged, uint32_t count);

#endif
