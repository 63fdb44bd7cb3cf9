/* opk_tokens: a text's words as columns, which the lexicon, the features and the queries all read. */
#ifndef OPK_TOKENS_H
#define OPK_TOKENS_H

#include "opk.h"

/* What a word is made of, as bits. */
enum {
  OPK_TOKEN_LETTER = 1,  /* holds an Alphabetic code point */
  OPK_TOKEN_DIGIT = 2,   /* holds a code point of General_Category N* */
  OPK_TOKEN_CAPITAL = 4, /* its first code point is uppercase or titlecase (Sentence_Break=Upper) */
  OPK_TOKEN_LOWER = 8    /* holds a lowercase one (Sentence_Break=Lower): CAPITAL without LOWER is all capitals */
};

/* Parallel columns. `hash` is opk_hash of the word's folded form (opk_fold.h). */
typedef struct opk_tokens {
  uint32_t *first;
  uint32_t *last;
  uint64_t *hash;
  uint8_t *kind;
} opk_tokens;

/* Writes the words from the boundary *at on as opk_words finds them, at columns' index 0 onwards; as
 * opk_segmenter otherwise. */
size_t opk_tokenize(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity);

#endif
