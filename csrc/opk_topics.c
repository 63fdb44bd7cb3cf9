#include "opk_topics.h"

#include "opk_keywords.h"
#include "opk_math.h"
#include "opk_stem.h"

/* Chosen on Choi's set 1 (Choi 2000). */
#define CONCENTRATION 500.0 /* of the prior over a segment's words, in words */
#define OWN_SHARE 0.1        /* of the prior that is this text's own frequencies */
#define MASS_MOST 240.0      /* of the words' rates that share the prior: of a longer text it no longer grows */
#define DECAY 0.02           /* for each unit between a word and its last occurrence: see bench/topics.md */
#define BOUNDARY_COST 1.0    /* of each boundary, in nats, where the number of segments is not given */
#define POINTER_FIRST 0.7    /* what a sentence that opens with a word that points back costs, in nats; */
#define POINTER_EARLY 0.5    /* and one that has it among its next words */
#define EARLY 4
#define INSIDE_COST 20.0 /* of a boundary that is not between paragraphs: taken where more are wanted than there are */

/* ---- words ---- */

bool opk_topics_stop(opk_topics *topics, opk_tokens tokens, uint32_t count, uint32_t *at) {
  for (; *at < count; ++*at)
    if (opk_terms_put(&topics->stops, tokens.hash[*at]) == NULL) return false;
  return true;
}

bool opk_topics_number(opk_topics *topics, uint32_t *at) {
  for (; *at < topics->count; ++*at) {
    uint32_t i = *at;
    uint64_t hash = topics->tokens.hash[i], key;
    opk_span span = {topics->tokens.first[i], topics->tokens.last[i]};
    topics->word[i] = OPK_NONE;
    if (opk_terms_find(&topics->stops, hash) || !opk_stem_key(topics->text, span, &key)) continue;
    opk_term *word = opk_terms_put(&topics->words, key);
    if (word == NULL) return false;
    if (topics->background) {
      double documents = opk_background_frequency(
        topics->background, opk_wording_key(topics->text, topics->tokens, i, true));
      if (documents > word->documents) word->documents = (uint32_t)documents;
    }
    word->count++;
    topics->word[i] = (uint32_t)(word - topics->words.terms);
  }
  return true;
}

/* ---- the model ---- */

enum { MEANS = 17, SHAPES = 6, CELLS = MEANS * SHAPES, CHOSEN = 8, SIZES = 4096 };

/* Lengths are gamma distributed, told at whole numbers: shape 1 is chance, and the higher, the more regular. */
typedef struct cell {
  double mean, shape, weight;
  uint32_t reach;
} cell;

typedef struct model {
  const opk_topics *topics;
  uint32_t units, group; /* sentences in a unit */
  uint32_t *first;       /* of each unit, and one more: the first of `occurrences` */
  uint32_t *start;       /* … the first of the words, of any kind */
  uint32_t *unit, *previous, *next, *of; /* of each occurrence: its unit, that of its word before and after, its word */
  uint32_t *latest;      /* of each word */
  double *alpha;         /* of each word its share of the prior, in words */
  double *open;          /* of each unit what a boundary before it weighs */
  double *base, *ahead;  /* of each place between units: the scale of `forward`, of `backward` */
  double *forward, *backward;
  uint32_t *left, *right, *weight; /* of each probe: the units of two words a window apart; how many there are of it */
  uint32_t *begin, *end; /* of each place the first probe whose left unit, whose right unit, is behind it */
  double *same;          /* of each probe: how likely its units are in one segment, and more: see `decide` */
  uint32_t *from, *queue, *number;
  double *sizes;         /* what a segment of so many words costs */
  double *fading;        /* what a word is worth so many units behind its last occurrence */
  double *length;        /* of each length and cell its probability */
  double *sum, *step, *score; /* of the segments that end, or begin, at the unit that was added last: see `grow` */
  cell cells[CELLS];
  uint32_t cell_count, rows, probes;
} model;

/* ln Γ by Stirling's series: its argument is at least CONCENTRATION, where the next term is below 1e-11. */
static double log_gamma(double x) { return (x - 0.5) * opk_log(x) - x + 1 / (12 * x); }

