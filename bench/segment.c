/* segment: how fast segmentation is, beside the libraries of rivals.c, in one run.
 *
 * usage: segment [--rounds N] [--scale MEGABYTES] [--hostile 0|1] [--language FILE] NAME=FILE ...
 *
 * For each text and unit every contestant runs once in each round, so that what else the machine does falls on all; the
 * medians of its processor time, the system's share included, are printed, with how many times as long a rival takes as
 * the best engine. Boundaries are written to memory that is reused; "fresh" is the same with memory from malloc each
 * time. FILE of --language is what bench/language.lua prints: without it prose sentences are cut without a word known.
 * Then the hostile texts, made here, and, with --scale, the growth of time from 1 MB to so many, of the files repeated
 * and, up to 64 MB, of the hostile texts, in portions of 65,536 units. */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../csrc/opk_engine.h"
#include "rivals.h"

#define ROUNDS_MAX 99
#define CONTESTANTS_MAX 16
#define PORTION 65536
#define HOSTILE_SIZE (1u << 21)

static unsigned rounds = 5;

static double seconds(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static double median(double *values, unsigned count) {
  qsort(values, count, sizeof *values, by_size);
  return count % 2 ? values[count / 2] : (values[count / 2 - 1] + values[count / 2]) / 2;
}

static void *allocate(size_t size) {
  void *memory = malloc(size);
  if (!memory) {
    fputs("segment: not enough memory\n", stderr);
    exit(2);
  }
  return memory;
}

/* ---- our side ---- */

static const char *const units[] = {"validation",  "graphemes", "words", "sentences",
                                    "words alone", "tokens",    "prose", "paragraphs"};
enum { VALIDATION, GRAPHEMES, SEGMENTS, SENTENCES, WORDS, TOKENS, PROSE, PARAGRAPHS, UNITS };

static opk_language *language;

/* Memory for results: eight bytes for each byte of the text, as rivals have it, or the columns of tokens. */
static size_t room(uint32_t size) { return ((size_t)size + 128) * 17; }

static size_t run(const opk_engine *engine, int unit, opk_text text, void *memory, size_t capacity) {
  opk_segmenter *const segmenters[] = {NULL, engine->graphemes, engine->word_segments, engine->uax29_sentences,
                                       engine->words,  NULL, NULL, opk_paragraphs};
  size_t total = 0, count;
  uint32_t at = 0;
  if (unit == VALIDATION) return engine->utf8_valid(text) == text.size;
  opk_tokens columns;
  columns.hash = memory;
  columns.first = (uint32_t *)(columns.hash + capacity);
  columns.last = columns.first + capacity;
  columns.kind = (uint8_t *)(columns.last + capacity);
  do {
    if (unit == TOKENS) count = engine->tokenize(text, &at, columns, capacity);
    else if (unit == PROSE)
      count = opk_prose_sentences(language, engine->prose_candidate, text, &at, memory,
                                  (uint8_t *)memory + capacity * sizeof(opk_span), capacity);
    else count = segmenters[unit](text, &at, memory, capacity);
    total += count;
  } while (count == capacity);
  return total;
}

/* ---- a text against the rivals ---- */

typedef struct contestant {
  const char *name;
  const opk_engine *engine; /* or */
  method *run;
  size_t count;
  double times[ROUNDS_MAX];
} contestant;

static void measure(const char *name, opk_text text, int unit, void *memory) {
  contestant all[CONTESTANTS_MAX];
  double fresh[ROUNDS_MAX], best, fastest_rival = 0;
  unsigned count = 0;
  size_t capacity = (size_t)text.size + 128;
  for (unsigned i = 0; opk_engine_at(i); i++)
    all[count++] = (contestant){.name = opk_engine_at(i)->name, .engine = opk_engine_at(i)};
  for (const rival *r = rivals; r->name; r++)
    if (strcmp(r->unit, units[unit]) == 0) all[count++] = (contestant){.name = r->name, .run = r->run};
  for (unsigned round = 0; round < rounds; round++) {
    for (unsigned i = 0; i < count; i++) {
      contestant *c = &all[i];
      double start = seconds();
      c->count = c->engine ? run(c->engine, unit, text, memory, capacity) : c->run(text.bytes, text.size, memory);
      c->times[round] = seconds() - start;
    }
    double start = seconds();
    void *own = allocate(room(text.size));
    run(all[0].engine, unit, text, own, capacity);
    fresh[round] = seconds() - start;
    free(own);
  }
  best = median(all[0].times, rounds);
  for (unsigned i = 0; i < count; i++) {
    double time = i ? median(all[i].times, rounds) : best;
    printf("%-10s %-12s %-22s %10.0f %11zu", name, units[unit], all[i].name, text.size / time / 1e6, all[i].count);
    if (i == 0) printf("           fresh %.0f\n", text.size / median(fresh, rounds) / 1e6);
    else printf(" %9.1fx\n", time / best);
    if (all[i].run && text.size / time > fastest_rival) fastest_rival = text.size / time;
  }
  if (fastest_rival > 0)
    printf("%-10s %-12s %-22s %21.1fx\n", name, units[unit], "fastest rival", text.size / best / fastest_rival);
  fflush(stdout);
}

/* ---- the language of prose ---- */

/* Behind `tabs` tabs of the line. */
static const char *behind_tabs(const char *line, int tabs) {
  while (tabs-- && (line = strchr(line, '\t')) != NULL) line++;
  return line;
}

/* What bench/language.lua printed; without a file, all rules and no words. */
static opk_language *read_language(const char *path) {
  FILE *file = path ? fopen(path, "rb") : NULL;
  char line[1024];
  size_t words = 0, folded = 0;
  opk_language *made = NULL;
  for (int pass = 0; pass < 2; pass++) {
    long rules = 2047, unknown = 0, number = 0;
    if (file) {
      rewind(file);
      if (!fgets(line, sizeof line, file) || !behind_tabs(line, 2)) break;
      rules = strtol(line, NULL, 10);
      unknown = strtol(behind_tabs(line, 1), NULL, 10);
      number = strtol(behind_tabs(line, 2), NULL, 10);
    }
    if (pass) {
      made = opk_language_start(allocate(opk_language_size(words, folded)), words, folded);
      made->rules = (uint32_t)rules;
      made->unknown = (int8_t)unknown;
      made->number = (int8_t)number;
    }
    while (file && fgets(line, sizeof line, file)) {
      const char *word = behind_tabs(line, 3);
      if (!word) continue;
      opk_text text = {(const uint8_t *)word, (uint32_t)strcspn(word, "\n")};
      if (pass) {
        opk_language_add(made, text, (unsigned)strtoul(line, NULL, 10), (int)strtol(behind_tabs(line, 1), NULL, 10),
                         (int)strtol(behind_tabs(line, 2), NULL, 10));
      } else {
        words++;
        folded += opk_language_measure(text);
      }
    }
  }
  if (!made || (path && !file)) {
    fprintf(stderr, "segment: %s can't be read\n", path);
    exit(2);
  }
  if (file) fclose(file);
  return made;
}

/* ---- hostile texts ---- */

static const struct {
  const char *name, *once, *again; /* what the text begins with, and what is repeated; or "x|y|z", mixed at random */
} hostile[] = {
  {"marks", "a", "\xCC\x81"}, /* U+0301 */
  {"marks after .", "a.", "\xCC\x81"},
  {"marks after :", "a:", "\xCC\x81"},
  {"two marks", "", "a\xCC\x81\xCC\xA3"},            /* out of canonical order */
  {"ZWJ emoji", "", "\xF0\x9F\x91\xA9\xE2\x80\x8D"}, /* U+1F469 U+200D */
  {"flags", "", "\xF0\x9F\x87\xA9\xF0\x9F\x87\xAA"},
  {"no spaces", "", "abcdefghijklmnopqrstuvwxyz"},
  {"one letter", "", "a"},
  {"single letters", "", "a "},
  {"spaces", "", " "},
  {"CR LF", "", "\r\n"},
  {"stops", "", "."},
  {"a.b.", "", "a."},
  {"stop, digits", "x.", "1"},
  {"stop, brackets", "x.", ")"},
  {"stop, dashes", "x. ", "-"},
  {"apostrophes", "", "'"},
  {"a'", "", "a'"},
  {"1,", "", "1,"},
  {"connectors", "", "_"},
  {"_ then letter", "", "_a "},
  {"Hebrew quotes", "", "\xD7\x90\""},
  {"Katakana", "", "\xE3\x82\xAB"},
  {"Han", "", "\xE4\xB8\xAD"},
  {"Hangul", "", "\xED\x95\x9C"},
  {"conjuncts", "", "\xE0\xA4\x95\xE0\xA5\x8D"}, /* consonant, virama */
  {"Prepend", "", "\xD8\x80"},
  {"polytonic", "", "\xE1\xBE\x80"}, /* decomposes to three */
  {"lone bytes", "", "\xBF"},
  {"cut short", "", "\xE2\x80"},
  {"NUL", "", "\0"},
  /* decisions of prose, every one to four bytes */
  {"a. ", "x ", "a. "},
  {"list of a.", "", "a. "},
  {"A. ", "", "A. "},
  {"Mr.", "", "Mr."},
  {"U.S. ", "", "U.S. "},
  {"e.g. ", "x ", "e.g. "},
  {". ", "", ". "},
  {"quoted stops", "", "\"a.\" "},
  {"?!", "", "?!"},
  {"? ", "", "? "},
  {"A? ", "", "A? "},
  {"1. 2. 3. ", "", "1. 2. 3. "},
  {"stops, mixed", "", "a. 1. \"B.\" ?! e.g. C! "},
  {"end.Next", "", "Abc.Def"},
  {"short lines", "", "A\n"},
  {"lines, stops", "", "A.\r\n"},
  {"bullets", "", "\xE2\x80\xA2 "},
  {"smileys", "", ":) "},
  {"colons", "", ":"},
  {"slashes", "", "1/"},
  {"separators", "", "===== "},
  {"Cyrillic stops", "", "\xD0\xB0. "},
  {"Han stops", "", "\xE4\xB8\xAD\xE3\x80\x82"},
  {"stops, accents", "", "a\xCC\x81. "},
  {"a. B. 1. mixed", "", "a. |B. |1. "},
  {"U.S. a. mixed", "", "U.S. |a. "},
  {"etc. - mixed", "", "etc. |- "},
  {"Mr. No. mixed", "", "Mr. |No. |Jan. "},
  {"? 12 mixed", "", "? |12"},
  {"words mixed", "", "word |Word. |? |a. "},
};
#define HOSTILE (sizeof hostile / sizeof *hostile)

/* Pieces of the pattern, between its bars, in an order that is random and the same each time. */
static void mix(uint8_t *bytes, uint32_t size, const char *pattern) {
  uint64_t state = 1;
  unsigned pieces = 1;
  for (const char *p = pattern; *p; p++) pieces += *p == '|';
  for (uint32_t at = 0; at < size;) {
    const char *piece = pattern;
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407); /* Knuth's MMIX */
    for (unsigned i = (unsigned)(state >> 33) % pieces; i; i--) piece = strchr(piece, '|') + 1;
    for (; *piece && *piece != '|' && at < size; piece++) bytes[at++] = (uint8_t)*piece;
  }
}

