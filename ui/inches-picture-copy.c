/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-picture-copy.h"

/* One copy, from the key to the clipboard. */
typedef struct
{
  InchesExportJob *job;
  GdkClipboard    *clipboard;
  GBytes          *png;
} Copy;

static void
copy_free (Copy *copy)
{
  inches_export_job_unref (copy->job);
  g_object_unref (copy->clipboard);
  g_clear_pointer (&copy->png, g_bytes_unref);
  g_free (copy);
}

static void
svg_made_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(GBytes) svg = inches_export_job_make_finish (result, &error);
  g_autoptr(GdkContentProvider) both = NULL;
  GdkContentProvider *parts[2];

  if (svg == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  parts[0] = gdk_content_provider_new_for_bytes ("image/png", copy->png);
  parts[1] = gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  both = gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));
  gdk_clipboard_set_content (copy->clipboard, both);
  g_task_return_boolean (task, TRUE);
}

static void
png_made_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Copy *copy = g_task_get_task_data (task);
  GError *error = NULL;

  copy->png = inches_export_job_make_finish (result, &error);
  if (copy->png != NULL)
    inches_export_job_make_async (copy->job, INCHES_EXPORT_SVG, NULL, svg_made_cb, g_object_ref (task));
  else
    g_task_return_error (task, error);
}

void
inches_picture_copy_async (InchesExportJob     *job,
                           GdkClipboard        *clipboard,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Copy *copy = g_new0 (Copy, 1);

  copy->job = inches_export_job_ref (job);
  copy->clipboard = g_object_ref (clipboard);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  inches_export_job_make_async (job, INCHES_EXPORT_PNG, NULL, png_made_cb, task);
}

gboolean
inches_picture_copy_finish (GAsyncResult  *result,
                            GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
