/* lopk_keywords: opedkit.core.keywords.extract, and the class opedkit.core.Background. */
#include "lopk_keywords.h"

#include "opk_keywords.h"

/* ---- terms ---- */

void lopk_startterms(lua_State *L, opk_terms *terms, uint64_t least) {
  uint32_t capacity = opk_terms_capacity(least);
  void *block = lopk_newblock(L, opk_terms_size(capacity), 1);
  /* An address is as good a seed as any: it decides where keys are kept, and never what comes out. */
  opk_terms_start(terms, block, capacity, (uint64_t)(uintptr_t)block * OPK_HASH_K1);
}

void lopk_growterms(lua_State *L, opk_terms *terms) {
  if (terms->capacity >= OPK_TERMS_MAX) luaL_error(L, "not enough memory: too many different words");
  uint32_t capacity = terms->capacity * 2;
  opk_terms_move(terms, lopk_newblock(L, opk_terms_size(capacity), 1), capacity, terms);
}

/* ---- Background ---- */

#define BACKGROUND "opedkit.core.Background"

typedef struct lopk_background {
  opk_background background;
  const uint8_t *image; /* which the anchors hold */
  size_t size;
} lopk_background;

static lopk_background *check_background(lua_State *L, int argument) {
  return luaL_checkudata(L, argument, BACKGROUND);
}

const opk_background *lopk_checkbackground(lua_State *L, int argument) {
  return &check_background(L, argument)->background;
}

static int background_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_background(L, 1)->background.count);
  return 1;
}

static int background_documents(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_background(L, 1)->background.documents);
  return 1;
}

/* frequency(tokens): about how many documents the first token is in. */
static int background_frequency(lua_State *L) {
  const lopk_background *background = check_background(L, 1);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  if (tokens->count == 0) return 0;
  uint64_t key = opk_wording_key(tokens->text, tokens->columns, 0, true);
  lua_pushnumber(L, (lua_Number)opk_background_frequency(&background->background, key));
  return 1;
}

static int background_dump(lua_State *L) {
  const lopk_background *background = check_background(L, 1);
  lua_pushlstring(L, (const char *)background->image, background->size);
  return 1;
}

static int background_tostring(lua_State *L) {
  const opk_background *background = &check_background(L, 1)->background;
  lua_pushfstring(L, BACKGROUND " (%d words in %d documents)", (int)background->count, (int)background->documents);
  return 1;
}

static const luaL_Reg background_methods[] = {
  {"__len", background_len},
  {"__tostring", background_tostring},
  {"documents", background_documents},
  {"frequency", background_frequency},
  {"dump", background_dump},
  {NULL, NULL},
};

/* background(bytes) -> Background | nil, message */
static int keywords_background(lua_State *L) {
  size_t size;
  luaL_checktype(L, 1, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  lopk_newclass(L, BACKGROUND, background_methods);
  lopk_background *background = lopk_newanchored(L, sizeof *background, BACKGROUND, 1);
  lua_pop(L, 1); /* the anchors */
  const char *problem = opk_background_open(&background->background, bytes, size);
  if (problem) {
    lua_pushnil(L);
    lua_pushstring(L, problem);
    return 2;
  }
  background->image = bytes;
  background->size = size;
  return 1;
}

/* ---- extract ---- */

typedef enum method { TFIDF, RAKE, YAKE, TEXTRANK, POSITIONRANK, METHODS } method;

static const char *const methods[] = {
  [TFIDF] = "tfidf",       [RAKE] = "rake",
  [YAKE] = "yake",         [TEXTRANK] = "textrank",
  [POSITIONRANK] = "positionrank", [METHODS] = NULL,
};

static const opk_keywords_repeat repeats[METHODS] = {
  [TFIDF] = OPK_REPEAT_WORD,
  [YAKE] = OPK_REPEAT_SIMILAR,
};

enum { TOKENS = 1, STOPS, METHOD, TOP, LENGTH, BACK, SENTENCES, WORDS, CANDIDATES, FIXED };

typedef struct extraction {
  opk_wording wording;
  opk_terms candidates;
  method method;
  unsigned length;
  const opk_background *background;
  uint32_t *sentence; /* of YAKE */
  opk_rank rank;      /* of TextRank and PositionRank */
} extraction;

/* Numbers the words. The tables' blocks stand at WORDS and CANDIDATES; others above. */
static void read_words(lua_State *L, extraction *x) {
  const lopk_tokens *tokens = lopk_checktokens(L, TOKENS), *stops = lopk_checktokens(L, STOPS);
  opk_wording *w = &x->wording;
  uint32_t at = 0;
  w->text = tokens->text;
  w->tokens = tokens->columns;
  w->count = tokens->count;
  w->conflated = x->method == TFIDF;
  lopk_startterms(L, &w->words, (uint64_t)stops->count + (w->count < 32768 ? w->count / 2 + 64 : 16384));
  lua_replace(L, WORDS);
  while (!opk_wording_stop(w, stops->text, stops->columns, stops->count, &at)) {
    lopk_growterms(L, &w->words);
    lua_replace(L, WORDS);
  }
  w->word = lopk_newblock(L, w->count, sizeof *w->word + sizeof *w->joined);
  w->joined = (uint8_t *)(w->word + w->count);
  at = 0;
  while (!opk_wording_number(w, &at)) {
    lopk_growterms(L, &w->words);
    lua_replace(L, WORDS);
  }
}

/* Does what a method needs before it can tell candidates. */
static void prepare(lua_State *L, extraction *x) {
  if (x->method == YAKE) {
    const lopk_spans *sentences = luaL_checkudata(L, SENTENCES, LOPK_SPANS);
    x->sentence = lopk_newblock(L, x->wording.count, sizeof *x->sentence);
    opk_yake_sentences(&x->wording, sentences->spans, sentences->count, x->sentence);
  } else if (x->method == TEXTRANK || x->method == POSITIONRANK) {
    void *scratch = lopk_newblock(L, opk_rank_scratch(&x->wording), 1);
    uint64_t links = opk_rank_start(&x->rank, &x->wording, x->method == POSITIONRANK, scratch);
    if (links > SIZE_MAX / 16) luaL_error(L, "not enough memory: the text has too many words");
    void *memory = lopk_newblock(L, (size_t)links, 8);
    opk_rank_words(&x->rank, memory, lopk_newblock(L, x->wording.words.count, 24));
  }
}

static bool collect(extraction *x, uint32_t *at) {
  switch (x->method) {
  case TFIDF: return opk_tfidf_collect(&x->wording, x->length, &x->candidates, at);
  case RAKE: return opk_rake_collect(&x->wording, &x->candidates, at);
  case YAKE: return opk_yake_collect(&x->wording, x->sentence, x->length, &x->candidates, at);
  default: return opk_rank_collect(&x->rank, &x->candidates, at);
  }
}

static uint32_t score(lua_State *L, extraction *x, opk_keyword *keywords) {
  const opk_wording *w = &x->wording;
  switch (x->method) {
  case TFIDF:
    return opk_tfidf_score(w, &x->candidates, x->background, lopk_newblock(L, opk_tfidf_scratch(w), 1), keywords);
  case RAKE: return opk_rake_score(w, &x->candidates, lopk_newblock(L, opk_rake_scratch(w), 1), keywords);
  case YAKE:
    return opk_yake_score(w, x->sentence, &x->candidates, lopk_newblock(L, opk_yake_scratch(w), 1), keywords);
  default: return opk_rank_score(&x->rank, &x->candidates, keywords);
  }
}

static void push_spans(lua_State *L, const opk_span *spans, uint32_t count) {
  if (count > INT32_MAX) luaL_error(L, "not enough memory: a keyword has too many places for one table");
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    lua_createtable(L, 0, 2);
    lua_pushinteger(L, (lua_Integer)spans[i].first + 1);
    lua_setfield(L, -2, "first");
    lua_pushinteger(L, (lua_Integer)spans[i].last);
    lua_setfield(L, -2, "last");
    lua_rawseti(L, -2, (int)i + 1);
  }
}

