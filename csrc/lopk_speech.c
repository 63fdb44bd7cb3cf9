/* lopk_speech: opedkit.core.speech, whose words a text's sentences hold. */
#include "lopk_glossary.h"
#include "lopk_ledger.h"
#include "lopk_lexicon.h"
#include "opk_quoted.h"
#include "opk_speech.h"

/* Pushes a block of the paragraphs that the list at `argument` has as first1, last1, first2, …: in order and apart. */
static const opk_span *push_paragraphs(lua_State *L, int argument, uint32_t size, uint32_t *count) {
  opk_span *spans;
  uint32_t before = 0;
  luaL_checktype(L, argument, LUA_TTABLE);
  *count = (uint32_t)(lua_rawlen(L, argument) / 2);
  spans = lopk_newblock(L, *count, sizeof *spans);
  for (uint32_t p = 0; p < *count; p++) {
    uint32_t first = lopk_position(L, argument, (int)(2 * p + 1), size);
    uint32_t last = lopk_position(L, argument, (int)(2 * p + 2), size);
    if (first <= before || first > last) luaL_argerror(L, argument, "paragraphs in order expected");
    spans[p] = (opk_span){first - 1, last};
    before = last;
  }
  return spans;
}

/* A quotation without marks: where its words end, and its signature; nothing is signed where `signature` is 0. */
typedef struct unmarked {
  opk_span span;
  uint32_t signature;
} unmarked;

/* What `attribute` is called with, by its place on the stack. */
enum { WORDS = 1, LEDGER, TEXT, HITS, KINDS, PARAGRAPHS, SENTENCES, READINGS, SPEAKERS, UNMARKED };

/* The position that a field of the table on the top of the stack has; 0 where it has none. */
static uint32_t field_position(lua_State *L, const char *name) {
  lua_Number value;
  lua_getfield(L, -1, name);
  value = lua_tonumber(L, -1);
  lua_pop(L, 1);
  return value >= 1 && value <= (lua_Number)OPK_TEXT_MAX ? (uint32_t)value : 0;
}

