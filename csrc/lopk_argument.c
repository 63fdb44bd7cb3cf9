/* lopk_argument: opedkit.core.argument, what the sentences of an essay do for its argument. */
#include "lopk_argument.h"
#include "lopk_arena.h"

/* ---- sentences ---- */

/* Names of fields, which are pushed once. */
enum {
  LABEL = 1, CONFIDENCE, FIRST, LAST, KIND, FROM, TO, TYPE, SENTENCE, SUPPORT, ANSWERS, ATTACK, TEXT, PARAGRAPH,
  ATTRIBUTION, CLAUSES, STATISTICS, TESTIMONY, EXAMPLE, ROLES
};
static const char *const names[] = {
  "label", "confidence", "first", "last", "kind", "from", "to", "type", "sentence", "support", "answers", "attack",
  "text", "paragraph", "attribution", "clauses", "statistics", "testimony", "example",
};

/* Room for the names and what is made of an essay; what is missing is memory. */
static void want_stack(lua_State *L) {
  if (lua_checkstack(L, 60)) return;
  lua_pushliteral(L, "not enough memory"); /* as Lua says it */
  lua_error(L);
}

/* The stack index below the names. */
static int push_names(lua_State *L) {
  int top = lua_gettop(L);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) lua_pushstring(L, names[i]);
  for (unsigned i = 0; i < OPK_ROLE_COUNT; i++) lua_pushstring(L, opk_role_names[i]);
  return top;
}

/* Sentences that are read. */
typedef struct essay {
  opk_argument_sentence *sentences;
  uint32_t count;
  uint32_t *ends;
  lopk_arena *arena;
  int names; /* the stack index below the names of fields */
} essay;

static uint8_t voice_at_top(lua_State *L) {
  const char *name = lua_tostring(L, -1);
  if (!name || name[0] == 'a') return OPK_VOICE_AUTHOR;
  if (strcmp(name, "direct") == 0) return OPK_VOICE_DIRECT;
  return strcmp(name, "indirect") == 0 ? OPK_VOICE_INDIRECT : OPK_VOICE_AUTHOR;
}

/* Pushes a field of the table at the top. */
static void push_field(lua_State *L, int table, int name) {
  lua_pushvalue(L, name);
  lua_rawget(L, table);
}

static void read_sentence(lua_State *L, int list, uint32_t i, int field, opk_argument_sentence *own) {
  int table;
  lua_rawgeti(L, list, (int)i + 1);
  luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, list, "a list of sentences expected");
  table = lua_gettop(L);
  push_field(L, table, field + TEXT);
  luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING, list, "a sentence has no text");
  own->text = lopk_textattop(L);
  push_field(L, table, field + PARAGRAPH);
  own->paragraph = (uint32_t)lua_tointeger(L, -1);
  push_field(L, table, field + ATTRIBUTION);
  own->voice = voice_at_top(L);
  push_field(L, table, field + CLAUSES);
  own->clauses = lua_toboolean(L, -1);
  lua_pop(L, 5);
}

static void read_readings(lua_State *L, int list, uint32_t count, opk_span *readings) {
  luaL_checktype(L, list, LUA_TTABLE);
  luaL_argcheck(L, lua_rawlen(L, list) >= 2 * (size_t)count, list, "two positions for each sentence expected");
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, list, (int)(2 * i) + 1);
    lua_rawgeti(L, list, (int)(2 * i) + 2);
    readings[i] = (opk_span){(uint32_t)lua_tointeger(L, -2) - 1, (uint32_t)lua_tointeger(L, -1)};
    lua_pop(L, 2);
  }
}

/* What the hits of a lexicon are taken for. */
typedef struct search {
  opk_argument_sentence *sentences;
  const opk_span *readings;
  uint32_t count;
  uint32_t *last; /* of the headline's words, the sentence that each was found in */
  const lopk_tokens *tokens;
  lopk_arena *arena;
} search;

/* Scans the text for the lexicon at `argument`, a portion of hits after the other: for cues, or for the headline's
 * words. */
