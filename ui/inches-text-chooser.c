/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-text-chooser.h"

#include "inches-message.h"
#include "inches-text-save.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkFileChooserNative *chooser;
  char                 *text;
  char                 *not_saved;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->chooser);
  g_free (question->text);
  g_free (question->not_saved);
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
    inches_message_tell (parent, question->not_saved, error->message);
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

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  inches_text_save_async (file, question->text, saved_cb, g_object_ref (task));
}

void
inches_text_chooser_save_async (const InchesTextChooser *self,
                                GtkWindow               *parent,
                                const char              *text,
                                GAsyncReadyCallback      callback,
                                gpointer                 user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Question *question = g_new0 (Question, 1);

  question->text = g_strdup (text);
  question->not_saved = g_strdup (self->not_saved);
  question->chooser = gtk_file_chooser_native_new (self->title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (question->chooser), TRUE);
  if (self->filter != NULL)
    gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (question->chooser), self->filter);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (question->chooser), self->name);
  g_signal_connect (question->chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (question->chooser));
}

GFile *
inches_text_chooser_save_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
