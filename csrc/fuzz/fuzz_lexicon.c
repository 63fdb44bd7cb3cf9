/* fuzz_lexicon: any lines build a lexicon whose image opens and whose hits fit together, whether the text comes as words,
 * as one piece or in chunks; an image with changed bytes, its checksum made good, is refused or scans any text without a
 * fault. */
#include "fuzz.h"

#include "../opk_engine.h"
#include "../opk_image.h"
#include "../opk_lexicon.h"
#include "../opk_score.h"

/* A text and its words. */
typedef struct words {
  opk_text text;
  opk_tokens columns;
  uint32_t count;
} words;

static words tokenize(opk_text text) {
  words result = {.text = text};
  uint32_t at = 0;
  result.columns.first = allocate(text.size, sizeof(uint32_t));
  result.columns.last = allocate(text.size, sizeof(uint32_t));
  result.columns.hash = allocate(text.size, sizeof(uint64_t));
  result.columns.kind = allocate(text.size, 1);
  result.count = (uint32_t)opk_tokenize(text, &at, result.columns, text.size);
  return result;
}

static void free_words(words w) {
  free(w.columns.first), free(w.columns.last), free(w.columns.hash), free(w.columns.kind);
}

/* Scans in portions as small as they may be, the words or, where there are none, the text; *count hits are returned. */
static opk_hit *scan(const opk_lexicon *lexicon, words w, bool columns, bool overlapping, size_t *count) {
  uint64_t *scratch = allocate(opk_lexicon_scratch(lexicon), sizeof *scratch);
  size_t capacity = lexicon->work;
  opk_hit *all = NULL;
  opk_lexicon_scan state;
  *count = 0;
  if (columns) opk_lexicon_scan_start(&state, lexicon, w.text, w.columns, w.count, overlapping, scratch);
  else opk_lexicon_scan_text(&state, lexicon, w.text, opk_engine_at(0)->words, overlapping, scratch);
  while (!state.done) {
    opk_hit *portion = allocate(capacity, sizeof *portion); /* of this size, so that a hit too many is noticed */
    size_t found = opk_lexicon_scan_next(&state, portion, capacity);
    CHECK(found <= capacity);
    all = realloc(all, (*count + found + 1) * sizeof *all);
    if (!all) exit(2);
    memcpy(all + *count, portion, found * sizeof *all);
    *count += found;
    free(portion);
  }
  CHECK(state.count == w.count);
  free(scratch);
  return all;
}

/* The same from a text that comes in chunks, whose sizes its own bytes tell. */
static opk_hit *stream(const opk_lexicon *lexicon, opk_text text, bool overlapping, size_t *count) {
  uint64_t *scratch = allocate(opk_lexicon_scratch(lexicon), sizeof *scratch);
  size_t capacity = 1, most = 1 + text.size % 13;
  uint8_t *bytes = allocate(capacity, 1);
  opk_hit *all = NULL, *portion = allocate(lexicon->work, sizeof *portion);
  opk_lexicon_stream state;
  *count = 0;
  opk_lexicon_stream_start(&state, lexicon, opk_engine_at(0)->words, overlapping, scratch, bytes, (uint32_t)capacity);
  for (uint32_t at = 0, end = 0, i = 0; !state.scan.done || at < text.size;) {
    if (at == end) end += 1 + (text.bytes[i++ % text.size] * 7u) % most;
    if (end > text.size) end = text.size;
    at += opk_lexicon_stream_take(&state, (opk_text){text.bytes + at, end - at});
    if (at == end && at < text.size && !opk_lexicon_stream_is_due(&state)) continue;
    opk_lexicon_stream_scan(&state, at == text.size);
    while (!state.scan.done) {
      size_t found = opk_lexicon_scan_next(&state.scan, portion, lexicon->work);
      CHECK(found <= lexicon->work);
      all = realloc(all, (*count + found + 1) * sizeof *all);
      if (!all) exit(2);
      for (size_t j = 0; j < found; j++) {
        opk_hit hit = portion[j];
        all[(*count)++] = (opk_hit){hit.first + (uint32_t)state.base, hit.last + (uint32_t)state.base, hit.entry};
      }
    }
    if (at == text.size) break;
    size_t wanted = opk_lexicon_stream_settle(&state);
    CHECK(state.base + state.size == at);
    if (wanted > capacity) {
      uint8_t *more = allocate(wanted, 1);
      opk_lexicon_stream_move(&state, more, (uint32_t)wanted);
      free(bytes);
      bytes = more, capacity = wanted;
    }
  }
  free(scratch), free(bytes), free(portion);
  return all;
}

