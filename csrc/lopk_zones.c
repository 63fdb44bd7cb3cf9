/* lopk_zones: the class opedkit.Zones. Numbers of zones are from 1. Its anchors: the page, the memory of the columns, the
 * list of reasons. */
#include "lopk_zones.h"

#include "lopk_glossary.h"
#include "lopk_ledger.h"

enum { OWNER = 1, COLUMNS = 2, REASONS = 3 };

typedef struct lopk_zones {
  opk_zones page;
  uint32_t capacity;
} lopk_zones;

static lopk_zones *check_self(lua_State *L) { return luaL_checkudata(L, 1, LOPK_ZONES); }

static opk_zones *check_zones(lua_State *L) { return &check_self(L)->page; }

/* The zone whose number is at `argument`. */
static opk_zone *check_zone(lua_State *L, const opk_zones *page, int argument) {
  return &page->zones[lopk_checkrange(L, argument, 1, (lua_Integer)page->count, "the number of a zone") - 1];
}

/* The number at `argument` from which a search goes on, from 0. */
static uint32_t check_from(lua_State *L, const opk_zones *page, int argument) {
  return (uint32_t)lopk_checkrange(L, argument, 1, (lua_Integer)page->count + 1, "the number of a zone") - 1;
}

/* Pushes the number of the zone that a search found. */
static int push_found(lua_State *L, const opk_zones *page, uint32_t i) {
  if (i == page->count) return 0;
  lua_pushinteger(L, (lua_Integer)i + 1);
  return 1;
}

static void set_flag(lua_State *L, const char *name, bool value) {
  lua_pushboolean(L, value);
  lua_setfield(L, -2, name);
}

/* ---- reading ---- */

static int zones_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_zones(L)->count);
  return 1;
}

/* zones:range(i) -> first, last; nothing where there is no such zone */
static int zones_range(lua_State *L) {
  const opk_zones *page = check_zones(L);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)page->count) return 0;
  lua_pushinteger(L, (lua_Integer)page->zones[i - 1].first + 1);
  lua_pushinteger(L, (lua_Integer)page->zones[i - 1].last);
  return 2;
}

/* zones:block(i) */
static int zones_block(lua_State *L) {
  const opk_zones *page = check_zones(L);
  const opk_zone *zone = check_zone(L, page, 2);
  lua_createtable(L, 0, 6);
  lopk_setinteger(L, "first", (lua_Integer)zone->block_first + 1);
  lopk_setinteger(L, "last", (lua_Integer)zone->block_last);
  lopk_setinteger(L, "breaks", (lua_Integer)zone->breaks);
  set_flag(L, "ends", zone->flags & OPK_ZONE_ENDS);
  set_flag(L, "cue", zone->flags & OPK_ZONE_CUE);
  if (zone->rows == 1) return 1;
  lua_createtable(L, (int)(2 * zone->rows), 0);
  for (uint32_t r = 0; r < zone->rows; r++) {
    opk_span row = opk_zone_row(page, zone, r);
    lua_pushinteger(L, (lua_Integer)row.first + 1);
    lua_rawseti(L, -2, (int)(2 * r) + 1);
    lua_pushinteger(L, (lua_Integer)row.last);
    lua_rawseti(L, -2, (int)(2 * r) + 2);
  }
  lua_setfield(L, -2, "lines");
  return 1;
}

