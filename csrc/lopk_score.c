/* lopk_score: opedkit.core.score, and the class opedkit.Weights. */
#include "lopk_score.h"

lopk_weights *lopk_checkweights(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_WEIGHTS); }

static lopk_weights *check_weights(lua_State *L) { return lopk_checkweights(L, 1); }

static int weights_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_weights(L)->hits->count);
  return 1;
}

static double value_of(int64_t weight) {
  return opk_score_value((opk_score_sum){weight < 0 ? -1 : 0, (uint64_t)weight});
}

static int weights_get(lua_State *L) {
  const lopk_weights *weights = check_weights(L);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)weights->hits->count) return 0;
  const opk_score_hit *hit = &weights->weighed[i - 1];
  lua_pushnumber(L, value_of(hit->weight));
  lua_pushboolean(L, hit->negated);
  lua_pushboolean(L, hit->intensified);
  return 3;
}

static int weights_tostring(lua_State *L) {
  lua_pushfstring(L, LOPK_WEIGHTS " (%d)", (int)check_weights(L)->hits->count);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", weights_len}, {"__tostring", weights_tostring}, {"get", weights_get}, {NULL, NULL},
};

/* The number in a field of the table at 4; false where there is none. */
static bool get_number(lua_State *L, const char *name, lua_Number *value) {
  lua_getfield(L, 4, name);
  bool found = lua_type(L, -1) == LUA_TNUMBER;
  *value = lua_tonumber(L, -1);
  lua_pop(L, 1);
  return found && *value == *value;
}

/* The category whose number from 1 is in a field. */
static uint32_t get_category(lua_State *L, const char *name, const opk_lexicon *lexicon) {
  lua_Number value;
  if (!get_number(L, name, &value)) return OPK_NONE;
  if (!(value >= 1 && value <= (lua_Number)lexicon->category_count))
    luaL_argerror(L, 4, lua_pushfstring(L, "%s: no such category", name));
  return (uint32_t)value - 1;
}

static opk_score_rules check_rules(lua_State *L, const opk_lexicon *lexicon) {
  lua_Number window = 0, factor = 1, shift = 0;
  luaL_checktype(L, 4, LUA_TTABLE);
  get_number(L, "window", &window);
  get_number(L, "factor", &factor);
  get_number(L, "shift", &shift);
  if (!(window >= 0 && window <= OPK_SCORE_WINDOW_MAX)) luaL_argerror(L, 4, "window: 0 to 100 expected");
  return (opk_score_rules){
    .negator = get_category(L, "negator", lexicon),
    .intensifier = get_category(L, "intensifier", lexicon),
    .clause = get_category(L, "clause", lexicon),
    .window = (uint32_t)window,
    .factor = opk_score_factor((double)factor),
    .shift = opk_score_weight((double)shift),
  };
}

static opk_score_hits hits_of(const lopk_hits *hits) {
  return (opk_score_hits){hits->lexicon, hits->hits, hits->count};
}

/* weigh(tokens, hits, [shifters, rules]) -> Weights */
static int score_weigh(lua_State *L) {
  const lopk_tokens *tokens = lopk_checktokens(L, 1);
  const lopk_hits *hits = lopk_checkhits(L, 2);
  opk_score_hits shifters = {0};
  opk_score_rules rules = {0};
  lua_settop(L, 4);
  if (!lua_isnil(L, 3)) {
    shifters = hits_of(lopk_checkhits(L, 3));
    rules = check_rules(L, shifters.lexicon);
  }
  lopk_newclass(L, LOPK_WEIGHTS, methods);
  lopk_weights *weights = lopk_newanchored(L, sizeof *weights, LOPK_WEIGHTS, 1);
  lua_pushvalue(L, 2);
  lua_rawseti(L, -2, 2);
  opk_score_hit *weighed = lopk_newblock(L, hits->count, sizeof *weighed);
  lua_rawseti(L, -2, 3);
  lua_pop(L, 1); /* the anchors */
  opk_score_weigh(tokens->text, tokens->columns, tokens->count, hits_of(hits), shifters, &rules, weighed);
  *weights = (lopk_weights){tokens, hits, weighed};
  return 1;
}

