/* opk_entities: whom and what a text names: runs of capitalised words, those of one name put together. A run stands for
 * what is behind its titles; that may be a name of the list of aliases, a surname or the initials of another one.
 *
 * Both steps are linear in the words, whatever they are: names are found by hashes of their bytes, and of the people who
 * share a surname only the first and the last one named are asked, for each sex. */
#ifndef OPK_ENTITIES_H
#define OPK_ENTITIES_H

#include "opk_glossary.h"
#include "opk_ledger.h"
#include "opk_names.h"

/* What a word is, as bits of the glossary. Words are looked up as they are written, but those of the last kind are in
 * small letters, and looked up so, without an apostrophe and what follows it. */
enum {
  OPK_ENTITIES_TITLE = 1,
  OPK_ENTITIES_OFFICE = 2, /* what a secretary is of, or a speaker */
  OPK_ENTITIES_CALENDAR = 4,
  OPK_ENTITIES_ABBREVIATED = 8, /* a full stop behind it is its own */
  OPK_ENTITIES_JOINING = 16,
  OPK_ENTITIES_HEAD = 32, /* what a possessive before it makes a name of */
  OPK_ENTITIES_MALE = 64,
  OPK_ENTITIES_FEMALE = 128,
  OPK_ENTITIES_CLOSED = 256
};

/* Other names that are known. The bits of a name are twice the number of its entry, and 1 where it means that entry
 * whatever else the text has; another name counts only beside one of those. */
typedef struct opk_entities_aliases {
  const opk_glossary *names;
  const opk_text *shown; /* of each entry */
  uint32_t count;        /* of entries */
} opk_entities_aliases;

typedef struct opk_entities_run {
  opk_span span;     /* in the text */
  uint32_t sentence; /* the number of its range */
  uint32_t text;     /* the number of its bytes */
  uint32_t entity;
  opk_span hull;  /* of the original bytes; empty where an edit put in all of it */
  bool first_use; /* of these bytes as another name of its entity */
} opk_entities_run;

typedef struct opk_entity {
  opk_text name;
  uint32_t alias; /* the entry that it is, OPK_NONE where it is none */
  bool person;    /* a title tells so */
  uint32_t count;
  uint32_t first; /* of its runs in `order`; until these are there, the number of its name */
} opk_entity;

/* A text's reading; the caller fills the first part. */
typedef struct opk_entities {
  const opk_glossary *words;
  const opk_glossary *common; /* words that newspapers have mostly in small letters: many, so that they stand apart */
  opk_entities_aliases aliases;
  const opk_ledger *ledger;
  opk_text text;
  opk_name_word *list; /* of opk_names, each with its range */
  uint32_t word_count;

  opk_entities_run *runs;
  uint32_t run_count;
  uint32_t spaced_count; /* runs of several words … */
  uint64_t spaced_bytes; /* … and their bytes */
  uint32_t longest;      /* bytes of a run of one word */
  uint64_t curly_bytes;  /* of runs with an apostrophe that is none of ASCII */

  opk_entity *entities;
  uint32_t entity_count;
  uint32_t *ranked; /* the entities, those that are named most often first, then by first appearance */
  uint32_t *order;  /* the runs of one entity after the other, as far as they have a place in the original */
} opk_entities;

/* The memory, aligned to 8, that finding the runs takes, for as many words as there are; 0 where that overflows. */
size_t opk_entities_run_size(const opk_entities *state);
void opk_entities_find_runs(opk_entities *state, void *memory);
/* The same for what is made of these runs, whose memory stays in use. */
size_t opk_entities_size(const opk_entities *state);
void opk_entities_group(opk_entities *state, void *memory);

#endif
