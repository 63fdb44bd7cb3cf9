#include "opk_query.h"

/* ---- checking ---- */

/* Whether the part at `at` is well-formed; *end becomes the node behind it. `positional`: it has to have intervals. */
static bool check_part(const opk_query_bank *bank, uint32_t at, uint32_t limit, bool positional, unsigned depth) {
  if (at >= limit || depth == OPK_QUERY_DEPTH) return false;
  const opk_query_node *node = &bank->nodes[at];
  uint32_t children = 0;
  if (node->end <= at || node->end > limit) return false;
  bool below = positional || node->op == OPK_QUERY_NEAR || node->op == OPK_QUERY_COUNT;
  for (uint32_t child = at + 1; child < node->end; child = bank->nodes[child].end) {
    if (!check_part(bank, child, node->end, below, depth + 1)) return false;
    children++;
  }
  switch ((opk_query_op)node->op) {
    case OPK_QUERY_TERM: return children == 0 && node->a < bank->term_count;
    case OPK_QUERY_ANY:
      if (children > 0 || node->b == 0 || node->a > bank->set_count) return false;
      if (node->b > bank->set_count - node->a) return false;
      for (uint32_t i = 0; i < node->b; i++) {
        const uint32_t *term = &bank->sets[node->a + i];
        if (*term >= bank->term_count || (i > 0 && term[-1] >= *term)) return false;
      }
      return true;
    case OPK_QUERY_AND:
    case OPK_QUERY_OR: return children > 0;
    case OPK_QUERY_NOT: return children == 1 && !positional;
    case OPK_QUERY_NEAR: return children == 2;
    case OPK_QUERY_COUNT: return children == 1 && (node->a > 0 || !positional);
    case OPK_QUERY_DATE: return children == 0 && !positional;
    case OPK_QUERY_OPS: break;
  }
  return false;
}

static bool ascends_to(const uint32_t *column, uint32_t count, uint32_t end) {
  for (uint32_t i = 0; i < count; i++)
    if (column[i] > column[i + 1]) return false;
  return column[0] == 0 && column[count] == end;
}

static bool all_below(const uint32_t *column, uint32_t count, uint32_t limit, uint32_t divisor) {
  for (uint32_t i = 0; i < count; i++)
    if (column[i] / divisor >= limit) return false;
  return true;
}

bool opk_query_check(const opk_query_bank *bank) {
  if (!ascends_to(bank->roots, bank->query_count, bank->node_count)) return false;
  if (bank->posted[0] != 0 || !ascends_to(bank->posted, bank->term_count, bank->posted[bank->term_count])) return false;
  if (!all_below(bank->postings, bank->posted[bank->term_count], bank->query_count, OPK_QUERY_GROUPS)) return false;
  if (!all_below(bank->always, bank->always_count, bank->query_count, 1)) return false;
  for (uint32_t i = 0; i < bank->query_count; i++) {
    uint32_t end = bank->roots[i + 1];
    if (!check_part(bank, bank->roots[i], end, false, 0) || bank->nodes[bank->roots[i]].end != end) return false;
  }
  return true;
}

unsigned opk_query_needs(const opk_query_bank *bank, uint32_t query) {
  unsigned needs = 0;
  for (uint32_t i = bank->roots[query]; i < bank->roots[query + 1]; i++) {
    const opk_query_node *node = &bank->nodes[i];
    if (node->zones != 0) needs |= OPK_QUERY_NEEDS_ZONES;
    if (node->op == OPK_QUERY_DATE) needs |= OPK_QUERY_NEEDS_DATE;
    if (node->op != OPK_QUERY_NEAR) continue;
    if (node->b & OPK_QUERY_SENTENCE) needs |= OPK_QUERY_NEEDS_SENTENCES;
    if (node->b & OPK_QUERY_PARAGRAPH) needs |= OPK_QUERY_NEEDS_PARAGRAPHS;
  }
  return needs;
}

/* ---- evaluation ---- */

typedef struct evaluation {
  const opk_query_bank *bank;
  const opk_query_view *view;
  opk_query_arena *arena;
  opk_query_hit *hits; /* what opk_query_hits collects */
  size_t hit_count, hit_capacity;
} evaluation;

/* Room for `count` intervals behind those in use, which stay as they are; NULL where there is none. */
static opk_interval *reserve(evaluation *e, size_t count) {
  opk_query_arena *arena = e->arena;
  if (arena->short_of || count > arena->capacity - arena->used) {
    arena->short_of = true;
    return NULL;
  }
  return arena->intervals + arena->used;
}

static const opk_intervals nothing = {NULL, 0};

