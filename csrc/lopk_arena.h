/* lopk_arena.h: memory for the length of one call, which is kept for the next one. A call that takes a dozen blocks for
 * every essay would have the collector free them all again, and the kernel fill their pages. */
#ifndef LOPK_ARENA_H
#define LOPK_ARENA_H

#include "lopk.h"

typedef struct lopk_arena {
  lua_State *L;
  int index;           /* on the stack of the call */
  uint8_t *block;      /* that is kept, of `size` bytes */
  size_t size;
  size_t used, wanted; /* of it by this call, and by this call in all */
  int others;          /* blocks beside it */
} lopk_arena;

/* Pushes an arena that nobody else uses: a collector's finalizer that calls the same function gets another one, and one
 * whose call ended in an error is not seen again. */
lopk_arena *lopk_borrow(lua_State *L);
/* Memory of `count` elements of `size` bytes, not cleared, aligned for doubles, until the arena is returned. Leaves the
 * stack as it was. */
void *lopk_take(lopk_arena *arena, size_t count, size_t size);
/* Keeps it for the next call; it stays on the stack, and is no longer used. */
void lopk_return(lopk_arena *arena);

#endif