static bool same(opk_hit a, opk_hit b) { return a.first == b.first && a.last == b.last && a.entry == b.entry; }

/* The lexicon's own hits shift what its matches weigh; the sum is that of the weights one by one. */
static void check_weights(const opk_lexicon *lexicon, words w, const opk_hit *all, uint32_t count,
                          const opk_hit *shifters, uint32_t shifter_count) {
  opk_score_rules rules = {.negator = 0, .intensifier = 1, .clause = 2, .window = 1 + w.text.size % 8,
                           .factor = opk_score_factor(-0.74), .shift = opk_score_weight(0.5)};
  opk_score_hit *weighed = allocate(count, sizeof *weighed);
  opk_score_tally tally = {0};
  int64_t sum = 0;
  bool small = true;
  opk_score_weigh(w.text, w.columns, w.count, (opk_score_hits){lexicon, all, count},
                  (opk_score_hits){lexicon, shifters, shifter_count}, &rules, weighed);
  for (uint32_t i = 0; i < count; i++) {
    CHECK(weighed[i].token < w.count && w.columns.last[weighed[i].token] > all[i].first);
    CHECK(weighed[i].weight >= -OPK_SCORE_WEIGHT_MAX && weighed[i].weight <= OPK_SCORE_WEIGHT_MAX);
    small = small && i < 8; /* of which no sum passes 2^53 */
    sum += small ? weighed[i].weight : 0;
    opk_score_add(&tally, &weighed[i]);
  }
  CHECK(tally.count == count && tally.negated <= count);
  if (small) CHECK(opk_score_value(tally.weight) == (double)sum / (double)OPK_SCORE_ONE);
  free(weighed);
}

static void check_scan(const opk_lexicon *lexicon, words w) {
  size_t count, all_count, j = 0;
  opk_hit *hits = scan(lexicon, w, true, false, &count), *all = scan(lexicon, w, true, true, &all_count);
  for (int overlapping = 0; overlapping < 2; overlapping++) { /* the same from the text itself */
    size_t found;
    opk_hit *others = scan(lexicon, w, false, overlapping, &found);
    CHECK(found == (overlapping ? all_count : count));
    for (size_t i = 0; i < found; i++) CHECK(same(others[i], overlapping ? all[i] : hits[i]));
    free(others);
    if (w.text.size == 0) continue;
    others = stream(lexicon, w.text, overlapping, &found);
    CHECK(found == (overlapping ? all_count : count));
    for (size_t i = 0; i < found; i++) CHECK(same(others[i], overlapping ? all[i] : hits[i]));
    free(others);
  }
  CHECK(count <= all_count);
  check_weights(lexicon, w, all, (uint32_t)all_count, hits, (uint32_t)count);
  for (size_t i = 0; i < count; i++) { /* each is one of all, and overlaps only those of the same words */
    opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, hits[i].entry);
    CHECK(hits[i].first < hits[i].last && hits[i].last <= w.text.size && hits[i].entry < lexicon->entry_count);
    CHECK(entry.category < lexicon->category_count);
    if (i > 0 && hits[i].first < hits[i - 1].last) CHECK(hits[i].last == hits[i - 1].last);
    while (j < all_count && all[j].first < hits[i].first) j++;
    size_t k = j;
    while (k < all_count && !same(all[k], hits[i]) && all[k].first == hits[i].first) k++;
    CHECK(k < all_count && same(all[k], hits[i]));
  }
  for (size_t i = 1; i < all_count; i++)
    CHECK(all[i - 1].first < all[i].first || (all[i - 1].first == all[i].first && all[i - 1].last <= all[i].last));
  free(hits), free(all);
}

