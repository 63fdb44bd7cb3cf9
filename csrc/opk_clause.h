/* opk_clause: the words around a verb, for the rules of lua/opedkit/document/clause.lua. */
#ifndef OPK_CLAUSE_H
#define OPK_CLAUSE_H

#include "opk_glossary.h"

/* The words of a range of bytes: from a letter up to the next blank (a space; with `lines`, a tab or line end too). A
 * letter is one of ASCII, or what begins a character behind U+00BF. */
uint32_t opk_clause_count(opk_text text, uint32_t first, uint32_t last, bool lines);

/* Where the clause that ends at `position` begins: behind the last mark, dash or quotation mark from `first` on, what
 * stands in brackets apart, within OPK_CLAUSE_REACH bytes. */
#define OPK_CLAUSE_REACH 300
#define OPK_CLAUSE_BRACKETS 60
uint32_t opk_clause_begin(opk_text text, uint32_t first, uint32_t position);

/* Whether a word in small letters ends as adverbs do, and is none of the nouns that do. */
bool opk_clause_is_adverb(const uint8_t *form, uint32_t size);

/* The last run of bytes in the range that are not white; false where there is none. */
bool opk_clause_last_word(opk_text text, uint32_t first, uint32_t last, opk_span *word);

/* What words are to these rules: bits of a glossary. */
enum {
  OPK_CLAUSE_BETWEEN = 1,      /* may stand between who speaks and the verb */
  OPK_CLAUSE_LEADING = 2,      /* leads to who speaks */
  OPK_CLAUSE_FIRST_PERSON = 4, /* the author */
  OPK_CLAUSE_FINITE = 8,       /* the verb of a clause */
  OPK_CLAUSE_SUBORDINATE = 16, /* before that verb, makes another clause of it, or none */
  OPK_CLAUSE_NO_CLAUSE = 32,   /* begins no clause behind a verb */
  OPK_CLAUSE_WH = 64,
  OPK_CLAUSE_NOBODY = 128,
  OPK_CLAUSE_SUBJECT = 256,    /* a pronoun that is a subject */
  OPK_CLAUSE_BLOCKING = 512,   /* behind it a verb form reports nothing */
  OPK_CLAUSE_CLOSED = 1024,    /* a function word, or another that begins sentences and is no name */
  OPK_CLAUSE_SLOW = 1 << 11,   /* behind a verb of saying: where, when, to whom */
  OPK_CLAUSE_PRONOUN = 1 << 12, /* begins a clause behind a verb */
  OPK_CLAUSE_NOUN = 1 << 13,   /* a verb that is a noun too */
  OPK_CLAUSE_HEARSAY = 1 << 14, /* "is believed to" */
  OPK_CLAUSE_CIRCUMSTANCE = 1 << 15, /* begins what says when or why */
  OPK_CLAUSE_NO_SOURCE = 1 << 16, /* though "according to" stands before it */
  OPK_CLAUSE_UTTERANCE = 1 << 17, /* says so in somebody's name: "a statement saying" */
  OPK_CLAUSE_NO_PERSON = 1 << 18,
  OPK_CLAUSE_THING = 1 << 19,  /* says so though it is no person */
  OPK_CLAUSE_TELLING = 1 << 20, /* a verb that a quotation may follow */
  OPK_CLAUSE_UTTERING = 1 << 21 /* "saying" */
};

/* The word before `position`, adverbs and what is BETWEEN passed over, not before `first`: where it stands, and its form in
 * small letters with straight apostrophes, without the marks behind it, in `out`. False where there is none, or where it is
 * longer than OPK_GLOSSARY_LONGEST. */
typedef struct opk_clause_word {
  opk_span written;
  uint8_t form[OPK_GLOSSARY_LONGEST];
  uint32_t size;
  uint32_t bits;
} opk_clause_word;
#define OPK_CLAUSE_LOOK_BACK 80
bool opk_clause_previous(const opk_glossary *words, opk_text text, uint32_t first, uint32_t position,
                         opk_clause_word *out);

/* Whether a text begins with a clause of its own: somebody, then a verb in a tense. */
#define OPK_CLAUSE_VERB_WITHIN 12
bool opk_clause_follows(const opk_glossary *words, opk_text behind);

/* Who a phrase names, without quotation marks, brackets and the words that lead to it. Works in `bytes`, of which it leaves
 * the result; false if it is nobody, or the author. */
#define OPK_CLAUSE_SOURCE 80
#define OPK_CLAUSE_PHRASE 1024
bool opk_clause_strip(const opk_glossary *words, uint8_t bytes[OPK_CLAUSE_PHRASE], opk_span *phrase);

/* Who stands before a verb: the words since the last mark; where an apposition ends there ("Kim, the chairman, said"),
 * those before it, or the name in it ("its mayor, Ines Okafor, said"). */
typedef struct opk_clause_subject {
  bool named;
  uint8_t bytes[OPK_CLAUSE_PHRASE]; /* who it is, of `phrase` */
  opk_span phrase;
  opk_span near;  /* the words since the mark, or of the apposition */
  uint32_t begin; /* behind the mark before who it is */
  uint32_t start; /* where the words that name who it is begin */
} opk_clause_subject;
void opk_clause_find_subject(const opk_glossary *words, opk_text text, uint32_t first, uint32_t position,
                             opk_clause_subject *out);

#endif
