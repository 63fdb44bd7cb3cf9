/* opk_zone: what each block of a page is, block after block, as columns: a paragraph of the body until somebody says
 * otherwise. Most blocks are paragraphs that nothing can be said of; what can is tried by grammars, which are slow, so here
 * is told, by a few bytes of each block, which ones they must be tried on. */
#ifndef OPK_ZONE_H
#define OPK_ZONE_H

#include "opk_ledger.h"
#include "opk_page.h"

typedef enum opk_zone_kind {
  OPK_ZONE_BODY,
  OPK_ZONE_KICKER,
  OPK_ZONE_HEADLINE,
  OPK_ZONE_DEK,
  OPK_ZONE_BYLINE,
  OPK_ZONE_DATE,
  OPK_ZONE_HIGHLIGHTS,
  OPK_ZONE_NOTE,
  OPK_ZONE_HEADING,
  OPK_ZONE_CAPTION,
  OPK_ZONE_PULL_QUOTE,
  OPK_ZONE_DISCLAIMER,
  OPK_ZONE_BIO,
  OPK_ZONE_JUNK,
  OPK_ZONE_KINDS
} opk_zone_kind;

extern const char *const opk_zone_names[OPK_ZONE_KINDS];

enum {
  OPK_ZONE_ENDS = 1,      /* it ends as a sentence does */
  OPK_ZONE_CUE = 2,       /* its first word is one that furniture begins with */
  OPK_ZONE_LOOK = 4,      /* it may be furniture */
  OPK_ZONE_HEADS = 8,     /* by its length and its edges it may be a heading */
  OPK_ZONE_QUOTES = 16,   /* … a pull quote */
  OPK_ZONE_GOES_ON = 32,  /* it is a half of the paragraph that the body's block before it begins */
  OPK_ZONE_CUT = 64       /* its last sentence breaks off */
};

typedef struct opk_zone {
  uint32_t first, last;             /* the zone, half-open: of the original, where characters were mended before */
  uint32_t block_first, block_last; /* the block, half-open */
  uint32_t row, rows;               /* its lines; the first and the last of them end where the block does */
  uint32_t breaks;                  /* line ends before it */
  uint32_t reason, field;           /* the caller's numbers; 0: an ordinary paragraph, no field */
  double confidence;
  uint8_t kind, flags;
} opk_zone;

typedef struct opk_zones {
  opk_text text;
  const opk_page_line *lines;
  const opk_glossary *starts; /* as for opk_page_may_start */
  opk_zone *zones;
  uint32_t count;
} opk_zones;

/* The zone of the block that lines [row, end) make. */
opk_zone opk_zone_of(const opk_zones *page, uint32_t row, uint32_t end);
/* Line r of a zone's block. */
opk_span opk_zone_row(const opk_zones *page, const opk_zone *zone, uint32_t r);
/* Makes two of zone i, for the second of which there is room: one that ends at `stop`, and one that begins at `start`, on
 * its first line or at the start of its second. */
void opk_zones_divide(opk_zones *page, uint32_t i, uint32_t stop, uint32_t start);
/* Adds the block below to zone i. */
void opk_zones_merge(opk_zones *page, uint32_t i);

/* The next zone from `i` on, `count` where there is none: … */
uint32_t opk_zones_look(const opk_zones *page, uint32_t i, uint32_t size);  /* that may be furniture, or is `size` bytes */
uint32_t opk_zones_with(const opk_zones *page, uint32_t i, unsigned flags); /* of the body, with one of those flags */

/* What the next zone of the body whose end or whose beginning leaves a doubt asks: whether its paragraph goes on that of
 * `above` (OPK_NONE: it does not), `apart` if something lies between; and whether its last sentence breaks off. `small`
 * holds the abbreviations behind which a sentence may go on. Returns `count` where there is none from i on. */
uint32_t opk_zones_doubt(const opk_zones *page, uint32_t i, const opk_glossary *abbreviations, uint32_t *above,
                         bool *apart);
/* The next zone from i on that the reading text may have otherwise than it stands: furniture, a pull quote, a block of
 * several lines, or one with no blank line before it (`close`). */
uint32_t opk_zones_repair(const opk_zones *page, uint32_t i, bool *close);

#endif
