/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explainer.h"

#include "inches-simulation.h"
#include "session-fixture.h"

#include <math.h>
#include <string.h>

typedef struct
{
  InchesExplainer   *explainer;
  InchesExplanation  explanation;
} Wanted;

static gboolean
is_current (gpointer data)
{
  Wanted *wanted = data;

  return inches_explainer_is_current (wanted->explainer, wanted->explanation);
}

static void
wait_for (InchesExplainer   *explainer,
          InchesExplanation  explanation)
{
  Wanted wanted = { explainer, explanation };

  g_assert_true (session_fixture_wait_for (is_current, &wanted, 60000));
}

static void
load (InchesSession *session,
      const char    *preset)
{
  g_assert_true (inches_session_load_preset (session, preset, NULL));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
}

static void
test_explainer_rests_until_held (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GString *log = session_fixture_watch (explainer);

  load (session, "inches");
  session_fixture_pass (500);
  g_assert_cmpstr (log->str, ==, "");
  g_assert_null (inches_explainer_get_sentence (explainer));
  g_assert_null (inches_explainer_get_attribution (explainer));

  g_string_free (log, TRUE);
}

static void
test_explainer_says_why (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  InchesAttribution *attribution;
  double difference, error;
  double sum = 0;

  inches_explainer_hold (explainer, INCHES_EXPLANATION_SENTENCE);
  load (session, "inches");
  g_assert_nonnull (inches_explainer_get_sentence (explainer));
  g_assert_false (inches_explainer_is_current (explainer, INCHES_EXPLANATION_SENTENCE));
  g_assert_null (strstr (inches_explainer_get_sentence (explainer), "method"));

  wait_for (explainer, INCHES_EXPLANATION_SENTENCE);
  g_assert_nonnull (strstr (inches_explainer_get_sentence (explainer), "method"));

  attribution = inches_explainer_get_attribution (explainer);
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    sum += inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES);
  g_assert_true (inches_forecast_compare (inches_session_get_forecast (session), inches_session_get_baseline (session),
                                          &difference, &error));
  g_assert_cmpfloat_with_epsilon (sum, inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES), 1e-9);
  g_assert_cmpfloat (fabs (sum - difference), <, 0.2);
}

/* With few changes all futures are run, so that the parts add up to the very
 * difference that is shown beside them. */
static void
test_explainer_adds_up_to_what_is_shown (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  double difference, error;

  inches_explainer_hold (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  inches_session_set_lever (session, INCHES_LEVER_APPROACH, 0, NULL);
  inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL);
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  g_assert_true (inches_forecast_compare (inches_session_get_forecast (session), inches_session_get_baseline (session),
                                          &difference, &error));
  g_assert_cmpfloat_with_epsilon (inches_attribution_get_difference (inches_explainer_get_attribution (explainer), INCHES_MEASURE_INCHES),
                                  difference, 1e-9);
}

static void
test_explainer_waits_for_the_hand (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GString *log;

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  log = session_fixture_watch (explainer);

  inches_session_set_moving (session, TRUE);
  inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL);
  session_fixture_pass (600);
  g_assert_cmpstr (log->str, ==, "");

  inches_session_set_moving (session, FALSE);
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  g_assert_cmpstr (log->str, ==, "attribution ");

  g_string_free (log, TRUE);
}

/* The quickest there is comes no sooner than the settings have rested. */
static void
test_explainer_lets_settings_rest (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  gint64 start;

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);

  inches_session_set_lever (session, INCHES_LEVER_OIL, 45, NULL);
  start = g_get_monotonic_time ();
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  g_assert_cmpint (g_get_monotonic_time () - start, >=, 115 * 1000);
}

/* Changes that follow each other within the rest: one answer, of the last. */
static void
test_explainer_gives_up_at_a_change (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GString *log;

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_TORNADO);
  wait_for (explainer, INCHES_EXPLANATION_TORNADO);
  log = session_fixture_watch (explainer);

  for (guint oil = 40; oil < 60; oil++)
    {
      inches_session_set_lever (session, INCHES_LEVER_OIL, oil, NULL);
      session_fixture_pass (40);
    }
  wait_for (explainer, INCHES_EXPLANATION_TORNADO);
  g_assert_cmpstr (log->str, ==, "tornado ");
  g_assert_true (inches_scenario_equal (inches_tornado_get_scenario (inches_explainer_get_tornado (explainer)),
                                        inches_session_get_scenario (session)));

  g_string_free (log, TRUE);
}

static void
test_explainer_stops_when_released (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GString *log = session_fixture_watch (explainer);

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_TORNADO);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_TORNADO);
  inches_explainer_release (explainer, INCHES_EXPLANATION_TORNADO);
  inches_explainer_release (explainer, INCHES_EXPLANATION_TORNADO);
  session_fixture_pass (600);
  g_assert_cmpstr (log->str, ==, "");

  g_string_free (log, TRUE);
}

