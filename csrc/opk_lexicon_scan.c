/* opk_lexicon_scan: a lexicon's hits in a text.
 *
 * Words are taken a window at a time: hashed, held against the filter in a loop without branches, and only those that
 * may begin an entry are looked up. A word's symbol, and whether it stands close behind the one before, are kept for
 * the window once they were asked for. A window ends in words whose phrases might reach behind it; the next one begins
 * with them.
 *
 * Where a text goes on behind what is there of it, no entry may reach its last word. More text can only move a boundary
 * whose segment ends where the text ends: no rule of UAX #29 looks further than to the first code point behind the
 * segment that a boundary begins (WB4, WB6, WB7b, WB12). So the word before the last one begins where it will begin in
 * the whole text, and what is before it, punctuation behind a hit included, is settled. */
#include "opk_fold.h"
#include "opk_lexicon.h"
#include "opk_lexicon_form.h"
#include "opk_lexicon_image.h"

/* What the window knows of a token: its symbol, its symbol if it follows the token before, and what is between them:
 * JOINED, APART, or a symbol for punctuation. */
enum { PLAIN, FOLLOWING, GAP, KNOWN };
#define UNKNOWN 0xFEFEFEFEu
#define JOINED (OPK_NONE - 2)
#define APART OPK_NONE

#define WINDOW 1024
/* Lexicons of more phrases lie beyond the second-level cache. */
#define LARGE 16384

static uint32_t window(const opk_lexicon *lexicon) {
  uint32_t size = WINDOW;
  while (size < 4 * (lexicon->longest + 2)) size *= 2;
  return size;
}

/* The tokens whose patterns are kept. */
static uint32_t ring(const opk_lexicon *lexicon) {
  uint32_t size = 1;
  if (lexicon->pattern_count == 0) return 0;
  while (size <= lexicon->node_longest) size *= 2;
  return size;
}

/* A token's slot in the ring: which token, how many patterns, the patterns. */
static size_t slot_width(const opk_lexicon *lexicon) { return 2 + (size_t)lexicon->pattern_work; }

size_t opk_lexicon_scratch(const opk_lexicon *lexicon) {
  size_t tokens = window(lexicon);
  size_t words = tokens * (KNOWN + 2) + ring(lexicon) * slot_width(lexicon) + (size_t)lexicon->node_work * 2 +
                 (size_t)lexicon->category_count * 2;
  return tokens * 2 + words / 2 + 1;
}

/* Forgets what was found at tokens by their numbers. */
static void forget(opk_lexicon_scan *scan) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t kept = ring(lexicon);
  for (uint32_t i = 0; i < kept; i++) scan->matched[i * slot_width(lexicon)] = OPK_NONE;
  /* only what is read: a bank of queries has as many categories as terms, and its texts are short */
  if (!scan->overlapping) memset(scan->seen, 0, lexicon->category_count * sizeof *scan->seen);
}

static void start(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, bool overlapping,
                  uint64_t *scratch) {
  uint32_t size = window(lexicon), kept = ring(lexicon);
  *scan = (opk_lexicon_scan){
    .lexicon = lexicon, .text = text, .overlapping = overlapping, .capacity = size};
  scan->hashes = scratch;
  scan->spans = (opk_span *)(scratch + size);
  scan->symbols = (uint32_t *)(scratch + 2 * (size_t)size);
  scan->candidates = scan->symbols + (size_t)size * KNOWN;
  scan->openings = scan->candidates + size;
  scan->matched = scan->openings + size;
  scan->frontier = scan->matched + kept * slot_width(lexicon);
  scan->seen = scan->frontier + (size_t)lexicon->node_work * 2;
  scan->excluded = scan->seen + lexicon->category_count;
  scan->mask = kept - 1;
  forget(scan);
  if (lexicon->has_exclusions) memset(scan->excluded, 0, lexicon->category_count * sizeof *scan->excluded);
}

void opk_lexicon_scan_start(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_tokens tokens,
                            uint32_t count, bool overlapping, uint64_t *scratch) {
  start(scan, lexicon, text, overlapping, scratch);
  scan->first = tokens.first, scan->last = tokens.last, scan->hash = tokens.hash;
  scan->stride = 1;
  scan->count = count;
  scan->done = count == 0;
}

