#include "opk_image.h"

enum {
  VERSION = 8,
  KIND = 12,
  COUNT = 16,
  SIZE = 24,
  CHECKSUM = 32,
  HEADER = 48,

  ENTRY_CHECKSUM = 4,
  ENTRY_OFFSET = 8,
  ENTRY_SIZE = 16,
  ENTRY = 24
};

static const uint8_t magic[8] = {'o', 'p', 'e', 'd', 'k', 'i', 't', '\n'};

static size_t padded(size_t size) { return (size + 7) & ~(size_t)7; }

/* Two 32-bit words go in at a time, the first one in the low half. */
opk_sums opk_sums_add(opk_sums s, const uint8_t *bytes, size_t size) {
  for (size_t i = 0; i < size; i += 8) {
    uint64_t pair = opk_load64le(bytes + i);
    s.plain += pair & UINT32_MAX;
    s.running += s.plain;
    s.plain += pair >> 32;
    s.running += s.plain;
  }
  return s;
}

/* The sums of some bytes and, behind them, `size` others whose own sums are `behind`. */
static opk_sums sums_behind(opk_sums s, opk_sums behind, size_t size) {
  s.running += behind.running + (uint64_t)(size / 4) * s.plain;
  s.plain += behind.plain;
  return s;
}

static uint32_t section_checksum(opk_sums s) {
  uint64_t both = s.plain + s.running;
  return (uint32_t)(both ^ both >> 32);
}

static opk_sums section_sums(const uint8_t *bytes, opk_section section) {
  return opk_sums_add((opk_sums){0, 0}, bytes + section.offset, padded(section.size));
}

/* Of the first `size` bytes, without the checksum among them. */
static opk_sums head_sums(const uint8_t *bytes, size_t size) {
  opk_sums s = opk_sums_add((opk_sums){0, 0}, bytes, CHECKSUM);
  return opk_sums_add(s, bytes + HEADER, size - HEADER);
}

static size_t head_size(uint32_t count) { return HEADER + (size_t)ENTRY * count; }

size_t opk_image_size(opk_section *sections, uint32_t count) {
  const size_t limit = SIZE_MAX / 2 / 8 * 8;
  if (count > (limit - HEADER) / ENTRY) return 0;
  size_t end = head_size(count);
  for (uint32_t i = 0; i < count; i++) {
    if (sections[i].size > limit - end) return 0;
    sections[i].offset = end;
    end = padded(end + sections[i].size);
  }
  return end;
}

void opk_image_lay(uint8_t *out, uint32_t kind, const opk_section *sections, uint32_t count) {
  memset(out, 0, HEADER);
  memcpy(out, magic, sizeof magic);
  opk_store16le(out + VERSION, OPK_IMAGE_MAJOR);
  opk_store16le(out + VERSION + 2, OPK_IMAGE_MINOR);
  opk_store32le(out + KIND, kind);
  opk_store32le(out + COUNT, count);
  size_t end = head_size(count);
  for (uint32_t i = 0; i < count; i++) {
    uint8_t *entry = out + HEADER + (size_t)ENTRY * i;
    opk_store32le(entry, sections[i].tag);
    opk_store32le(entry + ENTRY_CHECKSUM, 0);
    opk_store64le(entry + ENTRY_OFFSET, sections[i].offset);
    opk_store64le(entry + ENTRY_SIZE, sections[i].size);
    size_t last = sections[i].offset + sections[i].size;
    end = padded(last);
    memset(out + last, 0, end - last);
  }
  opk_store64le(out + SIZE, end);
}

static opk_section entry_at(const uint8_t *bytes, uint32_t index) {
  const uint8_t *entry = bytes + HEADER + (size_t)ENTRY * index;
  return (opk_section){
    .tag = opk_load32le(entry),
    .offset = (size_t)opk_load64le(entry + ENTRY_OFFSET),
    .size = (size_t)opk_load64le(entry + ENTRY_SIZE),
    .checksum = opk_load32le(entry + ENTRY_CHECKSUM),
  };
}

