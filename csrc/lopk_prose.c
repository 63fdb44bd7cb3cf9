/* lopk_prose: opedkit.core.prose, the rules of a language (the class opedkit.Language) and the sentences they cut. */
#include "lopk_prose.h"

#include <string.h>

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
#define LIST_SIZE 2  /* words, kinds */

/* A language's words on their way: first they are measured, then they are added. */
typedef struct gatherer {
  opk_language *language; /* NULL: measure */
  size_t count, folded;
} gatherer;

static void take(gatherer *to, opk_text word, unsigned bits, int ends, int starts) {
  if (to->language != NULL) {
    opk_language_add(to->language, word, bits, ends, starts);
  } else {
    to->count++;
    to->folded += opk_language_measure(word);
  }
}

/* Element `i` of entry `entry` of a table, pushed. */
static void push_element(lua_State *L, int table, size_t entry, int size, int i) {
  lua_rawgeti(L, table, (int)(entry * (size_t)size) + i);
}

/* The string that an entry begins with, which stays on the stack. */
static opk_text push_string(lua_State *L, int table, size_t entry, int entry_size) {
  size_t size;
  const char *bytes;
  push_element(L, table, entry, entry_size, 1);
  if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, table, "every word must be a string");
  bytes = lua_tolstring(L, -1, &size);
  if (size > OPK_TEXT_MAX) luaL_argerror(L, table, "a word is too long");
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

static int number_of(lua_State *L, int table, size_t entry, int size, int i) {
  int value;
  push_element(L, table, entry, size, i);
  value = (int)lua_tointeger(L, -1);
  lua_pop(L, 1);
  return value;
}

/* A weight, from -127 to 127. */
static int weight_of(lua_State *L, size_t entry, int i) {
  int value = number_of(L, 1, entry, ENTRY_SIZE, i);
  if (value < -127 || value > 127) luaL_argerror(L, 1, "a weight must be from -127 to 127");
  return value;
}

static void take_entries(lua_State *L, gatherer *to) {
  size_t count = lua_rawlen(L, 1) / ENTRY_SIZE;
  for (size_t i = 0; i < count; i++) {
    opk_text word = push_string(L, 1, i, ENTRY_SIZE);
    take(to, word, (unsigned)number_of(L, 1, i, ENTRY_SIZE, 2), weight_of(L, i, 3), weight_of(L, i, 4));
    lua_pop(L, 1);
  }
}

/* White space of data files, whatever the host's locale calls white. */
static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\n'; }

/* The next word of a printed list from `*at` on; empty at its end. */
static opk_text next_word(opk_text text, uint32_t *at) {
  uint32_t first;
  while (*at < text.size && is_blank(text.bytes[*at])) ++*at;
  first = *at;
  while (*at < text.size && !is_blank(text.bytes[*at])) ++*at;
  return (opk_text){text.bytes + first, *at - first};
}

/* "z.B" is written "z. B" too, with any of these spaces. */
static const char *const spaces[] = {" ", "\302\240", "\342\200\257"};

/* An abbreviation with a space behind each of its stops; one too long is left out, as opk_language_add would do. */
static void take_spaced(gatherer *to, opk_text word, const char *space, unsigned bits) {
  uint8_t form[256];
  uint32_t size = 0;
  for (uint32_t i = 0; i < word.size; i++) {
    size_t wide = word.bytes[i] == '.' ? strlen(space) : 0;
    if (size + 1 + wide > sizeof form) return;
    form[size++] = word.bytes[i];
    memcpy(form + size, space, wide);
    size += (uint32_t)wide;
  }
  take(to, (opk_text){form, size}, bits, 0, 0);
}

/* The words of the printed lists at argument 5. */
static void take_lists(lua_State *L, gatherer *to) {
  size_t count = lua_rawlen(L, 5) / LIST_SIZE;
  for (size_t i = 0; i < count; i++) {
    opk_text text = push_string(L, 5, i, LIST_SIZE);
    unsigned bits = (unsigned)number_of(L, 5, i, LIST_SIZE, 2);
    bool abbreviations = (bits & OPK_WORD_ABBREVIATION) != 0;
    uint32_t at = 0;
    for (opk_text word = next_word(text, &at); word.size != 0; word = next_word(text, &at)) {
      if (abbreviations && word.bytes[word.size - 1] == '.') word.size--; /* the last stop is left out */
      take(to, word, bits, 0, 0);
      if (!abbreviations || memchr(word.bytes, '.', word.size) == NULL) continue;
      for (size_t k = 0; k < sizeof spaces / sizeof *spaces; k++) take_spaced(to, word, spaces[k], bits);
    }
    lua_pop(L, 1);
  }
}

/* The weight behind a word of the printed list at an argument. */
static int read_weight(lua_State *L, int list, opk_text digits) {
  bool negative = digits.size > 0 && digits.bytes[0] == '-';
  int value = 0;
  if (digits.size == (negative ? 1U : 0U)) luaL_argerror(L, list, "every word must be followed by its weight");
  for (uint32_t i = negative ? 1 : 0; i < digits.size; i++) {
    uint8_t digit = (uint8_t)(digits.bytes[i] - '0');
    if (digit > 9) luaL_argerror(L, list, "every word must be followed by its weight");
    value = value * 10 + digit;
    if (value > 127) luaL_argerror(L, list, "a weight must be from -127 to 127");
  }
  return negative ? -value : value;
}

/* The words and weights ("About 76  Abraham -24") of the lists at arguments 6, `starts`, and 7, `ends`. */
static void take_weighted(lua_State *L, gatherer *to) {
  for (int list = 6; list <= 7; list++) {
    size_t size;
    const char *bytes = luaL_optlstring(L, list, "", &size);
    opk_text text = {(const uint8_t *)bytes, (uint32_t)size};
    uint32_t at = 0;
    if (size > OPK_TEXT_MAX) luaL_argerror(L, list, "a list is too long");
    for (opk_text word = next_word(text, &at); word.size != 0; word = next_word(text, &at)) {
      int weight = read_weight(L, list, next_word(text, &at));
      take(to, word, 0, list == 7 ? weight : 0, list == 6 ? weight : 0);
    }
  }
}

static void take_all(lua_State *L, gatherer *to) {
  take_lists(L, to);
  take_entries(L, to);
  take_weighted(L, to);
}

/* language(entries, rules, unknown, number, lists[, starts[, ends]]): `entries` is a list of word, kinds, ends, starts,
 * over and over; `lists` of printed lists of words and their kinds; the last two are printed lists of words and weights.
 * English has thousands of words, which as Lua strings take longer than a key of an editor may wait. */
static int prose_language(lua_State *L) {
  gatherer all = {NULL, 0, 0};
  size_t size;
  uint32_t on;
  int unknown, number;
  luaL_checktype(L, 1, LUA_TTABLE);
  on = (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "the rules");
  unknown = (int)lopk_checkrange(L, 3, -127, 127, "a weight");
  number = (int)lopk_checkrange(L, 4, -127, 127, "a weight");
  luaL_checktype(L, 5, LUA_TTABLE);
  lua_settop(L, 7);
  take_all(L, &all);
  size = opk_language_size(all.count, all.folded);
  if (size == 0) return luaL_argerror(L, 1, "too many words");
  lopk_newclass(L, LOPK_LANGUAGE, (const luaL_Reg[]){{NULL, NULL}});
  all.language = opk_language_start(lopk_newuserdata(L, size, LOPK_LANGUAGE), all.count, all.folded);
  all.language->rules = on;
  all.language->unknown = (int8_t)unknown;
  all.language->number = (int8_t)number;
  take_all(L, &all);
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