/* Repeats of the string; a NUL stands for itself. */
static void fill(uint8_t *bytes, uint32_t size, const char *once, const char *again) {
  size_t begun = strlen(once), step = strlen(again);
  if (strchr(again, '|')) {
    mix(bytes, size, again);
    return;
  }
  if (step == 0) step = 1;
  memcpy(bytes, once, begun);
  for (uint32_t i = 0; i < size - begun; i++) bytes[begun + i] = (uint8_t)again[i % step];
}

static void measure_hostile(void) {
  uint8_t *bytes = allocate(HOSTILE_SIZE);
  void *memory = allocate(room(HOSTILE_SIZE));
  const opk_engine *engine = opk_engine_at(0);
  double slowest[UNITS] = {0};
  printf("\nhostile texts of %u MB, %s, MB/s\n%-16s", HOSTILE_SIZE >> 20, engine->name, "");
  for (int unit = 0; unit < UNITS; unit++) printf(" %12s", units[unit]);
  putchar('\n');
  for (size_t i = 0; i < HOSTILE; i++) {
    opk_text text = {bytes, HOSTILE_SIZE};
    fill(bytes, HOSTILE_SIZE, hostile[i].once, hostile[i].again);
    printf("%-16s", hostile[i].name);
    for (int unit = 0; unit < UNITS; unit++) {
      double times[ROUNDS_MAX] = {0};
      for (unsigned round = 0; round < rounds; round++) {
        double start = seconds();
        run(engine, unit, text, memory, (size_t)HOSTILE_SIZE + 128);
        times[round] = seconds() - start;
      }
      double speed = HOSTILE_SIZE / median(times, rounds) / 1e6;
      if (slowest[unit] == 0 || speed < slowest[unit]) slowest[unit] = speed;
      printf(" %12.0f", speed);
    }
    putchar('\n');
    fflush(stdout);
  }
  printf("%-16s", "slowest");
  for (int unit = 0; unit < UNITS; unit++) printf(" %12.0f", slowest[unit]);
  putchar('\n');
  free(bytes);
  free(memory);
}

