#include "opk_facts.h"

void opk_facts_start(opk_facts *facts, opk_fact *slots, uint32_t count) {
  facts->slots = slots;
  facts->mask = count - 1;
  memset(slots, 0, count * sizeof *slots);
}

void opk_facts_add(opk_facts *facts, uint64_t hash, double weight, const int16_t *roles) {
  uint32_t at = (uint32_t)(hash >> 32) & facts->mask;
  while (facts->slots[at].hash) at = (at + 1) & facts->mask;
  facts->slots[at] = (opk_fact){hash, weight, roles};
}
