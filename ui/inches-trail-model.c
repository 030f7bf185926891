/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-trail-model.h"

struct _InchesTrailModel
{
  GObject      parent_instance;

  InchesTrail *trail;
  guint        position; /* as the watchers know it */
};

static GType
get_item_type (GListModel *list)
{
  return INCHES_TYPE_TRAIL_ITEM;
}

static guint
get_n_items (GListModel *list)
{
  return inches_trail_get_n_steps (INCHES_TRAIL_MODEL (list)->trail);
}

static gpointer
get_item (GListModel *list,
          guint       position)
{
  if (position >= get_n_items (list))
    return NULL;

  return inches_trail_item_new (INCHES_TRAIL_MODEL (list)->trail, position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (InchesTrailModel, inches_trail_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
changed_cb (InchesTrailModel *self,
            guint             position,
            guint             removed,
            guint             added)
{
  self->position = MIN (self->position, get_n_items (G_LIST_MODEL (self)) - 1);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* All between the two places look different now: passed, or still to come. */
static void
position_changed_cb (InchesTrailModel *self)
{
  guint position = inches_trail_get_position (self->trail);
  guint first = MIN (position, self->position);
  guint n = MAX (position, self->position) - first + 1;

  self->position = position;
  g_list_model_items_changed (G_LIST_MODEL (self), first, n, n);
}

static void
inches_trail_model_finalize (GObject *object)
{
  InchesTrailModel *self = INCHES_TRAIL_MODEL (object);

  g_object_unref (self->trail);

  G_OBJECT_CLASS (inches_trail_model_parent_class)->finalize (object);
}

static void
inches_trail_model_class_init (InchesTrailModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_trail_model_finalize;
}

static void
inches_trail_model_init (InchesTrailModel *self)
{
}

InchesTrailModel *
inches_trail_model_new (InchesTrail *trail)
{
  InchesTrailModel *self = g_object_new (INCHES_TYPE_TRAIL_MODEL, NULL);

  self->trail = g_object_ref (trail);
  self->position = inches_trail_get_position (trail);
  g_signal_connect_object (trail, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trail, "notify::position", G_CALLBACK (position_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}
