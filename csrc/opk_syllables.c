#include "opk_syllables.h"

#include "opk_fold.h"

static bool is_vowel(uint8_t byte) {
  return byte == 'a' || byte == 'e' || byte == 'i' || byte == 'o' || byte == 'u' || byte == 'y';
}

static bool is_in(const char *set, uint8_t byte) { return byte != 0 && strchr(set, byte) != NULL; }

/* Behind 0xC3, the letters from à to ÿ but for ç, ñ and ÷. */
static bool is_accented_vowel(uint8_t byte) {
  return byte >= 0xA0 && byte <= 0xBF && byte != 0xA7 && byte != 0xB1 && byte != 0xB7;
}

/* What was seen of a word in small letters: its runs of vowels and its last four letters, the last one first; accented
 * vowels are an a, and there is nothing before a word's beginning. */
typedef struct spelling {
  uint8_t last[4];
  uint32_t runs;
  uint32_t size;
  bool lead; /* the last byte is 0xC3 */
} spelling;

static void add(spelling *s, uint8_t byte) {
  if (s->lead && is_accented_vowel(byte)) {
    s->last[0] = 'a'; /* in place of the byte before it */
    s->runs += s->size < 2 || !is_vowel(s->last[1]);
    s->lead = false;
    return;
  }
  s->lead = byte == 0xC3;
  s->runs += is_vowel(byte) && (s->size == 0 || !is_vowel(s->last[0]));
  memmove(s->last + 1, s->last, sizeof s->last - 1);
  s->last[0] = byte;
  s->size++;
}

/* Whether the letter `back` from the end is there and none of a set. */
static bool is_other(const spelling *s, uint32_t back, const char *set) {
  return s->size > back && !is_in(set, s->last[back]);
}

static bool ends_with(const spelling *s, uint8_t before, uint8_t last) {
  return s->size >= 2 && s->last[0] == last && s->last[1] == before;
}

static bool has_silent_end(const spelling *s) {
  static const char vowels[] = "aeiouy";
  if (s->size && s->last[0] == 'e' && is_other(s, 1, vowels)) /* "make", not "table" */
    return !(s->last[1] == 'l' && is_other(s, 2, vowels));
  if (ends_with(s, 'e', 'd')) return is_other(s, 2, "aeiouytd"); /* "walked", not "wanted" */
  if (ends_with(s, 'e', 's') && is_other(s, 2, "aeiouysxzcg")) { /* "makes" */
    if (s->last[2] == 'h' && s->size > 3 && (s->last[3] == 'c' || s->last[3] == 's')) return false;
    return !(s->last[2] == 'l' && is_other(s, 3, vowels));
  }
  return false;
}

uint32_t opk_syllables(opk_text text, opk_span word) {
  opk_text rest = {text.bytes + word.first, word.last - word.first};
  spelling s = {.size = 0};
  uint8_t folded[64];
  uint32_t at = 0, count;
  while (at < rest.size) {
    size_t size = opk_fold_text(rest, &at, folded, sizeof folded);
    for (size_t i = 0; i < size; i++) add(&s, folded[i]);
  }
  count = s.runs - (has_silent_end(&s) && s.runs > 0);
  return count ? count : 1;
}
