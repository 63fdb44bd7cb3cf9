/* lopk_linear: opedkit.core.linear, and the classes opedkit.Examples and opedkit.Linear. */
#include "lopk_linear.h"
#include "opk_linear.h"
#include "opk_shard.h"

#define EXAMPLES "opedkit.Examples"
#define LINEAR "opedkit.Linear"

#define FIRST_ROWS 64
#define FIRST_BLOCK 2048
#define LARGEST_BLOCK (1 << 18) /* but for a row that is larger */

/* Anchors: the rows, the features' new numbers, … , blocks of entries in a table. */
enum { ROWS = 1, NUMBER, BLOCKS, KEYS, SIZES, SCRATCH, FIRST };

/* ---- Examples: sparse rows that a learner trains on ---- */

static lopk_examples *check_examples(lua_State *L, int argument) { return luaL_checkudata(L, argument, EXAMPLES); }

/* The table { index1, value1, index2, … } at `argument` as a vector; leaves its block on the stack. */
static opk_vector check_table(lua_State *L, int argument, uint32_t dimension) {
  size_t count = lua_rawlen(L, argument) / 2;
  if (count > dimension) luaL_argerror(L, argument, "ascending indices below the dimension expected");
  uint32_t *index = lopk_newblock(L, count, 2 * sizeof *index);
  float *value = (float *)(index + count);
  double least = 0;
  for (size_t i = 0; i < count; i++) {
    lua_rawgeti(L, argument, (int)(2 * i + 1));
    lua_rawgeti(L, argument, (int)(2 * i + 2));
    double at = (double)lua_tonumber(L, -2), of = (double)lua_tonumber(L, -1);
    if (!lua_isnumber(L, -2) || !(at >= least && at < dimension) || at != (double)(uint32_t)at)
      luaL_argerror(L, argument, "ascending indices below the dimension expected");
    if (!lua_isnumber(L, -1) || !(of >= -1e30 && of <= 1e30)) luaL_argerror(L, argument, "finite values expected");
    index[i] = (uint32_t)at;
    value[i] = (float)of;
    least = at + 1;
    lua_pop(L, 2);
  }
  return (opk_vector){.index = index, .value = value, .count = (uint32_t)count};
}

opk_vector lopk_checkentries(lua_State *L, int argument, uint32_t dimension) {
  if (lua_istable(L, argument)) return check_table(L, argument, dimension);
  return *lopk_checkvector(L, argument, dimension);
}

/* Room for twice as many elements of an array of each row, under an anchor. The anchors are on the top of the stack. */
static void *more(lua_State *L, const void *array, uint32_t count, uint32_t capacity, size_t size, int anchor) {
  void *made = lopk_newblock(L, capacity, size);
  if (count) memcpy(made, array, count * size);
  lua_rawseti(L, -2, anchor);
  return made;
}

static void more_rows(lua_State *L, lopk_examples *examples) {
  if (examples->capacity > OPK_NONE / 2) luaL_error(L, "too many examples");
  uint32_t capacity = examples->capacity ? examples->capacity * 2 : FIRST_ROWS, count = examples->set.count;
  examples->set.rows = more(L, examples->set.rows, count, capacity, sizeof *examples->set.rows, ROWS);
  examples->keys = more(L, examples->keys, count, capacity, sizeof *examples->keys, KEYS);
  examples->sizes = more(L, examples->sizes, count, capacity, sizeof *examples->sizes, SIZES);
  examples->capacity = capacity;
}

static void more_room(lua_State *L, lopk_examples *examples, size_t needed) {
  size_t size = examples->set.entries < LARGEST_BLOCK ? (size_t)examples->set.entries : LARGEST_BLOCK;
  if (size < FIRST_BLOCK) size = FIRST_BLOCK;
  if (size < needed) size = needed;
  lua_rawgeti(L, -1, BLOCKS);
  opk_entry *room = lopk_newblock(L, size, sizeof *room);
  lua_rawseti(L, -2, ++examples->blocks);
  lua_pop(L, 1);
  examples->room = room;
  examples->left = size;
}

