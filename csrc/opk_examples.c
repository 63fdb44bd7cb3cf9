#include "opk_math.h"
#include "opk_solver.h"

#define SIZES 32

static unsigned size_of(uint32_t count) {
  unsigned size = 0;
  while (count >>= 1) size++;
  return size;
}

static bool stands_behind(const opk_examples *examples, const uint64_t *keys, uint32_t a, uint32_t b) {
  opk_row row = examples->rows[a], other = examples->rows[b];
  if (keys[a] != keys[b]) return keys[a] > keys[b];
  if (row.count != other.count) return row.count > other.count;
  return memcmp(row.entries, other.entries, row.count * sizeof *row.entries) > 0;
}

/* Heapsort, as that of opk_shard.c. */
static void sink(const opk_examples *examples, const uint64_t *keys, uint32_t *order, size_t from, size_t count) {
  uint32_t own = order[from];
  for (size_t child; (child = 2 * from + 1) < count; from = child) {
    if (child + 1 < count && stands_behind(examples, keys, order[child + 1], order[child])) child++;
    if (!stands_behind(examples, keys, order[child], own)) break;
    order[from] = order[child];
  }
  order[from] = own;
}

void opk_examples_sort(const opk_examples *examples, const uint64_t *keys, uint32_t *order) {
  for (uint32_t i = 0; i < examples->count; i++) order[i] = i;
  for (size_t i = examples->count / 2; i-- > 0;) sink(examples, keys, order, i, examples->count);
  for (size_t last = examples->count; last-- > 1;) {
    uint32_t first = order[0];
    order[0] = order[last];
    order[last] = first;
    sink(examples, keys, order, 0, last);
  }
}

/* ---- new numbers ---- */

#define TAKEN UINT32_C(0x80000000) /* what number[i] has is its new number, not yet how often the feature was seen */
#define SAMPLED 8                  /* one row of so many, or one block where there are many of these, says what is frequent */

/* What comes AHEAD entries later is asked for in good time, since few of the numbers are in a near cache. */
static inline void ask(opk_row row, uint32_t i, const uint32_t *number) {
  if (i + OPK_AHEAD < row.count) OPK_PREFETCH(number + row.entries[i + OPK_AHEAD].feature);
}

static void count_features(opk_row row, uint32_t *number) {
  for (uint32_t i = 0; i < row.count; i++) {
    ask(row, i, number);
    uint32_t *times = &number[row.entries[i].feature];
    *times += *times < TAKEN - 1;
  }
}

static void take_numbers(opk_row row, bool rewrite, uint32_t *number, uint32_t *place) {
  for (uint32_t i = 0; i < row.count; i++) {
    ask(row, i, number);
    uint32_t *at = &number[row.entries[i].feature];
    if (!(*at & TAKEN)) *at = place[*at ? size_of(*at) : SIZES]++ | TAKEN;
    if (rewrite) row.entries[i].feature = *at & ~TAKEN;
  }
}

/* A pass over some of the rows counts. In the second, over all, a feature takes the next number among those about as frequent,
 * or behind all of them where the sample has it not: the rare features of one row are then read as an array. */
uint32_t opk_examples_number(opk_examples *examples, uint32_t dimension, uint32_t *number) {
  uint32_t place[SIZES + 1] = {0}, before = 0, blocks = opk_row_blocks(examples), apart = blocks >= 64 ? SAMPLED : 1;
  memset(number, 0, dimension * sizeof *number);
  for (uint32_t b = 0; b < blocks; b += apart) {
    opk_block_rows block = opk_block_at(examples, b);
    for (uint32_t row = block.first; row < block.end; row += SAMPLED / apart)
      count_features(examples->rows[row], number);
  }
  for (uint32_t index = 0; index < dimension; index++)
    if (number[index]) place[size_of(number[index])]++;
  for (unsigned size = SIZES; size-- > 0;) {
    uint32_t here = place[size];
    place[size] = before;
    before += here;
  }
  place[SIZES] = before;
  for (uint32_t b = 0; b < blocks; b++) {
    opk_block_rows block = opk_block_at(examples, b);
    for (uint32_t row = block.first; row < block.end; row++)
      take_numbers(examples->rows[row], !examples->load, number, place);
  }
  for (uint32_t index = 0; index < dimension; index++)
    number[index] = number[index] ? number[index] & ~TAKEN : OPK_NONE;
  examples->features = place[SIZES];
  return examples->features;
}

double opk_logistic(double x) {
  if (x >= 0) return 1 / (1 + opk_exp(-x));
  double e = opk_exp(x);
  return e / (1 + e);
}

double opk_logistic_loss(double x) { return x > 0 ? opk_log(1 + opk_exp(-x)) : opk_log(1 + opk_exp(x)) - x; }
