/* lopk.h: what the binding files share. They check arguments, call the core and push results, nothing else. */
#ifndef LOPK_H
#define LOPK_H

#include <lauxlib.h>
#include <lua.h>

#include "opk.h"
#include "opk_engine.h"
#include "opk_tokens.h"

#if defined(_WIN32)
#define LOPK_EXPORT __declspec(dllexport)
#else
#define LOPK_EXPORT __attribute__((visibility("default")))
#endif

/* ---- one API over Lua 5.1 to 5.5 and LuaJIT ---- */

#if LUA_VERSION_NUM < 502
#define lua_rawlen lua_objlen
#endif

#if LUA_VERSION_NUM < 502
#define LOPK_ABI "5.1"
#elif LUA_VERSION_NUM == 502
#define LOPK_ABI "5.2"
#elif LUA_VERSION_NUM == 503
#define LOPK_ABI "5.3"
#elif LUA_VERSION_NUM == 504
#define LOPK_ABI "5.4"
#else
#define LOPK_ABI "5.5"
#endif

/* Sets each function of the list into the table on the top, with the engine at stack index `engine` as its upvalue. */
void lopk_setfunctions(lua_State *L, const luaL_Reg *functions, int engine);

/* ---- userdata ---- */

/* Pushes a userdata of zeroed memory with the metatable `name`. */
void *lopk_newuserdata(lua_State *L, size_t size, const char *metatable);
/* Pushes a userdata of `count` elements of `size` bytes, without metatable: a block of columns, which the collector
 * owns and counts. Throws where that does not fit. */
void *lopk_newblock(lua_State *L, size_t count, size_t size);
/* What a userdata points into lives as long as it does: its anchors are a table (the user value; in Lua 5.1 the
 * environment). `set` pops that table, `get` pushes it. */
void lopk_setanchors(lua_State *L, int index);
void lopk_getanchors(lua_State *L, int index);
/* Pushes a userdata as lopk_newuserdata does and, on top of it, its table of anchors, the value at `anchor` as first. */
void *lopk_newanchored(lua_State *L, size_t size, const char *metatable, int anchor);
/* Makes the metatable `name` unless it is there: names that begin with "__" become metamethods, the others methods. An
 * object whose methods need an engine keeps the pointer itself; methods have no upvalue. Leaves the stack as it was. */
void lopk_newclass(lua_State *L, const char *name, const luaL_Reg *methods);

/* Sets a field of the table on the top. */
void lopk_setinteger(lua_State *L, const char *name, lua_Integer value);

/* ---- arguments; misuse throws and names the argument ---- */

/* The text at `argument`, a string (a number is none). */
opk_text lopk_checktext(lua_State *L, int argument);
/* The engine that this function was opened with (its first upvalue). */
const opk_engine *lopk_engine(lua_State *L);
/* An integer from low to high. */
lua_Integer lopk_checkrange(lua_State *L, int argument, lua_Integer low, lua_Integer high, const char *what);
/* Element i of the list at `argument`, a position of a paragraph, from 0 to `most`. */
uint32_t lopk_position(lua_State *L, int argument, int i, uint32_t most);
/* The range of elements that arguments `from` and `from + 1` name (the whole by default), cut to 1 .. count and
 * 0-based, half-open: false where it is empty. */
bool lopk_optslice(lua_State *L, int from, uint32_t count, uint32_t *first, uint32_t *last);

/* ---- Spans (lopk_spans.c): an array of spans and the text it cuts ---- */

typedef struct lopk_spans {
  opk_text text;
  const opk_span *spans;
  const uint8_t *confidence; /* in percent, one for each span; NULL where the segmenter gives none */
  uint32_t count;
} lopk_spans;

#define LOPK_SPANS "opedkit.Spans"

/* Writes units as an opk_segmenter does. `confidence` is NULL or has room for `capacity` values. */
typedef size_t lopk_fill(const void *rules, opk_text text, uint32_t *at, opk_span *out, uint8_t *confidence,
                         size_t capacity);

/* Pushes the Spans that `fill` finds in the string at `text_index`. */
void lopk_pushspans(lua_State *L, int text_index, lopk_fill *fill, const void *rules, bool with_confidence);

/* ---- Tokens (lopk_tokens.c): a text and its word columns ---- */

typedef struct lopk_tokens {
  opk_text text;
  opk_tokens columns;
  uint32_t count;
  size_t capacity;
} lopk_tokens;

#define LOPK_TOKENS "opedkit.Tokens"

/* The Tokens at `argument`. */
lopk_tokens *lopk_checktokens(lua_State *L, int argument);
/* Pushes the Tokens of the string at `text_index`. */
lopk_tokens *lopk_pushtokens(lua_State *L, int text_index, const opk_engine *engine);

/* ---- the parts of opedkit.core; each pushes a table of functions for the engine at stack index `engine` ---- */

void lopk_open_text(lua_State *L, int engine);
void lopk_open_segment(lua_State *L, int engine);
void lopk_open_prose(lua_State *L, int engine);
void lopk_open_tokens(lua_State *L, int engine); /* pushes the function that makes Tokens */
void lopk_open_lexicon(lua_State *L, int engine);
void lopk_open_score(lua_State *L, int engine);
void lopk_open_query(lua_State *L, int engine);
void lopk_open_features(lua_State *L, int engine);
void lopk_open_bayes(lua_State *L, int engine);
void lopk_open_linear(lua_State *L, int engine);
void lopk_open_shard(lua_State *L, int engine);
void lopk_open_sequence(lua_State *L, int engine);
void lopk_open_model(lua_State *L, int engine);
void lopk_open_keywords(lua_State *L, int engine);
void lopk_open_duplicate(lua_State *L, int engine); /* pushes the function that finds them */
void lopk_open_copies(lua_State *L, int engine);
void lopk_open_entities(lua_State *L, int engine);
void lopk_open_sources(lua_State *L, int engine);
void lopk_open_tone(lua_State *L, int engine);
void lopk_open_topics(lua_State *L, int engine);    /* pushes the function that finds them */
void lopk_open_ledger(lua_State *L, int engine);    /* pushes the function that makes one */
void lopk_open_glossary(lua_State *L, int engine);  /* pushes the function that makes one */
void lopk_open_finder(lua_State *L, int engine);    /* pushes the function that makes one */
void lopk_open_page(lua_State *L, int engine);
void lopk_open_document(lua_State *L, int engine);
void lopk_open_body(lua_State *L, int engine);       /* pushes the function that makes one */
void lopk_open_highlights(lua_State *L, int engine); /* pushes the function that finds them */
void lopk_open_markers(lua_State *L, int engine);    /* pushes the function that finds them */
void lopk_open_json(lua_State *L, int engine);
void lopk_open_clause(lua_State *L, int engine);
void lopk_open_speech(lua_State *L, int engine);
void lopk_open_readability(lua_State *L, int engine);
void lopk_open_markdown(lua_State *L, int engine);
void lopk_open_sheet(lua_State *L, int engine); /* pushes the function that makes one */
void lopk_open_argument(lua_State *L, int engine);
void lopk_open_essays(lua_State *L, int engine); /* pushes the function that reads their lines */
void lopk_open_agenda(lua_State *L, int engine); /* pushes the function that makes one */

#endif
