#include "opk_math.h"
#include "opk_solver.h"

#define GRADIENTS_MOST 200 /* steps of conjugate gradients to one of Newton's */
#define HALVINGS 30

size_t opk_softmax_memory(const opk_examples *examples, uint32_t labels) {
  return sizeof(double) * labels * (5 * (size_t)examples->features + 3 * (size_t)examples->count + 1);
}

typedef struct search {
  const opk_problem *problem;
  uint32_t labels;
  size_t size;                        /* of the weights */
  double *score, *probability, *step; /* of each row and label */
  double *one;                        /* of each label */
} search;

static double dot(const double *a, const double *b, size_t count) {
  double sum = 0;
  for (size_t i = 0; i < count; i++) sum += a[i] * b[i];
  return sum;
}

static void scores_of(const search *s, const double *weights, double *out) {
  const opk_examples *examples = s->problem->examples;
  memset(out, 0, sizeof *out * examples->count * s->labels);
  for (uint32_t row = 0; row < examples->count; row++, out += s->labels)
    for (uint32_t i = 0; i < examples->rows[row].count; i++) {
      opk_entry entry = examples->rows[row].entries[i];
      const double *of = weights + (size_t)entry.feature * s->labels;
      for (uint32_t k = 0; k < s->labels; k++) out[k] += (double)entry.value * of[k];
    }
}

/* Adds each row's `one`, its labels' amounts, to the weights of its features. */
static void spread(const search *s, uint32_t row, double *weights) {
  opk_row of = s->problem->examples->rows[row];
  for (uint32_t i = 0; i < of.count; i++) {
    double *to = weights + (size_t)of.entries[i].feature * s->labels;
    for (uint32_t k = 0; k < s->labels; k++) to[k] += (double)of.entries[i].value * s->one[k];
  }
}

/* The loss at score + t step; fills in the probabilities there. */
static double loss_at(const search *s, double t) {
  double loss = 0;
  for (uint32_t row = 0; row < s->problem->examples->count; row++) {
    const double *score = s->score + (size_t)row * s->labels, *step = s->step + (size_t)row * s->labels;
    double *p = s->probability + (size_t)row * s->labels, highest = score[0] + t * step[0], sum = 0;
    if (!(s->problem->cost[row] > 0)) continue;
    for (uint32_t k = 0; k < s->labels; k++) {
      p[k] = score[k] + t * step[k];
      highest = opk_larger(highest, p[k]);
    }
    double own = p[s->problem->label[row]];
    for (uint32_t k = 0; k < s->labels; k++) {
      p[k] = opk_exp(p[k] - highest);
      sum += p[k];
    }
    for (uint32_t k = 0; k < s->labels; k++) p[k] /= sum;
    loss += s->problem->cost[row] * (opk_log(sum) + highest - own);
  }
  return loss;
}

static void gradient_at(const search *s, const double *weights, double *out) {
  memcpy(out, weights, s->size * sizeof *out);
  for (uint32_t row = 0; row < s->problem->examples->count; row++) {
    double cost = s->problem->cost[row];
    if (!(cost > 0)) continue;
    const double *p = s->probability + (size_t)row * s->labels;
    for (uint32_t k = 0; k < s->labels; k++) s->one[k] = cost * (p[k] - (k == s->problem->label[row]));
    spread(s, row, out);
  }
}

/* The Hessian times a vector. */
static void bend(const search *s, const double *vector, double *out) {
  scores_of(s, vector, s->step);
  memcpy(out, vector, s->size * sizeof *out);
  for (uint32_t row = 0; row < s->problem->examples->count; row++) {
    double cost = s->problem->cost[row], mean = 0;
    if (!(cost > 0)) continue;
    const double *p = s->probability + (size_t)row * s->labels, *u = s->step + (size_t)row * s->labels;
    for (uint32_t k = 0; k < s->labels; k++) mean += p[k] * u[k];
    for (uint32_t k = 0; k < s->labels; k++) s->one[k] = cost * p[k] * (u[k] - mean);
    spread(s, row, out);
  }
}

