/* lopk_topics: opedkit.core.topics. */
#include "lopk_keywords.h"
#include "opk_topics.h"

enum { TOKENS = 1, SENTENCES, POINTERS, STOPS, BACKGROUND, SEGMENTS, PARAGRAPHS, STOP_TABLE, WORD_TABLE };

typedef struct found {
  const opk_span *sentences;
  const uint32_t *ends;
  uint32_t count, *written;
} found;

static size_t fill(const void *rules, opk_text text, uint32_t *at, opk_span *out, uint8_t *confidence,
                   size_t capacity) {
  const found *topics = rules;
  size_t count = 0;
  (void)confidence;
  while (count < capacity && *topics->written < topics->count) {
    uint32_t i = (*topics->written)++;
    out[count].first = topics->sentences[i > 0 ? topics->ends[i - 1] : 0].first;
    *at = out[count++].last = topics->sentences[topics->ends[i] - 1].last;
  }
  if (*topics->written == topics->count) *at = text.size;
  return count;
}

static void read_stops(lua_State *L, opk_topics *topics) {
  const lopk_tokens *lists[] = {lopk_checktokens(L, POINTERS), lopk_checktokens(L, STOPS)};
  lopk_startterms(L, &topics->stops, (uint64_t)lists[0]->count + lists[1]->count);
  lua_replace(L, STOP_TABLE);
  for (int i = 0; i < 2; i++) {
    uint32_t at = 0;
    while (!opk_topics_stop(topics, lists[i]->columns, lists[i]->count, &at)) {
      lopk_growterms(L, &topics->stops);
      lua_replace(L, STOP_TABLE);
    }
    if (i == 0) topics->pointers = topics->stops.count;
  }
}

static void read_words(lua_State *L, opk_topics *topics) {
  uint32_t at = 0;
  lopk_startterms(L, &topics->words, topics->count < 32768 ? topics->count / 2 + 64 : 16384);
  lua_replace(L, WORD_TABLE);
  topics->word = lopk_newblock(L, topics->count, sizeof *topics->word);
  while (!opk_topics_number(topics, &at)) {
    lopk_growterms(L, &topics->words);
    lua_replace(L, WORD_TABLE);
  }
}

/* topics(tokens, sentences, pointers, stops, background | nil, segments, paragraphs | nil) -> Spans */
static int topics_find(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, TOKENS);
  const lopk_spans *sentences = luaL_checkudata(L, SENTENCES, LOPK_SPANS);
  opk_topics topics = {.text = tokens->text, .tokens = tokens->columns, .count = tokens->count,
                       .sentences = sentences->spans, .sentence_count = sentences->count};
  luaL_argcheck(L, sentences->text.bytes == tokens->text.bytes, SENTENCES, "sentences of another text");
  lua_settop(L, PARAGRAPHS);
  if (!lua_isnil(L, BACKGROUND)) topics.background = lopk_checkbackground(L, BACKGROUND);
  topics.segments = (uint32_t)lopk_checkrange(L, SEGMENTS, 0, INT32_MAX, "the number of segments");
  if (!lua_isnil(L, PARAGRAPHS)) {
    const lopk_spans *paragraphs = luaL_checkudata(L, PARAGRAPHS, LOPK_SPANS);
    luaL_argcheck(L, paragraphs->text.bytes == tokens->text.bytes, PARAGRAPHS, "paragraphs of another text");
    topics.paragraphs = paragraphs->spans;
    topics.paragraph_count = paragraphs->count;
  }
  luaL_checkstack(L, 32, "topics");
  lua_settop(L, WORD_TABLE);
  read_stops(L, &topics);
  read_words(L, &topics);
  size_t size = opk_topics_size(&topics);
  if (size == SIZE_MAX) return luaL_error(L, "not enough memory: the text has too many sentences");
  uint32_t *ends = lopk_newblock(L, sentences->count, sizeof *ends), written = 0;
  found result = {sentences->spans, ends, opk_topics_find(&topics, lopk_newblock(L, size, 1), ends), &written};
  lopk_getanchors(L, TOKENS);
  lua_rawgeti(L, -1, 1); /* the text */
  lopk_pushspans(L, lua_gettop(L), fill, &result, false);
  return 1;
}

void lopk_open_topics(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, topics_find);
}
