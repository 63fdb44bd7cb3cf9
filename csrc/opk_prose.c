#include "opk_prose.h"

#include "opk_draft.h"

/* What a byte may start. Lead bytes of characters that matter to no decision are skipped; the stops of other scripts,
 * and bullets, lie behind the WIDE ones. */
enum { SKIP, STOP, LINE, RUN, BRACKET, COLON, COMMA, SLASH, WIDE };

static const uint8_t candidates[256] = {
  ['\n'] = LINE, ['\r'] = LINE, ['.'] = STOP,  ['!'] = STOP,  ['?'] = STOP,  ['-'] = RUN,
  ['*'] = RUN,   ['='] = RUN,   ['_'] = RUN,   ['~'] = RUN,   ['#'] = RUN,   [')'] = BRACKET,
  [':'] = COLON, [';'] = COLON, [','] = COMMA, ['/'] = SLASH, [0xC2] = WIDE, [0xD6] = WIDE,
  [0xD8] = WIDE, [0xDB] = WIDE, [0xDC] = WIDE, [0xDF] = WIDE, [0xE0] = WIDE, [0xE1] = WIDE,
  [0xE2] = WIDE, [0xE3] = WIDE, [0xEA] = WIDE, [0xEF] = WIDE, [0xF0] = WIDE,
};

static uint32_t next_candidate(opk_text text, uint32_t at) {
  while (at < text.size && candidates[text.bytes[at]] == SKIP) at++;
  return at;
}

static opk_verdict judge(const opk_draft *d, uint32_t at) {
  uint32_t next, first;
  opk_character c = opk_character_at(d->text, at, &next);
  opk_verdict v = {at, next, -OPK_SURE};
  switch (candidates[d->text.bytes[at]]) {
  case RUN: return opk_judge_separator(d, at);
  case COMMA: return opk_judge_closing(d, at);
  case SLASH: return opk_judge_stamp(d, at);
  case COLON:
    if (!opk_has_rule(d, d->text.bytes[at] == ':' ? OPK_RULE_COLONS : OPK_RULE_SEMICOLONS))
      return opk_judge_smiley(d, at);
    v.last = next;
    if (opk_character_is_white(opk_peek(d, next))) v.score = OPK_LIKELY;
    return v;
  case STOP:
  case BRACKET:
    if (d->item.behind && opk_continues_list(d, at, &first)) {
      v.last = first;
      v.score = OPK_LIKELY;
      return v;
    }
    return c == OPK_CHAR_CLOSE ? v : opk_judge_stop(d, at);
  default:
    if (c == OPK_CHAR_LINE) return opk_judge_line(d, at);
    if (c == OPK_CHAR_BULLET) return opk_judge_bullet(d, at);
    return opk_character_is_stop(c) ? opk_judge_stop(d, at) : v;
  }
}

/* How sure a decision is: the odds that its weight stands for, in percent. */
static uint8_t percent(int score) {
  static const uint8_t table[] = {50, 58, 66, 73, 80, 84, 88, 91, 94, 95, 96, 97, 98, 98, 99, 99};
  unsigned i = (unsigned)(score < 0 ? -score : score) / 4;
  return i < sizeof table ? table[i] : 100;
}

/* The sentence that starts at d->first; its end in *end, the least sure decision about it as result. */
static uint8_t read_sentence(opk_draft *d, uint32_t *end) {
  uint8_t sure = 100;
  uint32_t at;
  d->item = opk_read_item(d, d->first);
  at = next_candidate(d->text, d->item.behind ? d->item.behind : d->first);
  while (at < d->text.size) {
    opk_verdict v = judge(d, at);
    uint8_t p = percent(v.score);
    if (p < sure) sure = p;
    *end = v.last;
    if (v.score > 0) return sure;
    at = next_candidate(d->text, v.next);
  }
  *end = d->text.size;
  return sure;
}

size_t opk_prose_sentences(const opk_language *language, opk_text text, uint32_t *at, opk_span *out,
                           uint8_t *confidence, size_t capacity) {
  opk_draft d = {.text = text, .language = language};
  size_t count = 0;
  while (count < capacity) {
    unsigned lines = 0;
    uint8_t sure;
    uint32_t last, first;
    d.first = *at = opk_skip_white(&d, *at, &lines);
    if (*at == text.size) break;
    sure = read_sentence(&d, at);
    for (last = *at; opk_character_is_white(opk_before(&d, last, &first)); last = first) continue;
    out[count] = (opk_span){d.first, last};
    if (confidence) confidence[count] = sure;
    count++;
  }
  return count;
}
