/* Trains on a svmlight file with opedkit's solvers and LIBLINEAR's: linear FILE ROUNDS
 * For each problem and contestant, the loosest tolerance whose objective is within 0.1 % of the best that either finds at
 * BEST, and how long that training takes: the median of so many rounds of processor time, one contestant after the other
 * in each, reading not included. */
#define _POSIX_C_SOURCE 200809L

#include <linear.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../csrc/opk_solver.h"

#define ROUNDS_MOST 64
#define BEST 0.001

static struct problem theirs; /* the last feature is the bias */
static opk_examples ours;
static opk_entry *pristine;
static int8_t *signs;
static uint32_t dimension; /* the bias included */

static void *allocate(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (!memory) exit(2);
  return memory;
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END)) exit(2);
  long size = ftell(file);
  char *text = allocate((size_t)size + 1, 1);
  rewind(file);
  if (fread(text, 1, (size_t)size, file) != (size_t)size) exit(2);
  fclose(file);
  return text;
}

static void read_vectors(const char *path) {
  char *text = read_file(path);
  size_t entries = 0, rows = 0, at = 0;
  for (const char *c = text; *c; c++) {
    entries += *c == ':';
    rows += *c == '\n';
  }
  pristine = allocate(entries + rows, sizeof *pristine);
  ours = (opk_examples){.rows = allocate(rows, sizeof *ours.rows), .count = (uint32_t)rows, .entries = entries + rows};
  signs = allocate(rows, sizeof *signs);
  char *c = text;
  for (size_t row = 0; row < rows; row++) {
    ours.rows[row].entries = pristine + at;
    signs[row] = strtol(c, &c, 10) > 0 ? 1 : -1;
    while (*c == ' ') {
      uint32_t index = (uint32_t)strtoul(c + 1, &c, 10);
      pristine[at++] = (opk_entry){index - 1, strtof(c + 1, &c)};
      if (index > dimension) dimension = index;
    }
    pristine[at++].value = 1;
    ours.rows[row].count = (uint32_t)(pristine + at - ours.rows[row].entries);
    c++;
  }
  for (size_t row = 0; row < rows; row++) ours.rows[row].entries[ours.rows[row].count - 1].feature = dimension;
  dimension++;
  free(text);
}

static void fill_theirs(void) {
  struct feature_node *node = allocate((size_t)ours.entries + ours.count, sizeof *node);
  theirs = (struct problem){.l = (int)ours.count, .n = (int)dimension, .bias = 1,
                            .y = allocate(ours.count, sizeof(double)), .x = allocate(ours.count, sizeof node)};
  for (uint32_t row = 0; row < ours.count; row++) {
    theirs.y[row] = signs[row];
    theirs.x[row] = node;
    for (uint32_t i = 0; i < ours.rows[row].count; i++)
      *node++ = (struct feature_node){(int)ours.rows[row].entries[i].feature + 1, (double)ours.rows[row].entries[i].value};
    node++->index = -1;
  }
}

enum { LOGISTIC, SQUARED_HINGE, HINGE, SPARSE };

static double objective(int loss, const double *weights, double cost) {
  double sum = 0, penalty = 0;
  for (uint32_t i = 0; i < dimension; i++) penalty += loss == SPARSE ? opk_size_of(weights[i]) : weights[i] * weights[i] / 2;
  for (uint32_t row = 0; row < ours.count; row++) {
    double score = 0;
    for (uint32_t i = 0; i < ours.rows[row].count; i++)
      score += weights[ours.rows[row].entries[i].feature] * (double)ours.rows[row].entries[i].value;
    score *= signs[row];
    double gap = score < 1 ? 1 - score : 0;
    sum += loss == HINGE ? gap : loss == SQUARED_HINGE ? gap * gap : opk_logistic_loss(score);
  }
  return penalty + cost * sum;
}

static void quiet(const char *text) { (void)text; }

static double train_theirs(int solver, int loss, double cost, double tolerance, double *time) {
  struct parameter parameter = {.solver_type = solver, .C = cost, .eps = tolerance, .p = 0.1};
  double start = seconds();
  struct model *model = train(&theirs, &parameter);
  *time = seconds() - start;
  double *weights = allocate(dimension, sizeof *weights), sign = model->label[0] == 1 ? 1 : -1;
  for (uint32_t i = 0; i < dimension; i++) weights[i] = sign * model->w[i];
  double result = objective(loss, weights, cost);
  free(weights);
  free_and_destroy_model(&model);
  return result;
}

static double train_ours(int solver, int loss, double cost, double tolerance, double *time) {
  opk_examples examples = ours;
  opk_entry *entries = allocate((size_t)ours.entries, sizeof *entries);
  memcpy(entries, pristine, (size_t)ours.entries * sizeof *entries);
  examples.rows = allocate(ours.count, sizeof *examples.rows);
  for (uint32_t row = 0; row < ours.count; row++)
    examples.rows[row] = (opk_row){entries + (ours.rows[row].entries - pristine), ours.rows[row].count};
  double start = seconds();
  uint32_t *number = allocate(dimension, sizeof *number), features = opk_examples_number(&examples, dimension, number);
  double *weights = allocate(features, sizeof *weights), *costs = allocate(ours.count, sizeof *costs);
  for (uint32_t row = 0; row < ours.count; row++) costs[row] = cost;
  void *memory = allocate(solver == SPARSE ? opk_sparse_memory(&examples) : opk_dual_memory(&examples), 1);
  opk_problem problem = {.examples = &examples, .sign = signs, .cost = costs, .tolerance = tolerance, .rounds = 2000,
                         .seed = 1};
  if (solver == LOGISTIC) opk_solve_logistic(&problem, weights, memory);
  else if (solver == SPARSE) opk_solve_sparse(&problem, 1, weights, memory);
  else opk_solve_svm(&problem, solver == SQUARED_HINGE, weights, memory);
  *time = seconds() - start;
  double *all = allocate(dimension, sizeof *all);
  for (uint32_t i = 0; i < dimension; i++)
    if (number[i] != OPK_NONE) all[i] = weights[number[i]];
  double result = objective(loss, all, cost);
  free(entries), free(examples.rows), free(number), free(weights), free(costs), free(memory), free(all);
  return result;
}

