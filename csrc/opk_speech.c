#include "opk_speech.h"

#include "opk_ascii.h"
#include "opk_reported_parts.h"

/* Fewer quoted words are a term, not speech, unless they are an utterance of their own. */
#define FEWEST 4
/* The words around a quotation that say who speaks are no more than these. */
#define FRAME 10
/* What has more verbs that may report is no sentence, and the rest of them are left alone. */
#define VERBS 100
/* So many bytes before a quotation are looked at. */
#define BEFORE 24

static opk_text without_white(opk_text text) {
  while (text.size && opk_is_white(text.bytes[text.size - 1])) text.size--;
  return text;
}

/* Whether one of the words in small letters, or the ends of words in them, may have a quotation behind it. */
static bool tells(const opk_glossary *words, opk_text text) {
  for (uint32_t at = 0; at < text.size;) {
    uint32_t first = at;
    while (at < text.size && opk_is_lower(text.bytes[at])) at++;
    if (at > first && opk_reported_bits(words, opk_reported_part(text, first, at)) & OPK_CLAUSE_TELLING) return true;
    if (at == first) at++;
  }
  return false;
}

/* A title has capitals where a sentence has none. */
static bool is_title(const opk_glossary *words, opk_text quoted, opk_text before) {
  static const char naming[] = "titled entitled called named dubbed headlined termed labeled";
  uint32_t last = before.size, first, all = 0, capitals = 0;
  uint8_t form[BEFORE];
  bool led, small = false;
  while (last && (before.bytes[last - 1] == ' ' || before.bytes[last - 1] == ',')) last--;
  for (first = last; first && opk_is_alpha(before.bytes[first - 1]); first--)
    form[first - 1] = before.bytes[first - 1] | 0x20;
  if (last > first && opk_reported_is((opk_text){form + first, last - first}, naming)) return true;
  for (uint32_t at = 0; at < quoted.size;) {
    uint32_t head = at;
    if (!opk_is_alpha(quoted.bytes[at]) || (at && opk_is_alpha(quoted.bytes[at - 1]))) {
      at++;
      continue;
    }
    while (at < quoted.size && (opk_is_alpha(quoted.bytes[at]) || quoted.bytes[at] == '\'')) at++;
    all++;
    if (opk_is_upper(quoted.bytes[head])) {
      capitals++;
    } else if (!(opk_reported_bits(words, opk_reported_part(quoted, head, at)) & OPK_CLAUSE_CLOSED)) {
      return false;
    }
  }
  before = without_white(before);
  led = before.size && (before.bytes[before.size - 1] == ',' || before.bytes[before.size - 1] == ':');
  /* "She replied: Save the Ferries." is told. */
  if (led && tells(words, opk_reported_part(before, 0, before.size - 1))) return false;
  /* "..., tweeted: ALL FERRIES ARE SAFE" is shouted, and no title. */
  for (uint32_t at = 0; at < quoted.size && !small; at++) small = opk_is_lower(quoted.bytes[at]);
  if (all > 3 && led && !small) return false;
  return all > 1 && capitals >= 2;
}

/* Whether a byte is one of those of quotation marks behind a quotation. */
static bool is_mark(uint8_t byte) { return memchr("\"\xE2\x80\x9D'\x99\xC2\xBB", byte, 7) != NULL; }

