/* lopk_linear: opedkit.core.linear, and the class opedkit.Linear: a linear model in use. */
#include "lopk_linear.h"
#include "lopk_top.h"
#include "opk_linear.h"

#define LINEAR "opedkit.Linear"

typedef struct lopk_linear {
  opk_linear model;
  int64_t *scores; /* scratch, of each label */
  double *probabilities;
} lopk_linear;

static bool is_each(const opk_linear *model) { return model->link == OPK_LINK_EACH; }

static lopk_linear *check_linear(lua_State *L) { return luaL_checkudata(L, 1, LINEAR); }

const opk_linear *lopk_checklinear(lua_State *L, int argument) {
  const lopk_linear *linear = luaL_checkudata(L, argument, LINEAR);
  return &linear->model;
}

static int linear_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_linear(L)->model.labels);
  return 1;
}

/* linear:each() -> whether a text may have any of the labels */
static int linear_each(lua_State *L) {
  lua_pushboolean(L, is_each(&check_linear(L)->model));
  return 1;
}

static int linear_tostring(lua_State *L) {
  const opk_linear *model = &check_linear(L)->model;
  lua_pushfstring(L, LINEAR " (%d labels, %d features)", (int)model->labels, (int)model->rows);
  return 1;
}

static int linear_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_linear(L)->model.dimension);
  return 1;
}

/* linear:predict(vector, names) -> number of the best label, or { number of each that the text has }; { probability of
 * each }, by the labels' names where these are given; unless a text may have any of them, number of the second best */
static int linear_predict(lua_State *L) {
  lopk_linear *linear = check_linear(L);
  bool named = !lua_isnoneornil(L, 3);
  if (named) luaL_checktype(L, 3, LUA_TTABLE);
  lua_settop(L, 3);
  opk_vector vector = lopk_checkentries(L, 2, linear->model.dimension);
  uint32_t labels = linear->model.labels;
  double unit = opk_linear_unit(&linear->model, vector);
  opk_linear_scores(&linear->model, vector, unit, linear->scores);
  opk_linear_probabilities(&linear->model, linear->scores, unit, linear->probabilities);
  if (is_each(&linear->model)) {
    lua_newtable(L);
    for (uint32_t label = 0, given = 0; label < labels; label++) {
      if (linear->scores[label] < 0) continue;
      lua_pushinteger(L, (lua_Integer)label + 1);
      lua_rawseti(L, -2, (int)++given);
    }
  } else {
    lua_pushinteger(L, (lua_Integer)opk_linear_best(linear->scores, labels, OPK_NONE) + 1);
  }
  lua_createtable(L, named ? 0 : (int)labels, named ? (int)labels : 0);
  for (uint32_t label = 0; label < labels; label++) {
    if (named) {
      lua_rawgeti(L, 3, (int)label + 1);
      if (lua_isnil(L, -1)) return luaL_argerror(L, 3, "the name of each label expected");
    }
    lua_pushnumber(L, linear->probabilities[label]);
    if (named) lua_rawset(L, -3);
    else lua_rawseti(L, -2, (int)label + 1);
  }
  if (is_each(&linear->model)) return 2;
  uint32_t best = opk_linear_best(linear->scores, labels, OPK_NONE);
  lua_pushinteger(L, (lua_Integer)opk_linear_best(linear->scores, labels, best) + 1);
  return 3;
}

/* linear:explain(vector, label) -> bias, decision, number of the best other label or nil where a text may have any of
 * them, { what each entry adds, each time it occurs or in all }, unit where it is in all */
static int linear_explain(lua_State *L) {
  lopk_linear *linear = check_linear(L);
  const opk_linear *model = &linear->model;
  opk_vector vector = lopk_checkentries(L, 2, model->dimension);
  uint32_t label = (uint32_t)lopk_checkrange(L, 3, 1, model->labels, "the label") - 1;
  double unit = opk_linear_unit(model, vector);
  opk_linear_scores(model, vector, unit, linear->scores);
  uint32_t other = is_each(model) ? OPK_NONE : opk_linear_best(linear->scores, model->labels, label);
  int64_t against = other == OPK_NONE ? 0 : linear->scores[other];
  lua_pushnumber(L, (double)opk_linear_bias(model, unit, label, other) * unit);
  lua_pushnumber(L, (double)(linear->scores[label] - against) * unit);
  if (other == OPK_NONE) lua_pushnil(L);
  else lua_pushinteger(L, (lua_Integer)other + 1);
  lua_createtable(L, (int)vector.count, 0);
  for (uint32_t i = 0; i < vector.count; i++) {
    lua_pushnumber(L, (double)opk_linear_weight(model, vector, i, unit, label, other) * unit);
    lua_rawseti(L, -2, (int)i + 1);
  }
  if (!opk_linear_whole(model, vector)) return 4;
  lua_pushnumber(L, unit);
  return 5;
}

static double unit_of_one(const opk_linear *model) {
  uint32_t index = 0;
  int32_t times = 1;
  return opk_linear_unit(model, (opk_vector){.index = &index, .times = &times, .count = 1, .total = 1});
}

static void judge(const void *model, opk_vector vector, int64_t *scores) {
  opk_linear_scores(model, vector, unit_of_one(model), scores);
}

void lopk_pushlineartop(lua_State *L, const opk_linear *model, int count) {
  lopk_judged judged = {
    .model = model,
    .judge = judge,
    .dimension = model->dimension,
    .labels = model->labels,
    .each = is_each(model),
    .unit = unit_of_one(model),
  };
  lopk_pushtop(L, &judged, (uint32_t)lopk_checkrange(L, count, 1, LOPK_TOP_MAX, "how many"));
}

/* linear:top(count) -> { { index1, weight1, … } of each label } (lopk_top.h) */
static int linear_top(lua_State *L) {
  lopk_pushlineartop(L, &check_linear(L)->model, 2);
  return 1;
}

static const luaL_Reg linear_methods[] = {
  {"__len", linear_len},       {"__tostring", linear_tostring}, {"dimension", linear_dimension},
  {"predict", linear_predict}, {"explain", linear_explain},     {"each", linear_each},
  {"top", linear_top},         {NULL, NULL},
};

/* open(s, first, last) -> the model that these bytes of s are, used where they lie | nil, message */
static int linear_open(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  size_t size;
  opk_linear model;
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) return luaL_argerror(L, 3, "no such bytes");
  const char *problem = opk_linear_open(&model, bytes + (size_t)first - 1, (size_t)(last - first) + 1);
  if (problem) {
    lua_pushnil(L);
    lua_pushstring(L, problem);
    return 2;
  }
  lopk_newclass(L, LINEAR, linear_methods);
  size_t scratch = model.labels * (sizeof(int64_t) + sizeof(double));
  lopk_linear *linear =
    lopk_newanchored(L, sizeof *linear + scratch + opk_linear_memory(&model) * sizeof(uint32_t), LINEAR, 1);
  lua_pop(L, 1); /* the anchors */
  linear->scores = (int64_t *)(linear + 1);
  linear->probabilities = (double *)(linear->scores + model.labels);
  opk_linear_prepare(&model, (uint32_t *)(linear->probabilities + model.labels));
  linear->model = model;
  return 1;
}

static const luaL_Reg functions[] = {
  {"examples", lopk_linear_examples}, {"train", lopk_linear_train}, {"validate", lopk_linear_validate},
  {"platt", lopk_linear_platt},       {"open", linear_open},        {"stream", lopk_stream_new},
  {NULL, NULL},
};

void lopk_open_linear(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
