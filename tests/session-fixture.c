/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session-fixture.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <glib/gstdio.h>

InchesSession *
session_fixture_new (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return inches_session_new (chronicle, model, themes);
}

void
session_fixture_open (InchesSession *session,
                      const char    *briefing)
{
  g_autofree char *path = g_build_filename (inches_data_dir (), "briefings", briefing, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, inches_session_get_model (session), NULL, &error);

  g_assert_no_error (error);
  inches_session_restart (session, inches_document_get_content (document));
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

gboolean
session_fixture_wait_for (gboolean (*is_done) (gpointer data),
                          gpointer   data,
                          guint      ms)
{
  gboolean late = FALSE;
  guint timeout = g_timeout_add (ms, late_cb, &late);

  while (!is_done (data) && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (timeout);

  return !late;
}

static gboolean
never (gpointer data)
{
  return FALSE;
}

void
session_fixture_pass (guint ms)
{
  session_fixture_wait_for (never, NULL, ms);
}

typedef struct
{
  InchesSession *session;
  guint          n_futures;
} Wanted;

static gboolean
has_forecast (gpointer data)
{
  Wanted *wanted = data;
  InchesForecast *forecast = inches_session_get_forecast (wanted->session);

  return forecast != NULL
         && inches_forecast_get_n_futures (forecast) == wanted->n_futures
         && inches_scenario_equal (inches_forecast_get_scenario (forecast), inches_session_get_scenario (wanted->session))
         && inches_sheet_equal (inches_forecast_get_sheet (forecast), inches_session_get_sheet (wanted->session));
}

void
session_fixture_wait (InchesSession *session,
                      guint          n_futures)
{
  Wanted wanted = { session, n_futures };

  g_assert_true (session_fixture_wait_for (has_forecast, &wanted, 20000));
}

static void
log_notify_cb (GObject    *object,
               GParamSpec *pspec,
               GString    *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

GString *
session_fixture_watch (gpointer object)
{
  GString *log = g_string_new (NULL);

  g_signal_connect (object, "notify", G_CALLBACK (log_notify_cb), log);

  return log;
}

void
session_fixture_remove (const char *path)
{
  g_autoptr(GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      session_fixture_remove (child);
    }
  g_remove (path);
}
