/* opk_ranking: things in the order of how often they occur, by counting, so that any number takes linear time. */
#ifndef OPK_RANKING_H
#define OPK_RANKING_H

#include "opk.h"

/* Writes the numbers of `count` things, those with the largest of `counts` first, then by number. `buckets` has room for
 * the largest count and one more. */
static inline void opk_rank_counts(const uint32_t *counts, uint32_t count, uint32_t *buckets, uint32_t *ranked) {
  uint32_t most = 0, behind = 0;
  for (uint32_t i = 0; i < count; i++)
    if (counts[i] > most) most = counts[i];
  memset(buckets, 0, (most + (size_t)1) * sizeof *buckets);
  for (uint32_t i = 0; i < count; i++) buckets[counts[i]]++;
  for (uint32_t often = most + 1; often-- > 0;) {
    uint32_t of_these = buckets[often];
    buckets[often] = behind;
    behind += of_these;
  }
  for (uint32_t i = 0; i < count; i++) ranked[buckets[counts[i]]++] = i;
}

#endif