/* ---- growth ---- */

/* Both sizes run in each round, so that what else the machine does falls on both. */
static double growth_of(opk_text text, int unit, void *memory) {
  double ratios[5];
  for (int round = 0; round < 5; round++) {
    double start = seconds(), middle;
    run(opk_engine_at(0), unit, (opk_text){text.bytes, text.size / 2}, memory, PORTION);
    middle = seconds();
    run(opk_engine_at(0), unit, text, memory, PORTION);
    ratios[round] = (seconds() - middle) / (middle - start);
  }
  return median(ratios, 5);
}

static void print_growth(const char *name, const uint8_t *bytes, unsigned megabytes, void *memory) {
  printf("%-16s", name);
  for (int unit = 0; unit < UNITS; unit++) {
    double largest = 0;
    unsigned where = 0;
    for (unsigned size = 2; size <= megabytes; size *= 2) {
      double ratio = growth_of((opk_text){bytes, size << 20}, unit, memory);
      if (ratio > largest) largest = ratio, where = size / 2;
    }
    printf(" %6.2f %3u MB", largest, where);
    fflush(stdout);
  }
  putchar('\n');
}

/* Of the files, repeated to that size, and of hostile texts up to `hostile_megabytes`. */
static void measure_growth(unsigned megabytes, unsigned hostile_megabytes, char **files) {
  uint8_t *bytes = allocate((size_t)megabytes << 20);
  void *memory = allocate(room(PORTION));
  printf("\nlargest time(2n) / time(n), median of five, and its n, 1 MB to %u MB (hostile texts: %u MB), %s\n%-16s",
         megabytes / 2, hostile_megabytes / 2, opk_engine_at(0)->name, "");
  for (int unit = 0; unit < UNITS; unit++) printf(" %13s", units[unit]);
  putchar('\n');
  for (; *files; files++) {
    size_t size = (size_t)megabytes << 20, read = 0;
    FILE *file = fopen(strchr(*files, 0) + 1, "rb");
    if (file) {
      read = fread(bytes, 1, size, file);
      fclose(file);
    }
    if (read == 0) continue;
    for (size_t at = read; at < size; at++) bytes[at] = bytes[at - read];
    print_growth(*files, bytes, megabytes, memory);
  }
  for (size_t i = 0; hostile_megabytes && i < HOSTILE; i++) {
    fill(bytes, hostile_megabytes << 20, hostile[i].once, hostile[i].again);
    print_growth(hostile[i].name, bytes, hostile_megabytes, memory);
  }
  free(bytes);
  free(memory);
}

