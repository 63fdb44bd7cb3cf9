/* The runs of capitalised words of a text that are names. */
#include "opk_ascii.h"
#include "opk_entities.h"
#include "opk_hash.h"

#define LONGEST 8 /* capitalised words of a run */

/* What is known of a word beside the bits of the glossary. */
enum { INSIDE = 1, ASKED = 2, NAME = 4, ASKED_AT_START = 8, NAME_AT_START = 16 };

typedef struct known_word {
  uint64_t hash;
  uint32_t first, size; /* 0: the slot is free */
  uint32_t bits;
  uint32_t state;
} known_word;

typedef struct reader {
  opk_entities *state;
  known_word *known;
  uint32_t slot_count;
  /* the run that is being read */
  bool open, possessive, pending; /* pending: a small word that may go on inside a name */
  opk_span span;
  uint32_t count, word;
} reader;

size_t opk_entities_run_size(const opk_entities *state) {
  if (state->word_count > UINT32_C(1) << 29) return 0;
  return opk_hash_slots(state->word_count) * sizeof(known_word) + state->word_count * sizeof(opk_entities_run);
}

static known_word *know(reader *r, uint32_t first, uint32_t last) {
  const uint8_t *bytes = r->state->text.bytes;
  uint32_t size = last - first;
  uint64_t hash = opk_hash(bytes + first, size);
  for (uint32_t at = (uint32_t)(hash >> 32);; at++) {
    known_word *word = &r->known[at & (r->slot_count - 1)];
    if (!word->size) {
      const opk_glossary_slot *slot = opk_glossary_find(r->state->words, bytes + first, size);
      *word = (known_word){hash, first, size, slot ? slot->bits : 0, 0};
      return word;
    }
    if (word->hash == hash && word->size == size && memcmp(bytes + word->first, bytes + first, size) == 0) return word;
  }
}

/* Looks up the words, and sees which of them stand inside a sentence with their capital. */
static void look_up(reader *r) {
  for (uint32_t i = 0; i < r->state->word_count; i++) {
    opk_name_word *at = &r->state->list[i];
    known_word *word = know(r, at->first, at->plain);
    if ((at->flags & OPK_NAMES_INSIDE) && (at->flags & OPK_NAMES_CAPITAL)) word->state |= INSIDE;
    at->number = (uint32_t)(word - r->known);
  }
}

static bool is_capitals(const uint8_t *bytes, uint32_t size) {
  for (uint32_t i = 0; i < size; i++)
    if (!opk_is_upper(bytes[i]) && !(i > 0 && bytes[i] == '.')) return false;
  return size > 1;
}

/* Whether a word with a capital is a name's: at a sentence's start, only if the text has it so elsewhere, or newspapers
 * do. */
static bool names(reader *r, const known_word *word, bool starts) {
  const uint8_t *bytes = r->state->text.bytes + word->first;
  uint32_t small;
  if (word->size < 2 || (bytes[0] == 'I' && (bytes[1] == '\'' || bytes[1] == 0xe2))) return false;
  small = opk_glossary_small(r->state->words, bytes, word->size);
  if (!starts) return !(small & OPK_ENTITIES_CLOSED) || (opk_is_upper(bytes[0]) && opk_is_upper(bytes[1]));
  if (small & OPK_ENTITIES_CLOSED) return false;
  return (word->state & INSIDE) || is_capitals(bytes, word->size) ||
         !opk_glossary_small(r->state->common, bytes, word->size);
}

static bool is_name(reader *r, known_word *word, bool starts) {
  uint32_t asked = starts ? ASKED_AT_START : ASKED, name = starts ? NAME_AT_START : NAME;
  if (!(word->state & asked)) word->state |= asked | (names(r, word, starts) ? name : 0);
  return word->state & name;
}

static bool is_word(const reader *r, const opk_name_word *word, const char *other, uint32_t size) {
  return word->last - word->first == size && memcmp(r->state->text.bytes + word->first, other, size) == 0;
}

/* Whether the words from number `at` on, "of" and "the" apart, follow directly and begin with a capital. */
static bool goes_on(const reader *r, uint32_t at) {
  for (; at < r->state->word_count; at++) {
    const opk_name_word *word = &r->state->list[at];
    if (!(word->flags & OPK_NAMES_FOLLOWS)) return false;
    if (word->flags & OPK_NAMES_CAPITAL) return true;
    if (!is_word(r, word, "of", 2) && !is_word(r, word, "the", 3)) return false;
  }
  return false;
}

