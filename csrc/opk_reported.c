#include "opk_reported_parts.h"
#include "opk_ascii.h"

static bool at_place(opk_text text, int64_t at, const char *bytes) {
  size_t size = strlen(bytes);
  return at >= 0 && (size_t)at + size <= text.size && memcmp(text.bytes + at, bytes, size) == 0;
}

/* A report whose content begins so many bytes behind the verb. */
static bool report(const opk_reported_found *found, uint32_t behind, opk_report *out) {
  if (behind == OPK_NONE) return false;
  out->first = found->verb->at.last + behind;
  out->last = found->last;
  out->start = found->start;
  out->frame = found->frame;
  out->minor = found->minor;
  if (found->source != &out->source) out->source = *found->source;
  return true;
}

/* What is reported stands before the words that say who. */
static bool report_before(const opk_reported_found *found, opk_report *out) {
  report(found, 0, out);
  out->first = found->verb->sentence.first;
  out->last = found->start;
  out->start = out->first;
  out->minor = false;
  return true;
}

/* Whether what stands before a mark can be what is said: a clause, not when or why something was said. */
static bool is_said(const opk_reported_verb *verb, uint32_t mark) {
  opk_text part = opk_reported_part(verb->text, verb->sentence.first, mark), word;
  uint32_t first = 0, last;
  if (opk_reported_count(part) < 3) return false;
  while (first < part.size && !opk_is_alpha(part.bytes[first])) first++;
  for (last = first; last < part.size && opk_is_alpha(part.bytes[last]); last++) {
  }
  word = opk_reported_part(part, first, last);
  return !(word.size && opk_reported_bits_small(verb->words, word) & OPK_CLAUSE_CIRCUMSTANCE) ||
         memchr(part.bytes, ',', part.size) != NULL;
}

/* Where what "that" leads to begins behind a verb that can have it; 0 where none does. */
static uint32_t that_behind(const opk_reported_verb *verb) {
  bool never = verb->kind == OPK_REPORTED_FIND || verb->kind == OPK_REPORTED_JUDGE || verb->kind == OPK_REPORTED_DEMAND;
  return never ? 0 : opk_reported_that(verb, verb->behind, verb->addressed);
}

