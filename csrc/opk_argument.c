#include "opk_argument.h"
#include "opk_ascii.h"

#define OPK_NAME(id, name) name,
const char *const opk_cue_names[OPK_CUE_COUNT] = {OPK_CUES(OPK_NAME)};
const char *const opk_figure_names[OPK_FIGURE_COUNT - 2 * OPK_CUE_COUNT] = {OPK_FIGURES(OPK_NAME)};
#undef OPK_NAME

#define START 12   /* a cue that begins within so many bytes begins the sentence */
#define EARLY 40   /* bytes before others are named, where a sentence is about their view */
#define ANSWERED 3 /* sentences behind it within which it may be answered */
#define RULE 3     /* what a rule weighs beside a cue: it is learnt with less reserve */
#define MARK 2     /* … and the mark of a contrast */

/* ---- hits ---- */

/* The sentence that holds byte `at`, from `nth` on, or the one behind it. */
static uint32_t sentence_at(const opk_span *readings, uint32_t count, uint32_t nth, uint32_t at) {
  while (nth < count && readings[nth].last <= at) nth++;
  return nth;
}

void opk_argument_count_cues(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                             const opk_lexicon *cues, const opk_hit *hits, size_t hit_count, uint32_t *nth) {
  for (size_t i = 0; i < hit_count; i++) {
    uint32_t first = hits[i].first, at = sentence_at(readings, count, *nth, first), cue;
    *nth = at;
    if (at == count) return;
    if (readings[at].first > first) continue;
    cue = opk_lexicon_category_of(cues, hits[i].entry);
    if (cue >= OPK_CUE_COUNT) continue;
    if (!sentences[at].counts[cue]) sentences[at].places[cue] = first - readings[at].first;
    if (sentences[at].counts[cue] < 3) sentences[at].counts[cue]++;
    if (first - readings[at].first < START) sentences[at].starts |= UINT32_C(1) << cue;
  }
}

void opk_argument_weigh(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                        const opk_facts *facts, double bias, const uint64_t *hashes, const uint32_t *firsts,
                        uint32_t words) {
  uint32_t word = 0;
  for (uint32_t i = 0; i < count; i++) {
    double sum = bias / 100, *decisions = sentences[i].decisions;
    while (word < words && firsts[word] < readings[i].first) word++;
    for (; word < words && firsts[word] < readings[i].last; word++) {
      const opk_fact *known = opk_facts_find(facts, hashes[word]);
      if (!known) continue;
      sum += known->weight / 100;
      for (unsigned k = 0; known->roles && k < OPK_ROLE_COUNT; k++) decisions[k] += known->roles[k];
    }
    sentences[i].facts = sum > 3 ? 3 : sum < -3 ? -3 : sum;
  }
}

void opk_argument_count_headline(opk_argument_sentence *sentences, const opk_span *readings, uint32_t count,
                                 const opk_lexicon *words, const opk_hit *hits, size_t hit_count, uint32_t *nth,
                                 uint32_t *last) {
  for (size_t i = 0; i < hit_count; i++) {
    uint32_t at = sentence_at(readings, count, *nth, hits[i].first), word;
    *nth = at;
    if (at == count) return;
    word = opk_lexicon_category_of(words, hits[i].entry);
    if (readings[at].first > hits[i].first || last[word] == at) continue;
    last[word] = at;
    sentences[at].shared++;
  }
}

/* ---- marks ---- */

enum {
  EXCLAMATION = 1, QUOTED = 2, DIGITS = 4, PERCENT = 8, MONEY = 16, YEAR = 32, NAMES = 64, SEVERAL_NAMES = 128,
  PARENTHESIS = 256, COLON = 512, SEMICOLON = 1024, DASH = 2048, ELLIPSIS = 4096,
  QUERY = 8192,      /* a question mark anywhere */
  QUOTATION = 16384, /* a quotation mark, a dash or another of that block */
  QUESTION = 32768,  /* it ends with a question mark */
  AMOUNT = 65536     /* a number that is no year */
};

