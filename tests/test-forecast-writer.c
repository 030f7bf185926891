/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "inches-forecast-writer.h"
#include "inches-json.h"
#include "model-fixture.h"

static InchesForecast *
run (const char *preset)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);

  return model_fixture_run (scenario, FEW_FUTURES);
}

static InchesJson *
parse (const char *text)
{
  g_autoptr(GError) error = NULL;
  InchesJson *json = inches_json_parse (text, strlen (text), "run", &inches_json_limits_default, &error);

  g_assert_no_error (error);

  return json;
}

static void
check_rungs (const InchesJsonAt   *root,
             const InchesForecast *forecast)
{
  InchesJsonAt rungs = inches_json_get_array (root, "rungs", INCHES_N_RUNGS, INCHES_N_RUNGS);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      InchesJsonAt rung = inches_json_get_item (&rungs, i);
      InchesJsonAt weeks = inches_json_get_array (&rung, "in_force", 44, 44);
      InchesJsonAt last = inches_json_get_item (&weeks, 43);

      inches_json_check_members (&rung, "id", "in_force", "ever", NULL);
      g_assert_cmpint (inches_json_get_integer (&last, NULL, 0, 1024), ==, inches_forecast_get_in_force (forecast, i, 43));
      g_assert_cmpint (inches_json_get_integer (&rung, "ever", 0, 1024), ==, inches_forecast_get_ever (forecast, i));
    }
}

static void
check_quantiles (const InchesJsonAt   *root,
                 const InchesForecast *forecast)
{
  InchesJsonAt quantiles = inches_json_get_object (root, "quantiles");

  inches_json_check_members (&quantiles, "war", "civilians", "grid", "trust", "risk", "sanctions", "safeguard", "inches", NULL);
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    {
      InchesJsonAt index = inches_json_get_object (&quantiles, inches_index_get_id (i));
      InchesJsonAt weeks = inches_json_get_array (&index, "q75", 44, 44);
      InchesJsonAt week = inches_json_get_item (&weeks, 20);

      inches_json_check_members (&index, "q05", "q25", "q50", "q75", "q95", NULL);
      g_assert_cmpfloat (inches_json_get_number (&week, NULL, -1000, 1000), ==,
                         inches_forecast_get_quantile (forecast, i, 20, INCHES_QUANTILE_75));
    }
}

/* Reads back what was written, with the reader that refuses what is not strict. */
static void
test_json (void)
{
  g_autoptr(InchesForecast) forecast = run ("minsk-2015");
  g_autofree char *text = inches_forecast_to_json (forecast);
  g_autoptr(InchesJson) json = parse (text);
  g_autoptr(GError) error = NULL;
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt levers, conditions, inches, classes;

  inches_json_check_members (&root, "seed", "futures", "weeks", "sheet", "anchor", "levers", "conditions", "inches",
                             "classes", "crises", "rungs", "quantiles", NULL);
  g_assert_cmpint (inches_json_get_integer (&root, "seed", 0, G_MAXINT), ==, INCHES_DEFAULT_SEED);
  g_assert_cmpint (inches_json_get_integer (&root, "futures", 0, 2000), ==, 1024);
  g_assert_cmpint (inches_json_get_integer (&root, "weeks", 0, 2000), ==, 44);
  g_assert_cmpstr (inches_json_get_string (&root, "sheet", 60), ==, "default");
  g_assert_cmpstr (inches_json_get_string (&root, "anchor", 60), ==, "2015-02-16");
  levers = inches_json_get_object (&root, "levers");
  g_assert_cmpfloat (inches_json_get_number (&levers, "eu_aid", 0, 9), ==, 0.1);
  g_assert_cmpfloat (inches_json_get_number (&levers, "china", -100, 100), ==, -15);
  conditions = inches_json_get_object (&root, "conditions");
  inches_json_check_members (&conditions, "momentum", "trust", "demands", "rungs_on", "document_on", "agenda", NULL);
  g_assert_true (inches_json_get_boolean (&conditions, "document_on"));
  g_assert_cmpfloat (inches_json_get_number (&conditions, "momentum", -1, 1), ==, 0.6);
  inches = inches_json_get_object (&root, "inches");
  g_assert_cmpfloat (inches_json_get_number (&inches, "mean", -36, 36), ==, inches_forecast_get_mean (forecast));
  g_assert_cmpfloat (inches_json_get_number (&inches, "se", 0, 36), ==, inches_forecast_get_error (forecast));
  classes = inches_json_get_object (&root, "classes");
  inches_json_check_members (&classes, "smaller", "held", "frozen", "phantom", "grinding", "danger", NULL);
  g_assert_cmpint (inches_json_get_integer (&classes, "phantom", 0, 1024), ==,
                   inches_forecast_get_count (forecast, INCHES_OUTCOME_PHANTOM));
  g_assert_cmpint (inches_json_get_integer (&root, "crises", 0, 1024), ==, inches_forecast_get_n_crises (forecast));
  check_rungs (&root, forecast);
  check_quantiles (&root, forecast);
  inches_json_finish (json, &error);
  g_assert_no_error (error);
}

