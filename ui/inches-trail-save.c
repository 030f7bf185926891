/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-save.h"

#include "inches-message.h"
#include "inches-text-save.h"

#include <glib/gi18n-lib.h>

#define CHOOSER "chooser" /* lives as long as the task */

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GtkWindow *parent = gtk_native_dialog_get_transient_for (g_object_get_data (G_OBJECT (task), CHOOSER));
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autoptr(GError) error = NULL;

  if (inches_text_save_finish (result, &error))
    {
      g_task_return_pointer (task, g_strdup_printf (_("The trail was saved as %s"), name), g_free);
      return;
    }

  if (parent != NULL)
    inches_message_tell (parent, _("The trail is not saved"), error->message);
  g_task_return_new_error (task, error->domain, error->code, "%s", error->message);
}

static void
response_cb (GtkNativeDialog *native,
             int              response,
             gpointer         user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autoptr(GFile) file = NULL;
  const char *text = g_task_get_task_data (task);

  if (response != GTK_RESPONSE_ACCEPT)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was saved"));
      return;
    }

  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (native));
  inches_text_save_async (file, text, saved_cb, g_object_ref (task));
}

void
inches_trail_save_async (GtkWindow           *parent,
                         const char          *text,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save the trail as text"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));
  GTask *task = g_task_new (NULL, NULL, callback, user_data);

  g_task_set_task_data (task, g_strdup (text), g_free);
  g_object_set_data_full (G_OBJECT (task), CHOOSER, chooser, g_object_unref);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _("trail.txt"));
  g_signal_connect (chooser, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

char *
inches_trail_save_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
