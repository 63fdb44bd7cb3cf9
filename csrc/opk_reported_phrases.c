/* Reports whose verb has no subject before it: "as noted by", "said Ann Lee", "according to", "in the mayor's view". */
#include "opk_reported_parts.h"
#include "opk_ascii.h"

static bool report(uint32_t first, uint32_t frame, opk_report *out) {
  out->first = out->start = first;
  out->last = OPK_NONE;
  out->frame = frame;
  out->minor = false;
  return true;
}

static opk_text source_of(const opk_report *report) { return (opk_text){report->source.bytes, report->source.size}; }

bool opk_reported_passive(const opk_reported_verb *verb, opk_report *out) {
  opk_pattern_match match;
  opk_text behind;
  if (!opk_pattern_has(opk_reported_part(verb->text, verb->sentence.first, verb->at.first), "^[^%a]*As %l* ?$"))
    return false;
  behind = opk_reported_part(verb->text, verb->at.last, verb->sentence.last);
  if (!opk_pattern_find(behind, 0, "^ by ([^,;:]+),[ \t\r\n]*()", &match) ||
      !opk_reported_strip(verb->words, opk_reported_capture(behind, &match, 0), &out->source))
    return false;
  report(verb->at.last + match.captures[1].first, opk_reported_count(source_of(out)) + 3, out);
  out->start = verb->sentence.first;
  return true;
}

bool opk_reported_inverted(const opk_reported_verb *verb, opk_report *out) {
  opk_text text = verb->text, rest;
  opk_pattern_match match;
  uint32_t first = verb->sentence.first, at = verb->at.first, mark, apposed = 0;
  bool quoted;
  if (at <= first) return false;
  mark = at - 1;
  while (mark > first && opk_is_white(text.bytes[mark])) mark--;
  if (text.bytes[mark] != '"' && text.bytes[mark] != 0x9D && text.bytes[mark] != ',') return false;
  /* It is one of the five bytes before the verb. */
  rest = opk_reported_part(text, at - first > 5 ? at - 5 : first, at);
  quoted = opk_pattern_has(rest, "[\"\x9D][ \t\r\n]*$");
  if (!quoted && (verb->kind == OPK_REPORTED_UTTER || !opk_pattern_has(rest, ",[ \t\r\n]*$"))) return false;
  if (!opk_reported_phrase(verb, verb->at.last, &out->source)) return false;
  if (!quoted) {
    opk_text source = source_of(out), word = source;
    uint32_t bits;
    word.size = 0;
    while (word.size < source.size && (source.bytes[word.size] | 0x20) >= 'a' &&
           (source.bytes[word.size] | 0x20) <= 'z' && source.bytes[word.size] < 128)
      word.size++;
    bits = opk_reported_bits_small(verb->words, word);
    if ((!opk_pattern_has(source, "^%u") && !opk_reported_is(word, "the one")) ||
        bits & (OPK_CLAUSE_SLOW | OPK_CLAUSE_NO_CLAUSE) || opk_reported_count(source) > 12 ||
        opk_clause_follows(
          verb->words,
          opk_reported_part(text, verb->at.last,
                            verb->at.last + 120 < verb->sentence.last ? verb->at.last + 120 : verb->sentence.last)))
      return false;
  }
  /* "...," said Ann Lee, a mason of the old school: all that stands behind says who. */
  rest = opk_reported_part(text, verb->at.last, verb->sentence.last);
  if (quoted && opk_pattern_find(rest, 0, "^[^,]*, (%l+ [^\"\xE2]*)$", &match)) {
    opk_text word;
    rest = opk_reported_capture(rest, &match, 0);
    for (word = rest, word.size = 0; rest.bytes[word.size] >= 'a' && rest.bytes[word.size] <= 'z';) word.size++;
    if (opk_reported_is(word, "a an the his her whose who one")) apposed = opk_reported_count(rest);
  }
  report(first, opk_reported_count(source_of(out)) + apposed + 1, out);
  out->last = at;
  return true;
}

bool opk_reported_according(const opk_reported_verb *verb, opk_report *out) {
  opk_text text = verb->text, source, noun, before, behind;
  opk_pattern_match match;
  uint8_t small[OPK_REPORTED_SOURCE_MOST];
  uint32_t first = verb->sentence.first, last = verb->sentence.last, comma = verb->at.last;
  bool ends = true, letter = false;
  if (!opk_reported_phrase(verb, verb->at.last, &out->source)) return false;
  for (uint32_t i = 0; i < out->source.size; i++) {
    uint8_t byte = out->source.bytes[i];
    small[i] = opk_to_lower(byte);
  }
  source = (opk_text){small, out->source.size};
  noun = (opk_text){small, 0};
  if (opk_pattern_find(source, 0, "^the ([a-z]+)", &match) || opk_pattern_find(source, 0, "^an? ([a-z]+)", &match))
    noun = opk_reported_capture(source, &match, 0);
  else if (opk_pattern_find(source, 0, "^[a-z]+", &match)) noun = opk_reported_part(source, 0, match.whole.last);
  if (noun.size && opk_reported_bits(verb->words, noun) & OPK_CLAUSE_NO_SOURCE &&
      !opk_pattern_has(source, "law enforcement"))
    return false;
  report(first, opk_reported_count(source) + 2, out);
  /* "According to the mayor, ..." or "..., according to the mayor." */
  before = opk_reported_part(text, first, verb->at.first);
  behind = opk_reported_part(text, verb->at.last, last);
  for (uint32_t i = 0; i < before.size && !letter; i++)
    letter = (before.bytes[i] | 0x20) >= 'a' && (before.bytes[i] | 0x20) <= 'z' && before.bytes[i] < 128;
  for (uint32_t i = 0; i < behind.size; i++) {
    if (behind.bytes[i] == ',' && comma == verb->at.last) comma = verb->at.last + i + 1;
    if (behind.bytes[i] == ',' || behind.bytes[i] == ';') ends = false;
  }
  /* A comma that is the sentence's last byte is none. */
  if (!letter && comma > verb->at.last && comma < last) {
    out->first = comma;
    out->start = first;
    return true;
  }
  if (ends) out->last = verb->at.first;
  return true;
}

bool opk_reported_view(const opk_reported_verb *verb, opk_report *out) {
  uint32_t first = verb->sentence.first, at = verb->at.first, size;
  opk_text before = opk_reported_part(verb->text, at - first > 60 ? at - 60 : first, at), owner;
  opk_pattern_match match;
  uint8_t bytes[64];
  if (before.size >= 5 && memcmp(before.bytes + before.size - 5, "\xE2\x80\x99s ", 5) == 0) {
    size = before.size - 5;
    memcpy(bytes, before.bytes, size);
    memcpy(bytes + size, "'s ", 3);
    before = (opk_text){bytes, size + 3};
  }
  if (!opk_pattern_find(before, 0, "%f[A-Za-z][Ii]n ([^,;:.\"]-)'s $", &match)) return false;
  owner = opk_reported_capture(before, &match, 0);
  if (opk_pattern_find(owner, 0, "^.*%f[A-Za-z][Ii]n ()", &match))
    owner = opk_reported_part(owner, match.captures[0].first, owner.size);
  if (!opk_reported_strip(verb->words, owner, &out->source)) return false;
  return report(first, opk_reported_count(source_of(out)) + 2, out);
}
