/* opk_lexicon: a phrase lexicon over tokens.
 *
 * An entry is one or more words, a category and a weight. Words are compared in their folded form (opk_fold.h), so that
 * case, the kind of apostrophe and the way an accent is encoded make no difference. A word may hold one *, which stands
 * for any letters or none: "econom*", "*phobia", "gov*ment"; it never parts a letter from its accents ("cafe*" is no
 * prefix of "cafés"). Between two words of a phrase may stand only what joins words on a line or across lines: white
 * space, line breaks, hyphens (U+002D, U+00AD, U+2010, U+2011) and format characters; nothing at all is fine too, as
 * between ideographs. Other punctuation in an entry must be there as written ("AT&T", "C++", ".NET"); the full stop at
 * an entry's end belongs to the hit where it is there ("U.S."), and apostrophes around an entry count for nothing.
 *
 * A lexicon is an image (opk_image.h): flat, immutable and position-independent, used where it lies.
 *
 *   token ─ hash ─► filter ─► directory ─► words ─► openings ─► phrases, in the order of their symbols ─► entries
 *         └ bytes ─► prefixes ─► patterns ─► nodes, a trie of the phrases with patterns or punctuation ─► entries
 *
 * A symbol is the number of a word or of a pattern. A phrase of plain words is a string of symbols; its first two are
 * looked up at once. Those that a text goes on with at some place are prefixes of one another, so the longest is found
 * by binary search and the others by links from it. A phrase with patterns can go on in several ways at once, hence the trie and a frontier of its nodes.
 * Everything is found by binary search in sorted columns, so that no content makes a chain of probes long: not words
 * made to collide, nor a prefix shared by all phrases. A word found by its hash is compared byte by byte, and only
 * then becomes a symbol, so a collision never gives a wrong hit. How much can match at one place in a text is bounded
 * when the lexicon is built, which bounds the work for a token and the memory of a scan. */
#ifndef OPK_LEXICON_H
#define OPK_LEXICON_H

#include "opk.h"
#include "opk_segment.h"
#include "opk_tokens.h"

#define OPK_LEXICON_WORK 1024   /* trie nodes and their entries that may match from one token on */
#define OPK_LEXICON_CROWD 65536 /* entries of plain words that may match from one token on */
#define OPK_LEXICON_WORDS 65535 /* words of a phrase without patterns and punctuation; with them, OPK_LEXICON_WORK */
#define OPK_LEXICON_PREFIX 255  /* bytes of what stands before or behind a *, folded */
#define OPK_LEXICON_MARKS 64    /* bytes of the punctuation at one place of an entry, in its compared form */

/* A built lexicon: where the sections of its image lie (opk_lexicon_image.h), and the numbers of their records. */
typedef struct opk_lexicon {
  const uint8_t *filter, *pairs, *directory, *words, *aliases, *phrases, *symbols, *doors, *openings, *prefixes,
    *initials, *patterns, *nodes, *edges, *entries, *categories, *text;
  uint32_t word_count, phrase_count, symbol_count, opening_count, prefix_count, pattern_count, node_count,
    edge_count, entry_count, category_count, text_size;
  unsigned shift;        /* a hash shifted right by it is an index of the directory */
  unsigned filter_shift; /* … and by this one, of the filter */
  unsigned door_shift;   /* an opening's key shifted right by it is an index of the doors */
  bool has_aliases, has_exclusions, has_verified;
  uint32_t work;         /* the most hits from one token on */
  uint32_t node_work, pattern_work; /* the most nodes and their entries; the most patterns that match one word */
  uint32_t longest, node_longest;   /* the words of the longest phrase, of the longest one in the trie */
} opk_lexicon;

/* Checks the bytes of an image, every offset and every order that a scan relies on, and opens it. NULL, or what is wrong
 * and at which offset. The lexicon reads `bytes` as long as it is used. */
const char *opk_lexicon_open(opk_lexicon *lexicon, const uint8_t *bytes, size_t size, size_t *position);

