#include "opk_math.h"

/* ln 2 in two parts; the first has 32 low zero bits, so that its product with an exponent is exact. */
#define LN2_HIGH 6.93147180369123816490e-01
#define LN2_LOW 1.90821492927058770002e-10

static uint64_t to_bits(double x) {
  uint64_t bits;
  memcpy(&bits, &x, sizeof bits);
  return bits;
}

static double from_bits(uint64_t bits) {
  double x;
  memcpy(&x, &bits, sizeof x);
  return x;
}

#define INFINITE from_bits(UINT64_C(0x7ff0000000000000))
#define NOT_A_NUMBER from_bits(UINT64_C(0x7ff8000000000000))

/* 2^exponent, for a normal result. */
static double power_of_two(int exponent) { return from_bits((uint64_t)(exponent + 1023) << 52); }

/* x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2), and with s = f / (2 + f)
 * ln(1 + f) = 2 artanh(s) = 2s + 2s^3/3 + 2s^5/5 + ...; |s| < 0.172, so eleven terms reach 2^-58.
 * 2s is written as f - f^2/2 + s f^2/2, whose large part f is exact (after FDLIBM's e_log.c, Sun Microsystems 1993). */
double opk_log(double x) {
  static const double terms[] = {2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13,
                                 2.0 / 11, 2.0 / 9,  2.0 / 7,  2.0 / 5,  2.0 / 3};
  int k = 0;
  if (x != x) return x;
  if (x <= 0) return x < 0 ? NOT_A_NUMBER : -INFINITE;
  if (x == INFINITE) return x;
  if (x < 2.2250738585072014e-308) { /* subnormal */
    x *= 18014398509481984.0;        /* 2^54 */
    k = -54;
  }
  uint64_t bits = to_bits(x);
  k += (int)(bits >> 52) - 1023;
  double mantissa = from_bits((bits & UINT64_C(0x000fffffffffffff)) | UINT64_C(0x3ff0000000000000));
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    k++;
  }
  double f = mantissa - 1, s = f / (2 + f), z = s * s, series = 0;
  for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) series = (series + terms[i]) * z;
  double half_square = 0.5 * f * f;
  return k * LN2_HIGH - ((half_square - (s * (half_square + series) + k * LN2_LOW)) - f);
}

/* x = k ln 2 + r with |r| <= ln(2) / 2, and e^x = 2^k e^r by the series of e^r, whose fourteenth term is below 2^-57;
 * r is kept in two parts, and the large terms 1 + r are added last. */
double opk_exp(double x) {
  static const double terms[] = {1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800,
                                 1.0 / 362880,     1.0 / 40320,     1.0 / 5040,     1.0 / 720,
                                 1.0 / 120,        1.0 / 24,        1.0 / 6,        1.0 / 2};
  if (x != x) return x;
  if (x > 709.782712893384) return INFINITE;
  if (x < -745.1332191019412) return 0;
  int k = (int)(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5));
  double high = x - k * LN2_HIGH, low = k * LN2_LOW, r = high - low, rest = (high - r) - low, series = 0;
  for (size_t i = 0; i < sizeof terms / sizeof *terms; i++) series = series * r + terms[i];
  double power = 1 + (r + (series * r * r + (rest + rest * r)));
  if (k > 1023) return power * 2 * power_of_two(k - 1);
  if (k < -1022) return power * power_of_two(k + 1000) * power_of_two(-1000);
  return power * power_of_two(k);
}

/* Half the exponent is within 6% of the root, and each of Heron's steps squares the error: 2e-3, 2e-6, 2e-12, 2e-24. */
double opk_sqrt(double x) {
  double scale = 1;
  if (x != x || x == 0 || x == INFINITE) return x;
  if (x < 0) return NOT_A_NUMBER;
  if (x < 2.2250738585072014e-308) { /* subnormal */
    x *= 18014398509481984.0;        /* 2^54 */
    scale = 7.450580596923828125e-09; /* 2^-27 */
  }
  double root = from_bits((to_bits(x) >> 1) + UINT64_C(0x1ff7a3bea91d9b1b));
  for (int i = 0; i < 4; i++) root = 0.5 * (root + x / root);
  return root * scale;
}

double opk_floor(double x) {
  const double whole = 4503599627370496.0; /* 2^52: from here on all are whole */
  if (!(x > -whole && x < whole)) return x;
  double towards_zero = (double)(int64_t)x;
  return towards_zero > x ? towards_zero - 1 : towards_zero;
}
