/* opk_stop: whether a sentence ends at a run of stops. The abbreviations are read after Kiss & Strunk 2006
 * (Unsupervised Multilingual Sentence Boundary Detection, Computational Linguistics 32:4): what an abbreviation is says
 * how likely its stop ends a sentence, the capitalised word behind it how likely that word starts one, and the two add
 * up. */
#include "opk_draft.h"

/* `ends` of abbreviations that have no weight of their own. */
enum { FINAL_ENDS = -16, DATE_ENDS = 0, INITIAL_ENDS = -32, BRACKETED_ENDS = -24 };

/* A run of stops, and all that the decision looks at. */
typedef struct stop {
  uint32_t first, last;
  unsigned points;   /* periods, an ellipsis counting for three */
  bool exclaims;     /* holds ! or ? */
  bool full;         /* holds a stop that wants no space */
  bool apart;        /* has spaces between its points */
  uint32_t apart_at; /* where the first of them is */
  opk_character before;
  opk_left left;
  const opk_word *known; /* the word on its left */
  opk_closing closing;
  opk_right right;
} stop;

static stop read_run(opk_draft *d, uint32_t at) {
  stop s = {0};
  s.first = at;
  for (uint32_t next;; at = next) {
    opk_character c = opk_at(d, at, &next);
    if (c == OPK_CHAR_PERIOD) {
      s.points++;
    } else if (c == OPK_CHAR_ELLIPSIS) {
      s.points += 3;
    } else if (c == OPK_CHAR_EXCLAIM) {
      s.exclaims = true;
    } else if (c == OPK_CHAR_FULL) {
      s.full = true;
    } else if (c == OPK_CHAR_SPACE && s.points > 0 && !s.exclaims && opk_peek(d, next) == OPK_CHAR_PERIOD &&
               (s.points > 1 || !opk_character_is_word(opk_peek(d, next + 1)))) {
      if (!s.apart) s.apart_at = at;
      s.apart = true;
    } else {
      s.last = at;
      return s;
    }
  }
}

/* ---- the word on the left ---- */

static bool is_abbreviation(const opk_word *known) { return known && known->kinds & OPK_WORD_ABBREVIATION; }
static bool is_number(const opk_left *left) { return left->digits > 0 && left->letters == 0; }

static bool is_roman(opk_draft *d, opk_span word) {
  for (uint32_t i = word.first; i < word.last; i++)
    if (!memchr("IVXLCDM", d->text.bytes[i], 7)) return false;
  return word.first < word.last;
}

/* The word before the space and period that stand before `at`; empty if they don't. */
static opk_left previous_part(opk_draft *d, uint32_t at) {
  uint32_t space, period;
  if (opk_before(d, at, &space) == OPK_CHAR_SPACE && opk_before(d, space, &period) == OPK_CHAR_PERIOD)
    return opk_read_left(d, period);
  return (opk_left){0};
}

/* What is known of the abbreviation on the left: alone, behind an elision (l'Ing.), or as the last part of one that is
 * written with spaces (z. B., s. r. o.). NULL if it isn't an abbreviation for sure. */
static const opk_word *find_left(opk_draft *d, const opk_left *left) {
  opk_span word = left->word;
  const opk_word *known;
  bool capital = left->capital;
  if (word.last - word.first > d->language->longest + 8) return NULL;
  if (left->letters <= 3 && word.first < word.last) {
    const uint8_t *b = d->text.bytes;
    uint32_t behind = word.first;
    for (unsigned parts = 0; parts < 2 && opk_language_may_follow(d->language, b[behind]); parts++) {
      opk_left part = previous_part(d, behind);
      if (part.letters == 0 || part.letters > 3 || !opk_language_may_pair(d->language, b[part.word.first], b[behind]))
        break;
      known = opk_known(d, (opk_span){part.word.first, word.last});
      if (is_abbreviation(known)) return known;
      behind = part.word.first;
    }
  }
  known = opk_known(d, word);
  for (uint32_t i = word.first, next; known == NULL && i < word.last; i = next)
    if (opk_at(d, i, &next) == OPK_CHAR_QUOTE) {
      known = opk_known(d, (opk_span){next, word.last});
      capital = opk_peek(d, next) == OPK_CHAR_UPPER;
    }
  if (known && !capital && known->kinds & OPK_WORD_CAPITAL) return NULL;
  if (known && capital && !(known->kinds & OPK_WORD_CAPITAL) && left->letters == 1) return NULL; /* c. 1871; vitamin C. */
  return known;
}

/* Whether a word with a period follows directly. */
static bool is_followed(opk_draft *d, const stop *s) {
  return s->right.at == s->right.word.first && s->closing.behind == s->last && opk_byte(d, s->right.word.last) == '.';
}

