/* opk_pattern: patterns as Lua has them, on bytes: for the rules of attribution, which were written as such.
 *
 * Classes (%a %d %l %s %u %w, their complements, [sets]) know ASCII only; *, +, - and ? repeat one class; (…) captures
 * and
 * () captures a place; %f[set] is a frontier; ^ and $ anchor. There is no %b and no %1. The work on a text of n bytes
 * is at most that of Lua's string.find; callers look at windows of some hundred bytes. */
#ifndef OPK_PATTERN_H
#define OPK_PATTERN_H

#include "opk.h"

#define OPK_PATTERN_CAPTURES 4

typedef struct opk_pattern_match {
  opk_span whole;
  opk_span captures[OPK_PATTERN_CAPTURES]; /* of a place, first and last are the same */
  uint32_t count;
} opk_pattern_match;

/* Looks for a pattern in a text from `at` on; patterns are constants of the program, so that none is ill-formed. */
bool opk_pattern_find(opk_text text, uint32_t at, const char *pattern, opk_pattern_match *match);

/* Whether it is there. */
bool opk_pattern_has(opk_text text, const char *pattern);

#endif
