/* lopk_sheet: opedkit.core.sheet and the class opedkit.Sheet: a text that an editor changes, and its sentences, which are
 * found anew after each change in memory that is used again. A change thus takes nothing from the collector, whose steps
 * would come between two keys, and touches no page of memory for the first time, which costs as much as cutting it. */
#include "lopk_prose.h"
#include "opk_markdown.h"

#define LOPK_SHEET "opedkit.Sheet"
#define FIRST_ROOM 64

/* The places of a sheet's blocks among its anchors. */
enum { BYTES = 1, BARE, SETS, SPANS };

typedef struct lopk_sheet {
  const opk_engine *engine;
  uint8_t *bytes, *bare; /* the text as it is, and without markup */
  uint64_t *sets;        /* what is markup, and what is quoted */
  opk_span *spans;
  uint32_t size, count;
  size_t byte_room, bare_room, set_room, span_room;
} lopk_sheet;

static lopk_sheet *check_sheet(lua_State *L) { return luaL_checkudata(L, 1, LOPK_SHEET); }

/* Makes room for `needed` elements where `room` has fewer, half as much more at least, and keeps the first `kept`; the
 * sheet's anchors are on the top of the stack. */
static void *reserve(lua_State *L, int place, void *block, size_t *room, size_t needed, size_t size, size_t kept) {
  size_t wanted = *room + *room / 2 + FIRST_ROOM;
  void *larger;
  if (block && needed <= *room) return block;
  if (wanted < needed + needed / 16) wanted = needed + needed / 16;
  larger = lopk_newblock(L, wanted, size);
  if (block && kept) memcpy(larger, block, kept * size);
  lua_rawseti(L, -2, place);
  *room = wanted;
  return larger;
}

/* Puts the strings of the list at argument 2 together; the anchors are on the top of the stack. */
static void join(lua_State *L, lopk_sheet *sheet) {
  int pieces = (int)lua_rawlen(L, 2);
  uint64_t size = 0;
  for (int i = 1; i <= pieces; i++) {
    lua_rawgeti(L, 2, i);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, 2, "strings expected");
    size += lua_rawlen(L, -1);
    if (size > OPK_TEXT_MAX) luaL_argerror(L, 2, "the text is longer than 4294967294 bytes");
    lua_pop(L, 1);
  }
  sheet->bytes = reserve(L, BYTES, sheet->bytes, &sheet->byte_room, (size_t)size, 1, 0);
  for (int i = 1; i <= pieces; i++) {
    size_t length;
    const char *bytes;
    lua_rawgeti(L, 2, i);
    bytes = lua_tolstring(L, -1, &length);
    memcpy(sheet->bytes + sheet->size, bytes, length);
    sheet->size += (uint32_t)length;
    lua_pop(L, 1); /* the list keeps it */
  }
}

/* Adds the ranges of the list at argument 4 to the set. */
static void take_ranges(lua_State *L, uint64_t *set, uint32_t size) {
  int count = (int)lua_rawlen(L, 4);
  for (int i = 1; i <= count; i++) {
    lua_Number first, last;
    lua_rawgeti(L, 4, i);
    if (!lua_istable(L, -1)) luaL_argerror(L, 4, "ranges expected");
    lua_getfield(L, -1, "first");
    lua_getfield(L, -2, "last");
    first = lua_tonumber(L, -2);
    last = lua_tonumber(L, -1);
    if (!(first >= 1 && first <= last && last <= (lua_Number)size)) luaL_argerror(L, 4, "a range outside the text");
    opk_markdown_add(set, (uint32_t)first - 1, (uint32_t)last);
    lua_pop(L, 3);
  }
}

/* Leaves out what argument 4 says: what is left. The anchors are on the top of the stack. */
static opk_text strip(lua_State *L, lopk_sheet *sheet, const uint64_t **marks) {
  opk_text text = {sheet->bytes, sheet->size};
  size_t words = opk_markdown_words(text.size);
  *marks = NULL;
  if (!lua_toboolean(L, 4)) return text;
  sheet->sets = reserve(L, SETS, sheet->sets, &sheet->set_room, 2 * words, sizeof *sheet->sets, 0);
  sheet->bare = reserve(L, BARE, sheet->bare, &sheet->bare_room, text.size, 1, 0);
  memset(sheet->sets, 0, 2 * words * sizeof *sheet->sets);
  if (lua_istable(L, 4)) take_ranges(L, sheet->sets, text.size);
  else opk_markdown_read(text, sheet->sets, sheet->sets + words);
  *marks = sheet->sets;
  return (opk_text){sheet->bare, opk_markdown_bare(text, *marks, sheet->bare)};
}

