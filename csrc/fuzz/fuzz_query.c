/* fuzz_query: trees of queries, one field of which may be anything, are refused or evaluated within their memory; a
 * query that is true is among the candidates, the size of the arena is no matter, and hits are in order, in the text. */
#include "fuzz.h"

#include "../opk_query.h"

enum { TERMS = 6, NODES = 200, CUT = 6, ENOUGH = 1 << 16 };

typedef struct input {
  const uint8_t *data;
  size_t size;
} input;

static uint8_t next(input *in) {
  if (in->size == 0) return 0;
  in->size--;
  return *in->data++;
}

typedef struct trees {
  opk_query_node nodes[NODES + 2];
  uint32_t sets[2 * NODES];
  uint32_t count, set_count;
} trees;

static void grow(trees *t, input *in, bool positional, unsigned depth) {
  uint32_t at = t->count++;
  opk_query_node node = {.op = next(in) % OPK_QUERY_OPS, .a = next(in), .b = next(in), .zones = next(in) % 4};
  unsigned children = 0;
  if (depth == 0 || t->count + 3 > NODES) node.op = OPK_QUERY_TERM;
  if (positional && (node.op == OPK_QUERY_NOT || node.op == OPK_QUERY_DATE)) node.op = OPK_QUERY_ANY;
  switch ((opk_query_op)node.op) {
    case OPK_QUERY_TERM: node.a %= TERMS; break;
    case OPK_QUERY_ANY: {
      uint32_t wanted = node.b % (1u << TERMS), first = t->set_count;
      for (uint32_t term = 0; term < TERMS; term++)
        if (wanted >> term & 1 || (wanted == 0 && term == 0)) t->sets[t->set_count++] = term;
      node.a = first, node.b = t->set_count - first;
      break;
    }
    case OPK_QUERY_AND:
    case OPK_QUERY_OR: children = 1 + node.a % 2; break;
    case OPK_QUERY_NOT: children = 1; break;
    case OPK_QUERY_NEAR:
      children = 2;
      node.a = node.a < 200 ? node.a % 8 : UINT32_MAX;
      node.b %= 16;
      break;
    case OPK_QUERY_COUNT:
      children = 1;
      node.a = positional + node.a % 3;
      node.b = node.b % 2 ? UINT32_MAX : node.a;
      break;
    case OPK_QUERY_DATE: node.b += node.a; break;
    case OPK_QUERY_OPS: break;
  }
  bool below = positional || node.op == OPK_QUERY_NEAR || node.op == OPK_QUERY_COUNT;
  for (unsigned i = 0; i < children; i++) grow(t, in, below, depth - 1);
  node.end = t->count;
  t->nodes[at] = node;
}

/* Evaluates with as little memory as does. */
static bool is_true(const opk_query_bank *bank, uint32_t query, const opk_query_view *view) {
  for (size_t capacity = 0;; capacity = 2 * capacity + 1) {
    opk_query_arena arena = {.intervals = allocate(capacity, sizeof *arena.intervals), .capacity = capacity};
    bool result = opk_query_true(bank, query, view, &arena);
    free(arena.intervals);
    if (!arena.short_of) return result;
    CHECK(capacity < ENOUGH);
  }
}

static void check_hits(const opk_query_bank *bank, uint32_t query, const opk_query_view *view) {
  for (size_t capacity = 1;; capacity *= 2) {
    opk_query_arena arena = {.intervals = allocate(capacity, sizeof *arena.intervals), .capacity = capacity};
    opk_query_hit *hits = allocate(2 * capacity, sizeof *hits);
    size_t count = opk_query_hits(bank, query, view, &arena, hits, capacity);
    bool fits = !arena.short_of && count <= capacity;
    for (size_t i = 0; fits && i < count; i++) {
      CHECK(hits[i].first <= hits[i].last && hits[i].last < view->token_count && hits[i].term < bank->term_count);
      CHECK(i == 0 || hits[i - 1].first <= hits[i].first);
      CHECK(view->spans[hits[i].place].first == hits[i].first && view->spans[hits[i].place].last == hits[i].last);
    }
    free(arena.intervals), free(hits);
    if (fits) return;
    CHECK(capacity < ENOUGH);
  }
}

