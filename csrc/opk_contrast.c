#include "opk_contrast.h"
#include "opk_ascii.h"

#define LONGEST 16 /* bytes of the words that matter, and the blank behind them */

/* A word is a run of letters of ASCII. */
typedef struct word {
  uint32_t first, last;
} word;

static inline word next_word(opk_text text, uint32_t at) {
  const uint8_t *bytes = text.bytes;
  uint32_t last, size = text.size;
  while (at < size && !opk_is_alpha(bytes[at])) at++;
  for (last = at; last < size && opk_is_alpha(bytes[last]); last++) {}
  return (word){at, last};
}

static bool is_none(word w) { return w.first == w.last; }

/* A word in small letters with a blank behind it; longer ones are cut, and are like no word here. */
typedef struct form {
  uint32_t size; /* with the blank */
  char bytes[LONGEST];
} form;

static form form_of(opk_text text, word w) {
  form out = {0, {0}};
  uint32_t size = w.last - w.first;
  if (size == 0 || size > LONGEST - 1) return out;
  for (uint32_t i = 0; i < size; i++) out.bytes[i] = (char)opk_to_lower(text.bytes[w.first + i]);
  out.bytes[size] = ' ';
  out.size = size + 1;
  return out;
}

/* Whether the words of `list`, each with a blank behind it, have this one. */
static bool is_in(const form *f, const char *list) {
  const char *at = list;
  if (!f->size) return false;
  while (*at) {
    const char *next = strchr(at, ' ') + 1;
    if ((size_t)(next - at) == f->size && memcmp(at, f->bytes, f->size) == 0) return true;
    at = next;
  }
  return false;
}

/* What begins a clause of its own behind "but". */
static const char subjects[] =
  "i we you he she it they there this that these those who what when as if in by at on the his her its their our my "
  "your some many most no not never of all for ";
/* What shows behind "but" that it corrects or adds, or means "only". */
static const char adding[] = "also rather instead rarely mainly mostly merely a an then yes hopefully ";
/* What shows before "but" that it means "except" or "only". */
static const char excepting[] = "anything nothing is was are be comes none all everything help ";
static const char narrowing[] = "only just simply merely ";
static const char finite[] =
  "is are was were has have had do does did can will would could may might must should s re ve ll d m don isn aren "
  "wasn weren didn doesn won couldn wouldn hasn haven hadn shouldn ";

/* What stands between two words. */
static opk_text between(opk_text text, uint32_t first, uint32_t last) {
  return (opk_text){text.bytes + first, last - first};
}

static bool is_gap(opk_text gap, char byte) { return gap.size == 1 && gap.bytes[0] == (uint8_t)byte; }

static bool holds(opk_text gap, const char *marks) {
  for (uint32_t i = 0; i < gap.size; i++)
    if (gap.bytes[i] && strchr(marks, gap.bytes[i])) return true;
  return false;
}

/* U+2013 or U+2014 */
static bool has_dash(opk_text gap) {
  for (uint32_t i = 0; i + 2 < gap.size; i++)
    if (gap.bytes[i] == 0xE2 && gap.bytes[i + 1] == 0x80 && (gap.bytes[i + 2] == 0x93 || gap.bytes[i + 2] == 0x94))
      return true;
  return false;
}

/* Whether blanks and closing marks, then a question mark stand behind the last word. */
static bool asks(opk_text text) {
  uint32_t at = text.size;
  while (at > 0 && !opk_is_alpha(text.bytes[at - 1])) at--;
  for (; at < text.size; at++) {
    uint8_t byte = text.bytes[at];
    if (byte == '?') return true;
    if (!opk_is_space(byte) && (byte == 0 || !strchr("\"'\xE2\x80\x9D\x99)", byte))) return false;
  }
  return false;
}

