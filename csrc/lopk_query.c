/* lopk_query: opedkit.core.query, and the class opedkit.Bank. */
#include "lopk.h"
#include "lopk_lexicon.h"
#include "opk_query.h"

#define BANK "opedkit.Bank"
#define SCRATCH "opedkit.Bank.Scratch"

typedef struct lopk_bank {
  opk_query_bank bank;
  const opk_lexicon *lexicon; /* NULL where the queries have no terms */
  const uint32_t *terms;      /* of the lexicon's entries */
  const uint8_t *needs;       /* of each query */
} lopk_bank;

/* What hangs on a Bank. */
enum { ANCHOR_LEXICON = 1, ANCHOR_NAMES, ANCHOR_TERMS, ANCHOR_SCRATCH, ANCHOR_BLOCKS };

/* The memory of a match. A match takes it from the Bank and hands it back when all is well, clean; in between, what
 * runs meanwhile (a finalizer, say) makes its own, and after an error the next one does. */
typedef struct lopk_scratch {
  uint64_t *lexicon;
  uint32_t *start, *count, *fired, *candidates, *zones;
  uint8_t *groups;
  opk_hit *hits;
  opk_interval *spans;
  opk_span *bytes;
  opk_query_hit *found;
  opk_query_arena arena;
  size_t hits_size, spans_size, found_size, zones_size; /* in elements */
} lopk_scratch;

enum { BLOCK_LEXICON = 2, BLOCK_TERMS, BLOCK_QUERIES, BLOCK_HITS, BLOCK_SPANS, BLOCK_FOUND, BLOCK_ARENA, BLOCK_ZONES };

static lopk_bank *check_bank(lua_State *L) { return luaL_checkudata(L, 1, BANK); }

/* ---- making a bank ---- */

/* The field `name` of the table at 2, an array of whole numbers below 2^32, as a block anchored behind the others in
 * the table on the top. */
static const uint32_t *check_column(lua_State *L, const char *name, uint32_t *count) {
  lua_getfield(L, 2, name);
  luaL_checktype(L, -1, LUA_TTABLE);
  size_t size = lua_rawlen(L, -1);
  if (size >= OPK_TEXT_MAX) luaL_argerror(L, 2, "too many numbers");
  uint32_t *column = lopk_newblock(L, size + 1, sizeof *column);
  for (size_t i = 0; i < size; i++) {
    lua_rawgeti(L, -2, (int)i + 1);
    lua_Number value = lua_tonumber(L, -1);
    if (!(value >= 0 && value <= (lua_Number)UINT32_MAX)) luaL_argerror(L, 2, "a number is out of range");
    column[i] = (uint32_t)value;
    lua_pop(L, 1);
  }
  lua_rawseti(L, -3, (int)lua_rawlen(L, -3) + 1);
  lua_pop(L, 1);
  *count = (uint32_t)size;
  return column;
}

static void *anchor_block(lua_State *L, size_t count, size_t size) {
  void *block = lopk_newblock(L, count, size);
  lua_rawseti(L, -2, (int)lua_rawlen(L, -2) + 1);
  return block;
}

static int bank_match(lua_State *L);

static int bank_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_bank(L)->bank.query_count);
  return 1;
}

static int bank_tostring(lua_State *L) {
  const opk_query_bank *bank = &check_bank(L)->bank;
  lua_pushfstring(L, BANK " (%d queries, %d terms)", (int)bank->query_count, (int)bank->term_count);
  return 1;
}

/* Whether a query asks for what only a document tells. */
static int bank_needs_document(lua_State *L) {
  const lopk_bank *self = check_bank(L);
  bool needs = false;
  for (uint32_t i = 0; i < self->bank.query_count; i++)
    needs |= (self->needs[i] & (OPK_QUERY_NEEDS_ZONES | OPK_QUERY_NEEDS_DATE)) != 0;
  lua_pushboolean(L, needs);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__len", bank_len},     {"__tostring", bank_tostring},           {"match", bank_match},
  {"needs_document", bank_needs_document}, {NULL, NULL},
};