static const struct {
  uint32_t mark, figure;
} mark_figures[] = {
  {EXCLAMATION, OPK_FIGURE_EXCLAMATION}, {QUOTED, OPK_FIGURE_QUOTED},   {DIGITS, OPK_FIGURE_DIGITS},
  {PERCENT, OPK_FIGURE_PERCENT},         {MONEY, OPK_FIGURE_MONEY},     {YEAR, OPK_FIGURE_YEAR},
  {NAMES, OPK_FIGURE_NAMES},             {SEVERAL_NAMES, OPK_FIGURE_SEVERAL_NAMES},
  {PARENTHESIS, OPK_FIGURE_PARENTHESIS}, {COLON, OPK_FIGURE_COLON},     {SEMICOLON, OPK_FIGURE_SEMICOLON},
  {DASH, OPK_FIGURE_DASH},               {ELLIPSIS, OPK_FIGURE_ELLIPSIS},
};

/* Whether the text goes on with these bytes. */
static bool has(opk_text text, uint32_t at, const char *bytes, uint32_t size) {
  return text.size - at >= size && memcmp(text.bytes + at, bytes, size) == 0;
}

static bool is_year(opk_text text, uint32_t at) {
  const uint8_t *b = text.bytes + at;
  return text.size - at >= 4 && (b[0] == '1' || b[0] == '2') && (b[1] == '0' || b[1] == '8' || b[1] == '9') &&
         opk_is_digit(b[2]) && opk_is_digit(b[3]);
}

static uint32_t marks_at(opk_text text, uint32_t at) {
  const uint8_t *b = text.bytes + at;
  switch (*b) {
  case '!': return EXCLAMATION;
  case '"': return QUOTED | QUOTATION;
  case '%': return PERCENT;
  case '$': return MONEY;
  case '(': return PARENTHESIS;
  case ':': return COLON;
  case ';': return SEMICOLON;
  case '?': return QUERY;
  case '.': return has(text, at, "...", 3) ? ELLIPSIS : 0;
  case '-':
    return at > 0 && b[-1] == ' ' && (has(text, at, "- ", 2) || has(text, at, "-- ", 3)) ? DASH : 0;
  case 0xE2:
    if (has(text, at, "\xE2\x80\x9C", 3)) return QUOTED | QUOTATION;
    return QUOTATION | (has(text, at, "\xE2\x80\x93", 3) || has(text, at, "\xE2\x80\x94", 3) ? DASH : 0);
  default:
    if (!opk_is_digit(*b)) return 0;
    if (is_year(text, at)) return DIGITS | YEAR;
    return at > 0 && opk_is_digit(b[-1]) ? DIGITS : DIGITS | AMOUNT;
  }
}

/* Whether a question mark stands at the end, or before closing marks there. */
static bool asks(opk_text text) {
  uint32_t at = text.size;
  while (at > 0 && text.bytes[at - 1] && strchr("\"'\xE2\x80\x9D\x99)", text.bytes[at - 1])) at--;
  return at > 0 && text.bytes[at - 1] == '?';
}

static uint32_t marks_of(opk_text text) {
  uint32_t marks = asks(text) ? QUESTION : 0;
  for (uint32_t at = 0; at < text.size; at++) {
    uint8_t byte = text.bytes[at];
    if (byte == ' ' || opk_is_lower(byte)) continue;
    if (byte >= 'A' && byte <= 'Z') {
      uint8_t before = at >= 2 && text.bytes[at - 1] == ' ' ? text.bytes[at - 2] : 0;
      if (before == ',' || opk_is_lower(before)) marks |= marks & NAMES ? SEVERAL_NAMES : NAMES;
    } else {
      marks |= marks_at(text, at);
    }
  }
  return marks;
}

void opk_argument_look(opk_argument_sentence *sentences, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    sentences[i].marks = marks_of(sentences[i].text);
    sentences[i].contrast = opk_contrast_find(sentences[i].text);
  }
}

