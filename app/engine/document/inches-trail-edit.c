/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-private.h"

/* What stays of the steps after the position once another edit is made there. */
static GPtrArray *
set_aside (InchesTrail *self)
{
  GPtrArray *kept = inches_trail_steps_new ();

  for (guint i = self->position + 1; i < self->steps->len; i++)
    {
      InchesTrailStep *step = inches_trail_get_step (self, i);

      if (step->bookmark != NULL)
        g_ptr_array_add (kept, step->aside ? inches_trail_step_ref (step) : inches_trail_step_set_aside (step));
    }

  return kept;
}

/* The last change has been taken back by hand: as if it had never been made. */
static void
take_out (InchesTrail *self)
{
  g_autoptr(GPtrArray) tail = g_steal_pointer (&self->dropped);
  g_autoptr(GPtrArray) old = NULL;
  guint before = inches_trail_find_neighbour (self, self->position, -1);

  self->open = FALSE;
  if (tail != NULL)
    {
      old = inches_trail_replace_tail (self, before + 1, tail, before);
    }
  else
    {
      tail = inches_trail_steps_new ();
      old = inches_trail_replace_tail (self, self->position, tail, before);
    }
}

/* Whether the step at the position may still change: it is the last and nobody
 * has given it a name. */
static gboolean
can_amend (InchesTrail *self)
{
  return self->position > 0 && self->position == self->steps->len - 1
         && inches_trail_get_step (self, self->position)->bookmark == NULL;
}

static void
append (InchesTrail   *self,
        InchesContent *content,
        const char    *words)
{
  g_autoptr(GPtrArray) tail = set_aside (self);
  g_autofree char *own_words = NULL;

  if (words == NULL)
    words = own_words = inches_content_describe_change (inches_trail_get_content (self), content);

  g_ptr_array_add (tail, inches_trail_step_new (content, words));
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  self->open = self->merging;
  self->dropped = inches_trail_replace_tail (self, self->position + 1, tail, self->position + tail->len);
}

static void
amend (InchesTrail   *self,
       InchesContent *content)
{
  InchesContent *from = inches_trail_get_before (self);
  g_autofree char *words = inches_content_describe_change (from, content);

  if (inches_content_equal (from, content))
    take_out (self);
  else
    inches_trail_replace_step (self, self->position, inches_trail_step_new (content, words));
}

/**
 * inches_trail_add:
 * @content: what the document says from now on
 * @words: (nullable): what changed; %NULL to say what differs
 *
 * Makes a step after the position. While merging, only the first makes one and
 * the others change it; back where it began, it is gone and what it had dropped
 * is there again.
 *
 * Returns: %FALSE if @content says what the document says already
 */
gboolean
inches_trail_add (InchesTrail   *self,
                  InchesContent *content,
                  const char    *words)
{
  InchesTrailBefore before;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (inches_content_equal (inches_trail_get_content (self), content))
    return FALSE;

  before = inches_trail_begin (self);
  if (self->open && can_amend (self))
    amend (self, content);
  else
    append (self, content, words);
  inches_trail_end (self, before);

  return TRUE;
}

/**
 * inches_trail_amend:
 * @content: what the document says from now on
 *
 * Goes on with the change of the step at the position, as a held arrow key does:
 * the step stays one. Makes a step as inches_trail_add() if that one is not the
 * last or has a bookmark.
 *
 * Returns: %FALSE if @content says what the document says already
 */
gboolean
inches_trail_amend (InchesTrail   *self,
                    InchesContent *content)
{
  InchesTrailBefore before;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!can_amend (self))
    return inches_trail_add (self, content, NULL);
  if (inches_content_equal (inches_trail_get_content (self), content))
    return FALSE;

  before = inches_trail_begin (self);
  amend (self, content);
  inches_trail_end (self, before);

  return TRUE;
}

/** inches_trail_set_merging: @merging: whether something is being dragged */
void
inches_trail_set_merging (InchesTrail *self,
                          gboolean     merging)
{
  g_return_if_fail (INCHES_IS_TRAIL (self));

  self->merging = merging;
  self->open = FALSE;
}
