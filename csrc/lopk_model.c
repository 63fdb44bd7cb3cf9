/* lopk_model: opedkit.core.model: plain values as bytes, and sections of bytes as one image. */
#include <stdlib.h>

#include "lopk.h"
#include "opk_image.h"
#include "opk_value.h"

static int fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* ---- values ---- */

static opk_text to_text(lua_State *L, int index) {
  size_t size;
  const char *bytes = lua_tolstring(L, index, &size);
  if (size > OPK_TEXT_MAX) luaL_error(L, "a string is longer than 4294967294 bytes");
  return (opk_text){(const uint8_t *)bytes, (uint32_t)size};
}

static int compare_keys(const void *a, const void *b) {
  return opk_string_compare(*(const opk_text *)a, *(const opk_text *)b);
}

/* The string keys of the table on the top, in order, in a block that is pushed. Throws where there are keys that are
 * neither strings nor items 1 to `items`. */
static opk_text *push_keys(lua_State *L, uint32_t items, uint32_t *count) {
  int table = lua_gettop(L);
  uint32_t all = 0, used = 0;
  *count = 0;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1), all++) *count += lua_type(L, -2) == LUA_TSTRING;
  if (all - *count != items) luaL_error(L, "a model's options can't hold a table with such keys");
  opk_text *keys = lopk_newblock(L, *count, sizeof *keys);
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
    if (lua_type(L, -2) == LUA_TSTRING) keys[used++] = to_text(L, -2);
  qsort(keys, *count, sizeof *keys, compare_keys);
  return keys;
}

/* Writes the value on the top at `out`, or measures it where that is NULL; returns its size. */
static size_t write_value(lua_State *L, uint8_t *out, int depth) {
  switch (lua_type(L, -1)) {
  case LUA_TBOOLEAN: return opk_value_write_flag(out, lua_toboolean(L, -1));
  case LUA_TNUMBER: return opk_value_write_number(out, (double)lua_tonumber(L, -1));
  case LUA_TSTRING: return opk_value_write_string(out, to_text(L, -1));
  case LUA_TTABLE: {
    if (depth == 0) luaL_error(L, "a model's options are nested too deeply");
    luaL_checkstack(L, 6, "a model's options");
    int table = lua_gettop(L);
    uint32_t items = (uint32_t)lua_rawlen(L, table), fields;
    opk_text *keys = push_keys(L, items, &fields);
    size_t size = opk_value_write_table(out, items, fields);
    for (uint32_t i = 0; i < items; i++) {
      lua_rawgeti(L, table, (int)i + 1);
      size += write_value(L, out ? out + size : NULL, depth - 1);
      lua_pop(L, 1);
    }
    for (uint32_t i = 0; i < fields; i++) {
      size += opk_value_write_key(out ? out + size : NULL, keys[i]);
      lua_pushlstring(L, (const char *)keys[i].bytes, keys[i].size);
      lua_rawget(L, table);
      size += write_value(L, out ? out + size : NULL, depth - 1);
      lua_pop(L, 1);
    }
    lua_settop(L, table);
    return size;
  }
  default: return (size_t)luaL_error(L, "a model's options can't hold a %s", luaL_typename(L, -1));
  }
}

/* encode(value) -> bytes; an error where the value holds anything but booleans, numbers, strings, arrays and tables by
 * string keys. */
static int model_encode(lua_State *L) {
  luaL_checkany(L, 1);
  lua_settop(L, 1);
  size_t size = write_value(L, NULL, OPK_VALUE_DEPTH);
  uint8_t *bytes = lopk_newblock(L, size, 1);
  lua_pushvalue(L, 1);
  write_value(L, bytes, OPK_VALUE_DEPTH);
  lua_pushlstring(L, (const char *)bytes, size);
  return 1;
}

static void push_number(lua_State *L, double number) {
#if LUA_VERSION_NUM >= 503
  if (number >= -9007199254740992.0 && number <= 9007199254740992.0 && (double)(lua_Integer)number == number)
    lua_pushinteger(L, (lua_Integer)number);
  else
#endif
    lua_pushnumber(L, (lua_Number)number);
}

