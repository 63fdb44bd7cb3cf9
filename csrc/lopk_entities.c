/* lopk_entities: opedkit.core.entities and the class opedkit.core.Entities, which finds whom and what texts name. */
#include "lopk_arena.h"
#include "lopk_glossary.h"
#include "lopk_ledger.h"
#include "opk_entities.h"

#define ENTITIES "opedkit.core.Entities"

/* Its anchors: the glossaries and the shown names of the aliases. */
enum { WORDS = 1, COMMON, ALIASES, SHOWN };

typedef struct lopk_entities {
  const opk_glossary *words, *common;
  opk_entities_aliases aliases;
  uint32_t places; /* so many entries of the aliases, the first ones, are places; the others are organizations */
} lopk_entities;

/* What `find` is called with, by its place on the stack. */
enum { SELF = 1, LEDGER, TEXT, READINGS };

#define FIRST_WORDS 1024
#define BYTES_TO_A_WORD 24 /* of those that the core lists: capitalised words and what joins them */

static void list_words(lua_State *L, lopk_arena *arena, opk_entities *state) {
  uint32_t ranges = (uint32_t)(lua_rawlen(L, READINGS) / 2);
  uint32_t capacity = FIRST_WORDS + state->text.size / BYTES_TO_A_WORD;
  state->list = lopk_take(arena, capacity, sizeof *state->list);
  for (uint32_t range = 0; range < ranges; range++) {
    uint32_t first = lopk_position(L, READINGS, (int)(2 * range + 1), state->text.size);
    uint32_t last = lopk_position(L, READINGS, (int)(2 * range + 2), state->text.size);
    uint32_t at = first ? first - 1 : 0, begin = at, reading = 0;
    if (!first || first > last) luaL_argerror(L, READINGS, "ranges expected");
    for (;;) {
      uint32_t room = capacity - state->word_count;
      uint32_t found = (uint32_t)opk_names(state->text, begin, last, &at, &reading, state->list + state->word_count, room);
      for (uint32_t i = 0; i < found; i++) state->list[state->word_count + i].range = range + 1;
      state->word_count += found;
      if (found < room) break;
      opk_name_word *larger = lopk_take(arena, 2 * (size_t)capacity, sizeof *larger);
      memcpy(larger, state->list, state->word_count * sizeof *larger);
      state->list = larger;
      capacity *= 2;
    }
  }
}

static void push_text(lua_State *L, opk_text text, opk_span span) {
  lua_pushlstring(L, (const char *)text.bytes + span.first, span.last - span.first);
}

static void push_entity(lua_State *L, const opk_entities *state, const opk_entity *entity, uint32_t places) {
  int aliases = 0;
  lua_createtable(L, 0, 6); /* with its tone */
  lua_pushlstring(L, (const char *)entity->name.bytes, entity->name.size);
  lua_setfield(L, -2, "name");
  if (entity->alias != OPK_NONE) {
    if (entity->alias < places) lua_pushliteral(L, "place");
    else lua_pushliteral(L, "organization");
    lua_setfield(L, -2, "kind");
  } else if (entity->person) {
    lua_pushliteral(L, "person");
    lua_setfield(L, -2, "kind");
  }
  lopk_setinteger(L, "count", entity->count);
  lua_newtable(L);
  lua_createtable(L, (int)entity->count, 0);
  for (uint32_t i = 0; i < entity->count; i++) {
    const opk_entities_run *run = &state->runs[state->order[entity->first + i]];
    lua_createtable(L, 0, 4);
    lopk_setinteger(L, "first", run->hull.first + 1);
    lopk_setinteger(L, "last", run->hull.last);
    push_text(L, state->text, run->span);
    if (run->first_use) {
      lua_pushvalue(L, -1);
      lua_rawseti(L, -5, ++aliases);
    }
    lua_setfield(L, -2, "text");
    lopk_setinteger(L, "sentence", run->sentence);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -3, "mentions");
  lua_setfield(L, -2, "aliases");
}

static void *take_memory(lua_State *L, lopk_arena *arena, size_t size) {
  if (!size) luaL_error(L, "not enough memory: too many names");
  return lopk_take(arena, size, 1);
}

