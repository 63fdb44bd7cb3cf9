#include "opk_lexicon_form.h"

#include "opk_ascii.h"
#include "opk_fold.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

static bool is_joiner(uint32_t cp) {
  const opk_ucd_row *row = opk_ucd(cp);
  return row->flags & OPK_UCD_WHITE || row->word == OPK_WB_Format || row->word == OPK_WB_ZWJ || cp == 0x200B ||
         cp == '-' || cp == 0x2010 || cp == 0x2011;
}

bool opk_form_joins(opk_text text, uint32_t first, uint32_t last) {
  text.size = last; /* a part that is cut off here would not be well-formed */
  while (first < last)
    if (!is_joiner(opk_utf8_decode(text, first, &first))) return false;
  return true;
}

size_t opk_form_fold(opk_text text, opk_span word, uint8_t *out) {
  opk_folder folder;
  size_t size, total = 0;
  const uint8_t *piece;
  uint32_t at = word.first;
  while (at < word.last && text.bytes[at] < 0x80) at++;
  if (at == word.last) {
    if (out)
      for (at = word.first; at < word.last; at++) {
        uint8_t byte = text.bytes[at];
        *out++ = opk_to_lower(byte);
      }
    return word.last - word.first;
  }
  opk_folder_start(&folder, text, word);
  while ((piece = opk_folder_next(&folder, &size)) != NULL) {
    if (out) memcpy(out + total, piece, size);
    total += size;
  }
  return total;
}

/* ---- words ---- */

static bool is_plain(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10;
}

/* The next word. What most entries are made of, ASCII between blanks, needs no rules of segmentation. */
static bool read_token(opk_text text, uint32_t *at, opk_span *word) {
  uint32_t first = *at + (*at > 0 && *at < text.size && text.bytes[*at] == ' '), last = first;
  while (last < text.size && is_plain(text.bytes[last])) last++;
  if (last > first && (last == text.size || text.bytes[last] == ' ')) {
    *word = (opk_span){first, last};
    *at = last;
    return true;
  }
  uint64_t hash;
  uint8_t kind;
  return opk_tokenize(text, at, (opk_tokens){&word->first, &word->last, &hash, &kind}, 1) == 1;
}

static bool is_star(opk_text text, uint32_t at) { return at < text.size && text.bytes[at] == '*'; }

static bool holds_star(opk_text text, uint32_t first, uint32_t last) {
  return last > first && memchr(text.bytes + first, '*', last - first) != NULL;
}

/* Whether a text begins with what belongs to the letter before it: an accent, or the rest of a Hangul syllable. */
static bool begins_in_letter(opk_text text, opk_span word) {
  uint32_t next;
  const opk_ucd_row *row = opk_ucd(opk_utf8_decode(text, word.first, &next));
  return row->combining != 0 || row->grapheme == OPK_GCB_V || row->grapheme == OPK_GCB_T;
}

static bool fail(opk_form *form, opk_lexicon_problem problem) {
  form->problem = problem;
  return false;
}

static bool is_long(opk_text text, opk_span part) {
  return opk_form_fold(text, part, NULL) > OPK_LEXICON_PREFIX;
}

