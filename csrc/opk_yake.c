/* YAKE: Campos, R., Mangaravite, V., Pasquali, A., Jorge, A., Nunes, C. & Jatowt, A. (2020): YAKE! Keyword extraction
 * from single documents using multiple local features. Information Sciences 509, 257-289. Equation numbers are theirs.
 *
 * Where the paper and its authors' program differ the program is followed: 1 + ln in T_Case, whose ln(TF) is 0 for
 * words that occur once, and a link's share as the product of both directions. */
#include "opk_keywords.h"
#include "opk_math.h"

/* Figures, and words with figures in them, are in no candidate (section 3.1, tags d and u). */
static bool ignored(const opk_wording *wording, uint32_t token) {
  return (wording->tokens.kind[token] & OPK_TOKEN_DIGIT) || !(wording->tokens.kind[token] & OPK_TOKEN_LETTER);
}

void opk_yake_sentences(const opk_wording *wording, const opk_span *sentences, uint32_t count, uint32_t *sentence) {
  uint32_t number = 0, distinct = 0;
  for (uint32_t i = 0; i < wording->count; i++) {
    uint32_t before = number;
    while (number + 1 < count && sentences[number].last <= wording->tokens.first[i]) number++;
    if (i > 0 && number != before) distinct++;
    sentence[i] = distinct;
  }
}

/* The key of a link, which no run of words has. Its term is an empty run. */
static uint64_t link_key(const opk_wording *wording, uint32_t token) {
  const opk_term *terms = wording->words.terms;
  uint64_t key = opk_hash_block(OPK_HASH_K2, terms[wording->word[token]].key, 0);
  return opk_hash_block(key, terms[wording->word[token + 1]].key, 0);
}

bool opk_yake_collect(const opk_wording *wording, const uint32_t *sentence, unsigned length, opk_terms *candidates,
                      uint32_t *at) {
  for (; *at < wording->count; ++*at) {
    uint32_t first = *at;
    if (candidates->capacity - candidates->count < length + 1) return false;
    if (ignored(wording, first)) continue;
    bool begins = !opk_wording_is_stop(wording, first);
    uint64_t key = 0;
    for (uint32_t end = first; end < wording->count && end - first < length; end++) {
      if (end > first && (!wording->joined[end] || sentence[end] != sentence[first] || ignored(wording, end))) break;
      bool stop = opk_wording_is_stop(wording, end);
      /* Between two stop words, only candidates of four words have a link. */
      if (end == first + 1 && (stop == begins || (stop && length > 3)))
        opk_keywords_count(candidates, link_key(wording, first), first, first);
      if (!begins && end > first) break;
      key = opk_hash_block(key, wording->words.terms[wording->word[end]].key, 0);
      if (begins && !stop) opk_keywords_count(candidates, key, first, end + 1);
    }
  }
  return true;
}

typedef struct columns {
  double *score;  /* of each word */
  uint32_t *place; /* of each word and one more, where its tokens begin in `order` */
  uint32_t *order; /* tokens by word */
  uint32_t *left, *right; /* of each word the number from 1 of the last word that it was seen beside */
} columns;

size_t opk_yake_scratch(const opk_wording *wording) {
  return wording->words.count * (sizeof(double) + 3 * sizeof(uint32_t)) + sizeof(uint32_t) +
         (size_t)wording->count * sizeof(uint32_t);
}

static columns lay_out(const opk_wording *wording, void *scratch) {
  uint32_t words = wording->words.count;
  columns c;
  c.score = scratch;
  c.place = (uint32_t *)(c.score + words);
  c.order = c.place + words + 1;
  c.left = c.order + wording->count;
  c.right = c.left + words;
  uint32_t before = 0;
  for (uint32_t i = 0; i < words; i++) {
    c.place[i] = before;
    before += wording->words.terms[i].count;
    c.left[i] = c.right[i] = 0;
  }
  for (uint32_t i = 0; i < wording->count; i++) c.order[c.place[wording->word[i]]++] = i;
  for (uint32_t i = words; i > 0; i--) c.place[i] = c.place[i - 1];
  c.place[0] = 0;
  return c;
}

/* What all words are measured by, and the last T_Position: words are numbered by first appearance, and most occur once,
 * so the next one's is often the same. */
typedef struct norms {
  double frequency; /* mean and one standard deviation of the frequencies of words that are no stop words */
  double largest;   /* the largest frequency */
  double sentences;
  double median, position;
} norms;

static norms measure(const opk_wording *wording, const uint32_t *sentence) {
  double sum = 0, squares = 0, words = 0, largest = 0;
  for (uint32_t i = 0; i < wording->words.count; i++) {
    double count = wording->words.terms[i].count;
    if (count > largest) largest = count;
    if (i < wording->stops) continue;
    words++;
    sum += count;
  }
  double mean = words > 0 ? sum / words : 0;
  for (uint32_t i = wording->stops; i < wording->words.count; i++) {
    double off = wording->words.terms[i].count - mean;
    squares += off * off;
  }
  return (norms){
    .frequency = mean + (words > 0 ? opk_sqrt(squares / words) : 0),
    .largest = largest,
    .sentences = wording->count ? sentence[wording->count - 1] + 1.0 : 0,
    .median = -1,
  };
}

