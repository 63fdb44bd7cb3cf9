/* lopk_json: opedkit.core.json, values as JSON by a schema. */
#include "lopk.h"
#include "opk_json.h"

/* Tables in tables, at most. */
#define DEEPEST 200

/* What is written so far, in a block at stack index `block` that a larger one takes over from. */
typedef struct writer {
  lua_State *L;
  uint8_t *bytes;
  size_t size, capacity;
  int block;
  int null; /* the value that stands for null */
  int keys; /* the function that lists a map's keys in order */
  bool pretty;
} writer;

static void need(writer *w, size_t more) {
  size_t capacity = w->capacity;
  uint8_t *block;
  if (capacity - w->size >= more) return;
  while (capacity - w->size < more) {
    if (capacity > SIZE_MAX / 4) luaL_error(w->L, "not enough memory: the JSON is too long");
    capacity *= 2;
  }
  block = lopk_newblock(w->L, capacity, 1);
  memcpy(block, w->bytes, w->size);
  w->bytes = block;
  w->capacity = capacity;
  lua_replace(w->L, w->block);
}

static void put(writer *w, const char *bytes, size_t size) {
  need(w, size);
  memcpy(w->bytes + w->size, bytes, size);
  w->size += size;
}

static void put_byte(writer *w, char byte) { put(w, &byte, 1); }

static void put_line(writer *w, unsigned depth) {
  if (!w->pretty) return;
  put_byte(w, '\n');
  for (unsigned i = 0; i < depth; i++) put(w, "  ", 2);
}

/* The string at a stack index, which stays there. */
static void put_string(writer *w, int index) {
  size_t size;
  const char *bytes = lua_tolstring(w->L, index, &size);
  opk_text text;
  uint32_t at = 0;
  if (size > OPK_TEXT_MAX) luaL_error(w->L, "bad value (a string is longer than 4294967294 bytes)");
  text = (opk_text){(const uint8_t *)bytes, (uint32_t)size};
  put_byte(w, '"');
  while (at < text.size) {
    need(w, (size_t)(text.size - at) + OPK_JSON_GROWTH);
    w->size += opk_json_string(text, &at, w->bytes + w->size, w->capacity - w->size);
  }
  put_byte(w, '"');
}

static void put_number(writer *w, lua_Number value) {
  need(w, OPK_JSON_NUMBER);
  w->size += opk_json_number((double)value, w->bytes + w->size);
}

static void put_value(writer *w, int schema, unsigned depth);

/* Pushes schema[name]; false, and nothing is pushed, where there is no schema or none of this kind of value. */
static bool push_part(lua_State *L, int schema, const char *name) {
  if (!schema) return false;
  lua_getfield(L, schema, name);
  if (!lua_isnil(L, -1)) return true;
  lua_pop(L, 1);
  return false;
}

static bool is_kind(lua_State *L, int schema, const char *kind) {
  bool same;
  if (!push_part(L, schema, "kind")) return false;
  same = strcmp(lua_tostring(L, -1), kind) == 0;
  lua_pop(L, 1);
  return same;
}

/* The table on the top as an array. */
static void put_list(writer *w, int schema, unsigned depth) {
  lua_State *L = w->L;
  int list = lua_gettop(L), count = (int)lua_rawlen(L, list);
  int items = push_part(L, schema, "items") ? lua_gettop(L) : 0;
  put_byte(w, '[');
  for (int i = 1; i <= count; i++) {
    if (i > 1) put_byte(w, ',');
    put_line(w, depth + 1);
    lua_rawgeti(L, list, i);
    put_value(w, items, depth + 1);
  }
  if (count) put_line(w, depth);
  put_byte(w, ']');
  lua_settop(L, list);
}

/* One member, whose value is on the top and its name at `key`. */
static void put_member(writer *w, int key, int schema, unsigned depth, bool more) {
  if (more) put_byte(w, ',');
  put_line(w, depth);
  put_string(w, key);
  put(w, ": ", w->pretty ? 2 : 1);
  put_value(w, schema, depth);
}

