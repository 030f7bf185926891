/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-simulation.h"
#include "session-fixture.h"

typedef struct
{
  GArray *oils;
  GArray *threats;
} Walk;

static void
note_cb (InchesSession *session,
         GParamSpec    *pspec,
         Walk          *walk)
{
  InchesScenario *scenario = inches_session_get_scenario (session);
  double oil = inches_scenario_get_value (scenario, INCHES_LEVER_OIL);
  double threat = inches_scenario_get_value (scenario, INCHES_LEVER_THREAT);

  g_array_append_val (walk->oils, oil);
  g_array_append_val (walk->threats, threat);
}

static gboolean
is_over (gpointer data)
{
  return !inches_session_get_replaying (data);
}

static InchesSession *
new_changed_session (void)
{
  InchesSession *session = session_fixture_new ();
  g_autoptr(InchesScenario) one = inches_scenario_with_value (inches_session_get_scenario (session), INCHES_LEVER_OIL, 45, NULL);
  g_autoptr(InchesScenario) two = inches_scenario_with_value (one, INCHES_LEVER_THREAT, 80, NULL);

  inches_session_set_scenario (session, two);
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);

  return session;
}

static void
assert_monotone (GArray *values,
                 double  first,
                 double  last)
{
  double sign = last < first ? -1 : 1;

  g_assert_cmpfloat (g_array_index (values, double, 0), ==, first);
  g_assert_cmpfloat (g_array_index (values, double, values->len - 1), ==, last);
  for (guint i = 1; i < values->len; i++)
    g_assert_cmpfloat (sign * g_array_index (values, double, i), >=, sign * g_array_index (values, double, i - 1));
}

static void
test_replay_walks (void)
{
  g_autoptr(InchesSession) session = new_changed_session ();
  Walk walk = { g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)) };
  guint n_steps = inches_trail_get_n_steps (inches_session_get_trail (session));

  g_signal_connect (session, "notify::scenario", G_CALLBACK (note_cb), &walk);
  g_assert_true (inches_session_can_replay (session));
  inches_session_replay (session, 600);
  g_assert_true (inches_session_get_replaying (session));
  g_assert_true (inches_session_get_moving (session));
  g_assert_true (session_fixture_wait_for (is_over, session, 5000));
  g_assert_false (inches_session_get_moving (session));

  /* Each from its value before to its value after, one after the other. */
  assert_monotone (walk.oils, 73, 45);
  assert_monotone (walk.threats, 20, 80);
  g_assert_cmpuint (walk.oils->len, >, 5);
  for (guint i = 0; i < walk.oils->len; i++)
    g_assert_true (g_array_index (walk.oils, double, i) == 45 || g_array_index (walk.threats, double, i) == 20
                   || g_array_index (walk.threats, double, i) == 80 || g_array_index (walk.oils, double, i) == 73);
  g_assert_cmpuint (inches_trail_get_n_steps (inches_session_get_trail (session)), ==, n_steps);

  /* The long run follows, as after any movement. */
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);

  g_array_unref (walk.oils);
  g_array_unref (walk.threats);
}

static void
test_replay_ends_at_an_edit (void)
{
  g_autoptr(InchesSession) session = new_changed_session ();

  inches_session_replay (session, 10000);
  session_fixture_pass (100);
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_THREAT), <, 80);

  /* The edit is one of what the document says, not of what the replay shows. */
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_APPROACH, 10, NULL));
  g_assert_false (inches_session_get_replaying (session));
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_THREAT), ==, 80);
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_OIL), ==, 45);
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_APPROACH), ==, 10);

  inches_session_replay (session, 10000);
  inches_session_undo (session);
  g_assert_false (inches_session_get_replaying (session));
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_APPROACH), ==, 60);

  inches_session_replay (session, 10000);
  inches_session_set_moving (session, TRUE);
  g_assert_false (inches_session_get_replaying (session));
  inches_session_replay (session, 10000);
  g_assert_false (inches_session_get_replaying (session));
  inches_session_set_moving (session, FALSE);
}

static void
test_replay_without_animations (void)
{
  g_autoptr(InchesSession) session = new_changed_session ();
  GString *log = session_fixture_watch (session);

  inches_session_replay (session, 0);
  g_assert_cmpstr (log->str, ==, "");

  g_string_free (log, TRUE);
}

static void
test_replay_needs_a_change (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  g_assert_false (inches_session_can_replay (session));
  inches_session_replay (session, 100);
  g_assert_false (inches_session_get_replaying (session));
  g_assert_true (inches_session_save_preset (session, "As it was", NULL, NULL));
  g_assert_false (inches_session_can_replay (session));
}

static void
test_replay_outlives_no_session (void)
{
  InchesSession *session = new_changed_session ();

  inches_session_replay (session, 10000);
  g_object_unref (session);
  session_fixture_pass (100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/replay/walks", test_replay_walks);
  g_test_add_func ("/replay/ends-at-an-edit", test_replay_ends_at_an_edit);
  g_test_add_func ("/replay/without-animations", test_replay_without_animations);
  g_test_add_func ("/replay/needs-a-change", test_replay_needs_a_change);
  g_test_add_func ("/replay/outlives-no-session", test_replay_outlives_no_session);

  return g_test_run ();
}
