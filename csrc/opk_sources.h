/* opk_sources: who is quoted or reported in a text, the names of one person put together: a surname is the full name that
 * the text had last, a pronoun is whom a sentence before named.
 *
 * All surnames are looked for in one pass over the text. */
#ifndef OPK_SOURCES_H
#define OPK_SOURCES_H

#include "opk_glossary.h"

/* What a word is, as bits of the glossary; those of the last kind are in small letters. */
enum {
  OPK_SOURCES_TITLE = 1,
  OPK_SOURCES_PARTICLE = 2,
  OPK_SOURCES_SUFFIX = 4,
  OPK_SOURCES_HE = 8,
  OPK_SOURCES_SHE = 16,
  OPK_SOURCES_CLOSED = 32
};

#define OPK_SOURCES_WORDS 6 /* of a name, titles among them */

typedef struct opk_sources_sentence {
  opk_text source; /* without bytes where it has none */
  opk_span span;   /* in the text */
  uint32_t paragraph;
  bool direct, indirect; /* whose words they are */
  uint32_t speaker;      /* what it is counted for; OPK_NONE where it has no source */
  bool first_use;        /* of these bytes for that speaker */
} opk_sources_sentence;

typedef struct opk_speaker {
  opk_text words[OPK_SOURCES_WORDS + 1]; /* of the name, a blank between each two */
  uint32_t word_count;
  bool person, pronoun; /* a pronoun: the name is nothing else */
  bool he, she;         /* a form of the name tells so */
  uint32_t count, direct, indirect;
  uint32_t first; /* sentence */
  uint32_t forms;
} opk_speaker;

/* A text's reading; the caller fills the first part. */
typedef struct opk_sources {
  const opk_glossary *words;
  opk_text text;
  opk_sources_sentence *sentences;
  uint32_t count;
  uint32_t source_count; /* sentences that have one */

  opk_speaker *speakers; /* some may have no sentence */
  uint32_t speaker_count;
  uint32_t *ranked; /* those with the most sentences first, then by first appearance */
} opk_sources;

/* The memory, aligned to 8, that the reading takes; 0 where that overflows. It stays in use. */
size_t opk_sources_size(const opk_sources *state);
void opk_sources_count(opk_sources *state, void *memory);

#endif