/* The table on the top as an object with the members that its schema names. */
static void put_record(writer *w, int schema, unsigned depth) {
  lua_State *L = w->L;
  int record = lua_gettop(L), keys = record + 1, schemas = record + 2, count;
  lua_getfield(L, schema, "keys");
  lua_getfield(L, schema, "of");
  count = (int)lua_rawlen(L, keys);
  put_byte(w, '{');
  for (int i = 1; i <= count; i++) {
    int of = 0;
    lua_rawgeti(L, keys, i);
    lua_pushvalue(L, -1);
    lua_gettable(L, record);
    if (lua_istable(L, -1)) {
      lua_pushvalue(L, -2);
      lua_rawget(L, schemas);
      if (lua_istable(L, -1)) of = lua_gettop(L) - 1; /* under the value */
      lua_insert(L, -2);
    }
    put_member(w, schemas + 1, of, depth + 1, i > 1);
    lua_settop(L, schemas);
  }
  if (count) put_line(w, depth);
  put_byte(w, '}');
  lua_settop(L, record);
}

/* Pushes the keys of the table at `map`, in the order of their bytes. */
static int push_keys(const writer *w, int map) {
  lua_State *L = w->L;
  lua_pushvalue(L, w->keys);
  lua_pushvalue(L, map);
  lua_call(L, 1, 1);
  return (int)lua_rawlen(L, -1);
}

/* The table on the top as an object with whatever members it has. */
static void put_map(writer *w, int schema, unsigned depth) {
  lua_State *L = w->L;
  int map = lua_gettop(L), keys = map + 1, count = push_keys(w, map);
  int items = push_part(L, schema, "items") ? lua_gettop(L) : 0, top = lua_gettop(L);
  put_byte(w, '{');
  for (int i = 1; i <= count; i++) {
    lua_rawgeti(L, keys, i);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "bad value (no JSON for a key that is no string)");
    lua_pushvalue(L, -1);
    lua_gettable(L, map);
    put_member(w, top + 1, items, depth + 1, i > 1);
    lua_settop(L, top);
  }
  if (count) put_line(w, depth);
  put_byte(w, '}');
  lua_settop(L, map);
}

/* Writes the value on the top, which is popped; the schema stands at a stack index, 0 for none. */
static void put_value(writer *w, int schema, unsigned depth) {
  lua_State *L = w->L;
  int type = lua_type(L, -1);
  luaL_checkstack(L, 10, "JSON");
  if (type == LUA_TNIL || lua_rawequal(L, -1, w->null)) {
    put(w, "null", 4);
  } else if (type == LUA_TSTRING) {
    put_string(w, -1);
  } else if (type == LUA_TNUMBER) {
    put_number(w, lua_tonumber(L, -1));
  } else if (type == LUA_TBOOLEAN) {
    if (lua_toboolean(L, -1)) put(w, "true", 4);
    else put(w, "false", 5);
  } else if (type != LUA_TTABLE) {
    lua_pushfstring(L, "bad value (no JSON for a %s)", luaL_typename(L, -1));
    lua_error(L);
  } else if (depth >= DEEPEST) {
    lua_pushliteral(L, "bad value (tables nested too deeply)");
    lua_error(L);
  } else if (is_kind(L, schema, "record")) {
    put_record(w, schema, depth);
  } else if (is_kind(L, schema, "list") || (!schema && lua_rawlen(L, -1) > 0)) {
    put_list(w, schema, depth);
  } else {
    put_map(w, schema, depth);
  }
  lua_pop(L, 1);
}

/* encode(value, schema, pretty, null, keys) */
static int json_encode(lua_State *L) {
  writer w = {.L = L, .capacity = 512, .null = 4, .keys = 5, .block = 6};
  lua_settop(L, 5);
  if (!lua_isnil(L, 2)) luaL_checktype(L, 2, LUA_TTABLE);
  w.pretty = lua_toboolean(L, 3);
  w.bytes = lopk_newblock(L, w.capacity, 1);
  lua_pushvalue(L, 1);
  put_value(&w, lua_isnil(L, 2) ? 0 : 2, 0);
  lua_pushlstring(L, (const char *)w.bytes, w.size);
  return 1;
}

static int json_number(lua_State *L) {
  uint8_t out[OPK_JSON_NUMBER];
  size_t size = opk_json_number((double)luaL_checknumber(L, 1), out);
  lua_pushlstring(L, (const char *)out, size);
  return 1;
}

static const luaL_Reg functions[] = {{"encode", json_encode}, {"number", json_number}, {NULL, NULL}};

void lopk_open_json(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
