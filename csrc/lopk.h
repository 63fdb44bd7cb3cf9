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
void lopk_setfuncs(lua_State *L, const luaL_Reg *functions, int upvalues);
#define luaL_setfuncs lopk_setfuncs
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

/* A userdata with one anchor: the value (table, string or userdata at `anchor`, a stack index) lives as long as it
 * does. The user value holds it, in 5.1 the environment table. */
void *lopk_newuserdata(lua_State *L, size_t size, const char *metatable);
void lopk_setanchors(lua_State *L, int index); /* pops a table of anchors and hands it to the userdata at index */
void lopk_getanchors(lua_State *L, int index); /* pushes that table */

/* Makes the metatable `name` with these methods and metamethods (a name that starts with "__" goes into the metatable,
 * any other into its __index), the engine as first upvalue of each; __metatable is set, and nothing stays on the stack. */
void lopk_newclass(lua_State *L, const char *name, const luaL_Reg *methods);

/* ---- arguments; misuse throws and names the argument ---- */

/* The text at `argument`, a string. */
opk_text lopk_checktext(lua_State *L, int argument);
/* The engine that this function was opened with (its first upvalue). */
const opk_engine *lopk_engine(lua_State *L);
/* The boolean field `name` of the optional table at `argument`. */
bool lopk_optflag(lua_State *L, int argument, const char *name, bool otherwise);
/* An integer between low and high, or an error that says so. */
lua_Integer lopk_checkrange(lua_State *L, int argument, lua_Integer low, lua_Integer high, const char *what);

/* ---- columns: blocks of memory that the collector owns ---- */

/* A userdata without metatable, of `count` elements of `size` bytes; throws when that does not fit. */
void *lopk_newblock(lua_State *L, size_t count, size_t size);

/* ---- Spans (lopk_spans.c): an array of spans and the text it cuts ---- */

typedef struct lopk_spans {
  opk_text text;
  const opk_span *spans;
  uint32_t count;
} lopk_spans;

#define LOPK_SPANS "opedkit.Spans"
/* Pushes the Spans that the segmenter finds in the string at `text_index`. */
void lopk_pushspans(lua_State *L, int text_index, opk_segmenter *segmenter);

/* ---- Tokens (lopk_tokens.c): a text and its word columns ---- */

typedef struct lopk_tokens {
  opk_text text;
  opk_tokens columns;
  uint32_t count;
} lopk_tokens;

#define LOPK_TOKENS "opedkit.Tokens"
lopk_tokens *lopk_checktokens(lua_State *L, int argument);

/* ---- the parts of opedkit.core; each pushes a table of functions made for the engine at stack index `engine` ---- */

void lopk_open_text(lua_State *L, int engine);
void lopk_open_segment(lua_State *L, int engine);
void lopk_open_tokens(lua_State *L, int engine);
void lopk_open_lexicon(lua_State *L, int engine);
void lopk_open_features(lua_State *L, int engine);
void lopk_open_bayes(lua_State *L, int engine);
void lopk_open_model(lua_State *L, int engine);
void lopk_open_spans(lua_State *L, int engine); /* pushes nothing: registers the class */

#endif
