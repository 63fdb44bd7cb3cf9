/* lopk_names: opedkit.core.names, the words that names are made of. */
#include "lopk.h"
#include "opk_names.h"

#define PORTION 64

static int count_words(lua_State *L, opk_text text, uint32_t first, uint32_t last, lua_Integer range, int count) {
  opk_name_word words[PORTION];
  uint32_t at = first, state = 0;
  size_t found;
  do {
    found = opk_names(text, first, last, &at, &state, words, PORTION);
    for (size_t i = 0; i < found; i++) {
      const lua_Integer row[] = {(lua_Integer)words[i].first + 1, words[i].plain, words[i].last, range,
                                 words[i].flags};
      for (size_t k = 0; k < sizeof row / sizeof *row; k++) {
        lua_pushinteger(L, row[k]);
        lua_rawseti(L, -2, ++count);
      }
    }
  } while (found == PORTION);
  return count;
}

/* names(text, ranges) -> { first, last without the possessive, last, number of the range, flags, … } */
static int names(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  int ranges, count = 0;
  luaL_checktype(L, 2, LUA_TTABLE);
  ranges = (int)lua_rawlen(L, 2) / 2;
  lua_createtable(L, ranges * 10, 0);
  for (int range = 1; range <= ranges; range++) {
    lua_Integer first, last;
    lua_rawgeti(L, 2, 2 * range - 1);
    lua_rawgeti(L, 2, 2 * range);
    first = luaL_checkinteger(L, -2);
    last = luaL_checkinteger(L, -1);
    lua_pop(L, 2);
    if (first < 1 || last > (lua_Integer)text.size) return luaL_argerror(L, 2, "a range lies outside the text");
    if (first <= last) count = count_words(L, text, (uint32_t)first - 1, (uint32_t)last, range, count);
  }
  return 1;
}

void lopk_open_names(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, names);
}
