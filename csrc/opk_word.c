#include "opk_rules.h"
#include "opk_tokens.h"

_Static_assert((int)OPK_TOKEN_LETTER == OPK_UCD_ALPHABETIC && (int)OPK_TOKEN_DIGIT == OPK_UCD_NUMBER &&
                 (int)OPK_TOKEN_CAPITAL == OPK_UCD_UPPER && (int)OPK_TOKEN_LOWER == OPK_UCD_LOWER,
               "a word's kind is made of its code points' flags");

#define KIND_OF_FIRST (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT | OPK_TOKEN_CAPITAL | OPK_TOKEN_LOWER)
#define KIND_OF_OTHERS (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT | OPK_TOKEN_LOWER)

#define WB(name) (1u << OPK_WB_##name)
#define AHLETTER (WB(ALetter) | WB(Hebrew_Letter))
#define MIDNUMLETQ (WB(MidNumLet) | WB(Single_Quote))
#define IGNORED (WB(Extend) | WB(Format) | WB(ZWJ))

/* What stays with the code point to its left, whatever follows. */
static const uint32_t joins[] = {
  [OPK_WB_ALetter] = AHLETTER /* WB5 */ | WB(Numeric) /* WB9 */ | WB(ExtendNumLet) /* WB13a */,
  [OPK_WB_Hebrew_Letter] = AHLETTER | WB(Numeric) | WB(ExtendNumLet) | WB(Single_Quote) /* WB7a */,
  [OPK_WB_Numeric] = WB(Numeric) /* WB8 */ | AHLETTER /* WB10 */ | WB(ExtendNumLet) /* WB13a */,
  [OPK_WB_Katakana] = WB(Katakana) /* WB13 */ | WB(ExtendNumLet) /* WB13a */,
  [OPK_WB_ExtendNumLet] = WB(ExtendNumLet) /* WB13a */ | AHLETTER | WB(Numeric) | WB(Katakana) /* WB13b */,
  [OPK_WB_WSegSpace] = 0,
};

/* What stays between `left` and `right`, and what `right` is then; 0 where nothing does. */
static uint32_t bridged(unsigned left, unsigned middle) {
  uint32_t bit = 1u << middle;
  if (1u << left & AHLETTER && bit & (WB(MidLetter) | MIDNUMLETQ)) return AHLETTER;            /* WB6, WB7 */
  if (left == OPK_WB_Hebrew_Letter && middle == OPK_WB_Double_Quote) return WB(Hebrew_Letter); /* WB7b, WB7c */
  if (left == OPK_WB_Numeric && bit & (WB(MidNum) | MIDNUMLETQ)) return WB(Numeric);           /* WB11, WB12 */
  return 0;
}

/* The Word_Break bit of the first code point from `at` on that WB4 does not ignore; 0 at the end of the text. */
static uint32_t significant(opk_text text, uint32_t at) {
  while (at < text.size) {
    uint32_t bit = 1u << opk_ucd_at(text, at, &at)->word;
    if (!(bit & IGNORED)) return bit;
  }
  return 0;
}

/* The end of a word whose code points before `end` are read, the last of them (WB4 put aside) being `left`. */
static uint32_t rest_of_word(opk_text text, uint32_t end, unsigned left, unsigned *kind) {
  bool joiner = left == OPK_WB_ZWJ; /* the code point before `end` is a ZWJ */
  bool adjacent = true;             /* left stands right before `end` */
  bool paired = false;              /* two regional indicators */
  uint32_t promised = 0;            /* what is known to stay, from a look ahead */
  uint32_t next;
  for (; end < text.size; end = next) {
    const opk_ucd_row *row = opk_ucd_at(text, end, &next);
    unsigned right = row->word;
    uint32_t bit = 1u << right, beyond;
    if (bit & IGNORED) { /* WB4 */
      joiner = right == OPK_WB_ZWJ;
      adjacent = false;
    } else {
      if (bit & promised) {
        promised = 0;
      } else if ((beyond = bridged(left, right)) != 0 && significant(text, next) & beyond) {
        promised = beyond;
      } else if (left == OPK_WB_Regional_Indicator && right == left && !paired) { /* WB15, WB16 */
        paired = true;
      } else if (!(joins[left] & bit) && !(joiner && row->flags & OPK_UCD_PICTOGRAPH) && /* WB3c */
                 !(left == OPK_WB_WSegSpace && right == left && adjacent)) {             /* WB3d */
        return end;                                                                      /* WB3b, WB999 */
      }
      left = right;
      joiner = false;
      adjacent = true;
    }
    *kind |= row->flags & KIND_OF_OTHERS;
  }
  return end;
}

