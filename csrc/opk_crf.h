/* opk_crf: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001), which labels the units of a
 * sequence together. The score of labels y of units x is
 *
 *   start[y_1] + sum of emission(x_t, y_t) + sum of transition[y_t-1][y_t] + end[y_T]
 *
 * and their probability exp(score) over the sum of exp of all scores. Emissions are a linear model (opk_linear.h). Bytes:
 *
 *    0  u32 labels, u32 zero
 *    8  i64 transition from each label to each, then start and end of each, in units of 2^-32
 *       the linear model
 *
 * Scores are whole numbers of a unit, the coarsest that a unit of the sequence needs (opk_linear_unit). */
#ifndef OPK_CRF_H
#define OPK_CRF_H

#include "opk_linear.h"
#include "opk_solver.h"

#define OPK_CRF_LABELS_MAX 256
#define OPK_CRF_TRANSITION_MAX (INT64_C(1) << 48)

/* The numbers of a chain of so many labels: transitions by the label before and the label, starts, ends. */
static inline size_t opk_crf_transitions(uint32_t labels) { return (size_t)labels * (labels + 2); }

/* ---- learning ---- */

/* Sequences are runs of rows. Minimises half the squared length of the weights and `cost` times the sum of -ln of each
 * sequence's probability. */
typedef struct opk_crf_problem {
  const opk_examples *examples;
  const uint32_t *lengths; /* of the sequences, above 0, which make up all rows */
  const uint32_t *label;   /* of each row */
  uint32_t sequences, labels;
  double cost;
  double tolerance; /* how small the gradient becomes beside the first one */
  uint32_t rounds;  /* at most */
} opk_crf_problem;

/* How many weights there are: those of a feature lie together, and the transitions are the last. */
size_t opk_crf_weights(const opk_crf_problem *problem);
/* What is minimised, and its gradient. `memory` has room for opk_crf_lattice_size doubles. */
double opk_crf_objective(const opk_crf_problem *problem, const double *weights, double *gradient, double *memory);
size_t opk_crf_lattice_size(const opk_crf_problem *problem);
/* Minimises by L-BFGS (Nocedal 1980). `memory` has room for opk_crf_memory doubles. */
size_t opk_crf_memory(const opk_crf_problem *problem);
opk_solution opk_solve_crf(const opk_crf_problem *problem, double *weights, double *memory);

/* The size of a model, or 0 where it would be too large, or its weights are. `training` is that of the emissions. */
size_t opk_crf_size(opk_linear_training *training, const double *transitions);
void opk_crf_write(const opk_linear_training *training, const double *transitions, uint8_t *out);

/* ---- use ---- */

typedef struct opk_crf {
  opk_linear linear; /* to be prepared */
  const uint8_t *transitions;
} opk_crf;

/* Checks the bytes' layout and opens them; NULL, or what is wrong. */
const char *opk_crf_open(opk_crf *crf, const uint8_t *bytes, size_t size);
/* Writes the transitions, starts and ends in that unit. */
void opk_crf_chain(const opk_crf *crf, double unit, int64_t *chain);

/* The labels with the highest score (Viterbi 1967); of equals, going back from the last unit, the first. `scores`: of each
 * unit and label (opk_linear_scores). `memory`: 2 * labels; `back`: count * labels. */
void opk_crf_viterbi(const int64_t *scores, uint32_t count, uint32_t labels, const int64_t *chain, int64_t *memory,
                     uint8_t *back, uint32_t *path);

/* Sums over all paths (Baum et al. 1970), as natural logarithms, like the scores and the chain: `forward` of those up to
 * each unit and label, that unit's score counted in, `backward` of those behind it. Returns the whole sum. The sequence is
 * not empty. `memory`: labels. */
double opk_crf_sums(const double *score, uint32_t count, uint32_t labels, const double *chain, double *forward,
                    double *backward, double *memory);
/* From these the probability of each label of each unit, whatever the others' labels; `out` may be `forward`. */
void opk_crf_posteriors(const double *forward, const double *backward, uint32_t count, uint32_t labels, double *out);

/* What the labels before and behind unit `at` (OPK_NONE: there is none) say for its label. */
int64_t opk_crf_before(const int64_t *chain, uint32_t labels, uint32_t before, uint32_t label);
int64_t opk_crf_after(const int64_t *chain, uint32_t labels, uint32_t label, uint32_t after);

#endif
