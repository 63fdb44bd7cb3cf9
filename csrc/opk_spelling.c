/* How a keyword is spelt where it stands: of its spellings the most usual. */
#include "opk_ascii.h"
#include "opk_keywords.h"

static bool ends_in_apostrophe(opk_text text, opk_span span, uint32_t *size) {
  const uint8_t *end = text.bytes + span.last;
  *size = 1;
  if (span.last > span.first && end[-1] == '\'') return true;
  *size = 3; /* U+2019 */
  return span.last - span.first >= 3 && end[-3] == 0xE2 && end[-2] == 0x80 && end[-1] == 0x99;
}

/* A place without the ending of a possessive, if words that differ in it are one. */
static opk_span bare(const opk_wording *wording, opk_span span) {
  opk_span stem = span;
  uint32_t size;
  if (!wording->conflated || span.first == span.last || (wording->text.bytes[span.last - 1] | 0x20) != 's') return span;
  stem.last--;
  if (!ends_in_apostrophe(wording->text, stem, &size)) return span;
  do stem.last -= size;
  while (ends_in_apostrophe(wording->text, stem, &size));
  return stem;
}

/* The next run of a spelling from *at on: bytes as they are, or a blank that stands for white space. */
static opk_text next_run(opk_text text, uint32_t *at, uint32_t end) {
  static const uint8_t blank[] = {' '};
  uint32_t first = *at;
  if (opk_is_white(text.bytes[first])) {
    while (*at < end && opk_is_white(text.bytes[*at])) ++*at;
    return (opk_text){blank, 1};
  }
  while (*at < end && !opk_is_white(text.bytes[*at])) ++*at;
  return (opk_text){text.bytes + first, *at - first};
}

static uint64_t hash_of(opk_text text, opk_span span) {
  opk_hasher hasher = opk_hasher_start();
  for (uint32_t at = span.first; at < span.last;) {
    opk_text run = next_run(text, &at, span.last);
    opk_hasher_add(&hasher, run.bytes, run.size);
  }
  return opk_hasher_value(&hasher);
}

static bool all_alike(opk_text text, const opk_span *spans, uint32_t count) {
  uint32_t size = spans[0].last - spans[0].first;
  for (uint32_t i = 1; i < count; i++)
    if (spans[i].last - spans[i].first != size ||
        memcmp(text.bytes + spans[i].first, text.bytes + spans[0].first, size) != 0)
      return false;
  return true;
}

uint32_t opk_keywords_usual(const opk_wording *wording, const opk_span *spans, uint32_t count, opk_terms *spellings) {
  uint32_t best = 0;
  if (all_alike(wording->text, spans, count)) return 0;
  for (uint32_t i = 0; i < count; i++) {
    opk_term *term = opk_terms_put(spellings, hash_of(wording->text, bare(wording, spans[i])));
    if (term->count++ == 0) term->first = i;
  }
  for (uint32_t i = 1; i < spellings->count; i++)
    if (spellings->terms[i].count > spellings->terms[best].count) best = i;
  return spellings->terms[best].first;
}

uint32_t opk_keywords_spell(const opk_wording *wording, opk_span span, uint8_t *out) {
  uint32_t size = 0;
  span = bare(wording, span);
  for (uint32_t at = span.first; at < span.last;) {
    opk_text run = next_run(wording->text, &at, span.last);
    memcpy(out + size, run.bytes, run.size);
    size += run.size;
  }
  return size;
}