/* Where the last verb that makes a clause ends; 0 where there is none. */
static uint32_t last_finite(opk_text text) {
  uint32_t found = 0;
  for (word w = next_word(text, 0); !is_none(w); w = next_word(text, w.last)) {
    uint32_t size = w.last - w.first;
    form f = {0, {0}};
    if (size <= 6) f = form_of(text, w);
    if ((size >= 4 && opk_to_lower(text.bytes[w.last - 2]) == 'e' && opk_to_lower(text.bytes[w.last - 1]) == 'd') ||
        is_in(&f, finite))
      found = w.last;
  }
  return found;
}

/* The words around one: the one before it, it, and two behind it; those that are missing are empty. What is told of the
 * whole sentence is found at most once. */
typedef struct place {
  opk_text text;
  word before, own, behind, after;
  opk_text gap;
  uint32_t finite_at; /* OPK_NONE: not looked for */
  bool signs_known, has_signs;
} place;

/* Whether "but" sets a clause against what stands before it. `denied` and `narrowed` tell whether "not" and "not only"
 * stand before it in the same clause. */
static bool turns(place *at, bool denied, bool narrowed) {
  form before = form_of(at->text, at->before), behind = form_of(at->text, at->behind);
  form after = form_of(at->text, at->after);
  if (is_none(at->behind) || is_gap(at->gap, '-') || is_in(&behind, adding)) return false;
  if (is_in(&behind, "of ") && !is_in(&after, "course ")) return false;
  if ((is_in(&behind, "one ") && is_in(&after, "of ")) || (is_in(&behind, "only ") && is_in(&after, "to ")))
    return false;
  if (is_none(at->before)) return !asks(at->text);
  if (is_gap(at->gap, ' ') && is_in(&before, excepting)) return false;
  if (narrowed || (denied && !is_in(&behind, subjects))) return false;
  if (holds(at->gap, ",;-") || has_dash(at->gap)) return true;
  if (at->finite_at == OPK_NONE) at->finite_at = last_finite(at->text);
  return at->finite_at > at->own.last;
}

/* One of these is in every sentence where "to be sure" grants: what parts its words may be anything, then. */
static const char *const signs[] = {
  "but", "though", "spite", "theless", "even", "matter", "regard", "notwith", "albeit", "admitted", "to be sure",
  "while", "where", "what", "yet", "however", "still",
};

static bool has_sign(place *at) {
  opk_text text = at->text;
  if (at->signs_known) return at->has_signs;
  at->signs_known = true;
  for (uint32_t first = 0; first < text.size && !at->has_signs; first++)
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
      uint32_t k = 0;
      while (signs[i][k] && first + k < text.size && opk_to_lower(text.bytes[first + k]) == (uint8_t)signs[i][k]) k++;
      if (!signs[i][k]) at->has_signs = true;
    }
  return at->has_signs;
}

/* The words that all depends on. */
typedef enum trigger {
  NO_TRIGGER, NOT, BUT, GRANTING, EVEN, NO, TO, IN, FIRST_GRANTING, WHATEVER, YET, HOWEVER, STILL
} trigger;

static const struct {
  const char *word;
  trigger kind;
} triggers[] = {
  {"admittedly", GRANTING}, {"albeit", GRANTING}, {"although", GRANTING}, {"but", BUT}, {"despite", GRANTING},
  {"even", EVEN}, {"however", HOWEVER}, {"in", IN}, {"nevertheless", GRANTING}, {"no", NO}, {"nonetheless", GRANTING},
  {"not", NOT}, {"notwithstanding", GRANTING}, {"regardless", GRANTING}, {"still", STILL}, {"though", GRANTING},
  {"to", TO}, {"whatever", WHATEVER}, {"whereas", FIRST_GRANTING}, {"while", FIRST_GRANTING}, {"yet", YET},
};

/* Of each letter, the first of `triggers` that begins with it or a later one. */
static const uint8_t from_letter[27] = {
  0, 3, 4, 4, 5, 6, 6, 6, 7, 8, 8, 8, 8, 8, 13, 13, 13, 13, 14, 15, 17, 17, 17, 20, 20, 21, 21,
};

