#include "opk_rules.h"

/* The offset behind the line end that starts at `at`; `at` itself where none does. */
static uint32_t line_end(opk_text text, uint32_t at) {
  const uint8_t *p = text.bytes + at;
  uint32_t left = text.size - at;
  if (*p == '\n') return at + 1;
  if (*p == '\r') return at + 1 + (left >= 2 && p[1] == '\n');
  if (*p == 0xC2 && left >= 2 && p[1] == 0x85) return at + 2; /* U+0085 */
  if (*p == 0xE2 && left >= 3 && p[1] == 0x80 && (p[2] | 1) == 0xA9) return at + 3; /* U+2028, U+2029 */
  return at;
}

/* The next paragraph from *at on, which becomes the offset behind the blank line that ends it; an empty span where
 * only white space follows. */
static opk_span next_paragraph(opk_text text, uint32_t *at) {
  opk_span paragraph = {text.size, text.size};
  unsigned lines = 0; /* line ends since the last code point that is not White_Space */
  while (*at < text.size) {
    uint32_t here = *at;
    uint32_t next = line_end(text, here);
    if (next > here) {
      *at = next;
      if (++lines == 2 && paragraph.first < text.size) return paragraph;
      continue;
    }
    if (!(opk_ucd_at(text, here, at)->flags & OPK_UCD_WHITE)) {
      if (paragraph.first == text.size) paragraph.first = here;
      paragraph.last = *at;
      lines = 0;
    }
  }
  return paragraph;
}

size_t opk_paragraphs(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    opk_span paragraph = next_paragraph(text, at);
    if (paragraph.first < paragraph.last) out[count++] = paragraph;
  }
  return count;
}