/* zones:text(i): the block on one line, its lines with a blank between them */
static int zones_text(lua_State *L) {
  const opk_zones *page = check_zones(L);
  const opk_zone *zone = check_zone(L, page, 2);
  luaL_Buffer buffer;
  if (zone->rows == 1) {
    lua_pushlstring(L, (const char *)page->text.bytes + zone->block_first, zone->block_last - zone->block_first);
    return 1;
  }
  luaL_buffinit(L, &buffer);
  for (uint32_t r = 0; r < zone->rows; r++) {
    opk_span row = opk_zone_row(page, zone, r);
    if (r > 0) luaL_addlstring(&buffer, " ", 1);
    luaL_addlstring(&buffer, (const char *)page->text.bytes + row.first, row.last - row.first);
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* zones:is(i) -> kind, whether it ends as a sentence does */
static int zones_is(lua_State *L) {
  const opk_zone *zone = check_zone(L, check_zones(L), 2);
  lua_pushstring(L, opk_zone_names[zone->kind]);
  lua_pushboolean(L, zone->flags & OPK_ZONE_ENDS);
  return 2;
}

/* The string with a number of the list of reasons. */
static void push_reason(lua_State *L, uint32_t number) {
  lopk_getanchors(L, 1);
  lua_rawgeti(L, -1, REASONS);
  lua_rawgeti(L, -1, (int)number);
  lua_replace(L, -3);
  lua_pop(L, 1);
}

static uint32_t add_reason(lua_State *L, int argument) {
  uint32_t number;
  luaL_checktype(L, argument, LUA_TSTRING);
  lopk_getanchors(L, 1);
  lua_rawgeti(L, -1, REASONS);
  number = (uint32_t)lua_rawlen(L, -1) + 1;
  lua_pushvalue(L, argument);
  lua_rawseti(L, -2, (int)number);
  lua_pop(L, 2);
  return number;
}

/* zones:reason(i) */
static int zones_reason(lua_State *L) {
  const opk_zone *zone = check_zone(L, check_zones(L), 2);
  if (!zone->reason) return 0;
  push_reason(L, zone->reason);
  return 1;
}

/* zones:field(i), zones:field(i, label) */
static int zones_field(lua_State *L) {
  opk_zone *zone = check_zone(L, check_zones(L), 2);
  if (!lua_isnone(L, 3)) {
    zone->field = add_reason(L, 3);
    return 0;
  }
  if (!zone->field) return 0;
  push_reason(L, zone->field);
  return 1;
}

/* zones:begins(i, words): whether its first word is one of a Glossary, which is only asked where it begins with a letter of
 * ASCII */
static int zones_begins(lua_State *L) {
  const opk_zones *page = check_zones(L);
  const opk_zone *zone = check_zone(L, page, 2);
  lua_pushboolean(L, opk_page_may_start(page->text, zone->block_first, zone->block_last, lopk_checkglossary(L, 3)));
  return 1;
}

/* zones:list(ordinary): as tables; `ordinary` is the reason of those that are only paragraphs */
static int zones_list(lua_State *L) {
  const opk_zones *page = check_zones(L);
  luaL_checktype(L, 2, LUA_TSTRING);
  lua_settop(L, 2);
  lua_createtable(L, (int)page->count, 0);
  for (uint32_t i = 0; i < page->count; i++) {
    const opk_zone *zone = &page->zones[i];
    lua_createtable(L, 0, 5);
    lua_pushstring(L, opk_zone_names[zone->kind]);
    lua_setfield(L, -2, "kind");
    lopk_setinteger(L, "first", (lua_Integer)zone->first + 1);
    lopk_setinteger(L, "last", (lua_Integer)zone->last);
    lua_pushnumber(L, zone->confidence);
    lua_setfield(L, -2, "confidence");
    if (zone->reason) push_reason(L, zone->reason);
    else lua_pushvalue(L, 2);
    lua_setfield(L, -2, "reason");
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

/* ---- writing ---- */

static opk_zone_kind check_kind(lua_State *L, int argument) {
  const char *name = luaL_checkstring(L, argument);
  for (int kind = 0; kind < OPK_ZONE_KINDS; kind++)
    if (strcmp(name, opk_zone_names[kind]) == 0) return (opk_zone_kind)kind;
  return (opk_zone_kind)luaL_argerror(L, argument, "a kind of zone expected");
}

/* zones:mark(i, kind, confidence, reason) */
static int zones_mark(lua_State *L) {
  opk_zone *zone = check_zone(L, check_zones(L), 2);
  opk_zone_kind kind = check_kind(L, 3);
  lua_Number confidence = luaL_checknumber(L, 4);
  zone->reason = add_reason(L, 5);
  zone->kind = (uint8_t)kind;
  zone->confidence = confidence;
  return 0;
}

/* zones:join(i): its paragraph is that of the body's block above; zones:cut(i): its last sentence breaks off */
static int set_on(lua_State *L, uint8_t flag) {
  check_zone(L, check_zones(L), 2)->flags |= flag;
  return 0;
}

static int zones_join(lua_State *L) { return set_on(L, OPK_ZONE_GOES_ON); }
static int zones_cut(lua_State *L) { return set_on(L, OPK_ZONE_CUT); }

/* zones:divide(i, stop, start) */
static int zones_divide(lua_State *L) {
  lopk_zones *self = check_self(L);
  opk_zones *page = &self->page;
  opk_zone *zone = check_zone(L, page, 2);
  opk_span row = opk_zone_row(page, zone, 0);
  lua_Integer most = (lua_Integer)(zone->rows > 1 ? opk_zone_row(page, zone, 1).first + 1 : zone->block_last);
  uint32_t start = (uint32_t)lopk_checkrange(L, 4, (lua_Integer)row.first + 2, most, "where the second begins") - 1;
  uint32_t stop = (uint32_t)lopk_checkrange(L, 3, (lua_Integer)row.first + 1, (lua_Integer)start, "where the first ends");
  uint32_t i = (uint32_t)(zone - page->zones);
  if (start >= row.last && start != opk_zone_row(page, zone, zone->rows > 1).first)
    return luaL_argerror(L, 4, "the second begins between lines");
  if (page->count == self->capacity) {
    uint32_t capacity = 2 * self->capacity;
    lopk_getanchors(L, 1);
    page->zones = memcpy(lopk_newblock(L, capacity, sizeof *zone), page->zones, page->count * sizeof *zone);
    self->capacity = capacity;
    lua_rawseti(L, -2, COLUMNS);
  }
  opk_zones_divide(page, i, stop, start);
  return 0;
}

/* zones:merge(i): the zone holds the block below as well */
static int zones_merge(lua_State *L) {
  opk_zones *page = check_zones(L);
  opk_zone *zone = check_zone(L, page, 2);
  if (zone + 1 == page->zones + page->count) return luaL_argerror(L, 2, "there is no zone below");
  opk_zones_merge(page, (uint32_t)(zone - page->zones));
  return 0;
}

/* zones:move(ledger): from positions in the ledger's reading text to those in its bytes */
static int zones_move(lua_State *L) {
  opk_zones *page = check_zones(L);
  const opk_ledger *ledger = lopk_checkledger(L, 2);
  if (ledger->reading_count != page->text.size) return luaL_argerror(L, 2, "the ledger of the page expected");
  for (uint32_t i = 0; i < page->count; i++) {
    opk_span hull;
    if (!opk_ledger_hull(ledger, page->zones[i].first, page->zones[i].last, &hull)) continue;
    page->zones[i].first = hull.first;
    page->zones[i].last = hull.last;
  }
  return 0;
}

/* ---- searches ---- */

/* zones:look(from, size) -> the next that may be furniture, or whose block has so many bytes */
static int zones_look(lua_State *L) {
  const opk_zones *page = check_zones(L);
  uint32_t from = check_from(L, page, 2), size = (uint32_t)lopk_checkrange(L, 3, 0, INT32_MAX, "a size");
  return push_found(L, page, opk_zones_look(page, from, size));
}

/* zones:heads(from) -> the next block of the body that may be a heading */
static int zones_heads(lua_State *L) {
  const opk_zones *page = check_zones(L);
  return push_found(L, page, opk_zones_with(page, check_from(L, page, 2), OPK_ZONE_HEADS));
}

/* zones:marked(from) -> the next that is not of the body, its kind */
static int zones_marked(lua_State *L) {
  const opk_zones *page = check_zones(L);
  uint32_t i = check_from(L, page, 2);
  while (i < page->count && page->zones[i].kind == OPK_ZONE_BODY) i++;
  if (!push_found(L, page, i)) return 0;
  lua_pushstring(L, opk_zone_names[page->zones[i].kind]);
  return 2;
}

/* zones:beside(i, step) -> the next of the body, upwards or downwards */
static int zones_beside(lua_State *L) {
  const opk_zones *page = check_zones(L);
  lua_Integer step = lua_tointeger(L, 3) < 0 ? -1 : 1, i = luaL_checkinteger(L, 2) + step;
  while (i >= 1 && i <= (lua_Integer)page->count && page->zones[i - 1].kind != OPK_ZONE_BODY) i += step;
  if (i < 1 || i > (lua_Integer)page->count) return 0;
  lua_pushinteger(L, i);
  return 1;
}

/* zones:doubt(from, abbreviations) -> number, whether its end leaves a doubt, the number above or nil, apart */
static int zones_doubt(lua_State *L) {
  const opk_zones *page = check_zones(L);
  uint32_t from = check_from(L, page, 2), above;
  bool apart;
  uint32_t i = opk_zones_doubt(page, from, lopk_checkglossary(L, 3), &above, &apart);
  if (!push_found(L, page, i)) return 0;
  lua_pushboolean(L, !(page->zones[i].flags & OPK_ZONE_ENDS));
  if (above == OPK_NONE) return 2;
  lua_pushinteger(L, (lua_Integer)above + 1);
  lua_pushboolean(L, apart);
  return 4;
}

/* zones:repair(from) -> number, whether no blank line is before it */
static int zones_repair(lua_State *L) {
  const opk_zones *page = check_zones(L);
  uint32_t from = check_from(L, page, 2);
  bool close;
  if (!push_found(L, page, opk_zones_repair(page, from, &close))) return 0;
  lua_pushboolean(L, close);
  return 2;
}

/* zones:quotes() -> the bytes of the body's blocks and whether each may be a pull quote, { first, last, whether, … }, and
 * their numbers; nothing where none may be one */
static int zones_quotes(lua_State *L) {
  const opk_zones *page = check_zones(L);
  uint32_t body = 0;
  int count = 0;
  for (uint32_t i = 0; i < page->count; i++) body += page->zones[i].kind == OPK_ZONE_BODY;
  if (body < 2 || opk_zones_with(page, 0, OPK_ZONE_QUOTES) == page->count) return 0;
  lua_createtable(L, (int)(3 * body), 0);
  lua_createtable(L, (int)body, 0);
  for (uint32_t i = 0; i < page->count; i++) {
    const opk_zone *zone = &page->zones[i];
    if (zone->kind != OPK_ZONE_BODY) continue;
    lua_pushinteger(L, (lua_Integer)zone->block_first + 1);
    lua_rawseti(L, -3, 3 * count + 1);
    lua_pushinteger(L, (lua_Integer)zone->block_last);
    lua_rawseti(L, -3, 3 * count + 2);
    lua_pushboolean(L, zone->flags & OPK_ZONE_QUOTES);
    lua_rawseti(L, -3, 3 * count + 3);
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_rawseti(L, -2, ++count);
  }
  return 2;
}

/* zones:paragraphs(ledger) -> { first1, last1, … } in its reading text, { true where paragraph i is cut off } */
static int zones_paragraphs(lua_State *L) {
  const opk_zones *page = check_zones(L);
  const opk_ledger *ledger = lopk_checkledger(L, 2);
  int count = 0;
  lua_settop(L, 2);
  lua_newtable(L);
  lua_newtable(L);
  for (uint32_t i = 0; i < page->count;) {
    uint32_t begin = i, last = i;
    uint64_t from, to;
    if (page->zones[i++].kind != OPK_ZONE_BODY) continue;
    for (; i < page->count; i++) {
      if (page->zones[i].kind != OPK_ZONE_BODY) continue;
      if (!(page->zones[i].flags & OPK_ZONE_GOES_ON)) break;
      last = i;
    }
    if (!opk_ledger_reading(ledger, page->zones[begin].first, page->zones[last].last, &from, &to)) continue;
    lua_pushinteger(L, (lua_Integer)from + 1);
    lua_rawseti(L, 3, ++count);
    lua_pushinteger(L, (lua_Integer)to);
    lua_rawseti(L, 3, ++count);
    if (!(page->zones[last].flags & OPK_ZONE_CUT)) continue;
    lua_pushboolean(L, true);
    lua_rawseti(L, 4, count / 2);
  }
  return 2;
}

static const luaL_Reg methods[] = {
  {"__len", zones_len},       {"range", zones_range},   {"block", zones_block},   {"text", zones_text},
  {"is", zones_is},           {"reason", zones_reason}, {"field", zones_field},   {"begins", zones_begins},
  {"list", zones_list},       {"mark", zones_mark},     {"join", zones_join},     {"cut", zones_cut},
  {"divide", zones_divide},   {"merge", zones_merge},   {"move", zones_move},     {"look", zones_look},
  {"heads", zones_heads},     {"marked", zones_marked}, {"beside", zones_beside}, {"doubt", zones_doubt},
  {"repair", zones_repair},   {"quotes", zones_quotes}, {"paragraphs", zones_paragraphs},
  {NULL, NULL},
};

void lopk_pushzones(lua_State *L, int owner, const opk_zones *page, const uint8_t *begins, uint32_t lines) {
  lopk_zones *self;
  uint32_t count = 0, begin = 0;
  for (uint32_t i = 0; i < lines; i++) count += i == 0 || begins[i];
  lopk_newclass(L, LOPK_ZONES, methods);
  self = lopk_newanchored(L, sizeof *self, LOPK_ZONES, owner);
  self->page = *page;
  self->page.count = 0;
  self->capacity = count + 1;
  self->page.zones = lopk_newblock(L, self->capacity, sizeof *self->page.zones);
  lua_rawseti(L, -2, COLUMNS);
  lua_newtable(L);
  lua_rawseti(L, -2, REASONS);
  for (uint32_t i = 1; i <= lines; i++) {
    if (i < lines && !begins[i]) continue;
    self->page.zones[self->page.count++] = opk_zone_of(page, begin, i);
    begin = i;
  }
  lua_pop(L, 1); /* the anchors */
}
