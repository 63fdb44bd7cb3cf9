/* lopk_features: opedkit.core.features, and the classes opedkit.Vector and opedkit.Extractor. */
#include "lopk_features.h"

#include "lopk_lexicon.h"
#include "lopk_linear.h"
#include "opk_anatomy.h"

#define EXTRACTOR "opedkit.Extractor"
#define LANGUAGE "opedkit.Language"

/* ---- Vector ---- */

static const lopk_vector *check_vector(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_VECTOR); }

const opk_vector *lopk_checkvector(lua_State *L, int argument, uint32_t dimension) {
  const lopk_vector *vector = check_vector(L, argument);
  if (vector->dimension != dimension) luaL_argerror(L, argument, "the vector is one of other features");
  return &vector->vector;
}

static int vector_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_vector(L, 1)->vector.count);
  return 1;
}

/* vector:get(i) -> index, count, value */
static int vector_get(lua_State *L) {
  const opk_vector *vector = &check_vector(L, 1)->vector;
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 1 || i > (lua_Integer)vector->count) return 0;
  lua_pushinteger(L, (lua_Integer)vector->index[i - 1]);
  lua_pushinteger(L, (lua_Integer)vector->times[i - 1]);
  if (!vector->value) return 2;
  lua_pushnumber(L, (lua_Number)vector->value[i - 1]);
  return 3;
}

static int vector_find(lua_State *L) {
  const opk_vector *vector = &check_vector(L, 1)->vector;
  uint32_t entry = opk_vector_find(*vector, (uint32_t)lopk_checkrange(L, 2, 0, INT32_MAX, "an index"));
  if (entry == OPK_NONE) return 0;
  lua_pushinteger(L, (lua_Integer)entry + 1);
  return 1;
}

static int vector_total(lua_State *L) {
  lua_pushnumber(L, (lua_Number)check_vector(L, 1)->vector.total);
  return 1;
}

static int vector_words(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_vector(L, 1)->vector.words);
  return 1;
}

static int vector_dimension(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_vector(L, 1)->dimension);
  return 1;
}

static int vector_tostring(lua_State *L) {
  lua_pushfstring(L, LOPK_VECTOR " (%d features)", (int)check_vector(L, 1)->vector.count);
  return 1;
}

static const luaL_Reg vector_methods[] = {
  {"__len", vector_len},   {"__tostring", vector_tostring}, {"get", vector_get},
  {"find", vector_find},   {"total", vector_total},         {"dimension", vector_dimension},
  {"words", vector_words}, {NULL, NULL},
};

void lopk_reserve(lua_State *L, int index, uint32_t capacity) {
  lopk_vector *vector = lua_touserdata(L, index);
  vector->vector = (opk_vector){0};
  if (capacity > vector->capacity || !vector->index) {
    uint32_t room = capacity > UINT32_MAX / 3 * 2 ? capacity : capacity + capacity / 2 + 1;
    lopk_getanchors(L, index);
    uint32_t *block = lopk_newblock(L, room, 3 * sizeof *block);
    lua_rawseti(L, -2, 1);
    lua_pop(L, 1);
    vector->capacity = room;
    vector->index = block;
    vector->times = (int32_t *)(block + room);
    vector->value = (float *)(block + 2 * (size_t)room);
  }
  vector->vector.index = vector->index;
  vector->vector.times = vector->times;
}

lopk_vector *lopk_optvector(lua_State *L, int argument) {
  if (!lua_isnoneornil(L, argument)) {
    luaL_checkudata(L, argument, LOPK_VECTOR);
    lua_pushvalue(L, argument);
    return lua_touserdata(L, -1);
  }
  lopk_newclass(L, LOPK_VECTOR, vector_methods);
  lopk_vector *vector = lopk_newuserdata(L, sizeof *vector, LOPK_VECTOR);
  lua_createtable(L, 1, 0);
  lopk_setanchors(L, -2);
  return vector;
}

/* ---- Extractor: which features, and the memory that one text after another is read with ---- */

