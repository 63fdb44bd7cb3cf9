/* opk_vector_fold: the folded hash of words beyond ASCII, the short way: each code point is replaced by its form from
 * the table, which is the folded form of opk_fold.h wherever no combining marks change places. Where they might,
 * opk_fold_hash does it. */
#ifndef OPK_VECTOR_FOLD_H
#define OPK_VECTOR_FOLD_H

#include "opk_block.h"
#include "opk_fold.h"
#include "opk_hash.h"

enum { OPK_VECTOR_FOLD_ROOM = 128, OPK_VECTOR_FOLD_STEP = 16 /* the longest form, 15 bytes */ };

/* Unicode 17.0, section 3.12, "Hangul Syllable Decomposition" */
OPK_ALWAYS_INLINE uint8_t *opk_vector_fold_hangul(uint32_t index, uint8_t *out) {
  uint32_t tail = index % 28;
  out += opk_utf8_encode(0x1100 + index / (21 * 28), out);
  out += opk_utf8_encode(0x1161 + index / 28 % 21, out);
  return tail ? out + opk_utf8_encode(0x11A7 + tail, out) : out;
}

OPK_ALWAYS_INLINE uint64_t opk_vector_fold_hash(opk_text text, opk_span word) {
  uint8_t folded[OPK_VECTOR_FOLD_ROOM + 2 * OPK_VECTOR_FOLD_STEP];
  uint8_t *out = folded;
  uint64_t state = 0, hashed = 0;
  unsigned combining = 0;  /* Canonical_Combining_Class of the last code point written */
  bool decomposed = false; /* the last form may end in a combining mark */
  for (uint32_t at = word.first; at < word.last;) {
    const uint8_t *p = text.bytes + at;
    if (out - folded >= OPK_VECTOR_FOLD_ROOM) {
      for (int i = 0; i < OPK_VECTOR_FOLD_ROOM; i += 16)
        state = opk_hash_block(state, opk_load64le(folded + i), opk_load64le(folded + i + 8));
      out -= OPK_VECTOR_FOLD_ROOM;
      hashed += OPK_VECTOR_FOLD_ROOM;
      memcpy(folded, folded + OPK_VECTOR_FOLD_ROOM, OPK_VECTOR_FOLD_STEP);
    }
    if (p[0] < 0x80) {
      *out++ = p[0] | ((uint8_t)(p[0] - 'A') < 26 ? 0x20 : 0);
      at++;
      combining = 0;
      decomposed = false;
      continue;
    }
    uint32_t cp, size;
    if (p[0] >= 0xC2 && p[0] < 0xE0 && word.last - at >= 2 && (p[1] & 0xC0) == 0x80) {
      cp = (uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F);
      size = 2;
    } else {
      cp = opk_utf8_decode(text, at, &size);
      size -= at;
    }
    at += size;
    if (cp - 0xAC00 < 11172) {
      out = opk_vector_fold_hangul(cp - 0xAC00, out);
      combining = 0;
      decomposed = false;
      continue;
    }
    const opk_ucd_sequence form = opk_ucd_word_form(cp);
    unsigned own = opk_ucd(cp)->combining;
    if (own && (form.size || decomposed || own < combining || cp == 0x345)) return opk_fold_hash(text, word);
    if (cp - 0xF71 < 0x11) return opk_fold_hash(text, word); /* Tibetan starters that decompose to marks */
    combining = own;
    decomposed = form.size > 2 || (form.size == 2 && form.bytes[0] < 0x80);
    if (form.size) {
      memcpy(out, form.bytes, form.size);
      out += form.size;
      if (decomposed && out[-2] == 0xCD && out[-1] == 0x85) out[-2] = 0xCE, out[-1] = 0xB9; /* U+0345 in its place */
    } else if (cp == OPK_REPLACEMENT) {
      out += opk_utf8_encode(cp, out);
    } else {
      for (uint32_t i = 0; i < size; i++) out[i] = p[i];
      out += size;
    }
  }
  size_t left = (size_t)(out - folded);
  memset(out, 0, OPK_VECTOR_FOLD_STEP);
  for (size_t i = 0; i < left; i += 16)
    state = opk_hash_block(state, opk_load64le(folded + i), opk_load64le(folded + i + 8));
  return opk_hash_end(state, hashed + left);
}

#endif
