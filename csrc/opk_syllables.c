#include "opk_syllables.h"

#include "opk_ascii.h"
#include "opk_fold.h"

/* A set of small letters. */
#define LETTER(letter) (UINT32_C(1) << ((letter) - 'a'))
#define VOWELS (LETTER('a') | LETTER('e') | LETTER('i') | LETTER('o') | LETTER('u') | LETTER('y'))

static bool is_in(uint32_t set, uint8_t byte) { return opk_is_lower(byte) && set >> (byte - 'a') & 1; }

static bool is_vowel(uint8_t byte) { return is_in(VOWELS, byte); }

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
static bool is_other(const spelling *s, uint32_t back, uint32_t set) {
  return s->size > back && !is_in(set, s->last[back]);
}

static bool ends_with(const spelling *s, uint8_t before, uint8_t last) {
  return s->size >= 2 && s->last[0] == last && s->last[1] == before;
}

#define SPOKEN_BEFORE_ES (VOWELS | LETTER('s') | LETTER('x') | LETTER('z') | LETTER('c') | LETTER('g'))

static bool has_silent_end(const spelling *s) {
  if (s->size && s->last[0] == 'e' && is_other(s, 1, VOWELS)) /* "make", not "table" */
    return !(s->last[1] == 'l' && is_other(s, 2, VOWELS));
  if (ends_with(s, 'e', 'd')) return is_other(s, 2, VOWELS | LETTER('t') | LETTER('d')); /* "walked", not "wanted" */
  if (ends_with(s, 'e', 's') && is_other(s, 2, SPOKEN_BEFORE_ES)) { /* "makes" */
    if (s->last[2] == 'h' && s->size > 3 && (s->last[3] == 'c' || s->last[3] == 's')) return false;
    return !(s->last[2] == 'l' && is_other(s, 3, VOWELS));
  }
  return false;
}

static uint32_t count_of(const spelling *s) {
  uint32_t count = s->runs - (s->runs > 0 && has_silent_end(s));
  return count ? count : 1;
}

uint32_t opk_syllables(opk_text text, opk_span word) {
  opk_text rest = {text.bytes + word.first, word.last - word.first};
  spelling s = {.size = 0};
  uint8_t folded[64];
  uint32_t at = 0;
  while (at < rest.size) {
    size_t size = opk_fold_text(rest, &at, folded, sizeof folded);
    for (size_t i = 0; i < size; i++) add(&s, folded[i]);
  }
  return count_of(&s);
}

/* ---- figures of many words ---- */

enum { VOWEL = 1, CHARACTER = 2, BEYOND = 4 };

/* What each byte is: vowels of ASCII; its letters and digits, and what begins a character behind U+00BF; all that is not
 * ASCII. */
#define V (VOWEL | CHARACTER)
#define C CHARACTER
#define B BEYOND
#define A (BEYOND | CHARACTER)
static const uint8_t kinds[256] = {
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, C, C, C, C, C, C, C, C, C, C, 0, 0, 0, 0, 0, 0,
  0, V, C, C, C, V, C, C, C, V, C, C, C, C, C, V, C, C, C, C, C, V, C, C, C, V, C, 0, 0, 0, 0, 0,
  0, V, C, C, C, V, C, C, C, V, C, C, C, C, C, V, C, C, C, C, C, V, C, C, C, V, C, 0, 0, 0, 0, 0,
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
  B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B, B,
  B, B, B, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A,
  A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, A, B, B, B, B, B, B, B, B, B, B, B,
};
#undef V
#undef C
#undef B
#undef A

/* The syllables of a word of ASCII with so many runs of vowels. */
static uint32_t count_ascii(const uint8_t *bytes, uint32_t size, uint32_t runs) {
  uint8_t last = bytes[size - 1] | 0x20;
  if (runs < 2 || (last != 'e' && last != 's' && last != 'd')) return runs ? runs : 1; /* no end can be silent */
  spelling s = {.runs = runs, .size = size};
  uint32_t known = size < sizeof s.last ? size : (uint32_t)sizeof s.last;
  for (uint32_t i = 0; i < known; i++) s.last[i] = opk_to_lower(bytes[size - 1 - i]);
  return count_of(&s);
}

void opk_spoken_add(opk_spoken *spoken, opk_text text, opk_span word) {
  const uint8_t *bytes = text.bytes + word.first;
  uint32_t size = word.last - word.first, runs = 0, characters = 0, syllables;
  unsigned all = 0, before = 0;
  for (uint32_t i = 0; i < size; i++) {
    unsigned kind = kinds[bytes[i]];
    runs += kind & ~before & VOWEL;
    characters += kind & CHARACTER;
    all |= before = kind;
  }
  syllables = all & BEYOND ? opk_syllables(text, word) : count_ascii(bytes, size, runs);
  spoken->words++;
  spoken->longer += syllables >= 3;
  spoken->characters += characters / CHARACTER;
  spoken->syllables += syllables;
}
