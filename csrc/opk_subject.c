/* Who stands before a verb: opk_clause_find_subject. */
#include <string.h>

#include "opk_clause.h"
#include "opk_ascii.h"

static uint32_t skip_white(opk_text text, opk_span span) {
  while (span.first < span.last && opk_is_white(text.bytes[span.first])) span.first++;
  return span.first;
}

/* Whether a range has a word beside those that may stand between who speaks and the verb. */
static bool says_who(const opk_glossary *words, opk_text text, opk_span span) {
  uint32_t at = span.first;
  for (;;) {
    const opk_glossary_slot *slot;
    uint32_t start;
    at = skip_white(text, (opk_span){at, span.last});
    start = at;
    while (at < span.last && !opk_is_white(text.bytes[at])) at++;
    if (at == start) return false;
    slot = at - start <= OPK_GLOSSARY_LONGEST ? opk_glossary_find(words, text.bytes + start, at - start) : NULL;
    if (slot && slot->bits & OPK_CLAUSE_BETWEEN) continue;
    for (; start < span.last; start++) {
      uint8_t small = text.bytes[start] | 0x20;
      if (text.bytes[start] < 128 && opk_is_lower(small)) return true;
    }
    return false;
  }
}

static bool name(const opk_glossary *words, opk_text text, opk_span span, opk_clause_subject *out) {
  uint32_t size = span.last - span.first < OPK_CLAUSE_PHRASE ? span.last - span.first : OPK_CLAUSE_PHRASE;
  memcpy(out->bytes, text.bytes + span.first, size);
  out->phrase = (opk_span){0, size};
  out->named = opk_clause_strip(words, out->bytes, &out->phrase);
  return out->named;
}

/* "Ines Okafor": two words with capitals. */
static bool is_name(opk_text text, opk_span span) {
  uint32_t at = skip_white(text, span);
  if (at == span.last || !opk_is_upper(text.bytes[at])) return false;
  while (at < span.last && text.bytes[at] != ' ') at++;
  return at + 1 < span.last && opk_is_upper(text.bytes[at + 1]);
}

/* Whether a range begins with a word with a capital that is no function word. */
static bool begins_name(const opk_glossary *words, opk_text text, opk_span span) {
  uint8_t small[OPK_GLOSSARY_LONGEST];
  uint32_t at = skip_white(text, span), size = 0;
  const opk_glossary_slot *slot;
  if (at == span.last || !opk_is_upper(text.bytes[at])) return false;
  while (at + size < span.last && size < OPK_GLOSSARY_LONGEST && text.bytes[at + size] < 128 &&
         opk_is_lower(text.bytes[at + size] | 0x20)) {
    small[size] = text.bytes[at + size] | 0x20;
    size++;
  }
  slot = opk_glossary_find(words, small, size);
  return !(slot && slot->bits & OPK_CLAUSE_CLOSED);
}

/* The size of the dash that ends before `at`, of one character or of two hyphens; 0 where none does. */
static uint32_t dash_before(opk_text text, uint32_t first, uint32_t at) {
  if (at >= first + 2 && text.bytes[at - 1] == '-' && text.bytes[at - 2] == '-') return 2;
  if (at >= first + 3 && text.bytes[at - 3] == 0xE2 && text.bytes[at - 2] == 0x80 &&
      (text.bytes[at - 1] == 0x93 || text.bytes[at - 1] == 0x94))
    return 3;
  return 0;
}

void opk_clause_find_subject(const opk_glossary *words, opk_text text, uint32_t first, uint32_t position,
                             opk_clause_subject *out) {
  uint32_t begin = opk_clause_begin(text, first, position), earlier, before, at;
  opk_span apposition, phrase;
  out->near = (opk_span){begin, position};
  out->begin = out->start = begin;
  out->named = false;
  if (says_who(words, text, out->near)) {
    name(words, text, out->near, out);
    return;
  }
  at = dash_before(text, first, begin);
  if (at) {
    /* "Kim -- the chairman, a pilot -- said" */
    for (earlier = begin - at; earlier > first && position - earlier < OPK_CLAUSE_REACH; earlier--) {
      uint32_t size = dash_before(text, first, earlier);
      if (!size) continue;
      before = opk_clause_begin(text, first, earlier - size);
      out->begin = out->start = before;
      name(words, text, (opk_span){before, earlier - size}, out);
      return;
    }
  }
  if (begin <= first || text.bytes[begin - 1] != ',') {
    out->start = position - 1;
    return;
  }
  earlier = opk_clause_begin(text, first, begin - 1);
  apposition = (opk_span){earlier, begin - 1};
  out->near = apposition;
  out->begin = out->start = earlier;
  if (earlier <= first || text.bytes[earlier - 1] != ',') {
    name(words, text, apposition, out);
    return;
  }
  before = opk_clause_begin(text, first, earlier - 1);
  phrase = (opk_span){before, earlier - 1};
  out->start = before;
  if (is_name(text, apposition) && !begins_name(words, text, phrase)) {
    name(words, text, apposition, out);
    return;
  }
  out->begin = before;
  at = skip_white(text, phrase);
  /* "Kim, a former pilot, who flew in the war, said": the name stands before the first of the phrases. */
  if (at < phrase.last && opk_is_lower(text.bytes[at]) && before > first && text.bytes[before - 1] == ',') {
    uint32_t further = opk_clause_begin(text, first, before - 1);
    uint32_t head = skip_white(text, (opk_span){further, before - 1});
    if (head < before - 1 && opk_is_upper(text.bytes[head])) {
      out->begin = out->start = further;
      name(words, text, (opk_span){further, before - 1}, out);
      return;
    }
  }
  if (!name(words, text, phrase, out) && phrase.last - phrase.first > OPK_CLAUSE_SOURCE)
    name(words, text, apposition, out);
}
