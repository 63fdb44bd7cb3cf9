/* lopk_text: opedkit.core.text. */
#include "lopk.h"
#include "opk_fold.h"
#include "opk_odd.h"
#include "opk_sha256.h"

static int text_valid(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  size_t at = lopk_engine(L)->utf8_valid(text);
  lua_pushboolean(L, at == text.size);
  if (at == text.size) return 1;
  lua_pushinteger(L, (lua_Integer)at + 1);
  return 2;
}

static int text_fold(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  luaL_Buffer buffer;
  uint32_t at = 0;
  luaL_buffinit(L, &buffer);
  while (at < text.size) {
    uint8_t *room = (uint8_t *)luaL_prepbuffer(&buffer);
    luaL_addsize(&buffer, opk_fold_text(text, &at, room, LUAL_BUFFERSIZE));
  }
  luaL_pushresult(&buffer);
  return 1;
}

/* text.odd(s): whether it may have characters that stand for others */
static int text_odd(lua_State *L) {
  lua_pushboolean(L, opk_is_odd(lopk_checktext(L, 1)));
  return 1;
}

/* text.plain(s): how many of its bytes are letters, blanks or ends of lines; others than ASCII's count as letters */
static int text_plain(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  uint32_t count = 0;
  for (uint32_t i = 0; i < text.size; i++) {
    uint8_t byte = text.bytes[i];
    count += byte >= 128 || (uint8_t)((byte | 0x20) - 'a') < 26 || byte == ' ' || byte == '\n';
  }
  lua_pushinteger(L, (lua_Integer)count);
  return 1;
}

static int text_sha256(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  uint8_t digest[OPK_SHA256_SIZE];
  char digits[2 * OPK_SHA256_SIZE];
  opk_sha256(text.bytes, text.size, digest);
  for (unsigned i = 0; i < sizeof digits; i++)
    digits[i] = "0123456789abcdef"[digest[i / 2] >> (i % 2 ? 0 : 4) & 15];
  lua_pushlstring(L, digits, sizeof digits);
  return 1;
}

static const luaL_Reg functions[] = {
  {"valid", text_valid}, {"fold", text_fold}, {"odd", text_odd}, {"plain", text_plain}, {"sha256", text_sha256},
  {NULL, NULL},
};

void lopk_open_text(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
