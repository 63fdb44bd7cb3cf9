/* opk_shapes: what sentences hold of a list of phrases, in one pass for all of them (Aho & Corasick 1975), and how they
 * begin. A sentence is read in small letters of ASCII, with straight apostrophes, a blank before and behind it. */
#ifndef OPK_SHAPES_H
#define OPK_SHAPES_H

#include "opk.h"

/* What must stand behind a phrase. */
typedef enum opk_shape_tail {
  OPK_SHAPE_ANYTHING,
  OPK_SHAPE_LETTER, /* a letter */
  OPK_SHAPE_WORD    /* a word of letters that ends as `ending` says, with a letter or more before that; then a blank */
} opk_shape_tail;

/* A shape is one phrase, or two of which the second begins at the last byte of where the first one is first, or behind
 * it. */
typedef struct opk_shape {
  opk_text phrase;     /* not empty */
  opk_text second;     /* empty, or two bytes or more */
  opk_text ending;
  opk_shape_tail tail; /* of a shape of one phrase */
  uint32_t number;     /* of the figure that it shows */
} opk_shape;

/* How a sentence begins; `number` says what that shows. */
typedef struct opk_opening {
  opk_text phrase;
  uint32_t number;
  bool joined; /* it may stand behind "and", "but", "so", "instead" and "then" */
} opk_opening;

#define OPK_OPENING_REACH 39 /* bytes that an opening lies in */
#define OPK_SHAPES_MAX 1024
#define OPK_SHAPES_STATES 32767
#define OPK_SHAPES_SPEAKS 32768

typedef struct opk_shapes {
  const opk_shape *shapes; /* the caller's, which stay where they are; so do the bytes of their phrases */
  const opk_opening *openings; /* in the order of their first bytes */
  uint16_t first_opening[257]; /* of each byte: the first of those that begin with it or a later one */
  uint32_t shape_count, state_count, class_count, output_count;
  uint8_t classes[256];    /* of bytes; 0: in no phrase */
  uint8_t read[256];       /* the same of bytes as they stand in a sentence; 0 where an apostrophe may begin too */
  bool leaves[256];        /* whether such a byte may begin a phrase */
  uint32_t words[1 << 10]; /* a bit for what three bytes may stand behind a phrase's first blank (opk_shapes.c) */
  uint16_t blank;          /* the state behind a blank */
  uint16_t *next;          /* the state behind a state and a class, with OPK_SHAPES_SPEAKS where a phrase ends there */
  uint16_t *shorter;       /* the state of the longest end of a state's bytes where a phrase ends, or 0 */
  uint32_t *first_output;  /* of a state: the first phrase that ends there, or OPK_NONE */
  struct opk_shape_output *outputs;
} opk_shapes;

/* The bytes of memory, aligned to 8, that opk_shapes_build needs; 0 where there are too many phrases, or an empty one. */
size_t opk_shapes_size(const opk_shape *shapes, uint32_t count);
void opk_shapes_build(opk_shapes *out, const opk_shape *shapes, uint32_t count, void *memory);

/* Takes the openings, which stay where they are: their phrases are not empty, and `sorted` has room for as many. */
void opk_openings_take(opk_shapes *out, const opk_opening *openings, uint32_t count, opk_opening *sorted);

/* Sets shown[number] for each figure that a sentence shows. `ends` has room for a number for each shape. */
void opk_shapes_find(const opk_shapes *shapes, opk_text sentence, uint32_t *ends, uint8_t *shown);
/* The same for the openings. */
void opk_openings_find(const opk_shapes *shapes, opk_text sentence, uint8_t *shown);

#endif
