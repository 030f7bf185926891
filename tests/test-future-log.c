/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "inches-future.h"
#include "model-fixture.h"

static InchesFuture *
replay (const char *preset,
        guint       number)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);

  return inches_future_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                            INCHES_SHORT_WEEKS, number);
}

/* Each future gains what the forecast says it gains. */
static void
test_gains (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches-leverage", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);
  const guint numbers[] = { 0, 1, 255, 256, 1023 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr(InchesFuture) future = replay ("inches-leverage", numbers[i]);

      g_assert_cmpuint (inches_future_get_number (future), ==, numbers[i]);
      g_assert_cmpfloat (inches_future_get_gain (future) * 4096, ==, inches_forecast_get_gains (forecast)[numbers[i]]);
    }
}

/* All futures of a run are in the classes that the forecast counts. */
static void
test_outcomes (void)
{
  static const char *const presets[] = { "early-2025", "inches-leverage" };

  for (guint p = 0; p < G_N_ELEMENTS (presets); p++)
    {
      g_autoptr(InchesScenario) scenario = model_fixture_scenario (presets[p], NULL);
      g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, INCHES_BLOCK);
      guint counts[INCHES_N_OUTCOMES] = { 0, };

      for (guint number = 0; number < INCHES_BLOCK; number++)
        {
          g_autoptr(InchesFuture) future = replay (presets[p], number);

          counts[inches_future_get_outcome (future)]++;
        }
      for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
        g_assert_cmpuint (counts[i], ==, inches_forecast_get_count (forecast, i));
    }
}

/* What the log says has happened to a rung leads to what is in force. */
static void
assert_consistent (const InchesFuture *future,
                   guint               rungs_on,
                   gboolean            document_on)
{
  guint n = inches_future_get_n_events (future);
  guint place = 0;
  guint rungs = rungs_on;
  gboolean document = document_on;

  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    {
      gboolean wrecked = FALSE; /* a document broke this week, or there was a crisis */

      for (; place < n && inches_future_get_event (future, place)->week == week; place++)
        {
          const InchesFutureEvent *event = inches_future_get_event (future, place);
          guint bit = event->rung < INCHES_N_RUNGS ? 1u << event->rung : 0;

          switch (event->happening)
            {
            case INCHES_HAPPENING_AGREED:
            case INCHES_HAPPENING_REPAIRED:
              g_assert_cmpuint (rungs & bit, ==, 0);
              rungs |= bit;
              break;
            case INCHES_HAPPENING_VIOLATED:
              g_assert_cmpuint (rungs & bit, !=, 0);
              break;
            case INCHES_HAPPENING_SNAPPED:
              g_assert_true (event->rung == INCHES_RUNG_TRANCHE1 || event->rung == INCHES_RUNG_TRANCHE2);
              g_assert_false (wrecked);
              rungs &= ~bit;
              break;
            case INCHES_HAPPENING_SWEPT:
              g_assert_true (wrecked);
              rungs &= ~bit;
              break;
            case INCHES_HAPPENING_BROKEN:
              g_assert_cmpuint (rungs & bit, !=, 0);
              rungs &= ~bit;
              break;
            case INCHES_HAPPENING_SIGNED:
              g_assert_false (document);
              document = TRUE;
              break;
            case INCHES_HAPPENING_DOCUMENT_BROKEN:
              g_assert_true (document);
              document = FALSE;
              wrecked = TRUE;
              break;
            case INCHES_HAPPENING_CRISIS:
              wrecked = TRUE;
              break;
            case INCHES_N_HAPPENINGS:
            default:
              break;
            }
        }
      g_assert_cmpuint (rungs, ==, inches_future_get_rungs (future, week));
      g_assert_true (!document == !inches_future_has_document (future, week));
    }
  g_assert_cmpuint (place, ==, n);
}

static void
test_log (void)
{
  static const char *const presets[] = { "early-2025", "inches-leverage", "summit-rush", "minsk-2015" };

  for (guint p = 0; p < G_N_ELEMENTS (presets); p++)
    {
      g_autoptr(InchesScenario) scenario = model_fixture_scenario (presets[p], NULL);
      const InchesCircumstances *c = inches_scenario_get_circumstances (scenario);

      for (guint number = 0; number < 40; number++)
        {
          g_autoptr(InchesFuture) future = replay (presets[p], number);

          assert_consistent (future, c->rungs_on, c->document_on);
        }
    }
}

/* No entry says who broke anything; the dates are Mondays from the anchor on. */
static void
test_no_names (void)
{
  static const char *const names[] = { "Russia", "Moscow", "Ukrain", "Kyiv", "Washington", "Europe", " by " };
  gboolean seen[INCHES_N_HAPPENINGS] = { FALSE, };

  for (guint number = 0; number < 200; number++)
    {
      g_autoptr(InchesFuture) future = replay (number % 2 ? "inches-leverage" : "summit-rush", number);

      for (guint i = 0; i < inches_future_get_n_events (future); i++)
        {
          g_autofree char *words = inches_future_describe_event (future, i);

          seen[inches_future_get_event (future, i)->happening] = TRUE;
          for (guint j = 0; j < G_N_ELEMENTS (names); j++)
            g_assert_null (strstr (words, names[j]));
        }
      g_assert_cmpint (inches_future_get_day (future, 1) - inches_future_get_day (future, 0), ==, 7);
    }

  for (guint i = 0; i < INCHES_N_HAPPENINGS; i++)
    {
      g_test_message ("%s", inches_happening_get_id (i));
      g_assert_true (seen[i]);
    }
}

static void
test_typical (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, FEW_FUTURES);
  const gint32 *gains = inches_forecast_get_gains (forecast);
  guint numbers[INCHES_N_TYPICAL];

  inches_future_find_typical (forecast, numbers);
  for (guint i = 0; i < INCHES_N_TYPICAL; i++)
    {
      guint below = 0;

      for (guint j = 0; j < FEW_FUTURES; j++)
        below += gains[j] < gains[numbers[i]];
      g_assert_cmpfloat_with_epsilon (100.0 * below / FEW_FUTURES, 10 + 20 * i, 0.2);
      for (guint j = 0; j < i; j++)
        g_assert_cmpuint (numbers[i], !=, numbers[j]);
    }
}

static void
test_values (void)
{
  g_autoptr(InchesFuture) future = replay ("early-2025", 7);
  g_autoptr(InchesFuture) longer = NULL;
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);

  longer = inches_future_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED,
                              INCHES_LONG_WEEKS, 7);
  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    for (guint i = 0; i < INCHES_N_INDICES; i++)
      g_assert_cmpfloat (inches_future_get_value (future, i, week), ==, inches_future_get_value (longer, i, week));
  g_assert_cmpfloat (inches_future_get_value (future, INCHES_INDEX_SANCTIONS, 0), >, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/future-log/gains", test_gains);
  g_test_add_func ("/future-log/outcomes", test_outcomes);
  g_test_add_func ("/future-log/consistent", test_log);
  g_test_add_func ("/future-log/no-names", test_no_names);
  g_test_add_func ("/future-log/typical", test_typical);
  g_test_add_func ("/future-log/values", test_values);

  return g_test_run ();
}
