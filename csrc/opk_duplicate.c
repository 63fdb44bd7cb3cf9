#include "opk_duplicate.h"

#include "opk_hash.h"

/* A pair of words in more places than this has no vote; and so many links of a chain are followed. */
#define CROWD 8
#define LINKS 32
/* Places that lie so close together, in words, are one: what is left out or put in shifts what follows. */
#define BIN 8
/* The fewest votes for a place, and the least share of the voters: one word changed in five silences two pairs in five,
 * and a cut in the middle leaves half of the rest for each place. */
#define LEAST 2
#define VOTERS_PER_VOTE 4
/* How many places of a candidate are compared. */
#define TRIED 6
/* The share of its words that a candidate has in common with what it repeats, in hundredths; of the shortest, nearly
 * all. */
#define SHARE 80
#define SHORT 8
#define SHORT_SHARE 85

#define MASKS (OPK_DUPLICATE_MOST / 64)
#define SLOTS (2 * OPK_DUPLICATE_MOST)

/* The blocks' words as one row, and the pairs of neighbours in chains by their hash. */
typedef struct row {
  const uint64_t *hash;
  const opk_duplicate_block *blocks;
  uint32_t count;
  uint32_t size;
  uint32_t buckets; /* a power of two */
  bool crowded;     /* a bucket has so many places that it was not told which pairs come again */
  uint64_t *word;   /* [size] */
  uint64_t *pair;   /* [size - 1] the hash of a word and the next one */
  uint32_t *next;   /* [size] the next place with a pair of the same bucket, or OPK_NONE */
  uint32_t *head;   /* [buckets] */
  uint32_t *start;  /* [count] where each block begins in the row */
  uint8_t *again;   /* [size] whether the pair stands at another place too */
} row;

/* A candidate's words, each with the bits of the positions that it stands at. */
typedef struct pattern {
  uint32_t size;
  uint32_t masks;
  uint64_t word[SLOTS];
  uint16_t slot[SLOTS]; /* 1 + the index into `bits`; 0: free */
  uint64_t bits[OPK_DUPLICATE_MOST][MASKS];
} pattern;

static uint32_t bucket_count(uint32_t words) {
  uint32_t buckets = 16;
  while (buckets < words && buckets < UINT32_C(1) << 31) buckets *= 2;
  return buckets;
}

size_t opk_duplicate_scratch(uint32_t words, uint32_t count) {
  uint64_t size = (uint64_t)words * (2 * sizeof(uint64_t) + sizeof(uint32_t) + 1) +
                  ((uint64_t)bucket_count(words) + count) * sizeof(uint32_t);
  return size > SIZE_MAX ? 0 : (size_t)size;
}

size_t opk_duplicate_pattern(void) { return sizeof(pattern); }

/* Puts the pair at `at` into its bucket; most pairs of a text stand at one place only. */
static void add_pair(row *r, uint32_t at) {
  uint64_t pair = opk_mum(r->word[at] ^ OPK_HASH_K0, r->word[at + 1] ^ OPK_HASH_K1);
  uint32_t *head = &r->head[pair & (r->buckets - 1)], other = *head;
  unsigned links = 0;
  r->pair[at] = pair;
  r->again[at] = 0;
  r->next[at] = other;
  *head = at;
  for (; other != OPK_NONE && r->pair[other] != pair; other = r->next[other])
    if (++links == LINKS) {
      r->crowded = true;
      return;
    }
  if (other != OPK_NONE) r->again[at] = r->again[other] = 1;
}

static void lay_out(row *r) {
  uint32_t at = 0;
  for (uint32_t b = 0; b < r->count; b++) {
    r->start[b] = at;
    for (uint32_t t = r->blocks[b].first; t < r->blocks[b].last; t++) r->word[at++] = r->hash[t];
  }
  memset(r->head, 0xff, r->buckets * sizeof *r->head);
  /* From the end, so that chains are in order. The pair over the border of two blocks is one like others: a pull quote
   * may repeat what a page break divides. */
  for (uint32_t i = r->size; i-- > 1;) add_pair(r, i - 1);
}

/* The row without the candidate's own words, since it may stand in the middle of what it repeats. */
static uint32_t without(uint32_t at, uint32_t start, uint32_t size) { return at < start ? at : at - size; }
static uint32_t with(uint32_t at, uint32_t start, uint32_t size) { return at < start ? at : at + size; }

