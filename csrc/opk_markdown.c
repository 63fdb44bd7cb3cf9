/* Markdown's blocks, line by line, and which bytes of them are markup. */
#include "opk_markdown.h"
#include "opk_ascii.h"

typedef struct reader {
  const uint8_t *bytes;
  opk_text text;
  uint64_t *marks, *quotes;
  opk_span paragraph;   /* that is open, half-open */
  uint32_t next_bar;    /* a "|" at or behind the line */
  uint32_t fence_size;  /* 0: no code is open */
  uint8_t fence;        /* of which character it is */
  bool open;            /* a paragraph is */
  bool blank;           /* the line before is */
  bool list, quoted, table, comment;
} reader;

/* A line, half-open, without its end. `rule`: where the marks and spaces at its end begin that would be a thematic break,
 * and `third` the third mark from the end, sought once. */
typedef struct line {
  uint32_t first, last;
  uint32_t rule, third;
} line;

static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t'; }

static bool is_one_of(const char *list, uint8_t byte) { return byte != 0 && strchr(list, byte) != NULL; }

static void drop(reader *r, uint32_t first, uint32_t last) { opk_markdown_add(r->marks, first, last); }

/* ---- parts of lines: each is where it ends ---- */

static uint32_t run(const reader *r, uint32_t at, uint32_t last, uint8_t byte) {
  while (at < last && r->bytes[at] == byte) at++;
  return at;
}

static uint32_t blanks(const reader *r, uint32_t at, uint32_t last) {
  while (at < last && is_blank(r->bytes[at])) at++;
  return at;
}

static uint32_t letters(const reader *r, uint32_t at, uint32_t last) {
  while (at < last && opk_is_alpha(r->bytes[at])) at++;
  return at;
}

/* Up to three spaces, which no block's begin minds. */
static uint32_t margin(const reader *r, uint32_t at, uint32_t last) {
  return run(r, at, last - at > 3 ? at + 3 : last, ' ');
}

static bool begins(const reader *r, uint32_t at, uint32_t last, const char *with) {
  size_t size = strlen(with);
  return last - at >= size && memcmp(r->bytes + at, with, size) == 0;
}

/* The next such byte, or the text's end. */
static uint32_t next_byte(const reader *r, uint32_t at, uint8_t byte) {
  const uint8_t *found = at < r->text.size ? memchr(r->bytes + at, byte, r->text.size - at) : NULL;
  return found ? (uint32_t)(found - r->bytes) : r->text.size;
}

/* ---- thematic breaks ---- */

static void find_rule(const reader *r, line *l) {
  uint32_t at = l->last, seen = 0;
  uint8_t mark = 0;
  l->third = OPK_NONE;
  for (; at > l->first; at--) {
    uint8_t byte = r->bytes[at - 1];
    if (is_blank(byte) || byte == '\r') continue;
    if (!is_one_of("*-_", byte) || (mark && byte != mark)) break;
    mark = byte;
    if (++seen == 3) l->third = at - 1;
  }
  l->rule = at;
}

/* Whether what is left of the line from `at` on is a thematic break. */
static bool is_rule(const reader *r, line *l, uint32_t at) {
  if (l->rule == OPK_NONE) find_rule(r, l);
  return l->third != OPK_NONE && at >= l->rule && at <= l->third;
}

/* ---- marks before a line's content ---- */

/* Behind a list item's mark and the blanks behind it; 0 where there is none, or nothing follows. */
static uint32_t item_end(const reader *r, uint32_t at, uint32_t last) {
  uint32_t mark = run(r, at, last, ' '), to = mark;
  while (to < last && to - mark < 3 && opk_is_digit(r->bytes[to])) to++;
  if (to >= last || !is_one_of(to > mark ? ".)" : "-+*", r->bytes[to])) return 0;
  mark = ++to;
  to = blanks(r, to, last);
  return to > mark && to < last ? to : 0;
}

