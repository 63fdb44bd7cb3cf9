#include "opk_ledger.h"

static bool is_before(const opk_edit *a, const opk_edit *b) {
  if (a->first != b->first) return a->first < b->first;
  if (a->last != b->last) return a->last > b->last;
  return a->op < b->op;
}

/* Merges the runs that are in order already, which are few: the plans of repairs come out by position. */
void opk_ledger_sort(opk_edit *edits, uint32_t count, opk_edit *scratch) {
  for (;;) {
    uint32_t at = 0, runs = 0;
    while (at < count) {
      uint32_t middle = at + 1, end, left = at, right, out = at;
      while (middle < count && !is_before(&edits[middle], &edits[middle - 1])) middle++;
      if (middle == count) {
        runs++;
        break;
      }
      end = middle + 1;
      while (end < count && !is_before(&edits[end], &edits[end - 1])) end++;
      right = middle;
      while (left < middle && right < end)
        scratch[out++] = is_before(&edits[right], &edits[left]) ? edits[right++] : edits[left++];
      while (left < middle) scratch[out++] = edits[left++];
      memcpy(&edits[at], &scratch[at], (out - at) * sizeof *edits);
      at = end;
      runs++;
    }
    if (runs <= 1) return;
  }
}

opk_ledger_problem opk_ledger_settle(opk_ledger *ledger, opk_edit *edits, int64_t *shift, uint32_t count,
                                     uint32_t byte_count) {
  uint32_t kept = 0, covered = 0;
  int64_t total = 0;
  for (uint32_t i = 0; i < count; i++) {
    opk_edit edit = edits[i];
    if (edit.first >= edit.last || edit.last > byte_count) return OPK_LEDGER_OUTSIDE;
    if (edit.first >= covered) {
      total += (int64_t)edit.size - (int64_t)(edit.last - edit.first);
      shift[kept] = total;
      edits[kept++] = edit;
      covered = edit.last;
    } else if (edit.last > covered) {
      return OPK_LEDGER_CROSS;
    }
  }
  *ledger = (opk_ledger){edits, shift, kept, byte_count, (uint64_t)((int64_t)byte_count + total)};
  return OPK_LEDGER_FINE;
}

/* How far what lies behind the first `at` edits is shifted. */
static int64_t shift_of(const opk_ledger *ledger, uint32_t at) { return at ? ledger->shift[at - 1] : 0; }

/* The number of edits whose replaced bytes (reading: whose replacement) end at or before the position. */
static uint32_t before(const opk_ledger *ledger, int64_t position, bool reading) {
  uint32_t low = 0, high = ledger->count;
  while (low < high) {
    uint32_t middle = low + (high - low) / 2;
    int64_t ends = (int64_t)ledger->edits[middle].last + (reading ? ledger->shift[middle] : 0);
    if (ends <= position) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/* What stands for characters was made of them. */
static bool stands(const opk_edit *edit) { return edit->op == OPK_EDIT_REPLACE && edit->size > 0; }

/* These only make white space or characters even: what stands on both sides is one piece still. */
static bool evens_out(const opk_edit *edit) { return edit->op == OPK_EDIT_UNWRAP || edit->op == OPK_EDIT_REPLACE; }

void opk_ledger_source_start(opk_ledger_source *source, const opk_ledger *ledger, uint64_t first, uint64_t last) {
  *source = (opk_ledger_source){.ledger = ledger, .first = (int64_t)first, .last = (int64_t)last};
  source->at = before(ledger, (int64_t)first, true);
}

/* Begins a part or lets it grow. */
static void add(opk_ledger_source *source, uint32_t first, uint32_t last) {
  if (!source->waiting) source->next.first = first;
  source->next.last = last;
  source->waiting = true;
}

bool opk_ledger_source_next(opk_ledger_source *source, opk_span *part) {
  const opk_ledger *ledger = source->ledger;
  while (!source->done) {
    const opk_edit *edit = source->at < ledger->count ? &ledger->edits[source->at] : NULL;
    int64_t moved = shift_of(ledger, source->at);
    int64_t start = source->first - moved, stop = source->last - moved;
    int64_t low = source->at ? ledger->edits[source->at - 1].last : 0, high = edit ? edit->first : ledger->byte_count;
    bool ready = false;
    if (start < low) start = low;
    if (stop > high) stop = high;
    if (start < stop) add(source, (uint32_t)start, (uint32_t)stop);
    source->done = !edit || (int64_t)edit->first + moved >= source->last;
    if (edit && !evens_out(edit) && source->waiting) {
      *part = source->next;
      source->waiting = false;
      ready = true;
    }
    if (edit && !source->done && stands(edit)) add(source, edit->first, edit->last);
    source->at++;
    if (ready) return true;
  }
  if (!source->waiting) return false;
  *part = source->next;
  source->waiting = false;
  return true;
}

bool opk_ledger_hull(const opk_ledger *ledger, uint64_t first, uint64_t last, opk_span *hull) {
  opk_ledger_source source;
  opk_span part;
  opk_ledger_source_start(&source, ledger, first, last);
  if (!opk_ledger_source_next(&source, hull)) return false;
  while (opk_ledger_source_next(&source, &part)) hull->last = part.last;
  return true;
}

bool opk_ledger_reading(const opk_ledger *ledger, uint32_t first, uint32_t last, uint64_t *out_first,
                        uint64_t *out_last) {
  uint32_t at = before(ledger, first, false), stop;
  int64_t start, finish;
  /* From the front: past what was taken out, to what is copied or stands for something. */
  while (at < ledger->count && ledger->edits[at].first <= first && !stands(&ledger->edits[at])) {
    first = ledger->edits[at].last;
    at++;
  }
  if (at < ledger->count && ledger->edits[at].first <= first) {
    start = (int64_t)ledger->edits[at].first + shift_of(ledger, at);
  } else {
    start = (int64_t)first + shift_of(ledger, at);
  }
  /* From the back likewise: `stop` edits begin before the end. */
  stop = before(ledger, (int64_t)last - 1, false);
  if (stop < ledger->count && ledger->edits[stop].first < last) {
    last = ledger->edits[stop].last;
    stop++;
  }
  while (stop > 0 && ledger->edits[stop - 1].last >= last && !stands(&ledger->edits[stop - 1])) {
    last = ledger->edits[stop - 1].first;
    stop--;
  }
  finish = (int64_t)last + shift_of(ledger, stop);
  if (start >= finish) return false;
  *out_first = (uint64_t)start;
  *out_last = (uint64_t)finish;
  return true;
}
