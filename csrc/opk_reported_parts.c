/* What stands around a verb: who says so, "that", and words that say when and where. */
#include "opk_reported_parts.h"
#include "opk_ascii.h"

uint32_t opk_reported_bits(const opk_glossary *words, opk_text word) {
  const opk_glossary_slot *slot =
    word.size <= OPK_GLOSSARY_LONGEST ? opk_glossary_find(words, word.bytes, word.size) : NULL;
  return slot ? slot->bits : 0;
}

uint32_t opk_reported_bits_small(const opk_glossary *words, opk_text word) {
  uint8_t form[OPK_GLOSSARY_LONGEST];
  if (word.size > OPK_GLOSSARY_LONGEST) return 0;
  for (uint32_t i = 0; i < word.size; i++) form[i] = opk_to_lower(word.bytes[i]);
  return opk_reported_bits(words, (opk_text){form, word.size});
}

uint32_t opk_reported_bits_stem(const opk_glossary *words, opk_text word) {
  for (uint32_t i = 0; i < word.size; i++) {
    if (word.bytes[i] == '\'' || (word.size - i >= 3 && memcmp(word.bytes + i, "\xE2\x80\x99", 3) == 0)) word.size = i;
  }
  return opk_reported_bits_small(words, word);
}

bool opk_reported_is(opk_text word, const char *list) {
  while (*list) {
    const char *blank = strchr(list, ' ');
    size_t size = blank ? (size_t)(blank - list) : strlen(list);
    if (size == word.size && memcmp(list, word.bytes, size) == 0) return true;
    list += size + (blank != NULL);
  }
  return false;
}

bool opk_reported_is_stem(opk_text word, const char *list) {
  uint8_t small[8]; /* the lists hold pronouns: no word of theirs is as long */
  uint32_t size = 0;
  while (size < word.size && size < sizeof small && word.bytes[size] != '\'' && word.bytes[size] != 0xE2) {
    small[size] = opk_to_lower(word.bytes[size]);
    size++;
  }
  return opk_reported_is((opk_text){small, size}, list);
}

bool opk_reported_strip(const opk_glossary *words, opk_text phrase, opk_reported_source *out) {
  uint8_t bytes[OPK_CLAUSE_PHRASE];
  opk_span span = {0, phrase.size < OPK_CLAUSE_PHRASE ? phrase.size : OPK_CLAUSE_PHRASE};
  memcpy(bytes, phrase.bytes, span.last);
  if (!opk_clause_strip(words, bytes, &span)) return false;
  out->size = span.last - span.first;
  memcpy(out->bytes, bytes + span.first, out->size);
  return true;
}

/* Behind the last time that the word, with a letter before it or not, stands before a blank; OPK_NONE where it does
 * not. With `name`, only where a capital follows. */
static uint32_t behind_last(opk_text text, const char *word, bool name) {
  uint32_t size = (uint32_t)strlen(word);
  for (uint32_t at = text.size; at-- > 0;) {
    uint32_t next = at + size;
    uint8_t before = at ? text.bytes[at - 1] : 0;
    if (next >= text.size || memcmp(text.bytes + at, word, size) != 0) continue;
    if ((before | 0x20) >= 'a' && (before | 0x20) <= 'z' && before < 128) continue;
    if (!opk_is_white(text.bytes[next])) continue;
    while (next < text.size && opk_is_white(text.bytes[next])) next++;
    if (!name || (next < text.size && text.bytes[next] >= 'A' && text.bytes[next] <= 'Z')) return next;
  }
  return OPK_NONE;
}

static const char telling_more[] = "of in for from with at on by to who that sent made given whose about";

