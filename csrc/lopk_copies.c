/* lopk_copies: the class opedkit.core.Copies: texts of a stream that say nearly what an earlier one says. */
#include "lopk.h"
#include "opk_copies.h"

#define COPIES "opedkit.core.Copies"
#define BLOCK 2
#define FIRST_CAPACITY 64

static opk_copies *check_copies(lua_State *L, int argument) { return luaL_checkudata(L, argument, COPIES); }

/* copies:add(tokens, least) -> number of the text, number of the earlier one that is most like it, the share of runs
 * of words that they have in common; the number alone where there is none */
static int copies_add(lua_State *L) {
  opk_copies *copies = check_copies(L, 1);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  lua_Number least = luaL_checknumber(L, 3);
  opk_signature signature;
  unsigned alike = 0;
  uint32_t other = 0;
  if (!(least >= 0.5 && least <= 1)) return luaL_argerror(L, 3, "a share from 0.5 to 1 expected");
  if (copies->count >= INT32_MAX) return luaL_error(L, "too many texts");
  if (!opk_copies_has_room(copies)) {
    opk_copies larger;
    lopk_getanchors(L, 1);
    opk_copies_move(&larger, lopk_newblock(L, opk_copies_size(2 * copies->capacity), 1), 2 * copies->capacity, copies);
    lua_rawseti(L, -2, BLOCK);
    lua_pop(L, 1);
    *copies = larger;
  }
  if (opk_copies_sign(tokens->columns.hash, tokens->count, &signature)) {
    other = opk_copies_add(copies, &signature, (unsigned)(least * OPK_COPIES_PLACES + 0.999), &alike);
  } else {
    opk_copies_skip(copies);
  }
  lua_pushinteger(L, (lua_Integer)copies->count);
  if (!other) return 1;
  lua_pushinteger(L, (lua_Integer)other);
  lua_pushnumber(L, (lua_Number)alike / OPK_COPIES_PLACES);
  return 3;
}

static int copies_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_copies(L, 1)->count);
  return 1;
}

static int copies_tostring(lua_State *L) {
  lua_pushfstring(L, COPIES " (%d texts)", (int)check_copies(L, 1)->count);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", copies_len}, {"__tostring", copies_tostring}, {"add", copies_add}, {NULL, NULL},
};

/* new() -> Copies */
static int copies_new(lua_State *L) {
  lopk_newclass(L, COPIES, methods);
  lua_settop(L, 0);
  lua_pushnil(L);
  opk_copies *copies = lopk_newanchored(L, sizeof *copies, COPIES, 1);
  opk_copies_start(copies, lopk_newblock(L, opk_copies_size(FIRST_CAPACITY), 1), FIRST_CAPACITY);
  lua_rawseti(L, -2, BLOCK);
  lua_pop(L, 1); /* the anchors */
  return 1;
}

void lopk_open_copies(lua_State *L, int engine) {
  static const luaL_Reg functions[] = {{"new", copies_new}, {NULL, NULL}};
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lua_pushinteger(L, (lua_Integer)OPK_COPIES_WINDOW);
  lua_setfield(L, -2, "window");
}
