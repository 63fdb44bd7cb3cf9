/* opk_vector_tokens: words as opk_vector_word.h finds them, with their kinds, which flow to the words' ends as marks do
 * (opk_until), and their folded hashes: a word of ASCII is folded all at once (opk_vector_fold_short), others by
 * opk_vector_fold.h. */
#ifndef OPK_VECTOR_TOKENS_H
#define OPK_VECTOR_TOKENS_H

#include "opk_vector_fold.h"
#include "opk_vector_word.h"

/* The hash of a word of `size` bytes, 1 to 16, all ASCII, with 16 bytes to read. */
OPK_ALWAYS_INLINE uint64_t opk_vector_short_hash(const uint8_t *bytes, uint32_t size) {
  static const uint8_t kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  uint64_t low, high;
  opk_vector_fold_short(bytes, kept + 16 - size, &low, &high);
  return opk_hash_end(opk_hash_block(0, low, high), size);
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

/* Writes the kinds of the words that end at the bits of `ends`, eight at a time, hence up to 7 more in vain. */
OPK_ALWAYS_INLINE void opk_vector_tokens_kinds(uint64_t ends, opk_vector_word_ends marks, uint8_t *kind) {
  size_t count = (size_t)__builtin_popcountll(ends);
  bool plain = ((marks.digit | marks.high) & ends) == 0; /* words of letters, all ASCII: most blocks */
  for (size_t i = 0; i < count; i += 8) {
    OPK_UNROLL_8
    for (size_t k = 0; k < 8; k++) {
      unsigned end = opk_lowest_bit(ends) % OPK_BLOCK;
      unsigned letters = (unsigned)(marks.capital >> end & 1) * OPK_TOKEN_CAPITAL |
                         (unsigned)(marks.lower >> end & 1) * OPK_TOKEN_LOWER;
      unsigned rest = plain ? OPK_TOKEN_LETTER
                            : (unsigned)(marks.letter >> end & 1) * OPK_TOKEN_LETTER |
                                (unsigned)(marks.digit >> end & 1) * OPK_TOKEN_DIGIT |
                                (unsigned)(marks.high >> end & 1) * OPK_VECTOR_TOKENS_HIGH;
      kind[i + k] = (uint8_t)(letters | rest);
      ends &= ends - 1;
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
    opk_vector_word_ends marks = {
      .letter = opk_until(block.letter, boundaries, &words.letter),
      .digit = opk_until(block.digit, boundaries, &words.digit),
      .capital = opk_until(block.capital & boundaries, boundaries, &words.capital),
      .lower = opk_until(block.lower, boundaries, &words.lower),
      .high = opk_until(block.high, boundaries, &words.high),
    };
    uint64_t ends = marks.letter | marks.digit;
    size_t ended = words.ended;
    bool goes_on = opk_vector_words_write(&words, block, ends, base, columns.first, columns.last, 1, capacity);
    if (capacity - ended > OPK_BLOCK_SLACK) {
      opk_vector_tokens_kinds(ends, marks, columns.kind + ended);
    } else {
      uint8_t kinds[OPK_BLOCK_SLACK];
      opk_vector_tokens_kinds(ends, marks, kinds);
      memcpy(columns.kind + ended, kinds, words.ended - ended);
    }
    ended = words.ended;
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
