#include "opk_lexicon.h"

#include "opk_fold.h"
#include "opk_lexicon_image.h"
#include "opk_ucd.h"
#include "opk_utf8.h"

opk_lexicon_entry opk_lexicon_entry_at(const opk_lexicon *lexicon, uint32_t entry) {
  opk_lexicon_entry result = {
    .form = opk_lexicon_bytes(lexicon, lexicon->entries, entry, OPK_ENTRY_WIDTH),
    .category = opk_lexicon_field(lexicon->entries, entry, OPK_ENTRY_WIDTH, OPK_ENTRY_CATEGORY),
  };
  uint64_t bits = opk_load64le(lexicon->entries + 4 * ((size_t)entry * OPK_ENTRY_WIDTH + OPK_ENTRY_WEIGHT));
  memcpy(&result.weight, &bits, sizeof bits);
  return result;
}

opk_text opk_lexicon_category(const opk_lexicon *lexicon, uint32_t category) {
  return opk_lexicon_bytes(lexicon, lexicon->categories, category, OPK_CATEGORY_WIDTH);
}

bool opk_lexicon_joins(opk_text text, uint32_t first, uint32_t last) {
  text.size = last; /* a part that is cut off here would not be well-formed */
  while (first < last) {
    uint32_t cp = opk_utf8_decode(text, first, &first);
    const opk_ucd_row *row = opk_ucd(cp);
    if (!(row->flags & OPK_UCD_WHITE) && row->word != OPK_WB_Format && row->word != OPK_WB_ZWJ && cp != 0x200B &&
        cp != '-' && cp != 0x2010 && cp != 0x2011)
      return false;
  }
  return true;
}

/* ---- words and prefixes ---- */

static uint8_t fold_ascii(uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? byte + ('a' - 'A') : byte; }

/* The order of a word's folded form and some bytes: below, at or above 0. */
static int compare_folded(opk_text text, opk_span word, opk_text folded) {
  uint32_t i = 0, size = word.last - word.first;
  for (; i < size && i < folded.size; i++) { /* what comes before the first byte that is not ASCII folds by itself */
    uint8_t byte = text.bytes[word.first + i];
    if (byte >= 0x80) break;
    byte = fold_ascii(byte);
    if (byte != folded.bytes[i]) return byte < folded.bytes[i] ? -1 : 1;
  }
  if (i == size) return i < folded.size ? -1 : 0;
  if (i == folded.size) return 1;
  opk_folder folder;
  opk_folder_start(&folder, text, (opk_span){word.first + i, word.last});
  const uint8_t *piece;
  size_t piece_size;
  while ((piece = opk_folder_next(&folder, &piece_size)) != NULL) {
    size_t common = piece_size < folded.size - i ? piece_size : folded.size - i;
    int order = memcmp(piece, folded.bytes + i, common);
    if (order != 0) return order;
    if (common < piece_size) return 1;
    i += (uint32_t)common;
  }
  return i < folded.size ? -1 : 0;
}

