#include "opk_names.h"
#include "opk_ascii.h"

/* A small word that may stand inside a name has so many bytes. */
#define SMALL 3

/* What is kept of the word before: it was listed; it ends a sentence. */
#define LISTED 1
#define STARTING 2

/* The last byte of a mark of General Punctuation at `at`, U+2010 to U+201F; 0 where there is none. */
static uint32_t mark_at(opk_text text, uint32_t at, uint32_t end) {
  return at + 2 < end && text.bytes[at] == 0xe2 && text.bytes[at + 1] == 0x80 && text.bytes[at + 2] >= 0x90 &&
             text.bytes[at + 2] <= 0x9f
           ? text.bytes[at + 2]
           : 0;
}

static bool is_dash(uint32_t mark) { return mark == 0x93 || mark == 0x94 || mark == 0x95; }
static bool is_opening(uint32_t mark) { return mark == 0x98 || mark == 0x9c || is_dash(mark); }

/* Behind the marks that open a word. */
static uint32_t skip_opening(opk_text text, uint32_t at, uint32_t end) {
  while (at < end) {
    uint8_t c = text.bytes[at];
    if (c == '"' || c == '\'' || c == '(' || c == '[' || c == '-') {
      at++;
    } else if (is_opening(mark_at(text, at, end))) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

/* Where a word may end: at white space, or at a byte that begins a dash. */
static uint32_t word_end(opk_text text, uint32_t at, uint32_t end) {
  static const bool stops[256] = {[' '] = true,  ['\t'] = true, ['\n'] = true, ['\v'] = true,
                                  ['\f'] = true, ['\r'] = true, [0xe2] = true};
  for (;; at++) {
    while (at < end && !stops[text.bytes[at]]) at++;
    if (at >= end || text.bytes[at] != 0xe2 || is_dash(mark_at(text, at, end))) return at;
  }
}

/* Before the marks that close a word; `stop`: a full stop is one of them, `ends`: another of !?: is. */
static uint32_t strip_closing(opk_text text, uint32_t first, uint32_t last, bool *stop, bool *ends) {
  *stop = *ends = false;
  while (last > first) {
    uint8_t c = text.bytes[last - 1];
    if (c == ',' || c == ';' || c == ')' || c == ']' || c == '"' || c == '-') {
      last--;
    } else if (c == ':' || c == '!' || c == '?') {
      *ends = true;
      last--;
    } else if (c == '.') {
      *stop = true;
      last--;
    } else if (last - first > 3 && mark_at(text, last - 3, last) == 0x9d) {
      last -= 3;
    } else {
      break;
    }
  }
  return last;
}

/* "U", "U.S", "J.F.K": what a full stop behind it belongs to. */
static bool is_initials(opk_text text, uint32_t first, uint32_t last) {
  for (uint32_t i = first; i < last; i++) {
    uint8_t c = text.bytes[i];
    if ((i - first) % 2 == 0 ? c < 'A' || c > 'Z' : c != '.') return false;
  }
  return (last - first) % 2 == 1;
}

static uint32_t without_possessive(opk_text text, uint32_t first, uint32_t last) {
  const uint8_t *b = text.bytes;
  uint32_t end = last - first > 2 && b[last - 1] == 's' ? last - 1 : last;
  if (end - first > 1 && b[end - 1] == '\'') return end - 1;
  if (end - first > 3 && mark_at(text, end - 3, end) == 0x99) return end - 3;
  return last;
}

static bool has_capital(opk_text text, uint32_t first, uint32_t last) {
  uint8_t c = text.bytes[first];
  return (c >= 'A' && c <= 'Z') || (c == 0xc3 && first + 1 < last && text.bytes[first + 1] <= 0x9e);
}

static bool is_joint(opk_text text, uint32_t first, uint32_t last) {
  if (last - first > SMALL) return false;
  for (uint32_t i = first; i < last; i++)
    if (!opk_is_lower(text.bytes[i])) return false;
  return true;
}

static bool is_inside(opk_text text, uint32_t begin, uint32_t first) {
  uint8_t c;
  if (first < begin + 2 || text.bytes[first - 1] != ' ') return false;
  c = text.bytes[first - 2];
  return opk_is_lower(c) || c == ',' || c >= 0x80;
}

size_t opk_names(opk_text text, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *state, opk_name_word *out,
                 size_t capacity) {
  size_t count = 0;
  if (*at == begin) *state = STARTING;
  while (count < capacity) {
    uint32_t start = *at, first, behind, last;
    bool stop, ends, listed = false;
    while (start < end && opk_is_space(text.bytes[start])) start++;
    if (start >= end) break;
    first = skip_opening(text, start, end);
    behind = word_end(text, first, end);
    last = strip_closing(text, first, behind, &stop, &ends);
    *at = behind;
    if (last == first) { /* marks alone: a dash between blanks, an ellipsis */
      *state = (*state & STARTING) | (ends || stop ? STARTING : 0);
      continue;
    }
    bool opened = first > start && !(first == start + 1 && text.bytes[start] == '\'');
    bool capital = has_capital(text, first, last), stopped = stop && text.bytes[last] == '.';
    if (stopped && is_initials(text, first, last)) {
      last++;
      stop = false;
    }
    listed = capital || ((*state & LISTED) && is_joint(text, first, last));
    if (listed) {
      opk_name_word *word = &out[count++];
      *word = (opk_name_word){first, capital ? without_possessive(text, first, last) : last, last, 0, 0, 0};
      word->flags = (capital ? OPK_NAMES_CAPITAL : 0u) | (opened ? OPK_NAMES_OPENED : 0u) |
                    ((*state & STARTING) || opened ? OPK_NAMES_STARTS : 0u) |
                    (is_inside(text, begin, first) ? OPK_NAMES_INSIDE : 0u) |
                    (*state & LISTED ? OPK_NAMES_FOLLOWS : 0u) |
                    (behind > last || (behind < end && !opk_is_space(text.bytes[behind])) ? OPK_NAMES_CLOSED : 0u) |
                    (stopped ? OPK_NAMES_STOPPED : 0u) | (word->plain < last ? OPK_NAMES_POSSESSIVE : 0u);
    }
    *state = (listed ? LISTED : 0) | (ends || stop ? STARTING : 0);
  }
  return count;
}