/* ---- clauses ---- */

static const char *const subordinators[] = {" that ", " whether ", " why ", " who ", " which ", " how ", " what "};

/* Whether what stands at so many bytes is in a clause of its own: behind "that", "who" and their like without a mark
 * between, or behind a quotation mark. */
static bool is_inside(opk_text text, uint32_t at) {
  uint32_t mark = 0; /* behind the last one */
  if (at < 4) return false;
  if (at > text.size) at = text.size;
  for (uint32_t i = 0; i < at; i++) {
    uint8_t byte = text.bytes[i];
    if (byte == '"') return true;
    if (byte == ',' || byte == ';' || byte == ':') mark = i + 1;
  }
  for (size_t k = 0; k < sizeof subordinators / sizeof *subordinators; k++) {
    const char *word = subordinators[k];
    uint32_t size = (uint32_t)strlen(word);
    if (mark == 0 && at >= size - 1 && memcmp(text.bytes, word + 1, size - 1) == 0) return true;
    for (uint32_t i = mark; i + size <= at; i++)
      if (text.bytes[i] == ' ' && memcmp(text.bytes + i, word, size) == 0) return true;
  }
  return false;
}

/* ---- figures ---- */

#define CUE(name) OPK_CUE_##name

/* The cues of a sentence that may lie outside of the text. */
static bool has_cue(const opk_argument_course *c, int64_t i, unsigned cue) {
  return i >= 0 && i < (int64_t)c->count && c->sentences[i].counts[cue];
}

static bool starts(const opk_argument_course *c, int64_t i, unsigned cue) {
  return i >= 0 && i < (int64_t)c->count && (c->sentences[i].starts & UINT32_C(1) << cue);
}

static void say_place(const opk_argument_course *c, uint32_t i, double *values) {
  uint32_t count = c->count, own = c->sentences[i].paragraph;
  uint32_t first_one = c->sentences[0].paragraph, last_one = c->sentences[count - 1].paragraph;
  bool first = i == 0 || c->sentences[i - 1].paragraph != own;
  bool last = i == count - 1 || c->sentences[i + 1].paragraph != own;
  if (i == 0) values[OPK_FIGURE_TEXT_FIRST] = 1;
  else if (i <= 2) values[OPK_FIGURE_TEXT_SECOND_OR_THIRD] = 1;
  if (i == count - 1) values[OPK_FIGURE_TEXT_LAST] = 1;
  else if (i == count - 2) values[OPK_FIGURE_TEXT_NEXT_TO_LAST] = 1;
  values[OPK_FIGURE_PLACE_1 + (unsigned)(UINT64_C(5) * i / count)] = 1;
  if (first) values[OPK_FIGURE_PARAGRAPH_FIRST] = 1;
  if (last) values[OPK_FIGURE_PARAGRAPH_LAST] = 1;
  if (first && last) values[OPK_FIGURE_PARAGRAPH_ALONE] = 1;
  if (own == first_one) values[OPK_FIGURE_FIRST_PARAGRAPH] = 1;
  else if (own == first_one + 1) values[OPK_FIGURE_SECOND_PARAGRAPH] = 1;
  if (own == last_one) values[OPK_FIGURE_LAST_PARAGRAPH] = 1;
  else if (own + 1 == last_one) values[OPK_FIGURE_NEXT_TO_LAST_PARAGRAPH] = 1;
}

static void say_length(uint32_t size, double *values) {
  if (size <= 36) values[OPK_FIGURE_1_TO_6_WORDS] = 1;
  else if (size <= 72) values[OPK_FIGURE_7_TO_12_WORDS] = 1;
  else if (size <= 120) values[OPK_FIGURE_13_TO_20_WORDS] = 1;
  else if (size > 180) values[OPK_FIGURE_31_WORDS_OR_MORE] = 1;
}

