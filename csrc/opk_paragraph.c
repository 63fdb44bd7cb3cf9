#include "opk_rules.h"

/* The offset behind the line end that starts at `at`; `at` itself where none does. */
static uint32_t line_end(opk_text text, uint32_t at) {
  const uint8_t *p = text.bytes + at;
  uint32_t left = text.size - at;
  if (*p == '\n') return at + 1;
  if (*p == '\r') return at + 1 + (left >= 2 && p[1] == '\n');
  if (*p == 0xC2 && left >= 2 && p[1] == 0x85) return at + 2;                       /* U+0085 */
  if (*p == 0xE2 && left >= 3 && p[1] == 0x80 && (p[2] | 1) == 0xA9) return at + 3; /* U+2028, U+2029 */
  return at;
}

/* The end of the run of bytes 20 to 7F from `at` on: nothing in it but the space is White_Space. */
static uint32_t plain_end(opk_text text, uint32_t at) {
  const uint64_t each = UINT64_C(0x0101010101010101);
  for (uint64_t eight; text.size - at >= 8; at += 8) {
    memcpy(&eight, text.bytes + at, 8);
    if (((eight - each * 0x20) | eight) & each * 0x80) break; /* a borrow stops it early, never late */
  }
  while (at < text.size && text.bytes[at] >= 0x20 && text.bytes[at] < 0x80) at++;
  return at;
}

/* The part of the line at *at that is not white at its edges, empty where there is no such part in what is looked at:
 * a run of plain bytes or one code point. *at is moved behind it. */
static opk_span next_part(opk_text text, uint32_t *at) {
  opk_span part = {*at, plain_end(text, *at)};
  if (part.first == part.last) {
    bool white = opk_ucd_at(text, *at, at)->flags & OPK_UCD_WHITE;
    return (opk_span){part.first, white ? part.first : *at};
  }
  *at = part.last;
  while (part.first < part.last && text.bytes[part.last - 1] == ' ') part.last--;
  while (part.first < part.last && text.bytes[part.first] == ' ') part.first++;
  return part;
}

/* The next paragraph from *at on, which becomes the offset behind the blank line that ends it; an empty span where
 * only white space follows. */
static opk_span next_paragraph(opk_text text, uint32_t *at) {
  opk_span paragraph = {text.size, text.size};
  unsigned lines = 0; /* line ends since the last code point that is not White_Space */
  while (*at < text.size) {
    uint32_t next = line_end(text, *at);
    if (next > *at) {
      *at = next;
      if (++lines == 2 && paragraph.first < text.size) return paragraph;
      continue;
    }
    opk_span part = next_part(text, at);
    if (part.first == part.last) continue;
    if (paragraph.first == text.size) paragraph.first = part.first;
    paragraph.last = part.last;
    lines = 0;
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

size_t opk_lines(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    opk_span line = {text.size, text.size};
    while (*at < text.size) {
      uint32_t next = line_end(text, *at);
      if (next > *at) {
        *at = next;
        if (line.first < text.size) break;
        continue;
      }
      opk_span part = next_part(text, at);
      if (part.first == part.last) continue;
      if (line.first == text.size) line.first = part.first;
      line.last = part.last;
    }
    if (line.first < line.last) out[count++] = line;
  }
  return count;
}
