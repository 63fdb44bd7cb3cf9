/* lopk_glossary: opedkit.core.glossary and the class opedkit.Glossary. */
#include "lopk_glossary.h"

const opk_glossary *lopk_checkglossary(lua_State *L, int argument) {
  return luaL_checkudata(L, argument, LOPK_GLOSSARY);
}

static void push_list(lua_State *L, const uint32_t *values) {
  lua_createtable(L, 32, 0);
  for (int bit = 0; bit < 32; bit++) {
    lua_pushinteger(L, (lua_Integer)values[bit]);
    lua_rawseti(L, -2, bit + 1);
  }
}

/* glossary:count(folded) -> words, { how many have bit i - 1 }, { how many different ones } */
static int glossary_count(lua_State *L) {
  const opk_glossary *glossary = lopk_checkglossary(L, 1);
  opk_text folded = lopk_checktext(L, 2);
  uint32_t counts[32], different[32];
  uint8_t *seen = lopk_newblock(L, glossary->word_count, 1);
  lua_pushinteger(L, (lua_Integer)opk_glossary_count(glossary, folded, counts, different, seen));
  push_list(L, counts);
  push_list(L, different);
  return 3;
}

static const luaL_Reg methods[] = {{"count", glossary_count}, {NULL, NULL}};

/* The word with index i of the list at argument 1, and the bits behind it. */
static opk_text word_at(lua_State *L, int i, uint32_t *bits) {
  size_t size;
  const char *bytes;
  lua_rawgeti(L, 1, i);
  lua_rawgeti(L, 1, i + 1);
  if (lua_type(L, -2) != LUA_TSTRING || !lua_isnumber(L, -1)) luaL_argerror(L, 1, "words and bits expected");
  bytes = lua_tolstring(L, -2, &size);
  if (size == 0 || size > OPK_GLOSSARY_LONGEST) luaL_argerror(L, 1, "a word is empty or too long");
  *bits = (uint32_t)lua_tonumber(L, -1);
  lua_pop(L, 2); /* the list keeps them */
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

/* glossary(words): word, bits, word, bits, … */
static int glossary_new(lua_State *L) {
  opk_glossary *glossary;
  size_t count, bytes = 0, size;
  uint32_t bits;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  count = lua_rawlen(L, 1) / 2;
  for (size_t i = 0; i < count; i++) bytes += word_at(L, (int)(2 * i) + 1, &bits).size;
  size = opk_glossary_size(count, bytes);
  if (!size) return luaL_argerror(L, 1, "too many words");
  lopk_newclass(L, LOPK_GLOSSARY, methods);
  glossary = lopk_newanchored(L, sizeof *glossary, LOPK_GLOSSARY, 1);
  *glossary = opk_glossary_start(lopk_newblock(L, size, 1), count);
  lua_rawseti(L, -2, 1);
  lua_pop(L, 1); /* the anchors */
  for (size_t i = 0; i < count; i++) {
    opk_text word = word_at(L, (int)(2 * i) + 1, &bits);
    opk_glossary_add(glossary, word.bytes, word.size, bits);
  }
  return 1;
}

void lopk_open_glossary(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, glossary_new);
}
