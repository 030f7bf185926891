/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-file.h"

#include "inches-message.h"
#include "inches-text-save.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  char                 *csv;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->chooser);
  g_free (question->csv);
  g_free (question);
}

/* A fault is told in a window of its own: words at the foot go before they are read. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  GtkWindow *parent = gtk_native_dialog_get_transient_for (GTK_NATIVE_DIALOG (question->chooser));
  g_autoptr(GError) error = NULL;

  if (inches_text_save_finish (result, &error))
    {
      g_task_return_pointer (task, g_object_ref (source), g_object_unref);
      return;
    }

  if (parent != NULL)
    inches_message_tell (parent, _("The table is not saved"), error->message);
  g_task_return_new_error (task, error->domain, error->code, "%s", error->message);
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  Question *question = g_task_get_task_data (task);
  g_autoptr(GFile) file = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was saved"));
      return;
    }

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (question->chooser));
  inches_text_save_async (file, question->csv, saved_cb, g_object_ref (task));
}

void
inches_table_file_save_async (GtkWindow           *parent,
                              const char          *name,
                              const char          *csv,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autofree char *file_name = g_strconcat (name, ".csv", NULL);
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->csv = g_strdup (csv);
  question->chooser = gtk_file_chooser_native_new (_("Save the table"), parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), NULL);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  gtk_file_filter_set_name (filter, _("CSV, the lines shown"));
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->chooser), TRUE);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (question->chooser), filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (question->chooser), file_name);
  g_signal_connect (question->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->chooser));
}

char *
inches_table_file_save_finish (GAsyncResult *result)
{
  g_autoptr(GFile) file = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *name = NULL;

  if (file == NULL)
    return NULL;

  name = g_file_get_basename (file);

  /* Translators: name of a file */
  return g_strdup_printf (_("%s saved"), name);
}

char *
inches_table_file_copy (GtkWidget       *widget,
                        InchesTableList *list)
{
  g_autoptr(GListModel) rows = inches_table_list_get_selected (list);
  g_autofree char *text = NULL;
  guint n;

  if (g_list_model_get_n_items (rows) == 0)
    g_set_object (&rows, inches_table_list_get_shown (list));
  n = g_list_model_get_n_items (rows);
  text = inches_table_make_tsv (inches_table_list_get_table (list), rows);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);

  return g_strdup_printf (ngettext ("%u line copied", "%u lines copied", n), n);
}
