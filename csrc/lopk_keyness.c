/* lopk_keyness: the class opedkit.core.Terms: words, or pairs of words, of many texts, counted. */
#include "lopk_keywords.h"
#include "opk_keyness.h"

#define TERMS "opedkit.core.Terms"
/* The block of the table among the anchors. */
#define BLOCK 2

typedef struct lopk_terms {
  opk_terms terms;
  uint32_t documents;
  uint32_t stops;  /* terms with a lower number are stop words */
  uint64_t tokens; /* counted, of all documents */
  uint32_t length; /* words in a run */
  bool conflated;
  bool paired; /* its terms are pairs of another's numbers */
} lopk_terms;

static lopk_terms *check_terms(lua_State *L, int argument) { return luaL_checkudata(L, argument, TERMS); }

/* As lopk_growterms, of the Terms at stack index `index`. */
static void grow(lua_State *L, int index, lopk_terms *counted) {
  lopk_getanchors(L, index);
  lopk_growterms(L, &counted->terms);
  lua_rawseti(L, -2, BLOCK);
  lua_pop(L, 1);
}

static uint32_t next_document(lua_State *L, lopk_terms *counted) {
  if (counted->documents >= INT32_MAX) luaL_error(L, "too many documents");
  return ++counted->documents;
}

/* terms:add(tokens): counts one document. */
static int terms_add(lua_State *L) {
  lopk_terms *counted = check_terms(L, 1);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  if (counted->paired) return luaL_argerror(L, 1, "its terms are pairs");
  uint32_t document = next_document(L, counted), at = 0;
  while (!opk_keyness_count(&counted->terms, tokens->text, tokens->columns, tokens->count, counted->length,
                            counted->conflated, document, &at))
    grow(L, 1, counted);
  counted->tokens += tokens->count;
  return 0;
}

/* pairs:pair(words, tokens, window): counts the pairs of a document whose words were counted before. */
static int terms_pair(lua_State *L) {
  lopk_terms *counted = check_terms(L, 1);
  const lopk_terms *words = check_terms(L, 2);
  const lopk_tokens *tokens = lopk_checktokens(L, 3);
  uint32_t window = (uint32_t)lopk_checkrange(L, 4, 1, 64, "window"), at = 0;
  if (!counted->paired) return luaL_argerror(L, 1, "its terms are no pairs");
  if (words->paired || words->conflated) return luaL_argerror(L, 2, "its terms are no plain words");
  for (uint32_t i = 0; i < tokens->count; i++)
    if (opk_terms_find(&words->terms, tokens->columns.hash[i]) == NULL)
      return luaL_argerror(L, 3, "its words were not counted");
  uint32_t document = next_document(L, counted);
  while (!opk_keyness_pairs(&counted->terms, &words->terms, words->stops, tokens->text, tokens->columns, tokens->count,
                            window, document, &at))
    grow(L, 1, counted);
  return 0;
}

static int terms_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_terms(L, 1)->terms.count);
  return 1;
}

static int terms_documents(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_terms(L, 1)->documents);
  return 1;
}

static int terms_tokens(lua_State *L) {
  lua_pushnumber(L, (lua_Number)check_terms(L, 1)->tokens);
  return 1;
}

/* terms:background(least) -> bytes */
static int terms_background(lua_State *L) {
  const lopk_terms *counted = check_terms(L, 1);
  uint32_t least = (uint32_t)lopk_checkrange(L, 2, 1, INT32_MAX, "least"), count = counted->terms.count;
  opk_term *sorted = lopk_newblock(L, count, sizeof *sorted);
  memcpy(sorted, counted->terms.terms, count * sizeof *sorted);
  count = opk_background_sort(sorted, count, least);
  size_t size = opk_background_size(count);
  if (size == 0) return luaL_error(L, "not enough memory: the background is too large");
  uint8_t *out = lopk_newblock(L, size, 1);
  opk_background_write(sorted, count, counted->documents, out);
  lua_pushlstring(L, (const char *)out, size);
  return 1;
}

