/* lopk_tokens: the class opedkit.Tokens. */
#include "lopk.h"

#define COLUMNS (sizeof(uint64_t) + 2 * sizeof(uint32_t) + sizeof(uint8_t))
/* Room for the first portion, which tells how dense a long text is. */
#define FIRST_PORTION 256

lopk_tokens *lopk_checktokens(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_TOKENS); }

static int tokens_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lopk_checktokens(L, 1)->count);
  return 1;
}

/* The index of the token that argument 2 names; false where there is none. */
static bool check_index(lua_State *L, const lopk_tokens *tokens, size_t *index) {
  lua_Integer i = luaL_checkinteger(L, 2);
  *index = (size_t)i - 1;
  return i >= 1 && i <= (lua_Integer)tokens->count;
}

static int tokens_get(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  size_t i;
  if (!check_index(L, tokens, &i)) return 0;
  lua_pushinteger(L, (lua_Integer)tokens->columns.first[i] + 1);
  lua_pushinteger(L, (lua_Integer)tokens->columns.last[i]);
  lua_pushinteger(L, tokens->columns.kind[i]);
  return 3;
}

/* As 16 hexadecimal digits, since not every Lua has 64-bit integers. */
static int tokens_hash(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  char digits[16];
  size_t i;
  if (!check_index(L, tokens, &i)) return 0;
  for (int d = 0; d < 16; d++) digits[d] = "0123456789abcdef"[tokens->columns.hash[i] >> (60 - 4 * d) & 15];
  lua_pushlstring(L, digits, sizeof digits);
  return 1;
}

static int tokens_tostring(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  lua_pushfstring(L, LOPK_TOKENS " (%d of %d bytes)", (int)tokens->count, (int)tokens->text.size);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", tokens_len}, {"__tostring", tokens_tostring}, {"get", tokens_get}, {"hash", tokens_hash}, {NULL, NULL},
};

static opk_tokens offset(opk_tokens columns, size_t by) {
  return (opk_tokens){columns.first + by, columns.last + by, columns.hash + by, columns.kind + by};
}

/* As in lopk_spans.c: a larger block takes over; the anchors are on the top of the stack. */
static void grow(lua_State *L, lopk_tokens *tokens, size_t capacity) {
  uint64_t *block = lopk_newblock(L, capacity, COLUMNS);
  opk_tokens old = tokens->columns, columns;
  columns.hash = block;
  columns.first = (uint32_t *)(block + capacity);
  columns.last = columns.first + capacity;
  columns.kind = (uint8_t *)(columns.last + capacity);
  if (tokens->count) {
    memcpy(columns.hash, old.hash, tokens->count * sizeof *old.hash);
    memcpy(columns.first, old.first, tokens->count * sizeof *old.first);
    memcpy(columns.last, old.last, tokens->count * sizeof *old.last);
    memcpy(columns.kind, old.kind, tokens->count);
  }
  tokens->columns = columns;
  tokens->capacity = capacity;
  lua_rawseti(L, -2, 2);
}

/* Room for the whole text, a sixteenth more than `count` tokens in its first `at` bytes promise; half as much again at
 * least once that promise was broken, so that the copies stay linear. */
static size_t larger(size_t count, uint32_t at, uint32_t size) {
  size_t promised = (size_t)((uint64_t)count * size / at);
  size_t least = count > FIRST_PORTION ? count + count / 2 : 0;
  promised += promised / 16 + FIRST_PORTION;
  return promised > least ? promised : least;
}

/* Tokenises from the start; the anchors are on the top of the stack. */
static void fill(lua_State *L, lopk_tokens *tokens, const opk_engine *engine) {
  opk_text text = tokens->text;
  uint32_t at = 0;
  tokens->count = 0;
  while (at < text.size) {
    if (tokens->count == tokens->capacity)
      grow(L, tokens, at ? larger(tokens->count, at, text.size) : text.size < FIRST_PORTION ? text.size : FIRST_PORTION);
    tokens->count += (uint32_t)engine->tokenize(text, &at, offset(tokens->columns, tokens->count),
                                                tokens->capacity - tokens->count);
  }
}

