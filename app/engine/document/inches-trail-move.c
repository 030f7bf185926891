/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-private.h"

#include <glib/gi18n-lib.h>

static void
move (InchesTrail *self,
      guint        position)
{
  InchesTrailBefore before = inches_trail_begin (self);

  self->open = FALSE;
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  self->position = position;
  inches_trail_end (self, before);
}

/** inches_trail_can_undo: Returns: whether the document stands after the start */
gboolean
inches_trail_can_undo (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  return inches_trail_find_neighbour (self, self->position, -1) != self->position;
}

/** inches_trail_can_redo: Returns: whether a change was undone and no other made since */
gboolean
inches_trail_can_redo (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  return inches_trail_find_neighbour (self, self->position, 1) != self->position;
}

/** inches_trail_get_undo_words: Returns: (transfer none) (nullable): what undo would take back */
const char *
inches_trail_get_undo_words (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);
  return inches_trail_can_undo (self) ? inches_trail_get_step (self, self->position)->words : NULL;
}

/** inches_trail_get_redo_words: Returns: (transfer none) (nullable): what redo would make again */
const char *
inches_trail_get_redo_words (InchesTrail *self)
{
  guint next;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);

  next = inches_trail_find_neighbour (self, self->position, 1);

  return next != self->position ? inches_trail_get_step (self, next)->words : NULL;
}

/** inches_trail_undo: goes one change back; does nothing at the start */
void
inches_trail_undo (InchesTrail *self)
{
  g_return_if_fail (INCHES_IS_TRAIL (self));

  if (inches_trail_can_undo (self))
    move (self, inches_trail_find_neighbour (self, self->position, -1));
}

/** inches_trail_redo: makes the change that was undone last again; does nothing if there is none */
void
inches_trail_redo (InchesTrail *self)
{
  g_return_if_fail (INCHES_IS_TRAIL (self));

  if (inches_trail_can_redo (self))
    move (self, inches_trail_find_neighbour (self, self->position, 1));
}

/**
 * inches_trail_go_to:
 * @step: place of a step
 *
 * The document says what it said after @step. To a step of the line this is undo
 * or redo of all between; a step set aside is gone to by a step of its own, which
 * can be undone.
 */
void
inches_trail_go_to (InchesTrail *self,
                    guint        step)
{
  g_autoptr(InchesTrailStep) target = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (INCHES_IS_TRAIL (self));
  g_return_if_fail (step < self->steps->len);

  self->open = FALSE;
  target = inches_trail_step_ref (inches_trail_get_step (self, step));
  if (!target->aside)
    {
      if (step != self->position)
        move (self, step);
      return;
    }

  words = g_strdup_printf (_("Back to “%s”"), target->bookmark);
  inches_trail_add (self, target->content, words);
}
