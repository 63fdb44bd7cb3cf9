/* lopk_clause: opedkit.core.clause, the words around a verb. */
#include <string.h>

#include "lopk_glossary.h"
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

/* previous(words, text, first, position) -> the word in small letters, the bits of its glossary, as it is written; "" */
static int clause_previous(lua_State *L) {
  const opk_glossary *words = lopk_checkglossary(L, 1);
  opk_text text = lopk_checktext(L, 2);
  uint32_t first = position_at(L, 3, text.size + 1) - 1, position = position_at(L, 4, text.size + 1) - 1;
  opk_clause_word word;
  if (position <= first || !opk_clause_previous(words, text, first, position, &word)) {
    lua_pushliteral(L, "");
    lua_pushinteger(L, 0);
    return 2;
  }
  lua_pushlstring(L, (const char *)word.form, word.size);
  lua_pushinteger(L, (lua_Integer)word.bits);
  lua_pushlstring(L, (const char *)text.bytes + word.written.first, word.written.last - word.written.first);
  return 3;
}

/* follows(words, behind) -> whether a clause begins there */
static int clause_follows(lua_State *L) {
  lua_pushboolean(L, opk_clause_follows(lopk_checkglossary(L, 1), lopk_checktext(L, 2)));
  return 1;
}

/* strip(words, phrase) -> who it names, or nil */
static int clause_strip(lua_State *L) {
  const opk_glossary *words = lopk_checkglossary(L, 1);
  opk_text source = lopk_checktext(L, 2);
  uint8_t bytes[OPK_CLAUSE_PHRASE];
  opk_span phrase = {0, source.size < OPK_CLAUSE_PHRASE ? source.size : OPK_CLAUSE_PHRASE};
  memcpy(bytes, source.bytes, phrase.last);
  if (!opk_clause_strip(words, bytes, &phrase)) return 0;
  lua_pushlstring(L, (const char *)bytes + phrase.first, phrase.last - phrase.first);
  return 1;
}

/* subject(words, text, first, position) -> who, the words near the verb, the mark before them, where they begin */
static int clause_subject(lua_State *L) {
  const opk_glossary *words = lopk_checkglossary(L, 1);
  opk_text text = lopk_checktext(L, 2);
  uint32_t first = position_at(L, 3, text.size + 1) - 1, position = position_at(L, 4, text.size + 1) - 1;
  opk_clause_subject subject;
  opk_clause_find_subject(words, text, first < position ? first : position, position, &subject);
  if (subject.named) {
    lua_pushlstring(L, (const char *)subject.bytes + subject.phrase.first, subject.phrase.last - subject.phrase.first);
  } else {
    lua_pushnil(L);
  }
  lua_pushlstring(L, (const char *)text.bytes + subject.near.first, subject.near.last - subject.near.first);
  lua_pushinteger(L, (lua_Integer)subject.begin);
  lua_pushinteger(L, (lua_Integer)subject.start + 1);
  return 4;
}

static const luaL_Reg functions[] = {
  {"subject", clause_subject},
  {"count", clause_count},       {"before", clause_before},   {"previous", clause_previous},
  {"follows", clause_follows},   {"strip", clause_strip},     {NULL, NULL},
};

/* What the bits of a glossary mean, by name. */
static const struct {
  const char *name;
  uint32_t bit;
} kinds[] = {
  {"between", OPK_CLAUSE_BETWEEN},         {"leading", OPK_CLAUSE_LEADING},
  {"first_person", OPK_CLAUSE_FIRST_PERSON}, {"finite", OPK_CLAUSE_FINITE},
  {"subordinate", OPK_CLAUSE_SUBORDINATE}, {"no_clause", OPK_CLAUSE_NO_CLAUSE},
  {"wh", OPK_CLAUSE_WH},                   {"nobody", OPK_CLAUSE_NOBODY},
  {"subject", OPK_CLAUSE_SUBJECT},         {"blocking", OPK_CLAUSE_BLOCKING},
  {"closed", OPK_CLAUSE_CLOSED},
};

void lopk_open_clause(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lua_newtable(L);
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    lua_pushinteger(L, (lua_Integer)kinds[i].bit);
    lua_setfield(L, -2, kinds[i].name);
  }
  lua_setfield(L, -2, "kinds");
}
