#include "opk_sources.h"

#include "opk_ascii.h"
#include "opk_full_names.h"
#include "opk_hash.h"
#include "opk_ranking.h"

/* A pronoun looks back no further than over so many sentences, or at the beginning of so many, so many bytes of each. */
#define REACH 3
#define LOOKED_AT 2
#define BEGINNING 60

/* What a phrase calls somebody. */
typedef struct calling {
  opk_phrase phrase;
  opk_text surname;
  bool full;      /* more than titles stands before the surname */
  uint32_t asked; /* the number of the question for the full name; OPK_NONE where nobody is called */
} calling;

/* A key of the table of speakers: a given name and a surname, or a phrase whatever its capitals. */
typedef struct key {
  opk_text given, word;
  bool person;
} key;

typedef struct speaker_key {
  key key;
  uint64_t hash;
} speaker_key;

typedef struct counting {
  opk_sources *state;
  opk_full_names names;
  calling *callings; /* of each sentence with a source, and of those that a pronoun looks at, in the order of asking */
  uint32_t calling_count;
  speaker_key *keys; /* of each speaker */
  uint32_t *slots;   /* speakers by their keys; OPK_NONE: free */
  uint32_t slot_count;
  uint64_t *uses; /* of speakers and forms, as hashes; 0: free */
  uint32_t *counts, *buckets;
} counting;

/* ---- memory ---- */

static size_t portion(const opk_sources *state, counting *c, opk_sources *out, uint8_t *memory) {
  size_t used = 0, most = (1 + LOOKED_AT) * (size_t)state->source_count;
#define TAKE(pointer, number) \
  do { \
    (pointer) = memory ? (void *)(memory + used) : NULL; \
    used += ((number) * sizeof *(pointer) + 7) / 8 * 8; \
  } while (0)
  c->slot_count = (uint32_t)opk_hash_slots(most);
  TAKE(out->speakers, most);
  TAKE(c->callings, most);
  TAKE(c->keys, most);
  TAKE(c->uses, c->slot_count);
  TAKE(c->slots, c->slot_count);
  TAKE(out->ranked, most);
  TAKE(c->counts, most);
  TAKE(c->buckets, state->source_count + (size_t)1);
#undef TAKE
  c->names = (opk_full_names){.words = state->words, .text = state->text, .most = (uint32_t)most};
  return used + opk_full_names_portion(&c->names, memory ? memory + used : NULL);
}

size_t opk_sources_size(const opk_sources *state) {
  counting c;
  opk_sources out;
  return state->source_count > UINT32_C(1) << 24 ? 0 : portion(state, &c, &out, NULL);
}

/* ---- phrases ---- */

static bool is(const counting *c, opk_text word, uint32_t bits) {
  const opk_glossary_slot *slot = opk_glossary_find(c->state->words, word.bytes, word.size);
  return slot && (slot->bits & bits);
}

/* Whether a phrase is a pronoun: 'h' or 's', or 0. */
static uint8_t pronoun_of(opk_text phrase) {
  if (phrase.size == 2 && (phrase.bytes[0] | 0x20) == 'h' && (phrase.bytes[1] | 0x20) == 'e') return 'h';
  if (phrase.size == 3 && (phrase.bytes[0] | 0x20) == 's' && (phrase.bytes[1] | 0x20) == 'h' &&
      (phrase.bytes[2] | 0x20) == 'e')
    return 's';
  return 0;
}

/* Splits off the surname of a phrase's name, and asks for the full name that the text has before `place`, if it calls
 * somebody. */
static void call(counting *c, calling *called, uint32_t place) {
  const opk_phrase *phrase = &called->phrase;
  uint32_t last;
  called->asked = OPK_NONE;
  called->full = false;
  if (phrase->count == 0 || phrase->count > OPK_SOURCES_WORDS) return;
  last = phrase->count - 1;
  while (last > 0 && is(c, phrase->words[last], OPK_SOURCES_SUFFIX)) last--;
  for (uint32_t i = 0; i < last; i++)
    called->full = called->full || !is(c, opk_without_stop(phrase->words[i]), OPK_SOURCES_TITLE);
  called->surname = opk_without_possessive(phrase->words[last]);
  if (is(c, called->surname, OPK_SOURCES_TITLE)) return;
  if (!called->full && phrase->count == 1 && phrase->follows) return;
  called->asked = opk_full_names_ask(&c->names, called->surname, place);
}

