/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-error.h"
#include "inches-model-reader.h"
#include "inches-session.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"

#include <string.h>

static InchesSession *
new_test_session (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return inches_session_new (chronicle, model, themes);
}

static guint
find_lever (InchesSession *session,
            const char    *id)
{
  guint lever;

  g_assert_true (inches_lever_set_find (inches_model_get_levers (inches_session_get_model (session)), id, &lever));

  return lever;
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Until the forecast is of the settings shown, by so many futures. */
static void
wait_for_forecast (InchesSession *session,
                   guint          n_futures)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add_seconds (20, timeout_cb, &late);

  for (;;)
    {
      InchesForecast *forecast = inches_session_get_forecast (session);

      if (forecast != NULL && inches_forecast_get_n_futures (forecast) == n_futures
          && inches_scenario_equal (inches_forecast_get_scenario (forecast), inches_session_get_scenario (session)))
        break;
      g_assert_false (late);
      g_main_context_iteration (NULL, TRUE);
    }

  g_source_remove (timeout);
}

static void
log_notify_cb (GObject    *object,
               GParamSpec *pspec,
               GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static GString *
watch (InchesSession *session)
{
  GString *log = g_string_new (NULL);

  g_signal_connect (session, "notify", G_CALLBACK (log_notify_cb), log);

  return log;
}

static void
test_session_starts (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GString *log = watch (session);

  g_assert_null (inches_session_get_forecast (session));
  g_assert_cmpstr (inches_session_get_preset (session), ==, "early-2025");
  g_assert_true (inches_view_is_whole (inches_session_get_view (session)));

  wait_for_forecast (session, INCHES_DEFAULT_FUTURES);
  g_assert_true (inches_session_get_forecast (session) == inches_session_get_baseline (session));
  g_assert_cmpstr (log->str, ==, "baseline forecast ");

  g_string_free (log, TRUE);
}

static void
test_session_merges_changes (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  guint approach = find_lever (session, "approach");
  GString *log;
  InchesForecast *baseline;

  wait_for_forecast (session, INCHES_DEFAULT_FUTURES);
  baseline = inches_session_get_baseline (session);
  log = watch (session);

  inches_session_set_moving (session, TRUE);
  for (guint value = 0; value <= 40; value++)
    g_assert_true (inches_session_set_lever (session, approach, value, NULL));
  g_string_truncate (log, 0);
  wait_for_forecast (session, INCHES_MOVING_FUTURES);

  /* The run of the first change, then one for all others. */
  g_assert_cmpstr (log->str, ==, "forecast forecast ");
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), approach), ==, 40);

  g_string_truncate (log, 0);
  inches_session_set_moving (session, FALSE);
  wait_for_forecast (session, INCHES_DEFAULT_FUTURES);
  g_assert_cmpstr (log->str, ==, "moving forecast ");

  /* Made once, however often the settings change. */
  g_assert_true (inches_session_get_baseline (session) == baseline);

  g_string_free (log, TRUE);
}

/* Changes faster than any run: pictures must keep coming all the same. */
static void
test_session_never_starves (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  guint approach = find_lever (session, "approach");
  GString *log;
  gboolean late = FALSE;

  wait_for_forecast (session, INCHES_DEFAULT_FUTURES);
  log = watch (session);
  g_signal_handlers_disconnect_by_func (session, log_notify_cb, log);
  g_signal_connect (session, "notify::forecast", G_CALLBACK (log_notify_cb), log);
  g_timeout_add_seconds (20, timeout_cb, &late);

  inches_session_set_moving (session, TRUE);
  for (guint i = 0; log->len < 5 * strlen ("forecast "); i++)
    {
      g_assert_false (late);
      inches_session_set_lever (session, approach, i % 100, NULL);
      g_main_context_iteration (NULL, FALSE);
    }

  g_string_free (log, TRUE);
}

static void
test_session_long_run_gives_way (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  guint approach = find_lever (session, "approach");

  wait_for_forecast (session, INCHES_DEFAULT_FUTURES);

  inches_session_set_lever (session, approach, 10, NULL);
  inches_session_set_moving (session, TRUE);
  inches_session_set_lever (session, approach, 11, NULL);
  wait_for_forecast (session, INCHES_MOVING_FUTURES);
}

