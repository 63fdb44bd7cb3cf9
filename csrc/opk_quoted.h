/* opk_quoted: the quoted stretches of a text's paragraphs, marks included.
 *
 * A mark opens or closes by its form (curved marks, guillemets, corner brackets), a straight one by what stands on its two
 * sides, and by what is open where that does not tell. Quotations nest; where a paragraph's nesting comes to no end, a mark
 * was lost, and it is read again with no quotation inside another. One that is left open goes on to its paragraph's end
 * where the next paragraph opens with a mark, as is the custom, and over whole paragraphs where a later one ends with the
 * mark that closes it; behind a colon its paragraph ends it, otherwise its sentence. A text without double marks is read for single ones. */
#ifndef OPK_QUOTED_H
#define OPK_QUOTED_H

#include "opk.h"

/* So many paragraphs behind it, the mark that closes a block of them is looked for. */
#define OPK_QUOTED_BLOCK 8

/* Writes the stretches, in order; returns how many there are, which may be more than `capacity`. Paragraphs stand in order
 * and apart; none lies outside the text. */
size_t opk_quoted_find(opk_text text, const opk_span *paragraphs, uint32_t count, opk_span *out, size_t capacity);

#endif
