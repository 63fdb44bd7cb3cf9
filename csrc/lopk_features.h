/* lopk_features.h: the classes opedkit.Vector and opedkit.Matrix. */
#ifndef LOPK_FEATURES_H
#define LOPK_FEATURES_H

#include "lopk.h"
#include "opk_features.h"
#include "opk_weighting.h"

#define LOPK_VECTOR "opedkit.Vector"
#define LOPK_MATRIX "opedkit.Matrix"

/* A vector whose memory is used again for the next text: its anchors hold one block, of indices, counts and values. */
typedef struct lopk_vector {
  opk_vector vector;
  uint32_t dimension; /* its indices are below */
  uint32_t capacity;
  uint32_t *index;
  int32_t *times;
  float *value;
} lopk_vector;

/* The Vector at `argument`, which has that dimension. */
const opk_vector *lopk_checkvector(lua_State *L, int argument, uint32_t dimension);
/* Pushes the Vector at `argument`, or a new one where it is nil or none. */
lopk_vector *lopk_optvector(lua_State *L, int argument);
/* Gives the vector at the positive stack index `index` room for `capacity` entries; those that it has may be lost. */
void lopk_reserve(lua_State *L, int index, uint32_t capacity);

/* Many vectors of one dimension, appended one by one, as a learner trains on: sparse rows. A row's columns lie together
 * in one of the blocks that the matrix's anchors hold, and stay there; `rows` itself moves as it grows. Either every row
 * has counts (`times`, with `total`) and no values, or every row has values and no counts. */
typedef struct lopk_matrix {
  const opk_vector *rows;
  uint32_t count;
  uint32_t dimension;
  bool weighted;     /* rows have values */
  uint64_t entries;  /* of all rows */
  uint32_t capacity; /* of `rows` */
  uint32_t *room;    /* what is left of the last block */
  size_t left;       /* uint32_t there */
  int blocks;        /* anchors: 1 is `rows`, 2 to blocks + 1 the blocks */
} lopk_matrix;

/* The Matrix at `argument`. */
lopk_matrix *lopk_checkmatrix(lua_State *L, int argument);
/* Pushes a Matrix without rows. */
lopk_matrix *lopk_pushmatrix(lua_State *L, uint32_t dimension, bool weighted);
/* Appends a row of `count` entries to the matrix at the positive stack index `at`; the caller fills in its columns
 * (`times` or `value`, whichever `column` is) before anything else can see them. */
void lopk_appendrow(lua_State *L, int at, uint32_t count, uint64_t total, uint32_t words, uint32_t **index,
                    void **column);

/* The Weighting at `argument` (lopk_weighting.c). */
const opk_weighting *lopk_checkweighting(lua_State *L, int argument);

/* ---- the files of opedkit.core.features; each adds its functions to the table on the top ---- */

void lopk_open_weighting(lua_State *L, int engine);

#endif
