/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session-fixture.h"

static void
add_step (InchesSession *session)
{
  g_autoptr(InchesBriefingStep) step = inches_session_make_step (session, NULL);
  g_autoptr(InchesBriefing) longer = inches_briefing_with_step (inches_session_get_briefing (session), step, G_MAXUINT);

  inches_session_set_briefing (session, longer);
}

static InchesBriefingStep *
get_step (InchesSession *session,
          guint          index)
{
  return inches_briefing_get_step (inches_session_get_briefing (session), index);
}

static void
test_session_briefing_is_undone (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GString) seen = session_fixture_watch (session);

  add_step (session);
  g_assert_cmpuint (inches_briefing_get_n_steps (inches_session_get_briefing (session)), ==, 1);
  g_assert_nonnull (strstr (seen->str, "briefing "));
  g_assert_cmpstr (inches_trail_get_undo_words (inches_session_get_trail (session)), ==, "Briefing: “Timeline” added");

  inches_session_undo (session);
  g_assert_cmpuint (inches_briefing_get_n_steps (inches_session_get_briefing (session)), ==, 0);
  inches_session_redo (session);
  g_assert_cmpuint (inches_briefing_get_n_steps (inches_session_get_briefing (session)), ==, 1);
}

/* A step shows again what was shown when it was made: page, days, settings, pinned. */
static void
test_session_step_comes_back (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GPtrArray) notes = NULL;
  InchesView view = *inches_session_get_view (session);
  const InchesPreset *inches = inches_model_find_preset (inches_session_get_model (session), "inches");

  g_assert_true (inches_session_load_preset (session, "miles", NULL));
  g_assert_true (inches_session_pin (session, NULL));
  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  inches_view_show (&view, view.lowest, view.lowest + 400);
  inches_session_set_view (session, &view);
  inches_session_set_page (session, "outlook");
  add_step (session);

  g_assert_true (inches_session_load_preset (session, "early-2025", NULL));
  g_assert_true (inches_session_unpin (session, inches_pinned_get_id (inches_session_get_pinned (session)->pdata[0]), NULL));
  inches_session_set_page (session, "timeline");
  inches_view_fit (&view);
  inches_session_set_view (session, &view);

  inches_session_apply_step (session, get_step (session, 0), &notes);
  g_assert_cmpuint (notes->len, ==, 0);
  g_assert_cmpstr (inches_session_get_page (session), ==, "outlook");
  g_assert_cmpstr (inches_session_get_preset (session), ==, "inches");
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session), inches->scenario));
  g_assert_cmpuint (inches_session_get_pinned (session)->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (inches_session_get_view (session)->last, view.lowest + 400, 0.01);

  /* One step of the trail, which undo takes back whole. */
  inches_session_undo (session);
  g_assert_cmpstr (inches_session_get_preset (session), ==, "early-2025");
  g_assert_cmpuint (inches_session_get_pinned (session)->len, ==, 0);
}

static void
test_session_step_keeps_its_words (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesBriefingStep) old = NULL;
  g_autoptr(InchesBriefingStep) updated = NULL;
  InchesStepParts parts;

  inches_step_parts_init (&parts, "mine");
  parts.title = "My words";
  parts.notes = "Say this";
  old = inches_briefing_step_new (&parts);
  inches_session_set_page (session, "outlook");
  updated = inches_session_make_step (session, old);

  g_assert_cmpstr (inches_briefing_step_get_parts (updated)->id, ==, "mine");
  g_assert_cmpstr (inches_briefing_step_get_parts (updated)->title, ==, "My words");
  g_assert_cmpstr (inches_briefing_step_get_parts (updated)->chart, ==, "outlook");
}

static void
test_session_step_of_unknown_preset (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("gone", "Gone", NULL, NULL);
  g_autoptr(InchesScenario) before = inches_scenario_ref (inches_session_get_scenario (session));
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(GPtrArray) notes = NULL;
  InchesStepParts parts;

  inches_step_parts_init (&parts, "lost");
  parts.settings = settings;
  step = inches_briefing_step_new (&parts);
  inches_session_apply_step (session, step, &notes);

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_nonnull (strstr (notes->pdata[0], "gone"));
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session), before));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-briefing/undone", test_session_briefing_is_undone);
  g_test_add_func ("/session-briefing/step-comes-back", test_session_step_comes_back);
  g_test_add_func ("/session-briefing/keeps-words", test_session_step_keeps_its_words);
  g_test_add_func ("/session-briefing/unknown-preset", test_session_step_of_unknown_preset);

  return g_test_run ();
}