/* The quoted stretches within a sentence, titles apart. */
static void find_quotes(opk_speech *speech, opk_span sentence) {
  opk_text text = speech->text;
  speech->quote_count = speech->title_count = 0;
  while (speech->mark < speech->mark_count && speech->marks[speech->mark].last <= sentence.first) speech->mark++;
  for (size_t i = speech->mark; i < speech->mark_count && speech->marks[i].first < sentence.last; i++) {
    opk_span mark = speech->marks[i], span = mark;
    opk_text before, inner, end;
    opk_speech_quote *quote;
    opk_pattern_match match;
    uint32_t size, from, bits = 0;
    uint8_t final;
    bool capital, stopped, said, letter = false, led, cried, ended;
    if (span.first < sentence.first) span.first = sentence.first;
    if (span.last > sentence.last) span.last = sentence.last;
    before =
      opk_reported_part(text, span.first - sentence.first > BEFORE ? span.first - BEFORE : sentence.first, span.first);
    if (span.first != sentence.first &&
        is_title(speech->words, opk_reported_part(text, span.first, span.last), before)) {
      speech->titles[speech->title_count++] = span;
      continue;
    }
    inner = opk_reported_part(text, span.first, span.last);
    while (inner.size && memchr("\"\xE2\x80\x9C\x98\xC2\xAB\xE3\x8C\x8E' ", inner.bytes[0], 12))
      inner.bytes++, inner.size--;
    capital = (inner.size && (opk_is_upper(inner.bytes[0]) || (inner.bytes[0] >= '0' && inner.bytes[0] <= '9'))) ||
              (inner.size > 1 && (inner.bytes[0] == '\'' || inner.bytes[0] == '(' || inner.bytes[0] == '[') &&
               opk_is_upper(inner.bytes[1]));
    for (size = inner.size; size && is_mark(inner.bytes[size - 1]);) size--;
    while (size && inner.bytes[size - 1] == ' ') size--;
    final = size ? inner.bytes[size - 1] : 0;
    stopped = final == '.' || final == '!' || final == '?' || final == 0xA6 || span.last == sentence.last;
    cried = final == '!' || final == '?';
    end = without_white(before);
    if (end.size && end.bytes[end.size - 1] == ',') end.size--;
    for (from = end.size; from && opk_is_lower(end.bytes[from - 1]);) from--;
    if (from < end.size) bits = opk_reported_bits(speech->words, opk_reported_part(end, from, end.size));
    said = (bits & (OPK_CLAUSE_TELLING | OPK_CLAUSE_UTTERING)) != 0;
    end = without_white(before);
    for (uint32_t j = 0; j < before.size && !letter; j++) letter = opk_is_alpha(before.bytes[j]);
    led = said || (end.size && (end.bytes[end.size - 1] == ',' || end.bytes[end.size - 1] == ':')) || !letter;
    quote = &speech->quotes[speech->quote_count++];
    quote->span = span;
    quote->count = opk_clause_count(inner, 0, inner.size, true);
    quote->continued = mark.first < sentence.first;
    /* "Wall," is a word, not an utterance; in "said, “If it falls ...” and left" is one, and in "“It will not” —
     * words". */
    ended = stopped || (quote->count > 1 && final == ',') ||
            (quote->count >= FEWEST && (said || opk_pattern_find(text, span.last, "^ *\xE2\x80[\x93\x94]", &match) ||
                                        opk_pattern_find(text, span.last, "^ *%-%-", &match)));
    quote->utterance = capital && ended && (led || cried);
  }
}

static bool lies_in(opk_span verb, const opk_span *span) {
  return verb.first >= span->first && verb.last <= span->last;
}

/* The first verb outside the quotations that reports, or one that reports the smaller part of the sentence. */
static void find_report(opk_speech *speech, opk_span sentence) {
  uint32_t judged = 0;
  size_t quote = 0, title = 0;
  speech->reported = false;
  for (; speech->verb < speech->verb_count; speech->verb++) {
    const opk_speech_verb *verb = &speech->verbs[speech->verb];
    opk_report report;
    if (verb->at.first >= sentence.last) break;
    if (verb->at.first < sentence.first || (speech->reported && !speech->report.minor) || judged == VERBS) continue;
    while (quote < speech->quote_count && speech->quotes[quote].span.last <= verb->at.first) quote++;
    while (title < speech->title_count && speech->titles[title].last <= verb->at.first) title++;
    if (quote < speech->quote_count && lies_in(verb->at, &speech->quotes[quote].span)) continue;
    if (title < speech->title_count && lies_in(verb->at, &speech->titles[title])) continue;
    judged++;
    if (!opk_reported_judge(speech->words, speech->text, sentence, verb->at, verb->kind, &report)) continue;
    speech->report = report;
    speech->reported = true;
  }
}

