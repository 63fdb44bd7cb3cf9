/* lopk_examples: the class opedkit.Examples: sparse rows that a learner trains on. */
#include "lopk_linear.h"
#include "opk_shard.h"

#define EXAMPLES "opedkit.Examples"

#define FIRST_ROWS 64
#define FIRST_BLOCK 2048
#define LARGEST_BLOCK (1 << 18) /* but for a row that is larger */

/* Anchors: the rows, the features' new numbers, … , blocks of entries in a table. */
enum { ROWS = 1, NUMBER, BLOCKS, KEYS, SIZES, SCRATCH, FIRST };

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

/* examples:bare() -> whether no row has anything but its bias; false of rows that are loaded */
static int examples_bare(lua_State *L) {
  const lopk_examples *examples = check_examples(L, 1);
  lua_pushboolean(L, !examples->set.load && examples->set.entries == examples->set.count);
  return 1;
}

static int examples_tostring(lua_State *L) {
  const lopk_examples *examples = check_examples(L, 1);
  lua_pushfstring(L, EXAMPLES " (%d rows, %d features)", (int)examples->set.count, (int)examples->dimension);
  return 1;
}

static const luaL_Reg examples_methods[] = {
  {"__len", examples_len}, {"__tostring", examples_tostring}, {"add", examples_add},
  {"sort", examples_sort}, {"bare", examples_bare},         {NULL, NULL},
};

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
int lopk_linear_examples(lua_State *L) {
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