/* Pushes the array of { score, count, spans }. */
static void push_keywords(lua_State *L, const extraction *x, const opk_keyword *best, uint32_t count) {
  const opk_wording *w = &x->wording;
  uint32_t *lead = lopk_newblock(L, (size_t)w->words.count + 3 * (size_t)count, sizeof *lead);
  uint32_t *times = lead + w->words.count + count, *starts = times + count;
  size_t all = 0;
  opk_keywords_find(w, &x->candidates, best, count, lead, times, NULL, NULL);
  for (uint32_t k = 0; k < count; k++) {
    starts[k] = (uint32_t)all;
    all += times[k];
  }
  if (all > UINT32_MAX) luaL_error(L, "not enough memory: the keywords have too many places");
  opk_span *spans = lopk_newblock(L, all, sizeof *spans);
  opk_keywords_find(w, &x->candidates, best, count, lead, times, starts, spans);
  lua_createtable(L, (int)count, 0);
  for (uint32_t k = 0; k < count; k++) {
    lua_createtable(L, 0, 4); /* one is left for the text */
    lua_pushnumber(L, (lua_Number)(x->method == YAKE ? -best[k].score : best[k].score));
    lua_setfield(L, -2, "score");
    lua_pushinteger(L, (lua_Integer)times[k]);
    lua_setfield(L, -2, "count");
    push_spans(L, spans + starts[k], times[k]);
    lua_setfield(L, -2, "spans");
    lua_rawseti(L, -2, (int)k + 1);
  }
}

/* extract(tokens, stops, method, top, length, background | nil, sentences | nil) -> { { score, count, spans }, … } */
static int keywords_extract(lua_State *L) {
  extraction x = {.method = (method)luaL_checkoption(L, METHOD, NULL, methods)};
  uint32_t top = (uint32_t)lopk_checkrange(L, TOP, 0, INT32_MAX, "top"), at = 0;
  x.length = (unsigned)lopk_checkrange(L, LENGTH, 1, OPK_KEYWORDS_LENGTH_MAX, "length");
  lua_settop(L, SENTENCES);
  if (!lua_isnil(L, BACK)) x.background = &check_background(L, BACK)->background;
  luaL_checkstack(L, 32, "keywords");
  lua_settop(L, FIXED - 1);
  read_words(L, &x);
  prepare(L, &x);
  lopk_startterms(L, &x.candidates, x.wording.count < 65536 ? x.wording.count : 65536);
  lua_replace(L, CANDIDATES);
  while (!collect(&x, &at)) {
    lopk_growterms(L, &x.candidates);
    lua_replace(L, CANDIDATES);
  }
  opk_keyword *keywords = lopk_newblock(L, x.candidates.count, sizeof *keywords);
  uint32_t count = score(L, &x, keywords);
  if (top > count) top = count;
  opk_keyword *best = lopk_newblock(L, top, sizeof *best);
  uint8_t *marks = lopk_newblock(L, x.wording.words.count, 1);
  count = opk_keywords_choose(&x.wording, &x.candidates, keywords, count, repeats[x.method], marks, best, top);
  push_keywords(L, &x, best, count);
  return 1;
}

static const luaL_Reg functions[] = {
  {"background", keywords_background}, {"extract", keywords_extract}, {NULL, NULL}};

void lopk_open_keywords(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lopk_open_keyness(L, engine);
}
