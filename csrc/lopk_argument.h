/* lopk_argument: what sentences are read by (lopk_argument_model.c), for lopk_argument.c. */
#ifndef LOPK_ARGUMENT_H
#define LOPK_ARGUMENT_H

#include "lopk_lexicon.h"
#include "opk_argument.h"

#define LOPK_READER "opedkit.ArgumentReader"
#define LOPK_MODEL "opedkit.RoleModel"
#define LOPK_FACTS "opedkit.Facts"

/* The string at the top, whose bytes its table keeps alive. */
static inline opk_text lopk_textattop(lua_State *L) {
  size_t size = 0;
  const char *bytes = lua_tolstring(L, -1, &size);
  return (opk_text){(const uint8_t *)bytes, bytes && size <= OPK_TEXT_MAX ? (uint32_t)size : 0};
}

int lopk_argument_reader(lua_State *L);
int lopk_argument_model(lua_State *L);
int lopk_argument_facts(lua_State *L);

#endif
