/* opk_unstopped: sentences that end without a stop: at line ends and separators, before the items of lists, and in
 * letters. */
#include "opk_draft.h"

/* ---- items of lists ---- */

opk_item_mark opk_read_item(opk_draft *d, uint32_t at) {
  opk_item_mark mark = {0, 0, OPK_CHAR_END, false, false};
  uint32_t next;
  opk_character c = opk_at(d, at, &next);
  if ((c == OPK_CHAR_UPPER || c == OPK_CHAR_LOWER) && opk_byte(d, next) != '.' && opk_byte(d, next) != ')')
    return mark; /* most sentences start so */
  if (c == OPK_CHAR_BULLET) {
    unsigned lines = 0;
    at = opk_skip_white(d, next, &lines);
    if (lines) return mark;
  }
  if (opk_byte(d, at) == '(') at++;
  if (opk_byte(d, at) >= 0x80) return mark;
  mark.kind = opk_at(d, at, &next);
  if (mark.kind == OPK_CHAR_DIGIT) {
    next = opk_skip_digits(d, at, 3);
    for (uint32_t i = at; i < next; i++) mark.value = 10 * mark.value + d->text.bytes[i] - '0';
  } else if (mark.kind == OPK_CHAR_UPPER || mark.kind == OPK_CHAR_LOWER) {
    mark.value = d->text.bytes[at];
  } else {
    return mark;
  }
  if (next > at && opk_byte(d, next) == '.') mark.period = true, next++;
  if (next > at && opk_byte(d, next) == ')') mark.bracket = true, next++;
  if (mark.bracket || (mark.period && opk_character_is_white(opk_peek(d, next)))) mark.behind = next;
  return mark;
}

bool opk_starts_item(opk_draft *d, uint32_t at) {
  uint32_t next;
  opk_character c = opk_at(d, at, &next);
  if (!opk_has_rule(d, OPK_RULE_ENUMERATIONS)) return false;
  if (c == OPK_CHAR_BULLET) return true;
  if (opk_byte(d, at) == '-' || opk_byte(d, at) == '*') return opk_peek(d, next) == OPK_CHAR_SPACE;
  return opk_read_item(d, at).behind != 0;
}

/* "chapter 2." has a number, not a mark. */
static bool is_counted(opk_draft *d, uint32_t at) {
  const opk_word *known;
  uint32_t first;
  while (opk_character_is_white(opk_before(d, at, &first)) && at > d->first) at = first;
  known = opk_known(d, opk_read_left(d, at).word);
  return known && known->kinds & OPK_WORD_COUNTED;
}

/* The byte before `at` is looked at, be it before the sentence. */
static void look_near(opk_draft *d, uint32_t at) {
  if (at > 0 && at - 1 < d->low) d->low = at - 1;
}

/* The mark that `at`, its period or bracket, belongs to, and in *first where it starts. Where the sentence starts plays
 * no part. */
static opk_item_mark mark_around(opk_draft *d, uint32_t at, uint32_t *first) {
  const uint8_t *b = d->text.bytes;
  opk_item_mark mark = {0, 0, OPK_CHAR_END, b[at] == '.', b[at] == ')'};
  uint32_t i = at, start;
  look_near(d, at);
  if (at == 0 || b[at - 1] >= 0x80 || (!mark.period && !mark.bracket)) return mark;
  mark.kind = (opk_character)opk_character_ascii[b[at - 1]];
  if (mark.kind == OPK_CHAR_DIGIT) {
    for (uint32_t place = 1; i > 0 && b[i - 1] >= '0' && b[i - 1] <= '9' && at - i < 4; i--, place *= 10)
      mark.value += place * (uint32_t)(b[i - 1] - '0');
    look_near(d, i);
    if (at - i > 3) return mark;
  } else if (mark.kind == OPK_CHAR_UPPER || mark.kind == OPK_CHAR_LOWER) {
    mark.value = b[--i];
  } else {
    return mark; /* the bracket of "2.)", too: its period was looked at */
  }
  look_near(d, i);
  if (i > 0 && b[i - 1] == '(') look_near(d, --i);
  if (i == 0) return mark;
  *first = i;
  if ((b[i - 1] < 0x80 ? opk_character_ascii[b[i - 1]] : opk_before(d, i, &start)) != OPK_CHAR_SPACE) return mark;
  if (mark.period) mark.bracket = opk_byte(d, at + 1) == ')';
  if (mark.bracket || opk_character_is_white(opk_peek(d, at + 1))) mark.behind = at + 1 + (mark.period && mark.bracket);
  return mark;
}

