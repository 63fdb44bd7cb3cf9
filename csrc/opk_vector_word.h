/* opk_vector_word: UAX #29 words (revision 47, Unicode 17.0) by masks of 64 bytes; see opk_block.h. The same answers
 * as opk_word.c, whose rules these are, with the rule numbers beside the masks that carry them out.
 *
 * Every rule but four has the form "no boundary between a left class and a right one", where WB4 lets Extend, Format
 * and ZWJ stand between: opk_after(left, skipped) & right. WB6 and WB12 look one code point ahead: the masks of WB7 and
 * WB11 say where they applied, and the boundary before is taken back; where that code point is behind the block's end,
 * it is looked up. WB15 and WB16 count, which is done flag by flag. */
#ifndef OPK_VECTOR_WORD_H
#define OPK_VECTOR_WORD_H

#include "opk_block.h"
#include "opk_tokens.h"

/* A code: a class in the low half, and in the high one the flags LETTER, DIGIT, CAPITAL and LOWER of opk_tokens.h.
 * Single_Quote is MidNumLet here, Double_Quote and CR are told from Other and Newline by their bytes. */
enum {
  WORD_OTHER,
  WORD_NEWLINE,
  WORD_SPACE,
  WORD_CONNECTOR, /* 00xx */
  WORD_IGNORED,
  WORD_MID_LETTER,
  WORD_MID_NUMBER,
  WORD_MID_BOTH, /* 01xx: bit 0 between letters, bit 1 numbers */
  WORD_LETTER,
  WORD_NUMBER,
  WORD_HEBREW,
  WORD_KATAKANA, /* 10xx */
  WORD_REGIONAL,
  WORD_JOINER,
  WORD_PICTOGRAPH,
  WORD_PICTOGRAPH_LETTER /* 11xx */
};

OPK_ALWAYS_INLINE uint8_t opk_vector_word_code(const opk_ucd_row *row) {
  static const uint8_t classes[] = {
    [OPK_WB_Other] = WORD_OTHER,          [OPK_WB_CR] = WORD_NEWLINE,
    [OPK_WB_LF] = WORD_NEWLINE,           [OPK_WB_Newline] = WORD_NEWLINE,
    [OPK_WB_Extend] = WORD_IGNORED,       [OPK_WB_ZWJ] = WORD_JOINER,
    [OPK_WB_Format] = WORD_IGNORED,       [OPK_WB_Regional_Indicator] = WORD_REGIONAL,
    [OPK_WB_Katakana] = WORD_KATAKANA,    [OPK_WB_Hebrew_Letter] = WORD_HEBREW,
    [OPK_WB_ALetter] = WORD_LETTER,       [OPK_WB_Single_Quote] = WORD_MID_BOTH,
    [OPK_WB_Double_Quote] = WORD_OTHER,   [OPK_WB_MidNumLet] = WORD_MID_BOTH,
    [OPK_WB_MidLetter] = WORD_MID_LETTER, [OPK_WB_MidNum] = WORD_MID_NUMBER,
    [OPK_WB_Numeric] = WORD_NUMBER,       [OPK_WB_ExtendNumLet] = WORD_CONNECTOR,
    [OPK_WB_WSegSpace] = WORD_SPACE,
  };
  unsigned class = classes[row->word];
  if (row->flags & OPK_UCD_PICTOGRAPH) class = class == WORD_LETTER ? WORD_PICTOGRAPH_LETTER : WORD_PICTOGRAPH;
  return (uint8_t)(class | (unsigned)row->flags << 4);
}

#define A_ (WORD_LETTER | (OPK_TOKEN_LETTER | OPK_TOKEN_CAPITAL) << 4)
#define a_ (WORD_LETTER | (OPK_TOKEN_LETTER | OPK_TOKEN_LOWER) << 4)
#define d_ (WORD_NUMBER | OPK_TOKEN_DIGIT << 4)
#define n_ WORD_NEWLINE
#define s_ WORD_SPACE
#define u_ WORD_CONNECTOR
#define L_ WORD_MID_LETTER
#define N_ WORD_MID_NUMBER
#define B_ WORD_MID_BOTH
/* clang-format off */
static const uint8_t opk_vector_word_ascii[128] = {
  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  n_, n_, n_, n_, 0,  0,
  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
  s_, 0,  0,  0,  0,  0,  0,  B_, 0,  0,  0,  0,  N_, 0,  B_, 0,  /* ' , . */
  d_, d_, d_, d_, d_, d_, d_, d_, d_, d_, L_, N_, 0,  0,  0,  0,  /* 0-9 : ; */
  0,  A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_,
  A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, A_, 0,  0,  0,  0,  u_, /* _ */
  0,  a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_,
  a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, a_, 0,  0,  0,  0,  0,
};
/* clang-format on */
#undef A_
#undef a_
#undef d_
#undef n_
#undef s_
#undef u_
#undef L_
#undef N_
#undef B_