/* The sentence before, `back` sentences up, if it begins with a name: that of a pronoun. */
static void read_beginning(counting *c, uint32_t i, uint32_t back) {
  const opk_sources_sentence *own = &c->state->sentences[i], *before;
  calling *looked = &c->callings[c->calling_count++];
  opk_text text;
  *looked = (calling){.asked = OPK_NONE};
  if (i < back) return;
  before = own - back;
  if ((uint64_t)before->paragraph + 1 < own->paragraph) return;
  text = (opk_text){c->state->text.bytes + before->span.first, before->span.last - before->span.first};
  if (text.size > BEGINNING) text.size = BEGINNING;
  looked->phrase = opk_phrase_read(c->state->words, text);
  looked->phrase.follows = false;
  if (looked->phrase.count == 0 || memcmp(text.bytes, looked->phrase.words[0].bytes, looked->phrase.words[0].size) != 0) return;
  call(c, looked, own->span.last);
}

/* All that will be asked for, in the order of the sentences. */
static void ask(counting *c) {
  for (uint32_t i = 0; i < c->state->count; i++) {
    const opk_sources_sentence *sentence = &c->state->sentences[i];
    if (!sentence->source.bytes) continue;
    calling *own = &c->callings[c->calling_count++];
    *own = (calling){.asked = OPK_NONE};
    if (pronoun_of(sentence->source)) {
      for (uint32_t back = 1; back <= LOOKED_AT; back++) read_beginning(c, i, back);
    } else {
      own->phrase = opk_phrase_read(c->state->words, sentence->source);
      call(c, own, sentence->span.last);
    }
  }
}

/* ---- speakers ---- */

static bool same(opk_text a, opk_text b) { return a.size == b.size && (!a.size || memcmp(a.bytes, b.bytes, a.size) == 0); }

static bool same_key(const key *a, const key *b) {
  if (a->person != b->person) return false;
  if (a->person) return same(a->given, b->given) && same(a->word, b->word);
  if (a->word.size != b->word.size) return false;
  for (uint32_t i = 0; i < a->word.size; i++)
    if (opk_to_lower(a->word.bytes[i]) != opk_to_lower(b->word.bytes[i])) return false;
  return true;
}

static uint64_t hash_key(const key *of) {
  opk_hasher hasher = opk_hasher_start();
  if (of->person) {
    opk_hasher_add(&hasher, of->given.bytes, of->given.size);
    opk_hasher_add(&hasher, (const uint8_t *)" ", 1);
    opk_hasher_add(&hasher, of->word.bytes, of->word.size);
  } else {
    for (uint32_t i = 0; i < of->word.size; i++) {
      uint8_t byte = opk_to_lower(of->word.bytes[i]);
      opk_hasher_add(&hasher, &byte, 1);
    }
  }
  return opk_hasher_value(&hasher);
}

/* The speaker of a key: `name` is how she or he, or it, is called if this is the first time. */
static uint32_t speaker_of(counting *c, key of, const opk_text *words, uint32_t count) {
  opk_sources *state = c->state;
  uint64_t hash = hash_key(&of);
  for (uint32_t at = (uint32_t)(hash >> 32);; at++) {
    uint32_t *slot = &c->slots[at & (c->slot_count - 1)];
    if (*slot == OPK_NONE) {
      opk_speaker *speaker = &state->speakers[state->speaker_count];
      *speaker = (opk_speaker){.word_count = count, .person = of.person,
                               .pronoun = count == 1 && pronoun_of(words[0])};
      for (uint32_t i = 0; i < count; i++) speaker->words[i] = words[i];
      c->keys[state->speaker_count] = (speaker_key){of, hash};
      *slot = state->speaker_count++;
      return *slot;
    }
    if (c->keys[*slot].hash == hash && same_key(&c->keys[*slot].key, &of)) return *slot;
  }
}

/* The last word of a full name's given names, by which people of one surname are told apart. */
static opk_text given_name(const counting *c, const opk_text *words, uint32_t count) {
  opk_text given = {(const uint8_t *)"", 0};
  if (count < 2) return given;
  given = words[count - 2];
  for (uint32_t i = count - 1; i-- > 0;) {
    opk_text word = words[i];
    bool initial = opk_is_upper(word.bytes[0]) && (word.size == 1 || (word.size == 2 && word.bytes[1] == '.'));
    if (!initial && !is(c, opk_without_stop(word), OPK_SOURCES_TITLE)) return word;
  }
  return given;
}

static uint32_t speaker_called(counting *c, const calling *called) {
  opk_text full[OPK_SOURCES_WORDS + 1];
  const opk_phrase *phrase = &called->phrase;
  const opk_text *words = phrase->words;
  uint32_t count = opk_full_names_answer(&c->names, called->asked, full);
  opk_text own = given_name(c, words, phrase->count), given = own;
  if (count == 0) {
    count = phrase->count;
  } else {
    given = given_name(c, full, count);
    if (called->full && !same(given, own)) {
      given = own;
      count = phrase->count;
    } else {
      words = full;
    }
  }
  return speaker_of(c, (key){given, called->surname, true}, words, count);
}