static void scan(lua_State *L, int argument, const search *own) {
  const opk_lexicon *lexicon = &lopk_checklexicon(L, argument)->lexicon;
  size_t capacity = LOPK_FIRST_HITS(lexicon), found;
  uint64_t *scratch = lopk_take(own->arena, opk_lexicon_scratch(lexicon), sizeof *scratch);
  opk_hit *hits = lopk_take(own->arena, capacity, sizeof *hits);
  opk_lexicon_scan scan;
  uint32_t nth = 0;
  opk_lexicon_scan_start(&scan, lexicon, own->tokens->text, own->tokens->columns, own->tokens->count, false, scratch);
  while (!scan.done) {
    found = opk_lexicon_scan_next(&scan, hits, capacity);
    if (own->last)
      opk_argument_count_headline(own->sentences, own->readings, own->count, lexicon, hits, found, &nth, own->last);
    else opk_argument_count_cues(own->sentences, own->readings, own->count, lexicon, hits, found, &nth);
  }
}

/* Reads the list of sentences at `from`, their positions behind it, the Tokens of the text that these are of, the Lexicon of
 * cues, the Facts, their bias in hundredths, the Lexicon of the headline's words or nil; pushes an arena and names. */
static essay look(lua_State *L, int from) {
  const opk_argument_reader *reader = luaL_checkudata(L, 1, LOPK_READER);
  opk_span *readings;
  search own;
  essay read;
  luaL_checktype(L, from, LUA_TTABLE);
  own.count = read.count = (uint32_t)lua_rawlen(L, from);
  own.tokens = lopk_checktokens(L, from + 2);
  own.arena = read.arena = lopk_borrow(L);
  read.names = push_names(L);
  read.ends = lopk_take(own.arena, (size_t)reader->shapes.shape_count + 1, sizeof *read.ends);
  own.sentences = read.sentences = lopk_take(own.arena, (size_t)read.count + 1, sizeof *read.sentences);
  memset(own.sentences, 0, own.count * sizeof *own.sentences);
  for (uint32_t i = 0; i < own.count; i++) read_sentence(L, from, i, read.names, &own.sentences[i]);
  own.readings = readings = lopk_take(own.arena, (size_t)own.count + 1, sizeof *readings);
  read_readings(L, from + 1, own.count, readings);
  luaL_argcheck(L, lopk_checklexicon(L, from + 3)->lexicon.category_count == OPK_CUE_COUNT, from + 3,
                "a lexicon of the kinds of cues expected");
  own.last = NULL;
  scan(L, from + 3, &own);
  opk_argument_weigh(own.sentences, own.readings, own.count, luaL_checkudata(L, from + 4, LOPK_FACTS),
                     (double)luaL_checknumber(L, from + 5), own.tokens->columns.hash, own.tokens->columns.first,
                     own.tokens->count);
  if (!lua_isnoneornil(L, from + 6)) {
    uint32_t words = lopk_checklexicon(L, from + 6)->lexicon.entry_count;
    own.last = lopk_take(own.arena, (size_t)words + 1, sizeof *own.last);
    for (uint32_t i = 0; i < words; i++) own.last[i] = OPK_NONE;
    scan(L, from + 6, &own);
  }
  opk_argument_look(own.sentences, own.count);
  return read;
}

/* rows(reader, sentences, readings, tokens, cues, facts, bias, headline, demands) -> the figures of each, { number, value,
 * … } */
static int argument_rows(lua_State *L) {
  double values[OPK_FIGURE_COUNT];
  lua_settop(L, 9);
  want_stack(L);
  essay own = look(L, 2);
  opk_argument_course course = opk_argument_begin(lua_touserdata(L, 1), own.sentences, own.count, own.ends);
  course.headline_demands = lua_toboolean(L, 9);
  lua_createtable(L, (int)own.count, 0);
  for (uint32_t i = 0; i < own.count; i++) {
    int at = 0;
    opk_argument_figures(&course, values);
    lua_createtable(L, 80, 0);
    for (int k = 0; k < OPK_FIGURE_COUNT; k++) {
      if (values[k] == 0) continue;
      lua_pushinteger(L, k);
      lua_rawseti(L, -2, ++at);
      lua_pushnumber(L, values[k]);
      lua_rawseti(L, -2, ++at);
    }
    lua_rawseti(L, -2, (int)i + 1);
  }
  lopk_return(own.arena);
  return 1;
}

/* ---- what is reported ---- */

/* Judged sentences, and the stack indices of the names and of the list of sentences. */
typedef struct judged {
  essay essay;
  uint32_t *ranking;
  opk_relation *relations;
  uint32_t relation_count;
  int names, sentences;
} judged;

static void set_integer(lua_State *L, const judged *j, int name, lua_Integer value) {
  lua_pushvalue(L, j->names + name);
  lua_pushinteger(L, value);
  lua_rawset(L, -3);
}

