/* The roles of sentences by the decisions on their figures, and their relations (opk_argument.h). */
#include "opk_argument.h"
#include "opk_math.h"

const char *const opk_role_names[OPK_ROLE_COUNT] = {
  "thesis", "claim", "evidence", "concession", "counterargument", "rebuttal", "recommendation", "prediction",
  "background",
};

#define BIT(role) (1u << OPK_ROLE_##role)

/* One of these is given where no role reaches its threshold. */
#define COMMON (BIT(CLAIM) | BIT(EVIDENCE) | BIT(BACKGROUND))
/* What only the author's own voice does: not a quoted one. */
#define OWN_VOICE (BIT(CONCESSION) | BIT(REBUTTAL) | BIT(RECOMMENDATION) | BIT(PREDICTION))
#define MOST_THESES 3

void opk_roles_decide(const opk_roles_model *model, const double values[OPK_FIGURE_COUNT],
                      double decisions[OPK_ROLE_COUNT]) {
  double sums[OPK_ROLE_ROOM] = {0};
  for (unsigned k = 0; k < OPK_ROLE_COUNT; k++) sums[k] = model->bias[k] + decisions[k];
  for (unsigned i = 0; i < OPK_FIGURE_COUNT; i++) {
    const double *weights = model->weights[i];
    double value = values[i];
    uint64_t bits; /* most figures are 0: a whole number is compared faster */
    memcpy(&bits, &value, sizeof bits);
    if (bits == 0) continue;
    for (unsigned k = 0; k < OPK_ROLE_ROOM; k++) sums[k] += weights[k] * value;
  }
  memcpy(decisions, sums, OPK_ROLE_COUNT * sizeof *sums);
}

/* How often such a decision was right, rounded to thousandths. */
static double confidence_of(const opk_roles_model *model, unsigned role, double decision) {
  double x = (model->slope[role] * decision / model->unit + model->offset[role]) / 1000;
  double thousandths = 1 / (1 + opk_exp(-x)) * 1000 + 0.5;
  return (double)(int32_t)thousandths / 1000;
}

static void give_as(opk_argument_sentence *own, unsigned role, double confidence) {
  own->roles[own->role_count++] = (opk_given_role){role, confidence};
  own->role_mask |= 1u << role;
}

static void give(const opk_roles_model *model, opk_argument_sentence *own, unsigned role) {
  give_as(own, role, confidence_of(model, role, own->decisions[role]));
}

/* Roles that a sentence shows by how it and its neighbours are built are given whatever its figures come to: how often
 * that was right in the op-eds that are learnt from (bench/argument.md). */
#define SHOWN_COUNTERARGUMENT 0.348 /* 32 of 92 */
#define SHOWN_REBUTTAL 0.321        /* 9 of 28 */

static void give_shown(const opk_roles_model *model, opk_argument_sentence *own, unsigned role) {
  double confidence = confidence_of(model, role, own->decisions[role]);
  double least = role == OPK_ROLE_REBUTTAL ? SHOWN_REBUTTAL : SHOWN_COUNTERARGUMENT;
  give_as(own, role, confidence > least ? confidence : least);
}

/* The roles of a sentence but the thesis, which is judged over all of them; at least one. */
static void give_most(const opk_roles_model *model, opk_argument_sentence *own) {
  double gap = 0;
  unsigned nearest = 0;
  for (unsigned k = 1; k < OPK_ROLE_COUNT; k++) {
    double ahead = own->decisions[k] - model->threshold[k];
    bool silent = own->voice == OPK_VOICE_DIRECT && (OWN_VOICE & 1u << k);
    bool shown = (k == OPK_ROLE_COUNTERARGUMENT && (own->shows & OPK_SHOWS_ANSWERED)) ||
                 (k == OPK_ROLE_REBUTTAL && (own->shows & OPK_SHOWS_MET));
    if (shown) {
      give_shown(model, own, k);
    } else if (ahead >= 0 && !silent) {
      give(model, own, k);
    } else if ((COMMON & 1u << k) && (!nearest || ahead > gap)) {
      nearest = k;
      gap = ahead;
    }
  }
  if (!own->role_count) give(model, own, nearest);
}

/* Whether sentence a is the likelier thesis. */
static bool is_ahead(const opk_argument_sentence *sentences, uint32_t a, uint32_t b) {
  double of_a = sentences[a].decisions[OPK_ROLE_THESIS], of_b = sentences[b].decisions[OPK_ROLE_THESIS];
  return of_a > of_b || (of_a == of_b && a < b);
}

static void sink(const opk_argument_sentence *sentences, uint32_t *ranking, uint32_t at, uint32_t count) {
  for (uint32_t below; (below = 2 * at + 1) < count; at = below) {
    uint32_t moved = ranking[at];
    if (below + 1 < count && is_ahead(sentences, ranking[below], ranking[below + 1])) below++;
    if (!is_ahead(sentences, moved, ranking[below])) return;
    ranking[at] = ranking[below];
    ranking[below] = moved;
  }
}

