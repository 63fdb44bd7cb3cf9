/* opk.h: what every core file shares: types, limits, and how symbols are hidden.
 *
 * The core is pure C11. It never includes lua.h, holds no state between calls and allocates nothing by
 * itself: results go into memory that the caller hands in, in portions of the caller's size. Positions are
 * 0-based byte offsets, and a span is half-open, [first, last); the binding turns them into Lua's 1-based
 * inclusive ones. */
#ifndef OPK_H
#define OPK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* LuaRocks's builtin build passes no flags, so the source itself hides every symbol but luaopen_*.
 * Every header of the project opens its declarations after including this one; system headers come first. */
#if defined(__GNUC__) && !defined(_WIN32)
#pragma GCC visibility push(hidden)
#endif

/* Floating point that reaches output is never contracted into FMA: the answer is the same on every machine. */
#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF
#elif defined(__GNUC__)
#pragma GCC optimize("fp-contract=off")
#elif defined(_MSC_VER)
#pragma fp_contract(off)
#endif

/* Offsets are 32 bits wide and UINT32_MAX is kept as a mark, so a text has fewer than 2^32 - 1 bytes. */
#define OPK_TEXT_MAX ((size_t)UINT32_MAX - 1)
#define OPK_NONE UINT32_MAX

/* Memory that will be read soon. */
#if defined(__GNUC__)
#define OPK_PREFETCH(address) __builtin_prefetch(address)
#else
#define OPK_PREFETCH(address) ((void)(address))
#endif

/* The number of the lowest bit of a mask that has one. */
static inline unsigned opk_first_bit(uint64_t mask) {
#if defined(__GNUC__)
  return (unsigned)__builtin_ctzll(mask);
#else
  unsigned bit = 0;
  while (!(mask >> bit & 1)) bit++;
  return bit;
#endif
}

/* A text: any bytes, their number first. Ill-formed UTF-8 is read as U+FFFD, one for each maximal ill-formed
 * part (Unicode 17.0, section 3.9, "U+FFFD Substitution of Maximal Subparts"). */
typedef struct opk_text {
  const uint8_t *bytes;
  uint32_t size; /* at most OPK_TEXT_MAX */
} opk_text;

typedef struct opk_span {
  uint32_t first; /* offset of the first byte */
  uint32_t last;  /* offset behind the last byte */
} opk_span;

#endif
