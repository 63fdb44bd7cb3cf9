/* opk_finder: whether one of a few words stands anywhere in a text, in any case of ASCII and inside longer words too: what is
 * asked before a grammar searches the text. */
#ifndef OPK_FINDER_H
#define OPK_FINDER_H

#include "opk.h"

#define OPK_FINDER_WORDS 32
#define OPK_FINDER_BYTES 512

typedef struct opk_finder {
  uint8_t bytes[OPK_FINDER_BYTES]; /* the words, one behind the other */
  uint16_t first[OPK_FINDER_WORDS + 1];
  uint32_t by_pair[32]; /* of small letters a to z by the low bits of the first byte: bits of the second ones */
  uint32_t count;
} opk_finder;

/* Adds a word of two small letters of ASCII or more; false where there is no room for it, or it is no such word. */
bool opk_finder_add(opk_finder *finder, const uint8_t *word, size_t size);
bool opk_finder_find(const opk_finder *finder, opk_text text);

#endif
