/* opk_keywords: what the methods of keyword extraction share: a text's words by their numbers, candidates, and the
 * choice of the best.
 *
 * A caller numbers the words, collects the candidates of a method into a table of terms (both in portions: where a
 * table is full, it hands in a larger one and goes on), scores them and takes the best. Of a candidate's opk_term,
 * `first` and `last` are the tokens of its first occurrence, half-open. */
#ifndef OPK_KEYWORDS_H
#define OPK_KEYWORDS_H

#include "opk.h"
#include "opk_background.h"
#include "opk_terms.h"
#include "opk_tokens.h"

/* Words in a candidate: of the methods that look at every run of words, and of those that take whole runs. */
#define OPK_KEYWORDS_LENGTH_MAX 5
#define OPK_KEYWORDS_RUN_MAX 32

typedef struct opk_wording {
  opk_text text;
  opk_tokens tokens;
  uint32_t count;
  bool conflated;  /* words that differ in an English plural or possessive ending are one */
  opk_terms words; /* the stop words first; `first` is the token */
  uint32_t stops;  /* words with a lower number are stop words */
  uint32_t *word;  /* of each token its number */
  uint8_t *joined; /* of each token whether only blanks or hyphens stand between it and the token before */
} opk_wording;

typedef struct opk_keyword {
  double score; /* higher is better */
  uint32_t term;
} opk_keyword;

/* The key of a token's word: the hash of its folded form; conflated, of ASCII words without "'s" and a plural's ending:
 * "ies" becomes "y" in words of more than four letters; an "s" goes in those of more than three, but not behind s, u or
 * i. */
uint64_t opk_wording_key(opk_text text, opk_tokens tokens, uint32_t token, bool conflated);
/* Puts the words of `tokens` from *at on into the table as stop words; false where it is full. */
bool opk_wording_stop(opk_wording *wording, opk_text text, opk_tokens tokens, uint32_t count, uint32_t *at);
/* Numbers the tokens from *at on; false where the table of words is full. */
bool opk_wording_number(opk_wording *wording, uint32_t *at);

bool opk_wording_joins_long(const uint8_t *gap, uint32_t size);

/* Whether what stands before a token, which is not the first, keeps a phrase together: white space without a blank
 * line, or one hyphen (U+002D, U+00AD, U+2010, U+2011). */
static inline bool opk_wording_joins(opk_text text, opk_tokens tokens, uint32_t token) {
  const uint8_t *gap = text.bytes + tokens.last[token - 1];
  uint32_t size = tokens.first[token] - tokens.last[token - 1];
  if (size == 1) return gap[0] == ' ' || gap[0] == '-' || gap[0] == '\n' || gap[0] == '\t';
  return opk_wording_joins_long(gap, size);
}

static inline bool opk_wording_is_stop(const opk_wording *wording, uint32_t token) {
  return wording->word[token] < wording->stops;
}

/* The key of the run of tokens [first, last). */
uint64_t opk_wording_run(const opk_wording *wording, uint32_t first, uint32_t last);
/* Counts a candidate, the tokens [first, last); false where the table is full. */
bool opk_keywords_count(opk_terms *candidates, uint64_t key, uint32_t first, uint32_t last);

/* Makes a heap of the keywords, the best on top; of equal ones that with the lower number. */
void opk_keywords_heap(opk_keyword *keywords, uint32_t count);
/* Takes the top off: it stands behind the heap then, at index count - 1. */
void opk_keywords_pop(opk_keyword *keywords, uint32_t count);

/* How the best are told from what only repeats them. */
typedef enum opk_keywords_repeat {
  OPK_REPEAT_KEPT,
  OPK_REPEAT_WORD,   /* no word of a keyword is in a better one */
  OPK_REPEAT_SIMILAR /* a keyword that is spelt nearly as a better one is left out (Campos et al. 2020, section 3.5) */
} opk_keywords_repeat;

/* Takes up to `top` keywords out of `count`, whose order is lost, and writes them into `best`. `marks` has a byte for
 * each word. */
uint32_t opk_keywords_choose(const opk_wording *wording, const opk_terms *candidates, opk_keyword *keywords,
                             uint32_t count, opk_keywords_repeat repeat, uint8_t *marks, opk_keyword *best,
                             uint32_t top);