/* The direction in which the quadratic model falls to its minimum, nearly. */
static void solve(const search *s, const double *gradient, double *direction, double *rest, double *way, double *bent,
                  double enough) {
  double square = 0;
  for (size_t i = 0; i < s->size; i++) {
    direction[i] = 0;
    way[i] = rest[i] = -gradient[i];
  }
  square = dot(rest, rest, s->size);
  for (unsigned steps = 0; steps < GRADIENTS_MOST && square > enough * enough; steps++) {
    bend(s, way, bent);
    double length = square / dot(way, bent, s->size), before = square;
    for (size_t i = 0; i < s->size; i++) {
      direction[i] += length * way[i];
      rest[i] -= length * bent[i];
    }
    square = dot(rest, rest, s->size);
    for (size_t i = 0; i < s->size; i++) way[i] = rest[i] + square / before * way[i];
  }
}

/* The texts of the rarest label, at least one, among all. */
static double rarest(const search *s) {
  uint32_t all = 0, fewest = OPK_NONE;
  for (uint32_t k = 0; k < s->labels; k++) s->one[k] = 0;
  for (uint32_t row = 0; row < s->problem->examples->count; row++)
    if (s->problem->cost[row] > 0) {
      s->one[s->problem->label[row]]++;
      all++;
    }
  for (uint32_t k = 0; k < s->labels; k++)
    if (s->one[k] > 0 && s->one[k] < fewest) fewest = (uint32_t)s->one[k];
  return all ? (double)fewest / all : 1;
}

opk_solution opk_solve_softmax(const opk_problem *problem, uint32_t labels, double *weights, void *memory) {
  const opk_examples *examples = problem->examples;
  double *room = memory;
  search s = {.problem = problem, .labels = labels, .size = (size_t)examples->features * labels};
  double *gradient = opk_take(&room, s.size), *direction = opk_take(&room, s.size), *rest = opk_take(&room, s.size);
  double *way = opk_take(&room, s.size), *bent = opk_take(&room, s.size);
  s.score = opk_take(&room, (size_t)examples->count * labels);
  s.probability = opk_take(&room, (size_t)examples->count * labels);
  s.step = opk_take(&room, (size_t)examples->count * labels);
  s.one = room;
  memset(weights, 0, s.size * sizeof *weights);
  memset(s.score, 0, sizeof *s.score * examples->count * labels);
  memset(s.step, 0, sizeof *s.step * examples->count * labels);
  double enough = problem->tolerance * rarest(&s), loss = loss_at(&s, 0), first = 0;
  opk_solution solution = {0, 0, false};
  for (; solution.rounds < problem->rounds; solution.rounds++) {
    gradient_at(&s, weights, gradient);
    double length = opk_sqrt(dot(gradient, gradient, s.size));
    if (solution.rounds == 0) first = length;
    solution.converged = length <= enough * first;
    if (solution.converged) break;
    solve(&s, gradient, direction, rest, way, bent, length * opk_smaller(0.1, opk_sqrt(length / first)));
    scores_of(&s, direction, s.step);
    double fall = dot(gradient, direction, s.size), across = dot(weights, direction, s.size);
    double along = dot(direction, direction, s.size), t = 1, noise = 1e-14 * (loss + dot(weights, weights, s.size) / 2);
    unsigned halvings = 0;
    for (; halvings < HALVINGS; halvings++) {
      double now = loss_at(&s, t);
      if (now + t * across + t * t * along / 2 - loss <= 1e-4 * t * fall + noise) {
        loss = now;
        break;
      }
      t /= 2;
    }
    if (halvings == HALVINGS) break;
    for (size_t i = 0; i < s.size; i++) weights[i] += t * direction[i];
    for (size_t i = 0; i < (size_t)examples->count * labels; i++) s.score[i] += t * s.step[i];
  }
  solution.objective = loss + dot(weights, weights, s.size) / 2;
  return solution;
}
