#include "opk_query_interval.h"

size_t opk_interval_add(opk_interval *list, size_t count, opk_interval added) {
  if (count > 0 && list[count - 1].first == added.first) return count;
  while (count > 0 && list[count - 1].last >= added.last) count--;
  list[count] = added;
  return count + 1;
}

size_t opk_intervals_or(opk_intervals a, opk_intervals b, opk_interval *out) {
  size_t i = 0, j = 0, count = 0;
  while (i < a.count || j < b.count) {
    bool from_a = j == b.count || (i < a.count && (a.at[i].first < b.at[j].first ||
                                                   (a.at[i].first == b.at[j].first && a.at[i].last <= b.at[j].last)));
    count = opk_interval_add(out, count, from_a ? a.at[i++] : b.at[j++]);
  }
  return count;
}

/* Every minimal one ends where one of a or b does, and holds the last of the other that ends there or before. Taken by
 * their ends, first words never go back. */
size_t opk_intervals_and(opk_intervals a, opk_intervals b, opk_interval *out) {
  size_t i = 0, j = 0, count = 0;
  while (i < a.count || j < b.count) {
    bool from_a = j == b.count || (i < a.count && a.at[i].last <= b.at[j].last);
    uint32_t last = from_a ? a.at[i++].last : b.at[j++].last;
    if (i == 0 || j == 0) continue;
    uint32_t x = a.at[i - 1].first, y = b.at[j - 1].first, first = x < y ? x : y;
    if (count > 0 && out[count - 1].first == first) continue;
    if (count > 0 && out[count - 1].last == last) count--;
    out[count++] = (opk_interval){first, last};
  }
  return count;
}

static bool in_one_unit(const opk_nearness *near, uint32_t first_word, uint32_t last_word) {
  uint32_t first = near->first[first_word], last = near->last[last_word];
  uint32_t low = 0, high = near->unit_count;
  while (low < high) { /* the first unit that ends behind the byte */
    uint32_t middle = low + (high - low) / 2;
    if (near->units[middle].last <= first) low = middle + 1;
    else high = middle;
  }
  return low < near->unit_count && near->units[low].first <= first && last <= near->units[low].last;
}

/* Whether b, which begins behind a's end, is near it. */
static bool is_near(const opk_nearness *near, opk_interval a, opk_interval b) {
  return b.first - a.last - 1 <= near->between && (!near->units || in_one_unit(near, a.first, b.last));
}

/* Of those of a before one of b the last is the nearest, and where it is too far off, all are. */
size_t opk_intervals_before(opk_intervals a, opk_intervals b, const opk_nearness *near, opk_interval *out) {
  size_t i = 0, count = 0;
  for (size_t j = 0; j < b.count; j++) {
    while (i < a.count && a.at[i].last < b.at[j].first) i++;
    if (i == 0 || !is_near(near, a.at[i - 1], b.at[j])) continue;
    if (count > 0 && out[count - 1].first == a.at[i - 1].first) continue;
    out[count++] = (opk_interval){a.at[i - 1].first, b.at[j].last};
  }
  return count;
}

size_t opk_intervals_alone(opk_intervals a, opk_intervals b, const opk_nearness *near, bool ordered,
                           opk_interval *out) {
  size_t before = 0, behind = 0, count = 0;
  for (size_t i = 0; i < a.count; i++) {
    while (before < b.count && b.at[before].last < a.at[i].first) before++;
    while (behind < b.count && b.at[behind].first <= a.at[i].last) behind++;
    bool alone = before >= behind; /* those between the two overlap */
    if (alone && behind < b.count) alone = !is_near(near, a.at[i], b.at[behind]);
    if (alone && !ordered && before > 0) alone = !is_near(near, b.at[before - 1], a.at[i]);
    if (alone) out[count++] = a.at[i];
  }
  return count;
}

size_t opk_intervals_within(opk_intervals a, opk_intervals b, opk_interval *out) {
  size_t j = 0, count = 0;
  for (size_t i = 0; i < a.count; i++) {
    while (j < b.count && b.at[j].last < a.at[i].last) j++;
    if (j == b.count) break;
    if (b.at[j].first <= a.at[i].first) out[count++] = a.at[i];
  }
  return count;
}