/* Counts in `times` the places where the words of each chosen keyword stand joined, and writes them unless `spans` is
 * NULL: those of keyword k from index starts[k] on. `lead` has a number for each word and each
 * keyword. */
void opk_keywords_find(const opk_wording *wording, const opk_terms *candidates, const opk_keyword *best, uint32_t count,
                       uint32_t *lead, uint32_t *times, const uint32_t *starts, opk_span *spans);

/* Which of the places of one keyword, one at least, is spelt as most of them are, of equally usual spellings the first:
 * white space is as good as a blank, and where words are conflated, possessives as what they are made of.
 * `spellings` has no terms, and room for `count`. */
uint32_t opk_keywords_usual(const opk_wording *wording, const opk_span *spans, uint32_t count, opk_terms *spellings);
/* Writes that spelling; returns its size, no more than the place's. */
uint32_t opk_keywords_spell(const opk_wording *wording, opk_span span, uint8_t *out);

/* ---- the methods: which candidates, and their scores ----
 *
 * `collect` counts candidates from token *at on and returns false where the table is full. `score` writes the keywords
 * and returns how many there are, no more than candidates; its scratch memory has as many bytes as `scratch` says and
 * is aligned for doubles. */

/* TF-IDF (Spärck Jones 1972; Salton & Buckley 1988) over runs of up to `length` words without stop words; see
 * opk_tfidf.c. `background` may be NULL. */
bool opk_tfidf_collect(const opk_wording *wording, unsigned length, opk_terms *candidates, uint32_t *at);
size_t opk_tfidf_scratch(const opk_wording *wording);
uint32_t opk_tfidf_score(const opk_wording *wording, const opk_terms *candidates, const opk_background *background,
                         void *scratch, opk_keyword *keywords);

/* RAKE (Rose, Engel, Cramer & Cowley 2010). */
bool opk_rake_collect(const opk_wording *wording, opk_terms *candidates, uint32_t *at);
size_t opk_rake_scratch(const opk_wording *wording);
uint32_t opk_rake_score(const opk_wording *wording, const opk_terms *candidates, void *scratch, opk_keyword *keywords);

/* YAKE (Campos, Mangaravite, Pasquali, Jorge, Nunes & Jatowt 2020). A keyword's score is YAKE's with its sign turned,
 * since there the lowest is the best. `sentence` holds the number of each token's sentence, ascending from 0. */
bool opk_yake_collect(const opk_wording *wording, const uint32_t *sentence, unsigned length, opk_terms *candidates,
                      uint32_t *at);
size_t opk_yake_scratch(const opk_wording *wording);
uint32_t opk_yake_score(const opk_wording *wording, const uint32_t *sentence, const opk_terms *candidates,
                        void *scratch, opk_keyword *keywords);
/* The numbers of the tokens' sentences. */
void opk_yake_sentences(const opk_wording *wording, const opk_span *sentences, uint32_t count, uint32_t *sentence);

/* TextRank (Mihalcea & Tarau 2004) and PositionRank (Florescu & Caragea 2017). */
typedef struct opk_rank {
  const opk_wording *wording;
  bool positioned; /* PositionRank */
  double *rank;    /* of each word */
  uint64_t *row;   /* of each word, and one more: where its links begin */
  uint32_t *place; /* of each word, and one more: where its tokens begin in `order` */
  uint32_t *order; /* the tokens by their words */
  uint8_t *kept;   /* of each word whether candidates are made of it */
} opk_rank;

size_t opk_rank_scratch(const opk_wording *wording);
/* Lays the scratch memory out; returns for how many links, of 8 bytes each, there has to be room. */
uint64_t opk_rank_start(opk_rank *rank, const opk_wording *wording, bool positioned, void *scratch);
/* Ranks the words; `numbers` has three of 8 bytes for each word. Candidates are collected after that. */
void opk_rank_words(opk_rank *rank, void *links, void *numbers);
bool opk_rank_collect(const opk_rank *rank, opk_terms *candidates, uint32_t *at);
uint32_t opk_rank_score(const opk_rank *rank, const opk_terms *candidates, opk_keyword *keywords);

#endif
