/* opk_quotation: which words stand within double quotation marks, in one pass over what is between words. A curved mark
 * says whether it opens; a straight one goes by what is behind it. A blank line ends a quotation, since one that goes on
 * in the next paragraph is marked anew; one that is never closed thus spoils no more than its paragraph. */
#ifndef OPK_QUOTATION_H
#define OPK_QUOTATION_H

#include "opk.h"

typedef struct opk_quotation {
  bool quoted;    /* what comes next is within one */
  unsigned lines; /* line ends since the last word */
} opk_quotation;

/* Whether the quotation mark at `at`, which ends at `next`, opens one. */
bool opk_quotation_opens(opk_text text, uint32_t at, uint32_t next, bool quoted);
/* A line end in the gap. */
static inline void opk_quotation_line(opk_quotation *state) {
  if (++state->lines == 2) state->quoted = false;
}
/* Whether a gap is what most are, one blank. */
static inline bool opk_quotation_blank(opk_text text, opk_span gap) {
  return gap.last - gap.first == 1 && text.bytes[gap.first] == ' ';
}
void opk_quotation_read(opk_text text, opk_span gap, opk_quotation *state);
/* Reads what stands between two words. */
static inline void opk_quotation_gap(opk_text text, opk_span gap, opk_quotation *state) {
  if (opk_quotation_blank(text, gap)) state->lines = 0;
  else opk_quotation_read(text, gap, state);
}

#endif
