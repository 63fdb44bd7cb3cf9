#include "opk_copies.h"

#include "opk_hash.h"

#define ROWS 4
#define BANDS (OPK_COPIES_PLACES / ROWS)
/* How many texts of a chain are compared: the copies of one text may be many. */
#define LINKS 16
#define SEED UINT64_C(0x6f70656465646974)

/* Steele, Lea & Flood 2014: the numbers that the orders are made of. */
static uint64_t next_number(uint64_t *state) {
  uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return z ^ z >> 31;
}

bool opk_copies_sign(const uint64_t *hash, uint32_t count, opk_signature *out) {
  uint64_t factor[OPK_COPIES_PLACES], summand[OPK_COPIES_PLACES], state = SEED;
  uint32_t least[OPK_COPIES_PLACES];
  if (count < OPK_COPIES_FEWEST) return false;
  for (unsigned p = 0; p < OPK_COPIES_PLACES; p++) {
    factor[p] = next_number(&state) | 1;
    summand[p] = next_number(&state);
    least[p] = UINT32_MAX;
  }
  for (uint32_t i = 0; i + OPK_COPIES_RUN <= count; i++) {
    uint64_t run = hash[i];
    for (unsigned w = 1; w < OPK_COPIES_RUN; w++) run = opk_mum(run ^ OPK_HASH_K0, hash[i + w] ^ OPK_HASH_K1);
    /* Multiply-shift (Dietzfelbinger 1996): the upper half is a hash of the run for each order. */
    for (unsigned p = 0; p < OPK_COPIES_PLACES; p++) {
      uint32_t value = (uint32_t)((run * factor[p] + summand[p]) >> 32);
      least[p] = value < least[p] ? value : least[p];
    }
  }
  /* The upper bits of what is least are all zeros. */
  for (unsigned p = 0; p < OPK_COPIES_PLACES; p++) out->place[p] = (uint16_t)least[p];
  return true;
}

unsigned opk_copies_alike(const opk_signature *a, const opk_signature *b) {
  unsigned alike = 0;
  for (unsigned p = 0; p < OPK_COPIES_PLACES; p++) alike += a->place[p] == b->place[p];
  return alike;
}

size_t opk_copies_size(uint32_t capacity) {
  uint64_t size = (uint64_t)capacity * (sizeof(opk_signature) + 2 * BANDS * sizeof(uint32_t));
  return size > SIZE_MAX ? 0 : (size_t)size;
}

void opk_copies_start(opk_copies *copies, void *memory, uint32_t capacity) {
  *copies = (opk_copies){.signatures = memory, .capacity = capacity};
  copies->previous = (uint32_t *)(void *)(copies->signatures + capacity);
  copies->head = copies->previous + (size_t)BANDS * capacity;
  memset(copies->head, 0, (size_t)BANDS * capacity * sizeof *copies->head);
}

bool opk_copies_has_room(const opk_copies *copies) {
  return copies->count < copies->capacity || copies->capacity == OPK_COPIES_WINDOW;
}

/* Where a band of the signature begins its chain. */
static uint32_t *chain(const opk_copies *copies, const opk_signature *signature, unsigned band) {
  const uint16_t *place = signature->place + (size_t)band * ROWS;
  uint64_t key = (uint64_t)place[0] | (uint64_t)place[1] << 16 | (uint64_t)place[2] << 32 | (uint64_t)place[3] << 48;
  uint64_t slot = opk_mum(key ^ OPK_HASH_K0, OPK_HASH_K2) & (copies->capacity - 1);
  return &copies->head[(size_t)band * copies->capacity + slot];
}

static void link_in(opk_copies *copies, const opk_signature *signature, uint32_t number) {
  uint32_t at = number & (copies->capacity - 1);
  copies->signatures[at] = *signature;
  for (unsigned b = 0; b < BANDS; b++) {
    uint32_t *head = chain(copies, signature, b);
    copies->previous[(size_t)at * BANDS + b] = *head;
    *head = number;
  }
}

/* A text that is compared with none has a signature that no text has: no run is the first under all orders. */
static bool is_blank(const opk_signature *signature) {
  for (unsigned p = 0; p < OPK_COPIES_PLACES; p++)
    if (signature->place[p] != UINT16_MAX) return false;
  return true;
}

void opk_copies_move(opk_copies *copies, void *memory, uint32_t capacity, const opk_copies *from) {
  opk_copies_start(copies, memory, capacity);
  for (uint32_t number = 1; number <= from->count; number++) {
    const opk_signature *signature = &from->signatures[number & (from->capacity - 1)];
    if (is_blank(signature)) {
      copies->signatures[number & (capacity - 1)] = *signature;
    } else {
      link_in(copies, signature, number);
    }
  }
  copies->count = from->count;
}

void opk_copies_skip(opk_copies *copies) {
  memset(&copies->signatures[++copies->count & (copies->capacity - 1)], 0xff, sizeof *copies->signatures);
}

uint32_t opk_copies_add(opk_copies *copies, const opk_signature *signature, unsigned least, unsigned *alike) {
  uint32_t number = ++copies->count, best = 0;
  /* A text that was forgotten has given its place away, and its links lead nowhere. */
  uint32_t oldest = number > copies->capacity ? number - copies->capacity + 1 : 1;
  *alike = 0;
  for (unsigned b = 0; b < BANDS; b++) {
    uint32_t other = *chain(copies, signature, b);
    for (unsigned links = 0; other >= oldest && links < LINKS; links++) {
      uint32_t at = other & (copies->capacity - 1), before = copies->previous[(size_t)at * BANDS + b];
      unsigned found = opk_copies_alike(signature, &copies->signatures[at]);
      if (found >= least && (found > *alike || (found == *alike && other < best))) {
        *alike = found;
        best = other;
      }
      if (before >= other) break;
      other = before;
    }
  }
  link_in(copies, signature, number);
  return best;
}
