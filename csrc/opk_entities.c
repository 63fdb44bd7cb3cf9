/* What the runs of a text stand for. */
#include "opk_entities.h"

#include "opk_ascii.h"
#include "opk_hash.h"
#include "opk_ranking.h"

/* What titles and given names tell of whom they stand before. */
enum { UNTOLD, HE, SHE, SEXES };

/* A string of bytes: a run, what is behind its titles, a surname, initials, the name of an entity. */
typedef struct name {
  uint64_t hash;
  const uint8_t *bytes;
  uint32_t size;
  uint32_t alias;    /* the bits in the list of aliases; OPK_NONE where it is not in it */
  uint32_t plain;    /* of a run: the name behind its titles; OPK_NONE until it was read */
  uint32_t person;   /* whose full name it is, or OPK_NONE; here and below: what was not found is OPK_NONE */
  uint32_t shorter;  /* … without the initials between */
  uint32_t family;   /* of whom it is the surname */
  uint32_t spelled;  /* the first name that has these initials */
  uint32_t meant;    /* what it means, if it is no alias and nobody's name; OPK_NONE until it was asked */
  uint32_t entity;   /* which has it as its name, whichever apostrophe it has */
  uint32_t key;      /* itself, or the name with the apostrophe of ASCII; OPK_NONE until it was asked */
  uint32_t used_by;  /* the entity that a run with it was last for */
  uint8_t sex;       /* of a run */
  bool titled;       /* of a run */
  bool spaced;
} name;

typedef struct person {
  uint32_t name, family;
  uint32_t nth;  /* the first run that names her or him in full */
  uint32_t last; /* the run that last named her or him */
  uint8_t sex;
} person;

/* Those of one surname: of each sex the first one of the text, and the one that was named last. */
typedef struct family {
  uint32_t first[SEXES], recent[SEXES];
} family;

typedef struct grouping {
  opk_entities *state;
  name *names;
  uint32_t *slots;
  uint32_t name_count, slot_count;
  person *people;
  uint32_t person_count;
  family *families;
  uint32_t family_count;
  uint64_t *uses; /* of an entity and a run's bytes, as keys of a table; 0: free */
  uint32_t use_slots;
  uint8_t *present;      /* of each entry of the aliases: the text has a name that means it whatever else it has */
  uint32_t *alias_names; /* of each entry: its name's number */
  uint32_t *counts, *buckets;
  uint8_t *made;         /* bytes of names that the text does not have as they are */
} grouping;

/* ---- memory ---- */

/* A run of one word adds itself; one of several its plain form, its last word, its initials, and itself without the
 * initials between; a new apostrophe a name more. The names of aliases come to it. */
static uint64_t most_names(const opk_entities *state) {
  uint64_t words = state->run_count, spaced = state->spaced_count;
  uint64_t aliases = state->aliases.count < words ? state->aliases.count : words;
  return (words + 4 * spaced + aliases) + (state->curly_bytes ? words + spaced + aliases : 0);
}

/* The bytes of made names. */
static uint64_t most_made(const opk_entities *state) {
  return 2 * state->spaced_bytes + 2 * state->curly_bytes + OPK_GLOSSARY_LONGEST * (uint64_t)state->aliases.count +
         state->longest;
}

/* Hands out memory part by part, or only adds up what is asked for. */
typedef struct portioning {
  uint8_t *memory;
  uint64_t used;
} portioning;

static void *take(portioning *p, uint64_t count, size_t size) {
  void *part = p->memory ? p->memory + p->used : NULL;
  p->used += (count * size + 7) / 8 * 8;
  return part;
}

