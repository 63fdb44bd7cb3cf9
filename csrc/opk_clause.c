#include "opk_clause.h"

static bool is_letter(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return (small >= 'a' && small <= 'z' && byte < 128) || (byte >= 195 && byte <= 244);
}

static bool is_white(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

uint32_t opk_clause_count(opk_text text, uint32_t first, uint32_t last, bool lines) {
  uint32_t count = 0;
  for (uint32_t at = first; at < last; at++) {
    if (!is_letter(text.bytes[at])) continue;
    count++;
    while (at < last && !(lines ? is_white(text.bytes[at]) : text.bytes[at] == ' ')) at++;
  }
  return count;
}

/* Where the brackets open that close before `at`: at the nearest bracket, not before `first`; OPK_NONE where that closes
 * others. */
static uint32_t opening(opk_text text, uint32_t first, uint32_t at) {
  uint32_t low = at - first > OPK_CLAUSE_BRACKETS ? at - OPK_CLAUSE_BRACKETS : first;
  for (uint32_t i = at - 1; i-- > low;) {
    if (text.bytes[i] == '(') return i;
    if (text.bytes[i] == ')') break;
  }
  return OPK_NONE;
}

/* Whether the character that ends before `at` is a dash or a double quotation mark. */
static bool is_wide_mark(opk_text text, uint32_t at) {
  uint8_t final = text.bytes[at - 1];
  return at >= 3 && text.bytes[at - 3] == 0xE2 && text.bytes[at - 2] == 0x80 &&
         (final == 0x93 || final == 0x94 || final == 0x9C || final == 0x9D);
}

uint32_t opk_clause_begin(opk_text text, uint32_t first, uint32_t position) {
  uint32_t lowest = position > first && position - first > OPK_CLAUSE_REACH ? position - OPK_CLAUSE_REACH : first;
  uint32_t at = position;
  while (at > lowest) {
    uint8_t byte = text.bytes[at - 1];
    if (byte == ')') {
      uint32_t open = opening(text, first, at);
      if (open != OPK_NONE) {
        at = open;
        if (at <= lowest) break;
        continue;
      }
    }
    if (byte == ',' || byte == ';' || byte == ':' || byte == '(' || byte == ')' || byte == '"') break;
    if (byte >= 128 && is_wide_mark(text, at)) break;
    if (byte == '-' && at >= 2 && text.bytes[at - 2] == '-') break;
    at--;
  }
  return at;
}

bool opk_clause_last_word(opk_text text, uint32_t first, uint32_t last, opk_span *word) {
  while (last > first && is_white(text.bytes[last - 1])) last--;
  if (last == first) return false;
  word->last = last;
  while (last > first && !is_white(text.bytes[last - 1])) last--;
  word->first = last;
  return true;
}
