/* fuzz_model: any bytes are refused or open as a model that judges every vector without a fault and explains itself
 * exactly; what training wrote does open; a sealed image opens, and no longer does once a byte of it changes; plain
 * values end where they say. */
#include "fuzz.h"

#include "../opk_bayes.h"
#include "../opk_crf.h"
#include "../opk_image.h"
#include "../opk_linear.h"
#include "../opk_solver.h"
#include "../opk_value.h"

/* Small counts mostly, and some up to the largest. */
static int32_t draw_count(uint8_t byte) { return byte < 200 ? byte : INT32_MAX >> (byte - 200) / 2; }

/* A vector of up to eight features, drawn from the data's bytes. */
static opk_vector draw_vector(const uint8_t *data, size_t size, uint32_t dimension, uint32_t *index, int32_t *times) {
  opk_vector vector = {.index = index, .times = times};
  uint32_t at = 0;
  for (size_t i = 0; i + 2 <= size && vector.count < 8; i += 2) {
    at += 1 + data[i];
    if (at >= dimension) break;
    index[vector.count] = at;
    times[vector.count] = draw_count(data[i + 1] | 1);
    vector.total += (uint32_t)times[vector.count++];
  }
  return vector;
}

static void check_label(const opk_bayes *model, opk_vector vector, const int64_t *scores, uint32_t label) {
  const int64_t limit = INT64_C(1) << 53;
  uint32_t other = opk_bayes_best(scores, model->labels, label);
  unsigned shift = opk_bayes_shift(model, vector.total);
  int64_t sum = opk_bayes_bias(model, label, other, shift);
  CHECK(other != label && other < model->labels);
  for (uint32_t i = 0; i < vector.count; i++) {
    sum += vector.times[i] * opk_bayes_weight(model, vector.index[i], vector.times[i], label, other, shift);
    CHECK(sum > -limit && sum < limit);
  }
  CHECK(sum == scores[label] - scores[other]);
}

/* Whether the bytes are a model; then it judges a vector that is drawn from the data. */
static bool check_bayes(const uint8_t *bytes, size_t bytes_size, const uint8_t *data, size_t size) {
  opk_bayes model;
  if (opk_bayes_open(&model, bytes, bytes_size)) return false;
  uint32_t index[8];
  int32_t times[8];
  void *memory = allocate(opk_bayes_memory(&model), 1);
  int64_t *scores = allocate(model.labels, sizeof *scores);
  double *probabilities = allocate(model.labels, sizeof *probabilities), sum = 0;
  opk_bayes_prepare(&model, memory);
  opk_vector vector = draw_vector(data, size, model.dimension, index, times);
  opk_bayes_scores(&model, vector, scores);
  opk_bayes_probabilities(scores, model.labels, opk_bayes_shift(&model, vector.total), probabilities);
  for (uint32_t label = 0; label < model.labels; label++) {
    CHECK(probabilities[label] >= 0 && probabilities[label] <= 1);
    sum += probabilities[label];
  }
  CHECK(sum > 1 - 1e-6 && sum < 1 + 1e-6);
  for (uint32_t label = 0; label < model.labels && label < 16; label++) check_label(&model, vector, scores, label);
  free(memory), free(scores), free(probabilities);
  return true;
}

#define LABELS 4

/* Trains on counts drawn from the data. */
static void check_training(const uint8_t *data, size_t size) {
  static const double alphas[] = {1, 0.1, OPK_BAYES_ALPHA_MIN, OPK_BAYES_ALPHA_MAX};
  if (size < 4) return;
  const uint32_t *columns[LABELS];
  uint64_t documents[LABELS];
  opk_bayes_training training = {
    .counts = columns,
    .documents = documents,
    .dimension = 1 + data[0],
    .labels = 2 + data[1] % (LABELS - 1),
    .variant = data[2] % OPK_BAYES_VARIANTS,
    .alpha = alphas[data[3] % 4],
  };
  uint32_t *counts = allocate(training.dimension * LABELS, sizeof *counts), rows;
  for (size_t i = 0; i < (size_t)training.dimension * LABELS; i++)
    counts[i] = 4 + i < size ? draw_count(data[4 + i]) : 0;
  for (uint32_t label = 0; label < LABELS; label++) {
    columns[label] = counts + (size_t)label * training.dimension;
    documents[label] = 1 + (uint64_t)data[label] * data[label] * data[label];
    if (training.variant != OPK_BAYES_BERNOULLI) continue;
    for (uint32_t i = 0; i < training.dimension; i++) /* no feature is in more texts than there are */
      if (columns[label][i] > documents[label]) documents[label] = columns[label][i];
  }
  size_t model_size = opk_bayes_size(&training, &rows);
  uint8_t *model = allocate(model_size, 1);
  opk_bayes_write(&training, rows, model);
  CHECK(model_size > 0 && check_bayes(model, model_size, data, size));
  CHECK(!check_bayes(model, model_size - 1, data, size));
  free(model), free(counts);
}