static void portion(const opk_entities *state, grouping *g, opk_entities *out, portioning *p) {
  uint64_t names = most_names(state), runs = state->run_count, spaced = state->spaced_count;
  g->slot_count = (uint32_t)opk_hash_slots(names);
  g->use_slots = (uint32_t)opk_hash_slots(runs);
  g->names = take(p, names, sizeof *g->names);
  g->uses = take(p, g->use_slots, sizeof *g->uses);
  out->entities = take(p, runs, sizeof *out->entities);
  out->ranked = take(p, runs, sizeof *out->ranked);
  out->order = take(p, runs, sizeof *out->order);
  g->counts = take(p, runs, sizeof *g->counts);
  g->buckets = take(p, runs + 1, sizeof *g->buckets);
  g->slots = take(p, g->slot_count, sizeof *g->slots);
  g->people = take(p, 2 * spaced, sizeof *g->people);
  g->families = take(p, spaced, sizeof *g->families);
  g->alias_names = take(p, state->aliases.count, sizeof *g->alias_names);
  g->present = take(p, state->aliases.count, 1);
  g->made = take(p, most_made(state), 1);
}

size_t opk_entities_size(const opk_entities *state) {
  grouping g;
  opk_entities out;
  portioning p = {0};
  if (most_names(state) > UINT32_C(1) << 30) return 0;
  portion(state, &g, &out, &p);
  return p.used > SIZE_MAX / 2 ? 0 : (size_t)p.used;
}

/* ---- names ---- */

static uint32_t *slot_of(const grouping *g, const uint8_t *bytes, uint32_t size, uint64_t hash) {
  for (uint32_t at = (uint32_t)(hash >> 32);; at++) {
    uint32_t *slot = &g->slots[at & (g->slot_count - 1)];
    if (*slot == OPK_NONE) return slot;
    const name *known = &g->names[*slot];
    if (known->hash == hash && known->size == size && memcmp(known->bytes, bytes, size) == 0) return slot;
  }
}

static uint32_t find_name(const grouping *g, const uint8_t *bytes, uint32_t size) {
  return *slot_of(g, bytes, size, opk_hash(bytes, size));
}

/* The number of a name, which stays where it is. */
static uint32_t add_name(grouping *g, const uint8_t *bytes, uint32_t size) {
  uint64_t hash = opk_hash(bytes, size);
  uint32_t *slot = slot_of(g, bytes, size, hash);
  if (*slot == OPK_NONE) {
    const opk_glossary_slot *alias = opk_glossary_find(g->state->aliases.names, bytes, size);
    *slot = g->name_count;
    g->names[g->name_count++] = (name){
      hash, bytes, size, alias ? alias->bits : OPK_NONE, OPK_NONE, OPK_NONE, OPK_NONE, OPK_NONE, OPK_NONE, OPK_NONE,
      OPK_NONE, OPK_NONE, OPK_NONE, UNTOLD, false, memchr(bytes, ' ', size) != NULL,
    };
  }
  return *slot;
}

/* The same for bytes that were written behind the made ones: they are kept if they are new. */
static uint32_t add_made(grouping *g, uint32_t size) {
  uint32_t count = g->name_count, number = add_name(g, g->made, size);
  if (g->name_count > count) g->made += size;
  return number;
}

static bool begins(const uint8_t *bytes, const uint8_t *end, const char *with) {
  size_t size = strlen(with);
  return (size_t)(end - bytes) >= size && memcmp(bytes, with, size) == 0;
}

static bool holds(const name *in, const char *what) {
  const uint8_t *end = in->bytes + in->size;
  for (const uint8_t *at = in->bytes; (at = memchr(at, (uint8_t)what[0], (size_t)(end - at))) != NULL; at++)
    if (begins(at, end, what)) return true;
  return false;
}

static bool is(const grouping *g, const uint8_t *first, const uint8_t *last, uint32_t bits) {
  const opk_glossary_slot *slot = opk_glossary_find(g->state->words, first, (uint32_t)(last - first));
  return slot && (slot->bits & bits);
}

/* Behind a word without blanks, and the blank behind it; NULL where there is none. */
static const uint8_t *behind_word(const uint8_t *at, const uint8_t *end) {
  const uint8_t *blank = memchr(at, ' ', (size_t)(end - at));
  return blank && blank > at ? blank + 1 : NULL;
}

/* What stands before a name in "of the House Ann Lee": a word, then a capital, then another word. */
static const uint8_t *behind_office(const uint8_t *at, const uint8_t *end) {
  const uint8_t *named = behind_word(at, end), *rest;
  if (!named || named == end || !opk_is_upper(*named)) return NULL;
  rest = memchr(named, ' ', (size_t)(end - named));
  return rest && rest + 1 < end ? named : NULL;
}

