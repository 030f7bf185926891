/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-scale.h"

#include <math.h>

/**
 * inches_scale_init:
 * @self: (out): a scale
 * @low: value at @page_low
 * @high: value at @page_high; if not above @low, one more than @low is taken
 * @page_low: px
 * @page_high: px, not @page_low
 */
void
inches_scale_init (InchesScale *self,
                   double       low,
                   double       high,
                   double       page_low,
                   double       page_high)
{
  g_return_if_fail (page_low != page_high);

  *self = (InchesScale) { low, high > low ? high : low + 1, page_low, page_high };
}

/**
 * inches_scale_init_nice:
 * @self: (out): a scale
 * @low: lowest value to show
 * @high: highest value to show
 * @page_low: px
 * @page_high: px
 * @n_ticks: about how many ticks will be drawn, at least 2
 *
 * Widens the values to the next ticks.
 */
void
inches_scale_init_nice (InchesScale *self,
                        double       low,
                        double       high,
                        double       page_low,
                        double       page_high,
                        guint        n_ticks)
{
  double step;

  inches_scale_init (self, low, high, page_low, page_high);
  step = inches_scale_get_step (self, n_ticks, NULL);
  self->low = floor (self->low / step + 1e-9) * step;
  self->high = ceil (self->high / step - 1e-9) * step;
}

/**
 * inches_scale_to_page:
 * @self: a scale
 * @value: a value, may lie outside the scale
 *
 * Returns: its place in px
 */
double
inches_scale_to_page (const InchesScale *self,
                      double             value)
{
  return self->page_low + (value - self->low) * ((self->page_high - self->page_low) / (self->high - self->low));
}

/**
 * inches_scale_to_value:
 * @self: a scale
 * @page: px
 *
 * Returns: the value there
 */
double
inches_scale_to_value (const InchesScale *self,
                       double             page)
{
  return self->low + (page - self->page_low) * ((self->high - self->low) / (self->page_high - self->page_low));
}

/**
 * inches_scale_get_step:
 * @self: a scale
 * @n_ticks: the most ticks wanted, at least 2
 * @decimals: (out) (optional): how many decimals tell the ticks apart
 *
 * Returns: the smallest 1, 2 or 5 times a power of ten with which at most @n_ticks fit
 */
double
inches_scale_get_step (const InchesScale *self,
                       guint              n_ticks,
                       guint             *decimals)
{
  static const double nice[] = { 1, 2, 5, 10 };
  double rough = (self->high - self->low) / (MAX (n_ticks, 2) - 1);
  double exponent = floor (log10 (rough));
  double power = pow (10, exponent);
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (nice) && nice[i] * power < rough * (1 - 1e-9))
    i++;

  if (decimals != NULL)
    *decimals = MAX (0, -(exponent + (nice[i] == 10 ? 1 : 0)));

  return nice[i] * power;
}

/**
 * inches_scale_get_ticks:
 * @self: a scale
 * @n_ticks: the most ticks wanted, 2 to %INCHES_SCALE_MAX_TICKS
 * @ticks: (out): their values, rising
 *
 * Returns: how many there are
 */
guint
inches_scale_get_ticks (const InchesScale *self,
                        guint              n_ticks,
                        double             ticks[INCHES_SCALE_MAX_TICKS])
{
  double step = inches_scale_get_step (self, MIN (n_ticks, INCHES_SCALE_MAX_TICKS), NULL);
  double first = ceil (self->low / step - 1e-9);
  double last = floor (self->high / step + 1e-9);
  guint n = 0;

  for (double i = first; i <= last && n < INCHES_SCALE_MAX_TICKS; i++)
    ticks[n++] = i * step + 0; /* plus zero: never a negative zero */

  return n;
}
