/* lopk_json: opedkit.core.json, values as JSON by a schema. */
#include "lopk_schema.h"
#include "opk_json.h"

/* Tables in tables, at most. */
#define DEEPEST 200
/* Memory that is kept for the next value, at most. */
#define KEPT ((size_t)4 << 20)

/* What is written so far, in a block at stack index `block` that a larger one takes over from. */
typedef struct writer {
  lua_State *L;
  uint8_t *bytes;
  size_t size, capacity;
  const lopk_schema *schema;
  const void *null; /* the value that stands for null */
  int block;
  int names; /* where the list of the schema's names is */
  bool pretty;
} writer;

static void grow(writer *w, size_t more) {
  size_t capacity = w->capacity;
  uint8_t *block;
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

static inline void need(writer *w, size_t more) {
  if (w->capacity - w->size < more) grow(w, more);
}

static inline void put(writer *w, const void *bytes, size_t size) {
  need(w, size);
  memcpy(w->bytes + w->size, bytes, size);
  w->size += size;
}

static inline void put_byte(writer *w, char byte) {
  need(w, 1);
  w->bytes[w->size++] = (uint8_t)byte;
}

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

static void put_value(writer *w, uint32_t node, unsigned depth);

/* The table on the top as an array; `items` is the node of what is in it. */
static void put_list(writer *w, uint32_t items, unsigned depth) {
  lua_State *L = w->L;
  int list = lua_gettop(L), count = (int)lua_rawlen(L, list);
  put_byte(w, '[');
  for (int i = 1; i <= count; i++) {
    if (i > 1) put_byte(w, ',');
    put_line(w, depth + 1);
    lua_rawgeti(L, list, i);
    put_value(w, items, depth + 1);
  }
  if (count) put_line(w, depth);
  put_byte(w, ']');
}

/* The table on the top as an object with the members that the schema has from `member` on. */
static void put_record(writer *w, const lopk_schema_member *member, uint32_t count, unsigned depth) {
  lua_State *L = w->L;
  int record = lua_gettop(L);
  bool plain = !lua_getmetatable(L, record);
  lua_settop(L, record);
  put_byte(w, '{');
  for (uint32_t i = 0; i < count; i++, member++) {
    const uint8_t *label = w->schema->labels + member->label;
    if (w->pretty) {
      if (i) put_byte(w, ',');
      put_line(w, depth + 1);
      put(w, label + 1, member->size - 1);
      put_byte(w, ' ');
    } else {
      put(w, label + !i, member->size - !i);
    }
    lua_rawgeti(L, w->names, (int)member->name);
    if (plain) lua_rawget(L, record);
    else lua_gettable(L, record);
    put_value(w, member->node, depth + 1);
  }
  if (count) put_line(w, depth);
  put_byte(w, '}');
}

/* A key of a map, and where it is in the list of all. */
typedef struct map_key {
  const char *bytes;
  size_t size;
  int place;
} map_key;

static bool is_before(const map_key *a, const map_key *b) {
  size_t size = a->size < b->size ? a->size : b->size;
  int order = memcmp(a->bytes, b->bytes, size);
  return order ? order < 0 : a->size < b->size;
}

/* Lets the key at `root` of a heap, whose last comes first, sink to where it belongs. */
static void sink(map_key *keys, int root, int count) {
  map_key key = keys[root];
  for (int child; (child = 2 * root + 1) < count; root = child) {
    if (child + 1 < count && is_before(&keys[child], &keys[child + 1])) child++;
    if (!is_before(&key, &keys[child])) break;
    keys[root] = keys[child];
  }
  keys[root] = key;
}

static void sort(map_key *keys, int count) {
  for (int i = count / 2; i-- > 0;) sink(keys, i, count);
  for (int i = count; i-- > 1;) {
    map_key last = keys[0];
    keys[0] = keys[i];
    keys[i] = last;
    sink(keys, 0, i);
  }
}

/* Pushes the list of the keys of the table at `map`, and a block of them in the order of their bytes. */
static const map_key *push_keys(lua_State *L, int map, int *count) {
  map_key *keys;
  int list = lua_gettop(L) + 1;
  *count = 0;
  lua_newtable(L);
  lua_pushnil(L);
  while (lua_next(L, map)) {
    lua_pop(L, 1);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "bad value (no JSON for a key that is no string)");
    lua_pushvalue(L, -1);
    lua_rawseti(L, list, ++*count);
  }
  keys = lopk_newblock(L, (size_t)*count, sizeof *keys);
  for (int i = 0; i < *count; i++) {
    lua_rawgeti(L, list, i + 1);
    keys[i].bytes = lua_tolstring(L, -1, &keys[i].size);
    keys[i].place = i + 1;
    lua_pop(L, 1);
  }
  sort(keys, *count);
  return keys;
}

