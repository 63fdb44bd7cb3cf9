#include "opk_anatomy.h"

#include "opk_character.h"
#include "opk_quotation.h"
#include "opk_utf8.h"

const char *const opk_anatomy_names[OPK_ANATOMY_FIGURES] = {
  "words of 1 letter", "words of 2 letters", "words of 3 letters", "words of 4 letters", "words of 5 letters",
  "words of 6 letters", "words of 7 letters", "words of 8 letters", "words of 9 letters", "words of 10 letters",
  "words of 11 to 12 letters", "words of 13 letters or more",
  "words in -ed", "words in -ing", "words in -ly", "words in -tion, -sion", "words in n't",
  "capitalised words", "words in capitals", "numbers", "years", "words with digits", "quoted words", "different words",
  "commas", "semicolons", "colons", "dashes", "parentheses", "question marks", "exclamation marks", "ellipses",
  "quotation marks", "percent signs", "currency signs", "slashes", "ampersands",
  "sentences of 1 to 4 words", "sentences of 5 to 9 words", "sentences of 10 to 14 words",
  "sentences of 15 to 19 words", "sentences of 20 to 24 words", "sentences of 25 to 29 words",
  "sentences of 30 to 39 words", "sentences of 40 words or more",
  "questions", "exclamations", "statements", "sentences without a stop", "sentences that begin with a quotation",
  "paragraphs of 1 sentence", "paragraphs of 2 sentences", "paragraphs of 3 to 4 sentences",
  "paragraphs of 5 sentences or more",
};

enum { COMMA, SEMICOLON, COLON, DASH, PARENTHESIS, QUESTION, EXCLAMATION, ELLIPSIS, QUOTATION, PERCENT, CURRENCY, SLASH,
       AMPERSAND };

/* ---- words ---- */

static uint32_t letters_of(opk_text text, opk_span word) {
  uint32_t letters = 0;
  for (uint32_t at = word.first; at < word.last; at++) letters += (text.bytes[at] & 0xC0) != 0x80;
  return letters;
}

static bool ends_in(opk_text text, opk_span word, const char *ending) {
  uint32_t size = (uint32_t)strlen(ending);
  if (word.last - word.first < size + 2) return false;
  for (uint32_t i = 0; i < size; i++) {
    uint8_t byte = text.bytes[word.last - size + i], wanted = (uint8_t)ending[i];
    if (byte != wanted && (wanted < 'a' || wanted > 'z' || (byte | 0x20) != wanted)) return false;
  }
  return true;
}

static void add_ending(opk_text text, opk_span word, uint32_t *figures) {
  switch (text.bytes[word.last - 1] | 0x20) {
  case 'd': figures[OPK_ANATOMY_ENDING] += ends_in(text, word, "ed"); break;
  case 'g': figures[OPK_ANATOMY_ENDING + 1] += ends_in(text, word, "ing"); break;
  case 'y': figures[OPK_ANATOMY_ENDING + 2] += ends_in(text, word, "ly"); break;
  case 'n': figures[OPK_ANATOMY_ENDING + 3] += ends_in(text, word, "tion") || ends_in(text, word, "sion"); break;
  case 't': figures[OPK_ANATOMY_ENDING + 4] += ends_in(text, word, "n't") || ends_in(text, word, "n\xE2\x80\x99t"); break;
  default: break;
  }
}

static bool is_year(opk_text text, opk_span word) {
  const uint8_t *digits = text.bytes + word.first;
  return word.last - word.first == 4 && ((digits[0] == '1' && digits[1] >= '7') || (digits[0] == '2' && digits[1] == '0'));
}

static void add_word(opk_text text, opk_span word, unsigned kind, bool starts, uint32_t *figures) {
  uint32_t letters = letters_of(text, word);
  figures[OPK_ANATOMY_WORD + (letters <= 10 ? letters - (letters > 0) : letters <= 12 ? 10 : 11)]++;
  if (!(kind & OPK_TOKEN_LETTER)) {
    figures[OPK_ANATOMY_NUMBER + is_year(text, word)]++;
    return;
  }
  if (kind & OPK_TOKEN_DIGIT) figures[OPK_ANATOMY_NUMBER + 2]++;
  if (kind & OPK_TOKEN_CAPITAL) {
    if (!(kind & OPK_TOKEN_LOWER) && letters > 1) figures[OPK_ANATOMY_CAPITAL + 1]++;
    else if (!starts && letters > 1) figures[OPK_ANATOMY_CAPITAL]++;
  }
  add_ending(text, word, figures);
}

/* The words seen among the first: a set that is never more than half full, and always of the same work. */
typedef struct seen {
  uint64_t hash[2 * OPK_ANATOMY_FIRST];
  bool taken[2 * OPK_ANATOMY_FIRST];
} seen;

static bool is_new(seen *set, uint64_t hash) {
  size_t slot = hash >> 55; /* 9 bits */
  while (set->taken[slot] && set->hash[slot] != hash) slot = (slot + 1) % (2 * OPK_ANATOMY_FIRST);
  if (set->taken[slot]) return false;
  set->taken[slot] = true;
  set->hash[slot] = hash;
  return true;
}

/* ---- what stands between words ---- */

