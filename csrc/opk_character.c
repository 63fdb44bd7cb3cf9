#include "opk_character.h"

enum {
  E = OPK_CHAR_OTHER, S = OPK_CHAR_SPACE, N = OPK_CHAR_LINE, U = OPK_CHAR_UPPER, L = OPK_CHAR_LOWER,
  D = OPK_CHAR_DIGIT, P = OPK_CHAR_PERIOD, X = OPK_CHAR_EXCLAIM, C = OPK_CHAR_COMMA, Q = OPK_CHAR_QUOTE,
  O = OPK_CHAR_OPEN, K = OPK_CHAR_CLOSE, H = OPK_CHAR_DASH
};

const uint8_t opk_character_ascii[128] = {
  E, E, E, E, E, E, E, E, E, S, N, S, S, N, E, E, /* form feed: a page may break inside a sentence */
  E, E, E, E, E, E, E, E, E, E, E, E, E, E, E, E,
  S, X, Q, E, E, E, E, Q, O, K, E, E, C, H, P, E, /*   ! " # $ % & ' ( ) * + , - . / */
  D, D, D, D, D, D, D, D, D, D, C, C, E, E, E, X, /* 0 to 9 : ; < = > ? */
  E, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
  U, U, U, U, U, U, U, U, U, U, U, O, E, K, E, E, /* [ \ ] ^ _ */
  Q, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
  L, L, L, L, L, L, L, L, L, L, L, O, E, K, E, E, /* { | } ~ DEL */
};

static opk_character beyond_ascii(uint32_t cp) {
  const opk_ucd_row *row = opk_ucd(cp);
  switch (cp) {
  case 0x85: case 0x2028: case 0x2029: return OPK_CHAR_LINE;
  case 0xB2: case 0xB3: case 0xB9: return OPK_CHAR_SUPERSCRIPT;
  case 0xAB: case 0xBB: case 0x2039: case 0x203A: case 0xB4: return OPK_CHAR_QUOTE;
  case 0x2022: case 0x2023: case 0x2043: case 0x25AA: case 0x25CF: case 0x25E6: case 0x25A0: return OPK_CHAR_BULLET;
  case 0x2026: return OPK_CHAR_ELLIPSIS;
  case 0x203C: case 0x203D: case 0x2047: case 0x2048: case 0x2049: return OPK_CHAR_EXCLAIM;
  case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212: return OPK_CHAR_DASH;
  case 0xFF08: case 0xFF3B: case 0xFF5B: case 0xFF5F: case 0xFF62: return OPK_CHAR_OPEN;
  }
  if (cp >= 0x2018 && cp <= 0x201F) return OPK_CHAR_QUOTE;
  if (cp >= 0x2070 && cp <= 0x2079 && cp != 0x2071) return OPK_CHAR_SUPERSCRIPT;
  if (cp >= 0x3008 && cp <= 0x301B && cp != 0x3012 && cp != 0x3013) return cp & 1 ? OPK_CHAR_CLOSE : OPK_CHAR_OPEN;
  switch (row->sentence) {
  case OPK_SB_Extend: case OPK_SB_Format: return OPK_CHAR_MARK;
  case OPK_SB_Sp: return OPK_CHAR_SPACE;
  case OPK_SB_Lower: return OPK_CHAR_LOWER;
  case OPK_SB_Upper: return OPK_CHAR_UPPER;
  case OPK_SB_OLetter: return OPK_CHAR_LETTER;
  case OPK_SB_Numeric: return OPK_CHAR_DIGIT;
  case OPK_SB_ATerm: return OPK_CHAR_PERIOD;
  case OPK_SB_STerm: return OPK_CHAR_FULL;
  case OPK_SB_SContinue: return cp == 0x2013 || cp == 0x2014 ? OPK_CHAR_DASH : OPK_CHAR_COMMA;
  case OPK_SB_Close: return OPK_CHAR_CLOSE;
  }
  return cp >= 0x2600 && row->flags & OPK_UCD_PICTOGRAPH ? OPK_CHAR_PICTOGRAPH : OPK_CHAR_OTHER;
}

opk_character opk_character_wide_at(opk_text text, uint32_t at, uint32_t *next) {
  return beyond_ascii(opk_utf8_decode(text, at, next));
}

opk_character opk_character_wide_before(opk_text text, uint32_t limit, uint32_t at, uint32_t *first) {
  *first = at - 1;
  for (uint32_t start = at - 1; at - start <= 4; start--) { /* the sequence that ends here, if one does */
    if ((text.bytes[start] & 0xC0) != 0x80) {
      uint32_t next, cp = opk_utf8_decode(text, start, &next);
      if (next != at) break;
      *first = start;
      return beyond_ascii(cp);
    }
    if (start == limit) break;
  }
  return OPK_CHAR_OTHER;
}