/* Heapsort (Williams 1964): no memory, and n log n whatever the decisions are. */
static void rank(const opk_argument_sentence *sentences, uint32_t *ranking, uint32_t count) {
  for (uint32_t i = 0; i < count; i++) ranking[i] = i;
  for (uint32_t i = count / 2; i-- > 0;) sink(sentences, ranking, i, count);
  for (uint32_t last = count; last-- > 1;) {
    uint32_t first = ranking[0];
    ranking[0] = ranking[last];
    ranking[last] = first;
    sink(sentences, ranking, 0, last);
  }
}

/* A thesis is no claim besides, and no background. */
static void give_thesis(const opk_roles_model *model, opk_argument_sentence *own) {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < own->role_count; i++)
    if (own->roles[i].role != OPK_ROLE_CLAIM && own->roles[i].role != OPK_ROLE_BACKGROUND)
      own->roles[kept++] = own->roles[i];
  own->role_count = kept;
  own->role_mask &= ~(BIT(CLAIM) | BIT(BACKGROUND));
  give(model, own, OPK_ROLE_THESIS);
}

static bool is_likelier(opk_given_role a, opk_given_role b) {
  if (a.confidence != b.confidence) return a.confidence > b.confidence;
  return strcmp(opk_role_names[a.role], opk_role_names[b.role]) < 0;
}

static void likeliest_first(opk_argument_sentence *own) {
  for (uint32_t i = 1; i < own->role_count; i++)
    for (uint32_t k = i; k > 0 && is_likelier(own->roles[k], own->roles[k - 1]); k--) {
      opk_given_role moved = own->roles[k];
      own->roles[k] = own->roles[k - 1];
      own->roles[k - 1] = moved;
    }
}

void opk_roles_give(const opk_roles_model *model, opk_argument_sentence *sentences, uint32_t count, uint32_t *ranking) {
  for (uint32_t i = 0; i < count; i++) give_most(model, &sentences[i]);
  rank(sentences, ranking, count);
  for (uint32_t i = 0; i < count && i < MOST_THESES; i++) {
    opk_argument_sentence *own = &sentences[ranking[i]];
    if (i > 0 && own->decisions[OPK_ROLE_THESIS] < model->threshold[OPK_ROLE_THESIS]) break;
    give_thesis(model, own);
  }
  for (uint32_t i = 0; i < count; i++) likeliest_first(&sentences[i]);
}

/* ---- relations ---- */

#define REACH 6  /* sentences back that an answer may lie from what it answers */
#define NEAR 4   /* sentences between a piece of evidence and its claim */
#define BEHIND 2 /* sentences back that one which begins with "but" may lie from what it answers */
#define RUN 3    /* points in a row that one answer meets */

/* What stands in a row makes one piece of evidence, and a sentence that is rather evidence than a claim is no claim here. */
static bool is_evidence(const opk_argument_sentence *own) {
  if (!(own->role_mask & BIT(EVIDENCE)) || (own->role_mask & (BIT(THESIS) | BIT(REBUTTAL) | BIT(COUNTERARGUMENT))))
    return false;
  for (uint32_t i = 0; i < own->role_count; i++) {
    if (own->roles[i].role == OPK_ROLE_EVIDENCE) return true;
    if (own->roles[i].role == OPK_ROLE_CLAIM) return false;
  }
  return true;
}

static bool takes_support(const opk_argument_sentence *own) {
  if (is_evidence(own)) return false;
  return own->role_mask & (BIT(CLAIM) | BIT(THESIS) | BIT(REBUTTAL) | BIT(RECOMMENDATION) | BIT(PREDICTION));
}

static bool is_opposed(const opk_argument_sentence *own) {
  return own->role_mask & (BIT(COUNTERARGUMENT) | BIT(CONCESSION));
}

static bool is_granted_within(const opk_argument_sentence *own) {
  return own->contrast.found && !(own->contrast.turns && own->contrast.begins);
}

/* The nearest sentence from `i` in steps of `by` that fits, at most `most` away and, where `inside`, in the same paragraph;
 * OPK_NONE. */
static uint32_t nearest(const opk_argument_sentence *sentences, uint32_t count, uint32_t i, int by, uint32_t most,
                        bool inside, bool (*fits)(const opk_argument_sentence *)) {
  for (uint32_t distance = 1; distance <= most; distance++) {
    uint32_t at = by < 0 ? i - distance : i + distance;
    if (by < 0 ? distance > i : at >= count) return OPK_NONE;
    if (inside && sentences[at].paragraph != sentences[i].paragraph) return OPK_NONE;
    if (fits(&sentences[at])) return at;
  }
  return OPK_NONE;
}

