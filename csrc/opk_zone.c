#include "opk_zone.h"
#include "opk_ascii.h"

const char *const opk_zone_names[OPK_ZONE_KINDS] = {
  [OPK_ZONE_BODY] = "body",           [OPK_ZONE_KICKER] = "kicker",   [OPK_ZONE_HEADLINE] = "headline",
  [OPK_ZONE_DEK] = "dek",             [OPK_ZONE_BYLINE] = "byline",   [OPK_ZONE_DATE] = "date",
  [OPK_ZONE_HIGHLIGHTS] = "highlights", [OPK_ZONE_NOTE] = "note",     [OPK_ZONE_HEADING] = "heading",
  [OPK_ZONE_CAPTION] = "caption",     [OPK_ZONE_PULL_QUOTE] = "pull_quote",
  [OPK_ZONE_DISCLAIMER] = "disclaimer", [OPK_ZONE_BIO] = "bio",       [OPK_ZONE_JUNK] = "junk",
};

/* Furniture is no longer than FURNITURE, a heading than HEADING, a pull quote than QUOTE. */
enum { FURNITURE = 400, HEADING = 90, QUOTE = 600 };
/* The confidence that what nothing else is said of is a paragraph. */
#define ORDINARY 0.9
/* A word longer than this is no abbreviation but one with stops inside. */
#define ABBREVIATION 6

static bool begins(opk_text text, uint32_t first, uint32_t last, const char *word) {
  size_t size = strlen(word);
  return last - first >= size && memcmp(text.bytes + first, word, size) == 0;
}

/* Whether `word` stands in [first, last); `rare` is the place of the byte in it that is looked for. */
static bool has(opk_text text, uint32_t first, uint32_t last, const char *word, size_t rare) {
  size_t size = strlen(word);
  if (last - first < size) return false;
  const uint8_t *at = text.bytes + first + rare, *stop = text.bytes + last - size + rare + 1;
  while (at < stop && (at = memchr(at, word[rare], (size_t)(stop - at))) != NULL) {
    if (memcmp(at - rare, word, size) == 0) return true;
    at++;
  }
  return false;
}

/* The rules look at blocks of several lines as if they were one line. */
static bool may_be_furniture(opk_text text, const opk_zone *zone, unsigned flags) {
  uint32_t first = zone->block_first, last = zone->block_last;
  return flags & OPK_ZONE_CUE || zone->rows > 1 || begins(text, first, last, "Image ") ||
         has(text, first, last, "Credit", 0) || has(text, first, last, "is a reader-supported publication", 11);
}

/* The flags that a block's bytes give it, and CUE, which may be given already. */
static uint8_t flags_of(const opk_zones *page, const opk_zone *zone, uint8_t cue) {
  opk_text text = page->text;
  uint32_t first = zone->block_first, last = zone->block_last, size = last - first;
  uint8_t flags = cue, begin = text.bytes[first], end = text.bytes[last - 1];
  if (opk_page_ends_sentence(text, last)) flags |= OPK_ZONE_ENDS;
  if (opk_page_may_start(text, first, last, page->starts)) flags |= OPK_ZONE_CUE;
  if (size > FURNITURE ? flags & OPK_ZONE_CUE && begins(text, first, last, "Photos: ") : may_be_furniture(text, zone, flags))
    flags |= OPK_ZONE_LOOK;
  if (!(flags & OPK_ZONE_ENDS)) {
    if (size <= HEADING && (opk_is_upper(begin) || opk_is_digit(begin) || begin == 0xC3 || begin == 0xE2) && end != ',' &&
        end != ':' && end != ';')
      flags |= OPK_ZONE_HEADS;
  } else if (size <= QUOTE && !opk_is_lower(begin)) {
    flags |= OPK_ZONE_QUOTES;
  }
  return flags;
}

opk_zone opk_zone_of(const opk_zones *page, uint32_t row, uint32_t end) {
  opk_zone zone = {.block_first = page->lines[row].first,
                   .block_last = page->lines[end - 1].last,
                   .row = row,
                   .rows = end - row,
                   .breaks = page->lines[row].breaks,
                   .confidence = ORDINARY};
  zone.first = zone.block_first;
  zone.last = zone.block_last;
  zone.flags = flags_of(page, &zone, 0);
  return zone;
}

opk_span opk_zone_row(const opk_zones *page, const opk_zone *zone, uint32_t r) {
  const opk_page_line *line = &page->lines[zone->row + r];
  return (opk_span){r == 0 ? zone->block_first : line->first, r + 1 == zone->rows ? zone->block_last : line->last};
}

void opk_zones_divide(opk_zones *page, uint32_t i, uint32_t stop, uint32_t start) {
  opk_zone *zone = &page->zones[i], *below = zone + 1;
  uint32_t taken = start >= page->lines[zone->row].last;
  memmove(below, zone, (page->count++ - i) * sizeof *zone);
  below->row += taken;
  below->rows -= taken;
  below->first = below->block_first = start;
  below->breaks = 0;
  below->flags = flags_of(page, below, OPK_ZONE_CUE);
  zone->rows = 1;
  zone->last = zone->block_last = stop;
  zone->flags = flags_of(page, zone, OPK_ZONE_CUE);
}

