#include "opk_shard.h"

enum { RECORDS = 4, SIZE = 8, BEFORE = 16, ENTRIES = 24, SUMS = 32 };

#define CONTENT_MAX (UINT64_C(1) << 31)
#define NUMBER_MAX 5 /* bytes */

/* ---- numbers ---- */

static uint8_t *put(uint8_t *out, uint64_t number) {
  for (; number >= 0x80; number >>= 7) *out++ = (uint8_t)(number | 0x80);
  *out++ = (uint8_t)number;
  return out;
}

/* The next number up to `most`, below 2^35; NULL where there is none, or it takes more bytes than it needs. */
static const uint8_t *take(const uint8_t *at, const uint8_t *end, uint64_t most, uint64_t *number) {
  uint64_t made = 0;
  for (unsigned shift = 0; shift < 7 * NUMBER_MAX && at < end; shift += 7) {
    uint8_t byte = *at++;
    made |= (uint64_t)(byte & 0x7F) << shift;
    if (byte & 0x80) continue;
    if (made > most || (byte == 0 && shift > 0)) return NULL;
    *number = made;
    return at;
  }
  return NULL;
}

/* ---- records ---- */

size_t opk_record_room(uint32_t label_size, uint32_t count) {
  return OPK_RECORD_HEAD + 3 * NUMBER_MAX + label_size + (size_t)count * 2 * NUMBER_MAX;
}

size_t opk_record_write(uint8_t *out, opk_text label, opk_vector vector) {
  uint8_t *body = out + OPK_RECORD_HEAD, *at = put(body, label.size);
  memcpy(at, label.bytes, label.size);
  at = put(at + label.size, vector.words);
  at = put(at, vector.count);
  uint32_t next = 0;
  for (uint32_t i = 0; i < vector.count; i++) {
    int32_t times = vector.times[i];
    at = put(at, (uint64_t)(vector.index[i] - next) * 2 + (times != 1));
    if (times != 1) at = put(at, times > 0 ? 2 * (uint64_t)(times - 1) : 2 * (uint64_t)-(int64_t)times - 1);
    next = vector.index[i] + 1;
  }
  size_t size = (size_t)(at - body);
  opk_store64le(out, opk_hash(body, size));
  opk_store32le(out + 8, (uint32_t)size);
  return OPK_RECORD_HEAD + size;
}

size_t opk_record_size(const uint8_t *bytes, size_t left) {
  if (left < OPK_RECORD_HEAD) return 0;
  size_t size = opk_load32le(bytes + 8);
  return size <= left - OPK_RECORD_HEAD ? OPK_RECORD_HEAD + size : 0;
}

bool opk_record_open(opk_record *record, const uint8_t *bytes, size_t size, uint32_t dimension) {
  const uint8_t *at = bytes + OPK_RECORD_HEAD, *end = bytes + size;
  uint64_t number;
  if (!(at = take(at, end, OPK_RECORD_LABEL_MAX, &number)) || number > (size_t)(end - at)) return false;
  record->key = opk_load64le(bytes);
  record->label = (opk_text){at, (size_t)number};
  at += number;
  if (!(at = take(at, end, UINT32_MAX, &number))) return false;
  record->words = (uint32_t)number;
  if (!(at = take(at, end, dimension, &number)) || number > (size_t)(end - at)) return false;
  record->count = (uint32_t)number;
  record->entries = at;
  record->end = end;
  return true;
}

bool opk_record_read(const opk_record *record, uint32_t dimension, uint32_t *index, int32_t *times) {
  const uint8_t *at = record->entries;
  uint64_t next = 0, number;
  for (uint32_t i = 0; i < record->count; i++) {
    if (!(at = take(at, record->end, 2 * (uint64_t)dimension, &number))) return false;
    next += number >> 1;
    if (next >= dimension) return false;
    index[i] = (uint32_t)next++;
    times[i] = 1;
    if (!(number & 1)) continue;
    if (!(at = take(at, record->end, UINT32_MAX - 2, &number)) || number == 0) return false;
    times[i] = number & 1 ? -(int32_t)(number / 2 + 1) : (int32_t)(number / 2 + 1);
  }
  return at == record->end;
}

int opk_record_compare(opk_record_place a, opk_record_place b) {
  if (a.key != b.key) return a.key < b.key ? -1 : 1;
  uint32_t size = opk_load32le(a.bytes + 8), other = opk_load32le(b.bytes + 8);
  if (size != other) return size < other ? -1 : 1;
  return memcmp(a.bytes + OPK_RECORD_HEAD, b.bytes + OPK_RECORD_HEAD, size);
}

/* Lets the record at `from` sink to where none below it stands behind it. */
static void sink(opk_record_place *places, size_t from, size_t count) {
  opk_record_place own = places[from];
  for (size_t child; (child = 2 * from + 1) < count; from = child) {
    if (child + 1 < count && opk_record_compare(places[child], places[child + 1]) < 0) child++;
    if (opk_record_compare(own, places[child]) >= 0) break;
    places[from] = places[child];
  }
  places[from] = own;
}

void opk_record_sort(opk_record_place *places, size_t count) {
  for (size_t i = count / 2; i-- > 0;) sink(places, i, count);
  for (size_t last = count; last-- > 1;) {
    opk_record_place first = places[0];
    places[0] = places[last];
    places[last] = first;
    sink(places, 0, last);
  }
}

/* ---- frames ---- */

static opk_sums sums_of(const uint8_t *bytes, size_t size) {
  return opk_sums_add(opk_sums_add((opk_sums){0, 0}, bytes, SUMS), bytes + OPK_FRAME_HEAD, size - OPK_FRAME_HEAD);
}

void opk_frame_seal(uint8_t *out, const opk_frame *frame) {
  size_t size = opk_frame_size((size_t)frame->size);
  opk_store32le(out, frame->tag);
  opk_store32le(out + RECORDS, frame->records);
  opk_store64le(out + SIZE, frame->size);
  opk_store64le(out + BEFORE, frame->before);
  opk_store64le(out + ENTRIES, frame->entries);
  memset(out + OPK_FRAME_HEAD + frame->size, 0, size - OPK_FRAME_HEAD - (size_t)frame->size);
  opk_sums sums = sums_of(out, size);
  opk_store64le(out + SUMS, sums.plain);
  opk_store64le(out + SUMS + 8, sums.running);
}

const char *opk_frame_head(opk_frame *frame, const uint8_t *bytes) {
  *frame = (opk_frame){
    .tag = opk_load32le(bytes),
    .records = opk_load32le(bytes + RECORDS),
    .size = opk_load64le(bytes + SIZE),
    .before = opk_load64le(bytes + BEFORE),
    .entries = opk_load64le(bytes + ENTRIES),
    .content = bytes + OPK_FRAME_HEAD,
  };
  bool last = frame->tag == OPK_FRAME_LAST;
  if ((!last && frame->tag != OPK_FRAME_ROWS) || frame->size > CONTENT_MAX || (frame->size == 0) != last ||
      (frame->records == 0) != last)
    return "damaged: no frame of rows";
  return NULL;
}

const char *opk_frame_open(opk_frame *frame, const uint8_t *bytes, size_t size) {
  if (size < OPK_FRAME_HEAD) return "truncated";
  const char *problem = opk_frame_head(frame, bytes);
  if (problem) return problem;
  if (size != opk_frame_size((size_t)frame->size)) return "truncated";
  opk_sums sums = sums_of(bytes, size);
  if (sums.plain != opk_load64le(bytes + SUMS) || sums.running != opk_load64le(bytes + SUMS + 8))
    return "damaged: its checksum does not match";
  return NULL;
}
