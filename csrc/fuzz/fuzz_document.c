/* fuzz_document: the whole of `opedkit.document` in an embedded Lua 5.4: what spec/support/laws.lua says of every
 * document holds for any bytes. The module is linked in, so that the sanitizers see it and the fuzzer what it covers; of
 * the Lua sources the lines that were run count as covered. Inputs are texts as they are; what the fuzzer begins with and
 * puts in are the pieces of pastes that the specs use.
 *
 * Run it from the root of the checkout. */
#include "fuzz.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <string.h>

int luaopen_opedkit_core(lua_State *L);
int LLVMFuzzerInitialize(int *argc, char ***argv);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

enum { LINES = 1 << 14, CHECKER = 1, PIECES = 2 };

/* libFuzzer takes a counter of this section that is no longer zero for something new. */
__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t lines[LINES];

static lua_State *L;

static const char setup[] =
  "package.path = './?.lua;./lua/?.lua;./lua/?/init.lua;' .. package.path\n"
  "local laws = require 'spec.support.laws'\n"
  "return function(s) laws.check(s, laws.generator(#s + 1), 20) end, laws.pieces\n";

/* The pointer to a file's name tells the files apart: Lua keeps one for each. */
static void count_line(lua_State *state, lua_Debug *record) {
  lua_getinfo(state, "S", record);
  uintptr_t place = (uintptr_t)record->source / 16 + (uintptr_t)record->currentline * 0x9E3779B1u;
  uint8_t *count = &lines[(place ^ place >> 13) % LINES];
  if (*count < 255) ++*count;
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
  (void)argc, (void)argv;
  L = luaL_newstate();
  CHECK(L);
  luaL_openlibs(L);
  luaL_requiref(L, "opedkit.core", luaopen_opedkit_core, 0);
  lua_settop(L, 0);
  if (luaL_loadstring(L, setup) != LUA_OK || lua_pcall(L, 0, 2, 0) != LUA_OK) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    exit(2);
  }
  lua_sethook(L, count_line, LUA_MASKLINE, 0);
  return 0;
}

/* Puts one of the pieces in, or leaves the change to the fuzzer. */
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed) {
  size_t length;
  const char *piece;
  if (seed % 2) return LLVMFuzzerMutate(data, size, max_size);
  lua_rawgeti(L, PIECES, 1 + (int)(seed / 2 % (unsigned)lua_rawlen(L, PIECES)));
  piece = lua_tolstring(L, -1, &length);
  lua_pop(L, 1); /* the table keeps it */
  if (size + length > max_size) return LLVMFuzzerMutate(data, size, max_size);
  size_t at = seed / 256 % (size + 1);
  memmove(data + at + length, data + at, size - at);
  memcpy(data + at, piece, length);
  return size + length;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  lua_pushvalue(L, CHECKER);
  lua_pushlstring(L, (const char *)data, size);
  if (lua_pcall(L, 1, 0, 0) != LUA_OK) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    abort();
  }
  lua_settop(L, PIECES);
  return 0;
}
