#include "opk_character.h"

enum {
  E = OPK_CHAR_OTHER, S = OPK_CHAR_SPACE, N = OPK_CHAR_LINE, U = OPK_CHAR_UPPER, L = OPK_CHAR_LOWER,
  D = OPK_CHAR_DIGIT, P = OPK_CHAR_PERIOD, X = OPK_CHAR_EXCLAIM, C = OPK_CHAR_COMMA, Q = OPK_CHAR_QUOTE,
  O = OPK_CHAR_OPEN, K = OPK_CHAR_CLOSE, H = OPK_CHAR_DASH
};

/* As in the rows of opk_ucd.c, but without a way there. */
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

opk_character opk_character_wide_at(opk_text text, uint32_t at, uint32_t *next) {
  return (opk_character)opk_ucd_at(text, at, next)->character;
}

opk_character opk_character_wide_before(opk_text text, uint32_t limit, uint32_t at, uint32_t *first) {
  *first = at - 1;
  for (uint32_t start = at - 1; at - start <= 4; start--) { /* the sequence that ends here, if one does */
    if ((text.bytes[start] & 0xC0) != 0x80) {
      uint32_t next;
      opk_character c = opk_character_wide_at(text, start, &next);
      if (next != at) break;
      *first = start;
      return c;
    }
    if (start == limit) break;
  }
  return OPK_CHAR_OTHER;
}
