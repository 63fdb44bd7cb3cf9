/* opk_syllables: the syllables of English words by their spelling: each run of vowel letters is one; a final silent e (-e,
 * -es, -ed where they are not spoken) is none; every word has one at least. */
#ifndef OPK_SYLLABLES_H
#define OPK_SYLLABLES_H

#include "opk.h"

/* The syllables of a word of a text. */
uint32_t opk_syllables(opk_text text, opk_span word);

/* What words add up to. */
typedef struct opk_spoken {
  uint32_t words, longer; /* longer: those of three syllables or more */
  uint32_t characters;    /* their letters and digits */
  uint64_t syllables;
} opk_spoken;

void opk_spoken_add(opk_spoken *spoken, opk_text text, opk_span word);

#endif
