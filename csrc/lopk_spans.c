/* lopk_spans: the class opedkit.Spans. */
#include "lopk.h"

/* A first portion on the C stack answers short texts whole and tells how dense a long one is. */
#define FIRST_PORTION 256

static lopk_spans *check_spans(lua_State *L) { return luaL_checkudata(L, 1, LOPK_SPANS); }

static int spans_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_spans(L)->count);
  return 1;
}

/* The span that argument 2 names, NULL where there is none. */
static const opk_span *check_span(lua_State *L, const lopk_spans *spans) {
  lua_Integer i = luaL_checkinteger(L, 2);
  return i >= 1 && i <= (lua_Integer)spans->count ? &spans->spans[i - 1] : NULL;
}

static int push_positions(lua_State *L, opk_span span) {
  lua_pushinteger(L, (lua_Integer)span.first + 1);
  lua_pushinteger(L, (lua_Integer)span.last);
  return 2;
}

static void push_string(lua_State *L, const lopk_spans *spans, opk_span span) {
  lua_pushlstring(L, (const char *)spans->text.bytes + span.first, span.last - span.first);
}

static int spans_get(lua_State *L) {
  const opk_span *span = check_span(L, check_spans(L));
  return span ? push_positions(L, *span) : 0;
}

static int spans_text(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  const opk_span *span = check_span(L, spans);
  if (!span) return 0;
  push_string(L, spans, *span);
  return 1;
}

static int spans_confidence(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  const opk_span *span = check_span(L, spans);
  if (!span || !spans->confidence) return 0;
  lua_pushnumber(L, spans->confidence[span - spans->spans] / 100.0);
  return 1;
}

/* The Spans is the upvalue, checked once: a check for each step costs as much as the step. */
static int spans_next(lua_State *L) {
  const lopk_spans *spans = lua_touserdata(L, lua_upvalueindex(1));
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 0 || i >= (lua_Integer)spans->count) return 0;
  lua_pushinteger(L, i + 1);
  return 1 + push_positions(L, spans->spans[i]);
}

static int spans_each(lua_State *L) {
  check_spans(L);
  lua_pushvalue(L, 1);
  lua_pushcclosure(L, spans_next, 1);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

static int spans_strings(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  uint32_t first, last;
  if (!lopk_optslice(L, 2, spans->count, &first, &last)) first = last = 0;
  lua_createtable(L, (int)(last - first), 0);
  for (uint32_t i = first; i < last; i++) {
    push_string(L, spans, spans->spans[i]);
    lua_rawseti(L, -2, (int)(i - first) + 1);
  }
  return 1;
}

static int spans_offsets(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  uint32_t first, last;
  if (!lopk_optslice(L, 2, spans->count, &first, &last)) first = last = 0;
  if (last - first > INT32_MAX / 2) return luaL_error(L, "too many spans for one table: ask for a range of them");
  lua_createtable(L, (int)(2 * (last - first)), 0);
  for (uint32_t i = first; i < last; i++) {
    int at = (int)(2 * (i - first));
    push_positions(L, spans->spans[i]);
    lua_rawseti(L, -3, at + 2);
    lua_rawseti(L, -2, at + 1);
  }
  return 1;
}

static int spans_find(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  lua_Integer position = luaL_checkinteger(L, 2);
  uint32_t low = 0, high = spans->count;
  if (position < 1 || position > (lua_Integer)spans->text.size) return 0;
  while (low < high) { /* the first span that ends at or behind the position */
    uint32_t middle = low + (high - low) / 2;
    if ((lua_Integer)spans->spans[middle].last < position) low = middle + 1;
    else high = middle;
  }
  if (low == spans->count || (lua_Integer)spans->spans[low].first >= position) return 0;
  lua_pushinteger(L, (lua_Integer)low + 1);
  return 1;
}

static int spans_tostring(lua_State *L) {
  const lopk_spans *spans = check_spans(L);
  lua_pushfstring(L, LOPK_SPANS " (%d of %d bytes)", (int)spans->count, (int)spans->text.size);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", spans_len},         {"__tostring", spans_tostring}, {"get", spans_get},   {"text", spans_text},
  {"confidence", spans_confidence}, {"each", spans_each},       {"strings", spans_strings},
  {"offsets", spans_offsets},   {"find", spans_find},           {NULL, NULL},
};

/* Makes room for `capacity` spans in a new block, which takes over what the old one holds; the Spans and its table of
 * anchors are the two values on the top of the stack. */
static void grow(lua_State *L, lopk_spans *spans, size_t capacity, bool with_confidence) {
  opk_span *block = lopk_newblock(L, capacity, sizeof *block + with_confidence);
  uint8_t *confidence = with_confidence ? (uint8_t *)(block + capacity) : NULL;
  if (spans->count) {
    memcpy(block, spans->spans, spans->count * sizeof *block);
    if (with_confidence) memcpy(confidence, spans->confidence, spans->count);
  }
  spans->spans = block;
  spans->confidence = confidence;
  lua_rawseti(L, -2, 2); /* anchors[2], in place of the old block */
}

void lopk_pushspans(lua_State *L, int text_index, lopk_fill *fill, const void *rules, bool with_confidence) {
  opk_span portion[FIRST_PORTION];
  uint8_t portion_confidence[FIRST_PORTION];
  opk_text text = lopk_checktext(L, text_index);
  uint32_t at = 0;
  size_t capacity, count = fill(rules, text, &at, portion, portion_confidence, FIRST_PORTION);
  lopk_spans *spans;

  lopk_newclass(L, LOPK_SPANS, methods);
  spans = lopk_newanchored(L, sizeof *spans, LOPK_SPANS, text_index);
  spans->text = text;
  capacity = count;
  if (at < text.size) { /* a sixteenth more than the first portion promises */
    capacity = (size_t)((uint64_t)count * text.size / at);
    capacity += capacity / 16 + FIRST_PORTION;
  }
  grow(L, spans, capacity, with_confidence);
  memcpy((opk_span *)spans->spans, portion, count * sizeof *portion);
  if (with_confidence) memcpy((uint8_t *)spans->confidence, portion_confidence, count);
  spans->count = (uint32_t)count;
  while (at < text.size) {
    if (spans->count == capacity) grow(L, spans, capacity += capacity / 2, with_confidence);
    count = fill(rules, text, &at, (opk_span *)spans->spans + spans->count,
                 with_confidence ? (uint8_t *)spans->confidence + spans->count : NULL, capacity - spans->count);
    spans->count += (uint32_t)count;
  }
  lua_pop(L, 1); /* the anchors */
}
