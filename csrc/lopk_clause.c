/* lopk_clause: opedkit.core.clause, the words that the rules about who speaks know. */
#include <string.h>

#include "lopk_glossary.h"
#include "opk_clause.h"

/* count(s, lines): the words of a string */
static int clause_count(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  lua_pushinteger(L, (lua_Integer)opk_clause_count(text, 0, text.size, lua_toboolean(L, 2)));
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

static const luaL_Reg functions[] = {{"count", clause_count}, {"strip", clause_strip}, {NULL, NULL}};

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
  {"closed", OPK_CLAUSE_CLOSED},           {"slow", OPK_CLAUSE_SLOW},
  {"pronouns", OPK_CLAUSE_PRONOUN},        {"nouns", OPK_CLAUSE_NOUN},
  {"hearsay", OPK_CLAUSE_HEARSAY},         {"circumstance", OPK_CLAUSE_CIRCUMSTANCE},
  {"no_source", OPK_CLAUSE_NO_SOURCE},     {"utterances", OPK_CLAUSE_UTTERANCE},
  {"no_person", OPK_CLAUSE_NO_PERSON},     {"things", OPK_CLAUSE_THING},
  {"telling", OPK_CLAUSE_TELLING},         {"gerund", OPK_CLAUSE_UTTERING},
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
