/* Rapid Automatic Keyword Extraction: Rose, S., Engel, D., Cramer, N. & Cowley, W. (2010): Automatic keyword extraction
 * from individual documents. In: Text Mining: Applications and Theory, 3-20.
 *
 * Candidates are the runs of words between stop words and punctuation (section 1.2.1). A word's score is the ratio of
 * its degree, the lengths of the candidates it is in, to its frequency; a candidate's is the sum of its words' (1.2.2).
 * Two candidates with stop words between, and the stop words, are a candidate as well where they adjoin at least twice;
 * its score is the sum of theirs (1.2.3). Candidates without a letter are none. */
#include "opk_keywords.h"

/* The candidate that begins at or behind token `from`; the end of the text where there is none. */
static opk_span next_run(const opk_wording *wording, uint32_t from) {
  while (from < wording->count && opk_wording_is_stop(wording, from)) from++;
  uint32_t to = from;
  while (to < wording->count && !opk_wording_is_stop(wording, to) && (to == from || wording->joined[to])) to++;
  return (opk_span){from, to};
}

static bool is_candidate(const opk_wording *wording, opk_span run) {
  if (run.last - run.first > OPK_KEYWORDS_RUN_MAX) return false;
  for (uint32_t i = run.first; i < run.last; i++)
    if (wording->tokens.kind[i] & OPK_TOKEN_LETTER) return true;
  return false;
}

static bool adjoin(const opk_wording *wording, opk_span left, opk_span right) {
  if (right.last - left.first > OPK_KEYWORDS_RUN_MAX || right.first == left.last) return false;
  for (uint32_t i = left.last; i <= right.first; i++)
    if (!wording->joined[i]) return false;
  return true;
}

/* *at is the first token of a run that was not counted yet; each run counts itself and what it makes with the next. */
bool opk_rake_collect(const opk_wording *wording, opk_terms *candidates, uint32_t *at) {
  opk_span run = next_run(wording, *at);
  while (run.first < wording->count) {
    *at = run.first;
    if (candidates->capacity - candidates->count < 2) return false;
    opk_span right = next_run(wording, run.last);
    if (is_candidate(wording, run)) {
      opk_keywords_count(candidates, opk_wording_run(wording, run.first, run.last), run.first, run.last);
      if (right.first < wording->count && is_candidate(wording, right) && adjoin(wording, run, right))
        opk_keywords_count(candidates, opk_wording_run(wording, run.first, right.last), run.first, right.last);
    }
    run = right;
  }
  *at = wording->count;
  return true;
}

size_t opk_rake_scratch(const opk_wording *wording) { return wording->words.count * 2 * sizeof(double); }

static bool holds_stop(const opk_wording *wording, const opk_term *run) {
  for (uint32_t i = run->first; i < run->last; i++)
    if (opk_wording_is_stop(wording, i)) return true;
  return false;
}

uint32_t opk_rake_score(const opk_wording *wording, const opk_terms *candidates, void *scratch, opk_keyword *keywords) {
  double *degree = scratch, *frequency = degree + wording->words.count;
  uint32_t count = 0;
  for (uint32_t i = 0; i < wording->words.count; i++) degree[i] = frequency[i] = 0;
  for (uint32_t i = 0; i < candidates->count; i++) {
    const opk_term *run = &candidates->terms[i];
    if (holds_stop(wording, run)) continue;
    for (uint32_t token = run->first; token < run->last; token++) {
      degree[wording->word[token]] += (double)run->count * (run->last - run->first);
      frequency[wording->word[token]] += run->count;
    }
  }
  for (uint32_t i = 0; i < candidates->count; i++) {
    const opk_term *run = &candidates->terms[i];
    double score = 0;
    if (run->count < 2 && holds_stop(wording, run)) continue;
    for (uint32_t token = run->first; token < run->last; token++)
      if (!opk_wording_is_stop(wording, token))
        score += degree[wording->word[token]] / frequency[wording->word[token]];
    keywords[count++] = (opk_keyword){.score = score, .term = i};
  }
  return count;
}
