#include "opk_math.h"
#include "opk_solver.h"

#define INFINITE 1e300
#define INNER_ROUNDS 100

size_t opk_dual_memory(const opk_examples *examples) {
  return (size_t)examples->count * (3 * sizeof(double) + sizeof(uint32_t) + 1) +
         (size_t)opk_row_blocks(examples) * sizeof(uint32_t);
}

/* The rows that have a cost, as a pass goes over them. */
typedef struct pass {
  const opk_problem *problem;
  uint32_t *order;    /* rows that are looked at now */
  uint32_t *sequence; /* of the blocks */
  uint8_t *left_out;  /* of each row */
  uint32_t blocks, next, count, all; /* next: in the sequence; count: of `order`; all: rows with a cost */
} pass;

static pass prepare(const opk_problem *problem, void *memory) {
  const opk_examples *examples = problem->examples;
  pass made = {.problem = problem, .order = memory, .blocks = opk_row_blocks(examples)};
  made.sequence = made.order + examples->count;
  made.left_out = (uint8_t *)(made.sequence + made.blocks);
  memset(made.left_out, 0, examples->count);
  for (uint32_t b = 0; b < made.blocks; b++) made.sequence[b] = b;
  for (uint32_t i = 0; i < examples->count; i++) made.all += problem->cost[i] > 0;
  return made;
}

static void begin(pass *rows, uint64_t *state) {
  opk_shuffle(state, rows->sequence, rows->blocks);
  rows->next = 0;
}

/* The next blocks' rows, in an order that is drawn; false where all have been looked at. Blocks whose rows are all left out
 * are not loaded. */
static bool next_rows(pass *rows, uint64_t *state) {
  const opk_examples *examples = rows->problem->examples;
  rows->count = 0;
  for (uint32_t taken = 0; taken < OPK_TOGETHER && rows->next < rows->blocks;) {
    uint32_t block = rows->sequence[rows->next++], before = rows->count;
    for (uint32_t i = opk_block_first(examples, block); i < opk_block_first(examples, block + 1); i++)
      if (rows->problem->cost[i] > 0 && !rows->left_out[i]) rows->order[rows->count++] = i;
    if (rows->count == before) continue;
    if (examples->load) examples->load(examples->context, block, taken == 0);
    taken++;
  }
  opk_shuffle(state, rows->order, rows->count);
  return rows->count > 0;
}

static double half_square(const opk_problem *problem, const double *weights) {
  double sum = 0;
  for (uint32_t i = 0; i < problem->examples->features; i++) sum += weights[i] * weights[i];
  return sum / 2;
}

/* ---- support vector machines ---- */

static double svm_objective(const opk_problem *problem, bool squared, const double *weights) {
  double sum = 0;
  const opk_examples *examples = problem->examples;
  for (uint32_t b = 0; b < opk_row_blocks(examples); b++) {
    opk_block_rows block = opk_block_at(examples, b);
    for (uint32_t i = block.first; i < block.end; i++) {
      if (!(problem->cost[i] > 0)) continue;
      double gap = 1 - problem->sign[i] * opk_row_dot(examples->rows[i], weights);
      if (gap > 0) sum += problem->cost[i] * (squared ? gap * gap : gap);
    }
  }
  return half_square(problem, weights) + sum;
}

/* min over alpha of half |sum alpha_i y_i x_i|^2 + half sum D_i alpha_i^2 - sum alpha_i, 0 <= alpha_i <= U_i, where
 * w = sum alpha_i y_i x_i; D_i is 0 and U_i the cost for the hinge, 1 / (2 cost) and infinity for its square. An alpha at
 * its bound whose gradient is beyond those of the round before is left alone until all others are done. */
opk_solution opk_solve_svm(const opk_problem *problem, bool squared, double *weights, void *memory) {
  const opk_examples *examples = problem->examples;
  double *room = memory;
  double *alpha = opk_take(&room, examples->count), *square = opk_take(&room, examples->count);
  pass rows = prepare(problem, room);
  double highest = INFINITE, lowest = -INFINITE;
  uint64_t state = problem->seed;
  opk_solution solution = {0, 0, false};
  memset(weights, 0, examples->features * sizeof *weights);
  memset(alpha, 0, examples->count * sizeof *alpha);
  while (!solution.converged && solution.rounds < problem->rounds) {
    double high = -INFINITE, low = INFINITE;
    uint32_t active = 0;
    begin(&rows, &state);
    while (next_rows(&rows, &state))
      for (uint32_t s = 0; s < rows.count; s++) {
        uint32_t i = rows.order[s];
        opk_row row = examples->rows[i];
        if (solution.rounds == 0) square[i] = opk_row_square(row);
        double diagonal = squared ? 0.5 / problem->cost[i] : 0, bound = squared ? INFINITE : problem->cost[i];
        double gradient = problem->sign[i] * opk_row_dot(row, weights) - 1 + alpha[i] * diagonal;
        bool at_zero = alpha[i] <= 0, at_bound = alpha[i] >= bound;
        if ((at_zero && gradient > highest) || (at_bound && gradient < lowest)) {
          rows.left_out[i] = 1;
          continue;
        }
        active++;
        double projected = (at_zero && gradient > 0) || (at_bound && gradient < 0) ? 0 : gradient;
        high = opk_larger(high, projected);
        low = opk_smaller(low, projected);
        if (opk_size_of(projected) <= 1e-12) continue;
        double before = alpha[i], curvature = square[i] + diagonal;
        alpha[i] = curvature > 0 ? opk_smaller(opk_larger(before - gradient / curvature, 0), bound) : bound;
        opk_row_add(row, (alpha[i] - before) * problem->sign[i], weights);
      }
    solution.rounds++;
    if (active == 0 || high - low <= problem->tolerance) {
      solution.converged = active == rows.all;
      memset(rows.left_out, 0, examples->count);
      highest = INFINITE, lowest = -INFINITE;
    } else {
      highest = high > 0 ? high : INFINITE;
      lowest = low < 0 ? low : -INFINITE;
    }
  }
  solution.objective = svm_objective(problem, squared, weights);
  return solution;
}