/* Pushes the next value. Where the bytes are none it returns false, and what is on the stack is of no use. */
static bool read_value(lua_State *L, opk_value_reader *reader, int depth) {
  opk_value value;
  if (!opk_value_read(reader, &value)) return false;
  switch (value.kind) {
  case OPK_VALUE_FALSE:
  case OPK_VALUE_TRUE: lua_pushboolean(L, value.kind == OPK_VALUE_TRUE); return true;
  case OPK_VALUE_NUMBER: push_number(L, value.number); return true;
  case OPK_VALUE_STRING: lua_pushlstring(L, (const char *)value.string.bytes, value.string.size); return true;
  case OPK_VALUE_TABLE: break;
  }
  if (depth == 0) return false;
  luaL_checkstack(L, 4, "a model's options");
  lua_newtable(L); /* it grows with what is really there */
  for (uint32_t i = 0; i < value.items; i++) {
    if (!read_value(L, reader, depth - 1)) return false;
    lua_rawseti(L, -2, (int)i + 1);
  }
  opk_text key = {NULL, 0};
  for (uint32_t i = 0; i < value.fields; i++) {
    opk_text before = key;
    if (!opk_value_read_key(reader, &key)) return false;
    if (i > 0 && opk_string_compare(before, key) >= 0) return false;
    lua_pushlstring(L, (const char *)key.bytes, key.size);
    if (!read_value(L, reader, depth - 1)) return false;
    lua_rawset(L, -3);
  }
  return true;
}

/* decode(bytes) -> value | nil, message */
static int model_decode(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  opk_value_reader reader = {text.bytes, text.bytes + text.size};
  if (!read_value(L, &reader, OPK_VALUE_DEPTH) || reader.at != reader.end) return fail(L, "its options are malformed");
  return 1;
}

/* ---- images ---- */

static uint32_t check_tag(lua_State *L, int index) {
  size_t size = 0;
  const uint8_t *tag = lua_type(L, index) == LUA_TSTRING ? (const uint8_t *)lua_tolstring(L, index, &size) : NULL;
  if (size != 4) luaL_error(L, "a tag of four letters expected");
  return opk_load32le(tag);
}

/* Sections of a model and their bytes, an array { tag1, bytes1, tag2, … }: string number i. */
static const uint8_t *section_string(lua_State *L, uint32_t i, size_t *size) {
  lua_rawgeti(L, 2, (int)i);
  if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, 2, "array of tags and strings expected");
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, -1, size); /* argument 2 keeps it */
  lua_pop(L, 1);
  return bytes;
}

/* pack(kind, { tag1, bytes1, tag2, … }) -> bytes */
static int model_pack(lua_State *L) {
  uint32_t kind = check_tag(L, 1);
  luaL_checktype(L, 2, LUA_TTABLE);
  uint32_t count = (uint32_t)(lua_rawlen(L, 2) / 2);
  opk_section *sections = lopk_newblock(L, count, sizeof *sections);
  for (uint32_t i = 0; i < count; i++) {
    size_t size;
    lua_rawgeti(L, 2, (int)(2 * i) + 1);
    sections[i].tag = check_tag(L, -1);
    lua_pop(L, 1);
    section_string(L, 2 * i + 2, &size);
    sections[i].size = size;
  }
  size_t size = opk_image_size(sections, count);
  if (!size) return luaL_error(L, "not enough memory: the model is larger than this machine can address");
  uint8_t *out = lopk_newblock(L, size, 1);
  opk_image_lay(out, kind, sections, count);
  for (uint32_t i = 0; i < count; i++) {
    size_t bytes_size;
    const uint8_t *bytes = section_string(L, 2 * i + 2, &bytes_size);
    memcpy(out + sections[i].offset, bytes, bytes_size);
  }
  opk_image_seal(out);
  lua_pushlstring(L, (const char *)out, size);
  return 1;
}

/* unpack(kind, bytes) -> { { tag, first, last, checksum }, … } | nil, message */
static int model_unpack(lua_State *L) {
  size_t size;
  opk_image image;
  uint32_t kind = check_tag(L, 1);
  luaL_checktype(L, 2, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 2, &size);
  const char *problem = opk_image_open(&image, bytes, size, kind);
  if (problem && image.damaged < image.count) {
    lua_pushnil(L);
    lua_pushfstring(L, "damaged: the checksum of its section %d does not match", (int)image.damaged + 1);
    return 2;
  }
  if (problem) return fail(L, problem);
  lua_newtable(L);
  for (uint32_t i = 0; i < image.count; i++) {
    opk_section section = opk_image_section(&image, i);
    uint8_t tag[4];
    opk_store32le(tag, section.tag);
    lua_createtable(L, 0, 4);
    lua_pushlstring(L, (const char *)tag, sizeof tag);
    lua_setfield(L, -2, "tag");
    lua_pushnumber(L, (lua_Number)section.offset + 1);
    lua_setfield(L, -2, "first");
    lua_pushnumber(L, (lua_Number)section.offset + (lua_Number)section.size);
    lua_setfield(L, -2, "last");
    lua_pushnumber(L, (lua_Number)section.checksum);
    lua_setfield(L, -2, "checksum");
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static const luaL_Reg functions[] = {
  {"encode", model_encode}, {"decode", model_decode}, {"pack", model_pack}, {"unpack", model_unpack}, {NULL, NULL},
};

void lopk_open_model(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
