#include "opk_full_names.h"

#include "opk_ascii.h"
#include "opk_hash.h"

/* A surname that is looked for has so many bytes at most, and so many of them may have the same first run of letters:
 * "O'Hara", "O'Neill". */
#define LONGEST 64
#define ALIKE 16
/* A surname without letters of ASCII is looked for by its first character, which has so many bytes (U+00C0 to U+017F). */
#define CHARACTER 2
/* A full name is looked for in so many bytes before its surname. */
#define BEFORE 80

/* ---- words of phrases ---- */

static bool is(const opk_glossary *words, opk_text word, uint32_t bits) {
  const opk_glossary_slot *slot = opk_glossary_find(words, word.bytes, word.size);
  return slot && (slot->bits & bits);
}

static bool is_closed(const opk_glossary *words, opk_text word) {
  return opk_glossary_small(words, word.bytes, word.size) & OPK_SOURCES_CLOSED;
}

opk_text opk_without_stop(opk_text word) {
  if (word.size && word.bytes[word.size - 1] == '.') word.size--;
  return word;
}

opk_text opk_without_possessive(opk_text word) {
  const uint8_t *end = word.bytes + word.size;
  if (word.size >= 2 && end[-2] == '\'' && end[-1] == 's') word.size -= 2;
  end = word.bytes + word.size;
  if (word.size >= 4 && memcmp(end - 4, "\xe2\x80\x99s", 4) == 0) word.size -= 4;
  return word;
}

opk_phrase opk_phrase_read(const opk_glossary *words, opk_text phrase) {
  opk_phrase out = {.count = 0};
  uint32_t at = 0;
  while (at < phrase.size) {
    opk_text word;
    if (phrase.bytes[at] == ' ') {
      at++;
      continue;
    }
    word = (opk_text){phrase.bytes + at, 0};
    while (at < phrase.size && phrase.bytes[at] != ' ') at++;
    word.size = (uint32_t)(phrase.bytes + at - word.bytes);
    while (word.size && memchr(",;:", word.bytes[word.size - 1], 3)) word.size--;
    uint8_t c = word.size ? word.bytes[0] : 0;
    if (opk_is_upper(c) || (out.count && ((c >= 195 && c <= 197) || is(words, word, OPK_SOURCES_PARTICLE)))) {
      if (!out.count && is_closed(words, word)) continue;
      if (out.count < OPK_SOURCES_WORDS) out.words[out.count] = word;
      if (out.count <= OPK_SOURCES_WORDS) out.count++;
    } else if (out.count) {
      out.follows = opk_is_lower(c);
      break;
    }
  }
  return out;
}

/* ---- questions ---- */

size_t opk_full_names_portion(opk_full_names *names, uint8_t *memory) {
  size_t questions = names->most * sizeof *names->questions, surnames = names->most * sizeof *names->surnames;
  questions = (questions + 7) / 8 * 8;
  names->slot_count = (uint32_t)opk_hash_slots(names->most);
  if (memory) {
    names->questions = (opk_full_names_question *)memory;
    names->surnames = (opk_full_names_surname *)(memory + questions);
    names->slots = (uint32_t *)(memory + questions + surnames);
  }
  return questions + surnames + names->slot_count * sizeof *names->slots;
}

void opk_full_names_start(opk_full_names *names) {
  names->question_count = names->surname_count = 0;
  memset(names->slots, 0xff, names->slot_count * sizeof *names->slots);
  memset(names->wanted, 0, sizeof names->wanted);
}

static bool is_letter(uint8_t byte) { return opk_is_alpha(byte) || opk_is_digit(byte); }

/* The slot of a run of letters and digits. */
static uint32_t *slot_of(const opk_full_names *names, const uint8_t *run, uint32_t size, uint64_t hash) {
  for (uint32_t at = (uint32_t)(hash >> 32);; at++) {
    uint32_t *slot = &names->slots[at & (names->slot_count - 1)];
    if (*slot == OPK_NONE) return slot;
    const opk_full_names_surname *known = &names->surnames[*slot];
    if (known->hash == hash && known->size == size && memcmp(known->word.bytes + known->begin, run, size) == 0)
      return slot;
  }
}

/* The number of a surname, which is new or not; OPK_NONE where it is not looked for. */
static uint32_t add_surname(opk_full_names *names, opk_text word) {
  opk_full_names_surname new = {.word = word, .next = OPK_NONE, .pending = OPK_NONE, .last_question = OPK_NONE};
  uint32_t *slot, alike = 0;
  if (word.size > LONGEST) return OPK_NONE;
  while (new.begin < word.size && !is_letter(word.bytes[new.begin])) new.begin++;
  while (new.begin + new.size < word.size && is_letter(word.bytes[new.begin + new.size])) new.size++;
  if (!new.size && word.size >= CHARACTER) new.begin = 0, new.size = CHARACTER;
  if (!new.size) return OPK_NONE;
  new.hash = opk_hash(word.bytes + new.begin, new.size);
  slot = slot_of(names, word.bytes + new.begin, new.size, new.hash);
  for (; *slot != OPK_NONE; slot = &names->surnames[*slot].next) {
    opk_text known = names->surnames[*slot].word;
    if (known.size == word.size && memcmp(known.bytes, word.bytes, word.size) == 0) return *slot;
    if (++alike == ALIKE) return OPK_NONE;
  }
  names->wanted[word.bytes[new.begin]] = true;
  names->surnames[names->surname_count] = new;
  *slot = names->surname_count;
  return names->surname_count++;
}