void opk_lexicon_scan_text(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_segmenter *words,
                           bool overlapping, uint64_t *scratch) {
  start(scan, lexicon, text, overlapping, scratch);
  scan->words = words;
  scan->first = &scan->spans->first, scan->last = &scan->spans->last, scan->hash = scan->hashes;
  scan->stride = 2;
}

static uint32_t less(uint32_t value, uint32_t dropped) { return value > dropped ? value - dropped : 0; }

void opk_lexicon_scan_resume(opk_lexicon_scan *scan, opk_text text, bool goes_on) {
  uint32_t dropped = scan->before;
  scan->covered = less(scan->covered, dropped);
  scan->free_token = less(scan->free_token, scan->at);
  if (scan->lexicon->has_exclusions)
    for (uint32_t i = 0; i < scan->lexicon->category_count; i++) scan->excluded[i] = less(scan->excluded[i], dropped);
  forget(scan);
  scan->at = scan->count = scan->from = scan->known = scan->behind = scan->boundary = scan->before = 0;
  scan->candidate = scan->candidate_count = 0;
  scan->text = text;
  scan->goes_on = goes_on;
  scan->ends = scan->done = false;
}

/* ---- windows ---- */

/* opk_fold_hash, in place for most words. */
static inline uint64_t hash_word(opk_text text, opk_span word) {
  uint64_t low, high;
  if (opk_fold_short(text, word, &low, &high))
    return opk_hash_end(opk_hash_block(0, low, high), word.last - word.first);
  return opk_fold_hash(text, word);
}

static opk_span token_at(const opk_lexicon_scan *scan, uint32_t token) {
  return (opk_span){scan->first[token * scan->stride], scan->last[token * scan->stride]};
}

/* Whether a word may match a pattern, by the bytes at its beginning and end. */
static inline bool pair_passes(const opk_lexicon *lexicon, opk_text text, opk_span word) {
  uint32_t size = word.last - word.first;
  uint8_t one = text.bytes[word.first], two = size > 1 ? text.bytes[word.first + 1] : 0;
  uint8_t last = text.bytes[word.last - 1], inner = size > 1 ? text.bytes[word.last - 2] : 0;
  if ((one | two | last | inner) & 0x80) return true;
#define FOLD(byte) ((byte) | ((uint8_t)((byte) - 'A') < 26 ? 0x20 : 0))
  return opk_lexicon_pair(lexicon->pairs, (uint8_t)FOLD(one), (uint8_t)FOLD(two)) ||
         opk_lexicon_pair(lexicon->pairs + OPK_LEXICON_PAIR_BYTES, (uint8_t)FOLD(inner), (uint8_t)FOLD(last));
#undef FOLD
}

/* The tokens below `behind` that may begin an entry, and whether that may be one of several words; the last token of
 * all has no key with a next one. */
static void choose(opk_lexicon_scan *scan, uint32_t behind, uint32_t known) {
  const opk_lexicon *lexicon = scan->lexicon;
  const uint8_t *filter = lexicon->filter;
  const unsigned shift = lexicon->filter_shift;
  const uint64_t *hash = scan->hash;
  const unsigned any = lexicon->has_aliases; /* the filter knows no two words where either may be a stem */
  uint32_t *out = scan->candidates, *openings = scan->openings, count = 0, i = 0;
  uint32_t paired = behind < known ? behind : behind > 0 ? behind - 1 : 0;
  uint64_t next = behind > 0 ? hash[0] : 0;
  if (lexicon->pattern_count == 0) {
    for (; i < paired; i++) {
      uint64_t own = next;
      next = hash[i + 1];
      unsigned pair = opk_lexicon_passes(filter, shift, opk_lexicon_key(own, next));
      out[count] = i;
      openings[count] = OPK_NONE - (pair | any) * (OPK_NONE - UNKNOWN);
      count += (unsigned)opk_lexicon_passes(filter, shift, own) | pair;
    }
  } else {
    for (; i < paired; i++) {
      uint64_t own = next;
      next = hash[i + 1];
      unsigned pair = opk_lexicon_passes(filter, shift, opk_lexicon_key(own, next));
      out[count] = i;
      openings[count] = OPK_NONE - (pair | any) * (OPK_NONE - UNKNOWN);
      count += (unsigned)opk_lexicon_passes(filter, shift, own) | pair |
               (unsigned)pair_passes(lexicon, scan->text, token_at(scan, i));
    }
  }
  for (; i < behind; i++) {
    out[count] = i;
    openings[count++] = OPK_NONE;
  }
  scan->candidate = 0;
  scan->candidate_count = count;
}