static double cost_of(uint32_t words) {
  return log_gamma(CONCENTRATION + words) - log_gamma(CONCENTRATION) - words * opk_log(CONCENTRATION);
}

/* Carves the scratch memory; called without memory it only counts. */
static void *carve(uint8_t *scratch, size_t *used, uint64_t count, size_t size) {
  size_t at = *used, bytes;
  if (at == SIZE_MAX || count > (SIZE_MAX - at - 8) / size) {
    *used = SIZE_MAX;
    return NULL;
  }
  bytes = (size_t)count * size;
  *used = at + ((bytes + 7) & ~(size_t)7);
  return scratch ? scratch + at : NULL;
}

static uint32_t group_of(const opk_topics *topics) {
  uint64_t most = (uint64_t)topics->segments * (OPK_TOPICS_REACH / 4);
  return topics->segments == 0 || topics->sentence_count <= most
           ? 1
           : (uint32_t)((topics->sentence_count + most - 1) / most);
}

static size_t lay(model *m, const opk_topics *topics, uint8_t *scratch) {
  size_t used = 0;
  m->topics = topics;
  m->group = group_of(topics);
  m->units = topics->sentence_count / m->group + (topics->sentence_count % m->group > 0);
  uint64_t places = (uint64_t)m->units + 1, reach = OPK_TOPICS_REACH + 1;
  m->forward = carve(scratch, &used, CHOSEN * places > CELLS * reach ? CHOSEN * places : CELLS * reach, sizeof(double));
  m->backward = carve(scratch, &used, CHOSEN * reach, sizeof(double));
  m->alpha = carve(scratch, &used, topics->words.count, sizeof(double));
  m->open = carve(scratch, &used, places, sizeof(double));
  m->base = carve(scratch, &used, places, sizeof(double));
  m->ahead = carve(scratch, &used, places, sizeof(double));
  m->same = carve(scratch, &used, 2 * places, sizeof(double));
  m->sizes = carve(scratch, &used, SIZES, sizeof(double));
  m->fading = carve(scratch, &used, reach, sizeof(double));
  m->length = carve(scratch, &used, CELLS * reach, sizeof(double));
  m->sum = carve(scratch, &used, reach, sizeof(double));
  m->step = carve(scratch, &used, reach + 1, sizeof(double));
  m->score = carve(scratch, &used, reach, sizeof(double));
  m->first = carve(scratch, &used, places, sizeof(uint32_t));
  m->start = carve(scratch, &used, places, sizeof(uint32_t));
  m->left = carve(scratch, &used, 2 * places, sizeof(uint32_t));
  m->right = carve(scratch, &used, 2 * places, sizeof(uint32_t));
  m->weight = carve(scratch, &used, 2 * places, sizeof(uint32_t));
  m->begin = carve(scratch, &used, places, sizeof(uint32_t));
  m->end = carve(scratch, &used, places, sizeof(uint32_t));
  m->from = carve(scratch, &used, places, sizeof(uint32_t));
  m->queue = carve(scratch, &used, places, sizeof(uint32_t));
  m->number = carve(scratch, &used, places, sizeof(uint32_t));
  m->unit = carve(scratch, &used, topics->count, sizeof(uint32_t));
  m->of = carve(scratch, &used, topics->count, sizeof(uint32_t));
  m->previous = carve(scratch, &used, topics->count, sizeof(uint32_t));
  m->next = carve(scratch, &used, topics->count, sizeof(uint32_t));
  m->latest = carve(scratch, &used, topics->words.count, sizeof(uint32_t));
  return used;
}

size_t opk_topics_size(const opk_topics *topics) {
  model m;
  return lay(&m, topics, NULL);
}

/* A word's rate in other texts: how often it would be in one of them if it fell like rain (Church & Gale 1995), to the
 * power of one half, since words that are in many texts are in few places of each. */
static double rate_of(const opk_topics *topics, const opk_term *word) {
  double documents = topics->background ? (double)topics->background->documents : 0;
  double share = (word->documents + 0.5) / (documents + 1);
  return opk_sqrt(-opk_log(1 - (share < 0.98 ? share : 0.98)));
}

