/* opk_value: plain values (options, labels) as bytes: no code, one form for each value, on every machine the same.
 *
 *   0 false   1 true   2 number: f64   3 string: u32 size, bytes
 *   4 table: u32 items, u32 fields, then the items, then the fields: each a u32 size and the bytes of its key, with its
 *     value; keys are in the order of their bytes, and differ
 *
 * Numbers are little-endian. A table nests in at most OPK_VALUE_DEPTH others. */
#ifndef OPK_VALUE_H
#define OPK_VALUE_H

#include "opk.h"

#define OPK_VALUE_DEPTH 16

typedef enum opk_value_kind {
  OPK_VALUE_FALSE,
  OPK_VALUE_TRUE,
  OPK_VALUE_NUMBER,
  OPK_VALUE_STRING,
  OPK_VALUE_TABLE
} opk_value_kind;

/* Strings are compared as bytes: below zero, zero or above it. */
int opk_string_compare(opk_text a, opk_text b);

/* Reads from `at` on, never behind `end`. */
typedef struct opk_value_reader {
  const uint8_t *at, *end;
} opk_value_reader;

typedef struct opk_value {
  opk_value_kind kind;
  double number;
  opk_text string;
  uint32_t items, fields; /* of a table, whose values are read next */
} opk_value;

/* Reads a value, or the start of a table; false where the bytes are none. A table has no more items and fields than
 * there are bytes left. */
bool opk_value_read(opk_value_reader *reader, opk_value *value);
/* Reads the key of a table's next field. */
bool opk_value_read_key(opk_value_reader *reader, opk_text *key);

/* Each writes at `out` unless it is NULL, and returns the number of bytes. */
size_t opk_value_write_flag(uint8_t *out, bool flag);
size_t opk_value_write_number(uint8_t *out, double number);
size_t opk_value_write_string(uint8_t *out, opk_text string);
size_t opk_value_write_table(uint8_t *out, uint32_t items, uint32_t fields);
size_t opk_value_write_key(uint8_t *out, opk_text key);

#endif
