/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-item.h"

struct _InchesTrailItem
{
  GObject          parent_instance;

  InchesTrailStep *step;
  gboolean         here;
  gboolean         ahead;
};

G_DEFINE_FINAL_TYPE (InchesTrailItem, inches_trail_item, G_TYPE_OBJECT)

static void
inches_trail_item_finalize (GObject *object)
{
  InchesTrailItem *self = INCHES_TRAIL_ITEM (object);

  inches_trail_step_unref (self->step);

  G_OBJECT_CLASS (inches_trail_item_parent_class)->finalize (object);
}

static void
inches_trail_item_class_init (InchesTrailItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_trail_item_finalize;
}

static void
inches_trail_item_init (InchesTrailItem *self)
{
}

InchesTrailItem *
inches_trail_item_new (InchesTrail *trail,
                       guint        step)
{
  InchesTrailItem *self = g_object_new (INCHES_TYPE_TRAIL_ITEM, NULL);
  guint position = inches_trail_get_position (trail);

  self->step = inches_trail_step_ref (inches_trail_get_step (trail, step));
  self->here = step == position;
  self->ahead = step > position || self->step->aside;

  return self;
}

const char *
inches_trail_item_get_words (InchesTrailItem *self)
{
  return self->step->words;
}

const char *
inches_trail_item_get_bookmark (InchesTrailItem *self)
{
  return self->step->bookmark;
}

gboolean
inches_trail_item_is_here (InchesTrailItem *self)
{
  return self->here;
}

gboolean
inches_trail_item_is_ahead (InchesTrailItem *self)
{
  return self->ahead;
}
