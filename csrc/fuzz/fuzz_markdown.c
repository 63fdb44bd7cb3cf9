/* fuzz_markdown: whatever the bytes, the sets hold bytes of the text alone, a second reading finds the same, what is quoted
 * is parts of lines, and each byte that is left stands where it is said to. */
#include "fuzz.h"

#include "../opk_markdown.h"

static uint64_t *read_sets(opk_text text) {
  size_t words = opk_markdown_words(text.size);
  uint64_t *sets = allocate(2 * words, sizeof *sets);
  memset(sets, 0, 2 * words * sizeof *sets);
  opk_markdown_read(text, sets, sets + words);
  return sets;
}

static bool holds(const uint64_t *set, uint32_t at) { return set[at / 64] >> at % 64 & 1; }

/* The ranges of a set are its bytes, in order and apart; how many bytes these are. */
static uint32_t check_ranges(const uint64_t *set, uint32_t size) {
  uint32_t at = 0, behind = 0, count = 0;
  opk_span range;
  while (opk_markdown_next(set, size, &at, &range)) {
    CHECK(range.first < range.last && range.last <= size && at == range.last);
    CHECK(behind == 0 || range.first > behind);
    for (uint32_t i = behind; i < range.first; i++) CHECK(!holds(set, i));
    for (uint32_t i = range.first; i < range.last; i++) CHECK(holds(set, i));
    behind = range.last;
    count += range.last - range.first;
  }
  for (uint32_t i = behind; i < opk_markdown_words(size) * 64; i++) CHECK(!holds(set, i));
  return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  opk_text text = {allocate(size, 1), (uint32_t)size};
  size_t words = opk_markdown_words(text.size);
  uint8_t *bare = allocate(size, 1);
  uint64_t *sets, *others;
  uint32_t left, removed, before = 0;
  opk_markdown_places places;
  if (size) memcpy((uint8_t *)text.bytes, data, size);
  sets = read_sets(text);
  others = read_sets(text);
  CHECK(memcmp(sets, others, 2 * words * sizeof *sets) == 0);
  removed = check_ranges(sets, text.size);
  check_ranges(sets + words, text.size);
  for (uint32_t i = 0; i < text.size; i++) CHECK(!(holds(sets + words, i) && text.bytes[i] == '\n'));
  left = opk_markdown_bare(text, sets, bare);
  CHECK(left == text.size - removed);
  opk_markdown_places_start(&places, sets, text.size);
  for (uint32_t i = 0; i < left; i++) {
    uint32_t place = opk_markdown_place(&places, i);
    CHECK(place < text.size && !holds(sets, place) && text.bytes[place] == bare[i] && (i == 0 || place > before));
    before = place;
  }
  free((void *)text.bytes), free(bare), free(sets), free(others);
  return 0;
}