/* What an entry asks for beyond its words. */
enum {
  OPK_LEXICON_EXACT = 1,    /* capital and small letters as written */
  OPK_LEXICON_EXCLUSION = 2 /* no hit itself, and none of its category lies inside its matches */
};

typedef struct opk_lexicon_entry {
  opk_text form; /* as it was written */
  uint32_t category;
  double weight;
  unsigned flags;
} opk_lexicon_entry;

opk_lexicon_entry opk_lexicon_entry_at(const opk_lexicon *lexicon, uint32_t entry);
/* Its category alone. */
uint32_t opk_lexicon_category_of(const opk_lexicon *lexicon, uint32_t entry);
/* Categories are in the order of their names' bytes. */
opk_text opk_lexicon_category(const opk_lexicon *lexicon, uint32_t category);

/* ---- scanning (opk_lexicon_scan.c) ---- */

typedef struct opk_hit {
  uint32_t first, last; /* in the text, half-open */
  uint32_t entry;
} opk_hit;

/* A scan in progress. Hits come in the order of their first byte. Overlapping: every entry wherever it matches, in the
 * order of the last byte. Otherwise leftmost-longest: at the first token where any entry matches, those that reach
 * furthest, and on behind them; where several in one category match up to the same byte, the most exact one alone
 * (exact case or punctuation first; then earlier words first: a word before a pattern, a long prefix before a short
 * one). Exclusions are settled before anything is chosen.
 *
 * The words come from the caller's columns, or from the text itself, a window at a time. */
typedef struct opk_lexicon_scan {
  const opk_lexicon *lexicon;
  opk_text text;
  bool overlapping, done;
  bool goes_on;   /* the text is the beginning of a longer one: what more of it could change is left to the next scan */
  uint32_t at;    /* the token to go on from */
  uint32_t count; /* of tokens; of those before the window's end, where they come from the text */

  opk_segmenter *words; /* NULL: all tokens are the caller's */
  uint32_t from;        /* the token where the window begins */
  uint32_t known;       /* tokens of the window; the first `behind` of them begin no entry that reaches out of it */
  uint32_t behind;
  bool ends;            /* no window comes after this one */
  uint32_t boundary;    /* where the text behind the window begins */
  const uint32_t *first, *last; /* the window's tokens */
  const uint64_t *hash;
  unsigned stride; /* of first and last */
  uint32_t capacity;
  opk_span *spans;  /* memory of the window's own columns */
  uint64_t *hashes;
  uint32_t *symbols;
  uint32_t *candidates; /* tokens of the window that the filter lets pass */
  uint32_t *openings;   /* of each, the first phrase that begins with it and the next token, or OPK_NONE */
  uint32_t candidate, candidate_count;

  uint32_t before;     /* the end of the token before the window */
  uint32_t covered;    /* the end of the last hit */
  uint32_t free_token; /* the token behind the last hit */
  uint32_t mask;
  uint32_t *matched, *frontier, *seen, *excluded;
} opk_lexicon_scan;

/* The number of uint64_t that a scan needs as scratch. */
size_t opk_lexicon_scratch(const opk_lexicon *lexicon);
void opk_lexicon_scan_start(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_tokens tokens,
                            uint32_t count, bool overlapping, uint64_t *scratch);
/* The same without columns: `words` is an engine's segmenter of that name. */
void opk_lexicon_scan_text(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_segmenter *words,
                           bool overlapping, uint64_t *scratch);
/* Writes the next hits, as many as surely fit into `capacity` (lexicon->work or more); returns their number. The scan
 * is done when scan->done is true. */
size_t opk_lexicon_scan_next(opk_lexicon_scan *scan, opk_hit *hits, size_t capacity);
/* Goes on behind a scan of a text that `goes_on`, which is done: `text` is that text from scan->before on, and more. */
void opk_lexicon_scan_resume(opk_lexicon_scan *scan, opk_text text, bool goes_on);

/* ---- scanning a text that comes in chunks (opk_lexicon_stream.c) ---- */

/* What is settled of the text is dropped, so that no more is kept than the words that the longest entry may still reach
 * and two more, with what parts them. */