/* The words before who says so that say where or when: "In an interview, the mayor said “we ...”." */
static uint32_t lead(const opk_speech *speech, opk_span sentence) {
  const opk_report *report = &speech->report;
  opk_text before, word;
  uint32_t first = 0, last;
  const uint8_t *comma;
  if (report->first <= sentence.first || report->start <= sentence.first ||
      report->start > speech->quotes[0].span.first)
    return 0;
  before = opk_reported_part(speech->text, sentence.first, report->start);
  while (first < before.size && !opk_is_alpha(before.bytes[first])) first++;
  for (last = first; last < before.size && opk_is_alpha(before.bytes[last]);) last++;
  word = opk_reported_part(before, first, last);
  if (!word.size || !(opk_reported_bits_small(speech->words, word) & OPK_CLAUSE_CIRCUMSTANCE)) return 0;
  word = without_white(before);
  if (word.size && word.bytes[word.size - 1] == ',') {
    comma = memchr(word.bytes, ',', word.size - 1);
    if (comma && (uint32_t)(comma - word.bytes) + 2 < word.size) return 0;
  }
  return opk_clause_count(before, 0, before.size, true);
}

static void add(opk_speech *speech, uint32_t first, uint32_t last, opk_speech_kind kind, bool fragment) {
  if (first < last) speech->clauses[speech->clause_count++] = (opk_speech_clause){{first, last}, kind, fragment};
}

/* What lies outside of quotations from `at` on: what is reported, the author's before and behind it. */
static void add_outside(opk_speech *speech, opk_span sentence, uint32_t at, uint32_t to) {
  const opk_report *report = &speech->report;
  uint32_t stop = report->last == OPK_NONE ? sentence.last : report->last, first = report->first;
  if (!speech->reported) {
    add(speech, at, to, OPK_SPEECH_AUTHOR, false);
    return;
  }
  if (first > at) {
    if (first > to) first = to > at ? to : at;
    add(speech, at, first < to ? first : to, OPK_SPEECH_AUTHOR, false);
    at = first;
  }
  if (at < to) {
    add(speech, at, to < stop ? to : stop, OPK_SPEECH_INDIRECT, false);
    add(speech, at > stop ? at : stop, to, OPK_SPEECH_AUTHOR, false);
  }
}

static void find_clauses(opk_speech *speech, opk_span sentence) {
  uint32_t at = sentence.first;
  speech->clause_count = 0;
  if (!speech->reported && !speech->quote_count) return;
  for (size_t i = 0; i < speech->quote_count; i++) {
    const opk_speech_quote *quote = &speech->quotes[i];
    add_outside(speech, sentence, at, quote->span.first);
    add(speech, quote->span.first, quote->span.last, OPK_SPEECH_DIRECT, !quote->utterance);
    at = quote->span.last;
  }
  add_outside(speech, sentence, at, sentence.last);
}

opk_speech_kind opk_speech_sentence(opk_speech *speech, opk_span sentence) {
  opk_speech_kind kind;
  find_quotes(speech, sentence);
  find_report(speech, sentence);
  find_clauses(speech, sentence);
  kind = speech->reported && !speech->report.minor ? OPK_SPEECH_INDIRECT : OPK_SPEECH_AUTHOR;
  if (speech->quote_count) {
    uint32_t quoted = 0, all = opk_clause_count(speech->text, sentence.first, sentence.last, true), frame = 0;
    bool utterance = false;
    for (size_t i = 0; i < speech->quote_count; i++) {
      quoted += speech->quotes[i].count;
      utterance = utterance || speech->quotes[i].utterance;
    }
    if (speech->reported) frame = speech->report.frame + lead(speech, sentence);
    if (frame > FRAME) frame = FRAME;
    if (quoted >= all || utterance || ((speech->quotes[0].continued || quoted >= FEWEST) && 2 * quoted + frame >= all))
      kind = OPK_SPEECH_DIRECT;
  }
  return kind;
}
