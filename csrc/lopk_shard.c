/* lopk_shard: opedkit.core.shard, and the classes opedkit.Rows, opedkit.Merger and opedkit.Reader. */
#include "lopk_features.h"
#include "opk_shard.h"

#define ROWS "opedkit.Rows"
#define MERGER "opedkit.Merger"
#define READER "opedkit.Reader"

#define FIRST_PLACES 64
#define BLOCK ((size_t)1 << 20) /* but for a record that is larger */
#define MERGED_MOST 1024

static int fail(lua_State *L, const char *message) {
  lua_pushnil(L);
  lua_pushstring(L, message);
  return 2;
}

/* Pushes a frame of what is at out + OPK_FRAME_HEAD. */
static void push_frame(lua_State *L, uint8_t *out, opk_frame frame) {
  opk_frame_seal(out, &frame);
  lua_pushlstring(L, (const char *)out, opk_frame_size((size_t)frame.size));
}

/* ---- Rows: records in memory, sorted when they are asked for ---- */

typedef struct rows {
  opk_record_place *places;
  size_t count, capacity;
  uint8_t *room; /* what is left of the last block */
  size_t left;
  uint64_t bytes; /* of all blocks and places */
  uint32_t dimension;
  int blocks; /* anchors: 1 is `places`, 2 to blocks + 1 the blocks */
  bool sorted;
} rows;

static rows *check_rows(lua_State *L) { return luaL_checkudata(L, 1, ROWS); }

/* The anchors are on the top of the stack. */
static void more_places(lua_State *L, rows *self) {
  size_t capacity = self->capacity ? self->capacity * 2 : FIRST_PLACES;
  opk_record_place *places = lopk_newblock(L, capacity, sizeof *places);
  if (self->count) memcpy(places, self->places, self->count * sizeof *places);
  lua_rawseti(L, -2, 1);
  self->bytes += (capacity - self->capacity) * sizeof *places;
  self->places = places;
  self->capacity = capacity;
}

static void more_room(lua_State *L, rows *self, size_t needed) {
  size_t size = needed > BLOCK ? needed : BLOCK;
  uint8_t *block = lopk_newblock(L, size, 1);
  lua_rawseti(L, -2, self->blocks + 2);
  self->bytes += size;
  self->room = block;
  self->left = size;
  self->blocks++;
}

static opk_text check_label(lua_State *L, int argument) {
  opk_text label = lopk_checktext(L, argument);
  return label;
}

/* rows:add(vector, label) -> true | nil, message */
static int rows_add(lua_State *L) {
  rows *self = check_rows(L);
  const opk_vector *vector = lopk_checkvector(L, 2, self->dimension);
  opk_text label = check_label(L, 3);
  if (label.size > OPK_RECORD_LABEL_MAX) return fail(L, "a label has more than 1023 bytes");
  size_t needed = opk_record_room((uint32_t)label.size, vector->count);
  lopk_getanchors(L, 1);
  if (self->count == self->capacity) more_places(L, self);
  if (needed > self->left) more_room(L, self, needed);
  lua_pop(L, 1);
  size_t size = opk_record_write(self->room, label, *vector);
  self->places[self->count++] = (opk_record_place){opk_load64le(self->room), self->room};
  self->room += size;
  self->left -= size;
  self->sorted = false;
  lua_pushboolean(L, 1);
  return 1;
}

static int rows_len(lua_State *L) {
  lua_pushinteger(L, (lua_Integer)check_rows(L)->count);
  return 1;
}

/* rows:bytes() -> what they take in memory */
static int rows_bytes(lua_State *L) {
  lua_pushnumber(L, (lua_Number)check_rows(L)->bytes);
  return 1;
}