/* A mark's figure, -1 where it has none. */
static int mark_at(opk_text text, uint32_t at, uint32_t *next) {
  switch (text.bytes[at]) {
  case ',': return COMMA;
  case ';': return SEMICOLON;
  case ':': return COLON;
  case '(': return PARENTHESIS;
  case '?': return QUESTION;
  case '!': return EXCLAMATION;
  case '"': return QUOTATION;
  case '%': return PERCENT;
  case '$': return CURRENCY;
  case '/': return SLASH;
  case '&': return AMPERSAND;
  case '-':
    if (*next >= text.size || text.bytes[*next] != '-') return -1;
    while (*next < text.size && text.bytes[*next] == '-') ++*next;
    return DASH;
  case '.':
    if (text.size - at < 3 || text.bytes[at + 1] != '.' || text.bytes[at + 2] != '.') return -1;
    while (*next < text.size && text.bytes[*next] == '.') ++*next;
    return ELLIPSIS;
  default: break;
  }
  if (text.bytes[at] < 0x80) return -1;
  switch (opk_utf8_decode(text, at, next)) {
  case 0x2013: case 0x2014: case 0x2015: return DASH;
  case 0x2026: return ELLIPSIS;
  case 0x201C: case 0x201D: case 0x201E: case 0xAB: case 0xBB: return QUOTATION;
  case 0xA3: case 0xA5: case 0x20AC: return CURRENCY;
  default: return -1;
  }
}

static inline void add_gap(opk_text text, opk_span span, opk_quotation *state, uint32_t *figures) {
  state->lines = 0;
  if (opk_quotation_blank(text, span)) return;
  for (uint32_t at = span.first, next; at < span.last; at = next) {
    uint8_t byte = text.bytes[at];
    next = at + 1;
    if (byte == ' ') continue;
    if (byte == '\n') {
      opk_quotation_line(state);
      continue;
    }
    int mark = mark_at(text, at, &next);
    if (mark < 0) continue;
    figures[OPK_ANATOMY_MARK + mark]++;
    if (mark == QUOTATION) state->quoted = opk_quotation_opens(text, at, next, state->quoted);
  }
}

/* ---- sentences and paragraphs ---- */

static unsigned length_class(uint32_t words) { return words < 30 ? words / 5 : words < 40 ? 6 : 7; }

/* What a sentence ends in, quotation marks and brackets aside. */
static unsigned end_of(opk_text text, opk_span sentence) {
  for (uint32_t at = sentence.last, first; at > sentence.first; at = first) {
    opk_character c = opk_character_before(text, sentence.first, at, &first);
    if (c == OPK_CHAR_QUOTE || c == OPK_CHAR_CLOSE || c == OPK_CHAR_OPEN || opk_character_is_white(c)) continue;
    if (c == OPK_CHAR_EXCLAIM) return text.bytes[first] == '!';
    return opk_character_is_stop(c) ? 2 : 3;
  }
  return 3;
}

static void add_sentence(opk_text text, opk_span sentence, uint32_t words, uint32_t *figures) {
  uint32_t next;
  figures[OPK_ANATOMY_SENTENCE + length_class(words)]++;
  figures[OPK_ANATOMY_END + end_of(text, sentence)]++;
  figures[OPK_ANATOMY_START] += opk_character_at(text, sentence.first, &next) == OPK_CHAR_QUOTE;
}

static void add_paragraph(uint32_t *sentences, uint32_t *figures) {
  if (*sentences) figures[OPK_ANATOMY_PARAGRAPH + (*sentences < 3 ? *sentences - 1 : *sentences < 5 ? 2 : 3)]++;
  *sentences = 0;
}

/* How many line ends divide paragraphs: two where the text has a blank line, else one. */
static unsigned lines_between(opk_text text) {
  for (uint32_t at = 0, lines = 0; at < text.size; at++) {
    if (text.bytes[at] == '\n' && ++lines == 2) return 2;
    if (text.bytes[at] != '\n' && text.bytes[at] != ' ' && text.bytes[at] != '\r' && text.bytes[at] != '\t') lines = 0;
  }
  return 1;
}

#define PORTION 64

typedef struct sentences {
  const opk_language *language;
  opk_prose_finder *find;
  opk_span spans[PORTION];
  uint8_t confidence[PORTION];
  size_t count, at;
  uint32_t next; /* byte of the text */
} sentences;

static const opk_span *next_sentence(sentences *from, opk_text text) {
  if (from->at == from->count && from->next < text.size) {
    from->count = opk_prose_sentences(from->language, from->find, text, &from->next, from->spans, from->confidence, PORTION);
    from->at = 0;
  }
  return from->at < from->count ? &from->spans[from->at++] : NULL;
}

void opk_anatomy_add(opk_text text, opk_tokens tokens, uint32_t words, const opk_language *language,
                   opk_prose_finder *find, uint32_t figures[OPK_ANATOMY_FIGURES]) {
  seen set;
  sentences from = {.language = language, .find = find};
  opk_quotation state = {.quoted = false};
  unsigned between = lines_between(text);
  uint32_t at = 0, in_sentence = 0, in_paragraph = 0;
  memset(set.taken, 0, sizeof set.taken);
  const opk_span *sentence = next_sentence(&from, text);
  bool starts = true;
  for (uint32_t i = 0; i < words; i++) {
    opk_span word = {tokens.first[i], tokens.last[i]};
    add_gap(text, (opk_span){at, word.first}, &state, figures);
    while (sentence && sentence->last <= word.first) {
      if (in_sentence) add_sentence(text, *sentence, in_sentence, figures), in_paragraph++;
      in_sentence = 0;
      starts = true;
      sentence = next_sentence(&from, text);
    }
    if (state.lines >= between) add_paragraph(&in_paragraph, figures);
    add_word(text, word, tokens.kind[i], starts, figures);
    figures[OPK_ANATOMY_QUOTED] += state.quoted;
    if (i < OPK_ANATOMY_FIRST) figures[OPK_ANATOMY_DISTINCT] += is_new(&set, tokens.hash[i]);
    in_sentence++;
    starts = false;
    at = word.last;
  }
  add_gap(text, (opk_span){at, text.size}, &state, figures);
  if (sentence && in_sentence) add_sentence(text, *sentence, in_sentence, figures), in_paragraph++;
  add_paragraph(&in_paragraph, figures);
}