/* The subject of a verb, and what its clause is to the sentence. False where it reports nothing. */
static bool find_source(const opk_reported_verb *verb, const opk_clause_word *previous, uint32_t that,
                        opk_reported_found *found, opk_reported_source *source, opk_text *near, uint32_t *mark) {
  const opk_glossary *words = verb->words;
  opk_text text = verb->text, word = found->previous, form = verb->form, tail;
  uint32_t first = verb->sentence.first, at = verb->at.first;
  opk_clause_subject subject;
  opk_pattern_match match;
  bool adjacent, who = opk_reported_is(word, "who"), named = false, pronoun;
  opk_clause_find_subject(words, text, first, at, &subject);
  *near = opk_reported_part(text, subject.near.first, subject.near.last);
  *mark = subject.begin; /* behind the mark */
  found->start = subject.start;
  adjacent = near->size == 0 || subject.near.last == at;
  if (subject.named) {
    source->size = subject.phrase.last - subject.phrase.first;
    memcpy(source->bytes, subject.bytes + subject.phrase.first, source->size);
    named = true;
  }
  if (who) {
    uint32_t end = *mark > first ? *mark - 1 : first, before;
    opk_text antecedent;
    if (end < first) end = first;
    before = end > first ? opk_clause_begin(text, first, end) : end;
    antecedent = opk_reported_part(text, before, end);
    named = opk_pattern_find(antecedent, 0, "^.* ([A-Z][^ ]* [A-Z][^ ]*)$", &match) &&
            opk_reported_strip(words, opk_reported_capture(antecedent, &match, 0), source);
    if (!named) named = opk_reported_strip(words, antecedent, source);
    /* "Lee, who said that ..., left": the sentence goes on. */
    found->start = *mark <= first ? at : (at - near->size > before ? at - near->size : before);
  } else if (adjacent &&
             (opk_pattern_has(*near, "^[ \t\r\n]*[Ww]hich%f[^a-z]") || opk_pattern_has(*near, "%f[a-z]what%f[^a-z]") ||
              opk_pattern_has(*near, "^[ \t\r\n]*What "))) {
    return false;
  }
  /* "It calls the wall safe and says ...": who says so is the subject of the sentence. */
  if ((opk_reported_is(word, "and") ||
       (opk_reported_is(word, "but") && opk_pattern_has(*near, "^[ \t\r\n]*but[ \t\r\n]+%l*[ \t\r\n]*$"))) &&
      (opk_pattern_has(form, "^%a+[ds]%f[%A]") || opk_reported_is(form, "wrote")) &&
      !opk_pattern_find(text, first, "^[^%a]*It['\xE2 ][iws]", &match) && opk_reported_subject(verb, source)) {
    named = true;
    found->start = at;
    near->size = 0;
  }
  if (!named && near->size > OPK_REPORTED_LONG && (that || verb->kind == OPK_REPORTED_SAY))
    named = opk_reported_brief(words, *near, source);
  /* "Ann Lee, who wrote “The Wall,” told the Herald that" */
  if (!named && that && *mark > first && opk_reported_count(*near) == 0) named = opk_reported_subject(verb, source);
  if (!named) return false;
  tail = (opk_text){source->bytes, source->size};
  for (uint32_t i = tail.size; i > 0 && tail.bytes[i - 1] >= 'a' && tail.bytes[i - 1] <= 'z'; i--)
    word = opk_reported_part(tail, i - 1, tail.size);
  /* "common sense tells us" */
  if (tail.size && tail.bytes[tail.size - 1] >= 'a' && tail.bytes[tail.size - 1] <= 'z' &&
      opk_reported_is(word, "sense history experience logic instinct intuition"))
    return false;
  word = found->previous;
  /* Of a word that is a noun as well: who says so ends in the name or the plural of somebody, or is a pronoun. */
  if (opk_reported_bits(words, form) & OPK_CLAUSE_NOUN) {
    uint8_t head = text.bytes[previous->written.first];
    if (!(head >= 'A' && head <= 'Z') && !(word.size && word.bytes[word.size - 1] == 's') &&
        !opk_reported_is(word, "he she they who"))
      return false;
  }
  /* "since Ann Lee said that": what comes before is no part of who says so. */
  if (adjacent && opk_pattern_find(*near, 0, "%f[%a](%l+)[ \t\r\n]+(%u[^,;]*)$", &match) &&
      opk_reported_is(opk_reported_capture(*near, &match, 0), "after before since until unless when once") &&
      opk_reported_count(opk_reported_capture(*near, &match, 1)) <= 8) {
    opk_reported_source inner;
    found->minor = true;
    if (opk_reported_strip(words, opk_reported_capture(*near, &match, 1), &inner)) *source = inner;
  }
  pronoun = opk_reported_is(word, "he she they");
  found->relative = pronoun && opk_reported_count(*near) > 3;
  if (pronoun) {
    source->size = previous->written.last - previous->written.first;
    if (source->size > OPK_REPORTED_SOURCE_MOST) source->size = OPK_REPORTED_SOURCE_MOST;
    memcpy(source->bytes, text.bytes + previous->written.first, source->size);
  }
  tail = (opk_text){source->bytes, source->size};
  opk_pattern_find(tail, 0, "^%a*", &match);
  if (opk_pattern_has(tail, "^%l+ed ") || opk_pattern_has(tail, " and$") ||
      opk_reported_bits_small(words, opk_reported_part(tail, 0, match.whole.last)) & OPK_CLAUSE_CIRCUMSTANCE) {
    opk_reported_source outer;
    if (opk_reported_subject(verb, &outer)) *source = outer;
  }
  return true;
}

