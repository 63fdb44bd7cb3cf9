/* lopk_features.h: the class opedkit.Vector. */
#ifndef LOPK_FEATURES_H
#define LOPK_FEATURES_H

#include "lopk.h"
#include "opk_features.h"

#define LOPK_VECTOR "opedkit.Vector"

typedef struct lopk_vector {
  opk_vector vector;
  uint32_t dimension; /* its indices are below */
} lopk_vector;

/* The Vector at `argument`, which has that dimension. */
const opk_vector *lopk_checkvector(lua_State *L, int argument, uint32_t dimension);

#endif