/* Whether the stop is inside of an abbreviation written with spaces. */
static bool is_inside(opk_draft *d, const stop *s) {
  opk_span whole = {s->left.word.first, s->right.word.last};
  const uint8_t *b = d->text.bytes;
  return s->left.letters <= 3 && whole.last - whole.first <= d->language->longest && is_followed(d, s) &&
         opk_language_may_pair(d->language, b[whole.first], b[s->right.word.first]) &&
         is_abbreviation(opk_known(d, whole));
}

/* Whether the stop is followed by one letter and a stop, as in a chain of initials. */
static bool is_chained(opk_draft *d, const stop *s) {
  uint32_t next;
  return is_followed(d, s) && opk_character_is_letter(opk_at(d, s->right.word.first, &next)) &&
         next == s->right.word.last;
}

/* ---- a single period ---- */

/* A sentence that is but an adverbial so far, "At 5 a.m.", goes on. */
static bool is_adverbial(opk_draft *d, uint32_t end) {
  const opk_word *known;
  unsigned words = 1;
  if (!opk_starts_within(d, end, OPK_TOKEN_REACH)) return false;
  opk_look_back(d, end, end - d->first);
  for (uint32_t i = d->first; i < end; i++) words += d->text.bytes[i] == ' ';
  known = words <= 3 ? opk_known(d, opk_word_at(d, d->first)) : NULL;
  return known && known->kinds & OPK_WORD_PREPOSITION;
}

/* Whether the word on the right has a capital wherever it stands: I */
static bool is_uppercase(opk_draft *d, const opk_right *right) {
  const opk_word *known = opk_known(d, right->word);
  return known && known->kinds & OPK_WORD_UPPERCASE;
}

/* Whether the word on the left is in capitals without periods: an acronym, where the text isn't in capitals. */
static bool is_capitals(const opk_left *left) { return left->letters > 1 && !left->lower && left->periods == 0; }

static bool in_capitals(opk_draft *d, opk_span word) {
  uint32_t next, letters = 0;
  for (uint32_t at = word.first; at < word.last; at = next) {
    opk_character c = opk_at(d, at, &next);
    if (c == OPK_CHAR_LOWER) return false;
    letters += opk_character_is_letter(c);
  }
  return letters > 1;
}

/* Whether a number stands before the word: 5 in. */
static bool is_measured(opk_draft *d, const opk_left *left) {
  uint32_t first;
  return opk_before(d, left->word.first, &first) == OPK_CHAR_SPACE && opk_before(d, first, &first) == OPK_CHAR_DIGIT;
}

/* The weight that an abbreviation of these kinds ends a sentence where a capital follows. */
static int ends_weight(const stop *s, const opk_word *known, unsigned kinds, bool title) {
  int ends = -OPK_SURE;
  if (title || kinds & OPK_WORD_INNER) ends = kinds & OPK_WORD_FINAL ? -OPK_SURE : -OPK_CERTAIN; /* St. is street, too */
  else if (known && known->ends) ends = (int)known->ends;
  else if (kinds & OPK_WORD_FINAL) ends = FINAL_ENDS;
  else if (kinds & OPK_WORD_DATE) ends = DATE_ENDS;
  if (s->closing.bracketed) return ends < BRACKETED_ENDS ? ends : BRACKETED_ENDS; /* its own stop: (D-Ill.) */
  return s->closing.quoted && ends > -OPK_SURE ? ends + 16 : ends;
}

/* Behind an abbreviation; `known` is NULL if only its shape says that it is one. */
static int judge_abbreviation(opk_draft *d, const stop *s, const opk_word *known) {
  unsigned kinds = known ? known->kinds : OPK_WORD_FINAL;
  opk_character next = s->right.character;
  bool title = kinds & OPK_WORD_TITLE && (s->left.capital || !(kinds & OPK_WORD_FINAL)); /* Sec. Kerry, 5 sec. */
  bool common = kinds & (s->left.capital ? OPK_WORD_COMMON_CAPITAL : OPK_WORD_COMMON) && !is_measured(d, &s->left);
  if (next == OPK_CHAR_DIGIT && kinds & (OPK_WORD_NUMBERED | OPK_WORD_DATE)) return -OPK_SURE;
  if (kinds & OPK_WORD_NUMBERED && is_roman(d, s->right.word) && !is_uppercase(d, &s->right)) return -OPK_SURE;
  if (next == OPK_CHAR_LOWER) return common && opk_has_rule(d, OPK_RULE_LOWERCASE) ? OPK_RATHER : -OPK_SURE;
  if (is_capitals(&s->left) && !(kinds & (OPK_WORD_TITLE | OPK_WORD_INNER)) && !in_capitals(d, s->right.word))
    return OPK_LIKELY; /* the SEC., in VA. */
  if (common && title) return opk_starts(d, &s->right);
  if (common) return next == OPK_CHAR_UPPER ? OPK_SURE : OPK_LIKELY;
  if (next == OPK_CHAR_DIGIT && !(kinds & OPK_WORD_FINAL)) return -OPK_SURE;
  if (is_chained(d, s) || is_adverbial(d, s->first)) return -OPK_LIKELY;
  return ends_weight(s, known, kinds, title) + opk_starts(d, &s->right);
}

