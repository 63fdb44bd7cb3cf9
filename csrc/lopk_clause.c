/* lopk_clause: opedkit.core.clause, the words around a verb. */
#include "lopk.h"
#include "opk_clause.h"

/* A position, 1-based, from 1 to `most`; one that lies beyond is the nearest. */
static uint32_t position_at(lua_State *L, int argument, uint32_t most) {
  lua_Integer value = luaL_checkinteger(L, argument);
  if (value < 1) return 1;
  return value > (lua_Integer)most ? most : (uint32_t)value;
}

/* count(s, lines): the words of a string */
static int clause_count(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  lua_pushinteger(L, (lua_Integer)opk_clause_count(text, 0, text.size, lua_toboolean(L, 2)));
  return 1;
}

/* before(text, first, position) -> the text of the clause that ends there, the position before it */
static int clause_before(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  uint32_t first = position_at(L, 2, text.size + 1) - 1, position = position_at(L, 3, text.size + 1) - 1;
  uint32_t begin = position > first ? opk_clause_begin(text, first, position) : position;
  lua_pushlstring(L, (const char *)text.bytes + begin, position - begin);
  lua_pushinteger(L, (lua_Integer)begin);
  return 2;
}

/* last_word(text, first, last) -> the first and last byte of the last word of the range */
static int clause_last_word(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  uint32_t first = position_at(L, 2, text.size + 1) - 1;
  lua_Integer last = luaL_checkinteger(L, 3);
  opk_span word;
  if (last > (lua_Integer)text.size) last = (lua_Integer)text.size;
  if (last <= (lua_Integer)first || !opk_clause_last_word(text, first, (uint32_t)last, &word)) return 0;
  lua_pushinteger(L, (lua_Integer)word.first + 1);
  lua_pushinteger(L, (lua_Integer)word.last);
  return 2;
}

static const luaL_Reg functions[] = {
  {"count", clause_count}, {"before", clause_before}, {"last_word", clause_last_word}, {NULL, NULL},
};

void lopk_open_clause(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
