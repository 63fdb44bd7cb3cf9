/* lexicon: how fast dictionaries of many sizes are found in a text, beside other matchers, in one run.
 *
 * usage: lexicon ROUNDS SECONDS TEXT DICTIONARY ...       one entry to a line
 *
 * For each dictionary every contestant is built once and scans the text once in each round; medians of processor time
 * are printed, with the time and memory of the build and the number of hits. Hyperscan reports every match, RE2's set
 * says which entries are in the text, line by line, and aho-corasick finds leftmost-longest strings: none of them knows
 * words or folds more than ASCII. A contestant whose build takes longer than SECONDS is left out from then on. */
#define _POSIX_C_SOURCE 199309L
#include <hs.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "../csrc/opk_engine.h"
#include "../csrc/opk_lexicon.h"

#define ROUNDS_MAX 99
#define PORTION 4096

typedef struct entries {
  opk_text *forms;
  uint32_t count;
} entries;

void *rust_build(const opk_text *forms, size_t count);
size_t rust_scan(const void *automaton, const uint8_t *bytes, size_t size);
void rust_free(void *automaton);
void *re2_build(const opk_text *forms, size_t count);
size_t re2_scan(const void *set, const uint8_t *bytes, size_t size);
void re2_free(void *set);

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
  void *memory = malloc(size ? size : 1);
  if (memory) return memory;
  fputs("lexicon: not enough memory\n", stderr);
  exit(2);
}

static opk_text read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file || fseek(file, 0, SEEK_END) != 0) {
    perror(path);
    exit(2);
  }
  size_t size = (size_t)ftell(file);
  uint8_t *bytes = allocate(size);
  rewind(file);
  if (fread(bytes, 1, size, file) != size) exit(2);
  fclose(file);
  return (opk_text){bytes, (uint32_t)size};
}

static entries read_entries(opk_text bytes) {
  entries all = {.forms = allocate(sizeof(opk_text) * bytes.size)};
  for (uint32_t at = 0, first; at < bytes.size; at++) {
    for (first = at; at < bytes.size && bytes.bytes[at] != '\n';) at++;
    if (at > first) all.forms[all.count++] = (opk_text){bytes.bytes + first, at - first};
  }
  return all;
}

/* ---- opedkit: from text to hits ---- */

typedef struct own {
  opk_lexicon lexicon;
  uint8_t *image;
  uint64_t *scratch;
  opk_hit *hits;
  size_t size;
} own;

static void *own_build(const opk_text *forms, size_t count) {
  static const opk_text category = {(const uint8_t *)"x", 1};
  own *o = allocate(sizeof *o);
  opk_lexicon_source *sources = allocate(count * sizeof *sources);
  opk_lexicon_builder builder = {
    .sources = sources, .categories = &category, .source_count = (uint32_t)count, .category_count = 1};
  for (size_t i = 0; i < count; i++) sources[i] = (opk_lexicon_source){.form = forms[i], .weight = 1};
  void *workspace = allocate(opk_lexicon_measure(&builder));
  o->size = opk_lexicon_arrange(&builder, workspace);
  o->image = allocate(o->size);
  if (!opk_lexicon_write(&builder, o->image, &o->lexicon)) exit(2);
  free(workspace), free(sources);
  o->scratch = allocate(opk_lexicon_scratch(&o->lexicon) * sizeof *o->scratch);
  o->hits = allocate((PORTION + o->lexicon.work) * sizeof *o->hits);
  return o;
}

static size_t run(const own *o, opk_lexicon_scan *scan) {
  size_t count = 0;
  while (!scan->done) count += opk_lexicon_scan_next(scan, o->hits, PORTION + o->lexicon.work);
  return count;
}

static size_t own_scan(const void *built, const uint8_t *bytes, size_t size) {
  const own *o = built;
  opk_lexicon_scan scan;
  opk_lexicon_scan_text(&scan, &o->lexicon, (opk_text){bytes, (uint32_t)size}, opk_engine_at(0)->words, false,
                        o->scratch);
  return run(o, &scan);
}

static size_t scalar_scan(const void *built, const uint8_t *bytes, size_t size) {
  const own *o = built;
  opk_lexicon_scan scan;
  opk_lexicon_scan_text(&scan, &o->lexicon, (opk_text){bytes, (uint32_t)size}, opk_words, false, o->scratch);
  return run(o, &scan);
}

