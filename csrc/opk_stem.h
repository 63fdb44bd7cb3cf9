/* opk_stem: words by their first letters, so that the forms of a word count as one. */
#ifndef OPK_STEM_H
#define OPK_STEM_H

#include "opk.h"

/* The key of what counts as the same word, folded; false where it is but one letter of ASCII. */
bool opk_stem_key(opk_text text, opk_span word, uint64_t *key);

#endif
