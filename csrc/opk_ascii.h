/* opk_ascii: what a byte of ASCII is. Bytes beyond it are none of this. */
#ifndef OPK_ASCII_H
#define OPK_ASCII_H

#include <stdbool.h>
#include <stdint.h>

static inline bool opk_is_lower(uint8_t byte) { return byte >= 'a' && byte <= 'z'; }
static inline bool opk_is_upper(uint8_t byte) { return byte >= 'A' && byte <= 'Z'; }
static inline bool opk_is_alpha(uint8_t byte) { return opk_is_lower(byte | 0x20); }
static inline bool opk_is_digit(uint8_t byte) { return byte >= '0' && byte <= '9'; }
/* A blank, or one of the controls from tab to carriage return. */
static inline bool opk_is_space(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
/* A blank, a tab, or a byte of a line end. */
static inline bool opk_is_white(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }
static inline uint8_t opk_to_lower(uint8_t byte) { return opk_is_upper(byte) ? byte | 0x20 : byte; }

#endif