bool opk_continues_list(opk_draft *d, uint32_t at, uint32_t *first) {
  opk_item_mark mark = mark_around(d, at, first);
  if (mark.behind == 0 || !opk_has_rule(d, OPK_RULE_ENUMERATIONS)) return false;
  if (mark.kind == OPK_CHAR_UPPER && !mark.bracket) return false; /* J. is an initial, too */
  mark.value--;
  mark.behind = at - 1;
  d->wanted = opk_item_code(&mark, at);
  if (d->wanted != opk_item_code(&d->item, at)) return false;
  return mark.bracket || !is_counted(d, *first);
}

opk_verdict opk_judge_bullet(opk_draft *d, uint32_t at) {
  opk_verdict v = {at, at + 1, -OPK_SURE};
  uint32_t first;
  opk_look_back(d, at, 1);
  if (at == d->first || !opk_has_rule(d, OPK_RULE_ENUMERATIONS)) return v;
  if (opk_before(d, at, &first) == OPK_CHAR_SPACE) v.score = OPK_LIKELY;
  return v;
}

/* ---- line ends ---- */

#define WRAP_LEAST 40  /* columns: nobody wraps prose more narrowly */
#define WRAP_RAGGED 20 /* columns by which lines of one wrapped paragraph differ */

static bool is_line_byte(uint8_t b) { return b == '\n' || b == '\r'; }

/* The columns of the line up to `at`, in code points; OPK_LINE_REACH if there are that many or more. */
static uint32_t columns_before(opk_draft *d, uint32_t behind) {
  uint32_t columns = 0, at = behind;
  const uint8_t *b = d->text.bytes;
  for (; at > 0 && columns < OPK_LINE_REACH && !is_line_byte(b[at - 1]); at--) columns += (b[at - 1] & 0xC0) != 0x80;
  opk_look_back(d, behind, behind - at + 1); /* that it may look further, it depends on where the sentence starts */
  if (at == 0) opk_look_ahead(d, SIZE_MAX);
  else if (at - 1 < d->low) d->low = at - 1;
  return columns;
}

/* The columns of the line from `at` on, and whether a blank line or nothing follows it. */
static uint32_t columns_from(opk_draft *d, uint32_t at, bool *is_last) {
  uint32_t columns = 0;
  unsigned lines = 0;
  const uint8_t *b = d->text.bytes;
  for (; at < d->text.size && columns < OPK_LINE_REACH && !is_line_byte(b[at]); at++) columns += (b[at] & 0xC0) != 0x80;
  opk_look_ahead(d, (size_t)at + 1);
  *is_last = columns < OPK_LINE_REACH && (opk_skip_white(d, at, &lines) == d->text.size || lines > 1);
  return columns;
}

/* Whether the line up to `end` is full: the next one, at `next`, starts with something that had no room in it, in a
 * paragraph as wide as these two lines show. */
static bool is_full(opk_draft *d, uint32_t end, uint32_t next) {
  uint32_t here = columns_before(d, end), there, needed = here + 1;
  bool is_last;
  if (here < WRAP_LEAST || here >= OPK_LINE_REACH) return false;
  there = columns_from(d, next, &is_last);
  for (uint32_t i = next; i - next < OPK_TOKEN_REACH && opk_byte(d, i) > ' '; i++)
    needed += (d->text.bytes[i] & 0xC0) != 0x80;
  return there < OPK_LINE_REACH && needed > there && (is_last || here <= there + WRAP_RAGGED);
}

/* Whether what looks like an item's mark at the start of a line is what a full line goes on with: "August / 28. The",
 * "John / A. Hale", "the plan / - so far -". */
static bool is_wrapped_mark(opk_draft *d, uint32_t at) {
  opk_item_mark mark = opk_read_item(d, at);
  uint32_t next;
  opk_character c = opk_at(d, at, &next);
  if (c == OPK_CHAR_BULLET) return false;
  if (mark.behind == 0) return opk_read_right(d, next).character == OPK_CHAR_LOWER;
  opk_look_ahead(d, SIZE_MAX); /* no precedent holds what follows */
  if (d->item.behind && mark.kind == d->item.kind && mark.value == d->item.value + 1) return false;
  return !mark.bracket && mark.value != 1;
}

/* Wrapped prose goes on with the next line, headings and items don't. */
opk_verdict opk_judge_line(opk_draft *d, uint32_t at) {
  unsigned lines = 0;
  uint32_t next = opk_skip_white(d, at, &lines);
  opk_verdict v = {at, next, -OPK_SURE};
  opk_character c;
  if (next == d->text.size || lines > 1) {
    v.score = OPK_CERTAIN;
  } else if (opk_has_rule(d, OPK_RULE_LINES)) {
    if (opk_starts_item(d, next)) {
      v.score = is_full(d, at, next) && is_wrapped_mark(d, next) ? -OPK_LIKELY : OPK_SURE;
      return v;
    }
    c = opk_read_right(d, next).character;
    if (c != OPK_CHAR_LOWER && c != OPK_CHAR_COMMA) v.score = is_full(d, at, next) ? -OPK_LIKELY : OPK_LIKELY;
  }
  return v;
}

