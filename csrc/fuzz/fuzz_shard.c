/* fuzz_shard: any bytes are refused or read as a frame of records that are written as the same bytes again; records of any
 * vector come back as they were, and no longer do once a byte of their frame changes; sorted records are in order. */
#include "fuzz.h"

#include "../opk_shard.h"

#define DIMENSION 4096

/* Bytes that are a record: so many entries, else -1. */
static int64_t read_record(const uint8_t *bytes, size_t size, bool again) {
  opk_record record;
  if (!opk_record_open(&record, bytes, size, DIMENSION)) return -1;
  CHECK(record.label.size <= OPK_RECORD_LABEL_MAX && record.count <= DIMENSION);
  uint32_t *index = allocate(record.count, sizeof *index);
  int32_t *times = allocate(record.count, sizeof *times);
  bool valid = opk_record_read(&record, DIMENSION, index, times);
  for (uint32_t i = 0; valid && i < record.count; i++)
    CHECK(index[i] < DIMENSION && times[i] != 0 && (i == 0 || index[i] > index[i - 1]));
  if (valid && again) {
    opk_vector vector = {.index = index, .times = times, .count = record.count, .words = record.words};
    uint8_t *out = allocate(opk_record_room((uint32_t)record.label.size, record.count), 1);
    CHECK(opk_record_write(out, record.label, vector) == size);
    CHECK(memcmp(out + OPK_RECORD_HEAD, bytes + OPK_RECORD_HEAD, size - OPK_RECORD_HEAD) == 0);
    free(out);
  }
  free(index), free(times);
  return valid ? (int64_t)record.count : -1;
}

static void read_frame(const uint8_t *data, size_t size) {
  opk_frame frame;
  if (opk_frame_open(&frame, data, size)) return;
  for (size_t at = 0, its; at < frame.size; at += its) {
    its = opk_record_size(frame.content + at, (size_t)frame.size - at);
    if (!its || read_record(frame.content + at, its, true) < 0) return;
  }
}

/* The data as a record's body. */
static void read_body(const uint8_t *data, size_t size) {
  uint8_t *bytes = allocate(OPK_RECORD_HEAD + size, 1);
  memset(bytes, 0, OPK_RECORD_HEAD);
  opk_store32le(bytes + 8, (uint32_t)size);
  memcpy(bytes + OPK_RECORD_HEAD, data, size);
  CHECK(opk_record_size(bytes, OPK_RECORD_HEAD + size) == OPK_RECORD_HEAD + size);
  CHECK(opk_record_size(bytes, OPK_RECORD_HEAD + size - 1) == 0);
  read_record(bytes, OPK_RECORD_HEAD + size, true);
  free(bytes);
}

/* Records drawn from the data, in one frame. */
static void write_frame(const uint8_t *data, size_t size) {
  uint8_t out[OPK_FRAME_HEAD + 8 * 256 + 8];
  opk_record_place places[8];
  opk_frame frame = {.tag = OPK_FRAME_ROWS}, found;
  for (size_t at = 0; at + 8 <= size && frame.records < 8; at += 8) {
    uint32_t index[4], next = 0, count = data[at] % 5;
    int32_t times[4];
    for (uint32_t i = 0; i < count; i++) {
      index[i] = next + data[at + 1 + i];
      next = index[i] + 1;
      times[i] = data[at + 4 + i % 4] & 1 ? INT32_MAX - data[at + i] : -1 - (int32_t)(data[at + i] << 12);
    }
    opk_vector vector = {.index = index, .times = times, .count = count, .words = data[at] * 77777u};
    uint8_t *record = out + OPK_FRAME_HEAD + frame.size;
    size_t its = opk_record_write(record, (opk_text){data + at, data[at + 7] % 8}, vector);
    CHECK(its <= 256 && read_record(record, its, true) == (int64_t)count);
    places[frame.records++] = (opk_record_place){opk_load64le(record), record};
    frame.size += its;
    frame.entries += count;
  }
  if (frame.records == 0) return;
  opk_record_sort(places, frame.records);
  for (uint32_t i = 1; i < frame.records; i++) CHECK(opk_record_compare(places[i - 1], places[i]) <= 0);
  opk_frame_seal(out, &frame);
  size_t whole = opk_frame_size((size_t)frame.size);
  CHECK(opk_frame_open(&found, out, whole) == NULL && found.size == frame.size && found.records == frame.records);
  CHECK(opk_frame_open(&found, out, whole - 1) != NULL);
  out[data[0] * 7919u % whole] ^= (uint8_t)(data[1] | 1);
  CHECK(opk_frame_open(&found, out, whole) != NULL);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  read_frame(data, size);
  read_body(data, size);
  write_frame(data, size);
  return 0;
}
