/* The sets of bytes of opk_markdown, and what is left of a text without one. */
#include "opk_markdown.h"

void opk_markdown_add(uint64_t *set, uint32_t first, uint32_t last) {
  uint32_t from = first / 64, to;
  uint64_t head = UINT64_MAX << first % 64, tail;
  if (first >= last) return;
  to = (last - 1) / 64;
  tail = UINT64_MAX >> (63 - (last - 1) % 64);
  if (from == to) {
    set[from] |= head & tail;
    return;
  }
  set[from] |= head;
  for (uint32_t i = from + 1; i < to; i++) set[i] = UINT64_MAX;
  set[to] |= tail;
}

static unsigned lowest(uint64_t bits) {
#if defined(__GNUC__)
  return (unsigned)__builtin_ctzll(bits);
#else
  unsigned at = 0;
  while (!(bits & 1)) {
    bits >>= 1;
    at++;
  }
  return at;
#endif
}

/* The first byte from `at` on that is in the set, or not in it (flip: all bits); `size` where there is none. */
static uint32_t seek(const uint64_t *set, uint32_t size, uint32_t at, uint64_t flip) {
  size_t word = at / 64, words = opk_markdown_words(size);
  uint64_t bits = (set[word] ^ flip) & UINT64_MAX << at % 64, found;
  while (bits == 0 && ++word < words) bits = set[word] ^ flip;
  if (bits == 0) return size;
  found = (uint64_t)word * 64 + lowest(bits);
  return found < size ? (uint32_t)found : size;
}

bool opk_markdown_next(const uint64_t *set, uint32_t size, uint32_t *at, opk_span *range) {
  if (*at >= size) return false;
  range->first = seek(set, size, *at, 0);
  if (range->first == size) {
    *at = size;
    return false;
  }
  range->last = *at = seek(set, size, range->first, UINT64_MAX);
  return true;
}

uint32_t opk_markdown_bare(opk_text text, const uint64_t *marks, uint8_t *out) {
  uint32_t at = 0, from = 0, written = 0;
  opk_span range;
  while (opk_markdown_next(marks, text.size, &at, &range)) {
    memcpy(out + written, text.bytes + from, range.first - from);
    written += range.first - from;
    from = range.last;
  }
  memcpy(out + written, text.bytes + from, text.size - from);
  return written + (text.size - from);
}

static void step(opk_markdown_places *places) {
  if (!opk_markdown_next(places->marks, places->size, &places->at, &places->range))
    places->range = (opk_span){places->size, places->size};
}

void opk_markdown_places_start(opk_markdown_places *places, const uint64_t *marks, uint32_t size) {
  *places = (opk_markdown_places){.marks = marks, .size = size};
  step(places);
}

uint32_t opk_markdown_place(opk_markdown_places *places, uint32_t bare) {
  while (places->range.first < places->size && places->range.first - places->removed <= bare) {
    places->removed += places->range.last - places->range.first;
    step(places);
  }
  return bare + places->removed;
}