/* Where the name behind a run's titles begins; whether they are a person's. */
static const uint8_t *skip_titles(const grouping *g, const uint8_t *at, const uint8_t *end, bool *titled) {
  *titled = false;
  for (;;) {
    const uint8_t *word = at, *behind, *office, *named;
    while (word < end && opk_is_alpha(*word)) word++;
    behind = word < end && *word == '.' ? word + 1 : word;
    if (end - behind < 2 || *behind != ' ' || !is(g, at, word, OPK_ENTITIES_TITLE)) return at;
    at = behind + 1;
    *titled = true;
    if (!begins(at, end, "of ")) continue;
    /* "Secretary of State Ann Lee", "Speaker of the House Ann Lee" */
    office = at + 3;
    named = behind_office(office, end);
    if (named && begins(office, named, "the ")) named = behind_office(office += 4, end);
    if (!named || !is(g, office, named - 1, OPK_ENTITIES_OFFICE)) {
      *titled = false;
      at += 3;
      return begins(at, end, "the ") ? at + 4 : at;
    }
    at = named;
  }
}

/* Whether a run's words tell a man or a woman. */
static uint8_t sex_of(const grouping *g, const uint8_t *bytes, uint32_t size) {
  for (uint32_t at = 0; at < size;) {
    uint32_t first = at;
    const opk_glossary_slot *slot;
    if (!opk_is_alpha(bytes[at]) && !opk_is_digit(bytes[at])) {
      at++;
      continue;
    }
    while (at < size && (opk_is_alpha(bytes[at]) || opk_is_digit(bytes[at]) || bytes[at] == '\'' || bytes[at] >= 0x80))
      at++;
    slot = opk_glossary_find(g->state->words, bytes + first, at - first);
    if (slot && (slot->bits & OPK_ENTITIES_MALE)) return HE;
    if (slot && (slot->bits & OPK_ENTITIES_FEMALE)) return SHE;
  }
  return UNTOLD;
}

/* ---- what the text shows of its names, before any is decided ---- */

/* "Ann B. Lee" without the initials between. */
static uint32_t add_shorter(grouping *g, const uint8_t *bytes, uint32_t size) {
  uint32_t used = 0;
  for (uint32_t at = 0; at < size; at++) {
    g->made[used++] = bytes[at];
    if (bytes[at] == ' ' && at + 3 < size && opk_is_upper(bytes[at + 1]) && bytes[at + 2] == '.' && bytes[at + 3] == ' ')
      at += 3;
  }
  return add_made(g, used);
}

/* A name of several words may be a person's. "Ann B. Lee" is "Ann Lee" where the text has both. */
static void read_full_name(grouping *g, uint32_t nth, uint32_t plain, uint8_t sex) {
  name *full = &g->names[plain];
  if (full->person == OPK_NONE) {
    uint32_t shorter = add_shorter(g, full->bytes, full->size);
    if (g->names[shorter].shorter == OPK_NONE) {
      const uint8_t *word = full->bytes + full->size;
      uint32_t last;
      while (word[-1] != ' ') word--;
      last = add_name(g, word, (uint32_t)(full->bytes + full->size - word));
      if (g->names[last].family == OPK_NONE) {
        g->families[g->family_count] =
          (family){{OPK_NONE, OPK_NONE, OPK_NONE}, {OPK_NONE, OPK_NONE, OPK_NONE}};
        g->names[last].family = g->family_count++;
      }
      g->people[g->person_count] = (person){plain, g->names[last].family, nth, nth, UNTOLD};
      g->names[shorter].shorter = g->person_count++;
    }
    full->person = g->names[shorter].shorter;
  }
  if (g->people[full->person].sex == UNTOLD) g->people[full->person].sex = sex;
}

static void read_initials(grouping *g, uint32_t plain) {
  const uint8_t *bytes = g->names[plain].bytes;
  uint32_t used = 0;
  bool inside = false; /* a word */
  for (uint32_t at = 0; at < g->names[plain].size; at++) {
    if (!inside && opk_is_upper(bytes[at])) g->made[used++] = bytes[at];
    inside = opk_is_alpha(bytes[at]) || opk_is_digit(bytes[at]);
  }
  if (used < 2) return;
  name *letters = &g->names[add_made(g, used)];
  if (letters->spelled == OPK_NONE) letters->spelled = plain;
}

