/* opk_prose: sentences as a reader of prose sees them.
 *
 * UAX #29 looks at characters; this looks at words as well: the abbreviation before a stop, the word behind it, marks
 * of lists, line ends. The words come from a language's data files (opk_language.h). The scan stops only at
 * candidates (stops, line ends, and the few marks that can end a sentence without one) and decides each from what
 * stands around it, within limits: the work is linear in the text, whatever it is. */
#ifndef OPK_PROSE_H
#define OPK_PROSE_H

#include "opk_language.h"
#include "opk_segment.h"

/* What a byte may start, by opk_prose.c's names; 0: nothing that matters to a decision. */
extern const uint8_t opk_prose_candidates[256];

/* The offset of the next byte from `at` on that is a candidate; text.size where there is none. */
typedef uint32_t opk_prose_finder(opk_text text, uint32_t at);
opk_prose_finder opk_prose_candidate;

/* Writes the sentences from the boundary *at on, white space around them trimmed, as opk_segmenter does. A blank line
 * always ends a sentence. confidence[i], 50 to 100, is how sure the least sure decision about sentence i is, in
 * percent: that its last stop ends it, or that a stop inside doesn't. */
size_t opk_prose_sentences(const opk_language *language, opk_prose_finder *find, opk_text text, uint32_t *at,
                           opk_span *out, uint8_t *confidence, size_t capacity);

#endif
