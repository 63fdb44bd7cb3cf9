#include "opk_math.h"
#include "opk_solver.h"

/* How many rows of each sign have each feature. */
static void count(opk_ratio *ratio, const opk_problem *problem) {
  const opk_examples *examples = problem->examples;
  memset(ratio->counts, 0, 2 * (size_t)examples->features * sizeof *ratio->counts);
  for (uint32_t i = 0; i < examples->count; i++) {
    if (!(problem->cost[i] > 0)) continue;
    opk_row row = examples->rows[i];
    for (uint32_t k = 0; k < row.count; k++) {
      if (row.entries[k].value == 0) continue;
      uint32_t *own = ratio->counts + 2 * (size_t)row.entries[k].feature;
      own[0]++;
      own[1] += problem->sign[i] > 0;
    }
  }
}

static void divide(opk_ratio *ratio, uint32_t features) {
  double positive = 0, negative = 0;
  for (uint32_t j = 0; j < features; j++) {
    const uint32_t *own = ratio->counts + 2 * (size_t)j;
    if (own[0] == 0 || j == ratio->bias) continue;
    positive += ratio->alpha + own[1];
    negative += ratio->alpha + (own[0] - own[1]);
  }
  double shift = positive > 0 ? opk_log(negative) - opk_log(positive) : 0;
  for (uint32_t j = 0; j < features; j++) {
    const uint32_t *own = ratio->counts + 2 * (size_t)j;
    ratio->ratios[j] = j == ratio->bias ? 1
                       : own[0] == 0    ? 0
                                        : opk_log(ratio->alpha + own[1]) - opk_log(ratio->alpha + (own[0] - own[1])) + shift;
  }
}

void opk_ratio_begin(opk_ratio *ratio, const opk_problem *problem) {
  const opk_examples *examples = problem->examples;
  count(ratio, problem);
  divide(ratio, examples->features);
  opk_row *rows = ratio->examples.rows;
  opk_entry *room = ratio->entries;
  for (uint32_t i = 0; i < examples->count; i++) {
    opk_row row = examples->rows[i];
    for (uint32_t k = 0; k < row.count; k++) {
      uint32_t feature = row.entries[k].feature;
      room[k] = (opk_entry){feature, (float)((double)row.entries[k].value * ratio->ratios[feature])};
    }
    rows[i] = (opk_row){room, row.count};
    room += row.count;
  }
  ratio->examples.count = examples->count;
  ratio->examples.features = examples->features;
  ratio->examples.entries = examples->entries;
}

void opk_ratio_end(const opk_ratio *ratio, double *weights) {
  double sum = 0;
  uint32_t occurring = 0, features = ratio->examples.features;
  for (uint32_t j = 0; j < features; j++) {
    if (j == ratio->bias || ratio->counts[2 * (size_t)j] == 0) continue;
    sum += opk_size_of(weights[j]);
    occurring++;
  }
  double mean = occurring ? sum / occurring : 0;
  for (uint32_t j = 0; j < features; j++)
    if (j != ratio->bias) weights[j] = ((1 - ratio->beta) * mean + ratio->beta * weights[j]) * ratio->ratios[j];
}
