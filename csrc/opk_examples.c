#include "opk_math.h"
#include "opk_solver.h"

#define SIZES 32

static unsigned size_of(uint32_t count) {
  unsigned size = 0;
  while (count >>= 1) size++;
  return size;
}

uint32_t opk_examples_number(opk_examples *examples, uint32_t dimension, uint32_t *number) {
  uint32_t place[SIZES] = {0}, before = 0;
  memset(number, 0, dimension * sizeof *number);
  for (uint32_t row = 0; row < examples->count; row++)
    for (uint32_t i = 0; i < examples->rows[row].count; i++) number[examples->rows[row].entries[i].feature]++;
  for (uint32_t index = 0; index < dimension; index++)
    if (number[index]) place[size_of(number[index])]++;
  for (unsigned size = SIZES; size-- > 0;) {
    uint32_t here = place[size];
    place[size] = before;
    before += here;
  }
  for (uint32_t index = 0; index < dimension; index++)
    number[index] = number[index] ? place[size_of(number[index])]++ : OPK_NONE;
  for (uint32_t row = 0; row < examples->count; row++)
    for (uint32_t i = 0; i < examples->rows[row].count; i++) {
      opk_entry *entry = &examples->rows[row].entries[i];
      entry->feature = number[entry->feature];
    }
  examples->features = before;
  return before;
}

double opk_logistic(double x) {
  if (x >= 0) return 1 / (1 + opk_exp(-x));
  double e = opk_exp(x);
  return e / (1 + e);
}

double opk_logistic_loss(double x) { return x > 0 ? opk_log(1 + opk_exp(-x)) : opk_log(1 + opk_exp(x)) - x; }