static void sort(int64_t *places, size_t count) {
  for (size_t gap = count / 2; gap > 0; gap /= 2)
    for (size_t i = gap; i < count; i++) {
      int64_t place = places[i];
      size_t j = i;
      for (; j >= gap && places[j - gap] > place; j -= gap) places[j] = places[j - gap];
      places[j] = place;
    }
}

/* The places that the pairs of the candidate vote for, in order; and how many pairs may vote at all. */
static size_t read_votes(const row *r, uint32_t start, uint32_t size, int64_t *places, uint32_t *voters) {
  size_t count = 0;
  *voters = 0;
  for (uint32_t i = 0; i + 1 < size; i++) {
    uint64_t wanted = r->pair[start + i];
    uint32_t at = r->head[wanted & (r->buckets - 1)];
    size_t before = count;
    unsigned links = 0;
    if (!r->again[start + i] && !r->crowded) {
      ++*voters;
      continue;
    }
    for (; at != OPK_NONE && links < LINKS && count - before <= CROWD; at = r->next[at], links++)
      if ((at + 1 < start || at >= start + size) && r->pair[at] == wanted)
        places[count++] = (int64_t)without(at, start, size) - i;
    if (count - before > CROWD) {
      count = before;
    } else {
      ++*voters;
    }
  }
  return count;
}

/* Whether so many of the places may lie within one bin, by how many lie in each two bins in a row, which are told apart by
 * their low bits. */
static bool may_gather(const int64_t *places, size_t count, uint32_t least) {
  enum { BINS = 64 };
  uint16_t seen[BINS] = {0};
  if (count < least) return false;
  for (size_t i = 0; i < count; i++) seen[(uint64_t)(places[i] + INT32_MAX) / BIN % BINS]++;
  for (size_t b = 0; b < BINS; b++)
    if ((uint32_t)seen[b] + seen[(b + 1) % BINS] >= least) return true;
  return false;
}

static uint32_t find_slot(const pattern *p, uint64_t word) {
  uint32_t slot = (uint32_t)(word >> 32) % SLOTS;
  while (p->slot[slot] && p->word[slot] != word) slot = (slot + 1) % SLOTS;
  return slot;
}

static void read_pattern(pattern *p, const uint64_t *words, uint32_t size, bool reversed) {
  uint16_t known = 0;
  p->size = size;
  p->masks = (size + 63) / 64;
  memset(p->slot, 0, sizeof p->slot);
  for (uint32_t i = 0; i < size; i++) {
    uint64_t word = words[reversed ? size - 1 - i : i];
    uint32_t slot = find_slot(p, word);
    if (!p->slot[slot]) {
      p->word[slot] = word;
      p->slot[slot] = ++known;
      memset(p->bits[known - 1], 0, p->masks * sizeof(uint64_t));
    }
    p->bits[p->slot[slot] - 1][i / 64] |= UINT64_C(1) << i % 64;
  }
}

static uint32_t count_bits(uint64_t bits) {
  uint32_t count = 0;
  for (; bits; bits &= bits - 1) count++;
  return count;
}

/* Before the first step: a bit for each word of the pattern. */
static void begin(const pattern *p, uint64_t *state) {
  memset(state, 0xff, p->masks * sizeof *state);
  if (p->size % 64) state[p->masks - 1] = (UINT64_C(1) << p->size % 64) - 1;
}

/* One step of the longest common subsequence: each bit that turns to 0 is a word more. */
static void extend(const pattern *p, uint64_t *state, uint64_t word) {
  uint32_t slot = find_slot(p, word);
  const uint64_t *bits;
  uint64_t carry = 0;
  if (!p->slot[slot]) return;
  bits = p->bits[p->slot[slot] - 1];
  for (uint32_t m = 0; m < p->masks; m++) {
    uint64_t old = state[m], sum = old + (old & bits[m]), carried = sum + carry;
    carry = (uint64_t)(sum < old) | (uint64_t)(carried < sum);
    state[m] = carried | (old & ~bits[m]);
  }
  if (p->size % 64) state[p->masks - 1] &= (UINT64_C(1) << p->size % 64) - 1; /* what was carried beyond its end */
}

static uint32_t common_words(const pattern *p, const uint64_t *state) {
  uint32_t left = 0;
  for (uint32_t m = 0; m < p->masks; m++) left += count_bits(state[m]);
  return p->size - left;
}

