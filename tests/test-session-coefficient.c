/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "session-fixture.h"

#include <math.h>

static guint
find (const char *id)
{
  guint index = 0;

  g_assert_true (inches_coefficient_find (id, &index));

  return index;
}

static double
get (InchesSession *session,
     const char    *id)
{
  return inches_sheet_get_entry (inches_session_get_sheet (session), find (id))->value;
}

static const char *
get_words (InchesSession *session)
{
  return inches_trail_get_undo_words (inches_session_get_trail (session));
}

static void
test_coefficient_is_a_step (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesModel *model = inches_session_get_model (session);
  InchesSheet *own = inches_model_get_sheet (model, 0);

  g_assert_true (inches_session_set_coefficient (session, find ("m_cost"), 0.2, NULL));
  g_assert_cmpfloat (get (session, "m_cost"), ==, 0.2);
  g_assert_cmpstr (get_words (session), ==, "Coefficient m_cost 0.65 → 0.20");
  g_assert_cmpstr (inches_sheet_get_name (inches_session_get_sheet (session)), ==, "Changed by hand");

  g_assert_true (inches_session_set_coefficient (session, find ("s_max"), 0.1, NULL));
  inches_session_undo (session);
  g_assert_cmpfloat (get (session, "s_max"), ==, 0.032);
  g_assert_cmpfloat (get (session, "m_cost"), ==, 0.2);

  /* Back by hand is back to the sheet that ships. */
  inches_session_reset_coefficient (session, find ("m_cost"));
  g_assert_true (inches_session_get_sheet (session) == own);
}

/* Values that hold are those of the sheet in use, not of the model's own. */
static void
test_coefficient_keeps_others (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesSheet *miles = inches_model_get_sheet (inches_session_get_model (session), 1);

  inches_session_set_sheet (session, miles);
  g_assert_true (inches_session_set_coefficient (session, find ("rL"), 1, NULL));
  g_assert_cmpfloat (get (session, "b0"), ==, -2.2);
  inches_session_reset_sheet (session);
  g_assert_cmpfloat (get (session, "b0"), ==, 0.2);
  g_assert_cmpfloat (get (session, "rL"), ==, 1.8);
  inches_session_undo (session);
  g_assert_cmpfloat (get (session, "rL"), ==, 1);
}

static void
test_coefficient_limits (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_session_set_coefficient (session, find ("m_cost"), 1.5, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_cmpstr (error->message, ==, "m_cost is 1.5, must be from 0 to 1");
  g_assert_false (inches_session_set_coefficient (session, find ("m_cost"), NAN, NULL));
  g_assert_cmpfloat (get (session, "m_cost"), ==, 0.65);
  g_assert_cmpuint (inches_trail_get_n_steps (inches_session_get_trail (session)), ==, 1);
}

/* Whoever leads to a coefficient is followed each time. */
static void
test_coefficient_focus (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GString *log = session_fixture_watch (session);

  g_assert_null (inches_session_get_focus_coefficient (session));
  inches_session_set_focus_coefficient (session, "b_floor");
  inches_session_set_focus_coefficient (session, "b_floor");
  g_assert_cmpstr (inches_session_get_focus_coefficient (session), ==, "b_floor");
  g_assert_cmpstr (log->str, ==, "focus-coefficient focus-coefficient ");
  g_assert_cmpuint (inches_trail_get_n_steps (inches_session_get_trail (session)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session-coefficient/is-a-step", test_coefficient_is_a_step);
  g_test_add_func ("/session-coefficient/keeps-others", test_coefficient_keeps_others);
  g_test_add_func ("/session-coefficient/limits", test_coefficient_limits);
  g_test_add_func ("/session-coefficient/focus", test_coefficient_focus);

  return g_test_run ();
}
