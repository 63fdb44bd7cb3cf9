#include "opk_rules.h"

#define SB(name) (1u << OPK_SB_##name)
#define PARASEP (SB(Sep) | SB(CR) | SB(LF))
#define SATERM (SB(ATerm) | SB(STerm))
#define IGNORED (SB(Extend) | SB(Format))

/* The end of a paragraph separator whose code point before `end` has this class. */
static uint32_t separator_end(opk_text text, uint32_t end, uint32_t bit) {
  return end + (bit == SB(CR) && end < text.size && text.bytes[end] == '\n'); /* SB3, SB4 */
}

/* SB8's right side: ( ¬(OLetter | Upper | Lower | ParaSep | SATerm) )* Lower. What it crosses holds no terminator, so
 * that no second look ahead crosses the same text. */
static bool lower_follows(opk_text text, uint32_t at) {
  while (at < text.size) {
    uint32_t bit = 1u << opk_ucd_at(text, at, &at)->sentence;
    if (bit & (SB(OLetter) | SB(Upper) | SB(Lower) | PARASEP | SATERM)) return bit == SB(Lower);
  }
  return false;
}

bool opk_sentence_goes_on(opk_text text, uint32_t *at, unsigned terminator, bool after_letter) {
  enum { TERMINATOR, CLOSES, SPACES } behind = TERMINATOR;
  uint32_t next;
  for (uint32_t here = *at; here < text.size; here = next) {
    uint32_t bit = 1u << opk_ucd_at(text, here, &next)->sentence;
    *at = here;
    if (bit & IGNORED) continue; /* SB5 */
    if (terminator == OPK_SB_ATerm && behind == TERMINATOR) {
      if (bit == SB(Numeric)) return true;               /* SB6 */
      if (bit == SB(Upper) && after_letter) return true; /* SB7 */
    }
    if (bit & (SB(SContinue) | SATERM)) return true; /* SB8a */
    if (bit == SB(Close) && behind != SPACES) {      /* SB9 */
      behind = CLOSES;
    } else if (bit == SB(Sp)) { /* SB9, SB10 */
      behind = SPACES;
    } else if (bit & PARASEP) { /* SB9, SB10 */
      *at = separator_end(text, next, bit);
      return false; /* SB11, SB4 */
    } else {
      return terminator == OPK_SB_ATerm && lower_follows(text, here); /* SB8; SB11 */
    }
  }
  *at = text.size;
  return false;
}

uint32_t opk_sentence_end(opk_text text, uint32_t at) {
  bool letter = false; /* the code point before (SB5 put aside) is Upper or Lower */
  while (at < text.size) {
    unsigned class = opk_ucd_at(text, at, &at)->sentence;
    uint32_t bit = 1u << class;
    if (bit & IGNORED) continue; /* SB5 */
    if (bit & PARASEP) return separator_end(text, at, bit);
    if (bit & SATERM && !opk_sentence_goes_on(text, &at, class, letter)) return at;
    letter = bit & (SB(Upper) | SB(Lower)); /* SB998 */
  }
  return at;
}

size_t opk_uax29_sentences(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  return opk_tile(text, at, out, capacity, opk_sentence_end);
}
