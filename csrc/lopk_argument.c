/* lopk_argument: opedkit.core.argument, what the sentences of an essay do for its argument; the classes opedkit.ArgumentReader
 * and opedkit.RoleModel. */
#include "lopk_lexicon.h"
#include "opk_argument.h"

#define READER "opedkit.ArgumentReader"
#define MODEL "opedkit.RoleModel"

/* ---- what sentences are read by ---- */

/* The string at the top, whose bytes its table keeps alive. */
static opk_text text_at_top(lua_State *L) {
  size_t size = 0;
  const char *bytes = lua_tolstring(L, -1, &size);
  return (opk_text){(const uint8_t *)bytes, bytes && size <= OPK_TEXT_MAX ? (uint32_t)size : 0};
}

/* The string in field `i` of the table at the top; empty where there is none. */
static opk_text text_field(lua_State *L, int i) {
  opk_text text;
  lua_rawgeti(L, -1, i);
  text = lua_type(L, -1) == LUA_TSTRING ? text_at_top(L) : (opk_text){NULL, 0};
  lua_pop(L, 1);
  return text;
}

/* The number of the figure whose name is in field 1 of the table at the top, which is in the list at `argument`. */
static uint32_t figure_field(lua_State *L, int argument) {
  opk_text name = text_field(L, 1);
  for (uint32_t i = 2 * OPK_CUE_COUNT; name.bytes && i < OPK_FIGURE_COUNT; i++) {
    const char *own = opk_figure_names[i - 2 * OPK_CUE_COUNT];
    if (strlen(own) == name.size && memcmp(own, name.bytes, name.size) == 0) return i;
  }
  return (uint32_t)luaL_argerror(L, argument, "the name of a figure expected");
}

/* The list of shapes at 1, { figure, phrase, second or "", tail or nil: "" for a letter, else how a word ends }. */
static opk_shape *check_shapes(lua_State *L, uint32_t *count) {
  opk_shape *shapes;
  luaL_checktype(L, 1, LUA_TTABLE);
  *count = (uint32_t)lua_rawlen(L, 1);
  shapes = lopk_newblock(L, (size_t)*count + 1, sizeof *shapes);
  for (uint32_t i = 0; i < *count; i++) {
    lua_rawgeti(L, 1, (int)i + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 1, "a list of tables expected");
    shapes[i] = (opk_shape){
      .phrase = text_field(L, 2), .second = text_field(L, 3), .ending = text_field(L, 4), .number = figure_field(L, 1)};
    if (shapes[i].ending.bytes) shapes[i].tail = shapes[i].ending.size ? OPK_SHAPE_WORD : OPK_SHAPE_LETTER;
    lua_pop(L, 1);
  }
  return shapes;
}

/* The list of openings at 2, { figure, phrase, may stand behind a joiner }. */
static opk_opening *check_openings(lua_State *L, uint32_t *count) {
  opk_opening *openings;
  luaL_checktype(L, 2, LUA_TTABLE);
  *count = (uint32_t)lua_rawlen(L, 2);
  openings = lopk_newblock(L, (size_t)*count + 1, sizeof *openings);
  for (uint32_t i = 0; i < *count; i++) {
    lua_rawgeti(L, 2, (int)i + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 2, "a list of tables expected");
    openings[i] = (opk_opening){.phrase = text_field(L, 2), .number = figure_field(L, 2)};
    luaL_argcheck(L, openings[i].phrase.size > 0, 2, "an opening is empty");
    lua_rawgeti(L, -1, 3);
    openings[i].joined = lua_toboolean(L, -1);
    lua_pop(L, 2);
  }
  return openings;
}

/* Gives what its anchors are as strings in lists that nobody else has, so that their bytes stay. */
static void keep(lua_State *L, int index, int slot) {
  lua_pushvalue(L, index);
  lua_rawseti(L, -2, slot);
}

