/* opk_argument: what the sentences of an essay show of their roles: cues in them and in their neighbours, place, length,
 * marks, whose words they are, how they are built; from that their roles, what supports or attacks what, and the nuclei of
 * concession and evidence. What the figures mean is told where they are set. */
#ifndef OPK_ARGUMENT_H
#define OPK_ARGUMENT_H

#include "opk_argument_names.h"
#include "opk_contrast.h"
#include "opk_facts.h"
#include "opk_lexicon.h"
#include "opk_shapes.h"

#define OPK_NUMBER_CUE(id, name) OPK_CUE_##id,
enum { OPK_CUES(OPK_NUMBER_CUE) OPK_CUE_COUNT };
#undef OPK_NUMBER_CUE

/* The numbers of figures: a sentence's cues, those that begin it, the rest. */
#define OPK_NUMBER_FIGURE(id, name) OPK_FIGURE_##id,
enum { OPK_FIGURE_BEFORE = 2 * OPK_CUE_COUNT - 1, OPK_FIGURES(OPK_NUMBER_FIGURE) OPK_FIGURE_COUNT };
#undef OPK_NUMBER_FIGURE

extern const char *const opk_cue_names[OPK_CUE_COUNT];
/* The names of the figures behind those of the cues. */
extern const char *const opk_figure_names[OPK_FIGURE_COUNT - 2 * OPK_CUE_COUNT];

enum { OPK_VOICE_AUTHOR, OPK_VOICE_DIRECT, OPK_VOICE_INDIRECT };

enum {
  OPK_ROLE_THESIS, OPK_ROLE_CLAIM, OPK_ROLE_EVIDENCE, OPK_ROLE_CONCESSION, OPK_ROLE_COUNTERARGUMENT, OPK_ROLE_REBUTTAL,
  OPK_ROLE_RECOMMENDATION, OPK_ROLE_PREDICTION, OPK_ROLE_BACKGROUND, OPK_ROLE_COUNT
};
_Static_assert((int)OPK_ROLE_COUNT == OPK_FACT_ROLES, "what a word adds for each role");
#define OPK_ROLE_ROOM 10 /* of a row of weights: sums are made two at a time */
extern const char *const opk_role_names[OPK_ROLE_COUNT];

/* What a sentence shows of the evidence in it, and whether it tells others' view that is rejected. */
enum {
  OPK_SHOWS_FIGURE = 1,
  OPK_SHOWS_TESTIMONY = 2,
  OPK_SHOWS_MET = 4,     /* others' view, which it rejects */
  OPK_SHOWS_ANSWERED = 8 /* others' view, which it or what follows answers */
};

typedef struct opk_given_role {
  uint32_t role;
  double confidence; /* in thousandths */
} opk_given_role;

/* A sentence. The caller sets the first members, and zeroes the others. */
typedef struct opk_argument_sentence {
  opk_text text;
  uint32_t paragraph;
  uint8_t voice;
  bool clauses; /* parts of it are others' words */

  uint8_t counts[OPK_CUE_COUNT];   /* of its cues, up to 3 */
  uint32_t places[OPK_CUE_COUNT];  /* bytes before the first of each */
  uint32_t starts;                 /* a bit for each kind of cue that begins it */
  uint32_t shared;                 /* words of the headline that it has */
  double facts;                    /* how much its words are those of facts rather than of views, from -3 to 3 */
  uint32_t marks;                  /* as opk_argument.c has them */
  opk_contrast contrast;
  uint32_t shows;

  double decisions[OPK_ROLE_COUNT];
  opk_given_role roles[OPK_ROLE_COUNT]; /* the likeliest first */
  uint32_t role_count, role_mask;
  uint32_t first_support, last_support, first_attack, last_attack; /* relations to it, or OPK_NONE */
} opk_argument_sentence;

/* What sentences are read by. */
typedef struct opk_argument_reader {
  opk_shapes shapes;
} opk_argument_reader;

/* ---- what lexicons find; `readings` tells where the sentences are in the text that the hits were found in ---- */

/* Hits come in portions: `nth`, at first 0, is the sentence that the next one is looked for from. */

/* Cues: the categories of the lexicon are opk_cue_names. */
void opk_argument_count_cues(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                             const opk_lexicon *cues, const opk_hit *hits, size_t hit_count, uint32_t *nth);
/* Words that tell facts or views, weights and bias in hundredths; `hashes` and `firsts` are the columns of the text's
 * words. */
void opk_argument_weigh(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                        const opk_facts *facts, double bias, const uint64_t *hashes, const uint32_t *firsts,
                        uint32_t words);
/* Words of the headline, each category once in a sentence; `last` has a number for each, at first OPK_NONE. */
void opk_argument_count_headline(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                                 const opk_lexicon *words, const opk_hit *hits, size_t hit_count, uint32_t *nth,
                                 uint32_t *last);

/* ---- figures ---- */

/* Reads each sentence's marks; before opk_argument_figures. */
void opk_argument_look(opk_argument_sentence *sentences, uint32_t count);

/* How far the sentences have been read. */
typedef struct opk_argument_course {
  const opk_argument_reader *reader;
  opk_argument_sentence *sentences;
  uint32_t count, next;
  uint32_t first_demand, last_demand; /* sentences, or OPK_NONE */
  uint32_t paragraph, before;         /* what the paragraph has shown, as bits */
  bool turned;
  bool headline_demands; /* it says what somebody ought to do; to be set by the caller */
  uint32_t *ends; /* room for a number for each shape */
} opk_argument_course;
opk_argument_course opk_argument_begin(const opk_argument_reader *reader, opk_argument_sentence *sentences,
                                       uint32_t count, uint32_t *ends);
/* The figures of the next sentence, which `values` is set to, 0 where it has none; sets what it shows. */
void opk_argument_figures(opk_argument_course *course, double values[OPK_FIGURE_COUNT]);

/* ---- roles (opk_roles.c) ---- */

/* Weights in units of a logit's `unit`-th part; slopes and offsets of probabilities in thousandths. */
typedef struct opk_roles_model {
  double unit;
  double bias[OPK_ROLE_COUNT], threshold[OPK_ROLE_COUNT], slope[OPK_ROLE_COUNT], offset[OPK_ROLE_COUNT];
  double weights[OPK_FIGURE_COUNT][OPK_ROLE_ROOM]; /* behind those of the roles zeros */
} opk_roles_model;

/* The decisions on a row, which hold what the sentence's words add: summed in the order of the figures, so that they are the
 * same bits everywhere. */
void opk_roles_decide(const opk_roles_model *model, const double values[OPK_FIGURE_COUNT],
                      double decisions[OPK_ROLE_COUNT]);
/* The roles of all sentences; `ranking` becomes their numbers, the likeliest thesis first. */
void opk_roles_give(const opk_roles_model *model, opk_argument_sentence *sentences, uint32_t count, uint32_t *ranking);

typedef struct opk_relation {
  uint32_t from, to;
  bool attack; /* else support */
  uint32_t next; /* of the same kind to the same sentence, or OPK_NONE */
} opk_relation;
#define OPK_RELATIONS_EACH 6 /* relations from one sentence, at most */
/* Relations by the first sentence's number; `out` has room for OPK_RELATIONS_EACH of each. Returns how many. */
uint32_t opk_roles_relate(opk_argument_sentence *sentences, uint32_t count, const uint32_t *ranking, opk_relation *out);

/* Whether a sentence is likely what the next one proves. */
bool opk_roles_is_proved(const opk_argument_sentence *own, const opk_argument_sentence *behind);

#endif
