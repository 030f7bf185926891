/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-share.h"

#include "inches-number.h"
#include "inches-parts.h"

#include <glib/gi18n-lib.h>

/* Whole percent; what is rare is not called never, what is common not always. */
static gboolean
is_rare (guint count,
         guint n)
{
  return count > 0 && count * G_GUINT64_CONSTANT (200) < n;
}

static gboolean
is_common (guint count,
           guint n)
{
  return count < n && (n - count) * G_GUINT64_CONSTANT (200) < n;
}

static char *
format_percent (guint count,
                guint n)
{
  return inches_number_format (100.0 * count / n, 0);
}

/**
 * inches_share_format:
 * @count: futures
 * @n: of how many, not 0
 *
 * Returns: (transfer full): the share of 100, "<1" where it is some but under half of
 *   one, ">99" where it is not all but over ninety-nine and a half
 */
char *
inches_share_format (guint count,
                     guint n)
{
  g_return_val_if_fail (n > 0 && count <= n, NULL);

  if (is_rare (count, n))
    return g_strdup ("<1");

  return is_common (count, n) ? g_strdup (">99") : format_percent (count, n);
}

/**
 * inches_share_describe:
 * @count: futures
 * @n: of how many, not 0
 *
 * Returns: (transfer full): the same in words that go on with "of 100 simulated
 *   futures": "2", "fewer than 1", "more than 99"
 */
char *
inches_share_describe (guint count,
                       guint n)
{
  g_return_val_if_fail (n > 0 && count <= n, NULL);

  if (is_rare (count, n))
    return g_strdup (_("fewer than 1"));

  return is_common (count, n) ? g_strdup (_("more than 99")) : format_percent (count, n);
}

/* In whole percent; FALSE where that would be called none or all and is not. */
static gboolean
find_percent (const guint   *counts,
              InchesOutcome  outcome,
              guint         *percent,
              guint         *n)
{
  *n = 0;
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    *n += counts[i];

  *percent = *n > 0 ? inches_parts_get_percent (counts, INCHES_N_OUTCOMES, outcome) : 0;

  return (*percent > 0 || counts[outcome] == 0) && (*percent < 100 || counts[outcome] == *n);
}

/**
 * inches_share_format_part:
 * @counts: (array fixed-size=6): futures of each class
 * @outcome: a class
 *
 * Returns: (transfer full): the class's share of 100, rounded together with the others so
 *   that they add up; "<1" where it is some and comes to none, ">99" where it is not all
 */
char *
inches_share_format_part (const guint   *counts,
                          InchesOutcome  outcome)
{
  guint percent, n;

  g_return_val_if_fail (outcome < INCHES_N_OUTCOMES, NULL);

  if (find_percent (counts, outcome, &percent, &n))
    return inches_number_format (percent, 0);

  return g_strdup (percent == 0 ? "<1" : ">99");
}

static void
take_counts (const InchesForecast *forecast,
             guint                *counts)
{
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (forecast, i);
}

/**
 * inches_share_format_class:
 * @forecast: futures
 * @outcome: a class
 *
 * Returns: (transfer full): as inches_share_format_part()
 */
char *
inches_share_format_class (const InchesForecast *forecast,
                           InchesOutcome         outcome)
{
  guint counts[INCHES_N_OUTCOMES];

  take_counts (forecast, counts);

  return inches_share_format_part (counts, outcome);
}

/**
 * inches_share_describe_class:
 * @forecast: futures
 * @outcome: a class
 *
 * Returns: (transfer full): the same in words, as inches_share_describe()
 */
char *
inches_share_describe_class (const InchesForecast *forecast,
                             InchesOutcome         outcome)
{
  guint counts[INCHES_N_OUTCOMES];
  guint percent, n;

  take_counts (forecast, counts);
  if (find_percent (counts, outcome, &percent, &n))
    return inches_number_format (percent, 0);

  return g_strdup (percent == 0 ? _("fewer than 1") : _("more than 99"));
}
