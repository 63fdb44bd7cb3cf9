#include "opk_crf.h"
#include "opk_image.h"
#include "opk_math.h"

enum { CHAIN = 8 };

#define ONE 4294967296.0 /* 2^32 */

static int64_t rounded(double x) { return (int64_t)(x + (x < 0 ? -0.5 : 0.5)); }

/* ---- bytes ---- */

static size_t head_of(uint32_t labels) { return CHAIN + 8 * opk_crf_transitions(labels); }

size_t opk_crf_size(opk_linear_training *training, const double *transitions) {
  for (size_t i = 0; i < opk_crf_transitions(training->labels); i++)
    if (!(opk_size_of(transitions[i]) <= (double)OPK_CRF_TRANSITION_MAX / ONE)) return 0;
  size_t size = opk_linear_size(training), head = head_of(training->labels);
  return size && size < SIZE_MAX / 2 - head ? head + size : 0;
}

void opk_crf_write(const opk_linear_training *training, const double *transitions, uint8_t *out) {
  opk_store32le(out, training->labels);
  opk_store32le(out + 4, 0);
  for (size_t i = 0; i < opk_crf_transitions(training->labels); i++)
    opk_store64le(out + CHAIN + 8 * i, (uint64_t)rounded(transitions[i] * ONE));
  opk_linear_write(training, out + head_of(training->labels));
}

static int64_t transition_at(const opk_crf *crf, size_t i) { return (int64_t)opk_load64le(crf->transitions + 8 * i); }

const char *opk_crf_open(opk_crf *crf, const uint8_t *bytes, size_t size) {
  if (size < CHAIN) return "its sequence model is cut short";
  uint32_t labels = opk_load32le(bytes);
  if (labels < 2 || labels > OPK_CRF_LABELS_MAX || opk_load32le(bytes + 4))
    return "its sequence model holds an impossible number";
  size_t head = head_of(labels);
  if (size < head) return "its sequence model is cut short";
  crf->transitions = bytes + CHAIN;
  for (size_t i = 0; i < opk_crf_transitions(labels); i++)
    if (transition_at(crf, i) > OPK_CRF_TRANSITION_MAX || transition_at(crf, i) < -OPK_CRF_TRANSITION_MAX)
      return "its sequence model holds an impossible number";
  const char *problem = opk_linear_open(&crf->linear, bytes + head, size - head);
  if (problem) return problem;
  if (crf->linear.link == OPK_LINK_EACH || crf->linear.flags & OPK_LINEAR_PRESENCE)
    return "its sequence model is of an unknown kind";
  return crf->linear.labels == labels ? NULL : "its sequence model has two numbers of labels";
}

void opk_crf_chain(const opk_crf *crf, double unit, int64_t *chain) {
  for (size_t i = 0; i < opk_crf_transitions(crf->linear.labels); i++)
    chain[i] = rounded((double)transition_at(crf, i) / (unit * ONE));
}

/* ---- the best labels ---- */

int64_t opk_crf_before(const int64_t *chain, uint32_t labels, uint32_t before, uint32_t label) {
  return before == OPK_NONE ? chain[(size_t)labels * labels + label] : chain[(size_t)before * labels + label];
}

int64_t opk_crf_after(const int64_t *chain, uint32_t labels, uint32_t label, uint32_t after) {
  return after == OPK_NONE ? chain[(size_t)labels * (labels + 1) + label] : chain[(size_t)label * labels + after];
}

/* The best so far are kept as differences from the best of all, which the scores of two units bound: no sum overflows,
 * however long the sequence. */
static void settle(int64_t *best, uint32_t labels) {
  int64_t highest = best[0];
  for (uint32_t k = 1; k < labels; k++)
    if (best[k] > highest) highest = best[k];
  for (uint32_t k = 0; k < labels; k++) best[k] -= highest;
}

void opk_crf_viterbi(const int64_t *scores, uint32_t count, uint32_t labels, const int64_t *chain, int64_t *memory,
                     uint8_t *back, uint32_t *path) {
  int64_t *best = memory, *next = memory + labels;
  if (count == 0) return;
  for (uint32_t k = 0; k < labels; k++) best[k] = opk_crf_before(chain, labels, OPK_NONE, k) + scores[k];
  settle(best, labels);
  for (uint32_t t = 1; t < count; t++) {
    const int64_t *score = scores + (size_t)t * labels;
    for (uint32_t k = 0; k < labels; k++) {
      uint32_t from = 0;
      for (uint32_t j = 1; j < labels; j++)
        if (best[j] + chain[(size_t)j * labels + k] > best[from] + chain[(size_t)from * labels + k]) from = j;
      back[(size_t)t * labels + k] = (uint8_t)from;
      next[k] = best[from] + chain[(size_t)from * labels + k] + score[k];
    }
    settle(next, labels);
    int64_t *other = best;
    best = next;
    next = other;
  }
  uint32_t last = 0;
  for (uint32_t k = 0; k < labels; k++) {
    best[k] += opk_crf_after(chain, labels, k, OPK_NONE);
    if (best[k] > best[last]) last = k;
  }
  for (uint32_t t = count; t-- > 0;) {
    path[t] = last;
    if (t) last = back[(size_t)t * labels + last];
  }
}

/* ---- sums over all labels ---- */

static double log_sum(const double *terms, uint32_t count) {
  double highest = terms[0], sum = 0;
  for (uint32_t i = 1; i < count; i++) highest = opk_larger(highest, terms[i]);
  for (uint32_t i = 0; i < count; i++) sum += opk_exp(terms[i] - highest);
  return highest + opk_log(sum);
}

double opk_crf_sums(const double *score, uint32_t count, uint32_t labels, const double *chain, double *forward,
                    double *backward, double *memory) {
  const double *start = chain + (size_t)labels * labels, *end = start + labels;
  for (uint32_t t = 0; t < count; t++) {
    const double *own = score + (size_t)t * labels;
    double *to = forward + (size_t)t * labels;
    for (uint32_t k = 0; k < labels; k++) {
      for (uint32_t j = 0; t && j < labels; j++) memory[j] = to[(ptrdiff_t)j - labels] + chain[(size_t)j * labels + k];
      to[k] = own[k] + (t ? log_sum(memory, labels) : start[k]);
    }
  }
  for (uint32_t t = count; t-- > 0;) {
    double *to = backward + (size_t)t * labels;
    for (uint32_t k = 0; k < labels; k++) {
      if (t + 1 == count) {
        to[k] = end[k];
        continue;
      }
      for (uint32_t j = 0; j < labels; j++)
        memory[j] = chain[(size_t)k * labels + j] + score[(size_t)(t + 1) * labels + j] + to[labels + j];
      to[k] = log_sum(memory, labels);
    }
  }
  for (uint32_t k = 0; k < labels; k++) memory[k] = forward[(size_t)(count - 1) * labels + k] + end[k];
  return log_sum(memory, labels);
}

void opk_crf_posteriors(const double *forward, const double *backward, uint32_t count, uint32_t labels, double *out) {
  for (uint32_t t = 0; t < count; t++) {
    size_t at = (size_t)t * labels;
    double highest = forward[at] + backward[at], sum = 0;
    for (uint32_t k = 0; k < labels; k++) {
      out[at + k] = forward[at + k] + backward[at + k];
      highest = opk_larger(highest, out[at + k]);
    }
    for (uint32_t k = 0; k < labels; k++) {
      out[at + k] = opk_exp(out[at + k] - highest);
      sum += out[at + k];
    }
    for (uint32_t k = 0; k < labels; k++) out[at + k] /= sum;
  }
}
