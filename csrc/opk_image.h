/* opk_image: the container of every file that opedkit writes (models, compiled lexicons): sections of bytes under
 * four-letter tags, with a checksum of each section and one over the whole.
 *
 *   header, 48 bytes                       section entry, 24 bytes        content
 *     0  magic "opedkit\n"                   0  tag                         each section starts at a multiple of 8
 *     8  u16 major, u16 minor version        4  u32 checksum; zero in 1.0   behind the entries, in their order, with
 *    12  kind (a tag)                        8  u64 offset                  zeros up to the next multiple of 8
 *    16  u32 number of sections, u32 zero   16  u64 size
 *    24  u64 size of the whole
 *    32  u64 sum, u64 sum of sums
 *
 * Integers are little-endian and are read by copying, so alignment never matters and an image can be used where it
 * lies: in a Lua string or a mapped file. The same sections always give the same bytes.
 *
 * The checksum is Fletcher's (1982) over the 32-bit words of the whole image but the checksum itself, in sums of 64
 * bits. Changing one byte changes one word by less than 2^32 in size, hence the first sum; changing a byte of the
 * checksum makes it differ; so no single changed byte is ever accepted. It finds accidents, not forgery: whoever reads
 * a section still checks what it says. A section's own checksum, of its bytes with the zeros behind them, is the two sums
 * added up, the high half of that exclusive-ored with the low one: it tells which section is damaged. The sums of the
 * whole are put together from those of its parts, so that each byte is read once. */
#ifndef OPK_IMAGE_H
#define OPK_IMAGE_H

#include "opk.h"
#include "opk_hash.h"

/* A reader takes its own major version with its own minor version or an older one. */
#define OPK_IMAGE_MAJOR 1
#define OPK_IMAGE_MINOR 1

#define OPK_TAG(a, b, c, d) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)

typedef struct opk_section {
  uint32_t tag;
  size_t offset; /* from the start of the image */
  size_t size;
  uint32_t checksum; /* 0 in an image of version 1.0 */
} opk_section;

typedef struct opk_image {
  const uint8_t *bytes;
  uint32_t kind;
  uint32_t count; /* of sections */
  uint32_t damaged; /* the first section whose checksum does not match, `count` for the header; else OPK_NONE */
} opk_image;

/* Fletcher's sums in progress; `size` is a multiple of 8. */
typedef struct opk_sums {
  uint64_t plain, running;
} opk_sums;

opk_sums opk_sums_add(opk_sums sums, const uint8_t *bytes, size_t size);

/* ---- writing: size, lay out, fill in, seal ---- */

/* Sets the sections' offsets from their sizes and returns the size of the image, or 0 where it would be too large. */
size_t opk_image_size(opk_section *sections, uint32_t count);
/* Writes header, entries and padding of the sections that opk_image_size has placed, at `out`, which has that size. */
void opk_image_lay(uint8_t *out, uint32_t kind, const opk_section *sections, uint32_t count);
/* Computes the checksums once every section is filled in. */
void opk_image_seal(uint8_t *out);

/* ---- reading ---- */

/* Checks all `size` bytes and opens them as an image of that kind. NULL, or what is wrong with them. */
const char *opk_image_open(opk_image *image, const uint8_t *bytes, size_t size, uint32_t kind);
/* Section number `index` (below count), from 0. */
opk_section opk_image_section(const opk_image *image, uint32_t index);
/* The first section with that tag; false where there is none. */
bool opk_image_find(const opk_image *image, uint32_t tag, opk_section *section);

/* ---- little-endian integers; opk_load64le is in opk_hash.h ---- */

static inline uint32_t opk_load32le(const uint8_t *p) {
  uint32_t v;
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  v = (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
#else
  memcpy(&v, p, sizeof v);
#endif
  return v;
}

static inline uint32_t opk_load16le(const uint8_t *p) { return (uint32_t)p[0] | (uint32_t)p[1] << 8; }

static inline void opk_store16le(uint8_t *p, uint32_t v) {
  p[0] = (uint8_t)v;
  p[1] = (uint8_t)(v >> 8);
}

static inline void opk_store32le(uint8_t *p, uint32_t v) {
  opk_store16le(p, v);
  opk_store16le(p + 2, v >> 16);
}

static inline void opk_store64le(uint8_t *p, uint64_t v) {
  opk_store32le(p, (uint32_t)v);
  opk_store32le(p + 4, (uint32_t)(v >> 32));
}

#endif