/* ---- sums ---- */

/* Range i, from 0, of the table at 2, { first1, last1, … }: half-open; ranges come in their order and lie apart. */
static opk_span check_range(lua_State *L, uint32_t i, uint32_t from) {
  lua_rawgeti(L, 2, (int)(2 * i) + 1);
  lua_rawgeti(L, 2, (int)(2 * i) + 2);
  lua_Number first = lua_tonumber(L, -2), last = lua_tonumber(L, -1);
  lua_pop(L, 2);
  if (!(first > (lua_Number)from && first <= last + 1 && last <= (lua_Number)OPK_TEXT_MAX))
    luaL_argerror(L, 2, lua_pushfstring(L, "range %d is none, or not behind the one before", (int)i + 1));
  return (opk_span){(uint32_t)first - 1, (uint32_t)last};
}

/* Sums in progress, over one group of words after the other. */
typedef struct summing {
  const opk_lexicon *lexicon;
  const lopk_weights *weights;
  uint32_t token, hit; /* of the weights, to go on from */
  uint32_t words;
  opk_score_tally *tallies;
  uint32_t *touched, touched_count; /* categories with hits */
} summing;

/* Begins sums; their memory is pushed. */
static summing start_sums(lua_State *L, const opk_lexicon *lexicon) {
  summing sums = {.lexicon = lexicon};
  sums.tallies = lopk_newblock(L, lexicon->category_count, sizeof *sums.tallies);
  memset(sums.tallies, 0, lexicon->category_count * sizeof *sums.tallies);
  sums.touched = lopk_newblock(L, lexicon->category_count, sizeof *sums.touched);
  return sums;
}

static void sum_hit(summing *sums, uint32_t category, const opk_score_hit *hit) {
  if (sums->tallies[category].count == 0) sums->touched[sums->touched_count++] = category;
  opk_score_add(&sums->tallies[category], hit);
}

static void sum_range(summing *sums, opk_span range) {
  const lopk_tokens *tokens = sums->weights->tokens;
  const lopk_hits *hits = sums->weights->hits;
  const opk_score_hit *weighed = sums->weights->weighed;
  while (sums->token < tokens->count && tokens->columns.first[sums->token] < range.first) sums->token++;
  uint32_t first = sums->token;
  while (sums->token < tokens->count && tokens->columns.first[sums->token] < range.last) sums->token++;
  sums->words += sums->token - first;
  while (sums->hit < hits->count && weighed[sums->hit].token < first) sums->hit++;
  for (; sums->hit < hits->count && weighed[sums->hit].token < sums->token; sums->hit++)
    sum_hit(sums, opk_lexicon_entry_at(sums->lexicon, hits->hits[sums->hit].entry).category, &weighed[sums->hit]);
}

static void push_score(lua_State *L, const opk_score_tally *tally, uint32_t words, bool negated) {
  lua_createtable(L, 0, 3 + negated);
  lua_pushinteger(L, (lua_Integer)tally->count);
  lua_setfield(L, -2, "count");
  lua_pushnumber(L, opk_score_value(tally->weight));
  lua_setfield(L, -2, "weight");
  lua_pushnumber(L, words ? 1000.0 * tally->count / words : 0.0);
  lua_setfield(L, -2, "density");
  if (!negated) return;
  lua_pushinteger(L, (lua_Integer)tally->negated);
  lua_setfield(L, -2, "negated");
}

static void push_category(lua_State *L, const opk_lexicon *lexicon, uint32_t category) {
  opk_text name = opk_lexicon_category(lexicon, category);
  lua_pushlstring(L, (const char *)name.bytes, name.size);
}

/* Pushes the scores of the categories with hits, or of all, and starts anew. */
static void push_scores(lua_State *L, summing *sums, bool all, bool negated) {
  const opk_lexicon *lexicon = sums->lexicon;
  uint32_t count = all ? lexicon->category_count : sums->touched_count;
  lua_createtable(L, 0, (int)count);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t category = all ? i : sums->touched[i];
    push_category(L, lexicon, category);
    push_score(L, &sums->tallies[category], sums->words, negated);
    lua_rawset(L, -3);
  }
  for (uint32_t i = 0; i < sums->touched_count; i++) sums->tallies[sums->touched[i]] = (opk_score_tally){0};
  sums->touched_count = 0;
  sums->words = 0;
}

