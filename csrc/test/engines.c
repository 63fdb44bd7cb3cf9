/* engines: holds every engine of this machine against the scalar one, and all of them against the Unicode break tests.
 *
 * usage: engines [--seed N] [--texts N] [--breaks graphemes|words|sentences FILE] [FILE ...]
 *
 * Random texts are made of code points of every class of the tables, few classes to a text so that their rules meet,
 * with some bytes broken; each FILE is compared whole and in mutated pieces. Each text goes through every segmenter in
 * one piece and in portions of random size. Prints what it did; exit status 1 and the text where answers differ. */
#include <stdio.h>
#include <stdlib.h>

#include "../opk_engine.h"
#include "../opk_ucd.h"

#define SAMPLES 6 /* code points of a class */
#define CLASSES 256
#define TEXT_MAX 600

static uint64_t random_state = 1;

/* SplitMix64 (Steele, Lea & Flood 2014). */
static uint64_t random64(void) {
  uint64_t z = random_state += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
  return z ^ z >> 31;
}

static uint32_t below(uint32_t limit) { return (uint32_t)((random64() >> 32) * limit >> 32); }

static void *allocate(size_t size) {
  void *memory = malloc(size ? size : 1);
  if (!memory) {
    fputs("not enough memory\n", stderr);
    exit(2);
  }
  return memory;
}

/* ---- comparing ---- */

typedef struct result {
  size_t count, room;
  opk_span *spans;
  uint64_t *hash;
  uint8_t *kind;
} result;

static result new_result(size_t room) {
  return (result){0, room, allocate(room * sizeof(opk_span)), allocate(room * sizeof(uint64_t)), allocate(room)};
}

static void free_result(result r) {
  free(r.spans);
  free(r.hash);
  free(r.kind);
}

enum { GRAPHEMES, WORD_SEGMENTS, WORDS, SENTENCES, TOKENS, METHODS };
static const char *const method_names[METHODS] = {"graphemes", "word_segments", "words", "uax29_sentences", "tokens"};

static size_t tokenize(const opk_engine *engine, opk_text text, uint32_t *at, result *r, size_t capacity) {
  uint32_t *first = allocate(capacity * sizeof *first), *last = allocate(capacity * sizeof *last);
  size_t count =
    engine->tokenize(text, at, (opk_tokens){first, last, r->hash + r->count, r->kind + r->count}, capacity);
  for (size_t i = 0; i < count; i++) r->spans[r->count + i] = (opk_span){first[i], last[i]};
  free(first);
  free(last);
  return count;
}

/* Portions of up to `portion` units. Returns what is wrong about the portions themselves. */
static const char *run(const opk_engine *engine, int method, opk_text text, size_t portion, result *r) {
  opk_segmenter *const segmenters[] = {engine->graphemes, engine->word_segments, engine->words,
                                       engine->uax29_sentences};
  uint32_t at = 0;
  r->count = 0;
  for (;;) {
    size_t room = r->room - r->count, capacity = portion < room ? portion : room;
    size_t count = method == TOKENS ? tokenize(engine, text, &at, r, capacity)
                                    : segmenters[method](text, &at, r->spans + r->count, capacity);
    if (count > capacity) return "more units than asked for";
    r->count += count;
    if (count < capacity) return at == text.size ? NULL : "stopped before the end of the text";
    if (at != r->spans[r->count - 1].last) return "at is not the last boundary";
    if (portion > text.size) return "no end";
  }
}

static void report(const char *what, const opk_engine *engine, int method, size_t portion, opk_text text) {
  printf("%s: %s, %s, portions of %zu:", engine->name, method_names[method], what, portion);
  for (uint32_t i = 0; i < text.size && i < 2000; i++) printf(" %02X", text.bytes[i]);
  putchar('\n');
}

