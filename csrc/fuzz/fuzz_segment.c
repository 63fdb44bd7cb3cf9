/* fuzz_segment: on any bytes every engine gives the same units, in portions as in one piece; spans are in order and
 * inside the text, and tile it where that is promised; tokens carry the hash of their folded form; folding ends, in any
 * portions, and changes nothing the second time. */
#include "fuzz.h"

#include "../opk_engine.h"
#include "../opk_fold.h"
#include "../opk_hash.h"

/* Whether white space between its units belongs to none, so that it is passed over in advance. */
static bool reads_on(opk_segmenter *segmenter) {
  return segmenter == opk_paragraphs || segmenter == opk_blocks || segmenter == opk_lines;
}

/* Writes the units in portions of `portion`; each block is of that size exactly, so that a write behind it is seen. */
static size_t in_portions(opk_segmenter *segmenter, opk_text text, opk_span *out, size_t portion) {
  opk_span *block = allocate(portion, sizeof *block);
  uint32_t at = 0;
  size_t count = 0, written;
  do {
    written = segmenter(text, &at, block, portion);
    CHECK(written <= portion && count + written <= text.size);
    memcpy(out + count, block, written * sizeof *block);
    count += written;
    CHECK(written < portion || at == block[written - 1].last || reads_on(segmenter));
  } while (written == portion);
  CHECK(at == text.size);
  free(block);
  return count;
}

static void check_units(opk_segmenter *segmenter, opk_segmenter *reference, opk_text text, size_t portion, bool tiles) {
  opk_span *units = allocate(text.size, sizeof *units), *others = allocate(text.size, sizeof *others);
  size_t count = in_portions(reference, text, units, (size_t)text.size + 1);
  uint32_t behind = 0;
  for (size_t i = 0; i < count; i++) {
    CHECK(units[i].first < units[i].last && units[i].last <= text.size);
    CHECK(tiles ? units[i].first == behind : units[i].first >= behind);
    behind = units[i].last;
  }
  if (tiles) CHECK(behind == text.size);
  CHECK(in_portions(segmenter, text, others, (size_t)text.size + 1) == count);
  CHECK(memcmp(units, others, count * sizeof *units) == 0);
  CHECK(in_portions(segmenter, text, others, portion) == count);
  CHECK(memcmp(units, others, count * sizeof *units) == 0);
  free(units);
  free(others);
}

/* The folded form of a word in memory of its own; a byte becomes at most three code points of four bytes. */
static uint8_t *folded_form(opk_text text, opk_span word, size_t *size) {
  uint8_t *form = allocate(word.last - word.first, 12);
  opk_folder folder;
  const uint8_t *piece;
  size_t piece_size;
  *size = 0;
  opk_folder_start(&folder, text, word);
  while ((piece = opk_folder_next(&folder, &piece_size)) != NULL) {
    CHECK(piece_size > 0 && *size + piece_size <= (size_t)(word.last - word.first) * 12);
    memcpy(form + *size, piece, piece_size);
    *size += piece_size;
  }
  return form;
}

static void check_word(opk_text text, opk_span word, uint64_t hash) {
  size_t size, again_size;
  uint8_t *form = folded_form(text, word, &size);
  opk_text folded = {form, (uint32_t)size};
  CHECK(hash == opk_hash(form, size));
  CHECK(opk_utf8_valid(folded) == size);
  CHECK(opk_fold_equals(text, word, form, size) && opk_fold_starts(text, word, form, size));
  CHECK(opk_fold_starts(text, word, form, size / 2) && !opk_fold_equals(text, word, form, size - 1));
  form[size - 1] ^= 1;
  CHECK(!opk_fold_equals(text, word, form, size) && !opk_fold_starts(text, word, form, size));
  form[size - 1] ^= 1;
  if (word.last - word.first <= OPK_FOLD_MARKS) { /* no more marks than canonical order is promised for */
    uint8_t *again = folded_form(folded, (opk_span){0, folded.size}, &again_size);
    CHECK(again_size == size && memcmp(again, form, size) == 0);
    free(again);
  }
  free(form);
}

static void check_tokens(const opk_engine *engine, opk_text text, size_t portion) {
  opk_span *words = allocate(text.size, sizeof *words);
  size_t count = in_portions(opk_words, text, words, (size_t)text.size + 1), seen = 0, written;
  opk_tokens columns = {
    allocate(portion, sizeof *columns.first), allocate(portion, sizeof *columns.last),
    allocate(portion, sizeof *columns.hash), allocate(portion, sizeof *columns.kind)};
  uint32_t at = 0;
  do {
    written = engine->tokenize(text, &at, columns, portion);
    CHECK(written <= portion && seen + written <= count);
    for (size_t i = 0; i < written; i++) {
      opk_span word = words[seen++];
      CHECK(columns.first[i] == word.first && columns.last[i] == word.last);
      CHECK(columns.kind[i] & (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT) && columns.kind[i] < 16);
      check_word(text, word, columns.hash[i]);
    }
  } while (written == portion);
  CHECK(seen == count && at == text.size);
  free(columns.first), free(columns.last), free(columns.hash), free(columns.kind);
  free(words);
}

/* Folds in portions of `capacity`; a code point becomes at most three times as long. */
static uint8_t *folded_text(opk_text text, size_t capacity, size_t *size) {
  uint8_t *folded = allocate((size_t)text.size + 4, 3), *block = allocate(capacity, 1);
  uint32_t at = 0;
  *size = 0;
  while (at < text.size) {
    uint32_t before = at;
    size_t written = opk_fold_text(text, &at, block, capacity);
    CHECK(at > before && written <= capacity && *size + written <= ((size_t)text.size + 4) * 3);
    memcpy(folded + *size, block, written);
    *size += written;
  }
  free(block);
  return folded;
}

static void check_folding(opk_text text, size_t portion) {
  size_t size, other_size, again_size;
  uint8_t *folded = folded_text(text, 3 * (size_t)text.size + 12, &size);
  uint8_t *other = folded_text(text, portion + 11, &other_size);
  uint8_t *again = folded_text((opk_text){folded, (uint32_t)size}, 64, &again_size);
  CHECK(other_size == size && memcmp(other, folded, size) == 0);
  CHECK(again_size == size && memcmp(again, folded, size) == 0);
  free(folded), free(other), free(again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size == 0) return 0;
  size_t portion = 1 + data[0] % 97; /* the first byte chooses, the others are the text */
  opk_text text = {data + 1, (uint32_t)(size - 1)};
  const opk_engine *engine;
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL; i++) {
    check_units(engine->graphemes, opk_graphemes, text, portion, true);
    check_units(engine->word_segments, opk_word_segments, text, portion, true);
    check_units(engine->words, opk_words, text, portion, false);
    check_units(engine->uax29_sentences, opk_uax29_sentences, text, portion, true);
    check_tokens(engine, text, portion);
    CHECK(engine->utf8_valid(text) == opk_utf8_valid(text));
  }
  check_units(opk_paragraphs, opk_paragraphs, text, portion, false);
  check_units(opk_blocks, opk_blocks, text, portion, false);
  check_units(opk_lines, opk_lines, text, portion, false);
  check_folding(text, portion);
  return 0;
}
