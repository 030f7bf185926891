/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-answerer.h"

#include "inches-errand.h"

typedef struct
{
  InchesQuestion *question;
  gpointer        coarser; /* boxed, or NULL */
} Task;

/* Knows its own kind, as whoever is left to free it alone has nothing else. */
typedef struct
{
  GType    type;
  gpointer boxed;
} Answer;

struct _InchesAnswerer
{
  InchesErrand       *errand;
  InchesAnswererFunc  func;
  gpointer            user_data;
};

static GType
get_type (const Task *task)
{
  return inches_explanation_get_answer_type (inches_question_get_parts (task->question)->kind);
}

static void
task_free (gpointer data)
{
  Task *task = data;

  if (task->coarser != NULL)
    g_boxed_free (get_type (task), task->coarser);
  inches_question_unref (task->question);
  g_free (task);
}

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_boxed_free (answer->type, answer->boxed);
  g_free (answer);
}

static gpointer
answer (gpointer    data,
        const gint *cancelled)
{
  Task *task = data;
  gpointer boxed = inches_question_answer (task->question, task->coarser, cancelled);
  Answer *found;

  if (boxed == NULL)
    return NULL;

  found = g_new (Answer, 1);
  found->type = get_type (task);
  found->boxed = boxed;

  return found;
}

static void
answered (gpointer data,
          gpointer result,
          gpointer user_data)
{
  InchesAnswerer *self = user_data;
  Task *task = data;
  g_autofree Answer *found = result;

  self->func (task->question, found->boxed, self->user_data);
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
  static const InchesErrandKind kind = { answer, answered, task_free, answer_free };
  InchesAnswerer *self = g_new0 (InchesAnswerer, 1);

  self->errand = inches_errand_new (&kind, self);
  self->func = func;
  self->user_data = user_data;

  return self;
}

/** inches_answerer_free: @self: what is under way stops at its next block and is heard of no more */
void
inches_answerer_free (InchesAnswerer *self)
{
  inches_errand_free (self->errand);
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
  Task *task = g_new0 (Task, 1);

  task->question = inches_question_ref (question);
  if (coarser != NULL)
    task->coarser = g_boxed_copy (get_type (task), coarser);

  inches_errand_send (self->errand, task);
}

/** inches_answerer_give_up: what is under way stops at its next block and is heard of no more */
void
inches_answerer_give_up (InchesAnswerer *self)
{
  inches_errand_give_up (self->errand);
}

/** inches_answerer_get_question: Returns: (transfer none) (nullable): what is under way */
InchesQuestion *
inches_answerer_get_question (InchesAnswerer *self)
{
  Task *task = inches_errand_get_task (self->errand);

  return task != NULL ? task->question : NULL;
}