static bool compare(opk_text original) {
  /* in memory of its own, so that a sanitizer sees what is read outside it */
  uint8_t *bytes = allocate(original.size);
  opk_text text = {bytes, original.size};
  memcpy(bytes, original.bytes, original.size);
  result expected = new_result((size_t)text.size + 1), found = new_result((size_t)text.size + 1);
  const opk_engine *engine, *scalar = NULL;
  bool equal = true;
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL; i++) scalar = engine;
  for (int method = 0; method < METHODS && equal; method++) {
    run(scalar, method, text, (size_t)text.size + 1, &expected);
    for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL && equal; i++)
      for (int round = 0; round < 3 && equal; round++) {
        size_t portion = round == 0 ? (size_t)text.size + 1 : round == 1 ? 1 + below(4) : 1 + below(200);
        if (text.size > TEXT_MAX && round) portion += 1000;
        const char *problem = run(engine, method, text, portion, &found);
        size_t common = expected.count < found.count ? expected.count : found.count;
        if (!problem && memcmp(expected.spans, found.spans, common * sizeof(opk_span)) != 0) problem = "spans differ";
        if (!problem && expected.count != found.count) problem = "numbers of units differ";
        if (!problem && method == TOKENS && memcmp(expected.hash, found.hash, common * sizeof(uint64_t)) != 0)
          problem = "hashes differ";
        if (!problem && method == TOKENS && memcmp(expected.kind, found.kind, common) != 0) problem = "kinds differ";
        if (problem) {
          report(problem, engine, method, portion, text);
          equal = false;
        }
      }
  }
  for (unsigned i = 0; (engine = opk_engine_at(i)) != NULL && equal; i++)
    if (engine->utf8_valid(text) != scalar->utf8_valid(text)) {
      report("validity differs", engine, 0, 0, text);
      equal = false;
    }
  free_result(expected);
  free_result(found);
  free(bytes);
  return equal;
}

/* ---- random texts ---- */

static uint32_t samples[CLASSES][SAMPLES];
static unsigned sample_count[CLASSES], class_count;

static void collect_samples(void) {
  for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
    if ((cp & 0x1FF800) == 0xD800) continue;
    unsigned class = (unsigned)(opk_ucd(cp) - opk_ucd_rows);
    if (class >= class_count) class_count = class + 1;
    if (sample_count[class] < SAMPLES) samples[class][sample_count[class]++] = cp;
    else if (below(16) == 0) samples[class][below(SAMPLES)] = cp;
  }
}

static void break_bytes(uint8_t *bytes, uint32_t size) {
  if (size == 0 || below(2)) return;
  for (unsigned n = 1 + below(4); n > 0; n--) {
    static const uint8_t odd[] = {0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0, '\n'};
    bytes[below(size)] = below(2) ? odd[below(sizeof odd)] : (uint8_t)below(256);
  }
}

/* A class with a random value of a random property, so that rare values are as likely as common ones. */
static unsigned random_class(void) {
  unsigned property = below(5), value = below(20), from = below(class_count);
  for (unsigned i = 0; i < class_count; i++) {
    const opk_ucd_row *row = &opk_ucd_rows[(from + i) % class_count];
    const unsigned values[] = {row->grapheme, row->word, row->sentence, row->conjunct, row->flags & OPK_UCD_PICTOGRAPH};
    if (values[property] == value) return (from + i) % class_count;
  }
  return from;
}

/* Often what matters stands behind some plain bytes, around the end of the first block. */
static bool compare_random(void) {
  uint8_t bytes[TEXT_MAX + 4];
  unsigned palette[6], colours = 1 + below(6);
  uint32_t size = 0, limit = below(4) ? below(120) : below(TEXT_MAX), ascii = below(2) ? 0 : below(4);
  for (unsigned i = 0; i < colours; i++) palette[i] = random_class();
  if (below(2)) {
    size = 45 + below(25);
    limit += size;
    memset(bytes, "a 1."[below(4)], size);
  }
  if (limit > TEXT_MAX) limit = TEXT_MAX;
  while (size < limit) {
    unsigned class = palette[below(colours)];
    uint32_t cp = below(4) < ascii ? 32 + below(95) : samples[class][below(sample_count[class])];
    for (unsigned times = below(8) ? 1 : 1 + below(30); times > 0 && size < limit; times--)
      size += opk_utf8_encode(cp, bytes + size);
  }
  break_bytes(bytes, size);
  return compare((opk_text){bytes, size});
}

/* The code points, between letters and between marks of several combining classes; one in 16 of those that have the
 * class of the one before and fold to themselves. */
static bool compare_all(void) {
  static const uint16_t marks[] = {0x0316, 0x0301, 0x0345, 0x0F71, 0x3099, 0x0334};
  uint8_t bytes[TEXT_MAX];
  uint32_t size = 0;
  for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
    if ((cp & 0x1FF800) == 0xD800) continue;
    if (cp > 0 && opk_ucd(cp) == opk_ucd(cp - 1) && opk_ucd_word_form(cp).size == 0 && below(16)) continue;
    uint32_t mark = marks[cp % 6], other = marks[below(6)];
    uint32_t parts[] = {'A', cp, 'b', ' ', 'c', cp, mark, ' ', 'd', mark, cp, ' ', 'e', mark, other, cp, '\n'};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) size += opk_utf8_encode(parts[i], bytes + size);
    if (size < TEXT_MAX - 70) continue;
    if (!compare((opk_text){bytes, size})) return false;
    size = 0;
  }
  return true;
}

