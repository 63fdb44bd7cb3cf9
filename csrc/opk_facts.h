/* opk_facts: words that tell facts or views, and how much each of them does; and what words add to the decisions on roles.
 * Found by the hash of their folded form. */
#ifndef OPK_FACTS_H
#define OPK_FACTS_H

#include "opk.h"

typedef struct opk_fact {
  uint64_t hash; /* 0: the slot is free */
  double weight;
  const int16_t *roles; /* what it adds for each role, or NULL */
} opk_fact;

#define OPK_FACT_ROLES 9 /* as many as there are roles (opk_argument.h) */

typedef struct opk_facts {
  opk_fact *slots; /* 2^n, at most half of them taken */
  uint32_t mask;
} opk_facts;

#define OPK_FACTS_MAX 65536

/* Starts without words; `slots` are as many as opk_hash_slots says. */
void opk_facts_start(opk_facts *facts, opk_fact *slots, uint32_t count);
/* Adds a word that isn't there yet; `roles` are OPK_FACT_ROLES, or NULL. */
void opk_facts_add(opk_facts *facts, uint64_t hash, double weight, const int16_t *roles);

/* A word; NULL where it is none of them. */
static inline const opk_fact *opk_facts_find(const opk_facts *facts, uint64_t hash) {
  for (uint32_t at = (uint32_t)(hash >> 32) & facts->mask;; at = (at + 1) & facts->mask) {
    const opk_fact *slot = &facts->slots[at];
    if (!slot->hash) return NULL;
    if (slot->hash == hash) return slot;
  }
}

#endif