/* Whether the bytes are a linear model; then it judges vectors with counts and with values, and its parts add up. */
static bool check_linear(const uint8_t *bytes, size_t bytes_size, const uint8_t *data, size_t size) {
  opk_linear model;
  if (opk_linear_open(&model, bytes, bytes_size)) return false;
  uint32_t index[8], *rank = allocate(opk_linear_memory(&model), sizeof *rank);
  int32_t times[8];
  float value[8];
  int64_t *scores = allocate(model.labels, sizeof *scores);
  double *probabilities = allocate(model.labels, sizeof *probabilities);
  opk_linear_prepare(&model, rank);
  opk_vector vector = draw_vector(data, size, model.dimension, index, times);
  bool each = model.link == OPK_LINK_EACH;
  for (int with_values = 0; with_values < 2; with_values++) {
    const int64_t limit = INT64_C(1) << 53;
    double unit = opk_linear_unit(&model, vector), sum = 0;
    bool whole = opk_linear_whole(&model, vector);
    opk_linear_scores(&model, vector, unit, scores);
    opk_linear_probabilities(&model, scores, unit, probabilities);
    for (uint32_t label = 0; label < model.labels; label++) {
      CHECK(probabilities[label] >= 0 && probabilities[label] <= 1);
      sum += probabilities[label];
    }
    CHECK(each || (sum > 1 - 1e-6 && sum < 1 + 1e-6));
    for (uint32_t label = 0; label < model.labels && label < 16; label++) {
      uint32_t other = each ? OPK_NONE : opk_linear_best(scores, model.labels, label);
      int64_t parts = opk_linear_bias(&model, unit, label, other);
      CHECK(each || (other != label && other < model.labels));
      for (uint32_t i = 0; i < vector.count; i++) {
        parts += (whole ? 1 : times[i]) * opk_linear_weight(&model, vector, i, unit, label, other);
        CHECK(parts > -limit && parts < limit);
      }
      CHECK(parts == scores[label] - (each ? 0 : scores[other]));
    }
    for (uint32_t i = 0; i < vector.count; i++) value[i] = (float)times[i] * (i % 2 ? -1e20f : 1e-3f);
    vector.value = value;
  }
  free(rank), free(scores), free(probabilities);
  return true;
}

#define FEATURES 5

/* Rows multiplied by log-count ratios, and weights for them brought back: all finite, the bias as it was. */
static void check_ratio(const opk_problem *problem, uint32_t bias) {
  const opk_examples *examples = problem->examples;
  double ratios[FEATURES + 1], weights[FEATURES + 1];
  uint32_t counts[2 * (FEATURES + 1)];
  opk_entry entries[16 * (FEATURES + 1)];
  opk_row rows[16];
  opk_ratio ratio = {
    .alpha = 1, .beta = 0.25, .bias = bias, .ratios = ratios, .counts = counts, .entries = entries};
  ratio.examples.rows = rows;
  opk_ratio_begin(&ratio, problem);
  CHECK(ratio.examples.count == examples->count && ratio.examples.entries == examples->entries);
  for (uint32_t i = 0; i < examples->count; i++)
    for (uint32_t k = 0; k < rows[i].count; k++) CHECK(rows[i].entries[k].value > -1e6F && rows[i].entries[k].value < 1e6F);
  for (uint32_t j = 0; j < examples->features; j++) weights[j] = j == bias ? 3 : j;
  opk_ratio_end(&ratio, weights);
  for (uint32_t j = 0; j < examples->features; j++) CHECK(weights[j] > -1e6 && weights[j] < 1e6);
  CHECK(bias >= examples->features || weights[bias] == 3);
}

