/* lopk_readability: opedkit.core.readability, the words and syllables of texts. */
#include "lopk_body.h"
#include "opk_syllables.h"

#define PORTION 128

static void add_text(const opk_engine *engine, opk_spoken *spoken, opk_text text) {
  opk_span spans[PORTION];
  uint32_t at = 0;
  while (at < text.size) {
    size_t count = engine->words(text, &at, spans, PORTION);
    for (size_t i = 0; i < count; i++) opk_spoken_add(spoken, text, spans[i]);
  }
}

static void push_figures(lua_State *L, const opk_spoken *spoken) {
  lua_pushinteger(L, (lua_Integer)spoken->words);
  lua_pushnumber(L, (lua_Number)spoken->syllables);
  lua_pushinteger(L, (lua_Integer)spoken->longer);
  lua_pushinteger(L, (lua_Integer)spoken->characters);
}

/* measure(s) -> words, syllables, words of three syllables or more, letters and digits of words */
static int measure(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  opk_spoken spoken = {0};
  add_text(lopk_engine(L), &spoken, text);
  push_figures(L, &spoken);
  return 4;
}

/* body(body) -> the same of its sentences together, and how many of these have words */
static int measure_body(lua_State *L) {
  const lopk_body *own = lopk_checkbody(L, 1);
  const opk_body *body = &own->body;
  opk_spoken spoken = {0};
  uint32_t sentences = 0;
  for (uint32_t i = 0; i < body->count; i++) {
    const opk_body_sentence *sentence = &body->sentences[i];
    uint32_t before = spoken.words;
    if (sentence->flags & OPK_BODY_TORN) {
      opk_span span = sentence->reading;
      add_text(own->engine, &spoken, (opk_text){body->text.bytes + span.first, span.last - span.first});
    } else {
      for (uint32_t t = sentence->first; t < sentence->last; t++)
        opk_spoken_add(&spoken, body->text, (opk_span){body->tokens.first[t], body->tokens.last[t]});
    }
    sentences += spoken.words > before;
  }
  push_figures(L, &spoken);
  lua_pushinteger(L, (lua_Integer)sentences);
  return 5;
}

/* syllables(word): of the whole string */
static int syllables(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  lua_pushinteger(L, (lua_Integer)opk_syllables(text, (opk_span){0, text.size}));
  return 1;
}

static const luaL_Reg functions[] = {
  {"measure", measure}, {"body", measure_body}, {"syllables", syllables}, {NULL, NULL}};

void lopk_open_readability(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
