/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-inquiry.h"

#include <gio/gio.h>

static void
index_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, inches_search_new (task_data), (GDestroyNotify) inches_search_free);
}

static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InchesInquiry) self = user_data;

  inches_inquiry_take_search (self, g_task_propagate_pointer (G_TASK (result), NULL));
}

/**
 * inches_inquiry_prepare:
 * @chronicle: the record that @self reads
 *
 * Makes the index of the search in a worker, so that the first letter searched for does
 * not wait for it. Who searches before it is ready gets an index made on the spot.
 */
void
inches_inquiry_prepare (InchesInquiry   *self,
                        InchesChronicle *chronicle)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (INCHES_IS_INQUIRY (self));

  task = g_task_new (NULL, NULL, indexed_cb, g_object_ref (self));
  g_task_set_task_data (task, g_object_ref (chronicle), g_object_unref);
  g_task_run_in_thread (task, index_thread);
}
