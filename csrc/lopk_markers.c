/* lopk_markers: opedkit.core.markers, what a lexicon finds in the author's sentences. */
#include "lopk_arena.h"
#include "lopk_body.h"
#include "lopk_lexicon.h"

/* A hit in one of the author's sentences. */
typedef struct marker {
  opk_span span; /* in the reading text */
  uint32_t category;
} marker;

/* The lexicon's hits in the sentences that are not quoted, by first byte; how many of each category in `counts`. */
static marker *find(lopk_arena *arena, const opk_body *body, const opk_lexicon *lexicon, uint32_t *counts,
                    uint32_t *found) {
  size_t room = LOPK_FIRST_HITS(lexicon), capacity = room;
  uint64_t *scratch = lopk_take(arena, opk_lexicon_scratch(lexicon), sizeof *scratch);
  opk_hit *hits = lopk_take(arena, room, sizeof *hits);
  marker *markers = lopk_take(arena, capacity, sizeof *markers);
  uint32_t count = 0, nth = 0;
  opk_lexicon_scan scan;
  memset(counts, 0, lexicon->category_count * sizeof *counts);
  opk_lexicon_scan_start(&scan, lexicon, body->text, body->tokens, body->token_count, false, scratch);
  while (!scan.done && nth < body->count) {
    size_t portion = opk_lexicon_scan_next(&scan, hits, room);
    if (portion > capacity - count) {
      marker *larger = lopk_take(arena, 2 * capacity + portion, sizeof *larger);
      memcpy(larger, markers, count * sizeof *larger);
      markers = larger;
      capacity = 2 * capacity + portion;
    }
    for (size_t i = 0; i < portion; i++) {
      const opk_hit *hit = &hits[i];
      while (nth < body->count && body->sentences[nth].reading.last <= hit->first) nth++;
      if (nth == body->count) break;
      const opk_body_sentence *sentence = &body->sentences[nth];
      if (sentence->flags & OPK_BODY_QUOTED || hit->first < sentence->reading.first ||
          hit->last > sentence->reading.last)
        continue;
      uint32_t category = opk_lexicon_entry_at(lexicon, hit->entry).category;
      markers[count++] = (marker){{hit->first, hit->last}, category};
      counts[category]++;
    }
  }
  *found = count;
  return markers;
}

static void push_marker(lua_State *L, const lopk_body *own, opk_span span) {
  opk_span source;
  lua_createtable(L, 0, 3);
  if (opk_ledger_hull(own->ledger, span.first, span.last, &source)) {
    lua_pushinteger(L, (lua_Integer)source.first + 1);
    lua_setfield(L, -2, "first");
    lua_pushinteger(L, (lua_Integer)source.last);
    lua_setfield(L, -2, "last");
  }
  lua_pushlstring(L, (const char *)own->body.text.bytes + span.first, span.last - span.first);
  lua_setfield(L, -2, "text");
}

/* The words of sentences that are not quoted. */
static uint32_t count_words(const lopk_body *own) {
  uint32_t words = 0;
  for (uint32_t i = 0; i < own->body.count; i++)
    if (!(own->body.sentences[i].flags & OPK_BODY_QUOTED)) words += opk_body_words(&own->body, i, own->engine->words);
  return words;
}

/* markers(body, lexicon) -> { [category] = { count, hits = { { first, last, text }, … } } }, words of these sentences */
static int markers_find(lua_State *L) {
  const lopk_body *own = lopk_checkbody(L, 1);
  const opk_lexicon *lexicon = &lopk_checklexicon(L, 2)->lexicon;
  lua_settop(L, 2);
  luaL_checkstack(L, 16, "markers");
  lopk_arena *arena = lopk_borrow(L);
  uint32_t categories = lexicon->category_count, found, all = 0;
  uint32_t *counts = lopk_take(arena, categories, sizeof *counts);
  uint32_t *starts = lopk_take(arena, categories, sizeof *starts);
  const marker *markers = find(arena, &own->body, lexicon, counts, &found);
  uint32_t *order = lopk_take(arena, found, sizeof *order);
  if (found > INT32_MAX) return luaL_error(L, "not enough memory: too many markers for one table");
  for (uint32_t c = 0; c < categories; all += counts[c++]) starts[c] = all;
  for (uint32_t i = 0; i < found; i++) order[starts[markers[i].category]++] = i;
  lua_createtable(L, 0, (int)categories);
  for (uint32_t c = 0; c < categories; c++) {
    opk_text name = opk_lexicon_category(lexicon, c);
    lua_pushlstring(L, (const char *)name.bytes, name.size);
    lua_createtable(L, 0, 5); /* room for what markers.find adds */
    lua_pushinteger(L, (lua_Integer)counts[c]);
    lua_setfield(L, -2, "count");
    lua_createtable(L, (int)counts[c], 0);
    for (uint32_t i = 0; i < counts[c]; i++) {
      push_marker(L, own, markers[order[starts[c] - counts[c] + i]].span);
      lua_rawseti(L, -2, (int)i + 1);
    }
    lua_setfield(L, -2, "hits");
    lua_rawset(L, -3);
  }
  lopk_return(arena);
  lua_pushinteger(L, (lua_Integer)count_words(own));
  return 2;
}

void lopk_open_markers(lua_State *L, int engine) {
  (void)engine;
  lua_pushcfunction(L, markers_find);
}
