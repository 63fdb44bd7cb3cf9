/* opk_page: the lines of a page as they stand in a paste, and the blocks that they make: paragraphs, before any is known
 * for what it is. A block is what stands between blank lines; where lines end at a margin, a paragraph may also begin with
 * an indented line or behind a short one. */
#ifndef OPK_PAGE_H
#define OPK_PAGE_H

#include "opk_glossary.h"

/* A line that is not blank: white space around it (no-break and ideographic spaces and byte-order marks too) is left
 * out. */
typedef struct opk_page_line {
  uint32_t first, last; /* half-open */
  uint32_t breaks;      /* line ends before it: CR LF is one, FF two, since a page begins; 0 for the first line */
  uint32_t indent;      /* columns of white space before it */
} opk_page_line;

typedef struct opk_page_reader {
  opk_text text;
  uint32_t at;
  uint32_t previous; /* where the line before ended */
  bool begun;
} opk_page_reader;

/* Writes the next lines, up to `capacity`; fewer mean that the text is done. */
size_t opk_page_lines(opk_page_reader *reader, opk_page_line *out, size_t capacity);

/* The width at which lines end, in columns, or 0 where each line is a paragraph: most lines that another follows directly
 * must have had no room for the word that follows. */
uint32_t opk_page_margin(opk_text text, const opk_page_line *lines, uint32_t count);
/* The indentation that most lines have, and the number of uint32_t that it needs as scratch. */
size_t opk_page_indent_scratch(uint32_t count);
uint32_t opk_page_indent(const opk_page_line *lines, uint32_t count, uint32_t *scratch);

/* Whether a line may be one of those of which `starts` has the first words, in any case: it begins with no letter of ASCII
 * and no quotation mark, or with such a word that has the bit OPK_PAGE_STARTS; one with any other bit begins only what
 * offers a newsletter. */
#define OPK_PAGE_STARTS 1
bool opk_page_may_start(opk_text text, uint32_t first, uint32_t last, const opk_glossary *starts);

/* Whether line i goes on with the block of the line before it, at a page with a margin. */
bool opk_page_runs_on(opk_text text, const opk_page_line *lines, uint32_t i, uint32_t width, uint32_t indent);

/* Whether what ends at `last` ends as a sentence does, closing quotes and brackets behind the mark apart. */
bool opk_page_ends_sentence(opk_text text, uint32_t last);

#endif
