#include "opk_math.h"
#include "opk_solver.h"

#define CURVATURE_LEAST 1e-12
#define STEP_MOST 10.0
#define INNER_ROUNDS 1000
#define HALVINGS 20
#define INFINITE 1e300

size_t opk_sparse_memory(const opk_examples *examples) {
  return (size_t)examples->entries * sizeof(opk_entry) + (size_t)examples->count * 5 * sizeof(double) +
         (size_t)examples->features * (sizeof(opk_row) + 3 * sizeof(double) + 2 * sizeof(uint32_t));
}

typedef struct search {
  const opk_problem *problem;
  double share, *weights;
  opk_row *columns; /* of each feature; an entry's `feature` is the row */
  uint32_t *order, features, count;
  double *curvature, *gradient, *next;           /* of each feature */
  double *score, *step, *residual, *bend, *trial; /* of each row */
  double floor;                                  /* at which a feature that is out stays out */
} search;

static void transpose(search *s, opk_entry *entries) {
  const opk_examples *examples = s->problem->examples;
  memset(s->columns, 0, s->features * sizeof *s->columns);
  for (uint32_t row = 0; row < s->count; row++)
    for (uint32_t i = 0; s->problem->cost[row] > 0 && i < examples->rows[row].count; i++)
      s->columns[examples->rows[row].entries[i].feature].count++;
  for (uint32_t feature = 0; feature < s->features; feature++) {
    s->columns[feature].entries = entries;
    entries += s->columns[feature].count;
    s->columns[feature].count = 0;
  }
  for (uint32_t row = 0; row < s->count; row++)
    for (uint32_t i = 0; s->problem->cost[row] > 0 && i < examples->rows[row].count; i++) {
      opk_entry entry = examples->rows[row].entries[i];
      opk_row *column = &s->columns[entry.feature];
      column->entries[column->count++] = (opk_entry){row, entry.value};
    }
}

static double loss_at(const search *s, const double *score) {
  double sum = 0;
  for (uint32_t i = 0; i < s->count; i++)
    if (s->problem->cost[i] > 0)
      sum += s->problem->cost[i] * opk_logistic_loss(s->problem->sign[i] * score[i]);
  return sum;
}

static double penalty_at(const search *s, const double *weights) {
  double sizes = 0, squares = 0;
  for (uint32_t j = 0; j < s->features; j++) {
    sizes += opk_size_of(weights[j]);
    squares += weights[j] * weights[j];
  }
  return s->share * sizes + (1 - s->share) * squares / 2;
}

/* How far a feature is from its best value; whether it is at zero, and stays there for sure. */
static double violation(const search *s, double gradient, double weight, bool *out) {
  double up = gradient + s->share, down = gradient - s->share;
  *out = false;
  if (weight > 0) return opk_size_of(up);
  if (weight < 0) return opk_size_of(down);
  if (up < 0) return -up;
  if (down > 0) return down;
  *out = up > s->floor && down < -s->floor;
  return 0;
}

static void slopes(search *s) {
  for (uint32_t i = 0; i < s->count; i++) {
    double cost = s->problem->cost[i], sign = s->problem->sign[i], miss;
    if (!(cost > 0)) continue;
    miss = opk_logistic(-sign * s->score[i]);
    s->residual[i] = -sign * cost * miss;
    s->bend[i] = cost * miss * (1 - miss);
  }
}

static void leave(uint32_t *order, uint32_t *at, uint32_t *active) {
  uint32_t other = order[*at];
  order[(*at)--] = order[--*active];
  order[*active] = other;
}

/* Gradient and curvature of each feature; returns how many may move, and the sum and the largest of their violations. */
static uint32_t survey(search *s, double *total, double *most) {
  uint32_t active = s->features;
  *total = 0, *most = 0;
  for (uint32_t at = 0; at < active; at++) {
    uint32_t j = s->order[at];
    double curvature = 1 - s->share + CURVATURE_LEAST, gradient = (1 - s->share) * s->weights[j];
    for (uint32_t i = 0; i < s->columns[j].count; i++) {
      opk_entry entry = s->columns[j].entries[i];
      curvature += (double)entry.value * (double)entry.value * s->bend[entry.feature];
      gradient += (double)entry.value * s->residual[entry.feature];
    }
    s->curvature[j] = curvature;
    s->gradient[j] = gradient;
    bool out;
    double here = violation(s, gradient, s->weights[j], &out);
    if (out) leave(s->order, &at, &active);
    *total += here;
    *most = opk_larger(*most, here);
  }
  return active;
}