bool opk_form_next(opk_form *form, opk_form_word *word) {
  opk_text text = form->text;
  uint32_t behind = form->at;
  opk_span token;
  if (!read_token(text, &form->at, &token)) {
    form->at = behind;
    if (form->words == 0) return fail(form, OPK_LEXICON_NO_WORD);
    if (holds_star(text, behind, text.size)) return fail(form, OPK_LEXICON_WILDCARD);
    if (opk_form_trail(text, behind).size == OPK_NONE) return fail(form, OPK_LEXICON_PUNCTUATION);
    return false;
  }
  bool before = token.first > behind && is_star(text, token.first - 1);
  *word = (opk_form_word){.start = token, .end = {token.last, token.last}, .gap = {behind, token.first - before}};
  bool twice = before && token.first - 1 == behind && behind > 0 && is_star(text, behind - 1);
  if (twice || holds_star(text, behind, word->gap.last)) return fail(form, OPK_LEXICON_WILDCARD);
  form->at = token.last;
  if (before) {
    word->start = (opk_span){token.first, token.first};
    word->end = token;
    word->star = true;
  } else if (is_star(text, token.last)) {
    word->star = true;
    form->at = token.last + 1;
    word->end = (opk_span){form->at, form->at};
    uint32_t at = form->at;
    if (read_token(text, &at, &token) && token.first == form->at) {
      word->end = token;
      form->at = token.last;
    }
  }
  if (word->star) {
    bool ends = word->end.last > word->end.first;
    if (ends && (is_star(text, form->at) || begins_in_letter(text, word->end)))
      return fail(form, OPK_LEXICON_WILDCARD);
    if (is_long(text, word->start) || is_long(text, word->end)) return fail(form, OPK_LEXICON_LONG_PREFIX);
  }
  opk_form_marks gap = form->words == 0 ? opk_form_lead(text, word->gap.last)
                                        : opk_form_gap(text, word->gap.first, word->gap.last);
  if (gap.size == OPK_NONE) return fail(form, OPK_LEXICON_PUNCTUATION);
  form->words++;
  return true;
}

/* ---- punctuation ---- */

/* A code point as marks are compared: at most 16 bytes. A run of what joins words is one of them, a blank. */
static unsigned mark(uint32_t cp, uint8_t out[16]) {
  if (cp < 0x80) {
    *out = (uint8_t)cp;
    return 1;
  }
  if ((cp >= 0x201C && cp <= 0x201F) || cp == 0xFF02) {
    *out = '"';
    return 1;
  }
  opk_ucd_sequence form = opk_ucd_word_form(cp);
  if (form.size == 0) return opk_utf8_encode(cp, out);
  memcpy(out, form.bytes, form.size);
  return form.size;
}

opk_form_marks opk_form_gap(opk_text text, uint32_t first, uint32_t last) {
  opk_form_marks marks = {.size = 0};
  bool joined = false;
  text.size = last;
  while (first < last) {
    uint8_t bytes[16];
    uint32_t cp = opk_utf8_decode(text, first, &first);
    bool joins = is_joiner(cp);
    if (joins && joined) continue;
    unsigned size = joins ? 1 : mark(cp, bytes);
    if (joins) *bytes = ' ';
    if (size > OPK_LEXICON_MARKS - marks.size) return (opk_form_marks){.size = OPK_NONE};
    memcpy(marks.bytes + marks.size, bytes, size);
    marks.size += size;
    joined = joins;
  }
  return marks;
}

static bool is_outer(uint8_t byte) { return byte == ' ' || byte == '\''; }

opk_form_marks opk_form_lead(opk_text form, uint32_t first) {
  opk_form_marks marks = opk_form_gap(form, 0, first);
  uint32_t outer = 0;
  if (marks.size == OPK_NONE) return marks;
  while (outer < marks.size && is_outer(marks.bytes[outer])) outer++;
  memmove(marks.bytes, marks.bytes + outer, marks.size - outer);
  marks.size -= outer;
  return marks;
}

opk_form_marks opk_form_trail(opk_text form, uint32_t at) {
  opk_form_marks marks = opk_form_gap(form, at, form.size);
  if (marks.size == OPK_NONE) return marks;
  while (marks.size > 0 && is_outer(marks.bytes[marks.size - 1])) marks.size--;
  return marks;
}

/* The code point before `at`. */
static uint32_t decode_before(opk_text text, uint32_t limit, uint32_t at, uint32_t *first) {
  uint32_t begin = at - 1, next;
  while (begin > limit && at - begin < 4 && (text.bytes[begin] & 0xC0) == 0x80) begin--;
  text.size = at;
  uint32_t cp = opk_utf8_decode(text, begin, &next);
  if (next == at) {
    *first = begin;
    return cp;
  }
  *first = at - 1;
  return OPK_REPLACEMENT;
}

