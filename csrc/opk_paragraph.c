/* Paragraphs as a reader sees them: between blank lines, by indents, by where short lines end among hard-wrapped ones,
 * and by Markdown's blocks (CommonMark 0.31). A paragraph depends on nothing before its first line, and on no more than
 * AHEAD lines behind the one that is looked at. */
#include "opk_line.h"
#include "opk_rules.h"

enum {
  AHEAD = 4,       /* lines that show how wide a paragraph is, and where its margin is */
  INDENT = 2,      /* columns that set a line apart from its margin */
  WRAPPED = 40,    /* columns: a paragraph that is narrower than this shows no hard wraps */
  UNWRAPPED = 120, /* columns: a longer line was not wrapped by hand, and is a paragraph */
  CAPITALS = 60,   /* columns: a title in capitals is no longer */
  WORD_MOST = 60,  /* columns of a word that count */
  FENCE = 3        /* marks that open a code fence or draw a rule (CommonMark 4.1, 4.5) */
};

/* What a line is by its first marks. */
typedef enum line_form {
  TEXT,
  HEADING,    /* # ATX (CommonMark 4.2) */
  RULE,       /* a thematic break (4.1), or what underlines a setext heading (4.3) */
  CODE_FENCE, /* ``` (4.5) */
  TABLE_ROW,  /* | … (GitHub Flavored Markdown 4.10) */
  QUOTE,      /* > (5.1) */
  BULLET,     /* a list item (5.2) */
  DASH,       /* an item, or a dash of the sentence that runs on */
  FIRST_ITEM, /* 1. (1) a) */
  NEXT_ITEM   /* the same of another number or letter */
} line_form;

typedef struct paragraph {
  opk_text text;
  opk_line head, line; /* the first line and the last one so far */
  line_form form;      /* the first line's */
  uint32_t lines;
  uint32_t margin, widest; /* columns, of its lines and, where `measured`, of AHEAD behind the first */
  bool measured, hanging, capitals;
} paragraph;

/* ---- what a line is ---- */

static bool is_space(uint8_t byte) { return byte == ' ' || byte == '\t'; }

static uint32_t run_of(opk_text text, const opk_line *line, uint8_t mark) {
  uint32_t at = line->first;
  while (at < line->last && text.bytes[at] == mark) at++;
  return at - line->first;
}

/* Whether nothing but `mark` and spaces is in the line, and enough of it. */
static bool is_rule(opk_text text, const opk_line *line, uint8_t mark) {
  uint32_t marks = 0;
  for (uint32_t at = line->first; at < line->last; at++) {
    if (text.bytes[at] == mark) marks++;
    else if (!is_space(text.bytes[at])) return false;
  }
  return marks >= FENCE;
}

/* Whether an item's text follows, behind white space, at `at`. */
static bool item_follows(opk_text text, const opk_line *line, uint32_t at) {
  return at < line->last && is_space(text.bytes[at]);
}

/* A number of up to nine digits (CommonMark 5.2), or one letter between brackets or before one. */
static line_form ordered_form(opk_text text, const opk_line *line) {
  uint32_t at = line->first;
  bool open = text.bytes[at] == '(';
  if (open) at++;
  uint32_t first = at;
  while (at < line->last && at - first < 9 && text.bytes[at] >= '0' && text.bytes[at] <= '9') at++;
  bool letter = at == first && at < line->last && (text.bytes[at] | 32) >= 'a' && (text.bytes[at] | 32) <= 'z';
  if (letter) at++;
  if (at == first || at == line->last) return TEXT;
  if (text.bytes[at] != ')' && (open || letter || text.bytes[at] != '.')) return TEXT;
  if (!item_follows(text, line, at + 1)) return TEXT;
  uint8_t value = text.bytes[first];
  return at - first == 1 && (value == '1' || (value | 32) == 'a') ? FIRST_ITEM : NEXT_ITEM;
}

static bool is_bullet(uint32_t code_point) {
  switch (code_point) {
    case 0xB7: case 0x2022: case 0x2023: case 0x2043: case 0x2219: case 0x25AA: case 0x25CB: case 0x25CF: case 0x25E6:
      return true;
    default:
      return false;
  }
}

