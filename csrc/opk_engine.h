/* opk_engine: the implementations of the hot paths that this machine can run, all of which give the same answers. */
#ifndef OPK_ENGINE_H
#define OPK_ENGINE_H

#include "opk_segment.h"
#include "opk_tokens.h"
#include "opk_utf8.h"

typedef struct opk_engine {
  const char *name; /* "scalar", "avx2" or "neon" */
  size_t (*utf8_valid)(opk_text text);
  opk_segmenter *graphemes;
  opk_segmenter *word_segments;
  opk_segmenter *words;
  opk_segmenter *uax29_sentences;
  opk_segmenter *paragraphs;
  size_t (*tokenize)(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity);
} opk_engine;

/* The engines, best first, that this processor can run: index 0 upwards; NULL behind the last. The last is "scalar". */
const opk_engine *opk_engine_at(unsigned index);

#endif
