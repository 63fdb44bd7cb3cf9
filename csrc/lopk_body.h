/* lopk_body.h: the class opedkit.Body, for the files that read a document's words and sentences. */
#ifndef LOPK_BODY_H
#define LOPK_BODY_H

#include "lopk.h"
#include "opk_body.h"
#include "opk_ledger.h"

#define LOPK_BODY "opedkit.Body"

typedef struct lopk_body {
  opk_body body;
  const lopk_tokens *tokens;
  const opk_ledger *ledger; /* from the original to the reading text */
  const opk_engine *engine;
} lopk_body;

/* The Body at `argument`. */
const lopk_body *lopk_checkbody(lua_State *L, int argument);

#endif
