#include "opk_shapes.h"
#include "opk_ascii.h"

/* A phrase that ends at a state. */
typedef struct opk_shape_output {
  uint32_t shape;
  uint32_t next; /* another one there, or OPK_NONE */
  bool second;
} opk_shape_output;

static size_t align8(size_t size) { return (size + 7) & ~(size_t)7; }

/* ---- building ---- */

/* Numbers the bytes of all phrases, from 1 on; returns how many classes there are, with that of other bytes. */
static uint32_t classify(const opk_shape *shapes, uint32_t count, uint8_t classes[256]) {
  uint32_t used = 1;
  memset(classes, 0, 256);
  for (uint32_t i = 0; i < 2 * count; i++) {
    opk_text phrase = i % 2 ? shapes[i / 2].second : shapes[i / 2].phrase;
    for (uint32_t k = 0; k < phrase.size; k++)
      if (!classes[phrase.bytes[k]] && used < 256) classes[phrase.bytes[k]] = (uint8_t)used++;
  }
  return used;
}

static uint32_t states_of(const opk_shape *shapes, uint32_t count) {
  uint64_t states = 1;
  for (uint32_t i = 0; i < count; i++) states += (uint64_t)shapes[i].phrase.size + shapes[i].second.size;
  return states > OPK_SHAPES_STATES ? 0 : (uint32_t)states;
}

size_t opk_shapes_size(const opk_shape *shapes, uint32_t count) {
  uint8_t classes[256];
  uint32_t states = states_of(shapes, count), used;
  if (states == 0 || count > OPK_SHAPES_MAX) return 0;
  for (uint32_t i = 0; i < count; i++)
    if (shapes[i].phrase.size == 0 || shapes[i].second.size == 1) return 0;
  used = classify(shapes, count, classes);
  return align8((size_t)states * used * sizeof(uint16_t)) + align8((size_t)states * sizeof(uint16_t)) +
         align8((size_t)states * sizeof(uint32_t)) + 2 * (size_t)count * sizeof(opk_shape_output) +
         2 * align8((size_t)states * sizeof(uint16_t));
}

static void add(opk_shapes *out, opk_text phrase, uint32_t shape, bool second) {
  uint32_t state = 0;
  for (uint32_t k = 0; k < phrase.size; k++) {
    uint16_t *next = &out->next[state * out->class_count + out->classes[phrase.bytes[k]]];
    if (!*next) *next = (uint16_t)out->state_count++;
    state = *next;
  }
  out->outputs[out->output_count] = (opk_shape_output){shape, out->first_output[state], second};
  out->first_output[state] = out->output_count++;
}

/* Completes the trie: where a state has no way on, the longest end of its bytes that has one goes on. Breadth first, so that
 * shorter states are complete. */
static void complete(opk_shapes *out, uint16_t *queue, uint16_t *fallback) {
  uint32_t head = 0, tail = 0, classes = out->class_count;
  fallback[0] = 0;
  for (uint32_t c = 0; c < classes; c++)
    if (out->next[c]) {
      queue[tail++] = out->next[c];
      fallback[out->next[c]] = 0;
    }
  while (head < tail) {
    uint32_t state = queue[head++], back = fallback[state];
    out->shorter[state] = out->first_output[back] != OPK_NONE ? (uint16_t)back : out->shorter[back];
    for (uint32_t c = 0; c < classes; c++) {
      uint16_t *next = &out->next[state * classes + c];
      if (*next) {
        fallback[*next] = out->next[back * classes + c];
        queue[tail++] = *next;
      } else {
        *next = out->next[back * classes + c];
      }
    }
  }
}

/* Three bytes as a number: letters whatever their size, other bytes as some letter. */
static inline uint32_t three(const uint8_t *bytes) {
  return (bytes[0] & 31u) | (bytes[1] & 31u) << 5 | (bytes[2] & 31u) << 10;
}

/* Marks that a phrase goes on behind its blank as the first `size` of three bytes do, whatever the others are. */
static void mark(opk_shapes *out, const uint8_t *bytes, uint32_t size) {
  uint32_t known = size >= 3 ? 15 : 5 * size, low = three(bytes) & ((UINT32_C(1) << known) - 1);
  for (uint32_t high = 0; high < UINT32_C(1) << (15 - known); high++) {
    uint32_t key = low | high << known;
    out->words[key >> 5] |= UINT32_C(1) << (key & 31);
  }
}

/* The same of a phrase, with each kind of apostrophe. */
static void mark_phrase(opk_shapes *out, opk_text phrase) {
  uint8_t bytes[8] = {0};
  uint32_t size = 0;
  if (phrase.size == 0 || phrase.bytes[0] != ' ') return;
  for (uint32_t i = 1; i < phrase.size && size < 3; i++) bytes[size++] = phrase.bytes[i];
  mark(out, bytes, size);
  size = 0;
  for (uint32_t i = 1; i < phrase.size && size < 3; i++) {
    if (phrase.bytes[i] == '\'') {
      memcpy(bytes + size, "\xE2\x80\x99", 3);
      size += 3;
    } else {
      bytes[size++] = phrase.bytes[i];
    }
  }
  mark(out, bytes, size);
}

