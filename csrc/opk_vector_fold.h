/* opk_vector_fold: the folded hash of words beyond ASCII, the short way: each code point is replaced by its form from the
 * table, which is the folded form of opk_fold.h wherever no combining marks change places. Where they might, or the word
 * is long, opk_fold_hash does it. */
#ifndef OPK_VECTOR_FOLD_H
#define OPK_VECTOR_FOLD_H

#include "opk_block.h"
#include "opk_fold.h"
#include "opk_hash.h"

enum { OPK_VECTOR_FOLD_ROOM = 128, OPK_VECTOR_FOLD_STEP = 16 /* the longest form, 15 bytes */ };

OPK_ALWAYS_INLINE uint64_t opk_vector_fold_hash(opk_text text, opk_span word) {
  uint8_t folded[OPK_VECTOR_FOLD_ROOM + 2 * OPK_VECTOR_FOLD_STEP];
  uint8_t *out = folded;
  unsigned combining = 0;  /* Canonical_Combining_Class of the last code point written */
  bool decomposed = false; /* the last form may end in a combining mark */
  for (uint32_t at = word.first; at < word.last;) {
    const uint8_t *p = text.bytes + at;
    if (out - folded > OPK_VECTOR_FOLD_ROOM) return opk_fold_hash(text, word);
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
    const opk_ucd_sequence form = opk_ucd_word_form(cp);
    unsigned own = opk_ucd(cp)->combining;
    /* Hangul is decomposed by rule; U+0345 and the Greek letters that hold it change when their place is settled; three
     * Tibetan starters decompose to marks. */
    if (cp - 0xAC00 < 11172 || cp - 0x1F80 < 0x80 || cp == 0x345 || cp - 0xF71 < 0x11) return opk_fold_hash(text, word);
    if (own && (form.size || decomposed || own < combining)) return opk_fold_hash(text, word);
    combining = own;
    if (form.size) {
      memcpy(out, form.bytes, form.size);
      decomposed = form.size > 1 && (form.bytes[0] < 0x80 || form.size > 2);
      out += form.size;
    } else if (cp == OPK_REPLACEMENT) {
      out += opk_utf8_encode(cp, out);
      decomposed = false;
    } else {
      for (uint32_t i = 0; i < size; i++) out[i] = p[i];
      out += size;
      decomposed = false;
    }
    at += size;
  }
  size_t size = (size_t)(out - folded);
  uint64_t state = 0;
  memset(out, 0, OPK_VECTOR_FOLD_STEP);
  for (size_t i = 0; i < size; i += 16)
    state = opk_hash_block(state, opk_load64le(folded + i), opk_load64le(folded + i + 8));
  return opk_hash_end(state, size);
}

#endif
