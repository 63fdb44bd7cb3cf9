/* rivals: ICU (libicu-dev), libunistring (libunistring-dev), utf8proc (libutf8proc-dev) and Rust's unicode-segmentation
 * (librust-unicode-segmentation-dev, by rivals.rs), as Debian packages them. */
#include "rivals.h"

#include <stdbool.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unigbrk.h>
#include <unistr.h>
#include <uniwbrk.h>
#include <utf8proc.h>

/* ---- ICU: not plain UAX #29, and with dictionaries for Thai, Chinese and others ---- */

static size_t icu(UBreakIteratorType type, const uint8_t *bytes, uint32_t size, uint32_t *out) {
  UErrorCode status = U_ZERO_ERROR;
  UText *text = utext_openUTF8(NULL, (const char *)bytes, size, &status);
  UBreakIterator *iterator = ubrk_open(type, "en", NULL, 0, &status);
  size_t count = 0;
  ubrk_setUText(iterator, text, &status);
  if (U_SUCCESS(status))
    for (int32_t at = ubrk_next(iterator); at != UBRK_DONE; at = ubrk_next(iterator)) out[count++] = (uint32_t)at;
  ubrk_close(iterator);
  utext_close(text);
  return count;
}

static size_t icu_graphemes(const uint8_t *bytes, uint32_t size, void *memory) {
  return icu(UBRK_CHARACTER, bytes, size, memory);
}
static size_t icu_words(const uint8_t *bytes, uint32_t size, void *memory) {
  return icu(UBRK_WORD, bytes, size, memory);
}
static size_t icu_sentences(const uint8_t *bytes, uint32_t size, void *memory) {
  return icu(UBRK_SENTENCE, bytes, size, memory);
}

/* ---- libunistring: one byte of flag for each of the text ---- */

static size_t flags(const uint8_t *flag, uint32_t size) {
  size_t count = 0;
  for (uint32_t i = 0; i < size; i++) count += flag[i] != 0;
  return count;
}

static size_t unistring_graphemes(const uint8_t *bytes, uint32_t size, void *memory) {
  u8_grapheme_breaks(bytes, size, memory);
  return flags(memory, size);
}
static size_t unistring_words(const uint8_t *bytes, uint32_t size, void *memory) {
  u8_wordbreaks(bytes, size, memory);
  return flags(memory, size) + (size > 0); /* the start is no break there */
}
static size_t unistring_valid(const uint8_t *bytes, uint32_t size, void *memory) {
  (void)memory;
  return u8_check(bytes, size) == NULL;
}

/* ---- utf8proc ---- */

static size_t utf8proc_graphemes(const uint8_t *bytes, uint32_t size, void *memory) {
  uint32_t *out = memory;
  utf8proc_int32_t before = 0, state = 0, cp;
  size_t count = 0;
  for (uint32_t at = 0; at < size;) {
    utf8proc_ssize_t step = utf8proc_iterate(bytes + at, (utf8proc_ssize_t)(size - at), &cp);
    if (step < 1) cp = 0xFFFD, step = 1;
    if (at > 0 && utf8proc_grapheme_break_stateful(before, cp, &state)) out[count++] = at;
    before = cp;
    at += (uint32_t)step;
  }
  out[count++] = size;
  return count;
}

/* ---- Rust ---- */

size_t rust_graphemes(const uint8_t *bytes, size_t size, uint32_t *out);
size_t rust_words(const uint8_t *bytes, size_t size, uint32_t *out);
size_t rust_sentences(const uint8_t *bytes, size_t size, uint32_t *out);
bool rust_valid(const uint8_t *bytes, size_t size);

static size_t rs_graphemes(const uint8_t *bytes, uint32_t size, void *memory) {
  return rust_graphemes(bytes, size, memory);
}
static size_t rs_words(const uint8_t *bytes, uint32_t size, void *memory) { return rust_words(bytes, size, memory); }
static size_t rs_sentences(const uint8_t *bytes, uint32_t size, void *memory) {
  return rust_sentences(bytes, size, memory);
}
static size_t rs_valid(const uint8_t *bytes, uint32_t size, void *memory) {
  (void)memory;
  return rust_valid(bytes, size);
}

const rival rivals[] = {
  {"libunistring", "validation", unistring_valid},
  {"Rust's std", "validation", rs_valid},
  {"ICU", "graphemes", icu_graphemes},
  {"libunistring", "graphemes", unistring_graphemes},
  {"utf8proc", "graphemes", utf8proc_graphemes},
  {"unicode-segmentation", "graphemes", rs_graphemes},
  {"ICU", "words", icu_words},
  {"libunistring", "words", unistring_words},
  {"unicode-segmentation", "words", rs_words},
  {"ICU", "sentences", icu_sentences},
  {"unicode-segmentation", "sentences", rs_sentences},
  {NULL, NULL, NULL},
};
