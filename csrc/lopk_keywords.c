/* lopk_keywords: opedkit.core.keywords.extract and body, and the classes opedkit.core.Background and Stops. */
#include "lopk_keywords.h"

#include "lopk_arena.h"
#include "lopk_body.h"
#include "opk_keywords.h"
#include "opk_math.h"

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

/* ---- Stops: a table of the words that no keyword is made of, which every text's table begins with ---- */

#define STOPS_CLASS "opedkit.core.Stops"

typedef struct lopk_stops {
  opk_terms words; /* in a block that the anchors hold */
  bool conflated;
} lopk_stops;

static int stops_len(lua_State *L) {
  const lopk_stops *stops = luaL_checkudata(L, 1, STOPS_CLASS);
  lua_pushinteger(L, (lua_Integer)stops->words.count);
  return 1;
}

static const luaL_Reg stops_methods[] = {{"__len", stops_len}, {NULL, NULL}};

/* stops(tokens, conflated) -> Stops */
static int keywords_stops(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  opk_wording wording = {.conflated = lua_toboolean(L, 2)};
  uint32_t at = 0;
  lopk_newclass(L, STOPS_CLASS, stops_methods);
  lopk_stops *stops = lopk_newanchored(L, sizeof *stops, STOPS_CLASS, 1);
  lopk_startterms(L, &wording.words, tokens->count);
  lua_rawseti(L, -2, 2);
  /* There is room for all. */
  opk_wording_stop(&wording, tokens->text, tokens->columns, tokens->count, &at);
  stops->words = wording.words;
  stops->conflated = wording.conflated;
  lua_pop(L, 1); /* the anchors */
  return 1;
}

/* ---- extraction ---- */

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

typedef struct extraction {
  lopk_arena *arena;
  opk_wording wording;
  opk_terms candidates;
  method method;
  unsigned length;
  const opk_background *background;
  const lopk_spans *sentences;
  uint32_t *sentence; /* of YAKE */
  opk_rank rank;      /* of TextRank and PositionRank */

  uint32_t count; /* of what was chosen, with their places */
  opk_keyword *best;
  uint32_t *times, *starts;
  opk_span *spans;
} extraction;

static void grow(const extraction *x, opk_terms *terms) {
  if (terms->capacity >= OPK_TERMS_MAX) luaL_error(x->arena->L, "not enough memory: too many different words");
  uint32_t capacity = terms->capacity * 2;
  opk_terms_move(terms, lopk_take(x->arena, opk_terms_size(capacity), 1), capacity, terms);
}

/* Numbers the words, behind those of the stop words. */
static void read_words(extraction *x, opk_text text, opk_tokens tokens, uint32_t count, const lopk_stops *stops) {
  opk_wording *w = &x->wording;
  uint32_t capacity = opk_terms_capacity((uint64_t)stops->words.count + (count < 32768 ? count / 2 + 64 : 16384));
  uint32_t at = 0;
  *w = (opk_wording){.text = text, .tokens = tokens, .count = count, .conflated = stops->conflated};
  opk_terms_move(&w->words, lopk_take(x->arena, opk_terms_size(capacity), 1), capacity, &stops->words);
  w->stops = stops->words.count;
  w->word = lopk_take(x->arena, count, sizeof *w->word);
  w->joined = lopk_take(x->arena, count, sizeof *w->joined);
  while (!opk_wording_number(w, &at)) grow(x, &w->words);
}

