#include "opk_math.h"
#include "opk_solver.h"

#define ROUNDS 100
#define HALVINGS 34

typedef struct sigmoid {
  const double *decisions;
  const uint8_t *positive;
  uint32_t count;
  double high, low; /* the targets */
} sigmoid;

static double loss_at(const sigmoid *s, double slope, double offset) {
  double sum = 0;
  for (uint32_t i = 0; i < s->count; i++) {
    double x = slope * s->decisions[i] + offset, target = s->positive[i] ? s->high : s->low;
    sum += target * opk_logistic_loss(x) + (1 - target) * opk_logistic_loss(-x);
  }
  return sum;
}

/* Newton's method with backtracking; the targets are those of a Bayesian with a uniform prior (Platt). */
void opk_platt(const double *decisions, const uint8_t *positive, uint32_t count, double *slope, double *offset) {
  uint32_t yes = 0;
  for (uint32_t i = 0; i < count; i++) yes += positive[i] != 0;
  double no = (double)count - yes;
  sigmoid s = {decisions, positive, count, (yes + 1.0) / (yes + 2.0), 1 / (no + 2)};
  double a = 0, b = opk_log((yes + 1.0) / (no + 1)), loss = loss_at(&s, a, b);
  for (unsigned round = 0; round < ROUNDS; round++) {
    double aa = 1e-12, bb = 1e-12, ab = 0, da = 0, db = 0;
    for (uint32_t i = 0; i < count; i++) {
      double d = decisions[i], p = opk_logistic(a * d + b), bend = p * (1 - p), miss = p - (positive[i] ? s.high : s.low);
      aa += d * d * bend, bb += bend, ab += d * bend;
      da += d * miss, db += miss;
    }
    if (opk_size_of(da) < 1e-5 && opk_size_of(db) < 1e-5) break;
    double determinant = aa * bb - ab * ab;
    double way_a = -(bb * da - ab * db) / determinant, way_b = -(aa * db - ab * da) / determinant;
    double fall = da * way_a + db * way_b, step = 1;
    unsigned halvings = 0;
    for (; halvings < HALVINGS; halvings++) {
      double now = loss_at(&s, a + step * way_a, b + step * way_b);
      if (now < loss + 1e-4 * step * fall) {
        a += step * way_a, b += step * way_b;
        loss = now;
        break;
      }
      step /= 2;
    }
    if (halvings == HALVINGS) break;
  }
  *slope = a, *offset = b;
}
