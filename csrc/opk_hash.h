/* opk_hash: the 64-bit hash of a byte string, the same on every machine and in every version that reads the same
 * model files. Multiply-and-fold (the "mum" construction of wyhash, Wang Yi 2019) over 16-byte blocks,
 * little-endian, the last one padded with zeros; the length is mixed in at the end, so that a stream can be
 * hashed whose length is not known beforehand. */
#ifndef OPK_HASH_H
#define OPK_HASH_H

#include "opk.h"

/* Odd constants with no pattern in them: see opk_hash.c for where the digits come from. */
#define OPK_HASH_K0 UINT64_C(0x243f6a8885a308d3)
#define OPK_HASH_K1 UINT64_C(0x13198a2e03707345)
#define OPK_HASH_K2 UINT64_C(0xb7e151628aed2a6b)

/* Slots of a table of so many keys: at most half of them are taken, so that a search soon meets a free one. */
static inline uint64_t opk_hash_slots(uint64_t count) {
  uint64_t slots = 16;
  while (slots < 2 * count) slots *= 2;
  return slots;
}

static inline uint64_t opk_load64le(const uint8_t *p) {
  uint64_t v;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  v = 0;
  for (int i = 7; i >= 0; i--) v = v << 8 | p[i];
#else
  memcpy(&v, p, sizeof v);
#endif
  return v;
}

/* The two halves of the 128-bit product, folded by exclusive or. */
static inline uint64_t opk_mum(uint64_t a, uint64_t b) {
#if defined(__SIZEOF_INT128__)
  __extension__ typedef unsigned __int128 wide;
  wide product = (wide)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
#else
  uint64_t ah = a >> 32, al = a & UINT32_MAX, bh = b >> 32, bl = b & UINT32_MAX;
  uint64_t ll = al * bl, lh = al * bh, hl = ah * bl, hh = ah * bh;
  uint64_t middle = (ll >> 32) + (lh & UINT32_MAX) + (hl & UINT32_MAX);
  uint64_t low = (middle << 32) | (ll & UINT32_MAX);
  uint64_t high = hh + (lh >> 32) + (hl >> 32) + (middle >> 32);
  return low ^ high;
#endif
}

static inline uint64_t opk_hash_block(uint64_t state, uint64_t low, uint64_t high) {
  return opk_mum(low ^ state ^ OPK_HASH_K0, high ^ OPK_HASH_K1);
}

static inline uint64_t opk_hash_end(uint64_t state, uint64_t size) { return opk_mum(state ^ size, OPK_HASH_K2); }

/* A hash in progress. */
typedef struct opk_hasher {
  uint64_t state;
  uint64_t size;
  uint8_t block[16];
} opk_hasher;

static inline opk_hasher opk_hasher_start(void) { return (opk_hasher){0}; }
void opk_hasher_add(opk_hasher *hasher, const uint8_t *bytes, size_t size);
/* The hash of what was added so far; the hasher can go on. */
uint64_t opk_hasher_value(const opk_hasher *hasher);

uint64_t opk_hash(const uint8_t *bytes, size_t size);

#endif
