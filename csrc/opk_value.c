#include "opk_value.h"
#include "opk_image.h"

int opk_string_compare(opk_text a, opk_text b) {
  uint32_t size = a.size < b.size ? a.size : b.size;
  int order = size ? memcmp(a.bytes, b.bytes, size) : 0;
  return order ? order : (a.size > b.size) - (a.size < b.size);
}

static size_t left(const opk_value_reader *reader) { return (size_t)(reader->end - reader->at); }

static bool read32(opk_value_reader *reader, uint32_t *v) {
  if (left(reader) < 4) return false;
  *v = opk_load32le(reader->at);
  reader->at += 4;
  return true;
}

bool opk_value_read_key(opk_value_reader *reader, opk_text *key) {
  if (!read32(reader, &key->size) || key->size > left(reader) || key->size > OPK_TEXT_MAX) return false;
  key->bytes = reader->at;
  reader->at += key->size;
  return true;
}

bool opk_value_read(opk_value_reader *reader, opk_value *value) {
  if (left(reader) == 0 || *reader->at > OPK_VALUE_TABLE) return false;
  value->kind = (opk_value_kind)*reader->at++;
  switch (value->kind) {
  case OPK_VALUE_FALSE:
  case OPK_VALUE_TRUE: return true;
  case OPK_VALUE_NUMBER: {
    if (left(reader) < 8) return false;
    uint64_t bits = opk_load64le(reader->at);
    memcpy(&value->number, &bits, sizeof bits);
    reader->at += 8;
    return true;
  }
  case OPK_VALUE_STRING: return opk_value_read_key(reader, &value->string);
  case OPK_VALUE_TABLE:
    return read32(reader, &value->items) && read32(reader, &value->fields) &&
           (uint64_t)value->items + value->fields <= left(reader);
  }
  return false;
}

size_t opk_value_write_flag(uint8_t *out, bool flag) {
  if (out) *out = flag ? OPK_VALUE_TRUE : OPK_VALUE_FALSE;
  return 1;
}

size_t opk_value_write_number(uint8_t *out, double number) {
  if (out) {
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    *out = OPK_VALUE_NUMBER;
    opk_store64le(out + 1, bits);
  }
  return 9;
}

size_t opk_value_write_key(uint8_t *out, opk_text key) {
  if (out) {
    opk_store32le(out, key.size);
    memcpy(out + 4, key.bytes, key.size);
  }
  return 4 + (size_t)key.size;
}

size_t opk_value_write_string(uint8_t *out, opk_text string) {
  if (out) *out = OPK_VALUE_STRING;
  return 1 + opk_value_write_key(out ? out + 1 : NULL, string);
}

size_t opk_value_write_table(uint8_t *out, uint32_t items, uint32_t fields) {
  if (out) {
    *out = OPK_VALUE_TABLE;
    opk_store32le(out + 1, items);
    opk_store32le(out + 5, fields);
  }
  return 9;
}
