/* lopk_weighting: the classes opedkit.Frequencies and opedkit.Weighting. */
#include <inttypes.h>
#include <stdio.h>

#include "lopk_features.h"
#include "opk_weighting.h"

#define FREQUENCIES "opedkit.Frequencies"
#define WEIGHTING "opedkit.Weighting"
#define TOO_MANY "more texts than can be counted (4294967295)"

static int fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* ---- Frequencies: of the texts of one label ---- */

static opk_frequencies *check_frequencies(lua_State *L, int argument) {
  return luaL_checkudata(L, argument, FREQUENCIES);
}

static int frequencies_add(lua_State *L) {
  opk_frequencies *frequencies = check_frequencies(L, 1);
  const opk_vector *vector = lopk_checkvector(L, 2, frequencies->hashed + frequencies->figures);
  if (!opk_frequencies_add(frequencies, *vector)) return fail(L, TOO_MANY);
  lua_settop(L, 1);
  return 1;
}

static int frequencies_merge(lua_State *L) {
  opk_frequencies *frequencies = check_frequencies(L, 1);
  const opk_frequencies *other = check_frequencies(L, 2);
  if (other->hashed != frequencies->hashed || other->figures != frequencies->figures)
    return luaL_argerror(L, 2, "the frequencies are those of other features");
  if (!opk_frequencies_merge(frequencies, other)) return fail(L, TOO_MANY);
  lua_settop(L, 1);
  return 1;
}

static int frequencies_dump(lua_State *L) {
  const opk_frequencies *frequencies = check_frequencies(L, 1);
  size_t size = opk_frequencies_size(frequencies);
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_frequencies_write(frequencies, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  return 1;
}

static int frequencies_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_frequencies(L, 1)->count);
  return 1;
}

/* frequencies:get(index) -> the texts that have it */
static int frequencies_get(lua_State *L) {
  const opk_frequencies *frequencies = check_frequencies(L, 1);
  uint32_t index = (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "an index");
  if (index >= frequencies->hashed) return 0;
  lua_pushinteger(L, (lua_Integer)frequencies->documents[index]);
  return 1;
}

static int frequencies_dimension(lua_State *L) {
  const opk_frequencies *frequencies = check_frequencies(L, 1);
  lua_pushinteger(L, (lua_Integer)frequencies->hashed + frequencies->figures);
  return 1;
}

static int frequencies_tostring(lua_State *L) {
  char count[16];
  snprintf(count, sizeof count, "%" PRIu32, check_frequencies(L, 1)->count);
  lua_pushfstring(L, FREQUENCIES " (%s texts)", count);
  return 1;
}

static const luaL_Reg frequencies_methods[] = {
  {"__len", frequencies_len},     {"__tostring", frequencies_tostring},   {"add", frequencies_add},
  {"merge", frequencies_merge},   {"dump", frequencies_dump},             {"get", frequencies_get},
  {"dimension", frequencies_dimension}, {NULL, NULL},
};

static opk_frequencies *push_frequencies(lua_State *L, uint32_t hashed, uint32_t figures) {
  lopk_newclass(L, FREQUENCIES, frequencies_methods);
  opk_frequencies *frequencies = lopk_newuserdata(
    L, sizeof *frequencies + figures * 2 * sizeof(uint64_t) + hashed * sizeof(uint32_t), FREQUENCIES);
  frequencies->sums = (uint64_t *)(frequencies + 1);
  frequencies->squares = frequencies->sums + figures;
  frequencies->documents = (uint32_t *)(frequencies->squares + figures);
  frequencies->hashed = hashed;
  frequencies->figures = figures;
  return frequencies;
}

/* Arguments `from` and the next: how many hashed features and figures. */
static void check_dimensions(lua_State *L, int from, uint32_t *hashed, uint32_t *figures) {
  *hashed = (uint32_t)lopk_checkrange(L, from, 0, OPK_FEATURES_DIMENSION_MAX, "the hashed features");
  *figures = (uint32_t)lopk_checkrange(L, from + 1, 0, OPK_FEATURES_DIMENSION_MAX - *hashed, "the figures");
}

/* frequencies(hashed, figures) */
static int features_frequencies(lua_State *L) {
  uint32_t hashed, figures;
  check_dimensions(L, 1, &hashed, &figures);
  push_frequencies(L, hashed, figures);
  return 1;
}

/* The bytes first to last of the string at 1. */
static const uint8_t *check_bytes(lua_State *L, size_t *count) {
  size_t size;
  luaL_checktype(L, 1, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) luaL_argerror(L, 3, "no such bytes");
  *count = (size_t)(last - first) + 1;
  return bytes + (size_t)first - 1;
}

