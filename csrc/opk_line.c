#include "opk_line.h"

#include "opk_rules.h"

#define TAB 4

/* The offset behind the line end that starts at `at`; `at` itself where none does. */
static uint32_t line_end(opk_text text, uint32_t at) {
  const uint8_t *p = text.bytes + at;
  uint32_t left = text.size - at;
  if (*p == '\r') return at + 1 + (left >= 2 && p[1] == '\n');
  if (*p >= '\n' && *p < '\r') return at + 1;
  if (*p == 0xC2 && left >= 2 && p[1] == 0x85) return at + 2;                       /* U+0085 */
  if (*p == 0xE2 && left >= 3 && p[1] == 0x80 && (p[2] | 1) == 0xA9) return at + 3; /* U+2028, U+2029 */
  return at;
}

/* The end of the run of bytes 20 to 7F from `at` on. */
static uint32_t plain_end(opk_text text, uint32_t at) {
  const uint64_t each = UINT64_C(0x0101010101010101);
  for (uint64_t eight; text.size - at >= 8; at += 8) {
    memcpy(&eight, text.bytes + at, 8);
    if (((eight - each * 0x20) | eight) & each * 0x80) break; /* a borrow stops it early, never late */
  }
  while (at < text.size && text.bytes[at] >= 0x20 && text.bytes[at] < 0x80) at++;
  return at;
}

/* Where the white space at `at` ends, its columns added; line ends are none of it. */
static uint32_t white_end(opk_text text, uint32_t at, uint32_t *columns) {
  while (at < text.size && line_end(text, at) == at) {
    uint32_t next;
    if (!(opk_ucd_at(text, at, &next)->flags & OPK_UCD_WHITE)) break;
    if (text.bytes[at] == '\t') *columns += TAB - *columns % TAB;
    else *columns += 1 + (next - at == 3 && memcmp(text.bytes + at, "\xE3\x80\x80", 3) == 0);
    at = next;
  }
  return at;
}

/* The bytes of the white code point that ends at `last`, 0 where none does. A lead byte begins a code point whatever
 * stands before it, so the last bytes alone tell. */
static uint32_t white_before(opk_text text, uint32_t first, uint32_t last) {
  uint32_t size = 1, next;
  while (size < 3 && last - first > size && (text.bytes[last - size] & 0xC0) == 0x80) size++;
  bool white = opk_ucd_at(text, last - size, &next)->flags & OPK_UCD_WHITE;
  return white && next == last ? size : 0;
}

opk_line opk_line_at(opk_text text, uint32_t at) {
  opk_line line = {.indent = 0};
  line.first = white_end(text, at, &line.indent);
  line.width = line.indent;
  at = line.first;
  line.next = line.last = text.size;
  while (at < text.size) {
    uint32_t plain = plain_end(text, at);
    line.width += plain - at;
    at = plain;
    if (at == text.size) break;
    uint32_t next = line_end(text, at);
    if (next > at) {
      line.last = at, line.next = next;
      line.closes = text.bytes[at] == '\f' || text.bytes[next - 1] == 0xA9;
      break;
    }
    line.width += (text.bytes[at++] & 0xC0) != 0x80;
  }
  for (uint32_t size; line.last > line.first && (size = white_before(text, line.first, line.last)) > 0; line.width--)
    line.last -= size;
  return line;
}

size_t opk_lines(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    opk_line line = opk_line_at(text, *at);
    *at = line.next;
    if (line.first < line.last) out[count++] = (opk_span){line.first, line.last};
  }
  return count;
}

size_t opk_blocks(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    opk_span block = {text.size, text.size};
    while (*at < text.size) {
      opk_line line = opk_line_at(text, *at);
      *at = line.next;
      if (line.first == line.last && block.first < text.size) break;
      if (line.first == line.last) continue;
      if (block.first == text.size) block.first = line.first;
      block.last = line.last;
    }
    if (block.first < block.last) out[count++] = block;
  }
  return count;
}