static uint32_t find_word(const opk_lexicon *lexicon, opk_text text, opk_span word, uint64_t hash) {
  const uint8_t *bucket = lexicon->directory + 4 * (size_t)(hash >> lexicon->shift);
  uint32_t low = opk_load32le(bucket), high = opk_load32le(bucket + 4);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint64_t other = opk_load64le(lexicon->hashes + 8 * (size_t)middle);
    int order = hash < other ? -1 : hash > other ? 1 : compare_folded(text, word, opk_lexicon_word(lexicon, middle));
    if (order == 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return OPK_NONE;
}

static bool starts_with(opk_text text, opk_text start) {
  return text.size >= start.size && memcmp(text.bytes, start.bytes, start.size) == 0;
}

/* Whether what follows the first `size` bytes of a folded form belongs to the letter before it: an accent, or the rest
 * of a Hangul syllable. */
static bool cuts_letter(opk_text folded, uint32_t size) {
  uint32_t next;
  if (size >= folded.size) return false;
  const opk_ucd_row *row = opk_ucd(opk_utf8_decode(folded, size, &next));
  return row->combining != 0 || row->grapheme == OPK_GCB_V || row->grapheme == OPK_GCB_T;
}

uint32_t opk_lexicon_longest_prefix(const opk_lexicon *lexicon, opk_text folded) {
  if (folded.size == 0) return OPK_NONE;
  const uint8_t *initial = lexicon->initials + 4 * (size_t)folded.bytes[0];
  uint32_t first = opk_load32le(initial), low = first, high = opk_load32le(initial + 4);
  while (low < high) { /* the first prefix behind the folded form, by its bytes */
    uint32_t middle = low + (high - low) / 2;
    opk_text prefix = opk_lexicon_prefix(lexicon, middle);
    int order = memcmp(folded.bytes, prefix.bytes, folded.size < prefix.size ? folded.size : prefix.size);
    if (order < 0 || (order == 0 && folded.size < prefix.size)) high = middle;
    else low = middle + 1;
  }
  if (low == first) return OPK_NONE;
  /* Whatever starts the folded form also starts the prefix before it. */
  for (uint32_t prefix = low - 1; prefix != OPK_NONE;
       prefix = opk_lexicon_field(lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE)) {
    opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
    if (starts_with(folded, bytes) && !cuts_letter(folded, bytes.size)) return prefix;
  }
  return OPK_NONE;
}

uint32_t opk_lexicon_above(const opk_lexicon *lexicon, uint32_t prefix) {
  if (prefix == 0) return OPK_NONE;
  opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
  uint32_t above = prefix - 1;
  while (above != OPK_NONE && !starts_with(bytes, opk_lexicon_prefix(lexicon, above)))
    above = opk_lexicon_field(lexicon->prefixes, above, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE);
  return above;
}

uint32_t opk_lexicon_parent(const opk_lexicon *lexicon, uint32_t prefix, uint32_t above) {
  opk_text bytes = opk_lexicon_prefix(lexicon, prefix);
  while (above != OPK_NONE && cuts_letter(bytes, opk_lexicon_prefix(lexicon, above).size))
    above = opk_lexicon_field(lexicon->prefixes, above, OPK_PREFIX_WIDTH, OPK_PREFIX_ABOVE);
  return above;
}

/* The longest prefix of the lexicon with which a word of a text starts. */
static uint32_t find_prefix(const opk_lexicon *lexicon, opk_text text, opk_span word) {
  uint8_t folded[OPK_LEXICON_PREFIX + 4]; /* the longest prefix, and the code point behind it */
  uint32_t size = 0, length = word.last - word.first;
  uint8_t initial = fold_ascii(text.bytes[word.first]);
  if (initial < 0x80) {
    const uint8_t *range = lexicon->initials + 4 * (size_t)initial;
    if (opk_load32le(range) == opk_load32le(range + 4)) return OPK_NONE;
  }
  while (size < length && size < sizeof folded && text.bytes[word.first + size] < 0x80) {
    folded[size] = fold_ascii(text.bytes[word.first + size]);
    size++;
  }
  if (size < length && size < sizeof folded) {
    opk_folder folder;
    opk_folder_start(&folder, text, (opk_span){word.first + size, word.last});
    const uint8_t *piece;
    size_t piece_size;
    while (size < sizeof folded && (piece = opk_folder_next(&folder, &piece_size)) != NULL) {
      if (piece_size > sizeof folded - size) piece_size = sizeof folded - size;
      memcpy(folded + size, piece, piece_size);
      size += (uint32_t)piece_size;
    }
  }
  return opk_lexicon_longest_prefix(lexicon, (opk_text){folded, size});
}

/* ---- scanning ---- */

/* What a token is to the lexicon, kept for as many tokens as a phrase can have. */
enum { TOKEN_WORD, TOKEN_PREFIX, TOKEN_JOINED, TOKEN_WIDTH };
enum { UNKNOWN, JOINED, APART };

static uint32_t window(const opk_lexicon *lexicon) {
  uint32_t size = 1;
  while (size <= lexicon->work) size *= 2;
  return size;
}

size_t opk_lexicon_scratch(const opk_lexicon *lexicon) {
  return (size_t)window(lexicon) * TOKEN_WIDTH + (size_t)lexicon->work * 2 + lexicon->category_count;
}

void opk_lexicon_scan_start(opk_lexicon_scan *scan, const opk_lexicon *lexicon, opk_text text, opk_tokens tokens,
                            uint32_t count, bool overlapping, uint32_t *scratch) {
  uint32_t size = window(lexicon);
  *scan = (opk_lexicon_scan){
    .lexicon = lexicon,
    .text = text,
    .tokens = tokens,
    .count = count,
    .overlapping = overlapping,
    .mask = size - 1,
    .symbols = scratch,
    .frontier = scratch + (size_t)size * TOKEN_WIDTH,
    .seen = scratch + (size_t)size * TOKEN_WIDTH + (size_t)lexicon->work * 2,
  };
  memset(scan->seen, 0, lexicon->category_count * sizeof *scan->seen);
}

/* The symbols of a token. All tokens before it, and none behind it, were asked for already. */
static uint32_t *symbols_of(opk_lexicon_scan *scan, uint32_t token) {
  uint32_t *symbols = scan->symbols + (size_t)(token & scan->mask) * TOKEN_WIDTH;
  if (token < scan->known) return symbols;
  const opk_lexicon *lexicon = scan->lexicon;
  opk_span word = {scan->tokens.first[token], scan->tokens.last[token]};
  uint32_t found = find_word(lexicon, scan->text, word, scan->tokens.hash[token]);
  scan->known = token + 1;
  symbols[TOKEN_WORD] = found;
  symbols[TOKEN_JOINED] = UNKNOWN;
  if (lexicon->prefix_count == 0) symbols[TOKEN_PREFIX] = OPK_NONE;
  else if (found == OPK_NONE) symbols[TOKEN_PREFIX] = find_prefix(lexicon, scan->text, word);
  else symbols[TOKEN_PREFIX] = opk_lexicon_field(lexicon->words, found, OPK_WORD_WIDTH, OPK_WORD_PREFIX);
  return symbols;
}

/* Whether a token stands so close behind the one before it that a phrase can hold both. */
static bool is_joined(opk_lexicon_scan *scan, uint32_t token) {
  uint32_t *joined = symbols_of(scan, token) + TOKEN_JOINED;
  if (*joined == UNKNOWN) {
    bool joins = opk_lexicon_joins(scan->text, scan->tokens.last[token - 1], scan->tokens.first[token]);
    *joined = joins ? JOINED : APART;
  }
  return *joined == JOINED;
}

static uint32_t find_edge(const opk_lexicon *lexicon, uint32_t node, uint32_t symbol) {
  uint32_t low = opk_lexicon_field(lexicon->nodes, node, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  uint32_t high = opk_lexicon_field(lexicon->nodes, (size_t)node + 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    uint32_t other = opk_lexicon_field(lexicon->edges, middle, OPK_EDGE_WIDTH, OPK_EDGE_SYMBOL);
    if (other == symbol) return opk_lexicon_field(lexicon->edges, middle, OPK_EDGE_WIDTH, OPK_EDGE_NODE);
    if (other < symbol) low = middle + 1;
    else high = middle;
  }
  return OPK_NONE;
}

/* Writes the nodes to which a token leads from this one, the most exact first; returns the place behind them. */
static uint32_t *follow(const opk_lexicon *lexicon, uint32_t node, const uint32_t *symbols, uint32_t *out) {
  uint32_t to = OPK_NONE;
  if (symbols[TOKEN_WORD] != OPK_NONE)
    to = node ? find_edge(lexicon, node, symbols[TOKEN_WORD])
              : opk_lexicon_field(lexicon->words, symbols[TOKEN_WORD], OPK_WORD_WIDTH, OPK_WORD_NODE);
  if (to != OPK_NONE) *out++ = to;
  for (uint32_t prefix = symbols[TOKEN_PREFIX]; prefix != OPK_NONE;
       prefix = opk_lexicon_field(lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_PARENT)) {
    to = node ? find_edge(lexicon, node, prefix | OPK_SYMBOL_PREFIX)
              : opk_lexicon_field(lexicon->prefixes, prefix, OPK_PREFIX_WIDTH, OPK_PREFIX_NODE);
    if (to != OPK_NONE) *out++ = to;
  }
  return out;
}

/* Keeps the first hit in each category. No two starts give the same mark. */
static size_t one_a_category(opk_lexicon_scan *scan, uint32_t mark, opk_hit *hits, size_t count) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    uint32_t *seen = scan->seen + opk_lexicon_field(scan->lexicon->entries, hits[i].entry, OPK_ENTRY_WIDTH,
                                                    OPK_ENTRY_CATEGORY);
    if (*seen == mark) continue;
    *seen = mark;
    hits[kept++] = hits[i];
  }
  return kept;
}

