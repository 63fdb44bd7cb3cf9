/* fuzz_prose: whatever the text and the language say, the sentences are in order, hold everything but white space, none
 * has white space around it or a blank line inside, and every engine gives the same ones, in portions as in one piece.
 * Each portion begins with no precedents, so that decisions are compared with and without them, too. */
#include "fuzz.h"

#include "../opk_engine.h"
#include "../opk_rules.h"

static const char *const words[] = {"Mr",       "St",   "e.g",     "vs",    "No",    "no",  "p",
                                    "Fig",      "Sept", "etc",     "Inc",   "U.S",   "a.m", "in",
                                    "z.B",      "z. B", "s. r. o", "Yahoo", "said",  "At",  "regards",
                                    "chapter",  "I",    "The",     "He",    "Trump", "How", "\xC3\xA9t\xC3\xA9",
                                    "\xD0\x93", "It's"};

/* A language of these words and the first `size` bytes as another; what each is follows from `seed`. */
static opk_language *make_language(opk_text extra, uint32_t seed, uint32_t rules) {
  size_t count = sizeof words / sizeof *words, folded = opk_language_measure(extra);
  opk_language *language;
  for (size_t i = 0; i < count; i++)
    folded += opk_language_measure((opk_text){(const uint8_t *)words[i], (uint32_t)strlen(words[i])});
  language = opk_language_start(allocate(1, opk_language_size(count + 1, folded)), count + 1, folded);
  for (size_t i = 0; i <= count; i++) {
    opk_text word = i < count ? (opk_text){(const uint8_t *)words[i], (uint32_t)strlen(words[i])} : extra;
    seed = seed * 1664525u + 1013904223u; /* Numerical Recipes' generator */
    opk_language_add(language, word, seed >> 19, (int8_t)(seed >> 4), (int8_t)(seed >> 12));
    if (word.size > 0 && word.size < 256) CHECK(opk_language_find(language, word, (opk_span){0, word.size}) != NULL);
  }
  language->rules = rules;
  language->unknown = (int8_t)(seed >> 3);
  language->number = (int8_t)(seed >> 9);
  return language;
}

static bool is_white(opk_text text, uint32_t at, uint32_t *next) {
  return (opk_ucd_at(text, at, next)->flags & OPK_UCD_WHITE) != 0;
}

/* Checks that text[first, last) is white space. */
static void check_gap(opk_text text, uint32_t first, uint32_t last) {
  while (first < last) CHECK(is_white(text, first, &first));
  CHECK(first == last);
}

static void check_sentence(opk_text text, opk_span sentence) {
  unsigned lines = 0;
  uint32_t next, at = sentence.first;
  bool white = false;
  CHECK(sentence.first < sentence.last && sentence.last <= text.size);
  CHECK(!is_white(text, sentence.first, &next));
  while (at < sentence.last) {
    white = is_white(text, at, &next);
    if (!white) lines = 0;
    else if (text.bytes[at] == '\n' && (at == 0 || text.bytes[at - 1] != '\r')) lines++;
    else if (text.bytes[at] == '\r') lines++;
    CHECK(lines < 2);
    at = next;
  }
  CHECK(at == sentence.last && !white);
}

static size_t in_portions(const opk_engine *engine, const opk_language *language, opk_text text, opk_span *out,
                          uint8_t *sure, size_t portion) {
  opk_span *block = allocate(portion, sizeof *block);
  uint8_t *block_sure = allocate(portion, 1);
  uint32_t at = 0;
  size_t count = 0, written;
  do {
    written = opk_prose_sentences(language, engine->prose_candidate, text, &at, block, block_sure, portion);
    CHECK(written <= portion && count + written <= text.size);
    memcpy(out + count, block, written * sizeof *block);
    memcpy(sure + count, block_sure, written);
    count += written;
  } while (written == portion);
  CHECK(at == text.size);
  free(block), free(block_sure);
  return count;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  size_t head, portion, count;
  uint32_t behind = 0;
  const opk_engine *engine;
  if (size < 8) return 0;
  portion = 1 + data[0] % 7;
  head = 8 + data[1] % 32;
  if (head > size) head = size;
  opk_text extra = {data + 8, (uint32_t)(head - 8)}, text = {data + head, (uint32_t)(size - head)};
  uint32_t seed = data[2] | (uint32_t)data[3] << 8 | (uint32_t)data[4] << 16;
  opk_language *language = make_language(extra, seed, data[5] | (uint32_t)data[6] << 8);
  opk_span *sentences = allocate(text.size, sizeof *sentences), *others = allocate(text.size, sizeof *others);
  uint8_t *sure = allocate(text.size, 1), *others_sure = allocate(text.size, 1);

  count = in_portions(opk_engine_at(0), language, text, sentences, sure, (size_t)text.size + 1);
  for (size_t i = 0; i < count; i++) {
    CHECK(sentences[i].first >= behind && sure[i] >= 50 && sure[i] <= 100);
    check_gap(text, behind, sentences[i].first);
    check_sentence(text, sentences[i]);
    behind = sentences[i].last;
  }
  check_gap(text, behind, text.size);
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL; i++) {
    CHECK(in_portions(engine, language, text, others, others_sure, portion) == count);
    CHECK(memcmp(sentences, others, count * sizeof *others) == 0 && memcmp(sure, others_sure, count) == 0);
  }
  free(sentences), free(others), free(sure), free(others_sure), free(language);
  return 0;
}
