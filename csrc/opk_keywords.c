#include "opk_keywords.h"

#include "opk_ascii.h"
#include "opk_fold.h"
#include "opk_image.h"

/* ---- words ---- */

/* Longer words are compared as they are. */
#define CONFLATED_MAX 48

static bool ends_in_s(opk_text text, uint32_t last) { return (text.bytes[last - 1] | 0x20) == 's'; }

/* The size of a folded word without the endings of plurals and possessives; "ies" becomes "y". */
static uint32_t cut_ending(uint8_t *folded, uint32_t size) {
  if (size > 2 && folded[size - 2] == '\'') size -= 2;
  if (size > 4 && memcmp(folded + size - 3, "ies", 3) == 0) {
    folded[size - 3] = 'y';
    return size - 2;
  }
  if (size > 3 && folded[size - 1] == 's') {
    uint8_t before = folded[size - 2];
    if (before != 's' && before != 'u' && before != 'i') size--;
  }
  return size;
}

/* As opk_hash of what is left of a word of up to 16 bytes, whose folded form that is. */
static uint64_t short_key(uint64_t low, uint64_t high, uint32_t size) {
  uint8_t folded[16];
  opk_store64le(folded, low), opk_store64le(folded + 8, high);
  uint32_t left = cut_ending(folded, size);
  for (uint32_t i = left; i < size; i++) folded[i] = 0;
  return opk_hash_end(opk_hash_block(0, opk_load64le(folded), opk_load64le(folded + 8)), left);
}

static uint64_t conflated_key(opk_text text, opk_span word, uint64_t key) {
  uint8_t folded[CONFLATED_MAX];
  uint32_t size = 0;
  uint64_t low, high;
  if (opk_fold_short(text, word, &low, &high)) return short_key(low, high, word.last - word.first);
  if (word.last - word.first > CONFLATED_MAX) return key;
  for (uint32_t i = word.first; i < word.last; i++) {
    uint8_t byte = text.bytes[i];
    if (byte >= 0x80) {
      /* U+2019, the apostrophe of typesetters */
      if (word.last - i != 4 || byte != 0xE2 || text.bytes[i + 1] != 0x80 || text.bytes[i + 2] != 0x99) return key;
      byte = '\'';
      i += 2;
    }
    folded[size++] = opk_to_lower(byte);
  }
  return opk_hash(folded, cut_ending(folded, size));
}

uint64_t opk_wording_key(opk_text text, opk_tokens tokens, uint32_t token, bool conflated) {
  uint32_t last = tokens.last[token];
  if (!conflated || !ends_in_s(text, last)) return tokens.hash[token];
  return conflated_key(text, (opk_span){tokens.first[token], last}, tokens.hash[token]);
}

bool opk_wording_stop(opk_wording *wording, opk_text text, opk_tokens tokens, uint32_t count, uint32_t *at) {
  for (; *at < count; ++*at) {
    uint64_t key = opk_wording_key(text, tokens, *at, wording->conflated);
    if (opk_terms_put(&wording->words, key) == NULL) return false;
  }
  wording->stops = wording->words.count;
  return true;
}

bool opk_wording_joins_long(const uint8_t *gap, uint32_t size) {
  unsigned lines = 0;
  if (size == 3 && gap[0] == 0xE2 && gap[1] == 0x80) return gap[2] == 0x90 || gap[2] == 0x91 || gap[2] == 0xAF;
  if (size == 2 && gap[0] == 0xC2 && gap[1] == 0xAD) return true;
  for (uint32_t i = 0; i < size; i++) {
    if (gap[i] == '\n') lines++;
    else if (gap[i] == 0xC2 && i + 1 < size && gap[i + 1] == 0xA0) i++;
    else if (gap[i] != ' ' && gap[i] != '\t' && gap[i] != '\r') return false;
    if (lines > 1) return false;
  }
  return true;
}