static int judge_initial(opk_draft *d, const stop *s) {
  uint32_t at;
  int ends = INITIAL_ENDS;
  if (s->right.character == OPK_CHAR_LOWER || is_chained(d, s)) return -OPK_SURE;
  if (s->right.character != OPK_CHAR_UPPER) return s->right.character == OPK_CHAR_LETTER ? OPK_LIKELY : -OPK_LIKELY;
  /* "you and I.", "a plan B.": names have capitals before their initials */
  if (opk_before(d, s->left.word.first, &at) == OPK_CHAR_SPACE) {
    opk_left previous = opk_read_left(d, at);
    if (previous.letters > 0 && !previous.capital) ends += 16;
  }
  if (previous_part(d, s->left.word.first).letters == 1) ends -= 24; /* another one before it */
  return ends + opk_starts(d, &s->right);
}

/* 12. Juni; XIX. Jahrhundert; but not "Nr. 12. Juni und Juli …" */
static bool is_ordinal(opk_draft *d, const opk_left *left) {
  opk_left previous;
  const opk_word *known;
  if (!opk_has_rule(d, OPK_RULE_ORDINALS) || left->periods > 0) return false;
  if (!(is_number(left) && left->digits <= 3) && !is_roman(d, left->word)) return false;
  previous = previous_part(d, left->word.first);
  known = opk_known(d, previous.word);
  return !(known && known->kinds & OPK_WORD_NUMBERED);
}

/* Whether the word on the left looks like an abbreviation: U.S.G., Blvd. */
static bool looks_abbreviated(const opk_left *left) {
  if (left->digits > 0) return false;
  if (left->periods > 0) return left->letters <= 2 * left->periods + 1;
  return left->capital && left->lower && !left->vowel && left->letters <= 5;
}

static int judge_period(opk_draft *d, const stop *s) {
  const opk_left *left = &s->left;
  opk_character next = s->right.character;
  uint32_t first;
  if (is_number(left) && opk_before(d, left->word.first, &first) == OPK_CHAR_END) return -OPK_SURE; /* 1.2. Title */
  if (is_ordinal(d, left)) return next == OPK_CHAR_UPPER ? opk_starts(d, &s->right) - 8 : -OPK_SURE;
  if (opk_has_rule(d, OPK_RULE_ABBREVIATIONS)) {
    if (is_inside(d, s)) return -OPK_SURE;
    if (is_abbreviation(s->known)) return judge_abbreviation(d, s, s->known);
    if (s->known == NULL && looks_abbreviated(left)) return judge_abbreviation(d, s, NULL);
  }
  if (left->letters == 1 && left->digits == 0 && opk_has_rule(d, OPK_RULE_INITIALS)) return judge_initial(d, s);
  switch (next) {
  case OPK_CHAR_UPPER:
  case OPK_CHAR_LETTER: return OPK_SURE;
  case OPK_CHAR_DIGIT: return OPK_LIKELY;
  case OPK_CHAR_LOWER:
    if (s->closing.quoted || s->closing.bracketed || !opk_has_rule(d, OPK_RULE_LOWERCASE)) return -OPK_LIKELY;
    return left->letters == 0 || left->vowel || left->letters > 3 ? OPK_RATHER : -OPK_RATHER;
  case OPK_CHAR_COMMA: return -OPK_SURE;
  default: return OPK_LIKELY;
  }
}

/* ---- other runs ---- */

/* "Why?" Mr. Smith asked. A name and a verb of speech behind a quotation go with it. */
static bool is_speaker(opk_draft *d, const opk_right *right) {
  uint32_t at = right->word.first, next;
  if (right->character != OPK_CHAR_UPPER || right->quoted || right->bracketed) return false;
  for (unsigned i = 0; i < 4; i++) {
    opk_span word = opk_word_at(d, at);
    const opk_word *known = opk_known(d, word);
    if (opk_at(d, word.first, &next) != OPK_CHAR_UPPER)
      return i > 0 && known && known->kinds & OPK_WORD_SPEECH;
    if (i == 0 && known && known->starts > OPK_SURE / 2) return false;
    at = word.last + (opk_byte(d, word.last) == '.');
    if (opk_at(d, at, &next) != OPK_CHAR_SPACE) return false;
    at = next;
  }
  return false;
}

