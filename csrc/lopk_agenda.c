/* lopk_agenda: opedkit.core.agenda and the class opedkit.Agenda. */
#include "lopk_lexicon.h"
#include "opk_agenda.h"

#define AGENDA "opedkit.Agenda"

typedef struct lopk_agenda {
  opk_agenda agenda;
  uint32_t *labels; /* of each topic, the number of the model's label, from 1; 0: it has none */
  double *probabilities;
  opk_subject *subjects;
  uint64_t *scratch; /* of a scan */
  opk_hit *hits;
  size_t hits_room;
} lopk_agenda;

static lopk_agenda *check_agenda(lua_State *L) { return luaL_checkudata(L, 1, AGENDA); }

/* agenda:count(tokens) -> how many terms of public policy a text has: what judge goes by */
static int agenda_count(lua_State *L) {
  lopk_agenda *self = check_agenda(L);
  const lopk_tokens *tokens = lopk_checktokens(L, 2);
  opk_lexicon_scan scan;
  size_t all = 0;
  opk_agenda_clear(&self->agenda);
  opk_lexicon_scan_start(&scan, self->agenda.lexicon, tokens->text, tokens->columns, tokens->count, false, self->scratch);
  while (!scan.done) {
    size_t found = opk_lexicon_scan_next(&scan, self->hits, self->hits_room);
    opk_agenda_add(&self->agenda, self->hits, found);
    all += found;
  }
  opk_agenda_sum(&self->agenda);
  lua_pushinteger(L, (lua_Integer)all);
  return 1;
}

static void push_terms(lua_State *L, const opk_agenda *agenda, uint32_t topic) {
  uint32_t entries[OPK_AGENDA_TERMS], count = opk_agenda_terms(agenda, topic, entries);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    opk_text form = opk_lexicon_entry_at(agenda->lexicon, entries[i]).form;
    lua_pushlstring(L, (const char *)form.bytes, form.size);
    lua_rawseti(L, -2, (int)i + 1);
  }
}

/* agenda:judge({ probability of each label }) -> { { label, score, terms }, … } of the text that was counted last */
static int agenda_judge(lua_State *L) {
  lopk_agenda *self = check_agenda(L);
  const opk_lexicon *lexicon = self->agenda.lexicon;
  luaL_checktype(L, 2, LUA_TTABLE);
  for (uint32_t topic = 0; topic < lexicon->category_count; topic++) {
    self->probabilities[topic] = -1;
    if (!self->labels[topic]) continue;
    lua_rawgeti(L, 2, (int)self->labels[topic]);
    lua_Number probability = lua_tonumber(L, -1);
    if (!(lua_isnumber(L, -1) && probability >= 0 && probability <= 1))
      return luaL_argerror(L, 2, "the probability of each label expected");
    self->probabilities[topic] = (double)probability;
    lua_pop(L, 1);
  }
  uint32_t count = opk_agenda_judge(&self->agenda, self->probabilities, self->subjects);
  lua_createtable(L, (int)count, 0);
  for (uint32_t i = 0; i < count; i++) {
    opk_subject subject = self->subjects[i];
    opk_text label = opk_lexicon_category(lexicon, subject.topic);
    lua_createtable(L, 0, 3);
    lua_pushlstring(L, (const char *)label.bytes, label.size);
    lua_setfield(L, -2, "label");
    lua_pushnumber(L, (lua_Number)(uint32_t)(subject.score * 10000 + 0.5) / 10000);
    lua_setfield(L, -2, "score");
    push_terms(L, &self->agenda, subject.topic);
    lua_setfield(L, -2, "terms");
    lua_rawseti(L, -2, (int)i + 1);
  }
  return 1;
}

static const luaL_Reg methods[] = {{"count", agenda_count}, {"judge", agenda_judge}, {NULL, NULL}};

/* The number of each topic among the labels, an array of strings at 2. */
static void number_labels(lua_State *L, const opk_lexicon *lexicon, uint32_t *labels) {
  uint32_t count = (uint32_t)lua_rawlen(L, 2);
  for (uint32_t topic = 0; topic < lexicon->category_count; topic++) {
    opk_text name = opk_lexicon_category(lexicon, topic);
    labels[topic] = 0;
    lua_pushlstring(L, (const char *)name.bytes, name.size);
    for (uint32_t i = 1; i <= count; i++) {
      lua_rawgeti(L, 2, (int)i);
      if (lua_rawequal(L, -1, -2)) labels[topic] = i;
      lua_pop(L, 1);
    }
    lua_pop(L, 1);
  }
}

/* agenda(lexicon, labels): its categories are topics, of which the model knows the labels */
static int agenda_new(lua_State *L) {
  const opk_lexicon *lexicon = &lopk_checklexicon(L, 1)->lexicon;
  size_t topics = lexicon->category_count;
  luaL_checktype(L, 2, LUA_TTABLE);
  lua_settop(L, 2);
  lopk_newclass(L, AGENDA, methods);
  lopk_agenda *self = lopk_newanchored(L, sizeof *self, AGENDA, 1);
  size_t agenda = opk_agenda_memory(lexicon), scratch = opk_lexicon_scratch(lexicon) * sizeof *self->scratch;
  self->hits_room = 256 + lexicon->work;
  uint8_t *block = lopk_newblock(L, agenda + scratch + topics * (sizeof *self->subjects + sizeof *self->probabilities) +
                                   self->hits_room * sizeof *self->hits + topics * sizeof *self->labels, 1);
  opk_agenda_start(&self->agenda, lexicon, block);
  self->scratch = (uint64_t *)(block + agenda);
  self->subjects = (opk_subject *)(block + agenda + scratch);
  self->probabilities = (double *)(self->subjects + topics);
  self->hits = (opk_hit *)(self->probabilities + topics);
  self->labels = (uint32_t *)(self->hits + self->hits_room);
  number_labels(L, lexicon, self->labels);
  lua_rawseti(L, -2, 2);
  lua_pop(L, 1); /* the anchors */
  return 1;
}

void lopk_open_agenda(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, agenda_new);
}