/* Trains each solver on rows drawn from the data. */
static void check_solvers(const uint8_t *data, size_t size) {
  opk_entry entries[16][FEATURES + 1];
  opk_row rows[16];
  int8_t sign[16];
  uint32_t label[16], number[FEATURES + 1], count = 0;
  double cost[16], weights[3 * (FEATURES + 1)];
  for (size_t at = 0; count < 16 && at + FEATURES + 2 <= size; at += FEATURES + 2, count++) {
    uint32_t filled = 0;
    for (uint32_t j = 0; j < FEATURES; j++)
      if (data[at + j]) entries[count][filled++] = (opk_entry){j, (float)(data[at + j] - 128) / 16};
    entries[count][filled++] = (opk_entry){FEATURES, 1};
    rows[count] = (opk_row){entries[count], filled};
    label[count] = data[at + FEATURES] % 3;
    sign[count] = label[count] ? 1 : -1;
    cost[count] = data[at + FEATURES + 1] / 64.0;
  }
  opk_examples examples = {.rows = rows, .count = count};
  for (uint32_t row = 0; row < count; row++) examples.entries += rows[row].count;
  uint32_t features = opk_examples_number(&examples, FEATURES + 1, number);
  opk_problem problem = {&examples, sign, label, cost, 1e-3, 50, size};
  size_t sparse = opk_sparse_memory(&examples), softmax = opk_softmax_memory(&examples, 3);
  void *memory = allocate(sparse > softmax ? sparse : softmax, 1);
  void *dual = allocate(opk_dual_memory(&examples), 1);
  for (unsigned solver = 0; solver < 5; solver++) {
    check_ratio(&problem, number[FEATURES]);
    opk_solution solution = solver == 0   ? opk_solve_logistic(&problem, weights, dual)
                            : solver <= 2 ? opk_solve_svm(&problem, solver == 2, weights, dual)
                            : solver == 3 ? opk_solve_sparse(&problem, 0.5, weights, memory)
                                          : opk_solve_softmax(&problem, 3, weights, memory);
    CHECK(solution.objective >= 0 && solution.objective < 1e6);
    opk_linear_training training = {
      .weights = weights,
      .of_output = solver == 4 ? 1 : 0, /* three times the same */
      .of_feature = solver == 4 ? 3 : 1,
      .number = number,
      .dimension = FEATURES,
      .labels = 3,
      .outputs = 3,
      .link = solver == 4 ? OPK_LINK_SOFTMAX : solver % 2 ? OPK_LINK_EACH : OPK_LINK_REST,
      .flags = solver % 4,
    };
    for (uint32_t j = 0; j < features; j++) CHECK(weights[j] > -1e6 && weights[j] < 1e6);
    size_t model_size = opk_linear_size(&training);
    uint8_t *model = allocate(model_size, 1);
    opk_linear_write(&training, model);
    CHECK(model_size > 0 && check_linear(model, model_size, data, size));
    CHECK(!check_linear(model, model_size - 1, data, size));
    free(model);
  }
  free(memory), free(dual);
}

#define LONGEST 4

/* The score of a path. */
static int64_t score_of(const int64_t *scores, const int64_t *chain, uint32_t labels, const uint32_t *path,
                        uint32_t count) {
  int64_t sum = opk_crf_after(chain, labels, path[count - 1], OPK_NONE);
  for (uint32_t t = 0; t < count; t++)
    sum += scores[(size_t)t * labels + path[t]] + opk_crf_before(chain, labels, t ? path[t - 1] : OPK_NONE, path[t]);
  return sum;
}

