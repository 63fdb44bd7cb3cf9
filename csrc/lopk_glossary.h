/* lopk_glossary.h: the class opedkit.Glossary, for the files that look words up. */
#ifndef LOPK_GLOSSARY_H
#define LOPK_GLOSSARY_H

#include "lopk.h"
#include "opk_glossary.h"

#define LOPK_GLOSSARY "opedkit.Glossary"

/* The Glossary at `argument`. */
const opk_glossary *lopk_checkglossary(lua_State *L, int argument);

/* What a bit of a glossary's words means. */
typedef struct lopk_kind {
  const char *name;
  uint32_t bit;
} lopk_kind;

/* Sets `kinds` of the table on the top: the bits by name. */
void lopk_setkinds(lua_State *L, const lopk_kind *kinds, size_t count);

#endif
