/* lopk_sequence: opedkit.core.sequence, and the class opedkit.Sequence. */
#include "lopk_linear.h"
#include "opk_crf.h"

#define SEQUENCE "opedkit.Sequence"

/* ---- learning ---- */

typedef struct lopk_crf {
  opk_crf_problem problem;
  const lopk_examples *examples;
  double *weights, *memory;
} lopk_crf;

/* The lengths at `index`, above 0, which make up `rows`. */
static const uint32_t *check_lengths(lua_State *L, int index, uint32_t rows, uint32_t *sequences) {
  luaL_checktype(L, index, LUA_TTABLE);
  *sequences = (uint32_t)lua_rawlen(L, index);
  const uint32_t *lengths = lopk_checkintegers(L, index, *sequences, rows);
  uint64_t sum = 0;
  bool empty = false;
  for (uint32_t i = 0; i < *sequences; i++) {
    sum += lengths[i];
    empty = empty || lengths[i] == 0;
  }
  if (empty || sum != rows) luaL_argerror(L, index, "lengths above 0 that make up all rows expected");
  return lengths;
}

/* Arguments: examples, targets, lengths, labels, options. What it takes stays on the stack. */
static lopk_crf check_problem(lua_State *L) {
  lopk_crf crf = {.examples = lopk_checkexamples(L, 1)};
  luaL_checkstack(L, 24, SEQUENCE);
  uint32_t rows = crf.examples->set.count, sequences = 0;
  uint32_t labels = (uint32_t)lopk_checkrange(L, 4, 2, OPK_CRF_LABELS_MAX, "labels");
  luaL_checktype(L, 5, LUA_TTABLE);
  uint32_t *label = lopk_checkintegers(L, 2, rows, labels);
  for (uint32_t i = 0; i < rows; i++)
    if (label[i]-- == 0) luaL_argerror(L, 2, "a label for each row expected");
  const uint32_t *lengths = check_lengths(L, 3, rows, &sequences);
  crf.problem = (opk_crf_problem){
    .examples = &crf.examples->set,
    .lengths = lengths,
    .label = label,
    .sequences = sequences,
    .labels = labels,
    .cost = lopk_numberoption(L, 5, "C", 1e-9, 1e9),
    .tolerance = lopk_numberoption(L, 5, "tolerance", 1e-12, 1e3),
    .rounds = (uint32_t)lopk_numberoption(L, 5, "rounds", 0, 1e9),
  };
  crf.weights = lopk_newblock(L, opk_crf_weights(&crf.problem), sizeof *crf.weights);
  crf.memory = lopk_newblock(L, opk_crf_memory(&crf.problem), sizeof *crf.memory);
  return crf;
}

/* train(examples, targets, lengths, labels, options) -> bytes, report | nil, message */
static int sequence_train(lua_State *L) {
  lopk_crf crf = check_problem(L);
  uint32_t labels = crf.problem.labels, features = crf.problem.examples->features;
  double *offsets = lopk_numbersoption(L, 5, "offsets", labels, -1e3, 1e3);
  lua_getfield(L, 5, "compact");
  opk_linear_training training = {
    .weights = crf.weights,
    .of_output = 1,
    .of_feature = labels,
    .number = crf.examples->number,
    .dimension = crf.examples->dimension,
    .labels = labels,
    .outputs = labels == 2 ? 1 : labels,
    .link = OPK_LINK_SOFTMAX,
    .flags = lua_toboolean(L, -1) ? OPK_LINEAR_COMPACT : 0,
    .offsets = offsets,
  };
  opk_solution solution = opk_solve_crf(&crf.problem, crf.weights, crf.memory);
  if (labels == 2) { /* one output, which speaks for the second label */
    for (size_t i = 0; i < features; i++) crf.weights[2 * i] = crf.weights[2 * i + 1] - crf.weights[2 * i];
    if (offsets) offsets[0] = offsets[1] - offsets[0];
  }
  const double *transitions = crf.weights + (size_t)features * labels;
  size_t size = opk_crf_size(&training, transitions);
  if (!size) {
    lua_pushnil(L);
    lua_pushliteral(L, "the weights are too large, or too many");
    return 2;
  }
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_crf_write(&training, transitions, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  lopk_pushsolution(L, solution);
  return 2;
}

/* objective(examples, targets, lengths, labels, options, weights) -> what training minimises, { its gradient } */
static int sequence_objective(lua_State *L) {
  lopk_crf crf = check_problem(L);
  size_t size = opk_crf_weights(&crf.problem);
  luaL_checktype(L, 6, LUA_TTABLE);
  for (size_t i = 0; i < size; i++) {
    lua_rawgeti(L, 6, (int)i + 1);
    crf.weights[i] = (double)lua_tonumber(L, -1);
    if (!lua_isnumber(L, -1) || !(opk_size_of(crf.weights[i]) <= 1e6))
      return luaL_argerror(L, 6, lua_pushfstring(L, "%d numbers expected", (int)size));
    lua_pop(L, 1);
  }
  double *gradient = lopk_newblock(L, size, sizeof *gradient);
  lua_pushnumber(L, opk_crf_objective(&crf.problem, crf.weights, gradient, crf.memory));
  lua_createtable(L, (int)size, 0);
  for (size_t i = 0; i < size; i++) {
    lua_pushnumber(L, gradient[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 2;
}

/* ---- Sequence: a model in use ---- */

static const opk_crf *check_sequence(lua_State *L) { return luaL_checkudata(L, 1, SEQUENCE); }

static int sequence_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_sequence(L)->linear.labels);
  return 1;
}

static int sequence_tostring(lua_State *L) {
  const opk_linear *linear = &check_sequence(L)->linear;
  lua_pushfstring(L, SEQUENCE " (%d labels, %d features)", (int)linear->labels, (int)linear->rows);
  return 1;
}

static int sequence_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_sequence(L)->linear.dimension);
  return 1;
}

