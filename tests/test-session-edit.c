/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "inches-simulation.h"
#include "session-fixture.h"

#include <string.h>

static double
get_oil (InchesSession *session)
{
  return inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_OIL);
}

static void
set_oil (InchesSession *session,
         double         oil)
{
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_OIL, oil, NULL));
}

static guint
count_steps (InchesSession *session)
{
  return inches_trail_get_n_steps (inches_session_get_trail (session));
}

static const char *
get_words (InchesSession *session)
{
  return inches_trail_get_undo_words (inches_session_get_trail (session));
}

static void
test_edit_is_a_step (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (session));
  GString *log = session_fixture_watch (session);

  set_oil (session, 45);
  g_assert_cmpstr (get_words (session), ==, "Oil price (Brent) 73 → 45 USD a barrel");
  set_oil (session, 45);
  circumstances.trust = 0.3;
  g_assert_true (inches_session_set_circumstances (session, &circumstances, NULL));
  g_assert_cmpstr (get_words (session), ==, "Trust 0.08 → 0.30");
  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  g_assert_cmpstr (get_words (session), ==, "Preset: Inches");
  inches_session_set_sheet (session, inches_model_get_sheet (inches_session_get_model (session), 1));
  g_assert_cmpstr (get_words (session), ==, "Sheet: An advocate of miles");
  g_assert_cmpuint (count_steps (session), ==, 5);
  g_assert_cmpstr (log->str, ==, "scenario scenario preset scenario sheet ");

  /* Undo notifies as any change does. */
  g_string_truncate (log, 0);
  for (guint i = 0; i < 5; i++)
    inches_session_undo (session);
  g_assert_cmpstr (log->str, ==, "sheet preset scenario scenario scenario ");
  g_assert_cmpfloat (get_oil (session), ==, 73);
  inches_trail_go_to (inches_session_get_trail (session), 4);
  g_assert_cmpstr (inches_session_get_preset (session), ==, "inches");
  g_assert_cmpstr (inches_sheet_get_id (inches_session_get_sheet (session)), ==, "miles");

  g_string_free (log, TRUE);
}

static void
test_edit_outside_limits_is_none (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (session));
  g_autoptr(GError) error = NULL;

  circumstances.trust = 1.5;
  g_assert_false (inches_session_set_circumstances (session, &circumstances, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_cmpuint (count_steps (session), ==, 1);
}

static void
test_edit_drag_is_one_step (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  inches_session_set_moving (session, TRUE);
  for (double oil = 72; oil >= 45; oil--)
    set_oil (session, oil);
  inches_session_set_moving (session, FALSE);
  g_assert_cmpuint (count_steps (session), ==, 2);
  g_assert_cmpstr (get_words (session), ==, "Oil price (Brent) 73 → 45 USD a barrel");

  inches_session_undo (session);
  g_assert_cmpfloat (get_oil (session), ==, 73);
}

/* A held arrow key; another lever, or the same after a while, is another step. */
static void
test_edit_burst_is_one_step (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();

  for (double oil = 74; oil <= 80; oil++)
    set_oil (session, oil);
  g_assert_cmpuint (count_steps (session), ==, 2);
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_THREAT, 30, NULL));
  set_oil (session, 81);
  g_assert_cmpuint (count_steps (session), ==, 4);
  session_fixture_pass (INCHES_SESSION_BURST + 50);
  set_oil (session, 82);
  g_assert_cmpuint (count_steps (session), ==, 5);
  inches_session_undo (session);
  set_oil (session, 83);
  g_assert_cmpuint (count_steps (session), ==, 5);
  g_assert_cmpstr (get_words (session), ==, "Oil price (Brent) 81 → 83 USD a barrel");

  /* A toggle switched twice was switched twice. */
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_COMPARTMENT, 1, NULL));
  g_assert_true (inches_session_set_lever (session, INCHES_LEVER_COMPARTMENT, 0, NULL));
  g_assert_cmpuint (count_steps (session), ==, 7);
}

static void
set_trust (InchesSession *session,
           double         trust)
{
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (session));

  circumstances.trust = trust;
  g_assert_true (inches_session_set_circumstances (session, &circumstances, NULL));
}

