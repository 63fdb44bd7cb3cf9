/* opk_vector_tokens: words as opk_vector_word.h finds them, with their kinds, which flow to the words' ends as marks do
 * (opk_until), and their folded hashes: a word of ASCII is folded eight bytes at a time (opk_hash.h), others by
 * opk_vector_fold.h. */
#ifndef OPK_VECTOR_TOKENS_H
#define OPK_VECTOR_TOKENS_H

#include "opk_vector_fold.h"
#include "opk_vector_word.h"

/* Eight bytes of ASCII, A to Z as a to z: adding carries into the high bit of the bytes from 'A' on and of those
 * behind 'Z'. */
OPK_ALWAYS_INLINE uint64_t opk_vector_fold_ascii(uint64_t bytes) {
  uint64_t from_a = bytes + UINT64_C(0x3F3F3F3F3F3F3F3F), behind_z = bytes + UINT64_C(0x2525252525252525);
  return bytes + ((from_a & ~behind_z & UINT64_C(0x8080808080808080)) >> 2);
}

/* The hash of a word of `size` bytes, 1 to 16, all ASCII, with 16 bytes to read. */
OPK_ALWAYS_INLINE uint64_t opk_vector_short_hash(const uint8_t *bytes, uint32_t size) {
  static const uint8_t kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  uint64_t low = opk_load64le(bytes) & opk_load64le(kept + 16 - size);
  uint64_t high = opk_load64le(bytes + 8) & opk_load64le(kept + 24 - size);
  return opk_hash_end(opk_hash_block(0, opk_vector_fold_ascii(low), opk_vector_fold_ascii(high)), size);
}

/* Words are hashed in batches, in a loop that runs long enough to be predicted. */
#define OPK_VECTOR_TOKENS_BATCH 256
/* A kind's mark, until the word is hashed, that the word is not all ASCII. */
#define OPK_VECTOR_TOKENS_HIGH 128

static void opk_vector_tokens_hash(opk_text text, opk_tokens columns, size_t from, size_t to) {
  for (size_t i = from; i < to; i++) {
    uint32_t first = columns.first[i], last = columns.last[i];
    if (!(columns.kind[i] & OPK_VECTOR_TOKENS_HIGH) && last - first <= 16 && text.size - first >= 16) {
      columns.hash[i] = opk_vector_short_hash(text.bytes + first, last - first);
    } else {
      columns.kind[i] &= OPK_VECTOR_TOKENS_HIGH - 1;
      columns.hash[i] = opk_vector_fold_hash(text, (opk_span){first, last});
    }
  }
}

static size_t opk_vector_tokenize(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity) {
  opk_vector_words words = {.rules = opk_vector_word_start(), .open = *at};
  size_t hashed = 0;
  if (capacity == 0 || *at >= text.size) return 0;
  for (size_t base = *at;; base += OPK_BLOCK) {
    opk_vector_word_block block = opk_vector_word_step(text, base, &words.rules);
    uint64_t boundaries = block.boundaries;
    uint64_t letter = opk_until(block.letter, boundaries, &words.letter);
    uint64_t digit = opk_until(block.digit, boundaries, &words.digit);
    uint64_t capital = opk_until(block.capital & boundaries, boundaries, &words.capital);
    uint64_t lower = opk_until(block.lower, boundaries, &words.lower);
    uint64_t high = opk_until(block.high, boundaries, &words.high);
    uint64_t ends = letter | digit;
    size_t ended = words.ended;
    bool goes_on = opk_vector_words_write(&words, block, ends, base, columns.first, columns.last, 1, capacity);
    for (; ended < words.ended; ended++, ends &= ends - 1) {
      unsigned end = opk_lowest_bit(ends);
      columns.kind[ended] = (uint8_t)((letter >> end & 1) * OPK_TOKEN_LETTER | (digit >> end & 1) * OPK_TOKEN_DIGIT |
                                      (capital >> end & 1) * OPK_TOKEN_CAPITAL | (lower >> end & 1) * OPK_TOKEN_LOWER |
                                      (high >> end & 1) * OPK_VECTOR_TOKENS_HIGH);
    }
    bool last = text.size - base < OPK_BLOCK;
    if (last || !goes_on || ended - hashed >= OPK_VECTOR_TOKENS_BATCH) {
      opk_vector_tokens_hash(text, columns, hashed, ended);
      hashed = ended;
    }
    if (!goes_on) {
      *at = columns.last[ended - 1];
      return ended;
    }
    if (last) break;
  }
  *at = text.size;
  return words.ended;
}

#endif
