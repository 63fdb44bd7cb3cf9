/* opk_solver: linear classifiers learnt from sparse rows. Each solver finds the weights that minimise
 *
 *   penalty(w) + sum of cost_i loss(y_i w . x_i)
 *
 * and says how large that is, as LIBLINEAR (Fan et al. 2008) and scikit-learn state it. All sums are made in one order,
 * and chance comes from a seed, so that the same rows give the same bits on every machine. */
#ifndef OPK_SOLVER_H
#define OPK_SOLVER_H

#include "opk.h"

typedef struct opk_entry {
  uint32_t feature;
  float value; /* finite */
} opk_entry;

typedef struct opk_row {
  opk_entry *entries;
  uint32_t count;
} opk_row;

/* Rows stand in blocks. A solver by passes takes OPK_TOGETHER blocks at a time, drawn anew in each pass, and goes over their
 * rows in an order that is drawn too, so that rows which memory does not hold are read once in a pass. (Were the same rows
 * always taken together, many more passes would be needed: Lee & Wright 2019.) What is learnt depends on the blocks, but
 * not on whether they are in memory. */
#define OPK_TOGETHER 64

typedef struct opk_examples {
  opk_row *rows;
  uint32_t count;
  uint32_t features; /* all entries' features are below */
  uint64_t entries;  /* of all rows */
  const uint32_t *first; /* the number of each block's first row and, behind them, `count`; NULL: there is one block */
  uint32_t blocks;
  /* Fills in the rows of a block, which stay until the next one that is loaded `anew`, and no more than OPK_TOGETHER of them;
   * NULL where all are in memory. */
  void (*load)(void *context, uint32_t block, bool anew);
  void *context;
} opk_examples;

static inline uint32_t opk_row_blocks(const opk_examples *examples) { return examples->first ? examples->blocks : 1; }

static inline uint32_t opk_block_first(const opk_examples *examples, uint32_t block) {
  return examples->first ? examples->first[block] : block ? examples->count : 0;
}

/* A block by itself: from row `first` to before row `end`. */
typedef struct opk_block_rows {
  uint32_t first, end;
} opk_block_rows;

static inline opk_block_rows opk_block_at(const opk_examples *examples, uint32_t block) {
  if (examples->load) examples->load(examples->context, block, true);
  return (opk_block_rows){opk_block_first(examples, block), opk_block_first(examples, block + 1)};
}

/* The order of rows by their keys and, where these are equal, by their entries. */
void opk_examples_sort(const opk_examples *examples, const uint64_t *keys, uint32_t *order);

/* Gives features that occur new numbers, from 0, the most frequent first, so that what is used together lies together;
 * returns how many. Where rows are loaded, whoever loads them gives their features the new numbers from now on. `number` has a place for each of `dimension` features: the new number, or OPK_NONE. */
uint32_t opk_examples_number(opk_examples *examples, uint32_t dimension, uint32_t *number);

typedef struct opk_problem {
  const opk_examples *examples;
  const int8_t *sign;  /* of each row 1 or -1; of softmax: unused */
  const uint32_t *label; /* of softmax: of each row */
  const double *cost;  /* of each row; 0 leaves it out */
  double tolerance;    /* as LIBLINEAR's -e */
  uint32_t rounds;     /* at most */
  uint64_t seed;
} opk_problem;

typedef struct opk_solution {
  double objective;
  uint32_t rounds;
  bool converged;
} opk_solution;

/* Support vector machines with the hinge loss or its square, by dual coordinate descent with shrinking (Hsieh et al.
 * 2008), and logistic regression likewise (Yu, Huang & Lin 2011). Penalty: half the squared length of w. */
size_t opk_dual_memory(const opk_examples *examples);
opk_solution opk_solve_svm(const opk_problem *problem, bool squared, double *weights, void *memory);
opk_solution opk_solve_logistic(const opk_problem *problem, double *weights, void *memory);

/* Logistic regression whose penalty is `share` times the sum of the weights' sizes, and 1 - share times half their squared
 * length: coordinate descent inside Newton's method (newGLMNET: Yuan, Ho & Lin 2012). */
size_t opk_sparse_memory(const opk_examples *examples);
opk_solution opk_solve_sparse(const opk_problem *problem, double share, double *weights, void *memory);

/* Multinomial logistic regression by coordinate descent in the dual (Yu, Huang & Lin 2011): a step costs a row's entries
 * times the labels. It ends when the duality gap, as it was found in the last pass, is below a hundredth of the tolerance
 * times the objective. The weights of a feature lie together. */