/* Behind a task's box; `at` where there is none. */
static uint32_t box_end(const reader *r, uint32_t at, uint32_t last) {
  uint32_t to;
  if (last - at < 4 || r->bytes[at] != '[' || !is_one_of(" xX", r->bytes[at + 1]) || r->bytes[at + 2] != ']') return at;
  to = blanks(r, at + 3, last);
  return to > at + 3 ? to : at;
}

/* Quote marks and list items, inside one another: behind them. */
static uint32_t skip_markers(const reader *r, line *l, bool *quoted, bool *item) {
  uint32_t at = l->first;
  for (;;) {
    uint32_t to = margin(r, at, l->last);
    if (to < l->last && r->bytes[to] == '>') {
      *quoted = true;
      at = to + 1;
      if (at < l->last && is_blank(r->bytes[at])) at++;
      continue;
    }
    to = item_end(r, at, l->last);
    if (!to || is_rule(r, l, at)) return at;
    *item = true;
    at = box_end(r, to, l->last);
  }
}

/* ---- blocks ---- */

/* The paragraph that is open is read for its inlines. */
static void finish(reader *r) {
  if (r->open) opk_markdown_inlines(r->text, r->paragraph.first, r->paragraph.last, r->marks);
  r->open = false;
}

static void open_at(reader *r, uint32_t first, uint32_t last) {
  r->paragraph = (opk_span){first, last};
  r->open = true;
}

static void extend(reader *r, uint32_t first, uint32_t last) {
  if (!r->open) open_at(r, first, last);
  r->paragraph.last = last;
}

/* A line that begins with a letter or a quotation mark, where no block is open that reaches over lines, is prose. */
static bool take_plain(reader *r, uint32_t first, uint32_t last) {
  uint8_t byte = r->bytes[first];
  if (r->fence_size || r->comment || r->table || r->quoted) return false;
  if (!opk_is_alpha(byte) && byte < 128 && !is_one_of("\"'(", byte)) return false;
  if (r->next_bar < first) r->next_bar = next_byte(r, first, '|');
  if (r->next_bar < r->text.size && r->next_bar < next_byte(r, last + 1, '\n')) return false; /* a table's head? */
  if (r->blank) r->list = false;
  r->blank = false;
  extend(r, first, r->bytes[last - 1] == '\r' ? last - 1 : last);
  return true;
}

/* The run that opens fenced code, by its length; 0 where none does. */
static uint32_t fence_at(const reader *r, uint32_t at, uint32_t last) {
  uint32_t to;
  at = run(r, at, last, ' ');
  if (at == last || !is_one_of("`~", r->bytes[at])) return 0;
  to = run(r, at, last, r->bytes[at]);
  if (to - at < 3) return 0;
  return r->bytes[at] == '`' && memchr(r->bytes + to, '`', last - to) ? 0 : to - at;
}

/* Whether the line ends the code that is open. */
static bool ends_fence(const reader *r, uint32_t at, uint32_t last) {
  uint32_t to;
  at = to = run(r, at, last, ' ');
  while (to < last && is_one_of("`~", r->bytes[to])) to++;
  return to - at >= r->fence_size && r->bytes[at] == r->fence && blanks(r, to, last) == last;
}

static bool holds_comment_end(const reader *r, uint32_t at, uint32_t last) {
  for (; at + 2 < last; at++)
    if (begins(r, at, last, "-->")) return true;
  return false;
}

/* A block of HTML: a tag of those that are blocks, with another letter of its name and the line's end behind ">". */
static bool is_tag(const reader *r, uint32_t at, uint32_t last) {
  uint32_t name, to = margin(r, at, last);
  if (to == last || r->bytes[to] != '<') return false;
  to++;
  if (to < last && r->bytes[to] == '/') to++;
  if (to == last || !is_one_of("dstfhln", r->bytes[to])) return false;
  name = to + 1;
  to = letters(r, name, last);
  if (to == name) return false;
  if (to < last && opk_is_digit(r->bytes[to])) to++;
  if (to == last || !is_one_of(" >/", r->bytes[to])) return false;
  while (last > to && is_blank(r->bytes[last - 1])) last--;
  return r->bytes[last - 1] == '>';
}

