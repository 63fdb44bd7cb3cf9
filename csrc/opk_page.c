#include "opk_page.h"

/* Columns at which somebody's page ends: what e-mail, typescripts and PDF columns use. Longer lines are paragraphs. */
#define WIDEST 130
#define NARROWEST 20
/* So few lines that another follows directly show no margin. */
#define FEWEST 3
/* A newsletter is offered in no more bytes. */
#define NEWSLETTER 60

static bool ends_line(uint8_t byte) { return byte >= 10 && byte <= 13; }
static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

/* Whether the bytes at `at` are these three. */
static bool has(opk_text text, uint32_t at, uint8_t first, uint8_t second, uint8_t third) {
  return text.size - at >= 3 && text.bytes[at] == first && text.bytes[at + 1] == second && text.bytes[at + 2] == third;
}

/* ---- lines ---- */

/* The size of a no-break space, byte-order mark or ideographic space at `at`; 0 where there is none. */
static uint32_t wide_blank(opk_text text, uint32_t at) {
  if (text.size - at >= 2 && text.bytes[at] == 0xC2 && text.bytes[at + 1] == 0xA0) return 2;
  if (has(text, at, 0xEF, 0xBB, 0xBF) || has(text, at, 0xE3, 0x80, 0x80)) return 3;
  return 0;
}

static uint32_t skip_blanks(opk_text text, uint32_t first, uint32_t last) {
  while (first < last) {
    uint32_t size = is_blank(text.bytes[first]) ? 1 : wide_blank(text, first);
    if (!size) break;
    first += size;
  }
  return first;
}

/* A byte-order mark at the end of a line stays. */
static uint32_t trim_end(opk_text text, uint32_t first, uint32_t last) {
  while (last > first) {
    uint8_t byte = text.bytes[last - 1];
    if (is_blank(byte)) {
      last--;
    } else if (byte == 0xA0 && last - first >= 2 && text.bytes[last - 2] == 0xC2) {
      last -= 2;
    } else if (byte == 0x80 && last - first >= 3 && has(text, last - 3, 0xE3, 0x80, 0x80)) {
      last -= 3;
    } else {
      break;
    }
  }
  return last;
}

/* The line ends of a gap, and the columns behind the last of them. */
static void measure(opk_text text, uint32_t first, uint32_t last, opk_page_line *line) {
  uint32_t breaks = 0, column = 0;
  for (uint32_t at = first; at < last; at++) {
    uint8_t byte = text.bytes[at];
    if (ends_line(byte)) {
      if (byte == 13 && at + 1 < last && text.bytes[at + 1] == 10) at++;
      breaks += byte == 12 ? 2 : 1;
      column = 0;
    } else if (byte == 9) {
      column += 8 - column % 8;
    } else if (byte < 128 || byte > 191) {
      column++;
    }
  }
  line->breaks = breaks;
  line->indent = column;
}

size_t opk_page_lines(opk_page_reader *reader, opk_page_line *out, size_t capacity) {
  opk_text text = reader->text;
  uint32_t at = reader->at;
  size_t count = 0;
  while (count < capacity) {
    opk_page_line *line = &out[count];
    while (at < text.size && (is_blank(text.bytes[at]) || ends_line(text.bytes[at]))) at++;
    if (at == text.size) break;
    line->first = at;
    while (at < text.size && !ends_line(text.bytes[at])) at++;
    line->last = trim_end(text, line->first, at);
    if (text.bytes[line->first] >= 128) line->first = skip_blanks(text, line->first, line->last);
    if (line->first >= line->last) continue;
    measure(text, reader->previous, line->first, line);
    if (!reader->begun) line->breaks = 0;
    reader->begun = true;
    reader->previous = line->last;
    count++;
  }
  reader->at = at;
  return count;
}

/* ---- the margin ---- */

static uint32_t columns(opk_text text, const opk_page_line *line) {
  uint32_t letters = 0;
  for (uint32_t at = line->first; at < line->last; at++) letters += text.bytes[at] < 128 || text.bytes[at] > 191;
  return letters;
}

