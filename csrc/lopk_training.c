/* lopk_training: training of linear classifiers, for opedkit.core.linear. */
#include "lopk_linear.h"
#include "opk_linear.h"

#define EXAMPLES "opedkit.Examples"

enum { LOGISTIC, HINGE, SQUARED_HINGE, SPARSE, SOFTMAX };

static const char *const solvers[] = {[LOGISTIC] = "logistic",           [HINGE] = "hinge",
                                      [SQUARED_HINGE] = "squared_hinge", [SPARSE] = "sparse",
                                      [SOFTMAX] = "softmax",             [SOFTMAX + 1] = NULL};

typedef struct lopk_training {
  const lopk_examples *examples;
  uint32_t labels, outputs, *fold;
  uint32_t *target; /* the label of each row, from 1; 0 for none */
  uint32_t *first;  /* or, where a row may have any of them, where its labels begin in `target`; those of the last end */
  unsigned solver;
  double share, *label_cost, *weights;
  double *other_cost; /* of a label's problem, of rows without it; NULL: each costs what its own label does */
  bool ratios;
  opk_ratio ratio;
  opk_problem problem;
  int8_t *sign;
  uint32_t *label;
  double *cost;
  void *memory;
} lopk_training;

double lopk_numberoption(lua_State *L, int options, const char *name, double low, double high) {
  lua_getfield(L, options, name);
  double number = (double)lua_tonumber(L, -1);
  if (!lua_isnumber(L, -1) || !(number >= low && number <= high))
    luaL_argerror(L, options, lua_pushfstring(L, "option '%s' is out of range", name));
  lua_pop(L, 1);
  return number;
}

uint32_t *lopk_checkintegers(lua_State *L, int index, uint32_t count, uint32_t most) {
  luaL_checktype(L, index, LUA_TTABLE);
  uint32_t *numbers = lopk_newblock(L, count, sizeof *numbers);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, index, (int)i + 1);
    double number = (double)lua_tonumber(L, -1);
    if (!lua_isnumber(L, -1) || !(number >= 0 && number <= most) || number != (double)(uint32_t)number)
      luaL_argerror(L, index, "a whole number for each row expected");
    numbers[i] = (uint32_t)number;
    lua_pop(L, 1);
  }
  return numbers;
}

double *lopk_numbersoption(lua_State *L, int options, const char *name, uint32_t count, double low, double high) {
  lua_getfield(L, options, name);
  if (lua_isnil(L, -1)) return NULL;
  if (!lua_istable(L, -1)) luaL_argerror(L, options, lua_pushfstring(L, "option '%s' is no array", name));
  int table = lua_gettop(L);
  double *numbers = lopk_newblock(L, count, sizeof *numbers);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, table, (int)i + 1);
    numbers[i] = (double)lua_tonumber(L, -1);
    if (!lua_isnumber(L, -1) || !(numbers[i] >= low && numbers[i] <= high))
      luaL_argerror(L, options, lua_pushfstring(L, "option '%s' is out of range", name));
    lua_pop(L, 1);
  }
  return numbers;
}

static size_t memory_of(const lopk_training *training) {
  const opk_examples *set = &training->examples->set;
  switch (training->solver) {
  case SPARSE: return opk_sparse_memory(set);
  case SOFTMAX: return opk_softmax_memory(set, training->labels);
  default: return opk_dual_memory(set);
  }
}

static bool flag_option(lua_State *L, int options, const char *name) {
  lua_getfield(L, options, name);
  bool flag = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return flag;
}