static void
test_edit_burst_of_beliefs (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesSheet *own = inches_session_get_sheet (session);
  InchesCircumstances circumstances;

  for (guint i = 10; i <= 30; i++)
    set_trust (session, i / 100.0);
  g_assert_cmpuint (count_steps (session), ==, 2);
  g_assert_cmpstr (get_words (session), ==, "Trust 0.08 → 0.30");

  /* Two at once, or a rung, is another thing. */
  circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (session));
  circumstances.trust = 0.4;
  circumstances.rungs_on = 0;
  g_assert_true (inches_session_set_circumstances (session, &circumstances, NULL));
  set_trust (session, 0.5);
  g_assert_cmpuint (count_steps (session), ==, 4);

  for (guint i = 1; i < 10; i++)
    {
      const InchesCoefficientChange change = { "D_us", 0.4 + i / 100.0, NULL };
      g_autoptr(InchesSheet) sheet = inches_sheet_new_based_on (own, "default", "The model's own sheet", &change, 1, NULL);

      inches_session_set_sheet (session, sheet);
    }
  g_assert_cmpuint (count_steps (session), ==, 5);
  g_assert_cmpstr (get_words (session), ==, "Coefficient D_us 0.40 → 0.49");
}

static void
test_edit_resets (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesScenario *scenario;

  g_assert_true (inches_session_load_preset (session, "minsk-2015", NULL));
  inches_session_set_sheet (session, inches_model_get_sheet (inches_session_get_model (session), 1));
  inches_session_reset_choices (session);
  g_assert_cmpstr (get_words (session), ==, "All choices reset");
  scenario = inches_session_get_scenario (session);
  g_assert_cmpuint (inches_scenario_get_n_changed (scenario), ==, 0);
  g_assert_cmpint (inches_scenario_get_anchor (scenario), !=, inches_model_get_levers (inches_session_get_model (session))->early_2025.anchor);

  inches_session_reset_beliefs (session);
  g_assert_cmpstr (get_words (session), ==, "All beliefs reset");
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session),
                                        inches_model_get_preset (inches_session_get_model (session), 0)->scenario));
  g_assert_cmpstr (inches_sheet_get_id (inches_session_get_sheet (session)), ==, "default");

  /* Nothing to reset: no step. */
  inches_session_reset_beliefs (session);
  inches_session_reset_lever (session, INCHES_LEVER_OIL);
  g_assert_cmpuint (count_steps (session), ==, 5);
}

static void
test_edit_labels (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  const InchesLabelChange hidden = { .hidden = TRUE };
  g_autoptr(InchesLabelChanges) none = inches_label_changes_new ();
  g_autoptr(InchesLabelChanges) one = inches_label_changes_with (none, "minsk-2", &hidden, NULL);
  GString *log = session_fixture_watch (session);

  inches_session_set_label_changes (session, none, NULL);
  g_assert_cmpuint (count_steps (session), ==, 1);
  inches_session_set_label_changes (session, one, "Label of Minsk II hidden");
  g_assert_cmpstr (get_words (session), ==, "Label of Minsk II hidden");
  g_assert_true (inches_session_get_label_changes (session) == one);
  inches_session_undo (session);
  g_assert_null (inches_session_get_label_changes (session));
  g_assert_cmpstr (log->str, ==, "label-changes label-changes ");

  g_string_free (log, TRUE);
}

static void
check_sheets_cb (InchesSession *session,
                 GParamSpec    *pspec,
                 guint         *n_checked)
{
  InchesForecast *forecast = inches_session_get_forecast (session);
  InchesForecast *baseline = inches_session_get_baseline (session);

  g_assert_true (inches_sheet_equal (inches_forecast_get_sheet (forecast), inches_forecast_get_sheet (baseline)));
  (*n_checked)++;
}

/* What is shown together is of one sheet, whenever somebody looks. */
static void
test_edit_sheet_moves_baseline_too (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesModel *model = inches_session_get_model (session);
  guint n_checked = 0;

  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_signal_connect (session, "notify::forecast", G_CALLBACK (check_sheets_cb), &n_checked);
  g_signal_connect (session, "notify::baseline", G_CALLBACK (check_sheets_cb), &n_checked);

  inches_session_set_sheet (session, inches_model_get_sheet (model, 1));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_assert_cmpuint (n_checked, ==, 2);
  g_assert_cmpstr (inches_sheet_get_name (inches_forecast_get_sheet (inches_session_get_baseline (session))), ==, "An advocate of miles");

  /* Early 2025 is its own baseline under any sheet. */
  g_assert_true (inches_session_load_preset (session, "early-2025", NULL));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  inches_session_set_sheet (session, inches_model_get_sheet (model, 0));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_assert_true (inches_session_get_forecast (session) == inches_session_get_baseline (session));
}