static bool judge_finite(const opk_reported_verb *verb, opk_report *out) {
  const opk_glossary *words = verb->words;
  opk_text text = verb->text, behind = verb->behind, form = verb->form, near, previous = {NULL, 0}, tail;
  opk_reported_found found = {.verb = verb, .source = &out->source, .last = OPK_NONE};
  opk_reported_kind kind = verb->kind;
  uint32_t first = verb->sentence.first, last = verb->sentence.last, at = verb->at.first, mark, that;
  opk_clause_word word;
  opk_pattern_match match;
  bool blocked, noun, marked, hearing, says;
  if (at_place(text, verb->at.last, " by ") && opk_reported_passive(verb, out)) return true;
  if (!(at > first && opk_clause_previous(words, text, first, at, &word))) return false;
  previous = (opk_text){word.form, word.size};
  blocked = (word.bits & OPK_CLAUSE_BLOCKING) != 0;
  hearing = opk_reported_is(previous, "is are was were");
  if (blocked && !hearing && !opk_reported_is(previous, "may")) return false;
  if (opk_reported_is(previous, "may") && text.bytes[word.written.first] == 'M' &&
      !(word.written.last - word.written.first == 3 && memcmp(text.bytes + word.written.first, "MAY", 3) == 0)) {
    previous = (opk_text){(const uint8_t *)"month", 5};
    blocked = false;
  }
  if (hearing && opk_reported_bits(words, form) & OPK_CLAUSE_HEARSAY && opk_pattern_has(behind, "^[ \t\r\n]+to %l")) {
    *out = (opk_report){.first = first, .last = OPK_NONE, .start = first, .frame = 2};
    return true;
  }
  if (!previous.size || blocked || opk_pattern_has(previous, "n't$")) return false;
  found.previous = previous;
  that = that_behind(verb);
  if (!find_source(verb, &word, that, &found, &out->source, &near, &mark)) return false;
  /* "Ann Lee, who said that it rained, left early": the main clause is another one. */
  if (opk_reported_is(previous, "who")) {
    const uint8_t *comma = memchr(text.bytes + verb->at.last, ',', last - verb->at.last);
    if (comma) {
      uint32_t place = (uint32_t)(comma - text.bytes);
      if (opk_reported_count(opk_reported_part(text, place, last)) >= 2) {
        found.last = place + 1;
        found.minor = true;
      }
    }
  }
  found.frame = opk_reported_count(near) + 1;
  noun = (opk_reported_bits(words, form) & OPK_CLAUSE_NOUN) != 0;
  marked = mark > first && (text.bytes[mark - 1] == ',' || text.bytes[mark - 1] == '"' || text.bytes[mark - 1] >= 128 ||
                            text.bytes[mark - 1] == '-');

  /* Ann Lee told a hearing: "..." */
  if (opk_pattern_find(behind, 0, "^([^,;:.!?\"\xE2]*)[,:] *()[\"\xE2]", &match)) {
    uint32_t quote = verb->at.last + match.captures[1].first, head = 0, end;
    tail = opk_reported_capture(behind, &match, 0);
    while (head < tail.size && memchr(" \t\r\n", tail.bytes[head], 4)) head++;
    for (end = head; end < tail.size && tail.bytes[end] >= 'a' && tail.bytes[end] <= 'z'; end++) {
    }
    if ((text.bytes[quote] == '"' || at_place(text, quote, "\xE2\x80\x9C")) &&
        opk_reported_count(tail) <= OPK_REPORTED_TAIL &&
        (verb->addressed || kind == OPK_REPORTED_ASK ||
         !opk_reported_is(opk_reported_part(tail, head, end), "a an the his her its their this that"))) {
      found.frame += opk_reported_count(tail);
      found.start = quote;
      found.last = quote + 1;
      return report(&found, match.captures[1].first, out);
    }
  }
  /* Ann Lee replied "No." */
  says = kind == OPK_REPORTED_SAY || kind == OPK_REPORTED_UTTER || kind == OPK_REPORTED_ARGUE;
  if (says && !noun && !opk_reported_is(form, "read reads") &&
      !(kind == OPK_REPORTED_ARGUE && opk_reported_is(form, "wrote writes")) &&
      (opk_pattern_find(behind, 0, "^ +()\"%u", &match) ||
       opk_pattern_find(behind, 0, "^ +()\xE2\x80\x9C%u", &match))) {
    found.start = verb->at.last + match.captures[0].first;
    found.last = found.start + 1;
    return report(&found, match.captures[0].first, out);
  }
  if (kind == OPK_REPORTED_UTTER) {
    bool closed = opk_pattern_find(text, mark >= 2 ? mark - 2 : 0, "^[,.!?]\"", &match) ||
                  opk_pattern_find(text, mark >= 4 ? mark - 4 : 0, "^[,.!?]\xE2\x80\x9D", &match);
    closed = closed && mark > first && near.size == at - mark && memcmp(near.bytes, text.bytes + mark, near.size) == 0;
    /* "repeated that" */
    if (!closed && that && opk_pattern_has(behind, "^ that ") && opk_reported_is_person(words, &out->source))
      return report(&found, that - 1, out);
    return closed && report_before(&found, out);
  }
  if (kind != OPK_REPORTED_FIND) {
    if (that) return report(&found, that - 1, out);
    /* "...," Dale Pruitt told a hearing. */
    if (!noun && mark > first &&
        (text.bytes[mark - 1] == '"' || (mark >= 3 && at_place(text, mark - 3, "\xE2\x80\x9D"))))
      return report_before(&found, out);
  }
  if (opk_pattern_has(form, "^agree") && (opk_pattern_has(behind, "^ on ") || opk_pattern_has(behind, "^ with ")))
    return false;
  if ((opk_pattern_has(form, "^warn") || opk_pattern_has(form, "^caution")) &&
      opk_pattern_has(behind, "^ [oa][fbg]%l* %l") && opk_reported_is_person(words, &out->source))
    return report(&found, 0, out);
  /* "..., Mr. Kerry said on Monday." or "..., as he said, ..." or "As Mr. Kerry said, ..." */
  if (kind != OPK_REPORTED_ASK && kind != OPK_REPORTED_JUDGE && opk_reported_is_tail(verb)) {
    bool plain;
    if (kind == OPK_REPORTED_FIND && opk_reported_finds(&found, (opk_text){(const uint8_t *)" that", 5}) == OPK_NONE)
      return false;
    if (opk_pattern_find(behind, 0, "^[^,]*,()", &match) && opk_pattern_has(near, "^[ \t\r\n]*[Aa]s%f[^A-Za-z]")) {
      found.minor = false;
      found.last = OPK_NONE;
      return report(&found, match.captures[0].first, out);
    }
    plain = opk_pattern_has(behind, "^[.,!?]") || opk_pattern_has(behind, "^[ \t\r\n]*$");
    if (marked && !noun && (plain || (!opk_reported_is(form, "expected") && is_said(verb, mark - 1))))
      return report_before(&found, out);
    if (plain || kind != OPK_REPORTED_SAY) return false;
  }
  if (kind == OPK_REPORTED_OUT) return false;
  if (noun && kind != OPK_REPORTED_FIND && !opk_clause_follows(words, behind)) return false;
  return report(&found, opk_reported_behind(&found), out);
}