/* The intervals at the arena's end become its own; what was kept since `mark` goes. */
static opk_intervals keep(evaluation *e, size_t mark, const opk_interval *from, size_t count) {
  opk_interval *to = e->arena->intervals + mark;
  if (from != to && count > 0) memmove(to, from, count * sizeof *to);
  e->arena->used = mark + count;
  return (opk_intervals){to, count};
}

static bool is_in(const opk_query_view *view, opk_interval span, uint32_t zones) {
  for (uint32_t word = span.first; word <= span.last; word++)
    if ((view->zones[word] & zones) != zones) return false;
  return true;
}

/* Whether every hit of a text is in these zones, or none is: the text has but one set of them. */
static bool is_plain(const opk_query_view *view, uint32_t zones) { return zones == 0 || !view->zones; }

static bool term_true(const opk_query_view *view, uint32_t term, uint32_t zones) {
  uint32_t count = view->count[term];
  if (is_plain(view, zones)) return count > 0 && (view->plain_zones & zones) == zones;
  for (uint32_t i = 0; i < count; i++)
    if (is_in(view, view->spans[view->start[term] + i], zones)) return true;
  return false;
}

static opk_intervals term_intervals(evaluation *e, uint32_t term, uint32_t zones) {
  const opk_query_view *view = e->view;
  uint32_t count = view->count[term];
  if (count == 0) return nothing;
  opk_intervals all = {view->spans + view->start[term], count};
  if (is_plain(view, zones)) return (view->plain_zones & zones) == zones ? all : nothing;
  opk_interval *out = reserve(e, count);
  size_t kept = 0;
  if (!out) return nothing;
  for (uint32_t i = 0; i < count; i++)
    if (is_in(view, all.at[i], zones)) out[kept++] = all.at[i];
  return keep(e, e->arena->used, out, kept);
}

/* The next term of a set that fired, from *i on: by the set's terms, or by those that fired, whichever are fewer. */
static bool next_fired(const evaluation *e, const opk_query_node *node, uint32_t *i, uint32_t *term) {
  const opk_query_view *view = e->view;
  const uint32_t *set = e->bank->sets + node->a;
  if (node->b <= view->fired_count) {
    while (*i < node->b && view->count[set[*i]] == 0) (*i)++;
    if (*i == node->b) return false;
    *term = set[(*i)++];
    return true;
  }
  while (*i < view->fired_count) {
    uint32_t wanted = view->fired[(*i)++], low = 0, high = node->b;
    while (low < high) {
      uint32_t middle = low + (high - low) / 2;
      if (set[middle] < wanted) low = middle + 1;
      else high = middle;
    }
    if (low < node->b && set[low] == wanted) {
      *term = wanted;
      return true;
    }
  }
  return false;
}

/* The union of the intervals of some terms, by halves, so that each is merged no more often than the logarithm. */
static opk_intervals union_of(evaluation *e, const opk_interval *terms, size_t count, uint32_t zones) {
  if (count == 1) return term_intervals(e, terms->first, zones);
  size_t mark = e->arena->used;
  opk_intervals a = union_of(e, terms, count / 2, zones);
  opk_intervals b = union_of(e, terms + count / 2, count - count / 2, zones);
  opk_interval *out = reserve(e, a.count + b.count);
  return out ? keep(e, mark, out, opk_intervals_or(a, b, out)) : nothing;
}

static opk_intervals any_intervals(evaluation *e, const opk_query_node *node) {
  size_t mark = e->arena->used, count = 0;
  uint32_t i = 0, term;
  while (next_fired(e, node, &i, &term)) { /* the terms lie in the arena while they are joined */
    opk_interval *out = reserve(e, 1);
    if (!out) return nothing;
    out->first = term;
    e->arena->used++, count++;
  }
  if (count < 2) { /* it may stay where it is */
    e->arena->used = mark;
    return count == 0 ? nothing : term_intervals(e, e->arena->intervals[mark].first, node->zones);
  }
  opk_intervals all = union_of(e, e->arena->intervals + mark, count, node->zones);
  return keep(e, mark, all.at, all.count);
}

static opk_intervals intervals_of(evaluation *e, uint32_t at);

static opk_nearness nearness_of(const opk_query_view *view, const opk_query_node *node) {
  opk_nearness near = {.between = node->a, .first = view->tokens.first, .last = view->tokens.last};
  static const opk_span none = {0, 0};
  if (node->b & OPK_QUERY_SENTENCE) near.units = view->sentences, near.unit_count = view->sentence_count;
  if (node->b & OPK_QUERY_PARAGRAPH) near.units = view->paragraphs, near.unit_count = view->paragraph_count;
  if (node->b & (OPK_QUERY_SENTENCE | OPK_QUERY_PARAGRAPH) && !near.units) near.units = &none;
  return near;
}