static void
test_session_refuses_free_oil (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(GError) error = NULL;
  guint oil = find_lever (session, "oil");
  GString *log = watch (session);
  InchesScenario *before = inches_session_get_scenario (session);

  g_assert_false (inches_session_set_lever (session, oil, 0, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_true (inches_session_get_scenario (session) == before);

  g_clear_error (&error);
  g_assert_false (inches_session_load_preset (session, "peace-tomorrow", &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN);
  g_assert_nonnull (strstr (error->message, "peace-tomorrow"));
  g_assert_cmpstr (inches_session_get_preset (session), ==, "early-2025");

  g_assert_false (inches_session_set_theme (session, "pink"));
  g_assert_cmpstr (log->str, ==, "");

  g_string_free (log, TRUE);
}

static void
test_session_preset_moves_anchor (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(GError) error = NULL;
  GString *log = watch (session);
  InchesDay before = inches_scenario_get_anchor (inches_session_get_scenario (session));

  g_assert_cmpint (before, ==, inches_day_from_ymd (2025, 3, 3));
  g_assert_true (inches_session_load_preset (session, "minsk-2014", &error));
  g_assert_no_error (error);
  g_assert_cmpint (inches_scenario_get_anchor (inches_session_get_scenario (session)), <, inches_day_from_ymd (2015, 1, 1));
  g_assert_cmpstr (log->str, ==, "preset scenario ");

  /* A lever moved afterwards keeps the anchor and the preset's name. */
  inches_session_reset_lever (session, find_lever (session, "approach"));
  g_assert_cmpint (inches_scenario_get_anchor (inches_session_get_scenario (session)), <, inches_day_from_ymd (2015, 1, 1));
  g_assert_cmpstr (inches_session_get_preset (session), ==, "minsk-2014");

  g_string_free (log, TRUE);
}

static void
test_session_finalized_while_running (void)
{
  InchesSession *session = new_test_session ();
  gpointer watched = session;
  GString *log;

  /* While the first run is under way. */
  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  log = watch (session);
  g_object_unref (session);
  g_assert_null (watched);

  /* The run's end finds nobody. */
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpstr (log->str, ==, "");

  g_string_free (log, TRUE);
}

static void
let_go_cb (InchesSession  *session,
           GParamSpec     *pspec,
           InchesSession **held)
{
  g_clear_object (held);
}

static void
test_session_finalized_by_watcher (void)
{
  InchesSession *session = new_test_session ();
  gpointer watched = session;

  g_object_add_weak_pointer (G_OBJECT (session), &watched);
  g_signal_connect (session, "notify::baseline", G_CALLBACK (let_go_cb), &session);
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (watched);
}

static void
count_cb (InchesSession *session,
          guint         *count)
{
  *count += 1;
}

static void
test_session_view_and_theme (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GString *log = watch (session);
  InchesView view = *inches_session_get_view (session);
  guint count = 0;

  g_signal_connect (session, "view-changed", G_CALLBACK (count_cb), &count);
  inches_session_set_view (session, &view);
  g_assert_cmpuint (count, ==, 0);
  inches_view_zoom (&view, inches_day_from_ymd (2022, 2, 24), 0.5);
  inches_session_set_view (session, &view);
  g_assert_cmpuint (count, ==, 1);
  g_assert_false (inches_view_is_whole (inches_session_get_view (session)));

  g_assert_true (inches_session_set_theme (session, "dark"));
  g_assert_true (inches_session_set_theme (session, "dark"));
  g_assert_true (inches_theme_is_dark (inches_session_get_theme (session)));
  g_assert_cmpstr (log->str, ==, "theme ");

  g_string_free (log, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/starts", test_session_starts);
  g_test_add_func ("/session/merges-changes", test_session_merges_changes);
  g_test_add_func ("/session/never-starves", test_session_never_starves);
  g_test_add_func ("/session/long-run-gives-way", test_session_long_run_gives_way);
  g_test_add_func ("/session/refuses-free-oil", test_session_refuses_free_oil);
  g_test_add_func ("/session/preset-moves-anchor", test_session_preset_moves_anchor);
  g_test_add_func ("/session/finalized-while-running", test_session_finalized_while_running);
  g_test_add_func ("/session/finalized-by-watcher", test_session_finalized_by_watcher);
  g_test_add_func ("/session/view-and-theme", test_session_view_and_theme);

  return g_test_run ();
}
