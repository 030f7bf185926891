/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-diagnoser.h"
#include "inches-export-job.h"
#include "inches-model-reader.h"
#include "inches-outlook.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"

#include <string.h>

static InchesOutlook *
new_test_outlook (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesSession) session = NULL;

  g_assert_no_error (error);
  session = inches_session_new (chronicle, model, themes);
  inches_session_load_preset (session, "inches", &error);
  g_assert_no_error (error);

  return inches_outlook_new (session);
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Returns FALSE if @ready does not become true in @ms. */
static gboolean
wait_until (gboolean (*ready) (gpointer),
            gpointer   data,
            guint      ms)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add (ms, timeout_cb, &late);

  while (!late && !ready (data))
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);

  return !late;
}

static gboolean
is_settled (gpointer data)
{
  InchesOutlook *outlook = data;
  InchesForecast *forecast = inches_outlook_get_forecast (outlook);
  InchesForecast *baseline = inches_outlook_get_baseline (outlook);

  return forecast != NULL && baseline != NULL
         && inches_forecast_get_n_weeks (forecast) == inches_outlook_get_n_weeks (outlook)
         && inches_forecast_get_n_futures (forecast) == INCHES_DEFAULT_FUTURES
         && inches_scenario_equal (inches_forecast_get_scenario (forecast),
                                   inches_session_get_scenario (inches_outlook_get_session (outlook)));
}

static gboolean
is_diagnosed (gpointer data)
{
  return inches_diagnoser_is_current (data);
}

static void
test_outlook_is_short (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();

  g_assert_cmpuint (inches_outlook_get_n_weeks (outlook), ==, INCHES_SHORT_WEEKS);
  g_assert_true (wait_until (is_settled, outlook, 20000));
  g_assert_true (inches_outlook_get_forecast (outlook) == inches_session_get_forecast (inches_outlook_get_session (outlook)));
}

/* Model.md: the same futures, seen for longer. */
static void
test_outlook_long_begins_as_the_short (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  InchesForecast *brief, *longer;

  g_assert_true (wait_until (is_settled, outlook, 20000));
  inches_outlook_set_n_weeks (outlook, INCHES_LONG_WEEKS);
  g_assert_true (wait_until (is_settled, outlook, 20000));

  longer = inches_outlook_get_forecast (outlook);
  brief = inches_session_get_forecast (inches_outlook_get_session (outlook));
  g_assert_cmpuint (inches_forecast_get_n_weeks (longer), ==, INCHES_LONG_WEEKS);
  g_assert_cmpuint (inches_forecast_get_n_weeks (inches_outlook_get_baseline (outlook)), ==, INCHES_LONG_WEEKS);
  g_assert_cmpuint (inches_forecast_get_n_weeks (brief), ==, INCHES_SHORT_WEEKS);

  for (guint week = 0; week < INCHES_SHORT_WEEKS; week++)
    {
      for (guint i = 0; i < INCHES_N_INDICES; i++)
        for (guint q = 0; q < INCHES_N_QUANTILES; q++)
          g_assert_cmpfloat (inches_forecast_get_quantile (longer, i, week, q), ==,
                             inches_forecast_get_quantile (brief, i, week, q));
      for (guint rung = 0; rung < INCHES_N_RUNGS; rung++)
        g_assert_cmpuint (inches_forecast_get_in_force (longer, rung, week), ==,
                          inches_forecast_get_in_force (brief, rung, week));
    }
}

static void
test_outlook_long_follows_the_scenario (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  InchesSession *session = inches_outlook_get_session (outlook);

  inches_outlook_set_n_weeks (outlook, INCHES_LONG_WEEKS);
  g_assert_true (wait_until (is_settled, outlook, 20000));
  g_assert_true (inches_session_load_preset (session, "miles", NULL));
  g_assert_true (wait_until (is_settled, outlook, 20000));

  inches_outlook_set_n_weeks (outlook, INCHES_SHORT_WEEKS);
  g_assert_true (inches_outlook_get_forecast (outlook) == inches_session_get_forecast (session));
}

