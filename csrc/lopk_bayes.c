/* lopk_bayes: opedkit.core.bayes, and the classes opedkit.Counts and opedkit.Bayes. */
#include "lopk_features.h"
#include "opk_bayes.h"
#include "opk_math.h"

#define COUNTS "opedkit.Counts"
#define BAYES "opedkit.Bayes"

/* ---- Counts: how often each feature occurs in the texts of one label ---- */

typedef struct lopk_counts {
  uint32_t *counts;
  uint32_t dimension;
  uint64_t documents;
  bool overflown;
} lopk_counts;

static int counts_add(lua_State *L) {
  lopk_counts *counts = luaL_checkudata(L, 1, COUNTS);
  const opk_vector *vector = lopk_checkvector(L, 2, counts->dimension);
  if (!opk_bayes_add(counts->counts, *vector)) counts->overflown = true;
  counts->documents++;
  return 0;
}

static int counts_len(lua_State *L) {
  const lopk_counts *counts = luaL_checkudata(L, 1, COUNTS);
  lua_pushinteger(L, (lua_Integer)counts->documents);
  return 1;
}

static int counts_tostring(lua_State *L) {
  const lopk_counts *counts = luaL_checkudata(L, 1, COUNTS);
  lua_pushfstring(L, COUNTS " (%d documents)", (int)counts->documents);
  return 1;
}

static const luaL_Reg counts_methods[] = {
  {"__len", counts_len},
  {"__tostring", counts_tostring},
  {"add", counts_add},
  {NULL, NULL},
};

static int bayes_counts(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_BAYES_DIMENSION_MAX, "the dimension");
  lopk_newclass(L, COUNTS, counts_methods);
  lopk_counts *counts = lopk_newuserdata(L, sizeof *counts + dimension * sizeof *counts->counts, COUNTS);
  counts->counts = (uint32_t *)(counts + 1);
  counts->dimension = dimension;
  return 1;
}

static const char *const variants[] = {
  [OPK_BAYES_MULTINOMIAL] = "multinomial", [OPK_BAYES_COMPLEMENT] = "complement", [OPK_BAYES_VARIANTS] = NULL};

/* train({ counts of the first label, … }, variant, alpha) -> the model's bytes | nil, message */
static int bayes_train(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  opk_bayes_training training = {
    .labels = (uint32_t)lua_rawlen(L, 1),
    .variant = (unsigned)luaL_checkoption(L, 2, NULL, variants),
    .alpha = (double)luaL_checknumber(L, 3),
  };
  if (training.labels < 2 || training.labels > OPK_BAYES_LABELS_MAX)
    return luaL_argerror(L, 1, "the counts of 2 to 65536 labels expected");
  if (!(training.alpha >= OPK_BAYES_ALPHA_MIN && training.alpha <= OPK_BAYES_ALPHA_MAX))
    return luaL_argerror(L, 3, "alpha must be from 1e-9 to 1e9");
  const uint32_t **counts = lopk_newblock(L, training.labels, sizeof *counts);
  uint64_t *documents = lopk_newblock(L, training.labels, sizeof *documents);
  for (uint32_t label = 0; label < training.labels; label++) {
    lua_rawgeti(L, 1, (int)label + 1);
    const lopk_counts *one = luaL_checkudata(L, -1, COUNTS); /* argument 1 keeps it */
    if (label == 0) training.dimension = one->dimension;
    if (one->dimension != training.dimension || one->documents == 0)
      return luaL_argerror(L, 1, "counts of one dimension, with documents each, expected");
    if (one->overflown) {
      lua_pushnil(L);
      lua_pushliteral(L, "a feature occurs more than 4294967295 times");
      return 2;
    }
    counts[label] = one->counts;
    documents[label] = one->documents;
    lua_pop(L, 1);
  }
  training.counts = counts;
  training.documents = documents;
  uint32_t rows;
  size_t size = opk_bayes_size(&training, &rows);
  if (!size) {
    lua_pushnil(L);
    lua_pushliteral(L, "too many features and labels for one model");
    return 2;
  }
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_bayes_write(&training, rows, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  return 1;
}

/* ---- Bayes: a model in use ---- */

typedef struct lopk_bayes {
  opk_bayes model;
  int64_t *scores; /* scratch, of each label */
  double *probabilities;
} lopk_bayes;

static lopk_bayes *check_bayes(lua_State *L) { return luaL_checkudata(L, 1, BAYES); }

static const opk_vector *check_scores(lua_State *L, lopk_bayes *bayes) {
  const opk_vector *vector = lopk_checkvector(L, 2, bayes->model.dimension);
  opk_bayes_scores(&bayes->model, *vector, bayes->scores);
  return vector;
}

static int bayes_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_bayes(L)->model.labels);
  return 1;
}

