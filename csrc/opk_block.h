/* opk_block: texts in blocks of 64 bytes, a property of each code point as one bit of a 64-bit mask.
 *
 * Text-processing rules that look at neighbours become shifts, ANDs and additions of such masks (Cameron's Parabix:
 * "Fast Regular Expression Matching with Bitwise Data Parallelism", 2014; Langdale & Lemire, "Parsing Gigabytes of JSON
 * per Second", 2019). A segmenter gives each code point a code of 8 bits; bit k of the codes is plane k, and masks of
 * classes are Boolean expressions of planes. The mask of a code point has its bit at the code point's first byte.
 *
 * What depends on the machine is the kernel (opk_block_avx2.h, opk_block_neon.h), included before this file:
 *   opk_vector_codes    the codes of 64 bytes of ASCII by a table, and the mask of the bytes that are not ASCII
 *   opk_vector_planes   64 codes as 8 planes
 *   opk_vector_equal    the mask of the bytes that equal one
 *   opk_vector_high     the mask of the bytes that are not ASCII
 *   opk_vector_count_up 64 offsets, each twice: the end of a span and the beginning of the next
 *   opk_vector_fold_short  16 bytes of ASCII, those that `kept` has ones for, A to Z folded, as two little-endian halves
 *   opk_vector and what is done with it, for opk_vector_utf8.h
 *   opk_lowest_bit      the number of the lowest bit of a mask; anything where there is none
 * The code points beyond ASCII get their codes one by one, from the tables of opk_ucd.h. */
#ifndef OPK_BLOCK_H
#define OPK_BLOCK_H

#include "opk_engine.h"
#include "opk_rules.h"

#define OPK_BLOCK 64
/* A code point that starts in a block ends at most this many bytes behind it. */
#define OPK_BLOCK_BEHIND 3
/* How many units a block's writer may write, plus those it writes in vain. */
#define OPK_BLOCK_SLACK (OPK_BLOCK + 8)

/* The block at `base`; where the text ends before it does, a copy with bytes `pad` behind the end. */
OPK_ALWAYS_INLINE const uint8_t *opk_block_bytes(opk_text text, size_t base, uint8_t pad,
                                                 uint8_t copy[OPK_BLOCK + OPK_BLOCK_BEHIND]) {
  size_t left = text.size - base;
  if (left >= OPK_BLOCK + OPK_BLOCK_BEHIND) return text.bytes + base;
  memset(copy, pad, OPK_BLOCK + OPK_BLOCK_BEHIND);
  if (left) memcpy(copy, text.bytes + base, left);
  return copy;
}

/* The code of a code point with these properties. */
typedef uint8_t opk_block_code(const opk_ucd_row *row);

/* Writes the codes of the code points whose first byte is one of `high` into codes, and returns the mask of the bytes
 * that are not the first of their code point. *skip is how many of those the block begins with, and then how many
 * the next one does. Ill-formed parts are what opk_utf8_decode makes of them. */
OPK_ALWAYS_INLINE uint64_t opk_block_rest(const uint8_t *bytes, uint64_t high, unsigned *skip, opk_block_code *code,
                                          uint8_t codes[OPK_BLOCK]) {
  uint64_t rest = (UINT64_C(1) << *skip) - 1;
  uint64_t left = high & ~rest;
  *skip = 0;
  while (left) {
    unsigned at = opk_lowest_bit(left), size;
    const uint8_t *p = bytes + at;
    uint32_t cp;
    if (p[0] >= 0xC2 && p[0] < 0xE0 && (p[1] & 0xC0) == 0x80) {
      cp = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
      size = 2;
      left &= ~(UINT64_C(3) << at);
      rest |= UINT64_C(2) << at;
    } else if ((p[0] & 0xF0) == 0xE0 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80 &&
               (cp = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F)) >= 0x800 &&
               (cp & 0xF800) != 0xD800) {
      size = 3;
      left &= ~(UINT64_C(7) << at);
      rest |= UINT64_C(6) << at;
    } else {
      uint32_t next;
      cp = opk_utf8_decode((opk_text){bytes, OPK_BLOCK + OPK_BLOCK_BEHIND}, at, &next);
      size = next - at;
      left &= ~(((UINT64_C(1) << size) - 1) << at);
      rest |= ((UINT64_C(1) << size) - 2) << at;
    }
    codes[at] = code(opk_ucd(cp));
    if (at + size > OPK_BLOCK) *skip = at + size - OPK_BLOCK;
  }
  return rest;
}