/* The labels of each row, { { number, … }, … } at `index`; leaves both blocks on the stack. */
static void check_sets(lua_State *L, int index, lopk_training *t) {
  luaL_checktype(L, index, LUA_TTABLE);
  uint32_t count = t->examples->set.count;
  size_t members = 0;
  t->first = lopk_newblock(L, (size_t)count + 1, sizeof *t->first);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, index, (int)i + 1);
    if (!lua_istable(L, -1)) luaL_argerror(L, index, "an array of labels for each row expected");
    t->first[i] = (uint32_t)members;
    members += lua_rawlen(L, -1);
    if (members >= OPK_NONE) luaL_argerror(L, index, "fewer labels expected");
    lua_pop(L, 1);
  }
  t->first[count] = (uint32_t)members;
  t->target = lopk_newblock(L, members, sizeof *t->target);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, index, (int)i + 1);
    for (uint32_t k = t->first[i]; k < t->first[i + 1]; k++) {
      lua_rawgeti(L, -1, (int)(k - t->first[i]) + 1);
      double number = (double)lua_tonumber(L, -1);
      if (!(number >= 1 && number <= t->labels) || number != (double)(uint32_t)number)
        luaL_argerror(L, index, "numbers of labels expected");
      t->target[k] = (uint32_t)number;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
}

static void check_ratio(lua_State *L, int options, lopk_training *t) {
  const opk_examples *set = &t->examples->set;
  lua_getfield(L, options, "beta");
  t->ratios = !lua_isnil(L, -1);
  lua_pop(L, 1);
  if (!t->ratios) return;
  if (set->load) luaL_argerror(L, options, "this solver wants all rows in memory");
  if (t->solver == SOFTMAX) luaL_argerror(L, options, "log-count ratios are each label's own");
  t->ratio = (opk_ratio){
    .beta = lopk_numberoption(L, options, "beta", 0, 1),
    .alpha = lopk_numberoption(L, options, "alpha", 1e-9, 1e9),
    .bias = t->examples->number[t->examples->dimension],
  };
  t->ratio.ratios = lopk_newblock(L, set->features, sizeof *t->ratio.ratios);
  t->ratio.counts = lopk_newblock(L, set->features, 2 * sizeof *t->ratio.counts);
  t->ratio.entries = lopk_newblock(L, (size_t)set->entries, sizeof *t->ratio.entries);
  t->ratio.examples.rows = lopk_newblock(L, set->count, sizeof *t->ratio.examples.rows);
}

/* Arguments: examples, targets, labels, options. What it takes stays on the stack. */
static lopk_training check_training(lua_State *L, int options) {
  lopk_examples *examples = lopk_checkexamples(L, 1);
  lopk_training t = {.examples = examples};
  luaL_checkstack(L, 32, EXAMPLES);
  luaL_checktype(L, options, LUA_TTABLE);
  bool each = flag_option(L, options, "each");
  t.labels = (uint32_t)lopk_checkrange(L, 3, each ? 1 : 2, OPK_LINEAR_LABELS_MAX, "labels");
  uint32_t count = examples->set.count;
  if (each) check_sets(L, 2, &t);
  else t.target = lopk_checkintegers(L, 2, count, t.labels);
  lua_getfield(L, options, "solver");
  t.solver = (unsigned)luaL_checkoption(L, -1, NULL, solvers);
  t.outputs = t.labels == 2 && !each ? 1 : t.labels;
  if (t.solver == SOFTMAX && (t.labels == 2 || each))
    luaL_argerror(L, options, "neither two labels nor many of one row have a softmax");
  if (examples->set.load && (t.solver == SPARSE || t.solver == SOFTMAX))
    luaL_argerror(L, options, "this solver wants all rows in memory");
  if (t.solver == SPARSE) t.share = lopk_numberoption(L, options, "share", 0, 1);
  t.label_cost = lopk_numbersoption(L, options, "costs", t.labels, 1e-9, 1e9);
  if (!t.label_cost) luaL_argerror(L, options, "the costs of each label expected");
  t.other_cost = lopk_numbersoption(L, options, "other_costs", t.labels, 1e-9, 1e9);
  if (each && !t.other_cost) luaL_argerror(L, options, "the costs of rows without each label expected");
  check_ratio(L, options, &t);
  t.sign = lopk_newblock(L, count, sizeof *t.sign);
  t.label = lopk_newblock(L, count, sizeof *t.label);
  t.cost = lopk_newblock(L, count, sizeof *t.cost);
  t.weights = lopk_newblock(L, (size_t)t.outputs * examples->set.features, sizeof *t.weights);
  t.memory = lopk_newblock(L, memory_of(&t), 1);
  t.problem = (opk_problem){
    .sign = t.sign,
    .label = t.label,
    .cost = t.cost,
    .examples = &examples->set,
    .tolerance = lopk_numberoption(L, options, "tolerance", 1e-12, 1e3),
    .rounds = (uint32_t)lopk_numberoption(L, options, "rounds", 1, 1e9),
    .seed = (uint64_t)lopk_numberoption(L, options, "seed", 0, 9007199254740992.0),
  };
  return t;
}