/* The sentences that a word is in, whose median T_Position is of (equation 2) and whose number is T_Sentence's. */
static uint32_t place_of(const columns *c, const uint32_t *sentence, uint32_t word, double *median) {
  uint32_t distinct = 0, from = c->place[word], to = c->place[word + 1], seen = 0;
  if (to - from == 1) {
    *median = sentence[c->order[from]];
    return 1;
  }
  for (uint32_t i = from; i < to; i++) distinct += i == from || sentence[c->order[i]] != sentence[c->order[i - 1]];
  uint32_t low = (distinct - 1) / 2, high = distinct / 2; /* equal where the number is odd */
  *median = 0;
  for (uint32_t i = from; i < to; i++) {
    if (i > from && sentence[c->order[i]] == sentence[c->order[i - 1]]) continue;
    if (seen == low) *median += sentence[c->order[i]] * 0.5;
    if (seen == high) *median += sentence[c->order[i]] * 0.5;
    seen++;
  }
  return distinct;
}

static double score_word(const opk_wording *wording, const columns *c, const uint32_t *sentence, norms *n,
                         uint32_t word) {
  double frequency = wording->words.terms[word].count, median;
  double upper = 0, acronyms = 0, lefts = 0, rights = 0, left_words = 0, right_words = 0;
  for (uint32_t i = c->place[word]; i < c->place[word + 1]; i++) {
    uint32_t token = c->order[i];
    unsigned letters = wording->tokens.kind[token] & (OPK_TOKEN_CAPITAL | OPK_TOKEN_LOWER);
    bool starts = token == 0 || sentence[token] != sentence[token - 1];
    if (letters == OPK_TOKEN_CAPITAL) acronyms++;
    else if ((letters & OPK_TOKEN_CAPITAL) && !starts) upper++;
    if (!starts && wording->joined[token] && !ignored(wording, token - 1)) {
      uint32_t *seen = &c->left[wording->word[token - 1]];
      lefts++;
      left_words += *seen != word + 1;
      *seen = word + 1;
    }
    if (token + 1 < wording->count && wording->joined[token + 1] && sentence[token + 1] == sentence[token] &&
        !ignored(wording, token + 1)) {
      uint32_t *seen = &c->right[wording->word[token + 1]];
      rights++;
      right_words += *seen != word + 1;
      *seen = word + 1;
    }
  }
  double in_sentences = place_of(c, sentence, word, &median);
  double cases = upper > acronyms ? upper : acronyms;
  if (frequency > 1 && cases > 0) cases /= 1 + opk_log(frequency); /* T_Case (1) */
  if (median != n->median) {
    n->median = median;
    n->position = opk_log(opk_log(3 + median)); /* T_Position (2) */
  }
  double norm = frequency / n->frequency; /* TF_norm (3) */
  double spread = (lefts > 0 ? left_words / lefts : 0) + (rights > 0 ? right_words / rights : 0);
  double related = 1 + spread * frequency / n->largest; /* T_Rel (4, 5) */
  double sentences = in_sentences / n->sentences;       /* T_Sentence (6) */
  return related * n->position / (cases + norm / related + sentences / related); /* S(t) (7) */
}

static double share(const opk_wording *wording, const opk_terms *candidates, uint32_t token, uint32_t of) {
  const opk_term *link = opk_terms_find(candidates, link_key(wording, token));
  return link ? (double)link->count / wording->words.terms[wording->word[of]].count : 0;
}

uint32_t opk_yake_score(const opk_wording *wording, const uint32_t *sentence, const opk_terms *candidates,
                        void *scratch, opk_keyword *keywords) {
  columns c = lay_out(wording, scratch);
  norms n = measure(wording, sentence);
  uint32_t count = 0;
  for (uint32_t i = wording->stops; i < wording->words.count; i++)
    c.score[i] = score_word(wording, &c, sentence, &n, i);
  for (uint32_t i = 0; i < candidates->count; i++) {
    const opk_term *run = &candidates->terms[i];
    double product = 1, sum = 0;
    if (run->first == run->last) continue;
    for (uint32_t token = run->first; token < run->last; token++) {
      uint32_t word = wording->word[token];
      if (word >= wording->stops) {
        product *= c.score[word];
        sum += c.score[word];
      } else {
        /* A stop word inside counts by how firmly it is tied to its neighbours (section 3.4). */
        double tie = share(wording, candidates, token - 1, token - 1) * share(wording, candidates, token, token + 1);
        product *= 1 + (1 - tie);
        sum -= 1 - tie;
      }
    }
    keywords[count++] = (opk_keyword){.score = -product / (run->count * (1 + sum)), .term = i}; /* S(kw) (8) */
  }
  return count;
}