/* From each mark, the position behind it and behind the `skipped` ones that follow right there ("ScanThru"): the carry
 * of an addition runs through a run of ones. Marks are not themselves skipped. *carry links blocks. */
OPK_ALWAYS_INLINE uint64_t opk_after(uint64_t marks, uint64_t skipped, uint64_t *carry) {
  uint64_t next = marks << 1 | *carry, sum;
  bool over = __builtin_add_overflow(next, skipped, &sum);
  *carry = marks >> 63 | over;
  return sum & ~skipped;
}

/* The first stop behind each mark ("MatchStar"): which segments, named by the boundary that ends them, hold a mark. */
OPK_ALWAYS_INLINE uint64_t opk_until(uint64_t marks, uint64_t stops, uint64_t *carry) {
  uint64_t next = marks << 1 | *carry, passed = ~stops, sum;
  bool over = __builtin_add_overflow(next & passed, passed, &sum);
  *carry = marks >> 63 | over;
  return (sum | next) & stops;
}

/* The highest bit of `mask` below the bit `position` (0: of all of it), alone; 0 where there is none. */
OPK_ALWAYS_INLINE uint64_t opk_highest_below(uint64_t mask, uint64_t position) {
  mask &= position - 1;
  return mask ? UINT64_C(1) << (63 - __builtin_clzll(mask)) : 0;
}

/* ---- offsets from masks ---- */

/* Writes the offsets of the bits of `mask` at out[0], out[stride], …, eight at a time, hence up to 7 more in vain;
 * returns how many there are. */
OPK_ALWAYS_INLINE size_t opk_block_offsets(uint64_t mask, size_t base, uint32_t *out, size_t stride) {
  size_t count = (size_t)__builtin_popcountll(mask);
  for (size_t i = 0; i < count; i += 8) {
    OPK_UNROLL_8
    for (size_t k = 0; k < 8; k++) {
      out[(i + k) * stride] = (uint32_t)(base + opk_lowest_bit(mask));
      mask &= mask - 1;
    }
  }
  return count;
}

/* The same, one by one, for at most `capacity` bits. */
OPK_ALWAYS_INLINE size_t opk_block_offsets_within(uint64_t mask, size_t base, uint32_t *out, size_t stride,
                                                  size_t capacity) {
  size_t count = 0;
  for (; mask && count < capacity; mask &= mask - 1) out[count++ * stride] = (uint32_t)(base + opk_lowest_bit(mask));
  return count;
}

/* Spans that tile a text. */
typedef struct opk_tiles {
  opk_span *out;
  size_t count, capacity;
} opk_tiles;

/* Ends the span that is open, and opens the next, at each bit of `mask`; false when `capacity` is reached. The first
 * offset of the span that is open stands at out[count]. */
OPK_ALWAYS_INLINE bool opk_block_tile(opk_tiles *tiles, uint64_t mask, size_t base) {
  if (tiles->capacity - tiles->count > OPK_BLOCK_SLACK) {
    size_t count = (size_t)__builtin_popcountll(mask);
    opk_span *out = tiles->out + tiles->count;
    tiles->count += count;
    if (count == OPK_BLOCK) {
      opk_vector_count_up((uint32_t)base, (uint32_t *)out + 1);
      return true;
    }
    for (size_t i = 0; i < count; i += 8, out += 8) {
      OPK_UNROLL_8
      for (size_t k = 0; k < 8; k++) {
        uint32_t at = (uint32_t)(base + opk_lowest_bit(mask));
        out[k].last = at;
        out[k + 1].first = at;
        mask &= mask - 1;
      }
    }
    return true;
  }
  for (; mask; mask &= mask - 1) {
    uint32_t at = (uint32_t)(base + opk_lowest_bit(mask));
    tiles->out[tiles->count].last = at;
    if (++tiles->count == tiles->capacity) return false;
    tiles->out[tiles->count].first = at;
  }
  return true;
}

#endif