/* Compares the candidate with [low, high) of the row without it; the words found and the shortest stretch that ends
 * first among those that hold them all. */
static uint32_t compare(const row *r, pattern *p, uint32_t start, uint32_t size, uint32_t low, uint32_t high,
                        uint32_t *first, uint32_t *last) {
  uint64_t state[MASKS];
  uint32_t common = 0;
  read_pattern(p, r->word + start, size, false);
  begin(p, state);
  for (uint32_t at = low; at < high; at++) {
    uint32_t found;
    extend(p, state, r->word[with(at, start, size)]);
    found = common_words(p, state);
    if (found > common) {
      common = found;
      *last = at;
    }
  }
  if (!common) return 0;
  read_pattern(p, r->word + start, size, true);
  begin(p, state);
  for (*first = *last;; --*first) {
    extend(p, state, r->word[with(*first, start, size)]);
    if (common_words(p, state) == common || *first == low) break;
  }
  return common;
}

/* The block that holds a place of the row, and that place as an index of the columns. */
static uint32_t locate(const row *r, uint32_t at, uint32_t *token) {
  uint32_t low = 0,
           high = r->count - 1; /* the last block that begins at or before it; empty ones begin where it does too */
  while (low < high) {
    uint32_t middle = low + (high - low + 1) / 2;
    if (r->start[middle] <= at) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  *token = r->blocks[low].first + (at - r->start[low]);
  return low;
}

/* What a candidate repeats. Without a pattern, says only whether it needs one. */
static bool find(const row *r, pattern *p, uint32_t block, opk_duplicate *out) {
  uint32_t start = r->start[block], size = r->blocks[block].last - r->blocks[block].first;
  int64_t places[OPK_DUPLICATE_MOST * (CROWD + 1)];
  uint32_t voters, need = (size * (size < SHORT ? SHORT_SHARE : SHARE) + 99) / 100, best = 0, tried = 0;
  uint32_t rest = r->size - size, best_first = 0, best_last = 0;
  size_t count = read_votes(r, start, size, places, &voters), behind = 0;
  uint32_t least = (voters + VOTERS_PER_VOTE - 1) / VOTERS_PER_VOTE;
  if (least < LEAST) least = LEAST;
  if (!may_gather(places, count, least)) return false;
  sort(places, count);
  for (size_t i = 0; i < count && tried < TRIED; i = behind) {
    while (behind < count && places[behind] - places[i] <= BIN) behind++;
    if (behind - i >= least) {
      int64_t low = places[i] - BIN, high = places[behind - 1] + 2 * (int64_t)size + 2 * BIN;
      uint32_t first = 0, last = 0, common;
      if (!p) return true;
      if (low < 0) low = 0;
      if (high > rest) high = rest;
      common = compare(r, p, start, size, (uint32_t)low, (uint32_t)high, &first, &last);
      if (common >= need && common > best && last - first + 1 <= size + size / 2 + SHORT) {
        best = common;
        best_first = with(first, start, size);
        best_last = with(last, start, size);
      }
      tried++;
    } else {
      behind = i + 1; /* the next place may gather more */
    }
  }
  if (!best) return false;
  out->from = locate(r, best_first, &out->first);
  out->to = locate(r, best_last, &out->last);
  out->block = block;
  out->common = best;
  return true;
}

size_t opk_duplicate_find(const uint64_t *hash, const opk_duplicate_block *blocks, uint32_t count, void *scratch,
                          void *pattern_memory, opk_duplicate *out) {
  row r = {.hash = hash, .blocks = blocks, .count = count};
  size_t found = 0;
  for (uint32_t b = 0; b < count; b++) r.size += blocks[b].last - blocks[b].first;
  r.buckets = bucket_count(r.size);
  r.word = scratch;
  r.pair = r.word + r.size;
  r.next = (uint32_t *)(r.pair + r.size);
  r.head = r.next + r.size;
  r.start = r.head + r.buckets;
  r.again = (uint8_t *)(r.start + r.count);
  lay_out(&r);
  for (uint32_t b = 0; b < count; b++) {
    uint32_t size = blocks[b].last - blocks[b].first;
    if (!blocks[b].candidate || size < OPK_DUPLICATE_FEWEST || size > OPK_DUPLICATE_MOST) continue;
    if (!find(&r, pattern_memory, b, out ? &out[found] : NULL)) continue;
    found++;
    if (!pattern_memory) break;
  }
  return found;
}