/* Begins the next window with the token scan->at. */
static void fill(opk_lexicon_scan *scan) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t passed = scan->at - scan->from, known, behind;
  bool ends;
  if (scan->words) {
    uint32_t kept = scan->count - scan->at, added;
    if (passed > 0) scan->before = scan->spans[passed - 1].last;
    memmove(scan->spans, scan->spans + passed, kept * sizeof *scan->spans);
    memmove(scan->hashes, scan->hashes + passed, kept * sizeof *scan->hashes);
    added = (uint32_t)scan->words(scan->text, &scan->boundary, scan->spans + kept, scan->capacity - kept);
    known = kept + added;
    ends = known < scan->capacity;
    for (uint32_t i = kept; i < known; i++) scan->hashes[i] = hash_word(scan->text, scan->spans[i]);
    scan->count = scan->at + known;
  } else {
    if (passed > 0) scan->before = scan->last[passed - 1];
    scan->first += passed, scan->last += passed, scan->hash += passed;
    known = scan->count - scan->at;
    ends = known <= scan->capacity;
    if (!ends) known = scan->capacity;
  }
  scan->from = scan->at;
  for (unsigned i = 0; i < KNOWN; i++)
    memset(scan->symbols + (size_t)i * scan->capacity, UNKNOWN & 0xFF, known * sizeof *scan->symbols);
  uint32_t reach = lexicon->longest + scan->goes_on;
  behind = ends && !scan->goes_on ? known : known > reach ? known - reach : 0;
  choose(scan, behind, known);
  scan->known = known;
  scan->behind = behind;
  scan->ends = ends;
}

/* ---- what is known of a token ---- */

static inline uint32_t *fact(opk_lexicon_scan *scan, unsigned fact, uint32_t token) {
  return scan->symbols + (size_t)fact * scan->capacity + token;
}

static uint32_t find_symbol(opk_lexicon_scan *scan, uint32_t token) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t symbol = opk_lexicon_find_word(lexicon, scan->text, token_at(scan, token), scan->hash[token]);
  if (lexicon->has_aliases && symbol != OPK_NONE) symbol = opk_load32le(lexicon->aliases + 4 * (size_t)symbol);
  return *fact(scan, PLAIN, token) = symbol;
}

static inline uint32_t symbol_of(opk_lexicon_scan *scan, uint32_t token) {
  uint32_t symbol = *fact(scan, PLAIN, token);
  return symbol != UNKNOWN ? symbol : find_symbol(scan, token);
}

/* What is between a token and the one before. */
static uint32_t gap_of(opk_lexicon_scan *scan, uint32_t token) {
  uint32_t *gap = fact(scan, GAP, token);
  if (*gap == UNKNOWN) {
    uint32_t first = token_at(scan, token - 1).last, last = token_at(scan, token).first;
    if ((last - first == 1 && scan->text.bytes[first] == ' ') || opk_form_joins(scan->text, first, last)) {
      *gap = JOINED;
    } else {
      opk_form_marks marks = {.size = OPK_NONE};
      *gap = APART;
      if (scan->lexicon->node_count > 1) marks = opk_form_gap(scan->text, first, last);
      if (marks.size != OPK_NONE)
        *gap = opk_lexicon_find_bytes(scan->lexicon, (opk_text){marks.bytes, marks.size});
    }
  }
  return *gap;
}

static inline uint32_t following(opk_lexicon_scan *scan, uint32_t token) {
  uint32_t *symbol = fact(scan, FOLLOWING, token);
  if (*symbol == UNKNOWN) *symbol = gap_of(scan, token) == JOINED ? symbol_of(scan, token) : OPK_NONE;
  return *symbol;
}

/* The patterns that a token matches, and their number. */
static const uint32_t *patterns_of(opk_lexicon_scan *scan, uint32_t token, uint32_t *count) {
  const opk_lexicon *lexicon = scan->lexicon;
  *count = 0;
  if (lexicon->pattern_count == 0) return NULL;
  uint32_t *slot = scan->matched + ((scan->from + token) & scan->mask) * slot_width(lexicon);
  if (slot[0] != scan->from + token) {
    opk_span word = token_at(scan, token);
    slot[0] = scan->from + token;
    slot[1] = pair_passes(lexicon, scan->text, word) ? opk_lexicon_find_patterns(lexicon, scan->text, word, slot + 2) : 0;
  }
  *count = slot[1];
  return slot + 2;
}

