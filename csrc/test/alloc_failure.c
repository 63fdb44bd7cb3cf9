/* alloc_failure: a Lua script run again and again while each of its allocations fails in turn.
 *
 * usage: alloc_failure SCRIPT.lua      SCRIPT returns functions; called, each gives a string, always the same one
 *
 * Every byte that opedkit uses comes from the host's allocator by way of Lua, so this reaches the core as well as the
 * binding. Two sweeps: allocation n alone fails (and the retry that Lua makes after an emergency collection), and all
 * from n on fail. Each run must end in Lua's memory error or in the right answer; afterwards, in the same state, the
 * function must still give the right answer. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct allocator {
  unsigned long made, fail_from, fail_to; /* growing allocations number fail_from .. fail_to fail; 0: none */
} allocator;

static void *allocate(void *context, void *memory, size_t old_size, size_t size) {
  allocator *a = context;
  if (size == 0) {
    free(memory);
    return NULL;
  }
  if (memory == NULL || size > old_size) { /* Lua counts on shrinking to work */
    a->made++;
    if (a->fail_from && a->made >= a->fail_from && a->made <= a->fail_to) return NULL;
  }
  return realloc(memory, size);
}

/* Calls the function at index 2; leaves its answer or the error on the top. */
static int run(lua_State *L, allocator *a, unsigned long from, unsigned long to) {
  int status;
  lua_gc(L, LUA_GCCOLLECT, 0);
  lua_pushvalue(L, 2);
  a->made = 0;
  a->fail_from = from;
  a->fail_to = to;
  status = lua_pcall(L, 0, 1, 0);
  a->fail_from = 0;
  return status;
}

/* Fails each allocation of the function at index 2 in turn. Returns whether the state still works; counts runs, and those
 * that ended in neither way. */
static int exercise(lua_State *L, allocator *a, unsigned long *runs, unsigned long *failed) {
  const char *expected;
  if (run(L, a, 0, 0) != LUA_OK) {
    fprintf(stderr, "%s\n", lua_tostring(L, -1));
    return 0;
  }
  expected = lua_tostring(L, 3); /* stays on the stack */
  for (int sweep = 0; sweep < 2; sweep++)
    for (unsigned long n = 1;; n++) {
      int status = run(L, a, n, sweep ? (unsigned long)-1 : n + 1);
      int reached = a->made >= n;
      const char *answer = lua_tostring(L, -1);
      ++*runs;
      if (status == LUA_OK ? strcmp(answer, expected) != 0
                           : status != LUA_ERRMEM && (!answer || strcmp(answer, "not enough memory") != 0)) {
        fprintf(stderr, "allocation %lu, sweep %d: %s\n", n, sweep + 1, answer ? answer : "(no message)");
        ++*failed;
      }
      lua_pop(L, 1);
      if (run(L, a, 0, 0) != LUA_OK || strcmp(lua_tostring(L, -1), expected) != 0) {
        fprintf(stderr, "after allocation %lu, sweep %d, the state is broken: %s\n", n, sweep + 1, lua_tostring(L, -1));
        return 0;
      }
      lua_pop(L, 1);
      if (!reached) break;
    }
  return 1;
}

int main(int argc, char **argv) {
  allocator a = {0};
  lua_State *L;
  unsigned long runs = 0, failed = 0;

  if (argc != 2) {
    fprintf(stderr, "usage: %s SCRIPT.lua\n", argv[0]);
    return 2;
  }
  L = lua_newstate(allocate, &a);
  luaL_openlibs(L);
  if (luaL_dofile(L, argv[1]) != LUA_OK || lua_type(L, 1) != LUA_TTABLE || lua_rawlen(L, 1) == 0) {
    fprintf(stderr, "%s\n", lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "a list of functions expected");
    return 2;
  }
  for (lua_Integer i = 1; i <= (lua_Integer)lua_rawlen(L, 1); i++) {
    lua_settop(L, 1);
    lua_rawgeti(L, 1, i);
    if (!exercise(L, &a, &runs, &failed)) {
      fprintf(stderr, "part %d\n", (int)i);
      return 1;
    }
  }
  lua_close(L);
  printf("%lu runs with a failing allocation, %lu wrong\n", runs, failed);
  return failed > 0;
}