size_t opk_softmax_memory(const opk_examples *examples, uint32_t labels);
opk_solution opk_solve_softmax(const opk_problem *problem, uint32_t labels, double *weights, void *memory);

/* NBSVM (Wang & Manning 2012): a feature's values are multiplied by its log-count ratio, the logarithm of its share in the
 * positive rows, alpha added to each count of rows, over that in the negative ones. What was learnt from such rows is then
 * drawn towards its mean: w' = (1 - beta) |w| / n + beta w, over the n features that occur. Rows without cost do not
 * count; `bias` is the feature that keeps its values and its weight, OPK_NONE for none. */
typedef struct opk_ratio {
  double alpha, beta;
  uint32_t bias;
  double *ratios;        /* of each feature; 0 where it does not occur */
  uint32_t *counts;      /* two of each feature: the rows that have it, and the positive ones of these */
  opk_entry *entries;    /* room for all of the problem's */
  opk_examples examples; /* its rows likewise; what opk_ratio_begin makes of the problem's */
} opk_ratio;

void opk_ratio_begin(opk_ratio *ratio, const opk_problem *problem);
/* From weights for `ratio->examples` to those for the problem's own. */
void opk_ratio_end(const opk_ratio *ratio, double *weights);

/* Platt's (1999) calibration, by Lin, Lin & Weng's (2007) method: a decision d means a probability of
 * 1 / (1 + exp(-(slope d + offset))). `positive` tells which decisions are of examples of the label. */
void opk_platt(const double *decisions, const uint8_t *positive, uint32_t count, double *slope, double *offset);

/* ---- what the solvers share ---- */

double opk_logistic(double x);      /* 1 / (1 + exp(-x)) */
double opk_logistic_loss(double x); /* ln(1 + exp(-x)) */

/* The next of a sequence of numbers below `limit` (SplitMix64: Steele, Lea & Flood 2014). */
static inline uint32_t opk_random(uint64_t *state, uint32_t limit) {
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return (uint32_t)(((z ^ z >> 31) >> 32) * limit >> 32);
}

static inline void opk_shuffle(uint64_t *state, uint32_t *order, uint32_t count) {
  for (uint32_t i = 0; i + 1 < count; i++) {
    uint32_t j = i + opk_random(state, count - i), other = order[i];
    order[i] = order[j];
    order[j] = other;
  }
}

/* Asks for the weights of what comes AHEAD entries later, as most of them are in no near cache. Four sums side by side, since
 * one waits for each addition. */
#define OPK_AHEAD 64

static inline double opk_row_dot(opk_row row, const double *weights) {
  const opk_entry *e = row.entries;
  double a = 0, b = 0, c = 0, d = 0;
  uint32_t i = 0;
  for (; i + OPK_AHEAD + 4 <= row.count; i += 4) {
    for (uint32_t k = 0; k < 4; k++) OPK_PREFETCH(weights + e[i + OPK_AHEAD + k].feature);
    a += weights[e[i].feature] * (double)e[i].value;
    b += weights[e[i + 1].feature] * (double)e[i + 1].value;
    c += weights[e[i + 2].feature] * (double)e[i + 2].value;
    d += weights[e[i + 3].feature] * (double)e[i + 3].value;
  }
  for (; i + 4 <= row.count; i += 4) {
    a += weights[e[i].feature] * (double)e[i].value;
    b += weights[e[i + 1].feature] * (double)e[i + 1].value;
    c += weights[e[i + 2].feature] * (double)e[i + 2].value;
    d += weights[e[i + 3].feature] * (double)e[i + 3].value;
  }
  for (; i < row.count; i++) a += weights[e[i].feature] * (double)e[i].value;
  return (a + b) + (c + d);
}

static inline double opk_row_square(opk_row row) {
  double sum = 0;
  for (uint32_t i = 0; i < row.count; i++) sum += (double)row.entries[i].value * (double)row.entries[i].value;
  return sum;
}

static inline void opk_row_add(opk_row row, double times, double *weights) {
  for (uint32_t i = 0; i < row.count; i++) weights[row.entries[i].feature] += times * (double)row.entries[i].value;
}

static inline double opk_larger(double a, double b) { return a > b ? a : b; }
static inline double opk_smaller(double a, double b) { return a < b ? a : b; }
static inline double opk_size_of(double a) { return a < 0 ? -a : a; }

/* The next `count` numbers of the memory. */
static inline double *opk_take(double **memory, size_t count) {
  double *taken = *memory;
  *memory += count;
  return taken;
}

#endif