/* The key of a row's record (opk_shard.h), by which rows are sorted wherever they came from. */
static uint64_t key_of(lua_State *L, lopk_examples *examples, opk_text label, opk_vector vector) {
  size_t room = opk_record_room((uint32_t)label.size, vector.count);
  if (room > examples->scratch_room) {
    lopk_getanchors(L, 1);
    examples->scratch = lopk_newblock(L, 2 * room, 1);
    lua_rawseti(L, -2, SCRATCH);
    lua_pop(L, 1);
    examples->scratch_room = 2 * room;
  }
  opk_record_write(examples->scratch, label, vector);
  return opk_load64le(examples->scratch);
}

/* examples:add(vector or { index1, value1, … }, presence, label): behind its entries, but for those that are 0, comes the
 * bias, 1 in every row. Where presence is true, only the signs of values are taken. With labels, which vectors of counts
 * have, rows can be sorted. */
static int examples_add(lua_State *L) {
  lopk_examples *examples = check_examples(L, 1);
  if (examples->number || examples->set.load)
    return luaL_argerror(L, 1, "no row is added once a learner has trained on them");
  lua_settop(L, 4);
  bool presence = lua_toboolean(L, 3);
  opk_vector vector = lopk_checkentries(L, 2, examples->dimension);
  uint64_t key = 0;
  if (!lua_isnil(L, 4)) {
    opk_text label = lopk_checktext(L, 4);
    if (!vector.times) return luaL_argerror(L, 2, "a vector of counts expected, where rows have labels");
    if (label.size > OPK_RECORD_LABEL_MAX) return luaL_argerror(L, 4, "a label has up to 1023 bytes");
    key = key_of(L, examples, label, vector);
  }
  size_t needed = (size_t)vector.count + 1;
  lopk_getanchors(L, 1);
  if (examples->set.count == examples->capacity) more_rows(L, examples);
  if (needed > examples->left) more_room(L, examples, needed);
  lua_pop(L, 1);
  opk_entry *entry = examples->room;
  uint32_t used = 0;
  for (uint32_t i = 0; i < vector.count; i++) {
    float value = vector.value ? vector.value[i] : (float)vector.times[i];
    if (presence) value = (float)((value > 0) - (value < 0));
    if (value < 0 || value > 0) entry[used++] = (opk_entry){vector.index[i], value};
  }
  entry[used++] = (opk_entry){examples->dimension, 1};
  examples->keys[examples->set.count] = key;
  examples->sizes[examples->set.count] = vector.count;
  examples->set.rows[examples->set.count++] = (opk_row){entry, used};
  examples->set.entries += used;
  examples->room += used;
  examples->left -= used;
  return 0;
}

/* examples:sort() -> { the number that each row had }: brings rows that were added with labels to the order that their
 * records have (opk_shard.h) */
static int examples_sort(lua_State *L) {
  lopk_examples *examples = check_examples(L, 1);
  uint32_t count = examples->set.count;
  if (examples->number || examples->set.load) return luaL_argerror(L, 1, "rows are sorted before a learner trains on them");
  uint32_t *order = lopk_newblock(L, count, sizeof *order), *sizes = lopk_newblock(L, count, sizeof *sizes);
  opk_row *rows = lopk_newblock(L, count, sizeof *rows);
  opk_examples_sort(&examples->set, examples->keys, order);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    rows[i] = examples->set.rows[order[i]];
    sizes[i] = examples->sizes[order[i]];
    lua_pushnumber(L, (lua_Number)order[i] + 1);
    lua_rawseti(L, -2, (int)i + 1);
  }
  if (count) memcpy(examples->set.rows, rows, count * sizeof *rows);
  if (count) memcpy(examples->sizes, sizes, count * sizeof *sizes);
  return 1;
}

static int examples_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_examples(L, 1)->set.count);
  return 1;
}