typedef struct extractor {
  opk_ngrams ngrams;
  const opk_engine *engine;
  const opk_language *language; /* of the figures of anatomy; NULL: none */
  uint32_t lexicons;
  uint32_t figures;
  opk_count *slots; /* free but where a text was given up */
  uint64_t *taken;
  size_t slots_room;
  bool given_up;
  uint32_t *counts; /* of the figures; */
  uint64_t *scratch;
  opk_hit *hits;
  size_t hits_room;
} extractor;

/* The anchors: 1 the slots, 2 the other scratch, 3 the language, from 4 on the lexicons. */
enum { SLOTS = 1, SCRATCH, RULES, LEXICONS };

static extractor *check_extractor(lua_State *L) { return luaL_checkudata(L, 1, EXTRACTOR); }

static const opk_lexicon *lexicon_at(lua_State *L, int anchors, uint32_t i) {
  lua_rawgeti(L, anchors, (int)i + LEXICONS);
  const lopk_lexicon *lexicon = lua_touserdata(L, -1);
  lua_pop(L, 1); /* the anchors keep it */
  return &lexicon->lexicon;
}

/* Counts the text's runs, and those of its fields, the Tokens at 5 and above; `place` is OPK_NONE or a tenth. */
static bool tally_all(lua_State *L, const extractor *self, const lopk_tokens *tokens, uint32_t place, opk_tally *tally) {
  if (!opk_features_tally(self->ngrams, tokens->text, tokens->columns, tokens->count, 0, tally)) return false;
  if (place != OPK_NONE && !opk_features_tally_place(self->ngrams, place, tally)) return false;
  for (int field = 5; field <= lua_gettop(L); field++) {
    if (lua_isnil(L, field)) continue;
    const lopk_tokens *other = lua_touserdata(L, field);
    if (!opk_features_tally(self->ngrams, other->text, other->columns, other->count, (uint32_t)field - 4, tally))
      return false;
  }
  return true;
}

static void make_slots(lua_State *L, extractor *self, size_t size) {
  size_t words = (size + 63) / 64;
  lopk_getanchors(L, 1);
  uint64_t *block = lopk_newblock(L, size + words, sizeof *self->slots);
  self->taken = block;
  self->slots = (opk_count *)(block + words);
  self->slots_room = size;
  self->given_up = true; /* not free yet */
  lua_rawseti(L, -2, SLOTS);
  lua_pop(L, 1);
}

/* Counts into the extractor's slots, more of them where indices crowd. */
static opk_tally count_runs(lua_State *L, extractor *self, const lopk_tokens *tokens, uint32_t place) {
  uint64_t total = opk_features_count(self->ngrams, tokens->text, tokens->count) + (place != OPK_NONE);
  for (int field = 5; field <= lua_gettop(L); field++) {
    if (lua_isnil(L, field)) continue;
    const lopk_tokens *other = lopk_checktokens(L, field);
    total += opk_features_count(self->ngrams, other->text, other->count);
  }
  opk_tally tally = {0};
  for (; total > 0; total = 8 * total + 64) {
    size_t size = opk_tally_size(total, self->ngrams.bits);
    if (size > self->slots_room) make_slots(L, self, size);
    if (self->given_up) opk_tally_free(self->slots, self->slots_room);
    opk_tally_start(&tally, self->slots, self->taken, total, self->ngrams.bits);
    self->given_up = true;
    if (tally_all(L, self, tokens, place, &tally)) break;
  }
  return tally;
}

