/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-happened.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/**
 * inches_happened_verdict_get_name:
 * @verdict: a verdict
 *
 * Returns: (transfer none): what it is called, translated
 */
const char *
inches_happened_verdict_get_name (InchesHappenedVerdict verdict)
{
  switch (verdict)
    {
    case INCHES_HAPPENED_HIT:
      return _("Hit");
    case INCHES_HAPPENED_MISS:
      return _("Miss");
    case INCHES_HAPPENED_OPEN:
    default:
      return _("Not comparable");
    }
}

static char *
describe_year (const InchesHappenedPoint *point)
{
  gint year;

  inches_day_to_ymd (point->first, &year, NULL, NULL);

  return point->value > point->band[INCHES_QUANTILE_95]
         /* Translators: a year; two figures that start from 100. */
         ? g_strdup_printf (_("The record of %d stands at %.0f, above nine simulated futures in ten, which end at %.0f."),
                            year, point->value, point->band[INCHES_QUANTILE_95])
         : point->value < point->band[INCHES_QUANTILE_05]
         ? g_strdup_printf (_("The record of %d stands at %.0f, below nine simulated futures in ten, which begin at %.0f."),
                            year, point->value, point->band[INCHES_QUANTILE_05])
         : g_strdup_printf (_("The record of %d stands at %.0f, within nine simulated futures in ten."), year, point->value);
}

static char *
describe_months (const InchesHappenedMeasure *measure)
{
  guint n = measure->points->len;
  GString *words = g_string_new (NULL);

  /* Translators: how many of how many months. */
  g_string_append_printf (words, _("In %u of %u months the record lies within nine simulated futures in ten"), measure->n_inside, n);
  if (measure->n_above > 0)
    g_string_append_printf (words, _(", in %u above them"), measure->n_above);
  if (measure->n_below > 0)
    g_string_append_printf (words, _(", in %u below them"), measure->n_below);
  g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}

/**
 * inches_happened_describe_briefly:
 * @measure: a measure that has values
 *
 * Returns: (transfer full): how many of them lie where, translated
 */
char *
inches_happened_describe_briefly (const InchesHappenedMeasure *measure)
{
  guint n = measure->points->len;
  GString *words = g_string_new (NULL);

  if (inches_series_get_fields (measure->series)->frequency == INCHES_FREQUENCY_ANNUAL)
    g_string_append_printf (words, ngettext ("%u of %u year within", "%u of %u years within", n), measure->n_inside, n);
  else
    g_string_append_printf (words, ngettext ("%u of %u month within", "%u of %u months within", n), measure->n_inside, n);
  if (measure->n_above > 0)
    g_string_append_printf (words, _(", %u above"), measure->n_above);
  if (measure->n_below > 0)
    g_string_append_printf (words, _(", %u below"), measure->n_below);

  return g_string_free (words, FALSE);
}

/**
 * inches_happened_describe_measure:
 * @self: what happened
 * @measure: a measure of it
 *
 * Returns: (transfer full): how the record compares, or why it cannot be compared; without the verdict's name
 */
char *
inches_happened_describe_measure (const InchesHappened        *self,
                                  const InchesHappenedMeasure *measure)
{
  if (measure->series == NULL)
    return g_strdup (measure->measure->words);
  if (isnan (measure->base))
    return measure->base_days == 0
           ? g_strdup (_("The series has nothing for the year before these weeks, so it cannot be rebased."))
           : g_strdup_printf (ngettext ("The series covers %u day of the year before these weeks, too few to be rebased.",
                                        "The series covers %u days of the year before these weeks, too few to be rebased.",
                                        measure->base_days), measure->base_days);
  if (measure->points->len == 0)
    return g_strdup (_("The series has nothing for these weeks."));
  if (inches_series_get_fields (measure->series)->frequency == INCHES_FREQUENCY_ANNUAL && measure->points->len == 1)
    return describe_year (&g_array_index (measure->points, InchesHappenedPoint, 0));

  return describe_months (measure);
}

/**
 * inches_happened_describe_standing:
 * @self: what happened
 * @standing: a standing of it
 *
 * Returns: (transfer full): what the record has, and in how many futures the model has it so
 */
char *
inches_happened_describe_standing (const InchesHappened         *self,
                                   const InchesHappenedStanding *standing)
{
  guint n = inches_forecast_get_n_futures (inches_happened_get_forecast (self));
  double of_100 = 100.0 * standing->n_held / n;
  g_autofree char *share = of_100 > 0 && of_100 < 0.5 ? g_strdup (_("fewer than 1"))
                           : of_100 > 99.5 && of_100 < 100 ? g_strdup (_("more than 99")) : g_strdup_printf ("%.0f", of_100);

  if (g_str_equal (standing->standing->of, "crisis"))
    /* Translators: the words of the record; a number. */
    return g_strdup_printf (_("%s In the model one comes in %s of 100 simulated futures."), standing->standing->words, share);

  return g_strdup_printf (_("%s In the model it is in force at the end in %s of 100 simulated futures."), standing->standing->words, share);
}
