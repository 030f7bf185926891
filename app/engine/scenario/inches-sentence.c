/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-number.h"

/* How many half inches that is in prose, without a sign. */
static guint
count_halves (double inches)
{
  return (guint) round (fabs (inches) * 2);
}

/* "half an inch", "1 inch", "1.5 inches" */
static char *
format_inches (double inches)
{
  guint halves = count_halves (inches);
  g_autofree char *number = inches_number_format (halves / 2.0, halves % 2);

  if (halves < 2)
    return g_strdup (halves == 0 ? _("less than half an inch") : _("half an inch"));

  return g_strdup_printf (ngettext ("%s inch", "%s inches", halves == 2 ? 1 : 2), number);
}

static char *
describe_alone (const InchesForecast *self)
{
  double mean = inches_forecast_get_mean (self);
  g_autofree char *inches = format_inches (mean);

  if (count_halves (mean) == 0)
    return g_strdup (_("In the model, the war stays about the size it had at the start."));

  return g_strdup_printf (mean > 0
                          ? _("In the model, the war shrinks by %s of 36.")
                          : _("In the model, the war grows by %s, from 36."),
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
  g_autofree char *inches = format_inches (difference);

  if (fabs (difference) < 2 * error)
    return g_strdup_printf (_("In the model, no clear difference from %s."), baseline);

  return g_strdup_printf (difference > 0
                          ? _("In the model, %1$s more than %2$s.")
                          : _("In the model, %1$s fewer than %2$s."),
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