/* ASCII bytes, as a kind and these. */
enum {
  OVER_LETTERS = OPK_TOKEN_LETTER << 4, /* MidLetter, MidNumLet, Single_Quote */
  OVER_DIGITS = OPK_TOKEN_DIGIT << 4,   /* MidNum, MidNumLet, Single_Quote */
  RUN = 64,                             /* ALetter, Numeric, ExtendNumLet: no two of them part */
  BEYOND = 128                          /* not ASCII */
};
#define A_ (RUN | OPK_TOKEN_LETTER | OPK_TOKEN_CAPITAL)
#define a_ (RUN | OPK_TOKEN_LETTER | OPK_TOKEN_LOWER)
#define d_ (RUN | OPK_TOKEN_DIGIT)
#define u_ RUN
#define L_ OVER_LETTERS
#define N_ OVER_DIGITS
#define B_ (OVER_LETTERS | OVER_DIGITS)
#define x_ BEYOND
#define X_ x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_, x_
/* clang-format off */
static const uint8_t ascii[256] = {
  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
  0,  0,  0,  0,  0,  0,  0,  B_, 0,  0,  0,  0,  N_, 0,  B_, 0,  /* ' , . */
  d_, d_, d_, d_, d_, d_, d_, d_, d_, d_, L_, N_, 0,  0,  0,  0,  /* 0-9 : ; */
  0,  A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_,
  A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, 0,  0,  0,  0,  u_, /* _ */
  0,  a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_,
  a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, 0,  0,  0,  0,  0,
  X_, X_, X_, X_, X_, X_, X_, X_,
};
/* clang-format on */

uint32_t opk_word_end(opk_text text, uint32_t at, unsigned *kind) {
  const uint8_t *bytes = text.bytes;
  unsigned first = ascii[bytes[at]], here = first;
  if (!(first & RUN)) {
    unsigned next = text.size - at >= 2 ? bytes[at + 1] : 0;
    if (first != BEYOND && next < 0x80 && !(bytes[at] == ' ' && next == ' ')) { /* no WB4, WB3d */
      *kind = 0;
      return at + 1 + (bytes[at] == '\r' && next == '\n'); /* WB3, WB3a, WB999 */
    }
    uint32_t end;
    const opk_ucd_row *row = opk_ucd_at(text, at, &end);
    *kind = row->flags & KIND_OF_FIRST;
    if (1u << row->word & (WB(CR) | WB(LF) | WB(Newline))) return end; /* WB3a */
    return rest_of_word(text, end, row->word, kind);
  }

  uint32_t end = at;
  unsigned seen = 0, before;
  do {
    seen |= here;
    before = here;
    here = ++end < text.size ? ascii[bytes[end]] : 0;
    unsigned sides = before & here >> 4 & (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT);
    if (sides) { /* WB6, WB7, WB11, WB12 */
      unsigned next = text.size - end >= 2 ? ascii[bytes[end + 1]] : 0;
      if (next & sides) {
        here = next;
        end++;
      } else if (next & BEYOND) {
        here = next;
      }
    }
  } while (here & RUN);
  *kind = (first & KIND_OF_FIRST) | (seen & KIND_OF_OTHERS);
  if (!(here & BEYOND)) return end;
  unsigned left = before & OPK_TOKEN_LETTER  ? OPK_WB_ALetter
                  : before & OPK_TOKEN_DIGIT ? OPK_WB_Numeric
                                             : OPK_WB_ExtendNumLet;
  return rest_of_word(text, end, left, kind);
}

static uint32_t word_segment_end(opk_text text, uint32_t at) {
  unsigned kind;
  return opk_word_end(text, at, &kind);
}

size_t opk_word_segments(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  return opk_tile(text, at, out, capacity, word_segment_end);
}

size_t opk_words(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    unsigned kind;
    uint32_t first = *at;
    *at = opk_word_end(text, first, &kind);
    if (kind & (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT)) out[count++] = (opk_span){first, *at};
  }
  return count;
}
