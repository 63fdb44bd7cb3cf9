/* fuzz.h: what the fuzz targets share. */
#ifndef OPK_FUZZ_H
#define OPK_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Unlike assert, it is there whatever the flags. */
#define CHECK(condition) \
  do \
    if (!(condition)) { \
      fprintf(stderr, "line %d: %s\n", __LINE__, #condition); \
      abort(); \
    } \
  while (0)

static inline void *allocate(size_t count, size_t size) {
  size_t bytes = count * size;
  void *memory = malloc(bytes ? bytes : 1);
  if (!memory) exit(2);
  return memory;
}

#endif
