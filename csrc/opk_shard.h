/* opk_shard: labelled vectors of counts as bytes, a record for each text, for learners that go over them many times. They
 * stand in frames that are read and checked one at a time, so that more of them are trained on than memory holds.
 *
 *   frame                                           record
 *     0  tag: "ROWS", or "LAST" of the one            0  u64 key: opk_hash of the body
 *        behind all others                            8  u32 size of the body
 *     4  u32 records                                 12  body: the label's size and bytes; how many words the text has;
 *     8  u64 size of the content                         how many entries; the entries
 *    16  u64 records in the frames before it
 *    24  u64 entries, of "LAST" in all frames        entry: 2 (index - the last one's - 1) + more, of the first index 2
 *    32  u64 sum, u64 sum of sums (opk_sums)         index + more; where `more` is 1, the count follows, above 0 as
 *    48  the records; zeros up to a multiple of 8    2 (count - 1), below as 2 (-count) - 1; else it is 1
 *
 * Numbers of a body are in groups of seven bits, the lowest first, in as few bytes as it takes. Records stand in the order
 * of their keys, then of their sizes, then of their bytes: the order of a corpus, which nobody can tell where it comes in
 * parts, has no say in it, and any of them are as good as drawn at random. A frame
 * ends with the record that brings its entries and records to OPK_FRAME_ENTRIES: the same records are the same bytes. */
#ifndef OPK_SHARD_H
#define OPK_SHARD_H

#include "opk_features.h"
#include "opk_image.h"

#define OPK_FRAME_HEAD 48
#define OPK_FRAME_ENTRIES (1u << 14)
#define OPK_FRAME_ROWS OPK_TAG('R', 'O', 'W', 'S')
#define OPK_FRAME_LAST OPK_TAG('L', 'A', 'S', 'T')
#define OPK_RECORD_HEAD 12
#define OPK_RECORD_LABEL_MAX 1023

/* ---- records ---- */

typedef struct opk_record {
  uint64_t key;
  opk_text label;
  uint32_t words, count; /* of entries */
  const uint8_t *entries, *end;
} opk_record;

/* Room for any record of that many entries. */
size_t opk_record_room(uint32_t label_size, uint32_t count);
/* Writes the record of a vector that has counts; returns its size. */
size_t opk_record_write(uint8_t *out, opk_text label, opk_vector vector);
/* The size of the record at `bytes`, of which `left` are there; 0 where it is cut short. */
size_t opk_record_size(const uint8_t *bytes, size_t left);
/* Reads all but the entries of a record of that size, whose indices are to be below the dimension; false where it is
 * none. Whether its key is its own is not asked. */
bool opk_record_open(opk_record *record, const uint8_t *bytes, size_t size, uint32_t dimension);
/* Fills in record.count indices and counts; false where they are none. */
bool opk_record_read(const opk_record *record, uint32_t dimension, uint32_t *index, int32_t *times);

/* A record where it lies. */
typedef struct opk_record_place {
  uint64_t key;
  const uint8_t *bytes;
} opk_record_place;

/* Below, at or above 0 as a stands before b. */
int opk_record_compare(opk_record_place a, opk_record_place b);
/* In place, without more memory (Williams's heapsort, 1964: n log n whatever the keys are). */
void opk_record_sort(opk_record_place *places, size_t count);

/* ---- frames ---- */

typedef struct opk_frame {
  uint32_t tag, records;
  uint64_t size, before, entries;
  const uint8_t *content;
} opk_frame;

/* The size of a whole frame. */
static inline size_t opk_frame_size(size_t content) { return OPK_FRAME_HEAD + ((content + 7) & ~(size_t)7); }
/* Writes head, padding and sums around the content that is at out + OPK_FRAME_HEAD. */
void opk_frame_seal(uint8_t *out, const opk_frame *frame);
/* Reads a head, without checking its sums: what follows has opk_frame_size(frame.size) - OPK_FRAME_HEAD bytes. NULL, or
 * what is wrong. */
const char *opk_frame_head(opk_frame *frame, const uint8_t *bytes);
/* Checks a whole frame, but for what its records say. NULL, or what is wrong. */
const char *opk_frame_open(opk_frame *frame, const uint8_t *bytes, size_t size);

#endif
