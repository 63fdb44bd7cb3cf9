/* lopk_speech: opedkit.core.speech, whose words a text's sentences hold. */
#include "lopk.h"
#include "opk_quoted.h"

/* Pushes a block of the paragraphs that the list at `argument` has as first1, last1, first2, …: in order and apart. */
static const opk_span *push_paragraphs(lua_State *L, int argument, uint32_t size, uint32_t *count) {
  opk_span *spans;
  uint32_t before = 0;
  luaL_checktype(L, argument, LUA_TTABLE);
  *count = (uint32_t)(lua_rawlen(L, argument) / 2);
  spans = lopk_newblock(L, *count, sizeof *spans);
  for (uint32_t p = 0; p < *count; p++) {
    uint32_t first = lopk_position(L, argument, (int)(2 * p + 1), size);
    uint32_t last = lopk_position(L, argument, (int)(2 * p + 2), size);
    if (first <= before || first > last) luaL_argerror(L, argument, "paragraphs in order expected");
    spans[p] = (opk_span){first - 1, last};
    before = last;
  }
  return spans;
}

/* quotes(text, paragraphs) -> { first1, last1, … } */
static int speech_quotes(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  uint32_t count;
  const opk_span *paragraphs = push_paragraphs(L, 2, text.size, &count);
  size_t found = opk_quoted_find(text, paragraphs, count, NULL, 0);
  opk_span *out = lopk_newblock(L, found, sizeof *out);
  opk_quoted_find(text, paragraphs, count, out, found);
  lua_createtable(L, (int)(2 * found), 0);
  for (size_t i = 0; i < found; i++) {
    lua_pushinteger(L, (lua_Integer)out[i].first + 1);
    lua_rawseti(L, -2, (int)(2 * i + 1));
    lua_pushinteger(L, (lua_Integer)out[i].last);
    lua_rawseti(L, -2, (int)(2 * i + 2));
  }
  return 1;
}

static const luaL_Reg functions[] = {{"quotes", speech_quotes}, {NULL, NULL}};

void lopk_open_speech(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
