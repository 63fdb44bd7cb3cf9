#include "opk_crf.h"
#include "opk_math.h"

#define PAIRS 6 /* of steps and changes of the gradient that L-BFGS remembers */
#define HALVINGS 30

size_t opk_crf_weights(const opk_crf_problem *problem) {
  return (size_t)problem->examples->features * problem->labels + opk_crf_transitions(problem->labels);
}

static uint32_t longest_of(const opk_crf_problem *problem) {
  uint32_t longest = 1;
  for (uint32_t i = 0; i < problem->sequences; i++)
    if (problem->lengths[i] > longest) longest = problem->lengths[i];
  return longest;
}

size_t opk_crf_lattice_size(const opk_crf_problem *problem) {
  return (3 * (size_t)longest_of(problem) + 1) * problem->labels;
}

/* ---- the objective ---- */

static double dot(const double *a, const double *b, size_t count) {
  double sum = 0;
  for (size_t i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}

static void emit(opk_row row, uint32_t labels, const double *weights, double *score) {
  for (uint32_t k = 0; k < labels; k++) score[k] = 0;
  for (uint32_t i = 0; i < row.count; i++) {
    const double *of = weights + (size_t)row.entries[i].feature * labels;
    for (uint32_t k = 0; k < labels; k++) score[k] += (double)row.entries[i].value * of[k];
  }
}

static void spread(opk_row row, uint32_t labels, const double *amounts, double *gradient) {
  for (uint32_t i = 0; i < row.count; i++) {
    double *to = gradient + (size_t)row.entries[i].feature * labels;
    for (uint32_t k = 0; k < labels; k++) to[k] += (double)row.entries[i].value * amounts[k];
  }
}

/* One sequence: -ln of its probability; adds the gradient of that, times the cost. */
static double sequence_loss(const opk_crf_problem *problem, uint32_t first, uint32_t count, const double *weights,
                            double *gradient, double *memory) {
  uint32_t labels = problem->labels;
  size_t cells = (size_t)count * labels, emissions = (size_t)problem->examples->features * labels;
  const double *chain = weights + emissions, *start = chain + (size_t)labels * labels;
  double *score = memory, *forward = score + cells, *backward = forward + cells, *scratch = backward + cells;
  double *to = gradient + emissions, own = 0;
  const uint32_t *label = problem->label + first;
  for (uint32_t t = 0; t < count; t++)
    emit(problem->examples->rows[first + t], labels, weights, score + (size_t)t * labels);
  double all = opk_crf_sums(score, count, labels, chain, forward, backward, scratch);
  for (uint32_t t = 0; t < count; t++) {
    double *at = score + (size_t)t * labels, *ahead = at + cells, *behind = ahead + cells;
    own += at[label[t]] + (t ? chain[(size_t)label[t - 1] * labels + label[t]] : start[label[t]]);
    for (uint32_t j = 0; t && j < labels; j++)
      for (uint32_t k = 0; k < labels; k++) {
        size_t pair = (size_t)j * labels + k;
        to[pair] += problem->cost * opk_exp(ahead[(ptrdiff_t)j - labels] + chain[pair] + at[k] + behind[k] - all);
      }
    if (t) to[(size_t)label[t - 1] * labels + label[t]] -= problem->cost;
    for (uint32_t k = 0; k < labels; k++)
      scratch[k] = problem->cost * (opk_exp(ahead[k] + behind[k] - all) - (k == label[t]));
    if (t == 0)
      for (uint32_t k = 0; k < labels; k++) to[(size_t)labels * labels + k] += scratch[k];
    if (t + 1 == count)
      for (uint32_t k = 0; k < labels; k++) to[(size_t)labels * (labels + 1) + k] += scratch[k];
    spread(problem->examples->rows[first + t], labels, scratch, gradient);
  }
  own += start[labels + label[count - 1]];
  return all - own;
}

double opk_crf_objective(const opk_crf_problem *problem, const double *weights, double *gradient, double *memory) {
  size_t size = opk_crf_weights(problem);
  double loss = 0;
  memcpy(gradient, weights, size * sizeof *gradient);
  for (uint32_t i = 0, first = 0; i < problem->sequences; first += problem->lengths[i++])
    loss += sequence_loss(problem, first, problem->lengths[i], weights, gradient, memory);
  return dot(weights, weights, size) / 2 + problem->cost * loss;
}

/* ---- L-BFGS ---- */

size_t opk_crf_memory(const opk_crf_problem *problem) {
  return (2 * PAIRS + 4) * opk_crf_weights(problem) + opk_crf_lattice_size(problem);
}

typedef struct search {
  size_t size;
  double *step[PAIRS], *change[PAIRS], curvature[PAIRS]; /* pair number i is at i % PAIRS */
  uint32_t pairs;
} search;

/* The direction that the remembered pairs make of the gradient, by the two loops of Nocedal (1980). */
static void direct(const search *s, const double *gradient, double *direction) {
  double share[PAIRS] = {0};
  uint32_t oldest = s->pairs > PAIRS ? s->pairs - PAIRS : 0;
  for (size_t i = 0; i < s->size; i++) direction[i] = -gradient[i];
  for (uint32_t p = s->pairs; p-- > oldest;) {
    uint32_t at = p % PAIRS;
    share[at] = dot(s->step[at], direction, s->size) / s->curvature[at];
    for (size_t i = 0; i < s->size; i++) direction[i] -= share[at] * s->change[at][i];
  }
  if (s->pairs) {
    uint32_t at = (s->pairs - 1) % PAIRS;
    double scale = s->curvature[at] / dot(s->change[at], s->change[at], s->size);
    for (size_t i = 0; i < s->size; i++) direction[i] *= scale;
  }
  for (uint32_t p = oldest; p < s->pairs; p++) {
    uint32_t at = p % PAIRS;
    double back = dot(s->change[at], direction, s->size) / s->curvature[at];
    for (size_t i = 0; i < s->size; i++) direction[i] += (share[at] - back) * s->step[at][i];
  }
}

opk_solution opk_solve_crf(const opk_crf_problem *problem, double *weights, double *memory) {
  search s = {.size = opk_crf_weights(problem)};
  for (unsigned p = 0; p < PAIRS; p++) {
    s.step[p] = opk_take(&memory, s.size);
    s.change[p] = opk_take(&memory, s.size);
  }
  double *gradient = opk_take(&memory, s.size), *direction = opk_take(&memory, s.size);
  double *next = opk_take(&memory, s.size), *slope = opk_take(&memory, s.size);
  memset(weights, 0, s.size * sizeof *weights);
  opk_solution solution = {opk_crf_objective(problem, weights, gradient, memory), 0, false};
  double first = opk_sqrt(dot(gradient, gradient, s.size));
  for (; solution.rounds < problem->rounds; solution.rounds++) {
    double length = opk_sqrt(dot(gradient, gradient, s.size));
    solution.converged = length <= problem->tolerance * first;
    if (solution.converged) break;
    direct(&s, gradient, direction);
    double fall = dot(gradient, direction, s.size), t = s.pairs ? 1 : 1 / opk_larger(length, 1), now = 0;
    unsigned halvings = 0;
    for (; halvings < HALVINGS; halvings++) {
      for (size_t i = 0; i < s.size; i++) next[i] = weights[i] + t * direction[i];
      now = opk_crf_objective(problem, next, slope, memory);
      if (now <= solution.objective + 1e-4 * t * fall) break;
      t /= 2;
    }
    if (halvings == HALVINGS) break; /* rounding hides what is left to gain */
    uint32_t at = s.pairs % PAIRS;
    for (size_t i = 0; i < s.size; i++) {
      s.step[at][i] = next[i] - weights[i];
      s.change[at][i] = slope[i] - gradient[i];
    }
    s.curvature[at] = dot(s.step[at], s.change[at], s.size);
    s.pairs += s.curvature[at] > 0;
    memcpy(weights, next, s.size * sizeof *weights);
    memcpy(gradient, slope, s.size * sizeof *gradient);
    solution.objective = now;
  }
  return solution;
}
