/* lopk_prose.h: the rules of a language, for the files that cut sentences by them. */
#ifndef LOPK_PROSE_H
#define LOPK_PROSE_H

#include "lopk.h"
#include "opk_prose.h"

#define LOPK_LANGUAGE "opedkit.Language"

#endif
