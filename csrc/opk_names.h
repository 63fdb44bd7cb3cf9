/* opk_names: the words of a text that begin with a capital, and the short small ones that follow them ("of", "de la"):
 * what names are made of. Words are what stands between blanks and dashes, without the punctuation around them. */
#ifndef OPK_NAMES_H
#define OPK_NAMES_H

#include "opk.h"

enum {
  OPK_NAMES_CAPITAL = 1,     /* begins with a capital; otherwise it is a short small word */
  OPK_NAMES_OPENED = 2,      /* an opening mark or a dash stands before it */
  OPK_NAMES_STARTS = 4,      /* begins the range, or stands behind .!?: or an opening mark */
  OPK_NAMES_INSIDE = 8,      /* a small letter, a comma or what is not ASCII, and one blank stand before it */
  OPK_NAMES_FOLLOWS = 16,    /* the word before it is the one before it in the list */
  OPK_NAMES_CLOSED = 32,     /* punctuation stands behind it, beside the full stop of initials */
  OPK_NAMES_STOPPED = 64,    /* a full stop stands behind it that may be an abbreviation's */
  OPK_NAMES_POSSESSIVE = 128 /* 's or an apostrophe ends it */
};

typedef struct opk_name_word {
  uint32_t first;
  uint32_t plain; /* the byte behind it, without what makes it possessive */
  uint32_t last;  /* the byte behind it */
  uint32_t flags;
  uint32_t range;  /* these two are the caller's: the number of its sentence, */
  uint32_t number; /* and that of the word itself, the same wherever it stands */
} opk_name_word;

/* Writes the words of bytes [*at, end) of the text, a sentence's, that begins at `begin`, and moves *at behind what was
 * read; less than `capacity` words mean that all was read. A call that goes on has the *at and the *state of the one
 * before; the first one has *at at `begin`. */
size_t opk_names(opk_text text, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *state, opk_name_word *out,
                 size_t capacity);

#endif