/* Writes the hits that begin at a token. *behind becomes the token behind the last hit. */
static size_t match_at(opk_lexicon_scan *scan, uint32_t start, opk_hit *hits, uint32_t *behind) {
  const opk_lexicon *lexicon = scan->lexicon;
  uint32_t *frontier = scan->frontier, *next = frontier + lexicon->work;
  uint32_t *end = follow(lexicon, 0, symbols_of(scan, start), frontier);
  size_t count = 0;
  unsigned matched = 0; /* nodes with entries, of the same words */
  for (uint32_t token = start; end != frontier; token++) {
    bool goes_on = false, longer = true;
    for (uint32_t *node = frontier; node < end; node++) {
      const uint8_t *record = lexicon->nodes + 4 * (size_t)*node * OPK_NODE_WIDTH;
      uint32_t entry = opk_lexicon_field(record, 0, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
      uint32_t behind_entries = opk_lexicon_field(record, 1, OPK_NODE_WIDTH, OPK_NODE_ENTRIES);
      goes_on |= opk_lexicon_field(record, 0, OPK_NODE_WIDTH, OPK_NODE_EDGES) !=
                 opk_lexicon_field(record, 1, OPK_NODE_WIDTH, OPK_NODE_EDGES);
      if (entry == behind_entries) continue;
      if (longer && !scan->overlapping) count = 0, matched = 0;
      longer = false;
      matched++;
      *behind = token + 1;
      for (; entry < behind_entries; entry++)
        hits[count++] = (opk_hit){scan->tokens.first[start], scan->tokens.last[token], entry};
    }
    if (!goes_on || token + 1 == scan->count || !is_joined(scan, token + 1)) break;
    const uint32_t *symbols = symbols_of(scan, token + 1);
    uint32_t *out = next;
    for (uint32_t *node = frontier; node < end; node++) out = follow(lexicon, *node, symbols, out);
    uint32_t *done = frontier;
    frontier = next, next = done, end = out;
  }
  return matched > 1 && !scan->overlapping ? one_a_category(scan, start + 1, hits, count) : count;
}

size_t opk_lexicon_scan_next(opk_lexicon_scan *scan, opk_hit *hits, size_t capacity) {
  size_t count = 0;
  while (scan->at < scan->count && capacity - count >= scan->lexicon->work) {
    const uint32_t *symbols = symbols_of(scan, scan->at);
    uint32_t behind = scan->at + 1;
    if (symbols[TOKEN_WORD] != OPK_NONE || symbols[TOKEN_PREFIX] != OPK_NONE)
      count += match_at(scan, scan->at, hits + count, &behind);
    scan->at = scan->overlapping ? scan->at + 1 : behind;
  }
  return count;
}

void opk_lexicon_add(const opk_lexicon *lexicon, const opk_hit *hits, size_t count, opk_lexicon_tally *tallies) {
  for (size_t i = 0; i < count; i++) {
    opk_lexicon_entry entry = opk_lexicon_entry_at(lexicon, hits[i].entry);
    tallies[entry.category].count++;
    tallies[entry.category].weight += entry.weight;
  }
}
