/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-seeker.h"

#include "inches-goal-words.h"
#include "inches-simulation.h"
#include "session-fixture.h"

#include <string.h>

#define METHOD (1u << INCHES_LEVER_APPROACH | 1u << INCHES_LEVER_PUBLICITY)

static gboolean
is_done (gpointer seeker)
{
  return !inches_goal_seeker_is_running (seeker);
}

static InchesGoalSeek *
seek (InchesGoalSeeker *seeker,
      guint             levers,
      double            most_crises)
{
  inches_goal_seeker_seek (seeker, levers, most_crises);
  g_assert_true (inches_goal_seeker_is_running (seeker));
  g_assert_true (session_fixture_wait_for (is_done, seeker, 60000));

  return inches_goal_seeker_get_result (seeker);
}

/* What was found becomes what is shown in one step, and undo takes it back. */
static void
test_goal_seeker_is_used (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesGoalSeeker) seeker = inches_goal_seeker_new (session);
  g_autoptr(InchesScenario) before = inches_scenario_ref (inches_session_get_scenario (session));
  guint steps = inches_trail_get_n_steps (inches_session_get_trail (session));
  InchesGoalSeek *found = seek (seeker, METHOD, 100);

  g_assert_cmpint (inches_goal_seek_get_result (found), ==, INCHES_GOAL_FOUND);
  g_assert_true (inches_goal_seeker_is_current (seeker));
  g_assert_true (inches_goal_seeker_use (seeker));
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session), inches_goal_seek_get_scenario (found)));
  g_assert_cmpuint (inches_trail_get_n_steps (inches_session_get_trail (session)), ==, steps + 1);

  /* Once used, it is of the settings before, and no second use of it. */
  g_assert_false (inches_goal_seeker_is_current (seeker));
  g_assert_false (inches_goal_seeker_use (seeker));
  inches_session_undo (session);
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session), before));
  g_assert_true (inches_goal_seeker_is_current (seeker));
}

static void
test_goal_seeker_gives_up (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesGoalSeeker) seeker = inches_goal_seeker_new (session);

  inches_goal_seeker_seek (seeker, (1u << INCHES_N_LEVERS) - 1, 100);
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_OIL, 60, NULL));
  g_assert_false (inches_goal_seeker_is_running (seeker));
  session_fixture_pass (300);
  g_assert_null (inches_goal_seeker_get_result (seeker));
}

static void
test_goal_seeker_says_what_it_found (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesGoalSeeker) seeker = inches_goal_seeker_new (session);
  InchesGoalSeek *found = seek (seeker, METHOD, 100);
  g_autofree char *words = inches_goal_words_describe (found, TRUE);
  g_autofree char *old = inches_goal_words_describe (found, FALSE);
  g_autofree char *changes = inches_goal_words_list_changes (found, inches_session_get_scenario (session));
  g_autofree char *never = NULL;

  g_assert_nonnull (strstr (words, "The best found in"));
  g_assert_nonnull (strstr (words, "settings do nearly as well"));
  g_assert_true (g_str_has_prefix (old, "Of settings no longer shown."));
  g_assert_nonnull (strstr (changes, "Inches to miles: 60 →"));

  /* No setting is without crises. */
  found = seek (seeker, METHOD, 0);
  g_assert_cmpint (inches_goal_seek_get_result (found), ==, INCHES_GOAL_TOO_DANGEROUS);
  never = inches_goal_words_describe (found, TRUE);
  g_assert_nonnull (strstr (never, "nothing reached the goal"));
  g_assert_false (inches_goal_seeker_use (seeker));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/goal-seeker/is-used", test_goal_seeker_is_used);
  g_test_add_func ("/goal-seeker/gives-up", test_goal_seeker_gives_up);
  g_test_add_func ("/goal-seeker/says-what-it-found", test_goal_seeker_says_what_it_found);

  return g_test_run ();
}
