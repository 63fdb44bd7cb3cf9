#include "opk_features.h"

#include "opk_character.h"
#include "opk_fold.h"
#include "opk_quotation.h"
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

void opk_tally_free(opk_count *slots, size_t size) {
  for (size_t i = 0; i < size; i++) slots[i] = (opk_count){OPK_NONE, 0};
}

void opk_tally_start(opk_tally *tally, opk_count *slots, uint64_t *taken, uint64_t total, unsigned bits) {
  *tally = (opk_tally){
    .slots = slots,
    .taken = taken,
    .size = (uint32_t)opk_tally_size(total, bits),
    .shift = bits - slot_bits(total, bits),
    .patience = 8 * total + 4096,
  };
  memset(taken, 0, ((size_t)tally->size + 63) / 64 * sizeof *taken);
}

/* Stays at the largest count, which takes a text of gigabytes to reach. */
static inline int32_t sum_of(int32_t count, int32_t times) {
  return count < INT32_MAX && count > -INT32_MAX ? count + times : count;
}

static inline void put(opk_tally *tally, size_t at, uint32_t index, int32_t times) {
  tally->distinct += tally->slots[at].index == OPK_NONE;
  tally->slots[at] = (opk_count){index, sum_of(tally->slots[at].times, times)};
  tally->taken[at / 64] |= UINT64_C(1) << at % 64;
}

/* Where indices crowd: the slots behind the one it wants. */
static bool add_behind(opk_tally *tally, size_t at, uint32_t index, int32_t times) {
  for (uint64_t tried = 1; ++at < tally->size && tried <= tally->patience; tried++) {
    if (tally->slots[at].index != index && tally->slots[at].index != OPK_NONE) continue;
    tally->patience -= tried;
    put(tally, at, index, times);
    return true;
  }
  return false;
}

/* New words and known ones follow each other as they please, which no processor foresees: both take the same way. */
static inline bool add(opk_tally *tally, uint32_t index, int32_t times) {
  size_t at = index >> tally->shift;
  uint32_t own = tally->slots[at].index;
  if ((own != index) & (own != OPK_NONE)) return add_behind(tally, at, index, times);
  put(tally, at, index, times);
  return true;
}

/* An index stands behind smaller ones but for those that found their slot taken, so that insertion moves each past few;
 * how far is bounded by what was tried in add_behind. */
uint32_t opk_tally_finish(opk_tally *tally, uint32_t *index, int32_t *times, uint64_t *total) {
  uint32_t count = 0, size = tally->size;
  const uint64_t *taken = tally->taken;
  uint64_t sum = 0;
  for (uint32_t base = 0; base < size; base += 64)
    for (uint64_t left = taken[base / 64]; left; left &= left - 1) {
      opk_count *slot = tally->slots + base + opk_first_bit(left), own = *slot;
      *slot = (opk_count){OPK_NONE, 0};
      if (own.times == 0) continue;
      uint32_t place = count++;
      for (; place > 0 && index[place - 1] > own.index; place--)
        index[place] = index[place - 1], times[place] = times[place - 1];
      index[place] = own.index;
      times[place] = own.times;
      sum += (uint64_t)(own.times < 0 ? -(int64_t)own.times : own.times);
    }
  *total += sum;
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

/* Keys are counted in batches: by the time that a branch has gone wrong at one, those behind it are known. */
#define BATCH 64

static inline bool add_keys(opk_tally *tally, opk_ngrams ngrams, bool sign, const uint64_t keys[BATCH], size_t count) {
  opk_count *slots = tally->slots;
  uint64_t *taken = tally->taken;
  uint32_t distinct = tally->distinct, indices[BATCH];
  unsigned down = 64 - ngrams.bits, further = tally->shift;
  for (size_t i = 0; i < BATCH; i++) indices[i] = (uint32_t)(keys[i] >> down); /* all: two at a time */
  for (size_t i = 0; i < count; i++) {
    uint32_t index = indices[i];
    int32_t times = sign && keys[i] & 1 ? -1 : 1;
    size_t at = index >> further;
    opk_count own = slots[at];
    uint32_t other = own.index ^ index, held = ~own.index;
    if ((uint64_t)other * held != 0) { /* both: compilers make two branches of &, and one of them is tossed */
      tally->distinct = distinct;
      if (!add_behind(tally, at, index, times)) return false;
      distinct = tally->distinct;
      continue;
    }
    distinct += held == 0;
    slots[at] = (opk_count){index, sum_of(own.times, times)};
    taken[at / 64] |= UINT64_C(1) << at % 64;
  }
  tally->distinct = distinct;
  return true;
}

/* The keys of runs one word longer than those of `runs`, each from the word at the same place of `hash`. */
static inline void extend(uint64_t *runs, const uint64_t *hash, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) runs[i] = opk_hash_block(runs[i], hash[i], 0);
}

