#include "opk_highlights.h"

#include "opk_math.h"

/* Short sentences must not win by a single keyword: so many words are added to each. */
#define DAMPING 12

void opk_highlights_add(const opk_body *body, opk_span place, uint32_t number, double score, opk_keyword *weights) {
  uint32_t sentence = opk_body_find(body, place);
  if (sentence == OPK_NONE || weights[sentence].term == number) return;
  weights[sentence].score += score;
  weights[sentence].term = number;
}

/* What stands between blanks. */
static uint32_t count_words(opk_text text, opk_span span) {
  uint32_t words = 0;
  bool inside = false;
  for (uint32_t i = span.first; i < span.last; i++) {
    bool blank = text.bytes[i] == ' ';
    words += !blank && !inside;
    inside = !blank;
  }
  return words;
}

uint32_t opk_highlights_choose(const opk_body *body, const opk_keyword *weights, uint32_t top, opk_keyword *best,
                               opk_keyword *scratch) {
  uint32_t count = 0, chosen = 0;
  for (uint32_t i = 0; i < body->count; i++) {
    const opk_body_sentence *sentence = &body->sentences[i];
    if (!weights[i].term || sentence->flags & (OPK_BODY_QUOTED | OPK_BODY_CUT)) continue;
    double share = 1000 * weights[i].score / (count_words(body->text, sentence->reading) + DAMPING);
    best[count++] = (opk_keyword){.score = opk_floor(share + 0.5) / 1000, .term = i};
  }
  if (top == 0) return 0;
  if (count <= top) return count;
  memcpy(scratch, best, count * sizeof *best);
  opk_keywords_heap(scratch, count);
  for (uint32_t i = 0; i < top; i++) opk_keywords_pop(scratch, count - i);
  opk_keyword last = scratch[count - top];
  for (uint32_t i = 0; i < count; i++)
    if (best[i].score > last.score || (best[i].score == last.score && best[i].term <= last.term))
      best[chosen++] = best[i];
  return chosen;
}
