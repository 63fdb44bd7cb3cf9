/* lopk_ledger.h: the class opedkit.Ledger, for the files that look positions up. */
#ifndef LOPK_LEDGER_H
#define LOPK_LEDGER_H

#include "lopk.h"
#include "opk_ledger.h"

#define LOPK_LEDGER "opedkit.Ledger"

/* The Ledger at `argument`. */
const opk_ledger *lopk_checkledger(lua_State *L, int argument);
/* Pushes the parts of the original, { { first, last }, … }, that bytes first to last (0-based, half-open) of the reading
 * text were made of; their hull in *hull. False, and an empty table, where there is none. */
bool lopk_pushparts(lua_State *L, const opk_ledger *ledger, uint64_t first, uint64_t last, opk_span *hull);

#endif
