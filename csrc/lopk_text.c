/* lopk_text: opedkit.core.text. */
#include "lopk.h"
#include "opk_fold.h"

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

static const luaL_Reg functions[] = {{"valid", text_valid}, {"fold", text_fold}, {NULL, NULL}};

void lopk_open_text(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