/* The term of each entry: entry's category, whose number it is. */
static const uint32_t *terms_of(lua_State *L, const opk_lexicon *lexicon) {
  uint32_t *terms = anchor_block(L, lexicon->entry_count, sizeof *terms);
  for (uint32_t i = 0; i < lexicon->entry_count; i++) terms[i] = opk_lexicon_entry_at(lexicon, i).category;
  return terms;
}

static void post(lua_State *L, opk_query_bank *bank) {
  uint32_t required_count, begins_count;
  const uint32_t *required = check_column(L, "required", &required_count);
  const uint32_t *begins = check_column(L, "begins", &begins_count);
  bool fits = begins_count == bank->query_count + 1 && begins[0] == 0 && begins[begins_count - 1] == required_count;
  for (uint32_t i = 0; fits && i < bank->query_count; i++) fits = begins[i] <= begins[i + 1];
  for (uint32_t i = 0; fits && i < required_count; i++) fits = required[i] / OPK_QUERY_GROUPS < bank->term_count;
  luaL_argcheck(L, fits, 2, "the required terms do not fit together");
  uint32_t *posted = anchor_block(L, (size_t)bank->term_count + 1, sizeof *posted);
  uint32_t *postings = anchor_block(L, required_count, sizeof *postings);
  uint32_t *always = anchor_block(L, bank->query_count, sizeof *always);
  bank->always_count =
    opk_query_post(required, begins, bank->query_count, bank->term_count, posted, postings, always);
  bank->posted = posted, bank->postings = postings, bank->always = always;
}

/* bank(lexicon or nil, program): the program's columns are nodes, sets, roots, required, begins; its names are those of
 * the queries, its terms what hits call them. */
static int query_bank(lua_State *L) {
  uint32_t root_count, width = sizeof(opk_query_node) / sizeof(uint32_t);
  lua_settop(L, 2);
  luaL_checktype(L, 2, LUA_TTABLE);
  const opk_lexicon *lexicon = lua_isnil(L, 1) ? NULL : &lopk_checklexicon(L, 1)->lexicon;
  lopk_newclass(L, BANK, methods);
  lopk_bank *self = lopk_newanchored(L, sizeof *self, BANK, 1);
  opk_query_bank *bank = &self->bank;
  lua_getfield(L, 2, "names");
  luaL_checktype(L, -1, LUA_TTABLE);
  size_t query_count = lua_rawlen(L, -1);
  if (query_count >= UINT32_MAX / OPK_QUERY_GROUPS) luaL_argerror(L, 2, "too many queries");
  bank->query_count = (uint32_t)query_count;
  lua_rawseti(L, 4, ANCHOR_NAMES);
  lua_getfield(L, 2, "terms");
  luaL_checktype(L, -1, LUA_TTABLE);
  bank->term_count = (uint32_t)lua_rawlen(L, -1);
  lua_rawseti(L, 4, ANCHOR_TERMS);
  lua_newtable(L); /* the blocks */
  bank->nodes = (const opk_query_node *)check_column(L, "nodes", &bank->node_count);
  bank->sets = check_column(L, "sets", &bank->set_count);
  bank->roots = check_column(L, "roots", &root_count);
  luaL_argcheck(L, bank->node_count % width == 0 && root_count == bank->query_count + 1, 2,
                "the columns do not fit together");
  luaL_argcheck(L, (lexicon ? lexicon->category_count : 0) == bank->term_count, 2, "not the terms of the lexicon");
  bank->node_count /= width;
  post(L, bank);
  luaL_argcheck(L, opk_query_check(bank), 2, "the queries are no trees");
  self->lexicon = lexicon;
  if (lexicon) self->terms = terms_of(L, lexicon);
  uint8_t *needs = anchor_block(L, bank->query_count, 1);
  for (uint32_t i = 0; i < bank->query_count; i++) needs[i] = (uint8_t)opk_query_needs(bank, i);
  self->needs = needs;
  lua_rawseti(L, 4, ANCHOR_BLOCKS);
  lua_settop(L, 3);
  return 1;
}

