/* opk_anatomy: how a text is built, whatever it is about: figures that are counts, so that they add up. Lengths of words,
 * sentences and paragraphs are counted in classes; a rate is a count for each word, and the type-token ratio the number
 * of different words among the first OPK_ANATOMY_FIRST (of texts of all lengths it would measure the length). What words
 * mean, such as pronouns and modals, is a lexicon's matter (lua/opedkit/data/style.lua). */
#ifndef OPK_ANATOMY_H
#define OPK_ANATOMY_H

#include "opk_prose.h"
#include "opk_tokens.h"

#define OPK_ANATOMY_FIRST 256

enum {
  OPK_ANATOMY_WORD = 0,      /* of 1 to 10, 11 to 12, 13 and more characters */
  OPK_ANATOMY_ENDING = 12,   /* words in -ed, -ing, -ly, -tion or -sion, n't */
  OPK_ANATOMY_CAPITAL = 17,  /* capitalised words that don't begin a sentence; words in capitals */
  OPK_ANATOMY_NUMBER = 19,   /* numbers; years; words with digits */
  OPK_ANATOMY_QUOTED = 22,   /* words within double quotation marks */
  OPK_ANATOMY_DISTINCT = 23, /* different words among the first */
  OPK_ANATOMY_MARK = 24,     /* , ; : dash ( ? ! ellipsis double quotation mark % currency / & */
  OPK_ANATOMY_SENTENCE = 37, /* of 1 to 4, 5 to 9, … 25 to 29, 30 to 39, 40 and more words */
  OPK_ANATOMY_END = 45,      /* sentences that end in a question mark, an exclamation mark, a stop, anything else */
  OPK_ANATOMY_START = 49,    /* sentences that begin with a quotation mark */
  OPK_ANATOMY_PARAGRAPH = 50, /* of 1, 2, 3 to 4, 5 and more sentences */
  OPK_ANATOMY_FIGURES = 54
};

extern const char *const opk_anatomy_names[OPK_ANATOMY_FIGURES];

/* Adds the text's figures to `figures`. `find` is as for opk_prose_sentences. */
void opk_anatomy_add(opk_text text, opk_tokens tokens, uint32_t words, const opk_language *language,
                   opk_prose_finder *find, uint32_t figures[OPK_ANATOMY_FIGURES]);

#endif
