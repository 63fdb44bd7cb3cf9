/* lopk_features.h: the class opedkit.Vector. */
#ifndef LOPK_FEATURES_H
#define LOPK_FEATURES_H

#include "lopk.h"
#include "opk_features.h"

#define LOPK_VECTOR "opedkit.Vector"

/* The Vector at `argument`, whose indices are all below `dimension`. */
const opk_vector *lopk_checkvector(lua_State *L, int argument, uint32_t dimension);

#endif
