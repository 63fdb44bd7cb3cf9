/* lopk_segment: opedkit.core.segment, one function for each segmenter of the engine. */
#include "lopk.h"

static size_t fill(const void *rules, opk_text text, uint32_t *at, opk_span *out, uint8_t *confidence,
                   size_t capacity) {
  (void)confidence;
  return (*(opk_segmenter *const *)rules)(text, at, out, capacity);
}

static int segment(lua_State *L, opk_segmenter *segmenter) {
  lopk_pushspans(L, 1, fill, &segmenter, false);
  return 1;
}

static int segment_graphemes(lua_State *L) { return segment(L, lopk_engine(L)->graphemes); }
static int segment_words(lua_State *L) { return segment(L, lopk_engine(L)->words); }
static int segment_word_segments(lua_State *L) { return segment(L, lopk_engine(L)->word_segments); }
static int segment_uax29_sentences(lua_State *L) { return segment(L, lopk_engine(L)->uax29_sentences); }
static int segment_paragraphs(lua_State *L) { return segment(L, opk_paragraphs); }
static int segment_blocks(lua_State *L) { return segment(L, opk_blocks); }
static int segment_lines(lua_State *L) { return segment(L, opk_lines); }

static const luaL_Reg functions[] = {
  {"graphemes", segment_graphemes},         {"words", segment_words},
  {"word_segments", segment_word_segments}, {"uax29_sentences", segment_uax29_sentences},
  {"paragraphs", segment_paragraphs},       {"blocks", segment_blocks},
  {"lines", segment_lines},                 {NULL, NULL},
};

void lopk_open_segment(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