static int judge_exclamation(opk_draft *d, const stop *s) {
  opk_character next = s->right.character;
  if (s->closing.bracketed && s->before == OPK_CHAR_OPEN) return -OPK_LIKELY; /* (!) */
  if (s->before == OPK_CHAR_COMMA && next != OPK_CHAR_UPPER) return -OPK_LIKELY;
  if (s->closing.quoted && opk_has_rule(d, OPK_RULE_SPEECH) && is_speaker(d, &s->right)) return -OPK_LIKELY;
  if (s->known && s->known->kinds & OPK_WORD_EXCLAIMED && opk_has_rule(d, OPK_RULE_ABBREVIATIONS))
    return next == OPK_CHAR_UPPER ? opk_starts(d, &s->right) - 8 : -OPK_SURE;
  if (next == OPK_CHAR_LOWER) {
    bool inside = s->closing.quoted || s->closing.bracketed || !opk_has_rule(d, OPK_RULE_LOWERCASE);
    return inside ? -OPK_LIKELY : OPK_RATHER;
  }
  return next == OPK_CHAR_COMMA ? -OPK_SURE : OPK_SURE;
}

static int judge_ellipsis(opk_draft *d, const stop *s) {
  opk_character next = s->right.character;
  if (!opk_has_rule(d, OPK_RULE_ELLIPSES)) return next == OPK_CHAR_UPPER ? OPK_SURE : -OPK_SURE;
  if (s->before == OPK_CHAR_END) return -OPK_SURE; /* ... and so */
  if (s->closing.bracketed && (s->before == OPK_CHAR_OPEN || next == OPK_CHAR_LOWER)) return -OPK_LIKELY; /* [...] */
  if (next == OPK_CHAR_LETTER) return -OPK_RATHER;
  if (next != OPK_CHAR_UPPER) return s->right.bullet ? OPK_SURE : -OPK_LIKELY;
  if (is_uppercase(d, &s->right) && !s->right.quoted && s->points > 2) return -OPK_RATHER; /* ... I mean */
  return opk_starts(d, &s->right) > 0 ? OPK_LIKELY : OPK_RATHER;
}

/* A period and three points apart, "end. . . . Next": what was left out follows the sentence (Chicago Manual of Style,
 * 17th edition, 13.53). */
static bool ends_before_omission(const stop *s) {
  return s->points == 4 && s->apart && s->apart_at == s->first + 1 && s->closing.behind == s->last &&
         s->right.character == OPK_CHAR_UPPER && opk_character_is_word(s->before);
}

/* A stop without space behind it, "end.Next": between a lower-case word and a capitalised one, outside of addresses and
 * names of files. */
static int judge_unspaced(opk_draft *d, const stop *s) {
  uint32_t at, first;
  opk_span word = s->right.word;
  bool closed = s->closing.quoted || s->closing.bracketed, known_start;
  if (!closed && (s->left.letters < 2 || s->left.periods > 0 || s->left.digits > 0 || !s->left.lower)) return -OPK_SURE;
  for (at = word.last; at - word.last < OPK_TOKEN_REACH && opk_byte(d, at) > ' '; at++)
    if (memchr("@/", d->text.bytes[at], 2) || (d->text.bytes[at] == '.' && opk_byte(d, at + 1) > ' '))
      return -OPK_LIKELY;
  for (at = s->first; s->first - at < OPK_TOKEN_REACH && !opk_character_is_white(opk_before(d, at, &first)); at = first)
    if (memchr("@/:", d->text.bytes[first], 3)) return -OPK_LIKELY;
  known_start = opk_starts(d, &s->right) > 0;
  if ((s->left.capital || is_abbreviation(s->known)) && opk_starts(d, &s->right) <= OPK_SURE / 2) return -OPK_LIKELY;
  if (known_start) return OPK_LIKELY;
  opk_at(d, word.first, &at);
  if (word.last == at || opk_peek(d, at) == OPK_CHAR_UPPER) return -OPK_LIKELY; /* Node.JS */
  return opk_character_is_white(opk_peek(d, word.last)) ? OPK_RATHER : -OPK_LIKELY;
}

