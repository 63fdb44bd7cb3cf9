/* lopk_argument_model: what the sentences of essays are read and judged by; the classes opedkit.ArgumentReader,
 * opedkit.RoleModel and opedkit.Facts. */
#include "lopk_argument.h"
#include "opk_ascii.h"
#include "opk_hash.h"

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

/* What a word adds for each role, of the string at the top: integers with blanks between. */
static void read_roles(lua_State *L, int16_t *roles) {
  opk_text text = lopk_textattop(L);
  uint32_t at = 0;
  for (int k = 0; k < OPK_FACT_ROLES; k++) {
    bool minus;
    int value = 0, digits = 0;
    while (at < text.size && text.bytes[at] == ' ') at++;
    minus = at < text.size && text.bytes[at] == '-';
    if (minus) at++;
    for (; at < text.size && digits < 5 && opk_is_digit(text.bytes[at]); at++, digits++)
      value = 10 * value + (text.bytes[at] - '0');
    luaL_argcheck(L, digits > 0 && value <= INT16_MAX, 3, "an integer of 16 bits for each role expected");
    roles[k] = (int16_t)(minus ? -value : value);
  }
  luaL_argcheck(L, at == text.size, 3, "an integer of 16 bits for each role expected");
}

/* facts(tokens, weights, roles) -> Facts: of words, each once, what each weighs and, where it is no false, the string of
 * what it adds for each role */
int lopk_argument_facts(lua_State *L) {
  const lopk_tokens *words = lopk_checktokens(L, 1);
  uint32_t slots;
  opk_facts *facts;
  opk_fact *memory;
  int16_t *roles;
  lua_settop(L, 3);
  luaL_checktype(L, 2, LUA_TTABLE);
  if (!lua_isnil(L, 3)) luaL_checktype(L, 3, LUA_TTABLE);
  luaL_argcheck(L, words->count <= OPK_FACTS_MAX, 1, "too many words");
  luaL_argcheck(L, lua_rawlen(L, 2) == words->count, 2, "a weight for each word expected");
  slots = (uint32_t)opk_hash_slots(words->count);
  memory = lopk_newblock(L, slots, sizeof *memory);                                   /* 4 */
  roles = lopk_newblock(L, (size_t)words->count + 1, OPK_FACT_ROLES * sizeof *roles); /* 5 */
  lopk_newclass(L, LOPK_FACTS, (const luaL_Reg[]){{NULL, NULL}});
  facts = lopk_newanchored(L, sizeof *facts, LOPK_FACTS, 4);
  lua_pushvalue(L, 5);
  lua_rawseti(L, -2, 2);
  lua_pop(L, 1);
  opk_facts_start(facts, memory, slots);
  for (uint32_t i = 0; i < words->count; i++) {
    int16_t *own = NULL;
    lua_rawgeti(L, 2, (int)i + 1);
    if (lua_isnil(L, 3)) lua_pushnil(L);
    else lua_rawgeti(L, 3, (int)i + 1);
    if (lua_type(L, -1) == LUA_TSTRING) read_roles(L, own = roles + (size_t)OPK_FACT_ROLES * i);
    if (words->columns.hash[i]) opk_facts_add(facts, words->columns.hash[i], (double)lua_tonumber(L, -2), own);
    lua_pop(L, 2);
  }
  return 1;
}
