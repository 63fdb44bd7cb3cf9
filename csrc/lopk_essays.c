/* lopk_essays: opedkit.core.essays and the class opedkit.EssayLines. */
#include "lopk_glossary.h"
#include "opk_essays.h"

#define LINES "opedkit.EssayLines"
#define FIRST_ROOM 64

typedef struct lopk_essays {
  opk_essays_line *lines;
  size_t count, capacity;
} lopk_essays;

static lopk_essays *check_lines(lua_State *L, int argument) { return luaL_checkudata(L, argument, LINES); }

/* lines:next(i) -> the first line from i on that may begin an essay | nil */
static int lines_next(lua_State *L) {
  const lopk_essays *self = check_lines(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1) return luaL_argerror(L, 2, "a line expected");
  for (size_t at = (size_t)i - 1; at < self->count; at++)
    if (self->lines[at].flags & OPK_ESSAYS_BEGINS) {
      lua_pushinteger(L, (lua_Integer)at + 1);
      return 1;
    }
  return 0;
}

/* lines:get(i) -> first, last, whether a blank line stands before it, whether a form feed does | nil */
static int lines_get(lua_State *L) {
  const lopk_essays *self = check_lines(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)self->count) return 0;
  opk_essays_line line = self->lines[i - 1];
  lua_pushinteger(L, (lua_Integer)line.first + 1);
  lua_pushinteger(L, (lua_Integer)line.last);
  lua_pushboolean(L, (line.flags & OPK_ESSAYS_BLANK) != 0);
  lua_pushboolean(L, (line.flags & OPK_ESSAYS_FEED) != 0);
  return 4;
}

static int lines_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_lines(L, 1)->count);
  return 1;
}

static const luaL_Reg methods[] = {{"next", lines_next}, {"get", lines_get}, {"__len", lines_len}, {NULL, NULL}};

/* A block of so many lines takes over; the Lines stand at 3. */
static void grow(lua_State *L, lopk_essays *self, size_t capacity) {
  opk_essays_line *block = lopk_newblock(L, capacity, sizeof *block);
  if (self->count) memcpy(block, self->lines, self->count * sizeof *block);
  lopk_getanchors(L, 3);
  lua_insert(L, -2);
  lua_rawseti(L, -2, 1);
  lua_pop(L, 1);
  self->lines = block;
  self->capacity = capacity;
}

/* essays(s, starts, into) -> the lines of a text, in the memory of others where they are given */
static int essays_new(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  opk_essays_reader reader = opk_essays_start(text, lopk_checkglossary(L, 2));
  lopk_essays *self;
  lua_settop(L, 3);
  if (lua_isnil(L, 3)) {
    lua_pop(L, 1);
    lopk_newclass(L, LINES, methods);
    lopk_newuserdata(L, sizeof *self, LINES);
    lua_createtable(L, 1, 0);
    lopk_setanchors(L, 3);
  }
  self = check_lines(L, 3);
  self->count = 0;
  for (;;) {
    if (self->count == self->capacity) grow(L, self, self->capacity ? 2 * self->capacity : FIRST_ROOM);
    size_t room = self->capacity - self->count, found = opk_essays_lines(&reader, self->lines + self->count, room);
    self->count += found;
    if (found < room) return 1;
  }
}

void lopk_open_essays(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, essays_new);
}