/* One round of coordinate descent on the quadratic model; as `survey` returns. */
static uint32_t sweep(search *s, uint32_t active, double *total, double *most) {
  *total = 0, *most = 0;
  for (uint32_t at = 0; at < active; at++) {
    uint32_t j = s->order[at];
    double gradient = s->gradient[j] + (s->next[j] - s->weights[j]) * (1 - s->share + CURVATURE_LEAST);
    for (uint32_t i = 0; i < s->columns[j].count; i++) {
      opk_entry entry = s->columns[j].entries[i];
      gradient += (double)entry.value * s->bend[entry.feature] * s->step[entry.feature];
    }
    bool out;
    double here = violation(s, gradient, s->next[j], &out), move = -s->next[j];
    if (out) {
      leave(s->order, &at, &active);
      continue;
    }
    *total += here;
    *most = opk_larger(*most, here);
    if (gradient + s->share < s->curvature[j] * s->next[j]) move = -(gradient + s->share) / s->curvature[j];
    else if (gradient - s->share > s->curvature[j] * s->next[j]) move = -(gradient - s->share) / s->curvature[j];
    if (opk_size_of(move) < 1e-12) continue;
    move = opk_smaller(opk_larger(move, -STEP_MOST), STEP_MOST);
    s->next[j] += move;
    for (uint32_t i = 0; i < s->columns[j].count; i++)
      s->step[s->columns[j].entries[i].feature] += move * (double)s->columns[j].entries[i].value;
  }
  return active;
}

/* Minimises the quadratic model; returns the rounds made. */
static uint32_t minimise(search *s, uint32_t active, double enough, uint64_t *state) {
  uint32_t rounds = 0, left = active;
  s->floor = INFINITE;
  memset(s->step, 0, s->count * sizeof *s->step);
  memcpy(s->next, s->weights, s->features * sizeof *s->next);
  while (rounds < INNER_ROUNDS) {
    double total, most;
    opk_shuffle(state, s->order, left);
    left = sweep(s, left, &total, &most);
    rounds++;
    if (total <= enough) {
      if (left == active) break;
      left = active;
      s->floor = INFINITE;
    } else {
      s->floor = most / s->problem->examples->count;
    }
  }
  return rounds;
}

/* Goes as much of the way as the objective falls by enough (Armijo), but for the sums' rounding; false where it falls by
 * none. */
static bool go(search *s, double *loss) {
  double penalty = penalty_at(s, s->weights), expected = 0, sizes = 0;
  for (uint32_t j = 0; j < s->features; j++) {
    expected += s->gradient[j] * (s->next[j] - s->weights[j]);
    sizes += opk_size_of(s->next[j]) - opk_size_of(s->weights[j]);
  }
  expected += s->share * sizes;
  double noise = 1e-14 * (*loss + penalty);
  for (unsigned halvings = 0; halvings < HALVINGS; halvings++) {
    for (uint32_t i = 0; i < s->count; i++) s->trial[i] = s->score[i] + s->step[i];
    double now = loss_at(s, s->trial);
    if (now + penalty_at(s, s->next) - *loss - penalty <= 0.01 * expected + noise) {
      memcpy(s->weights, s->next, s->features * sizeof *s->weights);
      memcpy(s->score, s->trial, s->count * sizeof *s->score);
      *loss = now;
      return true;
    }
    expected /= 2;
    for (uint32_t i = 0; i < s->count; i++) s->step[i] /= 2;
    for (uint32_t j = 0; j < s->features; j++) s->next[j] = (s->next[j] + s->weights[j]) / 2;
  }
  return false;
}

opk_solution opk_solve_sparse(const opk_problem *problem, double share, double *weights, void *memory) {
  const opk_examples *examples = problem->examples;
  double *room = memory;
  search s = {.problem = problem, .share = share, .weights = weights, .features = examples->features,
              .count = examples->count, .floor = INFINITE};
  s.curvature = opk_take(&room, s.features), s.gradient = opk_take(&room, s.features);
  s.next = opk_take(&room, s.features);
  s.score = opk_take(&room, s.count), s.step = opk_take(&room, s.count), s.residual = opk_take(&room, s.count);
  s.bend = opk_take(&room, s.count), s.trial = opk_take(&room, s.count);
  s.columns = (opk_row *)room;
  opk_entry *entries = (opk_entry *)(s.columns + s.features);
  s.order = (uint32_t *)(entries + examples->entries);
  transpose(&s, entries);
  memset(weights, 0, s.features * sizeof *weights);
  memset(s.score, 0, s.count * sizeof *s.score);
  for (uint32_t j = 0; j < s.features; j++) s.order[j] = j;

  uint32_t sides[2] = {0, 0};
  for (uint32_t i = 0; i < s.count; i++)
    if (problem->cost[i] > 0) sides[problem->sign[i] > 0]++;
  uint32_t fewer = sides[0] < sides[1] ? sides[0] : sides[1], all = sides[0] + sides[1];
  double enough = all ? problem->tolerance * (fewer ? fewer : 1) / all : 1, first = 0, inner = 1;
  double loss = loss_at(&s, s.score);
  uint64_t state = problem->seed;
  opk_solution solution = {0, 0, false};
  for (double floor = INFINITE; solution.rounds < problem->rounds; solution.rounds++) {
    double total, most;
    slopes(&s);
    s.floor = floor;
    uint32_t active = survey(&s, &total, &most);
    if (solution.rounds == 0) first = total;
    solution.converged = total <= enough * first;
    if (solution.converged) break;
    floor = all ? most / all : INFINITE;
    uint32_t rounds = minimise(&s, active, inner * first, &state);
    if (!go(&s, &loss)) break;
    if (rounds == 1) inner *= 0.25;
  }
  solution.objective = loss + penalty_at(&s, weights);
  return solution;
}
