/* lopk_linear.h: the class opedkit.Examples, what learners ask of their arguments, and the parts of opedkit.core.linear. */
#ifndef LOPK_LINEAR_H
#define LOPK_LINEAR_H

#include "lopk_features.h"
#include "opk_linear.h"
#include "opk_solver.h"

typedef struct lopk_examples {
  opk_examples set;
  uint32_t dimension;
  uint32_t capacity;      /* of the rows */
  opk_entry *room;        /* what is left of the last block */
  size_t left;            /* entries there */
  int blocks;
  uint64_t *keys;         /* of each row, where they were added with labels */
  uint32_t *sizes;        /* of each row, the entries that its vector had */
  uint8_t *scratch;       /* for a row's record */
  size_t scratch_room;
  const uint32_t *number; /* of each index and the bias; NULL until the first training, whence no row is added */
} lopk_examples;

/* Anchors of Examples that are for whoever extends them begin behind this one. */
#define LOPK_EXAMPLES_ANCHORS 8

/* Pushes Examples without rows, a userdata of that size which begins with lopk_examples. */
void *lopk_pushexamples(lua_State *L, size_t size, uint32_t dimension);
/* Those whose rows are loaded (lopk_stream.c): the function that makes them, and what a call that trains on them does
 * first. */
int lopk_stream_new(lua_State *L);
void lopk_startstream(lua_State *L, lopk_examples *examples, int argument);

/* The Examples at `argument`, their features numbered, which closes them. */
lopk_examples *lopk_checkexamples(lua_State *L, int argument);
/* The Vector, or the table { index1, value1, index2, … }, at the positive stack index `argument`; leaves the block of a
 * table's on the stack. */
opk_vector lopk_checkentries(lua_State *L, int argument, uint32_t dimension);
/* The model of the Linear at `argument`. */
const opk_linear *lopk_checklinear(lua_State *L, int argument);
/* The array at `index`: so many whole numbers up to `most`. */
uint32_t *lopk_checkintegers(lua_State *L, int index, uint32_t count, uint32_t most);
double lopk_numberoption(lua_State *L, int options, const char *name, double low, double high);
/* An array of numbers among the options; NULL where there is none. */
double *lopk_numbersoption(lua_State *L, int options, const char *name, uint32_t count, double low, double high);
/* Pushes how training went, as a table. */
void lopk_pushsolution(lua_State *L, opk_solution solution);
/* The weightiest features of each label; how many is the argument number `count`. */
void lopk_pushlineartop(lua_State *L, const opk_linear *model, int count);

/* Functions of opedkit.core.linear. */
int lopk_linear_examples(lua_State *L);
int lopk_linear_train(lua_State *L);
int lopk_linear_validate(lua_State *L);
int lopk_linear_platt(lua_State *L);

#endif
