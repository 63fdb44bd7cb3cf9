/* opk_ucd: the Unicode properties of code points, from the tables that csrc/gen/ucd.lua makes (opk_ucd.c).
 *
 * One two-stage table gives each code point its class; all code points of a class agree in every property that
 * the segmenters ask for, so one look-up serves them all. A second one gives the folded sequences. */
#ifndef OPK_UCD_H
#define OPK_UCD_H

#include "opk.h"

/* Grapheme_Cluster_Break */
enum {
  OPK_GCB_Other, OPK_GCB_CR, OPK_GCB_LF, OPK_GCB_Control, OPK_GCB_Extend, OPK_GCB_ZWJ, OPK_GCB_Regional_Indicator,
  OPK_GCB_Prepend, OPK_GCB_SpacingMark, OPK_GCB_L, OPK_GCB_V, OPK_GCB_T, OPK_GCB_LV, OPK_GCB_LVT
};

/* Indic_Conjunct_Break */
enum { OPK_INCB_None, OPK_INCB_Consonant, OPK_INCB_Extend, OPK_INCB_Linker };

/* Word_Break */
enum {
  OPK_WB_Other, OPK_WB_CR, OPK_WB_LF, OPK_WB_Newline, OPK_WB_Extend, OPK_WB_ZWJ, OPK_WB_Format,
  OPK_WB_Regional_Indicator, OPK_WB_Katakana, OPK_WB_Hebrew_Letter, OPK_WB_ALetter, OPK_WB_Single_Quote,
  OPK_WB_Double_Quote, OPK_WB_MidNumLet, OPK_WB_MidLetter, OPK_WB_MidNum, OPK_WB_Numeric, OPK_WB_ExtendNumLet,
  OPK_WB_WSegSpace
};

/* Sentence_Break */
enum {
  OPK_SB_Other, OPK_SB_CR, OPK_SB_LF, OPK_SB_Sep, OPK_SB_Extend, OPK_SB_Format, OPK_SB_Sp, OPK_SB_Lower,
  OPK_SB_Upper, OPK_SB_OLetter, OPK_SB_Numeric, OPK_SB_ATerm, OPK_SB_SContinue, OPK_SB_STerm, OPK_SB_Close
};

/* The first four have the values of the kinds in opk_tokens.h. */
enum {
  OPK_UCD_ALPHABETIC = 1,
  OPK_UCD_NUMBER = 2, /* General_Category N* */
  OPK_UCD_UPPER = 4,  /* Sentence_Break=Upper */
  OPK_UCD_LOWER = 8,  /* Sentence_Break=Lower */
  OPK_UCD_WHITE = 16, /* White_Space */
  OPK_UCD_PICTOGRAPH = 32 /* Extended_Pictographic */
};

typedef struct opk_ucd_row {
  uint8_t grapheme, conjunct, word, sentence, flags, combining; /* combining: Canonical_Combining_Class */
  uint8_t character;                                            /* an opk_character */
} opk_ucd_row;

extern const char opk_ucd_version[];
extern const opk_ucd_row opk_ucd_rows[];
extern const uint8_t opk_ucd_class_index[];
extern const uint8_t opk_ucd_class_blocks[];
extern const uint32_t opk_ucd_fold_end;
extern const uint8_t opk_ucd_fold_index[];
extern const uint16_t opk_ucd_fold_blocks[];
extern const uint8_t opk_ucd_fold_pool[];

/* The properties of cp, which is at most U+10FFFF. */
static inline const opk_ucd_row *opk_ucd(uint32_t cp) {
  return &opk_ucd_rows[opk_ucd_class_blocks[(uint32_t)opk_ucd_class_index[cp >> 8] << 8 | (cp & 255)]];
}

/* A sequence of code points, as UTF-8. */
typedef struct opk_ucd_sequence {
  const uint8_t *bytes;
  unsigned size; /* 0: the code point stays as it is */
} opk_ucd_sequence;

static inline const uint8_t *opk_ucd_fold_entry(uint32_t cp) {
  if (cp >= opk_ucd_fold_end) return opk_ucd_fold_pool;
  return opk_ucd_fold_pool + opk_ucd_fold_blocks[(uint32_t)opk_ucd_fold_index[cp >> 6] << 6 | (cp & 63)];
}

/* What cp, not an ASCII one, folds to by CaseFolding.txt, status C and F: at most 15 bytes. */
static inline opk_ucd_sequence opk_ucd_fold(uint32_t cp) {
  const uint8_t *entry = opk_ucd_fold_entry(cp);
  return (opk_ucd_sequence){entry + 1, *entry >> 4};
}

/* NFD(toCasefold(NFD(cp))) of a cp that is neither ASCII nor a Hangul syllable, with apostrophes as U+0027 and
 * U+0345 left as it is: at most 15 bytes. */
static inline opk_ucd_sequence opk_ucd_word_form(uint32_t cp) {
  const uint8_t *entry = opk_ucd_fold_entry(cp);
  unsigned folding = *entry >> 4, form = *entry & 15;
  if (form == 0) return (opk_ucd_sequence){entry + 1, folding};
  return (opk_ucd_sequence){entry + 1 + folding, form};
}

#endif
