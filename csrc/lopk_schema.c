/* lopk_schema: opedkit.core.json.schema and the class opedkit.Schema. */
#include "lopk_schema.h"
#include "opk_json.h"

/* Nodes, members and names, at most, and the bytes of all names as JSON. */
#define MOST ((size_t)1 << 24)

static const luaL_Reg methods[] = {{NULL, NULL}};

const lopk_schema *lopk_checkschema(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_SCHEMA); }

static uint32_t length_of(lua_State *L, int argument) {
  luaL_checktype(L, argument, LUA_TTABLE);
  if (lua_rawlen(L, argument) > MOST) luaL_argerror(L, argument, "too many");
  return (uint32_t)lua_rawlen(L, argument);
}

/* Element i of the list at `argument`, from `least` to `most`. */
static uint32_t element(lua_State *L, int argument, uint32_t i, uint32_t least, uint32_t most) {
  lua_Number value;
  lua_rawgeti(L, argument, (int)i);
  value = lua_tonumber(L, -1);
  if (!(value >= least && value <= most)) luaL_argerror(L, argument, "numbers in their range expected");
  lua_pop(L, 1);
  return (uint32_t)value;
}

static void read_nodes(lua_State *L, lopk_schema_node *nodes, uint32_t count, uint32_t members) {
  for (uint32_t i = 0; i < count; i++) {
    uint32_t kind = element(L, 1, 3 * i + 1, LOPK_SCHEMA_LIST, LOPK_SCHEMA_MAP);
    bool record = kind == LOPK_SCHEMA_RECORD;
    nodes[i].kind = kind;
    nodes[i].first = element(L, 1, 3 * i + 2, 0, record ? members : count);
    nodes[i].count = element(L, 1, 3 * i + 3, 0, record ? members - nodes[i].first : 0);
  }
}

/* The bytes that the names take as JSON, at most. */
static size_t measure(lua_State *L, uint32_t names) {
  size_t size = 0;
  for (uint32_t i = 1; i <= names; i++) {
    lua_rawgeti(L, 3, (int)i);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, 3, "names expected");
    if (lua_rawlen(L, -1) > MOST) luaL_argerror(L, 3, "too long");
    size += OPK_JSON_GROWTH * lua_rawlen(L, -1) + 3;
    if (size > MOST) luaL_argerror(L, 3, "too long");
    lua_pop(L, 1);
  }
  return size + OPK_JSON_GROWTH;
}

/* Writes the name on the top of the stack as JSON. */
static uint32_t write_label(lua_State *L, uint8_t *out, size_t capacity) {
  size_t size, written = 2;
  const char *name = lua_tolstring(L, -1, &size);
  opk_text text = {(const uint8_t *)name, (uint32_t)size};
  uint32_t at = 0;
  out[0] = ',', out[1] = '"';
  while (at < text.size) written += opk_json_string(text, &at, out + written, capacity - written);
  out[written++] = '"';
  out[written++] = ':';
  return (uint32_t)written;
}

int lopk_newschema(lua_State *L) {
  uint32_t nodes = length_of(L, 1) / 3, members = length_of(L, 2) / 2, names = length_of(L, 3), at = 0;
  lopk_schema_node *node;
  lopk_schema_member *member, *label;
  uint8_t *labels;
  lopk_schema *schema;
  size_t capacity = measure(L, names) + names;
  if (nodes == 0) return luaL_argerror(L, 1, "a node expected");
  lua_settop(L, 3);
  lopk_newclass(L, LOPK_SCHEMA, methods);
  schema = lopk_newanchored(L, sizeof *schema, LOPK_SCHEMA, 3);
  node = lopk_newblock(L, nodes, sizeof *node);
  lua_rawseti(L, -2, 2);
  member = lopk_newblock(L, members, sizeof *member);
  lua_rawseti(L, -2, 3);
  labels = lopk_newblock(L, capacity, 1);
  lua_rawseti(L, -2, 4);
  lua_pop(L, 1); /* the anchors */
  label = lopk_newblock(L, names, sizeof *label);
  for (uint32_t i = 0; i < names; i++) {
    lua_rawgeti(L, 3, (int)i + 1);
    label[i] = (lopk_schema_member){.label = at, .size = write_label(L, labels + at, capacity - at)};
    at += label[i].size;
    lua_pop(L, 1);
  }
  read_nodes(L, node, nodes, members);
  for (uint32_t i = 0; i < members; i++) {
    uint32_t name = element(L, 2, 2 * i + 1, 1, names);
    member[i] = label[name - 1];
    member[i].name = name;
    member[i].node = element(L, 2, 2 * i + 2, 0, nodes);
  }
  lua_pop(L, 1); /* the labels by name */
  *schema = (lopk_schema){node, member, labels};
  return 1;
}
