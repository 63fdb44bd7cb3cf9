/* opk_body: a document's body as columns: its sentences, in the reading text and in the original, and their words. */
#ifndef OPK_BODY_H
#define OPK_BODY_H

#include "opk.h"
#include "opk_segment.h"
#include "opk_tokens.h"

enum {
  OPK_BODY_QUOTED = 1, /* quoted speech */
  OPK_BODY_CUT = 2,    /* the paste breaks it off */
  OPK_BODY_TORN = 4    /* an end of it lies within a word of the text: its words are not the text's */
};

typedef struct opk_body_sentence {
  opk_span reading; /* in the reading text */
  opk_span source;  /* in the original */
  uint32_t first, last; /* its tokens, half-open, unless it is torn */
  uint8_t flags;
} opk_body_sentence;

typedef struct opk_body {
  opk_text text; /* the reading text, and its words */
  opk_tokens tokens;
  uint32_t token_count;
  opk_body_sentence *sentences; /* in order, none over another, in the reading text */
  uint32_t count;
} opk_body;

/* Finds each sentence's tokens. A word's rules look no further than to the ends of its neighbours (UAX #29), so that
 * what lies between two ends of words is cut the same way by itself. */
void opk_body_divide(opk_body *body);
/* How many words a sentence has; `words` is the engine's. */
uint32_t opk_body_words(const opk_body *body, uint32_t sentence, opk_segmenter *words);
/* The sentence that all of a range of the original lies in; OPK_NONE where there is none. */
uint32_t opk_body_find(const opk_body *body, opk_span source);

#endif
