/* opk_math: logarithm, exponential, square root and floor, the same bits on every machine. A libm is free to round either way, so models
 * and probabilities made with one would differ between systems; these use nothing but the four operations of IEEE 754
 * doubles. Their error stays below one unit in the last place. */
#ifndef OPK_MATH_H
#define OPK_MATH_H

#include "opk.h"

/* The natural logarithm: -infinity of zero, not a number below it. */
double opk_log(double x);
/* e to the power of x: infinity above 709.78, zero below -745.13. */
double opk_exp(double x);
/* The square root of x: not a number below zero. */
double opk_sqrt(double x);
/* The largest whole number that is not above x. */
double opk_floor(double x);

#endif
