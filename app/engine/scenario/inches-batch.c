/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-batch.h"

#include "inches-simulation-private.h"

/* What the threads of a batch share; they take its pieces one by one. */
typedef struct
{
  guint            n_pieces;
  InchesBatchWork  work;
  gpointer         data;
  const gint      *cancelled;
  gint             next;    /* atomic: the first piece nobody has taken */
  gint             stopped; /* atomic */
} Batch;

static gpointer
take_pieces (gpointer data)
{
  Batch *batch = data;

  while (g_atomic_int_get (&batch->stopped) == 0)
    {
      guint place = (guint) g_atomic_int_add (&batch->next, 1);

      if (place >= batch->n_pieces)
        break;
      if (!batch->work (batch->data, place, batch->cancelled))
        g_atomic_int_set (&batch->stopped, 1);
    }

  return NULL;
}

/**
 * inches_batch_run: (skip)
 * @n_pieces: how many pieces of work, such as the mixtures of an attribution
 * @n_futures: of all of them together, as a measure of the work
 * @work: does one, in any thread
 * @data: for @work
 * @cancelled: (nullable): for @work
 *
 * Shares out pieces of work that do not wait for each other over threads. Which
 * thread does which is left open; what comes of each piece is not.
 *
 * Returns: %FALSE if cancelled
 */
gboolean
inches_batch_run (guint            n_pieces,
                  guint            n_futures,
                  InchesBatchWork  work,
                  gpointer         data,
                  const gint      *cancelled)
{
  Batch batch = { n_pieces, work, data, cancelled, 0, 0 };
  guint n_threads = MIN (n_pieces, inches_simulation_find_threads (n_futures));
  GThread *threads[INCHES_MOST_THREADS];
  guint n_started = 0;

  while (n_started + 1 < n_threads)
    {
      threads[n_started] = g_thread_try_new ("inches-batch", take_pieces, &batch, NULL);
      if (threads[n_started] == NULL)
        break;
      n_started++;
    }

  take_pieces (&batch);
  for (guint i = 0; i < n_started; i++)
    g_thread_join (threads[i]);

  return g_atomic_int_get (&batch.stopped) == 0;
}