static line_form form_of(opk_text text, const opk_line *line) {
  uint8_t mark = text.bytes[line->first];
  uint32_t run, next;
  switch (mark) {
    case '#':
      run = run_of(text, line, mark);
      next = line->first + run;
      return run <= 6 && (next == line->last || is_space(text.bytes[next])) ? HEADING : TEXT;
    case '`':
      run = run_of(text, line, mark);
      next = line->first + run;
      return run >= FENCE && !memchr(text.bytes + next, '`', line->last - next) ? CODE_FENCE : TEXT;
    case '|':
      return TABLE_ROW;
    case '>':
      return QUOTE;
    case '*': case '-': case '_': case '=': case '~':
      if (is_rule(text, line, mark)) return RULE;
      if (mark == '~') return run_of(text, line, mark) >= FENCE ? CODE_FENCE : TEXT;
      if (mark == '_' || mark == '=' || !item_follows(text, line, line->first + 1)) return TEXT;
      return mark == '-' ? DASH : BULLET;
    case '+':
      return item_follows(text, line, line->first + 1) ? BULLET : TEXT;
    default:
      break;
  }
  if (mark < 0x80) return mark == '(' || (mark >= '0' && mark <= '9') || opk_ucd(mark)->flags & OPK_UCD_ALPHABETIC
                          ? ordered_form(text, line) : TEXT;
  uint32_t code_point = opk_utf8_decode(text, line->first, &next);
  if (next >= line->last) return TEXT;
  if (is_bullet(code_point)) return BULLET; /* these stand before the text with no space, too */
  return (code_point == 0x2013 || code_point == 0x2014) && item_follows(text, line, next) ? DASH : TEXT;
}

/* ---- how a line begins and ends ---- */

/* Whether it begins in lower case, behind quotes and brackets. */
static bool begins_lower(opk_text text, const opk_line *line) {
  const opk_ucd_row *row = NULL;
  for (uint32_t at = line->first; at < line->last;) {
    row = opk_ucd_at(text, at, &at);
    if (row->sentence != OPK_SB_Close) break;
  }
  return row && row->flags & OPK_UCD_LOWER;
}

/* Whether it ends as a sentence does, or with a colon or an ellipsis, before closing quotes and brackets. In *word:
 * whether it ends in a letter or digit. */
static bool ends_sentence(opk_text text, const opk_line *line, bool *word) {
  const opk_ucd_row *row = NULL;
  uint32_t end = line->last, at = end;
  *word = false;
  for (; end > line->first; end = at) {
    uint32_t next;
    for (at = end - 1; at > line->first && end - at < 4 && (text.bytes[at] & 0xC0) == 0x80;) at--;
    row = opk_ucd_at(text, at, &next);
    if (next != end) return false;
    if (row->sentence != OPK_SB_Close) break;
  }
  if (end <= line->first) return false;
  *word = row->flags & (OPK_UCD_ALPHABETIC | OPK_UCD_NUMBER);
  return row->sentence == OPK_SB_ATerm || row->sentence == OPK_SB_STerm || text.bytes[at] == ':' ||
         (end - at == 3 && memcmp(text.bytes + at, "\xE2\x80\xA6", 3) == 0);
}

/* Whether it is in capitals: a title, or the shout of one. */
static bool is_capitals(opk_text text, const opk_line *line) {
  unsigned upper = 0;
  if (line->width > CAPITALS) return false;
  for (uint32_t at = line->first; at < line->last;) {
    unsigned flags = opk_ucd_at(text, at, &at)->flags;
    if (flags & OPK_UCD_LOWER) return false;
    upper += (flags & OPK_UCD_UPPER) != 0;
  }
  return upper >= 2;
}

/* Columns of the first word, as far as a line would have had to hold it. Han, kana and their kin break anywhere
 * (UAX #14, class ID). */
static uint32_t word_columns(opk_text text, const opk_line *line) {
  uint32_t columns = 0, next;
  for (uint32_t at = line->first; at < line->last && columns < WORD_MOST; at = next, columns++) {
    if (opk_ucd_at(text, at, &next)->flags & OPK_UCD_WHITE) break;
    if (text.bytes[at] < 0xE2) continue;
    uint32_t code_point = opk_utf8_decode(text, at, &next);
    if ((code_point >= 0x2E80 && code_point < 0xA000) || code_point >= 0x20000) return columns + 1;
  }
  return columns;
}

/* ---- where a paragraph ends ---- */

static bool is_blank(const opk_line *line) { return line->first == line->last; }

static void widen(paragraph *p, const opk_line *line) {
  if (line->indent < p->margin) p->margin = line->indent;
  if (line->width > p->widest) p->widest = line->width;
}

/* Looks at the lines behind the first one, as far as they show how the paragraph is set. */
static void measure(paragraph *p) {
  uint32_t at = p->head.next;
  if (p->measured) return;
  p->measured = true;
  for (unsigned i = 0; i < AHEAD && at < p->text.size; i++) {
    opk_line line = opk_line_at(p->text, at);
    if (is_blank(&line)) break;
    widen(p, &line);
    if (line.closes || line.width > UNWRAPPED) break;
    at = line.next;
  }
}

