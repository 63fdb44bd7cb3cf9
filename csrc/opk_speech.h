/* opk_speech: whose words each sentence of a text holds, by its quotations and its verbs of saying: the author's,
 * direct speech, or indirect speech; and its clauses, where they differ. */
#ifndef OPK_SPEECH_H
#define OPK_SPEECH_H

#include "opk_reported.h"

/* A verb or phrase that may report. */
typedef struct opk_speech_verb {
  opk_span at;
  opk_reported_kind kind;
} opk_speech_verb;

typedef struct opk_speech_quote {
  opk_span span;  /* in its sentence, marks included */
  uint32_t count; /* of words */
  bool utterance; /* one of its own, not a piece of a sentence */
  bool continued; /* it began in an earlier sentence */
} opk_speech_quote;

typedef enum opk_speech_kind { OPK_SPEECH_AUTHOR, OPK_SPEECH_DIRECT, OPK_SPEECH_INDIRECT } opk_speech_kind;

typedef struct opk_speech_clause {
  opk_span span;
  opk_speech_kind kind;
  bool fragment; /* a quoted piece of a sentence */
} opk_speech_clause;

/* A reading of a text's sentences in order. The caller fills the first part; the memory of quotes and titles holds as
 * many as there are quotations, that of clauses OPK_SPEECH_CLAUSES. */
typedef struct opk_speech {
  const opk_glossary *words;
  opk_text text;
  const opk_span *marks; /* the quoted stretches, in order and apart */
  size_t mark_count;
  const opk_speech_verb *verbs; /* in order */
  size_t verb_count;
  opk_speech_quote *quotes;
  opk_span *titles;
  opk_speech_clause *clauses;

  size_t mark, verb;                             /* the first that have not ended */
  size_t quote_count, title_count, clause_count; /* of the last sentence; one clause or none is no list */
  bool reported;                                 /* whether it has a report, and which */
  opk_report report;
} opk_speech;

#define OPK_SPEECH_CLAUSES(marks) (4 * (marks) + 3)

/* Reads the next sentence; who speaks is the report's source. */
opk_speech_kind opk_speech_sentence(opk_speech *speech, opk_span sentence);

#endif
