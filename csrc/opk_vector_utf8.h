/* opk_vector_utf8: validation by three look-ups (Keiser & Lemire, "Validating UTF-8 in less than one instruction per
 * byte", 2021). Whether a byte is wrong can be told from it and the byte before, with one exception. Each of the tables
 * below says for a half of those two bytes which errors it allows; an error that all three allow is there. The
 * exception: a third or fourth byte must be a continuation that follows a continuation, and only these may be. */
#ifndef OPK_VECTOR_UTF8_H
#define OPK_VECTOR_UTF8_H

#include "opk_block.h"

enum {
  UTF8_TOO_SHORT = 1,       /* a lead, then no continuation */
  UTF8_TOO_LONG = 2,        /* ASCII, then a continuation */
  UTF8_OVERLONG_3 = 4,      /* E0, then less than A0 */
  UTF8_TOO_LARGE = 8,       /* F4, then more than 8F; F5 to FF, then more than 8F */
  UTF8_SURROGATE = 16,      /* ED, then more than 9F */
  UTF8_OVERLONG_2 = 32,     /* C0 or C1 */
  UTF8_OVERLONG_4 = 64,     /* F0, then less than 90; F5 to FF, then less than 90 */
  UTF8_CONTINUATIONS = 128, /* two of them: right for third and fourth bytes */
  UTF8_ANY =
    UTF8_TOO_SHORT | UTF8_TOO_LONG | UTF8_CONTINUATIONS, /* what the low half of the first byte never rules out */
  UTF8_BEYOND = UTF8_ANY | UTF8_TOO_LARGE | UTF8_OVERLONG_4
};

/* clang-format off */
static const uint8_t opk_vector_utf8_first_high[16] = {
  UTF8_TOO_LONG, UTF8_TOO_LONG, UTF8_TOO_LONG, UTF8_TOO_LONG,
  UTF8_TOO_LONG, UTF8_TOO_LONG, UTF8_TOO_LONG, UTF8_TOO_LONG,
  UTF8_CONTINUATIONS, UTF8_CONTINUATIONS, UTF8_CONTINUATIONS, UTF8_CONTINUATIONS,
  UTF8_TOO_SHORT | UTF8_OVERLONG_2,
  UTF8_TOO_SHORT,
  UTF8_TOO_SHORT | UTF8_OVERLONG_3 | UTF8_SURROGATE,
  UTF8_TOO_SHORT | UTF8_TOO_LARGE | UTF8_OVERLONG_4,
};
static const uint8_t opk_vector_utf8_first_low[16] = {
  UTF8_ANY | UTF8_OVERLONG_2 | UTF8_OVERLONG_3 | UTF8_OVERLONG_4,
  UTF8_ANY | UTF8_OVERLONG_2,
  UTF8_ANY, UTF8_ANY,
  UTF8_ANY | UTF8_TOO_LARGE,
  UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND, UTF8_BEYOND,
  UTF8_BEYOND | UTF8_SURROGATE,
  UTF8_BEYOND, UTF8_BEYOND,
};
#define OFTEN (UTF8_TOO_LONG | UTF8_OVERLONG_2 | UTF8_CONTINUATIONS)
static const uint8_t opk_vector_utf8_second_high[16] = {
  UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT,
  UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT,
  OFTEN | UTF8_OVERLONG_3 | UTF8_OVERLONG_4,
  OFTEN | UTF8_OVERLONG_3 | UTF8_TOO_LARGE,
  OFTEN | UTF8_SURROGATE | UTF8_TOO_LARGE,
  OFTEN | UTF8_SURROGATE | UTF8_TOO_LARGE,
  UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT, UTF8_TOO_SHORT,
};
#undef OFTEN
/* clang-format on */

/* The errors that show at the bytes at `bytes`, behind which three bytes before can be read. */
OPK_ALWAYS_INLINE opk_vector opk_vector_utf8_errors(const uint8_t *bytes) {
  opk_vector here = opk_vector_load(bytes), before = opk_vector_load(bytes - 1);
  opk_vector errors =
    opk_vector_and(opk_vector_and(opk_vector_choose(opk_vector_utf8_first_high, opk_vector_high_half(before)),
                                  opk_vector_choose(opk_vector_utf8_first_low, opk_vector_low_half(before))),
                   opk_vector_choose(opk_vector_utf8_second_high, opk_vector_high_half(here)));
  /* Bit 7 where the byte two before is E0 or more, or three before F0 or more. */
  opk_vector third = opk_vector_less(opk_vector_load(bytes - 2), 0xE0 - 0x80);
  opk_vector fourth = opk_vector_less(opk_vector_load(bytes - 3), 0xF0 - 0x80);
  return opk_vector_xor(errors, opk_vector_and(opk_vector_or(third, fourth), opk_vector_all(UTF8_CONTINUATIONS)));
}

static size_t opk_vector_utf8_valid(opk_text text) {
  bool unfinished = false; /* the block before may end inside a code point */
  for (size_t base = 0;; base += OPK_BLOCK) {
    size_t left = text.size - base;
    uint8_t copy[3 + OPK_BLOCK];
    const uint8_t *bytes = text.bytes + base;
    if (base == 0 || left < OPK_BLOCK) {
      size_t before = base ? 3 : 0;
      memset(copy, 0, sizeof copy);
      if (text.size) memcpy(copy + 3 - before, bytes - before, before + (left < OPK_BLOCK ? left : OPK_BLOCK));
      bytes = copy + 3;
    }
    bool ascii = opk_vector_high(bytes) == 0;
    if (!ascii || unfinished) {
      opk_vector errors = opk_vector_utf8_errors(bytes);
      for (int i = OPK_VECTOR_SIZE; i < OPK_BLOCK; i += OPK_VECTOR_SIZE)
        errors = opk_vector_or(errors, opk_vector_utf8_errors(bytes + i));
      if (opk_vector_some(errors)) { /* where, if not at the end of the block before? */
        size_t from = base;
        for (size_t back = 1; back <= 3 && back <= base; back++)
          if (text.bytes[base - back] >= 0xC0) {
            from = base - back;
            break;
          }
        return from + opk_utf8_valid((opk_text){text.bytes + from, text.size - (uint32_t)from});
      }
      unfinished = !ascii;
    }
    if (left < OPK_BLOCK) return text.size;
  }
}

#endif
