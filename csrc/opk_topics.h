/* opk_topics: linear text segmentation (Hearst 1997; Choi 2000): which runs of sentences are about one thing.
 *
 * The words of a segment come from a Dirichlet-multinomial distribution of its own (Utiyama & Isahara 2001; Eisenstein &
 * Barzilay 2008), whose prior is what is frequent elsewhere and, in part, in this text. A segment's likelihood beside
 * that of independent words is then a sum over pairs of occurrences of one word, and one term for its number of words,
 * so that it is the same whether a segment is grown to the left or to the right. Lengths are gamma distributed, of means
 * and shapes that the text itself weighs. The forward-backward algorithm (Rabiner 1989) over segments of up to
 * OPK_TOPICS_REACH units gives how likely two places are in one segment, and the boundaries are those with the least
 * expected Pk (Beeferman, Berger & Lafferty 1999). All work is in proportion to the text, whatever it holds. */
#ifndef OPK_TOPICS_H
#define OPK_TOPICS_H

#include "opk.h"
#include "opk_background.h"
#include "opk_terms.h"
#include "opk_tokens.h"

/* Units in a segment at most. A unit is a sentence, unless so few segments are wanted that their mean would be more
 * than a quarter of this: then some sentences make a unit. */
#define OPK_TOPICS_REACH 256
/* A word is compared with so many of its earlier occurrences. */
#define OPK_TOPICS_PAIRS 16

typedef struct opk_topics {
  opk_text text;
  opk_tokens tokens;
  uint32_t count; /* of tokens */
  const opk_span *sentences;
  uint32_t sentence_count, segments; /* how many segments are wanted; 0: as many as there are */
  const opk_span *paragraphs; /* where segments begin if they can; up to one: at any sentence */
  uint32_t paragraph_count;
  const opk_background *background;  /* NULL: nothing is known about other texts */
  opk_terms stops; /* by their folded hashes: first the words that point back, then those that say nothing of a subject */
  uint32_t pointers; /* how many point back */
  opk_terms words;   /* of the others the stems; `documents` is in how many of the background's one of them is */
  uint32_t *word;    /* of each token: its word, or OPK_NONE */
} opk_topics;

/* Puts the words of `tokens` into the stops from *at on; false where the table is full. */
bool opk_topics_stop(opk_topics *topics, opk_tokens tokens, uint32_t count, uint32_t *at);
/* Numbers the words of the text from token *at on; false where the table is full. */
bool opk_topics_number(opk_topics *topics, uint32_t *at);

/* The scratch memory that is needed, in bytes, aligned for doubles; SIZE_MAX where there are too many sentences. */
size_t opk_topics_size(const opk_topics *topics);
/* Writes for each segment the number of sentences up to its end, ascending; there is room for as many as sentences.
 * Returns how many there are: as many as wanted where there are so many sentences. */
uint32_t opk_topics_find(const opk_topics *topics, void *scratch, uint32_t *ends);

#endif
