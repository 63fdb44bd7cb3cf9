/* lopk_glossary.h: the class opedkit.Glossary, for the files that look words up. */
#ifndef LOPK_GLOSSARY_H
#define LOPK_GLOSSARY_H

#include "lopk.h"
#include "opk_glossary.h"

#define LOPK_GLOSSARY "opedkit.Glossary"

/* The Glossary at `argument`. */
const opk_glossary *lopk_checkglossary(lua_State *L, int argument);

#endif
