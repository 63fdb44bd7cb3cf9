/* lopk_glossary: opedkit.core.glossary and the class opedkit.Glossary. */
#include "lopk_glossary.h"
#include "opk_fold.h"

/* Its anchors: 1 its memory, 2 what texts are counted in. */
typedef struct lopk_glossary {
  opk_glossary glossary;
  uint32_t *times;
  size_t room; /* for the bytes of a folded text */
} lopk_glossary;

const opk_glossary *lopk_checkglossary(lua_State *L, int argument) {
  const lopk_glossary *self = luaL_checkudata(L, argument, LOPK_GLOSSARY);
  return &self->glossary;
}

/* What folding makes of a text is no longer than this. */
static size_t folded_size(opk_text text) { return 3 * (size_t)text.size + 12; }

static void make_room(lua_State *L, lopk_glossary *self, size_t room) {
  size_t words = self->glossary.word_count;
  lopk_getanchors(L, 1);
  self->times = lopk_newblock(L, room + 2 * words * sizeof *self->times, 1);
  self->room = room;
  memset(self->times, 0, words * sizeof *self->times);
  lua_rawseti(L, -2, 2);
  lua_pop(L, 1);
}

/* The bit that most of the words have, 32 where none has enough of them. */
static int majority(lopk_glossary *self, opk_text text, uint32_t least, double share, uint32_t least_different) {
  uint32_t counts[32], different[32], at = 0, words = self->glossary.word_count;
  uint8_t *folded = (uint8_t *)(self->times + 2 * (size_t)words);
  opk_text all = {folded, (uint32_t)opk_fold_text(text, &at, folded, self->room)};
  words = opk_glossary_count(&self->glossary, all, counts, different, self->times, self->times + words);
  double most = share * words;
  int best = 32;
  for (int bit = 0; bit < 32; bit++)
    if (counts[bit] > most && different[bit] >= least_different) {
      best = bit;
      most = counts[bit];
    }
  return words < least ? 32 : best;
}

/* glossary:majority(s, first, most, words, share, different) -> the number, from 1, of the bit that most words of up to
 * `most` bytes of s have, from `first` on; nil where there are fewer words, no bit has more than that share of them, or
 * fewer different ones */
static int glossary_majority(lua_State *L) {
  lopk_glossary *self = luaL_checkudata(L, 1, LOPK_GLOSSARY);
  opk_text text = lopk_checktext(L, 2);
  lua_Number first = luaL_checknumber(L, 3);
  uint32_t most = (uint32_t)lopk_checkrange(L, 4, 1, 65536, "how many bytes");
  uint32_t least = (uint32_t)lopk_checkrange(L, 5, 0, INT32_MAX, "how many words");
  lua_Number share = luaL_checknumber(L, 6);
  uint32_t least_different = (uint32_t)lopk_checkrange(L, 7, 0, INT32_MAX, "how many different words");
  if (!(first >= 1 && first <= (lua_Number)text.size + 1)) return luaL_argerror(L, 3, "a position in the text expected");
  text.bytes += (uint32_t)first - 1;
  text.size -= (uint32_t)first - 1;
  if (text.size > most) text.size = most;
  if (!self->times || self->room < folded_size(text)) make_room(L, self, folded_size(text));
  int best = majority(self, text, least, (double)share, least_different);
  if (best == 32) lua_pushnil(L);
  else lua_pushinteger(L, best + 1);
  return 1;
}

static const luaL_Reg methods[] = {{"majority", glossary_majority}, {NULL, NULL}};

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
  lopk_glossary *self;
  size_t count, bytes = 0, size;
  uint32_t bits;
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  count = lua_rawlen(L, 1) / 2;
  for (size_t i = 0; i < count; i++) bytes += word_at(L, (int)(2 * i) + 1, &bits).size;
  size = opk_glossary_size(count, bytes);
  if (!size) return luaL_argerror(L, 1, "too many words");
  lopk_newclass(L, LOPK_GLOSSARY, methods);
  self = lopk_newanchored(L, sizeof *self, LOPK_GLOSSARY, 1);
  self->glossary = opk_glossary_start(lopk_newblock(L, size, 1), count);
  lua_rawseti(L, -2, 1);
  lua_pop(L, 1); /* the anchors */
  for (size_t i = 0; i < count; i++) {
    opk_text word = word_at(L, (int)(2 * i) + 1, &bits);
    opk_glossary_add(&self->glossary, word.bytes, word.size, bits);
  }
  return 1;
}

void lopk_setkinds(lua_State *L, const lopk_kind *kinds, size_t count) {
  lua_createtable(L, 0, (int)count);
  for (size_t i = 0; i < count; i++) lopk_setinteger(L, kinds[i].name, (lua_Integer)kinds[i].bit);
  lua_setfield(L, -2, "kinds");
}

void lopk_open_glossary(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, glossary_new);
}
