#include "opk_glossary.h"

#include "opk_fold.h"
#include "opk_hash.h"

size_t opk_glossary_size(size_t words, size_t bytes) {
  if (words > UINT32_C(1) << 24 || bytes > UINT32_C(1) << 30) return 0;
  return (size_t)opk_hash_slots(words) * sizeof(opk_glossary_slot) + bytes;
}

opk_glossary opk_glossary_start(void *memory, size_t words) {
  opk_glossary glossary = {.slots = memory, .slot_count = (uint32_t)opk_hash_slots(words)};
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
    if (size > glossary->longest) glossary->longest = size;
  }
  slot->bits |= bits;
}

const opk_glossary_slot *opk_glossary_find(const opk_glossary *glossary, const uint8_t *word, uint32_t size) {
  const opk_glossary_slot *slot;
  if (size == 0 || size > glossary->longest) return NULL;
  slot = slot_of(glossary, word, size, opk_hash(word, size));
  return slot->size ? slot : NULL;
}

uint32_t opk_glossary_small(const opk_glossary *glossary, const uint8_t *word, uint32_t size) {
  uint8_t folded[OPK_GLOSSARY_LONGEST + 24]; /* opk_fold_text leaves up to 11 bytes free */
  const opk_glossary_slot *slot;
  opk_text text = {word, size};
  uint32_t at = 0;
  for (uint32_t i = 0; i < size; i++)
    if (word[i] == '\'' || (word[i] == 0xe2 && i + 2 < size && word[i + 1] == 0x80 && word[i + 2] == 0x99)) {
      text.size = i;
      break;
    }
  size_t used = opk_fold_text(text, &at, folded, sizeof folded);
  if (at < text.size) return 0;
  slot = opk_glossary_find(glossary, folded, (uint32_t)used);
  return slot ? slot->bits : 0;
}

static bool is_small(uint8_t byte) { return (uint8_t)(byte - 'a') < 26; }
/* Bytes 195 to 244 begin characters that may be letters, and 128 to 191 go on with them. */
static bool begins(uint8_t byte) { return is_small(byte) || (byte >= 195 && byte <= 244); }
static bool goes_on(uint8_t byte) { return is_small(byte) || (byte >= 128 && byte <= 244 && (byte <= 191 || byte >= 195)); }

/* As opk_glossary_find, short words without a call. */
static inline const opk_glossary_slot *find_in(const opk_glossary *glossary, opk_text text, opk_span word) {
  uint64_t low, high;
  uint32_t size = word.last - word.first;
  const opk_glossary_slot *slot;
  if (!opk_load_short(text, word, &low, &high)) return opk_glossary_find(glossary, text.bytes + word.first, size);
  slot = slot_of(glossary, text.bytes + word.first, size, opk_hash_end(opk_hash_block(0, low, high), size));
  return slot->size ? slot : NULL;
}

uint32_t opk_glossary_count(const opk_glossary *glossary, opk_text folded, uint32_t counts[32], uint32_t different[32],
                            uint32_t *times, uint32_t *met) {
  uint32_t words = 0, kinds = 0, at = 0;
  memset(counts, 0, 32 * sizeof *counts);
  memset(different, 0, 32 * sizeof *different);
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
    slot = find_in(glossary, folded, (opk_span){first, at});
    if (slot && !times[slot->number]++) met[kinds++] = (uint32_t)(slot - glossary->slots);
  }
  for (uint32_t i = 0; i < kinds; i++) {
    const opk_glossary_slot *slot = &glossary->slots[met[i]];
    for (uint32_t bits = slot->bits, bit = 0; bits; bits >>= 1, bit++)
      if (bits & 1) {
        counts[bit] += times[slot->number];
        different[bit]++;
      }
    times[slot->number] = 0;
  }
  return words;
}