/* Hiragana right behind a closed quotation goes on with it, 「…。」と言った; so does what stands in a title, 《…！…》. */
static bool cjk_goes_on(opk_draft *d, const stop *s) {
  uint32_t at = s->right.at, next;
  const uint8_t *b = d->text.bytes;
  if (s->closing.behind > s->last) {
    return opk_byte(d, at) == 0xE3 &&
           (opk_byte(d, at + 1) == 0x81 || (opk_byte(d, at + 1) == 0x82 && opk_byte(d, at + 2) < 0xA0));
  }
  for (; at - s->last < OPK_WORD_REACH && at < d->text.size; at = next) {
    opk_character c = opk_at(d, at, &next);
    if (c == OPK_CHAR_CLOSE && next - at == 3 && b[at] == 0xE3 && b[at + 1] == 0x80 && b[at + 2] == 0x8B) return true;
    if (opk_character_is_stop(c) || c == OPK_CHAR_LINE || c == OPK_CHAR_OPEN) return false;
  }
  return false;
}

static int judge(opk_draft *d, stop *s) {
  bool spaced = s->right.spaced;
  if (s->right.at == d->text.size || s->right.lines > 1) return OPK_CERTAIN;
  if (s->full && !spaced) return cjk_goes_on(d, s) ? -OPK_LIKELY : OPK_SURE;
  if (s->full) return s->right.character == OPK_CHAR_COMMA ? -OPK_SURE : OPK_SURE;
  if (!spaced && (s->points > 1 || s->right.character != OPK_CHAR_UPPER || !opk_has_rule(d, OPK_RULE_SPACES) ||
                  (s->before != OPK_CHAR_LOWER && s->closing.behind == s->last)))
    return -OPK_SURE;
  if (s->points > 1 && !s->exclaims) return judge_ellipsis(d, s);
  s->left = opk_read_left(d, s->first);
  s->known = find_left(d, &s->left);
  if (!spaced) return judge_unspaced(d, s);
  return s->exclaims ? judge_exclamation(d, s) : judge_period(d, s);
}

/* Most stops are one mark, one space and a letter: what the general way would find there, without the way. */
static bool read_common(opk_draft *d, uint32_t at, stop *s) {
  const uint8_t *b = d->text.bytes + at;
  opk_character next;
  if (d->text.size - at < 3 || b[1] != ' ' || b[2] >= 0x80) return false;
  next = (opk_character)opk_character_ascii[b[2]];
  if (next != OPK_CHAR_UPPER && next != OPK_CHAR_LOWER &&
      (next != OPK_CHAR_DIGIT || s->before == OPK_CHAR_LOWER || s->before == OPK_CHAR_CLOSE)) /* may be a footnote's */
    return false;
  if (*b != '.' && *b != '!' && *b != '?') return false;
  opk_look_ahead(d, (size_t)at + 3);
  s->first = at;
  s->last = s->closing.behind = at + 1;
  s->points = *b == '.';
  s->exclaims = *b != '.';
  s->right.at = at + 2;
  s->right.character = next;
  s->right.spaced = true;
  if (!s->exclaims || next == OPK_CHAR_UPPER) s->right.word = opk_word_at(d, at + 2);
  return true;
}

opk_verdict opk_judge_stop(opk_draft *d, uint32_t at) {
  stop s = {0};
  opk_verdict v;
  uint32_t first;
  bool plain;
  s.before = opk_before(d, at, &first);
  if (read_common(d, at, &s)) return (opk_verdict){s.last, s.last, judge(d, &s)};
  s = read_run(d, at);
  s.before = opk_before(d, at, &first);
  plain = s.points == 1 && !s.exclaims && (s.before == OPK_CHAR_LOWER || s.before == OPK_CHAR_CLOSE);
  s.closing = opk_read_closing(d, s.last, plain);
  v.last = s.closing.behind;
  v.next = s.last;
  if (opk_character_is_stop(opk_peek(d, v.last)) && v.last > s.last) { /* "etc.)." is decided at its last stop */
    v.next = v.last;
    v.score = -OPK_CERTAIN;
    return v;
  }
  s.right = opk_read_right(d, v.last);
  v.score = judge(d, &s);
  if (v.score > 0 && v.score < OPK_CERTAIN && ends_before_omission(&s)) {
    v.last = s.apart_at;
    v.score = OPK_RATHER;
  } else if (v.score <= 0 && s.right.lines > 0) {
    opk_verdict line = opk_judge_line(d, v.last);
    if (v.score > -OPK_SURE && line.score > 0) v.score = OPK_RATHER; /* "Acme Inc." on a line of its own */
    else if (!opk_starts_item(d, s.right.at)) v.next = s.right.at;   /* the line end is decided as well */
  }
  return v;
}
