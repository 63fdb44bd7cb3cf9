/* opk_agenda: what a text is about, by the terms of a lexicon whose categories are the topics and by the probabilities of
 * a model that has seen some of them. How much falls to topics that the model has never seen is the lexicon's to say;
 * among those that it knows, the two are averaged. */
#ifndef OPK_AGENDA_H
#define OPK_AGENDA_H

#include "opk_lexicon.h"

/* So many of a topic's terms are told. */
#define OPK_AGENDA_TERMS 10

typedef struct opk_agenda {
  const opk_lexicon *lexicon;
  uint32_t *entry_of; /* of each rank: entries by topic, then by the bytes of their form */
  uint32_t *rank_of;  /* of each entry; entries of one topic that are written alike have one rank */
  uint32_t *topic_of; /* of each rank */
  uint32_t *times;    /* that each rank was found */
  uint64_t *found;    /* the ranks that were, as a set */
  double *weights;    /* of each rank */
  double *sums;       /* of each topic, what its terms count */
  double all;         /* the sum of those */
} opk_agenda;

typedef struct opk_subject {
  double score; /* from 0 to 1 */
  double share; /* of what all terms count */
  uint32_t topic;
} opk_subject;

/* The bytes of memory, aligned to 8, that an agenda takes. */
size_t opk_agenda_memory(const opk_lexicon *lexicon);
void opk_agenda_start(opk_agenda *agenda, const opk_lexicon *lexicon, void *memory);
/* Forgets the last text. */
void opk_agenda_clear(opk_agenda *agenda);
void opk_agenda_add(opk_agenda *agenda, const opk_hit *hits, size_t count);
/* Sums up what was added, in an order that is always the same. */
void opk_agenda_sum(opk_agenda *agenda);
/* The topics that the text is about, the first one first, in `subjects`, which has room for all; returns their number.
 * `probabilities` are the model's for each topic, below 0 where it knows none. */
uint32_t opk_agenda_judge(const opk_agenda *agenda, const double *probabilities, opk_subject *subjects);
/* The entries of a topic that were found and count most, those first; returns their number. */
uint32_t opk_agenda_terms(const opk_agenda *agenda, uint32_t topic, uint32_t entries[OPK_AGENDA_TERMS]);

#endif
