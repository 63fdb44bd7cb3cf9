#include "opk_body.h"

#define PORTION 64

void opk_body_divide(opk_body *body) {
  const opk_tokens *tokens = &body->tokens;
  uint32_t at = 0;
  for (uint32_t i = 0; i < body->count; i++) {
    opk_body_sentence *sentence = &body->sentences[i];
    opk_span span = sentence->reading;
    bool torn = false;
    while (at < body->token_count && tokens->last[at] <= span.first) at++;
    if (at < body->token_count && tokens->first[at] < span.first) torn = true;
    sentence->first = at;
    while (at < body->token_count && tokens->last[at] <= span.last) at++;
    if (at < body->token_count && tokens->first[at] < span.last) torn = true;
    sentence->last = at;
    sentence->flags = (uint8_t)((sentence->flags & ~OPK_BODY_TORN) | (torn ? OPK_BODY_TORN : 0));
  }
}

uint32_t opk_body_words(const opk_body *body, uint32_t sentence, opk_segmenter *words) {
  const opk_body_sentence *own = &body->sentences[sentence];
  opk_text text = {body->text.bytes + own->reading.first, own->reading.last - own->reading.first};
  opk_span spans[PORTION];
  uint32_t at = 0, count = 0;
  if (!(own->flags & OPK_BODY_TORN)) return own->last - own->first;
  while (at < text.size) count += (uint32_t)words(text, &at, spans, PORTION);
  return count;
}

uint32_t opk_body_find(const opk_body *body, opk_span source) {
  uint32_t low = 0, high = body->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (body->sentences[middle].source.last <= source.first) low = middle + 1;
    else high = middle;
  }
  if (low == body->count) return OPK_NONE;
  opk_span own = body->sentences[low].source;
  return own.first <= source.first && source.last <= own.last ? low : OPK_NONE;
}
