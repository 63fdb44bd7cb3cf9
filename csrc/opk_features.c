#include "opk_features.h"

#include "opk_character.h"
#include "opk_fold.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

/* ---- counting ---- */

/* Slots behind the last index's, for those that find theirs taken. */
#define SLACK 64

/* Twice as many slots as counts, or one for each index. */
static unsigned slot_bits(uint64_t total, unsigned bits) {
  unsigned own = 4;
  while (own < bits && UINT64_C(1) << own < 2 * total) own++;
  return own < bits ? own : bits;
}

size_t opk_tally_size(uint64_t total, unsigned bits) { return ((size_t)1 << slot_bits(total, bits)) + SLACK; }

void opk_tally_start(opk_tally *tally, opk_count *slots, uint64_t total, unsigned bits) {
  *tally = (opk_tally){
    .slots = slots,
    .size = (uint32_t)opk_tally_size(total, bits),
    .shift = bits - slot_bits(total, bits),
    .patience = 8 * total + 4096,
  };
  memset(slots, 0xFF, tally->size * sizeof *slots); /* OPK_NONE */
}

/* Stays at the largest count, which takes a text of gigabytes to reach. */
static inline int32_t sum_of(int32_t count, int32_t times) {
  return count < INT32_MAX && count > -INT32_MAX ? count + times : count;
}

/* Where indices crowd: the slots behind the one it wants. */
static bool add_behind(opk_tally *tally, opk_count *slot, uint32_t index, int32_t times) {
  const opk_count *end = tally->slots + tally->size;
  for (uint64_t tried = 1;; tried++) {
    if (++slot == end || tried > tally->patience) return false;
    if (slot->index == index || slot->index == OPK_NONE) {
      tally->patience -= tried;
      break;
    }
  }
  if (slot->index == OPK_NONE) *slot = (opk_count){index, 0}, tally->distinct++;
  slot->times = sum_of(slot->times, times);
  return true;
}

static inline bool add(opk_tally *tally, uint32_t index, int32_t times) {
  opk_count *slot = tally->slots + (index >> tally->shift);
  if (slot->index == index) {
    slot->times = sum_of(slot->times, times);
    return true;
  }
  if (slot->index != OPK_NONE) return add_behind(tally, slot, index, times);
  *slot = (opk_count){index, times};
  tally->distinct++;
  return true;
}

/* An index stands behind smaller ones but for those that found their slot taken, so that insertion moves each past few;
 * how far is bounded by what was tried in add_behind. */
uint32_t opk_tally_finish(opk_tally *tally) {
  opk_count *out = tally->slots;
  uint32_t count = 0;
  for (uint32_t i = 0, left = tally->distinct; left > 0; i++) {
    opk_count own = tally->slots[i];
    if (own.index == OPK_NONE) continue;
    left--;
    if (own.times == 0) continue;
    uint32_t place = count++;
    for (; place > 0 && out[place - 1].index > own.index; place--) out[place] = out[place - 1];
    out[place] = own;
  }
  return count;
}

/* ---- runs ---- */

/* What is done with the runs: they are counted, written, or only numbered. */
typedef struct sink {
  opk_ngrams ngrams;
  opk_tally *tally;
  opk_occurrence *out;
  size_t count;
} sink;

static inline bool emit(sink *to, uint64_t key, uint32_t first, uint32_t last, uint32_t flags) {
  if (to->tally) return add(to->tally, opk_features_index(to->ngrams, key), opk_features_sign(to->ngrams, key));
  if (to->out) to->out[to->count] = (opk_occurrence){key, first, last, flags};
  to->count++;
  return true;
}

#define FIELD UINT64_C(0x646c656966)      /* "field" */
#define PLACE UINT64_C(0x6563616c70)      /* "place" */
#define CHARACTERS UINT64_C(0x7372616863) /* "chars" */

static uint64_t word_state(uint32_t field) { return field ? opk_hash_block(0, FIELD, field) : 0; }
static uint64_t character_state(uint32_t field) { return opk_hash_block(0, CHARACTERS, field); }

static inline bool words_into(sink *to, opk_tokens tokens, uint32_t words, uint32_t field) {
  uint64_t state = word_state(field);
  unsigned lengths = to->ngrams.lengths, longest = 0;
  while (lengths >> longest) longest++;
  for (uint32_t i = 0; i < words; i++) {
    uint64_t key = state;
    for (unsigned length = 1; length <= longest && length <= words - i; length++) {
      key = opk_hash_block(key, tokens.hash[i + length - 1], 0);
      if (lengths >> (length - 1) & 1 && !emit(to, key, tokens.first[i], tokens.last[i + length - 1], 0)) return false;
    }
  }
  return true;
}

#define POINT_BITS 21
#define POINTS(n) ((UINT64_C(1) << POINT_BITS * (n)) - 1)

/* The last five code points, and where each stands: those of a mark before or behind a word are empty. */
typedef struct window {
  uint64_t low, high; /* three code points and two, the last one lowest */
  opk_span spans[OPK_FEATURES_CHARS_MAX];
  unsigned count;
  uint64_t state;
} window;

