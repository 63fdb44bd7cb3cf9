#include "opk_finder.h"
#include "opk_ascii.h"

bool opk_finder_add(opk_finder *finder, const uint8_t *word, size_t size) {
  uint32_t at = finder->first[finder->count];
  if (size < 2 || size > OPK_FINDER_BYTES - at || finder->count == OPK_FINDER_WORDS) return false;
  for (size_t i = 0; i < size; i++) {
    if (!opk_is_alpha(word[i]) || !(word[i] & 0x20)) return false;
    finder->bytes[at + i] = word[i];
  }
  finder->by_pair[word[0] & 31] |= UINT32_C(1) << (word[1] & 31);
  finder->first[++finder->count] = (uint16_t)(at + size);
  return true;
}

static bool stands_at(const opk_finder *finder, opk_text text, uint32_t at) {
  for (uint32_t w = 0; w < finder->count; w++) {
    const uint8_t *word = finder->bytes + finder->first[w];
    uint32_t size = (uint32_t)(finder->first[w + 1] - finder->first[w]), i = 0;
    if (size > text.size - at) continue;
    while (i < size && (text.bytes[at + i] | 0x20) == word[i]) i++;
    if (i == size) return true;
  }
  return false;
}

/* A byte that is no letter may share the low bits of one: `stands_at` looks at all of them. A word has no bytes beyond
 * letters, so what has the bit 0x20 set is compared in either case. */
bool opk_finder_find(const opk_finder *finder, opk_text text) {
  for (uint32_t at = 0; at + 1 < text.size; at++)
    if (finder->by_pair[text.bytes[at] & 31] >> (text.bytes[at + 1] & 31) & 1 && stands_at(finder, text, at)) return true;
  return false;
}
