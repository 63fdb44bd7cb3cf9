#include "opk_lexicon.h"

void opk_lexicon_stream_start(opk_lexicon_stream *stream, const opk_lexicon *lexicon, opk_segmenter *words,
                              bool overlapping, uint64_t *scratch, uint8_t *bytes, uint32_t capacity) {
  *stream = (opk_lexicon_stream){.bytes = bytes, .capacity = capacity};
  opk_lexicon_scan_text(&stream->scan, lexicon, (opk_text){bytes, 0}, words, overlapping, scratch);
}

uint32_t opk_lexicon_stream_take(opk_lexicon_stream *stream, opk_text chunk) {
  uint32_t room = stream->capacity - stream->size, taken = chunk.size < room ? chunk.size : room;
  if (taken > 0) memcpy(stream->bytes + stream->size, chunk.bytes, taken);
  stream->size += taken;
  return taken;
}

/* What a scan costs beyond the new bytes: it begins with the words that the last one left, and clears what is known of
 * patterns and categories. */
static uint64_t cost(const opk_lexicon_stream *stream) {
  const opk_lexicon *lexicon = stream->scan.lexicon;
  return (uint64_t)stream->scanned + lexicon->category_count + (lexicon->pattern_count > 0 ? lexicon->node_longest : 0);
}

bool opk_lexicon_stream_is_due(const opk_lexicon_stream *stream) {
  return stream->size - stream->scanned >= cost(stream);
}

/* The bytes at the end that may be the beginning of a code point. */
static uint32_t open_end(const uint8_t *bytes, uint32_t size) {
  for (uint32_t i = 1; i <= 3 && i <= size; i++) {
    uint8_t byte = bytes[size - i];
    if (byte < 0x80) return 0;
    if (byte >= 0xC0) return i < (byte >= 0xF0 ? 4u : byte >= 0xE0 ? 3u : 2u) ? i : 0;
  }
  return 0;
}

void opk_lexicon_stream_scan(opk_lexicon_stream *stream, bool last) {
  uint32_t size = stream->size - (last ? 0 : open_end(stream->bytes, stream->size));
  opk_lexicon_scan_resume(&stream->scan, (opk_text){stream->bytes, size}, !last);
}

size_t opk_lexicon_stream_settle(opk_lexicon_stream *stream) {
  uint32_t settled = stream->scan.before, kept = stream->size - settled;
  memmove(stream->bytes, stream->bytes + settled, kept);
  stream->base += settled;
  stream->size = stream->scanned = kept;
  return cost(stream) > stream->capacity / 2 ? 2 * (size_t)stream->capacity : stream->capacity;
}

void opk_lexicon_stream_move(opk_lexicon_stream *stream, uint8_t *bytes, uint32_t capacity) {
  memcpy(bytes, stream->bytes, stream->size);
  stream->bytes = bytes;
  stream->capacity = capacity;
}
