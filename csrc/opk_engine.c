#include "opk_engine.h"

static const opk_engine scalar = {
  .name = "scalar",
  .utf8_valid = opk_utf8_valid,
  .graphemes = opk_graphemes,
  .word_segments = opk_word_segments,
  .words = opk_words,
  .uax29_sentences = opk_uax29_sentences,
  .paragraphs = opk_paragraphs,
  .tokenize = opk_tokenize,
};

const opk_engine *opk_engine_at(unsigned index) { return index == 0 ? &scalar : NULL; }
