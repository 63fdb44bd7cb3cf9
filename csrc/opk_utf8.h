/* opk_utf8: UTF-8 validation and decoding (Unicode 17.0, section 3.9, table 3-7). */
#ifndef OPK_UTF8_H
#define OPK_UTF8_H

#include "opk.h"

#define OPK_REPLACEMENT 0xFFFDu

/* The offset of the first byte of the first ill-formed part, or text.size where there is none. */
size_t opk_utf8_valid(opk_text text);

/* The code point at `at` (< size) and, in *next, the offset behind it. A maximal ill-formed part gives
 * OPK_REPLACEMENT. Reads no byte at or behind text.size. */
uint32_t opk_utf8_decode(opk_text text, uint32_t at, uint32_t *next);

/* Writes cp (a Unicode scalar value) as UTF-8; returns the number of bytes, 1 to 4. */
unsigned opk_utf8_encode(uint32_t cp, uint8_t out[4]);

#endif
