/* What has to stand behind each kind of verb for it to report: what is said, asked for, promised or found. */
#include "opk_reported_parts.h"

static bool is_person(const opk_reported_found *found) {
  return opk_reported_is_person(found->verb->words, found->source);
}

static opk_text word_at(opk_text behind, uint32_t at, bool small) {
  uint32_t last = at;
  while (last < behind.size &&
         ((behind.bytes[last] >= 'a' && behind.bytes[last] <= 'z') ||
          (!small && (behind.bytes[last] == '\'' || (behind.bytes[last] >= 'A' && behind.bytes[last] <= 'Z')))))
    last++;
  return opk_reported_part(behind, at, last);
}

static uint32_t blanks(opk_text text, uint32_t at) {
  while (at < text.size && memchr(" \t\r\n", text.bytes[at], 4)) at++;
  return at;
}

static bool follows(const opk_reported_found *found, opk_text behind) {
  return opk_clause_follows(found->verb->words, behind);
}

static uint32_t whole(bool reports) { return reports ? 0 : OPK_NONE; }

uint32_t opk_reported_finds(const opk_reported_found *found, opk_text behind) {
  static const char *const finders[] = {"poll",   "stud",   "survey",     "report",
                                        "search", "analys", "scientists", "economists"};
  opk_text source = {found->source->bytes, found->source->size};
  bool known = (opk_pattern_has(source, "^[A-Z]") || opk_pattern_has(source, "^the %u")) &&
               !opk_pattern_has(found->verb->form, "^show");
  uint32_t at;
  for (size_t i = 0; !known && i < sizeof finders / sizeof *finders; i++) {
    uint32_t size = (uint32_t)strlen(finders[i]);
    for (uint32_t from = 0; !known && from + size <= source.size; from++) {
      uint32_t j = 0;
      while (j < size && (uint8_t)finders[i][j] == (source.bytes[from + j] >= 'A' && source.bytes[from + j] <= 'Z'
                                                      ? source.bytes[from + j] | 0x20
                                                      : source.bytes[from + j]))
        j++;
      known = j == size;
    }
  }
  if (!known) return OPK_NONE;
  at = blanks(behind, 0);
  if (at) {
    opk_text word = word_at(behind, at, true);
    if (opk_pattern_has(behind, "^[ \t\r\n]+that%f[^a-z]")) return at + 4;
    if (at < behind.size && behind.bytes[at] >= '0' && behind.bytes[at] <= '9') return at;
    if (opk_reported_is(word, "at more less fewer nearly roughly about almost only some") &&
        opk_pattern_has(behind, "^[ \t\r\n]+%l+ ?%l* %d"))
      return at;
  }
  return whole(follows(found, behind));
}

static uint32_t tells(const opk_reported_found *found) {
  opk_text behind = found->verb->behind, object, word;
  opk_pattern_match match;
  uint32_t rest;
  const opk_glossary *words = found->verb->words;
  if (!opk_pattern_find(behind, 0, "^[ \t\r\n]+([A-Za-z'\x80-\xFF]+)[ \t\r\n]+()", &match)) return OPK_NONE;
  object = opk_reported_capture(behind, &match, 0);
  rest = match.captures[1].first;
  /* told ABC's "Morning Show" his client ... */
  if (opk_pattern_find(behind, 0, "^[ \t\r\n]+[^,;:.\"]-['\x99]s \"[^\"]*\"[ \t\r\n]+()", &match))
    rest = match.captures[0].first;
  /* Whom: a name, or a noun behind an article. */
  if (object.bytes[0] >= 'A' && object.bytes[0] <= 'Z') {
    while (opk_pattern_find(behind, rest, "^[%u][^ \t\r\n,]*[ \t\r\n]+()", &match)) rest = match.captures[0].first;
  }
  /* told the mayor to "hold back" */
  if (opk_pattern_find(behind, 0, "^ the %l+ to ([\"\xE2%l]%l*)", &match)) {
    opk_text act = opk_reported_capture(behind, &match, 0);
    if (!(opk_reported_bits(words, act) & OPK_CLAUSE_NO_PERSON) &&
        !opk_reported_is(act, "her his my our their this that its"))
      return 0;
  }
  if (opk_reported_is(object, "the a") && opk_pattern_find(behind, rest, "^[%w]+[ \t\r\n]+()", &match))
    rest = match.captures[0].first;
  if (opk_pattern_has(behind, "^[^,;:.\"]-%f[a-z]to [a-z\"\xE2]") &&
      !(opk_reported_bits(words, object) & OPK_CLAUSE_NO_PERSON))
    return 0;
  word = word_at(behind, rest, false);
  if (word.size && opk_reported_bits_stem(words, word) & OPK_CLAUSE_PRONOUN) return rest;
  /* told reporters the panel wanted ... */
  if (opk_reported_is(word, "the") && opk_pattern_has(object, "^%l+s$") &&
      opk_reported_count(opk_reported_part(behind, rest, behind.size)) > 4)
    return rest;
  return follows(found, opk_reported_part(behind, rest - 1, behind.size)) ? rest : OPK_NONE;
}

static uint32_t asks(const opk_reported_found *found) {
  opk_text behind = found->verb->behind, word;
  uint32_t at = blanks(behind, 0);
  word = word_at(behind, at, true);
  if (at && word.size && opk_pattern_has(found->verb->form, "^ask") &&
      opk_reported_bits(found->verb->words, word) & OPK_CLAUSE_WH)
    return 0;
  if (opk_pattern_has(behind, "^[ \t\r\n]+to ")) return OPK_NONE;
  return whole(opk_pattern_has(behind, "^[ \t\r\n]+[^,;:.\"]-%f[a-z]to [a-z\"\xE2]") ||
               opk_pattern_has(behind, "^[ \t\r\n]+[^,;:.\"]-\"to [a-z]"));
}

