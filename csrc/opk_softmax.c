/* Coordinate descent in the dual of softmax regression (Yu, Huang & Lin 2011, section 5). The weights of label k are
 *
 *   w_k = sum over rows of (cost [k is the row's label] - share_k) x,   share_k >= 0, the row's shares add up to its cost
 *
 * and a step finds the best shares of one row while those of the others stay. It reads and writes the weights of the row's
 * own features and no others, however many there are. At the optimum a row's shares are its cost times its probabilities;
 * how far they are from that (Kullback & Leibler's divergence), in all rows, is the duality gap. */
#include "opk_math.h"
#include "opk_solver.h"

#define STEPS 60          /* of Newton's method, to a row's shares */
#define INNER 40          /* to one share */
#define PRECISION 1e-12   /* of a row's sum of shares */
#define GAP 1e-2          /* of the objective, of a tolerance of 1 */
#define FIRST 1e-3        /* of a row's cost: what the shares of the labels that it has not begin with, in all */
#define AHEAD 4           /* entries whose weights are asked for in advance */

size_t opk_softmax_memory(const opk_examples *examples, uint32_t labels) {
  return sizeof(double) * ((size_t)labels * ((size_t)examples->count + 4) + examples->count) +
         sizeof(uint32_t) * examples->count;
}

typedef struct descent {
  const opk_problem *problem;
  uint32_t labels;
  double *weights;
  double *share;  /* of each row and label */
  double *square; /* of each row's length */
  double *score, *want, *log, *move; /* of each label, of the row at hand */
} descent;

/* Four labels side by side; of each the same sum in the same order. */
static void add_times(double *restrict to, const double *restrict of, double times, uint32_t labels) {
  uint32_t k = 0;
  for (; k + 4 <= labels; k += 4) {
    to[k] += times * of[k];
    to[k + 1] += times * of[k + 1];
    to[k + 2] += times * of[k + 2];
    to[k + 3] += times * of[k + 3];
  }
  for (; k < labels; k++) to[k] += times * of[k];
}

static const double *weights_of(const descent *d, opk_row row, uint32_t i) {
  return d->weights + (size_t)row.entries[i].feature * d->labels;
}

static void score_row(const descent *d, opk_row row) {
  memset(d->score, 0, d->labels * sizeof *d->score);
  for (uint32_t i = 0; i < row.count; i++) {
    if (i + AHEAD < row.count) OPK_PREFETCH(weights_of(d, row, i + AHEAD));
    add_times(d->score, weights_of(d, row, i), (double)row.entries[i].value, d->labels);
  }
}

/* Takes each label's `amounts` times the row off the weights. */
static void move_weights(const descent *d, opk_row row, const double *amounts) {
  for (uint32_t i = 0; i < row.count; i++) {
    double *to = d->weights + (size_t)row.entries[i].feature * d->labels;
    if (i + AHEAD < row.count) OPK_PREFETCH(weights_of(d, row, i + AHEAD));
    add_times(to, amounts, -(double)row.entries[i].value, d->labels);
  }
}

/* The logarithm of the sum of exp(score). */
static double log_sum(const double *score, uint32_t labels) {
  double highest = score[0], sum = 0;
  for (uint32_t k = 1; k < labels; k++) highest = opk_larger(highest, score[k]);
  for (uint32_t k = 0; k < labels; k++) sum += opk_exp(score[k] - highest);
  return highest + opk_log(sum);
}

/* x with square * exp(x) + x = want, from a guess. The left side is convex: from above Newton's method falls to the root, and
 * from below its first step goes above it, at most to where one of the two terms alone is `want`. */
static double solve_share(double square, double want, double x) {
  double highest = want;
  if (want > 1) highest = opk_smaller(want, opk_larger(0, opk_log(want / square)));
  x = opk_smaller(x, highest);
  for (unsigned step = 0; step < INNER; step++) {
    double curved = square * opk_exp(x), off = (curved + x - want) / (curved + 1);
    x = opk_smaller(x - off, highest);
    if (opk_size_of(off) < 1e-13 * (1 + opk_size_of(x))) break;
  }
  return x;
}

/* The row's best shares, whose scores are known: d->move becomes them. With `level` for the multiplier of their sum,
 *
 *   square * share_k + ln share_k = square * (the share so far) + score_k + level
 *
 * and the level is found by Newton's method on the logarithm of the sum, between bounds. */