static void evaluate(const opk_query_bank *bank, const opk_query_view *view) {
  uint32_t candidates[2];
  uint8_t groups[2] = {0, 0};
  uint32_t count = opk_query_candidates(bank, view->fired, view->fired_count, groups, candidates);
  CHECK(count <= bank->query_count && groups[0] == 0 && groups[1] == 0);
  for (uint32_t query = 0; query < bank->query_count; query++) {
    bool is_candidate = (count > 0 && candidates[0] == query) || (count > 1 && candidates[1] == query);
    bool result = is_true(bank, query, view);
    /* Query 1 is asked for by all terms: it is no candidate only where none fired. */
    CHECK(query == 0 ? is_candidate : is_candidate == (view->fired_count > 0));
    (void)opk_query_needs(bank, query);
    if (result) check_hits(bank, query, view);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < CUT || size > 2000) return 0;
  trees *t = allocate(1, sizeof *t);
  input in = {data + CUT, size / 2 < 3 * CUT ? size - CUT : size / 2};
  uint32_t roots[3] = {0}, begins[3] = {0, 0, TERMS}, required[TERMS], posted[TERMS + 1], postings[TERMS], always[2];
  t->count = t->set_count = 0;
  for (uint32_t query = 0; query < 2; query++) {
    grow(t, &in, false, 6);
    roots[query + 1] = t->count;
  }
  for (uint32_t term = 0; term < TERMS; term++) required[term] = term * OPK_QUERY_GROUPS + OPK_QUERY_BOTH;
  opk_query_bank bank = {.nodes = t->nodes, .sets = t->sets, .roots = roots, .postings = postings, .posted = posted,
    .always = always, .node_count = t->count, .set_count = t->set_count, .query_count = 2, .term_count = TERMS};
  bank.always_count = opk_query_post(required, begins, 2, TERMS, posted, postings, always);
  CHECK(opk_query_check(&bank));
  if (data[0] % 2) { /* one field, of any value */
    uint32_t *field = (uint32_t *)&t->nodes[data[1] % t->count] + data[2] % 5;
    *field = data[3] % 4 == 3 ? UINT32_MAX - data[4] : data[4];
  }

  opk_text text = {in.data, (uint32_t)(size - (size_t)(in.data - data))};
  opk_tokens tokens = {.first = allocate(text.size, 4), .last = allocate(text.size, 4), .hash = allocate(text.size, 8),
    .kind = allocate(text.size, 1)};
  uint32_t at = 0, count = (uint32_t)opk_tokenize(text, &at, tokens, text.size), hit_count = 0, terms[TERMS];
  opk_hit *hits = allocate(2 * (size_t)count, sizeof *hits);
  uint32_t *zones = allocate(count, sizeof *zones);
  opk_span *units = allocate(count, sizeof *units);
  for (uint32_t i = 0; i < count; i++) {
    uint32_t draw = (uint32_t)tokens.hash[i], longer = i + 1 + draw / 64 % 3;
    hits[hit_count++] = (opk_hit){tokens.first[i], tokens.last[i], draw % TERMS};
    if (longer < count) hits[hit_count++] = (opk_hit){tokens.first[i], tokens.last[longer], draw / 8 % TERMS};
    zones[i] = draw / 512 % 4;
  }
  for (uint32_t term = 0; term < TERMS; term++) terms[term] = TERMS - 1 - term;
  uint32_t start[TERMS] = {0}, counts[TERMS] = {0}, fired[TERMS] = {0}, unit_count = 0, length = 1 + data[5] % 7;
  for (uint32_t i = 0; i < count; i += length)
    units[unit_count++] = (opk_span){tokens.first[i], tokens.last[i + length < count ? i + length - 1 : count - 1]};
  opk_interval *spans = allocate(hit_count, sizeof *spans);
  opk_span *bytes = allocate(hit_count, sizeof *bytes);
  opk_query_view view = {.tokens = tokens, .token_count = count, .spans = spans, .start = start, .count = counts,
    .fired = fired, .zones = data[5] & 128 ? zones : NULL, .plain_zones = data[5] & 3, .sentences = units,
    .paragraphs = units, .sentence_count = unit_count, .paragraph_count = unit_count, .date_first = data[4],
    .date_last = data[4]};
  view.fired_count = opk_query_group(hits, hit_count, terms, &view, start, counts, fired, spans, bytes);
  if (opk_query_check(&bank)) evaluate(&bank, &view);
  free(hits), free(zones), free(units), free(spans), free(bytes), free(t);
  free(tokens.first), free(tokens.last), free(tokens.hash), free(tokens.kind);
  return 0;
}
