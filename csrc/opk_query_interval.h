/* opk_query_interval: lists of minimal intervals of words.
 *
 * In a list none holds another, so first words and last words both ascend strictly. Each operator goes once over its
 * two lists and writes such a list again, which has no more intervals than both together. Two may overlap. */
#ifndef OPK_QUERY_INTERVAL_H
#define OPK_QUERY_INTERVAL_H

#include "opk.h"

typedef struct opk_interval {
  uint32_t first, last; /* words, inclusive */
} opk_interval;

typedef struct opk_intervals {
  const opk_interval *at;
  size_t count;
} opk_intervals;

/* Adds an interval that comes behind all of the list by its first word, then its last, unless it holds one of them;
 * those that hold it go. Returns the new number. */
size_t opk_interval_add(opk_interval *list, size_t count, opk_interval added);

/* What is in one list or the other. */
size_t opk_intervals_or(opk_intervals a, opk_intervals b, opk_interval *out);
/* What holds one of each. */
size_t opk_intervals_and(opk_intervals a, opk_intervals b, opk_interval *out);

/* How two intervals must stand for `opk_intervals_before` and `opk_intervals_alone`: at most `between` words apart, and
 * in one unit, where units (by the words' bytes) matter. */
typedef struct opk_nearness {
  uint32_t between;
  const opk_span *units; /* NULL where none matter */
  uint32_t unit_count;
  const uint32_t *first, *last; /* bytes of the words */
} opk_nearness;

/* From one of a to one of b that is behind and near it. */
size_t opk_intervals_before(opk_intervals a, opk_intervals b, const opk_nearness *near, opk_interval *out);
/* Those of a that have none of b near them, behind or (unless ordered) before; one that overlaps is near. */
size_t opk_intervals_alone(opk_intervals a, opk_intervals b, const opk_nearness *near, bool ordered, opk_interval *out);
/* Those of a that lie within one of b. */
size_t opk_intervals_within(opk_intervals a, opk_intervals b, opk_interval *out);

#endif
