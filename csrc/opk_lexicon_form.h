/* opk_lexicon_form: the written form of an entry: its words with their wildcards, and its punctuation. For the files
 * opk_lexicon*.c alone. */
#ifndef OPK_LEXICON_FORM_H
#define OPK_LEXICON_FORM_H

#include "opk_lexicon.h"

/* A word of a form: `start`, `start*`, `*end` or `start*end`. */
typedef struct opk_form_word {
  opk_span start, end; /* empty where there is none */
  bool star;
  opk_span gap; /* between it and the word before, or the form's beginning */
} opk_form_word;

/* Reads a form word by word. */
typedef struct opk_form {
  opk_text text;
  uint32_t at;
  uint32_t words; /* read so far */
  opk_lexicon_problem problem;
} opk_form;

/* False at the end of the form, where form->at stands behind the last word, and at the first problem. */
bool opk_form_next(opk_form *form, opk_form_word *word);

/* The folded form of a word: its size and, unless `out` is NULL, its bytes. */
size_t opk_form_fold(opk_text text, opk_span word, uint8_t *out);

/* Whether [first, last) of the text holds nothing but what may stand between the words of a phrase. */
bool opk_form_joins(opk_text text, uint32_t first, uint32_t last);

/* Punctuation in the form under which it is compared: runs of what joins words as one blank, apostrophes and quotation
 * marks alike. */
typedef struct opk_form_marks {
  uint32_t size; /* OPK_NONE: more than there is room for */
  uint8_t bytes[OPK_LEXICON_MARKS];
} opk_form_marks;

opk_form_marks opk_form_gap(opk_text text, uint32_t first, uint32_t last);
/* What must stand right before the first word of a form, and right behind its last word, `at`. */
opk_form_marks opk_form_lead(opk_text form, uint32_t first);
opk_form_marks opk_form_trail(opk_text form, uint32_t at);

/* Where these marks begin that stand in the text right before `at`, not before `limit`; OPK_NONE where they do not. */
uint32_t opk_form_marks_before(const opk_form_marks *marks, opk_text text, uint32_t at, uint32_t limit);
/* Where these marks end that stand right behind `at`. */
uint32_t opk_form_marks_behind(const opk_form_marks *marks, opk_text text, uint32_t at);

/* Whether a word of a text has the capital and small letters of a form's word, given that it matches it. */
bool opk_form_same_case(opk_text form, opk_form_word word, opk_text text, opk_span found);

#endif
