/* Who a phrase names: opk_clause_strip. */
#include <string.h>

#include "opk_clause.h"
#include "opk_ascii.h"

static bool is_letter(uint8_t byte) { return byte >= 128 || opk_is_alpha(byte); }

/* Where the brackets close that open at `at`; `last` where they don't. */
static uint32_t balanced(const uint8_t *bytes, uint32_t at, uint32_t last) {
  uint32_t depth = 0;
  for (; at < last; at++) {
    if (bytes[at] == '(') depth++;
    if (bytes[at] == ')' && --depth == 0) return at + 1;
  }
  return last + 1;
}

/* Takes out what stands in brackets, and the blanks before them; returns the end of what is left. */
static uint32_t without_brackets(uint8_t *bytes, uint32_t last) {
  uint32_t out = 0, at = 0;
  bool closes = memchr(bytes, ')', last) != NULL;
  if (!closes || !memchr(bytes, '(', last)) return last;
  while (at < last) {
    uint32_t open = at, behind = last + 1;
    while (open < last && opk_is_white(bytes[open])) open++;
    if (open < last && bytes[open] == '(' && closes) {
      behind = balanced(bytes, open, last);
      closes = behind <= last; /* where one is left open, so are those in it */
      if (!closes) closes = memchr(bytes + open + 1, ')', last - open - 1) != NULL;
    }
    if (behind <= last) {
      at = behind;
    } else {
      bytes[out++] = bytes[at++];
    }
  }
  return out;
}

static bool is_edge(uint8_t byte) {
  return opk_is_white(byte) || byte == '"' || byte == '\'' || byte == '(' || byte == ')';
}

/* A dash or a quotation mark of three bytes. */
static bool is_wide_mark(const uint8_t *bytes, opk_span phrase) {
  uint8_t final;
  if (phrase.last - phrase.first < 3) return false;
  bytes += phrase.first;
  final = bytes[2];
  return bytes[0] == 0xE2 && bytes[1] == 0x80 &&
         (final == 0x93 || final == 0x94 || final == 0x98 || final == 0x99 || final == 0x9C || final == 0x9D);
}

/* The bits of a word, in whatever letters, up to its apostrophe. */
static uint32_t bits_of(const opk_glossary *words, const uint8_t *word, uint32_t size) {
  uint8_t small[OPK_GLOSSARY_LONGEST];
  const opk_glossary_slot *slot;
  uint32_t length = 0;
  while (length < size && word[length] != '\'') {
    if (size - length >= 3 && memcmp(word + length, "\xE2\x80\x99", 3) == 0) break;
    if (length == OPK_GLOSSARY_LONGEST) return 0;
    small[length] = opk_is_alpha(word[length]) ? word[length] | 0x20 : word[length];
    length++;
  }
  if (!length) return 0;
  slot = opk_glossary_find(words, small, length);
  return slot ? slot->bits : 0;
}

static opk_span without_leading(const opk_glossary *words, const uint8_t *bytes, opk_span phrase) {
  for (;;) {
    uint32_t stop = phrase.first, rest;
    while (stop < phrase.last && opk_is_alpha(bytes[stop])) stop++;
    rest = stop;
    while (rest < phrase.last && (bytes[rest] == ' ' || bytes[rest] == ',')) rest++;
    if (rest == phrase.last && rest - stop >= 2) rest--;
    if (stop == phrase.first || rest == stop || rest == phrase.last) return phrase;
    if (!(bits_of(words, bytes + phrase.first, stop - phrase.first) & OPK_CLAUSE_LEADING)) return phrase;
    phrase.first = rest;
  }
}

static bool is(const uint8_t *bytes, uint32_t size, const char *word) {
  return size == strlen(word) && memcmp(bytes, word, size) == 0;
}

