#include <stdio.h>
#include <stdlib.h>

#include "opk_json.h"
#include "opk_utf8.h"

#define LARGEST 1.7976931348623157e308

/* Bytes that are copied as they are. */
static bool is_plain(uint8_t byte) { return byte >= 32 && byte < 127 && byte != '"' && byte != '\\'; }

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

size_t opk_json_string(opk_text text, uint32_t *at, uint8_t *out, size_t capacity) {
  size_t size = 0;
  uint32_t i = *at;
  while (i < text.size && capacity - size >= OPK_JSON_GROWTH) {
    uint8_t byte = text.bytes[i];
    if (is_plain(byte)) {
      uint32_t stop = text.size - i > capacity - size ? i + (uint32_t)(capacity - size) : text.size;
      do out[size++] = text.bytes[i++];
      while (i < stop && is_plain(text.bytes[i]));
    } else if (byte < 128) {
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

/* A number of hundredths, which most that are printed are. */
static size_t write_hundredths(double hundredths, uint8_t *out) {
  double whole = (double)(int64_t)(hundredths / 100);
  unsigned rest = (unsigned)(hundredths - 100 * whole);
  size_t size = write_whole(whole, out);
  out[size++] = '.';
  out[size++] = (uint8_t)('0' + rest / 10);
  if (rest % 10) out[size++] = (uint8_t)('0' + rest % 10);
  return size;
}

size_t opk_json_number(double value, uint8_t out[OPK_JSON_NUMBER]) {
  char text[OPK_JSON_NUMBER];
  double hundredths;
  int size = 0;
  if (!(value >= -LARGEST && value <= LARGEST)) {
    memcpy(out, "null", 4);
    return 4;
  }
  if (value > -9007199254740992.0 && value < 9007199254740992.0 && value == (double)(int64_t)value)
    return write_whole(value, out);
  hundredths = value > 0 && value < 1e12 ? (double)(int64_t)(value * 100 + 0.5) : 0;
  if (hundredths > 0 && hundredths / 100 == value) return write_hundredths(hundredths, out);
  for (int digits = 15; digits <= 17; digits++) {
    size = snprintf(text, sizeof text, "%.*g", digits, value);
    if (strtod(text, NULL) == value) break;
  }
  /* The decimal point is the locale's, in snprintf as in strtod. */
  for (int i = 0; i < size; i++) out[i] = (uint8_t)(text[i] == ',' ? '.' : text[i]);
  return (size_t)size;
}