static void set_name(lua_State *L, const judged *j, int name, int value) {
  lua_pushvalue(L, j->names + name);
  lua_pushvalue(L, j->names + value);
  lua_rawset(L, -3);
}

static int kind_of(const opk_argument_sentence *own) {
  if (own->shows & OPK_SHOWS_FIGURE) return STATISTICS;
  return own->voice != OPK_VOICE_AUTHOR || own->clauses || (own->shows & OPK_SHOWS_TESTIMONY) ? TESTIMONY : EXAMPLE;
}

/* Copies the value at `from` into field `name` of the table at the top. */
static void set_value(lua_State *L, const judged *j, int name, int from) {
  lua_pushvalue(L, j->names + name);
  lua_pushvalue(L, from);
  lua_rawset(L, -3);
}

static void push_roles(lua_State *L, const judged *j) {
  int list;
  lua_createtable(L, (int)j->essay.count, 0);
  list = lua_gettop(L);
  for (uint32_t i = 0; i < j->essay.count; i++) {
    const opk_argument_sentence *own = &j->essay.sentences[i];
    lua_rawgeti(L, j->sentences, (int)i + 1);
    push_field(L, list + 1, j->names + FIRST);
    push_field(L, list + 1, j->names + LAST);
    lua_createtable(L, (int)own->role_count, 0);
    for (uint32_t k = 0; k < own->role_count; k++) {
      lua_createtable(L, 0, own->roles[k].role == OPK_ROLE_EVIDENCE ? 5 : 4);
      set_name(L, j, LABEL, ROLES + (int)own->roles[k].role);
      lua_pushvalue(L, j->names + CONFIDENCE);
      lua_pushnumber(L, own->roles[k].confidence);
      lua_rawset(L, -3);
      set_value(L, j, FIRST, list + 2);
      set_value(L, j, LAST, list + 3);
      if (own->roles[k].role == OPK_ROLE_EVIDENCE) set_name(L, j, KIND, kind_of(own));
      lua_rawseti(L, -2, (int)k + 1);
    }
    lua_rawseti(L, list, (int)i + 1);
    lua_settop(L, list);
  }
}