/* Does what a method needs before it can tell candidates. */
static void prepare(extraction *x) {
  if (x->method == YAKE) {
    x->sentence = lopk_take(x->arena, x->wording.count, sizeof *x->sentence);
    opk_yake_sentences(&x->wording, x->sentences->spans, x->sentences->count, x->sentence);
  } else if (x->method == TEXTRANK || x->method == POSITIONRANK) {
    void *scratch = lopk_take(x->arena, opk_rank_scratch(&x->wording), 1);
    uint64_t links = opk_rank_start(&x->rank, &x->wording, x->method == POSITIONRANK, scratch);
    if (links > SIZE_MAX / 16) luaL_error(x->arena->L, "not enough memory: the text has too many words");
    void *memory = lopk_take(x->arena, (size_t)links, 8);
    opk_rank_words(&x->rank, memory, lopk_take(x->arena, x->wording.words.count, 24));
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

static uint32_t score(extraction *x, opk_keyword *keywords) {
  const opk_wording *w = &x->wording;
  switch (x->method) {
  case TFIDF:
    return opk_tfidf_score(w, &x->candidates, x->background, lopk_take(x->arena, opk_tfidf_scratch(w), 1), keywords);
  case RAKE: return opk_rake_score(w, &x->candidates, lopk_take(x->arena, opk_rake_scratch(w), 1), keywords);
  case YAKE:
    return opk_yake_score(w, x->sentence, &x->candidates, lopk_take(x->arena, opk_yake_scratch(w), 1), keywords);
  default: return opk_rank_score(&x->rank, &x->candidates, keywords);
  }
}

/* Finds the places of the chosen. Those that share no word have no more than their first words have, and are found in
 * one pass; those of others are counted first. */
static void place(extraction *x) {
  const opk_wording *w = &x->wording;
  uint32_t *lead = lopk_take(x->arena, (size_t)w->words.count + 3 * (size_t)x->count, sizeof *lead);
  size_t all = 0;
  x->times = lead + w->words.count + x->count;
  x->starts = x->times + x->count;
  if (repeats[x->method] != OPK_REPEAT_WORD)
    opk_keywords_find(w, &x->candidates, x->best, x->count, lead, x->times, NULL, NULL);
  for (uint32_t k = 0; k < x->count; k++) {
    x->starts[k] = (uint32_t)all;
    if (repeats[x->method] != OPK_REPEAT_WORD) all += x->times[k];
    else all += w->words.terms[w->word[x->candidates.terms[x->best[k].term].first]].count;
    if (all > INT32_MAX) luaL_error(x->arena->L, "not enough memory: the keywords have too many places for one table");
  }
  x->spans = lopk_take(x->arena, all, sizeof *x->spans);
  opk_keywords_find(w, &x->candidates, x->best, x->count, lead, x->times, x->starts, x->spans);
}

/* Chooses the `top` best of the words that were read. */
static void choose(extraction *x, uint32_t top) {
  const opk_wording *w = &x->wording;
  uint32_t few = x->method == TFIDF ? w->words.count : w->count; /* which have few runs */
  uint32_t capacity = opk_terms_capacity(few < 65536 ? few : 65536), at = 0;
  prepare(x);
  opk_terms_start(&x->candidates, lopk_take(x->arena, opk_terms_size(capacity), 1), capacity, w->words.seed);
  while (!collect(x, &at)) grow(x, &x->candidates);
  opk_keyword *keywords = lopk_take(x->arena, x->candidates.count, sizeof *keywords);
  uint32_t count = score(x, keywords);
  if (top > count) top = count;
  x->best = lopk_take(x->arena, top, sizeof *x->best);
  uint8_t *marks = lopk_take(x->arena, w->words.count, 1);
  x->count = opk_keywords_choose(w, &x->candidates, keywords, count, repeats[x->method], marks, x->best, top);
  place(x);
}

/* Pushes the usual spelling of keyword k. */
static void push_spelling(const extraction *x, uint32_t k) {
  const opk_span *spans = x->spans + x->starts[k];
  uint32_t capacity = opk_terms_capacity(x->times[k]);
  opk_terms spellings;
  opk_terms_start(&spellings, lopk_take(x->arena, opk_terms_size(capacity), 1), capacity, x->wording.words.seed);
  opk_span usual = spans[opk_keywords_usual(&x->wording, spans, x->times[k], &spellings)];
  uint8_t *out = lopk_take(x->arena, usual.last - usual.first, 1);
  lua_pushlstring(x->arena->L, (const char *)out, opk_keywords_spell(&x->wording, usual, out));
}

static void set_range(lua_State *L, opk_span span) {
  lua_pushinteger(L, (lua_Integer)span.first + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)span.last);
  lua_setfield(L, -2, "last");
}

/* Sets `count` and `spans` of the table on the top. */
static void set_spans(lua_State *L, const opk_span *spans, uint32_t count) {
  lua_pushinteger(L, (lua_Integer)count);
  lua_setfield(L, -2, "count");
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    lua_createtable(L, 0, 2);
    set_range(L, spans[i]);
    lua_rawseti(L, -2, (int)i + 1);
  }
  lua_setfield(L, -2, "spans");
}

/* ---- extract ---- */

enum { TOKENS = 1, STOPS, METHOD, TOP, LENGTH, BACK, SENTENCES };