/* A coefficient that is dragged: pictures come, and the last is of the last sheet. */
static void
test_edit_sheet_moves (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesSheet *own = inches_session_get_sheet (session);
  guint n_checked = 0;

  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_signal_connect (session, "notify::forecast", G_CALLBACK (check_sheets_cb), &n_checked);

  inches_session_set_moving (session, TRUE);
  for (guint i = 0; i < 40; i++)
    {
      const InchesCoefficientChange change = { "D_us", 0.4 + i / 100.0, NULL };
      g_autoptr(InchesSheet) sheet = inches_sheet_new_based_on (own, "mine", "My sheet", &change, 1, NULL);

      inches_session_set_sheet (session, sheet);
      session_fixture_pass (10);
    }
  session_fixture_wait (session, INCHES_MOVING_FUTURES);
  g_assert_cmpuint (n_checked, >=, 2);
  inches_session_set_moving (session, FALSE);
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_assert_cmpuint (inches_forecast_get_n_futures (inches_session_get_baseline (session)), ==, INCHES_DEFAULT_FUTURES);
  g_assert_cmpuint (count_steps (session), ==, 3);
}

static void
test_edit_previous (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesForecast) first = NULL;
  g_autoptr(InchesForecast) second = NULL;

  g_assert_null (inches_session_get_previous (session));
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  first = inches_forecast_ref (inches_session_get_forecast (session));
  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  g_assert_true (inches_session_get_previous (session) == first);

  /* Of all that is dragged, the beginning. */
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  second = inches_forecast_ref (inches_session_get_forecast (session));
  inches_session_set_moving (session, TRUE);
  set_oil (session, 60);
  session_fixture_wait (session, INCHES_MOVING_FUTURES);
  set_oil (session, 50);
  g_assert_true (inches_session_get_previous (session) == second);
  set_oil (session, 73);
  g_assert_true (inches_session_get_previous (session) == first);
  set_oil (session, 45);
  inches_session_set_moving (session, FALSE);
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  g_assert_true (inches_session_get_previous (session) == second);

  /* After undo, what was left. */
  inches_session_undo (session);
  g_assert_cmpfloat (inches_scenario_get_value (inches_forecast_get_scenario (inches_session_get_previous (session)),
                                                INCHES_LEVER_OIL), ==, 45);
}

static void
test_edit_text (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autofree char *text = NULL;

  g_assert_true (inches_session_load_preset (session, "inches", NULL));
  set_oil (session, 45);
  session_fixture_wait (session, INCHES_DEFAULT_FUTURES);
  text = inches_session_describe_trail (session);
  g_assert_true (g_str_has_prefix (text, "Inches: how the settings came about (Inches)\n\n"));
  g_assert_nonnull (strstr (text, "Oil price (Brent) 73 → 45 USD a barrel"));
  g_assert_nonnull (strstr (text, "\nIn the model, "));
  g_assert_nonnull (strstr (text, "Oil price (Brent) 45 USD a barrel"));
  g_assert_nonnull (strstr (text, inches_sheet_get_hash (inches_session_get_sheet (session))));
  g_assert_nonnull (strstr (text, "\nIllustrative model of one argument. Not a forecast.\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit/is-a-step", test_edit_is_a_step);
  g_test_add_func ("/edit/outside-limits-is-none", test_edit_outside_limits_is_none);
  g_test_add_func ("/edit/drag-is-one-step", test_edit_drag_is_one_step);
  g_test_add_func ("/edit/burst-is-one-step", test_edit_burst_is_one_step);
  g_test_add_func ("/edit/burst-of-beliefs", test_edit_burst_of_beliefs);
  g_test_add_func ("/edit/resets", test_edit_resets);
  g_test_add_func ("/edit/labels", test_edit_labels);
  g_test_add_func ("/edit/sheet-moves-baseline-too", test_edit_sheet_moves_baseline_too);
  g_test_add_func ("/edit/sheet-moves", test_edit_sheet_moves);
  g_test_add_func ("/edit/previous", test_edit_previous);
  g_test_add_func ("/edit/text", test_edit_text);

  return g_test_run ();
}
