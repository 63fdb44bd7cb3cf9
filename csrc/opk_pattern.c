#include "opk_pattern.h"

typedef struct matcher {
  const uint8_t *begin, *end;
  opk_pattern_match *match;
  bool open[OPK_PATTERN_CAPTURES]; /* captures that have not ended */
} matcher;

static bool in_class(uint8_t byte, char class) {
  uint8_t small = byte | 0x20;
  bool letter = byte < 128 && small >= 'a' && small <= 'z', found;
  switch (class | 0x20) {
  case 'a': found = letter; break;
  case 'd': found = byte >= '0' && byte <= '9'; break;
  case 'l': found = byte >= 'a' && byte <= 'z'; break;
  case 's': found = byte == ' ' || (byte >= 9 && byte <= 13); break;
  case 'u': found = byte >= 'A' && byte <= 'Z'; break;
  case 'w': found = letter || (byte >= '0' && byte <= '9'); break;
  default: return byte == (uint8_t) class;
  }
  return (class & 0x20) ? found : !found;
}

/* The byte that whatever matches a pattern begins with, where that is one: -1 where it may be another, or none. */
static int first_of(const char *pattern) {
  char byte;
  while (*pattern == '(' || *pattern == ')') pattern++;
  byte = *pattern++;
  if (!byte || byte == '[' || byte == '.' || byte == '$') return -1;
  if (byte == '%') {
    byte = *pattern++;
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return -1;
  }
  return *pattern == '*' || *pattern == '-' || *pattern == '?' ? -1 : (uint8_t)byte;
}

/* Where the item that begins at `pattern` ends. */
static const char *item_end(const char *pattern) {
  if (*pattern == '%') return pattern + 2;
  if (*pattern != '[') return pattern + 1;
  pattern++;
  if (*pattern == '^') pattern++;
  do {
    if (*pattern == '%') pattern++;
    pattern++;
  } while (*pattern != ']');
  return pattern + 1;
}

/* Whether a set, from its bracket to the one at `end`, has a byte. */
static inline bool in_set(uint8_t byte, const char *set, const char *end) {
  bool wanted = true;
  set++;
  if (*set == '^') {
    wanted = false;
    set++;
  }
  for (; set < end; set++) {
    if (*set == '%') {
      set++;
      if (in_class(byte, *set)) return wanted;
    } else if (set[1] == '-' && set + 2 < end) {
      if ((uint8_t)set[0] <= byte && byte <= (uint8_t)set[2]) return wanted;
      set += 2;
    } else if ((uint8_t)*set == byte) {
      return wanted;
    }
  }
  return !wanted;
}

static bool is_one(uint8_t byte, const char *item, const char *end) {
  if (*item == '.') return true;
  if (*item == '%') return in_class(byte, item[1]);
  if (*item == '[') return in_set(byte, item, end - 1);
  return (uint8_t)*item == byte;
}

static const uint8_t *match_here(matcher *m, const uint8_t *at, const char *pattern);

static const uint8_t *open_capture(matcher *m, const uint8_t *at, const char *pattern) {
  uint32_t nth = m->match->count;
  const uint8_t *found;
  uint32_t place = (uint32_t)(at - m->begin);
  bool position = *pattern == ')';
  m->match->captures[nth] = (opk_span){place, place};
  m->open[nth] = !position;
  m->match->count = nth + 1;
  found = match_here(m, at, position ? pattern + 1 : pattern);
  if (!found) m->match->count = nth;
  return found;
}

static const uint8_t *close_capture(matcher *m, const uint8_t *at, const char *pattern) {
  uint32_t nth = m->match->count;
  const uint8_t *found;
  while (!m->open[--nth]) {
  }
  m->open[nth] = false;
  m->match->captures[nth].last = (uint32_t)(at - m->begin);
  found = match_here(m, at, pattern);
  if (!found) m->open[nth] = true;
  return found;
}

static const uint8_t *match_here(matcher *m, const uint8_t *at, const char *pattern) {
  for (;;) {
    const char *end;
    int first;
    if (!*pattern) return at;
    if (*pattern == '(') return open_capture(m, at, pattern + 1);
    if (*pattern == ')') return close_capture(m, at, pattern + 1);
    if (*pattern == '$' && !pattern[1]) return at == m->end ? at : NULL;
    if (*pattern == '%' && pattern[1] == 'f') {
      uint8_t before = at == m->begin ? 0 : at[-1], here = at == m->end ? 0 : *at;
      end = item_end(pattern + 2);
      if (in_set(before, pattern + 2, end - 1) || !in_set(here, pattern + 2, end - 1)) return NULL;
      pattern = end;
      continue;
    }
    end = item_end(pattern);
    if (*end == '*' || *end == '+') {
      const uint8_t *least = at + (*end == '+'), *most = at, *found;
      while (most < m->end && is_one(*most, pattern, end)) most++;
      first = first_of(end + 1);
      for (; most >= least; most--) {
        if (first >= 0 && (most == m->end || *most != first)) continue;
        found = match_here(m, most, end + 1);
        if (found) return found;
      }
      return NULL;
    }
    if (*end == '-') {
      first = first_of(end + 1);
      for (;; at++) {
        const uint8_t *found = first < 0 || (at < m->end && *at == first) ? match_here(m, at, end + 1) : NULL;
        if (found) return found;
        if (at == m->end || !is_one(*at, pattern, end)) return NULL;
      }
    }
    if (*end == '?') {
      if (at < m->end && is_one(*at, pattern, end)) {
        const uint8_t *found = match_here(m, at + 1, end + 1);
        if (found) return found;
      }
      pattern = end + 1;
      continue;
    }
    if (at == m->end || !is_one(*at, pattern, end)) return NULL;
    at++;
    pattern = end;
  }
}

bool opk_pattern_find(opk_text text, uint32_t at, const char *pattern, opk_pattern_match *match) {
  const uint8_t *bytes = text.size ? text.bytes : (const uint8_t *)"";
  matcher m = {.begin = bytes, .end = bytes + text.size, .match = match};
  bool anchored = *pattern == '^';
  int first = anchored ? -1 : first_of(pattern[0] == '%' && pattern[1] == 'f' ? item_end(pattern + 2) : pattern);
  if (at > text.size) return false;
  for (;; at++) {
    const uint8_t *end;
    if (first >= 0) {
      const uint8_t *place = at < text.size ? memchr(bytes + at, first, text.size - at) : NULL;
      if (!place) {
        match->count = 0;
        return false;
      }
      at = (uint32_t)(place - bytes);
    }
    match->count = 0;
    end = match_here(&m, bytes + at, pattern + anchored);
    if (end) {
      match->whole = (opk_span){at, (uint32_t)(end - bytes)};
      return true;
    }
    if (anchored || at == text.size) return false;
  }
}

bool opk_pattern_has(opk_text text, const char *pattern) {
  opk_pattern_match match;
  return opk_pattern_find(text, 0, pattern, &match);
}