static const lopk_stops *check_stops(lua_State *L, int argument, bool conflated) {
  const lopk_stops *stops = luaL_checkudata(L, argument, STOPS_CLASS);
  luaL_argcheck(L, stops->conflated == conflated, argument, "stop words that are compared as the text's expected");
  return stops;
}

/* extract(tokens, stops, method, top, length, background | nil, sentences | nil)
 *   -> { { text, score, count, spans }, … } */
static int keywords_extract(lua_State *L) {
  extraction x = {.method = (method)luaL_checkoption(L, METHOD, NULL, methods)};
  const lopk_tokens *tokens = lopk_checktokens(L, TOKENS);
  const lopk_stops *stops = check_stops(L, STOPS, x.method == TFIDF);
  uint32_t top = (uint32_t)lopk_checkrange(L, TOP, 0, INT32_MAX, "top");
  x.length = (unsigned)lopk_checkrange(L, LENGTH, 1, OPK_KEYWORDS_LENGTH_MAX, "length");
  lua_settop(L, SENTENCES);
  if (!lua_isnil(L, BACK)) x.background = &check_background(L, BACK)->background;
  if (x.method == YAKE) x.sentences = luaL_checkudata(L, SENTENCES, LOPK_SPANS);
  luaL_checkstack(L, 16, "keywords");
  x.arena = lopk_borrow(L);
  read_words(&x, tokens->text, tokens->columns, tokens->count, stops);
  choose(&x, top);
  lua_createtable(L, (int)x.count, 0);
  for (uint32_t k = 0; k < x.count; k++) {
    lua_createtable(L, 0, 4);
    push_spelling(&x, k);
    lua_setfield(L, -2, "text");
    lua_pushnumber(L, (lua_Number)(x.method == YAKE ? -x.best[k].score : x.best[k].score));
    lua_setfield(L, -2, "score");
    set_spans(L, x.spans + x.starts[k], x.times[k]);
    lua_rawseti(L, -2, (int)k + 1);
  }
  lopk_return(x.arena);
  return 1;
}

/* ---- body ---- */

/* Turns places in the reading text into those of the original that lie in one of the body's sentences; their number. */
static uint32_t keep_places(const lopk_body *own, opk_span *spans, uint32_t count) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; i++) {
    opk_span source;
    if (opk_ledger_hull(own->ledger, spans[i].first, spans[i].last, &source) &&
        opk_body_find(&own->body, source) != OPK_NONE)
      spans[kept++] = source;
  }
  return kept;
}

/* body(body, stops, background | nil, top) -> { { text, score, count, first, last, spans }, … }: the best by tfidf of the
 * whole text that the body has, of twice as many, with their places there; scores are rounded to thousandths */
static int keywords_body(lua_State *L) {
  const lopk_body *own = lopk_checkbody(L, 1);
  extraction x = {.method = TFIDF, .length = 3};
  const lopk_stops *stops = check_stops(L, 2, true);
  uint32_t top = (uint32_t)lopk_checkrange(L, 4, 0, INT32_MAX / 2, "top"), listed = 0;
  if (!lua_isnil(L, 3)) x.background = &check_background(L, 3)->background;
  lua_settop(L, 4);
  luaL_checkstack(L, 16, "keywords");
  x.arena = lopk_borrow(L);
  read_words(&x, own->body.text, own->body.tokens, own->body.token_count, stops);
  choose(&x, 2 * top);
  lua_newtable(L);
  for (uint32_t k = 0; k < x.count && listed < top; k++) {
    opk_span *spans = x.spans + x.starts[k];
    push_spelling(&x, k);
    uint32_t kept = keep_places(own, spans, x.times[k]);
    if (kept == 0) {
      lua_pop(L, 1);
      continue;
    }
    lua_createtable(L, 0, 6);
    lua_insert(L, -2);
    lua_setfield(L, -2, "text");
    lua_pushnumber(L, (lua_Number)(opk_floor(1000 * x.best[k].score + 0.5) / 1000));
    lua_setfield(L, -2, "score");
    set_range(L, spans[0]);
    set_spans(L, spans, kept);
    lua_rawseti(L, -2, (int)++listed);
  }
  lopk_return(x.arena);
  return 1;
}

static const luaL_Reg functions[] = {{"background", keywords_background}, {"stops", keywords_stops},
                                     {"extract", keywords_extract}, {"body", keywords_body}, {NULL, NULL}};

void lopk_open_keywords(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lopk_open_keyness(L, engine);
}
