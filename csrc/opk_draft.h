/* opk_draft: a sentence in the making, and what stands around a place in it where it might end. Shared by the files
 * that opk_prose.c puts together; nothing here decides anything.
 *
 * Every look around is bounded: backwards by the REACH constants, forwards by them or by the next stop, so that no byte
 * is looked at more often than a constant says. */
#ifndef OPK_DRAFT_H
#define OPK_DRAFT_H

#include "opk_character.h"
#include "opk_language.h"

#define OPK_WORD_REACH 48  /* bytes; no word that matters is longer */
#define OPK_TOKEN_REACH 32 /* bytes around a stop in which addresses show */
#define OPK_LINE_REACH 200 /* columns; nobody wraps prose more widely */
#define OPK_SEPARATOR_LEAST 5

/* Weights of decisions, in eighths of a bit (opk_language.h). */
enum { OPK_RATHER = 10, OPK_LIKELY = 24, OPK_SURE = 64, OPK_CERTAIN = 127 };

/* The mark of a list's item: 1) or 1.) or 1. or a. */
typedef struct opk_item_mark {
  uint32_t behind; /* offset behind the mark; 0 if there is none */
  uint32_t value;
  opk_character kind; /* DIGIT, LOWER or UPPER */
  bool period, bracket;
} opk_item_mark;

typedef struct opk_draft {
  opk_text text;
  const opk_language *language;
  uint32_t first;     /* offset of the sentence */
  opk_item_mark item; /* that it starts with */
  size_t low, high;   /* what was looked at since they were set lies between */
  size_t apart;       /* that the sentence starts there or before was looked at, too */
  bool from_first;    /* just where it starts was */
  uint64_t wanted;    /* the code of the mark that it would have to start with for the one that was read to follow */
  bool noted;         /* these are to be set */
} opk_draft;

/* All of an item's mark that a decision at `at` depends on, as a number; 0 where there is none yet. */
static inline uint64_t opk_item_code(const opk_item_mark *item, uint32_t at) {
  if (item->behind == 0 || item->behind >= at) return 0;
  return (uint64_t)item->value << 8 | (uint64_t)item->kind << 3 | (uint64_t)item->period << 2 |
         (uint64_t)item->bracket << 1 | 1;
}
#define OPK_NO_ITEM UINT64_MAX /* no mark has this code */

/* A decision: the sentence ends at `last` if score > 0; else the scan goes on at `next`. */
typedef struct opk_verdict {
  uint32_t last, next;
  int score;
} opk_verdict;

static inline bool opk_has_rule(opk_draft *d, uint32_t rule) { return (d->language->rules & rule) != 0; }

/* ---- looking around: how far is taken down, for opk_precedent.h ---- */

#define OPK_LOOK 4 /* bytes; a character beyond ASCII is told by no more */

/* Bytes up to `last` are looked at; the end of the text, too, if that is behind it. */
static inline void opk_look_ahead(opk_draft *d, size_t last) {
  if (last > d->high) d->high = last;
}

/* `size` bytes before `at` are looked at, or the start of the sentence where that is nearer. */
static inline void opk_look_back(opk_draft *d, uint32_t at, uint32_t size) {
  if (at - d->first < size) {
    d->from_first = true;
    size = at - d->first;
  }
  if (at - size < d->low) d->low = at - size;
  if (at - size < d->apart) d->apart = at - size;
}

/* Whether the sentence starts at most `size` bytes before `at`. */
static inline bool opk_starts_within(opk_draft *d, uint32_t at, uint32_t size) {
  bool within = at - d->first <= size;
  if (within) d->from_first = true;
  else if (at - size - 1 < d->apart) d->apart = at - size - 1;
  return within;
}

/* What stands at `at`, and in *next the offset behind it. */
static inline opk_character opk_at(opk_draft *d, uint32_t at, uint32_t *next) {
  uint8_t byte = at < d->text.size ? d->text.bytes[at] : 0x80;
  if (byte >= 0x80 || byte == '\r') {
    opk_look_ahead(d, (size_t)at + OPK_LOOK);
    return opk_character_at(d->text, at, next);
  }
  *next = at + 1;
  opk_look_ahead(d, *next);
  return (opk_character)opk_character_ascii[byte];
}

static inline opk_character opk_peek(opk_draft *d, uint32_t at) {
  uint32_t next;
  return opk_at(d, at, &next);
}