/* The problem of one output: each row's sign and cost, none for those in the fold. */
static void pose(const lopk_training *t, uint32_t output, uint32_t fold) {
  uint32_t positive = output + (t->outputs < t->labels ? 2 : 1);
  for (uint32_t i = 0; i < t->examples->set.count; i++) {
    bool left_out = t->fold && t->fold[i] == fold;
    if (t->first) {
      t->sign[i] = -1;
      for (uint32_t k = t->first[i]; k < t->first[i + 1]; k++)
        if (t->target[k] == positive) t->sign[i] = 1;
      t->cost[i] = left_out ? 0 : t->sign[i] > 0 ? t->label_cost[output] : t->other_cost[output];
    } else {
      uint32_t target = t->target[i];
      t->sign[i] = target == positive ? 1 : -1;
      t->label[i] = target ? target - 1 : 0;
      t->cost[i] = target && !left_out ? t->label_cost[target - 1] : 0;
    }
  }
}

static opk_solution solve_problem(const lopk_training *t, const opk_problem *problem, double *weights) {
  switch (t->solver) {
  case LOGISTIC: return opk_solve_logistic(problem, weights, t->memory);
  case SPARSE: return opk_solve_sparse(problem, t->share, weights, t->memory);
  case SOFTMAX: return opk_solve_softmax(problem, t->labels, t->weights, t->memory);
  default: return opk_solve_svm(problem, t->solver == SQUARED_HINGE, weights, t->memory);
  }
}

/* Learns the weights of one output, or of softmax all, from the rows that are not in the fold. */
static opk_solution solve(lopk_training *t, uint32_t output, uint32_t fold) {
  double *weights = t->weights + (size_t)output * t->examples->set.features;
  pose(t, output, fold);
  if (!t->ratios) return solve_problem(t, &t->problem, weights);
  opk_problem scaled = t->problem;
  opk_ratio_begin(&t->ratio, &t->problem);
  scaled.examples = &t->ratio.examples;
  opk_solution solution = solve_problem(t, &scaled, weights);
  opk_ratio_end(&t->ratio, weights);
  return solution;
}

void lopk_pushsolution(lua_State *L, opk_solution solution) {
  lua_createtable(L, 0, 3);
  lua_pushnumber(L, solution.objective);
  lua_setfield(L, -2, "objective");
  lua_pushinteger(L, (lua_Integer)solution.rounds);
  lua_setfield(L, -2, "rounds");
  lua_pushboolean(L, solution.converged);
  lua_setfield(L, -2, "converged");
}