/* ---- entries ---- */

/* A match of an entry's words, on tokens [begin, behind). Writes the hit if what else it asks for is there. */
static size_t verify(opk_lexicon_scan *scan, uint32_t entry, uint32_t kind, uint32_t begin, uint32_t behind,
                     opk_hit *hit) {
  opk_form form = {.text = opk_lexicon_entry_at(scan->lexicon, entry).form};
  opk_form_word word;
  hit->entry = entry;
  hit->first = token_at(scan, begin).first;
  hit->last = token_at(scan, behind - 1).last;
  for (uint32_t token = begin; token < behind; token++) {
    if (!opk_form_next(&form, &word)) return 0;
    if (kind & OPK_LEXICON_EXACT && !opk_form_same_case(form.text, word, scan->text, token_at(scan, token))) return 0;
    if (token > begin || !(kind & OPK_ENTRY_EDGES)) continue;
    opk_form_marks lead = opk_form_lead(form.text, word.gap.last);
    uint32_t limit = begin > 0 ? token_at(scan, begin - 1).last : scan->before;
    if (!(kind & OPK_LEXICON_EXCLUSION) && scan->covered > limit) limit = scan->covered;
    if (lead.size == OPK_NONE) return 0;
    hit->first = opk_form_marks_before(&lead, scan->text, hit->first, limit);
    if (hit->first == OPK_NONE) return 0;
  }
  if (kind & OPK_ENTRY_EDGES) {
    opk_form_marks trail = opk_form_trail(form.text, form.at);
    if (trail.size == OPK_NONE) return 0;
    uint32_t last = opk_form_marks_behind(&trail, scan->text, hit->last);
    bool is_stop = trail.size == 1 && trail.bytes[0] == '.';
    if (last != OPK_NONE) hit->last = last;
    else if (!is_stop) return 0;
  }
  return 1;
}

/* Writes the entries [entry, last) that match on those tokens. */
static inline size_t take(opk_lexicon_scan *scan, uint32_t entry, uint32_t last, uint32_t begin, uint32_t behind,
                          opk_hit *hits) {
  uint32_t from = token_at(scan, begin).first, to = token_at(scan, behind - 1).last;
  size_t count = 0;
  if (!scan->lexicon->has_verified) { /* of large lexicons each look at an entry is a miss of the caches */
    for (; entry < last; entry++) hits[count++] = (opk_hit){from, to, entry};
    return count;
  }
  for (; entry < last; entry++) {
    uint32_t kind = opk_lexicon_field(scan->lexicon->entries, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND);
    if (kind & OPK_ENTRY_VERIFIED) count += verify(scan, entry, kind, begin, behind, hits + count);
    else hits[count++] = (opk_hit){from, to, entry};
  }
  return count;
}

/* ---- phrases of plain words ---- */

#define AT_ONCE 64 /* symbols that are compared at once */

/* The order of a phrase and the words from `token` on, the first of which they share: above 0 where the phrase does not
 * begin before the text does. *common is the number of words that they share. */
static int compare_phrase(opk_lexicon_scan *scan, uint32_t phrase, uint32_t token, uint32_t *common) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t second = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SECOND);
  *common = 1;
  if (second == OPK_NONE) return -1;
  uint32_t own = token + 1 < scan->known ? following(scan, token + 1) : OPK_NONE;
  if (own == OPK_NONE) return 1;
  if (second != own) return second < own ? -1 : 1;
  uint32_t first = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_SYMBOLS);
  uint32_t count = opk_lexicon_phrase(lexicon, (size_t)phrase + 1, OPK_PHRASE_SYMBOLS) - first, i = 0;
  const uint8_t *symbols = lexicon->symbols + 4 * (size_t)first;
  token += 2;
  while (i < count) {
#if !defined(__BYTE_ORDER__) || __BYTE_ORDER__ != __ORDER_BIG_ENDIAN__
    if (count - i >= AT_ONCE && scan->known - token >= AT_ONCE &&
        memcmp(symbols + 4 * (size_t)i, fact(scan, FOLLOWING, token), 4 * AT_ONCE) == 0) {
      i += AT_ONCE, token += AT_ONCE;
      continue;
    }
#endif
    uint32_t until = count - i < AT_ONCE ? count : i + AT_ONCE;
    for (; i < until; i++, token++) {
      own = token < scan->known ? following(scan, token) : OPK_NONE;
      uint32_t symbol = opk_load32le(symbols + 4 * (size_t)i);
      *common = 2 + i;
      if (own == OPK_NONE) return 1;
      if (symbol != own) return symbol < own ? -1 : 1;
    }
  }
  *common = 2 + count;
  return -1;
}

