/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-batch.h"

#include "inches-export-defaults.h"
#include "inches-export-job.h"
#include "inches-message.h"
#include "inches-picture-document.h"
#include "inches-replace-question.h"

#include <glib/gi18n-lib.h>

/* All pictures, from the question to the last file. */
typedef struct
{
  GtkWindow            *parent;
  GtkFileChooserNative *chooser;
  GPtrArray            *jobs;   /* (element-type InchesExportJob) */
  InchesExportFormat    format;
  char                 *folder; /* NULL until it is chosen */
  guint                 done;
} Batch;

static void
batch_free (gpointer data)
{
  Batch *batch = data;

  g_clear_object (&batch->chooser);
  g_clear_object (&batch->parent);
  g_ptr_array_unref (batch->jobs);
  g_free (batch->folder);
  g_free (batch);
}

/* As they are when it is asked for: what is changed while they are saved changes none of them. */
static void
add_jobs (Batch         *batch,
          InchesOutlook *outlook,
          GSettings     *settings)
{
  g_auto(InchesExportDefaults) defaults = { 0, };

  inches_export_defaults_read (&defaults, settings);
  batch->format = defaults.format;
  for (InchesChart chart = 0; chart < INCHES_N_CHARTS; chart++)
    {
      InchesExport export;

      if (!inches_export_defaults_fill (&defaults, outlook, chart, &export))
        continue;
      export.document = !inches_picture_document_has_own (&export);
      g_ptr_array_add (batch->jobs, inches_export_job_new (&export));
    }
}

static char *
build_path (Batch *batch,
            guint  place)
{
  InchesExportJob *job = g_ptr_array_index (batch->jobs, place);
  g_autofree char *name = g_strconcat (inches_chart_get_id (inches_export_job_get_export (job)->chart), ".",
                                       inches_export_format_get_id (batch->format), NULL);

  return g_build_filename (batch->folder, name, NULL);
}

static void save_next (GTask *task);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Batch *batch = g_task_get_task_data (task);
  GError *error = NULL;

  if (!inches_export_job_save_finish (result, &error))
    {
      if (batch->done > 0)
        /* Translators: how many pictures, of how many, what is wrong with the next. */
        g_prefix_error (&error, ngettext ("%u picture of %u was saved, no more: ", "%u pictures of %u were saved, no more: ", batch->done),
                        batch->done, batch->jobs->len);
      g_task_return_error (task, error);
      return;
    }

  batch->done++;
  save_next (task);
}

/* One after the other: each takes a processor. */
static void
save_next (GTask *task)
{
  Batch *batch = g_task_get_task_data (task);
  g_autofree char *path = NULL;

  if (batch->done >= batch->jobs->len)
    {
      g_task_return_boolean (task, TRUE);
      return;
    }

  path = build_path (batch, batch->done);
  inches_export_job_save_async (g_ptr_array_index (batch->jobs, batch->done), path, saved_cb, g_object_ref (task));
}

static void
answered_cb (InchesMessage *message,
             const char    *answer,
             gpointer       user_data)
{
  g_autoptr(GTask) task = user_data;

  if (g_str_equal (answer, INCHES_REPLACE_ANSWER))
    save_next (task);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was saved"));
}

/* What is in the folder already is replaced only when told to. */
static void
save_or_ask (GTask *task)
{
  Batch *batch = g_task_get_task_data (task);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *question;

  for (guint i = 0; i < batch->jobs->len; i++)
    g_ptr_array_add (paths, build_path (batch, i));
  question = inches_replace_question_new (batch->parent, paths);
  if (question == NULL)
    {
      save_next (task);
      return;
    }

  g_signal_connect (question, "answered", G_CALLBACK (answered_cb), g_object_ref (task));
  gtk_window_present (GTK_WINDOW (question));
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  Batch *batch = g_task_get_task_data (task);
  g_autoptr(GFile) folder = response == GTK_RESPONSE_ACCEPT ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native)) : NULL;

  batch->folder = folder != NULL ? g_file_get_path (folder) : NULL;
  /* Kept, it would be a hidden window, which GTK 4.8 cannot name to a screen reader. */
  g_clear_object (&batch->chooser);
  if (batch->folder != NULL)
    save_or_ask (task);
  else if (folder != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, "%s",
                             _("Pictures can only be saved in folders of this computer."));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was saved"));
}

void
inches_export_batch_run_async (GtkWindow           *parent,
                               InchesOutlook       *outlook,
                               GSettings           *settings,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Batch *batch = g_new0 (Batch, 1);

  batch->parent = g_object_ref (parent);
  batch->jobs = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_export_job_unref);
  g_task_set_task_data (task, batch, batch_free);
  add_jobs (batch, outlook, settings);
  batch->chooser = gtk_file_chooser_native_new (_("Folder for a picture of each chart"), parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                                _("_Save them here"), NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (batch->chooser), TRUE);
  g_signal_connect (batch->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (batch->chooser));
}

char *
inches_export_batch_run_finish (GAsyncResult *result)
{
  Batch *batch = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && gtk_widget_get_visible (GTK_WIDGET (batch->parent)))
        inches_message_tell (batch->parent, batch->done > 0 ? _("Not all was saved") : _("The pictures are not saved"), error->message);
      return NULL;
    }

  folder = g_filename_display_basename (batch->folder);

  /* Translators: how many pictures, name of a folder */
  return g_strdup_printf (ngettext ("%u picture saved in %s", "%u pictures saved in %s", batch->done), batch->done, folder);
}
