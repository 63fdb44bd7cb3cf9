/* lopk_bayes: opedkit.core.bayes, and the classes opedkit.Counts and opedkit.Bayes. */
#include "lopk_features.h"
#include "lopk_top.h"
#include "opk_bayes.h"
#include "opk_math.h"

#define COUNTS "opedkit.Counts"
#define BAYES "opedkit.Bayes"

/* ---- Counts: how often each feature occurs in the texts of one label ---- */

static opk_counts *check_counts(lua_State *L, int argument) { return luaL_checkudata(L, argument, COUNTS); }

static opk_counts *push_counts(lua_State *L, opk_counts like);

/* counts:add(vector) */
static int counts_add(lua_State *L) {
  opk_counts *counts = check_counts(L, 1);
  const opk_vector *vector = lopk_checkvector(L, 2, counts->dimension);
  for (uint32_t i = 0; i < vector->count; i++)
    if (vector->times[i] < 0) return luaL_argerror(L, 2, "naive Bayes counts features that are hashed without a sign");
  opk_counts_add(counts, *vector);
  return 0;
}

/* counts:merge(others) */
static int counts_merge(lua_State *L) {
  opk_counts *counts = check_counts(L, 1), *others = check_counts(L, 2);
  if (counts->dimension != others->dimension || counts->presence != others->presence)
    return luaL_argerror(L, 2, "the counts are those of other features");
  opk_counts_merge(counts, others);
  return 0;
}

/* counts:masked(weighting) -> Counts without the features that the weighting leaves out */
static int counts_masked(lua_State *L) {
  const opk_counts *counts = check_counts(L, 1);
  const opk_weighting *weighting = lopk_checkweighting(L, 2);
  if (weighting->hashed + weighting->figures != counts->dimension)
    return luaL_argerror(L, 2, "the weighting is one of other features");
  opk_counts *made = push_counts(L, *counts);
  memcpy(made->counts, counts->counts, counts->dimension * sizeof *made->counts);
  opk_counts_mask(made, weighting->weights, weighting->hashed, weighting->scales, weighting->figures);
  return 1;
}

/* counts:dump() -> bytes */
static int counts_dump(lua_State *L) {
  const opk_counts *counts = check_counts(L, 1);
  size_t size = opk_counts_size(counts);
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_counts_write(counts, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  return 1;
}

/* counts:dimension() */
static int counts_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_counts(L, 1)->dimension);
  return 1;
}

/* counts:presence() -> whether texts are counted, not occurrences */
static int counts_presence(lua_State *L) {
  lua_pushboolean(L, check_counts(L, 1)->presence);
  return 1;
}

static int counts_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_counts(L, 1)->documents);
  return 1;
}

static int counts_tostring(lua_State *L) {
  lua_pushfstring(L, COUNTS " (%d documents)", (int)check_counts(L, 1)->documents);
  return 1;
}

/* counts:bare() -> whether no text has any of the features */
static int counts_bare(lua_State *L) {
  const opk_counts *counts = check_counts(L, 1);
  uint32_t index = 0;
  while (index < counts->dimension && counts->counts[index] == 0) index++;
  lua_pushboolean(L, index == counts->dimension);
  return 1;
}

static const luaL_Reg counts_methods[] = {
  {"__len", counts_len}, {"__tostring", counts_tostring}, {"add", counts_add},           {"merge", counts_merge},
  {"dump", counts_dump}, {"dimension", counts_dimension}, {"presence", counts_presence}, {"masked", counts_masked},
  {"bare", counts_bare}, {NULL, NULL},
};

static opk_counts *push_counts(lua_State *L, opk_counts like) {
  lopk_newclass(L, COUNTS, counts_methods);
  opk_counts *counts = lopk_newuserdata(L, sizeof *counts + like.dimension * sizeof *counts->counts, COUNTS);
  like.counts = (uint32_t *)(counts + 1);
  *counts = like;
  return counts;
}

