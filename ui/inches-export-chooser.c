/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-export-chooser.h"

#include "inches-export-defaults.h"

#include <glib/gi18n-lib.h>

/* One question, from the button to the saved file. */
typedef struct
{
  InchesExportJob      *job;
  InchesExportFormat    format;
  GtkFileChooserNative *chooser;
  GFile                *file;
} Question;

static void
question_free (Question *question)
{
  inches_export_job_unref (question->job);
  g_object_unref (question->chooser);
  g_clear_object (&question->file);
  g_free (question);
}

/* A name may end as another format: that is taken at its word. One without an ending
 * gets it, but never that of a file the chooser has not asked about. */
static char *
find_path (Question  *question,
           GError   **error)
{
  g_autoptr(GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->chooser));
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *longer = NULL;
  InchesExportFormat format;

  if (path == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("Pictures can only be saved in folders of this computer."));
      return NULL;
    }

  if (inches_export_find_format (path, &format))
    return g_steal_pointer (&path);

  longer = g_strconcat (path, ".", inches_export_format_get_id (question->format), NULL);
  if (g_file_test (longer, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _("%s is there already. Choose it to replace it, or another name."),
                   longer);
      return NULL;
    }

  return g_steal_pointer (&longer);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  GError *error = NULL;

  if (inches_export_job_save_finish (result, &error))
    g_task_return_pointer (task, g_object_ref (question->file), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  g_autofree char *path = NULL;
  GError *error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was saved"));
      return;
    }

  path = find_path (question, &error);
  if (path == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  question->file = g_file_new_for_path (path);
  inches_export_job_save_async (question->job, path, saved_cb, g_object_ref (task));
}

static void
add_filter (GtkFileChooser     *chooser,
            InchesExportFormat  format)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, inches_export_format_get_name (format));
  gtk_file_filter_add_suffix (filter, inches_export_format_get_id (format));
  gtk_file_chooser_add_filter (chooser, filter);
}

void
inches_export_chooser_run_async (GtkWindow           *parent,
                                 InchesExportJob     *job,
                                 InchesExportFormat   format,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  const InchesExport *export = inches_export_job_get_export (job);
  g_autofree char *name = g_strconcat (inches_chart_get_id (export->chart), ".", inches_export_format_get_id (format), NULL);
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->job = inches_export_job_ref (job);
  question->format = format;
  question->chooser = gtk_file_chooser_native_new (_("Save the picture"), parent, GTK_FILE_CHOOSER_ACTION_SAVE,
                                                   _("_Save"), NULL);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->chooser), TRUE);
  add_filter (GTK_FILE_CHOOSER (question->chooser), format);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (question->chooser), name);
  g_signal_connect (question->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->chooser));
}

GFile *
inches_export_chooser_run_finish (GAsyncResult  *result,
                                  GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