static void read_run(grouping *g, uint32_t nth, uint32_t text) {
  name *run = &g->names[text];
  const uint8_t *end = run->bytes + run->size;
  const uint8_t *first = skip_titles(g, run->bytes, end, &run->titled);
  run->plain = add_name(g, first, (uint32_t)(end - first));
  run->sex = sex_of(g, run->bytes, run->size);
  const name *plain = &g->names[run->plain];
  if (plain->alias != OPK_NONE && (plain->alias & 1)) g->present[plain->alias / 2] = 1;
  if (!plain->spaced) return;
  if (plain->alias == OPK_NONE && !holds(plain, " of ") && !holds(plain, " for "))
    read_full_name(g, nth, run->plain, run->sex);
  read_initials(g, run->plain);
}

/* ---- what each run means ---- */

/* Before their full name, the first one of the text counts. */
static void touch(grouping *g, uint32_t number, uint32_t nth) {
  person *named = &g->people[number];
  if (nth < named->nth) return;
  named->last = nth;
  g->families[named->family].recent[named->sex] = number;
}

/* Whom a surname means: of those who can be called so and were named in full, the one that was named last, or else the
 * first that will be. */
static uint32_t person_of(const grouping *g, const family *house, uint8_t sex) {
  uint32_t best = OPK_NONE;
  for (unsigned other = UNTOLD; other < SEXES; other++) {
    uint32_t recent = house->recent[other];
    if (sex && other && sex != other) continue;
    if (recent != OPK_NONE && (best == OPK_NONE || g->people[recent].last > g->people[best].last)) best = recent;
  }
  if (best != OPK_NONE) return best;
  for (unsigned other = UNTOLD; other < SEXES; other++) {
    /* They are numbered as they first appear. */
    if (!(sex && other && sex != other) && house->first[other] < best) best = house->first[other];
  }
  return best;
}

/* The name that has these letters as its initials, with or without full stops, or the word itself. */
static uint32_t meaning_of(grouping *g, uint32_t number) {
  name *word = &g->names[number];
  uint32_t letters = number, used = 0;
  if (word->meant != OPK_NONE) return word->meant;
  if (memchr(word->bytes, '.', word->size)) {
    for (uint32_t at = 0; at < word->size; at++)
      if (word->bytes[at] != '.') g->made[used++] = word->bytes[at];
    letters = find_name(g, g->made, used);
  }
  word->meant = letters != OPK_NONE && g->names[letters].spelled != OPK_NONE ? g->names[letters].spelled : number;
  return word->meant;
}

static uint32_t alias_name(grouping *g, uint32_t entry) {
  opk_text shown = g->state->aliases.shown[entry];
  if (g->alias_names[entry] == OPK_NONE) g->alias_names[entry] = add_name(g, shown.bytes, shown.size);
  return g->alias_names[entry];
}

/* The name that a run stands for; *alias is the entry that it is of, if it is of one. */
static uint32_t name_of(grouping *g, uint32_t nth, uint32_t text, uint32_t *alias) {
  const name *run = &g->names[text], *plain = &g->names[run->plain];
  if (plain->alias != OPK_NONE && ((plain->alias & 1) || g->present[plain->alias / 2])) {
    *alias = plain->alias / 2;
    return alias_name(g, *alias);
  }
  if (plain->spaced) {
    if (plain->person == OPK_NONE) return run->plain;
    touch(g, plain->person, nth);
    return g->people[plain->person].name;
  }
  if (plain->family == OPK_NONE) return meaning_of(g, run->plain);
  uint32_t named = person_of(g, &g->families[plain->family], run->sex);
  if (named == OPK_NONE) {
    /* "Mrs. Lee", where the text names a man of that surname only: somebody else. */
    if (text == run->plain) return text;
    g->people[g->person_count] = (person){text, plain->family, nth, nth, run->sex};
    named = g->person_count++;
  }
  touch(g, named, nth);
  return g->people[named].name;
}