/* Whether the bytes are a sequence model; then no path is better than the one it finds, and its probabilities are some. */
static bool check_crf(const uint8_t *bytes, size_t bytes_size, const uint8_t *data, size_t size) {
  opk_crf crf;
  if (opk_crf_open(&crf, bytes, bytes_size)) return false;
  uint32_t labels = crf.linear.labels, path[LONGEST], other[LONGEST], *rank, index[8];
  int32_t times[8];
  size_t cells = (size_t)LONGEST * labels, links = opk_crf_transitions(labels), paths = 1;
  rank = allocate(opk_linear_memory(&crf.linear), sizeof *rank);
  int64_t *scores = allocate(cells + links + 2 * labels, sizeof *scores), *chain = scores + cells;
  double *sums = allocate(3 * cells + links + labels, sizeof *sums), *forward = sums + cells, unit = 0;
  uint8_t *back = allocate(cells, 1);
  opk_linear_prepare(&crf.linear, rank);
  for (unsigned pass = 0; pass < 2; pass++)
    for (uint32_t t = 0; t < LONGEST; t++) {
      size_t from = t * size / LONGEST;
      opk_vector vector = draw_vector(data + from, size - from, crf.linear.dimension, index, times);
      double own = opk_linear_unit(&crf.linear, vector);
      if (pass == 0 && own > unit) unit = own;
      if (pass == 1) opk_linear_scores(&crf.linear, vector, unit, scores + (size_t)t * labels);
    }
  opk_crf_chain(&crf, unit, chain);
  opk_crf_viterbi(scores, LONGEST, labels, chain, chain + links, back, path);
  int64_t best = score_of(scores, chain, labels, path, LONGEST);
  for (uint32_t t = 0; t < LONGEST && labels <= 6; t++) paths *= labels;
  for (size_t number = 0; number < paths; number++) {
    size_t left = number;
    for (uint32_t t = 0; t < LONGEST; t++, left /= labels) other[t] = paths > 1 ? (uint32_t)(left % labels) : path[t];
    CHECK(score_of(scores, chain, labels, other, LONGEST) <= best);
  }
  for (size_t i = 0; i < cells; i++) sums[i] = (double)scores[i] * unit;
  for (size_t i = 0; i < links; i++) sums[3 * cells + i] = (double)chain[i] * unit;
  opk_crf_sums(sums, LONGEST, labels, sums + 3 * cells, forward, forward + cells, sums + 3 * cells + links);
  opk_crf_posteriors(forward, forward + cells, LONGEST, labels, forward);
  for (uint32_t t = 0; t < LONGEST; t++) {
    double sum = 0;
    for (uint32_t k = 0; k < labels; k++) {
      CHECK(forward[(size_t)t * labels + k] >= 0 && forward[(size_t)t * labels + k] <= 1);
      sum += forward[(size_t)t * labels + k];
    }
    CHECK(sum > 1 - 1e-6 && sum < 1 + 1e-6);
  }
  free(rank), free(scores), free(sums), free(back);
  return true;
}

/* Trains on sequences drawn from the data: the objective falls below that of no weights, and the model opens. */
static void check_sequences(const uint8_t *data, size_t size) {
  opk_entry entries[12][3];
  opk_row rows[12];
  uint32_t label[12], lengths[12], number[3], sequences = 0, count = 0;
  for (size_t at = 0; count < 12 && at + 3 <= size; at += 3, count++) {
    entries[count][0] = (opk_entry){0, (float)(data[at] - 128) / 16};
    entries[count][1] = (opk_entry){1, (float)(data[at + 1] - 128) / 16};
    entries[count][2] = (opk_entry){2, 1};
    rows[count] = (opk_row){entries[count], 3};
    label[count] = data[at + 2] % 3;
    if (!count || data[at + 2] >= 128) lengths[sequences++] = 0;
    lengths[sequences - 1]++;
  }
  if (count == 0) return;
  opk_examples examples = {.rows = rows, .count = count, .entries = 3 * (uint64_t)count};
  opk_examples_number(&examples, 3, number);
  opk_crf_problem problem = {&examples, lengths, label, sequences, 3, data[0] / 64.0 + 0.01, 1e-3, 20};
  size_t features = opk_crf_weights(&problem);
  double *weights = allocate(features, sizeof *weights), *slope = allocate(features, sizeof *slope);
  double *memory = allocate(opk_crf_memory(&problem), sizeof *memory);
  memset(weights, 0, features * sizeof *weights);
  double before = opk_crf_objective(&problem, weights, slope, memory);
  opk_solution solution = opk_solve_crf(&problem, weights, memory);
  double after = opk_crf_objective(&problem, weights, slope, memory);
  CHECK(solution.objective <= before && after - solution.objective < 1e-6 * (1 + before));
  opk_linear_training training = {
    .weights = weights,
    .of_output = 1,
    .of_feature = 3,
    .number = number,
    .dimension = 2,
    .labels = 3,
    .outputs = 3,
    .link = OPK_LINK_SOFTMAX,
  };
  const double *transitions = weights + features - opk_crf_transitions(3);
  size_t model_size = opk_crf_size(&training, transitions);
  uint8_t *model = allocate(model_size, 1);
  opk_crf_write(&training, transitions, model);
  CHECK(model_size > 0 && check_crf(model, model_size, data, size));
  CHECK(!check_crf(model, model_size - 1, data, size));
  free(model), free(weights), free(slope), free(memory);
}

