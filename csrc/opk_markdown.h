/* opk_markdown: which bytes of a Markdown text are markup rather than prose. Blocks and inlines as CommonMark 0.31 has
 * them, as far as prose needs: what is no prose at all (code, tables, front matter, HTML) is markup whole, of what holds
 * prose only the marks are. What is found are sets of bytes, so that nothing needs to be put in order or merged. */
#ifndef OPK_MARKDOWN_H
#define OPK_MARKDOWN_H

#include "opk.h"

/* Limits, so that the work is linear and the memory fixed on any input: where more than so many marks of a kind are open,
 * the older half is no longer closed; a longer run of backticks begins no code; a link's destination ends within so many
 * bytes and has so many brackets inside one another at most. */
#define OPK_MARKDOWN_OPEN 512
#define OPK_MARKDOWN_BACKTICKS 255
#define OPK_MARKDOWN_DESTINATION 4096
#define OPK_MARKDOWN_NESTING 32

/* ---- a set of a text's bytes: bit i % 64 of word i / 64 is byte i ---- */

/* The words of a set over so many bytes. */
static inline size_t opk_markdown_words(uint32_t size) { return (size_t)size / 64 + 1; }

/* Adds the bytes first to last, half-open; none where first is not before last. */
void opk_markdown_add(uint64_t *set, uint32_t first, uint32_t last);
/* The next range of neighbours from *at on, which moves behind it; false where there is none. */
bool opk_markdown_next(const uint64_t *set, uint32_t size, uint32_t *at, opk_span *range);

/* ---- reading ---- */

/* Finds the bytes that are markup and the content of lines that are quoted by ">"; both sets are empty before. No two
 * quoted lines touch, so each range of that set is a line. */
void opk_markdown_read(opk_text text, uint64_t *marks, uint64_t *quotes);

/* Finds the marks of inlines (emphasis, links, code, images, HTML, escapes) in the paragraph first to last, half-open. */
void opk_markdown_inlines(opk_text text, uint32_t first, uint32_t last, uint64_t *marks);

/* Writes the bytes that are not in the set, of which `out` has room for all; says how many. */
uint32_t opk_markdown_bare(opk_text text, const uint64_t *marks, uint8_t *out);

/* Where the bytes that were written stood, asked for ever greater ones. */
typedef struct opk_markdown_places {
  const uint64_t *marks;
  uint32_t size, at;
  uint32_t removed; /* bytes of ranges before */
  opk_span range;   /* the next one; at `size` where there is none */
} opk_markdown_places;

void opk_markdown_places_start(opk_markdown_places *places, const uint64_t *marks, uint32_t size);
uint32_t opk_markdown_place(opk_markdown_places *places, uint32_t bare);

#endif