/* A line of nothing but = and -, under a heading. */
static bool is_underline(const reader *r, uint32_t at, uint32_t last) {
  uint32_t to;
  at = to = margin(r, at, last);
  while (to < last && is_one_of("=-", r->bytes[to])) to++;
  return to > at && blanks(r, to, last) == last;
}

/* Whether the line at `at` is the one under a table's head: of bars, colons, hyphens and blanks alone, with a bar behind
 * one of the others. */
static bool is_table_rule(const reader *r, uint32_t at) {
  uint32_t size = r->text.size, first = at, bar = OPK_NONE, second = OPK_NONE;
  for (; at < size && is_one_of(" \t:-|", r->bytes[at]); at++) {
    if (r->bytes[at] != '|') continue;
    if (bar == OPK_NONE) bar = at;
    else if (second == OPK_NONE) second = at;
  }
  if (at < size && r->bytes[at] == '\r') at++;
  if (at >= size || r->bytes[at] != '\n' || bar == OPK_NONE) return false;
  return bar > first || (second != OPK_NONE && second > bar + 1);
}

/* A heading of # marks. */
static bool take_heading(reader *r, uint32_t at, uint32_t last) {
  uint32_t mark = margin(r, at, last), to = run(r, mark, last, '#'), text = blanks(r, to, last), tail = last, hashes;
  if (to == mark || to - mark > 6 || (text == to && to < last)) return false;
  finish(r);
  drop(r, at, text);
  if (text < last) { /* marks behind it, too */
    while (tail > at && is_blank(r->bytes[tail - 1])) tail--;
    hashes = tail;
    while (tail > at && r->bytes[tail - 1] == '#') tail--;
    if (tail < hashes && tail > at && is_blank(r->bytes[tail - 1])) {
      while (tail > at && is_blank(r->bytes[tail - 1])) tail--;
    } else {
      tail = last;
    }
  }
  drop(r, tail, last);
  open_at(r, text, tail);
  finish(r);
  return true;
}

/* The definition of a link, which is markup whole, or of a note, whose words are prose. */
static bool take_definition(reader *r, uint32_t first, uint32_t at, uint32_t last) {
  uint32_t name = margin(r, at, last) + 1, to = name;
  if (name >= last || r->bytes[name - 1] != '[') return false;
  while (to < last && r->bytes[to] != ']') to++;
  if (to == name || last - to < 2 || r->bytes[to + 1] != ':') return false;
  finish(r);
  if (r->bytes[name] == '^' && to > name + 1) {
    to = blanks(r, to + 2, last);
    drop(r, first, to);
    open_at(r, to, last);
  } else {
    drop(r, first, last);
  }
  return true;
}

static bool take_html(reader *r, uint32_t first, uint32_t at, uint32_t last) {
  bool comment = begins(r, margin(r, at, last), last, "<!--");
  if (!comment && !is_tag(r, at, last)) return false;
  finish(r);
  drop(r, first, last);
  r->comment = comment && !holds_comment_end(r, at, last);
  return true;
}

/* Fenced code, whose lines are markup whole. */
static bool take_fenced(reader *r, uint32_t first, uint32_t at, uint32_t last) {
  uint32_t size;
  if (r->fence_size) {
    drop(r, first, last);
    if (ends_fence(r, at, last)) r->fence_size = 0;
    return true;
  }
  size = fence_at(r, at, last);
  if (!size) return false;
  finish(r);
  r->fence_size = size;
  r->fence = r->bytes[run(r, at, last, ' ')];
  drop(r, first, last);
  return true;
}