/* The table on the top as an object with whatever members it has; `items` is the node of their values. */
static void put_map(writer *w, uint32_t items, unsigned depth) {
  lua_State *L = w->L;
  int map = lua_gettop(L), count;
  const map_key *keys = push_keys(L, map, &count);
  put_byte(w, '{');
  for (int i = 0; i < count; i++) {
    if (i) put_byte(w, ',');
    put_line(w, depth + 1);
    lua_rawgeti(L, map + 1, keys[i].place);
    put_string(w, -1);
    put(w, ": ", w->pretty ? 2 : 1);
    lua_rawget(L, map);
    put_value(w, items, depth + 1);
  }
  if (count) put_line(w, depth);
  put_byte(w, '}');
  lua_settop(L, map);
}

/* The table on the top. */
static void put_table(writer *w, uint32_t node, unsigned depth) {
  const lopk_schema_node *is = node ? &w->schema->nodes[node - 1] : NULL;
  lua_State *L = w->L;
  luaL_checkstack(L, 10, "JSON");
  if (depth >= DEEPEST) luaL_error(L, "bad value (tables nested too deeply)");
  if (is && is->kind == LOPK_SCHEMA_RECORD) put_record(w, w->schema->members + is->first, is->count, depth);
  else if (is ? is->kind == LOPK_SCHEMA_LIST : lua_rawlen(L, -1) > 0) put_list(w, is ? is->first : 0, depth);
  else put_map(w, is ? is->first : 0, depth);
}

/* Writes the value on the top, which is popped, by a node of the schema, 0 for none. */
static void put_value(writer *w, uint32_t node, unsigned depth) {
  lua_State *L = w->L;
  switch (lua_type(L, -1)) {
    case LUA_TNIL: put(w, "null", 4); break;
    case LUA_TSTRING: put_string(w, -1); break;
    case LUA_TNUMBER: put_number(w, lua_tonumber(L, -1)); break;
    case LUA_TBOOLEAN:
      if (lua_toboolean(L, -1)) put(w, "true", 4);
      else put(w, "false", 5);
      break;
    case LUA_TTABLE:
      if (lua_topointer(L, -1) == w->null) put(w, "null", 4);
      else put_table(w, node, depth);
      break;
    default: luaL_error(L, "bad value (no JSON for a %s)", luaL_typename(L, -1));
  }
  lua_pop(L, 1);
}

/* encode(value, schema, pretty, null). The memory that the last value was written to is the second upvalue, which nothing
 * else may take while it is in use: what runs in between may write JSON too. */
static int json_encode(lua_State *L) {
  writer w = {.L = L, .capacity = 4096, .block = 5, .names = 6};
  lua_settop(L, 4);
  if (!lua_isnil(L, 2)) w.schema = lopk_checkschema(L, 2);
  w.pretty = lua_toboolean(L, 3);
  w.null = lua_topointer(L, 4);
  lua_pushvalue(L, lua_upvalueindex(2));
  if (lua_isnil(L, w.block)) {
    lua_pop(L, 1);
    lopk_newblock(L, w.capacity, 1);
  }
  w.bytes = lua_touserdata(L, w.block);
  w.capacity = lua_rawlen(L, w.block);
  lua_pushnil(L);
  lua_replace(L, lua_upvalueindex(2));
  if (w.schema) {
    lopk_getanchors(L, 2);
    lua_rawgeti(L, -1, 1);
    lua_replace(L, w.names);
  } else {
    lua_pushnil(L);
  }
  lua_pushvalue(L, 1);
  put_value(&w, w.schema ? 1 : 0, 0);
  lua_pushlstring(L, (const char *)w.bytes, w.size);
  if (w.capacity <= KEPT) {
    lua_pushvalue(L, w.block);
    lua_replace(L, lua_upvalueindex(2));
  }
  return 1;
}

static int json_number(lua_State *L) {
  uint8_t out[OPK_JSON_NUMBER];
  size_t size = opk_json_number((double)luaL_checknumber(L, 1), out);
  lua_pushlstring(L, (const char *)out, size);
  return 1;
}

static const luaL_Reg functions[] = {{"number", json_number}, {"schema", lopk_newschema}, {NULL, NULL}};

void lopk_open_json(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lua_pushvalue(L, engine);
  lua_pushnil(L);
  lua_pushcclosure(L, json_encode, 2);
  lua_setfield(L, -2, "encode");
}
