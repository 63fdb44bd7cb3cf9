/* lopk_argument_model: what the sentences of essays are read and judged by; the classes opedkit.ArgumentReader,
 * opedkit.RoleModel and opedkit.Facts. */
#include "lopk_argument.h"

/* ---- what sentences are read by ---- */

/* The string in field `i` of the table at the top; empty where there is none. */
static opk_text text_field(lua_State *L, int i) {
  opk_text text;
  lua_rawgeti(L, -1, i);
  text = lua_type(L, -1) == LUA_TSTRING ? lopk_textattop(L) : (opk_text){NULL, 0};
  lua_pop(L, 1);
  return text;
}

/* The number of the figure whose name is in field 1 of the table at the top, which is in the list at `argument`. */
static uint32_t figure_field(lua_State *L, int argument) {
  opk_text name = text_field(L, 1);
  for (uint32_t i = 2 * OPK_CUE_COUNT; name.bytes && i < OPK_FIGURE_COUNT; i++) {
    const char *own = opk_figure_names[i - 2 * OPK_CUE_COUNT];
    if (strlen(own) == name.size && memcmp(own, name.bytes, name.size) == 0) return i;
  }
  return (uint32_t)luaL_argerror(L, argument, "the name of a figure expected");
}

/* The list of shapes at 1, { figure, phrase, second or "", tail or nil: "" for a letter, else how a word ends }. */
static opk_shape *check_shapes(lua_State *L, uint32_t *count) {
  opk_shape *shapes;
  luaL_checktype(L, 1, LUA_TTABLE);
  *count = (uint32_t)lua_rawlen(L, 1);
  shapes = lopk_newblock(L, (size_t)*count + 1, sizeof *shapes);
  for (uint32_t i = 0; i < *count; i++) {
    lua_rawgeti(L, 1, (int)i + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 1, "a list of tables expected");
    shapes[i] = (opk_shape){
      .phrase = text_field(L, 2), .second = text_field(L, 3), .ending = text_field(L, 4), .number = figure_field(L, 1)};
    if (shapes[i].ending.bytes) shapes[i].tail = shapes[i].ending.size ? OPK_SHAPE_WORD : OPK_SHAPE_LETTER;
    lua_pop(L, 1);
  }
  return shapes;
}

/* The list of openings at 2, { figure, phrase, may stand behind a joiner }. */
static opk_opening *check_openings(lua_State *L, uint32_t *count) {
  opk_opening *openings;
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_argcheck(L, lua_rawlen(L, 2) <= OPK_SHAPES_MAX, 2, "too many openings");
  *count = (uint32_t)lua_rawlen(L, 2);
  openings = lopk_newblock(L, (size_t)*count + 1, sizeof *openings);
  for (uint32_t i = 0; i < *count; i++) {
    lua_rawgeti(L, 2, (int)i + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 2, "a list of tables expected");
    openings[i] = (opk_opening){.phrase = text_field(L, 2), .number = figure_field(L, 2)};
    luaL_argcheck(L, openings[i].phrase.size > 0, 2, "an opening is empty");
    lua_rawgeti(L, -1, 3);
    openings[i].joined = lua_toboolean(L, -1);
    lua_pop(L, 2);
  }
  return openings;
}

/* reader(shapes, openings) -> Reader */
int lopk_argument_reader(lua_State *L) {
  uint32_t shape_count, opening_count;
  opk_argument_reader *reader;
  opk_shape *shapes;
  opk_opening *openings, *sorted;
  void *memory;
  size_t size;
  lua_settop(L, 2);
  shapes = check_shapes(L, &shape_count);       /* 3 */
  openings = check_openings(L, &opening_count); /* 4 */
  size = opk_shapes_size(shapes, shape_count);
  luaL_argcheck(L, size != 0, 1, "too many shapes, or an empty one");
  memory = lopk_newblock(L, size, 1); /* 5 */
  sorted = lopk_newblock(L, (size_t)opening_count + 1, sizeof *sorted); /* 6 */
  lopk_newclass(L, LOPK_READER, (const luaL_Reg[]){{NULL, NULL}});
  reader = lopk_newanchored(L, sizeof *reader, LOPK_READER, 1);
  for (int i = 2; i <= 6; i++) {
    lua_pushvalue(L, i);
    lua_rawseti(L, -2, i);
  }
  lua_pop(L, 1);
  opk_shapes_build(&reader->shapes, shapes, shape_count, memory);
  opk_openings_take(&reader->shapes, openings, opening_count, sorted);
  return 1;
}

/* ---- weights ---- */

static double number_field(lua_State *L, const char *name) {
  double value;
  lua_getfield(L, -1, name);
  luaL_argcheck(L, lua_type(L, -1) == LUA_TNUMBER, 1, "a role lacks one of its figures");
  value = (double)lua_tonumber(L, -1);
  lua_pop(L, 1);
  return value;
}

/* model(roles, unit) -> RoleModel */
int lopk_argument_model(lua_State *L) {
  opk_roles_model *model;
  double unit = (double)luaL_checknumber(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argcheck(L, lua_rawlen(L, 1) == OPK_ROLE_COUNT, 1, "a table for each role expected");
  luaL_argcheck(L, unit > 0, 2, "a number above 0 expected");
  lopk_newclass(L, LOPK_MODEL, (const luaL_Reg[]){{NULL, NULL}});
  model = lopk_newuserdata(L, sizeof *model, LOPK_MODEL);
  model->unit = unit;
  for (int k = 0; k < OPK_ROLE_COUNT; k++) {
    lua_rawgeti(L, 1, k + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 1, "a table for each role expected");
    lua_getfield(L, -1, "label");
    luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), opk_role_names[k]) == 0, 1,
                  "roles in their order expected");
    lua_pop(L, 1);
    model->bias[k] = number_field(L, "bias");
    model->threshold[k] = number_field(L, "threshold");
    model->slope[k] = number_field(L, "slope");
    model->offset[k] = number_field(L, "offset");
    lua_getfield(L, -1, "weights");
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE && lua_rawlen(L, -1) == OPK_FIGURE_COUNT, 1,
                  "a weight for each figure expected");
    for (int i = 0; i < OPK_FIGURE_COUNT; i++) {
      lua_rawgeti(L, -1, i + 1);
      model->weights[i][k] = (double)lua_tonumber(L, -1);
      lua_pop(L, 1);
    }
    lua_pop(L, 2);
  }
  return 1;
}

/* facts(tokens, weights) -> Facts: of words, each once, what each weighs */
int lopk_argument_facts(lua_State *L) {
  const lopk_tokens *words = lopk_checktokens(L, 1);
  uint32_t slots;
  opk_facts *facts;
  opk_fact *memory;
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_argcheck(L, words->count <= OPK_FACTS_MAX, 1, "too many words");
  luaL_argcheck(L, lua_rawlen(L, 2) == words->count, 2, "a weight for each word expected");
  slots = opk_facts_slots(words->count);
  memory = lopk_newblock(L, slots, sizeof *memory);
  lopk_newclass(L, LOPK_FACTS, (const luaL_Reg[]){{NULL, NULL}});
  facts = lopk_newanchored(L, sizeof *facts, LOPK_FACTS, lua_gettop(L));
  lua_pop(L, 1);
  opk_facts_start(facts, memory, slots);
  for (uint32_t i = 0; i < words->count; i++) {
    lua_rawgeti(L, 2, (int)i + 1);
    opk_facts_add(facts, words->columns.hash[i], (double)lua_tonumber(L, -1));
    lua_pop(L, 1);
  }
  return 1;
}