/* entities:find(ledger, text, readings) -> { { name, kind, count, aliases, mentions }, … } */
static int entities_find(lua_State *L) {
  const lopk_entities *self = luaL_checkudata(L, SELF, ENTITIES);
  opk_entities state = {
    .words = self->words, .common = self->common, .aliases = self->aliases, .ledger = lopk_checkledger(L, LEDGER),
    .text = lopk_checktext(L, TEXT),
  };
  luaL_checktype(L, READINGS, LUA_TTABLE);
  if (state.ledger->reading_count != state.text.size) return luaL_argerror(L, TEXT, "the ledger's reading text expected");
  lua_settop(L, READINGS);
  lopk_arena *arena = lopk_borrow(L);
  list_words(L, arena, &state);
  opk_entities_find_runs(&state, take_memory(L, arena, opk_entities_run_size(&state)));
  opk_entities_group(&state, take_memory(L, arena, opk_entities_size(&state)));
  lua_createtable(L, (int)state.entity_count, 0);
  for (uint32_t i = 0; i < state.entity_count; i++) {
    push_entity(L, &state, &state.entities[state.ranked[i]], self->places);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lopk_return(arena);
  return 1;
}

static const luaL_Reg methods[] = {{"find", entities_find}, {NULL, NULL}};

/* What `new` is called with, by its place on the stack. */
enum { NEW_WORDS = 1, NEW_COMMON, NEW_ALIASES, NEW_SHOWN, NEW_PLACES };

/* The shown names of entries, as the glossary of aliases has them. */
static opk_text *push_shown(lua_State *L, const opk_glossary *names, uint32_t *count) {
  opk_text *shown;
  *count = (uint32_t)lua_rawlen(L, NEW_SHOWN);
  shown = lopk_newblock(L, *count, sizeof *shown);
  for (uint32_t i = 0; i < *count; i++) {
    const opk_glossary_slot *slot = NULL;
    lua_rawgeti(L, NEW_SHOWN, (int)i + 1);
    if (lua_type(L, -1) == LUA_TSTRING) {
      opk_text name = lopk_checktext(L, -1);
      slot = opk_glossary_find(names, name.bytes, name.size);
    }
    if (!slot) luaL_argerror(L, NEW_SHOWN, "names of the glossary expected");
    shown[i] = (opk_text){names->bytes + slot->offset, slot->size};
    lua_pop(L, 1);
  }
  return shown;
}

/* new(words, common, aliases, shown, places): glossaries, the first name of each entry of the aliases, and how many of
 * these are places */
static int entities_new(lua_State *L) {
  lopk_entities *self;
  const opk_glossary *words = lopk_checkglossary(L, NEW_WORDS), *common = lopk_checkglossary(L, NEW_COMMON);
  const opk_glossary *names = lopk_checkglossary(L, NEW_ALIASES);
  uint32_t count;
  luaL_checktype(L, NEW_SHOWN, LUA_TTABLE);
  lua_Integer places = lopk_checkrange(L, NEW_PLACES, 0, (lua_Integer)lua_rawlen(L, NEW_SHOWN), "places");
  lua_settop(L, NEW_PLACES);
  lopk_newclass(L, ENTITIES, methods);
  self = lopk_newanchored(L, sizeof *self, ENTITIES, NEW_WORDS);
  lua_pushvalue(L, NEW_COMMON);
  lua_rawseti(L, -2, COMMON);
  lua_pushvalue(L, NEW_ALIASES);
  lua_rawseti(L, -2, ALIASES);
  const opk_text *shown = push_shown(L, names, &count);
  lua_rawseti(L, -2, SHOWN);
  lua_pop(L, 1); /* the anchors */
  for (uint32_t i = 0; i < names->slot_count; i++)
    if (names->slots[i].size && names->slots[i].bits / 2 >= count)
      return luaL_argerror(L, NEW_ALIASES, "an entry without a name");
  *self = (lopk_entities){words, common, {names, shown, count}, (uint32_t)places};
  return 1;
}

static const luaL_Reg functions[] = {{"new", entities_new}, {NULL, NULL}};

/* What the bits of the glossary of words mean, by name. */
static const lopk_kind kinds[] = {
  {"title", OPK_ENTITIES_TITLE},     {"office", OPK_ENTITIES_OFFICE}, {"calendar", OPK_ENTITIES_CALENDAR},
  {"joining", OPK_ENTITIES_JOINING}, {"head", OPK_ENTITIES_HEAD},     {"abbreviated", OPK_ENTITIES_ABBREVIATED},
  {"male", OPK_ENTITIES_MALE},       {"female", OPK_ENTITIES_FEMALE}, {"closed", OPK_ENTITIES_CLOSED},
};

void lopk_open_entities(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lopk_setkinds(L, kinds, sizeof kinds / sizeof *kinds);
}
