/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (InchesTrail, inches_trail, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_POSITION,
  PROP_CONTENT,
  PROP_SAVED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
inches_trail_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  InchesTrail *self = INCHES_TRAIL (object);

  switch (prop_id)
    {
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_CONTENT:
      g_value_set_boxed (value, inches_trail_get_content (self));
      break;
    case PROP_SAVED:
      g_value_set_boolean (value, inches_trail_is_saved (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
inches_trail_finalize (GObject *object)
{
  InchesTrail *self = INCHES_TRAIL (object);

  g_ptr_array_unref (self->steps);
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  g_clear_pointer (&self->saved, inches_content_unref);

  G_OBJECT_CLASS (inches_trail_parent_class)->finalize (object);
}

static void
inches_trail_class_init (InchesTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = inches_trail_get_property;
  object_class->finalize = inches_trail_finalize;

  properties[PROP_POSITION] = g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_CONTENT] = g_param_spec_boxed ("content", NULL, NULL, INCHES_TYPE_CONTENT, flags);
  properties[PROP_SAVED] = g_param_spec_boolean ("saved", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", INCHES_TYPE_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
}

/** inches_trail_steps_new: Returns: (transfer full): an empty list */
GPtrArray *
inches_trail_steps_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) inches_trail_step_unref);
}

static void
inches_trail_init (InchesTrail *self)
{
  self->steps = inches_trail_steps_new ();
}

/** inches_trail_begin: Returns: what watchers know, for inches_trail_end() */
InchesTrailBefore
inches_trail_begin (InchesTrail *self)
{
  return (InchesTrailBefore) { self->position, inches_content_ref (inches_trail_get_content (self)), inches_trail_is_saved (self) };
}

/** inches_trail_end: tells watchers what differs from @before, which it frees */
void
inches_trail_end (InchesTrail       *self,
                  InchesTrailBefore  before)
{
  GObject *object = G_OBJECT (self);

  g_object_ref (self);
  if (self->position != before.position)
    g_object_notify_by_pspec (object, properties[PROP_POSITION]);
  if (inches_trail_get_content (self) != before.content)
    g_object_notify_by_pspec (object, properties[PROP_CONTENT]);
  if (inches_trail_is_saved (self) != before.saved)
    g_object_notify_by_pspec (object, properties[PROP_SAVED]);
  inches_content_unref (before.content);
  g_object_unref (self);
}

/**
 * inches_trail_replace_tail:
 * @first: place of the first step to go
 * @tail: what comes in the place of all from there on
 * @position: where the document stands then
 *
 * Watchers are told once all is in place.
 *
 * Returns: (transfer full): what was there
 */
GPtrArray *
inches_trail_replace_tail (InchesTrail *self,
                           guint        first,
                           GPtrArray   *tail,
                           guint        position)
{
  GPtrArray *old = inches_trail_steps_new ();

  for (guint i = first; i < self->steps->len; i++)
    g_ptr_array_add (old, inches_trail_step_ref (g_ptr_array_index (self->steps, i)));

  g_ptr_array_set_size (self->steps, (int) first);
  for (guint i = 0; i < tail->len; i++)
    g_ptr_array_add (self->steps, inches_trail_step_ref (g_ptr_array_index (tail, i)));
  self->position = position;

  g_signal_emit (self, changed_signal, 0, first, old->len, tail->len);

  return old;
}

/** inches_trail_replace_step: puts @step, taken over, at @place */
void
inches_trail_replace_step (InchesTrail     *self,
                           guint            place,
                           InchesTrailStep *step)
{
  inches_trail_step_unref (g_ptr_array_index (self->steps, place));
  g_ptr_array_index (self->steps, place) = step;

  g_signal_emit (self, changed_signal, 0, place, 1, 1);
}

/** inches_trail_remove_step: takes out the step at @place, at which the document does not stand */
void
inches_trail_remove_step (InchesTrail *self,
                          guint        place)
{
  g_ptr_array_remove_index (self->steps, place);
  self->position -= place < self->position;

  g_signal_emit (self, changed_signal, 0, place, 1, 0);
}

/**
 * inches_trail_new:
 * @content: what the document starts with
 *
 * Returns: (transfer full): a trail of one step, saved
 */
InchesTrail *
inches_trail_new (InchesContent *content)
{
  InchesTrail *self;

  g_return_val_if_fail (content != NULL, NULL);

  self = g_object_new (INCHES_TYPE_TRAIL, NULL);
  g_ptr_array_add (self->steps, inches_trail_step_new (content, _("Start")));
  self->saved = inches_content_ref (content);

  return self;
}

/**
 * inches_trail_restart:
 * @content: what another document says
 *
 * Forgets all steps and bookmarks: @content is the start, and is saved.
 */
void
inches_trail_restart (InchesTrail   *self,
                      InchesContent *content)
{
  g_autoptr(GPtrArray) tail = inches_trail_steps_new ();
  g_autoptr(GPtrArray) old = NULL;
  InchesTrailBefore before;

  g_return_if_fail (INCHES_IS_TRAIL (self));
  g_return_if_fail (content != NULL);

  before = inches_trail_begin (self);
  g_ptr_array_add (tail, inches_trail_step_new (content, _("Start")));
  g_clear_pointer (&self->dropped, g_ptr_array_unref);
  g_clear_pointer (&self->saved, inches_content_unref);
  self->saved = inches_content_ref (content);
  self->open = FALSE;
  old = inches_trail_replace_tail (self, 0, tail, 0);
  inches_trail_end (self, before);
}

/** inches_trail_get_n_steps: Returns: how many there are, the start and those set aside among them */
guint
inches_trail_get_n_steps (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), 0);
  return self->steps->len;
}

