/* rivals: other libraries behind one form, which is also ours: `bytes` in, boundaries into `memory`, which has room for
 * eight bytes for each byte of the text; the number of units out. Validators return 1 where the text is valid. */
#ifndef RIVALS_H
#define RIVALS_H

#include <stddef.h>
#include <stdint.h>

typedef size_t method(const uint8_t *bytes, uint32_t size, void *memory);

typedef struct rival {
  const char *name;
  const char *unit; /* "validation", "graphemes", "words", "sentences" */
  method *run;
} rival;

/* Ends with a row whose name is NULL. */
extern const rival rivals[];

#endif
