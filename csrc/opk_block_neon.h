/* opk_block_neon: the kernel of opk_block.h for AArch64, where NEON is always there. */
#ifndef OPK_BLOCK_NEON_H
#define OPK_BLOCK_NEON_H

#include <arm_neon.h>

#include "opk_engine.h"

OPK_ALWAYS_INLINE unsigned opk_lowest_bit(uint64_t mask) { return (unsigned)__builtin_ctzll(mask | UINT64_C(1) << 63); }

/* A mask of the bytes of four vectors that are all ones: each keeps one bit, and three pairwise additions bring the
 * bits of eight bytes together. */
OPK_ALWAYS_INLINE uint64_t opk_vector_mask(uint8x16x4_t ones) {
  const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t low = vpaddq_u8(vandq_u8(ones.val[0], bit), vandq_u8(ones.val[1], bit));
  uint8x16_t high = vpaddq_u8(vandq_u8(ones.val[2], bit), vandq_u8(ones.val[3], bit));
  low = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(low, low)), 0);
}

OPK_ALWAYS_INLINE uint8x16x4_t opk_vector_load64(const uint8_t bytes[64]) {
  return (uint8x16x4_t){{vld1q_u8(bytes), vld1q_u8(bytes + 16), vld1q_u8(bytes + 32), vld1q_u8(bytes + 48)}};
}

/* The mask of the bytes that have a bit of `bits`. */
OPK_ALWAYS_INLINE uint64_t opk_vector_test(uint8x16x4_t bytes, uint8_t bits) {
  uint8x16_t wanted = vdupq_n_u8(bits);
  for (int i = 0; i < 4; i++) bytes.val[i] = vtstq_u8(bytes.val[i], wanted);
  return opk_vector_mask(bytes);
}

OPK_ALWAYS_INLINE uint64_t opk_vector_high(const uint8_t bytes[64]) {
  return opk_vector_test(opk_vector_load64(bytes), 128);
}

/* A table of 128 is two of 64; an index beyond 63 looks up 0. */
OPK_ALWAYS_INLINE uint64_t opk_vector_codes(const uint8_t bytes[64], const uint8_t table[128], uint8_t codes[64]) {
  uint8x16x4_t all = opk_vector_load64(bytes), low = opk_vector_load64(table), high = opk_vector_load64(table + 64);
  for (int i = 0; i < 4; i++)
    vst1q_u8(codes + 16 * i,
             vorrq_u8(vqtbl4q_u8(low, all.val[i]), vqtbl4q_u8(high, veorq_u8(all.val[i], vdupq_n_u8(64)))));
  return opk_vector_test(all, 128);
}

OPK_ALWAYS_INLINE void opk_vector_planes(const uint8_t codes[64], uint64_t planes[8]) {
  uint8x16x4_t all = opk_vector_load64(codes);
  for (int plane = 0; plane < 8; plane++) planes[plane] = opk_vector_test(all, (uint8_t)(1 << plane));
}

OPK_ALWAYS_INLINE uint64_t opk_vector_equal(const uint8_t bytes[64], uint8_t byte) {
  uint8x16x4_t all = opk_vector_load64(bytes);
  for (int i = 0; i < 4; i++) all.val[i] = vceqq_u8(all.val[i], vdupq_n_u8(byte));
  return opk_vector_mask(all);
}

OPK_ALWAYS_INLINE void opk_vector_count_up(uint32_t base, uint32_t *out) {
  const uint32x4_t from = {0, 0, 1, 1};
  uint32x4_t pairs = vaddq_u32(vdupq_n_u32(base), from);
  for (int i = 0; i < 32; i++, pairs = vaddq_u32(pairs, vdupq_n_u32(2))) vst1q_u32(out + 4 * i, pairs);
}

OPK_ALWAYS_INLINE void opk_vector_fold_short(const uint8_t *bytes, const uint8_t *kept, uint64_t *low, uint64_t *high) {
  uint8x16_t word = vld1q_u8(bytes);
  uint8x16_t is_upper = vcltq_u8(vsubq_u8(word, vdupq_n_u8('A')), vdupq_n_u8(26));
  word = vandq_u8(vaddq_u8(word, vandq_u8(is_upper, vdupq_n_u8('a' - 'A'))), vld1q_u8(kept));
  *low = vgetq_lane_u64(vreinterpretq_u64_u8(word), 0);
  *high = vgetq_lane_u64(vreinterpretq_u64_u8(word), 1);
}

/* ---- a vector, for opk_vector_utf8.h ---- */

typedef uint8x16_t opk_vector;
#define OPK_VECTOR_SIZE 16

OPK_ALWAYS_INLINE opk_vector opk_vector_load(const uint8_t *bytes) { return vld1q_u8(bytes); }
OPK_ALWAYS_INLINE opk_vector opk_vector_all(uint8_t byte) { return vdupq_n_u8(byte); }
OPK_ALWAYS_INLINE opk_vector opk_vector_and(opk_vector a, opk_vector b) { return vandq_u8(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_or(opk_vector a, opk_vector b) { return vorrq_u8(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_xor(opk_vector a, opk_vector b) { return veorq_u8(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_less(opk_vector a, uint8_t byte) { return vqsubq_u8(a, vdupq_n_u8(byte)); }
OPK_ALWAYS_INLINE opk_vector opk_vector_low_half(opk_vector a) { return vandq_u8(a, vdupq_n_u8(15)); }
OPK_ALWAYS_INLINE opk_vector opk_vector_high_half(opk_vector a) { return vshrq_n_u8(a, 4); }
OPK_ALWAYS_INLINE opk_vector opk_vector_choose(const uint8_t table[16], opk_vector index) {
  return vqtbl1q_u8(vld1q_u8(table), index);
}
OPK_ALWAYS_INLINE bool opk_vector_some(opk_vector a) { return vmaxvq_u8(a) != 0; }
/* The number of the first byte that is not 0, where there is one: four bits of each are kept. */
OPK_ALWAYS_INLINE unsigned opk_vector_first(opk_vector a) {
  uint8x8_t halves = vshrn_n_u16(vreinterpretq_u16_u8(vtstq_u8(a, a)), 4);
  return (unsigned)__builtin_ctzll(vget_lane_u64(vreinterpret_u64_u8(halves), 0)) / 4;
}

#endif
