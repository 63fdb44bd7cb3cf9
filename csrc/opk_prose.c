#include "opk_prose.h"

#include "opk_precedent.h"

/* What a byte may start. Lead bytes of characters that matter to no decision are skipped; the stops of other scripts,
 * and bullets, lie behind the WIDE ones. */
enum { SKIP, STOP, LINE, RUN, BRACKET, COLON, COMMA, SLASH, WIDE };

const uint8_t opk_prose_candidates[256] = {
  ['\n'] = LINE, ['\r'] = LINE, ['.'] = STOP,  ['!'] = STOP,  ['?'] = STOP,  ['-'] = RUN,
  ['*'] = RUN,   ['='] = RUN,   ['_'] = RUN,   ['~'] = RUN,   ['#'] = RUN,   [')'] = BRACKET,
  [':'] = COLON, [';'] = COLON, [','] = COMMA, ['/'] = SLASH, [0xC2] = WIDE, [0xD6] = WIDE,
  [0xD8] = WIDE, [0xDB] = WIDE, [0xDC] = WIDE, [0xDF] = WIDE, [0xE0] = WIDE, [0xE1] = WIDE,
  [0xE2] = WIDE, [0xE3] = WIDE, [0xEA] = WIDE, [0xEF] = WIDE, [0xF0] = WIDE,
};

uint32_t opk_prose_candidate(opk_text text, uint32_t at) {
  while (at < text.size && opk_prose_candidates[text.bytes[at]] == SKIP) at++;
  return at;
}

static opk_verdict judge(opk_draft *d, uint32_t at) {
  uint32_t next, first;
  opk_character c = opk_at(d, at, &next);
  opk_verdict v = {at, next, -OPK_SURE};
  switch (opk_prose_candidates[d->text.bytes[at]]) {
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
    if ((d->item.behind || d->noted) && opk_continues_list(d, at, &first)) {
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

/* The candidate from `at` on that may matter: whether it does is told by the bytes beside most others. */
static uint32_t next_worthy(opk_draft *d, opk_prose_finder *find, uint32_t at) {
  const uint8_t *bytes = d->text.bytes;
  uint32_t next;
  for (;; at = next) {
    if (at == d->text.size) return at;
    /* one or two bytes by themselves: `find` is for longer ways */
    if (opk_prose_candidates[bytes[at]] == SKIP && ++at < d->text.size && opk_prose_candidates[bytes[at]] == SKIP)
      at = find(d->text, at + 1);
    if (at == d->text.size) return at;
    next = at + 1;
    switch (opk_prose_candidates[bytes[at]]) {
    case RUN:
      if (d->text.size - at >= OPK_SEPARATOR_LEAST && bytes[at + 1] == bytes[at] &&
          bytes[at + OPK_SEPARATOR_LEAST - 1] == bytes[at])
        return at;
      break;
    case BRACKET:
      if (d->item.behind == 0 || at == d->first) break;
      if (opk_character_is_word(opk_character_ascii[bytes[at - 1] & 0x7F])) return at; /* only a mark's matters */
      break;
    case COLON:
      if (opk_has_rule(d, bytes[at] == ':' ? OPK_RULE_COLONS : OPK_RULE_SEMICOLONS)) return at;
      if (opk_skip_smiley(d, at) > at) return at;
      break;
    case COMMA:
      if (at - d->first <= OPK_TOKEN_REACH) return at;
      break;
    case SLASH:
      if (at > d->first && opk_character_ascii[bytes[at - 1] & 0x7F] == OPK_CHAR_DIGIT) return at;
      break;
    case WIDE: {
      opk_character c = opk_character_wide_at(d->text, at, &next);
      uint32_t first;
      if (c == OPK_CHAR_LINE || opk_character_is_stop(c)) return at;
      if (c == OPK_CHAR_BULLET && opk_before(d, at, &first) == OPK_CHAR_SPACE) return at;
      break;
    }
    default: return at;
    }
  }
}

/* Candidates nearer than this, in bytes, are looked up among the precedents. */
#define DENSE 16

typedef struct scan {
  opk_draft draft;
  opk_prose_finder *find;
  uint32_t before; /* the candidate that was decided last */
  opk_precedents precedents;
} scan;

static opk_verdict precede(const opk_precedent *precedent, uint32_t at) {
  return (opk_verdict){at + (uint32_t)precedent->last, at + (uint32_t)precedent->next, precedent->score};
}

static opk_verdict decide(scan *s, uint32_t at) {
  opk_draft *d = &s->draft;
  bool sparse = at - s->before > DENSE;
  opk_precedent_places places;
  opk_verdict v;
  s->before = at;
  d->noted = !sparse && opk_has_precedent(d, at);
  if (!d->noted) return judge(d, at);
  places = opk_find_precedents(d, at, &s->precedents);
  if (opk_precedent_applies(d, at, places.near)) return precede(places.near, at);
  if (opk_precedent_applies(d, at, places.far)) return precede(places.far, at);
  d->low = d->high = d->apart = at;
  d->from_first = false;
  d->wanted = OPK_NO_ITEM;
  v = judge(d, at);
  opk_keep_precedent(d, at, v, places);
  return v;
}

/* How sure a decision is: the odds that its weight stands for, in percent. */
static uint8_t percent(int score) {
  static const uint8_t table[] = {50, 58, 66, 73, 80, 84, 88, 91, 94, 95, 96, 97, 98, 98, 99, 99};
  unsigned i = (unsigned)(score < 0 ? -score : score) / 4;
  return i < sizeof table ? table[i] : 100;
}

/* The sentence that starts at d->first; its end in *end, the least sure decision about it as result. */
static uint8_t read_sentence(scan *s, uint32_t *end) {
  opk_draft *d = &s->draft;
  uint8_t sure = 100;
  uint32_t at;
  d->item = opk_read_item(d, d->first);
  at = next_worthy(d, s->find, d->item.behind ? d->item.behind : d->first);
  while (at < d->text.size) {
    opk_verdict v = decide(s, at);
    uint8_t p = percent(v.score);
    if (p < sure) sure = p;
    *end = v.last;
    if (v.score > 0) return sure;
    at = next_worthy(d, s->find, v.next);
  }
  *end = d->text.size;
  return sure;
}

size_t opk_prose_sentences(const opk_language *language, opk_prose_finder *find, opk_text text, uint32_t *at,
                           opk_span *out, uint8_t *confidence, size_t capacity) {
  scan s;
  opk_draft *d = &s.draft;
  size_t count = 0;
  *d = (opk_draft){.text = text, .language = language};
  s.find = find;
  s.before = *at;
  s.precedents.begun = false;
  while (count < capacity) {
    unsigned lines = 0;
    uint8_t sure;
    uint32_t last, first;
    d->first = *at = opk_skip_white(d, *at, &lines);
    if (*at == text.size) break;
    sure = read_sentence(&s, at);
    for (last = *at; opk_character_is_white(opk_before(d, last, &first)); last = first) continue;
    out[count] = (opk_span){d->first, last};
    if (confidence) confidence[count] = sure;
    count++;
  }
  return count;
}
