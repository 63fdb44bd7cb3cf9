/* opk_neon: the engine for AArch64, which always has NEON. */
#include "opk_engine.h"

#if defined(OPK_ENGINE_NEON)

/* clang-format off: the kernel comes first */
#include "opk_block_neon.h"
#include "opk_vector_grapheme.h"
#include "opk_vector_prose.h"
#include "opk_vector_sentence.h"
#include "opk_vector_tokens.h"
#include "opk_vector_utf8.h"
#include "opk_vector_word.h"
/* clang-format on */

const opk_engine opk_engine_neon = {
  .name = "neon",
  .utf8_valid = opk_vector_utf8_valid,
  .graphemes = opk_vector_graphemes,
  .word_segments = opk_vector_word_segments,
  .words = opk_vector_word_spans,
  .uax29_sentences = opk_vector_sentences,
  .prose_candidate = opk_vector_candidate,
  .tokenize = opk_vector_tokenize,
};

#endif
