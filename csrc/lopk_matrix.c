/* lopk_matrix: the class opedkit.Matrix. */
#include "lopk_features.h"

#define FIRST_ROWS 64
#define FIRST_BLOCK 4096       /* uint32_t */
#define LARGEST_BLOCK (1 << 20) /* but for a row that is larger */

lopk_matrix *lopk_checkmatrix(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_MATRIX); }

/* The anchors are on the top of the stack. */
static void more_rows(lua_State *L, lopk_matrix *matrix) {
  if (matrix->count == OPK_NONE) luaL_error(L, "a matrix has fewer than 4294967295 rows");
  uint64_t capacity = matrix->capacity ? (uint64_t)matrix->capacity * 2 : FIRST_ROWS;
  if (capacity > OPK_NONE) capacity = OPK_NONE;
  opk_vector *rows = lopk_newblock(L, (size_t)capacity, sizeof *rows);
  if (matrix->count) memcpy(rows, matrix->rows, matrix->count * sizeof *rows);
  matrix->rows = rows;
  matrix->capacity = (uint32_t)capacity;
  lua_rawseti(L, -2, 1);
}

/* As large as all blocks before it, so that there are few, and none is copied. */
static void more_room(lua_State *L, lopk_matrix *matrix, size_t needed) {
  size_t size = matrix->entries * 2 > LARGEST_BLOCK ? LARGEST_BLOCK : (size_t)matrix->entries * 2;
  if (size < FIRST_BLOCK) size = FIRST_BLOCK;
  if (size < needed) size = needed;
  uint32_t *room = lopk_newblock(L, size, sizeof *room);
  lua_rawseti(L, -2, matrix->blocks + 2);
  matrix->room = room;
  matrix->left = size;
  matrix->blocks++;
}

void lopk_appendrow(lua_State *L, int at, uint32_t count, uint64_t total, uint32_t words, uint32_t **index,
                    void **column) {
  lopk_matrix *matrix = lua_touserdata(L, at);
  size_t needed = 2 * (size_t)count;
  bool full = !matrix->room || needed > matrix->left; /* an empty row has a place too */
  if (matrix->count == matrix->capacity || full) {
    lopk_getanchors(L, at);
    if (matrix->count == matrix->capacity) more_rows(L, matrix);
    if (full) more_room(L, matrix, needed);
    lua_pop(L, 1);
  }
  opk_vector *row = (opk_vector *)matrix->rows + matrix->count;
  *index = matrix->room;
  *column = matrix->room + count;
  *row = (opk_vector){.index = *index, .count = count, .words = words, .total = total};
  if (matrix->weighted) row->value = *column;
  else row->times = *column;
  matrix->room += needed;
  matrix->left -= needed;
  matrix->entries += count;
  matrix->count++;
}

/* matrix:add(vector) */
static int matrix_add(lua_State *L) {
  const lopk_matrix *matrix = lopk_checkmatrix(L, 1);
  const opk_vector *vector = lopk_checkvector(L, 2, matrix->dimension);
  const void *from = matrix->weighted ? (const void *)vector->value : (const void *)vector->times;
  if (!from) return luaL_argerror(L, 2, matrix->weighted ? "the vector has no values" : "the vector has no counts");
  uint32_t *indices;
  void *column;
  lopk_appendrow(L, 1, vector->count, vector->total, vector->words, &indices, &column);
  memcpy(indices, vector->index, vector->count * sizeof *indices);
  memcpy(column, from, vector->count * sizeof(uint32_t));
  return 0;
}

static int matrix_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lopk_checkmatrix(L, 1)->count);
  return 1;
}

static int matrix_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lopk_checkmatrix(L, 1)->dimension);
  return 1;
}

static int matrix_entries(lua_State *L) {
  lua_pushnumber(L, (lua_Number)lopk_checkmatrix(L, 1)->entries);
  return 1;
}

/* matrix:get(row, i) -> index, count or value of its entry i; without i the row's number of entries */
static int matrix_get(lua_State *L) {
  const lopk_matrix *matrix = lopk_checkmatrix(L, 1);
  lua_Integer number = luaL_checkinteger(L, 2);
  if (number < 1 || number > (lua_Integer)matrix->count) return 0;
  const opk_vector *row = &matrix->rows[number - 1];
  if (lua_isnoneornil(L, 3)) {
    lua_pushinteger(L, (lua_Integer)row->count);
    return 1;
  }
  lua_Integer i = luaL_checkinteger(L, 3);
  if (i < 1 || i > (lua_Integer)row->count) return 0;
  lua_pushinteger(L, (lua_Integer)row->index[i - 1]);
  if (matrix->weighted) lua_pushnumber(L, (lua_Number)row->value[i - 1]);
  else lua_pushinteger(L, (lua_Integer)row->times[i - 1]);
  return 2;
}

static int matrix_tostring(lua_State *L) {
  const lopk_matrix *matrix = lopk_checkmatrix(L, 1);
  lua_pushfstring(L, LOPK_MATRIX " (%d rows, %d features)", (int)matrix->count, (int)matrix->dimension);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", matrix_len}, {"__tostring", matrix_tostring}, {"add", matrix_add},
  {"get", matrix_get},   {"dimension", matrix_dimension}, {"entries", matrix_entries},
  {NULL, NULL},
};

lopk_matrix *lopk_pushmatrix(lua_State *L, uint32_t dimension, bool weighted) {
  lopk_newclass(L, LOPK_MATRIX, methods);
  lopk_matrix *matrix = lopk_newuserdata(L, sizeof *matrix, LOPK_MATRIX);
  matrix->dimension = dimension;
  matrix->weighted = weighted;
  lua_newtable(L);
  lopk_setanchors(L, -2);
  return matrix;
}