typedef struct lopk_lattice {
  const opk_vector *vectors;
  int64_t *scores, *chain; /* in units */
  uint32_t *path;
  double unit;
  uint32_t count;
} lopk_lattice;

/* The vectors at 2, their scores and the best labels. What it takes stays on the stack. */
static lopk_lattice check_lattice(lua_State *L, const opk_crf *crf) {
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_checkstack(L, 16, SEQUENCE);
  const opk_linear *linear = &crf->linear;
  uint32_t labels = linear->labels;
  lopk_lattice lattice = {.count = (uint32_t)lua_rawlen(L, 2)};
  size_t count = lattice.count;
  opk_vector *vectors = lopk_newblock(L, count, sizeof *vectors);
  lua_newtable(L); /* keeps the blocks of tables */
  int kept = lua_gettop(L);
  for (uint32_t t = 0; t < lattice.count; t++) {
    lua_rawgeti(L, 2, (int)t + 1);
    vectors[t] = lopk_checkentries(L, kept + 1, linear->dimension);
    double unit = opk_linear_unit(linear, vectors[t]);
    if (unit > lattice.unit) lattice.unit = unit;
    if (lua_gettop(L) > kept + 1) lua_rawseti(L, kept, (int)t + 1);
    lua_settop(L, kept);
  }
  lattice.vectors = vectors;
  lattice.scores = lopk_newblock(L, count, labels * sizeof *lattice.scores);
  lattice.chain = lopk_newblock(L, opk_crf_transitions(labels) + 2 * (size_t)labels, sizeof *lattice.chain);
  lattice.path = lopk_newblock(L, count, sizeof *lattice.path);
  uint8_t *back = lopk_newblock(L, count, labels);
  for (size_t t = 0; t < count; t++)
    opk_linear_scores(linear, vectors[t], lattice.unit, lattice.scores + t * labels);
  if (count) opk_crf_chain(crf, lattice.unit, lattice.chain);
  opk_crf_viterbi(lattice.scores, lattice.count, labels, lattice.chain,
                  lattice.chain + opk_crf_transitions(labels), back, lattice.path);
  return lattice;
}

/* sequence:predict({ vector, … }) -> { number of each one's label }, { { probability of each label }, … } */
static int sequence_predict(lua_State *L) {
  const opk_crf *crf = check_sequence(L);
  uint32_t labels = crf->linear.labels;
  lopk_lattice lattice = check_lattice(L, crf);
  size_t cells = (size_t)lattice.count * labels, links = opk_crf_transitions(labels);
  lua_createtable(L, (int)lattice.count, 0);
  lua_createtable(L, (int)lattice.count, 0);
  if (!lattice.count) return 2;
  double *score = lopk_newblock(L, 3 * cells + links + labels, sizeof *score);
  double *forward = score + cells, *backward = forward + cells, *chain = backward + cells, *memory = chain + links;
  lua_insert(L, -3);
  for (size_t i = 0; i < cells; i++) score[i] = (double)lattice.scores[i] * lattice.unit;
  for (size_t i = 0; i < links; i++) chain[i] = (double)lattice.chain[i] * lattice.unit;
  opk_crf_sums(score, lattice.count, labels, chain, forward, backward, memory);
  opk_crf_posteriors(forward, backward, lattice.count, labels, forward);
  for (uint32_t t = 0; t < lattice.count; t++) {
    lua_pushinteger(L, (lua_Integer)lattice.path[t] + 1);
    lua_rawseti(L, -3, (int)t + 1);
    lua_createtable(L, (int)labels, 0);
    for (uint32_t k = 0; k < labels; k++) {
      lua_pushnumber(L, forward[(size_t)t * labels + k]);
      lua_rawseti(L, -2, (int)k + 1);
    }
    lua_rawseti(L, -2, (int)t + 1);
  }
  return 2;
}

