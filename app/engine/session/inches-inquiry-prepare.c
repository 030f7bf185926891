/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-inquiry-private.h"

#include <gio/gio.h>

/* What the search is made from, and what becomes of an inquiry when that is another record. */

typedef struct
{
  InchesChronicle *chronicle;
  InchesSearch    *search; /* NULL until it is made */
} Index;

static void
index_free (gpointer data)
{
  Index *index = data;

  g_clear_pointer (&index->search, inches_search_free);
  g_object_unref (index->chronicle);
  g_free (index);
}

static void
index_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Index *index = task_data;

  index->search = inches_search_new (index->chronicle);
  g_task_return_boolean (task, TRUE);
}

/* Who was faster, or another record, leaves nothing for it. */
static void
indexed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(InchesInquiry) self = user_data;
  Index *index = g_task_get_task_data (G_TASK (result));

  if (self->search == NULL && index->chronicle == self->chronicle)
    self->search = g_steal_pointer (&index->search);
}

/**
 * inches_inquiry_prepare:
 *
 * Makes the index of the search in a worker, so that the first letter searched for does
 * not wait for it. Who searches before it is ready gets an index made on the spot.
 */
void
inches_inquiry_prepare (InchesInquiry *self)
{
  g_autoptr(GTask) task = NULL;
  Index *index;

  g_return_if_fail (INCHES_IS_INQUIRY (self));

  if (self->search != NULL)
    return;

  index = g_new0 (Index, 1);
  index->chronicle = g_object_ref (self->chronicle);
  task = g_task_new (NULL, NULL, indexed_cb, g_object_ref (self));
  g_task_set_task_data (task, index, index_free);
  g_task_run_in_thread (task, index_thread);
}

static gboolean
is_there (InchesInquiry *self,
          InchesEvent   *event)
{
  return inches_chronicle_find_event (self->chronicle, inches_event_get_id (event)) == event;
}

static void
drop_ends (InchesInquiry *self)
{
  if (self->from != NULL && !is_there (self, self->from))
    g_clear_object (&self->from);
  if (self->to != NULL && !is_there (self, self->to))
    g_clear_object (&self->to);
}

static gboolean
has_track (InchesInquiry *self,
           const char    *id)
{
  for (guint i = 0; i < inches_chronicle_get_n_tracks (self->chronicle); i++)
    if (g_str_equal (inches_chronicle_get_track (self->chronicle, i)->id, id))
      return TRUE;

  return FALSE;
}

/* What is gone hides nothing: neither its lane nor the wish to see it alone. */
static void
mend_filter (InchesInquiry *self)
{
  guint n = inches_chronicle_get_n_lanes (self->chronicle);

  if (n < 64)
    self->filter.lanes |= INCHES_FILTER_ALL_LANES << n;
  if (inches_chronicle_get_n_own_events (self->chronicle) == 0)
    self->filter.flags &= ~(INCHES_FILTER_OWN | INCHES_FILTER_RECORD);
}

/**
 * inches_inquiry_set_chronicle:
 * @chronicle: the record with other own items than before; a reference is taken
 *
 * Filter and span stay; what is searched for is looked for anew, and a track that is no
 * longer there is no longer picked out.
 */
void
inches_inquiry_set_chronicle (InchesInquiry   *self,
                              InchesChronicle *chronicle)
{
  g_return_if_fail (INCHES_IS_INQUIRY (self));
  g_return_if_fail (INCHES_IS_CHRONICLE (chronicle));

  if (!g_set_object (&self->chronicle, chronicle))
    return;

  g_clear_pointer (&self->search, inches_search_free);
  mend_filter (self);
  self->n_shown = inches_filter_count (&self->filter, chronicle);
  drop_ends (self);
  inches_inquiry_find_hits (self);
  inches_inquiry_emit (self, INCHES_INQUIRY_FILTER_CHANGED);
  inches_inquiry_emit (self, INCHES_INQUIRY_SEARCH_CHANGED);
  if (self->highlight != NULL && !has_track (self, self->highlight))
    inches_inquiry_set_highlight (self, NULL);
}
