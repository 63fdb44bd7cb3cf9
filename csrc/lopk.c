#include "lopk.h"

void lopk_setfunctions(lua_State *L, const luaL_Reg *functions, int engine) {
  if (engine < 0) engine = lua_gettop(L) + 1 + engine;
  for (; functions->name; functions++) {
    lua_pushvalue(L, engine);
    lua_pushcclosure(L, functions->func, 1);
    lua_setfield(L, -2, functions->name);
  }
}

void *lopk_newuserdata(lua_State *L, size_t size, const char *metatable) {
  void *memory = lua_newuserdata(L, size);
  memset(memory, 0, size);
  luaL_getmetatable(L, metatable);
  lua_setmetatable(L, -2);
  return memory;
}

#if LUA_VERSION_NUM < 502
/* Lua 5.1 and LuaJIT collect a fixed amount at each allocation, however large it is; without this, 1 MB texts beside a
 * heap of 3 MB peaked at 600 MB. Later Luas count what is owed. Here a cycle begins when the heap has doubled since the
 * last one ended, as theirs do, and then goes on by what each block takes; the mark is kept in the registry. */
static void pay_for(lua_State *L, size_t size) {
  static const char name[] = "opedkit.collect";
  double mark;
  int now = lua_gc(L, LUA_GCCOUNT, 0);
  lua_getfield(L, LUA_REGISTRYINDEX, name);
  mark = lua_tonumber(L, -1);
  lua_pop(L, 1);
  if ((double)now + (double)(size >> 10) < mark || !lua_gc(L, LUA_GCSTEP, (int)(size >> 10))) return;
  lua_pushnumber(L, 2.0 * lua_gc(L, LUA_GCCOUNT, 0));
  lua_setfield(L, LUA_REGISTRYINDEX, name);
}
#endif

/* Hosts keep a userdata's size in an int or less (LuaJIT: 2^31 - 1 bytes), and say so by their own error. */
void *lopk_newblock(lua_State *L, size_t count, size_t size) {
  if (count > (SIZE_MAX / 2) / size) luaL_error(L, "not enough memory: a column is larger than this machine can address");
#if LUA_VERSION_NUM < 502
  if (count * size >= 1024) pay_for(L, count * size);
#endif
  return lua_newuserdata(L, count ? count * size : 1);
}

void lopk_setanchors(lua_State *L, int index) {
#if LUA_VERSION_NUM < 502
  lua_setfenv(L, index);
#else
  lua_setuservalue(L, index);
#endif
}

void lopk_getanchors(lua_State *L, int index) {
#if LUA_VERSION_NUM < 502
  lua_getfenv(L, index);
#else
  lua_getuservalue(L, index);
#endif
}

void *lopk_newanchored(lua_State *L, size_t size, const char *metatable, int anchor) {
  void *memory;
  lua_pushvalue(L, anchor);
  memory = lopk_newuserdata(L, size, metatable);
  lua_createtable(L, 2, 0);
  lua_pushvalue(L, -1);
  lopk_setanchors(L, -3);
  lua_pushvalue(L, -3);
  lua_rawseti(L, -2, 1);
  lua_remove(L, -3);
  return memory;
}

void lopk_setinteger(lua_State *L, const char *name, lua_Integer value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, name);
}

void lopk_newclass(lua_State *L, const char *name, const luaL_Reg *methods) {
  if (luaL_newmetatable(L, name)) {
    lua_newtable(L);
    for (; methods->name; methods++) {
      lua_pushcfunction(L, methods->func);
      lua_setfield(L, methods->name[0] == '_' && methods->name[1] == '_' ? -3 : -2, methods->name);
    }
    lua_setfield(L, -2, "__index");
    lua_pushstring(L, name);
    lua_setfield(L, -2, "__name");
    lua_pushboolean(L, 0); /* scripts can't reach the metatable */
    lua_setfield(L, -2, "__metatable");
  }
  lua_pop(L, 1);
}

opk_text lopk_checktext(lua_State *L, int argument) {
  size_t size;
  const char *bytes;
  luaL_checktype(L, argument, LUA_TSTRING);
  bytes = lua_tolstring(L, argument, &size);
  if (size > OPK_TEXT_MAX) luaL_argerror(L, argument, "the text is longer than 4294967294 bytes");
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

const opk_engine *lopk_engine(lua_State *L) {
  return *(const opk_engine *const *)lua_touserdata(L, lua_upvalueindex(1));
}

lua_Integer lopk_checkrange(lua_State *L, int argument, lua_Integer low, lua_Integer high, const char *what) {
  lua_Integer value = luaL_checkinteger(L, argument);
  if (value < low || value > high) {
    luaL_argerror(L, argument, lua_pushfstring(L, "%s must be from %d to %d", what, (int)low, (int)high));
  }
  return value;
}

uint32_t lopk_position(lua_State *L, int argument, int i, uint32_t most) {
  lua_rawgeti(L, argument, i);
  lua_Number value = lua_tonumber(L, -1);
  if (!lua_isnumber(L, -1) || !(value >= 0 && value <= (lua_Number)most))
    luaL_argerror(L, argument, "positions of paragraphs expected");
  lua_pop(L, 1);
  return (uint32_t)value;
}

bool lopk_optslice(lua_State *L, int from, uint32_t count, uint32_t *first, uint32_t *last) {
  lua_Integer low = luaL_optinteger(L, from, 1);
  lua_Integer high = luaL_optinteger(L, from + 1, (lua_Integer)count);
  if (low < 1) low = 1;
  if (high > (lua_Integer)count) high = (lua_Integer)count;
  if (low > high) return false;
  *first = (uint32_t)(low - 1);
  *last = (uint32_t)high;
  return true;
}