/* As words_into, for counting. */
static bool tally_words(opk_ngrams ngrams, opk_tokens tokens, uint32_t words, uint32_t field, opk_tally *tally) {
  uint64_t runs[BATCH], state = word_state(field);
  for (uint32_t base = 0; base < words; base += BATCH) {
    for (uint32_t i = 0; i < BATCH; i++) runs[i] = state;
    for (unsigned length = 1; ngrams.lengths >> (length - 1) && words - base >= length; length++) {
      uint32_t behind = words - base - (length - 1), count = behind < BATCH ? behind : BATCH;
      extend(runs, tokens.hash + base + length - 1, count);
      if (!(ngrams.lengths >> (length - 1) & 1)) continue;
      if (!(ngrams.sign ? add_keys(tally, ngrams, true, runs, count) : add_keys(tally, ngrams, false, runs, count)))
        return false;
    }
  }
  return true;
}

#define VOICE UINT64_C(0x6563696f76) /* "voice" */
enum { OWN, QUOTED };

/* Whose words the next few are, by what stands before them. */
typedef struct voices {
  opk_quotation state;
  uint32_t read; /* words whose voice is known: the last of them are in `of`, by their number */
  uint32_t at;
  bool of[4];
} voices;

static inline void hear(voices *heard, opk_text text, opk_tokens tokens, uint32_t words, uint32_t until) {
  for (; heard->read < until && heard->read < words; heard->read++) {
    opk_quotation_gap(text, (opk_span){heard->at, tokens.first[heard->read]}, &heard->state);
    heard->of[heard->read % 4] = heard->state.quoted;
    heard->at = tokens.last[heard->read];
  }
}

static bool voices_into(sink *to, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field) {
  bool beside = to->ngrams.quoted == OPK_QUOTED_BESIDE;
  uint64_t plain = word_state(field), quoted = opk_hash_block(plain, VOICE, QUOTED);
  uint64_t own = beside ? opk_hash_block(plain, VOICE, OWN) : plain;
  unsigned lengths = to->ngrams.lengths, longest = 0;
  while (lengths >> longest) longest++;
  voices heard = {.read = 0};
  for (uint32_t i = 0; i < words; i++) {
    hear(&heard, text, tokens, words, i + longest);
    bool voice = heard.of[i % 4], one = true;
    uint64_t key = plain, told = voice ? quoted : own;
    uint32_t flags = voice ? OPK_OCCURRENCE_QUOTED : beside ? OPK_OCCURRENCE_OWN : 0;
    for (unsigned length = 1; length <= longest && length <= words - i; length++) {
      uint32_t end = i + length - 1;
      one = one && heard.of[end % 4] == voice;
      key = opk_hash_block(key, tokens.hash[end], 0);
      told = opk_hash_block(told, tokens.hash[end], 0);
      if (!(lengths >> (length - 1) & 1)) continue;
      if (beside && !emit(to, key, tokens.first[i], tokens.last[end], 0)) return false;
      if (one && !emit(to, told, tokens.first[i], tokens.last[end], flags)) return false;
    }
  }
  return true;
}

/* The keys of runs of one length, each from the word base + `from`; `told` are those of whose words they are. */
typedef struct batch {
  uint64_t keys[BATCH];
  uint8_t from[BATCH];
  const bool *voice; /* of the words from `base` on */
  uint32_t base, count;
  unsigned length;
  bool told;
} batch;

typedef bool taker(void *to, const batch *keys);

/* As voices_into, with quotation marks or without, a batch of words at a time: the keys of each length in turn. */
static inline bool batches_into(taker *take, void *to, opk_ngrams ngrams, opk_text text, opk_tokens tokens,
                                    uint32_t words, uint32_t field) {
  bool plain = ngrams.quoted != OPK_QUOTED_APART, told = ngrams.quoted != OPK_QUOTED_ALIKE;
  bool voice[BATCH + OPK_FEATURES_LENGTH_MAX] = {false}, one[BATCH];
  uint64_t runs[BATCH], state = word_state(field), quoted = opk_hash_block(state, VOICE, QUOTED);
  uint64_t own = plain ? opk_hash_block(state, VOICE, OWN) : state;
  batch all = {.voice = voice}, those = {.voice = voice, .told = true};
  opk_quotation read = {.quoted = false};
  uint32_t known = 0, at = 0; /* words whose voice is known; where the last of them ends */
  for (uint32_t i = 0; i < BATCH; i++) all.from[i] = (uint8_t)i;
  for (uint32_t base = 0; base < words; base += BATCH) {
    all.base = those.base = base;
    if (base) memmove(voice, voice + BATCH, OPK_FEATURES_LENGTH_MAX * sizeof *voice);
    for (; told && known < words && known < base + BATCH + OPK_FEATURES_LENGTH_MAX; known++) {
      opk_quotation_gap(text, (opk_span){at, tokens.first[known]}, &read);
      voice[known - base] = read.quoted;
      at = tokens.last[known];
    }
    for (uint32_t i = 0; i < BATCH; i++) {
      all.keys[i] = state;
      runs[i] = voice[i] ? quoted : own;
      one[i] = true;
    }
    for (unsigned length = 1; ngrams.lengths >> (length - 1) && words - base >= length; length++) {
      uint32_t behind = words - base - (length - 1), count = behind < BATCH ? behind : BATCH;
      const uint64_t *hash = tokens.hash + base + length - 1;
      bool wanted = ngrams.lengths >> (length - 1) & 1;
      if (plain) {
        extend(all.keys, hash, count);
        all.count = count, all.length = length;
        if (wanted && !take(to, &all)) return false;
      }
      if (!told) continue;
      extend(runs, hash, count);
      those.count = 0, those.length = length;
      for (uint32_t i = 0; i < count; i++) {
        one[i] = one[i] & (voice[i + length - 1] == voice[i]);
        those.keys[those.count] = runs[i];
        those.from[those.count] = (uint8_t)i;
        those.count += one[i];
      }
      if (wanted && !take(to, &those)) return false;
    }
  }
  return true;
}

