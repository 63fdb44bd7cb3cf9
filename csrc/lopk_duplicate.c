/* lopk_duplicate: opedkit.core.duplicates. */
#include "lopk.h"
#include "opk_duplicate.h"

/* The integer at t[i] of the table at `argument`. */
static lua_Integer element(lua_State *L, int argument, int i) {
  lua_Integer value;
  lua_rawgeti(L, argument, i);
  if (!lua_isnumber(L, -1)) luaL_argerror(L, argument, "positions expected");
  value = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return value;
}

/* Turns bytes into words: the index of the first token from `at` on that begins at `byte` (1-based) or behind it. */
static uint32_t first_from(const lopk_tokens *tokens, uint32_t at, lua_Integer byte) {
  while (at < tokens->count && (lua_Integer)tokens->columns.first[at] + 1 < byte) at++;
  return at;
}

static void push_found(lua_State *L, const lopk_tokens *tokens, const opk_duplicate_block *blocks,
                       const opk_duplicate *found, size_t count) {
  lua_createtable(L, (int)(7 * count), 0);
  for (size_t i = 0; i < count; i++) {
    const opk_duplicate *d = &found[i];
    lua_Integer fields[7] = {
      d->block + 1,
      (lua_Integer)tokens->columns.first[d->first] + 1,
      tokens->columns.last[d->last],
      d->from + 1,
      d->to + 1,
      d->common,
      blocks[d->block].last - blocks[d->block].first,
    };
    for (size_t f = 0; f < 7; f++) {
      lua_pushinteger(L, fields[f]);
      lua_rawseti(L, -2, (int)(7 * i + f) + 1);
    }
  }
}

/* Memory that is kept for the next text, at most. */
#define KEPT ((size_t)1 << 20)

/* Pushes the block that the last call left as the first upvalue, where it is large enough, or a new one. What a finalizer
 * compares meanwhile takes its own. */
static void *take_scratch(lua_State *L, size_t size) {
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushnil(L);
  lua_replace(L, lua_upvalueindex(1));
  if (lua_isuserdata(L, -1) && lua_rawlen(L, -1) >= size) return lua_touserdata(L, -1);
  lua_pop(L, 1);
  return lopk_newblock(L, size + size / 4, 1); /* the next text may be a little longer */
}

static void keep_scratch(lua_State *L, int block) {
  if (lua_rawlen(L, block) > KEPT) return;
  lua_pushvalue(L, block);
  lua_replace(L, lua_upvalueindex(1));
}

/* core.duplicates(tokens, blocks) */
static int duplicates(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  opk_duplicate_block *blocks;
  opk_duplicate *out;
  uint32_t count, words = 0, at = 0, candidates = 0;
  size_t size;
  void *scratch;
  int block;
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  count = (uint32_t)(lua_rawlen(L, 2) / 3);
  blocks = lopk_newblock(L, count, sizeof *blocks);
  for (uint32_t b = 0; b < count; b++) {
    blocks[b].first = at = first_from(tokens, at, element(L, 2, 3 * (int)b + 1));
    blocks[b].last = at = first_from(tokens, at, element(L, 2, 3 * (int)b + 2) + 1);
    lua_rawgeti(L, 2, 3 * (int)b + 3);
    blocks[b].candidate = lua_toboolean(L, -1);
    lua_pop(L, 1);
    candidates += blocks[b].candidate;
    words += blocks[b].last - blocks[b].first;
  }
  size = opk_duplicate_scratch(words, count);
  if (!size) return luaL_error(L, "the text is too large");
  if (size > SIZE_MAX / 2) return luaL_error(L, "the text is too large");
  scratch = take_scratch(L, size);
  block = lua_gettop(L);
  if (!opk_duplicate_find(tokens->columns.hash, blocks, count, scratch, NULL, NULL)) {
    keep_scratch(L, block);
    lua_newtable(L);
    return 1;
  }
  out = lopk_newblock(L, candidates, sizeof *out);
  push_found(L, tokens, blocks, out,
             opk_duplicate_find(tokens->columns.hash, blocks, count, scratch,
                                lopk_newblock(L, opk_duplicate_pattern(), 1), out));
  keep_scratch(L, block);
  return 1;
}

void lopk_open_duplicate(lua_State *L, int engine) {
  (void)engine;
  lua_pushnil(L);
  lua_pushcclosure(L, duplicates, 1);
}