static void weigh_words(model *m) {
  const opk_topics *topics = m->topics;
  double all = 0, mass = 0, own = topics->background ? OWN_SHARE : 1;
  for (uint32_t w = 0; w < topics->words.count; w++) {
    m->alpha[w] = rate_of(topics, &topics->words.terms[w]);
    mass += m->alpha[w];
    all += topics->words.terms[w].count;
  }
  if (mass > MASS_MOST) mass = MASS_MOST;
  for (uint32_t w = 0; w < topics->words.count; w++)
    m->alpha[w] = CONCENTRATION * ((1 - own) * m->alpha[w] / mass + own * topics->words.terms[w].count / all);
}

/* What words near the sentence's begin say about a boundary before it. */
static double opening(const opk_topics *topics, uint32_t token, uint32_t last) {
  for (uint32_t i = token; i < last && i < token + EARLY; i++) {
    const opk_term *stop = opk_terms_find(&topics->stops, topics->tokens.hash[i]);
    if (stop && (uint32_t)(stop - topics->stops.terms) < topics->pointers)
      return i == token ? -POINTER_FIRST : -POINTER_EARLY;
  }
  return 0;
}

/* Whether a paragraph begins between the sentence and the one before it; they are asked for in order. */
static bool opens_paragraph(const opk_topics *topics, uint32_t sentence, uint32_t *paragraph) {
  uint32_t before = *paragraph;
  while (*paragraph < topics->paragraph_count &&
         topics->paragraphs[*paragraph].first <= topics->sentences[sentence].first)
    ++*paragraph;
  return *paragraph > before;
}

static void read_units(model *m) {
  const opk_topics *topics = m->topics;
  uint32_t token = 0, count = 0, paragraph = 0;
  memset(m->latest, 0xFF, topics->words.count * sizeof *m->latest);
  for (uint32_t s = 0; s < topics->sentence_count; s++) {
    uint32_t end = s + 1 < topics->sentence_count ? topics->sentences[s + 1].first : UINT32_MAX, begin = token;
    uint32_t unit = s / m->group;
    bool inside = topics->paragraph_count > 1 && !opens_paragraph(topics, s, &paragraph);
    while (token < topics->count && topics->tokens.first[token] < end) token++;
    if (s % m->group == 0) {
      m->start[unit] = begin;
      m->first[unit] = count;
      m->open[unit] = unit == 0 ? 0 : opening(topics, begin, token) - (topics->segments ? 0 : BOUNDARY_COST);
      if (unit > 0 && inside) m->open[unit] -= INSIDE_COST;
    }
    for (uint32_t i = begin; i < token; i++) {
      uint32_t word = topics->word[i];
      if (word == OPK_NONE) continue;
      m->of[count] = word;
      m->unit[count] = unit;
      m->previous[count] = m->latest[word];
      m->next[count] = OPK_NONE;
      if (m->latest[word] != OPK_NONE) m->next[m->latest[word]] = count;
      m->latest[word] = count++;
    }
  }
  m->start[m->units] = token;
  m->first[m->units] = count;
}

/* ---- segments that end, or begin, at a unit ---- */

/* What the occurrence says for being in one segment with the one of its word `steps` before it: the predictive
 * probability of the word rises with each, the less the longer it was not seen. */
static double pair(const model *m, uint32_t occurrence, uint32_t steps) {
  uint32_t gap = m->unit[occurrence] - m->unit[m->previous[occurrence]];
  double worth = m->fading[gap < OPK_TOPICS_REACH ? gap : OPK_TOPICS_REACH], alpha = m->alpha[m->of[occurrence]];
  return opk_log((alpha + steps * worth) / (alpha + (steps - 1) * worth));
}

/* Adds unit `near` at the end (or, backward, at the begin) of all segments that reach up to it, and scores them by their
 * length in units. Returns the greatest length. */
