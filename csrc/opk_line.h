/* opk_line: a text's lines. They end with LF, CR, CR LF, NEL, LS, PS, VT or FF (Unicode 17.0, section 5.8, "Newline
 * Guidelines"). */
#ifndef OPK_LINE_H
#define OPK_LINE_H

#include "opk_segment.h"

typedef struct opk_line {
  uint32_t first, last; /* what is not White_Space at its edges; empty in a blank line */
  uint32_t next;        /* behind its end */
  uint32_t indent;      /* columns before `first` */
  uint32_t width;       /* columns before `last` */
  bool closes;          /* FF or PS ends it: a page or a paragraph ends there */
} opk_line;

/* The line from its first byte, `at` (< text.size), on. A code point is one column; a tab reaches to the next multiple of
 * four (CommonMark 0.31, section 2.2), and an ideographic space is two. */
opk_line opk_line_at(opk_text text, uint32_t at);

#endif