static void close_run(reader *r, uint32_t sentence) {
  opk_entities *state = r->state;
  if (r->open) {
    opk_entities_run *run = &state->runs[state->run_count++];
    const uint8_t *bytes = state->text.bytes + r->span.first;
    uint32_t size = r->span.last - r->span.first;
    *run = (opk_entities_run){.span = r->span, .sentence = sentence};
    if (memchr(bytes, ' ', size)) {
      state->spaced_count++;
      state->spaced_bytes += size;
    } else if (size > state->longest) {
      state->longest = size;
    }
    if (memchr(bytes, 0xe2, size)) state->curly_bytes += size;
  }
  r->open = r->pending = false;
}

/* Takes a word with a capital into the run, or ends the run before it. */
static void add_capital(reader *r, const opk_name_word *at, known_word *word, bool titled, bool starts) {
  if (r->open && r->possessive && !(word->bits & OPK_ENTITIES_HEAD)) close_run(r, at->range);
  if (!titled && ((word->bits & OPK_ENTITIES_CALENDAR) || !(r->open || is_name(r, word, starts)))) {
    close_run(r, at->range);
    return;
  }
  if (r->open && r->count >= LONGEST) close_run(r, at->range);
  if (!r->open) {
    r->open = true;
    r->span.first = at->first;
    r->count = 0;
    r->word = at->number;
  }
  r->span.last = at->plain;
  r->count++;
  r->possessive = at->flags & OPK_NAMES_POSSESSIVE;
  r->pending = false;
  if ((at->flags & OPK_NAMES_CLOSED) && !titled) close_run(r, at->range);
}

/* "and" and "the" join only inside what "of" or "for" has begun. */
static bool joins(const reader *r, const opk_name_word *at) {
  const known_word *begun = &r->known[r->word];
  if (is_word(r, at, "and", 3) || is_word(r, at, "the", 3)) return false;
  return !is_word(r, at, "for", 3) ||
         !opk_glossary_find(r->state->aliases.names, r->state->text.bytes + begun->first, begun->size);
}

void opk_entities_find_runs(opk_entities *state, void *memory) {
  reader r = {.state = state, .known = memory, .slot_count = (uint32_t)opk_hash_slots(state->word_count)};
  bool behind_title = false;
  uint32_t sentence = 0;
  memset(r.known, 0, r.slot_count * sizeof *r.known);
  state->runs = (opk_entities_run *)(r.known + r.slot_count);
  state->run_count = state->spaced_count = state->longest = 0;
  state->spaced_bytes = state->curly_bytes = 0;
  look_up(&r);
  for (uint32_t i = 0; i < state->word_count; i++) {
    const opk_name_word *at = &state->list[i];
    known_word *word = &r.known[at->number];
    bool follows = at->flags & OPK_NAMES_FOLLOWS, opened = at->flags & OPK_NAMES_OPENED;
    if (at->range != sentence || !follows || opened) close_run(&r, sentence);
    sentence = at->range;
    if (at->flags & OPK_NAMES_CAPITAL) {
      bool titled = (at->flags & OPK_NAMES_STOPPED) && (word->bits & (OPK_ENTITIES_TITLE | OPK_ENTITIES_ABBREVIATED));
      bool starts = (at->flags & OPK_NAMES_STARTS) && !(behind_title && follows);
      /* A title of several capitals in quotation marks is a name, where a sentence would go on in small letters. */
      if (starts && opened && goes_on(&r, i + 1)) starts = false;
      add_capital(&r, at, word, titled, starts);
      behind_title = titled;
    } else if (r.open && !r.possessive && (word->bits & OPK_ENTITIES_JOINING) && !r.pending &&
               !(at->flags & OPK_NAMES_CLOSED)) {
      if (joins(&r, at)) r.pending = true;
      else close_run(&r, sentence);
    } else if (!(r.pending && is_word(&r, at, "the", 3))) {
      close_run(&r, sentence);
    }
  }
  close_run(&r, sentence);
}