/* The character before `at`, within the sentence. */
static inline opk_character opk_before(opk_draft *d, uint32_t at, uint32_t *first) {
  uint8_t byte = at > d->first ? d->text.bytes[at - 1] : 0x80;
  if (byte >= 0x80 || byte == '\n') {
    opk_look_back(d, at, OPK_LOOK);
    opk_look_ahead(d, (size_t)at + OPK_LOOK);
    return opk_character_before(d->text, d->first, at, first);
  }
  *first = at - 1;
  opk_look_back(d, at, 1);
  return (opk_character)opk_character_ascii[byte];
}

/* The byte at `at`, 0 behind the text. */
static inline uint8_t opk_byte(opk_draft *d, uint32_t at) {
  opk_look_ahead(d, (size_t)at + 1);
  return at < d->text.size ? d->text.bytes[at] : 0;
}

static inline const opk_word *opk_known(opk_draft *d, opk_span word) {
  return opk_language_find(d->language, d->text, word);
}

/* The offset behind at most `most` ASCII digits. */
uint32_t opk_skip_digits(opk_draft *d, uint32_t at, unsigned most);
/* The offset behind white space, whose line ends are added to *lines (U+2029 counts for two, a blank line). */
uint32_t opk_skip_white(opk_draft *d, uint32_t at, unsigned *lines);
/* The offset behind a smiley, :-) or =D, at `at`; `at` if there is none. */
uint32_t opk_skip_smiley(opk_draft *d, uint32_t at);

/* The word at `at`, empty if none starts there: letters and digits, apostrophes between them. */
opk_span opk_word_at(opk_draft *d, uint32_t at);

/* The word that ends before a stop: letters and digits, with periods, apostrophes and ampersands between them. */
typedef struct opk_left {
  opk_span word;
  unsigned letters, digits, periods;
  bool capital; /* its first letter is one */
  bool lower;   /* holds a lower-case letter */
  bool vowel;   /* holds a letter that is no ASCII consonant */
} opk_left;

opk_left opk_read_left(opk_draft *d, uint32_t last);

/* What stands behind a stop and marks that go with it. */
typedef struct opk_right {
  uint32_t at;             /* where it starts, opening marks included */
  opk_span word;           /* its first word */
  opk_character character; /* its first character behind opening marks */
  unsigned lines;          /* line ends before it */
  bool spaced, quoted, bracketed, bullet;
} opk_right;

opk_right opk_read_right(opk_draft *d, uint32_t at);
/* The weight that it starts a sentence, going by its first word or character. */
int opk_starts(opk_draft *d, const opk_right *right);

/* Marks behind a stop that belong to its sentence: quotation marks, brackets, footnotes, smileys. */
typedef struct opk_closing {
  uint32_t behind;
  bool quoted, bracketed, noted;
} opk_closing;

/* `plain`: the stop is a single period behind a word, so that digits behind it are a footnote's. */
opk_closing opk_read_closing(opk_draft *d, uint32_t at, bool plain);

/* ---- decisions, each at a candidate's offset ---- */

opk_verdict opk_judge_stop(opk_draft *d, uint32_t at);      /* opk_stop.c */
opk_verdict opk_judge_line(opk_draft *d, uint32_t at);      /* opk_unstopped.c, and those below */
opk_verdict opk_judge_separator(opk_draft *d, uint32_t at); /* ====== */
opk_verdict opk_judge_smiley(opk_draft *d, uint32_t at);
opk_verdict opk_judge_closing(opk_draft *d, uint32_t at); /* the comma of: Regards, */
opk_verdict opk_judge_stamp(opk_draft *d, uint32_t at);   /* a slash: 3/27/2001 09:11 AM */
opk_verdict opk_judge_bullet(opk_draft *d, uint32_t at);

/* The item mark at `at`, behind a bullet if there is one. */
opk_item_mark opk_read_item(opk_draft *d, uint32_t at);
/* Whether a line that starts at `at` is an item of a list. */
bool opk_starts_item(opk_draft *d, uint32_t at);
/* Whether the period or bracket at `at` belongs to the mark that follows the one that the sentence starts with; in
 * *first where that mark starts. */
bool opk_continues_list(opk_draft *d, uint32_t at, uint32_t *first);

#endif