bool opk_wording_number(opk_wording *wording, uint32_t *at) {
  for (uint32_t i = *at; i < wording->count; i++) {
    uint64_t key = opk_wording_key(wording->text, wording->tokens, i, wording->conflated);
    opk_term *term = opk_terms_put(&wording->words, key);
    if (term == NULL) {
      *at = i;
      return false;
    }
    if (term->count++ == 0) {
      term->first = i;
      term->last = i + 1;
    }
    wording->word[i] = (uint32_t)(term - wording->words.terms);
    wording->joined[i] = i > 0 && opk_wording_joins(wording->text, wording->tokens, i);
  }
  *at = wording->count;
  return true;
}

uint64_t opk_wording_run(const opk_wording *wording, uint32_t first, uint32_t last) {
  uint64_t key = 0;
  for (uint32_t i = first; i < last; i++) key = opk_hash_block(key, wording->words.terms[wording->word[i]].key, 0);
  return key;
}

bool opk_keywords_count(opk_terms *candidates, uint64_t key, uint32_t first, uint32_t last) {
  opk_term *term = opk_terms_put(candidates, key);
  if (term == NULL) return false;
  if (term->count++ == 0) {
    term->first = first;
    term->last = last;
  }
  return true;
}

/* ---- the best ---- */

static inline bool better(const opk_keyword *a, const opk_keyword *b) {
  return a->score > b->score || (a->score == b->score && a->term < b->term);
}

static void sift(opk_keyword *keywords, uint32_t at, uint32_t count) {
  opk_keyword moved = keywords[at];
  for (uint32_t child; (child = 2 * at + 1) < count; at = child) {
    if (child + 1 < count && better(&keywords[child + 1], &keywords[child])) child++;
    if (!better(&keywords[child], &moved)) break;
    keywords[at] = keywords[child];
  }
  keywords[at] = moved;
}

void opk_keywords_heap(opk_keyword *keywords, uint32_t count) {
  for (uint32_t i = count / 2; i-- > 0;) sift(keywords, i, count);
}

void opk_keywords_pop(opk_keyword *keywords, uint32_t count) {
  opk_keyword top = keywords[0];
  keywords[0] = keywords[count - 1];
  keywords[count - 1] = top;
  sift(keywords, 0, count - 1);
}

/* Similar are two spellings whose edit distance (Levenshtein 1965) is less than a tenth of the longer one's size. */
#define SIMILAR_MAX 96
#define SIMILAR_SHARE 10
/* So many candidates are looked at for each keyword that is wanted. */
#define SIMILAR_REACH 64

typedef struct spelling {
  uint8_t bytes[SIMILAR_MAX];
  uint32_t size; /* 0: too long to be compared */
} spelling;

static spelling spell(const opk_wording *wording, const opk_term *term) {
  spelling out = {.size = 0};
  for (uint32_t i = term->first; i < term->last; i++) {
    opk_folder folder;
    const uint8_t *piece;
    size_t size;
    if (i > term->first && out.size < SIMILAR_MAX) out.bytes[out.size++] = ' ';
    opk_folder_start(&folder, wording->text, (opk_span){wording->tokens.first[i], wording->tokens.last[i]});
    while ((piece = opk_folder_next(&folder, &size)) != NULL) {
      if (size > SIMILAR_MAX - out.size) return (spelling){.size = 0};
      memcpy(out.bytes + out.size, piece, size);
      out.size += (uint32_t)size;
    }
  }
  return out;
}