/* What a piece of evidence bears out; `before` is what the sentence before it does as evidence, or OPK_NONE. */
static uint32_t find_supported(const opk_argument_sentence *sentences, uint32_t count, uint32_t i, uint32_t before) {
  uint32_t to = nearest(sentences, count, i, -1, NEAR, true, takes_support);
  if (to == OPK_NONE) to = nearest(sentences, count, i, 1, NEAR, true, takes_support);
  if (to == OPK_NONE && before != OPK_NONE && sentences[i].paragraph == sentences[i - 1].paragraph) to = before;
  return to != OPK_NONE ? to : nearest(sentences, count, i, -1, NEAR, false, takes_support);
}

/* Relations as they are made. */
typedef struct relations {
  opk_argument_sentence *sentences;
  opk_relation *list;
  uint32_t count;
} relations;

static void add(relations *made, uint32_t from, uint32_t to, bool attack) {
  opk_argument_sentence *own = &made->sentences[to];
  uint32_t *first = attack ? &own->first_attack : &own->first_support;
  uint32_t *last = attack ? &own->last_attack : &own->last_support;
  if (*first == OPK_NONE) *first = made->count;
  else made->list[*last].next = made->count;
  *last = made->count;
  made->list[made->count++] = (opk_relation){from, to, attack, OPK_NONE};
}

/* The point that sentence `i` answers: its own, where it has one; OPK_NONE. */
static uint32_t find_answered(const opk_argument_sentence *sentences, uint32_t count, uint32_t i) {
  const opk_argument_sentence *own = &sentences[i];
  if (own->role_mask & BIT(REBUTTAL))
    return is_opposed(own) ? i : nearest(sentences, count, i, -1, REACH, false, is_opposed);
  if (own->contrast.found && own->contrast.turns && own->contrast.begins && own->voice != OPK_VOICE_DIRECT &&
      !is_opposed(own))
    return nearest(sentences, count, i, -1, BEHIND, true, is_opposed);
  return OPK_NONE;
}

/* An answer, which meets the points right before the one that is found too. */
static void add_answers(relations *made, uint32_t i, uint32_t to) {
  const opk_argument_sentence *sentences = made->sentences;
  uint32_t paragraph = sentences[to].paragraph;
  add(made, i, to, true);
  for (uint32_t more = 1; to != i && more < RUN && more <= to; more++) {
    const opk_argument_sentence *own = &sentences[to - more];
    if (!is_opposed(own) || own->paragraph != paragraph || (own->role_mask & BIT(REBUTTAL))) return;
    add(made, i, to - more, true);
  }
}

uint32_t opk_roles_relate(opk_argument_sentence *sentences, uint32_t count, const uint32_t *ranking,
                          opk_relation *out) {
  relations made = {sentences, out, 0};
  uint32_t thesis = count ? ranking[0] : 0, supported = OPK_NONE;
  for (uint32_t i = 0; i < count; i++)
    sentences[i].first_support = sentences[i].last_support = sentences[i].first_attack = sentences[i].last_attack =
      OPK_NONE;
  for (uint32_t i = 0; i < count; i++) {
    const opk_argument_sentence *own = &sentences[i];
    uint32_t answered = find_answered(sentences, count, i);
    supported = is_evidence(own) ? find_supported(sentences, count, i, supported) : OPK_NONE;
    if (supported != OPK_NONE) add(&made, i, supported, false);
    else if ((own->role_mask & BIT(CLAIM)) && i != thesis && !(own->role_mask & BIT(THESIS)))
      add(&made, i, thesis, false);
    if (answered != OPK_NONE) add_answers(&made, i, answered);
    if (is_opposed(own) && i != thesis) add(&made, i, thesis, true);
    if (is_opposed(own) && answered != i && is_granted_within(own)) add(&made, i, i, true);
  }
  return made.count;
}

/* ---- nuclei ---- */

#define LONG 240   /* bytes beyond which a longer sentence says no more */
#define LEAST 850  /* the score that 12 in 100 sentences of every other tree of roles/rst reach */

bool opk_roles_is_proved(const opk_argument_sentence *own, const opk_argument_sentence *behind) {
  const double *of = own->decisions;
  double score = 10 * (of[OPK_ROLE_CLAIM] - of[OPK_ROLE_BACKGROUND] + behind->decisions[OPK_ROLE_EVIDENCE]);
  score += 3 * (of[OPK_ROLE_CONCESSION] + of[OPK_ROLE_COUNTERARGUMENT] + of[OPK_ROLE_REBUTTAL]);
  return score + 32 * (double)(own->text.size < LONG ? own->text.size : LONG) >= LEAST;
}