/* Whether the entries say exactly what opk_image_size would have written for sections of their sizes. */
static bool entries_valid(const uint8_t *bytes, size_t size, uint32_t count) {
  if (count > (size - HEADER) / ENTRY) return false;
  size_t end = head_size(count);
  for (uint32_t i = 0; i < count; i++) {
    const uint8_t *entry = bytes + HEADER + (size_t)ENTRY * i;
    if (opk_load64le(entry + ENTRY_OFFSET) != end) return false;
    if (opk_load64le(entry + ENTRY_SIZE) > size - end) return false;
    end = padded(end + entry_at(bytes, i).size);
  }
  return end == size;
}

void opk_image_seal(uint8_t *out) {
  size_t size = (size_t)opk_load64le(out + SIZE);
  uint32_t count = opk_load32le(out + COUNT);
  opk_sums content = {0, 0};
  size_t head = head_size(count);
  if (!entries_valid(out, size, count)) { /* then there are no sections */
    count = 0;
    head = size;
  }
  for (uint32_t i = 0; i < count; i++) {
    opk_section section = entry_at(out, i);
    opk_sums own = section_sums(out, section);
    opk_store32le(out + HEADER + (size_t)ENTRY * i + ENTRY_CHECKSUM, section_checksum(own));
    content = sums_behind(content, own, padded(section.size));
  }
  opk_sums s = sums_behind(head_sums(out, head), content, size - head);
  opk_store64le(out + CHECKSUM, s.plain);
  opk_store64le(out + CHECKSUM + 8, s.running);
}

/* Whether the checksums are those of the bytes, whose entries are valid; sets the number of the first section whose own
 * does not match, `count` where all do. */
static bool sums_valid(const uint8_t *bytes, size_t size, uint32_t count, uint32_t *wrong) {
  bool plain = opk_load16le(bytes + VERSION + 2) == 0;
  opk_sums content = {0, 0};
  *wrong = count;
  for (uint32_t i = 0; i < count; i++) {
    opk_section section = entry_at(bytes, i);
    opk_sums own = section_sums(bytes, section);
    if (section.checksum != (plain ? 0 : section_checksum(own)) && *wrong == count) *wrong = i;
    content = sums_behind(content, own, padded(section.size));
  }
  opk_sums s = sums_behind(head_sums(bytes, head_size(count)), content, size - head_size(count));
  return s.plain == opk_load64le(bytes + CHECKSUM) && s.running == opk_load64le(bytes + CHECKSUM + 8) && *wrong == count;
}

const char *opk_image_open(opk_image *image, const uint8_t *bytes, size_t size, uint32_t kind) {
  *image = (opk_image){.damaged = OPK_NONE};
  if (size < sizeof magic || memcmp(bytes, magic, sizeof magic) != 0) return "not a file of opedkit's";
  if (size < HEADER) return "truncated";
  if (opk_load16le(bytes + VERSION) != OPK_IMAGE_MAJOR || opk_load16le(bytes + VERSION + 2) > OPK_IMAGE_MINOR)
    return "written by another version of opedkit, in a format that this one can't read";
  uint64_t stated = opk_load64le(bytes + SIZE);
  if (size < stated) return "truncated";
  if (size > stated) return "longer than it says it is";
  if (size % 8 != 0) return "damaged: its size is impossible";
  image->bytes = bytes;
  image->kind = opk_load32le(bytes + KIND);
  image->count = opk_load32le(bytes + COUNT);
  if (opk_load32le(bytes + COUNT + 4) != 0 || !entries_valid(bytes, size, image->count))
    return "damaged: its sections do not fit together";
  if (!sums_valid(bytes, size, image->count, &image->damaged)) return "damaged: its checksum does not match";
  image->damaged = OPK_NONE;
  if (image->kind != kind) return "a file of another kind";
  return NULL;
}

opk_section opk_image_section(const opk_image *image, uint32_t index) { return entry_at(image->bytes, index); }

bool opk_image_find(const opk_image *image, uint32_t tag, opk_section *section) {
  for (uint32_t i = 0; i < image->count; i++) {
    *section = opk_image_section(image, i);
    if (section->tag == tag) return true;
  }
  return false;
}