static opk_intervals near_intervals(evaluation *e, uint32_t at) {
  const opk_query_node *node = &e->bank->nodes[at];
  opk_nearness near = nearness_of(e->view, node);
  size_t mark = e->arena->used;
  opk_intervals a = intervals_of(e, at + 1);
  if (a.count == 0) return nothing;
  opk_intervals b = intervals_of(e, e->bank->nodes[at + 1].end);
  if (node->b & OPK_QUERY_NEGATED) {
    opk_interval *out = reserve(e, a.count);
    if (!out) return nothing;
    return keep(e, mark, out, opk_intervals_alone(a, b, &near, node->b & OPK_QUERY_ORDERED, out));
  }
  opk_interval *out = reserve(e, 2 * (a.count + b.count));
  if (!out) return nothing;
  opk_intervals forth = {out, opk_intervals_before(a, b, &near, out)};
  if (node->b & OPK_QUERY_ORDERED) return keep(e, mark, forth.at, forth.count);
  opk_intervals back = {out + forth.count, opk_intervals_before(b, a, &near, out + forth.count)};
  out += forth.count + back.count;
  return keep(e, mark, out, opk_intervals_or(forth, back, out));
}

/* The intervals of a positional part. They stay until the arena is set back to where it was. */
static opk_intervals intervals_of(evaluation *e, uint32_t at) {
  const opk_query_node *node = &e->bank->nodes[at];
  size_t mark = e->arena->used;
  opk_intervals all;
  switch ((opk_query_op)node->op) {
    case OPK_QUERY_TERM: return term_intervals(e, node->a, node->zones);
    case OPK_QUERY_ANY: return any_intervals(e, node);
    case OPK_QUERY_NEAR: return near_intervals(e, at);
    case OPK_QUERY_COUNT:
      all = intervals_of(e, at + 1);
      return all.count >= node->a && all.count <= node->b ? all : nothing;
    case OPK_QUERY_AND:
    case OPK_QUERY_OR:
      all = intervals_of(e, at + 1);
      for (uint32_t child = e->bank->nodes[at + 1].end; child < node->end; child = e->bank->nodes[child].end) {
        if (node->op == OPK_QUERY_AND && all.count == 0) return nothing;
        opk_intervals one = intervals_of(e, child);
        opk_interval *out = reserve(e, all.count + one.count);
        if (!out) return nothing;
        size_t count = node->op == OPK_QUERY_AND ? opk_intervals_and(all, one, out) : opk_intervals_or(all, one, out);
        all = keep(e, mark, out, count);
      }
      return all;
    default: return nothing;
  }
}

static bool is_true(evaluation *e, uint32_t at) {
  const opk_query_bank *bank = e->bank;
  const opk_query_node *node = &bank->nodes[at];
  size_t mark = e->arena->used, count;
  uint32_t i = 0, term;
  switch ((opk_query_op)node->op) {
    case OPK_QUERY_TERM: return term_true(e->view, node->a, node->zones);
    case OPK_QUERY_ANY:
      while (next_fired(e, node, &i, &term))
        if (term_true(e->view, term, node->zones)) return true;
      return false;
    case OPK_QUERY_AND:
      for (uint32_t child = at + 1; child < node->end; child = bank->nodes[child].end)
        if (!is_true(e, child)) return false;
      return true;
    case OPK_QUERY_OR:
      for (uint32_t child = at + 1; child < node->end; child = bank->nodes[child].end)
        if (is_true(e, child)) return true;
      return false;
    case OPK_QUERY_NOT: return !is_true(e, at + 1);
    case OPK_QUERY_NEAR:
      count = intervals_of(e, at).count;
      e->arena->used = mark;
      return count > 0;
    case OPK_QUERY_COUNT:
      count = intervals_of(e, at + 1).count;
      e->arena->used = mark;
      return count >= node->a && count <= node->b;
    case OPK_QUERY_DATE:
      return e->view->date_first > 0 && e->view->date_first >= node->a && e->view->date_last <= node->b;
    case OPK_QUERY_OPS: break;
  }
  return false;
}

bool opk_query_true(const opk_query_bank *bank, uint32_t query, const opk_query_view *view, opk_query_arena *arena) {
  evaluation e = {.bank = bank, .view = view, .arena = arena};
  arena->used = 0;
  arena->short_of = false;
  return is_true(&e, bank->roots[query]);
}

/* ---- the hits ---- */

/* Where hits have to lie; NULL: anywhere. */
typedef const opk_intervals *places;