/* How long those of each letter are, as bits. */
static const uint16_t lengths[26] = {
  1 << 10 | 1 << 6 | 1 << 8, 1 << 3, 0, 1 << 7, 1 << 4, 0, 0, 1 << 7, 1 << 2, 0, 0, 0, 0,
  1 << 12 | 1 << 2 | 1 << 11 | 1 << 3 | 1 << 15, 0, 0, 0, 1 << 10, 1 << 5, 1 << 6 | 1 << 2, 0, 0,
  1 << 8 | 1 << 7 | 1 << 5, 0, 1 << 3, 0,
};

static inline trigger trigger_of(opk_text text, word w) {
  uint32_t size = w.last - w.first, letter = (text.bytes[w.first] | 0x20u) - 'a';
  if (size > LONGEST - 1 || !(lengths[letter] >> size & 1)) return NO_TRIGGER;
  for (unsigned i = from_letter[letter]; i < from_letter[letter + 1]; i++) {
    const char *own = triggers[i].word;
    uint32_t k = 1;
    while (k < size && (uint8_t)own[k] == opk_to_lower(text.bytes[w.first + k])) k++;
    if (k == size && !own[k]) return triggers[i].kind;
  }
  return NO_TRIGGER;
}

static bool grants(place *at, trigger kind) {
  form before = form_of(at->text, at->before), behind = form_of(at->text, at->behind);
  form after = form_of(at->text, at->after);
  opk_text behind_gap = between(at->text, at->own.last, is_none(at->behind) ? at->own.last : at->behind.first);
  uint32_t i = 0;
  switch (kind) {
  case GRANTING: return !is_in(&before, "as ");
  case EVEN: return is_in(&behind, "if when ");
  case NO: return is_in(&behind, "matter ");
  case TO: return is_in(&behind, "be ") && is_in(&after, "sure ") && has_sign(at);
  case IN: return is_in(&behind, "spite ") && is_in(&after, "of ");
  case FIRST_GRANTING: return is_none(at->before);
  case WHATEVER: return is_none(at->before) || holds(at->gap, ",:;") || has_dash(at->gap);
  case YET:
    return is_none(at->before) || is_in(&before, "and ") || holds(at->gap, ",;-") || has_dash(at->gap);
  case HOWEVER:
    while (i < behind_gap.size && opk_is_space(behind_gap.bytes[i])) i++;
    return i < behind_gap.size && holds((opk_text){behind_gap.bytes + i, 1}, ",.;");
  case STILL: return is_none(at->before) && behind_gap.size && behind_gap.bytes[0] == ',';
  default: return false;
  }
}

opk_contrast opk_contrast_find(opk_text sentence) {
  opk_contrast turn = {{0, 0}, false, false, false};
  bool denied = false, narrowed = false, first = true;
  place at = {.text = sentence, .finite_at = OPK_NONE};
  word before = {0, 0}, own = next_word(sentence, 0);
  for (; !is_none(own); first = false, before = own, own = next_word(sentence, own.last)) {
    trigger kind = trigger_of(sentence, own);
    if (own.first - before.last != 1 || sentence.bytes[before.last] != ' ') {
      opk_text gap = between(sentence, before.last, own.first);
      if (holds(gap, ";.?!:") || has_dash(gap)) denied = narrowed = false;
    }
    if (kind == NO_TRIGGER) continue;
    at.before = before;
    at.own = own;
    at.gap = between(sentence, before.last, own.first);
    at.behind = next_word(sentence, own.last);
    at.after = next_word(sentence, at.behind.last);
    if (kind == NOT) {
      form behind = form_of(sentence, at.behind);
      denied = true;
      if (is_in(&behind, narrowing)) narrowed = true;
    } else if (kind == BUT) {
      if (!turn.found && turns(&at, denied, narrowed)) turn = (opk_contrast){{own.first, own.last}, true, true, first};
    } else if (grants(&at, kind)) {
      return (opk_contrast){{own.first, own.last}, true, false, first};
    }
  }
  return turn;
}
