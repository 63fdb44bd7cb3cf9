/* opk_reported: whether the sentence of a verb that may report says what somebody else said, wrote, thinks or found,
 * and who it is. The rules are English newspapers'; lua/opedkit/data/reporting.lua has their words. */
#ifndef OPK_REPORTED_H
#define OPK_REPORTED_H

#include "opk_clause.h"

/* How a verb or phrase reports, in the order of the lists of lua/opedkit/data/reporting.lua. */
typedef enum opk_reported_kind {
  OPK_REPORTED_SAY,
  OPK_REPORTED_ARGUE,
  OPK_REPORTED_TELL,
  OPK_REPORTED_OUT,
  OPK_REPORTED_FIND,
  OPK_REPORTED_ASK,
  OPK_REPORTED_DEMAND,
  OPK_REPORTED_VOW,
  OPK_REPORTED_JUDGE,
  OPK_REPORTED_CALL,
  OPK_REPORTED_UTTER,
  OPK_REPORTED_GERUND,
  OPK_REPORTED_SOURCE,
  OPK_REPORTED_VIEW
} opk_reported_kind;

/* Who says so; size 0: nobody is named. */
#define OPK_REPORTED_SOURCE_MOST 256
typedef struct opk_reported_source {
  uint32_t size;
  uint8_t bytes[OPK_REPORTED_SOURCE_MOST];
} opk_reported_source;

typedef struct opk_report {
  uint32_t first; /* of what is reported */
  uint32_t last;  /* behind it; OPK_NONE where it goes on to the sentence's end */
  uint32_t start; /* of it and of the words that say by whom */
  uint32_t frame; /* the words that say so, as far as they can be told from what is said */
  bool minor;     /* it is the smaller part of its sentence */
  opk_reported_source source;
} opk_report;

/* Judges the verb of a kind in a sentence; false where it reports nothing. The text's bytes around the sentence are
 * looked at too. */
bool opk_reported_judge(const opk_glossary *words, opk_text text, opk_span sentence, opk_span verb,
                        opk_reported_kind kind, opk_report *out);

#endif