/* Bytes that are counts are written as the same bytes again. */
static void check_counts(const uint8_t *data, size_t size) {
  opk_counts counts;
  if (opk_counts_open(data, size, &counts)) return;
  counts.counts = allocate(counts.dimension, sizeof *counts.counts);
  memset(counts.counts, 0, counts.dimension * sizeof *counts.counts);
  opk_counts_read(data, &counts);
  CHECK(opk_counts_size(&counts) == size);
  uint8_t *again = allocate(size, 1);
  opk_counts_write(&counts, again);
  CHECK(memcmp(again, data, size) == 0);
  free(counts.counts), free(again);
}

/* Reads a value whole: false where the bytes are none. */
static bool read_whole(opk_value_reader *reader, int depth) {
  opk_value value;
  const uint8_t *before = reader->at;
  if (!opk_value_read(reader, &value)) return false;
  CHECK(reader->at > before && reader->at <= reader->end);
  if (value.kind == OPK_VALUE_STRING) CHECK(value.string.bytes + value.string.size == reader->at);
  if (value.kind != OPK_VALUE_TABLE) return true;
  if (depth == 0) return false;
  for (uint32_t i = 0; i < value.items; i++)
    if (!read_whole(reader, depth - 1)) return false;
  for (uint32_t i = 0; i < value.fields; i++) {
    opk_text key;
    if (!opk_value_read_key(reader, &key) || !read_whole(reader, depth - 1)) return false;
  }
  return true;
}

/* The data as two sections of an image. */
static void check_image(const uint8_t *data, size_t size) {
  const uint32_t kind = OPK_TAG('F', 'U', 'Z', 'Z');
  size_t half = size ? data[0] % (size + 1) : 0;
  opk_section sections[2] = {{1, 0, half}, {2, 0, size - half}}, found;
  size_t whole = opk_image_size(sections, 2);
  uint8_t *bytes = allocate(whole, 1);
  opk_image image;
  opk_image_lay(bytes, kind, sections, 2);
  memcpy(bytes + sections[0].offset, data, half);
  memcpy(bytes + sections[1].offset, data + half, size - half);
  opk_image_seal(bytes);
  CHECK(opk_image_open(&image, bytes, whole, kind) == NULL && image.count == 2);
  CHECK(opk_image_open(&image, bytes, whole, kind + 1) != NULL);
  CHECK(opk_image_find(&image, 2, &found) && found.size == size - half && found.offset == sections[1].offset);
  CHECK(memcmp(bytes + found.offset, data + half, found.size) == 0);
  CHECK(!opk_image_find(&image, 3, &found));
  for (size_t i = 0; i < 8 && i < size; i++) { /* a byte changes, by the data */
    size_t at = (data[i] * (size_t)2654435761u + i) % whole;
    uint8_t change = (uint8_t)(data[size - 1 - i] | 1);
    bytes[at] ^= change;
    CHECK(opk_image_open(&image, bytes, whole, kind) != NULL);
    bytes[at] ^= change;
  }
  free(bytes);
  if (opk_image_open(&image, data, size, kind) == NULL)
    for (uint32_t i = 0; i < image.count; i++) {
      found = opk_image_section(&image, i);
      CHECK(found.offset <= size && found.size <= size - found.offset);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  opk_value_reader reader = {data, data + size};
  check_image(data, size);
  check_bayes(data, size, data, size);
  check_training(data, size);
  check_counts(data, size);
  check_linear(data, size, data, size);
  check_solvers(data, size);
  check_crf(data, size, data, size);
  check_sequences(data, size);
  read_whole(&reader, OPK_VALUE_DEPTH);
  return 0;
}