/* What bytes of sentences are to the complete trie; and which of its states have something to say. */
static void prepare(opk_shapes *out) {
  size_t size = (size_t)out->state_count * out->class_count;
  for (size_t i = 0; i < size; i++) {
    uint32_t to = out->next[i];
    if (out->first_output[to] != OPK_NONE || out->shorter[to]) out->next[i] |= OPK_SHAPES_SPEAKS;
  }
  for (unsigned byte = 0; byte < 256; byte++) {
    out->read[byte] = byte == 0xE2 ? 0 : out->classes[opk_to_lower((uint8_t)byte)];
    out->leaves[byte] = out->next[out->read[byte]] != 0;
  }
  out->leaves[0xE2] = out->next[out->classes[0xE2]] || out->next[out->classes['\'']];
  out->blank = out->next[out->classes[' ']];
  memset(out->words, 0, sizeof out->words);
  for (uint32_t i = 0; i < out->shape_count; i++) {
    mark_phrase(out, out->shapes[i].phrase);
    mark_phrase(out, out->shapes[i].second);
  }
}

void opk_shapes_build(opk_shapes *out, const opk_shape *shapes, uint32_t count, void *memory) {
  uint32_t states = states_of(shapes, count);
  uint8_t *at = memory;
  out->shapes = shapes;
  out->shape_count = count;
  out->class_count = classify(shapes, count, out->classes);
  out->next = (uint16_t *)(void *)at;
  at += align8((size_t)states * out->class_count * sizeof(uint16_t));
  out->shorter = (uint16_t *)(void *)at;
  at += align8((size_t)states * sizeof(uint16_t));
  out->first_output = (uint32_t *)(void *)at;
  at += align8((size_t)states * sizeof(uint32_t));
  out->outputs = (opk_shape_output *)(void *)at;
  at += 2 * (size_t)count * sizeof(opk_shape_output);
  memset(out->next, 0, (size_t)states * out->class_count * sizeof(uint16_t));
  memset(out->shorter, 0, (size_t)states * sizeof(uint16_t));
  for (uint32_t i = 0; i < states; i++) out->first_output[i] = OPK_NONE;
  out->state_count = 1;
  out->output_count = 0;
  for (uint32_t i = 0; i < count; i++) {
    add(out, shapes[i].phrase, i, false);
    if (shapes[i].second.size) add(out, shapes[i].second, i, true);
  }
  complete(out, (uint16_t *)(void *)at, (uint16_t *)(void *)(at + align8((size_t)states * sizeof(uint16_t))));
  prepare(out);
}

void opk_openings_take(opk_shapes *out, const opk_opening *openings, uint32_t count, opk_opening *sorted) {
  uint32_t taken = 0;
  for (unsigned byte = 0; byte < 256; byte++) {
    out->first_opening[byte] = (uint16_t)taken;
    for (uint32_t i = 0; i < count; i++)
      if (openings[i].phrase.bytes[0] == byte) sorted[taken++] = openings[i];
  }
  out->first_opening[256] = (uint16_t)taken;
  out->openings = sorted;
}

/* ---- finding ---- */

/* Whether what stands at `at` is a shape's tail; the blank behind the sentence may end it. */
static bool has_tail(const opk_shape *shape, opk_text sentence, uint32_t at) {
  uint32_t last = at, size = shape->ending.size;
  if (shape->tail == OPK_SHAPE_ANYTHING) return true;
  if (shape->tail == OPK_SHAPE_LETTER) return at < sentence.size && opk_is_lower(opk_to_lower(sentence.bytes[at]));
  while (last < sentence.size && opk_is_lower(opk_to_lower(sentence.bytes[last]))) last++;
  if (last < sentence.size && sentence.bytes[last] != ' ') return false;
  if (last - at <= size) return false;
  for (uint32_t k = 0; k < size; k++)
    if (opk_to_lower(sentence.bytes[last - size + k]) != shape->ending.bytes[k]) return false;
  return true;
}

/* What ends at a state, `read` bytes from the beginning, before byte `at` of the sentence. */
static void take(const opk_shapes *own, uint32_t state, uint32_t read, opk_text sentence, uint32_t at, uint32_t *ends,
                 uint8_t *shown) {
  for (; state; state = own->shorter[state])
    for (uint32_t i = own->first_output[state]; i != OPK_NONE; i = own->outputs[i].next) {
      uint32_t k = own->outputs[i].shape;
      const opk_shape *shape = &own->shapes[k];
      if (own->outputs[i].second) {
        if (ends[k] && read - shape->second.size + 1 >= ends[k]) shown[shape->number] = 1;
      } else if (shape->second.size) {
        if (!ends[k]) ends[k] = read;
      } else if (!shown[shape->number] && has_tail(shape, sentence, at)) {
        shown[shape->number] = 1;
      }
    }
}

static bool is_apostrophe(opk_text text, uint32_t at) {
  return text.bytes[at] == 0xE2 && text.size - at >= 3 && text.bytes[at + 1] == 0x80 && text.bytes[at + 2] == 0x99;
}

