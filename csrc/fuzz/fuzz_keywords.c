/* fuzz_keywords: every text has keywords by every method, found at places of the text, whatever is a stop word and
 * however small the tables are at first; what counting wrote opens as a background, and any bytes are refused or open. */
#include "fuzz.h"

#include "../opk_background.h"
#include "../opk_keyness.h"
#include "../opk_keywords.h"

enum { TFIDF, RAKE, YAKE, TEXTRANK, POSITIONRANK, METHODS };

static void start(opk_terms *table) {
  uint32_t capacity = opk_terms_capacity(1);
  opk_terms_start(table, allocate(opk_terms_size(capacity), 1), capacity, 1);
}

static void grow(opk_terms *table) {
  void *old = table->terms;
  uint32_t capacity = table->capacity * 2;
  opk_terms_move(table, allocate(opk_terms_size(capacity), 1), capacity, table);
  free(old);
}

/* All words: a text of n bytes has no more. */
static opk_tokens tokenize(opk_text text, uint32_t *count) {
  opk_tokens tokens = {
    .first = allocate(text.size, sizeof *tokens.first),
    .last = allocate(text.size, sizeof *tokens.last),
    .hash = allocate(text.size, sizeof *tokens.hash),
    .kind = allocate(text.size, sizeof *tokens.kind),
  };
  uint32_t at = 0;
  *count = (uint32_t)opk_tokenize(text, &at, tokens, text.size);
  return tokens;
}

static void discard(opk_tokens tokens) { free(tokens.first), free(tokens.last), free(tokens.hash), free(tokens.kind); }

/* The usual spelling is that of one of the places, and no longer. */
static void check_spelling(const opk_wording *w, const opk_span *spans, uint32_t count) {
  uint32_t capacity = opk_terms_capacity(count);
  opk_terms spellings;
  opk_terms_start(&spellings, allocate(opk_terms_size(capacity), 1), capacity, 1);
  uint32_t usual = opk_keywords_usual(w, spans, count, &spellings);
  CHECK(usual < count);
  uint32_t size = spans[usual].last - spans[usual].first;
  uint8_t *out = allocate(size, 1);
  CHECK(opk_keywords_spell(w, spans[usual], out) <= size);
  free(out), free(spellings.terms);
}

static void check_keywords(const opk_wording *w, const opk_terms *candidates, const opk_keyword *best, uint32_t count) {
  uint32_t *lead = allocate((size_t)w->words.count + count, sizeof *lead);
  uint32_t *times = allocate(count, sizeof *times), *starts = allocate(count, sizeof *starts), all = 0;
  opk_keywords_find(w, candidates, best, count, lead, times, NULL, NULL);
  for (uint32_t k = 0; k < count; k++) {
    CHECK(best[k].score == best[k].score && times[k] >= 1);
    CHECK(k == 0 || best[k - 1].score >= best[k].score);
    starts[k] = all;
    all += times[k];
  }
  opk_span *spans = allocate(all, sizeof *spans);
  opk_keywords_find(w, candidates, best, count, lead, times, starts, spans);
  for (uint32_t i = 0; i < all; i++) CHECK(spans[i].first < spans[i].last && spans[i].last <= w->text.size);
  for (uint32_t k = 0; k < count; k++) check_spelling(w, spans + starts[k], times[k]);
  free(lead), free(times), free(starts), free(spans);
}

