/* Markdown's inlines: emphasis, links, code spans, images, HTML, escapes (CommonMark 0.31, as far as prose needs it). */
#include "opk_markdown.h"
#include "opk_ascii.h"

/* A run of *, _ or ~ that may still be closed: what is left of it ends at `last`. */
typedef struct delimiter {
  uint32_t last, count;
  uint32_t order; /* numbers all runs */
} delimiter;

typedef struct bracket {
  uint32_t at;
  bool image;
} bracket;

enum { STAR, LOW_LINE, TILDE, KINDS };

typedef struct scanner {
  const uint8_t *bytes;
  uint32_t first, last; /* the paragraph, half-open */
  uint64_t *marks;
  uint32_t order;
  uint32_t open[KINDS], bracket_count;
  bool no_comment;                                        /* no "-->" follows */
  uint64_t unclosed[(OPK_MARKDOWN_BACKTICKS + 1) / 64]; /* lengths of backtick runs that no run ends */
  delimiter stacks[KINDS][OPK_MARKDOWN_OPEN];
  bracket brackets[OPK_MARKDOWN_OPEN];
} scanner;

/* The bytes that inlines begin with. */
static bool is_mark(uint8_t byte) {
  static const uint8_t marks[256] = {
    ['*'] = 1, ['_'] = 1, ['`'] = 1, ['['] = 1, [']'] = 1, ['<'] = 1, ['\\'] = 1, ['~'] = 1, ['!'] = 1};
  return marks[byte] != 0;
}

static bool is_punctuation(uint8_t byte) { return byte > 32 && byte < 127 && !opk_is_alpha(byte) && !opk_is_digit(byte); }
/* Letters beyond ASCII are not told from other characters there. */
static bool is_word(uint8_t byte) { return byte >= 128 || opk_is_alpha(byte) || opk_is_digit(byte); }

/* Behind the run of a byte that begins at `at`. */
static uint32_t run_end(const scanner *s, uint32_t at) {
  uint8_t byte = s->bytes[at];
  while (at < s->last && s->bytes[at] == byte) at++;
  return at;
}

/* ---- emphasis ---- */

/* Whether a run opens or closes is told by what stands beside it ("left-flanking delimiter run"). */
static void flanks(const scanner *s, uint32_t at, uint32_t to, bool *opens, bool *closes) {
  uint8_t before = at > s->first ? s->bytes[at - 1] : ' ', behind = to < s->last ? s->bytes[to] : ' ';
  *opens = !opk_is_space(behind) && !(is_punctuation(behind) && !opk_is_space(before) && !is_punctuation(before));
  *closes = !opk_is_space(before) && !(is_punctuation(before) && !opk_is_space(behind) && !is_punctuation(behind));
  if (s->bytes[at] == '_') { /* inside a word it is a part of it */
    *opens = *opens && !is_word(before);
    *closes = *closes && !is_word(behind);
  }
}

/* A run closes the nearest runs of its kind, as far as both reach; what opened in between stays text. */
static void close_runs(scanner *s, int kind, uint32_t *from, uint32_t *count) {
  while (*count > 0 && s->open[kind] > 0) {
    delimiter *run = &s->stacks[kind][s->open[kind] - 1];
    uint32_t used = run->count < *count ? run->count : *count, order = run->order;
    if (kind == TILDE && run->count != *count) return;
    opk_markdown_add(s->marks, run->last - used, run->last);
    opk_markdown_add(s->marks, *from, *from + used);
    *from += used;
    *count -= used;
    run->last -= used;
    run->count -= used;
    if (run->count == 0) s->open[kind]--;
    for (int other = 0; other < KINDS; other++)
      while (s->open[other] > 0 && s->stacks[other][s->open[other] - 1].order > order) s->open[other]--;
  }
}

/* Makes room on a full stack: the older half will not be closed. */
static uint32_t forget(void *stack, size_t size) {
  enum { KEPT = OPK_MARKDOWN_OPEN / 2 };
  memmove(stack, (uint8_t *)stack + (OPK_MARKDOWN_OPEN - KEPT) * size, KEPT * size);
  return KEPT;
}

