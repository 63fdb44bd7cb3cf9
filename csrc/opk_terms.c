#include "opk_terms.h"

uint32_t opk_terms_capacity(uint64_t least) {
  uint32_t capacity = 64;
  while (capacity < least && capacity < OPK_TERMS_MAX) capacity *= 2;
  return capacity;
}

/* There are twice as many slots as terms. */
size_t opk_terms_size(uint32_t capacity) {
  size_t each = sizeof(opk_term) + 2 * sizeof(uint32_t);
  return capacity > SIZE_MAX / each ? SIZE_MAX : capacity * each;
}

void opk_terms_start(opk_terms *table, void *memory, uint32_t capacity, uint64_t seed) {
  table->terms = memory;
  table->slots = (uint32_t *)(table->terms + capacity);
  table->count = 0;
  table->capacity = capacity;
  table->seed = seed;
  table->shift = 63;
  while (capacity >>= 1) table->shift--;
  memset(table->slots, 0, 2 * (size_t)table->capacity * sizeof *table->slots);
}

static inline uint32_t *slot_of(const opk_terms *table, uint64_t key) {
  uint32_t mask = 2 * table->capacity - 1;
  uint32_t at = (uint32_t)(opk_mum(key ^ table->seed, OPK_HASH_K2) >> table->shift);
  while (table->slots[at] && table->terms[table->slots[at] - 1].key != key) at = (at + 1) & mask;
  return &table->slots[at];
}

void opk_terms_move(opk_terms *table, void *memory, uint32_t capacity, const opk_terms *from) {
  opk_terms old = *from;
  opk_terms_start(table, memory, capacity, old.seed);
  memcpy(table->terms, old.terms, old.count * sizeof *old.terms);
  for (uint32_t i = 0; i < old.count; i++) *slot_of(table, old.terms[i].key) = i + 1;
  table->count = old.count;
}

opk_term *opk_terms_put(opk_terms *table, uint64_t key) {
  uint32_t *slot = slot_of(table, key);
  if (*slot) return &table->terms[*slot - 1];
  if (table->count == table->capacity) return NULL;
  opk_term *term = &table->terms[table->count++];
  memset(term, 0, sizeof *term);
  term->key = key;
  *slot = table->count;
  return term;
}

const opk_term *opk_terms_find(const opk_terms *table, uint64_t key) {
  uint32_t *slot = slot_of(table, key);
  return *slot ? &table->terms[*slot - 1] : NULL;
}
