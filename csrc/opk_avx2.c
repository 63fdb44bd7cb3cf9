/* opk_avx2: the engine for x86-64 with AVX2 and BMI. It is compiled without flags, the target stands in the source, and
 * is called only where the processor has it. */
#include "opk_engine.h"

#if defined(OPK_ENGINE_AVX2)

/* What every file below uses of the system and of the core is declared before the target is set. */
#include <immintrin.h>

#include "opk_fold.h"
#include "opk_hash.h"
#include "opk_prose.h"
#include "opk_rules.h"

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,bmi,bmi2,popcnt"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,bmi,bmi2,popcnt")
#endif

/* clang-format off: the kernel comes first */
#include "opk_block_avx2.h"
#include "opk_vector_grapheme.h"
#include "opk_vector_prose.h"
#include "opk_vector_sentence.h"
#include "opk_vector_tokens.h"
#include "opk_vector_utf8.h"
#include "opk_vector_word.h"
/* clang-format on */

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

const opk_engine opk_engine_avx2 = {
  .name = "avx2",
  .utf8_valid = opk_vector_utf8_valid,
  .graphemes = opk_vector_graphemes,
  .word_segments = opk_vector_word_segments,
  .words = opk_vector_word_spans,
  .uax29_sentences = opk_vector_sentences,
  .prose_candidate = opk_vector_candidate,
  .tokenize = opk_vector_tokenize,
};

bool opk_engine_avx2_runs(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
         __builtin_cpu_supports("popcnt");
}

#endif