typedef double trainer(int solver, int loss, double cost, double tolerance, double *time);

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

typedef struct contestant {
  trainer *train;
  int solver;
  const char *name;
  double tolerance, found, times[ROUNDS_MOST];
  int measured;
} contestant;

/* The loosest tolerance that is good enough, and the time of the run that was. */
static void find_tolerance(contestant *c, int loss, double cost, double goal) {
  static const double tolerances[] = {1, 0.3, 0.1, 0.03, 0.01, 0.003, BEST};
  c->measured = 1;
  for (size_t i = 0; i < sizeof tolerances / sizeof *tolerances; i++) {
    c->tolerance = tolerances[i];
    c->found = c->train(c->solver, loss, cost, c->tolerance, c->times);
    if (c->found <= goal * 1.001) return;
  }
  c->measured = 0;
}

/* All in turn, so that what else the machine does meets all alike; who took thrice as long as the first at first doesn't
 * repeat it. */
static void measure(contestant *all, int count, int loss, double cost, int rounds) {
  for (int round = 1; round < rounds; round++)
    for (int k = 0; k < count; k++)
      if (all[k].measured && (k == 0 || all[k].times[0] < 3 * all[0].times[0]))
        all[k].train(all[k].solver, loss, cost, all[k].tolerance, &all[k].times[all[k].measured++]);
}

static double report(contestant *c, double goal) {
  if (!c->measured) {
    printf("    %-28s not within 0.1 %%: %+.4f %%\n", c->name, (c->found / goal - 1) * 100);
    return 1e300;
  }
  qsort(c->times, (size_t)c->measured, sizeof *c->times, by_size);
  double median = c->times[c->measured / 2];
  printf("    %-28s tolerance %-6g objective %.6g (%+.4f %%) %8.1f ms, median of %d\n", c->name, c->tolerance, c->found,
         (c->found / goal - 1) * 100, median * 1000, c->measured);
  return median;
}

int main(int count, char **arguments) {
  static const struct {
    const char *name;
    int loss, solvers[2];
    const char *names[2];
  } problems[] = {
    {"logistic regression, L2", LOGISTIC, {L2R_LR_DUAL, L2R_LR}, {"LIBLINEAR -s 7 (dual)", "LIBLINEAR -s 0 (primal)"}},
    {"squared hinge", SQUARED_HINGE, {L2R_L2LOSS_SVC_DUAL, L2R_L2LOSS_SVC}, {"LIBLINEAR -s 1 (dual)", "LIBLINEAR -s 2 (primal)"}},
    {"hinge", HINGE, {L2R_L1LOSS_SVC_DUAL, -1}, {"LIBLINEAR -s 3", NULL}},
    {"logistic regression, L1", SPARSE, {L1R_LR, -1}, {"LIBLINEAR -s 6", NULL}},
  };
  static const double costs[] = {1, 10};
  if (count != 3) return 2;
  int rounds = atoi(arguments[2]);
  if (rounds < 1 || rounds > ROUNDS_MOST) return 2;
  read_vectors(arguments[1]);
  fill_theirs();
  set_print_string_function(quiet);
  printf("%s: %u rows, %u features, %.0f entries\n", arguments[1], ours.count, dimension, (double)ours.entries);
  for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
    for (size_t k = 0; k < (problems[i].loss == SPARSE ? 1 : sizeof costs / sizeof *costs); k++) {
      int loss = problems[i].loss, others = problems[i].solvers[1] >= 0 ? 2 : 1;
      contestant all[3] = {{.train = train_ours, .solver = loss, .name = "opedkit"}};
      double time, goal = train_ours(loss, loss, costs[k], BEST, &time), least = 1e300;
      for (int j = 0; j < others; j++)
        all[j + 1] = (contestant){.train = train_theirs, .solver = problems[i].solvers[j], .name = problems[i].names[j]};
      goal = opk_smaller(goal, train_theirs(problems[i].solvers[0], loss, costs[k], BEST, &time));
      printf("  %s, C %g\n", problems[i].name, costs[k]);
      fflush(stdout);
      for (int j = 0; j <= others; j++) find_tolerance(&all[j], loss, costs[k], goal);
      measure(all, others + 1, loss, costs[k], rounds);
      double own = report(&all[0], goal);
      for (int j = 1; j <= others; j++) least = opk_smaller(least, report(&all[j], goal));
      if (own < 1e300 && least < 1e300) printf("    %.2f times as fast as the fastest of LIBLINEAR\n", least / own);
      fflush(stdout);
    }
  return 0;
}
