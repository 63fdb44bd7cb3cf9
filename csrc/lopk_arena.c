#include "lopk_arena.h"

#define ARENA "opedkit.core.Arena" /* the class, and the registry's field for the one that is free */
/* What a long text takes is not kept for short ones. */
#define KEPT_MAX ((size_t)1 << 20)
#define ALIGNED 16

static const luaL_Reg methods[] = {{NULL, NULL}};

/* Makes room for what the last call wanted, so that this one finds it in one block. */
static void widen(lua_State *L, lopk_arena *arena) {
  size_t wanted = arena->wanted + arena->wanted / 4;
  if (arena->wanted <= arena->size || wanted > KEPT_MAX) return;
  lopk_getanchors(L, arena->index);
  arena->size = 0;
  arena->block = lopk_newblock(L, wanted, 1);
  arena->size = wanted;
  lua_rawseti(L, -2, 1);
  lua_pop(L, 1);
}

lopk_arena *lopk_borrow(lua_State *L) {
  lopk_arena *arena;
  lua_getfield(L, LUA_REGISTRYINDEX, ARENA ".free");
  arena = lua_touserdata(L, -1);
  if (arena) {
    lua_pushnil(L);
    lua_setfield(L, LUA_REGISTRYINDEX, ARENA ".free");
  } else {
    lua_pop(L, 1);
    lopk_newclass(L, ARENA, methods);
    arena = lopk_newuserdata(L, sizeof *arena, ARENA);
    lua_createtable(L, 2, 0);
    lopk_setanchors(L, -2);
  }
  arena->L = L;
  arena->index = lua_gettop(L);
  widen(L, arena);
  arena->used = arena->wanted = 0;
  return arena;
}

void *lopk_take(lopk_arena *arena, size_t count, size_t size) {
  lua_State *L = arena->L;
  void *block;
  if (count <= KEPT_MAX / size) {
    size_t bytes = (count * size + ALIGNED - 1) & ~(size_t)(ALIGNED - 1);
    if (arena->wanted <= KEPT_MAX) arena->wanted += bytes;
    if (arena->block && bytes <= arena->size - arena->used) {
      block = arena->block + arena->used;
      arena->used += bytes;
      return block;
    }
  } else {
    arena->wanted = KEPT_MAX + 1;
  }
  lopk_getanchors(L, arena->index);
  block = lopk_newblock(L, count, size);
  lua_rawseti(L, -2, 2 + arena->others++);
  lua_pop(L, 1);
  return block;
}

void lopk_return(lopk_arena *arena) {
  lua_State *L = arena->L;
  if (arena->others) {
    lopk_getanchors(L, arena->index);
    for (; arena->others; arena->others--) {
      lua_pushnil(L);
      lua_rawseti(L, -2, 1 + arena->others);
    }
    lua_pop(L, 1);
  }
  arena->L = NULL;
  lua_pushvalue(L, arena->index);
  lua_setfield(L, LUA_REGISTRYINDEX, ARENA ".free");
}
