/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-link-layer.h"

#include "inches-canvas-cairo.h"
#include "inches-timeline-links.h"
#include "inches-timeline-view-private.h"

#include <math.h>

struct _InchesLinkLayer
{
  GtkWidget           parent_instance;

  InchesTimelineView *view;      /* the parent */
  InchesEvent        *event;     /* NULL: no card is open */
  GArray             *relations; /* of InchesRelation */
};

G_DEFINE_FINAL_TYPE (InchesLinkLayer, inches_link_layer, GTK_TYPE_WIDGET)

static void
inches_link_layer_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  InchesLinkLayer *self = INCHES_LINK_LAYER (widget);
  InchesTimeline *timeline;
  g_autoptr(InchesCanvas) canvas = NULL;
  InchesTimelineBox box;
  graphene_rect_t area;
  cairo_t *cr;

  if (self->event == NULL)
    return;

  timeline = inches_timeline_view_get_timeline (self->view);
  if (inches_timeline_find_links (timeline, self->event, self->relations, &box) == 0)
    return;

  graphene_rect_init (&area, box.x, box.y, box.width, box.height);
  graphene_rect_round_extents (&area, &area);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  canvas = inches_canvas_cairo_new (cr, inches_timeline_view_get_font (self->view)->measurer);
  inches_timeline_paint_links (timeline, canvas, inches_session_get_theme (inches_timeline_view_get_session (self->view)),
                               self->event, self->relations);
  cairo_destroy (cr);
}

static void
inches_link_layer_dispose (GObject *object)
{
  InchesLinkLayer *self = INCHES_LINK_LAYER (object);

  g_clear_object (&self->event);
  g_clear_pointer (&self->relations, g_array_unref);

  G_OBJECT_CLASS (inches_link_layer_parent_class)->dispose (object);
}

static void
inches_link_layer_class_init (InchesLinkLayerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_link_layer_dispose;
  GTK_WIDGET_CLASS (klass)->snapshot = inches_link_layer_snapshot;
}

static void
inches_link_layer_init (InchesLinkLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inches_link_layer_new (InchesTimelineView *view)
{
  InchesLinkLayer *self = g_object_new (INCHES_TYPE_LINK_LAYER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->view = view;

  return GTK_WIDGET (self);
}

/**
 * inches_link_layer_link:
 * @self: a layer
 * @event: (nullable): where the arcs start; %NULL for none
 * @relations: (nullable) (element-type InchesRelation): where they end
 */
void
inches_link_layer_link (InchesLinkLayer *self,
                        InchesEvent     *event,
                        const GArray    *relations)
{
  g_return_if_fail (INCHES_IS_LINK_LAYER (self));

  /* A card that is just opening does not know its relations yet. */
  if (relations == NULL)
    event = NULL;
  g_set_object (&self->event, event);
  g_clear_pointer (&self->relations, g_array_unref);
  if (event != NULL)
    {
      self->relations = g_array_new (FALSE, FALSE, sizeof (InchesRelation));
      g_array_append_vals (self->relations, relations->data, relations->len);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
