#include "opk_quotation.h"

#include "opk_character.h"
#include "opk_utf8.h"

bool opk_quotation_opens(opk_text text, uint32_t at, uint32_t next, bool quoted) {
  if (text.bytes[at] == '"') {
    uint32_t behind;
    return !quoted && next < text.size && !opk_character_is_white(opk_character_at(text, next, &behind));
  }
  uint32_t cp = opk_utf8_decode(text, at, &next);
  return cp == 0x201C || cp == 0x201E || cp == 0xAB;
}

void opk_quotation_read(opk_text text, opk_span gap, opk_quotation *state) {
  state->lines = 0;
  for (uint32_t at = gap.first, next; at < gap.last; at = next) {
    uint8_t byte = text.bytes[at];
    next = at + 1;
    if (byte == '\n') opk_quotation_line(state);
    if (byte < 0x80 && byte != '"') continue;
    if (byte != '"') {
      uint32_t cp = opk_utf8_decode(text, at, &next);
      if (cp != 0x201C && cp != 0x201D && cp != 0x201E && cp != 0xAB && cp != 0xBB) continue;
    }
    state->quoted = opk_quotation_opens(text, at, next, state->quoted);
  }
}
