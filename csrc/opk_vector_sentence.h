/* opk_vector_sentence: UAX #29 sentences (revision 47, Unicode 17.0). Nothing but a terminator or a paragraph separator
 * can end a sentence (SB998), so their mask is all that is asked of a block of 64 bytes; opk_sentence.c's rules decide
 * at each of them. */
#ifndef OPK_VECTOR_SENTENCE_H
#define OPK_VECTOR_SENTENCE_H

#include "opk_block.h"

#define SENTENCE_ENDS (1u << OPK_SB_Sep | 1u << OPK_SB_CR | 1u << OPK_SB_LF | 1u << OPK_SB_ATerm | 1u << OPK_SB_STerm)

/* The code is only a high bit. */
OPK_ALWAYS_INLINE uint8_t opk_vector_sentence_code(const opk_ucd_row *row) {
  return (SENTENCE_ENDS >> row->sentence & 1) << 7;
}

static const uint8_t opk_vector_sentence_ascii[128] = {
  ['\n'] = 128, ['\r'] = 128, ['!'] = 128, ['.'] = 128, ['?'] = 128,
};

/* Whether the code point before `at` is Upper or Lower, those that SB5 ignores put aside; none is before `start`. */
static bool opk_vector_sentence_letter_before(opk_text text, uint32_t start, uint32_t at) {
  while (at > start) {
    uint32_t first = at - 1, next;
    while (first > start && at - first < 4 && (text.bytes[first] & 0xC0) == 0x80) first--;
    unsigned class = opk_ucd_at(text, first, &next)->sentence;
    if (next != at) return false; /* ill-formed */
    if (class != OPK_SB_Extend && class != OPK_SB_Format) return class == OPK_SB_Upper || class == OPK_SB_Lower;
    at = first;
  }
  return false;
}

static size_t opk_vector_sentences(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  uint8_t copy[OPK_BLOCK + OPK_BLOCK_BEHIND], codes[OPK_BLOCK];
  uint32_t start = *at;  /* of the sentence */
  uint32_t from = start; /* of what is not read yet */
  unsigned skip = 0;
  size_t count = 0;
  if (capacity == 0) return 0;
  for (size_t base = start; base < text.size; base += OPK_BLOCK) {
    const uint8_t *bytes = opk_block_bytes(text, base, 0, copy);
    uint64_t high = opk_vector_codes(bytes, opk_vector_sentence_ascii, codes);
    opk_block_rest(bytes, high, &skip, opk_vector_sentence_code, codes);
    uint64_t left = opk_vector_high(codes);
    if ((left & left >> 1) != 0) { /* SB8a: no sentence ends between two terminators */
      uint64_t stops = opk_vector_equal(bytes, '.') | opk_vector_equal(bytes, '!') | opk_vector_equal(bytes, '?');
      left &= ~(stops & stops >> 1);
    }
    for (; left; left &= left - 1) {
      uint32_t here = (uint32_t)(base + opk_lowest_bit(left)), end;
      if (here < from) continue;
      unsigned class = opk_ucd_at(text, here, &end)->sentence;
      if (class == OPK_SB_ATerm || class == OPK_SB_STerm) {
        bool letter = class == OPK_SB_ATerm && opk_vector_sentence_letter_before(text, start, here);
        from = end;
        if (opk_sentence_goes_on(text, &from, class, letter)) continue;
        end = from;
      } else if (class == OPK_SB_CR && end < text.size && text.bytes[end] == '\n') { /* SB3 */
        end++;
      }
      out[count++] = (opk_span){start, end}; /* SB4, SB11 */
      start = from = end;
      if (count == capacity) {
        *at = end;
        return count;
      }
    }
  }
  if (start < text.size) out[count++] = (opk_span){start, text.size}; /* SB2 */
  *at = text.size;
  return count;
}

#undef SENTENCE_ENDS

#endif