typedef struct counter {
  opk_ngrams ngrams;
  opk_tally *tally;
} counter;

static bool count_batch(void *to, const batch *keys) {
  counter *own = to;
  return add_keys(own->tally, own->ngrams, own->ngrams.sign, keys->keys, keys->count);
}

static bool tally_voices(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                         opk_tally *tally) {
  counter to = {ngrams, tally};
  return batches_into(count_batch, &to, ngrams, text, tokens, words, field);
}

/* Few indices pass that are none of the wanted ones. */
#define FILTER_BITS 4096

typedef struct finder {
  opk_ngrams ngrams;
  opk_tokens tokens;
  const uint32_t *wanted;
  opk_occurrence *out; /* of each of them, the first run */
  size_t count;
  size_t left;   /* so many are not found yet, */
  uint32_t base; /* this batch of words aside */
  uint64_t some[FILTER_BITS / 64]; /* a set of the low bits that the wanted ones have */
} finder;

static void found(finder *to, const batch *keys, uint32_t at) {
  uint64_t key = keys->keys[at];
  uint32_t index = opk_features_index(to->ngrams, key), word = keys->base + keys->from[at];
  uint32_t first = to->tokens.first[word], last = to->tokens.last[word + keys->length - 1];
  bool quoted = keys->voice[keys->from[at]], beside = to->ngrams.quoted == OPK_QUOTED_BESIDE;
  for (size_t i = 0; i < to->count; i++) {
    opk_occurrence *own = &to->out[i];
    /* of two runs at one word the shorter one comes first, though it may be in another batch of keys */
    if (to->wanted[i] != index || (own->first != OPK_NONE && (first > own->first || (first == own->first && last >= own->last))))
      continue;
    if (own->first == OPK_NONE) to->left--;
    *own = (opk_occurrence){key, first, last,
                            !keys->told ? 0 : quoted ? OPK_OCCURRENCE_QUOTED : beside ? OPK_OCCURRENCE_OWN : 0};
  }
}

/* False once all are found. */
static bool find_batch(void *to, const batch *keys) {
  finder *own = to;
  unsigned down = 64 - own->ngrams.bits;
  if (own->left == 0 && keys->base != own->base) return false;
  own->base = keys->base;
  for (uint32_t i = 0; i < keys->count; i++) {
    uint32_t index = (uint32_t)(keys->keys[i] >> down);
    if (own->some[index % FILTER_BITS / 64] >> index % 64 & 1) found(own, keys, i);
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
    if (ngrams.lengths >> (length - 1) & 1 && words >= length)
      count += (uint64_t)(words - length + 1) << (ngrams.quoted == OPK_QUOTED_BESIDE);
  if (ngrams.chars_max) {
    uint64_t points = (uint64_t)text.size + 2 * (uint64_t)words + 2;
    count += (ngrams.chars_max - ngrams.chars_min + 1) * points / 4; /* most come several times */
  }
  return count;
}

bool opk_features_tally(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, uint32_t field,
                        opk_tally *tally) {
  sink to = {.ngrams = ngrams, .tally = tally};
  if (ngrams.quoted ? !tally_voices(ngrams, text, tokens, words, field, tally)
                    : ngrams.lengths && !tally_words(ngrams, tokens, words, field, tally))
    return false;
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
  if (ngrams.quoted) voices_into(&to, text, tokens, words, field);
  else if (ngrams.lengths) words_into(&to, tokens, words, field);
  if (ngrams.chars_max) characters_into(&to, text, tokens, words, field);
  return to.count;
}

void opk_features_find(opk_ngrams ngrams, opk_text text, opk_tokens tokens, uint32_t words, const uint32_t *wanted,
                       size_t count, opk_occurrence *out) {
  finder to = {.ngrams = ngrams, .tokens = tokens, .wanted = wanted, .out = out, .count = count, .left = count};
  for (size_t i = 0; i < count; i++) {
    out[i] = (opk_occurrence){.first = OPK_NONE};
    to.some[wanted[i] % FILTER_BITS / 64] |= UINT64_C(1) << wanted[i] % 64;
  }
  if (count) batches_into(find_batch, &to, ngrams, text, tokens, words, 0);
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
