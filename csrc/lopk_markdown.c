/* lopk_markdown: opedkit.core.markdown, the markup of Markdown. */
#include "lopk.h"
#include "opk_markdown.h"

/* Pushes the block of both sets of bytes, those that are markup first, read from the text. */
static uint64_t *push_sets(lua_State *L, opk_text text) {
  size_t words = opk_markdown_words(text.size);
  uint64_t *sets = lopk_newblock(L, 2 * words, sizeof *sets);
  memset(sets, 0, 2 * words * sizeof *sets);
  opk_markdown_read(text, sets, sets + words);
  return sets;
}

static void push_ranges(lua_State *L, const uint64_t *set, uint32_t size) {
  uint32_t at = 0;
  opk_span range;
  lua_newtable(L);
  for (int count = 1; opk_markdown_next(set, size, &at, &range); count++) {
    lua_createtable(L, 0, 2);
    lua_pushinteger(L, (lua_Integer)range.first + 1);
    lua_setfield(L, -2, "first");
    lua_pushinteger(L, (lua_Integer)range.last);
    lua_setfield(L, -2, "last");
    lua_rawseti(L, -2, count);
  }
}

/* marks(s) -> ranges of markup, lines that are quoted */
static int markdown_marks(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  const uint64_t *sets = push_sets(L, text);
  push_ranges(L, sets, text.size);
  push_ranges(L, sets + opk_markdown_words(text.size), text.size);
  return 2;
}

static const luaL_Reg functions[] = {{"marks", markdown_marks}, {NULL, NULL}};

void lopk_open_markdown(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