/* sequence:explain({ vector, … }, at, label) -> bias, decision, number of the best other label, { what each entry adds,
 * in all where the vector has values, else each time it occurs }, unit where it has values or nil, what the label before
 * adds, what that behind adds: all beside the labels that the others have */
static int sequence_explain(lua_State *L) {
  const opk_crf *crf = check_sequence(L);
  const opk_linear *linear = &crf->linear;
  uint32_t labels = linear->labels, other = OPK_NONE;
  luaL_checktype(L, 2, LUA_TTABLE);
  uint32_t count = (uint32_t)lua_rawlen(L, 2);
  uint32_t at = (uint32_t)lopk_checkrange(L, 3, 1, count, "the unit") - 1;
  uint32_t label = (uint32_t)lopk_checkrange(L, 4, 1, labels, "the label") - 1;
  lopk_lattice lattice = check_lattice(L, crf);
  opk_vector vector = lattice.vectors[at];
  const int64_t *scores = lattice.scores + (size_t)at * labels;
  uint32_t before = at ? lattice.path[at - 1] : OPK_NONE, after = at + 1 < count ? lattice.path[at + 1] : OPK_NONE;
  int64_t in = 0, out = 0, decision = 0;
  for (uint32_t k = 0; k < labels; k++) {
    if (k == label) continue;
    const int64_t *chain = lattice.chain;
    int64_t own_in = opk_crf_before(chain, labels, before, label) - opk_crf_before(chain, labels, before, k);
    int64_t own_out = opk_crf_after(chain, labels, label, after) - opk_crf_after(chain, labels, k, after);
    int64_t sum = scores[label] - scores[k] + own_in + own_out;
    if (other != OPK_NONE && sum >= decision) continue;
    other = k;
    in = own_in;
    out = own_out;
    decision = sum;
  }
  lua_pushnumber(L, (double)opk_linear_bias(linear, lattice.unit, label, other) * lattice.unit);
  lua_pushnumber(L, (double)decision * lattice.unit);
  lua_pushinteger(L, (lua_Integer)other + 1);
  lua_createtable(L, (int)vector.count, 0);
  for (uint32_t i = 0; i < vector.count; i++) {
    lua_pushnumber(L, (double)opk_linear_weight(linear, vector, i, lattice.unit, label, other) * lattice.unit);
    lua_rawseti(L, -2, (int)i + 1);
  }
  if (vector.value) lua_pushnumber(L, lattice.unit);
  else lua_pushnil(L);
  lua_pushnumber(L, (double)in * lattice.unit);
  lua_pushnumber(L, (double)out * lattice.unit);
  return 7;
}

/* sequence:top(count) -> { { index1, weight1, … } of each label } (lopk_top.h) */
static int sequence_top(lua_State *L) {
  lopk_pushlineartop(L, &check_sequence(L)->linear, 2);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", sequence_len},       {"__tostring", sequence_tostring}, {"dimension", sequence_dimension},
  {"predict", sequence_predict}, {"explain", sequence_explain},     {"top", sequence_top},
  {NULL, NULL},
};

/* open(s, first, last) -> the model that these bytes of s are, used where they lie | nil, message */
static int sequence_open(lua_State *L) {
  luaL_checktype(L, 1, LUA_TSTRING);
  size_t size;
  opk_crf model;
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  lua_Number first = luaL_checknumber(L, 2), last = luaL_checknumber(L, 3);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) return luaL_argerror(L, 3, "no such bytes");
  const char *problem = opk_crf_open(&model, bytes + (size_t)first - 1, (size_t)(last - first) + 1);
  if (problem) {
    lua_pushnil(L);
    lua_pushstring(L, problem);
    return 2;
  }
  lopk_newclass(L, SEQUENCE, methods);
  size_t rank = opk_linear_memory(&model.linear) * sizeof(uint32_t);
  opk_crf *crf = lopk_newanchored(L, sizeof *crf + rank, SEQUENCE, 1);
  lua_pop(L, 1); /* the anchors */
  opk_linear_prepare(&model.linear, (uint32_t *)(crf + 1));
  *crf = model;
  return 1;
}

static const luaL_Reg functions[] = {
  {"train", sequence_train}, {"objective", sequence_objective}, {"open", sequence_open}, {NULL, NULL},
};

void lopk_open_sequence(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