static void
test_explainer_map_becomes_finer (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  GString *log = session_fixture_watch (explainer);

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_set_map_levers (explainer, INCHES_LEVER_OIL, INCHES_LEVER_THREAT);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_MAP);
  wait_for (explainer, INCHES_EXPLANATION_MAP);
  g_assert_cmpstr (log->str, ==, "map map map map "); /* other levers, then ever finer */
  g_assert_cmpuint (inches_lever_map_get_lever (inches_explainer_get_map (explainer), 0), ==, INCHES_LEVER_OIL);
  g_assert_cmpuint (inches_lever_map_get_size (inches_explainer_get_map (explainer), 0), ==, INCHES_LEVER_MAP_FINEST);

  g_string_free (log, TRUE);
}

/* The map covers all of its two levers: where they stand makes no other map. */
static void
test_explainer_map_stays_under_its_own_levers (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_set_map_levers (explainer, INCHES_LEVER_OIL, INCHES_LEVER_THREAT);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_MAP);
  wait_for (explainer, INCHES_EXPLANATION_MAP);
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_THREAT, 80, NULL));
  g_assert_true (inches_explainer_is_current (explainer, INCHES_EXPLANATION_MAP));
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_APPROACH, 0, NULL));
  g_assert_false (inches_explainer_is_answered (explainer, INCHES_EXPLANATION_MAP));
}

/* 64 mixtures come with few futures first: enough for a sentence, but bars have to add up to what is shown. */
static void
test_explainer_bars_become_exact (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  double difference;

  load (session, "inches-leverage");
  inches_explainer_hold (explainer, INCHES_EXPLANATION_SENTENCE);
  wait_for (explainer, INCHES_EXPLANATION_SENTENCE);
  session_fixture_pass (500);
  g_assert_cmpuint (inches_attribution_get_n_runs (inches_explainer_get_attribution (explainer)), ==, 64);
  g_assert_cmpuint (inches_attribution_get_n_futures (inches_explainer_get_attribution (explainer)), ==, INCHES_MOVING_FUTURES);

  inches_explainer_hold (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  g_assert_false (inches_explainer_is_current (explainer, INCHES_EXPLANATION_ATTRIBUTION));
  wait_for (explainer, INCHES_EXPLANATION_ATTRIBUTION);
  difference = inches_forecast_get_mean (inches_session_get_forecast (session)) - inches_forecast_get_mean (inches_session_get_baseline (session));
  g_assert_cmpfloat (fabs (inches_attribution_get_difference (inches_explainer_get_attribution (explainer), INCHES_MEASURE_INCHES) - difference),
                     <, 1e-9);
}

static void
test_explainer_belief_sets_need_one_anchor (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesExplainer *explainer = inches_session_get_explainer (session);
  InchesScenario *inches = inches_model_find_preset (inches_session_get_model (session), "inches")->scenario;

  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_explainer_hold (explainer, INCHES_EXPLANATION_BELIEF_SETS);
  inches_explainer_set_rival (explainer, inches);
  wait_for (explainer, INCHES_EXPLANATION_BELIEF_SETS);
  g_assert_true (inches_belief_sets_get_b (inches_explainer_get_belief_sets (explainer)) == inches);
  g_assert_nonnull (inches_belief_sets_get_miles (inches_explainer_get_belief_sets (explainer)));

  load (session, "minsk-2015");
  session_fixture_pass (600);
  g_assert_false (inches_explainer_is_current (explainer, INCHES_EXPLANATION_BELIEF_SETS));
}

/* The session goes while a worker is busy for it. */
static void
test_explainer_outlived_by_its_work (void)
{
  InchesSession *session = session_fixture_new ();
  InchesExplainer *explainer = g_object_ref (inches_session_get_explainer (session));

  inches_explainer_hold (explainer, INCHES_EXPLANATION_MAP);
  session_fixture_pass (200);
  g_object_unref (session);
  g_assert_false (inches_explainer_is_current (explainer, INCHES_EXPLANATION_MAP));
  inches_explainer_release (explainer, INCHES_EXPLANATION_MAP);
  inches_explainer_set_reach (explainer, INCHES_TORNADO_MARKS);
  g_object_unref (explainer);
  session_fixture_pass (300);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/explainer/rests-until-held", test_explainer_rests_until_held);
  g_test_add_func ("/explainer/says-why", test_explainer_says_why);
  g_test_add_func ("/explainer/adds-up-to-what-is-shown", test_explainer_adds_up_to_what_is_shown);
  g_test_add_func ("/explainer/waits-for-the-hand", test_explainer_waits_for_the_hand);
  g_test_add_func ("/explainer/lets-settings-rest", test_explainer_lets_settings_rest);
  g_test_add_func ("/explainer/gives-up-at-a-change", test_explainer_gives_up_at_a_change);
  g_test_add_func ("/explainer/stops-when-released", test_explainer_stops_when_released);
  g_test_add_func ("/explainer/map-becomes-finer", test_explainer_map_becomes_finer);
  g_test_add_func ("/explainer/map-stays-under-its-own-levers", test_explainer_map_stays_under_its_own_levers);
  g_test_add_func ("/explainer/bars-become-exact", test_explainer_bars_become_exact);
  g_test_add_func ("/explainer/belief-sets-need-one-anchor", test_explainer_belief_sets_need_one_anchor);
  g_test_add_func ("/explainer/outlived-by-its-work", test_explainer_outlived_by_its_work);

  return g_test_run ();
}
