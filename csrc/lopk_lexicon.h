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
} lopk_hits;

/* The Lexicon, and the Hits, at `argument`. */
lopk_lexicon *lopk_checklexicon(lua_State *L, int argument);
lopk_hits *lopk_checkhits(lua_State *L, int argument);

#endif