static opk_span without_trailing(const opk_glossary *words, const uint8_t *bytes, opk_span phrase) {
  for (;;) {
    uint32_t start = phrase.last, size;
    while (start > phrase.first && bytes[start - 1] >= 'a' && bytes[start - 1] <= 'z') start--;
    size = phrase.last - start;
    if (!size || start < phrase.first + 2 || bytes[start - 1] != ' ') return phrase;
    if (!(bits_of(words, bytes + start, size) & OPK_CLAUSE_BETWEEN) && !is(bytes + start, size, "and") &&
        !is(bytes + start, size, "but") && !opk_clause_is_adverb(bytes + start, size))
      return phrase;
    phrase.last = start - 1;
  }
}

static bool ends_with(const uint8_t *bytes, opk_span phrase, const char *end) {
  uint32_t size = (uint32_t)strlen(end);
  return phrase.last - phrase.first >= size && memcmp(bytes + phrase.last - size, end, size) == 0;
}

/* Up to the first relative clause, of the pronouns in this order. */
static opk_span without_clause(const uint8_t *bytes, opk_span phrase) {
  static const char *const pronouns[] = {" who ", " that ", " which ", " whose "};
  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; i++) {
    uint32_t size = (uint32_t)strlen(pronouns[i]);
    for (uint32_t at = phrase.first; at + size <= phrase.last; at++) {
      if (memcmp(bytes + at, pronouns[i], size) != 0) continue;
      if (at > phrase.first && bytes[at - 1] == ',') at--;
      return (opk_span){phrase.first, at};
    }
  }
  return phrase;
}

bool opk_clause_strip(const opk_glossary *words, uint8_t bytes[OPK_CLAUSE_PHRASE], opk_span *phrase) {
  opk_span p = *phrase;
  uint32_t size, head, bits;
  bool letter = false, blank = false, capital;
  uint8_t more;
  p.last = p.first + without_brackets(bytes + p.first, p.last - p.first);
  while (p.first < p.last && is_edge(bytes[p.first])) p.first++;
  while (p.last > p.first && is_edge(bytes[p.last - 1])) p.last--;
  while (is_wide_mark(bytes, p)) p.first += 3;
  while (p.first < p.last && bytes[p.first] == ' ') p.first++;
  p = without_trailing(words, bytes, without_leading(words, bytes, p));
  if (p.last - p.first > OPK_CLAUSE_SOURCE) p = without_clause(bytes, p);
  size = p.last - p.first;
  if (!size || size > OPK_CLAUSE_SOURCE || ends_with(bytes, p, "'s") || ends_with(bytes, p, "\xE2\x80\x99s")) return false;
  if (ends_with(bytes, p, "whose") && (size == 5 || !opk_is_alpha(bytes[p.last - 6]))) return false;
  for (uint32_t i = p.first; i < p.last; i++) {
    letter = letter || is_letter(bytes[i]);
    blank = blank || bytes[i] == ' ';
  }
  if (!letter) return false;
  for (head = p.first; head < p.last && (is_letter(bytes[head]) || bytes[head] == '\''); head++) {}
  more = head < p.last ? bytes[head] : 0;
  bits = bits_of(words, bytes + p.first, head - p.first);
  capital = bytes[p.first] >= 'A' && bytes[p.first] <= 'Z';
  if (!capital) {
    const opk_glossary_slot *whole = size <= OPK_GLOSSARY_LONGEST ? opk_glossary_find(words, bytes + p.first, size) : NULL;
    if ((whole && whole->bits & OPK_CLAUSE_BETWEEN) || bits & OPK_CLAUSE_WH) return false;
    if (size >= 9 && memcmp(bytes + p.first, "one that ", 9) == 0) return false;
  }
  if (bits & OPK_CLAUSE_NOBODY || (bits & OPK_CLAUSE_LEADING && !blank)) return false;
  if (bits & OPK_CLAUSE_FIRST_PERSON && !is(bytes + p.first, head - p.first, "US") &&
      !(more == ' ' && head - p.first == 3 && (bytes[p.first + 1] == 'n' || bytes[p.first + 1] == 'N'))) /* one official */
    return false;
  *phrase = p;
  return true;
}