/* Counts the figures, lexicons first. */
static void count_figures(lua_State *L, const extractor *self, const lopk_tokens *tokens) {
  uint32_t *counts = self->counts;
  memset(counts, 0, self->figures * sizeof *counts);
  lopk_getanchors(L, 1);
  for (uint32_t i = 0; i < self->lexicons; i++) {
    const opk_lexicon *lexicon = lexicon_at(L, lua_gettop(L), i);
    opk_lexicon_scan scan;
    opk_lexicon_scan_start(&scan, lexicon, tokens->text, tokens->columns, tokens->count, false, self->scratch);
    while (!scan.done) {
      size_t found = opk_lexicon_scan_next(&scan, self->hits, self->hits_room);
      for (size_t k = 0; k < found; k++) counts[opk_lexicon_category_of(lexicon, self->hits[k].entry)]++;
    }
    counts += lexicon->category_count;
  }
  lua_pop(L, 1);
  if (self->language) opk_anatomy_add(tokens->text, tokens->columns, tokens->count, self->language,
                                    self->engine->prose_candidate, counts);
}

/* extractor:vector(tokens, into, place, fields …): place is from 0 to 1; each field is Tokens or nil */
static int extractor_vector(lua_State *L) {
  extractor *self = check_extractor(L);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  uint32_t place = OPK_NONE;
  if (!lua_isnoneornil(L, 4)) {
    lua_Number given = luaL_checknumber(L, 4);
    if (!(given >= 0 && given <= 1)) return luaL_argerror(L, 4, "a number from 0 to 1 expected");
    place = given < 1 ? (uint32_t)(given * OPK_FEATURES_PLACES) : OPK_FEATURES_PLACES - 1;
  }
  if (lua_gettop(L) < 4) lua_settop(L, 4);
  if (!lua_isnil(L, 3)) luaL_checkudata(L, 3, LOPK_VECTOR);
  opk_tally tally = count_runs(L, self, tokens, place);
  uint32_t used = 0;
  if (self->figures) count_figures(L, self, tokens);
  for (uint32_t i = 0; i < self->figures; i++) used += self->counts[i] != 0;

  lopk_vector *vector = lopk_optvector(L, 3);
  lopk_reserve(L, lua_gettop(L), tally.distinct + used);
  uint64_t total = 0;
  uint32_t count = opk_tally_finish(&tally, vector->index, vector->times, &total);
  self->given_up = false;
  for (uint32_t i = 0; i < self->figures; i++) {
    uint32_t times = self->counts[i] < INT32_MAX ? self->counts[i] : INT32_MAX;
    if (!times) continue;
    vector->index[count] = (UINT32_C(1) << self->ngrams.bits) + i;
    vector->times[count++] = (int32_t)times;
    total += times;
  }
  vector->vector.count = count;
  vector->vector.words = tokens->count;
  vector->vector.total = total;
  vector->dimension = (UINT32_C(1) << self->ngrams.bits) + self->figures;
  return 1;
}

/* What runs() says of an occurrence beside the OPK_OCCURRENCE_ flags. */
enum { SHARED = 8, NEGATIVE = 16 };

/* extractor:runs(tokens, vector, field) -> { entry, first, last, flags, … } of each run of the field (0: the text) */
static int extractor_runs(lua_State *L) {
  const extractor *self = check_extractor(L);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  const opk_vector *vector = &check_vector(L, 3)->vector;
  uint32_t field = (uint32_t)lopk_checkrange(L, 4, 0, INT32_MAX, "the field");
  size_t count = opk_features_occurrences(self->ngrams, tokens->text, tokens->columns, tokens->count, field, NULL);
  if (count > INT32_MAX / 8) return luaL_error(L, "the text has too many features for one table");
  opk_occurrence *runs = lopk_newblock(L, count, sizeof *runs);
  opk_features_occurrences(self->ngrams, tokens->text, tokens->columns, tokens->count, field, runs);
  size_t *first = lopk_newblock(L, vector->count, sizeof *first); /* run of each entry, from 1 */
  memset(first, 0, vector->count * sizeof *first);
  lua_createtable(L, (int)(4 * count), 0);
  for (size_t i = 0; i < count; i++) {
    uint32_t entry = opk_vector_find(*vector, opk_features_index(self->ngrams, runs[i].key)), flags = runs[i].flags;
    int32_t sign = opk_features_sign(self->ngrams, runs[i].key);
    if (entry == OPK_NONE && !self->ngrams.sign) return luaL_argerror(L, 3, "the vector is not that of this text");
    if (entry != OPK_NONE) {
      if (!first[entry]) first[entry] = i + 1;
      if (runs[i].key != runs[first[entry] - 1].key) flags |= SHARED;
    }
    if (sign < 0) flags |= NEGATIVE;
    lua_pushinteger(L, entry == OPK_NONE ? 0 : (lua_Integer)entry + 1); /* 0: it came to nothing, by a sign */
    lua_rawseti(L, -2, (int)(4 * i) + 1);
    lua_pushinteger(L, (lua_Integer)runs[i].first + 1);
    lua_rawseti(L, -2, (int)(4 * i) + 2);
    lua_pushinteger(L, (lua_Integer)runs[i].last);
    lua_rawseti(L, -2, (int)(4 * i) + 3);
    lua_pushinteger(L, (lua_Integer)flags);
    lua_rawseti(L, -2, (int)(4 * i) + 4);
  }
  return 1;
}