static void say_voice(const opk_argument_sentence *own, const opk_argument_sentence *before,
                      const opk_argument_sentence *behind, double *values) {
  if (own->voice == OPK_VOICE_DIRECT) values[OPK_FIGURE_DIRECT] = 1;
  if (own->voice == OPK_VOICE_INDIRECT) values[OPK_FIGURE_INDIRECT] = 1;
  if (own->clauses) values[OPK_FIGURE_PARTLY_QUOTED] = 1;
  if (before && before->voice == OPK_VOICE_DIRECT) values[OPK_FIGURE_DIRECT_BEFORE] = 1;
  if (before && before->voice == OPK_VOICE_INDIRECT) values[OPK_FIGURE_INDIRECT_BEFORE] = 1;
  if (behind && behind->voice == OPK_VOICE_DIRECT) values[OPK_FIGURE_DIRECT_BEHIND] = 1;
  if (own->marks & QUESTION) values[OPK_FIGURE_QUESTION] = 1;
  if (before && (before->marks & QUESTION)) values[OPK_FIGURE_QUESTION_BEFORE] = 1;
  if (behind && (behind->marks & QUESTION)) values[OPK_FIGURE_QUESTION_BEHIND] = 1;
}

/* Whether words lean to facts or to views, and how much. */
static void say_lean(const opk_argument_sentence *own, unsigned facts, unsigned views, double *values) {
  if (!own) return;
  if (own->facts > 0) values[facts] = own->facts;
  if (own->facts < 0) values[views] = -own->facts;
}

static void say_cues(const opk_argument_sentence *own, double *values) {
  static const double weights[] = {0, 1, 1.5, 2}; /* of a kind of cue that is there so often */
  for (unsigned cue = 0; cue < OPK_CUE_COUNT; cue++) {
    values[cue] = weights[own->counts[cue]];
    if (own->starts & UINT32_C(1) << cue) values[OPK_CUE_COUNT + cue] = 1;
  }
}

/* What the cues of the sentences beside it say. */
static void say_neighbours(const opk_argument_course *c, int64_t i, double *values) {
  static const struct {
    int by;
    unsigned cue, figure;
  } beside[] = {
    {-1, CUE(CONCESSION), OPK_FIGURE_CONCESSION_BEFORE}, {-1, CUE(OPPONENT), OPK_FIGURE_OPPONENT_BEFORE},
    {-1, CUE(REFUTATION), OPK_FIGURE_REFUTATION_BEFORE}, {-1, CUE(REPORT), OPK_FIGURE_REPORT_BEFORE},
    {-1, CUE(PAST), OPK_FIGURE_PAST_BEFORE},             {-1, CUE(JUDGEMENT), OPK_FIGURE_JUDGEMENT_BEFORE},
    {-1, CUE(FIGURE), OPK_FIGURE_FIGURE_BEFORE},         {-1, CUE(INSTANCE), OPK_FIGURE_INSTANCE_BEFORE},
    {-1, CUE(DEMAND), OPK_FIGURE_DEMAND_BEFORE},         {-1, CUE(FUTURE), OPK_FIGURE_FUTURE_BEFORE},
    {-1, CUE(DISPUTE), OPK_FIGURE_DISPUTE_BEFORE},       {1, CUE(OPPONENT), OPK_FIGURE_OPPONENT_BEHIND},
    {1, CUE(REFUTATION), OPK_FIGURE_REFUTATION_BEHIND},  {1, CUE(PAST), OPK_FIGURE_PAST_BEHIND},
    {1, CUE(DISPUTE), OPK_FIGURE_DISPUTE_BEHIND},
  };
  for (size_t k = 0; k < sizeof beside / sizeof *beside; k++)
    if (has_cue(c, i + beside[k].by, beside[k].cue)) values[beside[k].figure] = 1;
  if (starts(c, i - 1, CUE(CONTRAST))) values[OPK_FIGURE_CONTRAST_FIRST_BEFORE] = 1;
  if (starts(c, i + 1, CUE(CONTRAST))) values[OPK_FIGURE_CONTRAST_FIRST_BEHIND] = 1;
}

