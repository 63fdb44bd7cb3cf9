/* opk_query_index: from the hits of a scan to the queries that are worth evaluating. */
#include "opk_query.h"

uint32_t opk_query_post(const uint32_t *required, const uint32_t *begins, uint32_t query_count, uint32_t term_count,
                        uint32_t *posted, uint32_t *postings, uint32_t *always) {
  uint32_t always_count = 0;
  memset(posted, 0, ((size_t)term_count + 1) * sizeof *posted);
  for (uint32_t i = 0; i < begins[query_count]; i++) posted[required[i] / OPK_QUERY_GROUPS + 1]++;
  for (uint32_t term = 0; term < term_count; term++) posted[term + 1] += posted[term];
  for (uint32_t query = query_count; query-- > 0;) {
    if (begins[query] == begins[query + 1]) always[always_count++] = query;
    for (uint32_t i = begins[query]; i < begins[query + 1]; i++) {
      uint32_t term = required[i] / OPK_QUERY_GROUPS, groups = required[i] % OPK_QUERY_GROUPS;
      postings[--posted[term + 1]] = query * OPK_QUERY_GROUPS + groups;
    }
  }
  /* each was moved from its term's end to its beginning, one element on */
  memmove(posted, posted + 1, term_count * sizeof *posted);
  posted[term_count] = begins[query_count];
  return always_count;
}

uint32_t opk_query_group(const opk_hit *hits, size_t hit_count, const uint32_t *terms, const opk_query_view *view,
                         uint32_t *start, uint32_t *count, uint32_t *fired, opk_interval *spans, opk_span *bytes) {
  const uint32_t *first = view->tokens.first;
  uint32_t fired_count = 0, at = 0, word = 0;
  for (size_t i = 0; i < hit_count; i++) {
    uint32_t term = terms[hits[i].entry];
    if (count[term]++ == 0) fired[fired_count++] = term;
  }
  for (uint32_t i = 0; i < fired_count; i++) {
    start[fired[i]] = at;
    at += count[fired[i]];
    count[fired[i]] = 0;
  }
  for (size_t i = 0; i < hit_count; i++) {
    uint32_t term = terms[hits[i].entry];
    while (word + 1 < view->token_count && first[word] < hits[i].first) word++;
    opk_interval span = {word, word};
    while (span.last + 1 < view->token_count && first[span.last + 1] < hits[i].last) span.last++;
    count[term] = (uint32_t)opk_interval_add(spans + start[term], count[term], span);
    uint32_t added = start[term] + count[term] - 1;
    if (spans[added].first == span.first && spans[added].last == span.last)
      bytes[added] = (opk_span){hits[i].first, hits[i].last};
  }
  return fired_count;
}

uint32_t opk_query_candidates(const opk_query_bank *bank, const uint32_t *fired, uint32_t fired_count, uint8_t *groups,
                              uint32_t *candidates) {
  uint32_t touched = 0, count = 0;
  for (uint32_t i = 0; i < bank->always_count; i++) {
    groups[bank->always[i]] = OPK_QUERY_BOTH;
    candidates[touched++] = bank->always[i];
  }
  for (uint32_t i = 0; i < fired_count; i++)
    for (uint32_t j = bank->posted[fired[i]]; j < bank->posted[fired[i] + 1]; j++) {
      uint32_t query = bank->postings[j] / OPK_QUERY_GROUPS;
      if (groups[query] == 0) candidates[touched++] = query;
      groups[query] |= (uint8_t)(bank->postings[j] % OPK_QUERY_GROUPS);
    }
  for (uint32_t i = 0; i < touched; i++) {
    uint32_t query = candidates[i];
    if (groups[query] == OPK_QUERY_BOTH) candidates[count++] = query;
    groups[query] = 0;
  }
  return count;
}

void opk_query_mark(opk_tokens tokens, uint32_t count, opk_span place, uint32_t zones, uint32_t *marks) {
  uint32_t low = 0, high = count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (tokens.first[middle] < place.first) low = middle + 1;
    else high = middle;
  }
  for (; low < count && tokens.last[low] <= place.last; low++) marks[low] |= zones;
}