/* One more code point, and the runs that end with it, the shortest first. */
static inline bool push(sink *to, window *seen, uint32_t cp, uint32_t first, uint32_t last) {
  seen->high = (seen->high << POINT_BITS | seen->low >> 2 * POINT_BITS) & POINTS(2);
  seen->low = (seen->low << POINT_BITS | cp) & POINTS(3);
  memmove(seen->spans + 1, seen->spans, sizeof seen->spans - sizeof *seen->spans);
  seen->spans[0] = (opk_span){first, last};
  if (seen->count < OPK_FEATURES_CHARS_MAX) seen->count++;
  for (unsigned n = to->ngrams.chars_min; n <= to->ngrams.chars_max && n <= seen->count; n++) {
    uint64_t low = n < 3 ? seen->low & POINTS(n) : seen->low;
    uint64_t high = (n > 3 ? seen->high & POINTS(n - 3) : 0) | (uint64_t)n << 2 * POINT_BITS;
    opk_span from = seen->spans[n - 1];
    if (n == 1 && first == last) continue; /* an edge alone says nothing */
    uint32_t flags = OPK_OCCURRENCE_CHARS | (from.first == from.last ? OPK_OCCURRENCE_START : 0) |
                     (first == last ? OPK_OCCURRENCE_END : 0);
    if (!emit(to, opk_hash_block(seen->state, low, high), from.first, last, flags)) return false;
  }
  return true;
}

/* A word's folded form. Each letter is folded with the marks behind it, which are its place. */
static inline bool push_word(sink *to, window *seen, opk_text text, opk_span word) {
  for (uint32_t at = word.first, end; at < word.last; at = end) {
    uint8_t byte = text.bytes[at];
    end = at + 1;
    if (byte < 0x80 && (end == word.last || text.bytes[end] < 0x80)) {
      if (!push(to, seen, byte >= 'A' && byte <= 'Z' ? byte + 32u : byte, at, end)) return false;
      continue;
    }
    opk_utf8_decode(text, at, &end);
    for (uint32_t next = end; end < word.last && opk_ucd(opk_utf8_decode(text, end, &next))->combining; end = next) {}
    opk_folder folder;
    const uint8_t *piece;
    size_t size;
    opk_folder_start(&folder, text, (opk_span){at, end});
    while ((piece = opk_folder_next(&folder, &size)) != NULL) {
      opk_text folded = {piece, (uint32_t)size};
      for (uint32_t i = 0; i < folded.size;) {
        uint32_t cp = opk_utf8_decode(folded, i, &i);
        if (!push(to, seen, cp, at, end)) return false;
      }
    }
  }
  return true;
}

/* What stands between words: white space as one space, the rest as it is. */
static inline bool push_gap(sink *to, window *seen, opk_text text, opk_span gap) {
  for (uint32_t at = gap.first, end; at < gap.last; at = end) {
    if (opk_character_is_white(opk_character_at(text, at, &end))) {
      for (uint32_t next; end < gap.last && opk_character_is_white(opk_character_at(text, end, &next)); end = next) {}
      if (!push(to, seen, ' ', at, end)) return false;
    } else {
      uint32_t cp = opk_utf8_decode(text, at, &end);
      if (!push(to, seen, cp, at, end)) return false;
    }
  }
  return true;
}

static inline bool characters_into(sink *to, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field) {
  window seen = {.state = character_state(field)};
  uint32_t at = 0;
  if (to->ngrams.across && !push(to, &seen, ' ', 0, 0)) return false;
  for (uint32_t i = 0; i < words; i++) {
    opk_span word = {tokens.first[i], tokens.last[i]};
    if (to->ngrams.across) {
      if (!push_gap(to, &seen, text, (opk_span){at, word.first}) || !push_word(to, &seen, text, word)) return false;
      at = word.last;
    } else {
      seen.count = 0;
      if (!push(to, &seen, ' ', word.first, word.first) || !push_word(to, &seen, text, word) ||
          !push(to, &seen, ' ', word.last, word.last))
        return false;
    }
  }
  return !to->ngrams.across ||
         (push_gap(to, &seen, text, (opk_span){at, text.size}) && push(to, &seen, ' ', text.size, text.size));
}

uint64_t opk_features_count(opk_ngrams ngrams, opk_text text, uint32_t words) {
  uint64_t count = 0;
  for (unsigned length = 1; length <= OPK_FEATURES_LENGTH_MAX; length++)
    if (ngrams.lengths >> (length - 1) & 1 && words >= length) count += words - length + 1;
  if (ngrams.chars_max) {
    uint64_t points = (uint64_t)text.size + 2 * (uint64_t)words + 2;
    count += (ngrams.chars_max - ngrams.chars_min + 1) * points / 4; /* most come several times */
  }
  return count;
}

bool opk_features_tally(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                        opk_tally *tally) {
  sink to = {.ngrams = ngrams, .tally = tally};
  if (ngrams.lengths && !words_into(&to, tokens, words, field)) return false;
  return !ngrams.chars_max || characters_into(&to, text, tokens, words, field);
}

uint64_t opk_features_place_key(uint32_t place) { return opk_hash_block(0, PLACE, place); }

bool opk_features_tally_place(opk_ngrams ngrams, uint32_t place, opk_tally *tally) {
  uint64_t key = opk_features_place_key(place);
  return add(tally, opk_features_index(ngrams, key), opk_features_sign(ngrams, key));
}

size_t opk_features_occurrences(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                                opk_occurrence *out) {
  sink to = {.ngrams = ngrams, .out = out};
  if (ngrams.lengths) words_into(&to, tokens, words, field);
  if (ngrams.chars_max) characters_into(&to, text, tokens, words, field);
  return to.count;
}

uint32_t opk_vector_find(opk_vector vector, uint32_t index) {
  uint32_t low = 0, high = vector.count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (vector.index[middle] < index) low = middle + 1;
    else high = middle;
  }
  return low < vector.count && vector.index[low] == index ? low : OPK_NONE;
}
