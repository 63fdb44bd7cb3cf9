/* opk_full_names: what a phrase calls somebody ("Mr. Lee, the mayor"), and the full names that a text has for surnames
 * ("Commissioner Dale Lee"): capitalised words before the surname that are more than titles.
 *
 * Questions are asked in the order of their places; then one pass over the text answers all of them. */
#ifndef OPK_FULL_NAMES_H
#define OPK_FULL_NAMES_H

#include "opk_sources.h"

typedef struct opk_phrase {
  opk_text words[OPK_SOURCES_WORDS]; /* the first run of capitalised words, without punctuation behind them */
  uint32_t count;                    /* larger by one where there are more */
  bool follows;                      /* a small word follows it */
} opk_phrase;

opk_phrase opk_phrase_read(const opk_glossary *words, opk_text phrase);

opk_text opk_without_stop(opk_text word);
opk_text opk_without_possessive(opk_text word);

typedef struct opk_full_names_question {
  uint32_t surname; /* OPK_NONE: it is not looked for */
  uint32_t place;   /* in the text */
  uint32_t next;    /* question of this surname */
  opk_span answer;  /* the words before the surname, which begins behind them; empty where there is none */
} opk_full_names_question;

typedef struct opk_full_names_surname {
  opk_text word;
  uint32_t begin, size; /* its first run of ASCII letters and digits, or its first character */
  uint64_t hash;        /* of that run */
  uint32_t next;        /* surname with the same run */
  uint32_t pending, last_question;
  opk_span latest;
} opk_full_names_surname;

/* The caller fills the first part. */
typedef struct opk_full_names {
  const opk_glossary *words;
  opk_text text;
  uint32_t most; /* questions */

  opk_full_names_question *questions;
  uint32_t question_count;
  opk_full_names_surname *surnames;
  uint32_t surname_count;
  uint32_t *slots; /* surnames by the hash of their run; OPK_NONE: free */
  uint32_t slot_count;
  bool wanted[256]; /* first bytes of their runs */
} opk_full_names;

/* The size of its memory, which it takes at `memory` unless that is NULL. */
size_t opk_full_names_portion(opk_full_names *names, uint8_t *memory);
void opk_full_names_start(opk_full_names *names);
/* Asks for the full name of that surname that stands last before `place`, or else first behind it: the question's
 * number. */
uint32_t opk_full_names_ask(opk_full_names *names, opk_text surname, uint32_t place);
void opk_full_names_find(opk_full_names *names);
/* The words of the full name, the surname last, and their number: 0 where the text has none, or nothing was asked. */
uint32_t opk_full_names_answer(const opk_full_names *names, uint32_t question, opk_text words[OPK_SOURCES_WORDS + 1]);

#endif
