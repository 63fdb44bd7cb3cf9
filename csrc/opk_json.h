/* opk_json: strings and numbers as JSON (RFC 8259), the same on every machine. */
#ifndef OPK_JSON_H
#define OPK_JSON_H

#include "opk.h"

/* What one byte of a string may become, at most. */
#define OPK_JSON_GROWTH 6
/* What a number may become, at most. */
#define OPK_JSON_NUMBER 32

/* Writes bytes of a string from *at on, without quotation marks around them: what must be escaped is, each maximal
 * ill-formed part is U+FFFD. At most `capacity` bytes (OPK_JSON_GROWTH or more) are written; returns how many, and moves
 * *at. */
size_t opk_json_string(opk_text text, uint32_t *at, uint8_t *out, size_t capacity);

/* Writes a number: whole ones below 2^53 without a point, others in the fewest digits that read back the same, null for
 * what JSON can't say. Returns the number of bytes. */
size_t opk_json_number(double value, uint8_t out[OPK_JSON_NUMBER]);

#endif