static uint32_t grow(model *m, uint32_t near, bool backward) {
  uint32_t most = backward ? m->units - near : near + 1;
  if (most > OPK_TOPICS_REACH) most = OPK_TOPICS_REACH;
  memset(m->step, 0, (OPK_TOPICS_REACH + 2) * sizeof *m->step);
  for (uint32_t i = m->first[near]; i < m->first[near + 1]; i++) {
    uint32_t other = i;
    for (uint32_t steps = 1; steps <= OPK_TOPICS_PAIRS; steps++) {
      other = backward ? m->next[other] : m->previous[other];
      if (other == OPK_NONE) break;
      uint32_t distance = backward ? m->unit[other] - near : near - m->unit[other];
      if (distance >= most) break;
      if (distance > 0) m->step[distance + 1] += pair(m, backward ? other : i, steps);
    }
  }
  double added = 0;
  for (uint32_t length = 1; length <= most; length++) {
    uint32_t far = backward ? near + length - 1 : near - (length - 1);
    double *sum = &m->sum[far % OPK_TOPICS_REACH];
    uint32_t words = backward ? m->first[far + 1] - m->first[near] : m->first[near + 1] - m->first[far];
    added += m->step[length];
    *sum = length == 1 ? 0 : *sum + added;
    m->score[length] = *sum - (words < SIZES ? m->sizes[words] : cost_of(words));
  }
  return most;
}

/* ---- lengths ---- */

/* Long reaches first, so that those that a length is within are a prefix of the cells. */
static void add_cell(model *m, double mean, double shape) {
  double reach = 4 + mean + 6 * mean / opk_sqrt(shape);
  cell new = {mean, shape, 0, reach < OPK_TOPICS_REACH ? (uint32_t)reach : OPK_TOPICS_REACH};
  uint32_t at = m->cell_count++;
  for (; at > 0 && m->cells[at - 1].reach < new.reach; at--) m->cells[at] = m->cells[at - 1];
  m->cells[at] = new;
}

/* Nothing is impossible: whatever a text holds, no sum of probabilities is zero. */
#define LEAST_LENGTH 1e-30
#define LEAST_WAY 1e-60

static void tabulate_lengths(model *m) {
  uint32_t cells = m->cell_count;
  memset(m->length, 0, (OPK_TOPICS_REACH + 1) * (size_t)cells * sizeof *m->length);
  for (uint32_t c = 0; c < cells; c++) {
    const cell *own = &m->cells[c];
    double mode = own->mean * (own->shape - 1) / own->shape, all = 0;
    if (mode < 1) mode = 1;
    for (uint32_t length = 1; length <= own->reach; length++) {
      double density = opk_exp((own->shape - 1) * opk_log(length / mode) - own->shape * (length - mode) / own->mean);
      m->length[length * cells + c] = density > LEAST_LENGTH ? density : LEAST_LENGTH;
      all += m->length[length * cells + c];
    }
    for (uint32_t length = 1; length <= own->reach; length++) m->length[length * cells + c] /= all;
  }
}

static const double shapes[SHAPES] = {1, 2, 4, 8, 20, 60};

static void spread_cells(model *m, uint32_t wanted) {
  double most = m->units / 2.0;
  m->cell_count = 0;
  if (most > OPK_TOPICS_REACH / 4.0) most = OPK_TOPICS_REACH / 4.0;
  if (wanted) {
    for (uint32_t s = 0; s < SHAPES; s++) add_cell(m, (double)m->units / wanted, shapes[s]);
    return;
  }
  double mean = 3;
  for (uint32_t i = 0; i < MEANS; i++) {
    if (i && mean > most) break;
    for (uint32_t s = 0; s < SHAPES; s++) add_cell(m, mean, shapes[s]);
    mean *= 1.2;
  }
}

/* ---- forward and backward ---- */

#define BACK_ROWS (OPK_TOPICS_REACH + 1)
#define NEGLIGIBLE (-45.0) /* nats below the best */

/* Of each place and cell the sum over all segmentations up to there, scaled by exp(base); rows are reused where there
 * are fewer of them than places. */
