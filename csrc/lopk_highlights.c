/* lopk_highlights: opedkit.core.highlights, the sentences that keywords weigh most in. */
#include "lopk_arena.h"
#include "lopk_body.h"
#include "opk_highlights.h"

enum { BODY = 1, KEYWORDS, TOP };

/* The range that the table on the top of the stack has; false where it is none of a text of `size` bytes. */
static bool range_of(lua_State *L, uint32_t size, opk_span *range) {
  lua_getfield(L, -1, "first");
  lua_getfield(L, -2, "last");
  lua_Number first = lua_tonumber(L, -2), last = lua_tonumber(L, -1);
  lua_pop(L, 2);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) return false;
  *range = (opk_span){(uint32_t)first - 1, (uint32_t)last};
  return true;
}

/* Adds the keyword on the top of the stack, which it pops. */
static void add_keyword(lua_State *L, const lopk_body *own, uint32_t number, opk_keyword *weights) {
  if (!lua_istable(L, -1)) luaL_argerror(L, KEYWORDS, "keywords expected");
  lua_getfield(L, -1, "score");
  if (lua_type(L, -1) != LUA_TNUMBER) luaL_argerror(L, KEYWORDS, "a keyword has no score");
  double score = (double)lua_tonumber(L, -1);
  lua_getfield(L, -2, "spans");
  if (!lua_istable(L, -1)) luaL_argerror(L, KEYWORDS, "a keyword has no spans");
  size_t count = lua_rawlen(L, -1);
  for (size_t i = 1; i <= count && i <= INT32_MAX; i++) {
    opk_span range;
    lua_rawgeti(L, -1, (int)i);
    if (!lua_istable(L, -1)) luaL_argerror(L, KEYWORDS, "spans expected");
    if (range_of(L, own->ledger->byte_count, &range)) opk_highlights_add(&own->body, range, number, score, weights);
    lua_pop(L, 1);
  }
  lua_pop(L, 3);
}

static void push_sentence(lua_State *L, const opk_body *body, uint32_t i, double score) {
  const opk_body_sentence *sentence = &body->sentences[i];
  lua_createtable(L, 0, 4);
  lua_pushinteger(L, (lua_Integer)sentence->source.first + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)sentence->source.last);
  lua_setfield(L, -2, "last");
  lua_pushinteger(L, (lua_Integer)i + 1);
  lua_setfield(L, -2, "sentence");
  lua_pushnumber(L, (lua_Number)score);
  lua_setfield(L, -2, "score");
}

/* highlights(body, keywords, top) -> { { first, last, sentence, score }, … } in the order of the text */
static int highlights_find(lua_State *L) {
  const lopk_body *own = lopk_checkbody(L, BODY);
  luaL_checktype(L, KEYWORDS, LUA_TTABLE);
  uint32_t top = (uint32_t)lopk_checkrange(L, TOP, 0, INT32_MAX, "top"), sentences = own->body.count, chosen;
  size_t keywords = lua_rawlen(L, KEYWORDS);
  lua_settop(L, TOP);
  luaL_checkstack(L, 16, "highlights");
  lopk_arena *arena = lopk_borrow(L);
  opk_keyword *weights = lopk_take(arena, 3 * (size_t)sentences, sizeof *weights);
  opk_keyword *best = weights + sentences;
  memset(weights, 0, sentences * sizeof *weights);
  for (size_t i = 1; i <= keywords && i <= INT32_MAX; i++) {
    lua_rawgeti(L, KEYWORDS, (int)i);
    add_keyword(L, own, (uint32_t)i, weights);
  }
  chosen = opk_highlights_choose(&own->body, weights, top, best, best + sentences);
  lua_createtable(L, (int)chosen, 0);
  for (uint32_t i = 0; i < chosen; i++) {
    push_sentence(L, &own->body, best[i].term, best[i].score);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lopk_return(arena);
  return 1;
}

void lopk_open_highlights(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, highlights_find);
}
