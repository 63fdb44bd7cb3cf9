#include "opk_stem.h"

#include "opk_fold.h"
#include "opk_hash.h"

#define STEM 6         /* letters of a stem */
#define STEM_BYTES 48  /* of a word that are looked at */
#define STEM_MARK UINT64_C(0x9e3779b97f4a7c15) /* sets stems apart from whole words */

typedef struct stem {
  uint8_t bytes[STEM_BYTES];
  uint32_t size;
  bool whole, ascii;
} stem;

static stem spell(opk_text text, opk_span word) {
  stem out = {.size = 0, .whole = true, .ascii = true};
  opk_folder folder;
  const uint8_t *piece;
  size_t size;
  opk_folder_start(&folder, text, word);
  while ((piece = opk_folder_next(&folder, &size)) != NULL) {
    for (size_t i = 0; i < size; i++) {
      if (out.size == STEM_BYTES) {
        out.whole = false;
        return out;
      }
      out.bytes[out.size++] = piece[i];
      if (piece[i] >= 0x80) out.ascii = false;
    }
  }
  return out;
}

static bool cut(stem *s, const char *ending, uint32_t size, uint32_t least) {
  if (s->size < size + least || memcmp(s->bytes + s->size - size, ending, size) != 0) return false;
  s->size -= size;
  return true;
}

/* English endings, as far as they show in six letters: of the plural and possessive, the participles, adverbs; a last e
 * goes and a last y is an i. */
static void strip(stem *s) {
  cut(s, "'s", 2, 1);
  if (cut(s, "sses", 4, 1)) s->size += 2;
  else if (cut(s, "ies", 3, 2)) s->bytes[s->size++] = 'y';
  else if (s->size > 3 && s->bytes[s->size - 1] == 's' && memchr("sui", s->bytes[s->size - 2], 3) == NULL) s->size--;
  if (s->size > 5) {
    if ((cut(s, "ing", 3, 3) || cut(s, "ed", 2, 3)) && s->size > 3 &&
        s->bytes[s->size - 1] == s->bytes[s->size - 2] && memchr("lsz", s->bytes[s->size - 1], 3) == NULL)
      s->size--;
    cut(s, "ly", 2, 3);
    if (s->size > 4 && s->bytes[s->size - 1] == 'e') s->size--;
    if (s->size > 3 && s->bytes[s->size - 1] == 'y') s->bytes[s->size - 1] = 'i';
  }
}

bool opk_stem_key(opk_text text, opk_span word, uint64_t *key) {
  stem s = spell(text, word);
  uint32_t letters = 0, at = 0;
  if (s.ascii && s.size == 1 && s.bytes[0] >= 'a' && s.bytes[0] <= 'z') return false;
  if (s.ascii && s.whole) strip(&s);
  while (at < s.size && (s.bytes[at] < 0x80 || s.bytes[at] >= 0xC0 ? letters++ < STEM : true)) at++;
  *key = opk_hash(s.bytes, at) ^ STEM_MARK;
  return true;
}