static void solve_row(const descent *d, const double *share, double cost, double square) {
  double level = opk_log(cost) - log_sum(d->score, d->labels), low = -1e300, high = 1e300, sum = 0;
  for (uint32_t k = 0; k < d->labels; k++) {
    d->want[k] = square * share[k] + d->score[k];
    d->log[k] = d->score[k] + level;
  }
  for (unsigned step = 0; step < STEPS; step++) {
    double slope = 0;
    sum = 0;
    for (uint32_t k = 0; k < d->labels; k++) {
      d->log[k] = solve_share(square, d->want[k] + level, d->log[k]);
      d->move[k] = opk_exp(d->log[k]);
      sum += d->move[k];
      slope += d->move[k] / (1 + square * d->move[k]);
    }
    if (opk_size_of(sum - cost) <= PRECISION * cost) break;
    if (sum > cost) high = level;
    else low = level;
    double next = sum > 0 && slope > 0 ? level - opk_log(sum / cost) * sum / slope : high;
    if (!(next > low && next < high)) {
      if (!(low > -1e300)) next = high - 1 - opk_size_of(high);
      else if (!(high < 1e300)) next = low + 1 + opk_size_of(low);
      else next = low + (high - low) / 2;
    }
    level = next;
  }
  for (uint32_t k = 0; k < d->labels && sum > 0; k++) d->move[k] *= cost / sum;
}

typedef struct standing {
  double loss, gap; /* sums over rows, each as it was found */
} standing;

/* One row's loss and share of the gap; then, unless they are as good as right, its step. */
static void visit(const descent *d, uint32_t number, bool step, standing *sums) {
  const opk_problem *problem = d->problem;
  opk_row row = problem->examples->rows[number];
  double cost = problem->cost[number], *share = d->share + (size_t)number * d->labels, gap = 0, most = 0;
  score_row(d, row);
  double all = log_sum(d->score, d->labels);
  for (uint32_t k = 0; k < d->labels; k++)
    if (share[k] > 0) gap += share[k] / cost * (opk_log(share[k] / cost) - (d->score[k] - all));
  sums->loss += cost * (all - d->score[problem->label[number]]);
  sums->gap += cost * opk_larger(gap, 0);
  if (!step || gap <= 1e-15) return;
  solve_row(d, share, cost, d->square[number]);
  for (uint32_t k = 0; k < d->labels; k++) {
    double now = d->move[k];
    d->move[k] = now - share[k];
    share[k] = now;
    most = opk_larger(most, opk_size_of(d->move[k]));
  }
  if (most > 1e-15 * cost) move_weights(d, row, d->move);
}

/* First shares, and the weights that follow from them: nearly none. */
static void begin(const descent *d) {
  const opk_problem *problem = d->problem;
  for (uint32_t i = 0; i < problem->examples->count; i++) {
    double *share = d->share + (size_t)i * d->labels, cost = problem->cost[i], other = FIRST / (d->labels - 1);
    if (!(cost > 0)) continue;
    d->square[i] = opk_row_square(problem->examples->rows[i]);
    for (uint32_t k = 0; k < d->labels; k++) {
      bool own = k == problem->label[i];
      share[k] = cost * (own ? 1 - FIRST : other);
      d->move[k] = cost * (own ? -FIRST : other);
    }
    move_weights(d, problem->examples->rows[i], d->move);
  }
}

static double half_square(const double *weights, size_t count) {
  double sum = 0;
  for (size_t i = 0; i < count; i++) sum += weights[i] * weights[i];
  return sum / 2;
}

opk_solution opk_solve_softmax(const opk_problem *problem, uint32_t labels, double *weights, void *memory) {
  const opk_examples *examples = problem->examples;
  size_t size = (size_t)examples->features * labels;
  double *room = memory;
  descent d = {.problem = problem, .labels = labels, .weights = weights};
  d.share = opk_take(&room, (size_t)examples->count * labels);
  d.square = opk_take(&room, examples->count);
  d.score = opk_take(&room, labels);
  d.want = opk_take(&room, labels);
  d.log = opk_take(&room, labels);
  d.move = opk_take(&room, labels);
  uint32_t *order = (uint32_t *)room, rows = 0;
  uint64_t state = problem->seed;
  for (uint32_t i = 0; i < examples->count; i++)
    if (problem->cost[i] > 0) order[rows++] = i;
  memset(weights, 0, size * sizeof *weights);
  begin(&d);
  opk_solution solution = {0, 0, rows == 0};
  while (!solution.converged && solution.rounds < problem->rounds) {
    standing sums = {0, 0};
    opk_shuffle(&state, order, rows);
    for (uint32_t i = 0; i < rows; i++) visit(&d, order[i], true, &sums);
    solution.rounds++;
    /* The gap as it was found on the way is larger than it is now, as a rule. */
    solution.converged = sums.gap <= GAP * problem->tolerance * (sums.loss + half_square(weights, size));
  }
  standing sums = {0, 0};
  for (uint32_t i = 0; i < rows; i++) visit(&d, order[i], false, &sums);
  solution.objective = sums.loss + half_square(weights, size);
  return solution;
}
