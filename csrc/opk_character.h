/* opk_character: what a code point is to somebody who looks for the ends of sentences; gen/ucd.lua says it of each. */
#ifndef OPK_CHARACTER_H
#define OPK_CHARACTER_H

#include "opk_rules.h"

typedef enum opk_character {
  OPK_CHAR_END, /* of the text */
  OPK_CHAR_SPACE,
  OPK_CHAR_LINE, /* a line end; CR LF is one */
  OPK_CHAR_UPPER,
  OPK_CHAR_LOWER,
  OPK_CHAR_LETTER, /* of a script without case */
  OPK_CHAR_DIGIT,
  OPK_CHAR_MARK,        /* combining, formatting */
  OPK_CHAR_SUPERSCRIPT, /* a raised digit */
  OPK_CHAR_PERIOD,
  OPK_CHAR_ELLIPSIS, /* U+2026 */
  OPK_CHAR_EXCLAIM,  /* ! and ?, which want a space behind them */
  OPK_CHAR_FULL,     /* a stop of other scripts, which doesn't */
  OPK_CHAR_COMMA,    /* comma, semicolon, colon */
  OPK_CHAR_QUOTE,    /* a quotation mark; its place tells whether it opens or closes */
  OPK_CHAR_OPEN,
  OPK_CHAR_CLOSE,
  OPK_CHAR_DASH,
  OPK_CHAR_BULLET,
  OPK_CHAR_PICTOGRAPH, /* emoji */
  OPK_CHAR_OTHER
} opk_character;

extern const uint8_t opk_character_ascii[128];
/* The same for what doesn't start, or end, with an ASCII byte. */
opk_character opk_character_wide_at(opk_text text, uint32_t at, uint32_t *next);
opk_character opk_character_wide_before(opk_text text, uint32_t limit, uint32_t at, uint32_t *first);

/* What stands at `at`, and in *next the offset behind it. */
static inline opk_character opk_character_at(opk_text text, uint32_t at, uint32_t *next) {
  uint8_t byte;
  if (at >= text.size) {
    *next = at;
    return OPK_CHAR_END;
  }
  byte = text.bytes[at];
  if (byte >= 0x80) return opk_character_wide_at(text, at, next);
  *next = at + 1 + (byte == '\r' && at + 1 < text.size && text.bytes[at + 1] == '\n');
  return (opk_character)opk_character_ascii[byte];
}

/* What stands before `at`, and in *first its offset; OPK_CHAR_END where `at` is at or before `limit`. */
static inline opk_character opk_character_before(opk_text text, uint32_t limit, uint32_t at, uint32_t *first) {
  uint8_t byte;
  if (at <= limit) {
    *first = at;
    return OPK_CHAR_END;
  }
  byte = text.bytes[at - 1];
  if (byte >= 0x80) return opk_character_wide_before(text, limit, at, first);
  *first = at - 1 - (byte == '\n' && at - 1 > limit && text.bytes[at - 2] == '\r');
  return (opk_character)opk_character_ascii[byte];
}

static inline bool opk_character_is_letter(opk_character c) { return c >= OPK_CHAR_UPPER && c <= OPK_CHAR_LETTER; }
static inline bool opk_character_is_word(opk_character c) { return c >= OPK_CHAR_UPPER && c <= OPK_CHAR_MARK; }
static inline bool opk_character_is_white(opk_character c) { return c <= OPK_CHAR_LINE; }
static inline bool opk_character_is_stop(opk_character c) { return c >= OPK_CHAR_PERIOD && c <= OPK_CHAR_FULL; }

#endif