lopk_tokens *lopk_pushtokens(lua_State *L, int text_index, const opk_engine *engine) {
  opk_text text = lopk_checktext(L, text_index);
  lopk_newclass(L, LOPK_TOKENS, methods);
  lopk_tokens *tokens = lopk_newanchored(L, sizeof *tokens, LOPK_TOKENS, text_index);
  tokens->text = text;
  fill(L, tokens, engine);
  lua_pop(L, 1); /* the anchors */
  return tokens;
}

/* Puts `text`, the string at `text_index`, in the place of the one that the Tokens at 2 have; leaves the anchors on top. */
static lopk_tokens *renew(lua_State *L, opk_text text, int text_index) {
  lopk_tokens *tokens = lopk_checktokens(L, 2);
  lopk_getanchors(L, 2);
  tokens->count = 0; /* of no text, should memory run out */
  tokens->text = text;
  lua_pushvalue(L, text_index);
  lua_rawseti(L, -2, 1);
  return tokens;
}

/* Appends the columns of others, which stand `by` bytes further behind. */
static void append(lopk_tokens *tokens, const lopk_tokens *others, uint32_t by) {
  opk_tokens to = offset(tokens->columns, tokens->count), from = others->columns;
  memcpy(to.hash, from.hash, others->count * sizeof *from.hash);
  memcpy(to.kind, from.kind, others->count);
  for (uint32_t i = 0; i < others->count; i++) {
    to.first[i] = from.first[i] + by;
    to.last[i] = from.last[i] + by;
  }
  tokens->count += others->count;
}

/* The Tokens of a text, s, and the one that the Tokens at 3 have, which follows it. No word crosses a line end (UAX #29,
 * WB3a), with which s must end, so that those are as they are alone. */
static int joined(lua_State *L) {
  opk_text head = lopk_checktext(L, 1);
  const lopk_tokens *others = lopk_checktokens(L, 3);
  if (!head.size || head.bytes[head.size - 1] != '\n') return luaL_argerror(L, 1, "it must end in a line end");
  if (head.size > OPK_TEXT_MAX - others->text.size) return luaL_argerror(L, 1, "the text is longer than 4294967294 bytes");
  if (lua_isnil(L, 2)) {
    lua_pushliteral(L, "");
    lopk_pushtokens(L, 4, lopk_engine(L));
    lua_replace(L, 2);
    lua_settop(L, 3);
  } else if (lopk_checktokens(L, 2) == others) {
    return luaL_argerror(L, 2, "other Tokens expected");
  }
  lua_pushvalue(L, 1);
  lopk_getanchors(L, 3);
  lua_rawgeti(L, -1, 1);
  lua_remove(L, -2);
  lua_concat(L, 2); /* at 4 */
  opk_text all = lopk_checktext(L, 4);
  lopk_tokens *tokens = renew(L, head, 1);
  fill(L, tokens, lopk_engine(L));
  if (tokens->capacity - tokens->count < others->count) grow(L, tokens, (size_t)tokens->count + others->count);
  if (others->count) append(tokens, others, head.size);
  tokens->text = all;
  lua_pushvalue(L, 4);
  lua_rawseti(L, -2, 1);
  lua_settop(L, 2);
  return 1;
}

/* tokens(s, into, behind): of s; or of s and the text of the Tokens `behind` it, which are not looked for again */
static int tokens_new(lua_State *L) {
  lua_settop(L, 3);
  if (!lua_isnil(L, 3)) return joined(L);
  if (lua_isnil(L, 2)) {
    lopk_pushtokens(L, 1, lopk_engine(L));
    return 1;
  }
  lopk_tokens *tokens = renew(L, lopk_checktext(L, 1), 1);
  fill(L, tokens, lopk_engine(L));
  lua_settop(L, 2);
  return 1;
}

void lopk_open_tokens(lua_State *L, int engine) {
  lua_pushvalue(L, engine);
  lua_pushcclosure(L, tokens_new, 1);
}
