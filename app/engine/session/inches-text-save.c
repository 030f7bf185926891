/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-text-save.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "inches-file-save.h"

static void
save_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_autofree char *path = g_file_get_path (G_FILE (source));
  GError *error = NULL;

  if (inches_file_save (path, task_data, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
replaced_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  g_autofree char *name = g_file_get_parse_name (G_FILE (source));
  g_autoptr(GError) error = NULL;

  /* What the system says need not name the file. */
  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, error->domain, error->code, _("%s: cannot be saved: %s"), name, error->message);
}

/**
 * inches_text_save_async:
 * @file: where; a file of this computer is written by inches_file_save(), in a worker; another by who reaches it, also if it has a path here
 * @text: what it is to hold
 * @callback: called when it is saved, or not
 * @user_data: for @callback
 */
void
inches_text_save_async (GFile               *file,
                        const char          *text,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;
  GBytes *bytes;

  g_return_if_fail (G_IS_FILE (file) && text != NULL);

  task = g_task_new (file, NULL, callback, user_data);
  bytes = g_bytes_new (text, strlen (text));
  g_task_set_task_data (task, bytes, (GDestroyNotify) g_bytes_unref);
  if (g_file_is_native (file))
    g_task_run_in_thread (task, save_thread);
  else
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, replaced_cb, g_object_ref (task));
}

/**
 * inches_text_save_finish:
 * @error: names the file and why it is not saved
 *
 * Returns: whether it is saved
 */
gboolean
inches_text_save_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