/** inches_trail_get_step: Returns: (transfer none): the step at place @step, 0 the start */
InchesTrailStep *
inches_trail_get_step (InchesTrail *self,
                       guint        step)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);
  g_return_val_if_fail (step < self->steps->len, NULL);
  return g_ptr_array_index (self->steps, step);
}

/** inches_trail_get_position: Returns: the step where the document stands */
guint
inches_trail_get_position (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), 0);
  return self->position;
}

/** inches_trail_get_content: Returns: (transfer none): what the document says */
InchesContent *
inches_trail_get_content (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);
  return inches_trail_get_step (self, self->position)->content;
}

/** inches_trail_find_neighbour: Returns: the nearest step of the line before (-1) or after (1) @place; @place if there is none */
guint
inches_trail_find_neighbour (InchesTrail *self,
                             guint        place,
                             int          direction)
{
  gint64 i = place;

  do
    i += direction;
  while (i >= 0 && i < self->steps->len && inches_trail_get_step (self, (guint) i)->aside);

  return i >= 0 && i < self->steps->len ? (guint) i : place;
}

/** inches_trail_get_before: Returns: (transfer none) (nullable): what the document said before its last change */
InchesContent *
inches_trail_get_before (InchesTrail *self)
{
  guint place;

  g_return_val_if_fail (INCHES_IS_TRAIL (self), NULL);

  place = inches_trail_find_neighbour (self, self->position, -1);

  return place != self->position ? inches_trail_get_step (self, place)->content : NULL;
}

/** inches_trail_is_saved: Returns: whether the document says what it said when it was saved last */
gboolean
inches_trail_is_saved (InchesTrail *self)
{
  g_return_val_if_fail (INCHES_IS_TRAIL (self), FALSE);
  return inches_content_equal (self->saved, inches_trail_get_content (self));
}

/** inches_trail_mark_saved: what the document says now is what its file says */
void
inches_trail_mark_saved (InchesTrail *self)
{
  InchesTrailBefore before;

  g_return_if_fail (INCHES_IS_TRAIL (self));

  before = inches_trail_begin (self);
  g_clear_pointer (&self->saved, inches_content_unref);
  self->saved = inches_content_ref (inches_trail_get_content (self));
  inches_trail_end (self, before);
}