uint32_t opk_form_marks_before(const opk_form_marks *marks, opk_text text, uint32_t at, uint32_t limit) {
  uint32_t left = marks->size;
  while (left > 0) {
    uint8_t bytes[16];
    uint32_t first;
    if (at <= limit) return OPK_NONE;
    uint32_t cp = decode_before(text, limit, at, &first);
    if (is_joiner(cp)) {
      if (marks->bytes[--left] != ' ') return OPK_NONE;
      for (at = first; at > limit && is_joiner(decode_before(text, limit, at, &first));) at = first;
      continue;
    }
    unsigned size = mark(cp, bytes);
    if (size > left || memcmp(marks->bytes + left - size, bytes, size) != 0) return OPK_NONE;
    left -= size;
    at = first;
  }
  return at;
}

uint32_t opk_form_marks_behind(const opk_form_marks *marks, opk_text text, uint32_t at) {
  uint32_t used = 0, next;
  while (used < marks->size) {
    uint8_t bytes[16];
    if (at >= text.size) return OPK_NONE;
    uint32_t cp = opk_utf8_decode(text, at, &next);
    if (is_joiner(cp)) {
      if (marks->bytes[used++] != ' ') return OPK_NONE;
      for (at = next; at < text.size && is_joiner(opk_utf8_decode(text, at, &next));) at = next;
      continue;
    }
    unsigned size = mark(cp, bytes);
    if (size > marks->size - used || memcmp(marks->bytes + used, bytes, size) != 0) return OPK_NONE;
    used += size;
    at = next;
  }
  return at;
}

/* ---- capital and small letters ---- */

/* The next letter of a span that is no accent: what case folding makes of it tells capitals; false at the end. */
static bool next_letter(opk_text text, opk_span *span, bool *capital) {
  while (span->first < span->last) {
    uint32_t cp = opk_utf8_decode(text, span->first, &span->first);
    if (opk_ucd(cp)->combining != 0) continue;
    *capital = cp < 0x80 ? cp >= 'A' && cp <= 'Z' : opk_ucd_fold(cp).size != 0;
    return true;
  }
  return false;
}

static uint32_t count_letters(opk_text text, opk_span span) {
  uint32_t count = 0;
  bool capital;
  while (next_letter(text, &span, &capital)) count++;
  return count;
}

/* Whether the letters of a part have the case of those of `found`, which goes on behind them. */
static bool starts_alike(opk_text form, opk_span part, opk_text text, opk_span *found) {
  bool wanted, capital;
  while (next_letter(form, &part, &wanted))
    if (!next_letter(text, found, &capital) || capital != wanted) return false;
  return true;
}

static bool folds_alike(opk_text form, opk_span word, opk_text text, opk_span found) {
  opk_folder one, other;
  const uint8_t *a = NULL, *b = NULL;
  size_t a_size = 0, b_size = 0;
  opk_folder_start(&one, form, word);
  opk_folder_start(&other, text, found);
  for (;;) {
    if (a_size == 0 && (a = opk_folder_next(&one, &a_size)) == NULL) a_size = 0;
    if (b_size == 0 && (b = opk_folder_next(&other, &b_size)) == NULL) b_size = 0;
    if (!a || !b) return !a && !b;
    size_t common = a_size < b_size ? a_size : b_size;
    if (memcmp(a, b, common) != 0) return false;
    a += common, a_size -= common;
    b += common, b_size -= common;
  }
}

bool opk_form_same_case(opk_text form, opk_form_word word, opk_text text, opk_span found) {
  bool capital;
  if (!word.star) { /* with stems, the words may be others */
    opk_span rest = found;
    return folds_alike(form, word.start, text, found) && starts_alike(form, word.start, text, &rest) &&
           !next_letter(text, &rest, &capital);
  }
  opk_span rest = found;
  if (!starts_alike(form, word.start, text, &rest)) return false;
  uint32_t ending = count_letters(form, word.end), letters = count_letters(text, rest);
  if (letters < ending) return false;
  while (letters-- > ending) next_letter(text, &rest, &capital);
  return starts_alike(form, word.end, text, &rest);
}
