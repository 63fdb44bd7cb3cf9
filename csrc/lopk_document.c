/* lopk_document: opedkit.core.document, what a document's parts are made of. */
#include "lopk_ledger.h"
#include "lopk_prose.h"
#include "opk_ascii.h"

#define PORTION 64

/* The cut of a text's paragraphs into sentences, as tables. */
typedef struct cutter {
  lua_State *L;
  const opk_ledger *ledger;
  opk_text text;
  int sentences, readings; /* stack indices of the lists */
  int count;
} cutter;

static void set_position(lua_State *L, const char *name, uint32_t position) {
  lua_pushinteger(L, (lua_Integer)position);
  lua_setfield(L, -2, name);
}

static opk_span trim(opk_text text, opk_span span) {
  while (span.first < span.last && opk_is_space(text.bytes[span.first])) span.first++;
  while (span.first < span.last && opk_is_space(text.bytes[span.last - 1])) span.last--;
  return span;
}

static void add_sentence(cutter *c, int paragraph, opk_span span) {
  lua_State *L = c->L;
  opk_span hull;
  lua_createtable(L, 0, 8);
  if (!lopk_pushparts(L, c->ledger, span.first, span.last, &hull)) {
    lua_pop(L, 2); /* an edit put in all of it */
    return;
  }
  lua_setfield(L, -2, "parts");
  set_position(L, "first", hull.first + 1);
  set_position(L, "last", hull.last);
  lua_pushlstring(L, (const char *)c->text.bytes + span.first, span.last - span.first);
  lua_setfield(L, -2, "text");
  lua_pushinteger(L, paragraph);
  lua_setfield(L, -2, "paragraph");
  lua_pushboolean(L, 1);
  lua_setfield(L, -2, "complete");
  lua_rawseti(L, c->sentences, ++c->count);
  lua_pushinteger(L, (lua_Integer)span.first + 1);
  lua_rawseti(L, c->readings, 2 * c->count - 1);
  lua_pushinteger(L, (lua_Integer)span.last);
  lua_rawseti(L, c->readings, 2 * c->count);
}

/* sentences(ledger, text, paragraphs, language) -> { { first, last, text, parts, paragraph, complete }, … },
 * { first1, last1, … in the reading text }; paragraphs are { first1, last1, … } in the reading text */
static int document_sentences(lua_State *L) {
  cutter c = {.L = L, .ledger = lopk_checkledger(L, 1), .text = lopk_checktext(L, 2)};
  const opk_language *language = luaL_checkudata(L, 4, LOPK_LANGUAGE);
  int paragraphs;
  luaL_checktype(L, 3, LUA_TTABLE);
  if (c.ledger->reading_count != c.text.size) return luaL_argerror(L, 2, "the ledger's reading text expected");
  paragraphs = (int)(lua_rawlen(L, 3) / 2);
  lua_settop(L, 4);
  lua_newtable(L);
  lua_newtable(L);
  c.sentences = 5;
  c.readings = 6;
  for (int p = 1; p <= paragraphs; p++) {
    uint32_t first = lopk_position(L, 3, 2 * p - 1, c.text.size);
    uint32_t last = lopk_position(L, 3, 2 * p, c.text.size), at = 0;
    if (first == 0 || first > last) continue;
    opk_text paragraph = {c.text.bytes + first - 1, last - first + 1};
    while (at < paragraph.size) {
      opk_span spans[PORTION];
      uint8_t confidence[PORTION];
      size_t count = opk_prose_sentences(language, lopk_engine(L)->prose_candidate, paragraph, &at, spans, confidence,
                                         PORTION);
      for (size_t i = 0; i < count; i++) {
        opk_span span = trim(paragraph, spans[i]);
        if (span.first < span.last) add_sentence(&c, p, (opk_span){span.first + first - 1, span.last + first - 1});
      }
    }
  }
  return 2;
}

static const luaL_Reg functions[] = {{"sentences", document_sentences}, {NULL, NULL}};

void lopk_open_document(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
