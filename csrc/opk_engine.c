#include "opk_engine.h"

static const opk_engine scalar = {
  .name = "scalar",
  .utf8_valid = opk_utf8_valid,
  .graphemes = opk_graphemes,
  .word_segments = opk_word_segments,
  .words = opk_words,
  .uax29_sentences = opk_uax29_sentences,
  .prose_candidate = opk_prose_candidate,
  .tokenize = opk_tokenize,
};

const opk_engine *opk_engine_at(unsigned index) {
  const opk_engine *engines[3] = {NULL};
  unsigned count = 0;
#if defined(OPK_ENGINE_AVX2)
  if (opk_engine_avx2_runs()) engines[count++] = &opk_engine_avx2;
#elif defined(OPK_ENGINE_NEON)
  engines[count++] = &opk_engine_neon;
#endif
  engines[count] = &scalar;
  return index < 3 ? engines[index] : NULL;
}