static void own_free(void *built) {
  own *o = built;
  free(o->image), free(o->scratch), free(o->hits), free(o);
}

/* ---- Hyperscan: literals without regard to ASCII's case, every match ---- */

typedef struct hyper {
  hs_database_t *database;
  hs_scratch_t *scratch;
} hyper;

static void *hyper_build(const opk_text *forms, size_t count) {
  hyper *h = allocate(sizeof *h);
  const char **literals = allocate(count * sizeof *literals);
  size_t *sizes = allocate(count * sizeof *sizes);
  unsigned *flags = allocate(count * sizeof *flags), *ids = allocate(count * sizeof *ids);
  hs_compile_error_t *error;
  *h = (hyper){NULL, NULL};
  for (size_t i = 0; i < count; i++) {
    literals[i] = (const char *)forms[i].bytes, sizes[i] = forms[i].size;
    flags[i] = HS_FLAG_CASELESS, ids[i] = (unsigned)i;
  }
  if (hs_compile_lit_multi(literals, flags, ids, sizes, (unsigned)count, HS_MODE_BLOCK, NULL, &h->database, &error) ||
      hs_alloc_scratch(h->database, &h->scratch))
    exit(2);
  free(literals), free(sizes), free(flags), free(ids);
  return h;
}

static int count_match(unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *context) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(size_t *)context;
  return 0;
}

static size_t hyper_scan(const void *built, const uint8_t *bytes, size_t size) {
  const hyper *h = built;
  size_t count = 0;
  hs_scan(h->database, (const char *)bytes, (unsigned)size, 0, h->scratch, count_match, &count);
  return count;
}

static void hyper_free(void *built) {
  hyper *h = built;
  hs_free_scratch(h->scratch);
  hs_free_database(h->database);
  free(h);
}

/* ---- the contest ---- */

static struct contestant {
  const char *name;
  void *(*build)(const opk_text *forms, size_t count);
  size_t (*scan)(const void *built, const uint8_t *bytes, size_t size);
  void (*free)(void *built);
  bool out;
} contestants[] = {
  {"opedkit", own_build, own_scan, own_free, false},
  {"opedkit, scalar", own_build, scalar_scan, own_free, false},
  {"Hyperscan", hyper_build, hyper_scan, hyper_free, false},
  {"aho-corasick", rust_build, rust_scan, rust_free, false},
  {"RE2 set", re2_build, re2_scan, re2_free, false},
};
#define CONTESTANTS (sizeof contestants / sizeof *contestants)

/* Bytes in use. */
static size_t used(void) {
  struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
}

int main(int argc, char **argv) {
  if (argc < 5) {
    fputs("usage: lexicon ROUNDS SECONDS TEXT DICTIONARY ...\n", stderr);
    return 2;
  }
  unsigned rounds = (unsigned)atoi(argv[1]);
  double patience = atof(argv[2]);
  opk_text text = read_file(argv[3]);
  if (rounds < 1 || rounds > ROUNDS_MAX) return 2;
  printf("%9s %-16s %9s %10s %12s %9s %10s\n", "entries", "", "MB/s", "build, s", "bytes/entry", "hits", "opedkit x");
  for (int i = 4; i < argc; i++) {
    opk_text bytes = read_file(argv[i]);
    entries all = read_entries(bytes);
    double best = 0;
    for (size_t c = 0; c < CONTESTANTS; c++) {
      struct contestant *k = &contestants[c];
      double times[ROUNDS_MAX];
      size_t hits = 0, before = used();
      if (k->out) continue;
      double start = seconds();
      void *built = k->build(all.forms, all.count);
      double build = seconds() - start;
      size_t memory = used() - before;
      for (unsigned round = 0; built && round < rounds; round++) {
        start = seconds();
        hits = k->scan(built, text.bytes, text.size);
        times[round] = seconds() - start;
      }
      if (built) {
        double speed = text.size / median(times, rounds) / 1e6;
        if (c == 0) best = speed;
        printf("%9u %-16s %9.1f %10.3f %12.1f %9zu %10.1f\n", all.count, k->name, speed, build,
               (double)memory / all.count, hits, best / speed);
        fflush(stdout);
        k->free(built);
      }
      k->out = !built || build > patience;
    }
    free(all.forms), free((void *)bytes.bytes);
  }
  free((void *)text.bytes);
  return 0;
}