/* What one block hands to the next: the carries of opk_after, each under the name of its left class. */
typedef struct opk_vector_word_state {
  unsigned skip;
  uint64_t newline, return_, space, letter, number, connector, katakana, hebrew, hebrew_quote;
  uint64_t mid_letter, mid_number, joiner, regional;
  bool odd; /* the last regional indicator is the first of its pair */
} opk_vector_word_state;

/* What the rules make of a block. */
typedef struct opk_vector_word_block {
  uint64_t boundaries;                    /* a boundary before the code point */
  uint64_t letter, digit, capital, lower; /* the flags of code points */
  uint64_t high;                          /* bytes that are not ASCII */
} opk_vector_word_block;

/* The Word_Break bit of the first code point from `at` on that WB4 does not ignore; 0 at the end of the text. */
static uint32_t opk_vector_word_ahead(opk_text text, size_t at) {
  uint32_t next = (uint32_t)at;
  while (next < text.size) {
    uint32_t bit = 1u << opk_ucd_at(text, next, &next)->word;
    if (!(bit & (1u << OPK_WB_Extend | 1u << OPK_WB_Format | 1u << OPK_WB_ZWJ))) return bit;
  }
  return 0;
}

/* The first state: *at is a boundary, behind which WB4 does not apply. */
static inline opk_vector_word_state opk_vector_word_start(void) { return (opk_vector_word_state){.newline = 1}; }

OPK_ALWAYS_INLINE opk_vector_word_block opk_vector_word_step(opk_text text, size_t base, opk_vector_word_state *state) {
  uint8_t copy[OPK_BLOCK + OPK_BLOCK_BEHIND], codes[OPK_BLOCK];
  const uint8_t *bytes = opk_block_bytes(text, base, '\v', copy); /* a Newline: WB3b ends the last word */
  uint64_t plane[8];
  opk_vector_word_block block;

  block.high = opk_vector_codes(bytes, opk_vector_word_ascii, codes);
  uint64_t rest = opk_block_rest(bytes, block.high, &state->skip, opk_vector_word_code, codes);
  opk_vector_planes(codes, plane);
  block.letter = plane[4], block.digit = plane[5], block.capital = plane[6], block.lower = plane[7];

  uint64_t class00 = ~(plane[3] | plane[2]), class01 = plane[2] & ~plane[3];
  uint64_t class10 = plane[3] & ~plane[2], class11 = plane[3] & plane[2];
  uint64_t newline = class00 & plane[0] & ~plane[1], space = class00 & plane[1] & ~plane[0];
  uint64_t connector = class00 & plane[1] & plane[0];
  uint64_t mid_letter = class01 & plane[0], mid_number = class01 & plane[1];
  uint64_t number = class10 & plane[0] & ~plane[1];
  uint64_t letter = (class10 & ~plane[0]) | (class11 & plane[1] & plane[0]);
  uint64_t ignored = class01 & ~plane[0] & ~plane[1];
  uint64_t unusual = class11 | (class10 & plane[1]);

  /* WB3a, WB4: what WB4 ignores begins a word behind a newline and at the start. */
  ignored |= class11 & plane[0] & ~plane[1];
  ignored &= ~opk_after(newline, rest, &state->newline);
  uint64_t skipped = rest | ignored;

  uint64_t behind_letter = opk_after(letter, skipped, &state->letter);
  uint64_t behind_number = opk_after(number, skipped, &state->number);
  uint64_t behind_connector = opk_after(connector, skipped, &state->connector);
  uint64_t any = behind_letter | behind_number | behind_connector;
  uint64_t joined = any & (letter | number | connector);   /* WB5, WB8, WB9, WB10, WB13a, WB13b */
  joined |= opk_after(space, rest, &state->space) & space; /* WB3d */
  if ((newline | state->return_) != 0) {                   /* WB3 */
    uint64_t returned = newline & opk_vector_equal(bytes, '\r');
    joined |= (returned << 1 | state->return_) & newline & opk_vector_equal(bytes, '\n');
    state->return_ = returned >> 63;
  }

  mid_letter &= behind_letter;
  mid_number &= behind_number;
  uint64_t bridged = opk_after(mid_letter, skipped, &state->mid_letter) & letter; /* WB7 */
  bridged |= opk_after(mid_number, skipped, &state->mid_number) & number;         /* WB11 */
  uint64_t bridges = mid_letter | mid_number;                                     /* WB6, WB12 */
  uint32_t awaited = 0;
  if (mid_letter && state->mid_letter) awaited = 1u << OPK_WB_ALetter | 1u << OPK_WB_Hebrew_Letter;
  if (mid_number && state->mid_number) awaited = 1u << OPK_WB_Numeric;

  if ((unusual | state->katakana | state->hebrew | state->hebrew_quote | state->joiner | state->regional) != 0) {
    uint64_t katakana = class10 & plane[1] & plane[0], hebrew = class10 & plane[1] & ~plane[0];
    uint64_t behind_katakana = opk_after(katakana, skipped, &state->katakana);
    joined |= (behind_katakana & (katakana | connector)) | (behind_connector & katakana); /* WB13, WB13a, WB13b */

    uint64_t behind_hebrew = opk_after(hebrew, skipped, &state->hebrew);
    uint64_t quote = behind_hebrew & opk_vector_equal(bytes, '"');
    joined |= behind_hebrew & opk_vector_equal(bytes, '\'');             /* WB7a */
    bridged |= opk_after(quote, skipped, &state->hebrew_quote) & hebrew; /* WB7c */
    bridges |= quote;                                                    /* WB7b */
    if (quote && state->hebrew_quote) awaited = 1u << OPK_WB_Hebrew_Letter;

    uint64_t joiner = class11 & plane[0] & ~plane[1], pictograph = class11 & plane[1];
    joined |= opk_after(joiner, rest, &state->joiner) & pictograph; /* WB3c */

    uint64_t regional = class11 & ~plane[0] & ~plane[1];
    uint64_t behind_regional = opk_after(regional, skipped, &state->regional);
    for (uint64_t left = regional; left; left &= left - 1) { /* WB15, WB16 */
      uint64_t flag = left & -left;
      state->odd = !(state->odd && behind_regional & flag);
      if (!state->odd) joined |= flag;
    }
  }

  joined |= bridged | (bridged >> 1 & bridges);
  for (uint64_t left = bridged & ~(bridges << 1); left; left &= left - 1)
    joined |= opk_highest_below(bridges, left & -left);
  if (awaited && awaited & opk_vector_word_ahead(text, base + OPK_BLOCK + state->skip))
    joined |= opk_highest_below(bridges, 0);
  block.boundaries = ~(skipped | joined);
  return block;
}

