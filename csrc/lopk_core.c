/* lopk_core: the module opedkit.core, a table for one engine. */
#include "lopk.h"
#include "opk_ucd.h"

static void push_core(lua_State *L, const opk_engine *engine);

static int core_engines(lua_State *L) {
  const opk_engine *engine;
  lua_newtable(L);
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL; i++) {
    lua_pushstring(L, engine->name);
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static int core_open(lua_State *L) {
  const char *name = luaL_checkstring(L, 1);
  const opk_engine *engine;
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL; i++)
    if (strcmp(engine->name, name) == 0) {
      push_core(L, engine);
      return 1;
    }
  return luaL_argerror(L, 1, lua_pushfstring(L, "no engine '%s' on this machine", name));
}

static const luaL_Reg functions[] = {{"engines", core_engines}, {"open", core_open}, {NULL, NULL}};

static const struct {
  const char *name;
  void (*open)(lua_State *L, int engine);
} parts[] = {
  {"shard", lopk_open_shard},
  {"text", lopk_open_text},     {"segment", lopk_open_segment}, {"prose", lopk_open_prose},
  {"tokens", lopk_open_tokens},     {"lexicon", lopk_open_lexicon},       {"query", lopk_open_query},
  {"features", lopk_open_features}, {"bayes", lopk_open_bayes},           {"model", lopk_open_model},
  {"keywords", lopk_open_keywords}, {"duplicates", lopk_open_duplicate},
  {"score", lopk_open_score},       {"topics", lopk_open_topics},           {"linear", lopk_open_linear},
  {"sequence", lopk_open_sequence},   {"ledger", lopk_open_ledger},         {"glossary", lopk_open_glossary},
  {"page", lopk_open_page},             {"document", lopk_open_document},
  {"clause", lopk_open_clause},         {"copies", lopk_open_copies},
  {"speech", lopk_open_speech},         {"argument", lopk_open_argument},
  {"entities", lopk_open_entities},     {"sources", lopk_open_sources},
  {"tone", lopk_open_tone},
  {"finder", lopk_open_finder},
  {"markdown", lopk_open_markdown},     {"sheet", lopk_open_sheet},
  {"json", lopk_open_json},             {"readability", lopk_open_readability},
  {"agenda", lopk_open_agenda},           {"essays", lopk_open_essays},
  {"body", lopk_open_body},             {"highlights", lopk_open_highlights},
  {"markers", lopk_open_markers},
};

static void push_core(lua_State *L, const opk_engine *engine) {
  int holder;
  luaL_checkstack(L, 8, "opedkit.core");
  *(const opk_engine **)lua_newuserdata(L, sizeof engine) = engine;
  holder = lua_gettop(L);
  lua_newtable(L);
  lopk_setfunctions(L, functions, holder);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    parts[i].open(L, holder);
    lua_setfield(L, -2, parts[i].name);
  }
  lua_pushstring(L, engine->name);
  lua_setfield(L, -2, "engine");
  lua_pushliteral(L, LOPK_ABI);
  lua_setfield(L, -2, "abi");
  lua_pushstring(L, opk_ucd_version);
  lua_setfield(L, -2, "unicode_version");
  lua_remove(L, holder);
}

LOPK_EXPORT int luaopen_opedkit_core(lua_State *L);

int luaopen_opedkit_core(lua_State *L) {
#if LUA_VERSION_NUM >= 502
  luaL_checkversion(L);
#endif
  push_core(L, opk_engine_at(0));
  return 1;
}
