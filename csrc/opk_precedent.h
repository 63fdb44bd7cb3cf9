/* opk_precedent: decisions of prose that were made before.
 *
 * Where candidates stand close together, in tables of contents, lists of figures, or a text made to be slow, the same
 * few bytes around them come again and again. A decision notes how far it looked (opk_draft.h); the next time that the
 * same bytes stand there, its verdict is taken as it is. This changes no answer: what a decision depends on is those
 * bytes, the language, whether the mark at the candidate follows the one that the sentence starts with, and how far
 * that start is where it was looked at. Decisions that depend on more (the end of the text, more bytes than are kept)
 * are made anew each time. */
#ifndef OPK_PRECEDENT_H
#define OPK_PRECEDENT_H

#include "opk_draft.h"
#include "opk_hash.h"

#define OPK_PRECEDENTS_BITS 8
#define OPK_PRECEDENT_LEFT 48 /* bytes kept on each side; whole words of 64 bits */
#define OPK_PRECEDENT_RIGHT 24
#define OPK_PRECEDENT_WORDS ((OPK_PRECEDENT_LEFT + OPK_PRECEDENT_RIGHT) / 8)

typedef struct opk_precedent {
  uint64_t bytes[OPK_PRECEDENT_WORDS]; /* around the candidate */
  uint64_t mask[OPK_PRECEDENT_WORDS];  /* those that were looked at */
  uint64_t wanted;                     /* as in opk_draft */
  uint32_t apart;                      /* how far the sentence starts from the candidate, at least */
  uint8_t from, to;                    /* the words of `mask` that are not 0 */
  bool known, from_first, follows;     /* from_first: just so far; follows: the item's mark was the one wanted */
  int16_t score;
  int32_t last, next; /* of the verdict, from the candidate */
} opk_precedent;

/* All of them; none is known when it is first needed. */
typedef struct opk_precedents {
  bool begun;
  opk_precedent all[1 << OPK_PRECEDENTS_BITS];
} opk_precedents;

/* Whether there are as many bytes around `at` as are kept. */
static inline bool opk_has_precedent(const opk_draft *d, uint32_t at) {
  return at >= OPK_PRECEDENT_LEFT && d->text.size - at > OPK_PRECEDENT_RIGHT;
}

/* Two places where a decision at `at` may be kept: by few bytes beside it within the sentence, and by more of them and
 * the distance of the sentence's start. */
typedef struct opk_precedent_places {
  opk_precedent *near, *far;
} opk_precedent_places;

#define OPK_PRECEDENT_NEAR 5 /* bytes on the left; there are three on the right */

static inline opk_precedent_places opk_find_precedents(const opk_draft *d, uint32_t at, opk_precedents *precedents) {
  const uint64_t odd = UINT64_C(0x9E3779B97F4A7C15);
  uint32_t apart = at - d->first < 15 ? at - d->first : 15;
  uint64_t left = opk_load64le(d->text.bytes + at - 8), near, far;
  if (!precedents->begun) {
    precedents->begun = true;
    for (unsigned i = 0; i < 1 << OPK_PRECEDENTS_BITS; i++) precedents->all[i].known = false;
  }
  if (apart < 8) left = apart ? left >> (64 - 8 * apart) << (64 - 8 * apart) : 0;
  near = (left >> (64 - 8 * OPK_PRECEDENT_NEAR) | opk_load64le(d->text.bytes + at) << (8 * OPK_PRECEDENT_NEAR)) * odd;
  far = (near ^ left ^ apart) * odd;
  return (opk_precedent_places){&precedents->all[near >> (64 - OPK_PRECEDENTS_BITS)],
                                &precedents->all[far >> (64 - OPK_PRECEDENTS_BITS)]};
}

static inline bool opk_precedent_applies(const opk_draft *d, uint32_t at, const opk_precedent *precedent) {
  const uint8_t *bytes = d->text.bytes + at - OPK_PRECEDENT_LEFT;
  uint64_t differ = 0, word;
  uint32_t apart = at - d->first;
  if (!precedent->known || (precedent->wanted == opk_item_code(&d->item, at)) != precedent->follows) return false;
  if (apart < precedent->apart || (precedent->from_first && apart > precedent->apart)) return false;
  for (unsigned i = precedent->from; i < precedent->to; i++) {
    memcpy(&word, bytes + 8 * i, sizeof word);
    differ |= (word ^ precedent->bytes[i]) & precedent->mask[i];
  }
  return differ == 0;
}

/* Keeps the verdict on `at`, unless it depends on more than is kept. */
static inline void opk_keep_precedent(const opk_draft *d, uint32_t at, opk_verdict v, opk_precedent_places places) {
  size_t left = at - d->low, right = d->high - at;
  bool follows = d->wanted == opk_item_code(&d->item, at);
  bool far = left > OPK_PRECEDENT_NEAR || (d->from_first && at - d->first >= OPK_PRECEDENT_NEAR) || follows;
  opk_precedent *precedent = far ? places.far : places.near;
  if (left > OPK_PRECEDENT_LEFT || right > OPK_PRECEDENT_RIGHT) return;
  memcpy(precedent->bytes, d->text.bytes + at - OPK_PRECEDENT_LEFT, sizeof precedent->bytes);
  memset(precedent->mask, 0, sizeof precedent->mask);
  memset((uint8_t *)precedent->mask + OPK_PRECEDENT_LEFT - left, 0xFF, left + right);
  precedent->from = (uint8_t)((OPK_PRECEDENT_LEFT - left) / 8);
  precedent->to = (uint8_t)((OPK_PRECEDENT_LEFT + right + 7) / 8);
  precedent->apart = d->from_first ? at - d->first : at - (uint32_t)d->apart;
  precedent->wanted = d->wanted;
  precedent->follows = follows;
  precedent->known = true;
  precedent->from_first = d->from_first;
  precedent->score = (int16_t)v.score;
  precedent->last = (int32_t)(v.last - at);
  precedent->next = (int32_t)(v.next - at);
}

#endif
