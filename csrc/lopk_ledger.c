/* lopk_ledger: opedkit.core.ledger and the class opedkit.Ledger. */
#include "lopk_ledger.h"

const opk_ledger *lopk_checkledger(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_LEDGER); }

static void push_position(lua_State *L, uint64_t position) {
  if (sizeof(lua_Integer) < sizeof position) lua_pushnumber(L, (lua_Number)position);
  else lua_pushinteger(L, (lua_Integer)position);
}

static void set_position(lua_State *L, const char *name, uint64_t position) {
  push_position(L, position);
  lua_setfield(L, -2, name);
}

bool lopk_pushparts(lua_State *L, const opk_ledger *ledger, uint64_t first, uint64_t last, opk_span *hull) {
  opk_ledger_source source;
  opk_span part;
  int count = 0;
  lua_createtable(L, 1, 0);
  opk_ledger_source_start(&source, ledger, first, last);
  while (opk_ledger_source_next(&source, &part)) {
    if (!count) hull->first = part.first;
    hull->last = part.last;
    lua_createtable(L, 0, 2);
    set_position(L, "first", (uint64_t)part.first + 1);
    set_position(L, "last", part.last);
    lua_rawseti(L, -2, ++count);
  }
  return count > 0;
}

/* Arguments 2 and 3, 1-based and inclusive, as a range within `size` bytes; false where it is empty. */
static bool check_range(lua_State *L, uint64_t size, uint64_t *first, uint64_t *last) {
  lua_Number from = luaL_checknumber(L, 2), to = luaL_checknumber(L, 3);
  if (!(from >= 1)) from = 1;
  if (!(to <= (lua_Number)size)) to = (lua_Number)size;
  if (!(from <= to)) return false;
  *first = (uint64_t)from - 1;
  *last = (uint64_t)to;
  return *first < *last;
}

/* ledger:source(first, last) */
static int ledger_source(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, 1);
  uint64_t first, last;
  opk_span hull;
  if (check_range(L, ledger->reading_count, &first, &last)) lopk_pushparts(L, ledger, first, last, &hull);
  else lua_newtable(L);
  return 1;
}

/* ledger:hull(first, last) */
static int ledger_hull(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, 1);
  uint64_t first, last;
  opk_span hull;
  if (!check_range(L, ledger->reading_count, &first, &last) || !opk_ledger_hull(ledger, first, last, &hull)) return 0;
  push_position(L, (uint64_t)hull.first + 1);
  push_position(L, hull.last);
  return 2;
}

/* ledger:reading(first, last) */
static int ledger_reading(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, 1);
  uint64_t first, last;
  if (!check_range(L, ledger->byte_count, &first, &last) ||
      !opk_ledger_reading(ledger, (uint32_t)first, (uint32_t)last, &first, &last))
    return 0;
  push_position(L, first + 1);
  push_position(L, last);
  return 2;
}

/* ledger:undo(text) */
static int ledger_undo(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, 1);
  opk_text text = lopk_checktext(L, 2);
  const uint8_t *bytes;
  uint8_t *out;
  uint32_t at = 0, read = 0;
  if (text.size != ledger->reading_count) return luaL_argerror(L, 2, "the reading text expected");
  lopk_getanchors(L, 1);
  lua_rawgeti(L, -1, 1);
  bytes = (const uint8_t *)lua_tostring(L, -1);
  out = lopk_newblock(L, ledger->byte_count, 1);
  for (uint32_t i = 0; i <= ledger->count; i++) {
    uint32_t stop = i < ledger->count ? ledger->edits[i].first : ledger->byte_count;
    memcpy(out + at, text.bytes + read, stop - at);
    read += stop - at;
    at = stop;
    if (i < ledger->count) {
      memcpy(out + at, bytes + at, ledger->edits[i].last - at);
      at = ledger->edits[i].last;
      read += ledger->edits[i].size;
    }
  }
  lua_pushlstring(L, (const char *)out, ledger->byte_count);
  return 1;
}

static const luaL_Reg methods[] = {
  {"source", ledger_source}, {"hull", ledger_hull}, {"reading", ledger_reading}, {"undo", ledger_undo}, {NULL, NULL},
};

/* ---- making one of a list of edits ---- */

static const char *const operations[] = {
  [OPK_EDIT_BREAK] = "break",         [OPK_EDIT_DEHYPHENATE] = "dehyphenate", [OPK_EDIT_DROP] = "drop",
  [OPK_EDIT_DUPLICATE] = "duplicate", [OPK_EDIT_JOIN] = "join",               [OPK_EDIT_REPLACE] = "replace",
  [OPK_EDIT_UNWRAP] = "unwrap",
};

/* The position that the edit on the top has as `name`. */
static uint32_t position_of(lua_State *L, const char *name) {
  lua_Number value;
  lua_getfield(L, -1, name);
  value = lua_tonumber(L, -1);
  if (!(value >= 0 && value <= (lua_Number)OPK_TEXT_MAX)) luaL_error(L, "edit outside the text");
  lua_pop(L, 1);
  return (uint32_t)value;
}