static void pass_forward(model *m) {
  uint32_t cells = m->cell_count;
  m->base[0] = 0;
  for (uint32_t c = 0; c < cells; c++) m->forward[c] = 1;
  for (uint32_t near = 0; near < m->units; near++) {
    uint32_t most = grow(m, near, false), place = near + 1, within = cells;
    double best = -1e300, sums[CELLS] = {0}, largest = 0;
    if (most > m->cells[0].reach) most = m->cells[0].reach;
    for (uint32_t length = 1; length <= most; length++) {
      m->score[length] += m->base[place - length] + m->open[place - length];
      if (m->score[length] > best) best = m->score[length];
    }
    for (uint32_t length = 1; length <= most; length++) {
      while (m->cells[within - 1].reach < length) within--;
      if (m->score[length] - best < NEGLIGIBLE) continue;
      double factor = opk_exp(m->score[length] - best);
      const double *lengths = m->length + length * cells, *row = m->forward + (size_t)((place - length) % m->rows) * cells;
      for (uint32_t c = 0; c < within; c++) sums[c] += factor * lengths[c] * row[c];
    }
    for (uint32_t c = 0; c < cells; c++)
      if (sums[c] > largest) largest = sums[c];
    double *row = m->forward + (size_t)(place % m->rows) * cells;
    for (uint32_t c = 0; c < cells; c++) row[c] = sums[c] > LEAST_WAY * largest ? sums[c] / largest : LEAST_WAY;
    m->base[place] = best + opk_log(largest);
  }
}

/* A squared coefficient of variation, which is 1 / shape, is as likely as any other: as shapes grow like powers, the
 * prior of each is in proportion to that. And a place is a boundary with probability 1 / mean, so that it is given. */
static double prior(const cell *own) { return own->mean / own->shape; }

/* How likely a cell is by the text, in proportion. */
static double evidence(const model *m, uint32_t c) {
  return m->forward[(size_t)(m->units % m->rows) * m->cell_count + c] * prior(&m->cells[c]);
}

/* Keeps the cells by which the text is likeliest. */
static void choose_cells(model *m) {
  cell kept[CHOSEN];
  double likely[CHOSEN];
  uint32_t count = 0;
  for (uint32_t c = 0; c < m->cell_count; c++) {
    double own = evidence(m, c);
    uint32_t at = count < CHOSEN ? count++ : CHOSEN;
    for (; at > 0 && likely[at - 1] < own; at--)
      if (at < CHOSEN) {
        likely[at] = likely[at - 1];
        kept[at] = kept[at - 1];
      }
    if (at == CHOSEN) continue;
    likely[at] = own;
    kept[at] = m->cells[c];
  }
  m->cell_count = 0;
  for (uint32_t i = 0; i < count; i++) add_cell(m, kept[i].mean, kept[i].shape);
}

/* The posterior of a cell over its sum in `forward`. */
static void weigh_cells(model *m) {
  double all = 0;
  for (uint32_t c = 0; c < m->cell_count; c++) all += evidence(m, c);
  for (uint32_t c = 0; c < m->cell_count; c++) m->cells[c].weight = prior(&m->cells[c]) / all;
}

/* Pairs each word with that half a mean segment behind it; what is beyond the text counts as its first or last unit, so
 * that a boundary costs the same everywhere. Pairs of the same two units are one probe, and those within one unit none. */
static void lay_probes(model *m, double segments) {
  int64_t words = m->start[m->units], window = (int64_t)(words / segments / 2 + 0.5), at, next;
  uint32_t left = 0, right = 0, probe = 0;
  if (window < 1) window = 1;
  for (at = -window; at < words; at = next) {
    while (left + 1 < m->units && m->start[left + 1] <= at) left++;
    while (right + 1 < m->units && m->start[right + 1] <= at + window) right++;
    next = m->start[left + 1];
    if (right + 1 < m->units && m->start[right + 1] - window < next) next = m->start[right + 1] - window;
    if (left == right) continue;
    m->left[probe] = left;
    m->right[probe] = right;
    m->weight[probe++] = (uint32_t)(next - at);
  }
  m->probes = probe;
  for (uint32_t place = 0, i = 0, j = 0; place <= m->units; place++) {
    while (i < probe && m->left[i] < place) i++;
    while (j < probe && m->right[j] < place) j++;
    m->begin[place] = i;
    m->end[place] = j;
  }
}

/* How likely the units of each probe are in one segment, into `same`, as differences from probe to probe. Returns the
 * expected number of segments. */
