#include "opk_score.h"

#include "opk_ucd.h"
#include "opk_utf8.h"

/* ---- numbers ---- */

/* The whole number next to x, halves away from zero; NaN is 0. */
static int64_t nearest(double x, double largest) {
  if (x != x) return 0;
  if (x > largest) x = largest;
  if (x < -largest) x = -largest;
  return (int64_t)(x < 0 ? x - 0.5 : x + 0.5);
}

int64_t opk_score_weight(double weight) {
  return nearest(weight * (double)OPK_SCORE_ONE, (double)OPK_SCORE_WEIGHT_MAX);
}

int64_t opk_score_factor(double factor) {
  return nearest(factor * (double)OPK_SCORE_FACTOR_ONE, (double)OPK_SCORE_FACTOR_MAX);
}

static int64_t clamp(int64_t value, int64_t largest) {
  return value > largest ? largest : value < -largest ? -largest : value;
}

/* value * factor, in two halves so that no product passes 2^63. */
static int64_t scale(int64_t value, int64_t factor, int64_t largest) {
  int64_t whole = value / OPK_SCORE_FACTOR_ONE * factor;
  int64_t rest = value % OPK_SCORE_FACTOR_ONE * factor;
  int64_t half = rest < 0 ? -OPK_SCORE_FACTOR_ONE / 2 : OPK_SCORE_FACTOR_ONE / 2;
  return clamp(whole + (rest + half) / OPK_SCORE_FACTOR_ONE, largest);
}

/* ---- clauses ---- */

/* Whether a clause ends between a token and the next one. */
static bool ends_clause(opk_text text, opk_tokens tokens, uint32_t token) {
  uint32_t at = tokens.last[token], last = tokens.first[token + 1];
  unsigned lines = 0;
  bool dash = true; /* so far nothing but white space and hyphens */
  uint32_t hyphens = 0, blanks = 0;
  if (last - at > OPK_SCORE_GAP) return true;
  text.size = last;
  while (at < last) {
    uint32_t cp = opk_utf8_decode(text, at, &at);
    const opk_ucd_row *row = opk_ucd(cp);
    if (cp == '-') {
      hyphens++;
      continue;
    }
    if (row->flags & OPK_UCD_WHITE) {
      blanks++;
      if (cp == '\n' || (cp == '\r' && (at == last || text.bytes[at] != '\n')) || cp == 0x85 || cp == 0x2028) lines++;
      if (lines > 1 || cp == 0x2029) return true;
      continue;
    }
    dash = false;
    if (cp == '(' || cp == ')' || cp == '[' || cp == ']') return true;
    if (row->sentence == OPK_SB_STerm || row->sentence == OPK_SB_SContinue) return true;
    /* SB8: behind a full stop and before a small letter the sentence goes on. */
    if ((row->sentence == OPK_SB_ATerm || cp == 0x2026) &&
        (tokens.kind[token + 1] & (OPK_TOKEN_LETTER | OPK_TOKEN_CAPITAL)) != OPK_TOKEN_LETTER)
      return true;
  }
  return dash && (hyphens > 1 || (hyphens == 1 && blanks > 1)); /* "--", " - " */
}

/* ---- shifters ---- */

/* The first token that ends behind a byte; asked for in the order of bytes. */
static uint32_t token_of(opk_tokens tokens, uint32_t count, uint32_t *cursor, uint32_t byte) {
  while (*cursor < count && tokens.last[*cursor] <= byte) ++*cursor;
  return *cursor;
}

typedef struct shifting {
  opk_text text;
  opk_tokens tokens;
  uint32_t token_count;
  opk_score_hits shifters;
  const opk_score_rules *rules;
  uint32_t next;    /* the shifter to go on from */
  uint32_t cursor;  /* a token at or before it */
  uint32_t reach;   /* tokens before it are negated */
  uint32_t chain;   /* the token behind the last intensifiers … */
  int64_t factor;   /* … and what they make together */
} shifting;

static uint32_t category_of(const opk_score_hits *hits, uint32_t i) {
  return opk_lexicon_entry_at(hits->lexicon, hits->hits[i].entry).category;
}

