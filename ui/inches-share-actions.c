/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-share-actions.h"

#include "inches-citation.h"
#include "inches-export-batch.h"
#include "inches-export-defaults.h"
#include "inches-export-dialog.h"
#include "inches-export-job.h"
#include "inches-picture-copy.h"
#include "inches-picture-print.h"

#include <glib/gi18n-lib.h>

struct _InchesShareActions
{
  GObject               parent_instance;

  GtkApplicationWindow *window; /* owns this */
  InchesOutlook        *outlook;
  GSettings            *settings; /* or NULL */
};

G_DEFINE_FINAL_TYPE (InchesShareActions, inches_share_actions, G_TYPE_OBJECT)

static guint said_signal;

static void
say (InchesShareActions *self,
     const char         *words)
{
  g_signal_emit (self, said_signal, 0, words);
}

/* Pages are named as the charts they show. */
static InchesChart
get_chart (InchesShareActions *self)
{
  InchesChart chart = INCHES_CHART_TIMELINE;

  inches_export_find_chart (inches_session_get_page (inches_outlook_get_session (self->outlook)), &chart);

  return chart;
}

static void
export_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  InchesShareActions *self = user_data;

  gtk_window_present (GTK_WINDOW (inches_export_dialog_new (GTK_WINDOW (self->window), self->outlook, get_chart (self))));
}

static void
all_saved_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(InchesShareActions) self = user_data;
  g_autofree char *words = inches_export_batch_run_finish (result);

  if (words != NULL)
    say (self, words);
}

static void
export_all_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  InchesShareActions *self = user_data;

  inches_export_batch_run_async (GTK_WINDOW (self->window), self->outlook, self->settings, all_saved_cb, g_object_ref (self));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(InchesShareActions) self = user_data;
  g_autoptr(GError) error = NULL;

  say (self, inches_picture_copy_finish (result, &error) ? _("Picture copied") : error->message);
}

static void
cite_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  InchesShareActions *self = user_data;
  InchesSession *session = inches_outlook_get_session (self->outlook);
  g_auto(InchesExportDefaults) defaults = { 0, };
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  gboolean of_model = TRUE;
  InchesExport export;
  InchesChart chart;

  inches_export_defaults_read (&defaults, self->settings);
  if (!inches_export_find_chart (inches_session_get_page (session), &chart))
    {
      title = g_strdup (_("Tables of record and model"));
    }
  else if (inches_export_defaults_fill (&defaults, self->outlook, chart, &export))
    {
      title = inches_export_make_title (&export);
      of_model = inches_export_shows_model (&export);
    }
  else
    {
      return; /* nothing is shown yet */
    }

  words = inches_citation_chart (inches_session_get_chronicle (session), title, of_model);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->window)), words);
  say (self, _("Citation copied"));
}

static void
print (InchesShareActions *self,
       const InchesExport *export)
{
  g_autoptr(GtkPrintOperation) operation = inches_picture_print_new (export);
  g_autoptr(GError) error = NULL;

  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self->window), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    say (self, error->message);
}

/* What is shown, as it leaves the program unless the dialog is asked. */
static void
share_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  InchesShareActions *self = user_data;
  g_auto(InchesExportDefaults) defaults = { 0, };
  g_autoptr(InchesExportJob) job = NULL;
  InchesExport export;

  inches_export_defaults_read (&defaults, self->settings);
  if (!inches_export_defaults_fill (&defaults, self->outlook, get_chart (self), &export))
    return;

  if (g_str_equal (g_action_get_name (G_ACTION (action)), "print"))
    {
      print (self, &export);
      return;
    }

  job = inches_export_job_new (&export);
  inches_picture_copy_async (job, gtk_widget_get_clipboard (GTK_WIDGET (self->window)), copied_cb, g_object_ref (self));
}

static void
inches_share_actions_dispose (GObject *object)
{
  InchesShareActions *self = INCHES_SHARE_ACTIONS (object);

  g_clear_object (&self->outlook);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (inches_share_actions_parent_class)->dispose (object);
}

static void
inches_share_actions_class_init (InchesShareActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_share_actions_dispose;

  said_signal = g_signal_new ("said", INCHES_TYPE_SHARE_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inches_share_actions_init (InchesShareActions *self)
{
}

InchesShareActions *
inches_share_actions_new (GtkApplicationWindow *window,
                          InchesOutlook        *outlook,
                          GSettings            *settings)
{
  static const GActionEntry actions[] =
  {
    { .name = "export", .activate = export_cb },
    { .name = "export-all", .activate = export_all_cb },
    { .name = "copy-picture", .activate = share_cb },
    { .name = "copy-citation", .activate = cite_cb },
    { .name = "print", .activate = share_cb },
  };
  InchesShareActions *self = g_object_new (INCHES_TYPE_SHARE_ACTIONS, NULL);

  self->window = window;
  self->outlook = g_object_ref (outlook);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  g_action_map_add_action_entries (G_ACTION_MAP (window), actions, G_N_ELEMENTS (actions), self);

  return self;
}
