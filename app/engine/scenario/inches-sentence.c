/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-number.h"

/* Inches in prose: to the half, without a sign. */
static char *
format_halves (double inches)
{
  double halves = round (fabs (inches) * 2) / 2;

  return inches_number_format (halves, halves == floor (halves) ? 0 : 1);
}

/* The plural that goes with a number in halves: only one inch is one. */
static gulong
count_halves (double inches)
{
  return round (fabs (inches) * 2) == 2 ? 1 : 2;
}

static char *
describe_alone (const InchesForecast *self)
{
  double mean = inches_forecast_get_mean (self);
  g_autofree char *inches = format_halves (mean);

  if (fabs (mean) < 0.25)
    return g_strdup (_("In the model, the war stays about the size it had at the start."));

  if (mean > 0)
    return g_strdup_printf (ngettext ("In the model, the war becomes %s inch of 36 smaller than at the start.",
                                      "In the model, the war becomes %s inches of 36 smaller than at the start.",
                                      count_halves (mean)),
                            inches);

  return g_strdup_printf (ngettext ("In the model, the war becomes %s inch of 36 larger than at the start.",
                                    "In the model, the war becomes %s inches of 36 larger than at the start.",
                                    count_halves (mean)),
                          inches);
}

static gboolean
is_early_2025 (InchesScenario *scenario)
{
  return inches_scenario_get_n_changed (scenario) == 0
         && inches_circumstances_equal (inches_scenario_get_circumstances (scenario),
                                        &inches_scenario_get_levers (scenario)->early_2025);
}

static char *
describe_difference (double      difference,
                     double      error,
                     const char *baseline)
{
  g_autofree char *inches = format_halves (difference);

  if (fabs (difference) < 2 * error)
    return g_strdup_printf (_("In the model, no clear difference from %s."), baseline);

  if (fabs (difference) < 0.25)
    return g_strdup_printf (difference > 0
                            ? _("In the model, less than half an inch more than %s.")
                            : _("In the model, less than half an inch fewer than %s."),
                            baseline);

  if (difference > 0)
    return g_strdup_printf (ngettext ("In the model, %1$s inch more than %2$s.",
                                      "In the model, %1$s inches more than %2$s.",
                                      count_halves (difference)),
                            inches, baseline);

  return g_strdup_printf (ngettext ("In the model, %1$s inch fewer than %2$s.",
                                    "In the model, %1$s inches fewer than %2$s.",
                                    count_halves (difference)),
                          inches, baseline);
}

/**
 * inches_forecast_describe:
 * @self: a forecast
 * @baseline: (nullable): what it is compared with, or @self
 *
 * One sentence for people, as docs/model.md section 11 asks. It names no cause
 * and no chance. If the two cannot be compared, or have the same settings, it
 * speaks of @self alone.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
inches_forecast_describe (const InchesForecast *self,
                          const InchesForecast *baseline)
{
  InchesScenario *other;
  double difference;
  double error;

  if (baseline == NULL || baseline == self)
    return describe_alone (self);

  other = inches_forecast_get_scenario (baseline);
  if (inches_scenario_equal (inches_forecast_get_scenario (self), other)
      || !inches_forecast_compare (self, baseline, &difference, &error))
    return describe_alone (self);

  return describe_difference (difference, error,
                              is_early_2025 (other) ? _("early-2025 settings") : _("the settings compared with"));
}
