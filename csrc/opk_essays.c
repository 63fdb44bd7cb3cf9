#include "opk_essays.h"

#include "opk_page.h"

/* A byline is shorter. */
#define LONGEST 120

static bool is_blank(uint8_t byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f'; }

static bool is_capital(uint8_t byte) { return byte >= 'A' && byte <= 'Z'; }

/* Of ASCII, or of the bytes of U+2500, U+2501, U+2550 and of dashes. */
static bool is_rule(opk_text text, uint32_t first, uint32_t last) {
  const uint8_t *bytes = text.bytes + first;
  uint32_t size = last - first, i = 0;
  if (size < 3) return false;
  while (i < size && bytes[i] < 0x80 && bytes[i] && strchr("-=_*~# ", bytes[i])) i++;
  if (i == size) return true;
  for (i = 0; i < size && bytes[i]; i++)
    if (!strchr("\xE2\x94\x80\x97\x95\x81\x90\x92 ", (char)bytes[i])) return false;
  return i == size;
}

/* A byline begins with one of a few words and is short; so does a field of a header, which has a colon or is a code of
 * capitals. */
static bool may_begin(const opk_essays_reader *reader, uint32_t first, uint32_t last) {
  const uint8_t *bytes = reader->text.bytes + first;
  uint32_t size = last - first;
  if (!opk_page_may_start(reader->text, first, last, reader->starts)) return false;
  return size < LONGEST || (is_capital(bytes[0]) && is_capital(bytes[1])) || bytes[0] >= 0x80 || memchr(bytes, ':', size);
}

opk_essays_reader opk_essays_start(opk_text text, const opk_glossary *starts) {
  return (opk_essays_reader){.text = text, .starts = starts, .flags = OPK_ESSAYS_BLANK};
}

size_t opk_essays_lines(opk_essays_reader *reader, opk_essays_line *out, size_t capacity) {
  const uint8_t *bytes = reader->text.bytes;
  size_t count = 0;
  while (count < capacity && reader->at < reader->text.size) {
    uint32_t first = reader->at;
    const uint8_t *end = memchr(bytes + first, '\n', reader->text.size - first);
    uint32_t last = end ? (uint32_t)(end - bytes) : reader->text.size;
    reader->at = last + (end != NULL);
    if (memchr(bytes + first, '\f', last - first)) reader->flags |= OPK_ESSAYS_FEED | OPK_ESSAYS_BLANK;
    while (first < last && is_blank(bytes[first])) first++;
    while (first < last && is_blank(bytes[last - 1])) last--;
    if (first == last) {
      reader->flags |= OPK_ESSAYS_BLANK;
      continue;
    }
    uint32_t flags = reader->flags & ~(uint32_t)OPK_ESSAYS_RULE;
    bool behind_rule = reader->flags & OPK_ESSAYS_RULE;
    if (behind_rule || flags & OPK_ESSAYS_FEED || may_begin(reader, first, last)) flags |= OPK_ESSAYS_BEGINS;
    if (is_rule(reader->text, first, last)) flags |= OPK_ESSAYS_RULE;
    reader->flags = flags & OPK_ESSAYS_RULE;
    out[count++] = (opk_essays_line){first, last, flags};
  }
  return count;
}
