#include "opk_counts.h"
#include "opk_image.h"

enum { ROWS = 4, DOCUMENTS = 8, PRESENCE = 16, BITS = 24 };

static size_t words_of(uint32_t dimension) { return ((size_t)dimension + 63) / 64; }

static void add(opk_counts *counts, uint32_t index, uint32_t more) {
  counts->counts[index] += more;
  if (counts->counts[index] < more) counts->overflown = true;
}

void opk_counts_add(opk_counts *counts, opk_vector vector) {
  for (uint32_t i = 0; i < vector.count; i++) add(counts, vector.index[i], counts->presence ? 1 : (uint32_t)vector.times[i]);
  counts->documents++;
}

void opk_counts_merge(opk_counts *counts, const opk_counts *others) {
  for (uint32_t i = 0; i < counts->dimension; i++) add(counts, i, others->counts[i]);
  counts->overflown |= others->overflown;
  counts->documents += others->documents;
}

static bool is_zero(float x) { return !(x < 0 || x > 0); }

void opk_counts_mask(opk_counts *counts, const float *weights, uint32_t hashed, const float *scales, uint32_t figures) {
  for (uint32_t i = 0; weights && i < hashed; i++)
    if (is_zero(weights[i])) counts->counts[i] = 0;
  for (uint32_t i = 0; scales && i < figures; i++)
    if (is_zero(scales[i])) counts->counts[hashed + i] = 0;
}

static uint32_t rows_of(const opk_counts *counts) {
  uint32_t rows = 0;
  for (uint32_t i = 0; i < counts->dimension; i++) rows += counts->counts[i] != 0;
  return rows;
}

size_t opk_counts_size(const opk_counts *counts) {
  return BITS + 8 * words_of(counts->dimension) + 4 * (size_t)rows_of(counts);
}

void opk_counts_write(const opk_counts *counts, uint8_t *out) {
  opk_store32le(out, counts->dimension);
  opk_store32le(out + ROWS, rows_of(counts));
  opk_store64le(out + DOCUMENTS, counts->documents);
  opk_store64le(out + PRESENCE, counts->presence);
  uint8_t *bits = out + BITS, *at = bits + 8 * words_of(counts->dimension);
  memset(bits, 0, (size_t)(at - bits));
  for (uint32_t i = 0; i < counts->dimension; i++) {
    if (!counts->counts[i]) continue;
    bits[i / 8] |= (uint8_t)(1u << i % 8);
    opk_store32le(at, counts->counts[i]);
    at += 4;
  }
}

const char *opk_counts_open(const uint8_t *bytes, size_t size, opk_counts *counts) {
  if (size < BITS) return "its counts are cut short";
  uint32_t dimension = opk_load32le(bytes), rows = opk_load32le(bytes + ROWS);
  uint64_t presence = opk_load64le(bytes + PRESENCE);
  *counts =
    (opk_counts){.dimension = dimension, .presence = presence == 1, .documents = opk_load64le(bytes + DOCUMENTS)};
  if (dimension == 0 || dimension > OPK_COUNTS_DIMENSION_MAX || rows > dimension || presence > 1 ||
      counts->documents == 0 || counts->documents > OPK_COUNTS_DOCUMENTS_MAX)
    return "its counts hold an impossible number";
  if (size != BITS + 8 * words_of(dimension) + 4 * (size_t)rows) return "its counts are of another size";
  const uint8_t *bits = bytes + BITS, *at = bits + 8 * words_of(dimension);
  uint32_t set = 0;
  for (size_t i = 0; i < 64 * words_of(dimension); i++) {
    if (!(bits[i / 8] >> i % 8 & 1)) continue;
    if (i >= dimension || set++ == rows) return "its counts do not fit their features";
  }
  if (set != rows) return "its counts do not fit their features";
  for (uint32_t i = 0; i < rows; i++) {
    uint32_t count = opk_load32le(at + 4 * (size_t)i);
    if (count == 0 || (presence && count > counts->documents)) return "its counts hold an impossible number";
  }
  return NULL;
}

void opk_counts_read(const uint8_t *bytes, opk_counts *counts) {
  const uint8_t *bits = bytes + BITS, *at = bits + 8 * words_of(counts->dimension);
  for (uint32_t i = 0; i < counts->dimension; i++) {
    if (!(bits[i / 8] >> i % 8 & 1)) continue;
    counts->counts[i] = opk_load32le(at);
    at += 4;
  }
}