/* ---- matching ---- */

/* Stack indices of a match. */
enum { ARG_BANK = 1, ARG_TOKENS, ARG_DATE_FIRST, ARG_DATE_LAST, ARG_ZONES, ARG_CONTEXT, ARG_HITS,
       AT_ANCHORS, AT_SCRATCH, AT_BLOCKS };

/* A new block of the scratch memory in place of an older one. */
static void *renew(lua_State *L, int block, size_t count, size_t size) {
  void *memory = lopk_newblock(L, count, size);
  lua_rawseti(L, AT_BLOCKS, block);
  return memory;
}

/* Pushes the Bank's anchors, its scratch memory, which it no longer has, and that memory's blocks. */
static lopk_scratch *take_scratch(lua_State *L, const lopk_bank *self) {
  const opk_query_bank *bank = &self->bank;
  lopk_getanchors(L, ARG_BANK);
  lua_rawgeti(L, AT_ANCHORS, ANCHOR_SCRATCH);
  if (!lua_isnil(L, -1)) {
    lua_pushnil(L);
    lua_rawseti(L, AT_ANCHORS, ANCHOR_SCRATCH);
    lopk_getanchors(L, AT_SCRATCH);
    return lua_touserdata(L, AT_SCRATCH);
  }
  lua_pop(L, 1);
  lopk_newclass(L, SCRATCH, (const luaL_Reg[]){{NULL, NULL}});
  lopk_scratch *scratch = lopk_newanchored(L, sizeof *scratch, SCRATCH, ARG_HITS);
  if (self->lexicon)
    scratch->lexicon = renew(L, BLOCK_LEXICON, opk_lexicon_scratch(self->lexicon), sizeof *scratch->lexicon);
  scratch->start = renew(L, BLOCK_TERMS, 3 * (size_t)bank->term_count, sizeof *scratch->start);
  scratch->count = scratch->start + bank->term_count;
  scratch->fired = scratch->count + bank->term_count;
  memset(scratch->start, 0, 3 * (size_t)bank->term_count * sizeof *scratch->start);
  scratch->candidates = renew(L, BLOCK_QUERIES, bank->query_count, sizeof *scratch->candidates + 1);
  scratch->groups = (uint8_t *)(scratch->candidates + bank->query_count);
  memset(scratch->groups, 0, bank->query_count);
  return scratch;
}

static size_t scan(lua_State *L, const lopk_bank *self, const lopk_tokens *tokens, lopk_scratch *scratch) {
  size_t count = 0, least = self->lexicon->work;
  opk_lexicon_scan state;
  opk_lexicon_scan_start(&state, self->lexicon, tokens->text, tokens->columns, tokens->count, true, scratch->lexicon);
  while (!state.done) {
    if (scratch->hits_size - count < least) {
      size_t size = 2 * scratch->hits_size + least + 256;
      if (size > OPK_TEXT_MAX) luaL_error(L, "not enough memory: more than 4294967294 hits");
      opk_hit *hits = lopk_newblock(L, size, sizeof *hits);
      if (count) memcpy(hits, scratch->hits, count * sizeof *hits);
      lua_rawseti(L, AT_BLOCKS, BLOCK_HITS);
      scratch->hits = hits, scratch->hits_size = size;
    }
    count += opk_lexicon_scan_next(&state, scratch->hits + count, scratch->hits_size - count);
  }
  return count;
}

/* Calls the context function: what it gives is on the top of the stack. */
static void ask(lua_State *L, const char *what) {
  lua_pushvalue(L, ARG_CONTEXT);
  lua_pushstring(L, what);
  lua_call(L, 1, 1);
}

static const opk_span *ask_spans(lua_State *L, const char *what, const opk_text text, uint32_t *count) {
  ask(L, what);
  const lopk_spans *spans = luaL_checkudata(L, -1, LOPK_SPANS);
  if (spans->text.size != text.size) luaL_error(L, "the %s are of another text", what);
  *count = spans->count;
  return spans->spans;
}

