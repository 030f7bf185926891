/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-coefficient-words.h"

#include "inches-number.h"

#include <math.h>

#define MOST_DECIMALS 5

/**
 * inches_coefficient_format:
 * @value: of a coefficient, or one of its limits
 *
 * Returns: (transfer full): the number with one decimal or as many as tell all of it, up to five
 */
char *
inches_coefficient_format (double value)
{
  guint n = 1;

  while (n < MOST_DECIMALS && fabs (round (value * pow (10, n)) - value * pow (10, n)) > 1e-6)
    n++;

  return inches_number_format (value, n);
}
