/* lopk_finder: opedkit.core.finder and the class opedkit.Finder. */
#include "lopk.h"
#include "opk_finder.h"

#define LOPK_FINDER "opedkit.Finder"

/* finder:find(text) */
static int finder_find(lua_State *L) {
  const opk_finder *finder = luaL_checkudata(L, 1, LOPK_FINDER);
  lua_pushboolean(L, opk_finder_find(finder, lopk_checktext(L, 2)));
  return 1;
}

static const luaL_Reg methods[] = {{"find", finder_find}, {NULL, NULL}};

/* finder(words) */
static int finder_new(lua_State *L) {
  opk_finder *finder;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  lopk_newclass(L, LOPK_FINDER, methods);
  finder = lopk_newuserdata(L, sizeof *finder, LOPK_FINDER);
  for (int i = 1, count = (int)lua_rawlen(L, 1); i <= count; i++) {
    size_t size;
    const char *word;
    lua_rawgeti(L, 1, i);
    word = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &size) : NULL;
    if (!word || !opk_finder_add(finder, (const uint8_t *)word, size))
      return luaL_argerror(L, 1, "a few words in small letters expected");
    lua_pop(L, 1);
  }
  return 1;
}

void lopk_open_finder(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, finder_new);
}