#define CATEGORIES 3
#define SOURCES 64

/* The lexicon of the lines, whose first byte is for category and weight; NULL where it is refused. */
static uint8_t *build(opk_text lines, size_t *size, opk_lexicon *lexicon) {
  static const opk_text categories[CATEGORIES] = {
    {(const uint8_t *)"", 0}, {(const uint8_t *)"a", 1}, {(const uint8_t *)"b", 1}};
  opk_lexicon_source sources[SOURCES];
  static const opk_lexicon_stem stems[2] = {{{(const uint8_t *)"aa", 2}, {(const uint8_t *)"a", 1}},
                                            {{(const uint8_t *)"ab", 2}, {(const uint8_t *)"a", 1}}};
  opk_lexicon_builder builder = {.sources = sources, .categories = categories, .category_count = CATEGORIES};
  builder.stems = stems;
  builder.stem_count = lines.size % 3;
  for (uint32_t at = 0; at < lines.size && builder.source_count < SOURCES;) {
    uint8_t byte = lines.bytes[at++];
    uint32_t first = at;
    while (at < lines.size && lines.bytes[at] != '\n') at++;
    sources[builder.source_count++] = (opk_lexicon_source){
      .form = {lines.bytes + first, at - first}, .category = byte % CATEGORIES, .flags = byte >> 2 & 3, .weight = byte / 128};
    if (at < lines.size) at++;
  }
  size_t needed = opk_lexicon_measure(&builder);
  CHECK(needed > 0);
  void *workspace = allocate(needed, 1);
  *size = opk_lexicon_arrange(&builder, workspace);
  CHECK(*size > 0);
  uint8_t *image = allocate(*size, 1);
  if (!opk_lexicon_write(&builder, image, lexicon)) {
    CHECK(builder.crowded < builder.source_count);
    free(image);
    image = NULL;
  }
  free(workspace);
  return image;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  opk_lexicon lexicon, opened;
  size_t image_size, position;
  if (size < 8 || size > 4096) return 0;
  size_t changes = data[0] % 8, cut = 1 + changes * 4;
  if (cut >= size) return 0;
  const uint8_t *rest = data + cut;
  uint32_t rest_size = (uint32_t)(size - cut), lines = rest_size * (data[0] / 8) / 32;
  words w = tokenize((opk_text){rest + lines, rest_size - lines});
  uint8_t *image = build((opk_text){rest, lines}, &image_size, &lexicon);
  CHECK(opk_lexicon_open(&opened, data, size, &position) != NULL || size % 8 == 0);
  if (image) {
    CHECK(opk_lexicon_open(&opened, image, image_size, &position) == NULL);
    CHECK(opened.work == lexicon.work && opened.shift == lexicon.shift && opened.entries == lexicon.entries);
    check_scan(&lexicon, w);
    for (size_t i = 0; i < changes; i++) { /* two bytes say where, one how much, one what */
      const uint8_t *change = data + 1 + 4 * i;
      size_t at = (change[0] | (size_t)change[1] << 8) % image_size;
      if (change[2] & 1) image[at] = change[3];
      else image[at] = (uint8_t)(image[at] + (int8_t)change[3]);
    }
    if (changes > 0 && opk_load64le(image + 24) == image_size) {
      opk_image_seal(image);
      if (opk_lexicon_open(&opened, image, image_size, &position) == NULL) check_scan(&opened, w);
      else CHECK(position < image_size);
    }
    free(image);
  }
  free_words(w);
  return 0;
}