static void push_relations(lua_State *L, const judged *j) {
  lua_createtable(L, (int)j->relation_count, 0);
  for (uint32_t i = 0; i < j->relation_count; i++) {
    lua_createtable(L, 0, 3);
    set_integer(L, j, FROM, (lua_Integer)j->relations[i].from + 1);
    set_integer(L, j, TO, (lua_Integer)j->relations[i].to + 1);
    set_name(L, j, TYPE, j->relations[i].attack ? ATTACK : SUPPORT);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

static bool has_role(const judged *j, uint32_t i, unsigned role) {
  return j->essay.sentences[i].role_mask & 1u << role;
}

/* Whether what attacks sentence `i` is granted or countered itself, and so no answer to it. */
static bool is_other_point(const judged *j, uint32_t i, uint32_t from) {
  if (from == i || has_role(j, from, OPK_ROLE_REBUTTAL)) return false;
  return has_role(j, from, OPK_ROLE_CONCESSION) || has_role(j, from, OPK_ROLE_COUNTERARGUMENT);
}

/* Appends what the outline has of a sentence to the table at the top: with `list`, where the relations from `first` on come
 * from; of attacks, those by answers. */
static void add_item(lua_State *L, const judged *j, uint32_t i, int list, uint32_t first, int *count) {
  int from = 0;
  lua_createtable(L, 0, 2);
  set_integer(L, j, SENTENCE, (lua_Integer)i + 1);
  if (list) {
    lua_pushvalue(L, j->names + list);
    lua_newtable(L);
    for (; first != OPK_NONE; first = j->relations[first].next) {
      if (list == ANSWERS && is_other_point(j, i, j->relations[first].from)) continue;
      lua_pushinteger(L, (lua_Integer)j->relations[first].from + 1);
      lua_rawseti(L, -2, ++from);
    }
    lua_rawset(L, -3);
  }
  lua_rawseti(L, -2, ++*count);
}

/* Pushes an outline without who is asked. */
static void push_outline(lua_State *L, const judged *j) {
  static const struct {
    const char *name;
    unsigned role;
    int list;
  } parts[] = {
    {"claims", OPK_ROLE_CLAIM, SUPPORT}, {"countered", OPK_ROLE_COUNTERARGUMENT, ANSWERS},
    {"conceded", OPK_ROLE_CONCESSION, ANSWERS}, {"asked", OPK_ROLE_RECOMMENDATION, 0},
  };
  int count = 0;
  lua_createtable(L, 0, 5);
  lua_newtable(L);
  for (uint32_t i = 0; i < j->essay.count; i++)
    if (has_role(j, j->ranking[i], OPK_ROLE_THESIS)) {
      lua_pushinteger(L, (lua_Integer)j->ranking[i] + 1);
      lua_rawseti(L, -2, ++count);
    }
  lua_setfield(L, -2, "thesis");
  for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
    count = 0;
    lua_newtable(L);
    for (uint32_t i = 0; i < j->essay.count; i++) {
      const opk_argument_sentence *own = &j->essay.sentences[i];
      if (!has_role(j, i, parts[k].role)) continue;
      if (parts[k].role == OPK_ROLE_CONCESSION && has_role(j, i, OPK_ROLE_COUNTERARGUMENT)) continue;
      add_item(L, j, i, parts[k].list, parts[k].list == SUPPORT ? own->first_support : own->first_attack, &count);
    }
    lua_setfield(L, -2, parts[k].name);
  }
}

/* A nucleus: the bytes of a mark in the document; those of the sentence where it has none, or was put together from
 * parts. */
static void add_nucleus(lua_State *L, const judged *j, uint32_t i, const opk_contrast *mark, int *count) {
  lua_Integer first, last;
  lua_rawgeti(L, j->sentences, (int)i + 1);
  lua_getfield(L, -1, "first");
  lua_getfield(L, -2, "last");
  first = lua_tointeger(L, -2);
  last = lua_tointeger(L, -1);
  lua_pop(L, 3);
  if (mark && last - first + 1 == (lua_Integer)j->essay.sentences[i].text.size) {
    last = first + mark->at.last - 1;
    first += mark->at.first;
  }
  lua_createtable(L, 0, 4);
  set_integer(L, j, SENTENCE, (lua_Integer)i + 1);
  set_name(L, j, TYPE, ROLES + (mark ? OPK_ROLE_CONCESSION : OPK_ROLE_EVIDENCE));
  set_integer(L, j, FIRST, first);
  set_integer(L, j, LAST, last);
  lua_rawseti(L, -2, ++*count);
}

static void push_nuclei(lua_State *L, const judged *j) {
  int count = 0;
  lua_newtable(L);
  for (uint32_t i = 0; i < j->essay.count; i++) {
    const opk_argument_sentence *own = &j->essay.sentences[i];
    if (own->contrast.found) add_nucleus(L, j, i, &own->contrast, &count);
    if (i + 1 < j->essay.count && opk_roles_is_proved(own, own + 1)) add_nucleus(L, j, i, NULL, &count);
  }
}

static void push_ranking(lua_State *L, const judged *j) {
  lua_createtable(L, (int)j->essay.count, 0);
  for (uint32_t i = 0; i < j->essay.count; i++) {
    lua_pushinteger(L, (lua_Integer)j->ranking[i] + 1);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

/* judge(reader, model, sentences, readings, tokens, cues, facts, bias, headline, demands, brief)
 *   -> roles, relations, outline; unless brief, nuclei, ranking */
static int argument_judge(lua_State *L) {
  double values[OPK_FIGURE_COUNT];
  judged j;
  lua_settop(L, 11);
  want_stack(L);
  bool brief = lua_toboolean(L, 11);
  const opk_roles_model *model = luaL_checkudata(L, 2, LOPK_MODEL);
  j.sentences = 3;
  j.essay = look(L, 3);
  j.names = j.essay.names;
  opk_argument_course course =
    opk_argument_begin(lua_touserdata(L, 1), j.essay.sentences, j.essay.count, j.essay.ends);
  course.headline_demands = lua_toboolean(L, 10);
  for (uint32_t i = 0; i < j.essay.count; i++) {
    opk_argument_figures(&course, values);
    opk_roles_decide(model, values, j.essay.sentences[i].decisions);
  }
  j.ranking = lopk_take(j.essay.arena, (size_t)j.essay.count + 1, sizeof *j.ranking);
  opk_roles_give(model, j.essay.sentences, j.essay.count, j.ranking);
  j.relations = lopk_take(j.essay.arena, (size_t)j.essay.count + 1, OPK_RELATIONS_EACH * sizeof *j.relations);
  j.relation_count = opk_roles_relate(j.essay.sentences, j.essay.count, j.ranking, j.relations);
  push_roles(L, &j);
  push_relations(L, &j);
  push_outline(L, &j);
  if (!brief) {
    push_nuclei(L, &j);
    push_ranking(L, &j);
  }
  lopk_return(j.essay.arena);
  return brief ? 3 : 5;
}

/* contrast(sentence) -> first, last, whether it turns, whether it begins; nil where there is none */
static int argument_contrast(lua_State *L) {
  opk_contrast mark = opk_contrast_find(lopk_checktext(L, 1));
  if (!mark.found) return 0;
  lua_pushinteger(L, (lua_Integer)mark.at.first + 1);
  lua_pushinteger(L, (lua_Integer)mark.at.last);
  lua_pushboolean(L, mark.turns);
  lua_pushboolean(L, mark.begins);
  return 4;
}

/* The roles in the list at the top, the likeliest first. */
static void read_roles(lua_State *L, int argument, opk_argument_sentence *own) {
  luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, argument, "a list of roles for each sentence expected");
  for (int k = 1, count = (int)lua_rawlen(L, -1); k <= count; k++) {
    opk_text label;
    lua_rawgeti(L, -1, k);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, argument, "a list of roles for each sentence expected");
    lua_getfield(L, -1, "label");
    label = lua_type(L, -1) == LUA_TSTRING ? lopk_textattop(L) : (opk_text){NULL, 0};
    for (unsigned i = 0; label.bytes && i < OPK_ROLE_COUNT; i++)
      if (strcmp(opk_role_names[i], (const char *)label.bytes) == 0 && !(own->role_mask & 1u << i)) {
        own->role_mask |= 1u << i;
        own->roles[own->role_count++].role = i;
      }
    lua_pop(L, 2);
  }
}

/* relate(sentences, roles, ranking) -> relations, outline */
static int argument_relate(lua_State *L) {
  judged j;
  lua_settop(L, 3);
  want_stack(L);
  j.names = push_names(L);
  for (int i = 1; i <= 3; i++) luaL_checktype(L, i, LUA_TTABLE);
  j.sentences = 1;
  j.essay.count = (uint32_t)lua_rawlen(L, 1);
  luaL_argcheck(L, lua_rawlen(L, 2) == j.essay.count, 2, "a list of roles for each sentence expected");
  luaL_argcheck(L, lua_rawlen(L, 3) == j.essay.count, 3, "all sentences expected");
  j.essay.sentences = lopk_newblock(L, (size_t)j.essay.count + 1, sizeof *j.essay.sentences);
  memset(j.essay.sentences, 0, j.essay.count * sizeof *j.essay.sentences);
  j.ranking = lopk_newblock(L, (size_t)j.essay.count + 1, sizeof *j.ranking);
  for (uint32_t i = 0; i < j.essay.count; i++) {
    lua_Integer number;
    read_sentence(L, 1, i, j.names, &j.essay.sentences[i]);
    lua_rawgeti(L, 2, (int)i + 1);
    read_roles(L, 2, &j.essay.sentences[i]);
    j.essay.sentences[i].contrast = opk_contrast_find(j.essay.sentences[i].text);
    lua_rawgeti(L, 3, (int)i + 1);
    number = lua_tointeger(L, -1);
    luaL_argcheck(L, number >= 1 && number <= (lua_Integer)j.essay.count, 3, "numbers of sentences expected");
    j.ranking[i] = (uint32_t)number - 1;
    lua_pop(L, 2);
  }
  j.relations = lopk_newblock(L, (size_t)j.essay.count + 1, OPK_RELATIONS_EACH * sizeof *j.relations);
  j.relation_count = opk_roles_relate(j.essay.sentences, j.essay.count, j.ranking, j.relations);
  push_relations(L, &j);
  push_outline(L, &j);
  return 2;
}

static const luaL_Reg functions[] = {
  {"relate", argument_relate},
  {"reader", lopk_argument_reader},
  {"model", lopk_argument_model},
  {"facts", lopk_argument_facts},
  {"rows", argument_rows},
  {"judge", argument_judge},
  {"contrast", argument_contrast},
  {NULL, NULL},
};

void lopk_open_argument(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
  lua_newtable(L);
  for (int i = 0; i < OPK_CUE_COUNT; i++) {
    lua_pushstring(L, opk_cue_names[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "cues");
  lua_newtable(L);
  for (int i = 0; i < OPK_FIGURE_COUNT - 2 * OPK_CUE_COUNT; i++) {
    lua_pushstring(L, opk_figure_names[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_setfield(L, -2, "figures");
}
