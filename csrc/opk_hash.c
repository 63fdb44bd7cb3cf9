#include "opk_hash.h"

/* K0 and K1 are the first 128 bits of pi's fraction (the second made odd), K2 the first 64 of e's significand. */

void opk_hasher_add(opk_hasher *hasher, const uint8_t *bytes, size_t size) {
  unsigned filled = (unsigned)(hasher->size & 15);
  hasher->size += size;
  if (filled) {
    size_t room = 16 - filled;
    size_t taken = size < room ? size : room;
    memcpy(hasher->block + filled, bytes, taken);
    if (taken < room) return;
    hasher->state = opk_hash_block(hasher->state, opk_load64le(hasher->block), opk_load64le(hasher->block + 8));
    bytes += taken, size -= taken;
  }
  for (; size >= 16; bytes += 16, size -= 16)
    hasher->state = opk_hash_block(hasher->state, opk_load64le(bytes), opk_load64le(bytes + 8));
  if (size) memcpy(hasher->block, bytes, size);
}

uint64_t opk_hasher_value(const opk_hasher *hasher) {
  uint64_t state = hasher->state;
  unsigned filled = (unsigned)(hasher->size & 15);
  if (filled) {
    uint8_t block[16] = {0};
    memcpy(block, hasher->block, filled);
    state = opk_hash_block(state, opk_load64le(block), opk_load64le(block + 8));
  }
  return opk_hash_end(state, hasher->size);
}

uint64_t opk_hash(const uint8_t *bytes, size_t size) {
  uint64_t state = 0;
  size_t left = size;
  for (; left >= 16; bytes += 16, left -= 16)
    state = opk_hash_block(state, opk_load64le(bytes), opk_load64le(bytes + 8));
  if (left) {
    uint8_t block[16] = {0};
    memcpy(block, bytes, left);
    state = opk_hash_block(state, opk_load64le(block), opk_load64le(block + 8));
  }
  return opk_hash_end(state, size);
}