/* ---- logistic regression ---- */

static double logistic_objective(const opk_problem *problem, const double *weights) {
  double sum = 0;
  const opk_examples *examples = problem->examples;
  for (uint32_t b = 0; b < opk_row_blocks(examples); b++) {
    opk_block_rows block = opk_block_at(examples, b);
    for (uint32_t i = block.first; i < block.end; i++)
      if (problem->cost[i] > 0)
        sum += problem->cost[i] * opk_logistic_loss(problem->sign[i] * opk_row_dot(examples->rows[i], weights));
  }
  return half_square(problem, weights) + sum;
}

typedef struct coordinate {
  double cost, square, slope; /* slope: y w . x, with the sign of the half that is looked at */
  double before, now;
} coordinate;

static double derivative(const coordinate *c) {
  return c->square * (c->now - c->before) + c->slope + opk_log(c->now / (c->cost - c->now));
}

/* Newton's method on one variable in the open interval from 0 to the cost; of the pair (alpha, cost - alpha) the one that
 * has its minimum in the lower half, where the logarithm is well-behaved. Returns the steps made. */
static unsigned descend(coordinate *c, double inner, double *first) {
  unsigned steps = 0;
  double d = derivative(c);
  *first = opk_size_of(d);
  for (; steps <= INNER_ROUNDS && opk_size_of(d) >= inner; steps++) {
    double next = c->now - d / (c->square + c->cost / (c->cost - c->now) / c->now);
    c->now = next <= 0 ? c->now * 0.1 : next;
    d = derivative(c);
  }
  return steps;
}

opk_solution opk_solve_logistic(const opk_problem *problem, double *weights, void *memory) {
  const opk_examples *examples = problem->examples;
  double *room = memory;
  double *alpha = opk_take(&room, 2 * (size_t)examples->count), *square = opk_take(&room, examples->count);
  pass rows = prepare(problem, room);
  double inner = 1e-2, inner_least = opk_smaller(1e-8, problem->tolerance);
  uint64_t state = problem->seed;
  opk_solution solution = {0, 0, rows.all == 0};
  memset(weights, 0, examples->features * sizeof *weights);
  for (uint32_t b = 0; b < rows.blocks; b++) {
    opk_block_rows block = opk_block_at(examples, b);
    for (uint32_t i = block.first; i < block.end; i++) {
      if (!(problem->cost[i] > 0)) continue;
      alpha[2 * (size_t)i] = opk_smaller(0.001 * problem->cost[i], 1e-8);
      alpha[2 * (size_t)i + 1] = problem->cost[i] - alpha[2 * (size_t)i];
      square[i] = opk_row_square(examples->rows[i]);
      opk_row_add(examples->rows[i], problem->sign[i] * alpha[2 * (size_t)i], weights);
    }
  }
  while (!solution.converged && solution.rounds < problem->rounds) {
    uint64_t steps = 0;
    double most = 0, first;
    begin(&rows, &state);
    while (next_rows(&rows, &state))
      for (uint32_t s = 0; s < rows.count; s++) {
        uint32_t i = rows.order[s];
        double slope = problem->sign[i] * opk_row_dot(examples->rows[i], weights);
        double *lower = alpha + 2 * (size_t)i, *upper = lower + 1, sign = 1;
        if (0.5 * square[i] * (*upper - *lower) + slope < 0) {
          upper = lower, lower = lower + 1;
          sign = -1;
        }
        coordinate c = {problem->cost[i], square[i], sign * slope, *lower, *lower};
        if (c.cost - c.now < 0.5 * c.cost) c.now *= 0.1;
        unsigned made = descend(&c, inner, &first);
        most = opk_larger(most, first);
        if (made == 0) continue;
        steps += made;
        *lower = c.now;
        *upper = c.cost - c.now;
        opk_row_add(examples->rows[i], sign * (c.now - c.before) * problem->sign[i], weights);
      }
    solution.rounds++;
    solution.converged = most < problem->tolerance;
    if (steps <= rows.all / 10) inner = opk_larger(inner_least, 0.1 * inner);
  }
  solution.objective = logistic_objective(problem, weights);
  return solution;
}
