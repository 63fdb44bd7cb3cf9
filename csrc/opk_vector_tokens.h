/* opk_vector_tokens: words as opk_vector_word.h finds them, with their kinds, which flow to the words' ends as marks do
 * (opk_until), and their folded hashes: a word of ASCII is folded eight bytes at a time (opk_hash.h, opk_fold.h). */
#ifndef OPK_VECTOR_TOKENS_H
#define OPK_VECTOR_TOKENS_H

#include "opk_fold.h"
#include "opk_hash.h"
#include "opk_vector_word.h"

/* Eight bytes of ASCII, A to Z as a to z: adding carries into the high bit of the bytes from 'A' on and of those
 * behind 'Z'. */
OPK_ALWAYS_INLINE uint64_t opk_vector_fold_ascii(uint64_t bytes) {
  uint64_t from_a = bytes + UINT64_C(0x3F3F3F3F3F3F3F3F), behind_z = bytes + UINT64_C(0x2525252525252525);
  return bytes + ((from_a & ~behind_z & UINT64_C(0x8080808080808080)) >> 2);
}

/* The hash of a word of `size` bytes, 1 to 16, all ASCII, with 16 bytes to read. */
OPK_ALWAYS_INLINE uint64_t opk_vector_short_hash(const uint8_t *bytes, uint32_t size) {
  uint64_t low = opk_load64le(bytes), high = opk_load64le(bytes + 8);
  low = size < 8 ? low & ~UINT64_C(0) >> (64 - 8 * size) : low;
  high = size <= 8 ? 0 : high & ~UINT64_C(0) >> (128 - 8 * size);
  return opk_hash_end(opk_hash_block(0, opk_vector_fold_ascii(low), opk_vector_fold_ascii(high)), size);
}

static size_t opk_vector_tokenize(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity) {
  opk_vector_words words = {.rules = opk_vector_word_start(), .open = *at};
  if (capacity == 0 || *at >= text.size) return 0;
  for (size_t base = *at;; base += OPK_BLOCK) {
    opk_vector_word_block block = opk_vector_word_step(text, base, &words.rules);
    uint64_t boundaries = block.boundaries;
    uint64_t letter = opk_until(block.letter, boundaries, &words.letter);
    uint64_t digit = opk_until(block.digit, boundaries, &words.digit);
    uint64_t capital = opk_until(block.capital & boundaries, boundaries, &words.capital);
    uint64_t lower = opk_until(block.lower, boundaries, &words.lower);
    uint64_t high = opk_until(block.high, boundaries, &words.high);
    size_t done = words.ended;
    bool goes_on = opk_vector_words_write(&words, block, letter | digit, base, columns.first, columns.last, 1, capacity);
    for (; done < words.ended; done++) {
      uint32_t first = columns.first[done], last = columns.last[done];
      unsigned end = (unsigned)(last - base);
      columns.kind[done] = (uint8_t)((letter >> end & 1) * OPK_TOKEN_LETTER | (digit >> end & 1) * OPK_TOKEN_DIGIT |
                                     (capital >> end & 1) * OPK_TOKEN_CAPITAL | (lower >> end & 1) * OPK_TOKEN_LOWER);
      columns.hash[done] = !(high >> end & 1) && last - first <= 16 && text.size - first >= 16
                             ? opk_vector_short_hash(text.bytes + first, last - first)
                             : opk_fold_hash(text, (opk_span){first, last});
    }
    if (!goes_on) {
      *at = columns.last[words.ended - 1];
      return words.ended;
    }
    if (text.size - base < OPK_BLOCK) break;
  }
  *at = text.size;
  return words.ended;
}

#endif