static double pass_backward(model *m) {
  uint32_t cells = m->cell_count;
  double segments = 0;
  memset(m->same, 0, ((size_t)m->probes + 1) * sizeof *m->same);
  m->ahead[m->units] = 0;
  for (uint32_t c = 0; c < cells; c++) m->backward[(size_t)(m->units % BACK_ROWS) * cells + c] = 1;
  for (uint32_t near = m->units; near-- > 0;) {
    uint32_t most = grow(m, near, true), within = cells;
    double best = -1e300, sums[CHOSEN] = {0}, largest = 0;
    const double *reached = m->forward + (size_t)near * cells;
    if (most > m->cells[0].reach) most = m->cells[0].reach;
    for (uint32_t length = 1; length <= most; length++) {
      m->score[length] += m->ahead[near + length] + m->open[near];
      if (m->score[length] > best) best = m->score[length];
    }
    double scale = m->base[near] + best - m->base[m->units];
    scale = opk_exp(scale < 600 ? scale : 600);
    for (uint32_t length = 1; length <= most; length++) {
      while (m->cells[within - 1].reach < length) within--;
      if (m->score[length] - best < NEGLIGIBLE) continue;
      double factor = opk_exp(m->score[length] - best), posterior = 0;
      const double *lengths = m->length + length * cells;
      const double *row = m->backward + (size_t)((near + length) % BACK_ROWS) * cells;
      for (uint32_t c = 0; c < within; c++) {
        double way = factor * lengths[c] * row[c];
        sums[c] += way;
        posterior += way * reached[c] * m->cells[c].weight;
      }
      posterior = posterior * scale < 1 ? posterior * scale : 1;
      segments += posterior;
      if (m->begin[near] >= m->end[near + length]) continue;
      m->same[m->begin[near]] += posterior;
      m->same[m->end[near + length]] -= posterior;
    }
    for (uint32_t c = 0; c < cells; c++)
      if (sums[c] > largest) largest = sums[c];
    double *row = m->backward + (size_t)(near % BACK_ROWS) * cells;
    for (uint32_t c = 0; c < cells; c++) row[c] = sums[c] > LEAST_WAY * largest ? sums[c] / largest : LEAST_WAY;
    m->ahead[near] = best + opk_log(largest);
  }
  return segments > 1 ? segments : 1;
}

/* Prices boundaries so that the expected number of segments is the one that is wanted, by the secant method on its
 * logarithm. */
static void price_boundaries(model *m, uint32_t wanted) {
  double last = 0, change = 0;
  for (unsigned i = 0; i < 8; i++) {
    pass_forward(m);
    weigh_cells(m);
    double off = opk_log(pass_backward(m) / wanted), slope = i > 0 ? (last - off) / change : 0;
    if (i == 7 || (off < 0.02 && off > -0.02)) return;
    change = off / (slope > 0.1 ? slope : 0.3);
    if (change > 3) change = 3;
    if (change < -3) change = -3;
    for (uint32_t unit = 1; unit < m->units; unit++) m->open[unit] -= change;
    last = off;
  }
}

/* ---- the boundaries ---- */

/* Turns `same` into the sums, up to each probe, of what it gains to say that its units are in one segment: how many more
 * words are judged right. */
static void sum_gains(model *m) {
  double same = 0, sum = 0;
  for (uint32_t probe = 0; probe <= m->probes; probe++) {
    double change = m->same[probe];
    m->same[probe] = sum;
    same += change;
    if (probe < m->probes) sum += m->weight[probe] * (2 * same - 1);
  }
}

/* The segmentation that gains most where each segment costs `price`: into `from` the last boundary before each place.
 * A segment gains what its probes do, those from its begin's first up to its end's. Only the best begin is of interest:
 * of those that leave a probe inside, which are more and more as the end moves on, and of those that leave none (a queue
 * of falling values). None is nearer than `least` units. Returns the number of segments. */
