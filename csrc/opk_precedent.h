/* opk_precedent: decisions of prose that were made before.
 *
 * Where candidates stand close together, in tables of contents, lists of figures, or a text made to be slow, the same
 * few bytes around them come again and again. A decision notes how far it looked (opk_draft.h); the next time that the
 * same bytes stand there, its verdict is taken as it is. This changes no answer: what a decision depends on is those
 * bytes, the language, the item's mark that the sentence starts with, and how far that start is where it was looked at.
 * Decisions that depend on more (the end of the text, more bytes than are kept) are made anew each time. */
#ifndef OPK_PRECEDENT_H
#define OPK_PRECEDENT_H

#include "opk_draft.h"

#define OPK_PRECEDENTS 128
#define OPK_PRECEDENT_LEFT 48 /* bytes kept on each side; whole words of 64 bits */
#define OPK_PRECEDENT_RIGHT 24
#define OPK_PRECEDENT_WORDS ((OPK_PRECEDENT_LEFT + OPK_PRECEDENT_RIGHT) / 8)

typedef struct opk_precedent {
  uint64_t bytes[OPK_PRECEDENT_WORDS]; /* around the candidate */
  uint64_t mask[OPK_PRECEDENT_WORDS];  /* those that were looked at */
  uint64_t item;                       /* what the sentence starts with */
  uint32_t apart;                      /* how far the sentence starts from the candidate, at least */
  uint8_t from, to;                    /* the words of `mask` that are not 0 */
  bool known, from_first;              /* from_first: just so far */
  int16_t score;
  int32_t last, next; /* of the verdict, from the candidate */
} opk_precedent;

/* All of them, zeroed when they are first needed. */
typedef struct opk_precedents {
  bool begun;
  opk_precedent all[OPK_PRECEDENTS];
} opk_precedents;

/* Whether there are as many bytes around `at` as are kept. */
static inline bool opk_has_precedent(const opk_draft *d, uint32_t at) {
  return at >= OPK_PRECEDENT_LEFT && d->text.size - at > OPK_PRECEDENT_RIGHT;
}

/* All of an item's mark that a decision at `at` can depend on; 0 where there is none. */
static inline uint64_t opk_precedent_item(const opk_draft *d, uint32_t at) {
  const opk_item_mark *item = &d->item;
  if (item->behind == 0) return 0;
  return (uint64_t)item->value << 32 | (uint64_t)item->kind << 4 | (uint64_t)item->period << 3 |
         (uint64_t)item->bracket << 2 | (uint64_t)(item->behind >= at) << 1 | 1;
}

/* Where a decision at such a place is kept. */
static inline opk_precedent *opk_find_precedent(const opk_draft *d, uint32_t at, opk_precedents *precedents) {
  uint32_t apart = at - d->first < 15 ? at - d->first : 15;
  uint64_t near;
  if (!precedents->begun) {
    precedents->begun = true;
    memset(precedents->all, 0, sizeof precedents->all);
  }
  memcpy(&near, d->text.bytes + at - 4, sizeof near);
  return &precedents->all[((near + apart) * UINT64_C(0x9E3779B97F4A7C15)) >> 57 & (OPK_PRECEDENTS - 1)];
}

static inline bool opk_precedent_applies(const opk_draft *d, uint32_t at, const opk_precedent *precedent) {
  const uint8_t *bytes = d->text.bytes + at - OPK_PRECEDENT_LEFT;
  uint64_t differ = 0, word;
  if (!precedent->known || precedent->item != opk_precedent_item(d, at)) return false;
  if (precedent->from_first ? at - d->first != precedent->apart : at - d->first < precedent->apart) return false;
  for (unsigned i = precedent->from; i < precedent->to; i++) {
    memcpy(&word, bytes + 8 * i, sizeof word);
    differ |= (word ^ precedent->bytes[i]) & precedent->mask[i];
  }
  return differ == 0;
}

/* Keeps the verdict on `at`, unless it depends on more than is kept. */
static inline void opk_keep_precedent(const opk_draft *d, uint32_t at, opk_verdict v, opk_precedent *precedent) {
  size_t left = at - d->low, right = d->high - at, apart = left > at - d->apart ? left : at - d->apart;
  if (left > OPK_PRECEDENT_LEFT || right > OPK_PRECEDENT_RIGHT) return;
  memcpy(precedent->bytes, d->text.bytes + at - OPK_PRECEDENT_LEFT, sizeof precedent->bytes);
  memset(precedent->mask, 0, sizeof precedent->mask);
  memset((uint8_t *)precedent->mask + OPK_PRECEDENT_LEFT - left, 0xFF, left + right);
  precedent->from = (uint8_t)((OPK_PRECEDENT_LEFT - left) / 8);
  precedent->to = (uint8_t)((OPK_PRECEDENT_LEFT + right + 7) / 8);
  precedent->apart = d->from_first ? at - d->first : (uint32_t)apart;
  precedent->item = opk_precedent_item(d, at);
  precedent->known = true;
  precedent->from_first = d->from_first;
  precedent->score = (int16_t)v.score;
  precedent->last = (int32_t)(v.last - at);
  precedent->next = (int32_t)(v.next - at);
}

#endif