/* counts(dimension, presence) -> Counts of no texts */
static int bayes_counts(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_COUNTS_DIMENSION_MAX, "the dimension");
  push_counts(L, (opk_counts){.dimension = dimension, .presence = lua_toboolean(L, 2)});
  return 1;
}

static const uint8_t *check_bytes(lua_State *L, size_t *size) {
  luaL_checktype(L, 1, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, size);
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (!(first >= 1 && first <= last && last <= (lua_Number)*size)) luaL_argerror(L, 3, "no such bytes");
  *size = (size_t)(last - first) + 1;
  return bytes + (size_t)first - 1;
}

static int fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* undump(s, first, last) -> Counts | nil, message */
static int bayes_undump(lua_State *L) {
  size_t size;
  opk_counts counts;
  const uint8_t *bytes = check_bytes(L, &size);
  const char *problem = opk_counts_open(bytes, size, &counts);
  if (problem) return fail(L, problem);
  opk_counts_read(bytes, push_counts(L, counts));
  return 1;
}

static const char *const variants[] = {[OPK_BAYES_MULTINOMIAL] = "multinomial",
                                       [OPK_BAYES_COMPLEMENT] = "complement",
                                       [OPK_BAYES_BERNOULLI] = "bernoulli",
                                       [OPK_BAYES_VARIANTS] = NULL};

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
    const opk_counts *one = luaL_checkudata(L, -1, COUNTS); /* argument 1 keeps it */
    if (label == 0) training.dimension = one->dimension;
    if (one->dimension != training.dimension || one->documents == 0)
      return luaL_argerror(L, 1, "counts of one dimension, with documents each, expected");
    if (one->presence != (training.variant == OPK_BAYES_BERNOULLI))
      return luaL_argerror(L, 2, "the counts are those of another variant");
    if (one->overflown) return fail(L, "a feature occurs more than 4294967295 times");
    counts[label] = one->counts;
    documents[label] = one->documents;
    lua_pop(L, 1);
  }
  training.counts = counts;
  training.documents = documents;
  uint32_t rows;
  size_t size = opk_bayes_size(&training, &rows);
  if (!size) return fail(L, "too many features and labels for one model");
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
    lua_pushnumber(
      L, opk_bayes_number(opk_bayes_weight(model, vector->index[i], vector->times[i], label, other, shift), shift));
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 4;
}

static void judge(const void *model, opk_vector vector, int64_t *scores) {
  vector.total = 1; /* one unit for all */
  opk_bayes_scores(model, vector, scores);
}

/* bayes:top(count) -> { { index1, weight1, … } of each label } (lopk_top.h) */
static int bayes_top(lua_State *L) {
  const opk_bayes *model = &check_bayes(L)->model;
  lopk_judged judged = {
    .model = model,
    .judge = judge,
    .dimension = model->dimension,
    .labels = model->labels,
    .unit = opk_bayes_number(1, opk_bayes_shift(model, 1)),
  };
  lopk_pushtop(L, &judged, (uint32_t)lopk_checkrange(L, 2, 1, LOPK_TOP_MAX, "how many"));
  return 1;
}

static const luaL_Reg bayes_methods[] = {
  {"__len", bayes_len},       {"__tostring", bayes_tostring}, {"dimension", bayes_dimension},
  {"predict", bayes_predict}, {"explain", bayes_explain},     {"top", bayes_top},
  {NULL, NULL},
};

/* open(s, first, last) -> the model that these bytes of s are, used where they lie | nil, message */
static int bayes_open(lua_State *L) {
  size_t size;
  opk_bayes model;
  const uint8_t *bytes = check_bytes(L, &size);
  const char *problem = opk_bayes_open(&model, bytes, size);
  if (problem) return fail(L, problem);
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
  {"counts", bayes_counts}, {"undump", bayes_undump}, {"train", bayes_train}, {"open", bayes_open},
  {"log", bayes_log},       {"exp", bayes_exp},       {NULL, NULL},
};

void lopk_open_bayes(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
