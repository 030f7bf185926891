/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-forecast-writer.h"

#include <glib/gi18n-lib.h>

#include "inches-forecast-writer-private.h"
#include "inches-number.h"
#include "inches-parts.h"

/* Of 100 simulated futures: whole numbers, and words at both ends. */
static char *
format_share (guint count,
              guint n_futures)
{
  double share = 100.0 * count / n_futures;

  if (count > 0 && share < 1)
    return g_strdup (_("<1"));
  if (count < n_futures && share > 99)
    return g_strdup (_(">99"));

  return inches_number_format (share, 0);
}

/* Rounded together with the other classes: they add up. */
static char *
format_class (const InchesForecast *forecast,
              InchesOutcome         outcome)
{
  guint n = inches_forecast_get_n_futures (forecast);
  guint counts[INCHES_N_OUTCOMES];
  double share = 100.0 * inches_forecast_get_count (forecast, outcome) / n;

  if (share < 1 || share > 99)
    return format_share (inches_forecast_get_count (forecast, outcome), n);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (forecast, i);

  return inches_number_format (inches_parts_get_percent (counts, INCHES_N_OUTCOMES, outcome), 0);
}

/* A row of a table: padded by characters, not by bytes. */
static void
append_row (GString    *out,
            const char *name,
            const char *share,
            const char *rest)
{
  glong width = g_utf8_strlen (name, -1);

  g_string_append_printf (out, "  %s%*s %4s  %s\n", name, (int) MAX (0, 26 - width), "", share, rest);
}

static void
append_inches (GString              *out,
               const InchesForecast *forecast)
{
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (forecast), 1);
  g_autofree char *error = inches_number_format (inches_forecast_get_error (forecast), 2);
  g_autofree char *low = inches_number_format (inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_25), 1);
  g_autofree char *high = inches_number_format (inches_forecast_get_gain_quantile (forecast, INCHES_QUANTILE_75), 1);
  g_autofree char *sentence = inches_forecast_describe (forecast, NULL);

  g_string_append_printf (out, "%s\n", sentence);
  g_string_append_printf (out, _("Inches gained of 36: %s, standard error %s; half of the futures from %s to %s."),
                          mean, error, low, high);
  g_string_append (out, "\n");
}

static void
append_classes (GString              *out,
                const InchesForecast *forecast)
{
  guint n = inches_forecast_get_n_futures (forecast);
  g_autofree char *crises = format_share (inches_forecast_get_n_crises (forecast), n);

  g_string_append_printf (out, "\n%s\n", _("Of 100 simulated futures (in brackets the count):"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      guint count = inches_forecast_get_count (forecast, i);
      g_autofree char *share = format_class (forecast, i);
      g_autofree char *rest = g_strdup_printf ("(%u)", count);

      append_row (out, inches_outcome_get_name (i), share, rest);
    }
  g_string_append_printf (out, _("Crises in %s of 100 simulated futures."), crises);
  g_string_append (out, "\n");
}

static void
append_ladder (GString              *out,
               const InchesForecast *forecast)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (inches_forecast_get_sheet (forecast));
  guint n = inches_forecast_get_n_futures (forecast);
  guint last = inches_forecast_get_n_weeks (forecast) - 1;

  g_string_append_printf (out, "\n%s\n", _("Rungs in force in the last week, of 100 simulated futures:"));
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *share = format_share (inches_forecast_get_in_force (forecast, i, last), n);
      g_autofree char *ever = format_share (inches_forecast_get_ever (forecast, i), n);
      g_autofree char *rest = g_strdup_printf (_("(ever agreed: %s)"), ever);

      append_row (out, ladder->rungs[i].name, share, rest);
    }
}

static void
append_lever (GString           *out,
              const InchesLever *lever,
              double             value)
{
  g_autofree char *now = inches_lever_format (lever, value);
  g_autofree char *early = inches_lever_format (lever, lever->early_2025);
  g_autofree char *rest = g_strdup_printf (_("%s (early 2025: %s)"), lever->unit, early);

  append_row (out, lever->label, now, g_strchug (rest));
}

