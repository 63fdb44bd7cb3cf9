/* lopk_scanner: the class opedkit.Scanner: a lexicon's hits in a text that comes in chunks. */
#include "lopk_lexicon.h"

#define LOPK_SCANNER "opedkit.Scanner"

/* The memory of the text to begin with, and room for hits, beyond what the lexicon needs. */
#define FIRST_CAPACITY 65536
#define PORTION 256

/* Its anchors: the Lexicon, the scratch memory, the portion of hits, the text that is kept. */
enum { LEXICON = 1, SCRATCH, HITS, TEXT };

typedef struct lopk_scanner {
  opk_lexicon_stream stream;
  opk_hit *portion;
  size_t capacity; /* of the portion */
  bool open;       /* no call is under way, failed, or was the last one */
} lopk_scanner;

static lopk_scanner *check_scanner(lua_State *L) { return luaL_checkudata(L, 1, LOPK_SCANNER); }

/* Appends the hits of a scan to the Hits, whose anchors are on the top of the stack. */
static void collect(lua_State *L, lopk_scanner *scanner, lopk_hits *hits, size_t *capacity) {
  opk_lexicon_stream *stream = &scanner->stream;
  uint32_t offset = (uint32_t)(stream->base - hits->base);
  while (!stream->scan.done) {
    size_t found = opk_lexicon_scan_next(&stream->scan, scanner->portion, scanner->capacity);
    if (found > *capacity - hits->count) {
      *capacity = *capacity < found ? hits->count + found : hits->count + *capacity;
      lopk_growhits(L, hits, *capacity);
    }
    opk_hit *out = (opk_hit *)hits->hits + hits->count;
    for (size_t i = 0; i < found; i++) {
      opk_hit hit = scanner->portion[i];
      out[i] = (opk_hit){hit.first + offset, hit.last + offset, hit.entry};
    }
    hits->count += (uint32_t)found;
  }
}

/* Takes a chunk, or finds the end of the text; pushes the Hits that are settled. */
static int run(lua_State *L, lopk_scanner *scanner, opk_text chunk, bool last) {
  opk_lexicon_stream *stream = &scanner->stream;
  size_t capacity = 0;
  if (!scanner->open) return luaL_error(L, "the scanner is finished");
  if (chunk.size > OPK_TEXT_MAX - stream->size) return luaL_argerror(L, 2, "too long together with what is kept");
  lua_settop(L, 2);
  lopk_getanchors(L, 1);
  lua_rawgeti(L, 3, LEXICON);
  lopk_hits *hits = lopk_pushhits(L, stream->scan.lexicon, 4);
  hits->base = stream->base;
  scanner->open = false;
  for (bool ends = false; !ends;) {
    uint32_t taken = opk_lexicon_stream_take(stream, chunk);
    chunk.bytes += taken, chunk.size -= taken;
    ends = chunk.size == 0;
    if (ends && !last && !opk_lexicon_stream_is_due(stream)) break;
    opk_lexicon_stream_scan(stream, ends && last);
    collect(L, scanner, hits, &capacity);
    size_t size = opk_lexicon_stream_settle(stream);
    if (size > OPK_TEXT_MAX) size = OPK_TEXT_MAX;
    if (size > stream->capacity) {
      opk_lexicon_stream_move(stream, lopk_newblock(L, size, 1), (uint32_t)size);
      lua_rawseti(L, 3, TEXT);
    }
  }
  lua_pop(L, 1); /* the anchors of the Hits */
  scanner->open = !last;
  return 1;
}

static int scanner_feed(lua_State *L) {
  lopk_scanner *scanner = check_scanner(L);
  return run(L, scanner, lopk_checktext(L, 2), false);
}

static int scanner_finish(lua_State *L) { return run(L, check_scanner(L), (opk_text){(const uint8_t *)"", 0}, true); }

static int scanner_tostring(lua_State *L) {
  const lopk_scanner *scanner = check_scanner(L);
  lua_pushfstring(L, LOPK_SCANNER " (%d bytes kept)", (int)scanner->stream.size);
  return 1;
}

static const luaL_Reg methods[] = {
  {"__tostring", scanner_tostring}, {"feed", scanner_feed}, {"finish", scanner_finish}, {NULL, NULL}};

void lopk_pushscanner(lua_State *L, int owner, bool overlapping) {
  const lopk_lexicon *own = lopk_checklexicon(L, owner);
  lopk_newclass(L, LOPK_SCANNER, methods);
  lopk_scanner *scanner = lopk_newanchored(L, sizeof *scanner, LOPK_SCANNER, owner);
  uint64_t *scratch = lopk_newblock(L, opk_lexicon_scratch(&own->lexicon), sizeof *scratch);
  lua_rawseti(L, -2, SCRATCH);
  scanner->capacity = PORTION + own->lexicon.work;
  scanner->portion = lopk_newblock(L, scanner->capacity, sizeof *scanner->portion);
  lua_rawseti(L, -2, HITS);
  uint8_t *bytes = lopk_newblock(L, FIRST_CAPACITY, 1);
  lua_rawseti(L, -2, TEXT);
  opk_lexicon_stream_start(&scanner->stream, &own->lexicon, own->engine->words, overlapping, scratch, bytes,
                           FIRST_CAPACITY);
  scanner->open = true;
  lua_pop(L, 1); /* the anchors */
}
