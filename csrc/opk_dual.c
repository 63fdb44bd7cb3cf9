#include "opk_math.h"
#include "opk_solver.h"

#define INFINITE 1e300
#define INNER_ROUNDS 100

size_t opk_dual_memory(const opk_examples *examples) {
  return (size_t)examples->count * (3 * sizeof(double) + sizeof(uint32_t));
}

/* The rows that have a cost. */
static uint32_t list(const opk_problem *problem, uint32_t *order) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < problem->examples->count; i++)
    if (problem->cost[i] > 0) order[count++] = i;
  return count;
}

static double half_square(const opk_problem *problem, const double *weights) {
  double sum = 0;
  for (uint32_t i = 0; i < problem->examples->features; i++) sum += weights[i] * weights[i];
  return sum / 2;
}

/* ---- support vector machines ---- */

static double svm_objective(const opk_problem *problem, bool squared, const double *weights) {
  double sum = 0;
  for (uint32_t i = 0; i < problem->examples->count; i++) {
    if (!(problem->cost[i] > 0)) continue;
    double gap = 1 - problem->sign[i] * opk_row_dot(problem->examples->rows[i], weights);
    if (gap > 0) sum += problem->cost[i] * (squared ? gap * gap : gap);
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
  uint32_t *order = (uint32_t *)(room + examples->count), count = list(problem, order), active = count;
  double highest = INFINITE, lowest = -INFINITE;
  uint64_t state = problem->seed;
  opk_solution solution = {0, 0, false};
  memset(weights, 0, examples->features * sizeof *weights);
  for (uint32_t i = 0; i < examples->count; i++) {
    alpha[i] = 0;
    square[i] = opk_row_square(examples->rows[i]);
  }
  while (!solution.converged && solution.rounds < problem->rounds) {
    double high = -INFINITE, low = INFINITE;
    opk_shuffle(&state, order, active);
    for (uint32_t s = 0; s < active; s++) {
      uint32_t i = order[s];
      opk_row row = examples->rows[i];
      double diagonal = squared ? 0.5 / problem->cost[i] : 0, bound = squared ? INFINITE : problem->cost[i];
      double gradient = problem->sign[i] * opk_row_dot(row, weights) - 1 + alpha[i] * diagonal;
      bool at_zero = alpha[i] <= 0, at_bound = alpha[i] >= bound;
      if ((at_zero && gradient > highest) || (at_bound && gradient < lowest)) {
        order[s--] = order[--active];
        order[active] = i;
        continue;
      }
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
      solution.converged = active == count;
      active = count;
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
  for (uint32_t i = 0; i < problem->examples->count; i++)
    if (problem->cost[i] > 0)
      sum += problem->cost[i] * opk_logistic_loss(problem->sign[i] * opk_row_dot(problem->examples->rows[i], weights));
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
  uint32_t *order = (uint32_t *)room, count = list(problem, order);
  double inner = 1e-2, inner_least = opk_smaller(1e-8, problem->tolerance);
  uint64_t state = problem->seed;
  opk_solution solution = {0, 0, count == 0};
  memset(weights, 0, examples->features * sizeof *weights);
  for (uint32_t s = 0; s < count; s++) {
    uint32_t i = order[s];
    alpha[2 * (size_t)i] = opk_smaller(0.001 * problem->cost[i], 1e-8);
    alpha[2 * (size_t)i + 1] = problem->cost[i] - alpha[2 * (size_t)i];
    square[i] = opk_row_square(examples->rows[i]);
    opk_row_add(examples->rows[i], problem->sign[i] * alpha[2 * (size_t)i], weights);
  }
  while (!solution.converged && solution.rounds < problem->rounds) {
    uint64_t steps = 0;
    double most = 0, first;
    opk_shuffle(&state, order, count);
    for (uint32_t s = 0; s < count; s++) {
      uint32_t i = order[s];
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
    if (steps <= count / 10) inner = opk_larger(inner_least, 0.1 * inner);
  }
  solution.objective = logistic_objective(problem, weights);
  return solution;
}