static const unmarked *push_unmarked(lua_State *L, uint32_t *count) {
  unmarked *list;
  luaL_checktype(L, UNMARKED, LUA_TTABLE);
  *count = (uint32_t)lua_rawlen(L, UNMARKED);
  list = lopk_newblock(L, *count, sizeof *list);
  for (uint32_t i = 0; i < *count; i++) {
    uint32_t first;
    lua_rawgeti(L, UNMARKED, (int)i + 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    first = field_position(L, "first");
    list[i] = (unmarked){{first ? first - 1 : 0, field_position(L, "last")}, field_position(L, "signed")};
    lua_pop(L, 1);
  }
  return list;
}

/* The verbs that may report, of the Hits; `kinds` are the names of their categories, in the order of opk_reported_kind. */
static const opk_speech_verb *push_verbs(lua_State *L, size_t *count) {
  const lopk_hits *hits = lopk_checkhits(L, HITS);
  uint32_t categories = hits->count ? hits->lexicon->category_count : 0;
  uint8_t *kind_of;
  opk_speech_verb *verbs;
  luaL_checktype(L, KINDS, LUA_TTABLE);
  kind_of = lopk_newblock(L, categories, sizeof *kind_of);
  for (uint32_t c = 0; c < categories; c++) {
    opk_text name = opk_lexicon_category(hits->lexicon, c);
    kind_of[c] = OPK_REPORTED_VIEW;
    for (int kind = 0; kind <= OPK_REPORTED_VIEW; kind++) {
      size_t size;
      const char *known;
      lua_rawgeti(L, KINDS, kind + 1);
      known = lua_tolstring(L, -1, &size);
      if (known && size == name.size && memcmp(known, name.bytes, size) == 0) kind_of[c] = (uint8_t)kind;
      lua_pop(L, 1);
    }
  }
  *count = hits->count;
  verbs = lopk_newblock(L, *count, sizeof *verbs);
  for (size_t i = 0; i < *count; i++) {
    opk_lexicon_entry entry = opk_lexicon_entry_at(hits->lexicon, hits->hits[i].entry);
    verbs[i] = (opk_speech_verb){{hits->hits[i].first, hits->hits[i].last}, (opk_reported_kind)kind_of[entry.category]};
  }
  return verbs;
}

static void push_kind(lua_State *L, opk_speech_kind kind) {
  if (kind == OPK_SPEECH_AUTHOR) lua_pushliteral(L, "author");
  else if (kind == OPK_SPEECH_DIRECT) lua_pushliteral(L, "direct");
  else lua_pushliteral(L, "indirect");
}

/* Pushes the source of the report, or nil. */
static void push_source(lua_State *L, const opk_speech *speech) {
  if (speech->reported && speech->report.source.size)
    lua_pushlstring(L, (const char *)speech->report.source.bytes, speech->report.source.size);
  else
    lua_pushnil(L);
}

/* Sets the field `clauses` of the sentence on the top of the stack; `source` is where the source stands. */
static void set_clauses(lua_State *L, const opk_ledger *ledger, const opk_speech *speech, int source) {
  int count = 0;
  lua_createtable(L, (int)speech->clause_count, 0);
  for (size_t i = 0; i < speech->clause_count; i++) {
    const opk_speech_clause *clause = &speech->clauses[i];
    opk_ledger_source parts;
    opk_span hull, part;
    opk_ledger_source_start(&parts, ledger, clause->span.first, clause->span.last);
    if (!opk_ledger_source_next(&parts, &hull)) continue; /* an edit put in all of it */
    while (opk_ledger_source_next(&parts, &part)) hull.last = part.last;
    lua_createtable(L, 0, 4);
    lua_pushinteger(L, (lua_Integer)hull.first + 1);
    lua_setfield(L, -2, "first");
    lua_pushinteger(L, (lua_Integer)hull.last);
    lua_setfield(L, -2, "last");
    push_kind(L, clause->kind);
    lua_setfield(L, -2, "attribution");
    if (clause->kind != OPK_SPEECH_AUTHOR && !lua_isnil(L, source)) {
      lua_pushvalue(L, source);
      lua_setfield(L, -2, "source");
    }
    if (clause->fragment) {
      lua_pushboolean(L, 1);
      lua_setfield(L, -2, "fragment");
    }
    lua_rawseti(L, -2, ++count);
  }
  lua_setfield(L, -2, "clauses");
}

/* The quotation without marks that holds half of a sentence or more, its signature apart; `next` is the first that has not
 * ended. OPK_NONE where none does. */
static uint32_t around(const unmarked *list, uint32_t count, uint32_t *next, opk_span sentence) {
  int64_t shared, signature, first = sentence.first, last = sentence.last;
  const unmarked *here;
  while (*next < count && list[*next].span.last <= sentence.first) ++*next;
  if (*next == count) return OPK_NONE;
  here = &list[*next];
  shared = (last < here->span.last ? last : here->span.last);
  shared -= (first > here->span.first ? first : here->span.first) + 1;
  signature = here->signature ? (last < here->signature ? last : here->signature) - (int64_t)here->span.last : 0;
  if (signature < 0) signature = 0;
  return shared >= 0 && 2 * shared >= last - 1 - first - signature ? *next : OPK_NONE;
}

/* attribute(words, ledger, text, hits, kinds, paragraphs, sentences, readings, speakers, unmarked) -> the numbers of the
 * sentences of direct speech that name nobody. Sets attribution, source and clauses of each of the sentences. */
static int speech_attribute(lua_State *L) {
  const opk_ledger *ledger = lopk_checkledger(L, LEDGER);
  opk_speech speech = {.words = lopk_checkglossary(L, WORDS), .text = lopk_checktext(L, TEXT)};
  const opk_span *paragraphs;
  const unmarked *list;
  opk_span *marks;
  uint32_t paragraph_count, unmarked_count, sentences, next = 0;
  int unnamed = 0, nobodys;
  size_t verb_count;
  if (ledger->reading_count != speech.text.size) return luaL_argerror(L, TEXT, "the ledger's reading text expected");
  luaL_checktype(L, SENTENCES, LUA_TTABLE);
  luaL_checktype(L, READINGS, LUA_TTABLE);
  lua_settop(L, UNMARKED);
  luaL_checkstack(L, LUA_MINSTACK, "too many values");
  paragraphs = push_paragraphs(L, PARAGRAPHS, speech.text.size, &paragraph_count);
  speech.mark_count = opk_quoted_find(speech.text, paragraphs, paragraph_count, NULL, 0);
  marks = lopk_newblock(L, speech.mark_count, sizeof *marks);
  opk_quoted_find(speech.text, paragraphs, paragraph_count, marks, speech.mark_count);
  speech.marks = marks;
  speech.quotes = lopk_newblock(L, speech.mark_count, sizeof *speech.quotes);
  speech.titles = lopk_newblock(L, speech.mark_count, sizeof *speech.titles);
  speech.clauses = lopk_newblock(L, OPK_SPEECH_CLAUSES(speech.mark_count), sizeof *speech.clauses);
  speech.verbs = push_verbs(L, &verb_count);
  speech.verb_count = verb_count;
  list = push_unmarked(L, &unmarked_count);
  sentences = (uint32_t)lua_rawlen(L, SENTENCES);
  if (sentences != lua_rawlen(L, READINGS) / 2) return luaL_argerror(L, READINGS, "two for each sentence expected");
  lua_newtable(L);
  nobodys = lua_gettop(L);
  for (uint32_t i = 0; i < sentences; i++) {
    uint32_t first = lopk_position(L, READINGS, (int)(2 * i + 1), speech.text.size);
    uint32_t last = lopk_position(L, READINGS, (int)(2 * i + 2), speech.text.size), quoted;
    opk_speech_kind kind;
    bool marked = true;
    if (!first || first > last) return luaL_argerror(L, READINGS, "ranges expected");
    lua_rawgeti(L, SENTENCES, (int)i + 1);
    luaL_checktype(L, -1, LUA_TTABLE);
    kind = opk_speech_sentence(&speech, (opk_span){first - 1, last});
    lua_pushnil(L);
    if (lua_istable(L, SPEAKERS)) {
      lua_pop(L, 1);
      lua_getfield(L, -1, "paragraph");
      lua_rawget(L, SPEAKERS);
    }
    if (!lua_isnil(L, -1)) {
      marked = false;
    } else if ((quoted = around(list, unmarked_count, &next, (opk_span){first - 1, last})) != OPK_NONE) {
      marked = false;
      lua_pop(L, 1);
      lua_rawgeti(L, UNMARKED, (int)quoted + 1);
      lua_getfield(L, -1, "source");
      lua_remove(L, -2);
    } else {
      lua_pop(L, 1);
      push_source(L, &speech);
    }
    if (!marked) kind = OPK_SPEECH_DIRECT;
    if (kind == OPK_SPEECH_DIRECT && lua_isnil(L, -1)) {
      lua_pushinteger(L, (lua_Integer)i + 1);
      lua_rawseti(L, nobodys, ++unnamed);
    }
    lua_insert(L, -2); /* the source below its sentence */
    push_kind(L, kind);
    lua_setfield(L, -2, "attribution");
    if (kind != OPK_SPEECH_AUTHOR && !lua_isnil(L, -2)) {
      lua_pushvalue(L, -2);
      lua_setfield(L, -2, "source");
    }
    if (marked && speech.clause_count > 1) set_clauses(L, ledger, &speech, lua_gettop(L) - 1);
    lua_pop(L, 2);
  }
  return 1;
}

static const luaL_Reg functions[] = {{"attribute", speech_attribute}, {NULL, NULL}};

void lopk_open_speech(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