static opk_edit_op op_of(lua_State *L) {
  const char *name;
  lua_getfield(L, -1, "op");
  name = lua_tostring(L, -1);
  for (int op = 0; name && op <= OPK_EDIT_UNWRAP; op++)
    if (strcmp(name, operations[op]) == 0) {
      lua_pop(L, 1);
      return (opk_edit_op)op;
    }
  return (opk_edit_op)luaL_error(L, "bad edit (no operation)");
}

/* The replacement of edit `i` of the list at argument 2, which keeps it alive. */
static opk_text text_of(lua_State *L, uint32_t i) {
  size_t size;
  const char *bytes;
  lua_rawgeti(L, 2, (int)i + 1);
  lua_getfield(L, -1, "text");
  if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "bad edit (no text)");
  bytes = lua_tolstring(L, -1, &size);
  if (size > OPK_TEXT_MAX) luaL_error(L, "bad edit (its text is too long)");
  lua_pop(L, 2);
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

static void read_edits(lua_State *L, opk_edit *edits, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 2, (int)i + 1);
    if (!lua_istable(L, -1)) luaL_argerror(L, 2, "edits expected");
    edits[i] = (opk_edit){.first = position_of(L, "first"), .last = position_of(L, "last"), .place = i, .op = op_of(L)};
    edits[i].first--; /* from 0 it becomes a position that is outside */
    lua_pop(L, 1);
    edits[i].size = text_of(L, i).size;
  }
}

/* Puts the list at argument 2 in the order of the edits, whose places are those that they have then. */
static void rearrange(lua_State *L, opk_edit *edits, uint32_t count) {
  uint32_t i = 0;
  while (i < count && edits[i].place == i) i++;
  if (i == count) return;
  lua_createtable(L, (int)count, 0);
  for (i = 0; i < count; i++) {
    lua_rawgeti(L, 2, (int)edits[i].place + 1);
    lua_rawseti(L, -2, (int)i + 1);
  }
  for (i = 0; i < count; i++) {
    lua_rawgeti(L, -1, (int)i + 1);
    lua_rawseti(L, 2, (int)i + 1);
    edits[i].place = i;
  }
  lua_pop(L, 1);
}

/* Pushes the bytes with the edits carried out, whose texts the list at argument 2 holds. */
static void push_reading(lua_State *L, const opk_ledger *ledger, opk_text text, const opk_text *texts) {
  uint32_t at = 0;
  uint8_t *out;
  size_t written = 0;
  if (ledger->count == 0) {
    lua_pushvalue(L, 1);
    return;
  }
  out = lopk_newblock(L, (size_t)ledger->reading_count, 1);
  for (uint32_t i = 0; i < ledger->count; i++) {
    opk_edit edit = ledger->edits[i];
    memcpy(out + written, text.bytes + at, edit.first - at);
    written += edit.first - at;
    if (edit.size) memcpy(out + written, texts[i].bytes, edit.size);
    written += edit.size;
    at = edit.last;
  }
  memcpy(out + written, text.bytes + at, text.size - at);
  lua_pushlstring(L, (const char *)out, (size_t)ledger->reading_count);
  lua_remove(L, -2);
}

/* ledger(bytes, edits) -> ledger, reading text; the list is put in order by position */
static int ledger_new(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  opk_ledger *ledger;
  opk_edit *edits;
  opk_text *texts;
  int64_t *shift;
  void *scratch;
  uint32_t count;
  luaL_checktype(L, 2, LUA_TTABLE);
  if (lua_rawlen(L, 2) > INT32_MAX) return luaL_argerror(L, 2, "too many edits");
  count = (uint32_t)lua_rawlen(L, 2);
  lua_settop(L, 2);
  lopk_newclass(L, LOPK_LEDGER, methods);
  ledger = lopk_newanchored(L, sizeof *ledger, LOPK_LEDGER, 1);
  shift = lopk_newblock(L, count, sizeof *shift + sizeof *edits);
  lua_rawseti(L, -2, 2);
  lua_pop(L, 1); /* the anchors */
  edits = (opk_edit *)(shift + count);
  scratch = lopk_newblock(L, count, sizeof *edits > sizeof *texts ? sizeof *edits : sizeof *texts);
  read_edits(L, edits, count);
  opk_ledger_sort(edits, count, scratch);
  rearrange(L, edits, count);
  switch (opk_ledger_settle(ledger, edits, shift, count, text.size)) {
    case OPK_LEDGER_FINE: break;
    case OPK_LEDGER_OUTSIDE: return luaL_error(L, "edit outside the text");
    case OPK_LEDGER_CROSS: return luaL_error(L, "edits that cross");
  }
  if (ledger->reading_count > OPK_TEXT_MAX) return luaL_error(L, "the reading text is too long");
  texts = scratch;
  for (uint32_t i = 0; i < ledger->count; i++) texts[i] = text_of(L, edits[i].place);
  push_reading(L, ledger, text, texts);
  lua_remove(L, -2); /* the scratch memory */
  return 2;
}

void lopk_open_ledger(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, ledger_new);
}