/* What stands behind a verb, no more than so many bytes of it. */
static opk_text behind_of(const opk_reported_verb *verb, uint32_t most) {
  uint32_t last = verb->sentence.last;
  if (last > verb->at.last && last - verb->at.last > most) last = verb->at.last + most;
  return opk_reported_part(verb->text, verb->at.last, last);
}

/* The verb in small letters, in a buffer of OPK_GLOSSARY_LONGEST bytes. */
static void set_form(opk_reported_verb *verb, uint8_t *form) {
  verb->form = (opk_text){form, 0};
  for (uint32_t i = verb->at.first; i < verb->at.last && verb->form.size < OPK_GLOSSARY_LONGEST; i++) {
    uint8_t byte = verb->text.bytes[i];
    form[verb->form.size++] = opk_to_lower(byte);
  }
}

static bool judge_gerund(const opk_reported_verb *verb, opk_report *out) {
  const opk_glossary *words = verb->words;
  opk_text text = verb->text, behind, near, before, form = verb->form, word = {NULL, 0};
  uint32_t first = verb->sentence.first, at = verb->at.first, that, bits = 0, begin;
  opk_pattern_match match;
  bool with, issued = false, follows, named;
  uint8_t longer[OPK_GLOSSARY_LONGEST];
  before = opk_reported_part(text, at - first > 6 ? at - 6 : first, at);
  if (opk_pattern_find(before, 0, "%f[%a](%l+)[ \t\r\n]+$", &match) &&
      opk_reported_is(opk_reported_capture(before, &match, 0), "is are was were")) {
    opk_reported_verb whole = *verb; /* is saying */
    whole.at.first = at - (before.size - match.whole.first);
    whole.kind = OPK_REPORTED_ARGUE;
    whole.addressed = false;
    set_form(&whole, longer);
    return judge_finite(&whole, out);
  }
  behind = behind_of(verb, 120);
  if (opk_pattern_has(form, "^calling") && !opk_pattern_has(behind, "^[^.;:\"]-\"") &&
      !opk_pattern_has(behind, "^[^.;:]-\xE2\x80\x9C"))
    return false;
  begin = at > first ? opk_clause_begin(text, first, at) : at;
  near = opk_reported_part(text, begin, at);
  before = opk_reported_part(text, at - first > 4 ? at - 4 : first, at);
  with = opk_pattern_has(near, "^[ \t\r\n]*[Ww]ith .");
  /* "I may go too far in saying that" */
  if (opk_pattern_find(text, first, "^[^%a]*I%f[^%a]", &match) ||
      opk_pattern_find(text, first, "^[^%a]*We%f[^%a]", &match))
    return false;
  if (opk_pattern_find(near, 0, "([a-z-]+)[ \t\r\n]+$", &match))
    issued = (opk_reported_bits(words, opk_reported_capture(near, &match, 0)) & OPK_CLAUSE_UTTERANCE) != 0;
  if (!(with || issued || !before.size || opk_pattern_has(before, "[,\"\xE2\x94\x93\x9D-][ \t\r\n]*$") ||
        opk_pattern_has(before, "[bi][yn] +$")))
    return false;
  that = opk_reported_that(verb, behind, opk_pattern_has(form, "^telling"));
  if (opk_pattern_find(behind, 0, "^[ \t\r\n]+([^ \t\r\n,.;:\"]+)", &match)) {
    word = opk_reported_capture(behind, &match, 0);
    bits = opk_reported_bits_stem(words, word);
  }
  follows = opk_pattern_has(behind, "^ [\"\xE2]") || opk_reported_is(form, "calling");
  if (!follows && word.size) {
    follows = (bits & OPK_CLAUSE_PRONOUN && !opk_reported_is_stem(word, "his her its their your")) ||
              (opk_reported_is(form, "saying") && !(bits & (OPK_CLAUSE_NO_CLAUSE | OPK_CLAUSE_SLOW))) ||
              (opk_reported_count(opk_reported_part(text, first, at)) >= 3 && opk_clause_follows(words, behind));
  }
  if (!that && !follows) return false;
  named = false;
  if (with) {
    opk_pattern_find(near, 0, "^[ \t\r\n]*[Ww]ith (.+)$", &match);
    named = opk_reported_strip(words, opk_reported_capture(near, &match, 0), &out->source);
  }
  if (!named) named = opk_reported_subject(verb, &out->source);
  if (!named) out->source.size = 0;
  out->first = verb->at.last + (that ? that - 1 : 0);
  out->last = OPK_NONE;
  out->start = with || issued ? at - near.size : out->first;
  out->frame = 1;
  out->minor = false;
  return true;
}

