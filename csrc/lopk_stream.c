/* lopk_stream: Examples that are read frame by frame (opk_shard.h) each time a learner goes over them. */
#include "lopk_linear.h"
#include "opk_shard.h"

enum { READ = 1, WEIGHTING, COUNTS, BLOCK }; /* anchors behind those of Examples */

typedef struct lopk_stream {
  lopk_examples examples; /* it is one */
  const opk_weighting *weighting;
  uint32_t *first, blocks, longest; /* longest: the entries that one record may have */
  uint64_t room;                    /* of `entries` */
  uint32_t *index; /* of one record */
  int32_t *times;
  float *value;
  opk_entry *entries; /* of the blocks that are loaded */
  size_t used;
  lua_State *L; /* of the call that is under way */
  int argument;
} lopk_stream;

static void damaged(lua_State *L) { luaL_error(L, "damaged: a row holds an impossible number"); }

/* Puts the record's entries, weighted, behind `entry`; those that come to 0 are left out. */
static uint32_t take_row(const lopk_stream *stream, const opk_record *record, opk_entry *entry) {
  const uint32_t *number = stream->examples.number;
  uint32_t dimension = stream->examples.dimension, used = 0;
  opk_vector vector = {
    .index = stream->index, .times = stream->times, .count = record->count, .words = record->words};
  opk_weighting_apply(stream->weighting, vector, stream->value);
  for (uint32_t i = 0; i < record->count; i++) {
    float value = stream->value[i];
    if (!(value < 0 || value > 0)) continue;
    entry[used++] = (opk_entry){number ? number[stream->index[i]] : stream->index[i], value};
  }
  entry[used++] = (opk_entry){number ? number[dimension] : dimension, 1};
  return used;
}

/* What opk_examples asks for: `rows` become those of the block. */
static void load(void *context, uint32_t block, bool anew) {
  lopk_stream *stream = context;
  lua_State *L = stream->L;
  if (anew) stream->used = 0;
  uint32_t count = stream->first[block + 1] - stream->first[block];
  opk_frame frame;
  size_t size;
  luaL_checkstack(L, 4, "reading rows");
  lopk_getanchors(L, stream->argument);
  lua_rawgeti(L, -1, LOPK_EXAMPLES_ANCHORS + READ);
  lua_pushinteger(L, (lua_Integer)block + 1);
  lua_call(L, 1, 1);
  const uint8_t *bytes = (const uint8_t *)luaL_checklstring(L, -1, &size);
  const char *problem = opk_frame_open(&frame, bytes, size);
  if (problem) luaL_error(L, "%s", problem);
  const uint8_t *at = frame.content, *end = at + frame.size;
  opk_entry *entry = stream->entries + stream->used;
  opk_row *rows = stream->examples.set.rows + stream->first[block];
  uint64_t left = stream->room - stream->used;
  if (frame.records != count || left < count || frame.entries > left - count) luaL_error(L, "the rows have changed while they were read");
  for (uint32_t i = 0; i < count; i++) {
    opk_record record;
    size = opk_record_size(at, (size_t)(end - at));
    if (!size || !opk_record_open(&record, at, size, stream->examples.dimension)) damaged(L);
    if (record.count > frame.entries || record.count > stream->longest) damaged(L);
    frame.entries -= record.count;
    if (!opk_record_read(&record, stream->examples.dimension, stream->index, stream->times)) damaged(L);
    rows[i] = (opk_row){entry, take_row(stream, &record, entry)};
    entry += rows[i].count;
    at += size;
  }
  if (at != end) damaged(L);
  stream->used = (size_t)(entry - stream->entries);
  lua_pop(L, 2);
}

void lopk_startstream(lua_State *L, lopk_examples *examples, int argument) {
  lopk_stream *stream = (lopk_stream *)examples;
  stream->L = L;
  stream->argument = argument;
}

