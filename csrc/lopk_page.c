/* lopk_page: opedkit.core.page and the class opedkit.Page. */
#include "lopk.h"
#include "lopk_glossary.h"
#include "lopk_zones.h"
#include "opk_page.h"

#define LOPK_PAGE "opedkit.Page"
#define FIRST_PORTION 128

typedef struct lopk_page {
  opk_text text;
  const opk_page_line *lines;
  uint32_t count;
  uint32_t margin; /* 0: none */
  const opk_glossary *starts;
} lopk_page;

static lopk_page *check_page(lua_State *L) { return luaL_checkudata(L, 1, LOPK_PAGE); }

/* page:margin() */
static int page_margin(lua_State *L) {
  const lopk_page *page = check_page(L);
  if (page->margin) lua_pushinteger(L, (lua_Integer)page->margin);
  else lua_pushnil(L);
  return 1;
}

static int page_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_page(L)->count);
  return 1;
}

static bool may_start(const lopk_page *page, const opk_page_line *line) {
  return opk_page_may_start(page->text, line->first, line->last, page->starts);
}

/* page:candidates(longest) -> { number, first, last, … } of lines of so many bytes at most that may be furniture */
static int page_candidates(lua_State *L) {
  const lopk_page *page = check_page(L);
  uint32_t longest = (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "the longest line");
  int count = 0;
  lua_newtable(L);
  for (uint32_t i = 0; i < page->count; i++) {
    const opk_page_line *line = &page->lines[i];
    if (line->last - line->first > longest || !may_start(page, line)) continue;
    lua_pushinteger(L, (lua_Integer)i + 1);
    lua_rawseti(L, -2, ++count);
    lua_pushinteger(L, (lua_Integer)line->first + 1);
    lua_rawseti(L, -2, ++count);
    lua_pushinteger(L, (lua_Integer)line->last);
    lua_rawseti(L, -2, ++count);
  }
  return 1;
}

/* Marks the lines whose numbers the table at argument 2, which may be missing, lists. */
static uint8_t *check_alone(lua_State *L, const lopk_page *page) {
  uint8_t *alone;
  if (lua_isnoneornil(L, 2)) return NULL;
  luaL_checktype(L, 2, LUA_TTABLE);
  alone = lopk_newblock(L, page->count, 1);
  memset(alone, 0, page->count);
  for (int i = 1, count = (int)lua_rawlen(L, 2); i <= count; i++) {
    lua_Integer line;
    lua_rawgeti(L, 2, i);
    line = lua_tointeger(L, -1);
    if (line < 1 || line > (lua_Integer)page->count) luaL_argerror(L, 2, "numbers of lines expected");
    alone[line - 1] = 1;
    lua_pop(L, 1);
  }
  return alone;
}

/* page:blocks(alone) -> Zones; at a margin, the lines that `alone` lists never run on into their neighbours */
static int page_blocks(lua_State *L) {
  const lopk_page *page = check_page(L);
  const uint8_t *alone = check_alone(L, page);
  const opk_zones zones = {.text = page->text, .lines = page->lines, .starts = page->starts};
  uint8_t *begins = lopk_newblock(L, page->count, 1);
  uint32_t indent = 0;
  memset(begins, 1, page->count);
  if (page->margin) {
    indent = opk_page_indent(page->lines, page->count,
                             lopk_newblock(L, opk_page_indent_scratch(page->count), sizeof(uint32_t)));
    for (uint32_t i = 1; i < page->count; i++)
      begins[i] = (alone && (alone[i] || alone[i - 1])) ||
                  !opk_page_runs_on(page->text, page->lines, i, page->margin, indent);
  }
  lopk_pushzones(L, 1, &zones, begins, page->count);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", page_len},     {"margin", page_margin}, {"candidates", page_candidates},
  {"blocks", page_blocks}, {NULL, NULL},
};

/* As in lopk_spans.c: a larger block takes over; the anchors are on the top of the stack. */
static opk_page_line *grow(lua_State *L, lopk_page *page, size_t capacity) {
  opk_page_line *block = lopk_newblock(L, capacity, sizeof *block);
  memcpy(block, page->lines, page->count * sizeof *block);
  page->lines = block;
  lua_rawseti(L, -2, 2);
  return block;
}

/* page(s, starts): the lines of a text; `starts` is the Glossary of the words that may begin furniture */
static int page_new(lua_State *L) {
  opk_page_line portion[FIRST_PORTION];
  opk_page_reader reader = {.text = lopk_checktext(L, 1)};
  const opk_glossary *starts = lopk_checkglossary(L, 2);
  lopk_page *page;
  opk_page_line *lines = portion;
  size_t capacity = FIRST_PORTION, count;
  lua_settop(L, 2);
  lopk_newclass(L, LOPK_PAGE, methods);
  page = lopk_newanchored(L, sizeof *page, LOPK_PAGE, 1);
  page->text = reader.text;
  page->starts = starts;
  page->lines = portion;
  lua_pushvalue(L, 2);
  lua_rawseti(L, -2, 3);
  for (;;) {
    count = opk_page_lines(&reader, lines + page->count, capacity - page->count);
    page->count += (uint32_t)count;
    if (page->count < capacity) break;
    lines = grow(L, page, capacity *= 2);
  }
  if (page->lines == portion) grow(L, page, page->count);
  page->margin = opk_page_margin(page->text, page->lines, page->count);
  lua_pop(L, 1); /* the anchors */
  return 1;
}

/* ends_sentence(s, last) */
static int ends_sentence(lua_State *L) {
  opk_text text = lopk_checktext(L, 1);
  lua_Integer last = luaL_checkinteger(L, 2);
  if (last > (lua_Integer)text.size) last = (lua_Integer)text.size;
  lua_pushboolean(L, last > 0 && opk_page_ends_sentence(text, (uint32_t)last));
  return 1;
}

/* may_start(line, starts) */
static int may_start_with(lua_State *L) {
  opk_text line = lopk_checktext(L, 1);
  uint32_t at = 0;
  while (at < line.size && (line.bytes[at] == ' ' || line.bytes[at] == '\t')) at++;
  lua_pushboolean(L, opk_page_may_start(line, at, line.size, lopk_checkglossary(L, 2)));
  return 1;
}

void lopk_open_page(lua_State *L, int engine) {
  static const luaL_Reg functions[] = {{"read", page_new}, {"ends_sentence", ends_sentence},
                                       {"may_start", may_start_with}, {NULL, NULL}};
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
