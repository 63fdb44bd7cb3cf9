#include "opk_clause.h"
#include "opk_ascii.h"

#include <string.h>

static bool is_letter(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return (small >= 'a' && small <= 'z' && byte < 128) || (byte >= 195 && byte <= 244);
}

uint32_t opk_clause_count(opk_text text, uint32_t first, uint32_t last, bool lines) {
  uint32_t count = 0;
  for (uint32_t at = first; at < last; at++) {
    if (!is_letter(text.bytes[at])) continue;
    count++;
    while (at < last && !(lines ? opk_is_white(text.bytes[at]) : text.bytes[at] == ' ')) at++;
  }
  return count;
}

/* Where the brackets open that close before `at`: at the nearest bracket, not before `first`; OPK_NONE where that closes
 * others. */
static uint32_t opening(opk_text text, uint32_t first, uint32_t at) {
  uint32_t low = at - first > OPK_CLAUSE_BRACKETS ? at - OPK_CLAUSE_BRACKETS : first;
  for (uint32_t i = at - 1; i-- > low;) {
    if (text.bytes[i] == '(') return i;
    if (text.bytes[i] == ')') break;
  }
  return OPK_NONE;
}

/* Whether the character that ends before `at` is a dash or a double quotation mark. */
static bool is_wide_mark(opk_text text, uint32_t at) {
  uint8_t final = text.bytes[at - 1];
  return at >= 3 && text.bytes[at - 3] == 0xE2 && text.bytes[at - 2] == 0x80 &&
         (final == 0x93 || final == 0x94 || final == 0x9C || final == 0x9D);
}

uint32_t opk_clause_begin(opk_text text, uint32_t first, uint32_t position) {
  uint32_t lowest = position > first && position - first > OPK_CLAUSE_REACH ? position - OPK_CLAUSE_REACH : first;
  uint32_t at = position;
  while (at > lowest) {
    uint8_t byte = text.bytes[at - 1];
    if (byte == ')') {
      uint32_t open = opening(text, first, at);
      if (open != OPK_NONE) {
        at = open;
        if (at <= lowest) break;
        continue;
      }
    }
    if (byte == ',' && at < position && opk_is_digit(text.bytes[at]) && at > lowest + 1 && opk_is_digit(text.bytes[at - 2])) {
      at--; /* 25,000 */
      continue;
    }
    if (byte == ',' || byte == ';' || byte == ':' || byte == '(' || byte == ')' || byte == '"') break;
    if (byte >= 128 && is_wide_mark(text, at)) break;
    if (byte == '-' && at >= 2 && text.bytes[at - 2] == '-') break;
    at--;
  }
  return at;
}

bool opk_clause_last_word(opk_text text, uint32_t first, uint32_t last, opk_span *word) {
  while (last > first && opk_is_white(text.bytes[last - 1])) last--;
  if (last == first) return false;
  word->last = last;
  while (last > first && !opk_is_white(text.bytes[last - 1])) last--;
  word->first = last;
  return true;
}

/* ---- words by what they are ---- */

/* A word in small letters with straight apostrophes; cut off at OPK_GLOSSARY_LONGEST. */
static uint32_t form_of(opk_text text, opk_span word, uint8_t form[OPK_GLOSSARY_LONGEST]) {
  uint32_t size = 0;
  for (uint32_t at = word.first; at < word.last && size < OPK_GLOSSARY_LONGEST; at++) {
    uint8_t byte = text.bytes[at];
    if (byte == 0xE2 && word.last - at >= 3 && text.bytes[at + 1] == 0x80 && text.bytes[at + 2] == 0x99) {
      byte = '\'';
      at += 2;
    }
    form[size++] = opk_to_lower(byte);
  }
  return size;
}

static uint32_t bits_of(const opk_glossary *words, const uint8_t *form, uint32_t size) {
  const opk_glossary_slot *slot = size ? opk_glossary_find(words, form, size) : NULL;
  return slot ? slot->bits : 0;
}

bool opk_clause_is_adverb(const uint8_t *form, uint32_t size) {
  static const char *const nouns[] = {"family", "ally", "assembly", "supply", "reply", "monopoly", "july", "italy"};
  for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++) {
    if (strlen(nouns[i]) == size && memcmp(nouns[i], form, size) == 0) return false;
  }
  if (size < 3 || form[size - 2] != 'l' || form[size - 1] != 'y') return false;
  for (uint32_t i = 0; i < size; i++) {
    if (!opk_is_lower(form[i])) return false;
  }
  return true;
}