typedef struct opk_lexicon_stream {
  opk_lexicon_scan scan;
  uint8_t *bytes; /* the text that is kept */
  uint32_t size, capacity;
  uint32_t scanned; /* of those bytes, what was there when they were last scanned */
  uint64_t base;    /* where they begin in the whole */
} opk_lexicon_stream;

/* `bytes` holds `capacity`, `scratch` what opk_lexicon_scratch says; the lexicon and both stay where they are. */
void opk_lexicon_stream_start(opk_lexicon_stream *stream, const opk_lexicon *lexicon, opk_segmenter *words,
                              bool overlapping, uint64_t *scratch, uint8_t *bytes, uint32_t capacity);
/* Takes as many bytes of a chunk as there is room for; returns their number. */
uint32_t opk_lexicon_stream_take(opk_lexicon_stream *stream, opk_text chunk);
/* Whether so much is new that a scan is due: all scans together cost no more than a few over the whole would. */
bool opk_lexicon_stream_is_due(const opk_lexicon_stream *stream);
/* Begins to scan what is kept, of which `last` says whether it is the end of the whole. The hits come from
 * opk_lexicon_scan_next(&stream->scan, …) until it is done, at positions behind stream->base. */
void opk_lexicon_stream_scan(opk_lexicon_stream *stream, bool last);
/* Drops what is settled, once that scan is done; returns the capacity that the rest calls for. */
size_t opk_lexicon_stream_settle(opk_lexicon_stream *stream);
/* Moves to more memory. */
void opk_lexicon_stream_move(opk_lexicon_stream *stream, uint8_t *bytes, uint32_t capacity);

/* ---- building (opk_lexicon_build.c) ---- */

/* Why an entry is left out. */
typedef enum opk_lexicon_problem {
  OPK_LEXICON_FINE,
  OPK_LEXICON_NO_WORD,     /* it holds no word */
  OPK_LEXICON_PUNCTUATION, /* more than OPK_LEXICON_MARKS of it at one place */
  OPK_LEXICON_WILDCARD,    /* a * that is not part of a word, or the second one of a word, or before an accent */
  OPK_LEXICON_LONG_PREFIX, /* a * with more than OPK_LEXICON_PREFIX beside it */
  OPK_LEXICON_LONG_PHRASE, /* too many words */
  OPK_LEXICON_CONFLICT     /* an earlier entry matches the same in the same category, with another weight */
} opk_lexicon_problem;

typedef struct opk_lexicon_source {
  opk_text form;
  uint32_t category;
  unsigned flags;
  double weight;
  opk_lexicon_problem problem; /* set by opk_lexicon_measure and opk_lexicon_arrange */
} opk_lexicon_source;

/* Every `word` counts as its `stem`, in the entries and in the text, but not for patterns. */
typedef struct opk_lexicon_stem {
  opk_text word, stem;
} opk_lexicon_stem;

/* A lexicon in the making. The caller fills in the first members; the sources stay where they are. */
typedef struct opk_lexicon_builder {
  opk_lexicon_source *sources;
  const opk_text *categories; /* their names, different ones in the order of their bytes */
  const opk_lexicon_stem *stems; /* each word once */
  uint32_t source_count, category_count, stem_count;

  uint32_t used, occurrences; /* sources without a problem; their words, the stems' words and stems */
  size_t folded_size;
  struct opk_lexicon_workspace *workspace;
  uint32_t crowded; /* the source that opk_lexicon_write names */
  uint32_t bad_stem; /* the stem pair that is not a word and a word; OPK_NONE where all are */
} opk_lexicon_builder;

/* The steps, in their order. Each returns the memory that the next one needs, 0 where the whole is too large. */
size_t opk_lexicon_measure(opk_lexicon_builder *builder);
size_t opk_lexicon_arrange(opk_lexicon_builder *builder, void *memory);
/* Writes the image and opens it. False where more of its entries match at one place than may: builder->crowded is one
 * of them. */
bool opk_lexicon_write(opk_lexicon_builder *builder, uint8_t *image, opk_lexicon *lexicon);

#endif