/* Puts the row { score, place of the term, number 1, number 2, … } into the table on the top. */
static void push_row(lua_State *L, const opk_term *term, double score, const double *counts, int number, int at) {
  lua_createtable(L, 0, 6);
  lua_pushnumber(L, (lua_Number)score);
  lua_setfield(L, -2, "score");
  lua_pushinteger(L, (lua_Integer)term->document);
  lua_setfield(L, -2, "document");
  lua_pushinteger(L, (lua_Integer)term->first + 1);
  lua_setfield(L, -2, "first");
  lua_pushinteger(L, (lua_Integer)term->last);
  lua_setfield(L, -2, "last");
  for (int i = 0; i < number; i++) {
    lua_pushinteger(L, (lua_Integer)counts[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_rawseti(L, -2, at);
}

/* How often a term of the target is in the reference, or in the rest of it. */
static double count_in(const lopk_terms *reference, const opk_term *term, bool part) {
  const opk_term *other = opk_terms_find(&reference->terms, term->key);
  uint32_t mine = part ? term->count : 0;
  return other && other->count > mine ? other->count - mine : 0;
}

static const char *const keyness_measures[] = {
  [OPK_KEYNESS_LOG_LIKELIHOOD] = "log_likelihood",
  [OPK_KEYNESS_LOG_RATIO] = "log_ratio",
  [OPK_KEYNESS_LOG_ODDS] = "log_odds",
  [OPK_KEYNESS_MEASURES] = NULL,
};

/* terms:prune(least, reference | nil): forgets the terms that are in fewer than `least` documents, of `reference` where
 * it is given. The numbers that the terms had which are left, in order. */
static int terms_prune(lua_State *L) {
  lopk_terms *counted = check_terms(L, 1);
  uint32_t least = (uint32_t)lopk_checkrange(L, 2, 1, INT32_MAX, "least"), kept = 0;
  const lopk_terms *judge = lua_isnoneornil(L, 3) ? counted : check_terms(L, 3);
  opk_terms old = counted->terms, pruned;
  if (counted->paired || counted->stops) return luaL_argerror(L, 1, "its terms are named by their numbers");
  lua_settop(L, 3);
  uint32_t *numbers = lopk_newblock(L, old.count, sizeof *numbers);
  for (uint32_t i = 0; i < old.count; i++) {
    const opk_term *found = judge == counted ? &old.terms[i] : opk_terms_find(&judge->terms, old.terms[i].key);
    if (found && found->documents >= least) numbers[kept++] = i;
  }
  lua_createtable(L, (int)kept, 0);
  lopk_getanchors(L, 1);
  opk_terms_start(&pruned, lopk_newblock(L, opk_terms_size(old.capacity), 1), old.capacity, old.seed);
  for (uint32_t i = 0; i < kept; i++) {
    *opk_terms_put(&pruned, old.terms[numbers[i]].key) = old.terms[numbers[i]];
    lua_pushinteger(L, (lua_Integer)numbers[i] + 1);
    lua_rawseti(L, 5, (int)i + 1);
  }
  counted->terms = pruned;
  lua_rawseti(L, -2, BLOCK);
  lua_pop(L, 1);
  return 1;
}

/* target:keyness(reference, measure, prior, least, top, part, texts)
 * -> { { score, place, target, reference, number of the term in the reference or 0 }, … }
 * part: the target is a part of the reference, and is held against the rest of it; texts: a term is in so many of the
 * target's at least */
static int terms_keyness(lua_State *L) {
  const lopk_terms *target = check_terms(L, 1), *reference = check_terms(L, 2);
  opk_keyness_measure measure = (opk_keyness_measure)luaL_checkoption(L, 3, NULL, keyness_measures);
  opk_keyness_counts counts = {
    .target_size = (double)target->tokens,
    .reference_size = (double)reference->tokens,
    .prior = (double)luaL_checknumber(L, 4),
  };
  uint32_t least = (uint32_t)lopk_checkrange(L, 5, 1, INT32_MAX, "least");
  uint32_t top = (uint32_t)lopk_checkrange(L, 6, 0, INT32_MAX, "top"), count = 0;
  bool part = lua_toboolean(L, 7);
  uint32_t texts = lua_isnoneornil(L, 8) ? 0 : (uint32_t)lopk_checkrange(L, 8, 0, INT32_MAX, "texts");
  if (part) counts.reference_size -= counts.target_size;
  if (target->paired || reference->paired || target->length != reference->length ||
      target->conflated != reference->conflated)
    return luaL_argerror(L, 2, "its terms are of another kind");
  if (!(counts.prior > 0 && counts.prior <= 1e15)) return luaL_argerror(L, 4, "a number above 0 expected");
  opk_keyword *heap = lopk_newblock(L, target->terms.count, sizeof *heap);
  for (uint32_t i = 0; i < target->terms.count; i++) {
    const opk_term *term = &target->terms.terms[i];
    if (term->count < least || term->documents < texts) continue;
    counts.target = term->count;
    counts.reference = count_in(reference, term, part);
    heap[count++] = (opk_keyword){.score = opk_keyness(measure, counts), .term = i};
  }
  opk_keywords_heap(heap, count);
  lua_newtable(L);
  for (uint32_t k = 0; k < top && count > 0; k++, count--) {
    const opk_term *term = &target->terms.terms[heap[0].term];
    const opk_term *other = opk_terms_find(&reference->terms, term->key);
    double numbers[] = {term->count, count_in(reference, term, part),
                        other ? (double)(other - reference->terms.terms) + 1 : 0};
    push_row(L, term, heap[0].score, numbers, 3, (int)k + 1);
    opk_keywords_pop(heap, count);
  }
  return 1;
}

static const char *const collocation_measures[] = {
  [OPK_COLLOCATION_LOG_LIKELIHOOD] = "log_likelihood",
  [OPK_COLLOCATION_LOG_DICE] = "log_dice",
  [OPK_COLLOCATION_PMI] = "pmi",
  [OPK_COLLOCATION_NPMI] = "npmi",
  [OPK_COLLOCATION_T_SCORE] = "t_score",
  [OPK_COLLOCATION_MEASURES] = NULL,
};

/* pairs:collocations(words, measure, least, top)
 * -> { { score, document, first, last, count, left, right, number of the left word, of the right word }, … } */
static int terms_collocations(lua_State *L) {
  const lopk_terms *pairs = check_terms(L, 1), *words = check_terms(L, 2);
  opk_collocation_measure measure = (opk_collocation_measure)luaL_checkoption(L, 3, NULL, collocation_measures);
  uint32_t least = (uint32_t)lopk_checkrange(L, 4, 1, INT32_MAX, "least");
  uint32_t top = (uint32_t)lopk_checkrange(L, 5, 0, INT32_MAX, "top"), count = 0;
  if (!pairs->paired) return luaL_argerror(L, 1, "its terms are no pairs");
  uint64_t *left = lopk_newblock(L, words->terms.count, 2 * sizeof *left), *right = left + words->terms.count;
  opk_keyword *heap = lopk_newblock(L, pairs->terms.count, sizeof *heap);
  double all = 0;
  memset(left, 0, words->terms.count * 2 * sizeof *left);
  for (uint32_t i = 0; i < pairs->terms.count; i++) {
    const opk_term *term = &pairs->terms.terms[i];
    if (term->key >> 32 >= words->terms.count || (uint32_t)term->key >= words->terms.count)
      return luaL_argerror(L, 2, "the pairs are those of other words");
    left[term->key >> 32] += term->count;
    right[(uint32_t)term->key] += term->count;
    all += term->count;
  }
  for (uint32_t i = 0; i < pairs->terms.count; i++) {
    const opk_term *term = &pairs->terms.terms[i];
    if (term->count < least) continue;
    opk_collocation_counts counts = {
      .pair = term->count,
      .left = (double)left[term->key >> 32],
      .right = (double)right[(uint32_t)term->key],
      .all = all,
    };
    heap[count++] = (opk_keyword){.score = opk_collocation(measure, counts), .term = i};
  }
  opk_keywords_heap(heap, count);
  lua_newtable(L);
  for (uint32_t k = 0; k < top && count > 0; k++, count--) {
    const opk_term *term = &pairs->terms.terms[heap[0].term];
    uint32_t one = (uint32_t)(term->key >> 32), two = (uint32_t)term->key;
    double numbers[] = {term->count, (double)left[one], (double)right[two], one + 1.0, two + 1.0};
    push_row(L, term, heap[0].score, numbers, 5, (int)k + 1);
    opk_keywords_pop(heap, count);
  }
  return 1;
}

/* terms:place(number) -> document, first, last: where term `number` was first seen. */
static int terms_place(lua_State *L) {
  const lopk_terms *counted = check_terms(L, 1);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)counted->terms.count || counted->terms.terms[i - 1].count == 0) return 0;
  const opk_term *term = &counted->terms.terms[i - 1];
  lua_pushinteger(L, (lua_Integer)term->document);
  lua_pushinteger(L, (lua_Integer)term->first + 1);
  lua_pushinteger(L, (lua_Integer)term->last);
  return 3;
}

static int terms_tostring(lua_State *L) {
  const lopk_terms *counted = check_terms(L, 1);
  lua_pushfstring(L, TERMS " (%d in %d documents)", (int)counted->terms.count, (int)counted->documents);
  return 1;
}

static const luaL_Reg terms_methods[] = {
  {"__len", terms_len},
  {"__tostring", terms_tostring},
  {"add", terms_add},
  {"pair", terms_pair},
  {"documents", terms_documents},
  {"tokens", terms_tokens},
  {"place", terms_place},
  {"background", terms_background},
  {"prune", terms_prune},
  {"keyness", terms_keyness},
  {"collocations", terms_collocations},
  {NULL, NULL},
};

/* terms(length, conflated, stops | nil) -> Terms; length 0: of pairs */
static int keywords_terms(lua_State *L) {
  uint32_t length = (uint32_t)lopk_checkrange(L, 1, 0, OPK_KEYWORDS_LENGTH_MAX, "length"), at = 0;
  lua_settop(L, 3);
  lopk_newclass(L, TERMS, terms_methods);
  lopk_terms *counted = lopk_newanchored(L, sizeof *counted, TERMS, 1);
  lopk_startterms(L, &counted->terms, 1024);
  lua_rawseti(L, -2, BLOCK);
  lua_pop(L, 1); /* the anchors */
  counted->length = length;
  counted->paired = length == 0;
  counted->conflated = lua_toboolean(L, 2);
  if (!lua_isnil(L, 3)) {
    const lopk_tokens *stops = lopk_checktokens(L, 3);
    opk_wording wording = {.words = counted->terms, .conflated = counted->conflated};
    while (!opk_wording_stop(&wording, stops->text, stops->columns, stops->count, &at)) {
      counted->terms = wording.words;
      grow(L, -1, counted);
      wording.words = counted->terms;
    }
    counted->terms = wording.words;
    counted->stops = counted->terms.count;
  }
  return 1;
}

static const luaL_Reg functions[] = {{"terms", keywords_terms}, {NULL, NULL}};

void lopk_open_keyness(lua_State *L, int engine) { lopk_setfunctions(L, functions, engine); }
