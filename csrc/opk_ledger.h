/* opk_ledger: the edits between the bytes of a paste and its reading text, and positions from one to the other. Each edit
 * replaces a range of bytes; what lies outside all of them is copied. An edit that lies within a wider one only explains a
 * part of it, and only the wider one is carried out. */
#ifndef OPK_LEDGER_H
#define OPK_LEDGER_H

#include "opk.h"

/* The operations, in the order of their names, which decides between two edits of one range. */
typedef enum opk_edit_op {
  OPK_EDIT_BREAK,
  OPK_EDIT_DEHYPHENATE,
  OPK_EDIT_DROP,
  OPK_EDIT_DUPLICATE,
  OPK_EDIT_JOIN,
  OPK_EDIT_REPLACE,
  OPK_EDIT_UNWRAP
} opk_edit_op;

typedef struct opk_edit {
  uint32_t first; /* the bytes that are replaced */
  uint32_t last;  /* half-open, never empty */
  uint32_t size;  /* bytes of what replaces them */
  uint32_t place; /* the caller's number for it */
  opk_edit_op op;
} opk_edit;

/* Edits that are carried out, by position, as columns: what is replaced, by how many bytes, and how far what follows is
 * shifted. */
typedef struct opk_ledger {
  const opk_edit *edits;
  const int64_t *shift; /* behind each of them */
  uint32_t count;
  uint32_t byte_count;
  uint64_t reading_count;
} opk_ledger;

typedef enum opk_ledger_problem { OPK_LEDGER_FINE, OPK_LEDGER_OUTSIDE, OPK_LEDGER_CROSS } opk_ledger_problem;

/* Puts edits in order by position, a wider one before what lies within it; `scratch` has room for as many. */
void opk_ledger_sort(opk_edit *edits, uint32_t count, opk_edit *scratch);
/* Keeps of sorted edits those that are carried out, writes their shifts and makes the ledger of both. */
opk_ledger_problem opk_ledger_settle(opk_ledger *ledger, opk_edit *edits, int64_t *shift, uint32_t count,
                                     uint32_t byte_count);

/* The bytes that a range of the reading text was made of, part by part: more than one where something was left out
 * between, none where an edit put in all of it. */
typedef struct opk_ledger_source {
  const opk_ledger *ledger;
  int64_t first, last; /* the range, half-open */
  uint32_t at;         /* edits before it */
  bool done;
  bool waiting; /* `next` is begun and may grow */
  opk_span next;
} opk_ledger_source;

void opk_ledger_source_start(opk_ledger_source *source, const opk_ledger *ledger, uint64_t first, uint64_t last);
bool opk_ledger_source_next(opk_ledger_source *source, opk_span *part);

/* The first and the last of them; false where there is none. */
bool opk_ledger_hull(const opk_ledger *ledger, uint64_t first, uint64_t last, opk_span *hull);

/* The range of the reading text that a range of bytes, not empty, became; false where all of it was taken out. */
bool opk_ledger_reading(const opk_ledger *ledger, uint32_t first, uint32_t last, uint64_t *out_first,
                        uint64_t *out_last);

#endif
