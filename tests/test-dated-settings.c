/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-dated-settings.h"
#include "inches-model-reader.h"

static InchesChronicle *chronicle;
static InchesModel *model;

static GArray *
find (int   year,
      guint month,
      guint day)
{
  return inches_dated_settings_find (chronicle, inches_model_get_levers (model), inches_day_from_ymd (year, month, day));
}

static const InchesDatedSetting *
get (const GArray *settings,
     guint         lever)
{
  for (guint i = 0; i < settings->len; i++)
    if (g_array_index (settings, InchesDatedSetting, i).lever == lever)
      return &g_array_index (settings, InchesDatedSetting, i);

  return NULL;
}

/* Before the tracker holds twelve months nothing is known of aid, which is not nothing. */
static void
test_settings_before_the_tracker (void)
{
  g_autoptr(GArray) minsk = find (2014, 9, 5);
  g_autoptr(GArray) november = find (2022, 11, 30);
  g_autoptr(GArray) december = find (2022, 12, 1);

  g_assert_cmpuint (minsk->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (get (minsk, INCHES_LEVER_OIL)->recorded, 97.09, 1e-9);
  g_assert_cmpfloat (get (minsk, INCHES_LEVER_OIL)->value, ==, 97);
  g_assert_cmpuint (november->len, ==, 1);
  g_assert_cmpuint (december->len, ==, 3);
  g_assert_cmpint (get (december, INCHES_LEVER_US_AID)->first, ==, inches_day_from_ymd (2022, 1, 1));
  g_assert_cmpint (get (december, INCHES_LEVER_US_AID)->last, ==, inches_day_from_ymd (2022, 12, 31));
}

/* A year's mean, summed here anew. */
static void
test_settings_mean_of_twelve_months (void)
{
  g_autoptr(GArray) settings = find (2024, 8, 6);
  const InchesDatedSetting *aid = get (settings, INCHES_LEVER_EU_AID);
  InchesSeries *series = inches_chronicle_find_series (chronicle, "aid_eu_military");
  double sum = 0;

  for (guint i = 0; i < inches_series_get_n_values (series); i++)
    {
      const InchesSeriesValue *value = &inches_series_get_values (series)[i];

      if (value->day >= inches_day_from_ymd (2023, 9, 1) && value->day <= inches_day_from_ymd (2024, 8, 1))
        sum += value->value;
    }

  g_assert_true (aid->series == series);
  g_assert_cmpfloat_with_epsilon (aid->recorded, sum / 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (aid->value, round (sum / 12 * 10) / 10, 1e-9);
}

static void
test_settings_end_with_2024 (void)
{
  g_autoptr(GArray) last = find (2024, 12, 31);
  g_autoptr(GArray) after = find (2025, 1, 1);

  g_assert_cmpuint (last->len, ==, 3);
  g_assert_cmpuint (after->len, ==, 0);
}

/* Held land and all that is judged keep what they were; the scenario itself is not touched. */
static void
test_settings_touch_three_levers (void)
{
  for (int year = 2014; year <= 2024; year++)
    for (guint month = 1; month <= 12; month++)
      {
        InchesScenario *before = inches_model_find_preset (model, "miles")->scenario;
        g_autoptr(GArray) settings = find (year, month, 15);
        g_autoptr(InchesScenario) after = inches_dated_settings_apply (settings, before);

        g_assert_true (inches_dated_settings_hold (settings, after));
        for (guint i = 0; i < INCHES_N_LEVERS; i++)
          {
            const InchesDatedSetting *setting = get (settings, i);
            const InchesLever *lever = &inches_model_get_levers (model)->levers[i];

            if (setting == NULL)
              {
                g_assert_cmpfloat (inches_scenario_get_value (after, i), ==, inches_scenario_get_value (before, i));
                continue;
              }
            g_assert_true (i == INCHES_LEVER_OIL || i == INCHES_LEVER_US_AID || i == INCHES_LEVER_EU_AID);
            g_assert_cmpfloat (setting->value, >=, lever->lowest);
            g_assert_cmpfloat (setting->value, <=, lever->highest);
            g_assert_cmpfloat_with_epsilon (inches_scenario_get_value (after, i), setting->value, 1e-9);
          }
        g_assert_true (inches_circumstances_equal (inches_scenario_get_circumstances (after),
                                                   inches_scenario_get_circumstances (before)));
      }
}

/* In April 2020 oil was cheaper than the lever can say. */
static void
test_settings_keep_to_the_limits (void)
{
  g_autoptr(GArray) settings = find (2020, 4, 12);
  const InchesDatedSetting *oil = get (settings, INCHES_LEVER_OIL);
  g_autofree char *words = inches_dated_setting_describe (oil, inches_model_get_levers (model));

  g_assert_cmpfloat (oil->recorded, <, 30);
  g_assert_true (oil->limited);
  g_assert_cmpfloat (oil->value, ==, 30);
  g_assert_nonnull (strstr (words, "April 2020"));
  g_assert_nonnull (strstr (words, "the lever goes no lower"));
}

static void
test_settings_presets (void)
{
  static const char *const expected[][3] = {
    { "minsk-2014", "minsk-protocol", "minsk-1-on-paper" },
    { "minsk-2015", "minsk-ii", "minsk-2-on-paper" },
    { "istanbul-2022", "istanbul-2022", "istanbul-track-2022" },
    { "grain-2022", "grain-initiative", "grain-initiative-period" },
  };
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  guint n_offered = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    for (guint j = 1; j < 3; j++)
      {
        InchesEvent *event = inches_chronicle_find_event (chronicle, expected[i][j]);

        g_assert_cmpstr (inches_dated_settings_find_preset (chronicle, model, event)->id, ==, expected[i][0]);
      }

  for (guint i = 0; i < events->len; i++)
    n_offered += inches_dated_settings_find_preset (chronicle, model, g_ptr_array_index (events, i)) != NULL;
  g_assert_cmpuint (n_offered, ==, G_N_ELEMENTS (expected));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  g_assert_nonnull (chronicle);
  g_assert_nonnull (model);

  g_test_add_func ("/dated-settings/before-the-tracker", test_settings_before_the_tracker);
  g_test_add_func ("/dated-settings/mean-of-twelve-months", test_settings_mean_of_twelve_months);
  g_test_add_func ("/dated-settings/end-with-2024", test_settings_end_with_2024);
  g_test_add_func ("/dated-settings/touch-three-levers", test_settings_touch_three_levers);
  g_test_add_func ("/dated-settings/keep-to-the-limits", test_settings_keep_to_the_limits);
  g_test_add_func ("/dated-settings/presets", test_settings_presets);
  result = g_test_run ();

  g_clear_object (&chronicle);
  g_clear_pointer (&model, inches_model_unref);

  return result;
}