bool opk_clause_previous(const opk_glossary *words, opk_text text, uint32_t first, uint32_t position,
                         opk_clause_word *out) {
  uint32_t low = position - first > OPK_CLAUSE_LOOK_BACK ? position - OPK_CLAUSE_LOOK_BACK : first;
  while (opk_clause_last_word(text, low, position, &out->written)) {
    out->size = form_of(text, out->written, out->form);
    while (out->size && memchr(".,;:)\"", out->form[out->size - 1], 6)) out->size--;
    out->bits = bits_of(words, out->form, out->size);
    if (!(out->bits & OPK_CLAUSE_BETWEEN) && !opk_clause_is_adverb(out->form, out->size)) return true;
    position = out->written.first;
  }
  return false;
}

/* "he'd": a pronoun with a verb. */
static bool is_contraction(const opk_glossary *words, const uint8_t *form, uint32_t size) {
  uint32_t letters = 0;
  if (!size || !memchr("hstwi", form[0], 5)) return false;
  while (letters < size && opk_is_lower(form[letters])) letters++;
  return letters + 1 < size && form[letters] == '\'' && memchr("sdlrv", form[letters + 1], 5) &&
         bits_of(words, form, letters) & OPK_CLAUSE_SUBJECT;
}

/* Whether a mark in a word ends the clause; a quotation mark or bracket that the word begins with doesn't, nor the stop of
 * "Mr.". */
static bool ends_clause(opk_text text, opk_span word) {
  uint32_t size = word.last - word.first;
  const uint8_t *bytes = text.bytes + word.first;
  if (size == 1 && memchr(",;:!?", bytes[0], 5)) return true; /* a blank before it */
  for (uint32_t i = 1; i < size; i++) {
    if (bytes[i] == ',' || bytes[i] == ';' || bytes[i] == ':' || bytes[i] == '!' || bytes[i] == '?' || bytes[i] == '"')
      return true;
  }
  if (bytes[size - 1] != '.') return false;
  if (size < 2 || size > 4 || bytes[0] < 'A' || bytes[0] > 'Z') return true;
  for (uint32_t i = 1; i + 1 < size; i++) {
    if (!opk_is_lower(bytes[i] | 0x20)) return true;
  }
  return false;
}

/* Whether a pronoun or an article stands there, behind a blank. */
static bool is_object(opk_text text, uint32_t at) {
  static const char *const objects[] = {"them", "him", "her", "it", "us", "the", "a", "an", "his", "their", "its"};
  uint32_t first;
  if (at >= text.size || text.bytes[at] != ' ') return false;
  first = ++at;
  while (at < text.size && opk_is_lower(text.bytes[at])) at++;
  if (at < text.size && text.bytes[at] != ' ') return false;
  for (size_t i = 0; i < sizeof objects / sizeof *objects; i++) {
    if (strlen(objects[i]) == at - first && memcmp(objects[i], text.bytes + first, at - first) == 0) return true;
  }
  return false;
}

bool opk_clause_follows(const opk_glossary *words, opk_text behind) {
  uint32_t at = 0, seen = 0, head = 0;
  for (;;) {
    uint8_t form[OPK_GLOSSARY_LONGEST];
    const uint8_t *small = form;
    opk_span word;
    uint32_t size, bits;
    while (at < behind.size && opk_is_white(behind.bytes[at])) at++;
    if (at == behind.size) return false;
    word.first = at;
    while (at < behind.size && !opk_is_white(behind.bytes[at])) at++;
    word.last = at;
    size = form_of(behind, word, form);
    while (size && (*small == '"' || *small == '\'' || *small == '(')) small++, size--;
    while (size && !opk_is_lower(small[size - 1]) && small[size - 1] != '\'' &&
           (small[size - 1] < '0' || small[size - 1] > '9'))
      size--;
    bits = bits_of(words, small, size);
    if (seen == 0 && bits & (OPK_CLAUSE_NO_CLAUSE | OPK_CLAUSE_SUBORDINATE)) return false;
    if (seen > 0 && bits & OPK_CLAUSE_FINITE) return true;
    /* "forced them": a verb with its object */
    if (seen > 0 && size > 4 && small[size - 2] == 'e' && small[size - 1] == 'd' && is_object(behind, at)) return true;
    if (is_contraction(words, small, size)) return true;
    if (seen == 1 && head & OPK_CLAUSE_SUBJECT) return size && opk_is_lower(small[0]);
    if (seen > 0 && bits & OPK_CLAUSE_SUBORDINATE) return false;
    if (ends_clause(behind, word)) return false;
    if (seen == 0) head = bits;
    if (++seen > OPK_CLAUSE_VERB_WITHIN) return false;
  }
}
