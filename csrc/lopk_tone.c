/* lopk_tone: opedkit.core.tone, the tone of sentences and of those whom they name. */
#include <string.h>

#include "lopk_score.h"
#include "opk_tone.h"

/* Pushes a block of the tones of the sentences whose ranges the list at 2 has, by the Weights at 1. */
static const double *push_tones(lua_State *L, uint32_t *count) {
  const lopk_weights *weights = lopk_checkweights(L, 1);
  const lopk_tokens *tokens = weights->tokens;
  uint32_t behind = 0;
  luaL_checktype(L, 2, LUA_TTABLE);
  *count = (uint32_t)(lua_rawlen(L, 2) / 2);
  double *tones = lopk_newblock(L, *count, sizeof *tones);
  opk_span *sentences = lopk_newblock(L, *count, sizeof *sentences);
  for (uint32_t i = 0; i < *count; i++) {
    uint32_t first = lopk_position(L, 2, (int)(2 * i + 1), tokens->text.size);
    uint32_t last = lopk_position(L, 2, (int)(2 * i + 2), tokens->text.size);
    if (first <= behind || first > last) luaL_argerror(L, 2, "ranges in order expected");
    sentences[i] = (opk_span){first - 1, last};
    behind = last;
  }
  opk_tone_sentences(tokens->columns, tokens->count, weights->weighed, weights->hits->count, sentences, *count, tones);
  lua_pop(L, 1);
  return tones;
}

/* sentences(weights, readings) -> { tone, … } */
static int tone_sentences(lua_State *L) {
  uint32_t count;
  const double *tones = push_tones(L, &count);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    lua_pushnumber(L, tones[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static void push_summary(lua_State *L, const double *tones, uint32_t count) {
  opk_tone tone;
  if (!count) {
    lua_pushnil(L);
    return;
  }
  tone = opk_tone_summary(tones, count);
  lua_createtable(L, 0, 5);
  lua_pushnumber(L, tone.score);
  lua_setfield(L, -2, "score");
  lua_pushnumber(L, tone.low);
  lua_setfield(L, -2, "low");
  lua_pushnumber(L, tone.high);
  lua_setfield(L, -2, "high");
  lua_pushinteger(L, (lua_Integer)count);
  lua_setfield(L, -2, "sentences");
  lua_pushstring(L, tone.sign > 0 ? "positive" : tone.sign < 0 ? "negative" : "unclear");
  lua_setfield(L, -2, "label");
}

/* summary(tones) -> { score, low, high, sentences, label } | nil */
static int tone_summary(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  uint32_t count = (uint32_t)lua_rawlen(L, 1);
  double *tones = lopk_newblock(L, count, sizeof *tones);
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 1, (int)i + 1);
    tones[i] = lua_type(L, -1) == LUA_TNUMBER ? lua_tonumber(L, -1) : 2;
    if (!(tones[i] >= -1 && tones[i] <= 1)) return luaL_argerror(L, 1, "numbers from -1 to 1 expected");
    lua_pop(L, 1);
  }
  push_summary(L, tones, count);
  return 1;
}

/* What `toward` is called with, by its place on the stack. */
enum { WEIGHTS = 1, READINGS, SENTENCES, LIST };

static bool is_direct(lua_State *L, uint32_t sentence) {
  bool direct;
  lua_rawgeti(L, SENTENCES, (int)sentence);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "attribution");
  direct = lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), "direct") == 0;
  lua_pop(L, 2);
  return direct;
}

/* Pushes the list of mentions of the entity on the top of the stack. */
static uint32_t push_mentions(lua_State *L) {
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "mentions");
  luaL_checktype(L, -1, LUA_TTABLE);
  return (uint32_t)lua_rawlen(L, -1);
}

/* The number of the sentence that mention i, from 1, of the list on the top of the stack is in. */
static uint32_t sentence_of(lua_State *L, uint32_t i, uint32_t count) {
  lua_rawgeti(L, -1, (int)i);
  luaL_checktype(L, -1, LUA_TTABLE);
  lua_getfield(L, -1, "sentence");
  lua_Number sentence = lua_tonumber(L, -1);
  if (!(sentence >= 1 && sentence <= (lua_Number)count)) luaL_argerror(L, LIST, "mentions in sentences expected");
  lua_pop(L, 2);
  return (uint32_t)sentence;
}

/* toward(weights, readings, sentences, entities): sets the tone of each of the entities. */
static int tone_toward(lua_State *L) {
  uint32_t count, entities, most = 0;
  luaL_checktype(L, SENTENCES, LUA_TTABLE);
  luaL_checktype(L, LIST, LUA_TTABLE);
  lua_settop(L, LIST);
  const double *tones = push_tones(L, &count);
  entities = (uint32_t)lua_rawlen(L, LIST);
  for (uint32_t e = 1; e <= entities; e++) {
    lua_rawgeti(L, LIST, (int)e);
    uint32_t mentions = push_mentions(L);
    if (mentions > most) most = mentions;
    lua_pop(L, 2);
  }
  double *own = lopk_newblock(L, most, sizeof *own);
  for (uint32_t e = 1; e <= entities; e++) {
    uint32_t last = 0, found = 0;
    lua_rawgeti(L, LIST, (int)e);
    uint32_t mentions = push_mentions(L);
    for (uint32_t i = 1; i <= mentions; i++) {
      uint32_t sentence = sentence_of(L, i, count);
      if (sentence != last && !is_direct(L, sentence)) own[found++] = tones[sentence - 1];
      last = sentence;
    }
    lua_pop(L, 1);
    push_summary(L, own, found);
    lua_setfield(L, -2, "tone");
    lua_pop(L, 1);
  }
  return 0;
}

static const luaL_Reg functions[] = {
  {"sentences", tone_sentences}, {"summary", tone_summary}, {"toward", tone_toward}, {NULL, NULL},
};

void lopk_open_tone(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