/* reader(shapes, openings) -> Reader */
static int argument_reader(lua_State *L) {
  uint32_t shape_count, opening_count;
  opk_argument_reader *reader;
  opk_shape *shapes;
  opk_opening *openings;
  void *memory;
  size_t size;
  lua_settop(L, 2);
  shapes = check_shapes(L, &shape_count);       /* 3 */
  openings = check_openings(L, &opening_count); /* 4 */
  size = opk_shapes_size(shapes, shape_count);
  luaL_argcheck(L, size != 0, 1, "too many shapes, or an empty one");
  memory = lopk_newblock(L, size, 1); /* 5 */
  lopk_newclass(L, READER, (const luaL_Reg[]){{NULL, NULL}});
  reader = lopk_newanchored(L, sizeof *reader, READER, 1);
  for (int i = 2; i <= 5; i++) keep(L, i, i);
  lua_pop(L, 1);
  opk_shapes_build(&reader->shapes, shapes, shape_count, memory);
  reader->shapes.openings = openings;
  reader->shapes.opening_count = opening_count;
  return 1;
}

/* ---- weights ---- */

static double number_field(lua_State *L, const char *name) {
  double value;
  lua_getfield(L, -1, name);
  luaL_argcheck(L, lua_type(L, -1) == LUA_TNUMBER, 1, "a role lacks one of its figures");
  value = (double)lua_tonumber(L, -1);
  lua_pop(L, 1);
  return value;
}

/* model(roles, unit) -> RoleModel */
static int argument_model(lua_State *L) {
  opk_roles_model *model;
  double unit = (double)luaL_checknumber(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argcheck(L, lua_rawlen(L, 1) == OPK_ROLE_COUNT, 1, "a table for each role expected");
  luaL_argcheck(L, unit > 0, 2, "a number above 0 expected");
  lopk_newclass(L, MODEL, (const luaL_Reg[]){{NULL, NULL}});
  model = lopk_newuserdata(L, sizeof *model, MODEL);
  model->unit = unit;
  for (int k = 0; k < OPK_ROLE_COUNT; k++) {
    lua_rawgeti(L, 1, k + 1);
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, 1, "a table for each role expected");
    lua_getfield(L, -1, "label");
    luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING && strcmp(lua_tostring(L, -1), opk_role_names[k]) == 0, 1,
                  "roles in their order expected");
    lua_pop(L, 1);
    model->bias[k] = number_field(L, "bias");
    model->threshold[k] = number_field(L, "threshold");
    model->slope[k] = number_field(L, "slope");
    model->offset[k] = number_field(L, "offset");
    lua_getfield(L, -1, "weights");
    luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE && lua_rawlen(L, -1) == OPK_FIGURE_COUNT, 1,
                  "a weight for each figure expected");
    for (int i = 0; i < OPK_FIGURE_COUNT; i++) {
      lua_rawgeti(L, -1, i + 1);
      model->weights[i][k] = (double)lua_tonumber(L, -1);
      lua_pop(L, 1);
    }
    lua_pop(L, 2);
  }
  return 1;
}

/* ---- sentences ---- */

/* Sentences that are read: the arguments of `rows` and `judge` from index 2 on are those of `look`. */
typedef struct essay {
  opk_argument_sentence *sentences;
  uint32_t count;
  uint32_t *ends;
} essay;

static uint8_t voice_at_top(lua_State *L) {
  const char *name = lua_tostring(L, -1);
  if (name && strcmp(name, "direct") == 0) return OPK_VOICE_DIRECT;
  return name && strcmp(name, "indirect") == 0 ? OPK_VOICE_INDIRECT : OPK_VOICE_AUTHOR;
}

static void read_sentence(lua_State *L, int list, uint32_t i, opk_argument_sentence *own) {
  lua_rawgeti(L, list, (int)i + 1);
  luaL_argcheck(L, lua_type(L, -1) == LUA_TTABLE, list, "a list of sentences expected");
  lua_getfield(L, -1, "text");
  luaL_argcheck(L, lua_type(L, -1) == LUA_TSTRING, list, "a sentence has no text");
  own->text = text_at_top(L);
  lua_getfield(L, -2, "paragraph");
  own->paragraph = (uint32_t)lua_tointeger(L, -1);
  lua_getfield(L, -3, "attribution");
  own->voice = voice_at_top(L);
  lua_getfield(L, -4, "clauses");
  own->clauses = lua_toboolean(L, -1);
  lua_pop(L, 5);
}

