/* opk_reported_parts: what the files of opk_reported share. */
#ifndef OPK_REPORTED_PARTS_H
#define OPK_REPORTED_PARTS_H

#include "opk_pattern.h"
#include "opk_reported.h"

/* What says when, where or to whom something was said is no longer than this. */
#define OPK_REPORTED_TAIL 14
/* Longer words before a verb name nobody as a whole. */
#define OPK_REPORTED_LONG 80

/* A verb in its sentence. */
typedef struct opk_reported_verb {
  const opk_glossary *words;
  opk_text text;
  opk_span sentence;
  opk_span at;
  opk_reported_kind kind;
  opk_text form;   /* in small letters */
  opk_text behind; /* what stands behind it, some way */
  bool addressed;  /* the first words behind it name who is spoken to */
} opk_reported_verb;

/* What is known of a verb that has a subject. */
typedef struct opk_reported_found {
  const opk_reported_verb *verb;
  const opk_reported_source *source;
  opk_text previous; /* the word before it, in small letters */
  uint32_t frame, start, last;
  bool relative, minor;
} opk_reported_found;

static inline opk_text opk_reported_part(opk_text text, uint32_t first, uint32_t last) {
  if (last > text.size) last = text.size;
  if (first >= last) return (opk_text){text.bytes, 0};
  return (opk_text){text.bytes + first, last - first};
}

static inline opk_text opk_reported_capture(opk_text text, const opk_pattern_match *match, uint32_t nth) {
  return opk_reported_part(text, match->captures[nth].first, match->captures[nth].last);
}

static inline uint32_t opk_reported_count(opk_text text) { return opk_clause_count(text, 0, text.size, false); }

/* What a word is: bits of the glossary; it is looked up as it is, or in small letters, or in these and up to its
 * apostrophe. */
uint32_t opk_reported_bits(const opk_glossary *words, opk_text word);
uint32_t opk_reported_bits_small(const opk_glossary *words, opk_text word);
uint32_t opk_reported_bits_stem(const opk_glossary *words, opk_text word);

/* Whether a word is one of a list with blanks between; in small letters and up to its apostrophe. */
bool opk_reported_is(opk_text word, const char *list);
bool opk_reported_is_stem(opk_text word, const char *list);

/* Who a phrase names, as opk_clause_strip; false where it is nobody. */
bool opk_reported_strip(const opk_glossary *words, opk_text phrase, opk_reported_source *out);
/* Who it is, of many words. */
bool opk_reported_brief(const opk_glossary *words, opk_text near, opk_reported_source *out);
/* Who is named behind a verb, from `position` on. */
bool opk_reported_phrase(const opk_reported_verb *verb, uint32_t position, opk_reported_source *out);
/* The subject of the sentence, as far as its first words show it, those apart that say when. */
bool opk_reported_subject(const opk_reported_verb *verb, opk_reported_source *out);
/* Whether a source is somebody, as far as its last word and its capitals tell. */
bool opk_reported_is_person(const opk_glossary *words, const opk_reported_source *source);

/* How far behind a verb what "that" leads to begins; 0 where none does. */
uint32_t opk_reported_that(const opk_reported_verb *verb, opk_text behind, bool addressed);
/* Whether what stands behind a verb, up to the next mark or the end, says only when, where or to whom. */
bool opk_reported_is_tail(const opk_reported_verb *verb);

/* What has to stand behind the verb for it to report: the place from the verb's end on; OPK_NONE where it doesn't. */
uint32_t opk_reported_behind(const opk_reported_found *found);
/* The same for a verb of finding behind which `behind` stands. */
uint32_t opk_reported_finds(const opk_reported_found *found, opk_text behind);

bool opk_reported_passive(const opk_reported_verb *verb, opk_report *out);
bool opk_reported_inverted(const opk_reported_verb *verb, opk_report *out);
bool opk_reported_according(const opk_reported_verb *verb, opk_report *out);
bool opk_reported_view(const opk_reported_verb *verb, opk_report *out);

#endif