static void measure_file(const char *name, const char *path) {
  FILE *file = fopen(path, "rb");
  long size = -1;
  if (file && fseek(file, 0, SEEK_END) == 0) size = ftell(file);
  if (size <= 0 || (unsigned long)size > OPK_TEXT_MAX) {
    fprintf(stderr, "segment: %s can't be read\n", path);
    exit(2);
  }
  uint8_t *bytes = allocate((size_t)size);
  rewind(file);
  opk_text text = {bytes, (uint32_t)fread(bytes, 1, (size_t)size, file)};
  fclose(file);
  void *memory = allocate(room(text.size));
  memset(memory, 0, room(text.size));
  for (int unit = 0; unit < UNITS; unit++) measure(name, text, unit, memory);
  free(memory);
  free(bytes);
}

int main(int argc, char **argv) {
  unsigned growth = 0;
  bool with_hostile = true;
  const char *words = NULL;
  int i = 1;
  for (; i + 1 < argc && argv[i][0] == '-'; i += 2) {
    unsigned long value = strtoul(argv[i + 1], NULL, 10);
    if (strcmp(argv[i], "--rounds") == 0 && value >= 1 && value <= ROUNDS_MAX) rounds = (unsigned)value;
    else if (strcmp(argv[i], "--scale") == 0 && value >= 2 && value < 4096) growth = (unsigned)value;
    else if (strcmp(argv[i], "--hostile") == 0 && value <= 1) with_hostile = value == 1;
    else if (strcmp(argv[i], "--language") == 0) words = argv[i + 1];
    else i = argc + 1;
  }
  for (int k = i; k < argc; k++)
    if (!strchr(argv[k], '=')) i = argc + 1;
  if (i > argc) {
    fprintf(stderr, "usage: %s [--rounds N] [--scale MEGABYTES] [--hostile 0|1] [--language FILE] NAME=FILE ...\n",
            argv[0]);
    return 2;
  }
  language = read_language(words);
  printf("%-10s %-12s %-22s %10s %11s %10s\n", "text", "unit", "by", "MB/s", "units", "its time");
  char **files = argv + i;
  for (; i < argc; i++) {
    char *equals = strchr(argv[i], '=');
    *equals = 0;
    measure_file(argv[i], equals + 1);
  }
  if (with_hostile) measure_hostile();
  if (growth) measure_growth(growth, !with_hostile ? 0 : growth < 64 ? growth : 64, files);
  free(language);
  return 0;
}
