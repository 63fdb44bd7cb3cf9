/* lopk_lexicon: opedkit.core.lexicon, and the classes opedkit.Lexicon and opedkit.Hits. */
#include "lopk_lexicon.h"

static void push_text(lua_State *L, opk_text text) { lua_pushlstring(L, (const char *)text.bytes, text.size); }

/* ---- Hits ---- */

lopk_hits *lopk_checkhits(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_HITS); }

static lopk_hits *check_hits(lua_State *L) { return lopk_checkhits(L, 1); }

static int hits_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_hits(L)->count);
  return 1;
}

/* A position in a stream may be beyond what a small lua_Integer holds. */
static void push_position(lua_State *L, uint64_t position) {
  if (sizeof(lua_Integer) < sizeof position) lua_pushnumber(L, (lua_Number)position);
  else lua_pushinteger(L, (lua_Integer)position);
}

static int push_hit(lua_State *L, const lopk_hits *hits, uint32_t i) {
  const opk_hit *hit = &hits->hits[i];
  opk_lexicon_entry entry = opk_lexicon_entry_at(hits->lexicon, hit->entry);
  push_position(L, hits->base + hit->first + 1);
  push_position(L, hits->base + hit->last);
  push_text(L, entry.form);
  push_text(L, opk_lexicon_category(hits->lexicon, entry.category));
  lua_pushnumber(L, entry.weight);
  return 5;
}

static int hits_get(lua_State *L) {
  const lopk_hits *hits = check_hits(L);
  lua_Integer i = luaL_checkinteger(L, 2);
  return i >= 1 && i <= (lua_Integer)hits->count ? push_hit(L, hits, (uint32_t)(i - 1)) : 0;
}

static int hits_next(lua_State *L) {
  const lopk_hits *hits = check_hits(L);
  lua_Integer i = luaL_checkinteger(L, 2);
  if (i < 0 || i >= (lua_Integer)hits->count) return 0;
  lua_pushinteger(L, i + 1);
  return 1 + push_hit(L, hits, (uint32_t)i);
}