static void run(opk_wording *w, unsigned method, unsigned length, const opk_background *background) {
  opk_terms candidates;
  opk_rank rank;
  uint32_t at = 0, *sentence = allocate(w->count, sizeof *sentence), count = 0;
  opk_span whole[2] = {{0, w->text.size / 2}, {w->text.size / 2, w->text.size}};
  void *scratch = NULL, *links = NULL, *numbers = NULL;
  start(&candidates);
  opk_yake_sentences(w, whole, 2, sentence);
  if (method == TEXTRANK || method == POSITIONRANK) {
    scratch = allocate(opk_rank_scratch(w), 1);
    links = allocate((size_t)opk_rank_start(&rank, w, method == POSITIONRANK, scratch), 8);
    numbers = allocate(w->words.count, 24);
    opk_rank_words(&rank, links, numbers);
  }
  while (!(method == TFIDF  ? opk_tfidf_collect(w, length, &candidates, &at)
           : method == RAKE ? opk_rake_collect(w, &candidates, &at)
           : method == YAKE ? opk_yake_collect(w, sentence, length, &candidates, &at)
                            : opk_rank_collect(&rank, &candidates, &at)))
    grow(&candidates);
  opk_keyword *keywords = allocate(candidates.count, sizeof *keywords), best[20];
  if (method == TFIDF) {
    scratch = allocate(opk_tfidf_scratch(w), 1);
    count = opk_tfidf_score(w, &candidates, background, scratch, keywords);
  } else if (method == RAKE) {
    scratch = allocate(opk_rake_scratch(w), 1);
    count = opk_rake_score(w, &candidates, scratch, keywords);
  } else if (method == YAKE) {
    scratch = allocate(opk_yake_scratch(w), 1);
    count = opk_yake_score(w, sentence, &candidates, scratch, keywords);
  } else {
    count = opk_rank_score(&rank, &candidates, keywords);
  }
  CHECK(count <= candidates.count);
  uint8_t *marks = allocate(w->words.count, 1);
  opk_keywords_repeat repeat = method == TFIDF  ? OPK_REPEAT_WORD
                               : method == YAKE ? OPK_REPEAT_SIMILAR
                                                : OPK_REPEAT_KEPT;
  count = opk_keywords_choose(w, &candidates, keywords, count, repeat, marks, best, 20);
  check_keywords(w, &candidates, best, count);
  free(sentence), free(scratch), free(links), free(numbers), free(keywords), free(marks), free(candidates.terms);
}

/* The background of a text's halves; it opens, and no longer does once a byte of it changes. */
static uint8_t *learn(opk_text text, opk_tokens tokens, uint32_t count, uint8_t byte, opk_background *background) {
  opk_terms terms;
  start(&terms);
  for (uint32_t document = 1; document <= 2; document++) {
    uint32_t at = document == 1 ? 0 : count / 2, end = document == 1 ? count / 2 : count;
    while (!opk_keyness_count(&terms, text, tokens, end, 1, true, document, &at)) grow(&terms);
  }
  uint32_t kept = opk_background_sort(terms.terms, terms.count, 1);
  size_t size = opk_background_size(kept);
  uint8_t *image = allocate(size, 1);
  opk_background_write(terms.terms, kept, 2, image);
  free(terms.terms);
  image[byte % size] ^= 1;
  CHECK(opk_background_open(background, image, size) != NULL);
  image[byte % size] ^= 1;
  CHECK(opk_background_open(background, image, size) == NULL);
  return image;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  opk_background background;
  if (size < 3) return 0;
  if (opk_background_open(&background, data, size) == NULL) CHECK(opk_background_frequency(&background, 7) >= 0);
  /* The method and the length, how many bytes are stop words, those, and the text. */
  unsigned method = data[0] % METHODS, length = 1 + data[0] / METHODS % OPK_KEYWORDS_LENGTH_MAX;
  uint32_t cut = data[1] < size - 2 ? data[1] : (uint32_t)(size - 2), at = 0;
  opk_text stops = {data + 2, cut}, text = {data + 2 + cut, (uint32_t)(size - 2 - cut)};
  uint32_t stop_count;
  opk_tokens stop_tokens = tokenize(stops, &stop_count);
  opk_wording w = {.text = text, .conflated = method == TFIDF};
  w.tokens = tokenize(text, &w.count);
  w.word = allocate(w.count, sizeof *w.word);
  w.joined = allocate(w.count, 1);
  start(&w.words);
  while (!opk_wording_stop(&w, stops, stop_tokens, stop_count, &at)) grow(&w.words);
  at = 0;
  while (!opk_wording_number(&w, &at)) grow(&w.words);
  uint8_t *image = learn(text, w.tokens, w.count, data[2], &background);
  run(&w, method, length, &background);
  free(image), free(w.word), free(w.joined), free(w.words.terms);
  discard(w.tokens);
  discard(stop_tokens);
  return 0;
}