void opk_zones_merge(opk_zones *page, uint32_t i) {
  opk_zone *zone = &page->zones[i];
  zone->last = zone[1].last;
  memmove(zone + 1, zone + 2, (--page->count - i - 1) * sizeof *zone);
}

uint32_t opk_zones_look(const opk_zones *page, uint32_t i, uint32_t size) {
  for (; i < page->count; i++) {
    const opk_zone *zone = &page->zones[i];
    if (zone->flags & OPK_ZONE_LOOK || zone->field || zone->block_last - zone->block_first == size) break;
  }
  return i;
}

uint32_t opk_zones_with(const opk_zones *page, uint32_t i, unsigned flags) {
  while (i < page->count && !(page->zones[i].kind == OPK_ZONE_BODY && page->zones[i].flags & flags)) i++;
  return i;
}

/* ---- halves of paragraphs ---- */

/* Whether the stop behind [first, last) may be that of an abbreviation: of one that is listed, or of one with stops or
 * capitals of its own. */
static bool may_abbreviate(opk_text text, uint32_t first, uint32_t last, const opk_glossary *abbreviations) {
  uint8_t word[ABBREVIATION];
  uint32_t size = 0, at = last;
  bool capitals = true;
  for (; at > first; at--) {
    uint8_t byte = text.bytes[at - 1], small = byte | 0x20;
    if (byte == '.' || byte >= 0x80) return true;
    if (!opk_is_lower(small) && !opk_is_digit(byte) && byte != '\'' && byte != '-') break;
    capitals = capitals && opk_is_upper(byte);
    if (size == ABBREVIATION) return capitals;
    word[ABBREVIATION - ++size] = small;
  }
  return size < 2 || capitals || opk_glossary_find(abbreviations, word + ABBREVIATION - size, size) != NULL;
}

/* Whether what begins at `at`, opening quotation marks and brackets apart, begins with a small letter. */
static bool begins_small(opk_text text, uint32_t at) {
  for (; at < text.size; at++) {
    uint8_t byte = text.bytes[at];
    if (byte == '"' || byte == '\'' || byte == '(' || byte == '[') continue;
    if (byte != 0xE2) return opk_is_lower(byte);
    if (text.size - at < 3 || text.bytes[at + 1] != 0x80 || (text.bytes[at + 2] != 0x98 && text.bytes[at + 2] != 0x9C))
      return false;
    at += 2;
  }
  return false;
}

/* Whether nothing but a look at the words tells if block b goes on with the sentence that block a ends, or breaks off. */
static bool in_doubt(opk_text text, const opk_zone *a, const opk_zone *b, const opk_glossary *abbreviations) {
  if (!(a->flags & OPK_ZONE_ENDS)) return true;
  if (begins_small(text, b->block_first)) return true;
  return text.bytes[a->block_last - 1] == '.' && may_abbreviate(text, a->block_first, a->block_last - 1, abbreviations);
}

uint32_t opk_zones_doubt(const opk_zones *page, uint32_t i, const opk_glossary *abbreviations, uint32_t *above,
                         bool *apart) {
  for (; i < page->count; i++) {
    const opk_zone *zone = &page->zones[i];
    if (zone->kind != OPK_ZONE_BODY) continue;
    *above = OPK_NONE;
    *apart = false;
    for (uint32_t k = i; k-- > 0;) {
      uint8_t kind = page->zones[k].kind;
      if (kind == OPK_ZONE_BODY) {
        if (in_doubt(page->text, &page->zones[k], zone, abbreviations)) *above = k;
        break;
      }
      if (kind != OPK_ZONE_JUNK && kind != OPK_ZONE_PULL_QUOTE && kind != OPK_ZONE_CAPTION) break;
      *apart = true;
    }
    if (*above != OPK_NONE || !(zone->flags & OPK_ZONE_ENDS)) break;
  }
  return i;
}

/* ---- what lies between ---- */

/* Whether a line feed and a line end lie in [first, last) with only blanks between them. */
static bool has_blank_line(opk_text text, uint32_t first, uint32_t last) {
  for (uint32_t at = first; at < last; at++) {
    if (text.bytes[at] != '\n') continue;
    uint32_t next = at + 1;
    while (next < last && (text.bytes[next] == ' ' || text.bytes[next] == '\t')) next++;
    if (next < last && text.bytes[next] == '\r') next++;
    if (next < last && text.bytes[next] == '\n') return true;
  }
  return false;
}

uint32_t opk_zones_repair(const opk_zones *page, uint32_t i, bool *close) {
  for (; i < page->count; i++) {
    const opk_zone *zone = &page->zones[i];
    *close = i > 0 && !has_blank_line(page->text, zone[-1].last, zone->first);
    if (*close || zone->kind == OPK_ZONE_JUNK || zone->kind == OPK_ZONE_PULL_QUOTE || zone->rows > 1) break;
  }
  return i;
}
