/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-examiner.h"
#include "session-fixture.h"

#define LONG 60000 /* ms; a machine with much else to do is no fault */

static gboolean
is_current (gpointer data)
{
  return inches_examiner_is_current (data);
}

/* Returns ms that it took. */
static gint64
wait_for (InchesExaminer *examiner)
{
  gint64 start = g_get_monotonic_time ();

  g_assert_true (session_fixture_wait_for (is_current, examiner, LONG));

  return (g_get_monotonic_time () - start) / 1000;
}

static gboolean
holds (InchesExaminer *examiner,
       const char     *id)
{
  InchesExamination *examination = inches_examiner_get_examination (examiner);

  return inches_property_list_find (inches_examination_get_properties (examination), id)->holds;
}

static guint
find (const char *id)
{
  guint index = 0;

  g_assert_true (inches_coefficient_find (id, &index));

  return index;
}

/* An edit breaks what the model promises, and undo mends it. */
static void
test_examiner_follows_the_sheet (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesExaminer) examiner = inches_examiner_new (session);

  g_assert_null (inches_examiner_get_examination (examiner));
  inches_attendant_set_active (INCHES_ATTENDANT (examiner), TRUE);
  g_test_message ("first after %d ms", (int) wait_for (examiner));
  for (guint i = 0; i < inches_property_list_get_length (inches_examination_get_properties (inches_examiner_get_examination (examiner))); i++)
    g_assert_true (inches_property_list_get (inches_examination_get_properties (inches_examiner_get_examination (examiner)), i)->holds);

  g_assert_true (inches_session_set_coefficient (session, find ("lH"), -1, NULL));
  g_test_message ("edit seen after %d ms", (int) wait_for (examiner));
  g_assert_false (holds (examiner, "S07"));

  inches_session_undo (session);
  g_test_message ("undo seen after %d ms", (int) wait_for (examiner));
  g_assert_true (holds (examiner, "S07"));
}

/* The order of ladder and bargain turns with the sheet of an advocate of miles. */
static void
test_examiner_turns_with_miles (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesExaminer) examiner = inches_examiner_new (session);

  inches_attendant_set_active (INCHES_ATTENDANT (examiner), TRUE);
  wait_for (examiner);
  g_assert_true (holds (examiner, "S15"));
  inches_session_set_sheet (session, inches_model_get_sheet (inches_session_get_model (session), 1));
  wait_for (examiner);
  g_assert_false (holds (examiner, "S15"));
}

/* A change gives up what is under way; nobody who looked away is told. */
static void
test_examiner_gives_up (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesExaminer) examiner = inches_examiner_new (session);
  GString *log = session_fixture_watch (examiner);

  inches_attendant_set_active (INCHES_ATTENDANT (examiner), TRUE);
  session_fixture_pass (100);
  inches_attendant_set_active (INCHES_ATTENDANT (examiner), FALSE);
  session_fixture_pass (1500);
  g_assert_cmpstr (log->str, ==, "active active ");
  g_assert_null (inches_examiner_get_examination (examiner));
}

/* Early 2025 first, then the cases of history, by date; each with its backtest. */
static void
test_examination_order (void)
{
  static const char *const presets[] = { "early-2025", "minsk-2014", "minsk-2015", "istanbul-2022", "grain-2022" };
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesExamination) examination = inches_examination_new (inches_session_get_chronicle (session),
                                                                     inches_session_get_model (session),
                                                                     inches_session_get_sheet (session), 2560, NULL);

  g_assert_cmpuint (inches_examination_get_n_happened (examination), ==, G_N_ELEMENTS (presets));
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      const InchesBacktest *backtest = inches_examination_find_backtest (examination, presets[i]);

      g_assert_cmpstr (inches_happened_get_preset (inches_examination_get_happened (examination, i)), ==, presets[i]);
      g_assert_true ((backtest != NULL) == (i > 0));
      g_assert_true (backtest == NULL || backtest->holds);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/examiner/follows-the-sheet", test_examiner_follows_the_sheet);
  g_test_add_func ("/examiner/turns-with-miles", test_examiner_turns_with_miles);
  g_test_add_func ("/examiner/gives-up", test_examiner_gives_up);
  g_test_add_func ("/examination/order", test_examination_order);

  return g_test_run ();
}