/* What is left of a line that is not blank, `at` behind the marks before it. `next`: where the next line begins. */
static void take_block(reader *r, line *l, uint32_t at, uint32_t next, bool quoted, bool item) {
  uint32_t first = l->first, last = l->last;
  bool was_blank = r->blank;
  r->blank = false;
  if (r->comment) {
    drop(r, first, last);
    r->comment = !holds_comment_end(r, at, last);
    return;
  }
  if (take_html(r, first, at, last)) return;
  if (was_blank && !r->list && ((!item && begins(r, at, last, "    ")) || r->bytes[at] == '\t')) { /* indented code */
    finish(r);
    r->blank = true;
    drop(r, first, last);
    return;
  }
  if (item) r->list = true;
  else if (was_blank && !is_blank(r->bytes[at])) r->list = false;
  if (is_rule(r, l, at) && !(r->open && r->bytes[at] == '-')) {
    finish(r);
    drop(r, first, last);
    return;
  }
  if (r->open && is_underline(r, at, last)) {
    drop(r, first, last);
    finish(r);
    return;
  }
  if (r->table || begins(r, margin(r, at, last), last, "|") || is_table_rule(r, next)) {
    finish(r);
    r->table = true;
    drop(r, first, last);
    return;
  }
  if (take_heading(r, at, last)) {
    drop(r, first, at);
    return;
  }
  if (take_definition(r, first, at, last)) return;
  if (item || quoted != r->quoted) finish(r);
  r->quoted = quoted;
  if (quoted) opk_markdown_add(r->quotes, at, last);
  drop(r, first, at);
  extend(r, at, last);
}

/* The line first to end, half-open, without its line feed. */
static void take_line(reader *r, uint32_t first, uint32_t end) {
  line l = {first, end, OPK_NONE, OPK_NONE};
  uint32_t at;
  bool quoted = false, item = false;
  if (first == end && !r->fence_size) { /* every other line of most texts */
    finish(r);
    r->blank = true;
    r->table = false;
    return;
  }
  if (first < end && take_plain(r, first, end)) return;
  if (first < end && r->bytes[end - 1] == '\r') l.last--;
  at = skip_markers(r, &l, &quoted, &item);
  if (take_fenced(r, first, at, l.last)) return;
  if (blanks(r, at, l.last) == l.last) {
    finish(r);
    r->blank = true;
    r->table = false;
    if (at > first) drop(r, first, l.last);
    return;
  }
  take_block(r, &l, at, end + 1, quoted, item);
}

/* ---- front matter ---- */

/* Behind a line of three such bytes, blanks apart; 0 where it is another. */
static uint32_t bar_line(const reader *r, uint32_t at, uint8_t byte) {
  uint32_t size = r->text.size, to = run(r, at, size, byte);
  if (to - at != 3) return 0;
  to = blanks(r, to, size);
  if (to < size && r->bytes[to] == '\r') to++;
  return to < size && r->bytes[to] == '\n' ? to + 1 : 0;
}

/* Behind it; 0 where there is none. Its end is a line of its own, "---" before "...". */
static uint32_t front_matter(const reader *r) {
  uint32_t begin = bar_line(r, 0, '-');
  if (!begin) return 0;
  for (int i = 0; i < 2; i++) {
    for (uint32_t at = next_byte(r, begin, '\n'); at < r->text.size; at = next_byte(r, at + 1, '\n')) {
      uint32_t end = bar_line(r, at + 1, i ? '.' : '-');
      if (end) return end;
    }
  }
  return 0;
}

void opk_markdown_read(opk_text text, uint64_t *marks, uint64_t *quotes) {
  reader r = {.bytes = text.bytes, .text = text, .marks = marks, .quotes = quotes, .blank = true};
  uint32_t at = front_matter(&r);
  drop(&r, 0, at);
  r.next_bar = next_byte(&r, at, '|');
  while (at < text.size) {
    uint32_t end = next_byte(&r, at, '\n');
    take_line(&r, at, end);
    at = end + 1;
  }
  finish(&r);
}