/* Only the indices that were asked for. */
static void
test_json_some_indices (void)
{
  g_autoptr(InchesForecast) forecast = model_fixture_set ("early-2025", NULL);
  g_autofree char *text = inches_forecast_to_json (forecast);
  g_autoptr(InchesJson) json = parse (text);
  g_autoptr(GError) error = NULL;
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt quantiles = inches_json_get_object (&root, "quantiles");

  inches_json_check_members (&quantiles, "none", NULL);
  inches_json_finish (json, &error);
  g_assert_no_error (error);
}

static void
test_csv (void)
{
  g_autoptr(InchesForecast) forecast = run ("inches");
  g_autofree char *text = inches_forecast_to_csv (forecast);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *held = g_strdup_printf ("in_force,grid,43,%u", inches_forecast_get_in_force (forecast, INCHES_RUNG_GRID, 43));

  g_assert_cmpstr (lines[0], ==, "table,key,week,value");
  g_assert_true (g_strv_contains ((const char *const *) lines, "run,note,,Illustrative model of one argument. Not a forecast."));
  g_assert_true (g_strv_contains ((const char *const *) lines, "run,seed,,20250303"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "lever,us_aid,,0.6"));
  g_assert_true (g_strv_contains ((const char *const *) lines, "condition,rungs_on,,prisoners"));
  g_assert_true (g_strv_contains ((const char *const *) lines, held));

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 4);
    }
}

static void
assert_contains (const char *text,
                 const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("\"%s\" is not in:\n%s", words, text);
}

static void
test_text (void)
{
  g_autoptr(InchesForecast) forecast = run ("inches");
  g_autofree char *text = inches_forecast_to_text (forecast);

  assert_contains (text, "Illustrative model of one argument. Not a forecast.\n");
  assert_contains (text, "In the model, the war shrinks by about 5 inches of 36; in 54 of 100 simulated futures it grinds on.\n");
  assert_contains (text, "Inches gained of 36: 5.1, standard error 0.1");
  assert_contains (text, "The war grows smaller        28  (287)\n");
  assert_contains (text, "Crises in 2 of 100 simulated futures.\n");
  assert_contains (text, "Quiet line                   <1");
  assert_contains (text, "Sanctions relief             12  % a tranche (early 2025: 5)\n");
  assert_contains (text, "1,024 futures over 44 weeks from 3 March 2025; seed 20250303; sheet: The model's own sheet (");
  g_assert_null (strstr (text, "Oil price"));
}

static void
test_text_of_early_2025 (void)
{
  g_autoptr(InchesForecast) forecast = run ("early-2025");
  g_autofree char *text = inches_forecast_to_text (forecast);

  assert_contains (text, "Settings: as in early 2025.\n");
}

static void
test_text_of_circumstances (void)
{
  g_autoptr(InchesForecast) forecast = run ("minsk-2014");
  g_autofree char *text = inches_forecast_to_text (forecast);

  assert_contains (text, "Momentum of Russia         0.55  (early 2025: 0.35)\n");
  assert_contains (text, "prisoners, zones, line\n");
  assert_contains (text, "in force\n");
}

/* Same input, same bytes, whatever the decimal point of the locale. */
static void
test_locale (void)
{
  static const char *const locales[] = { "de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "pl_PL.UTF-8" };
  g_autoptr(InchesForecast) forecast = run ("early-2025");
  g_autofree char *json = inches_forecast_to_json (forecast);
  g_autofree char *csv = inches_forecast_to_csv (forecast);
  g_autofree char *json_there = NULL;
  g_autofree char *csv_there = NULL;
  gboolean found = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (locales) && !found; i++)
    found = setlocale (LC_ALL, locales[i]) != NULL;

  if (!found)
    {
      g_test_skip ("no locale with decimal commas is installed");
      return;
    }

  json_there = inches_forecast_to_json (forecast);
  csv_there = inches_forecast_to_csv (forecast);
  setlocale (LC_ALL, "C.UTF-8");
  g_assert_cmpstr (json, ==, json_there);
  g_assert_cmpstr (csv, ==, csv_there);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/forecast-writer/json", test_json);
  g_test_add_func ("/forecast-writer/json-some-indices", test_json_some_indices);
  g_test_add_func ("/forecast-writer/csv", test_csv);
  g_test_add_func ("/forecast-writer/text", test_text);
  g_test_add_func ("/forecast-writer/text-of-early-2025", test_text_of_early_2025);
  g_test_add_func ("/forecast-writer/text-of-circumstances", test_text_of_circumstances);
  g_test_add_func ("/forecast-writer/locale", test_locale);

  return g_test_run ();
}
