/* opk_segment: the segmenters' common form.
 *
 * Each writes the spans of its units, in order, from the boundary *at on, until `capacity` of them are written
 * or the text ends; *at becomes the boundary behind the last one, which is where the next call goes on. They
 * return the number written: fewer than `capacity` means that the text is done (*at == text.size). Every rule
 * looks back no further than the boundary it starts from, so portions give the same units as one piece. */
#ifndef OPK_SEGMENT_H
#define OPK_SEGMENT_H

#include "opk.h"

typedef size_t opk_segmenter(opk_text text, uint32_t *at, opk_span *out, size_t capacity);

/* UAX #29, extended grapheme clusters; they tile the text. */
opk_segmenter opk_graphemes;
/* UAX #29 words, all segments; they tile the text. */
opk_segmenter opk_word_segments;
/* UAX #29 words that hold a letter or digit: a code point that is Alphabetic or has General_Category N*. */
opk_segmenter opk_words;
/* UAX #29 sentences; they tile the text, white space included. */
opk_segmenter opk_uax29_sentences;
/* Paragraphs as a reader sees them, outer white space trimmed. */
opk_segmenter opk_paragraphs;
/* Blocks of lines between blank ones, outer white space trimmed. */
opk_segmenter opk_blocks;
/* Lines that are not blank, outer white space trimmed. */
opk_segmenter opk_lines;

#endif