bool opk_reported_brief(const opk_glossary *words, opk_text near, opk_reported_source *out) {
  uint32_t clause = behind_last(near, "while", false), first = 0, at;
  opk_pattern_match match;
  if (clause == OPK_NONE) clause = behind_last(near, "but", false);
  if (clause == OPK_NONE) clause = behind_last(near, "and", true);
  if (clause == OPK_NONE) clause = behind_last(near, "as", true);
  if (clause != OPK_NONE) return opk_reported_strip(words, opk_reported_part(near, clause, near.size), out);
  while (first < near.size && opk_is_white(near.bytes[first])) first++;
  near = opk_reported_part(near, first, near.size);
  if (opk_pattern_find(near, 0, "^(%u%l+),? (%l)", &match)) {
    opk_text word = opk_reported_capture(near, &match, 0);
    if (opk_reported_bits_small(words, word) & OPK_CLAUSE_CLOSED && !opk_reported_is(word, "The An"))
      near = opk_reported_part(near, match.captures[1].first, near.size);
  }
  /* The third word or a later one, of small letters alone. */
  at = 0;
  for (uint32_t nth = 2;; nth++) {
    uint32_t start;
    opk_text word;
    while (at < near.size && !opk_is_white(near.bytes[at])) at++;
    while (at < near.size && opk_is_white(near.bytes[at])) at++;
    if (at >= near.size) return false;
    start = at;
    while (at < near.size && opk_is_lower(near.bytes[at])) at++;
    if (nth < 3 || at == start || at >= near.size || !opk_is_white(near.bytes[at])) continue;
    word = opk_reported_part(near, start, at);
    if (opk_reported_is(word, telling_more) || (word.size >= 2 && memcmp(near.bytes + at - 2, "ed", 2) == 0))
      return opk_reported_strip(words, opk_reported_part(near, 0, start), out);
  }
}

bool opk_reported_phrase(const opk_reported_verb *verb, uint32_t position, opk_reported_source *out) {
  uint32_t most = position + 161 < verb->sentence.last ? position + 161 : verb->sentence.last, last;
  opk_text phrase;
  while (position < most && opk_is_white(verb->text.bytes[position])) position++;
  for (last = position; last < most && !memchr(",;:()\"\xE2", verb->text.bytes[last], 7); last++) {
  }
  if (last == position) return false;
  while (last > position && memchr(".!?", verb->text.bytes[last - 1], 3)) last--;
  phrase = opk_reported_part(verb->text, position, last);
  if (opk_reported_strip(verb->words, phrase, out)) return true;
  return phrase.size > OPK_REPORTED_LONG && opk_reported_brief(verb->words, phrase, out);
}

static bool put(opk_text name, opk_reported_source *out) {
  out->size = name.size < OPK_REPORTED_SOURCE_MOST ? name.size : OPK_REPORTED_SOURCE_MOST;
  memcpy(out->bytes, name.bytes, out->size);
  return true;
}

