/* lopk_zones.h: the class opedkit.Zones, for the file that makes one of a page's lines. */
#ifndef LOPK_ZONES_H
#define LOPK_ZONES_H

#include "lopk.h"
#include "opk_zone.h"

#define LOPK_ZONES "opedkit.Zones"

/* Pushes the Zones of the blocks that begin with the lines of `page` for which begins[line] is not 0; the first line begins
 * one. `page` lies in the userdata at `owner`, and what it points into lives as long as that does. */
void lopk_pushzones(lua_State *L, int owner, const opk_zones *page, const uint8_t *begins, uint32_t lines);

#endif