uint32_t opk_full_names_ask(opk_full_names *names, opk_text surname, uint32_t place) {
  uint32_t number = names->question_count++, of = add_surname(names, surname);
  names->questions[number] = (opk_full_names_question){of, place, OPK_NONE, {0, 0}};
  if (of != OPK_NONE) {
    opk_full_names_surname *asked = &names->surnames[of];
    if (asked->pending == OPK_NONE) asked->pending = number;
    else names->questions[asked->last_question].next = number;
    asked->last_question = number;
  }
  return number;
}

/* ---- answers ---- */

/* The capitalised words before a surname at `first`, a full name's if not all of them are titles. */
static opk_span words_before(const opk_full_names *names, uint32_t first) {
  const uint8_t *b = names->text.bytes;
  uint32_t least = first > BEFORE ? first - BEFORE : 0, start = first, end = first;
  bool named = false;
  for (unsigned count = 0; count < OPK_SOURCES_WORDS; count++) {
    opk_text word;
    uint32_t at;
    if (end == least || b[end - 1] != ' ') break;
    end--;
    while (count && end > least && b[end - 1] == ' ') end--; /* one blank only before the surname */
    at = end;
    while (at > least && b[at - 1] != ' ' && b[at - 1] != '\r' && b[at - 1] != '\n') at--;
    word = (opk_text){b + at, end - at};
    if (!word.size || !opk_is_upper(word.bytes[0])) break;
    for (end = at; end < start && (is_letter(b[end]) || b[end] == '.' || b[end] == '\'' || b[end] == '-' || b[end] >= 0x80);) end++;
    if (end < at + word.size || is_closed(names->words, word)) break;
    if (word.size > 3 && word.bytes[word.size - 1] == '.' && !is(names->words, opk_without_stop(word), OPK_SOURCES_TITLE))
      break;
    named = named || !is(names->words, opk_without_stop(word), OPK_SOURCES_TITLE);
    start = end = at;
  }
  return named ? (opk_span){start, first} : (opk_span){0, 0};
}

/* Takes in a full name: the questions of places that lie before it are answered by the one before, if there is one. */
static void take(opk_full_names *names, opk_full_names_surname *of, opk_span name) {
  if (of->latest.last)
    while (of->pending != OPK_NONE && names->questions[of->pending].place <= name.last) {
      opk_full_names_question *question = &names->questions[of->pending];
      question->answer = of->latest;
      of->pending = question->next;
    }
  of->latest = name;
}

static void try_surnames(opk_full_names *names, uint32_t number, uint32_t run) {
  opk_text text = names->text;
  for (; number != OPK_NONE; number = names->surnames[number].next) {
    opk_full_names_surname *of = &names->surnames[number];
    uint32_t first = run - of->begin, last = first + of->word.size;
    opk_span name;
    if (of->begin > run || of->word.size > text.size - first) continue;
    if (memcmp(text.bytes + first, of->word.bytes, of->word.size) != 0) continue;
    if ((first && is_letter(text.bytes[first - 1])) || (last < text.size && is_letter(text.bytes[last]))) continue;
    name = words_before(names, first);
    if (name.last) take(names, of, name);
  }
}

void opk_full_names_find(opk_full_names *names) {
  opk_text text = names->text;
  for (uint32_t at = 0; names->surname_count && at < text.size;) {
    uint32_t first = at++, size = CHARACTER, found;
    if (is_letter(text.bytes[first])) {
      while (at < text.size && is_letter(text.bytes[at])) at++;
      size = at - first;
    }
    if (!names->wanted[text.bytes[first]] || size > text.size - first) continue;
    found = *slot_of(names, text.bytes + first, size, opk_hash(text.bytes + first, size));
    if (found != OPK_NONE) try_surnames(names, found, first);
  }
  for (uint32_t s = 0; s < names->surname_count; s++) {
    opk_full_names_surname *of = &names->surnames[s];
    for (; of->pending != OPK_NONE; of->pending = names->questions[of->pending].next)
      names->questions[of->pending].answer = of->latest;
  }
}

uint32_t opk_full_names_answer(const opk_full_names *names, uint32_t question, opk_text words[OPK_SOURCES_WORDS + 1]) {
  const opk_full_names_question *asked;
  const uint8_t *at, *end;
  uint32_t count = 0;
  if (question == OPK_NONE || !names->questions[question].answer.last) return 0;
  asked = &names->questions[question];
  at = names->text.bytes + asked->answer.first;
  end = names->text.bytes + asked->answer.last;
  while (at < end) {
    const uint8_t *blank = memchr(at, ' ', (size_t)(end - at));
    if (blank > at) words[count++] = (opk_text){at, (uint32_t)(blank - at)};
    at = blank + 1;
  }
  words[count++] = names->surnames[asked->surname].word;
  return count;
}
