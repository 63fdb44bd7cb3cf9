/* For the analyser only: Lua's headers do not say that these never return, and without it every check of an argument
 * looks like a path that goes on with a bad one. */
#include <lauxlib.h>
#include <lua.h>

__attribute__((noreturn)) int lua_error(lua_State *L);
__attribute__((noreturn)) int luaL_error(lua_State *L, const char *format, ...);
__attribute__((noreturn)) int luaL_argerror(lua_State *L, int argument, const char *message);
