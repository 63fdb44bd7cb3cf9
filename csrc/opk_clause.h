/* opk_clause: the words around a verb, for the rules of lua/opedkit/document/clause.lua. */
#ifndef OPK_CLAUSE_H
#define OPK_CLAUSE_H

#include "opk.h"

/* The words of a range of bytes: from a letter up to the next blank (a space; with `lines`, a tab or line end too). A
 * letter is one of ASCII, or what begins a character behind U+00BF. */
uint32_t opk_clause_count(opk_text text, uint32_t first, uint32_t last, bool lines);

/* Where the clause that ends at `position` begins: behind the last mark, dash or quotation mark from `first` on, what
 * stands in brackets apart, within OPK_CLAUSE_REACH bytes. */
#define OPK_CLAUSE_REACH 300
#define OPK_CLAUSE_BRACKETS 60
uint32_t opk_clause_begin(opk_text text, uint32_t first, uint32_t position);

/* The last run of bytes in the range that are not white; false where there is none. */
bool opk_clause_last_word(opk_text text, uint32_t first, uint32_t last, opk_span *word);

#endif