static void collect_term(evaluation *e, uint32_t term, uint32_t zones, places within) {
  const opk_query_view *view = e->view;
  uint32_t count = view->count[term];
  size_t place = 0;
  if (is_plain(view, zones) && (view->plain_zones & zones) != zones) return;
  for (uint32_t i = 0; i < count; i++) {
    opk_interval span = view->spans[view->start[term] + i];
    if (within) {
      while (place < within->count && within->at[place].last < span.last) place++;
      if (place == within->count) return;
      if (within->at[place].first > span.first) continue;
    }
    if (!is_plain(view, zones) && !is_in(view, span, zones)) continue;
    if (e->hit_count < e->hit_capacity)
      e->hits[e->hit_count] = (opk_query_hit){span.first, span.last, term, view->start[term] + i};
    e->hit_count++;
  }
}

static void collect(evaluation *e, uint32_t at, places within);

/* From the operands of a conjunction, and of the conjunctions among them: how they are put together is no matter. */
static void collect_operands(evaluation *e, uint32_t at, places within) {
  const opk_query_node *nodes = e->bank->nodes;
  for (uint32_t child = at + 1; child < nodes[at].end; child = nodes[child].end) {
    if (nodes[child].op == OPK_QUERY_AND) collect_operands(e, child, within);
    else collect(e, child, within);
  }
}

static void collect(evaluation *e, uint32_t at, places within) {
  const opk_query_bank *bank = e->bank;
  const opk_query_node *node = &bank->nodes[at];
  size_t mark = e->arena->used;
  uint32_t i = 0, term;
  opk_intervals own;
  switch ((opk_query_op)node->op) {
    case OPK_QUERY_TERM: collect_term(e, node->a, node->zones, within); return;
    case OPK_QUERY_ANY:
      while (next_fired(e, node, &i, &term)) collect_term(e, term, node->zones, within);
      return;
    case OPK_QUERY_NOT:
    case OPK_QUERY_DATE:
    case OPK_QUERY_OPS: return;
    case OPK_QUERY_OR:
      for (uint32_t child = at + 1; child < node->end; child = bank->nodes[child].end)
        if (within || is_true(e, child)) collect(e, child, within);
      return;
    case OPK_QUERY_COUNT:
      if (is_true(e, at) && is_true(e, at + 1)) collect(e, at + 1, within);
      return;
    case OPK_QUERY_AND:
      if (within) break;
      collect_operands(e, at, NULL);
      return;
    case OPK_QUERY_NEAR: break;
  }
  /* the hits of its own minimal intervals, of those that lie where they have to */
  own = intervals_of(e, at);
  if (within) {
    opk_interval *out = reserve(e, own.count);
    if (!out) return;
    own = keep(e, mark, out, opk_intervals_within(own, *within, out));
  }
  if (own.count > 0 && node->op == OPK_QUERY_NEAR && node->b & OPK_QUERY_NEGATED) collect(e, at + 1, &own);
  else if (own.count > 0 && node->op == OPK_QUERY_AND) collect_operands(e, at, &own);
  else if (own.count > 0) collect(e, at + 1, &own), collect(e, bank->nodes[at + 1].end, &own);
  e->arena->used = mark;
}

static bool comes_first(opk_query_hit a, opk_query_hit b) {
  if (a.first != b.first) return a.first < b.first;
  if (a.last != b.last) return a.last < b.last;
  return a.term <= b.term;
}

/* Merges the runs that are there: the hits of one term are one. */
static void sort(opk_query_hit *hits, opk_query_hit *scratch, size_t count) {
  size_t runs = count;
  while (runs > 1) {
    size_t at = 0;
    runs = 0;
    while (at < count) {
      size_t middle = at + 1, end;
      while (middle < count && comes_first(hits[middle - 1], hits[middle])) middle++;
      end = middle < count ? middle + 1 : middle;
      while (end < count && comes_first(hits[end - 1], hits[end])) end++;
      for (size_t a = at, b = middle, i = at; i < end; i++)
        scratch[i] = a < middle && (b == end || comes_first(hits[a], hits[b])) ? hits[a++] : hits[b++];
      at = end;
      runs++;
    }
    memcpy(hits, scratch, count * sizeof *hits);
  }
}

size_t opk_query_hits(const opk_query_bank *bank, uint32_t query, const opk_query_view *view, opk_query_arena *arena,
                      opk_query_hit *hits, size_t capacity) {
  evaluation e = {.bank = bank, .view = view, .arena = arena, .hits = hits, .hit_capacity = capacity};
  size_t kept = 0;
  arena->used = 0;
  arena->short_of = false;
  collect(&e, bank->roots[query], NULL);
  if (arena->short_of || e.hit_count > capacity) return e.hit_count;
  sort(hits, hits + capacity, e.hit_count);
  for (size_t i = 0; i < e.hit_count; i++) {
    if (kept > 0 && comes_first(hits[i], hits[kept - 1])) continue; /* the same, by way of another part */
    hits[kept++] = hits[i];
  }
  return kept;
}