/* Whether a run is to be told before another: by first byte, the longer one before what lies in it, then by weight. */
static bool is_before(opk_occurrence a, int64_t weight, opk_occurrence b, int64_t other) {
  if (a.first != b.first) return a.first < b.first;
  return a.last != b.last ? a.last > b.last : weight > other;
}

/* extractor:strongest(tokens, vector, linear, label, other, most) -> { first, last, weight, … } of the runs of words of
 * the text whose entries add most to a label's score less that of another, more than 0: the first place of each, in the
 * text's order, longer ones before what lies in them */
static int extractor_strongest(lua_State *L) {
  const extractor *self = check_extractor(L);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  const opk_linear *linear = lopk_checklinear(L, 4);
  opk_vector vector = *lopk_checkvector(L, 3, linear->dimension);
  uint32_t label = (uint32_t)lopk_checkrange(L, 5, 1, linear->labels, "the label") - 1;
  uint32_t other = (uint32_t)lopk_checkrange(L, 6, 1, linear->labels, "the other label") - 1;
  uint32_t most = (uint32_t)lopk_checkrange(L, 7, 1, OPK_FEATURES_FOUND_MAX, "how many");
  uint32_t wanted[OPK_FEATURES_FOUND_MAX], count;
  int64_t weights[OPK_FEATURES_FOUND_MAX];
  opk_occurrence runs[OPK_FEATURES_FOUND_MAX];
  double unit = opk_linear_unit(linear, vector);
  count = opk_linear_strongest(linear, vector, UINT32_C(1) << self->ngrams.bits, unit, label, other, wanted, weights, most);
  for (uint32_t i = 0; i < count; i++) wanted[i] = vector.index[wanted[i]];
  opk_features_find(self->ngrams, tokens->text, tokens->columns, tokens->count, wanted, count, runs);
  for (uint32_t i = 1; i < count; i++) {
    opk_occurrence run = runs[i];
    int64_t weight = weights[i];
    uint32_t place = i;
    for (; place > 0 && is_before(run, weight, runs[place - 1], weights[place - 1]); place--)
      runs[place] = runs[place - 1], weights[place] = weights[place - 1];
    runs[place] = run;
    weights[place] = weight;
  }
  lua_createtable(L, (int)(3 * count), 0);
  for (uint32_t i = 0; i < count && runs[i].first != OPK_NONE; i++) { /* OPK_NONE comes last */
    lua_pushinteger(L, (lua_Integer)runs[i].first + 1);
    lua_rawseti(L, -2, (int)(3 * i) + 1);
    lua_pushinteger(L, (lua_Integer)runs[i].last);
    lua_rawseti(L, -2, (int)(3 * i) + 2);
    lua_pushnumber(L, (double)weights[i] * unit);
    lua_rawseti(L, -2, (int)(3 * i) + 3);
  }
  return 1;
}

