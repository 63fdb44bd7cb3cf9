/* lopk_prose: opedkit.core.prose, the rules of a language (the class opedkit.Language) and the sentences they cut. */
#include "lopk_prose.h"

/* A name that Lua knows a bit by. */
typedef struct named_bit {
  const char *name;
  uint32_t bit;
} named_bit;

static const named_bit kinds[] = {
  {"title", OPK_WORD_TITLE},         {"inner", OPK_WORD_INNER},     {"numbered", OPK_WORD_NUMBERED},
  {"date", OPK_WORD_DATE},           {"final", OPK_WORD_FINAL},     {"common", OPK_WORD_COMMON},
  {"exclaimed", OPK_WORD_EXCLAIMED}, {"speech", OPK_WORD_SPEECH},   {"preposition", OPK_WORD_PREPOSITION},
  {"closing", OPK_WORD_CLOSING},     {"counted", OPK_WORD_COUNTED}, {"uppercase", OPK_WORD_UPPERCASE},
};

static const named_bit rules[] = {
  {"abbreviations", OPK_RULE_ABBREVIATIONS},
  {"initials", OPK_RULE_INITIALS},
  {"enumerations", OPK_RULE_ENUMERATIONS},
  {"ellipses", OPK_RULE_ELLIPSES},
  {"speech", OPK_RULE_SPEECH},
  {"footnotes", OPK_RULE_FOOTNOTES},
  {"spaces", OPK_RULE_SPACES},
  {"lines", OPK_RULE_LINES},
  {"separators", OPK_RULE_SEPARATORS},
  {"letters", OPK_RULE_LETTERS},
  {"lowercase", OPK_RULE_LOWERCASE},
  {"ordinals", OPK_RULE_ORDINALS},
  {"colons", OPK_RULE_COLONS},
  {"semicolons", OPK_RULE_SEMICOLONS},
};

static void push_bits(lua_State *L, const named_bit *bits, size_t count) {
  lua_createtable(L, 0, (int)count);
  for (size_t i = 0; i < count; i++) {
    lua_pushinteger(L, (lua_Integer)bits[i].bit);
    lua_setfield(L, -2, bits[i].name);
  }
}

#define ENTRY_SIZE 4 /* word, kinds, ends, starts */

/* Element `i` of entry `entry` of the list at argument 1, pushed. */
static void push_element(lua_State *L, size_t entry, int i) { lua_rawgeti(L, 1, (int)(entry * ENTRY_SIZE) + i); }

/* The word of an entry, which stays on the stack. */
static opk_text push_word(lua_State *L, size_t entry) {
  size_t size;
  const char *bytes;
  push_element(L, entry, 1);
  if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, 1, "every word must be a string");
  bytes = lua_tolstring(L, -1, &size);
  if (size > OPK_TEXT_MAX) luaL_argerror(L, 1, "a word is too long");
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

static int number_of(lua_State *L, size_t entry, int i) {
  int value;
  push_element(L, entry, i);
  value = (int)lua_tointeger(L, -1);
  lua_pop(L, 1);
  return value;
}

/* A weight, from -127 to 127. */
static int weight_of(lua_State *L, size_t entry, int i) {
  int value = number_of(L, entry, i);
  if (value < -127 || value > 127) luaL_argerror(L, 1, "a weight must be from -127 to 127");
  return value;
}

/* language(entries, rules, unknown, number): `entries` is a list of word, kinds, ends, starts, over and over. */
static int prose_language(lua_State *L) {
  size_t count, folded = 0, size;
  uint32_t on;
  int unknown, number;
  opk_language *language;
  luaL_checktype(L, 1, LUA_TTABLE);
  on = (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "the rules");
  unknown = (int)lopk_checkrange(L, 3, -127, 127, "a weight");
  number = (int)lopk_checkrange(L, 4, -127, 127, "a weight");
  count = lua_rawlen(L, 1) / ENTRY_SIZE;
  for (size_t i = 0; i < count; i++) {
    folded += opk_language_measure(push_word(L, i));
    lua_pop(L, 1);
  }
  size = opk_language_size(count, folded);
  if (size == 0) return luaL_argerror(L, 1, "too many words");
  lopk_newclass(L, LOPK_LANGUAGE, (const luaL_Reg[]){{NULL, NULL}});
  language = opk_language_start(lopk_newuserdata(L, size, LOPK_LANGUAGE), count, folded);
  language->rules = on;
  language->unknown = (int8_t)unknown;
  language->number = (int8_t)number;
  for (size_t i = 0; i < count; i++) {
    opk_text word = push_word(L, i);
    opk_language_add(language, word, (unsigned)number_of(L, i, 2), weight_of(L, i, 3), weight_of(L, i, 4));
    lua_pop(L, 1);
  }
  return 1;
}

typedef struct prose_method {
  const opk_language *language;
  opk_prose_finder *find;
} prose_method;

static size_t fill(const void *method, opk_text text, uint32_t *at, opk_span *out, uint8_t *confidence,
                   size_t capacity) {
  const prose_method *by = method;
  return opk_prose_sentences(by->language, by->find, text, at, out, confidence, capacity);
}

/* sentences(s, language) */
static int prose_sentences(lua_State *L) {
  prose_method by = {luaL_checkudata(L, 2, LOPK_LANGUAGE), lopk_engine(L)->prose_candidate};
  lopk_pushspans(L, 1, fill, &by, true);
  return 1;
}

static const luaL_Reg functions[] = {{"language", prose_language}, {"sentences", prose_sentences}, {NULL, NULL}};

void lopk_open_prose(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  push_bits(L, kinds, sizeof kinds / sizeof *kinds);
  lua_setfield(L, -2, "kinds");
  push_bits(L, rules, sizeof rules / sizeof *rules);
  lua_setfield(L, -2, "rules");
}
