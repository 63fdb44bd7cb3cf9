/* opk_rules: one unit from one boundary, by the rules of UAX #29 (revision 47, Unicode 17.0), and what the
 * segmenters that apply them share. Each rule looks back no further than the boundary its unit starts from, and looks
 * ahead only over code points that no other look-ahead of the same unit kind crosses: all are linear on any text. */
#ifndef OPK_RULES_H
#define OPK_RULES_H

#include "opk_segment.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

/* The end of the unit that starts at the boundary `at` (< text.size). */
uint32_t opk_grapheme_end(opk_text text, uint32_t at);
uint32_t opk_sentence_end(opk_text text, uint32_t at);
/* From behind a terminator (OPK_SB_ATerm or OPK_SB_STerm): where the sentence goes on (true), or ends (false), in *at. */
bool opk_sentence_goes_on(opk_text text, uint32_t *at, unsigned terminator, bool after_letter);
/* The same for a word, with its kind (opk_tokens.h) in *kind. */
uint32_t opk_word_end(opk_text text, uint32_t at, unsigned *kind);

/* The properties of the code point at `at` (< size) and, in *next, the offset behind it. */
static inline const opk_ucd_row *opk_ucd_at(opk_text text, uint32_t at, uint32_t *next) {
  const uint8_t *p = text.bytes + at;
  if (p[0] < 0x80) {
    *next = at + 1;
    return opk_ucd(p[0]);
  }
  if ((p[0] & 0xE0) == 0xC0 && p[0] >= 0xC2 && text.size - at >= 2 && (p[1] & 0xC0) == 0x80) {
    *next = at + 2;
    return opk_ucd((uint32_t)(p[0] & 0x1F) << 6 | (p[1] & 0x3F));
  }
  if ((p[0] & 0xF0) == 0xE0 && text.size - at >= 3 && (p[1] & 0xC0) == 0x80 && (p[2] & 0xC0) == 0x80) {
    uint32_t cp = (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
    if (cp >= 0x800 && (cp & 0xF800) != 0xD800) {
      *next = at + 3;
      return opk_ucd(cp);
    }
  }
  return opk_ucd(opk_utf8_decode(text, at, next));
}

/* Writes units that tile the text, as opk_segment.h says. */
static inline size_t opk_tile(opk_text text, uint32_t *at, opk_span *out, size_t capacity,
                              uint32_t (*end)(opk_text text, uint32_t at)) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    uint32_t first = *at;
    *at = end(text, first);
    out[count++] = (opk_span){first, *at};
  }
  return count;
}

#endif
