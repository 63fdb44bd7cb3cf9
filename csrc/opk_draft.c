#include "opk_draft.h"
#include "opk_ascii.h"

static bool is_apostrophe(opk_draft *d, uint32_t at, uint32_t next) {
  const uint8_t *b = d->text.bytes + at;
  return *b == '\'' || (next - at == 3 && b[0] == 0xE2 && b[1] == 0x80 && b[2] == 0x99); /* U+2019 */
}

uint32_t opk_skip_digits(opk_draft *d, uint32_t at, unsigned most) {
  while (most-- && opk_is_digit(opk_byte(d, at))) at++;
  return at;
}

uint32_t opk_skip_white(opk_draft *d, uint32_t at, unsigned *lines) {
  for (uint32_t next;; at = next) {
    opk_character c = opk_at(d, at, &next);
    if (c == OPK_CHAR_LINE) *lines += next - at == 3 && d->text.bytes[at + 2] == 0xA9 ? 2 : 1;
    else if (c != OPK_CHAR_SPACE) return at;
  }
}

uint32_t opk_skip_smiley(opk_draft *d, uint32_t at) {
  uint8_t eyes = opk_byte(d, at), mouth;
  uint32_t i = at + 1;
  if (eyes != ':' && eyes != ';' && eyes != '=') return at;
  if (opk_byte(d, i) == '-') i++;
  mouth = opk_byte(d, i);
  if (mouth != ')' && mouth != '(' && mouth != 'D' && mouth != 'P' && mouth != '/') return at;
  while (opk_byte(d, i) == mouth) i++;
  return opk_character_is_white(opk_peek(d, i)) ? i : at;
}

/* ---- words ---- */

/* What an ASCII letter or digit adds to the numbers of letters, digits, lower-case letters and vowels, a byte for each:
 * no word is read that is longer than a byte tells. 0: it is none of them. */
enum { LOWER = 0xFF0000, VOWEL = 0x7F000000 };
enum { DI = 0x100, UC = 1, UV = 0x1000001, LC = 0x10001, LV = 0x1010001 }; /* upper- and lower-case */
static const uint32_t word_counts[128] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  DI, DI, DI, DI, DI, DI, DI, DI, DI, DI, 0, 0, 0, 0, 0, 0,
  0, UV, UC, UC, UC, UV, UC, UC, UC, UV, UC, UC, UC, UC, UC, UV,
  UC, UC, UC, UC, UC, UV, UC, UC, UC, UV, UC, 0, 0, 0, 0, 0,
  0, LV, LC, LC, LC, LV, LC, LC, LC, LV, LC, LC, LC, LC, LC, LV,
  LC, LC, LC, LC, LC, LV, LC, LC, LC, LV, LC, 0, 0, 0, 0, 0,
};

opk_span opk_word_at(opk_draft *d, uint32_t at) {
  opk_span word = {at, at};
  while (at - word.first < OPK_WORD_REACH && at < d->text.size && d->text.bytes[at] < 0x80 &&
         word_counts[d->text.bytes[at]])
    at++;
  opk_look_ahead(d, word.last = at);
  for (uint32_t next; at - word.first < OPK_WORD_REACH; at = next) {
    opk_character c = opk_at(d, at, &next);
    if (opk_character_is_word(c)) word.last = next;
    else if (!(c == OPK_CHAR_QUOTE && at > word.first && is_apostrophe(d, at, next) &&
               opk_character_is_letter(opk_peek(d, next))))
      break;
  }
  return word;
}

/* No abbreviation that is known has more; the look back from each stop of a.b.c.d. … would be long. */
#define PERIODS_MOST 5