/* The token behind those that a negator reaches, given the token behind it. */
static uint32_t reach_of(const shifting *state, uint32_t token) {
  const opk_score_hits *shifters = &state->shifters;
  uint32_t other = state->next + 1, cursor = token;
  uint32_t stop = state->token_count - token < state->rules->window ? state->token_count : token + state->rules->window;
  for (; token < stop; token++) {
    if (ends_clause(state->text, state->tokens, token - 1)) break;
    while (other < shifters->count &&
           token_of(state->tokens, state->token_count, &cursor, shifters->hits[other].first) < token)
      other++;
    if (other < shifters->count && cursor == token && category_of(shifters, other) == state->rules->clause) break;
  }
  return token;
}

/* Takes in the shifters that end before a token. */
static void advance(shifting *state, uint32_t token) {
  const opk_score_hits *shifters = &state->shifters;
  for (; state->next < shifters->count; state->next++) {
    const opk_hit *shifter = &shifters->hits[state->next];
    if (shifter->last > state->tokens.first[token]) break;
    uint32_t first = token_of(state->tokens, state->token_count, &state->cursor, shifter->first), behind = first;
    while (behind < state->token_count && state->tokens.first[behind] < shifter->last) behind++;
    uint32_t category = category_of(shifters, state->next);
    if (category == state->rules->negator) {
      state->reach = reach_of(state, behind);
    } else if (category == state->rules->intensifier) {
      double weight = opk_lexicon_entry_at(shifters->lexicon, shifter->entry).weight;
      bool chained = first > 0 && state->chain == first && !ends_clause(state->text, state->tokens, first - 1);
      state->factor = scale(chained ? state->factor : OPK_SCORE_FACTOR_ONE, opk_score_factor(1 + weight),
                            OPK_SCORE_FACTOR_MAX);
      state->chain = behind;
    }
  }
}

void opk_score_weigh(opk_text text, opk_tokens tokens, uint32_t token_count, opk_score_hits hits,
                     opk_score_hits shifters, const opk_score_rules *rules, opk_score_hit *out) {
  shifting state = {.text = text, .tokens = tokens, .token_count = token_count, .shifters = shifters, .rules = rules};
  uint32_t cursor = 0;
  for (uint32_t i = 0; i < hits.count; i++) {
    int64_t weight = opk_score_weight(opk_lexicon_entry_at(hits.lexicon, hits.hits[i].entry).weight);
    uint32_t token = token_of(tokens, token_count, &cursor, hits.hits[i].first);
    bool negated = false, intensified = false;
    if (shifters.count != 0 && token < token_count) {
      advance(&state, token);
      negated = token < state.reach;
      intensified = token > 0 && state.chain == token && !ends_clause(text, tokens, token - 1);
      if (intensified) weight = scale(weight, state.factor, OPK_SCORE_WEIGHT_MAX);
      if (negated) {
        int64_t shift = weight < 0 ? -rules->shift : weight > 0 ? rules->shift : 0;
        weight = clamp(scale(weight, rules->factor, OPK_SCORE_WEIGHT_MAX) - shift, OPK_SCORE_WEIGHT_MAX);
      }
    }
    out[i] = (opk_score_hit){weight, token, negated, intensified};
  }
}

/* ---- sums ---- */

void opk_score_add(opk_score_tally *tally, const opk_score_hit *hit) {
  uint64_t low = tally->weight.low;
  tally->count++;
  tally->negated += hit->negated;
  tally->weight.low += (uint64_t)hit->weight;
  tally->weight.high += (hit->weight < 0 ? -1 : 0) + (tally->weight.low < low);
}

double opk_score_value(opk_score_sum sum) {
  bool negative = sum.high < 0;
  uint64_t high = (uint64_t)sum.high, low = sum.low;
  if (negative) {
    low = ~low + 1;
    high = ~high + (low == 0);
  }
  double value = ((double)high * 18446744073709551616.0 + (double)low) / (double)OPK_SCORE_ONE;
  return negative ? -value : value;
}