static int bayes_tostring(lua_State *L) {
  const opk_bayes *model = &check_bayes(L)->model;
  lua_pushfstring(L, BAYES " (%d labels, %d features)", (int)model->labels, (int)model->rows);
  return 1;
}

/* bayes:dimension() */
static int bayes_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_bayes(L)->model.dimension);
  return 1;
}

/* bayes:predict(vector) -> number of the best label, { probability of each } */
static int bayes_predict(lua_State *L) {
  lopk_bayes *bayes = check_bayes(L);
  const opk_vector *vector = check_scores(L, bayes);
  uint32_t labels = bayes->model.labels;
  opk_bayes_probabilities(bayes->scores, labels, opk_bayes_shift(&bayes->model, vector->total), bayes->probabilities);
  lua_pushinteger(L, (lua_Integer)opk_bayes_best(bayes->scores, labels, OPK_NONE) + 1);
  lua_createtable(L, (int)labels, 0);
  for (uint32_t label = 0; label < labels; label++) {
    lua_pushnumber(L, bayes->probabilities[label]);
    lua_rawseti(L, -2, (int)label + 1);
  }
  return 2;
}

/* bayes:explain(vector, label) -> bias, decision, number of the best other label, { weight of each entry, once } */
static int bayes_explain(lua_State *L) {
  lopk_bayes *bayes = check_bayes(L);
  const opk_bayes *model = &bayes->model;
  const opk_vector *vector = check_scores(L, bayes);
  uint32_t label = (uint32_t)lopk_checkrange(L, 3, 1, model->labels, "the label") - 1;
  uint32_t other = opk_bayes_best(bayes->scores, model->labels, label);
  unsigned shift = opk_bayes_shift(model, vector->total);
  lua_pushnumber(L, opk_bayes_number(opk_bayes_bias(model, label, other, shift), shift));
  lua_pushnumber(L, opk_bayes_number(bayes->scores[label] - bayes->scores[other], shift));
  lua_pushinteger(L, (lua_Integer)other + 1);
  lua_createtable(L, (int)vector->count, 0);
  for (uint32_t i = 0; i < vector->count; i++) {
    lua_pushnumber(L, opk_bayes_number(opk_bayes_weight(model, vector->index[i], label, other, shift), shift));
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 4;
}

static const luaL_Reg bayes_methods[] = {
  {"__len", bayes_len},       {"__tostring", bayes_tostring}, {"dimension", bayes_dimension},
  {"predict", bayes_predict}, {"explain", bayes_explain},     {NULL, NULL},
};

/* open(s, first, last) -> the model that these bytes of s are, used where they lie | nil, message */
static int bayes_open(lua_State *L) {
  size_t size;
  opk_bayes model;
  luaL_checktype(L, 1, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) return luaL_argerror(L, 3, "no such bytes");
  const char *problem = opk_bayes_open(&model, bytes + (size_t)first - 1, (size_t)(last - first) + 1);
  if (problem) {
    lua_pushnil(L);
    lua_pushstring(L, problem);
    return 2;
  }
  size_t memory = opk_bayes_memory(&model);
  lopk_newclass(L, BAYES, bayes_methods);
  lopk_bayes *bayes = lopk_newanchored(
    L, sizeof *bayes + model.labels * (sizeof *bayes->scores + sizeof *bayes->probabilities) + memory, BAYES, 1);
  lua_pop(L, 1); /* the anchors */
  bayes->scores = (int64_t *)(bayes + 1);
  bayes->probabilities = (double *)(bayes->scores + model.labels);
  opk_bayes_prepare(&model, bayes->probabilities + model.labels);
  bayes->model = model;
  return 1;
}

static int bayes_log(lua_State *L) {
  lua_pushnumber(L, opk_log((double)luaL_checknumber(L, 1)));
  return 1;
}

static int bayes_exp(lua_State *L) {
  lua_pushnumber(L, opk_exp((double)luaL_checknumber(L, 1)));
  return 1;
}

static const luaL_Reg functions[] = {
  {"counts", bayes_counts}, {"train", bayes_train}, {"open", bayes_open},
  {"log", bayes_log},       {"exp", bayes_exp},     {NULL, NULL},
};

void lopk_open_bayes(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