/* rows:frame(from) -> the frame that begins with record number `from`, the number behind it | nothing at the end */
static int rows_frame(lua_State *L) {
  rows *self = check_rows(L);
  lua_Number from = luaL_checknumber(L, 2);
  if (!(from >= 1 && from <= (lua_Number)self->count)) return 0;
  if (!self->sorted) opk_record_sort(self->places, self->count);
  self->sorted = true;
  size_t first = (size_t)from - 1, next = first;
  opk_frame frame = {.tag = OPK_FRAME_ROWS, .before = first};
  while (next < self->count && frame.entries + frame.records < OPK_FRAME_ENTRIES) {
    opk_record record;
    size_t size = opk_record_size(self->places[next].bytes, SIZE_MAX);
    opk_record_open(&record, self->places[next++].bytes, size, self->dimension);
    frame.size += size;
    frame.entries += record.count;
    frame.records++;
  }
  uint8_t *out = lopk_newblock(L, opk_frame_size((size_t)frame.size), 1), *at = out + OPK_FRAME_HEAD;
  for (size_t i = first; i < next; i++) {
    size_t size = opk_record_size(self->places[i].bytes, SIZE_MAX);
    memcpy(at, self->places[i].bytes, size);
    at += size;
  }
  push_frame(L, out, frame);
  lua_pushnumber(L, (lua_Number)next + 1);
  return 2;
}

static int rows_tostring(lua_State *L) {
  lua_pushfstring(L, ROWS " (%d texts)", (int)check_rows(L)->count);
  return 1;
}

static const luaL_Reg rows_methods[] = {
  {"__len", rows_len},     {"__tostring", rows_tostring}, {"add", rows_add},
  {"bytes", rows_bytes},   {"frame", rows_frame},         {NULL, NULL},
};

/* rows(dimension) -> Rows without any */
static int shard_rows(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  lopk_newclass(L, ROWS, rows_methods);
  rows *self = lopk_newuserdata(L, sizeof *self, ROWS);
  self->dimension = dimension;
  lua_newtable(L);
  lopk_setanchors(L, -2);
  return 1;
}

/* ---- Merger: sorted frames of several sources to those of all ---- */

typedef struct source {
  const uint8_t *at, *end; /* what is left of its frame, from its next record on */
  opk_record_place next;
  size_t size;
  bool fed, ended;
} source;

typedef struct merger {
  source *sources;
  uint8_t *out; /* a frame in the making */
  size_t room;
  opk_frame frame;
  uint32_t count, dimension;
} merger;

enum { SOURCES = 1, OUT, FRAMES }; /* anchors: from FRAMES on, the frame of each source */

static merger *check_merger(lua_State *L) { return luaL_checkudata(L, 1, MERGER); }

/* Sets the source's next record; false where what follows is none, or stands where it must not. */
static bool advance(source *from) {
  if (from->at == from->end) {
    from->fed = false;
    return true;
  }
  opk_record_place before = from->next;
  from->size = opk_record_size(from->at, (size_t)(from->end - from->at));
  if (!from->size) return false;
  from->next = (opk_record_place){opk_load64le(from->at), from->at};
  from->at += from->size;
  return before.bytes ? opk_record_compare(before, from->next) <= 0 : before.key <= from->next.key;
}

/* merger:feed(i, frame | nil): the next frame of source number i, nil behind its last -> true | nil, message */
static int merger_feed(lua_State *L) {
  merger *self = check_merger(L);
  uint32_t number = (uint32_t)lopk_checkrange(L, 2, 1, (lua_Integer)self->count, "the source");
  source *from = &self->sources[number - 1];
  if (from->fed || from->ended) return luaL_argerror(L, 2, "that source has been fed");
  if (lua_isnoneornil(L, 3)) {
    from->ended = true;
  } else {
    opk_frame frame;
    opk_text bytes = lopk_checktext(L, 3);
    const char *problem = opk_frame_open(&frame, bytes.bytes, bytes.size);
    if (!problem && frame.tag != OPK_FRAME_ROWS) problem = "damaged: no frame of rows";
    if (problem) return fail(L, problem);
    lopk_getanchors(L, 1);
    lua_pushvalue(L, 3);
    lua_rawseti(L, -2, (int)number - 1 + FRAMES);
    from->at = frame.content;
    from->end = frame.content + frame.size;
    from->fed = true;
    from->next.bytes = NULL; /* it was in the frame before */
    if (!advance(from)) return fail(L, "damaged: its rows are out of order");
  }
  lua_pushboolean(L, 1);
  return 1;
}