/* Whether a phrase may go on so behind its blank. */
static inline bool may_follow(const opk_shapes *shapes, const uint8_t *bytes) {
  uint32_t key = three(bytes);
  return shapes->words[key >> 5] >> (key & 31) & 1;
}

/* The next byte that may begin a phrase. */
static inline uint32_t pass_others(const opk_shapes *shapes, opk_text sentence, uint32_t at) {
  const uint8_t *bytes = sentence.bytes;
  for (; at < sentence.size; at++)
    if (shapes->leaves[bytes[at]] &&
        (bytes[at] != ' ' || sentence.size - at <= 3 || may_follow(shapes, bytes + at + 1)))
      break;
  return at;
}

void opk_shapes_find(const opk_shapes *shapes, opk_text sentence, uint32_t *ends, uint8_t *shown) {
  const uint8_t *bytes = sentence.bytes, *classes = shapes->read;
  const uint16_t *next = shapes->next;
  const uint32_t size = sentence.size, class_count = shapes->class_count, blank = shapes->blank;
  uint32_t at = 0, state = blank, saved = 0; /* bytes that are read as fewer */
  memset(ends, 0, shapes->shape_count * sizeof *ends);
  for (;;) {
    if (state & OPK_SHAPES_SPEAKS) {
      state &= ~(uint32_t)OPK_SHAPES_SPEAKS;
      take(shapes, state, at + 1 - saved, sentence, at, ends, shown);
    }
    if (state == blank && size - at >= 3 && !may_follow(shapes, bytes + at)) state = 0;
    if (state == 0) at = pass_others(shapes, sentence, at);
    if (at == size) break;
    uint32_t class = classes[bytes[at]];
    if (class == 0 && bytes[at] == 0xE2) {
      bool apostrophe = is_apostrophe(sentence, at);
      class = shapes->classes[apostrophe ? (uint8_t)'\'' : 0xE2];
      at += apostrophe ? 2 : 0;
      saved += apostrophe ? 2 : 0;
    }
    at++;
    state = next[state * class_count + class];
  }
  state = next[state * class_count + shapes->classes[' ']] & ~(uint32_t)OPK_SHAPES_SPEAKS;
  take(shapes, state, at + 2 - saved, sentence, at, ends, shown);
}

static bool begins(const uint8_t *bytes, uint32_t size, opk_text phrase) {
  return phrase.size <= size && memcmp(bytes, phrase.bytes, phrase.size) == 0;
}

static const char *const joiners[] = {"and ", "but ", "so ", "instead", "then "};

/* Behind what joins a sentence to the last one: each of them once, in this order. */
static uint32_t pass_joiners(const uint8_t *head, uint32_t from, uint32_t size) {
  for (size_t i = 0; i < sizeof joiners / sizeof *joiners; i++) {
    opk_text joiner = {(const uint8_t *)joiners[i], (uint32_t)strlen(joiners[i])};
    uint32_t behind = from + joiner.size;
    if (!begins(head + from, size - from, joiner)) continue;
    if (joiners[i][joiner.size - 1] != ' ') {
      if (behind < size && head[behind] == ',') behind++;
      if (behind == size || head[behind++] != ' ') continue;
    }
    from = behind;
  }
  return from;
}

/* Behind a place in brackets ("(ap) - ") and quotation marks. */
static uint32_t pass_marks(const uint8_t *head, uint32_t size) {
  uint32_t from = 0, at = 1;
  while (at < size && opk_is_lower(head[at])) at++;
  if (size && head[0] == '(' && at > 1 && at < size && head[at] == ')')
    for (from = at + 1; from < size && (head[from] == ' ' || head[from] == '-'); from++) {}
  while (from < size && head[from] && strchr("\"'\xE2\x80\x9C\x98", head[from])) from++;
  return from;
}

/* Shows what the openings say that stand at `from`: those that may be joined, or the others. */
static void show(const opk_shapes *shapes, const uint8_t *head, uint32_t from, uint32_t size, bool joined,
                 uint8_t *shown) {
  if (from >= size) return;
  for (uint32_t i = shapes->first_opening[head[from]]; i < shapes->first_opening[head[from] + 1]; i++) {
    const opk_opening *opening = &shapes->openings[i];
    if (opening->joined == joined && opening->phrase.size <= size - from &&
        opening->phrase.bytes[opening->phrase.size - 1] == head[from + opening->phrase.size - 1] && begins(head + from, size - from, opening->phrase)) shown[opening->number] = 1;
  }
}

void opk_openings_find(const opk_shapes *shapes, opk_text sentence, uint8_t *shown) {
  uint8_t head[OPK_OPENING_REACH];
  uint32_t size = 0, at = 0, from;
  while (size < OPK_OPENING_REACH && at < sentence.size) {
    bool apostrophe = is_apostrophe(sentence, at);
    head[size++] = apostrophe ? '\'' : opk_to_lower(sentence.bytes[at]);
    at += apostrophe ? 3 : 1;
  }
  if (size < OPK_OPENING_REACH) head[size++] = ' ';
  from = pass_marks(head, size);
  show(shapes, head, from, size, false, shown);
  show(shapes, head, pass_joiners(head, from, size), size, true, shown);
}
