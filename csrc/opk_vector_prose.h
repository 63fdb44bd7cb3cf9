/* opk_vector_prose: the way from one candidate of the prose sentences to the next, a vector at a time. Included by the
 * engines' files behind the kernel. */
#ifndef OPK_VECTOR_PROSE_H
#define OPK_VECTOR_PROSE_H

#include "opk_prose.h"

/* A byte's upper half names a group, its lower half the groups in which it is a candidate: a byte may be one if the two
 * share a bit (Langdale & Lemire, "Parsing Gigabytes of JSON per Second", 2019, section 3.1.2). 5 and 7 share a
 * group, which lets ^ and DEL through to the table. */
static uint32_t opk_vector_candidate(opk_text text, uint32_t at) {
  static const uint8_t upper[16] = {1, 0, 2, 4, 0, 8, 0, 8, 0, 0, 0, 0, 16, 32, 64, 128};
  static const uint8_t lower[16] = {
    64 | 128,   /* E0, F0 */
    2 | 64,     /* !, E1 */
    16 | 64,    /* C2, E2 */
    2 | 64,     /* #, E3 */
    0,          0,
    32,         /* D6 */
    0,          32, /* D8 */
    2,          /* ) */
    1 | 2 | 4 | 64, /* LF * : EA */
    4 | 32,     /* ; DB */
    2 | 32,     /* , DC */
    1 | 2 | 4,  /* CR - = */
    2 | 8,      /* . ~ */
    2 | 4 | 8 | 32 | 64, /* / ? _ DF EF */
  };
  while (text.size - at >= OPK_VECTOR_SIZE) {
    opk_vector bytes = opk_vector_load(text.bytes + at);
    opk_vector found = opk_vector_and(opk_vector_choose(lower, opk_vector_low_half(bytes)),
                                      opk_vector_choose(upper, opk_vector_high_half(bytes)));
    if (!opk_vector_some(found)) {
      at += OPK_VECTOR_SIZE;
      continue;
    }
    at += opk_vector_first(found);
    if (opk_prose_candidates[text.bytes[at]]) return at;
    at++;
  }
  return opk_prose_candidate(text, at);
}

#endif