/* From { first1, last1, zones1, first2, … }, in the text's bytes from 1. */
static const uint32_t *ask_zones(lua_State *L, const lopk_tokens *tokens, lopk_scratch *scratch) {
  if (scratch->zones_size < tokens->count) {
    scratch->zones = renew(L, BLOCK_ZONES, tokens->count, sizeof *scratch->zones);
    scratch->zones_size = tokens->count;
  }
  memset(scratch->zones, 0, tokens->count * sizeof *scratch->zones);
  ask(L, "zones");
  luaL_checktype(L, -1, LUA_TTABLE);
  size_t size = lua_rawlen(L, -1);
  for (size_t i = 1; i + 2 <= size; i += 3) {
    uint32_t numbers[3];
    for (int k = 0; k < 3; k++) {
      lua_rawgeti(L, -1, (int)i + k);
      numbers[k] = (uint32_t)lua_tonumber(L, -1);
      lua_pop(L, 1);
    }
    if (numbers[0] > 0)
      opk_query_mark(tokens->columns, tokens->count, (opk_span){numbers[0] - 1, numbers[1]}, numbers[2],
                     scratch->zones);
  }
  lua_pop(L, 1);
  return scratch->zones;
}

/* The view's columns that the candidates need; Spans stay on the stack. */
static void complete(lua_State *L, const lopk_bank *self, opk_query_view *view, const lopk_tokens *tokens,
                     lopk_scratch *scratch, uint32_t candidate_count) {
  unsigned needs = 0;
  for (uint32_t i = 0; i < candidate_count; i++) needs |= self->needs[scratch->candidates[i]];
  if (needs & OPK_QUERY_NEEDS_SENTENCES)
    view->sentences = ask_spans(L, "sentences", tokens->text, &view->sentence_count);
  if (needs & OPK_QUERY_NEEDS_PARAGRAPHS)
    view->paragraphs = ask_spans(L, "paragraphs", tokens->text, &view->paragraph_count);
  if (!lua_isnil(L, ARG_ZONES)) view->plain_zones = (uint32_t)luaL_checknumber(L, ARG_ZONES);
  else if (needs & OPK_QUERY_NEEDS_ZONES) view->zones = ask_zones(L, tokens, scratch);
}

static void grow_arena(lua_State *L, lopk_scratch *scratch) {
  size_t capacity = 2 * scratch->arena.capacity + 256;
  scratch->arena.intervals = renew(L, BLOCK_ARENA, capacity, sizeof *scratch->arena.intervals);
  scratch->arena.capacity = capacity;
}

static bool is_true(lua_State *L, const opk_query_bank *bank, uint32_t query, const opk_query_view *view,
                    lopk_scratch *scratch) {
  for (;;) {
    bool result = opk_query_true(bank, query, view, &scratch->arena);
    if (!scratch->arena.short_of) return result;
    grow_arena(L, scratch);
  }
}

static size_t find_hits(lua_State *L, const opk_query_bank *bank, uint32_t query, const opk_query_view *view,
                        lopk_scratch *scratch) {
  for (;;) {
    size_t room = scratch->found_size / 2;
    size_t count = opk_query_hits(bank, query, view, &scratch->arena, scratch->found, room);
    if (scratch->arena.short_of) grow_arena(L, scratch);
    else if (count <= room) return count;
    if (count > room) {
      scratch->found_size = 2 * (count + count / 2);
      scratch->found = renew(L, BLOCK_FOUND, scratch->found_size, sizeof *scratch->found);
    }
  }
}

