/* opk_glossary: words in small letters and what each of them is, as bits that the caller gives their meaning: the languages
 * that have a function word, the classes of a verb. */
#ifndef OPK_GLOSSARY_H
#define OPK_GLOSSARY_H

#include "opk.h"

/* Longer words are in no glossary. */
#define OPK_GLOSSARY_LONGEST 64

typedef struct opk_glossary_slot {
  uint64_t hash;
  uint32_t offset; /* of its bytes */
  uint32_t size;   /* 0: the slot is free */
  uint32_t bits;
  uint32_t number; /* of the word, from 0 */
} opk_glossary_slot;

typedef struct opk_glossary {
  opk_glossary_slot *slots;
  uint8_t *bytes;
  uint32_t slot_count; /* a power of two */
  uint32_t word_count;
  uint32_t byte_count;
  uint32_t longest; /* of its words, in bytes */
} opk_glossary;

/* The memory, aligned to 8, for so many words of so many bytes; 0 where that overflows. */
size_t opk_glossary_size(size_t words, size_t bytes);
/* An empty glossary in that memory. */
opk_glossary opk_glossary_start(void *memory, size_t words);
/* Adds a word, not empty, or bits to one that is there. */
void opk_glossary_add(opk_glossary *glossary, const uint8_t *word, uint32_t size, uint32_t bits);
/* The slot of a word, NULL where it is none. */
const opk_glossary_slot *opk_glossary_find(const opk_glossary *glossary, const uint8_t *word, uint32_t size);

/* The bits of a word's folded form without an apostrophe and what follows it: of "the" for "The's"; 0 where there are
 * none. */
uint32_t opk_glossary_small(const opk_glossary *glossary, const uint8_t *word, uint32_t size);

/* How many words of a text in small letters have each bit, and how many different ones; returns how many words there are.
 * A word is a run of small letters and of whatever is not ASCII, and begins with a letter. `times` and `met` have
 * a number for each word of the glossary; those of `times` are 0, and are so again. */
uint32_t opk_glossary_count(const opk_glossary *glossary, opk_text folded, uint32_t counts[32], uint32_t different[32],
                            uint32_t *times, uint32_t *met);

#endif