/* train(examples, targets, labels, options) -> bytes, { report of each problem } | nil, message */
int lopk_linear_train(lua_State *L) {
  lopk_training t = check_training(L, 4);
  bool softmax = t.solver == SOFTMAX;
  uint32_t features = t.examples->set.features;
  double *slopes = lopk_numbersoption(L, 4, "slopes", t.outputs, -1e9, 1e9);
  double *offsets = lopk_numbersoption(L, 4, "offsets", t.outputs, -1e9, 1e9);
  opk_linear_training model = {
    .weights = t.weights,
    .of_output = softmax ? 1 : features,
    .of_feature = softmax ? t.labels : 1,
    .number = t.examples->number,
    .dimension = t.examples->dimension,
    .labels = t.labels,
    .outputs = t.outputs,
    .link = t.first ? OPK_LINK_EACH : softmax ? OPK_LINK_SOFTMAX : OPK_LINK_REST,
    .flags = (flag_option(L, 4, "compact") ? OPK_LINEAR_COMPACT : 0U) |
             (flag_option(L, 4, "presence") ? OPK_LINEAR_PRESENCE : 0U),
    .slopes = slopes,
    .offsets = offsets,
    .thresholds = lopk_numbersoption(L, 4, "thresholds", t.outputs, -1e6, 1e6),
  };
  lua_newtable(L);
  int reports = lua_gettop(L);
  for (uint32_t output = 0; output < (softmax ? 1 : t.outputs); output++) {
    opk_solution solution = solve(&t, output, 0);
    lopk_pushsolution(L, solution);
    lua_rawseti(L, reports, (int)output + 1);
  }
  size_t size = opk_linear_size(&model);
  if (!size) {
    lua_pushnil(L);
    lua_pushliteral(L, "the weights are too large, or too many");
    return 2;
  }
  uint8_t *bytes = lopk_newblock(L, size, 1);
  opk_linear_write(&model, bytes);
  lua_pushlstring(L, (const char *)bytes, size);
  lua_pushvalue(L, reports);
  return 2;
}

/* validate(examples, targets, labels, options, folds) -> { { decision of each output }, … } of each row, by what the rows
 * of the other folds teach */
int lopk_linear_validate(lua_State *L) {
  lopk_training t = check_training(L, 4);
  const opk_examples *set = &t.examples->set;
  uint32_t features = set->features, folds = 0;
  t.fold = lopk_checkintegers(L, 5, set->count, set->count);
  for (uint32_t i = 0; i < set->count; i++)
    if (t.fold[i] > folds) folds = t.fold[i];
  lua_createtable(L, (int)set->count, 0);
  for (uint32_t i = 0; i < set->count; i++) {
    lua_createtable(L, (int)t.outputs, 0);
    lua_rawseti(L, -2, (int)i + 1);
  }
  double *one = lopk_newblock(L, features, sizeof *one);
  for (uint32_t fold = 1; fold <= folds; fold++)
    for (uint32_t output = 0; output < t.outputs; output++) {
      bool softmax = t.solver == SOFTMAX;
      if (!softmax || output == 0) solve(&t, output, fold);
      for (uint32_t j = 0; j < features; j++)
        one[j] = softmax ? t.weights[(size_t)j * t.labels + output] : t.weights[(size_t)output * features + j];
      for (uint32_t b = 0; b < opk_row_blocks(set); b++) {
        opk_block_rows block = opk_block_at(set, b);
        for (uint32_t i = block.first; i < block.end; i++) {
          if (t.fold[i] != fold) continue;
          lua_rawgeti(L, -2, (int)i + 1);
          lua_pushnumber(L, opk_row_dot(set->rows[i], one));
          lua_rawseti(L, -2, (int)output + 1);
          lua_pop(L, 1);
        }
      }
    }
  lua_pop(L, 1);
  return 1;
}

/* platt({ decision, … }, { whether it is of the label, … }) -> slope, offset */
int lopk_linear_platt(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TTABLE);
  size_t count = lua_rawlen(L, 1);
  double *decisions = lopk_newblock(L, count, sizeof *decisions), slope, offset;
  uint8_t *positive = lopk_newblock(L, count, 1);
  for (size_t i = 0; i < count; i++) {
    lua_rawgeti(L, 1, (int)i + 1);
    lua_rawgeti(L, 2, (int)i + 1);
    decisions[i] = (double)lua_tonumber(L, -2);
    positive[i] = (uint8_t)lua_toboolean(L, -1);
    if (!lua_isnumber(L, -2) || !(opk_size_of(decisions[i]) < 1e100))
      return luaL_argerror(L, 1, "array of finite numbers expected");
    lua_pop(L, 2);
  }
  opk_platt(decisions, positive, (uint32_t)count, &slope, &offset);
  lua_pushnumber(L, slope);
  lua_pushnumber(L, offset);
  return 2;
}
