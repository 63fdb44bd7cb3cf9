#include "opk_language.h"

#include "opk_fold.h"
#include "opk_rules.h"

#define WORD_MAX 255

size_t opk_language_measure(opk_text word) {
  opk_folder folder;
  size_t sum = 0, size;
  opk_folder_start(&folder, word, (opk_span){0, word.size});
  while (opk_folder_next(&folder, &size)) sum += size;
  return sum;
}

/* At most half of the slots are taken, so that a search soon meets a free one. */
static size_t slot_count(size_t count) {
  size_t slots = 16;
  while (slots < 2 * count) slots *= 2;
  return slots;
}

size_t opk_language_size(size_t count, size_t folded) {
  if (count > UINT32_MAX / 64 || folded > UINT32_MAX / 4) return 0;
  return sizeof(opk_language) + slot_count(count) * sizeof(opk_word) + folded;
}

opk_language *opk_language_start(void *memory, size_t count, size_t folded) {
  opk_language *language = memory;
  size_t slots = slot_count(count);
  memset(memory, 0, opk_language_size(count, folded));
  language->slots = (opk_word *)(language + 1);
  language->folded = (uint8_t *)(language->slots + slots);
  language->mask = (uint32_t)slots - 1;
  language->room = (uint32_t)folded;
  return language;
}

/* Most words that aren't known are told by their first byte and length, without a hash. This goes for ASCII words,
 * whose folded form is as long as they are. */
static uint32_t length_bit(uint32_t size) { return (uint32_t)1 << (size < 31 ? size : 31); }
static uint8_t fold_byte(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte; }

/* The word's slot, or the free one where it belongs. */
static opk_word *find_slot(const opk_language *language, opk_text text, opk_span word, uint16_t *tag) {
  uint64_t hash = opk_fold_hash(text, word);
  uint32_t i = (uint32_t)hash & language->mask;
  *tag = (uint16_t)(hash >> 48);
  for (;; i = (i + 1) & language->mask) {
    opk_word *slot = &language->slots[i];
    if (slot->size == 0) return slot;
    if (slot->tag == *tag && opk_fold_equals(text, word, language->folded + slot->folded, slot->size)) return slot;
  }
}

void opk_language_add(opk_language *language, opk_text word, unsigned kinds, int ends, int starts) {
  opk_span whole = {0, word.size};
  opk_word *slot;
  uint16_t tag;
  uint32_t next;
  size_t size;
  bool capital;
  if (word.size == 0 || word.size > WORD_MAX) return;
  slot = find_slot(language, word, whole, &tag);
  if (slot->size == 0) {
    opk_folder folder;
    const uint8_t *piece;
    slot->tag = tag;
    slot->folded = language->used;
    slot->size = (uint16_t)opk_language_measure(word);
    opk_folder_start(&folder, word, whole);
    while ((piece = opk_folder_next(&folder, &size)) != NULL && size <= language->room - language->used) {
      memcpy(language->folded + language->used, piece, size);
      language->used += (uint32_t)size;
    }
  }
  capital = (opk_ucd_at(word, 0, &next)->flags & OPK_UCD_UPPER) != 0;
  if (capital && kinds & OPK_WORD_COMMON) kinds ^= OPK_WORD_COMMON | OPK_WORD_COMMON_CAPITAL;
  if (kinds & OPK_WORD_ABBREVIATION) {
    if (!(slot->kinds & OPK_WORD_ABBREVIATION) && capital) kinds |= OPK_WORD_CAPITAL;
    if (!capital) slot->kinds &= (uint16_t)~OPK_WORD_CAPITAL; /* No. and no. */
  }
  if (language->folded[slot->folded] < 0x80)
    language->lengths[language->folded[slot->folded]] |= length_bit(slot->size);
  slot->kinds |= (uint16_t)kinds;
  if (ends) slot->ends = (int8_t)ends;
  if (starts) slot->starts = (int8_t)starts;
  if (kinds & OPK_WORD_ABBREVIATION && word.size > language->longest) language->longest = word.size;
}

const opk_word *opk_language_find(const opk_language *language, opk_text text, opk_span word) {
  const opk_word *slot;
  uint16_t tag;
  uint8_t all = 0;
  if (word.first >= word.last || word.last - word.first > WORD_MAX) return NULL;
  for (uint32_t i = word.first; i < word.last; i++) all |= text.bytes[i];
  if (all < 0x80 && !(language->lengths[fold_byte(text.bytes[word.first])] & length_bit(word.last - word.first)))
    return NULL;
  slot = find_slot(language, text, word, &tag);
  return slot->size ? slot : NULL;
}