bool opk_reported_judge(const opk_glossary *words, opk_text text, opk_span sentence, opk_span at,
                        opk_reported_kind kind, opk_report *out) {
  opk_reported_verb verb = {.words = words, .text = text, .sentence = sentence, .at = at, .kind = kind};
  uint8_t form[OPK_GLOSSARY_LONGEST];
  bool found;
  /* "self-declared" */
  if (at.last < text.size && text.bytes[at.last] == '-') return false;
  if (at.first > sentence.first && text.bytes[at.first - 1] == '-' &&
      !(at.first >= 2 && text.bytes[at.first - 2] == '-'))
    return false;
  if (kind == OPK_REPORTED_SOURCE) return opk_reported_according(&verb, out);
  if (kind == OPK_REPORTED_VIEW) return opk_reported_view(&verb, out);
  if ((kind == OPK_REPORTED_SAY || kind == OPK_REPORTED_ARGUE || kind == OPK_REPORTED_ASK ||
       kind == OPK_REPORTED_UTTER) &&
      opk_reported_inverted(&verb, out))
    return true;
  set_form(&verb, form);
  verb.behind = behind_of(&verb, 200);
  verb.addressed = kind == OPK_REPORTED_TELL || opk_pattern_has(verb.form, "^warn");
  found = kind == OPK_REPORTED_GERUND ? judge_gerund(&verb, out) : judge_finite(&verb, out);
  /* The share of a sentence that is reported in it, with the words that say by whom, is a third at least. */
  if (found && 3 * (uint64_t)(sentence.last - 1 - (out->start < sentence.last ? out->start : sentence.last - 1)) <
                 sentence.last - 1 - sentence.first)
    out->minor = true;
  return found;
}
