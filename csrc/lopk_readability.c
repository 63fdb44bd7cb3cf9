/* lopk_readability: opedkit.core.readability, the words and syllables of texts. */
#include "lopk.h"
#include "opk_syllables.h"

#define PORTION 128

/* Letters and digits of ASCII, and what begins a character behind U+00BF. */
static bool is_character(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return (byte >= '0' && byte <= '9') || (byte < 128 && small >= 'a' && small <= 'z') || (byte >= 195 && byte <= 244);
}

/* measure(s) -> words, syllables, words of three syllables or more, letters and digits of words */
static int measure(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  opk_span spans[PORTION];
  uint32_t at = 0, words = 0, longer = 0, characters = 0;
  uint64_t total = 0;
  while (at < text.size) {
    size_t count = lopk_engine(L)->words(text, &at, spans, PORTION);
    for (size_t i = 0; i < count; i++) {
      uint32_t here = opk_syllables(text, spans[i]);
      total += here;
      longer += here >= 3;
      for (uint32_t b = spans[i].first; b < spans[i].last; b++) characters += is_character(text.bytes[b]);
    }
    words += (uint32_t)count;
  }
  lua_pushinteger(L, (lua_Integer)words);
  lua_pushnumber(L, (lua_Number)total);
  lua_pushinteger(L, (lua_Integer)longer);
  lua_pushinteger(L, (lua_Integer)characters);
  return 4;
}

/* syllables(word): of the whole string */
static int syllables(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  lua_pushinteger(L, (lua_Integer)opk_syllables(text, (opk_span){0, text.size}));
  return 1;
}

static const luaL_Reg functions[] = {{"measure", measure}, {"syllables", syllables}, {NULL, NULL}};

void lopk_open_readability(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
