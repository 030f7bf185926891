/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-errand.h"

#include <gio/gio.h>

/* One way out and back. The worker reads all but the owner. */
typedef struct
{
  const InchesErrandKind *kind;
  gpointer                task;
  gint                    cancelled; /* atomic */
  InchesErrand           *owner;     /* NULL once nobody waits; the owner's thread only */
} Way;

struct _InchesErrand
{
  const InchesErrandKind *kind;
  gpointer                user_data;
  Way                    *way; /* under way, owned by its GTask; or NULL */
};

static void
way_free (Way *way)
{
  way->kind->free_task (way->task);
  g_free (way);
}

static void
work_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Way *way = task_data;

  /* Nothing to free it with: every result arrives in arrived_cb(). */
  g_task_return_pointer (task, way->kind->work (way->task, &way->cancelled), NULL);
}

static void
arrived_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Way *way = g_task_get_task_data (G_TASK (result));
  InchesErrand *self = way->owner;
  gpointer found = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self == NULL)
    {
      g_clear_pointer (&found, way->kind->free_result);
      return;
    }

  g_assert (found != NULL);
  self->way = NULL;
  self->kind->arrived (way->task, found, self->user_data);
}

/**
 * inches_errand_new:
 * @kind: what is done; must outlive all that is sent
 *
 * Returns: (transfer full): an errand with nothing to do
 */
InchesErrand *
inches_errand_new (const InchesErrandKind *kind,
                   gpointer                user_data)
{
  InchesErrand *self = g_new0 (InchesErrand, 1);

  self->kind = kind;
  self->user_data = user_data;

  return self;
}

/** inches_errand_free: @self: what is under way is given up */
void
inches_errand_free (InchesErrand *self)
{
  inches_errand_give_up (self);
  g_free (self);
}

/**
 * inches_errand_send:
 * @task: (transfer full): all that the work rests on; nobody changes it any more
 *
 * Gives up what is under way.
 */
void
inches_errand_send (InchesErrand *self,
                    gpointer      task)
{
  g_autoptr(GTask) worker = g_task_new (NULL, NULL, arrived_cb, NULL);

  inches_errand_give_up (self);
  self->way = g_new0 (Way, 1);
  self->way->kind = self->kind;
  self->way->task = task;
  self->way->owner = self;

  g_task_set_task_data (worker, self->way, (GDestroyNotify) way_free);
  g_task_run_in_thread (worker, work_thread);
}

/** inches_errand_give_up: what is under way stops at its next block and is heard of no more */
void
inches_errand_give_up (InchesErrand *self)
{
  if (self->way == NULL)
    return;

  self->way->owner = NULL;
  g_atomic_int_set (&self->way->cancelled, 1);
  self->way = NULL;
}

/** inches_errand_get_task: Returns: (transfer none) (nullable): what is under way */
gpointer
inches_errand_get_task (InchesErrand *self)
{
  return self->way != NULL ? self->way->task : NULL;
}