/* The first phrase that begins with the words of a candidate and of the token behind it. */
static uint32_t opening_of(opk_lexicon_scan *scan, uint32_t candidate) {
  uint32_t *opening = scan->openings + candidate, token = scan->candidates[candidate];
  if (*opening == UNKNOWN) {
    uint32_t symbol = symbol_of(scan, token), second = OPK_NONE;
    if (symbol != OPK_NONE) second = following(scan, token + 1);
    *opening = second == OPK_NONE ? OPK_NONE : opk_lexicon_find_opening(scan->lexicon, symbol, second);
  }
  return *opening;
}

/* The longest phrase that begins with a candidate, whose symbol is given; OPK_NONE where there is none. */
static uint32_t longest_phrase(opk_lexicon_scan *scan, uint32_t candidate, uint32_t symbol) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t first = opk_lexicon_field(lexicon->words, symbol, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
  uint32_t high = opk_lexicon_field(lexicon->words, (size_t)symbol + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
  uint32_t opening = opening_of(scan, candidate);
  if (opening != OPK_NONE) {
    uint32_t token = scan->candidates[candidate], low = opening, shared = 0, common;
    /* The first phrase that comes behind the text: near the opening, as a rule. */
    for (uint32_t step = 1; step <= high - low; step = low - opening) {
      if (compare_phrase(scan, low + step - 1, token, &common) > 0) {
        high = low + step - 1;
        break;
      }
      low += step, shared = common;
    }
    while (low < high) {
      uint32_t middle = low + (high - low) / 2;
      if (compare_phrase(scan, middle, token, &common) > 0) high = middle;
      else low = middle + 1, shared = common;
    }
    if (low > opening) { /* whatever starts the text also starts the phrase before that one */
      uint32_t phrase = low - 1;
      while (phrase != OPK_NONE && opk_lexicon_length(lexicon, phrase) > shared)
        phrase = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ABOVE);
      return phrase;
    }
    high = opk_lexicon_field(lexicon->words, (size_t)symbol + 1, OPK_WORD_WIDTH, OPK_WORD_PHRASE);
  }
  return first < high && opk_lexicon_phrase(lexicon, first, OPK_PHRASE_SECOND) == OPK_NONE ? first : OPK_NONE;
}

/* The hits of the longest phrase that has any, or of all of them, the longest first. */
static size_t match_phrases(opk_lexicon_scan *scan, uint32_t candidate, bool all, opk_hit *hits) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t token = scan->candidates[candidate], symbol = symbol_of(scan, token);
  size_t count = 0;
  if (symbol == OPK_NONE) return 0;
  for (uint32_t phrase = longest_phrase(scan, candidate, symbol); phrase != OPK_NONE && (all || count == 0);
       phrase = opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ABOVE))
    count += take(scan, opk_lexicon_phrase(lexicon, phrase, OPK_PHRASE_ENTRIES),
                  opk_lexicon_phrase(lexicon, (size_t)phrase + 1, OPK_PHRASE_ENTRIES), token,
                  token + opk_lexicon_length(lexicon, phrase), hits + count);
  return count;
}

/* ---- phrases in the trie ---- */

/* Writes the nodes to which a token leads from this one, the most exact first; returns the place behind them. */
static uint32_t *follow(opk_lexicon_scan *scan, uint32_t node, uint32_t token, uint32_t *out) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t symbol = symbol_of(scan, token), count, to;
  const uint32_t *patterns = patterns_of(scan, token, &count);
  if (symbol != OPK_NONE && (to = opk_lexicon_find_edge(lexicon, node, symbol)) != OPK_NONE) *out++ = to;
  for (uint32_t i = 0; i < count; i++)
    if ((to = opk_lexicon_find_edge(lexicon, node, patterns[i])) != OPK_NONE) *out++ = to;
  return out;
}

