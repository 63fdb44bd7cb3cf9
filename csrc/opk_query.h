/* opk_query: Boolean and proximity queries over the hits of a lexicon.
 *
 * A bank is many queries over one lexicon, whose entries are the queries' terms. A text is scanned once; its hits are
 * grouped by term; only queries whose required terms fired are evaluated (Boolean filtering by "keys" as in
 * Yan & Garcia-Molina 1994), and each of these over the hits of its own terms alone.
 *
 * What a part of a query matches is a list of intervals of words, none of which holds another: the minimal intervals of
 * Clarke, Cormack & Burkowski (An Algebra for Structured Text Search and a Framework for its Implementation, 1995). In
 * such a list first and last words both ascend, so that every operator is one pass over two (opk_query_interval.h).
 *
 * A query is a tree in prefix order: a node, then its children, each with all below it. A part is either positional, it
 * has intervals, or it is only true or false of the whole text: NOT, dates, and counts that none can satisfy. */
#ifndef OPK_QUERY_H
#define OPK_QUERY_H

#include "opk.h"
#include "opk_lexicon.h"
#include "opk_query_interval.h"
#include "opk_tokens.h"

#define OPK_QUERY_DEPTH 256 /* levels of a tree */

typedef enum opk_query_op {
  OPK_QUERY_TERM,  /* a: the term */
  OPK_QUERY_ANY,   /* any of the terms sets[a] to sets[a + b - 1], which ascend */
  OPK_QUERY_AND,   /* of its children, one or more */
  OPK_QUERY_OR,    /* likewise */
  OPK_QUERY_NOT,   /* of its one child */
  OPK_QUERY_NEAR,  /* two children with at most a words between them; b: OPK_QUERY_ORDERED and so on */
  OPK_QUERY_COUNT, /* its child matches from a to b times */
  OPK_QUERY_DATE,  /* the text's date is from a to b, as yyyymmdd */
  OPK_QUERY_OPS
} opk_query_op;

/* How two parts have to stand to each other, as bits. */
enum {
  OPK_QUERY_ORDERED = 1,   /* the first one first */
  OPK_QUERY_SENTENCE = 2,  /* in the same sentence */
  OPK_QUERY_PARAGRAPH = 4, /* in the same paragraph */
  OPK_QUERY_NEGATED = 8    /* the first one, where it stands so to none of the second */
};

typedef struct opk_query_node {
  uint32_t op;
  uint32_t end; /* the node behind this one and all below it */
  uint32_t a, b;
  uint32_t zones; /* of a term: the words of a hit must be in all of these, as bits */
} opk_query_node;

/* The caller owns all columns. */
typedef struct opk_query_bank {
  const opk_query_node *nodes;
  const uint32_t *sets;
  const uint32_t *roots;    /* the first node of each query; one more for the end */
  const uint32_t *postings; /* the queries that a term may make true (see opk_query_post) … */
  const uint32_t *posted;   /* … those of term t from posted[t] to posted[t + 1] */
  const uint32_t *always;   /* queries without required terms */
  uint32_t node_count, set_count, query_count, term_count, always_count;
} opk_query_bank;

/* Whether the trees are well-formed: everything that evaluation relies on. */
bool opk_query_check(const opk_query_bank *bank);

/* What a query asks of a text beyond its words, as bits. */
enum {
  OPK_QUERY_NEEDS_SENTENCES = 1,
  OPK_QUERY_NEEDS_PARAGRAPHS = 2,
  OPK_QUERY_NEEDS_ZONES = 4,
  OPK_QUERY_NEEDS_DATE = 8
};
unsigned opk_query_needs(const opk_query_bank *bank, uint32_t query);

/* A text as queries see it. */
typedef struct opk_query_view {
  opk_tokens tokens;
  uint32_t token_count;
  const opk_interval *spans; /* the hits as intervals, by term; those of one term minimal and in order */
  const uint32_t *start;     /* of each term in `spans`; only where count is not 0 */
  const uint32_t *count;     /* of each term */
  const uint32_t *fired;     /* the terms whose count is not 0 */
  uint32_t fired_count;
  const uint32_t *zones; /* of each word; NULL where `plain_zones` are those of all */
  uint32_t plain_zones;
  const opk_span *sentences, *paragraphs; /* in order, apart */
  uint32_t sentence_count, paragraph_count;
  uint32_t date_first, date_last; /* the first and last day that the date may be; 0 where there is none */
} opk_query_view;

/* ---- from a scan to the queries to evaluate (opk_query_index.c) ---- */

/* A query has up to two groups of required terms; of each group one must fire. A required term, and a posting, is the
 * term, or the query, times OPK_QUERY_GROUPS and the groups that it is of, as bits. */
#define OPK_QUERY_GROUPS 4
#define OPK_QUERY_BOTH 3 /* also for the terms of a single group */

/* Lists the queries by their required terms, those of query q from required[begins[q]] to required[begins[q + 1]].
 * Fills in `posted` (term_count + 1), `postings` (as many as are required) and `always` (as many as there are queries),
 * whose number is returned. */
uint32_t opk_query_post(const uint32_t *required, const uint32_t *begins, uint32_t query_count, uint32_t term_count,
                        uint32_t *posted, uint32_t *postings, uint32_t *always);

/* Groups an overlapping scan's hits by term: fills in `start`, `count` (all 0 before) and `fired`, which have an
 * element for each term, and `spans`, one for each hit, with their `bytes`, which may reach beyond the words ("C++").
 * `terms` are those of the lexicon's entries; of the view, only the words are read. Returns the number fired. */
uint32_t opk_query_group(const opk_hit *hits, size_t hit_count, const uint32_t *terms, const opk_query_view *view,
                         uint32_t *start, uint32_t *count, uint32_t *fired, opk_interval *spans, opk_span *bytes);

/* The queries that may be true, each once; `groups` has a byte for each query, all 0 before and behind, `candidates`
 * room for all queries. */
uint32_t opk_query_candidates(const opk_query_bank *bank, const uint32_t *fired, uint32_t fired_count, uint8_t *groups,
                              uint32_t *candidates);

/* Marks the words that lie whole in the bytes of `place` as of these zones. */
void opk_query_mark(opk_tokens tokens, uint32_t count, opk_span place, uint32_t zones, uint32_t *marks);

/* ---- evaluation ---- */

typedef struct opk_query_hit {
  uint32_t first, last; /* words */
  uint32_t term;
  uint32_t place; /* among the view's spans */
} opk_query_hit;

/* Where evaluation keeps intervals; `short_of` is set where they did not fit, and the result then means nothing: the
 * caller comes again with more. */
typedef struct opk_query_arena {
  opk_interval *intervals;
  size_t capacity, used;
  bool short_of;
} opk_query_arena;

/* Whether the query is true of the text. */
bool opk_query_true(const opk_query_bank *bank, uint32_t query, const opk_query_view *view, opk_query_arena *arena);

/* The hits that make a query true that is: those of all its terms but under NOT; below NEAR those in its minimal
 * intervals, and of the children of OR the true ones. In order, each once. `hits` has room for 2 * capacity; more than
 * `capacity` returned means that there was too little. */
size_t opk_query_hits(const opk_query_bank *bank, uint32_t query, const opk_query_view *view, opk_query_arena *arena,
                      opk_query_hit *hits, size_t capacity);

#endif
