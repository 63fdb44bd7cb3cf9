/* lopk_features: opedkit.core.features, and the class opedkit.Vector. */
#include "lopk_features.h"

/* Texts with up to this many features are sorted on the C stack. */
#define FEW 2048

static const opk_vector *check_vector(lua_State *L, int argument) {
  const lopk_vector *vector = luaL_checkudata(L, argument, LOPK_VECTOR);
  return &vector->vector;
}

const opk_vector *lopk_checkvector(lua_State *L, int argument, uint32_t dimension) {
  const lopk_vector *vector = luaL_checkudata(L, argument, LOPK_VECTOR);
  if (vector->dimension != dimension) luaL_argerror(L, argument, "the vector is one of other features");
  return &vector->vector;
}

static int vector_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_vector(L, 1)->count);
  return 1;
}

static int vector_get(lua_State *L) {
  const opk_vector *vector = check_vector(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)vector->count) return 0;
  lua_pushinteger(L, (lua_Integer)vector->index[i - 1]);
  lua_pushinteger(L, (lua_Integer)vector->times[i - 1]);
  return 2;
}

static int vector_find(lua_State *L) {
  const opk_vector *vector = check_vector(L, 1);
  uint32_t entry = opk_vector_find(*vector, (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "an index"));
  if (entry == OPK_NONE) return 0;
  lua_pushinteger(L, (lua_Integer)entry + 1);
  return 1;
}

static int vector_total(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_vector(L, 1)->total);
  return 1;
}

/* vector:dimension() */
static int vector_dimension(lua_State *L) {
  const lopk_vector *vector = luaL_checkudata(L, 1, LOPK_VECTOR);
  lua_pushinteger(L, (lua_Integer)vector->dimension);
  return 1;
}

static int vector_tostring(lua_State *L) {
  lua_pushfstring(L, LOPK_VECTOR " (%d features)", (int)check_vector(L, 1)->count);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", vector_len},   {"__tostring", vector_tostring}, {"get", vector_get}, {"find", vector_find},
  {"total", vector_total}, {"dimension", vector_dimension}, {NULL, NULL},
};

/* Arguments 2 and 3: the bits, and the lengths as a sum of powers of two. */
static opk_ngrams check_ngrams(lua_State *L) {
  return (opk_ngrams){
    .bits = (unsigned)lopk_checkrange(L, 2, 1, OPK_FEATURES_BITS_MAX, "bits"),
    .lengths = (unsigned)lopk_checkrange(L, 3, 0, (1 << OPK_FEATURES_LENGTH_MAX) - 1, "lengths"),
  };
}

/* The optional array of counts at argument 4. */
static uint32_t check_counts(lua_State *L, uint32_t *counts, uint32_t size) {
  uint32_t used = 0;
  for (uint32_t i = 0; i < size; i++) {
    lua_rawgeti(L, 4, (int)i + 1);
    lua_Number count = lua_tonumber(L, -1);
    if (!(count >= 0 && count <= (lua_Number)INT32_MAX)) luaL_argerror(L, 4, "array of counts expected");
    counts[i] = (uint32_t)count;
    used += counts[i] != 0;
    lua_pop(L, 1);
  }
  return used;
}

/* vector(tokens, bits, lengths, counts) */
static int features_vector(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  opk_ngrams ngrams = check_ngrams(L);
  lua_settop(L, 4);
  if (!lua_isnil(L, 4)) luaL_checktype(L, 4, LUA_TTABLE);
  uint32_t extra = lua_isnil(L, 4) ? 0 : (uint32_t)lua_rawlen(L, 4), buckets = UINT32_C(1) << ngrams.bits;
  if (extra > 1u << OPK_FEATURES_BITS_MAX) return luaL_argerror(L, 4, "too many counts");
  uint32_t *counts = extra ? lopk_newblock(L, extra, sizeof *counts) : NULL;
  uint32_t used = check_counts(L, counts, extra);

  const uint64_t *hash = tokens->columns.hash;
  uint64_t total = opk_ngrams_count(ngrams, tokens->count);
  uint32_t stack[2 * FEW], *scratch = stack, distinct;
  bool sorted = total <= FEW || total <= buckets / 4; /* the memory of a table, at most */
  if (sorted) {
    if (total > FEW) scratch = lopk_newblock(L, (size_t)total, 2 * sizeof *scratch);
    opk_ngrams_indices(ngrams, hash, tokens->count, scratch);
    distinct = opk_vector_sort(scratch, (int32_t *)(scratch + total), (uint32_t)total, ngrams.bits);
  } else {
    scratch = lopk_newblock(L, buckets, sizeof *scratch);
    memset(scratch, 0, buckets * sizeof *scratch);
    opk_vector_tally(ngrams, hash, tokens->count, scratch);
    distinct = opk_vector_gather(scratch, buckets, NULL, NULL);
  }

  lopk_newclass(L, LOPK_VECTOR, methods);
  size_t count = (size_t)distinct + used;
  lopk_vector *vector = lopk_newuserdata(L, sizeof *vector + 2 * count * sizeof(uint32_t), LOPK_VECTOR);
  uint32_t *index = (uint32_t *)(vector + 1);
  int32_t *times = (int32_t *)(index + count);
  if (sorted) {
    memcpy(index, scratch, distinct * sizeof *index);
    memcpy(times, scratch + total, distinct * sizeof *times);
  } else {
    opk_vector_gather(scratch, buckets, index, times);
  }
  for (uint32_t i = 0; i < extra; i++) {
    if (!counts[i]) continue;
    index[distinct] = buckets + i;
    times[distinct++] = (int32_t)counts[i];
    total += counts[i];
  }
  vector->vector = (opk_vector){.index = index, .times = times, .count = (uint32_t)count, .total = total};
  vector->dimension = buckets + extra;
  return 1;
}

/* entries(tokens, bits, lengths, vector): which entry of the vector each run of words is, in the runs' order; below
 * zero where its words are others than those of the entry's first run, and only their indices are the same. */
static int features_entries(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  opk_ngrams ngrams = check_ngrams(L);
  const opk_vector *vector = check_vector(L, 4);
  uint64_t total = opk_ngrams_count(ngrams, tokens->count);
  if (total > INT32_MAX / 2) return luaL_error(L, "the text has too many words for one table");
  uint64_t *keys = lopk_newblock(L, (size_t)total, sizeof *keys);
  uint32_t *first = lopk_newblock(L, vector->count, sizeof *first); /* run of each entry, from 1 */
  opk_ngrams_keys(ngrams, tokens->columns.hash, tokens->count, keys);
  memset(first, 0, vector->count * sizeof *first);
  lua_createtable(L, (int)total, 0);
  for (uint32_t run = 0; run < total; run++) {
    uint32_t entry = opk_vector_find(*vector, (uint32_t)(keys[run] >> (64 - ngrams.bits)));
    if (entry == OPK_NONE) return luaL_argerror(L, 4, "the vector is not that of this text");
    if (!first[entry]) first[entry] = run + 1;
    lua_Integer number = (lua_Integer)entry + 1;
    lua_pushinteger(L, keys[run] == keys[first[entry] - 1] ? number : -number);
    lua_rawseti(L, -2, (int)run + 1);
  }
  return 1;
}

/* matrix(dimension, weighted) */
static int features_matrix(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  lopk_pushmatrix(L, dimension, lua_toboolean(L, 2));
  return 1;
}

static const luaL_Reg functions[] = {
  {"vector", features_vector}, {"entries", features_entries}, {"matrix", features_matrix}, {NULL, NULL}};

void lopk_open_features(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