static uint32_t decide(model *m, double price, uint32_t least) {
  double *value = m->base, best = -1e300; /* `base` is free by now */
  uint32_t seen = 0, best_from = 0, head = 0, tail = 0, entered = 0;
  value[0] = 0;
  m->number[0] = 0;
  for (uint32_t place = 1; place <= m->units; place++) {
    double most = -1e300;
    uint32_t from = 0, end = m->end[place];
    for (; entered + least <= place; entered++) {
      while (tail > head && value[m->queue[tail - 1]] <= value[entered]) tail--;
      m->queue[tail++] = entered;
    }
    for (; seen < entered && m->begin[seen] <= end; seen++)
      if (value[seen] - m->same[m->begin[seen]] > best) {
        best = value[seen] - m->same[m->begin[seen]];
        best_from = seen;
      }
    while (head < tail && m->queue[head] < seen) head++;
    if (seen > 0) {
      most = best + m->same[end];
      from = best_from;
    }
    if (head < tail && value[m->queue[head]] > most) {
      most = value[m->queue[head]];
      from = m->queue[head];
    }
    value[place] = most - price;
    m->from[place] = from;
    m->number[place] = m->number[from] + 1;
  }
  return m->number[m->units];
}

/* Writes the ends, in units. */
static uint32_t trace(const model *m, uint32_t *ends) {
  uint32_t count = m->number[m->units], at = count;
  for (uint32_t place = m->units; place > 0; place = m->from[place]) ends[--at] = place;
  return count;
}

/* Cuts into so many segments: at the price for each that gives this number. Where the number leaps over the one that is
 * wanted, both ways to cut are as good, and the boundaries are those of the finer one up to the place where the number
 * comes out, those of the coarser one behind it. */
static uint32_t decide_number(model *m, uint32_t wanted, uint32_t *ends) {
  uint32_t least = m->units / wanted / 4, *coarse = m->start;
  double high = (double)(m->start[m->units] - m->start[0]) + 1, low = -high;
  if (least == 0) least = 1;
  for (unsigned i = 0; i < 60; i++) {
    double price = low + (high - low) / 2;
    uint32_t number = decide(m, price, least);
    if (number == wanted) return trace(m, ends);
    if (number > wanted) low = price;
    else high = price;
  }
  decide(m, high, least);
  uint32_t coarse_count = trace(m, coarse), left = 0, fine_count, taken = 0;
  decide(m, low, least);
  fine_count = trace(m, ends);
  while (taken < fine_count && taken + coarse_count - left != wanted) {
    uint32_t place = ends[taken] < coarse[left] ? ends[taken] : coarse[left];
    if (ends[taken] == place) taken++;
    if (coarse[left] == place) left++;
  }
  for (; left < coarse_count; left++) ends[taken++] = coarse[left];
  return taken;
}

#define TIE 1e-6 /* words: of cuts that are as good, the one with fewer segments */

uint32_t opk_topics_find(const opk_topics *topics, void *scratch, uint32_t *ends) {
  model m;
  uint32_t wanted = topics->segments, count;
  if (topics->sentence_count == 0) return 0;
  lay(&m, topics, scratch);
  if (wanted > topics->sentence_count) wanted = topics->sentence_count;
  for (uint32_t i = 0; i < SIZES; i++) m.sizes[i] = cost_of(i);
  for (uint32_t i = 0; i <= OPK_TOPICS_REACH; i++) m.fading[i] = opk_exp(-DECAY * i);
  weigh_words(&m);
  read_units(&m);
  spread_cells(&m, wanted);
  tabulate_lengths(&m);
  m.rows = OPK_TOPICS_REACH + 1;
  pass_forward(&m);
  choose_cells(&m);
  tabulate_lengths(&m);
  m.rows = m.units + 1;
  lay_probes(&m, wanted ? wanted : 1);
  if (wanted) price_boundaries(&m, wanted);
  else {
    pass_forward(&m);
    weigh_cells(&m);
    lay_probes(&m, pass_backward(&m));
    pass_backward(&m);
  }
  sum_gains(&m);
  if (wanted) count = decide_number(&m, wanted, ends);
  else {
    decide(&m, TIE, 1);
    count = trace(&m, ends);
  }
  for (uint32_t i = 0; i < count; i++) {
    uint64_t sentences = (uint64_t)ends[i] * m.group;
    ends[i] = sentences < topics->sentence_count ? (uint32_t)sentences : topics->sentence_count;
  }
  return count;
}