/* As far as matters: what is longer than any margin. */
static uint32_t first_word(opk_text text, const opk_page_line *line) {
  uint32_t at = line->first;
  while (at < line->last && at - line->first <= WIDEST && !is_blank(text.bytes[at])) at++;
  return at - line->first;
}

/* The columns of a line that another follows directly; those of four times the widest margin count as its bytes. */
static uint32_t width_of(opk_text text, const opk_page_line *line, bool *is_long) {
  uint32_t size = line->last - line->first;
  *is_long = size > 4 * WIDEST;
  return *is_long ? size : line->indent + columns(text, line);
}

/* Proportional type leaves lines ragged; a line of four fifths of the width, with the next word, was full. */
static bool is_full(uint32_t room, uint32_t width) { return 5 * (uint64_t)room > 4 * (uint64_t)width; }

/* Whether a sentence goes on from one line to the next, as far as letters show. */
static bool runs_on(opk_text text, const opk_page_line *line, const opk_page_line *next) {
  uint8_t byte = text.bytes[next->first];
  if (opk_page_ends_sentence(text, line->last)) return false;
  if (next->last - next->first >= 4 && memcmp(text.bytes + next->first, "http", 4) == 0) return false;
  return (byte >= 'a' && byte <= 'z') || (byte >= 0xC3 && byte != 0xE2);
}

uint32_t opk_page_margin(opk_text text, const opk_page_line *lines, uint32_t count) {
  uint32_t widths[WIDEST + 2] = {0}, all = 0, full = 0, running = 0, seen = 0, width = 0, rank;
  bool is_long;
  for (uint32_t i = 0; i + 1 < count; i++)
    if (lines[i + 1].breaks == 1) {
      uint32_t size = width_of(text, &lines[i], &is_long);
      widths[size <= WIDEST ? size : WIDEST + 1]++;
      all++;
    }
  if (all < FEWEST) return 0;
  /* An address or a headline may be longer than the margin allows: one line in twenty. */
  rank = (uint32_t)(((uint64_t)all * 19 + 19) / 20);
  while (width <= WIDEST && (seen += widths[width]) < rank) width++;
  if (width > WIDEST || width < NARROWEST) return 0;
  for (uint32_t i = 0; i + 1 < count; i++)
    if (lines[i + 1].breaks == 1) {
      uint32_t size = width_of(text, &lines[i], &is_long);
      bool was_full = is_full(is_long ? size : size + 1 + first_word(text, &lines[i + 1]), width);
      full += was_full;
      running += was_full && runs_on(text, &lines[i], &lines[i + 1]);
    }
  /* Headlines and names on lines of their own may be long; no sentence runs on over them. */
  return 2 * (uint64_t)full >= all && 8 * (uint64_t)running >= full ? width : 0;
}

/* Small indents are counted in a table, others in pairs behind it. */
enum { SMALL = 32 };

static uint32_t slots_for(uint32_t count) {
  uint32_t slots = 1;
  while (slots <= count && slots < UINT32_C(1) << 31) slots *= 2;
  return slots;
}

size_t opk_page_indent_scratch(uint32_t count) { return SMALL + 2 * (size_t)slots_for(count); }

uint32_t opk_page_indent(const opk_page_line *lines, uint32_t count, uint32_t *scratch) {
  uint32_t best = 0, most = 0, mask = slots_for(count) - 1;
  uint32_t *others = scratch + SMALL;
  memset(scratch, 0, opk_page_indent_scratch(count) * sizeof *scratch);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t indent = lines[i].indent, *seen;
    if (indent < SMALL) {
      seen = &scratch[indent];
    } else {
      uint32_t at = (indent * UINT32_C(0x9E3779B1)) >> 7 & mask;
      while (others[2 * (size_t)at] && others[2 * (size_t)at] != indent) at = (at + 1) & mask;
      others[2 * (size_t)at] = indent;
      seen = &others[2 * (size_t)at + 1];
    }
    if (++*seen > most) {
      most = *seen;
      best = indent;
    }
  }
  return best;
}

/* ---- blocks ---- */