/* The hits of all paths that begin with a token, shorter ones first. */
static size_t match_trie(opk_lexicon_scan *scan, uint32_t begin, opk_hit *hits) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t *frontier = scan->frontier, *next = frontier + lexicon->node_work;
  uint32_t *end = follow(scan, 0, begin, frontier);
  size_t count = 0;
  for (uint32_t token = begin; end != frontier; token++) {
    bool goes_on = false;
    for (uint32_t *node = frontier; node < end; node++) {
      const uint8_t *record = lexicon->nodes + 4 * (size_t)*node * OPK_NODE_WIDTH;
      goes_on |= opk_lexicon_field(record, 0, OPK_NODE_WIDTH, OPK_NODE_EDGES) !=
                 opk_lexicon_field(record, 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
      count += take(scan, opk_lexicon_field(record, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES),
                    opk_lexicon_field(record, 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES), begin, token + 1, hits + count);
    }
    if (!goes_on || token + 1 == scan->known) break;
    uint32_t gap = gap_of(scan, token + 1), *out = frontier;
    if (gap == APART) break;
    if (gap != JOINED) {
      for (uint32_t *node = frontier; node < end; node++) {
        uint32_t to = opk_lexicon_find_edge(lexicon, *node, gap);
        if (to != OPK_NONE) *out++ = to;
      }
      end = out;
    }
    out = next;
    for (uint32_t *node = frontier; node < end; node++) out = follow(scan, *node, token + 1, out);
    uint32_t *done = frontier;
    frontier = next, next = done, end = out;
  }
  return count;
}

/* ---- choosing ---- */

static uint32_t category_of(const opk_lexicon_scan *scan, opk_hit hit) {
  return opk_lexicon_field(scan->lexicon->entries, hit.entry, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND) >> OPK_ENTRY_SHIFT;
}

/* Leaves out the exclusions, and what lies inside of one that began here or before. */
static size_t exclude(opk_lexicon_scan *scan, opk_hit *hits, size_t count) {
  const uint8_t *entries = scan->lexicon->entries;
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t *excluded = scan->excluded + category_of(scan, hits[i]);
    if (!(opk_lexicon_field(entries, hits[i].entry, OPK_ENTRY_WIDTH, OPK_ENTRY_KIND) & OPK_LEXICON_EXCLUSION)) {
      hits[kept++] = hits[i];
    } else if (hits[i].last > *excluded) {
      *excluded = hits[i].last;
    }
  }
  count = kept, kept = 0;
  for (size_t i = 0; i < count; i++)
    if (hits[i].last > scan->excluded[category_of(scan, hits[i])]) hits[kept++] = hits[i];
  return kept;
}

/* Keeps those that reach furthest, of these the first one in each category; no two tokens give the same mark. */
static size_t longest(opk_lexicon_scan *scan, uint32_t mark, opk_hit *hits, size_t count) {
  size_t kept = 0;
  uint32_t last = 0;
  for (size_t i = 0; i < count; i++)
    if (hits[i].last > last) last = hits[i].last;
  for (size_t i = 0; i < count; i++) {
    if (hits[i].last < last) continue;
    uint32_t *seen = scan->seen + category_of(scan, hits[i]);
    if (*seen == mark) continue;
    *seen = mark;
    hits[kept++] = hits[i];
  }
  return kept;
}

static bool before(opk_hit a, opk_hit b) {
  return a.first != b.first ? a.first < b.first : a.last != b.last ? a.last < b.last : a.entry < b.entry;
}

/* Heap sort: what is in order already, which is nearly always so, is left as it is. */
static void sort_hits(opk_hit *hits, size_t count) {
  size_t sorted = 1;
  while (sorted < count && !before(hits[sorted], hits[sorted - 1])) sorted++;
  if (sorted >= count) return;
  for (size_t begin = count / 2, end = count; end > 1;) {
    if (begin > 0) {
      begin--;
    } else {
      opk_hit hit = hits[--end];
      hits[end] = hits[0];
      hits[0] = hit;
    }
    for (size_t parent = begin, child; (child = 2 * parent + 1) < end; parent = child) {
      if (child + 1 < end && before(hits[child], hits[child + 1])) child++;
      if (!before(hits[parent], hits[child])) break;
      opk_hit hit = hits[parent];
      hits[parent] = hits[child];
      hits[child] = hit;
    }
  }
}

