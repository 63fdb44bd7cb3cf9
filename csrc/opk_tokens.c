#include "opk_tokens.h"

#include "opk_fold.h"
#include "opk_rules.h"

size_t opk_tokenize(opk_text text, uint32_t *at, opk_tokens columns, size_t capacity) {
  size_t count = 0;
  while (count < capacity && *at < text.size) {
    unsigned kind;
    uint32_t first = *at;
    *at = opk_word_end(text, first, &kind);
    if (!(kind & (OPK_TOKEN_LETTER | OPK_TOKEN_DIGIT))) continue;
    columns.first[count] = first;
    columns.last[count] = *at;
    columns.hash[count] = opk_fold_hash(text, (opk_span){first, *at});
    columns.kind[count] = (uint8_t)kind;
    count++;
  }
  return count;
}
