/* opk_fold: full case folding of texts, and the folded form under which words are compared.
 *
 * The folded form of a word is NFD(toCasefold(NFD(word))), the canonical caseless form (Unicode 17.0, D145), with
 * every apostrophe (U+2018, U+2019, U+201B, U+02BC, U+FF07) as U+0027. Ill-formed parts fold to U+FFFD. Canonical
 * order is applied to runs of up to 30 combining marks at a time (UAX #15, Stream-Safe Text Format), so that the
 * work for any word is linear and needs no memory but the folder's own. */
#ifndef OPK_FOLD_H
#define OPK_FOLD_H

#include "opk.h"
#include "opk_hash.h"

/* Full case folding (CaseFolding.txt, status C and F). Writes the folded text from *at on while at most
 * `capacity` bytes (12 or more) are used; returns the number of bytes written and moves *at. Bytes of ill-formed parts
 * are copied as they are. The text is done when *at == text.size. */
size_t opk_fold_text(opk_text text, uint32_t *at, uint8_t *out, size_t capacity);

/* Eight ASCII bytes, A to Z folded: the sums carry into the high bit of bytes from 'A' on, and of bytes behind 'Z'. */
static inline uint64_t opk_fold_ascii(uint64_t bytes) {
  const uint64_t each = UINT64_C(0x0101010101010101);
  uint64_t from_a = bytes + each * (0x80 - 'A'), behind_z = bytes + each * (0x7F - 'Z');
  return bytes + ((from_a & ~behind_z & each * 0x80) >> 2);
}

/* A word of up to 16 bytes, zeros behind it, from whose beginning on 16 can be read; false for other words. */
static inline bool opk_load_short(opk_text text, opk_span word, uint64_t *low, uint64_t *high) {
  static const uint8_t kept[32] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  uint32_t size = word.last - word.first;
  if (size > 16 || text.size - word.first < 16) return false;
  *low = opk_load64le(text.bytes + word.first) & opk_load64le(kept + 16 - size);
  *high = opk_load64le(text.bytes + word.first + 8) & opk_load64le(kept + 24 - size);
  return true;
}

/* The folded form of such a word, if all of it is ASCII. */
static inline bool opk_fold_short(opk_text text, opk_span word, uint64_t *low, uint64_t *high) {
  uint64_t one, two;
  if (!opk_load_short(text, word, &one, &two)) return false;
  *low = opk_fold_ascii(one), *high = opk_fold_ascii(two);
  return ((one | two) & UINT64_C(0x8080808080808080)) == 0;
}

#define OPK_FOLD_MARKS 30 /* UAX #15, UAX15-D4: the longest run of non-starters of a stream-safe text */

/* The folded form of a word, piece by piece. */
typedef struct opk_folder {
  opk_text text;
  uint32_t at, end;
  uint32_t marks[2 * OPK_FOLD_MARKS + 4]; /* code points whose order is not yet settled */
  unsigned waiting;
  uint8_t piece[16 * 16];
} opk_folder;

void opk_folder_start(opk_folder *folder, opk_text text, opk_span word);
/* The next bytes of the folded form, valid until the next call, their number in *size; NULL at the end. */
const uint8_t *opk_folder_next(opk_folder *folder, size_t *size);

/* opk_hash of the word's folded form. */
uint64_t opk_fold_hash(opk_text text, opk_span word);
/* Whether the word's folded form is `size` bytes at `folded`. */
bool opk_fold_equals(opk_text text, opk_span word, const uint8_t *folded, size_t size);
/* Whether the word's folded form starts with those bytes. */
bool opk_fold_starts(opk_text text, opk_span word, const uint8_t *folded, size_t size);

#endif
