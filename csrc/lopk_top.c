/* lopk_top: see lopk_top.h. */
#include "lopk_top.h"

typedef struct entry {
  int64_t weight;
  uint32_t index;
} entry;

typedef struct heap { /* the least of the weightiest is its root */
  entry *entries;
  uint32_t count;
} heap;

/* Indices come in ascending order, so that of equal weights the one with the higher index is the lesser. */
static bool less(entry a, entry b) { return a.weight != b.weight ? a.weight < b.weight : a.index > b.index; }

static void sink(heap *h, uint32_t from, entry own) {
  for (uint32_t child; (child = 2 * from + 1) < h->count; from = child) {
    if (child + 1 < h->count && less(h->entries[child + 1], h->entries[child])) child++;
    if (!less(h->entries[child], own)) break;
    h->entries[from] = h->entries[child];
  }
  h->entries[from] = own;
}

static void rise(heap *h, uint32_t from, entry own) {
  for (uint32_t parent; from > 0 && less(own, h->entries[parent = (from - 1) / 2]); from = parent)
    h->entries[from] = h->entries[parent];
  h->entries[from] = own;
}

static void offer(heap *h, uint32_t most, entry own) {
  if (h->count < most) rise(h, h->count++, own);
  else if (less(h->entries[0], own)) sink(h, 0, own);
}

/* What the feature adds to each label's score beyond the most that it adds to another's. */
static void beside_others(const lopk_judged *judged, int64_t *scores) {
  uint32_t best = 0;
  int64_t second = INT64_MIN;
  for (uint32_t k = 1; k < judged->labels; k++)
    if (scores[k] > scores[best]) best = k;
  for (uint32_t k = 0; k < judged->labels; k++)
    if (k != best && scores[k] > second) second = scores[k];
  int64_t highest = scores[best];
  for (uint32_t k = 0; k < judged->labels; k++) scores[k] -= k == best ? second : highest;
}

void lopk_pushtop(lua_State *L, const lopk_judged *judged, uint32_t count) {
  uint32_t labels = judged->labels, index = 0;
  int32_t once = 1;
  opk_vector vector = {.index = &index, .times = &once, .total = 1};
  int64_t *empty = lopk_newblock(L, 2 * (size_t)labels, sizeof *empty), *scores = empty + labels;
  heap *tops = lopk_newblock(L, labels, sizeof *tops);
  entry *entries = lopk_newblock(L, (size_t)labels * count, sizeof *entries);
  for (uint32_t k = 0; k < labels; k++) tops[k] = (heap){entries + (size_t)k * count, 0};
  judged->judge(judged->model, vector, empty);
  vector.count = 1;
  for (; index < judged->dimension; index++) {
    judged->judge(judged->model, vector, scores);
    for (uint32_t k = 0; k < labels; k++) scores[k] -= empty[k];
    if (!judged->each && labels > 1) beside_others(judged, scores);
    for (uint32_t k = 0; k < labels; k++)
      if (scores[k] > 0) offer(&tops[k], count, (entry){scores[k], index});
  }
  lua_createtable(L, (int)labels, 0);
  for (uint32_t k = 0; k < labels; k++) {
    heap *top = &tops[k];
    lua_createtable(L, 2 * (int)top->count, 0);
    while (top->count > 0) { /* the least one is the last that is left to be written */
      entry least = top->entries[0];
      uint32_t place = top->count--;
      if (top->count > 0) sink(top, 0, top->entries[top->count]);
      lua_pushnumber(L, (double)least.weight * judged->unit);
      lua_rawseti(L, -2, 2 * (int)place);
      lua_pushinteger(L, (lua_Integer)least.index);
      lua_rawseti(L, -2, 2 * (int)place - 1);
    }
    lua_rawseti(L, -2, (int)k + 1);
  }
}
