/* opk_block_avx2: the kernel of opk_block.h for x86-64 with AVX2. Included where functions have that target. */
#ifndef OPK_BLOCK_AVX2_H
#define OPK_BLOCK_AVX2_H

#include <immintrin.h>

#include "opk_engine.h"

OPK_ALWAYS_INLINE unsigned opk_lowest_bit(uint64_t mask) { return (unsigned)_tzcnt_u64(mask); }

OPK_ALWAYS_INLINE uint64_t opk_vector_mask(__m256i low, __m256i high) {
  return (uint32_t)_mm256_movemask_epi8(low) | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

/* A table of 128 is 8 rows of 16. Row r is for bytes 16r .. 16r + 15: once 16r is taken off by exclusive or, adding
 * 112 with saturation leaves their low half as it is and sets bit 7 of every other byte, which vpshufb turns to 0. */
OPK_ALWAYS_INLINE __m256i opk_vector_look_up(__m256i bytes, const uint8_t table[128]) {
  __m256i codes = _mm256_setzero_si256();
  OPK_UNROLL_8
  for (int row = 0; row < 8; row++) {
    __m256i own = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)(table + 16 * row)));
    __m256i index =
      _mm256_adds_epu8(_mm256_xor_si256(bytes, _mm256_set1_epi8((char)(16 * row))), _mm256_set1_epi8(112));
    codes = _mm256_or_si256(codes, _mm256_shuffle_epi8(own, index));
  }
  return codes;
}

OPK_ALWAYS_INLINE uint64_t opk_vector_codes(const uint8_t bytes[64], const uint8_t table[128], uint8_t codes[64]) {
  __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
  _mm256_storeu_si256((__m256i *)(void *)codes, opk_vector_look_up(low, table));
  _mm256_storeu_si256((__m256i *)(void *)(codes + 32), opk_vector_look_up(high, table));
  return opk_vector_mask(low, high);
}

OPK_ALWAYS_INLINE void opk_vector_planes(const uint8_t codes[64], uint64_t planes[8]) {
  __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)codes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(codes + 32));
  OPK_UNROLL_8
  for (int plane = 7; plane >= 0; plane--) {
    planes[plane] = opk_vector_mask(low, high);
    low = _mm256_add_epi8(low, low);
    high = _mm256_add_epi8(high, high);
  }
}

OPK_ALWAYS_INLINE uint64_t opk_vector_high(const uint8_t bytes[64]) {
  return opk_vector_mask(_mm256_loadu_si256((const __m256i *)(const void *)bytes),
                         _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32)));
}

/* Two of each: base, base, base + 1, base + 1, … base + 63. */
OPK_ALWAYS_INLINE void opk_vector_count_up(uint32_t base, uint32_t *out) {
  __m256i pairs = _mm256_add_epi32(_mm256_set1_epi32((int)base), _mm256_setr_epi32(0, 0, 1, 1, 2, 2, 3, 3));
  for (int i = 0; i < 16; i++, pairs = _mm256_add_epi32(pairs, _mm256_set1_epi32(4)))
    _mm256_storeu_si256((__m256i *)(void *)(out + 8 * i), pairs);
}

OPK_ALWAYS_INLINE uint64_t opk_vector_equal(const uint8_t bytes[64], uint8_t byte) {
  __m256i wanted = _mm256_set1_epi8((char)byte);
  __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
  return opk_vector_mask(_mm256_cmpeq_epi8(low, wanted), _mm256_cmpeq_epi8(high, wanted));
}

/* From 'A' to 'Z' the bytes are moved below all others, as signed ones. */
OPK_ALWAYS_INLINE void opk_vector_fold_short(const uint8_t *bytes, const uint8_t *kept, uint64_t *low, uint64_t *high) {
  __m128i word = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  __m128i is_upper = _mm_cmpgt_epi8(_mm_set1_epi8(-128 + 26), _mm_add_epi8(word, _mm_set1_epi8(128 - 'A')));
  word = _mm_add_epi8(word, _mm_and_si128(is_upper, _mm_set1_epi8('a' - 'A')));
  word = _mm_and_si128(word, _mm_loadu_si128((const __m128i *)(const void *)kept));
  *low = (uint64_t)_mm_cvtsi128_si64(word);
  *high = (uint64_t)_mm_extract_epi64(word, 1);
}

/* ---- a vector, for opk_vector_utf8.h ---- */

typedef __m256i opk_vector;
#define OPK_VECTOR_SIZE 32

OPK_ALWAYS_INLINE opk_vector opk_vector_load(const uint8_t *bytes) {
  return _mm256_loadu_si256((const __m256i *)(const void *)bytes);
}
OPK_ALWAYS_INLINE opk_vector opk_vector_all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
OPK_ALWAYS_INLINE opk_vector opk_vector_and(opk_vector a, opk_vector b) { return _mm256_and_si256(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_or(opk_vector a, opk_vector b) { return _mm256_or_si256(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_xor(opk_vector a, opk_vector b) { return _mm256_xor_si256(a, b); }
OPK_ALWAYS_INLINE opk_vector opk_vector_less(opk_vector a, uint8_t byte) {
  return _mm256_subs_epu8(a, opk_vector_all(byte));
}
OPK_ALWAYS_INLINE opk_vector opk_vector_low_half(opk_vector a) { return _mm256_and_si256(a, opk_vector_all(15)); }
OPK_ALWAYS_INLINE opk_vector opk_vector_high_half(opk_vector a) { return opk_vector_low_half(_mm256_srli_epi16(a, 4)); }
OPK_ALWAYS_INLINE opk_vector opk_vector_choose(const uint8_t table[16], opk_vector index) {
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(const void *)table)), index);
}
OPK_ALWAYS_INLINE bool opk_vector_some(opk_vector a) { return !_mm256_testz_si256(a, a); }
/* The number of the first byte that is not 0, where there is one. */
OPK_ALWAYS_INLINE unsigned opk_vector_first(opk_vector a) {
  return _tzcnt_u32(~(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(a, _mm256_setzero_si256())));
}

#endif
