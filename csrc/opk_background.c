#include "opk_background.h"

#include "opk_image.h"
#include "opk_math.h"

#define KIND OPK_TAG('b', 'g', 'n', 'd')
#define LN2 0.69314718055994530942
#define STEPS 8.0 /* levels to each doubling */

enum { HEAD, WORDS, LEVELS, SECTIONS };

static const uint32_t tags[SECTIONS] = {
  [HEAD] = OPK_TAG('h', 'e', 'a', 'd'),
  [WORDS] = OPK_TAG('w', 'o', 'r', 'd'),
  [LEVELS] = OPK_TAG('f', 'r', 'e', 'q'),
};

static double frequency_of(unsigned level) { return opk_exp(level * (LN2 / STEPS)); }

static uint8_t level_of(uint32_t documents) {
  double level = opk_log(documents) * (STEPS / LN2) + 0.5;
  return (uint8_t)(level > OPK_BACKGROUND_LEVELS - 1 ? OPK_BACKGROUND_LEVELS - 1 : level);
}

/* Where the word is, or `count`. Keys are hashes, evenly spread: few share their upper bits, and whatever the file holds,
 * the search is logarithmic. */
static uint32_t find(const opk_background *background, uint64_t key) {
  uint32_t wanted = (uint32_t)(key >> 32), bucket = wanted >> (32 - OPK_BACKGROUND_BITS);
  uint32_t low = background->starts[bucket], end = background->starts[bucket + 1], high = end;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    if (opk_load32le(background->words + 4 * (size_t)middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return low < end && opk_load32le(background->words + 4 * (size_t)low) == wanted ? low : background->count;
}

/* Where the words begin whose upper bits are each number. */
static void index_words(opk_background *background) {
  uint32_t bucket = 0;
  for (uint32_t i = 0; i < background->count; i++) {
    uint32_t own = opk_load32le(background->words + 4 * (size_t)i) >> (32 - OPK_BACKGROUND_BITS);
    while (bucket <= own) background->starts[bucket++] = i;
  }
  while (bucket <= 1u << OPK_BACKGROUND_BITS) background->starts[bucket++] = background->count;
}

double opk_background_root(const opk_background *background, uint64_t key) {
  uint32_t at = find(background, key);
  return at < background->count ? background->root[background->levels[at]] : background->unknown;
}

double opk_background_frequency(const opk_background *background, uint64_t key) {
  uint32_t at = find(background, key);
  return at < background->count ? frequency_of(background->levels[at]) : 0;
}

const char *opk_background_open(opk_background *background, const uint8_t *bytes, size_t size) {
  opk_image image;
  opk_section sections[SECTIONS];
  const char *problem = opk_image_open(&image, bytes, size, KIND);
  if (problem) return problem;
  if (image.count != SECTIONS) return "its sections are not those of a background";
  for (unsigned i = 0; i < SECTIONS; i++) {
    sections[i] = opk_image_section(&image, i);
    if (sections[i].tag != tags[i]) return "its sections are not those of a background";
  }
  size_t count = sections[LEVELS].size;
  if (sections[HEAD].size != 8 || count > OPK_TERMS_MAX || sections[WORDS].size != 4 * count)
    return "its sections do not fit together";
  background->documents = opk_load64le(bytes + sections[HEAD].offset);
  background->words = bytes + sections[WORDS].offset;
  background->levels = bytes + sections[LEVELS].offset;
  background->count = (uint32_t)count;
  if (background->documents > UINT32_MAX || (background->documents == 0 && count > 0))
    return "its number of documents is impossible";
  for (size_t i = 1; i < count; i++)
    if (opk_load32le(background->words + 4 * (i - 1)) >= opk_load32le(background->words + 4 * i))
      return "its words are not in order";
  for (size_t i = 0; i < count; i++)
    if (background->levels[i] > level_of((uint32_t)background->documents))
      return "a word is in more documents than there are";
  index_words(background);
  double all = (double)background->documents + 1;
  for (unsigned i = 0; i < OPK_BACKGROUND_LEVELS; i++) {
    double idf = opk_log(all / (frequency_of(i) + 1));
    background->root[i] = idf > 0 ? opk_sqrt(idf) : 0;
  }
  background->unknown = opk_sqrt(opk_log(all));
  return NULL;
}

/* By their upper 32 bits, then by number of documents, the most first. */
static bool before(const opk_term *a, const opk_term *b) {
  uint32_t left = (uint32_t)(a->key >> 32), right = (uint32_t)(b->key >> 32);
  return left != right ? left < right : a->documents > b->documents;
}

static void sift(opk_term *terms, uint32_t at, uint32_t count) {
  opk_term moved = terms[at];
  for (uint32_t child; (child = 2 * at + 1) < count; at = child) {
    if (child + 1 < count && before(&terms[child], &terms[child + 1])) child++;
    if (!before(&moved, &terms[child])) break;
    terms[at] = terms[child];
  }
  terms[at] = moved;
}

/* Heap sort: in place, and never more than n log n. Of words whose upper bits are the same the most frequent stays. */
uint32_t opk_background_sort(opk_term *terms, uint32_t count, uint32_t least) {
  uint32_t kept = 0, distinct = 0;
  for (uint32_t i = 0; i < count; i++)
    if (terms[i].documents >= least && terms[i].documents > 0) terms[kept++] = terms[i];
  for (uint32_t i = kept / 2; i-- > 0;) sift(terms, i, kept);
  for (uint32_t end = kept; end > 1; end--) {
    opk_term top = terms[0];
    terms[0] = terms[end - 1];
    terms[end - 1] = top;
    sift(terms, 0, end - 1);
  }
  for (uint32_t i = 0; i < kept; i++)
    if (i == 0 || terms[i].key >> 32 != terms[i - 1].key >> 32) terms[distinct++] = terms[i];
  return distinct;
}

static size_t place(opk_section *sections, uint32_t count) {
  sections[HEAD] = (opk_section){.tag = tags[HEAD], .size = 8};
  sections[WORDS] = (opk_section){.tag = tags[WORDS], .size = 4 * (size_t)count};
  sections[LEVELS] = (opk_section){.tag = tags[LEVELS], .size = count};
  return opk_image_size(sections, SECTIONS);
}

size_t opk_background_size(uint32_t count) {
  opk_section sections[SECTIONS];
  return place(sections, count);
}

void opk_background_write(const opk_term *terms, uint32_t count, uint64_t documents, uint8_t *out) {
  opk_section sections[SECTIONS];
  place(sections, count);
  opk_image_lay(out, KIND, sections, SECTIONS);
  opk_store64le(out + sections[HEAD].offset, documents);
  for (uint32_t i = 0; i < count; i++) {
    opk_store32le(out + sections[WORDS].offset + 4 * (size_t)i, (uint32_t)(terms[i].key >> 32));
    out[sections[LEVELS].offset + i] = level_of(terms[i].documents);
  }
  opk_image_seal(out);
}