/* The group of range i, from 0, by the array at 3: groups count up from 1. */
static uint32_t check_group(lua_State *L, uint32_t i, uint32_t before) {
  lua_rawgeti(L, 3, (int)i + 1);
  lua_Number group = lua_tonumber(L, -1);
  lua_pop(L, 1);
  if (!(group == before && before != 0) && group != (lua_Number)before + 1)
    luaL_argerror(L, 3, lua_pushfstring(L, "group of range %d is not this one or the next", (int)i + 1));
  return (uint32_t)group;
}

/* Sums group after group; the arrays of scores and of words are on the top. */
static void push_groups(lua_State *L, summing *sums, uint32_t count, bool negated) {
  uint32_t behind = 0, group = 0;
  for (uint32_t i = 0; i <= count; i++) {
    uint32_t next = i < count ? check_group(L, i, group) : group + 1;
    if (next != group && group != 0) {
      lua_pushinteger(L, (lua_Integer)sums->words);
      lua_rawseti(L, -2, (int)group);
      push_scores(L, sums, false, negated);
      lua_rawseti(L, -3, (int)group);
    }
    if (i == count) return;
    group = next;
    opk_span range = check_range(L, i, behind);
    behind = range.last;
    sum_range(sums, range);
  }
}

/* sum(weights, ranges | nil, groups | nil, negated) -> scores, words; with groups, an array of each for each group */
static int score_sum(lua_State *L) {
  const lopk_weights *weights = check_weights(L);
  bool negated = lua_toboolean(L, 4);
  lua_settop(L, 4);
  summing sums = start_sums(L, weights->hits->lexicon);
  sums.weights = weights;
  if (lua_isnil(L, 2)) {
    sum_range(&sums, (opk_span){0, OPK_TEXT_MAX});
  } else {
    luaL_checktype(L, 2, LUA_TTABLE);
    uint32_t count = (uint32_t)(lua_rawlen(L, 2) / 2), behind = 0;
    if (!lua_isnil(L, 3)) {
      luaL_checktype(L, 3, LUA_TTABLE);
      lua_newtable(L);
      lua_newtable(L);
      push_groups(L, &sums, count, negated);
      return 2;
    }
    for (uint32_t i = 0; i < count; i++) {
      opk_span range = check_range(L, i, behind);
      behind = range.last;
      sum_range(&sums, range);
    }
  }
  lua_Integer words = (lua_Integer)sums.words;
  push_scores(L, &sums, true, negated);
  lua_pushinteger(L, words);
  return 2;
}

/* tally(lexicon, text | tokens, overlapping) -> scores, words: the sums over all of it, of weights as they are; nothing is
 * kept of a text but a portion of its hits. */
static int score_tally(lua_State *L) {
  lua_settop(L, 3);
  opk_lexicon_scan scan = lopk_startscan(L);
  const opk_lexicon *lexicon = scan.lexicon;
  summing sums = start_sums(L, lexicon);
  size_t capacity = LOPK_FIRST_HITS(lexicon);
  opk_hit *hits = lopk_newblock(L, capacity, sizeof *hits);
  while (!scan.done) {
    size_t count = opk_lexicon_scan_next(&scan, hits, capacity);
    for (size_t i = 0; i < count; i++) {
      opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, hits[i].entry);
      sum_hit(&sums, entry.category, &(opk_score_hit){.weight = opk_score_weight(entry.weight)});
    }
  }
  sums.words = scan.count;
  push_scores(L, &sums, true, false);
  lua_pushinteger(L, (lua_Integer)scan.count);
  return 2;
}

static const luaL_Reg functions[] = {
  {"weigh", score_weigh}, {"sum", score_sum}, {"tally", score_tally}, {NULL, NULL},
};

void lopk_open_score(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