static uint32_t read_run(scanner *s, uint32_t at) {
  int kind = s->bytes[at] == '*' ? STAR : s->bytes[at] == '_' ? LOW_LINE : TILDE;
  uint32_t to = run_end(s, at), from = at, count = to - at;
  bool opens, closes;
  flanks(s, at, to, &opens, &closes);
  if (kind == TILDE && count > 2) return to;
  if (closes) close_runs(s, kind, &from, &count);
  if (opens && count > 0) {
    if (s->open[kind] == OPK_MARKDOWN_OPEN) s->open[kind] = forget(s->stacks[kind], sizeof(delimiter));
    s->stacks[kind][s->open[kind]++] = (delimiter){to, count, ++s->order};
  }
  return to;
}

/* ---- code ---- */

static uint32_t read_code(scanner *s, uint32_t at) {
  uint32_t to = run_end(s, at), size = to - at, from = to;
  if (size > OPK_MARKDOWN_BACKTICKS || s->unclosed[size / 64] >> size % 64 & 1) return to;
  for (;;) {
    uint32_t finish;
    while (from < s->last && s->bytes[from] != '`') from++;
    if (from == s->last) break;
    finish = run_end(s, from);
    if (finish - from == size) {
      opk_markdown_add(s->marks, at, to);
      opk_markdown_add(s->marks, from, finish);
      return finish;
    }
    from = finish;
  }
  s->unclosed[size / 64] |= UINT64_C(1) << size % 64; /* nor will a later run of this length find its end */
  return to;
}

/* ---- links and images ---- */

/* Behind a link's "(destination)", brackets inside balanced; 0 where there is none. */
static uint32_t destination_end(const scanner *s, uint32_t at) {
  uint32_t depth = 0, last = s->last - at > OPK_MARKDOWN_DESTINATION ? at + OPK_MARKDOWN_DESTINATION + 1 : s->last;
  for (; at < last; at++) {
    uint8_t byte = s->bytes[at];
    if (byte == '\\') {
      at++; /* what it protects */
    } else if (byte == '(') {
      if (++depth > OPK_MARKDOWN_NESTING) return 0;
    } else if (byte == ')') {
      if (--depth == 0) return at + 1;
    } else if (byte == '\n') {
      uint32_t next = at + 1;
      while (next < s->last && (s->bytes[next] == ' ' || s->bytes[next] == '\t')) next++;
      if (next < s->last && s->bytes[next] == '\n') return 0;
    }
  }
  return 0;
}

/* Behind a link's "[reference]"; 0 where there is none. */
static uint32_t reference_end(const scanner *s, uint32_t at) {
  while (++at < s->last && s->bytes[at] != '[')
    if (s->bytes[at] == ']') return at + 1;
  return 0;
}

static uint32_t read_end(scanner *s, uint32_t at) {
  uint32_t next = at + 1, finish = 0;
  bracket from;
  if (s->bracket_count == 0) return next;
  from = s->brackets[--s->bracket_count];
  if (next < s->last && s->bytes[next] == '(') finish = destination_end(s, next);
  if (!finish && !from.image && next < s->last && s->bytes[next] == '[') finish = reference_end(s, next);
  if (!finish) return next;
  if (from.image) { /* an image shows no words of the author */
    opk_markdown_add(s->marks, from.at, finish);
  } else {
    opk_markdown_add(s->marks, from.at, from.at + 1);
    opk_markdown_add(s->marks, at, finish);
  }
  return finish;
}

static void open_bracket(scanner *s, uint32_t at, bool image) {
  if (s->bracket_count == OPK_MARKDOWN_OPEN) s->bracket_count = forget(s->brackets, sizeof(bracket));
  s->brackets[s->bracket_count++] = (bracket){at, image};
}

/* Behind "[^note]"; 0 where there is none. */
static uint32_t note_end(const scanner *s, uint32_t at) {
  uint32_t to = at + 2;
  if (to >= s->last || s->bytes[at + 1] != '^') return 0;
  while (to < s->last && s->bytes[to] != '[' && s->bytes[to] != ']' && !opk_is_space(s->bytes[to])) to++;
  return to > at + 2 && to < s->last && s->bytes[to] == ']' ? to + 1 : 0;
}