opk_left opk_read_left(opk_draft *d, uint32_t last) {
  opk_left left = {{last, last}, 0, 0, 0, false, false, false};
  uint32_t at = last, first, counts = 0;
  unsigned periods = 0;
  while (last - at < OPK_WORD_REACH) {
    uint8_t byte = at > d->first ? d->text.bytes[at - 1] : 0x80;
    if (byte < 0x80 && word_counts[byte]) { /* most are */
      counts += word_counts[byte];
      if (word_counts[byte] != DI) left.capital = !(word_counts[byte] & LOWER);
      left.periods = periods;
      left.word.first = --at;
      continue;
    }
    if (byte == ' ') {
      opk_before(d, at, &first);
      break;
    }
    opk_character character = opk_before(d, at, &first);
    if (character == OPK_CHAR_END) break;
    if (opk_character_is_word(character)) {
      if (opk_character_is_letter(character)) {
        counts++;
        left.capital = character == OPK_CHAR_UPPER;
        left.lower |= character == OPK_CHAR_LOWER;
        left.vowel = true;
      } else if (character == OPK_CHAR_DIGIT) {
        left.digits++;
      }
      left.periods = periods;
      left.word.first = first;
    } else if (opk_byte(d, first) == 0xC2 && opk_byte(d, first + 1) == 0xB0) { /* N° */
      counts++;
      left.word.first = first;
    } else if (character == OPK_CHAR_PERIOD && left.word.first == at && periods < PERIODS_MOST) {
      periods++;
    } else if (!(character == OPK_CHAR_QUOTE && is_apostrophe(d, first, at)) && opk_byte(d, first) != '&') {
      break;
    }
    at = first;
  }
  opk_look_back(d, last, last - left.word.first);
  left.letters = counts & 0xFF;
  left.digits += counts >> 8 & 0xFF;
  left.lower |= (counts & LOWER) != 0;
  left.vowel |= (counts & VOWEL) != 0;
  return left;
}

/* ---- what follows ---- */

/* Marks that open, though they are no quotation marks or brackets: Markdown's, and Spanish ¿ and ¡. */
static bool is_opening(opk_draft *d, uint32_t at) {
  uint8_t b = opk_byte(d, at), c = opk_byte(d, at + 1);
  return b == '*' || b == '_' || (b == 0xC2 && (c == 0xBF || c == 0xA1));
}

opk_right opk_read_right(opk_draft *d, uint32_t at) {
  opk_right right = {0};
  uint32_t next, here;
  right.at = here = opk_skip_white(d, at, &right.lines);
  right.spaced = here > at;
  for (unsigned marks = 0;; marks++, here = next) {
    right.character = opk_at(d, here, &next);
    if (marks == 8) break;
    if (right.character == OPK_CHAR_QUOTE) {
      right.quoted = true;
      if (next - here > 1 && opk_peek(d, next) == OPK_CHAR_SPACE) opk_at(d, next, &next); /* « Oui » */
    } else if (right.character == OPK_CHAR_OPEN) {
      right.bracketed = true;
    } else if (right.character == OPK_CHAR_BULLET) {
      right.bullet = true;
    } else if (right.character == OPK_CHAR_DASH && opk_peek(d, next) == OPK_CHAR_SPACE) { /* of dialogue */
      opk_at(d, next, &next);
    } else if (!is_opening(d, here)) {
      break;
    }
  }
  right.word = opk_word_at(d, here);
  return right;
}

int opk_starts(opk_draft *d, const opk_right *right) {
  const opk_word *known;
  int score = (right->quoted ? 8 : 0) - (right->bracketed ? 16 : 0);
  switch (right->character) {
  case OPK_CHAR_END: return OPK_CERTAIN;
  case OPK_CHAR_LOWER: return -OPK_SURE;
  case OPK_CHAR_DIGIT: return d->language->number;
  case OPK_CHAR_LETTER: return OPK_SURE;
  case OPK_CHAR_UPPER: break;
  default: return right->bullet ? OPK_SURE : -OPK_LIKELY;
  }
  known = opk_known(d, right->word);
  if (known == NULL || known->starts == 0) { /* "Trump's" is known by "Trump" */
    opk_span stem = right->word;
    for (uint32_t i = stem.first, next; i < stem.last; i = next)
      if (opk_at(d, i, &next) == OPK_CHAR_QUOTE) stem.last = i;
    known = stem.last < right->word.last ? opk_known(d, stem) : NULL;
  }
  return score + (known && known->starts ? known->starts : d->language->unknown);
}

/* ---- marks that go with a stop ---- */

/* The offset behind a footnote's mark, [12] or [12, 13], or one of omission, [...], at `at`; `at` if there is none. */
static uint32_t skip_note(opk_draft *d, uint32_t at) {
  uint32_t i = at + 1, next;
  if (opk_byte(d, at) != '[') return at;
  if (opk_at(d, i, &next) == OPK_CHAR_ELLIPSIS) return opk_byte(d, next) == ']' ? next + 1 : at;
  if (opk_byte(d, i) == '.') {
    while (i - at < 12 && (opk_byte(d, i) == '.' || opk_byte(d, i) == ' ')) i++;
  } else if (opk_is_digit(opk_byte(d, i))) {
    while (i - at < 12 && opk_byte(d, i) && memchr("0123456789,- ", opk_byte(d, i), 13)) i++;
  }
  return i > at + 1 && opk_byte(d, i) == ']' ? i + 1 : at;
}