/* Keeps the OPK_TOGETHER largest numbers: the smallest of them goes where one is larger. */
static void keep_largest(uint64_t *largest, uint64_t number) {
  uint32_t least = 0;
  for (uint32_t i = 1; i < OPK_TOGETHER; i++)
    if (largest[i] < largest[least]) least = i;
  if (number > largest[least]) largest[least] = number;
}

/* Numbers of the array at `index` of the table at 3: records and entries of each frame in turn. */
static uint64_t count_at(lua_State *L, size_t index, uint64_t most) {
  lua_rawgeti(L, 3, (int)index);
  lua_Number number = lua_tonumber(L, -1);
  lua_pop(L, 1);
  if (!(number >= 0 && number <= (lua_Number)most)) luaL_argerror(L, 3, "records and entries of each frame expected");
  return (uint64_t)number;
}

/* stream(dimension, weighting, { records1, entries1, … }, read) -> Examples whose frame i is what read(i) gives */
int lopk_stream_new(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  const opk_weighting *weighting = lopk_checkweighting(L, 2);
  luaL_checktype(L, 3, LUA_TTABLE);
  luaL_checktype(L, 4, LUA_TFUNCTION);
  lua_settop(L, 4);
  if (weighting->hashed + weighting->figures != dimension) return luaL_argerror(L, 2, "a weighting of other features");
  size_t blocks = lua_rawlen(L, 3) / 2;
  if (blocks >= OPK_NONE) return luaL_argerror(L, 3, "too many frames");
  lopk_stream *stream = lopk_pushexamples(L, sizeof *stream, dimension);
  lopk_getanchors(L, 5);
  stream->first = lopk_newblock(L, blocks + 1, sizeof *stream->first);
  lua_rawseti(L, 6, LOPK_EXAMPLES_ANCHORS + COUNTS);
  uint64_t rows = 0, entries = 0, room = 0, longest = 0, largest[OPK_TOGETHER] = {0};
  for (size_t i = 0; i < blocks; i++) {
    uint64_t of = count_at(L, 2 * i + 1, UINT32_MAX), its = count_at(L, 2 * i + 2, UINT64_C(1) << 40);
    stream->first[i] = (uint32_t)rows;
    rows += of;
    entries += its + of;
    keep_largest(largest, its + of);
    if (its > longest) longest = its;
    if (rows >= OPK_NONE) return luaL_argerror(L, 3, "too many rows");
  }
  stream->first[blocks] = (uint32_t)rows;
  for (uint32_t i = 0; i < OPK_TOGETHER; i++) room += largest[i];
  if (longest > dimension) longest = dimension;
  opk_entry *block = lopk_newblock(L, (size_t)(room + longest * 2), sizeof *block);
  opk_row *list = lopk_newblock(L, (size_t)rows, sizeof *list);
  lua_createtable(L, 2, 0);
  lua_insert(L, -3);
  lua_rawseti(L, -3, 2);
  lua_rawseti(L, -2, 1);
  lua_rawseti(L, 6, LOPK_EXAMPLES_ANCHORS + BLOCK);
  lua_pushvalue(L, 4);
  lua_rawseti(L, 6, LOPK_EXAMPLES_ANCHORS + READ);
  lua_pushvalue(L, 2);
  lua_rawseti(L, 6, LOPK_EXAMPLES_ANCHORS + WEIGHTING);
  lua_pop(L, 1);
  stream->weighting = weighting;
  stream->longest = (uint32_t)longest;
  stream->room = room;
  stream->blocks = (uint32_t)blocks;
  stream->entries = block;
  stream->index = (uint32_t *)(block + room);
  stream->times = (int32_t *)(stream->index + longest);
  stream->value = (float *)(stream->times + longest);
  stream->examples.set = (opk_examples){
    .rows = list, .count = (uint32_t)rows, .entries = entries, .first = stream->first, .blocks = (uint32_t)blocks,
    .load = load, .context = stream};
  return 1;
}