/* Whether a short line ends with the word newsletter, in small letters. */
static bool offers_newsletter(opk_text text, uint32_t first, uint32_t last) {
  static const char word[] = "newsletter";
  uint32_t size = (uint32_t)sizeof word - 1;
  if (last - first > NEWSLETTER) return false;
  if (last > first && text.bytes[last - 1] == 's') last--;
  return last - first >= size && memcmp(text.bytes + last - size, word, size) == 0;
}

bool opk_page_may_start(opk_text text, uint32_t first, uint32_t last, const opk_glossary *starts) {
  uint8_t word[OPK_GLOSSARY_LONGEST];
  const opk_glossary_slot *slot;
  uint32_t size = 0;
  for (uint32_t at = first; at < last; at++) {
    uint8_t small = text.bytes[at] | 0x20;
    if (small < 'a' || small > 'z') break;
    if (size == sizeof word) return false;
    word[size++] = small;
  }
  if (size == 0)
    return first == last || !(text.bytes[first] == '"' || text.bytes[first] == '\'' ||
                              has(text, first, 0xE2, 0x80, 0x98) || has(text, first, 0xE2, 0x80, 0x9C)); /* ‘ “ */
  slot = opk_glossary_find(starts, word, size);
  return slot && (slot->bits & OPK_PAGE_STARTS || offers_newsletter(text, first, last));
}

bool opk_page_runs_on(opk_text text, const opk_page_line *lines, uint32_t i, uint32_t width, uint32_t indent) {
  const opk_page_line *line = &lines[i], *before = line - 1;
  uint32_t room;
  if (line->breaks != 1 || line->indent > indent + 1) return false;
  room = before->indent + columns(text, before) + 1 + first_word(text, line);
  if (is_full(room, width)) return true;
  return !opk_page_ends_sentence(text, before->last) && text.bytes[line->first] >= 'a' && text.bytes[line->first] <= 'z';
}

/* What a character of two or three bytes that ends before `last` is to the end of a sentence: 1 a mark that ends one, 2 what
 * may stand behind such a mark, 0 neither. */
static unsigned wide_end(opk_text text, uint32_t last, uint32_t *size) {
  static const struct {
    uint8_t size, bytes[3], is;
  } marks[] = {
    {3, {0xE3, 0x80, 0x82}, 1}, {3, {0xEF, 0xBC, 0x81}, 1}, {3, {0xEF, 0xBC, 0x9F}, 1}, /* 。！？ */
    {3, {0xEF, 0xBC, 0x8E}, 1}, {3, {0xEF, 0xBD, 0xA1}, 1},                             /* ．｡ */
    {3, {0xE0, 0xA5, 0xA4}, 1}, {2, {0xD8, 0x9F, 0}, 1},    {2, {0xDB, 0x94, 0}, 1},    /* danda, ؟, ۔ */
    {3, {0xE2, 0x80, 0xA6}, 1},                                                         /* … */
    {3, {0xE2, 0x80, 0x99}, 2}, {3, {0xE2, 0x80, 0x9D}, 2}, {3, {0xE2, 0x80, 0x9C}, 2}, /* ’”“ */
    {3, {0xE3, 0x80, 0x8D}, 2}, {3, {0xE3, 0x80, 0x8F}, 2}, {3, {0xEF, 0xBC, 0x89}, 2}, /* 」』） */
    {3, {0xE3, 0x80, 0x91}, 2}, {3, {0xE3, 0x80, 0x8B}, 2}, {2, {0xC2, 0xBB, 0}, 2},    /* 】》» */
  };
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    if (last < marks[i].size || memcmp(text.bytes + last - marks[i].size, marks[i].bytes, marks[i].size) != 0) continue;
    *size = marks[i].size;
    return marks[i].is;
  }
  return 0;
}

bool opk_page_ends_sentence(opk_text text, uint32_t last) {
  while (last > 0) {
    uint32_t size;
    unsigned end;
    switch (text.bytes[last - 1]) {
      case '.':
      case '!':
      case '?': return true;
      case '"':
      case '\'':
      case ')':
      case ']':
      case '}':
      case '*':
      case ' ': last--; break;
      default:
        if (text.bytes[last - 1] < 128) return false;
        end = wide_end(text, last, &size);
        if (end != 2) return end == 1;
        last -= size;
    }
  }
  return false;
}
