/* opk_contrast: the connective that marks a contrast in a sentence, where something is granted or what outweighs it is said
 * ("but", "although", "despite"). Other uses of the same words are left out: "not gold but brass", "anything but", "sudden
 * but short", a "while" of time, a "yet" of "not yet". */
#ifndef OPK_CONTRAST_H
#define OPK_CONTRAST_H

#include "opk.h"

typedef struct opk_contrast {
  opk_span at;
  bool found;
  bool turns;  /* "but"; else it grants */
  bool begins; /* the sentence */
} opk_contrast;

/* One that grants goes before one that turns. Linear in the sentence's length. */
opk_contrast opk_contrast_find(opk_text sentence);

#endif