static int extractor_dimension(lua_State *L) {
  const extractor *self = check_extractor(L);
  lua_pushinteger(L, ((lua_Integer)1 << self->ngrams.bits) + self->figures);
  return 1;
}

static int extractor_tostring(lua_State *L) {
  const extractor *self = check_extractor(L);
  lua_pushfstring(L, EXTRACTOR " (%d features)", (int)((UINT32_C(1) << self->ngrams.bits) + self->figures));
  return 1;
}

static const luaL_Reg extractor_methods[] = {
  {"__tostring", extractor_tostring}, {"vector", extractor_vector}, {"runs", extractor_runs},
  {"dimension", extractor_dimension}, {"strongest", extractor_strongest}, {NULL, NULL},
};

/* The whole number at a name of the table at 1, from low to high. */
static unsigned field_of(lua_State *L, const char *name, lua_Number low, lua_Number high) {
  lua_getfield(L, 1, name);
  lua_Number value = lua_tonumber(L, -1);
  if (!lua_isnumber(L, -1) || !(value >= low && value <= high))
    luaL_argerror(L, 1, lua_pushfstring(L, "%s must be from %d to %d", name, (int)low, (int)high));
  lua_pop(L, 1);
  return (unsigned)value;
}

static bool flag_of(lua_State *L, const char *name) {
  lua_getfield(L, 1, name);
  bool value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

/* The memory that the figures take, for the lexicons at 2; the anchors are at `anchors`. */
static void make_room(lua_State *L, extractor *self, int anchors) {
  size_t scratch = 0, work = 0;
  for (uint32_t i = 0; i < self->lexicons; i++) {
    lua_rawgeti(L, 2, (int)i + 1);
    const opk_lexicon *lexicon = &lopk_checklexicon(L, -1)->lexicon;
    lua_rawseti(L, anchors, (int)i + LEXICONS);
    if (opk_lexicon_scratch(lexicon) > scratch) scratch = opk_lexicon_scratch(lexicon);
    if (lexicon->work > work) work = lexicon->work;
    self->figures += lexicon->category_count;
  }
  if (self->language) self->figures += OPK_ANATOMY_FIGURES;
  if (self->figures > OPK_FEATURES_DIMENSION_MAX - (1u << OPK_FEATURES_BITS_MAX))
    luaL_argerror(L, 2, "too many categories");
  self->hits_room = 256 + work;
  size_t size = scratch * sizeof *self->scratch + self->hits_room * sizeof *self->hits +
                self->figures * sizeof *self->counts;
  self->scratch = lopk_newblock(L, size, 1);
  self->hits = (opk_hit *)(self->scratch + scratch);
  self->counts = (uint32_t *)(self->hits + self->hits_room);
  lua_rawseti(L, anchors, SCRATCH);
}

/* extractor({ bits, lengths, chars_min, chars_max, across, sign, quoted }, lexicons, language) */
static int features_extractor(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 3);
  opk_ngrams ngrams = {
    .bits = field_of(L, "bits", 1, OPK_FEATURES_BITS_MAX),
    .lengths = field_of(L, "lengths", 0, (1 << OPK_FEATURES_LENGTH_MAX) - 1),
    .chars_max = field_of(L, "chars_max", 0, OPK_FEATURES_CHARS_MAX),
    .chars_min = field_of(L, "chars_min", 0, OPK_FEATURES_CHARS_MAX),
    .across = flag_of(L, "across"),
    .sign = flag_of(L, "sign"),
  };
  lua_getfield(L, 1, "quoted");
  if (!lua_isnil(L, -1)) ngrams.quoted = (uint8_t)field_of(L, "quoted", OPK_QUOTED_ALIKE, OPK_QUOTED_BESIDE);
  lua_pop(L, 1);
  if (ngrams.chars_max && (ngrams.chars_min < 1 || ngrams.chars_min > ngrams.chars_max))
    return luaL_argerror(L, 1, "chars_min must be from 1 to chars_max");
  const opk_language *language = lua_isnil(L, 3) ? NULL : luaL_checkudata(L, 3, LANGUAGE);
  lopk_newclass(L, EXTRACTOR, extractor_methods);
  extractor *self = lopk_newuserdata(L, sizeof *self, EXTRACTOR);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lopk_setanchors(L, -3);
  lua_pushvalue(L, 3);
  lua_rawseti(L, -2, RULES);
  self->ngrams = ngrams;
  self->engine = lopk_engine(L);
  self->language = language;
  self->lexicons = (uint32_t)lua_rawlen(L, 2);
  make_room(L, self, lua_gettop(L));
  lua_pop(L, 1);
  return 1;
}