static opk_span *read_readings(lua_State *L, int list, uint32_t count) {
  opk_span *readings = lopk_newblock(L, (size_t)count + 1, sizeof *readings);
  luaL_checktype(L, list, LUA_TTABLE);
  luaL_argcheck(L, lua_rawlen(L, list) >= 2 * (size_t)count, list, "two positions for each sentence expected");
  for (uint32_t i = 0; i < count; i++) {
    lua_rawgeti(L, list, (int)(2 * i) + 1);
    lua_rawgeti(L, list, (int)(2 * i) + 2);
    readings[i] = (opk_span){(uint32_t)lua_tointeger(L, -2) - 1, (uint32_t)lua_tointeger(L, -1)};
    lua_pop(L, 2);
  }
  return readings;
}

/* Reads the list of sentences at `from`, their positions behind it, the Hits of cues, those of words of facts, their bias in
 * hundredths, the Hits of the headline's words or nil; pushes the memory. */
static essay look(lua_State *L, int from) {
  essay own;
  luaL_checktype(L, from, LUA_TTABLE);
  own.count = (uint32_t)lua_rawlen(L, from);
  own.sentences = lopk_newblock(L, (size_t)own.count + 1, sizeof *own.sentences);
  memset(own.sentences, 0, own.count * sizeof *own.sentences);
  for (uint32_t i = 0; i < own.count; i++) read_sentence(L, from, i, &own.sentences[i]);
  const opk_span *readings = read_readings(L, from + 1, own.count);
  const lopk_hits *cues = lopk_checkhits(L, from + 2), *facts = lopk_checkhits(L, from + 3);
  luaL_argcheck(L, cues->lexicon->category_count == OPK_CUE_COUNT, from + 2, "hits of the kinds of cues expected");
  opk_argument_count_cues(own.sentences, readings, own.count, cues->lexicon, cues->hits, cues->count);
  opk_argument_weigh(own.sentences, readings, own.count, (double)luaL_checknumber(L, from + 4), facts->lexicon,
                     facts->hits, facts->count);
  if (!lua_isnoneornil(L, from + 5)) {
    const lopk_hits *headline = lopk_checkhits(L, from + 5);
    uint32_t *last = lopk_newblock(L, (size_t)headline->lexicon->entry_count + 1, sizeof *last);
    opk_argument_count_headline(own.sentences, readings, own.count, headline->lexicon, headline->hits, headline->count,
                                last);
  }
  own.ends = NULL;
  opk_argument_look(own.sentences, own.count);
  return own;
}

static const opk_argument_reader *check_reader(lua_State *L, essay *own, int argument) {
  const opk_argument_reader *reader = luaL_checkudata(L, argument, READER);
  own->ends = lopk_newblock(L, (size_t)reader->shapes.shape_count + 1, sizeof *own->ends);
  return reader;
}

/* rows(reader, sentences, readings, cues, facts, bias, headline, demands) -> the figures of each, { number, value, … } */
static int argument_rows(lua_State *L) {
  double values[OPK_FIGURE_COUNT];
  lua_settop(L, 8);
  essay own = look(L, 2);
  const opk_argument_reader *reader = check_reader(L, &own, 1);
  opk_argument_course course = opk_argument_begin(reader, own.sentences, own.count, own.ends);
  course.headline_demands = lua_toboolean(L, 8);
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
  return 1;
}

/* ---- what is reported ---- */

/* Names of fields, which are pushed once. */
enum { LABEL = 1, CONFIDENCE, FIRST, LAST, KIND, FROM, TO, TYPE, SENTENCE, SUPPORT, ANSWERS, ATTACK, ROLES };
static const char *const names[] = {"label", "confidence", "first", "last",     "kind",    "from",    "to",
                                    "type",  "sentence",   "support", "answers", "attack"};

/* Judged sentences, and the stack indices of the names and of the list of sentences. */
typedef struct judged {
  essay essay;
  uint32_t *ranking;
  opk_relation *relations;
  uint32_t relation_count;
  int names, sentences;
} judged;

static void push_names(lua_State *L, judged *j) {
  j->names = lua_gettop(L);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) lua_pushstring(L, names[i]);
  for (unsigned i = 0; i < OPK_ROLE_COUNT; i++) lua_pushstring(L, opk_role_names[i]);
}

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