/* Only a band around the diagonal can hold a distance of at most `limit`. */
static bool similar(const spelling *a, const spelling *b) {
  uint32_t longer = a->size > b->size ? a->size : b->size, shorter = a->size + b->size - longer;
  if (shorter == 0 || SIMILAR_SHARE * (longer - shorter) >= longer) return false;
  uint32_t limit = (longer - 1) / SIMILAR_SHARE;
  uint32_t row[SIMILAR_MAX + 1] = {0};
  for (uint32_t j = 0; j <= b->size; j++) row[j] = j <= limit ? j : limit + 1;
  for (uint32_t i = 1; i <= a->size; i++) {
    uint32_t low = i > limit ? i - limit : 1, high = i + limit < b->size ? i + limit : b->size;
    uint32_t diagonal = row[low - 1], least = limit + 1;
    row[low - 1] = i <= limit ? i : limit + 1;
    for (uint32_t j = low; j <= high; j++) {
      uint32_t above = j == i + limit ? limit + 1 : row[j];
      uint32_t best = diagonal + (a->bytes[i - 1] != b->bytes[j - 1]);
      if (above + 1 < best) best = above + 1;
      if (row[j - 1] + 1 < best) best = row[j - 1] + 1;
      diagonal = row[j];
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit) return false;
  }
  return row[b->size] <= limit;
}

static bool repeats_spelling(const opk_wording *wording, const opk_terms *candidates, const opk_term *term,
                             const opk_keyword *best, uint32_t count) {
  spelling own = spell(wording, term);
  for (uint32_t k = 0; k < count; k++) {
    const opk_term *other = &candidates->terms[best[k].term];
    spelling theirs = spell(wording, other);
    if (similar(&own, &theirs)) return true;
  }
  return false;
}

static bool repeats_word(const opk_wording *wording, const opk_term *term, const uint8_t *marks) {
  for (uint32_t i = term->first; i < term->last; i++)
    if (marks[wording->word[i]]) return true;
  return false;
}

uint32_t opk_keywords_choose(const opk_wording *wording, const opk_terms *candidates, opk_keyword *keywords,
                             uint32_t count, opk_keywords_repeat repeat, uint8_t *marks, opk_keyword *best,
                             uint32_t top) {
  uint64_t reach = repeat == OPK_REPEAT_SIMILAR ? SIMILAR_REACH * (uint64_t)top : UINT64_MAX;
  uint32_t chosen = 0;
  memset(marks, 0, wording->words.count);
  opk_keywords_heap(keywords, count);
  for (; count > 0 && chosen < top && reach > 0; count--, reach--) {
    opk_keyword keyword = keywords[0];
    const opk_term *term = &candidates->terms[keyword.term];
    opk_keywords_pop(keywords, count);
    if (repeat == OPK_REPEAT_WORD && repeats_word(wording, term, marks)) continue;
    if (repeat == OPK_REPEAT_SIMILAR && repeats_spelling(wording, candidates, term, best, chosen)) continue;
    for (uint32_t i = term->first; i < term->last; i++) marks[wording->word[i]] = 1;
    best[chosen++] = keyword;
  }
  return chosen;
}

/* ---- where they are ---- */

static bool stands(const opk_wording *wording, const opk_term *term, uint32_t at) {
  uint32_t length = term->last - term->first;
  if (length > wording->count - at) return false;
  for (uint32_t i = 1; i < length; i++)
    if (wording->word[at + i] != wording->word[term->first + i] || !wording->joined[at + i]) return false;
  return true;
}

void opk_keywords_find(const opk_wording *wording, const opk_terms *candidates, const opk_keyword *best, uint32_t count,
                       uint32_t *lead, uint32_t *times, const uint32_t *starts, opk_span *spans) {
  uint32_t *next = lead + wording->words.count;
  memset(lead, 0, wording->words.count * sizeof *lead);
  memset(times, 0, count * sizeof *times);
  for (uint32_t k = count; k-- > 0;) {
    uint32_t *chain = &lead[wording->word[candidates->terms[best[k].term].first]];
    next[k] = *chain;
    *chain = k + 1;
  }
  for (uint32_t at = 0; at < wording->count; at++) {
    for (uint32_t k = lead[wording->word[at]]; k-- > 0; k = next[k]) {
      const opk_term *term = &candidates->terms[best[k].term];
      if (!stands(wording, term, at)) continue;
      if (spans) {
        uint32_t last = wording->tokens.last[at + (term->last - term->first) - 1];
        spans[starts[k] + times[k]] = (opk_span){wording->tokens.first[at], last};
      }
      times[k]++;
    }
  }
}