/* sheet:set(pieces, language[, markup]): a new text, of strings put together, and its sentences. `markup`: true: that of
 * Markdown is stepped over; a list of ranges: they are. */
static int sheet_set(lua_State *L) {
  lopk_sheet *sheet = check_sheet(L);
  const opk_language *language = luaL_checkudata(L, 3, LOPK_LANGUAGE);
  const uint64_t *marks;
  opk_markdown_places places;
  opk_text bare;
  uint32_t at = 0;
  luaL_checktype(L, 2, LUA_TTABLE);
  if (!lua_isnoneornil(L, 4) && !lua_isboolean(L, 4)) luaL_checktype(L, 4, LUA_TTABLE);
  lua_settop(L, 4);
  lopk_getanchors(L, 1);
  sheet->size = sheet->count = 0; /* whatever goes wrong */
  join(L, sheet);
  bare = strip(L, sheet, &marks);
  if (marks) opk_markdown_places_start(&places, marks, sheet->size);
  while (at < bare.size) {
    opk_span *out;
    size_t found;
    sheet->spans = reserve(L, SPANS, sheet->spans, &sheet->span_room, (size_t)sheet->count + FIRST_ROOM,
                           sizeof *sheet->spans, sheet->count);
    out = sheet->spans + sheet->count;
    found = opk_prose_sentences(language, sheet->engine->prose_candidate, bare, &at, out, NULL,
                                sheet->span_room - sheet->count);
    for (size_t i = 0; marks && i < found; i++) {
      out[i].first = opk_markdown_place(&places, out[i].first);
      out[i].last = opk_markdown_place(&places, out[i].last - 1) + 1;
    }
    sheet->count += (uint32_t)found;
  }
  return 0;
}

static int sheet_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_sheet(L)->count);
  return 1;
}

/* sheet:get(i) -> the first and last byte of a sentence, marks inside it included; nothing where there is none */
static int sheet_get(lua_State *L) {
  const lopk_sheet *sheet = check_sheet(L);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)sheet->count) return 0;
  lua_pushinteger(L, (lua_Integer)sheet->spans[i - 1].first + 1);
  lua_pushinteger(L, (lua_Integer)sheet->spans[i - 1].last);
  return 2;
}

/* sheet:at(position) -> the first sentence that ends there or behind; nothing where none does */
static int sheet_at(lua_State *L) {
  const lopk_sheet *sheet = check_sheet(L);
  lua_Integer position = luaL_checkinteger(L, 2);
  uint32_t low = 0, high = sheet->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if ((lua_Integer)sheet->spans[middle].last < position) low = middle + 1;
    else high = middle;
  }
  if (low == sheet->count) return 0;
  lua_pushinteger(L, (lua_Integer)low + 1);
  return 1;
}

static int sheet_tostring(lua_State *L) {
  const lopk_sheet *sheet = check_sheet(L);
  lua_pushfstring(L, LOPK_SHEET " (%d sentences, %d bytes)", (int)sheet->count, (int)sheet->size);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", sheet_len}, {"__tostring", sheet_tostring}, {"len", sheet_len}, {"set", sheet_set},
  {"get", sheet_get},   {"at", sheet_at},               {NULL, NULL},
};

/* sheet(): one without a text */
static int sheet_new(lua_State *L) {
  lopk_sheet *sheet;
  lua_settop(L, 0);
  lopk_newclass(L, LOPK_SHEET, methods);
  sheet = lopk_newuserdata(L, sizeof *sheet, LOPK_SHEET);
  sheet->engine = lopk_engine(L);
  lua_createtable(L, SPANS, 0);
  lopk_setanchors(L, 1);
  return 1;
}

void lopk_open_sheet(lua_State *L, int engine) {
  lua_pushvalue(L, engine);
  lua_pushcclosure(L, sheet_new, 1);
}