/* What several cues say together; and what the sentence shows by them. */
static uint32_t say_rules(const opk_argument_course *c, int64_t i, double *values) {
  const opk_argument_sentence *own = &c->sentences[i];
  int64_t count = c->count;
#define HERE(name) (own->counts[CUE(name)] != 0)
#define IS_INSIDE(name) is_inside(own->text, own->places[CUE(name)])
#define SAY(name, holds) \
  if (holds) values[OPK_FIGURE_RULE_##name] = RULE
  bool author = own->voice == OPK_VOICE_AUTHOR, question = own->marks & QUESTION, figures = own->marks & DIGITS;
  bool contrast_behind =
    starts(c, i + 1, CUE(CONTRAST)) || (starts(c, i + 1, CUE(CONCESSION)) && HERE(CONTRAST));
  bool demand = HERE(DEMAND) && !question && own->voice != OPK_VOICE_DIRECT, demand_in = demand && IS_INSIDE(DEMAND);
  bool future = HERE(FUTURE) && author && !question, future_in = future && IS_INSIDE(FUTURE);
  bool figure = HERE(FIGURE) && figures, answered = false;
  bool testimony = (HERE(REPORT) && !author) || (HERE(SOURCE) && HERE(REPORT));
  bool opponent_before = has_cue(c, i - 1, CUE(OPPONENT)), concession_before = has_cue(c, i - 1, CUE(CONCESSION));
  SAY(DEMAND, demand && !demand_in);
  SAY(DEMAND_INSIDE, demand_in);
  SAY(NEED, HERE(NEED) && author && !question && !IS_INSIDE(NEED));
  SAY(FUTURE, future && !future_in);
  SAY(FUTURE_INSIDE, future_in);
  SAY(WOULD, HERE(WOULD) && author && !question && !HERE(FUTURE));
  SAY(OBJECTION_MET, HERE(OPPONENT) && HERE(REFUTATION) && author);
  SAY(QUESTION_OF_OTHERS, question && (HERE(OPPONENT) || opponent_before));
  SAY(CONCESSION, HERE(CONCESSION) && HERE(CONTRAST) && author);
  SAY(GRANTED, HERE(CONCESSION) && (contrast_behind || starts(c, i, CUE(CONCESSION))) && author);
  SAY(ANSWER, starts(c, i, CUE(CONTRAST)) && (concession_before || opponent_before));
  SAY(OBJECTION, HERE(OPPONENT) && (contrast_behind || HERE(REFUTATION) || has_cue(c, i + 1, CUE(REFUTATION))));
  SAY(OBJECTED, HERE(REFUTATION) && (HERE(OPPONENT) || opponent_before || concession_before));
  SAY(FIGURE, figure);
  SAY(TESTIMONY, testimony);
  SAY(EVENT, HERE(PAST) && !HERE(PRESENT) && !HERE(JUDGEMENT) && (own->marks & NAMES));
  SAY(SETTING, 4 * (i + 1) <= count && HERE(PAST) && !HERE(JUDGEMENT) && !HERE(DEMAND));
  SAY(POINT, (i + 1 >= count - 2 || own->shared >= 3) && (HERE(JUDGEMENT) || HERE(DEMAND) || HERE(POINT)) && author);
  SAY(JUDGEMENT, HERE(JUDGEMENT) && author && !figures && !HERE(REPORT));
  SAY(VIEW, HERE(PRESENT) && !HERE(PAST) && author && !figures && !(own->marks & QUOTATION));
  SAY(FURNITURE, HERE(FURNITURE));
  SAY(CLOSING, i + 1 >= count - 1 && author);
  SAY(OPENING, i + 1 <= 2);
  bool others = HERE(OPPONENT) && own->places[CUE(OPPONENT)] < EARLY && own->voice != OPK_VOICE_DIRECT && !HERE(DEMAND);
  bool met = others && HERE(REFUTATION);
  for (int64_t behind = 1; behind <= ANSWERED; behind++)
    if (starts(c, i + behind, CUE(CONTRAST)) || has_cue(c, i + behind, CUE(REFUTATION))) answered = true;
#undef SAY
#undef IS_INSIDE
  bool amount = (own->marks & PERCENT) || (HERE(FIGURE) && (own->marks & AMOUNT));
#undef HERE
  return (amount ? OPK_SHOWS_FIGURE : 0u) | (testimony ? OPK_SHOWS_TESTIMONY : 0u) |
         (met ? OPK_SHOWS_MET | OPK_SHOWS_ANSWERED : 0u) | (others && answered ? OPK_SHOWS_ANSWERED : 0u);
}

/* What the paragraph has shown before a sentence. */
enum { OTHERS = 1, GRANTED = 2, TURNED = 4, TOLD_FIGURES = 8, PARTS_QUOTED = 16 };

static const struct {
  uint32_t shown, figure;
} carried[] = {
  {OTHERS, OPK_FIGURE_PARAGRAPH_HAS_OTHERS},         {GRANTED, OPK_FIGURE_PARAGRAPH_GRANTED},
  {TURNED, OPK_FIGURE_PARAGRAPH_TURNED},             {TOLD_FIGURES, OPK_FIGURE_PARAGRAPH_TOLD_FIGURES},
  {PARTS_QUOTED, OPK_FIGURE_PARAGRAPH_QUOTED},
};

/* What the sentence's own mark of a contrast says, and those beside it. */
static void say_contrasts(const opk_argument_sentence *own, const opk_argument_sentence *before,
                          const opk_argument_sentence *behind, double *values) {
  const opk_contrast *mark = &own->contrast;
  if (mark->found) {
    values[OPK_FIGURE_CONTRAST_MARKED] = MARK;
    values[!mark->turns   ? OPK_FIGURE_GRANT_MARKED
           : mark->begins ? OPK_FIGURE_TURN_BEGINS
                          : OPK_FIGURE_TURN_MARKED] = MARK;
  }
  if (before && before->contrast.found && before->contrast.turns)
    values[before->contrast.begins ? OPK_FIGURE_TURN_BEGINS_BEFORE : OPK_FIGURE_TURN_MARKED_BEFORE] = MARK;
  if (behind && behind->contrast.found && behind->contrast.turns)
    values[behind->contrast.begins ? OPK_FIGURE_TURN_BEGINS_BEHIND : OPK_FIGURE_TURN_MARKED_BEHIND] = MARK;
}

/* The shapes of a sentence, and of what its paragraph has shown. */
static void say_shapes(opk_argument_course *c, uint32_t i, double *values) {
  const opk_argument_sentence *own = &c->sentences[i];
  uint8_t shown[OPK_FIGURE_COUNT] = {0};
  bool begins = i == 0 || own->paragraph != c->paragraph;
  opk_shapes_find(&c->reader->shapes, own->text, c->ends, shown);
  opk_openings_find(&c->reader->shapes, own->text, shown);
  if (begins) {
    c->paragraph = own->paragraph;
    c->before = 0;
  }
  for (size_t k = 0; k < sizeof carried / sizeof *carried; k++)
    if (c->before & carried[k].shown) values[carried[k].figure] = 1;
  if (shown[OPK_FIGURE_OTHERS_HOLD]) c->before |= OTHERS;
  if (shown[OPK_FIGURE_GRANTS_FIRST]) c->before |= GRANTED;
  if (shown[OPK_FIGURE_TURNS_FIRST]) c->before |= TURNED;
  if (own->marks & DIGITS) c->before |= TOLD_FIGURES;
  if (own->voice != OPK_VOICE_AUTHOR) c->before |= PARTS_QUOTED;
  if (shown[OPK_FIGURE_TURNS_FIRST]) {
    values[c->turned ? OPK_FIGURE_TURNS_AGAIN : OPK_FIGURE_FIRST_TURN] = 1;
    c->turned = true;
    if (begins) values[OPK_FIGURE_TURN_ALONE] = 1;
  }
  if (i == c->first_demand) values[OPK_FIGURE_FIRST_DEMAND] = 1;
  if (i == c->last_demand) values[OPK_FIGURE_LAST_DEMAND] = 1;
  if (i == c->first_demand && i == c->last_demand) values[OPK_FIGURE_ONLY_DEMAND] = 1;
  if (own->marks & QUERY) {
    if (shown[OPK_FIGURE_TURNS_FIRST] || shown[OPK_FIGURE_THEN]) values[OPK_FIGURE_ASKS_BACK] = 1;
    if (own->counts[CUE(DEMAND)]) values[OPK_FIGURE_ASKS_DEMANDS] = 1;
  }
  for (unsigned k = OPK_FIGURE_ASKS_TO_ACT; k < OPK_FIGURE_COUNT; k++)
    if (shown[k]) values[k] = 1;
}

/* A headline that says what ought to be done stands above an essay whose thesis says so: in 31 of 58 of those that are
 * learnt from, under other headlines in 91 of 543. */
static void say_headline(const opk_argument_course *c, const opk_argument_sentence *own, double *values) {
  static const uint16_t demanding[] = {
    OPK_FIGURE_RULE_DEMAND, OPK_FIGURE_RULE_NEED, OPK_FIGURE_ASKS_TO_ACT, OPK_FIGURE_OUGHT_TO_BE_DONE,
    OPK_FIGURE_WE_OUGHT,
  };
  if (own->shared) values[OPK_FIGURE_HEADLINE_1 + (own->shared < 3 ? own->shared : 3) - 1] = 1;
  if (!c->headline_demands) return;
  bool demands = own->counts[CUE(DEMAND)] || own->counts[CUE(NEED)];
  for (size_t k = 0; k < sizeof demanding / sizeof *demanding; k++) demands = demands || values[demanding[k]] != 0;
  values[demands ? OPK_FIGURE_DEMANDS_AS_HEADLINE : OPK_FIGURE_HEADLINE_DEMANDS] = 1;
}

opk_argument_course opk_argument_begin(const opk_argument_reader *reader, opk_argument_sentence *sentences,
                                       uint32_t count, uint32_t *ends) {
  opk_argument_course course = {.reader = reader, .sentences = sentences, .count = count, .ends = ends};
  course.first_demand = course.last_demand = OPK_NONE;
  for (uint32_t i = 0; i < count; i++)
    if (sentences[i].voice == OPK_VOICE_AUTHOR && sentences[i].counts[CUE(DEMAND)]) {
      if (course.first_demand == OPK_NONE) course.first_demand = i;
      course.last_demand = i;
    }
  return course;
}

void opk_argument_figures(opk_argument_course *course, double values[OPK_FIGURE_COUNT]) {
  uint32_t i = course->next++;
  opk_argument_sentence *own = &course->sentences[i];
  const opk_argument_sentence *before = i > 0 ? own - 1 : NULL, *behind = i + 1 < course->count ? own + 1 : NULL;
  for (unsigned k = 0; k < OPK_FIGURE_COUNT; k++) values[k] = 0;
  say_cues(own, values);
  say_place(course, i, values);
  say_length(own->text.size, values);
  for (size_t k = 0; k < sizeof mark_figures / sizeof *mark_figures; k++)
    if (own->marks & mark_figures[k].mark) values[mark_figures[k].figure] = 1;
  say_voice(own, before, behind, values);
  say_lean(own, OPK_FIGURE_FACT, OPK_FIGURE_VIEW, values);
  say_lean(before, OPK_FIGURE_FACTS_BEFORE, OPK_FIGURE_VIEWS_BEFORE, values);
  say_lean(behind, OPK_FIGURE_FACTS_BEHIND, OPK_FIGURE_VIEWS_BEHIND, values);
  say_shapes(course, i, values);
  say_contrasts(own, before, behind, values);
  own->shows = say_rules(course, i, values);
  say_neighbours(course, i, values);
  say_headline(course, own, values);
}
