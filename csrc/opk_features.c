#include "opk_features.h"

#define DIGIT_BITS 8
#define DIGITS (1u << DIGIT_BITS)

static int32_t times_of(uint32_t count) { return (int32_t)(count < INT32_MAX ? count : INT32_MAX); }

uint64_t opk_ngrams_count(opk_ngrams ngrams, uint32_t words) {
  uint64_t count = 0;
  for (unsigned length = 1; length <= OPK_FEATURES_LENGTH_MAX; length++)
    if (ngrams.lengths >> (length - 1) & 1 && words >= length) count += words - length + 1;
  return count;
}

/* The runs that begin at word i: the keys of those wanted, the shorter first; returns their number. */
static inline unsigned keys_at(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint32_t i, uint64_t *keys) {
  unsigned count = 0;
  for (unsigned length = 1; length <= OPK_FEATURES_LENGTH_MAX && length <= words - i; length++)
    if (ngrams.lengths >> (length - 1) & 1) keys[count++] = opk_ngram_key(hash + i, length);
  return count;
}

size_t opk_ngrams_indices(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint32_t *out) {
  uint64_t keys[OPK_FEATURES_LENGTH_MAX];
  size_t count = 0;
  for (uint32_t i = 0; i < words; i++) {
    unsigned found = keys_at(ngrams, hash, words, i, keys);
    for (unsigned k = 0; k < found; k++) out[count++] = (uint32_t)(keys[k] >> (64 - ngrams.bits));
  }
  return count;
}

size_t opk_ngrams_keys(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint64_t *out) {
  size_t count = 0;
  for (uint32_t i = 0; i < words; i++) count += keys_at(ngrams, hash, words, i, out + count);
  return count;
}

/* Radix sort by counting, from the lowest digit up; `from` and `to` change places after each digit. */
uint32_t opk_vector_sort(uint32_t *index, int32_t *times, uint32_t count, unsigned bits) {
  uint32_t *from = index, *to = (uint32_t *)times;
  for (unsigned shift = 0; shift < bits; shift += DIGIT_BITS) {
    uint32_t place[DIGITS] = {0}, before = 0;
    for (uint32_t i = 0; i < count; i++) place[from[i] >> shift & (DIGITS - 1)]++;
    for (unsigned digit = 0; digit < DIGITS; digit++) {
      uint32_t here = place[digit];
      place[digit] = before;
      before += here;
    }
    for (uint32_t i = 0; i < count; i++) to[place[from[i] >> shift & (DIGITS - 1)]++] = from[i];
    uint32_t *other = from;
    from = to;
    to = other;
  }
  if (from != index && count) memcpy(index, from, count * sizeof *index);
  uint32_t distinct = 0;
  for (uint32_t i = 0, end; i < count; i = end) {
    for (end = i + 1; end < count && index[end] == index[i];) end++;
    index[distinct] = index[i];
    times[distinct++] = times_of(end - i);
  }
  return distinct;
}

void opk_vector_tally(opk_ngrams ngrams, const uint64_t *hash, uint32_t words, uint32_t *table) {
  uint64_t keys[OPK_FEATURES_LENGTH_MAX];
  for (uint32_t i = 0; i < words; i++) {
    unsigned found = keys_at(ngrams, hash, words, i, keys);
    for (unsigned k = 0; k < found; k++) table[keys[k] >> (64 - ngrams.bits)]++;
  }
}

uint32_t opk_vector_gather(const uint32_t *table, uint32_t size, uint32_t *index, int32_t *times) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < size; i++)
    if (table[i]) {
      if (index) {
        index[count] = i;
        times[count] = times_of(table[i]);
      }
      count++;
    }
  return count;
}

uint32_t opk_vector_find(opk_vector vector, uint32_t index) {
  uint32_t low = 0, high = vector.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (vector.index[middle] < index) low = middle + 1;
    else high = middle;
  }
  return low < vector.count && vector.index[low] == index ? low : OPK_NONE;
}
