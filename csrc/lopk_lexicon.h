/* lopk_lexicon.h: the classes opedkit.Lexicon and opedkit.Hits, for the files that read hits. */
#ifndef LOPK_LEXICON_H
#define LOPK_LEXICON_H

#include "lopk.h"
#include "opk_lexicon.h"

#define LOPK_LEXICON "opedkit.Lexicon"
#define LOPK_HITS "opedkit.Hits"

typedef struct lopk_lexicon {
  opk_lexicon lexicon;
  const opk_engine *engine; /* that finds the words of texts */
  const uint8_t *image; /* which the anchors hold */
  size_t size;
} lopk_lexicon;

/* What a scan found, by first byte. */
typedef struct lopk_hits {
  const opk_lexicon *lexicon;
  const opk_hit *hits;
  uint32_t count;
  uint64_t base; /* where their positions count from */
} lopk_hits;

/* The Lexicon, and the Hits, at `argument`. */
lopk_lexicon *lopk_checklexicon(lua_State *L, int argument);
lopk_hits *lopk_checkhits(lua_State *L, int argument);

/* Pushes Hits without any, and their anchors: the Lexicon, which stands at `owner`, and, when there are hits, their
 * block. */
lopk_hits *lopk_pushhits(lua_State *L, const opk_lexicon *lexicon, int owner);
/* As in lopk_spans.c: a larger block takes over; the anchors are on the top of the stack. */
opk_hit *lopk_growhits(lua_State *L, lopk_hits *hits, size_t capacity);

/* Starts to scan the text or Tokens at 2 for the Lexicon at 1, every match if 3 is true; the scratch memory is pushed. */
opk_lexicon_scan lopk_startscan(lua_State *L);
/* Room for the first portion of its hits. */
#define LOPK_FIRST_HITS(lexicon) (256 + (size_t)(lexicon)->work)

/* Pushes an opedkit.Scanner of the Lexicon at `owner` (lopk_scanner.c). */
void lopk_pushscanner(lua_State *L, int owner, bool overlapping);

#endif