bool opk_reported_subject(const opk_reported_verb *verb, opk_reported_source *out) {
  static const char *const leads[] = {"But ", "And ", "Yet ", "Still, ", "So "};
  uint32_t first = verb->sentence.first, last = first + 151 < verb->sentence.last ? first + 151 : verb->sentence.last;
  opk_text head = opk_reported_part(verb->text, first, last), word;
  opk_pattern_match match;
  uint32_t at, size;
  if (opk_pattern_find(head, 0, "^%([^()]*%)", &match)) head = opk_reported_part(head, match.whole.last, head.size);
  if (opk_pattern_find(head, 0, "^[^A-Za-z\x80-\xFF]+", &match))
    head = opk_reported_part(head, match.whole.last, head.size);
  for (size_t i = 0; i < sizeof leads / sizeof *leads; i++) {
    size = (uint32_t)strlen(leads[i]);
    if (head.size >= size && memcmp(head.bytes, leads[i], size) == 0) head = opk_reported_part(head, size, head.size);
  }
  if (opk_pattern_find(head, 0, "^[A-Za-z]+", &match)) {
    word = opk_reported_part(head, 0, match.whole.last);
    if (opk_reported_bits_small(verb->words, word) & OPK_CLAUSE_CIRCUMSTANCE ||
        (word.size >= 2 && memcmp(word.bytes + word.size - 2, "ly", 2) == 0))
      head = opk_pattern_find(head, 0, "^[^,]*,[ \t\r\n]*(.*)$", &match) ? opk_reported_capture(head, &match, 0)
                                                                         : (opk_text){head.bytes, 0};
  }
  if (opk_pattern_find(head, 0, "^[HhSsTtIi]h?[eit]y?%f[^A-Za-z]", &match)) {
    uint8_t small[4];
    word = opk_reported_part(head, 0, match.whole.last);
    for (uint32_t i = 0; i < word.size; i++) small[i] = opk_to_lower(word.bytes[i]);
    if (opk_reported_is((opk_text){small, word.size}, "he she it they")) return put(word, out);
  }
  if (opk_pattern_find(head, 0, "^([TtAa][hn]?e?) ([a-z-]+)", &match) &&
      opk_reported_bits_small(verb->words, opk_reported_capture(head, &match, 0)) & OPK_CLAUSE_CLOSED)
    return put(opk_reported_part(head, 0, match.whole.last), out);
  if (!opk_pattern_find(head, 0, "^[A-Z][%w'-]*%.?", &match)) return false;
  at = match.whole.last;
  while (at <= 60 && opk_pattern_find(head, at, "^ [A-Z][%w'-]*", &match)) at = match.whole.last;
  if (head.bytes[at - 1] == '.') at--;
  return opk_reported_strip(verb->words, opk_reported_part(head, 0, at), out);
}

bool opk_reported_is_person(const opk_glossary *words, const opk_reported_source *source) {
  uint32_t last = source->size, first;
  opk_text whole = {source->bytes, source->size};
  uint8_t small[OPK_REPORTED_SOURCE_MOST];
  bool capital = false;
  for (uint32_t i = 0; i < whole.size; i++) {
    small[i] = opk_to_lower(whole.bytes[i]);
    capital = capital || small[i] != whole.bytes[i];
  }
  while (last > 0 && !opk_is_lower(small[last - 1])) last--;
  for (first = last; first > 0 && opk_is_lower(small[first - 1]); first--) {
  }
  if (first < last) {
    opk_text head = {small + first, last - first};
    if (opk_reported_bits(words, head) & OPK_CLAUSE_THING) return false;
    if (small[last - 1] == 's') head.size--;
    if (head.size && opk_reported_bits(words, head) & OPK_CLAUSE_THING) return false;
  }
  return capital || opk_reported_is((opk_text){small, whole.size}, "he she they") ||
         (whole.size && small[whole.size - 1] == 's');
}

/* Behind the first "that" between marks, from `at` on: no mark of `marks` stands before it. */
static uint32_t find_that(opk_text text, uint32_t at, const char *marks) {
  size_t count = strlen(marks);
  for (; at + 4 <= text.size; at++) {
    const uint8_t *bytes = text.bytes + at;
    uint8_t before = at ? bytes[-1] : 0, next = at + 4 < text.size ? bytes[4] : 0;
    if (bytes[0] == 't' && memcmp(bytes, "that", 4) == 0 &&
        !((before | 0x20) >= 'a' && (before | 0x20) <= 'z' && before < 128) &&
        !((next | 0x20) >= 'a' && (next | 0x20) <= 'z' && next < 128))
      return at;
    if (memchr(marks, bytes[0], count)) return OPK_NONE;
  }
  return OPK_NONE;
}