static uint32_t read_bracket(scanner *s, uint32_t at) {
  uint32_t note = note_end(s, at);
  if (note) {
    opk_markdown_add(s->marks, at, note);
    return note;
  }
  open_bracket(s, at, false);
  return at + 1;
}

/* ---- HTML ---- */

/* Behind the comment that begins at `at`; 0 where it has no end. */
static uint32_t comment_end(scanner *s, uint32_t at) {
  if (s->no_comment) return 0;
  for (at += 4; at + 2 < s->last; at++)
    if (s->bytes[at] == '-' && s->bytes[at + 1] == '-' && s->bytes[at + 2] == '>') return at + 3;
  s->no_comment = true;
  return 0;
}

/* Behind a tag or an address in angle brackets; 0 where there is none. */
static uint32_t tag_end(const scanner *s, uint32_t at) {
  uint32_t to = at + 1;
  if (to < s->last && s->bytes[to] == '/') to++;
  if (to >= s->last || !opk_is_alpha(s->bytes[to])) return 0;
  while (to < s->last && s->bytes[to] != '<' && s->bytes[to] != '>') to++;
  return to < s->last && s->bytes[to] == '>' ? to + 1 : 0;
}

static bool is_mail(uint8_t byte) {
  return opk_is_alpha(byte) || opk_is_digit(byte) || byte == '.' || byte == '_' || byte == '-';
}

/* Behind "<name@host>"; 0 where there is none. */
static uint32_t mail_end(const scanner *s, uint32_t at) {
  uint32_t to = at + 1, from = to;
  while (to < s->last && is_mail(s->bytes[to])) to++;
  if (to == from || to >= s->last || s->bytes[to] != '@') return 0;
  from = ++to;
  while (to < s->last && is_mail(s->bytes[to])) to++;
  return to > from && to < s->last && s->bytes[to] == '>' ? to + 1 : 0;
}

static uint32_t read_html(scanner *s, uint32_t at) {
  uint32_t to;
  if (s->last - at >= 4 && memcmp(s->bytes + at, "<!--", 4) == 0) {
    to = comment_end(s, at);
  } else {
    to = tag_end(s, at);
    if (!to) to = mail_end(s, at);
  }
  if (!to) return at + 1;
  opk_markdown_add(s->marks, at, to);
  return to;
}

/* A backslash protects punctuation, and at a line's end breaks it. */
static uint32_t read_backslash(scanner *s, uint32_t at) {
  uint8_t next = at + 1 < s->last ? s->bytes[at + 1] : '\n';
  if (next != '\r' && next != '\n' && !is_punctuation(next)) return at + 1;
  opk_markdown_add(s->marks, at, at + 1);
  return at + 2;
}

void opk_markdown_inlines(opk_text text, uint32_t first, uint32_t last, uint64_t *marks) {
  scanner s;
  uint32_t at = first;
  while (at < last && !is_mark(text.bytes[at])) at++;
  if (at >= last) return;
  s.bytes = text.bytes;
  s.first = first;
  s.last = last;
  s.marks = marks;
  s.order = s.bracket_count = 0;
  s.no_comment = false;
  memset(s.open, 0, sizeof s.open);
  memset(s.unclosed, 0, sizeof s.unclosed);
  while (at < last) {
    switch (text.bytes[at]) {
      case '\\': at = read_backslash(&s, at); break;
      case '`': at = read_code(&s, at); break;
      case '*':
      case '_':
      case '~': at = read_run(&s, at); break;
      case '[': at = read_bracket(&s, at); break;
      case ']': at = read_end(&s, at); break;
      case '<': at = read_html(&s, at); break;
      default: /* an exclamation mark */
        if (at + 1 < last && text.bytes[at + 1] == '[') open_bracket(&s, at++, true);
        at++;
    }
    while (at < last && !is_mark(text.bytes[at])) at++;
  }
}
