/* opk_language: what a language's data files say about its words, as one immutable block of memory.
 *
 * The words are kept by their folded form (opk_fold.h) in an open-addressing table; a look-up compares the bytes, so
 * words whose hashes agree are told apart. The block holds pointers into itself: it is built where it stays. */
#ifndef OPK_LANGUAGE_H
#define OPK_LANGUAGE_H

#include "opk.h"

/* What a word is, as bits. The first five say how a stop behind an abbreviation is read. */
enum {
  OPK_WORD_TITLE = 1,         /* stands before a name: Mr., Gen., St. */
  OPK_WORD_INNER = 2,         /* stands inside a sentence: e.g., vs. */
  OPK_WORD_NUMBERED = 4,      /* stands before a number: No., p., Fig. */
  OPK_WORD_DATE = 8,          /* stands before or behind a number in dates: Sept., Mon. */
  OPK_WORD_FINAL = 16,        /* may be the last of its sentence: etc., Inc., U.S. */
  OPK_WORD_CAPITAL = 32,      /* an abbreviation only when it is written with a capital: Sun., Art.; set by the core */
  OPK_WORD_COMMON = 64,       /* a word of its own as well, where it starts with a lower-case letter: no., fig. */
  OPK_WORD_EXCLAIMED = 128,   /* a name that ends in ! or ?: Yahoo!, Jeopardy! */
  OPK_WORD_SPEECH = 256,      /* a verb that names the speaker of a quotation: said, asked */
  OPK_WORD_PREPOSITION = 512, /* opens an adverbial: At 5 a.m. */
  OPK_WORD_CLOSING = 1024,    /* closes a letter: Regards, Sincerely */
  OPK_WORD_COUNTED = 2048,    /* a noun that takes a number behind it: chapter 2 */
  OPK_WORD_UPPERCASE = 4096,  /* has a capital wherever it stands: I */
  OPK_WORD_COMMON_CAPITAL = 8192, /* the same as COMMON where it starts with a capital; set by the core */
  OPK_WORD_ABBREVIATION = OPK_WORD_TITLE | OPK_WORD_INNER | OPK_WORD_NUMBERED | OPK_WORD_DATE | OPK_WORD_FINAL
};

/* The rules of opk_prose.h that a text is cut by, as bits. */
enum {
  OPK_RULE_ABBREVIATIONS = 1,
  OPK_RULE_INITIALS = 2,     /* J. Smith; you and I. */
  OPK_RULE_ENUMERATIONS = 4, /* 1) … 2) …; bullets */
  OPK_RULE_ELLIPSES = 8,
  OPK_RULE_SPEECH = 16,      /* "Why?" Mr. Smith asked. */
  OPK_RULE_FOOTNOTES = 32,   /* end.[12] Next */
  OPK_RULE_SPACES = 64,      /* a missing space: end.Next */
  OPK_RULE_LINES = 128,      /* headings and items on lines of their own */
  OPK_RULE_SEPARATORS = 256, /* ======== */
  OPK_RULE_LETTERS = 512,    /* closings of letters, stamps of forwarded mail */
  OPK_RULE_LOWERCASE = 1024, /* a sentence may start with a lower-case letter */
  OPK_RULE_ORDINALS = 2048,  /* a number with a stop is an ordinal: 12. Juni */
  OPK_RULE_COLONS = 4096,    /* a colon is a full stop (Armenian) */
  OPK_RULE_SEMICOLONS = 8192 /* a semicolon is a question mark (Greek) */
};

/* Weights are logarithms of odds, in eighths of a bit: 8 is two to one, -16 one to four. */
typedef struct opk_word {
  uint32_t folded; /* offset of its folded form */
  uint16_t size;   /* of the folded form; 0 marks a free slot */
  uint16_t tag;    /* of its hash: most words are told apart by it */
  uint16_t kinds;
  int8_t ends;   /* an abbreviation: that its stop ends a sentence, when a capital follows */
  int8_t starts; /* a capitalised word: that it starts a sentence */
} opk_word;

typedef struct opk_language {
  opk_word *slots;           /* a power of two of them */
  uint8_t *folded;           /* the words' folded forms */
  uint32_t mask, used, room; /* room: bytes for folded forms */
  uint32_t lengths[128];     /* by first byte, folded: a bit for each length of the words that start with it */
  uint32_t pairs[32];        /* of "z. B": which letters (bits) may follow which, all told by five bits of theirs */
  uint32_t paired;           /* which may follow any */
  uint32_t rules;
  uint32_t longest; /* bytes of the longest abbreviation, as written */
  int8_t unknown;   /* `starts` of a capitalised word that isn't in the table */
  int8_t number;    /* `starts` of a number */
} opk_language;

/* The bytes of the folded form. */
size_t opk_language_measure(opk_text word);
/* The bytes that a language of `count` words needs, whose folded forms have `folded` bytes in sum; 0 if that is too
 * much. */
size_t opk_language_size(size_t count, size_t folded);
/* Makes `memory`, that many bytes aligned as a pointer is, an empty language. */
opk_language *opk_language_start(void *memory, size_t count, size_t folded);
/* Adds a word, or to what is known about it: kinds are united, a weight that isn't 0 replaces the old one. There is
 * room for the `count` and `folded` that it was started with; a word of more than 255 bytes is left out. */
void opk_language_add(opk_language *language, opk_text word, unsigned kinds, int ends, int starts);
/* What is known about the word; NULL if nothing. */
const opk_word *opk_language_find(const opk_language *language, opk_text text, opk_span word);

/* Whether a word may be known that has a part starting with `left`, a period, a space and a part starting with `right`.
 * Bytes beyond ASCII may fold to any. */
static inline bool opk_language_may_pair(const opk_language *language, uint8_t left, uint8_t right) {
  return (left | right) >= 0x80 || language->pairs[left & 31] >> (right & 31) & 1;
}
/* The same, whatever the part on the left is. */
static inline bool opk_language_may_follow(const opk_language *language, uint8_t right) {
  return right >= 0x80 || language->paired >> (right & 31) & 1;
}

#endif
