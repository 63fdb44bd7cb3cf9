/* opk_vector_grapheme: UAX #29 extended grapheme clusters (revision 47, Unicode 17.0) by masks of 64 bytes; see
 * opk_block.h. The same answers as opk_grapheme.c, whose rules these are.
 *
 * A boundary stands before every code point but those that a rule joins to what is before them. In a block of ASCII
 * only CR LF are joined (GB3). */
#ifndef OPK_VECTOR_GRAPHEME_H
#define OPK_VECTOR_GRAPHEME_H

#include "opk_block.h"

enum { GRAPHEME_PICTOGRAPH = 16, GRAPHEME_CONJUNCT = 32 };

/* A code: Grapheme_Cluster_Break, whether it is a pictograph, Indic_Conjunct_Break. */
OPK_ALWAYS_INLINE uint8_t opk_vector_grapheme_code(const opk_ucd_row *row) {
  return (uint8_t)(row->grapheme | (row->flags & OPK_UCD_PICTOGRAPH ? GRAPHEME_PICTOGRAPH : 0) |
                   row->conjunct * GRAPHEME_CONJUNCT);
}

#define c_ OPK_GCB_Control
#define C_ c_, c_, c_, c_, c_, c_, c_, c_
static const uint8_t opk_vector_grapheme_ascii[128] = {
  C_, c_, c_, OPK_GCB_LF, c_, c_, OPK_GCB_CR, c_, c_, C_, C_, [127] = c_,
};
#undef C_
#undef c_

/* What one block hands to the next: the carries of opk_after, each under the name of its left class. */
typedef struct opk_vector_grapheme_state {
  unsigned skip;
  uint64_t control, return_, prepend, regional, hangul_l, hangul_v, hangul_t;
  uint64_t pictograph, pictograph_joiner, consonant, linker;
  bool odd; /* the last regional indicator is the first of its pair */
} opk_vector_grapheme_state;

/* The first state: nothing joins what is before the boundary. */
static inline opk_vector_grapheme_state opk_vector_grapheme_start(void) {
  return (opk_vector_grapheme_state){.control = 1};
}

OPK_ALWAYS_INLINE uint64_t opk_vector_grapheme_step(opk_text text, size_t base, opk_vector_grapheme_state *state) {
  uint8_t copy[OPK_BLOCK + OPK_BLOCK_BEHIND], codes[OPK_BLOCK];
  const uint8_t *bytes = opk_block_bytes(text, base, 0, copy); /* a Control: GB5 ends the last cluster */
  uint64_t plane[8];

  uint64_t high = opk_vector_high(bytes);
  if ((high | state->skip | state->prepend) == 0) {
    uint64_t returned = opk_vector_equal(bytes, '\r'), joined = 0;
    if ((returned | state->return_) != 0) joined = (returned << 1 | state->return_) & opk_vector_equal(bytes, '\n');
    *state = (opk_vector_grapheme_state){.control = bytes[63] < 32 || bytes[63] == 127, .return_ = returned >> 63};
    return ~joined;
  }
  opk_vector_codes(bytes, opk_vector_grapheme_ascii, codes);
  uint64_t rest = opk_block_rest(bytes, high, &state->skip, opk_vector_grapheme_code, codes);
  opk_vector_planes(codes, plane);

  uint64_t class00 = ~(plane[3] | plane[2]), class01 = plane[2] & ~plane[3];
  uint64_t class10 = plane[3] & ~plane[2], class11 = plane[3] & plane[2];
  uint64_t return_ = class00 & plane[0] & ~plane[1], feed = class00 & plane[1] & ~plane[0];
  uint64_t control = class00 & (plane[0] | plane[1]);
  uint64_t extend = class01 & ~plane[1] & ~plane[0], joiner = class01 & ~plane[1] & plane[0];
  uint64_t spacing = class10 & ~plane[1] & ~plane[0];
  uint64_t regional = class01 & plane[1] & ~plane[0], prepend = class01 & plane[1] & plane[0];
  uint64_t hangul = class11 | (class10 & ~spacing), pictograph = plane[4], conjunct = plane[5] | plane[6];

  uint64_t joined = (extend | joiner | spacing) & ~opk_after(control, rest, &state->control); /* GB4, GB9, GB9a */
  joined |= (return_ << 1 | state->return_) & feed;                                           /* GB3 */
  state->return_ = return_ >> 63;
  if ((prepend | state->prepend) != 0) joined |= opk_after(prepend, rest, &state->prepend) & ~control; /* GB9b */

  if ((hangul | state->hangul_l | state->hangul_v | state->hangul_t) != 0) {
    uint64_t l = class10 & ~plane[1] & plane[0], v = class10 & plane[1] & ~plane[0], t = class10 & plane[1] & plane[0];
    uint64_t lv = class11 & ~plane[0], lvt = class11 & plane[0];
    joined |= opk_after(l, rest, &state->hangul_l) & (l | v | lv | lvt); /* GB6 */
    joined |= opk_after(lv | v, rest, &state->hangul_v) & (v | t);       /* GB7 */
    joined |= opk_after(lvt | t, rest, &state->hangul_t) & t;            /* GB8 */
  }
  if ((conjunct | state->consonant | state->linker) != 0) { /* GB9c */
    uint64_t consonant = plane[5] & ~plane[6], linker = plane[5] & plane[6], extends = plane[6] & ~plane[5];
    uint64_t first = opk_after(consonant, rest | extends, &state->consonant) & linker;
    joined |= opk_after(first, rest | extends | linker, &state->linker) & consonant;
  }
  if ((pictograph | state->pictograph | state->pictograph_joiner) != 0) { /* GB11 */
    uint64_t bridge = opk_after(pictograph, rest | extend, &state->pictograph) & joiner;
    joined |= opk_after(bridge, rest, &state->pictograph_joiner) & pictograph;
  }
  if ((regional | state->regional) != 0) { /* GB12, GB13 */
    uint64_t behind = opk_after(regional, rest, &state->regional);
    for (uint64_t left = regional; left; left &= left - 1) {
      uint64_t flag = left & -left;
      state->odd = !(state->odd && behind & flag);
      if (!state->odd) joined |= flag;
    }
  }
  return ~(rest | joined);
}

static size_t opk_vector_graphemes(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  opk_tiles tiles = {.out = out, .capacity = capacity};
  if (capacity == 0 || *at >= text.size) return 0;
  out[0].first = *at;
  opk_vector_grapheme_state state = opk_vector_grapheme_start();
  for (size_t base = *at;; base += OPK_BLOCK) {
    uint64_t boundaries = opk_vector_grapheme_step(text, base, &state);
    bool last = text.size - base < OPK_BLOCK;
    if (base == *at) boundaries &= ~UINT64_C(1);
    if (last) boundaries &= (UINT64_C(2) << (text.size - base)) - 1;
    bool goes_on = opk_block_tile(&tiles, boundaries, base);
    if (last || !goes_on) break;
  }
  *at = out[tiles.count - 1].last;
  return tiles.count;
}

#endif