static int hits_each(lua_State *L) {
  check_hits(L);
  lua_pushcfunction(L, hits_next);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

static int hits_tostring(lua_State *L) {
  lua_pushfstring(L, LOPK_HITS " (%d)", (int)check_hits(L)->count);
  return 1;
}

static int hits_moved(lua_State *L);

static const luaL_Reg hits_methods[] = {
  {"__len", hits_len}, {"__tostring", hits_tostring}, {"get", hits_get},
  {"each", hits_each}, {"moved", hits_moved},         {NULL, NULL},
};

lopk_hits *lopk_pushhits(lua_State *L, const opk_lexicon *lexicon, int owner) {
  lopk_newclass(L, LOPK_HITS, hits_methods);
  lopk_hits *hits = lopk_newanchored(L, sizeof *hits, LOPK_HITS, owner);
  hits->lexicon = lexicon;
  return hits;
}

opk_hit *lopk_growhits(lua_State *L, lopk_hits *hits, size_t capacity) {
  if (capacity > OPK_TEXT_MAX) luaL_error(L, "not enough memory: more than 4294967294 hits");
  opk_hit *block = lopk_newblock(L, capacity, sizeof *block);
  if (hits->count) memcpy(block, hits->hits, hits->count * sizeof *block);
  hits->hits = block;
  lua_rawseti(L, -2, 2);
  return block;
}

/* The same hits at other positions, { first1, last1, first2, … }. */
static int hits_moved(lua_State *L) {
  const lopk_hits *hits = check_hits(L);
  luaL_checktype(L, 2, LUA_TTABLE);
  if (lua_rawlen(L, 2) != 2 * (size_t)hits->count) return luaL_argerror(L, 2, "two positions for each hit expected");
  lopk_getanchors(L, 1);
  lua_rawgeti(L, -1, 1);
  lopk_hits *moved = lopk_pushhits(L, hits->lexicon, lua_gettop(L));
  opk_hit *block = lopk_growhits(L, moved, hits->count);
  for (uint32_t i = 0; i < hits->count; i++) {
    lua_rawgeti(L, 2, (int)(2 * i) + 1);
    lua_rawgeti(L, 2, (int)(2 * i) + 2);
    lua_Number first = lua_tonumber(L, -2), last = lua_tonumber(L, -1);
    if (!(first >= 1 && first <= last && last <= (lua_Number)OPK_TEXT_MAX))
      return luaL_argerror(L, 2, lua_pushfstring(L, "no positions for hit %d", (int)i + 1));
    block[i] = (opk_hit){(uint32_t)first - 1, (uint32_t)last, hits->hits[i].entry};
    lua_pop(L, 2);
  }
  moved->count = hits->count;
  lua_pop(L, 1); /* the anchors */
  return 1;
}

/* ---- Lexicon ---- */

lopk_lexicon *lopk_checklexicon(lua_State *L, int argument) { return luaL_checkudata(L, argument, LOPK_LEXICON); }

static lopk_lexicon *check_lexicon(lua_State *L) { return lopk_checklexicon(L, 1); }

opk_lexicon_scan lopk_startscan(lua_State *L) {
  const lopk_lexicon *own = check_lexicon(L);
  const opk_lexicon *lexicon = &own->lexicon;
  bool overlapping = lua_toboolean(L, 3);
  bool is_text = lua_type(L, 2) == LUA_TSTRING;
  opk_text text = is_text ? lopk_checktext(L, 2) : (opk_text){NULL, 0};
  const lopk_tokens *tokens = is_text ? NULL : lopk_checktokens(L, 2);
  uint64_t *scratch = lopk_newblock(L, opk_lexicon_scratch(lexicon), sizeof *scratch);
  opk_lexicon_scan scan;
  if (is_text) opk_lexicon_scan_text(&scan, lexicon, text, own->engine->words, overlapping, scratch);
  else opk_lexicon_scan_start(&scan, lexicon, tokens->text, tokens->columns, tokens->count, overlapping, scratch);
  return scan;
}

/* Runs the scan to its end and pushes its Hits; the Lexicon stands at `owner`. */
static lopk_hits *collect(lua_State *L, opk_lexicon_scan *scan, int owner) {
  size_t capacity = LOPK_FIRST_HITS(scan->lexicon);
  lopk_hits *hits = lopk_pushhits(L, scan->lexicon, owner);
  opk_hit *block = lopk_growhits(L, hits, capacity);
  for (;;) {
    hits->count += (uint32_t)opk_lexicon_scan_next(scan, block + hits->count, capacity - hits->count);
    if (scan->done) break;
    capacity *= 2;
    block = lopk_growhits(L, hits, capacity);
  }
  lua_pop(L, 1); /* the anchors */
  return hits;
}

static int lexicon_scan(lua_State *L) {
  opk_lexicon_scan scan = lopk_startscan(L);
  collect(L, &scan, 1);
  return 1;
}

static int lexicon_scanner(lua_State *L) {
  check_lexicon(L);
  lopk_pushscanner(L, 1, lua_toboolean(L, 2));
  return 1;
}

static int lexicon_categories(lua_State *L) {
  const opk_lexicon *lexicon = &check_lexicon(L)->lexicon;
  lua_createtable(L, (int)lexicon->category_count, 0);
  for (uint32_t i = 0; i < lexicon->category_count; i++) {
    push_text(L, opk_lexicon_category(lexicon, i));
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static int lexicon_dump(lua_State *L) {
  const lopk_lexicon *lexicon = check_lexicon(L);
  lua_pushlstring(L, (const char *)lexicon->image, lexicon->size);
  return 1;
}

static int lexicon_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_lexicon(L)->lexicon.entry_count);
  return 1;
}

static int lexicon_tostring(lua_State *L) {
  const opk_lexicon *lexicon = &check_lexicon(L)->lexicon;
  lua_pushfstring(L, LOPK_LEXICON " (%d entries in %d categories)", (int)lexicon->entry_count,
                  (int)lexicon->category_count);
  return 1;
}

static const luaL_Reg lexicon_methods[] = {
  {"__len", lexicon_len},
  {"__tostring", lexicon_tostring},
  {"scan", lexicon_scan},
  {"scanner", lexicon_scanner},
  {"categories", lexicon_categories},
  {"dump", lexicon_dump},
  {NULL, NULL},
};

/* Pushes a Lexicon that holds the image at `anchor`. */
static lopk_lexicon *push_lexicon(lua_State *L, const uint8_t *image, size_t size, int anchor) {
  lopk_newclass(L, LOPK_LEXICON, lexicon_methods);
  lopk_lexicon *lexicon = lopk_newanchored(L, sizeof *lexicon, LOPK_LEXICON, anchor);
  lua_pop(L, 1); /* the anchors */
  lexicon->engine = lopk_engine(L);
  lexicon->image = image;
  lexicon->size = size;
  return lexicon;
}

/* ---- building ---- */

static const char *const problems[] = {
  [OPK_LEXICON_NO_WORD] = "it holds no word",
  [OPK_LEXICON_PUNCTUATION] = "it holds too much punctuation at one place",
  [OPK_LEXICON_WILDCARD] = "a wildcard * must be part of a word, one in a word, and before a letter or nothing",
  [OPK_LEXICON_LONG_PREFIX] = "what stands beside a wildcard * is too long",
  [OPK_LEXICON_LONG_PHRASE] = "it has too many words",
  [OPK_LEXICON_CONFLICT] = "it matches the same as an earlier entry of its category, with another weight",
};

/* The array at `argument`, whose strings it keeps alive, as texts. */
static opk_text *check_texts(lua_State *L, int argument, uint32_t *count) {
  luaL_checktype(L, argument, LUA_TTABLE);
  if (lua_rawlen(L, argument) > OPK_TEXT_MAX) luaL_argerror(L, argument, "too many strings");
  *count = (uint32_t)lua_rawlen(L, argument);
  opk_text *texts = lopk_newblock(L, *count, sizeof *texts);
  for (uint32_t i = 0; i < *count; i++) {
    size_t size;
    lua_rawgeti(L, argument, (int)i + 1);
    if (lua_type(L, -1) != LUA_TSTRING) luaL_argerror(L, argument, "array of strings expected");
    texts[i].bytes = (const uint8_t *)lua_tolstring(L, -1, &size);
    if (size > OPK_TEXT_MAX) luaL_argerror(L, argument, "a string is longer than 4294967294 bytes");
    texts[i].size = (uint32_t)size;
    lua_pop(L, 1);
  }
  return texts;
}

/* The number at index i, from 1, of the array at `argument`. */
static lua_Number check_number(lua_State *L, int argument, uint32_t i, lua_Number low, lua_Number high) {
  lua_rawgeti(L, argument, (int)i);
  lua_Number value = lua_tonumber(L, -1);
  if (!lua_isnumber(L, -1) || !(value >= low && value <= high))
    luaL_argerror(L, argument, lua_pushfstring(L, "number %d is missing or out of range", (int)i));
  lua_pop(L, 1);
  return value;
}

/* Whether index i, from 1, of the array at `argument`, which may be missing, is true. */
static bool check_flag(lua_State *L, int argument, uint32_t i) {
  if (lua_isnoneornil(L, argument)) return false;
  lua_rawgeti(L, argument, (int)i);
  bool value = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return value;
}

/* The sources of entries: arguments 1 to 3 are the arrays of their forms, of the categories' indices and of weights, 5
 * and 6 say which are exact and which are exclusions. */
static opk_lexicon_source *check_sources(lua_State *L, uint32_t *count, uint32_t category_count) {
  const lua_Number largest = 1.7976931348623157e308;
  const opk_text *forms = check_texts(L, 1, count);
  luaL_checktype(L, 2, LUA_TTABLE);
  luaL_checktype(L, 3, LUA_TTABLE);
  for (int i = 5; i <= 6; i++)
    if (!lua_isnoneornil(L, i)) luaL_checktype(L, i, LUA_TTABLE);
  opk_lexicon_source *sources = lopk_newblock(L, *count, sizeof *sources);
  for (uint32_t i = 0; i < *count; i++)
    sources[i] = (opk_lexicon_source){
      .form = forms[i],
      .category = (uint32_t)check_number(L, 2, i + 1, 1, category_count) - 1,
      .weight = (double)check_number(L, 3, i + 1, -largest, largest),
      .flags = (check_flag(L, 5, i + 1) ? OPK_LEXICON_EXACT : 0u) |
               (check_flag(L, 6, i + 1) ? OPK_LEXICON_EXCLUSION : 0u),
    };
  return sources;
}

/* Arguments 7 and 8 are arrays of words and of their stems. */
static opk_lexicon_stem *check_stems(lua_State *L, uint32_t *count) {
  uint32_t stem_count;
  *count = 0;
  if (lua_isnoneornil(L, 7)) return NULL;
  const opk_text *words = check_texts(L, 7, count), *stems = check_texts(L, 8, &stem_count);
  if (stem_count != *count) luaL_argerror(L, 8, "a stem for each word expected");
  opk_lexicon_stem *pairs = lopk_newblock(L, *count, sizeof *pairs);
  for (uint32_t i = 0; i < *count; i++) pairs[i] = (opk_lexicon_stem){words[i], stems[i]};
  return pairs;
}

static int fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* build(forms, categories, weights, names, exact, exclusions, words, stems)
 *   -> lexicon, { [index of an entry left out] = why } | nil, message, index of an entry | nil, message, nil, of a word */
static int lexicon_build(lua_State *L) {
  opk_lexicon_builder builder = {0};
  opk_lexicon opened;
  lua_settop(L, 8);
  builder.categories = check_texts(L, 4, &builder.category_count);
  builder.sources = check_sources(L, &builder.source_count, builder.category_count);
  builder.stems = check_stems(L, &builder.stem_count);
  size_t size = opk_lexicon_measure(&builder);
  if (builder.bad_stem != OPK_NONE) {
    fail(L, "one word expected");
    lua_pushnil(L);
    lua_pushinteger(L, (lua_Integer)builder.bad_stem + 1);
    return 4;
  }
  if (size != 0) size = opk_lexicon_arrange(&builder, lopk_newblock(L, size, 1));
  if (size == 0) return fail(L, "the lexicon is too large");
  uint8_t *image = lopk_newblock(L, size, 1);
  if (!opk_lexicon_write(&builder, image, &opened)) {
    fail(L, "too many words and entries match at one place");
    lua_pushinteger(L, (lua_Integer)builder.crowded + 1);
    return 3;
  }
  push_lexicon(L, image, size, lua_gettop(L))->lexicon = opened;
  lua_newtable(L);
  for (uint32_t i = 0; i < builder.source_count; i++)
    if (builder.sources[i].problem) {
      lua_pushstring(L, problems[builder.sources[i].problem]);
      lua_rawseti(L, -2, (int)i + 1);
    }
  return 2;
}

static int lexicon_undump(lua_State *L) {
  size_t size, position;
  luaL_checktype(L, 1, LUA_TSTRING);
  const uint8_t *bytes = (const uint8_t *)lua_tolstring(L, 1, &size);
  opk_lexicon opened;
  const char *problem = opk_lexicon_open(&opened, bytes, size, &position);
  if (problem) {
    fail(L, problem);
    lua_pushinteger(L, (lua_Integer)position + 1);
    return 3;
  }
  push_lexicon(L, bytes, size, 1)->lexicon = opened;
  return 1;
}

static const luaL_Reg functions[] = {{"build", lexicon_build}, {"undump", lexicon_undump}, {NULL, NULL}};

void lopk_open_lexicon(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