/* undump_frequencies(s, first, last) -> frequencies | nil, message */
static int features_undump_frequencies(lua_State *L) {
  size_t size;
  uint32_t hashed, figures;
  const uint8_t *bytes = check_bytes(L, &size);
  if (!opk_frequencies_read_size(bytes, size, &hashed, &figures)) return fail(L, "its frequencies are damaged");
  if (!opk_frequencies_read(push_frequencies(L, hashed, figures), bytes, size))
    return fail(L, "its frequencies are damaged");
  return 1;
}

/* ---- Weighting ---- */

static const char *const tfs[] = {
  [OPK_TF_COUNTS] = "counts", [OPK_TF_BINARY] = "binary", [OPK_TF_LOG] = "log", [OPK_TFS] = NULL};
static const char *const kinds[] = {
  [OPK_WEIGHT_ONE] = "one", [OPK_WEIGHT_IDF] = "idf", [OPK_WEIGHT_ODDS] = "odds", [OPK_WEIGHTS] = NULL};

static opk_weighting *check_weighting(lua_State *L) { return luaL_checkudata(L, 1, WEIGHTING); }

const opk_weighting *lopk_checkweighting(lua_State *L, int argument) { return luaL_checkudata(L, argument, WEIGHTING); }

/* weighting:apply(vector): sets its values */
static int weighting_apply(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  lopk_checkvector(L, 2, weighting->hashed + weighting->figures);
  lopk_vector *vector = lua_touserdata(L, 2);
  opk_weighting_apply(weighting, vector->vector, vector->value);
  vector->vector.value = vector->value;
  lua_settop(L, 2);
  return 1;
}

/* weighting:matrix(matrix) -> one of values, without those that are 0 */
static int weighting_matrix(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  const lopk_matrix *matrix = lopk_checkmatrix(L, 2);
  if (matrix->weighted || matrix->dimension != weighting->hashed + weighting->figures)
    return luaL_argerror(L, 2, "the matrix is not one of these features' counts");
  uint32_t longest = 0;
  for (uint32_t i = 0; i < matrix->count; i++)
    if (matrix->rows[i].count > longest) longest = matrix->rows[i].count;
  float *values = lopk_newblock(L, longest, sizeof *values);
  lopk_pushmatrix(L, matrix->dimension, true);
  int made = lua_gettop(L);
  for (uint32_t i = 0; i < matrix->count; i++) {
    opk_vector row = matrix->rows[i];
    uint32_t used = 0, *index;
    void *column;
    opk_weighting_apply(weighting, row, values);
    for (uint32_t k = 0; k < row.count; k++) used += values[k] < 0 || values[k] > 0;
    lopk_appendrow(L, made, used, row.total, row.words, &index, &column);
    float *out = column;
    for (uint32_t k = 0; k < row.count; k++)
      if (values[k] < 0 || values[k] > 0) *index++ = row.index[k], *out++ = values[k];
  }
  return 1;
}

/* weighting:get(index) -> a hashed feature's weight or a figure's scale */
static int weighting_get(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  uint32_t index = (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "an index"), hashed = weighting->hashed;
  if (index >= hashed + weighting->figures) return 0;
  const float *from = index < hashed ? weighting->weights : weighting->scales;
  lua_pushnumber(L, from ? (lua_Number)from[index < hashed ? index : index - hashed] : 1);
  return 1;
}

static int weighting_dimension(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  lua_pushinteger(L, (lua_Integer)weighting->hashed + weighting->figures);
  return 1;
}

