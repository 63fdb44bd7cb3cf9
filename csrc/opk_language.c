#include "opk_language.h"

#include "opk_ascii.h"
#include "opk_character.h"
#include "opk_fold.h"
#include "opk_hash.h"

#define WORD_MAX 255
#define SHORT 8 /* words of so few bytes are compared as numbers, which may read as many behind the last one */
#define HIGH_BITS UINT64_C(0x8080808080808080)

size_t opk_language_measure(opk_text word) {
  opk_folder folder;
  size_t sum = 0, size;
  opk_folder_start(&folder, word, (opk_span){0, word.size});
  while (opk_folder_next(&folder, &size)) sum += size;
  return sum;
}

size_t opk_language_size(size_t count, size_t folded) {
  if (count > UINT32_MAX / 64 || folded > UINT32_MAX / 4) return 0;
  return sizeof(opk_language) + (size_t)opk_hash_slots(count) * sizeof(opk_word) + folded + SHORT;
}

opk_language *opk_language_start(void *memory, size_t count, size_t folded) {
  opk_language *language = memory;
  size_t slots = (size_t)opk_hash_slots(count);
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

/* Notes the parts of a folded word that is written with spaces, for opk_language_may_pair. */
static void add_pairs(opk_language *language, opk_text word) {
  uint32_t part = 0, behind, next;
  for (uint32_t at = 0; at < word.size; at++) {
    if (word.bytes[at] != '.') continue;
    for (behind = at + 1; opk_character_is_white(opk_character_at(word, behind, &next)) && behind < word.size;)
      behind = next;
    if (behind == at + 1 || behind == word.size) continue;
    language->pairs[word.bytes[part] & 31] |= (uint32_t)1 << (word.bytes[behind] & 31);
    language->paired |= (uint32_t)1 << (word.bytes[behind] & 31);
    part = behind;
  }
}

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
    add_pairs(language, (opk_text){language->folded + slot->folded, slot->size});
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

/* The slot of an ASCII word of at most SHORT bytes, told by its folded form as a number; NULL if it isn't known. */
static const opk_word *find_short(const opk_language *language, uint64_t form, uint32_t size) {
  uint64_t hash = opk_hash_end(opk_hash_block(opk_hasher_start().state, form, 0), size);
  if (!(language->lengths[form & 0xFF] & length_bit(size))) return NULL;
  for (uint32_t i = (uint32_t)hash & language->mask;; i = (i + 1) & language->mask) {
    const opk_word *slot = &language->slots[i];
    if (slot->size == 0) return NULL;
    if (slot->tag == (uint16_t)(hash >> 48) && slot->size == size &&
        (opk_load64le(language->folded + slot->folded) ^ form) << (64 - 8 * size) == 0)
      return slot;
  }
}

const opk_word *opk_language_find(const opk_language *language, opk_text text, opk_span word) {
  const opk_word *slot;
  uint16_t tag;
  uint8_t all = 0;
  uint32_t size = word.last - word.first;
  if (word.first >= word.last || size > WORD_MAX) return NULL;
  if (size <= SHORT && text.size - word.first >= SHORT) {
    uint64_t bytes = opk_load64le(text.bytes + word.first) & UINT64_MAX >> (64 - 8 * size);
    if ((bytes & HIGH_BITS) == 0) return find_short(language, opk_fold_ascii(bytes), size);
  }
  for (uint32_t i = word.first; i < word.last; i++) all |= text.bytes[i];
  if (all < 0x80 && !(language->lengths[opk_to_lower(text.bytes[word.first])] & length_bit(size))) return NULL;
  slot = find_slot(language, text, word, &tag);
  return slot->size ? slot : NULL;
}