static uint32_t judges(const opk_reported_found *found) {
  opk_text behind = found->verb->behind;
  uint32_t size = 0;
  if (!is_person(found) || found->relative || opk_pattern_has(behind, "^[ \t\r\n]+by ")) return OPK_NONE;
  while (size < behind.size && !memchr(",;:", behind.bytes[size], 3)) size++;
  behind.size = size;
  if (opk_pattern_has(found->verb->form, "^accus")) return whole(opk_pattern_has(behind, "%f[%a]of%f[%A]"));
  if (opk_pattern_has(found->verb->form, "^liken")) return whole(opk_pattern_has(behind, "%f[%a]to%f[%A]"));
  return whole(opk_pattern_has(behind, "%f[%a]as%f[%A]"));
}

/* The word behind the verb, a quotation mark before it left out; and where it ends. */
static opk_text first_word(opk_text behind, bool *there) {
  opk_pattern_match match;
  *there = opk_pattern_find(behind, 0, "^[ \t\r\n]+[\"\xE2]?([^ \t\r\n,.;:]+)", &match);
  return *there ? opk_reported_capture(behind, &match, 0) : (opk_text){behind.bytes, 0};
}

static uint32_t says(const opk_reported_found *found) {
  const opk_glossary *words = found->verb->words;
  opk_text behind = found->verb->behind, word, stem;
  opk_pattern_match match;
  bool there, amount;
  uint32_t bits;
  word = first_word(behind, &there);
  if (!there) return OPK_NONE;
  bits = opk_reported_bits_stem(words, word);
  stem = word_at(word, 0, false);
  amount = (bits & OPK_CLAUSE_NO_CLAUSE) &&
           (opk_pattern_has(behind, "^[ \t\r\n]+as %l+ as ") ||
            (stem.size == 2 && (stem.bytes[0] | 0x20) == 'n' && (stem.bytes[1] | 0x20) == 'o' &&
             follows(found, opk_pattern_find(behind, 0, "^[ \t\r\n]+%a+", &match)
                              ? opk_reported_part(behind, match.whole.last, behind.size)
                              : behind)));
  if ((bits & OPK_CLAUSE_NO_CLAUSE && !amount) || opk_pattern_has(behind, "^[ \t\r\n]*[:]")) return OPK_NONE;
  /* said with some force "it will not hold" */
  if (opk_pattern_has(stem, "^[wW][iI][tT][hH]$") && opk_pattern_has(behind, "^[^,;:.\"]-[\"\xE2]")) return 0;
  if (!(bits & OPK_CLAUSE_SLOW) || opk_reported_count(behind) >= 7) return 0;
  if (!opk_pattern_find(behind, 0, "^[ \t\r\n]+[^ \t\r\n]+(.*)$", &match)) return 0;
  return whole(follows(found, opk_reported_capture(behind, &match, 0)));
}

static uint32_t argues(const opk_reported_found *found) {
  const opk_glossary *words = found->verb->words;
  opk_text behind = found->verb->behind, form = found->verb->form, word;
  bool there;
  uint32_t bits;
  word = first_word(behind, &there);
  if (!there) return OPK_NONE;
  if (opk_reported_is(form, "promised promises vowed vows pledged hopes") && is_person(found)) {
    if (opk_pattern_has(behind, "^[ \t\r\n]+to %l")) return 0;
    /* vowed an "aggressive" answer */
    if (opk_pattern_has(behind, "^[ \t\r\n]+%l* ?[\"\xE2]")) return 0;
  }
  if (opk_pattern_has(form, "^suggest") && opk_pattern_has(word, "^%l+ing$") && is_person(found)) return 0;
  bits = opk_reported_bits_stem(words, word);
  if (opk_pattern_has(form, "^wonder") || opk_pattern_has(form, "^question") ||
      (opk_pattern_has(form, "^explain") && bits & OPK_CLAUSE_WH))
    return whole(bits & OPK_CLAUSE_WH);
  if (bits & OPK_CLAUSE_PRONOUN && opk_pattern_has(behind, "^[ \t\r\n]+[A-Za-z']+ [a-z]") &&
      !opk_reported_is_stem(word, "his her its their it"))
    return 0;
  return whole(follows(found, behind));
}

uint32_t opk_reported_behind(const opk_reported_found *found) {
  opk_text behind = found->verb->behind;
  switch (found->verb->kind) {
  case OPK_REPORTED_SAY: return says(found);
  case OPK_REPORTED_ARGUE: return argues(found);
  case OPK_REPORTED_TELL: return tells(found);
  case OPK_REPORTED_FIND: return opk_reported_finds(found, behind);
  case OPK_REPORTED_ASK: return asks(found);
  case OPK_REPORTED_DEMAND:
    /* "their disgust and calls for" */
    if (opk_reported_is(found->previous, "and") || found->relative) return OPK_NONE;
    return whole(is_person(found) && opk_pattern_has(behind, "^[ \t\r\n]+[%w\"\xE2]"));
  case OPK_REPORTED_VOW: return whole(is_person(found) && opk_pattern_has(behind, "^[ \t\r\n]+to %l"));
  case OPK_REPORTED_JUDGE: return judges(found);
  case OPK_REPORTED_CALL:
    if (!is_person(found) || found->relative || opk_reported_is(found->previous, "they")) return OPK_NONE;
    return whole(opk_pattern_has(behind, "^[^.;:\"]-\"") || opk_pattern_has(behind, "^[^.;:]-\xE2\x80\x9C"));
  default: return OPK_NONE;
  }
}