static void
append_number (GString    *out,
               const char *name,
               double      value,
               double      early)
{
  g_autofree char *now = inches_number_format (value, 2);
  g_autofree char *before = inches_number_format (early, 2);
  g_autofree char *rest = g_strdup_printf (_("(early 2025: %s)"), before);

  if (value != early)
    append_row (out, name, now, rest);
}

static void
append_rungs (GString              *out,
              const InchesForecast *forecast,
              const char           *name,
              guint16               rungs,
              guint16               early)
{
  g_autoptr(GString) list = g_string_new (NULL);

  if (rungs == early)
    return;

  inches_forecast_append_rungs (list, forecast, rungs, "", ", ");
  append_row (out, name, "", list->len > 0 ? list->str : _("none"));
}

static void
append_settings (GString              *out,
                 const InchesForecast *forecast)
{
  InchesScenario *scenario = inches_forecast_get_scenario (forecast);
  const InchesLeverSet *levers = inches_scenario_get_levers (scenario);
  const InchesCircumstances *now = inches_scenario_get_circumstances (scenario);
  const InchesCircumstances *early = &levers->early_2025;

  if (inches_scenario_get_n_changed (scenario) == 0 && inches_circumstances_equal (now, early))
    {
      g_string_append_printf (out, "\n%s\n", _("Settings: as in early 2025."));
      return;
    }

  g_string_append_printf (out, "\n%s\n", _("Settings that differ from early 2025:"));
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (inches_scenario_is_changed (scenario, i))
      append_lever (out, &levers->levers[i], inches_scenario_get_value (scenario, i));

  append_number (out, _("Momentum of Russia"), now->momentum, early->momentum);
  append_number (out, _("Trust"), now->trust, early->trust);
  append_number (out, _("Russia's demands"), now->demands, early->demands);
  append_rungs (out, forecast, _("Rungs at the start"), now->rungs_on, early->rungs_on);
  append_rungs (out, forecast, _("Rungs on the table"), now->agenda, early->agenda);
  if (!now->document_on != !early->document_on)
    append_row (out, _("Document at the start"), "", now->document_on ? _("in force") : _("none"));
}

/**
 * inches_forecast_to_text:
 * @forecast: a forecast
 *
 * Returns: (transfer full): what it says, for people, in their language
 */
char *
inches_forecast_to_text (const InchesForecast *forecast)
{
  return inches_explained_to_text (forecast, NULL);
}

/**
 * inches_explained_to_text:
 * @forecast: a forecast
 * @explanations: (nullable): what was asked about it
 *
 * Returns: (transfer full): inches_forecast_to_text(), with a section more for each
 *   explanation
 */
char *
inches_explained_to_text (const InchesForecast     *forecast,
                          const InchesExplanations *explanations)
{
  GString *out = g_string_new (NULL);
  g_autofree char *anchor = inches_day_to_text (inches_scenario_get_anchor (inches_forecast_get_scenario (forecast)));
  g_autofree char *futures = inches_number_format (inches_forecast_get_n_futures (forecast), 0);

  g_string_append_printf (out, "%s\n\n", _("Illustrative model of one argument. Not a forecast."));
  append_inches (out, forecast);
  append_classes (out, forecast);
  append_ladder (out, forecast);
  if (explanations != NULL)
    inches_explanations_append_text (explanations, forecast, out);
  append_settings (out, forecast);
  g_string_append_c (out, '\n');
  g_string_append_printf (out, _("%s futures over %u weeks from %s; seed %" G_GUINT64_FORMAT "; sheet: %s (%s)."),
                          futures, inches_forecast_get_n_weeks (forecast), anchor, inches_forecast_get_seed (forecast),
                          inches_sheet_get_name (inches_forecast_get_sheet (forecast)),
                          inches_sheet_get_hash (inches_forecast_get_sheet (forecast)));
  g_string_append_c (out, '\n');

  return g_string_free (out, FALSE);
}
