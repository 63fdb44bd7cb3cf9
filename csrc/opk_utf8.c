#include "opk_utf8.h"

/* Table 3-7: how many bytes a sequence with this first byte has, and what its second byte may be. */
static unsigned sequence_length(uint8_t lead, uint8_t *low, uint8_t *high) {
  *low = 0x80, *high = 0xBF;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) {
    if (lead == 0xE0) *low = 0xA0;  /* no longer than needed */
    if (lead == 0xED) *high = 0x9F; /* no surrogates */
    return 3;
  }
  if (lead > 0xF4) return 0;
  if (lead == 0xF0) *low = 0x90;
  if (lead == 0xF4) *high = 0x8F; /* at most U+10FFFF */
  return 4;
}

uint32_t opk_utf8_decode(opk_text text, uint32_t at, uint32_t *next) {
  uint8_t lead = text.bytes[at], low, high;
  *next = at + 1;
  if (lead < 0x80) return lead;
  unsigned length = sequence_length(lead, &low, &high);
  if (length == 0) return OPK_REPLACEMENT;
  uint32_t cp = lead & (0x7Fu >> length);
  for (unsigned i = 1; i < length; i++) {
    uint8_t byte;
    if (*next == text.size || (byte = text.bytes[*next]) < low || byte > high) return OPK_REPLACEMENT;
    cp = cp << 6 | (byte & 0x3F);
    ++*next;
    low = 0x80, high = 0xBF;
  }
  return cp;
}

size_t opk_utf8_valid(opk_text text) {
  uint32_t at = 0;
  while (at < text.size) {
    uint64_t eight;
    if (text.size - at >= 8) {
      memcpy(&eight, text.bytes + at, 8);
      if ((eight & UINT64_C(0x8080808080808080)) == 0) {
        at += 8;
        continue;
      }
    }
    if (text.bytes[at] < 0x80) {
      at++;
      continue;
    }
    uint32_t next;
    uint32_t cp = opk_utf8_decode(text, at, &next);
    /* U+FFFD that is written out is EF BF BD, and an ill-formed part that starts with EF has at most two bytes. */
    if (cp == OPK_REPLACEMENT && !(text.bytes[at] == 0xEF && next - at == 3)) return at;
    at = next;
  }
  return at;
}

unsigned opk_utf8_encode(uint32_t cp, uint8_t out[4]) {
  if (cp < 0x80) {
    out[0] = (uint8_t)cp;
    return 1;
  }
  if (cp < 0x800) {
    out[0] = (uint8_t)(0xC0 | cp >> 6);
    out[1] = (uint8_t)(0x80 | (cp & 0x3F));
    return 2;
  }
  if (cp < 0x10000) {
    out[0] = (uint8_t)(0xE0 | cp >> 12);
    out[1] = (uint8_t)(0x80 | (cp >> 6 & 0x3F));
    out[2] = (uint8_t)(0x80 | (cp & 0x3F));
    return 3;
  }
  out[0] = (uint8_t)(0xF0 | cp >> 18);
  out[1] = (uint8_t)(0x80 | (cp >> 12 & 0x3F));
  out[2] = (uint8_t)(0x80 | (cp >> 6 & 0x3F));
  out[3] = (uint8_t)(0x80 | (cp & 0x3F));
  return 4;
}
