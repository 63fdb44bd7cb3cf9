/* lopk_sources: opedkit.core.sources and the class opedkit.core.Sources, which counts who is quoted or reported. */
#include <string.h>

#include "lopk_arena.h"
#include "lopk_glossary.h"
#include "opk_sources.h"

#define SOURCES "opedkit.core.Sources"

typedef struct lopk_sources {
  const opk_glossary *words;
} lopk_sources;

/* What `count` is called with, by its place on the stack, and what it puts there. */
enum { SELF = 1, TEXT, SENTENCES, READINGS, ARENA, LIST, SPEAKERS, BY_NUMBER };

static bool is_string(lua_State *L, const char *what, size_t size) {
  size_t own;
  const char *bytes = lua_type(L, -1) == LUA_TSTRING ? lua_tolstring(L, -1, &own) : NULL;
  return bytes && own == size && memcmp(bytes, what, size) == 0;
}

/* Reads the sentence on the top of the stack, whose strings its table keeps. */
static void read_sentence(lua_State *L, opk_sources_sentence *sentence) {
  lua_Number paragraph;
  lua_getfield(L, -1, "paragraph");
  paragraph = lua_tonumber(L, -1);
  sentence->paragraph = paragraph >= 0 && paragraph <= (lua_Number)OPK_TEXT_MAX ? (uint32_t)paragraph : 0;
  lua_getfield(L, -2, "source");
  if (lua_type(L, -1) == LUA_TSTRING) {
    sentence->source = lopk_checktext(L, -1);
    lua_getfield(L, -3, "attribution");
    sentence->direct = is_string(L, "direct", 6);
    sentence->indirect = is_string(L, "indirect", 8);
    lua_pop(L, 1);
  }
  lua_pop(L, 2);
}

static void list_sentences(lua_State *L, lopk_arena *arena, opk_sources *state) {
  luaL_checktype(L, SENTENCES, LUA_TTABLE);
  luaL_checktype(L, READINGS, LUA_TTABLE);
  state->count = (uint32_t)lua_rawlen(L, SENTENCES);
  if (state->count != lua_rawlen(L, READINGS) / 2) luaL_argerror(L, READINGS, "two for each sentence expected");
  if (state->count > OPK_TEXT_MAX / sizeof *state->sentences) luaL_argerror(L, SENTENCES, "too many sentences");
  state->sentences = lopk_take(arena, state->count, sizeof *state->sentences);
  for (uint32_t i = 0; i < state->count; i++) {
    uint32_t first = lopk_position(L, READINGS, (int)(2 * i + 1), state->text.size);
    uint32_t last = lopk_position(L, READINGS, (int)(2 * i + 2), state->text.size);
    opk_sources_sentence *sentence = &state->sentences[i];
    if (!first || first > last) luaL_argerror(L, READINGS, "ranges expected");
    *sentence = (opk_sources_sentence){.span = {first - 1, last}};
    lua_rawgeti(L, SENTENCES, (int)i + 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    read_sentence(L, sentence);
    lua_pop(L, 1);
    if (sentence->source.bytes) state->source_count++;
  }
}

static void push_name(lua_State *L, const opk_speaker *speaker) {
  luaL_Buffer name;
  luaL_buffinit(L, &name);
  for (uint32_t i = 0; i < speaker->word_count; i++) {
    if (i) luaL_addchar(&name, ' ');
    luaL_addlstring(&name, (const char *)speaker->words[i].bytes, speaker->words[i].size);
  }
  luaL_pushresult(&name);
}

static void push_speaker(lua_State *L, const opk_speaker *speaker) {
  lua_createtable(L, 0, 6);
  push_name(L, speaker);
  lua_setfield(L, -2, "name");
  lopk_setinteger(L, "count", speaker->count);
  lopk_setinteger(L, "direct", speaker->direct);
  lopk_setinteger(L, "indirect", speaker->indirect);
  lua_createtable(L, (int)speaker->forms, 0);
  lua_setfield(L, -2, "forms");
  lua_rawgeti(L, SENTENCES, (int)speaker->first + 1);
  lua_getfield(L, -1, "first");
  lua_remove(L, -2);
  lua_setfield(L, -2, "first");
}

/* sources:count(text, sentences, readings) -> { { name, count, direct, indirect, forms, first }, … },
 * { sentence = name, … } */
static int sources_count(lua_State *L) {
  const lopk_sources *self = luaL_checkudata(L, SELF, SOURCES);
  opk_sources state = {.words = self->words, .text = lopk_checktext(L, TEXT)};
  size_t size;
  int count = 0;
  lua_settop(L, READINGS);
  lopk_arena *arena = lopk_borrow(L);
  list_sentences(L, arena, &state);
  size = opk_sources_size(&state);
  if (!size) return luaL_error(L, "not enough memory: too many sources");
  opk_sources_count(&state, lopk_take(arena, size, 1));
  lua_newtable(L);
  lua_newtable(L);
  lua_createtable(L, (int)state.speaker_count, 0); /* the speakers by number */
  for (uint32_t i = 0; i < state.speaker_count; i++) {
    uint32_t number = state.ranked[i];
    if (!state.speakers[number].count) break;
    push_speaker(L, &state.speakers[number]);
    lua_pushvalue(L, -1);
    lua_rawseti(L, BY_NUMBER, (int)number + 1);
    lua_rawseti(L, LIST, ++count);
    state.speakers[number].forms = 0; /* those that were set */
  }
  for (uint32_t i = 0; i < state.count; i++) {
    const opk_sources_sentence *sentence = &state.sentences[i];
    if (sentence->speaker == OPK_NONE) continue;
    lua_rawgeti(L, BY_NUMBER, (int)sentence->speaker + 1);
    lua_rawgeti(L, SENTENCES, (int)i + 1);
    if (sentence->first_use) {
      lua_getfield(L, -2, "forms");
      lua_getfield(L, -2, "source");
      lua_rawseti(L, -2, (int)++state.speakers[sentence->speaker].forms);
      lua_pop(L, 1);
    }
    lua_getfield(L, -2, "name");
    lua_rawset(L, SPEAKERS);
    lua_pop(L, 1);
  }
  lua_settop(L, SPEAKERS);
  lopk_return(arena);
  return 2;
}

static const luaL_Reg methods[] = {{"count", sources_count}, {NULL, NULL}};

/* new(words): a glossary of what `kinds` names */
static int sources_new(lua_State *L) {
  const opk_glossary *words = lopk_checkglossary(L, 1);
  lua_settop(L, 1);
  lopk_newclass(L, SOURCES, methods);
  lopk_sources *self = lopk_newanchored(L, sizeof *self, SOURCES, 1);
  self->words = words;
  lua_pop(L, 1); /* the anchors */
  return 1;
}

static const luaL_Reg functions[] = {{"new", sources_new}, {NULL, NULL}};

/* What the bits of the glossary mean, by name. */
static const lopk_kind kinds[] = {
  {"title", OPK_SOURCES_TITLE}, {"particle", OPK_SOURCES_PARTICLE}, {"suffix", OPK_SOURCES_SUFFIX},
  {"he", OPK_SOURCES_HE},       {"she", OPK_SOURCES_SHE},           {"closed", OPK_SOURCES_CLOSED},
};

void lopk_open_sources(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lopk_setkinds(L, kinds, sizeof kinds / sizeof *kinds);
}
