/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-answerer.h"

#include <gio/gio.h>

/* One piece of work, from start to arrival. The worker reads all but the owner. */
typedef struct
{
  InchesQuestion *question;
  gpointer        coarser;   /* boxed, or NULL */
  gint            cancelled; /* atomic */
  InchesAnswerer *owner;     /* NULL once nobody waits; the owner's thread only */
} Work;

struct _InchesAnswerer
{
  InchesAnswererFunc  func;
  gpointer            user_data;
  Work               *work; /* under way, owned by its task; or NULL */
};

static GType
get_type (const Work *work)
{
  return inches_explanation_get_answer_type (inches_question_get_parts (work->question)->kind);
}

static void
work_free (Work *work)
{
  if (work->coarser != NULL)
    g_boxed_free (get_type (work), work->coarser);
  inches_question_unref (work->question);
  g_free (work);
}

static void
answer_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Work *work = task_data;

  /* Nothing to free it with: every answer arrives in answered_cb(). */
  g_task_return_pointer (task, inches_question_answer (work->question, work->coarser, &work->cancelled), NULL);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Work *work = g_task_get_task_data (G_TASK (result));
  InchesAnswerer *self = work->owner;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), NULL);

  if (self != NULL)
    {
      g_assert (answer != NULL);
      self->work = NULL;
      self->func (work->question, answer, self->user_data);
    }
  else if (answer != NULL)
    {
      g_boxed_free (get_type (work), answer);
    }
}

/**
 * inches_answerer_new:
 * @func: called on the caller's main context with each answer
 *
 * Returns: (transfer full): an answerer with nothing to do
 */
InchesAnswerer *
inches_answerer_new (InchesAnswererFunc func,
                     gpointer           user_data)
{
  InchesAnswerer *self = g_new0 (InchesAnswerer, 1);

  self->func = func;
  self->user_data = user_data;

  return self;
}

/** inches_answerer_free: @self: what is under way stops at its next block and is heard of no more */
void
inches_answerer_free (InchesAnswerer *self)
{
  inches_answerer_give_up (self);
  g_free (self);
}

/**
 * inches_answerer_ask:
 * @question: what to find out; a reference is taken
 * @coarser: (nullable): an answer of @question that is to be refined; copied
 *
 * Gives up what is under way.
 */
void
inches_answerer_ask (InchesAnswerer *self,
                     InchesQuestion *question,
                     gpointer        coarser)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, answered_cb, NULL);

  inches_answerer_give_up (self);
  self->work = g_new0 (Work, 1);
  self->work->question = inches_question_ref (question);
  if (coarser != NULL)
    self->work->coarser = g_boxed_copy (get_type (self->work), coarser);
  self->work->owner = self;

  g_task_set_task_data (task, self->work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, answer_thread);
}

/** inches_answerer_give_up: what is under way stops at its next block and is heard of no more */
void
inches_answerer_give_up (InchesAnswerer *self)
{
  if (self->work == NULL)
    return;

  self->work->owner = NULL;
  g_atomic_int_set (&self->work->cancelled, 1);
  self->work = NULL;
}

/** inches_answerer_get_question: Returns: (transfer none) (nullable): what is under way */
InchesQuestion *
inches_answerer_get_question (InchesAnswerer *self)
{
  return self->work != NULL ? self->work->question : NULL;
}