static int weighting_dump(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  uint32_t *slots = lopk_newblock(L, OPK_WEIGHTING_SLOTS, sizeof *slots);
  size_t size = opk_weighting_size(weighting, slots);
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_weighting_write(weighting, slots, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  return 1;
}

static int weighting_tostring(lua_State *L) {
  const opk_weighting *weighting = check_weighting(L);
  lua_pushfstring(L, WEIGHTING " (%d features)", (int)(weighting->hashed + weighting->figures));
  return 1;
}

static const luaL_Reg weighting_methods[] = {
  {"__tostring", weighting_tostring}, {"apply", weighting_apply}, {"matrix", weighting_matrix},
  {"get", weighting_get},             {"dump", weighting_dump},   {"dimension", weighting_dimension},
  {NULL, NULL},
};

static opk_weighting *push_weighting(lua_State *L, opk_weighting from, bool weights, bool scales) {
  lopk_newclass(L, WEIGHTING, weighting_methods);
  opk_weighting *weighting = lopk_newuserdata(
    L, sizeof from + ((weights ? from.hashed : 0) + (size_t)(scales ? from.figures : 0)) * sizeof(float), WEIGHTING);
  *weighting = from;
  float *room = (float *)(weighting + 1);
  weighting->weights = weights ? room : NULL;
  weighting->scales = scales ? room + (weights ? from.hashed : 0) : NULL;
  opk_weighting_prepare(weighting);
  return weighting;
}

/* The whole number at a name of the table at 1; `other` where there is none. */
static uint32_t number_of(lua_State *L, const char *name, uint32_t other) {
  lua_getfield(L, 1, name);
  lua_Number value = lua_isnil(L, -1) ? (lua_Number)other : lua_tonumber(L, -1);
  if (!(value >= 0 && value <= (lua_Number)UINT32_MAX))
    luaL_argerror(L, 1, lua_pushfstring(L, "%s must be from 0 to 4294967295", name));
  lua_pop(L, 1);
  return (uint32_t)value;
}

/* The numbers of the list at `name` of the table at 1, one for each figure, which stay on the stack; NULL where it is nil. */
static const double *factors_of(lua_State *L, const char *name, uint32_t figures) {
  lua_getfield(L, 1, name);
  if (lua_isnil(L, -1)) return NULL;
  if (!lua_istable(L, -1) || lua_rawlen(L, -1) != figures) luaL_argerror(L, 1, "figures must have a factor of each");
  double *factors = lopk_newblock(L, figures, sizeof *factors);
  for (uint32_t i = 0; i < figures; i++) {
    lua_rawgeti(L, -2, (int)i + 1);
    lua_Number factor = lua_tonumber(L, -1);
    if (!(factor > 0 && factor <= 1048576)) luaL_argerror(L, 1, "a factor must be above 0, up to 2^20");
    factors[i] = (double)factor;
    lua_pop(L, 1);
  }
  return factors;
}

/* weighting({ tf, weight, norm, scale, min_documents, max_documents, select, figures: factors }, hashed, figures,
 * { frequencies of each label }): without frequencies, all weights are 1 and figures are counts */
static int features_weighting(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 4);
  opk_weighting given = {.scale = 1};
  check_dimensions(L, 2, &given.hashed, &given.figures);
  lua_getfield(L, 1, "tf");
  given.tf = (unsigned)luaL_checkoption(L, -1, "counts", tfs);
  lua_getfield(L, 1, "weight");
  unsigned weight = (unsigned)luaL_checkoption(L, -1, "one", kinds);
  lua_getfield(L, 1, "norm");
  given.norm = lua_toboolean(L, -1);
  lua_getfield(L, 1, "scale");
  given.scale = (double)luaL_optnumber(L, -1, 1);
  lua_pop(L, 4);
  opk_weighting_options options = {
    .weight = weight,
    .min_documents = number_of(L, "min_documents", 1),
    .max_documents = number_of(L, "max_documents", UINT32_MAX),
    .select = number_of(L, "select", 0),
  };
  if (lua_isnil(L, 4)) {
    push_weighting(L, given, false, false);
    return 1;
  }
  luaL_checktype(L, 4, LUA_TTABLE);
  uint32_t count = (uint32_t)lua_rawlen(L, 4);
  const opk_frequencies **labels = lopk_newblock(L, count, sizeof *labels);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 4, (int)i + 1);
    labels[i] = check_frequencies(L, -1); /* argument 4 keeps it */
    if (labels[i]->hashed != given.hashed || labels[i]->figures != given.figures)
      return luaL_argerror(L, 4, "the frequencies are those of other features");
    lua_pop(L, 1);
  }
  options.figures = factors_of(L, "figures", given.figures);
  double *scratch = lopk_newblock(L, (size_t)given.hashed + count, sizeof *scratch);
  opk_weighting_solve(push_weighting(L, given, true, true), labels, count, options, scratch);
  return 1;
}

/* undump_weighting(s, first, last) -> weighting | nil, message */
static int features_undump_weighting(lua_State *L) {
  size_t size;
  opk_weighting given;
  bool weights, scales;
  const uint8_t *bytes = check_bytes(L, &size);
  const char *problem = opk_weighting_open(&given, &weights, &scales, bytes, size);
  if (problem) return fail(L, problem);
  if (!opk_weighting_read(push_weighting(L, given, weights, scales), bytes, size))
    return fail(L, "its weighting is damaged");
  return 1;
}

static const luaL_Reg functions[] = {
  {"frequencies", features_frequencies},
  {"undump_frequencies", features_undump_frequencies},
  {"weighting", features_weighting},
  {"undump_weighting", features_undump_weighting},
  {NULL, NULL},
};

void lopk_open_weighting(lua_State *L, int engine) { lopk_setfunctions(L, functions, engine); }
