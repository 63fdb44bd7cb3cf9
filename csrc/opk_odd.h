/* opk_odd: whether a text may have characters that stand for others (lua/opedkit/document/characters.lua mends them): most
 * have none, and that is told in one pass. */
#ifndef OPK_ODD_H
#define OPK_ODD_H

#include "opk.h"

/* True where it has a soft hyphen, a ligature, an odd space or a byte-order mark, or what a lead byte of UTF-8 becomes that
 * was read as Latin-1. */
bool opk_is_odd(opk_text text);

#endif
