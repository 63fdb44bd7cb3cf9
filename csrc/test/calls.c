/* calls.c: a hook that hands each function of Lua or C to a callback when it is called for the first time. A module for
   .ci/calls.lua: a hook in Lua costs two to four times what the specs themselves do. */
#include <lauxlib.h>
#include <lua.h>

LUAMOD_API int luaopen_calls(lua_State *L);

static const char seen; /* its address names the table of functions that were handed over, which does not hold them */
static const char callback;

static void on_call(lua_State *L, lua_Debug *activation) {
  if (!lua_checkstack(L, 4)) return;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &seen);
  lua_getinfo(L, "f", activation);
  lua_pushvalue(L, -1);
  if (lua_rawget(L, -3) == LUA_TNIL) {
    lua_pushvalue(L, -2);
    lua_pushboolean(L, 1);
    lua_rawset(L, -5);
    lua_rawgetp(L, LUA_REGISTRYINDEX, &callback);
    lua_pushvalue(L, -3);
    lua_call(L, 1, 0); /* Lua calls no hook while one runs */
  }
  lua_pop(L, 3);
}

/* calls(callback): from now on in this coroutine and those that it makes; calls(nil) ends it. */
static int calls(lua_State *L) {
  int on = lua_isfunction(L, 1);
  lua_settop(L, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &callback);
  lua_newtable(L);
  lua_newtable(L);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &seen);
  lua_sethook(L, on ? on_call : NULL, on ? LUA_MASKCALL : 0, 0);
  return 0;
}

int luaopen_calls(lua_State *L) {
  lua_pushcfunction(L, calls);
  return 1;
}
