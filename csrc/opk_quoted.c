#include "opk_quoted.h"
#include "opk_ascii.h"

#include <string.h>

/* What a mark does. */
enum { NO_MARK, OPENS, CLOSES, EITHER };

/* A mark at a place; `at` is behind the paragraph where there is none. */
typedef struct mark {
  uint32_t at, next;
  int role;
} mark;

typedef struct quotes {
  opk_text text;
  bool single; /* single marks are looked for */
  opk_span *out;
  size_t count, capacity;
} quotes;

static bool is_alphanumeric(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return byte >= 128 || (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9');
}

/* Whether what ends before `at` leaves a straight mark there free to open: a blank, a bracket or a dash. */
static bool is_free_before(opk_text text, uint32_t first, uint32_t at) {
  uint8_t byte;
  if (at == first) return true;
  byte = text.bytes[at - 1];
  if (opk_is_space(byte) || byte == '(' || byte == '[' || byte == '/' || byte == '-') return true;
  if (at >= first + 2 && byte == 0xA0 && text.bytes[at - 2] == 0xC2) return true; /* a no-break space */
  return at >= first + 3 && text.bytes[at - 3] == 0xE2 && text.bytes[at - 2] == 0x80 &&
         (byte == 0x93 || byte == 0x94 || byte == 0x98 || byte == 0x9C || byte == 0x9E);
}

/* Whether what begins at `at` leaves a straight mark before it free to close. */
static bool is_free_behind(opk_text text, uint32_t last, uint32_t at) {
  uint8_t byte;
  if (at >= last) return true;
  byte = text.bytes[at];
  if (is_alphanumeric(byte))
    return byte == 0xE2 && last - at >= 3 && text.bytes[at + 1] == 0x80 &&
           (text.bytes[at + 2] == 0x93 || text.bytes[at + 2] == 0x94 || text.bytes[at + 2] == 0x99 ||
            text.bytes[at + 2] == 0x9D);
  return byte != '(' && byte != '[' && byte != '$' && byte != '#' && byte != '@' && byte != '"';
}

static int straight(opk_text text, opk_span paragraph, uint32_t at, uint32_t next) {
  bool before = is_free_before(text, paragraph.first, at), behind = is_free_behind(text, paragraph.last, next);
  if (before == behind) return EITHER;
  return before ? OPENS : CLOSES;
}

/* The double mark at `at`, which holds one of the bytes that they begin with. */
static mark double_mark(opk_text text, opk_span paragraph, uint32_t at) {
  const uint8_t *bytes = text.bytes + at;
  mark found = {at, at + 1, NO_MARK};
  if (bytes[0] == '"') {
    found.role = straight(text, paragraph, at, at + 1);
  } else if (bytes[0] == 0xE2 && paragraph.last - at >= 3 && bytes[1] == 0x80) {
    if (bytes[2] == 0x9C) found.role = OPENS;
    if (bytes[2] == 0x9D) found.role = CLOSES;
    if (bytes[2] == 0x9E) found.role = OPENS;
    if ((bytes[2] == 0x98 || bytes[2] == 0x99) && paragraph.last - at >= 6 && memcmp(bytes, bytes + 3, 3) == 0) {
      found.role = bytes[2] == 0x98 ? OPENS : CLOSES; /* two single marks for a double one */
      found.next = at + 6;
    } else if (found.role) {
      found.next = at + 3;
    }
  } else if (bytes[0] == 0xC2 && paragraph.last - at >= 2 && (bytes[1] == 0xAB || bytes[1] == 0xBB)) {
    /* « so », and »so« in German */
    found.next = at + 2;
    found.role = bytes[1] == 0xAB ? OPENS : CLOSES;
    if (bytes[1] == 0xAB && at > paragraph.first && !is_free_before(text, paragraph.first, at)) found.role = CLOSES;
    if (bytes[1] == 0xBB && is_free_before(text, paragraph.first, at) && !is_free_behind(text, paragraph.last, at + 2))
      found.role = OPENS;
  } else if (bytes[0] == 0xE3 && paragraph.last - at >= 3 && bytes[1] == 0x80 && bytes[2] >= 0x8C && bytes[2] <= 0x8F) {
    found.next = at + 3;
    found.role = bytes[2] & 1 ? CLOSES : OPENS;
  }
  return found;
}

/* Whether one of eight bytes may begin a double mark: a straight one, or a byte beyond ASCII. */
static bool may_be_marks(uint64_t eight) {
  const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
  uint64_t straight = eight ^ ('"' * ones);
  return ((eight | ((straight - ones) & ~straight)) & tops) != 0;
}

static mark next_double(opk_text text, opk_span paragraph, uint32_t at) {
  for (; at < paragraph.last; at++) {
    uint8_t byte;
    uint64_t eight;
    for (; paragraph.last - at > sizeof eight; at += sizeof eight) {
      memcpy(&eight, text.bytes + at, sizeof eight);
      if (may_be_marks(eight)) break;
    }
    byte = text.bytes[at];
    if (byte == '"' || byte == 0xE2 || byte == 0xC2 || byte == 0xE3) {
      mark found = double_mark(text, paragraph, at);
      if (found.role) return found;
    }
  }
  return (mark){paragraph.last, paragraph.last, NO_MARK};
}

static bool is_single(opk_text text, uint32_t at, uint32_t last, uint32_t *next, bool *curved_open) {
  uint8_t byte = text.bytes[at];
  *curved_open = false;
  if (byte == '\'') {
    *next = at + 1;
    return true;
  }
  if (byte != 0xE2 || last - at < 3 || text.bytes[at + 1] != 0x80) return false;
  if (text.bytes[at + 2] != 0x98 && text.bytes[at + 2] != 0x99) return false;
  *curved_open = text.bytes[at + 2] == 0x98;
  *next = at + 3;
  return true;
}

static void add(quotes *q, uint32_t first, uint32_t last) {
  if (q->count < q->capacity) q->out[q->count] = (opk_span){first, last};
  q->count++;
}

/* The end of the sentence that begins at `at`, its mark included; `last` where none ends before. */
static uint32_t sentence_end(opk_text text, uint32_t at, uint32_t last) {
  for (; at + 1 < last; at++) {
    uint8_t byte = text.bytes[at], behind = text.bytes[at + 1];
    if ((byte == '.' || byte == '!' || byte == '?') && opk_is_space(behind)) return at + 1;
  }
  return last;
}

/* The quotation mark that closes a single quotation opened before `at`: the first behind a mark that ends a clause, before
 * another one opens; else the first behind a letter. Apostrophes are neither. */
static uint32_t single_close(opk_text text, opk_span paragraph, uint32_t at) {
  uint32_t first_word = 0;
  while (at < paragraph.last) {
    uint32_t next;
    bool curved_open;
    if (!is_single(text, at, paragraph.last, &next, &curved_open)) {
      at++;
      continue;
    }
    if (curved_open) break;
    if (!is_free_before(text, paragraph.first, at) && is_free_behind(text, paragraph.last, next)) {
      uint8_t before = text.bytes[at - 1];
      if (before == '.' || before == ',' || before == '!' || before == '?' || before == 0xA6) return next;
      if (!first_word) first_word = next;
    } else if (is_free_before(text, paragraph.first, at) && next < paragraph.last &&
               is_alphanumeric(text.bytes[next])) {
      break;
    }
    at = next;
  }
  return first_word;
}

static void read_single(quotes *q, opk_span paragraph) {
  uint32_t at = paragraph.first;
  while (at < paragraph.last) {
    uint32_t next, close;
    bool curved_open;
    if (!is_single(q->text, at, paragraph.last, &next, &curved_open)) {
      at++;
      continue;
    }
    close = 0;
    if (is_free_before(q->text, paragraph.first, at) && next < paragraph.last &&
        is_alphanumeric(q->text.bytes[next]) && !(q->text.bytes[next] >= '0' && q->text.bytes[next] <= '9'))
      close = single_close(q->text, paragraph, next);
    if (close) add(q, at, close);
    at = close ? close : next;
  }
}

/* Where the sentence that ends at `at` begins, not before `first`. */
static uint32_t sentence_start(opk_text text, uint32_t first, uint32_t at) {
  while (at > first && (opk_is_space(text.bytes[at - 1]) || !is_alphanumeric(text.bytes[at - 1]))) at--;
  for (; at > first + 1; at--) {
    uint8_t byte = text.bytes[at - 2];
    if (opk_is_space(text.bytes[at - 1]) && (byte == '.' || byte == '!' || byte == '?' || byte == ':')) break;
  }
  return at == first + 1 ? first : at;
}

/* Whether a closing mark at `at` ends a clause, so that the mark that opened it was lost. */
static bool ends_clause(opk_text text, uint32_t first, uint32_t at) {
  return at > first && (text.bytes[at - 1] == ',' || text.bytes[at - 1] == '.' || text.bytes[at - 1] == '!' ||
                        text.bytes[at - 1] == '?');
}

/* Reads a paragraph; returns where the quotation that it leaves open begins, or OPK_NONE. `deepest` becomes how many
 * were open at once. */
static uint32_t read_double(quotes *q, opk_span paragraph, bool nested, uint32_t *deepest) {
  uint32_t at = paragraph.first, start = OPK_NONE, depth = 0, behind = paragraph.first;
  *deepest = 0;
  for (;;) {
    mark found = next_double(q->text, paragraph, at);
    int role = found.role;
    if (!role) break;
    at = found.next;
    if (role == EITHER) role = depth ? CLOSES : OPENS;
    /* „So" and „so“ */
    if (role == OPENS && depth && q->text.bytes[found.at] == 0xE2 && q->text.bytes[found.at + 2] == 0x9C &&
        q->text.bytes[start] == 0xE2 && q->text.bytes[start + 2] == 0x9E)
      role = CLOSES;
    if (role == OPENS) {
      if (!depth) {
        start = found.at;
        depth = 1;
      } else if (nested) {
        if (++depth > *deepest) *deepest = depth;
      } else {
        uint32_t stop = sentence_end(q->text, start, found.at);
        while (stop > start && opk_is_space(q->text.bytes[stop - 1])) stop--;
        add(q, start, stop);
        start = found.at;
      }
    } else if (role == CLOSES) {
      uint32_t found_depth = depth;
      if (depth && --depth == 0) {
        add(q, start, found.next);
        start = OPK_NONE;
        behind = found.next;
      } else if (!depth && !found_depth) {
        /* So," she said: the mark that opens was lost. */
        if (ends_clause(q->text, behind, found.at)) add(q, sentence_start(q->text, behind, found.at), found.next);
        behind = found.next;
      }
    }
  }
  return start;
}

static bool opens(opk_text text, opk_span paragraph) {
  uint32_t at = paragraph.first;
  mark found;
  while (at < paragraph.last && (text.bytes[at] == ' ' || text.bytes[at] == '\t')) at++;
  if (at == paragraph.last) return false;
  found = double_mark(text, paragraph, at);
  return found.role == OPENS || (found.role == EITHER && text.bytes[at] == '"');
}

/* The paragraph, by its number from 0, that ends with the mark that closes what an earlier one left open; OPK_NONE where
 * there is none among the next ones. */
static uint32_t closing(opk_text text, const opk_span *paragraphs, uint32_t from, uint32_t count) {
  uint32_t depth = 1, most = count - from < OPK_QUOTED_BLOCK ? count : from + OPK_QUOTED_BLOCK;
  for (uint32_t p = from; p < most; p++) {
    uint32_t at = paragraphs[p].first;
    if (opens(text, paragraphs[p])) return OPK_NONE;
    for (;;) {
      mark found = next_double(text, paragraphs[p], at);
      if (!found.role) break;
      at = found.next;
      if (found.role == OPENS || (found.role == EITHER && depth == 1 && at < paragraphs[p].last)) {
        depth++;
      } else if (--depth == 0) {
        return paragraphs[p].last - at <= 1 ? p : OPK_NONE;
      }
    }
    if (depth > 1) return OPK_NONE;
  }
  return OPK_NONE;
}

/* Whether a quotation stands behind a colon. */
static bool is_announced(opk_text text, opk_span paragraph, uint32_t start) {
  while (start > paragraph.first && opk_is_space(text.bytes[start - 1])) start--;
  return start > paragraph.first && text.bytes[start - 1] == ':';
}

/* Whether it stands there, or opens its paragraph. */
static bool leads(opk_text text, opk_span paragraph, uint32_t start) {
  return is_announced(text, paragraph, start) || start == paragraph.first;
}

static bool has_double(opk_text text, const opk_span *paragraphs, uint32_t count) {
  for (uint32_t p = 0; p < count; p++) {
    if (next_double(text, paragraphs[p], paragraphs[p].first).role) return true;
  }
  return false;
}

size_t opk_quoted_find(opk_text text, const opk_span *paragraphs, uint32_t count, opk_span *out, size_t capacity) {
  quotes q = {.text = text, .out = out, .capacity = capacity};
  q.single = !has_double(text, paragraphs, count);
  for (uint32_t p = 0; p < count; p++) {
    uint32_t start, last = paragraphs[p].last, end, deepest;
    size_t kept = q.count;
    if (q.single) {
      read_single(&q, paragraphs[p]);
      continue;
    }
    start = read_double(&q, paragraphs[p], true, &deepest);
    if (start == OPK_NONE) continue;
    if (p + 1 < count && opens(text, paragraphs[p + 1])) {
      add(&q, start, last);
      continue;
    }
    end = p + 1 < count && leads(text, paragraphs[p], start) ? closing(text, paragraphs, p + 1, count) : OPK_NONE;
    if (end == OPK_NONE && deepest > 1) {
      q.count = kept;
      start = read_double(&q, paragraphs[p], false, &deepest);
      if (start == OPK_NONE) continue;
    }
    if (end == OPK_NONE) {
      add(&q, start, is_announced(text, paragraphs[p], start) ? last : sentence_end(text, start, last));
      continue;
    }
    add(&q, start, last);
    while (++p < end) add(&q, paragraphs[p].first, paragraphs[p].last);
    add(&q, paragraphs[p].first, paragraphs[p].last);
  }
  return q.count;
}
