#include <stdio.h>
#include <stdlib.h>

#include "opk_json.h"
#include "opk_utf8.h"

#define LARGEST 1.7976931348623157e308

/* Bytes that are copied as they are. */
static inline bool is_plain(uint8_t byte) { return (uint8_t)(byte - 32) < 95 && byte != '"' && byte != '\\'; }

static size_t escape(uint8_t byte, uint8_t out[OPK_JSON_GROWTH]) {
  static const char digits[] = "0123456789abcdef";
  out[0] = '\\';
  switch (byte) {
    case '"':
    case '\\': out[1] = byte; return 2;
    case '\b': out[1] = 'b'; return 2;
    case '\f': out[1] = 'f'; return 2;
    case '\n': out[1] = 'n'; return 2;
    case '\r': out[1] = 'r'; return 2;
    case '\t': out[1] = 't'; return 2;
    default: break;
  }
  out[1] = 'u', out[2] = out[3] = '0';
  out[4] = (uint8_t)digits[byte >> 4];
  out[5] = (uint8_t)digits[byte & 15];
  return 6;
}

/* Eight bytes at once: not 0 where one of them is not plain. (Each test may carry into the bytes above one that it is true
 * of, where nothing is plain any more.) */
static inline uint64_t unplain(uint64_t bytes) {
  const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
  uint64_t quotes = bytes ^ ('"' * ones), strokes = bytes ^ ('\\' * ones);
  return ((bytes - 32 * ones) | (bytes + ones) | bytes | (quotes - ones) | (strokes - ones)) & tops;
}

size_t opk_json_string(opk_text text, uint32_t *at, uint8_t *out, size_t capacity) {
  size_t size = 0;
  uint32_t i = *at;
  while (i < text.size && capacity - size >= OPK_JSON_GROWTH) {
    uint64_t eight;
    uint8_t byte;
    while (text.size - i >= sizeof eight && capacity - size >= sizeof eight) {
      memcpy(&eight, text.bytes + i, sizeof eight);
      if (unplain(eight)) break;
      memcpy(out + size, &eight, sizeof eight);
      size += sizeof eight;
      i += sizeof eight;
    }
    while (i < text.size && size < capacity && is_plain(text.bytes[i])) out[size++] = text.bytes[i++];
    if (i == text.size || capacity - size < OPK_JSON_GROWTH) break;
    byte = text.bytes[i];
    if (byte < 128) {
      size += escape(byte, out + size);
      i++;
    } else {
      uint32_t next, cp = opk_utf8_decode(text, i, &next);
      size += opk_utf8_encode(cp, out + size);
      i = next;
    }
  }
  *at = i;
  return size;
}

static size_t write_whole(double value, uint8_t *out) {
  uint8_t digits[20];
  size_t count = 0, size = 0;
  uint64_t rest = (uint64_t)(value < 0 ? -value : value);
  if (value < 0) out[size++] = '-';
  do digits[count++] = (uint8_t)('0' + rest % 10);
  while (rest /= 10);
  while (count) out[size++] = digits[--count];
  return size;
}

/* A number of ten-thousandths, which most that are printed are: above 0, below 1e15. Doubles tell decimal numbers of 15
 * digits apart, so that no fewer digits would do. */
static size_t write_fraction(double parts, uint8_t *out) {
  uint64_t whole = (uint64_t)parts / 10000;
  unsigned rest = (unsigned)((uint64_t)parts % 10000);
  size_t size = write_whole((double)whole, out);
  out[size++] = '.';
  for (unsigned unit = 1000; rest; unit /= 10) {
    out[size++] = (uint8_t)('0' + rest / unit);
    rest %= unit;
  }
  return size;
}

size_t opk_json_number(double value, uint8_t out[OPK_JSON_NUMBER]) {
  char text[OPK_JSON_NUMBER];
  double magnitude = value < 0 ? -value : value, parts;
  int size = 0;
  if (!(magnitude <= LARGEST)) {
    memcpy(out, "null", 4);
    return 4;
  }
  if (magnitude < 9007199254740992.0 && value == (double)(int64_t)value) return write_whole(value, out);
  parts = magnitude < 1e11 ? (double)(int64_t)(magnitude * 10000 + 0.5) : 0;
  if (parts > 0 && parts / 10000 == magnitude) {
    out[0] = '-';
    return write_fraction(parts, out + (value < 0)) + (value < 0);
  }
  for (int digits = 15; digits <= 17; digits++) {
    size = snprintf(text, sizeof text, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  /* The decimal point is the locale's, in snprintf as in strtod. */
  for (int i = 0; i < size; i++) out[i] = (uint8_t)(text[i] == ',' ? '.' : text[i]);
  return (size_t)size;
}
