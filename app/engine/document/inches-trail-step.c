/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-step.h"

G_DEFINE_BOXED_TYPE (InchesTrailStep, inches_trail_step, inches_trail_step_ref, inches_trail_step_unref)

static InchesTrailStep *
step_copy (const InchesTrailStep *source,
           const char            *bookmark)
{
  InchesTrailStep *self = g_rc_box_new0 (InchesTrailStep);

  self->words = g_strdup (source->words);
  self->content = inches_content_ref (source->content);
  self->time = source->time;
  self->bookmark = g_strdup (bookmark);
  self->aside = source->aside;

  return self;
}

/**
 * inches_trail_step_new:
 * @content: what the document says after the change; a reference is taken
 * @words: what changed
 *
 * Returns: (transfer full): a step made now, without a bookmark
 */
InchesTrailStep *
inches_trail_step_new (InchesContent *content,
                       const char    *words)
{
  InchesTrailStep *self = g_rc_box_new0 (InchesTrailStep);

  self->words = g_strdup (words);
  self->content = inches_content_ref (content);
  self->time = g_get_real_time ();

  return self;
}

/** inches_trail_step_with_bookmark: Returns: (transfer full): @self with @bookmark, or with none */
InchesTrailStep *
inches_trail_step_with_bookmark (const InchesTrailStep *self,
                                 const char            *bookmark)
{
  return step_copy (self, bookmark);
}

/** inches_trail_step_set_aside: Returns: (transfer full): @self as a step that undo and redo pass over */
InchesTrailStep *
inches_trail_step_set_aside (const InchesTrailStep *self)
{
  InchesTrailStep *copy = step_copy (self, self->bookmark);

  copy->aside = TRUE;

  return copy;
}

/** inches_trail_step_ref: Returns: @self, with one reference more */
InchesTrailStep *
inches_trail_step_ref (InchesTrailStep *self)
{
  return g_rc_box_acquire (self);
}

static void
step_clear (InchesTrailStep *self)
{
  g_free (self->words);
  inches_content_unref (self->content);
  g_free (self->bookmark);
}

/** inches_trail_step_unref: @self: a step; freed with its last reference */
void
inches_trail_step_unref (InchesTrailStep *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) step_clear);
}