uint32_t opk_reported_that(const opk_reported_verb *verb, opk_text behind, bool addressed) {
  opk_pattern_match match;
  uint32_t at = find_that(behind, 0, addressed ? ";:." : ",;:.\"\xE2");
  opk_text between, word;
  if (addressed || at == OPK_NONE) {
    if (!addressed) {
      if (!opk_pattern_find(behind, 0, "^([^,;:.\"\xE2]-, [^,;:.\"\xE2]-), that%f[^A-Za-z]()", &match)) return 0;
      between = opk_reported_capture(behind, &match, 0);
      at = match.captures[1].first - 4;
    } else {
      if (at == OPK_NONE) return 0;
      between = opk_reported_part(behind, 0, at);
    }
    return opk_reported_count(between) <= OPK_REPORTED_TAIL ? at + 5 : 0;
  }
  between = opk_reported_part(behind, 0, at);
  if (!opk_pattern_find(between, 0, "[^ \t\r\n]+", &match)) return at + 5;
  word = opk_reported_part(between, match.whole.first, match.whole.last);
  if (opk_reported_bits_small(verb->words, word) & OPK_CLAUSE_SLOW || opk_pattern_has(word, "^%a+[lL][yY]$"))
    return opk_reported_count(between) <= OPK_REPORTED_TAIL ? at + 5 : 0;
  if (opk_reported_count(between) > 3 || opk_pattern_has(word, "^[aA][nN]?$") ||
      opk_pattern_has(word, "^[tT][hH][eE]$"))
    return 0;
  return at + 5;
}

bool opk_reported_is_tail(const opk_reported_verb *verb) {
  opk_text behind = verb->behind, tail, word;
  opk_pattern_match match;
  bool addressed = verb->addressed;
  uint32_t bits, size = 0;
  if (opk_pattern_has(behind, "^[.,!?]") || opk_pattern_has(behind, "^[ \t\r\n]*$")) return true;
  while (size < behind.size && !memchr(",;:!?\"", behind.bytes[size], 6)) size++;
  tail = opk_reported_part(behind, 0, size);
  /* told ABC's "Morning Show" his client ... */
  if (addressed && opk_pattern_find(behind, 0, "^[ \t\r\n]+[^,;:.\"]-['\x99]s \"[^\"]*\"(.*)$", &match) &&
      opk_clause_follows(verb->words, opk_reported_capture(behind, &match, 0)))
    return false;
  if (!opk_pattern_find(tail, 0, "[^ \t\r\n]+", &match)) return false;
  word = opk_reported_part(tail, match.whole.first, match.whole.last);
  /* "maintained by the law school" is a participle. */
  if (opk_reported_is(word, "by") || opk_reported_count(tail) > OPK_REPORTED_TAIL) return false;
  /* What is told without telling whom: "tells a story", "tells us much". */
  if (addressed && opk_reported_is(word, "a an no us me little much his her their its")) return false;
  while (word.size && !opk_is_lower(opk_to_lower(word.bytes[word.size - 1]))) word.size--;
  bits = opk_reported_bits_small(verb->words, word);
  if (addressed && opk_pattern_has(tail, "^ %l+s the %l")) return false; /* told reporters the panel wanted more */
  if (opk_pattern_has(tail, "^ +at %l+ %d")) return false;               /* found at least 70 ... */
  if (bits & OPK_CLAUSE_SLOW) {
    bool to = word.size == 2 && opk_to_lower(word.bytes[0]) == 't' && opk_to_lower(word.bytes[1]) == 'o' &&
              !opk_pattern_has(tail, "^[ \t\r\n]+to [A-Z]") && !opk_pattern_has(tail, "^[ \t\r\n]+to reporters");
    if (to || opk_pattern_has(tail, "%f[%a]that%f[%A]")) return false;
    if (!opk_pattern_find(tail, 0, "^[ \t\r\n]+[^ \t\r\n]+(.*)$", &match)) return false;
    return !opk_clause_follows(verb->words, opk_reported_capture(tail, &match, 0));
  }
  return addressed && !opk_pattern_has(tail, "%f[%a]that%f[%A]") && !opk_pattern_has(tail, "%f[%a]about%f[%A]") &&
         !opk_pattern_has(tail, "%f[%a]to %l") && !opk_pattern_has(tail, "%f[%a]to $") &&
         !opk_clause_follows(verb->words, behind);
}
