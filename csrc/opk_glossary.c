#include "opk_glossary.h"

#include "opk_hash.h"

static uint32_t slots_for(size_t words) {
  uint32_t slots = 16;
  while (slots < 2 * words) slots *= 2;
  return slots;
}

size_t opk_glossary_size(size_t words, size_t bytes) {
  if (words > UINT32_C(1) << 24 || bytes > UINT32_C(1) << 30) return 0;
  return slots_for(words) * sizeof(opk_glossary_slot) + bytes;
}

opk_glossary opk_glossary_start(void *memory, size_t words) {
  opk_glossary glossary = {.slots = memory, .slot_count = slots_for(words)};
  glossary.bytes = (uint8_t *)(glossary.slots + glossary.slot_count);
  memset(glossary.slots, 0, glossary.slot_count * sizeof *glossary.slots);
  return glossary;
}

/* The slot that holds the word, or the free one that it would have. */
static opk_glossary_slot *slot_of(const opk_glossary *glossary, const uint8_t *word, uint32_t size, uint64_t hash) {
  uint32_t at = (uint32_t)(hash >> 32) & (glossary->slot_count - 1);
  for (;; at = (at + 1) & (glossary->slot_count - 1)) {
    opk_glossary_slot *slot = &glossary->slots[at];
    if (!slot->size) return slot;
    if (slot->hash == hash && slot->size == size && memcmp(glossary->bytes + slot->offset, word, size) == 0)
      return slot;
  }
}

void opk_glossary_add(opk_glossary *glossary, const uint8_t *word, uint32_t size, uint32_t bits) {
  uint64_t hash = opk_hash(word, size);
  opk_glossary_slot *slot = slot_of(glossary, word, size, hash);
  if (!slot->size) {
    *slot = (opk_glossary_slot){hash, glossary->byte_count, size, 0, glossary->word_count++};
    memcpy(glossary->bytes + slot->offset, word, size);
    glossary->byte_count += size;
  }
  slot->bits |= bits;
}

const opk_glossary_slot *opk_glossary_find(const opk_glossary *glossary, const uint8_t *word, uint32_t size) {
  const opk_glossary_slot *slot;
  if (size == 0 || size > OPK_GLOSSARY_LONGEST) return NULL;
  slot = slot_of(glossary, word, size, opk_hash(word, size));
  return slot->size ? slot : NULL;
}

/* Bytes 195 to 244 begin characters that may be letters, and 128 to 191 go on with them. */
static bool begins(uint8_t byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 195 && byte <= 244); }
static bool goes_on(uint8_t byte) { return begins(byte) || (byte >= 128 && byte <= 191); }

uint32_t opk_glossary_count(const opk_glossary *glossary, opk_text folded, uint32_t counts[32], uint32_t different[32],
                            uint8_t *seen) {
  uint32_t words = 0, at = 0;
  memset(counts, 0, 32 * sizeof *counts);
  memset(different, 0, 32 * sizeof *different);
  memset(seen, 0, glossary->word_count);
  while (at < folded.size) {
    uint32_t first;
    const opk_glossary_slot *slot;
    if (!begins(folded.bytes[at])) {
      at++;
      continue;
    }
    first = at;
    while (at < folded.size && goes_on(folded.bytes[at])) at++;
    words++;
    slot = opk_glossary_find(glossary, folded.bytes + first, at - first);
    if (!slot) continue;
    for (uint32_t bits = slot->bits, bit = 0; bits; bits >>= 1, bit++)
      if (bits & 1) {
        counts[bit]++;
        different[bit] += !seen[slot->number];
      }
    seen[slot->number] = 1;
  }
  return words;
}
