/* lopk_body: opedkit.core.body and the class opedkit.Body. */
#include "lopk_body.h"

#include "lopk_ledger.h"

enum { LEDGER = 1, TOKENS, READINGS, SENTENCES, DIRECT, BODY, ANCHORS };

/* Whether its tokens are not those of another text by now. */
static bool is_whole(const lopk_body *own) {
  const lopk_tokens *tokens = own->tokens;
  return tokens->columns.first == own->body.tokens.first && tokens->text.bytes == own->body.text.bytes &&
         tokens->count == own->body.token_count;
}

const lopk_body *lopk_checkbody(lua_State *L, int argument) {
  const lopk_body *own = luaL_checkudata(L, argument, LOPK_BODY);
  if (!is_whole(own)) luaL_argerror(L, argument, "its tokens are another text's by now");
  return own;
}

static int body_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)((const lopk_body *)luaL_checkudata(L, 1, LOPK_BODY))->body.count);
  return 1;
}

static int body_whole(lua_State *L) {
  lua_pushboolean(L, is_whole(luaL_checkudata(L, 1, LOPK_BODY)));
  return 1;
}

static const luaL_Reg methods[] = {{"__len", body_len}, {"whole", body_whole}, {NULL, NULL}};

/* The range on the top of the stack, two numbers, which it pops; false where it is none of a text of `size` bytes. */
static bool pop_range(lua_State *L, uint32_t size, opk_span *range) {
  lua_Number first = lua_tonumber(L, -2), last = lua_tonumber(L, -1);
  lua_pop(L, 2);
  if (!(first >= 1 && first <= last && last <= (lua_Number)size)) return false;
  *range = (opk_span){(uint32_t)first - 1, (uint32_t)last};
  return true;
}

/* Sentence `i`, from 0, of the lists; it begins behind `end`. */
static void read_sentence(lua_State *L, const lopk_body *own, uint32_t i, uint32_t end, opk_body_sentence *out) {
  out->flags = 0;
  lua_rawgeti(L, READINGS, (int)(2 * i) + 1);
  lua_rawgeti(L, READINGS, (int)(2 * i) + 2);
  if (!pop_range(L, own->body.text.size, &out->reading) || out->reading.first < end)
    luaL_argerror(L, READINGS, "the sentences' places, in order, expected");
  lua_rawgeti(L, SENTENCES, (int)i + 1);
  if (!lua_istable(L, -1)) luaL_argerror(L, SENTENCES, "sentences expected");
  lua_getfield(L, -1, "first");
  lua_getfield(L, -2, "last");
  if (!pop_range(L, own->ledger->byte_count, &out->source)) luaL_argerror(L, SENTENCES, "a sentence outside the text");
  lua_getfield(L, -1, "attribution");
  if (lua_rawequal(L, -1, DIRECT)) out->flags |= OPK_BODY_QUOTED;
  lua_getfield(L, -2, "complete");
  if (!lua_toboolean(L, -1)) out->flags |= OPK_BODY_CUT;
  lua_pop(L, 3);
}

/* body(ledger, tokens of its reading text, { first1, last1, … there }, sentences) */
static int body_new(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, LEDGER);
  const lopk_tokens *tokens = lopk_checktokens(L, TOKENS);
  opk_text text = tokens->text;
  lopk_body *own;
  opk_body_sentence *sentences;
  uint32_t count, end = 0;
  luaL_checktype(L, READINGS, LUA_TTABLE);
  luaL_checktype(L, SENTENCES, LUA_TTABLE);
  if (ledger->reading_count != text.size) return luaL_argerror(L, TOKENS, "the ledger's reading text expected");
  if (lua_rawlen(L, SENTENCES) > INT32_MAX / 2) return luaL_argerror(L, SENTENCES, "too many sentences");
  count = (uint32_t)lua_rawlen(L, SENTENCES);
  if (lua_rawlen(L, READINGS) != 2 * (size_t)count)
    return luaL_argerror(L, READINGS, "two positions for each sentence expected");
  lua_settop(L, SENTENCES);
  lua_pushliteral(L, "direct");
  lopk_newclass(L, LOPK_BODY, methods);
  own = lopk_newanchored(L, sizeof *own, LOPK_BODY, TOKENS);
  lua_pushvalue(L, LEDGER);
  lua_rawseti(L, ANCHORS, 2);
  sentences = lopk_newblock(L, count, sizeof *sentences);
  lua_rawseti(L, ANCHORS, 3);
  lopk_getanchors(L, TOKENS); /* the text and the columns that are read, whatever the tokens are filled with later */
  lua_rawgeti(L, -1, 1);
  lua_rawseti(L, ANCHORS, 4);
  lua_rawgeti(L, -1, 2);
  lua_rawseti(L, ANCHORS, 5);
  lua_pop(L, 1);
  own->body = (opk_body){.text = text, .tokens = tokens->columns, .token_count = tokens->count};
  own->tokens = tokens;
  own->ledger = ledger;
  own->engine = lopk_engine(L);
  for (uint32_t i = 0; i < count; i++) {
    read_sentence(L, own, i, end, &sentences[i]);
    end = sentences[i].reading.last;
  }
  own->body.sentences = sentences;
  own->body.count = count;
  opk_body_divide(&own->body);
  lua_settop(L, BODY);
  return 1;
}

void lopk_open_body(lua_State *L, int engine) {
  lua_pushvalue(L, engine);
  lua_pushcclosure(L, body_new, 1);
}