static int examples_tostring(lua_State *L) {
  const lopk_examples *examples = check_examples(L, 1);
  lua_pushfstring(L, EXAMPLES " (%d rows, %d features)", (int)examples->set.count, (int)examples->dimension);
  return 1;
}

static const luaL_Reg examples_methods[] = {
  {"__len", examples_len}, {"__tostring", examples_tostring}, {"add", examples_add},
  {"sort", examples_sort}, {NULL, NULL}};

void *lopk_pushexamples(lua_State *L, size_t size, uint32_t dimension) {
  lopk_newclass(L, EXAMPLES, examples_methods);
  lopk_examples *examples = lopk_newuserdata(L, size, EXAMPLES);
  examples->dimension = dimension;
  lua_newtable(L);
  lua_newtable(L);
  lua_rawseti(L, -2, BLOCKS);
  lopk_setanchors(L, -2);
  return examples;
}

/* examples(dimension) -> Examples without rows */
static int linear_examples(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  lopk_pushexamples(L, sizeof(lopk_examples), dimension);
  return 1;
}

/* How many blocks the rows make, as frames of their records do (opk_shard.h); writes where each begins unless NULL. */
static uint32_t cut(const lopk_examples *examples, uint32_t *first) {
  uint32_t blocks = 0;
  uint64_t entries = OPK_FRAME_ENTRIES;
  for (uint32_t i = 0; i < examples->set.count; i++) {
    if (entries >= OPK_FRAME_ENTRIES) {
      if (first) first[blocks] = i;
      blocks++;
      entries = 0;
    }
    entries += (uint64_t)examples->sizes[i] + 1;
  }
  return blocks;
}

/* Divides the rows into blocks. The anchors are on the top of the stack. */
static void divide(lua_State *L, lopk_examples *examples) {
  uint32_t blocks = cut(examples, NULL);
  uint32_t *first = lopk_newblock(L, (size_t)blocks + 1, sizeof *first);
  lua_rawseti(L, -2, FIRST);
  cut(examples, first);
  first[blocks] = examples->set.count;
  examples->set.first = first;
  examples->set.blocks = blocks;
}

lopk_examples *lopk_checkexamples(lua_State *L, int argument) {
  lopk_examples *examples = check_examples(L, argument);
  if (examples->set.load) lopk_startstream(L, examples, argument);
  if (examples->number) return examples;
  lopk_getanchors(L, argument);
  if (!examples->set.load) divide(L, examples);
  uint32_t *number = lopk_newblock(L, (size_t)examples->dimension + 1, sizeof *number);
  lua_rawseti(L, -2, NUMBER);
  lua_pop(L, 1);
  opk_examples_number(&examples->set, examples->dimension + 1, number);
  examples->number = number;
  return examples;
}

/* ---- training ---- */

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
static int linear_train(lua_State *L) {
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
static int linear_validate(lua_State *L) {
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
static int linear_platt(lua_State *L) {
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

/* ---- Linear: a model in use ---- */

typedef struct lopk_linear {
  opk_linear model;
  int64_t *scores; /* scratch, of each label */
  double *probabilities;
} lopk_linear;

static bool is_each(const opk_linear *model) { return model->link == OPK_LINK_EACH; }

static lopk_linear *check_linear(lua_State *L) { return luaL_checkudata(L, 1, LINEAR); }

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

/* linear:predict(vector, names) -> number of the best label, or { number of each that the text has }, and { probability of
 * each }, by the labels' names where these are given */
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
  return 2;
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

static const luaL_Reg linear_methods[] = {
  {"__len", linear_len},       {"__tostring", linear_tostring}, {"dimension", linear_dimension},
  {"predict", linear_predict}, {"explain", linear_explain},     {"each", linear_each},
  {NULL, NULL},
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
  {"examples", linear_examples}, {"train", linear_train}, {"validate", linear_validate},
  {"platt", linear_platt},       {"open", linear_open},   {"stream", lopk_stream_new},
  {NULL, NULL},
};

void lopk_open_linear(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