/* Writes the hits that begin at a candidate. */
static size_t match_at(opk_lexicon_scan *scan, uint32_t candidate, opk_hit *hits) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t token = scan->candidates[candidate];
  bool all = scan->overlapping || lexicon->has_exclusions;
  size_t count = match_phrases(scan, candidate, all, hits);
  if (lexicon->node_count > 1) count += match_trie(scan, token, hits + count);
  if (lexicon->has_exclusions) {
    count = exclude(scan, hits, count);
    if (!scan->overlapping && scan->from + token < scan->free_token) return 0;
  }
  if (scan->overlapping) {
    sort_hits(hits, count);
  } else if (count > 0) {
    if (count > 1) count = longest(scan, scan->from + token + 1, hits, count);
    scan->covered = hits[0].last;
    for (token++; token < scan->known && token_at(scan, token).first < scan->covered;) token++;
    scan->free_token = scan->from + token;
    sort_hits(hits, count);
  }
  return count;
}

/* ---- lexicons larger than the caches ---- */

#if defined(__GNUC__)
#define ASK(address) __builtin_prefetch(address)
#else
#define ASK(address) ((void)(address))
#endif
#define AHEAD 8 /* candidates, between asking for memory and reading it */

static void ask_bucket(const opk_lexicon *lexicon, uint64_t hash) {
  ASK(lexicon->directory + 4 * (size_t)(hash >> lexicon->shift));
}

static void ask_word(const opk_lexicon *lexicon, uint64_t hash) {
  uint32_t word = opk_load32le(lexicon->directory + 4 * (size_t)(hash >> lexicon->shift));
  ASK(lexicon->words + 4 * OPK_WORD_WIDTH * (size_t)word);
}

/* Finds the words and openings of a window's candidates step by step, each step for all of them, so that the memory of
 * the next one arrives in the meantime. */
static void look_ahead(opk_lexicon_scan *scan) {
  const opk_lexicon *lexicon = scan->lexicon;
  const uint32_t *candidates = scan->candidates;
  uint32_t count = scan->candidate_count, *openings = scan->openings;
  for (uint32_t i = 0; i < count; i++) {
    if (i + 2 * AHEAD < count) ask_bucket(lexicon, scan->hash[candidates[i + 2 * AHEAD]]);
    if (i + AHEAD < count) ask_word(lexicon, scan->hash[candidates[i + AHEAD]]);
    uint32_t symbol = symbol_of(scan, candidates[i]);
    if (symbol != OPK_NONE && openings[i] == UNKNOWN) {
      uint32_t second = following(scan, candidates[i] + 1);
      if (second == OPK_NONE) openings[i] = OPK_NONE;
      else ASK(lexicon->doors + 4 * (size_t)(opk_lexicon_opening(symbol, second) >> lexicon->door_shift));
    }
  }
  for (uint32_t i = 0; i < count; i++) {
    uint32_t symbol = symbol_of(scan, candidates[i]);
    if (symbol == OPK_NONE || openings[i] != UNKNOWN) continue;
    uint64_t key = opk_lexicon_opening(symbol, following(scan, candidates[i] + 1));
    uint32_t opening = opk_load32le(lexicon->doors + 4 * (size_t)(key >> lexicon->door_shift));
    ASK(lexicon->openings + 4 * OPK_OPENING_WIDTH * (size_t)opening);
  }
  for (uint32_t i = 0; i < count; i++) {
    uint32_t opening = opening_of(scan, i);
    if (opening != OPK_NONE) ASK(lexicon->phrases + 4 * OPK_PHRASE_WIDTH * (size_t)opening);
  }
}

size_t opk_lexicon_scan_next(opk_lexicon_scan *scan, opk_hit *hits, size_t capacity) {
  const opk_lexicon *lexicon = scan->lexicon;
  size_t count = 0;
  while (!scan->done) {
    if (scan->candidate == scan->candidate_count) {
      scan->at = scan->from + scan->behind;
      if (!scan->ends) {
        fill(scan);
        if (lexicon->phrase_count > LARGE) look_ahead(scan);
        continue;
      }
      if (scan->behind > 0) scan->before = token_at(scan, scan->behind - 1).last;
      scan->done = true;
      break;
    }
    uint32_t token = scan->candidates[scan->candidate];
    if (!lexicon->has_exclusions && !scan->overlapping && scan->from + token < scan->free_token) {
      scan->candidate++;
      continue;
    }
    if (capacity - count < lexicon->work) break;
    count += match_at(scan, scan->candidate, hits + count);
    scan->candidate++;
  }
  return count;
}