static void
test_diagnoser_rests_until_asked (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  g_autoptr(InchesDiagnoser) diagnoser = inches_diagnoser_new (outlook);

  g_assert_false (wait_until (is_diagnosed, diagnoser, 400));
  g_assert_null (inches_diagnoser_get_diagnosis (diagnoser));

  inches_attendant_set_active (INCHES_ATTENDANT (diagnoser), TRUE);
  g_assert_true (wait_until (is_diagnosed, diagnoser, 20000));
}

static void
test_diagnoser_waits_for_the_hand (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  g_autoptr(InchesDiagnoser) diagnoser = inches_diagnoser_new (outlook);
  InchesSession *session = inches_outlook_get_session (outlook);

  inches_session_set_moving (session, TRUE);
  inches_attendant_set_active (INCHES_ATTENDANT (diagnoser), TRUE);
  g_assert_false (wait_until (is_diagnosed, diagnoser, 400));
  inches_session_set_moving (session, FALSE);
  g_assert_true (wait_until (is_diagnosed, diagnoser, 20000));
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Work for settings that are shown no more is never announced. */
static void
test_diagnoser_gives_up_at_a_change (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  g_autoptr(InchesDiagnoser) diagnoser = inches_diagnoser_new (outlook);
  InchesSession *session = inches_outlook_get_session (outlook);
  guint count = 0;

  g_signal_connect_swapped (diagnoser, "notify::diagnosis", G_CALLBACK (count_cb), &count);
  inches_attendant_set_active (INCHES_ATTENDANT (diagnoser), TRUE);
  inches_session_load_preset (session, "miles", NULL);
  inches_session_load_preset (session, "leverage", NULL);
  inches_outlook_set_n_weeks (outlook, INCHES_LONG_WEEKS);

  g_assert_true (wait_until (is_diagnosed, diagnoser, 20000));
  g_assert_cmpuint (count, ==, 1);
  g_assert_cmpuint (inches_diagnosis_get_week (inches_diagnoser_get_diagnosis (diagnoser)), ==, INCHES_LONG_WEEKS - 1);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  *(GBytes **) user_data = inches_export_job_make_finish (result, &error);
  g_assert_no_error (error);
}

static gboolean
has_bytes (gpointer data)
{
  return *(GBytes **) data != NULL;
}

/* A worker makes the same bytes from what the job holds alone. */
static void
test_export_job_makes_the_same_bytes (void)
{
  g_autoptr(InchesOutlook) outlook = new_test_outlook ();
  InchesSession *session = inches_outlook_get_session (outlook);
  g_autofree char *title = g_strdup ("A title");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) made = NULL;
  g_autoptr(InchesExportJob) job = NULL;
  g_autoptr(GError) error = NULL;
  InchesExport export;

  g_assert_true (wait_until (is_settled, outlook, 20000));
  inches_export_init (&export, inches_session_get_chronicle (session), inches_session_get_model (session),
                      inches_outlook_get_forecast (outlook), inches_session_find_theme (session, "print"));
  export.title = title;
  bytes = inches_export_make (&export, INCHES_EXPORT_SVG, &error);
  g_assert_no_error (error);

  job = inches_export_job_new (&export);
  memset (title, 'x', strlen (title));
  inches_export_job_make_async (job, INCHES_EXPORT_SVG, NULL, made_cb, &made);
  g_assert_true (wait_until (has_bytes, &made, 20000));
  g_assert_true (g_bytes_equal (bytes, made));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outlook/is-short", test_outlook_is_short);
  g_test_add_func ("/outlook/long-begins-as-the-short", test_outlook_long_begins_as_the_short);
  g_test_add_func ("/outlook/long-follows-the-scenario", test_outlook_long_follows_the_scenario);
  g_test_add_func ("/diagnoser/rests-until-asked", test_diagnoser_rests_until_asked);
  g_test_add_func ("/diagnoser/waits-for-the-hand", test_diagnoser_waits_for_the_hand);
  g_test_add_func ("/diagnoser/gives-up-at-a-change", test_diagnoser_gives_up_at_a_change);
  g_test_add_func ("/export-job/makes-the-same-bytes", test_export_job_makes_the_same_bytes);

  return g_test_run ();
}