/* Appends a record to the frame in the making. */
static bool append(lua_State *L, merger *self, const source *from) {
  opk_record record;
  if (!opk_record_open(&record, from->next.bytes, from->size, self->dimension)) return false;
  size_t used = OPK_FRAME_HEAD + (size_t)self->frame.size, needed = used + from->size + 8;
  if (needed > self->room) {
    size_t room = needed > SIZE_MAX / 2 ? needed : needed * 2;
    lopk_getanchors(L, 1);
    uint8_t *out = lopk_newblock(L, room, 1);
    if (self->out) memcpy(out, self->out, used);
    lua_rawseti(L, -2, OUT);
    lua_pop(L, 1);
    self->out = out;
    self->room = room;
  }
  memcpy(self->out + used, from->next.bytes, from->size);
  self->frame.size += from->size;
  self->frame.entries += record.count;
  self->frame.records++;
  return true;
}

/* merger:next() -> a frame | the number of the source that has to be fed | nothing at the end | nil, message */
static int merger_next(lua_State *L) {
  merger *self = check_merger(L);
  lua_settop(L, 1);
  while (self->frame.entries + self->frame.records < OPK_FRAME_ENTRIES) {
    source *first = NULL;
    for (uint32_t i = 0; i < self->count; i++) {
      source *one = &self->sources[i];
      if (one->ended) continue;
      if (!one->fed) {
        lua_pushinteger(L, (lua_Integer)i + 1);
        return 1;
      }
      if (!first || opk_record_compare(one->next, first->next) < 0) first = one;
    }
    if (!first) break;
    if (!append(L, self, first)) return fail(L, "damaged: a row holds an impossible number");
    if (!advance(first)) return fail(L, "damaged: its rows are out of order");
  }
  if (!self->frame.records) return 0;
  push_frame(L, self->out, self->frame);
  self->frame = (opk_frame){.tag = OPK_FRAME_ROWS, .before = self->frame.before + self->frame.records};
  return 1;
}

static int merger_tostring(lua_State *L) {
  lua_pushfstring(L, MERGER " (%d sources)", (int)check_merger(L)->count);
  return 1;
}

static const luaL_Reg merger_methods[] = {
  {"__tostring", merger_tostring}, {"feed", merger_feed}, {"next", merger_next}, {NULL, NULL}};

/* merge(dimension, count) -> Merger of so many sources */
static int shard_merge(lua_State *L) {
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 1, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  uint32_t count = (uint32_t)lopk_checkrange(L, 2, 1, MERGED_MOST, "the number of sources");
  lopk_newclass(L, MERGER, merger_methods);
  merger *self = lopk_newuserdata(L, sizeof *self, MERGER);
  lua_newtable(L);
  lua_pushvalue(L, -1);
  lopk_setanchors(L, -3);
  source *sources = lopk_newblock(L, count, sizeof *sources);
  memset(sources, 0, count * sizeof *sources);
  lua_rawseti(L, -2, SOURCES);
  lua_pop(L, 1);
  self->frame.tag = OPK_FRAME_ROWS;
  self->dimension = dimension;
  self->sources = sources;
  self->count = count;
  return 1;
}

/* ---- Reader: the records of a frame ---- */

typedef struct reader {
  const uint8_t *at, *end;
  uint32_t dimension;
} reader;

