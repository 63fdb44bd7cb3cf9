/* TF-IDF over runs of words, shaped by what readers mark as keywords.
 *
 *   weight(word)    = sqrt(idf) * letters, of which 12 count at most
 *   score(run)      = occurrences * mean weight of its words / (1 + 0.2 ln(words before its first occurrence + 1))
 *   occurrences     = count; of a single word less half the count of the most frequent repeated run that holds it
 *
 * Runs of two words and more have to occur twice. The root keeps rare words from winning by rarity alone; long words
 * say more than short ones (El-Beltagy & Rafea 2009 weigh phrases likewise); what an article is about it names early; a
 * word that is seen inside a phrase is less of a keyword itself (C-value, Frantzi, Ananiadou & Mima 2000). */
#include "opk_fold.h"
#include "opk_keywords.h"
#include "opk_math.h"

#define LETTERS_MAX 12
#define POSITION_WEIGHT 0.2
#define NESTED_SHARE 0.5
/* Fewer letters make no keyword, unless they are two capitals (EU). */
#define LETTERS_LEAST 3

/* How many characters a token has, of which LETTERS_MAX count. */
static uint32_t letters_of(const opk_wording *wording, uint32_t token) {
  opk_span word = {wording->tokens.first[token], wording->tokens.last[token]};
  uint32_t letters = 0;
  uint64_t low, high;
  if (opk_fold_short(wording->text, word, &low, &high)) {
    letters = word.last - word.first;
    return letters < LETTERS_MAX ? letters : LETTERS_MAX;
  }
  for (uint32_t i = word.first; i < word.last && letters < LETTERS_MAX; i++)
    letters += (wording->text.bytes[i] & 0xC0) != 0x80;
  return letters;
}

static bool usable(const opk_wording *wording, uint32_t token) {
  unsigned kind = wording->tokens.kind[token];
  if (opk_wording_is_stop(wording, token) || !(kind & OPK_TOKEN_LETTER)) return false;
  if ((uint8_t)(wording->text.bytes[wording->tokens.first[token]] - '0') < 10) return false;
  uint32_t size = wording->tokens.last[token] - wording->tokens.first[token];
  if (size >= 4 * LETTERS_LEAST) return true;
  uint32_t letters = letters_of(wording, token);
  /* A word of a script without spaces may be one character. */
  bool ideograph = letters < size && !(kind & (OPK_TOKEN_CAPITAL | OPK_TOKEN_LOWER));
  return letters >= LETTERS_LEAST || ideograph ||
         (letters == 2 && (kind & (OPK_TOKEN_CAPITAL | OPK_TOKEN_LOWER)) == OPK_TOKEN_CAPITAL);
}

/* Counts a word by itself: `latest` of its term is the number, from 1, of the candidate that it is. */
static void count_word(opk_terms *candidates, opk_term *word, uint32_t token) {
  if (!word->latest) {
    candidates->terms[candidates->count++] =
      (opk_term){.key = opk_hash_block(0, word->key, 0), .first = token, .last = token + 1};
    word->latest = candidates->count;
  }
  candidates->terms[word->latest - 1].count++;
}

/* A run can't occur twice if one of its words does not. */
static void count_runs(const opk_wording *wording, unsigned length, opk_terms *candidates, uint32_t at) {
  const opk_term *words = wording->words.terms, *word = &words[wording->word[at]];
  uint64_t key = opk_hash_block(0, word->key, 0);
  for (uint32_t end = at + 1; end < wording->count && end - at < length && word->count > 1; end++) {
    word = &words[wording->word[end]];
    if (!wording->joined[end] || word->count < 2 || !usable(wording, end)) return;
    key = opk_hash_block(key, word->key, 0);
    opk_keywords_count(candidates, key, at, end + 1);
  }
}

bool opk_tfidf_collect(const opk_wording *wording, unsigned length, opk_terms *candidates, uint32_t *at) {
  for (; *at < wording->count; ++*at) {
    if (candidates->capacity - candidates->count < length) return false;
    if (!usable(wording, *at)) continue;
    count_word(candidates, &wording->words.terms[wording->word[*at]], *at);
    count_runs(wording, length, candidates, *at);
  }
  return true;
}

size_t opk_tfidf_scratch(const opk_wording *wording) {
  return wording->words.count * (sizeof(double) + sizeof(uint32_t));
}

uint32_t opk_tfidf_score(const opk_wording *wording, const opk_terms *candidates, const opk_background *background,
                         void *scratch, opk_keyword *keywords) {
  double *weight = scratch; /* below zero: not computed yet */
  uint32_t *nested = (uint32_t *)(weight + wording->words.count), count = 0;
  for (uint32_t i = 0; i < wording->words.count; i++) {
    weight[i] = -1;
    nested[i] = 0;
  }
  for (uint32_t i = 0; i < candidates->count; i++) {
    const opk_term *run = &candidates->terms[i];
    if (run->count < 2 || run->last - run->first < 2) continue;
    for (uint32_t token = run->first; token < run->last; token++)
      if (nested[wording->word[token]] < run->count) nested[wording->word[token]] = run->count;
  }
  for (uint32_t i = 0; i < candidates->count; i++) {
    const opk_term *run = &candidates->terms[i];
    uint32_t length = run->last - run->first;
    if (length > 1 && run->count < 2) continue;
    double sum = 0, occurrences = run->count;
    for (uint32_t token = run->first; token < run->last; token++) {
      uint32_t word = wording->word[token];
      if (weight[word] < 0) {
        weight[word] = letters_of(wording, token);
        if (background) weight[word] *= opk_background_root(background, wording->words.terms[word].key);
      }
      sum += weight[word];
    }
    if (length == 1) occurrences -= NESTED_SHARE * nested[wording->word[run->first]];
    keywords[count++] = (opk_keyword){
      .score = occurrences * (sum / length) / (1 + POSITION_WEIGHT * opk_log((double)run->first + 1)),
      .term = i,
    };
  }
  return count;
}