/* ---- functions ---- */

/* vector({ index, count, … }, dimension, valued): counts of any making, the indices ascending; where `valued` is true,
 * values, each of which occurs once */
static int features_vector(lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 2, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  if (lua_rawlen(L, 1) / 2 > dimension) return luaL_argerror(L, 1, "more entries than the dimension has");
  uint32_t count = (uint32_t)(lua_rawlen(L, 1) / 2);
  lua_settop(L, 3);
  bool valued = lua_toboolean(L, 3);
  lua_pushnil(L);
  lopk_vector *vector = lopk_optvector(L, 4);
  lua_replace(L, 4);
  lopk_reserve(L, 4, count);
  uint64_t total = 0;
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, 1, (int)(2 * i) + 1);
    lua_rawgeti(L, 1, (int)(2 * i) + 2);
    lua_Number index = lua_tonumber(L, -2), times = lua_tonumber(L, -1);
    if (!(index >= (i ? (lua_Number)vector->index[i - 1] + 1 : 0) && index < (lua_Number)dimension))
      return luaL_argerror(L, 1, "ascending indices below the dimension expected");
    if (valued && !(times >= -1e30 && times <= 1e30)) return luaL_argerror(L, 1, "finite values expected");
    if (valued) {
      vector->value[i] = (float)times;
      times = 1;
    }
    if (!(times >= -(lua_Number)INT32_MAX && times <= (lua_Number)INT32_MAX) || (int32_t)times == 0)
      return luaL_argerror(L, 1, "counts other than 0 expected");
    vector->index[i] = (uint32_t)index;
    vector->times[i] = (int32_t)times;
    total += (uint64_t)(times < 0 ? -times : times);
    lua_pop(L, 2);
  }
  vector->vector.count = count;
  vector->vector.total = total;
  if (valued) vector->vector.value = vector->value;
  vector->vector.words = total < UINT32_MAX ? (uint32_t)total : UINT32_MAX;
  vector->dimension = dimension;
  return 1;
}

/* matrix(dimension, weighted) */
static int features_matrix(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  lopk_pushmatrix(L, dimension, lua_toboolean(L, 2));
  return 1;
}

/* place(vector, bits, place) -> the entry of that tenth */
static int features_place(lua_State *L) {
  const opk_vector *vector = &check_vector(L, 1)->vector;
  opk_ngrams ngrams = {.bits = (unsigned)lopk_checkrange(L, 2, 1, OPK_FEATURES_BITS_MAX, "bits")};
  uint32_t place = (uint32_t)lopk_checkrange(L, 3, 0, OPK_FEATURES_PLACES - 1, "the place");
  uint32_t entry = opk_vector_find(*vector, opk_features_index(ngrams, opk_features_place_key(place)));
  if (entry == OPK_NONE) return 0;
  lua_pushinteger(L, (lua_Integer)entry + 1);
  return 1;
}

static const luaL_Reg functions[] = {
  {"extractor", features_extractor}, {"vector", features_vector}, {"matrix", features_matrix},
  {"place", features_place},         {NULL, NULL},
};

void lopk_open_features(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lopk_open_weighting(L, engine);
  lua_createtable(L, OPK_ANATOMY_FIGURES, 0);
  for (int i = 0; i < OPK_ANATOMY_FIGURES; i++) {
    lua_pushstring(L, opk_anatomy_names[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "anatomy");
}
