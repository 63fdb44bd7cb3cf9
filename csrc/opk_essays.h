/* opk_essays: the lines of a text, and which of them may begin an essay, behind others in the same text: one pass that
 * spares almost all lines of almost all texts the grammars of bylines and of databases' headers. */
#ifndef OPK_ESSAYS_H
#define OPK_ESSAYS_H

#include "opk_glossary.h"

enum {
  OPK_ESSAYS_BLANK = 1, /* a blank line, a form feed or nothing stands before it */
  OPK_ESSAYS_FEED = 2,  /* a form feed stands in it or before it, behind the line before */
  OPK_ESSAYS_RULE = 4,  /* it is a rule: three or more of the signs that rules are drawn with, and blanks */
  OPK_ESSAYS_BEGINS = 8 /* it may begin an essay */
};

/* A line with something on it, the blanks around it left out. */
typedef struct opk_essays_line {
  uint32_t first, last; /* half-open */
  uint32_t flags;
} opk_essays_line;

typedef struct opk_essays_reader {
  opk_text text;
  const opk_glossary *starts; /* first words of bylines and of a header's fields, with the bit OPK_PAGE_STARTS */
  uint32_t at;
  uint32_t flags; /* what is known of the next line: blank, feed, and whether the line before it is a rule */
} opk_essays_reader;

opk_essays_reader opk_essays_start(opk_text text, const opk_glossary *starts);
/* Writes the next lines, up to `capacity`; fewer mean that the text is done. */
size_t opk_essays_lines(opk_essays_reader *reader, opk_essays_line *out, size_t capacity);

#endif
