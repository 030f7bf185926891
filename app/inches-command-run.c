/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command.h"

#include "inches-command-explain.h"
#include "inches-command-scenario.h"
#include "inches-command-table.h"
#include "inches-data-dir.h"
#include "inches-forecast-writer.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"

#include <glib/gi18n.h>

static char *
print_forecast (const InchesForecast     *forecast,
                const InchesExplanations *explanations,
                InchesFormat              format)
{
  switch (format)
    {
    case INCHES_FORMAT_JSON:
      return inches_explained_to_json (forecast, explanations);
    case INCHES_FORMAT_CSV:
      return inches_explained_to_csv (forecast, explanations);
    case INCHES_FORMAT_TEXT:
    default:
      return inches_explained_to_text (forecast, explanations);
    }
}

static char *
simulate (InchesCommandScenario       *options,
          const InchesCommandExplain  *asked,
          InchesFormat                 format,
          GError                     **error)
{
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), error);
  g_auto(InchesCommandRun) run = { NULL };
  g_auto(InchesExplanations) explanations = { NULL };
  g_autoptr(InchesForecast) forecast = NULL;

  if (model == NULL || !inches_command_scenario_read (options, model, &run, error))
    return NULL;

  forecast = inches_command_run_simulate (&run, INCHES_ALL_INDICES);
  if (!inches_command_explain_run (asked, model, options, &run, forecast, &explanations, error))
    return NULL;

  return print_forecast (forecast, &explanations, format);
}

/**
 * inches_command_run:
 * @argc: number of arguments, the verb included
 * @argv: the verb and its options
 *
 * `inches run`: simulates a scenario and prints what came of it. The same
 * arguments make the same bytes.
 *
 * Returns: an #InchesExit
 */
int
inches_command_run (int    argc,
                    char **argv)
{
  g_auto(InchesCommandScenario) scenario = { NULL };
  g_auto(InchesCommandExplain) asked = { NULL };
  g_autofree char *format_name = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;
  const GOptionEntry entries[] = {
    INCHES_COMMAND_SCENARIO_ENTRIES (scenario),
    { "weeks", 0, 0, G_OPTION_ARG_STRING, &scenario.weeks, N_("44 or 104 (44)"), N_("N") },
    INCHES_COMMAND_EXPLAIN_ENTRIES (asked),
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("text, json or csv (text)"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL
  };
  InchesFormat format;
  int exit = inches_command_parse ("run", _("[DOCUMENT]"), _("Simulates a scenario: an illustrative model of one argument, not a forecast."),
                                   _("Examples:\n"
                                     "  inches run --preset inches --set oil=45 --set compartment=off\n"
                                     "  inches run talks.inches --set oil=45\n"
                                     "  inches run --preset inches --attribute-against early-2025 --diagnose\n"
                                     "  inches run --seek approach,publicity,monitoring --most-crises 4"),
                                   entries, &argc, &argv);

  if (exit != INCHES_EXIT_DONE)
    return exit;
  if (argc > 2)
    return inches_command_misused ("run", _("“%s” is one argument too many"), argv[2]);
  scenario.document = g_strdup (argc > 1 ? argv[1] : NULL);
  if (!inches_command_find_format (format_name, &format))
    return inches_command_misused ("run", _("there is no format “%s”; there are text, json and csv"), format_name);

  exit = inches_command_scenario_check_usage (&scenario, "run");
  if (exit != INCHES_EXIT_DONE)
    return exit;

  text = simulate (&scenario, &asked, format, &error);
  if (text == NULL)
    return inches_command_refused ("run", error);

  return inches_command_print ("run", text);
}