/* ---- separators and smileys ---- */

/* A run of one mark, ======, is a piece of its own. */
opk_verdict opk_judge_separator(opk_draft *d, uint32_t at) {
  uint32_t end = at + 1, first;
  opk_verdict v;
  while (opk_byte(d, end) == d->text.bytes[at]) end++;
  v = (opk_verdict){end, end, -OPK_SURE};
  if (end - at < OPK_SEPARATOR_LEAST || !opk_has_rule(d, OPK_RULE_SEPARATORS)) return v;
  if (!opk_character_is_white(opk_peek(d, end)) || !opk_character_is_white(opk_before(d, at, &first))) return v;
  if (at > d->first) v.last = at; /* the sentence before it ends first */
  v.score = OPK_LIKELY;
  return v;
}

/* A smiley in the place of a stop. */
opk_verdict opk_judge_smiley(opk_draft *d, uint32_t at) {
  uint32_t end = opk_skip_smiley(d, at), first;
  opk_verdict v = {end, end > at ? end : at + 1, -OPK_SURE};
  if (end == at || !opk_character_is_white(opk_before(d, at, &first))) return v;
  if (opk_read_right(d, end).character == OPK_CHAR_UPPER) v.score = OPK_RATHER;
  return v;
}

/* ---- letters ---- */

/* Regards, Kim: the closing, and the signature. */
opk_verdict opk_judge_closing(opk_draft *d, uint32_t at) {
  opk_verdict v = {at + 1, at + 1, -OPK_SURE};
  const opk_word *known;
  if (!opk_starts_within(d, at, OPK_TOKEN_REACH) || !opk_has_rule(d, OPK_RULE_LETTERS)) return v;
  known = opk_known(d, opk_read_left(d, at).word);
  if (known && known->kinds & OPK_WORD_CLOSING && opk_read_right(d, at + 1).character == OPK_CHAR_UPPER)
    v.score = OPK_LIKELY;
  return v;
}

/* The offset behind a date and time in figures, 3/27/2001 09:11 AM, whose first slash is at `slash`, and in *first
 * where it starts; 0 if there is none. */
static uint32_t skip_stamp(opk_draft *d, uint32_t slash, uint32_t *first) {
  static const struct {
    uint8_t behind;/* the byte that must follow */
    uint8_t least, most;
  } parts[] = {{'/', 1, 2}, {' ', 2, 4}, {':', 1, 2}, {0, 2, 2}};
  uint32_t at = slash, next;
  opk_look_back(d, at, 4);
  while (at > d->first && slash - at < 3 && opk_skip_digits(d, at - 1, 1) == at) at--;
  *first = at;
  if (at == slash || slash - at > 2) return 0;
  at = slash + 1;
  for (unsigned i = 0; i < 4; i++, at = next + 1) {
    next = opk_skip_digits(d, at, parts[i].most);
    if (next - at < parts[i].least || (parts[i].behind && opk_byte(d, next) != parts[i].behind)) return 0;
  }
  if (opk_byte(d, next) == ':') next = opk_skip_digits(d, next + 1, 2);
  if (opk_byte(d, next) == ' ' && (opk_byte(d, next + 1) == 'A' || opk_byte(d, next + 1) == 'P') &&
      opk_byte(d, next + 2) == 'M')
    next += 3;
  return opk_character_is_white(opk_peek(d, next)) ? next : 0;
}

/* In mail whose lines were joined, the stamp of its head is a piece of its own, unless a lower-case word leads to it:
 * "on 3/27/2001 …". */
opk_verdict opk_judge_stamp(opk_draft *d, uint32_t at) {
  uint32_t first, space, end;
  opk_character next;
  opk_verdict v = {at + 1, at + 1, -OPK_SURE};
  if (!opk_has_rule(d, OPK_RULE_LETTERS) || (end = skip_stamp(d, at, &first)) == 0) return v;
  v.next = end;
  if (first > d->first) {
    opk_left left;
    if (opk_before(d, first, &space) != OPK_CHAR_SPACE) return v;
    left = opk_read_left(d, space);
    if (left.letters ? left.capital : opk_before(d, space, &space) == OPK_CHAR_OTHER) {
      v.last = first;
      v.score = OPK_LIKELY;
      return v;
    }
  }
  v.last = end;
  next = opk_read_right(d, end).character;
  v.score = next == OPK_CHAR_UPPER || (first == d->first && next == OPK_CHAR_LOWER) ? OPK_LIKELY : -OPK_LIKELY;
  return v;
}