/* Pushes { { first, last, term }, … }. The keys are at `keys` and the two behind it, the terms' names behind those. */
static void push_hits(lua_State *L, const opk_span *bytes, const opk_query_hit *hits, size_t count, int keys) {
  lua_createtable(L, (int)count, 0);
  for (size_t i = 0; i < count; i++) {
    lua_createtable(L, 0, 3);
    lua_pushvalue(L, keys);
    lua_pushinteger(L, (lua_Integer)bytes[hits[i].place].first + 1);
    lua_rawset(L, -3);
    lua_pushvalue(L, keys + 1);
    lua_pushinteger(L, (lua_Integer)bytes[hits[i].place].last);
    lua_rawset(L, -3);
    lua_pushvalue(L, keys + 2);
    lua_rawgeti(L, keys + 3, (int)hits[i].term + 1);
    lua_rawset(L, -3);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

/* match(tokens, date_first, date_last, zones or nil, context, with_hits): a table of the queries that are true, with
 * their hits or true. `context` gives "sentences" and "paragraphs" (Spans) and, where `zones` is nil, "zones". */
static int bank_match(lua_State *L) {
  const lopk_bank *self = check_bank(L);
  const opk_query_bank *bank = &self->bank;
  const lopk_tokens *tokens = lopk_checktokens(L, ARG_TOKENS);
  opk_query_view view = {.tokens = tokens->columns, .token_count = tokens->count};
  lua_settop(L, ARG_HITS);
  view.date_first = (uint32_t)luaL_checknumber(L, ARG_DATE_FIRST);
  view.date_last = (uint32_t)luaL_checknumber(L, ARG_DATE_LAST);
  bool with_hits = lua_toboolean(L, ARG_HITS);
  lopk_scratch *scratch = take_scratch(L, self);
  size_t hit_count = self->lexicon ? scan(L, self, tokens, scratch) : 0;
  if (scratch->spans_size < hit_count) {
    scratch->spans = renew(L, BLOCK_SPANS, scratch->hits_size, sizeof *scratch->spans + sizeof *scratch->bytes);
    scratch->bytes = (opk_span *)(scratch->spans + scratch->hits_size);
    scratch->spans_size = scratch->hits_size;
  }
  view.spans = scratch->spans, view.start = scratch->start, view.count = scratch->count, view.fired = scratch->fired;
  view.fired_count = opk_query_group(scratch->hits, hit_count, self->terms, &view, scratch->start,
                                     scratch->count, scratch->fired, scratch->spans, scratch->bytes);
  uint32_t candidates = opk_query_candidates(bank, scratch->fired, view.fired_count, scratch->groups,
                                             scratch->candidates);
  complete(L, self, &view, tokens, scratch, candidates);

  uint32_t true_count = 0; /* the candidates that are true, in front, so that the table is made in its size */
  for (uint32_t i = 0; i < candidates; i++) {
    uint32_t query = scratch->candidates[i];
    if (is_true(L, bank, query, &view, scratch)) scratch->candidates[true_count++] = query;
  }
  lua_createtable(L, 0, (int)true_count);
  int result = lua_gettop(L), keys = result + 1;
  lua_pushliteral(L, "first");
  lua_pushliteral(L, "last");
  lua_pushliteral(L, "term");
  lua_rawgeti(L, AT_ANCHORS, ANCHOR_TERMS);
  lua_rawgeti(L, AT_ANCHORS, ANCHOR_NAMES);
  for (uint32_t i = 0; i < true_count; i++) {
    uint32_t query = scratch->candidates[i];
    lua_rawgeti(L, keys + 4, (int)query + 1);
    if (with_hits) {
      size_t count = find_hits(L, bank, query, &view, scratch);
      push_hits(L, scratch->bytes, scratch->found, count, keys);
    } else {
      lua_pushboolean(L, 1);
    }
    lua_rawset(L, result);
  }

  for (uint32_t i = 0; i < view.fired_count; i++) scratch->count[scratch->fired[i]] = 0;
  lua_pushvalue(L, AT_SCRATCH);
  lua_rawseti(L, AT_ANCHORS, ANCHOR_SCRATCH);
  lua_settop(L, result);
  return 1;
}

static const luaL_Reg functions[] = {{"bank", query_bank}, {NULL, NULL}};

void lopk_open_query(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
