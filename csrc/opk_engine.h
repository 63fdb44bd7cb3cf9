/* opk_engine: the implementations of the hot paths that this machine can run, all of which give the same answers.
 * "scalar" is the plain code by code points; the vector engines are the opk_vector_*.h algorithms over a kernel. */
#ifndef OPK_ENGINE_H
#define OPK_ENGINE_H

#include "opk_prose.h"
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
  opk_prose_finder *prose_candidate;
  size_t (*tokenize)(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity);
} opk_engine;

/* The engines, best first, that this processor can run: index 0 upwards; NULL behind the last. The last is "scalar". */
const opk_engine *opk_engine_at(unsigned index);

#if defined(__GNUC__)
/* The vector engines' pieces are functions to be read, and one function each to the processor. */
#define OPK_ALWAYS_INLINE static inline __attribute__((always_inline))
#endif

/* Loops of eight are meant to be written out, which gcc's -O2 leaves to a request. */
#if defined(__clang__)
#define OPK_UNROLL_8 _Pragma("clang loop unroll(full)")
#else
#define OPK_UNROLL_8 _Pragma("GCC unroll 8")
#endif

/* ---- which vector engine is compiled (opk_avx2.c, opk_neon.c) ---- */

#if defined(__GNUC__) && defined(__x86_64__) && !defined(OPK_SCALAR_ONLY)
#define OPK_ENGINE_AVX2
extern const opk_engine opk_engine_avx2;
/* Whether this processor has what it needs. */
bool opk_engine_avx2_runs(void);
#elif defined(__GNUC__) && defined(__aarch64__) && !defined(__AARCH64EB__) && !defined(OPK_SCALAR_ONLY)
#define OPK_ENGINE_NEON
extern const opk_engine opk_engine_neon;
#endif

#endif