/* reader:next(vector, whether entries are read) -> vector, label | nothing at the end | nil, message */
static int reader_next(lua_State *L) {
  reader *self = luaL_checkudata(L, 1, READER);
  opk_record record;
  lua_settop(L, 2);
  if (self->at == self->end) return 0;
  size_t size = opk_record_size(self->at, (size_t)(self->end - self->at));
  if (!size || !opk_record_open(&record, self->at, size, self->dimension) ||
      record.key != opk_hash(self->at + OPK_RECORD_HEAD, size - OPK_RECORD_HEAD))
    return fail(L, "damaged: a row holds an impossible number");
  lopk_vector *vector = lopk_optvector(L, 2);
  lopk_reserve(L, 3, record.count);
  if (!opk_record_read(&record, self->dimension, vector->index, vector->times))
    return fail(L, "damaged: a row holds an impossible number");
  uint64_t total = 0;
  for (uint32_t i = 0; i < record.count; i++)
    total += (uint64_t)(vector->times[i] < 0 ? -(int64_t)vector->times[i] : vector->times[i]);
  vector->vector.count = record.count;
  vector->vector.words = record.words;
  vector->vector.total = total;
  vector->dimension = self->dimension;
  self->at += size;
  lua_pushlstring(L, (const char *)record.label.bytes, record.label.size);
  return 2;
}

static const luaL_Reg reader_methods[] = {{"next", reader_next}, {NULL, NULL}};

/* reader(frame, dimension) -> Reader | nil, message */
static int shard_reader(lua_State *L) {
  opk_frame frame;
  opk_text bytes = lopk_checktext(L, 1);
  uint32_t dimension = (uint32_t)lopk_checkrange(L, 2, 1, OPK_FEATURES_DIMENSION_MAX, "the dimension");
  const char *problem = opk_frame_open(&frame, bytes.bytes, bytes.size);
  if (problem) return fail(L, problem);
  lopk_newclass(L, READER, reader_methods);
  reader *self = lopk_newanchored(L, sizeof *self, READER, 1);
  lua_pop(L, 1);
  *self = (reader){frame.content, frame.content + frame.size, dimension};
  return 1;
}

/* ---- frames ---- */

/* head(bytes) -> how many bytes follow the head of a frame | nil, message */
static int shard_head(lua_State *L) {
  opk_frame frame;
  opk_text bytes = lopk_checktext(L, 1);
  if (bytes.size < OPK_FRAME_HEAD) return fail(L, "truncated");
  const char *problem = opk_frame_head(&frame, bytes.bytes);
  if (problem) return fail(L, problem);
  lua_pushnumber(L, (lua_Number)(opk_frame_size((size_t)frame.size) - OPK_FRAME_HEAD));
  return 1;
}

/* frame(bytes) -> records (0: it is the last), records before it, entries | nil, message */
static int shard_frame(lua_State *L) {
  opk_frame frame;
  opk_text bytes = lopk_checktext(L, 1);
  const char *problem = opk_frame_open(&frame, bytes.bytes, bytes.size);
  if (problem) return fail(L, problem);
  lua_pushinteger(L, (lua_Integer)frame.records);
  lua_pushnumber(L, (lua_Number)frame.before);
  lua_pushnumber(L, (lua_Number)frame.entries);
  return 3;
}

/* last(records, entries) -> the frame behind all others */
static int shard_last(lua_State *L) {
  lua_Number records = luaL_checknumber(L, 1), entries = luaL_checknumber(L, 2);
  uint8_t out[OPK_FRAME_HEAD];
  if (!(records >= 0 && records < 9007199254740992.0)) return luaL_argerror(L, 1, "a number of records expected");
  if (!(entries >= 0 && entries < 9007199254740992.0)) return luaL_argerror(L, 2, "a number of entries expected");
  push_frame(L, out, (opk_frame){.tag = OPK_FRAME_LAST, .before = (uint64_t)records, .entries = (uint64_t)entries});
  return 1;
}

static const luaL_Reg functions[] = {
  {"rows", shard_rows}, {"merge", shard_merge}, {"reader", shard_reader}, {"head", shard_head},
  {"frame", shard_frame}, {"last", shard_last}, {NULL, NULL},
};

void lopk_open_shard(lua_State *L, int engine) {
  lua_newtable(L);
  lopk_setfunctions(L, functions, engine);
}