/* What is no person: the report, officials; or a pronoun that stands for nobody. */
static uint32_t speaker_named(counting *c, opk_text phrase) {
  key of = {{NULL, 0}, phrase, false};
  if (phrase.size >= 4 && opk_to_lower(phrase.bytes[0]) == 't' && opk_to_lower(phrase.bytes[1]) == 'h' &&
      opk_to_lower(phrase.bytes[2]) == 'e' && phrase.bytes[3] == ' ')
    of.word = (opk_text){phrase.bytes + 4, phrase.size - 4};
  return speaker_of(c, of, &phrase, 1);
}

static bool fits(uint8_t pronoun, const opk_speaker *speaker) {
  return speaker->person && !(pronoun == 'h' ? speaker->she : speaker->he);
}

/* Adds a form of a speaker's name: whether it is new, and what its title tells. */
static bool add_form(counting *c, uint32_t number, opk_text form) {
  opk_speaker *speaker = &c->state->speakers[number];
  opk_text title = {form.bytes, 0};
  uint32_t behind;
  while (title.size < form.size && opk_is_alpha(form.bytes[title.size])) title.size++;
  behind = title.size + (title.size < form.size && form.bytes[title.size] == '.');
  if (behind < form.size && form.bytes[behind] == ' ') {
    speaker->he = speaker->he || is(c, title, OPK_SOURCES_HE);
    speaker->she = speaker->she || is(c, title, OPK_SOURCES_SHE);
  }
  uint64_t use = opk_mum(opk_hash(form.bytes, form.size) ^ number, OPK_HASH_K1) | 1;
  for (uint32_t at = (uint32_t)(use >> 32);; at++) {
    uint64_t *slot = &c->uses[at & (c->slot_count - 1)];
    if (*slot == use) return false;
    if (*slot) continue;
    *slot = use;
    speaker->forms++;
    return true;
  }
}

/* Whom a pronoun stands for: somebody named a few sentences before, or with whom one of the two before begins. */
static uint32_t speaker_meant(counting *c, const calling *looked, uint8_t pronoun) {
  for (uint32_t back = 0; back < LOOKED_AT; back++) {
    opk_text full[OPK_SOURCES_WORDS + 1];
    uint32_t speaker;
    if (!opk_full_names_answer(&c->names, looked[back].asked, full)) continue;
    speaker = speaker_called(c, &looked[back]);
    if (fits(pronoun, &c->state->speakers[speaker])) return speaker;
  }
  return speaker_named(c, (opk_text){(const uint8_t *)(pronoun == 'h' ? "he" : "she"), pronoun == 'h' ? 2 : 3});
}

static void answer(counting *c) {
  opk_sources *state = c->state;
  const calling *next = c->callings;
  uint32_t recent = OPK_NONE, at = 0;
  for (uint32_t i = 0; i < state->count; i++) {
    opk_sources_sentence *sentence = &state->sentences[i];
    const calling *own = next;
    uint8_t pronoun;
    sentence->speaker = OPK_NONE;
    if (!sentence->source.bytes) continue;
    pronoun = pronoun_of(sentence->source);
    next += pronoun ? 1 + LOOKED_AT : 1;
    if (pronoun && recent != OPK_NONE && i - at <= REACH && fits(pronoun, &state->speakers[recent]))
      sentence->speaker = recent;
    else if (pronoun) sentence->speaker = speaker_meant(c, own + 1, pronoun);
    else if (own->asked != OPK_NONE) sentence->speaker = speaker_called(c, own);
    else sentence->speaker = speaker_named(c, sentence->source);
    opk_speaker *speaker = &state->speakers[sentence->speaker];
    if (!speaker->pronoun) recent = sentence->speaker, at = i;
    if (!speaker->count) speaker->first = i;
    speaker->count++;
    speaker->direct += sentence->direct;
    speaker->indirect += sentence->indirect;
    sentence->first_use = add_form(c, sentence->speaker, sentence->source);
  }
}

void opk_sources_count(opk_sources *state, void *memory) {
  counting c = {.state = state};
  portion(state, &c, state, memory);
  memset(c.slots, 0xff, c.slot_count * sizeof *c.slots);
  memset(c.uses, 0, c.slot_count * sizeof *c.uses);
  state->speaker_count = c.calling_count = 0;
  opk_full_names_start(&c.names);
  ask(&c);
  opk_full_names_find(&c.names);
  answer(&c);
  for (uint32_t i = 0; i < state->speaker_count; i++) c.counts[i] = state->speakers[i].count;
  opk_rank_counts(c.counts, state->speaker_count, c.buckets, state->ranked);
}
