/* lopk_keywords.h: tables of terms and backgrounds, for the files that count words. */
#ifndef LOPK_KEYWORDS_H
#define LOPK_KEYWORDS_H

#include "lopk.h"
#include "opk_background.h"
#include "opk_terms.h"

/* The Background at `argument`. */
const opk_background *lopk_checkbackground(lua_State *L, int argument);
/* Starts a table with room for `least` terms at least in a block that is pushed. */
void lopk_startterms(lua_State *L, opk_terms *terms, uint64_t least);
/* Moves the table into a block twice as large, which is pushed; the old one has to stay where it is until then. */
void lopk_growterms(lua_State *L, opk_terms *terms);

/* Adds the functions of counting to the table on the top. */
void lopk_open_keyness(lua_State *L, int engine);

#endif