static bool compare_piece(opk_text whole) {
  uint8_t bytes[TEXT_MAX];
  uint32_t size = below(TEXT_MAX + 1);
  if (size > whole.size) size = whole.size;
  memcpy(bytes, whole.bytes + below(whole.size - size + 1), size);
  break_bytes(bytes, size);
  return compare((opk_text){bytes, size});
}

/* ---- files ---- */

static opk_text read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  long size = -1;
  if (file && fseek(file, 0, SEEK_END) == 0) size = ftell(file);
  if (size < 0 || (uint64_t)size > OPK_TEXT_MAX) {
    fprintf(stderr, "%s can't be read\n", path);
    exit(2);
  }
  uint8_t *bytes = allocate((size_t)size);
  rewind(file);
  size_t got = fread(bytes, 1, (size_t)size, file);
  fclose(file);
  return (opk_text){bytes, (uint32_t)got};
}

/* A file of the form of WordBreakTest.txt, on each engine. */
static bool check_breaks(int method, const char *path) {
  opk_text file = read_file(path);
  bool passed = true;
  const opk_engine *engine;
  for (unsigned e = 0; (engine = opk_engine_at(e)) != NULL; e++) {
    unsigned lines = 0, failed = 0;
    uint32_t at = 0;
    while (at < file.size) {
      uint8_t bytes[1000];
      opk_span expected[500], found[502];
      uint32_t size = 0, from = 0;
      size_t count = 0;
      bool begun = false;
      for (; at < file.size && file.bytes[at] != '\n' && file.bytes[at] != '#'; at++) {
        const uint8_t *p = file.bytes + at;
        if (*p == 0xC3 && p[1] == 0xB7) { /* a division sign: a boundary */
          if (begun) expected[count++] = (opk_span){from, size};
          from = size;
          begun = true;
        } else if ((*p >= '0' && *p <= '9') || (*p >= 'A' && *p <= 'F')) {
          char *end;
          size += opk_utf8_encode((uint32_t)strtoul((const char *)p, &end, 16), bytes + size);
          at = (uint32_t)((const uint8_t *)end - file.bytes) - 1;
        }
      }
      while (at < file.size && file.bytes[at++] != '\n') continue;
      if (!begun) continue;
      result r = {.room = 502, .spans = found};
      const char *problem = run(engine, method, (opk_text){bytes, size}, 501, &r);
      lines++;
      if (problem || r.count != count || memcmp(found, expected, count * sizeof(opk_span)) != 0) {
        report("not as in the break tests", engine, method, 501, (opk_text){bytes, size});
        failed++;
      }
    }
    printf("%s: %s: %u of %u lines pass\n", engine->name, method_names[method], lines - failed, lines);
    passed = passed && lines > 0 && failed == 0;
  }
  free((void *)file.bytes);
  return passed;
}

int main(int argc, char **argv) {
  unsigned long texts = 10000, compared = 0;
  bool passed = true;
  int i = 1;
  for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
    if (strcmp(argv[i], "--seed") == 0) random_state = strtoull(argv[i + 1], NULL, 10);
    else if (strcmp(argv[i], "--texts") == 0) texts = strtoul(argv[i + 1], NULL, 10);
    else if (strcmp(argv[i], "--breaks") == 0 && i + 2 < argc) {
      const char *unit = argv[i + 1];
      int method = *unit == 'g' ? GRAPHEMES : *unit == 'w' ? WORD_SEGMENTS : SENTENCES;
      passed = check_breaks(method, argv[i + 2]) && passed;
      i++;
    } else break;
  }
  if (i < argc && argv[i][0] == '-') {
    fprintf(stderr, "usage: %s [--seed N] [--texts N] [--breaks graphemes|words|sentences FILE] [FILE ...]\n", argv[0]);
    return 2;
  }
  collect_samples();
  passed = compare_all() && passed;
  for (unsigned long n = 0; n < texts && passed; n++, compared++) passed = compare_random();
  for (; i < argc && passed; i++) {
    opk_text file = read_file(argv[i]);
    passed = compare(file);
    for (unsigned long n = 0; n < texts && passed; n++, compared++) passed = compare_piece(file);
    free((void *)file.bytes);
  }
  printf("engines");
  for (unsigned e = 0; opk_engine_at(e); e++) printf(" %s", opk_engine_at(e)->name);
  printf(": %lu texts compared, %s\n", compared, passed ? "all equal" : "NOT EQUAL");
  return passed ? 0 : 1;
}