/* ---- segments ---- */

static size_t opk_vector_word_segments(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  opk_tiles tiles = {.out = out, .capacity = capacity};
  if (capacity == 0 || *at >= text.size) return 0;
  out[0].first = *at;
  opk_vector_word_state state = opk_vector_word_start();
  for (size_t base = *at;; base += OPK_BLOCK) {
    uint64_t boundaries = opk_vector_word_step(text, base, &state).boundaries;
    bool last = text.size - base < OPK_BLOCK;
    if (base == *at) boundaries &= ~UINT64_C(1);
    if (last) boundaries &= (UINT64_C(2) << (text.size - base)) - 1;
    bool goes_on = opk_block_tile(&tiles, boundaries, base);
    if (last || !goes_on) break;
  }
  *at = out[tiles.count - 1].last;
  return tiles.count;
}

/* ---- words: segments that hold a letter or digit ---- */

typedef struct opk_vector_words {
  opk_vector_word_state rules;
  uint64_t letter, digit, capital, lower, high, first; /* carries of opk_until */
  uint32_t open;                                       /* the last boundary */
  size_t begun, ended;                                 /* words written */
} opk_vector_words;

/* Where words end, and which of them hold what. */
typedef struct opk_vector_word_ends {
  uint64_t letter, digit, capital, lower, high;
} opk_vector_word_ends;

/* Writes the offsets of the words that begin and of those that end in the block; false when `capacity` is reached. */
OPK_ALWAYS_INLINE bool opk_vector_words_write(opk_vector_words *words, opk_vector_word_block block, uint64_t ends,
                                              size_t base, uint32_t *first, uint32_t *last, size_t stride,
                                              size_t capacity) {
  uint64_t firsts = block.boundaries & (block.letter | block.digit);
  /* Words whose first code point is neither, as in "_a": found by their ends. */
  uint64_t missing = ends & ~opk_until(firsts, block.boundaries, &words->first);
  for (; missing; missing &= missing - 1) {
    uint64_t begin = opk_highest_below(block.boundaries, missing & -missing);
    firsts |= begin;
    if (!begin && words->begun < capacity) first[words->begun++ * stride] = words->open;
  }
  if (block.boundaries) words->open = (uint32_t)(base + 63 - (unsigned)__builtin_clzll(block.boundaries));
  if (capacity - words->begun > OPK_BLOCK_SLACK) {
    words->begun += opk_block_offsets(firsts, base, first + words->begun * stride, stride);
    words->ended += opk_block_offsets(ends, base, last + words->ended * stride, stride);
    return true;
  }
  words->begun +=
    opk_block_offsets_within(firsts, base, first + words->begun * stride, stride, capacity - words->begun);
  words->ended += opk_block_offsets_within(ends, base, last + words->ended * stride, stride, capacity - words->ended);
  return words->ended < capacity;
}

static size_t opk_vector_word_spans(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  opk_vector_words words = {.rules = opk_vector_word_start(), .open = *at};
  if (capacity == 0 || *at >= text.size) return 0;
  for (size_t base = *at;; base += OPK_BLOCK) {
    opk_vector_word_block block = opk_vector_word_step(text, base, &words.rules);
    uint64_t ends = opk_until(block.letter | block.digit, block.boundaries, &words.letter);
    if (!opk_vector_words_write(&words, block, ends, base, &out->first, &out->last, 2, capacity)) {
      *at = out[words.ended - 1].last;
      return words.ended;
    }
    if (text.size - base < OPK_BLOCK) break;
  }
  *at = text.size;
  return words.ended;
}

#endif