/* A footnote's number whose raising was lost, "end.12 Next" or "end. 12 Even though": its offset behind; `at` if there
 * is none. A space before it makes it a number like any other, unless a capitalised common word follows: no sentence
 * starts with these two. */
static uint32_t skip_lost_note(opk_draft *d, uint32_t at, bool spaced) {
  uint32_t behind = opk_skip_digits(d, at, 3);
  opk_right right;
  if (behind == at || !opk_character_is_white(opk_peek(d, behind))) return at;
  right = opk_read_right(d, behind);
  if (right.character == OPK_CHAR_END && !spaced) return behind;
  if (right.character != OPK_CHAR_UPPER) return at;
  return spaced && (right.lines || opk_starts(d, &right) <= OPK_SURE / 2) ? at : behind;
}

/* Whether the quotation mark directly behind a stop closes: a letter is behind an opening one and an apostrophe. */
static bool quote_closes(opk_draft *d, uint32_t at, uint32_t next) {
  opk_character c = opk_peek(d, next);
  const uint8_t *b = d->text.bytes + at;
  if (!opk_character_is_letter(c) && c != OPK_CHAR_DIGIT) return true;
  if (*b == '"') return true;
  if (*b == '\'' || c == OPK_CHAR_LOWER) return false;                   /* Jr.'s */
  return next - at == 3 && b[0] == 0xE2 && b[1] == 0x80 && b[2] == 0x9D; /* U+201D */
}

/* The mark directly behind a stop, or behind other marks: the offset behind it; `at` if there is none. */
static uint32_t read_attached(opk_draft *d, opk_closing *closing, bool plain) {
  uint32_t at = closing->behind, next, behind;
  opk_character c = opk_at(d, at, &next);
  if (c == OPK_CHAR_QUOTE) {
    if (!quote_closes(d, at, next)) return at;
    closing->quoted = true;
    return next;
  }
  if (c == OPK_CHAR_CLOSE) {
    closing->bracketed = true;
    while (opk_byte(d, next) == ')') next++;
    return next;
  }
  if (c == OPK_CHAR_SUPERSCRIPT || c == OPK_CHAR_MARK) return next;
  if (opk_byte(d, at) == '*' || opk_byte(d, at) == '_') { /* Markdown's, or a footnote's */
    c = opk_peek(d, next);
    return opk_character_is_white(c) || c == OPK_CHAR_QUOTE || opk_byte(d, next) == opk_byte(d, at) ? next : at;
  }
  if (!opk_has_rule(d, OPK_RULE_FOOTNOTES) || closing->noted) return at;
  behind = c == OPK_CHAR_DIGIT && plain ? skip_lost_note(d, at, false) : skip_note(d, at);
  closing->noted = behind > at;
  return behind;
}

/* The same over one or two spaces. */
static uint32_t read_detached(opk_draft *d, opk_closing *closing, bool plain) {
  uint32_t at = closing->behind, next = at, behind;
  opk_character c = opk_at(d, at, &next);
  if (c != OPK_CHAR_SPACE) return at;
  if (opk_peek(d, next) == OPK_CHAR_SPACE) opk_at(d, next, &next);
  if (opk_has_rule(d, OPK_RULE_FOOTNOTES)) {
    behind = skip_note(d, next);
    if (behind == next && plain && !closing->noted) behind = skip_lost_note(d, next, true);
    if (behind > next && opk_character_is_white(opk_peek(d, behind))) {
      closing->noted = true;
      return behind;
    }
  }
  behind = opk_skip_smiley(d, next);
  if (behind > next) return behind;
  c = opk_at(d, next, &behind);
  if (c == OPK_CHAR_PICTOGRAPH) {
    for (uint32_t i = behind; c == OPK_CHAR_PICTOGRAPH || c == OPK_CHAR_MARK; c = opk_at(d, i, &i))
      behind = i;
    return behind;
  }
  if (c == OPK_CHAR_CLOSE || (c == OPK_CHAR_QUOTE && opk_character_is_white(opk_peek(d, behind)))) { /* « Oui. » */
    closing->quoted |= c == OPK_CHAR_QUOTE;
    closing->bracketed |= c == OPK_CHAR_CLOSE;
    return behind;
  }
  return at;
}

opk_closing opk_read_closing(opk_draft *d, uint32_t at, bool plain) {
  opk_closing closing = {at, false, false, false};
  uint32_t behind;
  while ((behind = read_attached(d, &closing, plain)) > closing.behind) closing.behind = behind;
  while ((behind = read_detached(d, &closing, plain)) > closing.behind) closing.behind = behind;
  return closing;
}
