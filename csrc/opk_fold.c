#include "opk_fold.h"

#include "opk_ascii.h"
#include "opk_hash.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

#define HIGH_BITS UINT64_C(0x8080808080808080)

size_t opk_fold_text(opk_text text, uint32_t *at, uint8_t *out, size_t capacity) {
  size_t used = 0;
  while (*at < text.size && capacity - used >= 12) {
    const uint8_t *bytes = text.bytes + *at;
    if (*bytes < 0x80) {
      uint64_t eight;
      if (text.size - *at >= 8 && (memcpy(&eight, bytes, 8), (eight & HIGH_BITS) == 0)) {
        eight = opk_fold_ascii(eight);
        memcpy(out + used, &eight, 8);
        *at += 8, used += 8;
      } else {
        out[used++] = opk_to_lower(*bytes);
        ++*at;
      }
      continue;
    }
    uint32_t first = *at;
    opk_ucd_sequence folding = opk_ucd_fold(opk_utf8_decode(text, first, at));
    if (folding.size == 0) folding = (opk_ucd_sequence){bytes, *at - first};
    memcpy(out + used, folding.bytes, folding.size);
    used += folding.size;
  }
  return used;
}

/* ---- the folded form of a word ---- */

#define YPOGEGRAMMENI 0x345 /* the one mark that folds to a starter, U+03B9, so only when its place is settled */

void opk_folder_start(opk_folder *folder, opk_text text, opk_span word) {
  folder->text = text;
  folder->at = word.first;
  folder->end = word.last;
  folder->waiting = 0;
}

/* Writes the waiting marks, which are in canonical order, behind `used` bytes of the piece. */
static unsigned settle_marks(opk_folder *folder, unsigned used) {
  for (unsigned i = 0; i < folder->waiting; i++) {
    uint32_t cp = folder->marks[i] & 0x1FFFFF;
    used += opk_utf8_encode(cp == YPOGEGRAMMENI ? 0x3B9 : cp, folder->piece + used);
  }
  folder->waiting = 0;
  return used;
}

/* Adds a code point of a canonical decomposition: marks wait, sorted by their combining class (which is kept above the
 * code point), a starter settles those before it. */
static unsigned add_code_point(opk_folder *folder, unsigned used, uint32_t cp) {
  uint32_t combining = opk_ucd(cp)->combining;
  if (combining == 0) {
    used = settle_marks(folder, used);
    return used + opk_utf8_encode(cp, folder->piece + used);
  }
  if (folder->waiting == OPK_FOLD_MARKS) used = settle_marks(folder, used);
  unsigned i = folder->waiting++;
  for (; i > 0 && folder->marks[i - 1] >> 24 > combining; i--) folder->marks[i] = folder->marks[i - 1];
  folder->marks[i] = combining << 24 | cp;
  return used;
}

/* Unicode 17.0, section 3.12, "Hangul Syllable Decomposition" */
enum {
  S_BASE = 0xAC00, L_BASE = 0x1100, V_BASE = 0x1161, T_BASE = 0x11A7,
  V_COUNT = 21, T_COUNT = 28, S_COUNT = 11172
};

static unsigned add_hangul(opk_folder *folder, unsigned used, uint32_t syllable) {
  uint32_t index = syllable - S_BASE, tail = index % T_COUNT;
  used = add_code_point(folder, used, L_BASE + index / (V_COUNT * T_COUNT));
  used = add_code_point(folder, used, V_BASE + index / T_COUNT % V_COUNT);
  return tail ? add_code_point(folder, used, T_BASE + tail) : used;
}

/* The longest that one code point can make the piece: the waiting marks and its own sequence. */
#define STEP_MAX (4 * OPK_FOLD_MARKS + 16)

const uint8_t *opk_folder_next(opk_folder *folder, size_t *size) {
  unsigned used = 0;
  while (folder->at < folder->end && used <= sizeof folder->piece - STEP_MAX) {
    uint8_t byte = folder->text.bytes[folder->at];
    if (byte < 0x80) {
      if (folder->waiting) used = settle_marks(folder, used);
      folder->piece[used++] = opk_to_lower(byte);
      folder->at++;
      continue;
    }
    uint32_t cp = opk_utf8_decode(folder->text, folder->at, &folder->at);
    opk_ucd_sequence form;
    if (cp - S_BASE < S_COUNT) {
      used = add_hangul(folder, used, cp);
    } else if (form = opk_ucd_word_form(cp), form.size == 0) {
      used = add_code_point(folder, used, cp);
    } else {
      opk_text sequence = {form.bytes, form.size};
      for (uint32_t i = 0; i < sequence.size;) {
        uint32_t part = opk_utf8_decode(sequence, i, &i);
        used = add_code_point(folder, used, part);
      }
    }
  }
  if (folder->at == folder->end && used <= sizeof folder->piece - STEP_MAX) used = settle_marks(folder, used);
  *size = used;
  return used ? folder->piece : NULL;
}

uint64_t opk_fold_hash(opk_text text, opk_span word) {
  uint64_t state = opk_hasher_start().state;
  uint32_t size;
  for (uint32_t at = word.first; at < word.last; at += size) {
    size = word.last - at < 16 ? word.last - at : 16;
    uint64_t low, high;
    if (text.size - at >= 16) {
      low = opk_load64le(text.bytes + at);
      high = opk_load64le(text.bytes + at + 8);
      if (size < 8) low &= (UINT64_C(1) << 8 * size) - 1, high = 0;
      else if (size < 16) high &= (UINT64_C(1) << 8 * (size - 8)) - 1;
    } else {
      uint8_t block[16] = {0};
      memcpy(block, text.bytes + at, size);
      low = opk_load64le(block);
      high = opk_load64le(block + 8);
    }
    if ((low | high) & HIGH_BITS) {
      opk_folder folder;
      opk_hasher hasher = opk_hasher_start();
      const uint8_t *piece;
      size_t piece_size;
      opk_folder_start(&folder, text, word);
      while ((piece = opk_folder_next(&folder, &piece_size)) != NULL) opk_hasher_add(&hasher, piece, piece_size);
      return opk_hasher_value(&hasher);
    }
    state = opk_hash_block(state, opk_fold_ascii(low), opk_fold_ascii(high));
  }
  return opk_hash_end(state, word.last - word.first);
}

/* How many bytes of `folded` the word's folded form starts with, up to where they differ; whether it ends there. */
static size_t common_size(opk_text text, opk_span word, const uint8_t *folded, size_t size, bool *ends) {
  opk_folder folder;
  opk_folder_start(&folder, text, word);
  size_t matched = 0, piece_size;
  const uint8_t *piece;
  *ends = false;
  while ((piece = opk_folder_next(&folder, &piece_size)) != NULL) {
    size_t common = piece_size < size - matched ? piece_size : size - matched;
    if (memcmp(piece, folded + matched, common) != 0) return 0;
    matched += common;
    if (common < piece_size) return matched;
  }
  *ends = true;
  return matched;
}

bool opk_fold_equals(opk_text text, opk_span word, const uint8_t *folded, size_t size) {
  bool ends;
  return common_size(text, word, folded, size, &ends) == size && ends;
}

bool opk_fold_starts(opk_text text, opk_span word, const uint8_t *folded, size_t size) {
  bool ends;
  return common_size(text, word, folded, size, &ends) == size;
}