static const char *kind_of(const opk_argument_sentence *own) {
  if (own->shows & OPK_SHOWS_FIGURE) return "statistics";
  return own->voice != OPK_VOICE_AUTHOR || own->clauses || (own->shows & OPK_SHOWS_TESTIMONY) ? "testimony" : "example";
}

/* Copies field `name` of the table at `from` into the one at the top. */
static void copy(lua_State *L, const judged *j, int from, int name) {
  lua_pushvalue(L, j->names + name);
  lua_pushvalue(L, -1);
  lua_rawget(L, from);
  lua_rawset(L, -3);
}

static void push_roles(lua_State *L, const judged *j) {
  lua_createtable(L, (int)j->essay.count, 0);
  for (uint32_t i = 0; i < j->essay.count; i++) {
    const opk_argument_sentence *own = &j->essay.sentences[i];
    int sentence;
    lua_rawgeti(L, j->sentences, (int)i + 1);
    sentence = lua_gettop(L);
    lua_createtable(L, (int)own->role_count, 0);
    for (uint32_t k = 0; k < own->role_count; k++) {
      lua_createtable(L, 0, own->roles[k].role == OPK_ROLE_EVIDENCE ? 5 : 4);
      set_name(L, j, LABEL, ROLES + (int)own->roles[k].role);
      lua_pushvalue(L, j->names + CONFIDENCE);
      lua_pushnumber(L, own->roles[k].confidence);
      lua_rawset(L, -3);
      copy(L, j, sentence, FIRST);
      copy(L, j, sentence, LAST);
      if (own->roles[k].role == OPK_ROLE_EVIDENCE) {
        lua_pushvalue(L, j->names + KIND);
        lua_pushstring(L, kind_of(own));
        lua_rawset(L, -3);
      }
      lua_rawseti(L, -2, (int)k + 1);
    }
    lua_rawseti(L, sentence - 1, (int)i + 1);
    lua_pop(L, 1);
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

/* judge(reader, model, sentences, readings, cues, facts, bias, headline, demands) -> roles, relations, outline, nuclei, ranking */
static int argument_judge(lua_State *L) {
  double values[OPK_FIGURE_COUNT];
  judged j;
  lua_settop(L, 9);
  luaL_checkstack(L, 40, "opedkit.core.argument");
  const opk_roles_model *model = luaL_checkudata(L, 2, MODEL);
  j.sentences = 3;
  j.essay = look(L, 3);
  const opk_argument_reader *reader = check_reader(L, &j.essay, 1);
  opk_argument_course course = opk_argument_begin(reader, j.essay.sentences, j.essay.count, j.essay.ends);
  course.headline_demands = lua_toboolean(L, 9);
  for (uint32_t i = 0; i < j.essay.count; i++) {
    opk_argument_figures(&course, values);
    opk_roles_decide(model, values, j.essay.sentences[i].decisions);
  }
  j.ranking = lopk_newblock(L, (size_t)j.essay.count + 1, sizeof *j.ranking);
  opk_roles_give(model, j.essay.sentences, j.essay.count, j.ranking);
  j.relations = lopk_newblock(L, (size_t)j.essay.count + 1, OPK_RELATIONS_EACH * sizeof *j.relations);
  j.relation_count = opk_roles_relate(j.essay.sentences, j.essay.count, j.ranking, j.relations);
  push_names(L, &j);
  push_roles(L, &j);
  push_relations(L, &j);
  push_outline(L, &j);
  push_nuclei(L, &j);
  push_ranking(L, &j);
  return 5;
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
    label = lua_type(L, -1) == LUA_TSTRING ? text_at_top(L) : (opk_text){NULL, 0};
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
  luaL_checkstack(L, 40, "opedkit.core.argument");
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
    read_sentence(L, 1, i, &j.essay.sentences[i]);
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
  push_names(L, &j);
  push_relations(L, &j);
  push_outline(L, &j);
  return 2;
}

static const luaL_Reg functions[] = {
  {"relate", argument_relate}, {"reader", argument_reader}, {"model", argument_model},       {"rows", argument_rows},
  {"judge", argument_judge},   {"contrast", argument_contrast}, {NULL, NULL},
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
