#include "opk_odd.h"

/* Whether the bytes from `at` on, the first of them no ASCII, are such a character. */
static bool odd_at(opk_text text, uint32_t at) {
  uint32_t left = text.size - at;
  uint8_t second = left >= 2 ? text.bytes[at + 1] : 0, third = left >= 3 ? text.bytes[at + 2] : 0;
  switch (text.bytes[at]) {
    case 0xC2: return second == 0xA0 || second == 0xAD;
    case 0xC3: return second == 0x82 || second == 0x83 || second == 0xA2 || second == 0xAF; /* C2, C3, E2, EF */
    case 0xE2:
      if (second == 0x80) return (third >= 0x80 && third <= 0x8B) || third == 0xAF;
      return second == 0x81 && (third == 0x9F || third == 0xA0);
    case 0xEF: return second == 0xBB ? third == 0xBF : second == 0xAC && third >= 0x80 && third <= 0x86;
    default: return false;
  }
}

bool opk_is_odd(opk_text text) {
  const uint64_t high = UINT64_C(0x8080808080808080);
  for (uint32_t at = 0; at < text.size;) {
    uint64_t eight;
    if (text.size - at >= 8) {
      memcpy(&eight, text.bytes + at, 8);
      if (!(eight & high)) {
        at += 8;
        continue;
      }
    }
    if (text.bytes[at] >= 0xC2 && odd_at(text, at)) return true;
    at++;
  }
  return false;
}