/* Whether the next line's first word would have had its place in this one, so that the end was meant. */
static bool had_room(const paragraph *p, const opk_line *next) {
  uint64_t columns = (uint64_t)p->line.width + 1 + word_columns(p->text, next);
  uint64_t widest = p->widest < WRAPPED ? WRAPPED : p->widest;
  return columns * 20 <= widest * 17; /* lines of a wrapped paragraph differ by 15% */
}

static bool is_bare_quote(opk_text text, const opk_line *line) {
  for (uint32_t at = line->first; at < line->last; at++)
    if (text.bytes[at] != '>' && !is_space(text.bytes[at])) return false;
  return true;
}

typedef enum verdict { BEGINS, GOES_ON, UNDECIDED } verdict;

/* What the marks before the next line say of it. */
static verdict by_marks(const paragraph *p, line_form form, bool ended) {
  if (p->form == HEADING || p->form == RULE || form == HEADING || form == RULE || form == CODE_FENCE)
    return BEGINS;
  if (p->form == QUOTE || p->form == TABLE_ROW || form == QUOTE || form == TABLE_ROW) {
    if (p->form != form || (form == QUOTE && is_bare_quote(p->text, &p->line))) return BEGINS;
    return GOES_ON;
  }
  if (form == BULLET || form == FIRST_ITEM) return BEGINS;
  if (form == DASH && (ended || p->form == DASH)) return BEGINS;
  if (form == NEXT_ITEM && (p->form == FIRST_ITEM || p->form == NEXT_ITEM)) return BEGINS;
  return UNDECIDED;
}

/* Whether a title stands over the next line: much shorter, and no sentence. */
static bool is_title(const paragraph *p, const opk_line *next, bool word) {
  return p->lines == 1 && p->form == TEXT && word && (uint64_t)p->line.width * 10 < (uint64_t)next->width * 6;
}

static bool by_words(paragraph *p, const opk_line *next, bool ended, bool word) {
  bool lower = begins_lower(p->text, next);
  if (p->line.width > UNWRAPPED) return !lower;
  measure(p);
  bool room = had_room(p, next), title = is_title(p, next, word) && !lower && room;
  if (p->hanging && next->indent < p->head.indent + INDENT && (ended || word)) return true;
  if (!p->hanging && next->indent >= p->margin + INDENT &&
      (next->indent >= p->line.indent + INDENT || p->head.indent >= p->margin + INDENT) && (ended || title))
    return true;
  if (p->capitals != is_capitals(p->text, next) && !lower && (ended || room)) return true;
  return p->widest >= WRAPPED && !lower && room && (ended || title);
}

/* The line becomes the paragraph's last one. */
static void take(paragraph *p, const opk_line *line) {
  p->hanging |= line->indent >= p->head.indent + INDENT;
  p->capitals = p->capitals && is_capitals(p->text, line);
  widen(p, line);
  p->line = *line;
  p->lines++;
}

/* Behind the fence that closes the one at the head, or the text's end where none does. */
static uint32_t read_code(paragraph *p) {
  uint8_t mark = p->text.bytes[p->head.first];
  uint32_t run = run_of(p->text, &p->head, mark), at = p->head.next;
  while (at < p->text.size) {
    opk_line line = opk_line_at(p->text, at);
    at = line.next;
    if (is_blank(&line)) continue;
    take(p, &line);
    uint32_t marks = run_of(p->text, &line, mark);
    if (marks >= run && line.first + marks == line.last) break;
  }
  return at;
}

/* Reads the paragraph whose first line p holds; where the next one is looked for. */
static uint32_t read_paragraph(paragraph *p) {
  uint32_t at = p->head.next;
  if (p->form == CODE_FENCE) return read_code(p);
  while (at < p->text.size && !p->line.closes) {
    opk_line next = opk_line_at(p->text, at);
    if (is_blank(&next)) return next.next;
    line_form form = form_of(p->text, &next);
    uint8_t mark = p->text.bytes[next.first];
    if (form == RULE && (mark == '-' || mark == '=') && p->lines == 1 && p->form == TEXT) {
      take(p, &next); /* a setext heading */
      return next.next;
    }
    bool word, ended = ends_sentence(p->text, &p->line, &word);
    verdict marks = by_marks(p, form, ended);
    if (marks == BEGINS || (marks == UNDECIDED && by_words(p, &next, ended, word))) return at;
    take(p, &next);
    at = next.next;
  }
  return at;
}

size_t opk_paragraphs(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    paragraph p = {.text = text, .head = opk_line_at(text, *at), .lines = 1};
    if (is_blank(&p.head)) {
      *at = p.head.next;
      continue;
    }
    p.line = p.head;
    p.margin = p.head.indent, p.widest = p.head.width;
    p.form = form_of(text, &p.head);
    p.capitals = is_capitals(text, &p.head);
    *at = read_paragraph(&p);
    out[count++] = (opk_span){p.head.first, p.line.last};
  }
  return count;
}