/* One name, whichever apostrophe it is written with. */
static uint32_t key_of(grouping *g, uint32_t number) {
  name *whole = &g->names[number];
  if (whole->key == OPK_NONE) {
    uint32_t used = 0;
    whole->key = number;
    if (holds(whole, "\xe2\x80\x99")) {
      for (uint32_t at = 0; at < whole->size; at++) {
        bool curly = begins(whole->bytes + at, whole->bytes + whole->size, "\xe2\x80\x99");
        g->made[used++] = curly ? '\'' : whole->bytes[at];
        if (curly) at += 2;
      }
      whole->key = add_made(g, used);
    }
  }
  return whole->key;
}

/* Whether an entity's run has bytes that none of it had before; its name is none of them. */
static bool is_new_use(grouping *g, uint32_t entity, uint32_t text) {
  uint64_t key = ((uint64_t)entity << 32 | text) + 1;
  uint32_t before = g->names[text].used_by;
  if (before == entity) return false;
  g->names[text].used_by = entity;
  for (uint32_t at = (uint32_t)(opk_mum(key, OPK_HASH_K1) >> 32);; at++) {
    uint64_t *slot = &g->uses[at & (g->use_slots - 1)];
    if (*slot == key) return false;
    if (*slot) continue;
    *slot = key;
    return true;
  }
}

static void take_run(grouping *g, uint32_t nth) {
  opk_entities *state = g->state;
  opk_entities_run *run = &state->runs[nth];
  uint32_t alias = OPK_NONE, called = name_of(g, nth, run->text, &alias), key = key_of(g, called);
  if (g->names[key].entity == OPK_NONE) {
    g->names[key].entity = state->entity_count;
    state->entities[state->entity_count++] =
      (opk_entity){{g->names[called].bytes, g->names[called].size}, alias, false, 0, called};
  }
  run->entity = g->names[key].entity;
  opk_entity *entity = &state->entities[run->entity];
  if (g->names[run->text].titled) entity->person = true;
  if (!opk_ledger_hull(state->ledger, run->span.first, run->span.last, &run->hull)) {
    run->hull = (opk_span){0, 0};
    return;
  }
  entity->count++;
  run->first_use = run->text != entity->first && is_new_use(g, run->entity, run->text);
}

/* ---- the order of what was found ---- */

static void rank(grouping *g) {
  opk_entities *state = g->state;
  uint32_t behind = 0;
  for (uint32_t e = 0; e < state->entity_count; e++) g->counts[e] = state->entities[e].count;
  opk_rank_counts(g->counts, state->entity_count, g->buckets, state->ranked);
  for (uint32_t e = 0; e < state->entity_count; e++) {
    opk_entity *entity = &state->entities[e];
    entity->first = behind;
    behind += entity->count;
    entity->count = 0;
  }
  for (uint32_t i = 0; i < state->run_count; i++) {
    opk_entity *entity = &state->entities[state->runs[i].entity];
    if (state->runs[i].hull.last) state->order[entity->first + entity->count++] = i;
  }
}

void opk_entities_group(opk_entities *state, void *memory) {
  grouping g = {.state = state};
  portioning p = {memory, 0};
  portion(state, &g, state, &p);
  memset(g.slots, 0xff, g.slot_count * sizeof *g.slots);
  memset(g.uses, 0, g.use_slots * sizeof *g.uses);
  memset(g.alias_names, 0xff, state->aliases.count * sizeof *g.alias_names);
  memset(g.present, 0, state->aliases.count);
  state->entity_count = 0;
  for (uint32_t i = 0; i < state->run_count; i++) {
    opk_entities_run *run = &state->runs[i];
    run->text = add_name(&g, state->text.bytes + run->span.first, run->span.last - run->span.first);
    if (g.names[run->text].plain == OPK_NONE) read_run(&g, i, run->text);
  }
  for (uint32_t i = 0; i < g.person_count; i++) {
    uint32_t *first = &g.families[g.people[i].family].first[g.people[i].sex];
    if (*first == OPK_NONE) *first = i;
  }
  for (uint32_t i = 0; i < state->run_count; i++) take_run(&g, i);
  rank(&g);
}
