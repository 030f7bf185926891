/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cursor-layer.h"

#include "inches-canvas-cairo.h"
#include "inches-timeline-view-private.h"

#include <math.h>

#define CROSSHAIR_REACH 8  /* px: line and dots */
#define FLAG_REACH     150 /* px: the longest date, also where an edge pushes it aside, at the usual text size */
#define SPAN_EDGE      3   /* px: the line at an end of a measured span */
#define RING_REACH     16  /* px around a mark: ring, hover and focus */

struct _InchesCursorLayer
{
  GtkWidget           parent_instance;

  InchesTimelineView *view; /* the parent */
};

G_DEFINE_FINAL_TYPE (InchesCursorLayer, inches_cursor_layer, GTK_TYPE_WIDGET)

static InchesCanvas *
begin (GtkSnapshot           *snapshot,
       const graphene_rect_t *area,
       InchesTimelineView    *view,
       cairo_t              **cr)
{
  *cr = gtk_snapshot_append_cairo (snapshot, area);

  return inches_canvas_cairo_new (*cr, inches_timeline_view_get_font (view)->measurer);
}

static void
draw_cursor (InchesCursorLayer     *self,
             GtkSnapshot           *snapshot,
             const graphene_rect_t *area)
{
  InchesSession *session = inches_timeline_view_get_session (self->view);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self->view);
  double day = inches_session_get_cursor (session);
  cairo_t *cr;
  g_autoptr(InchesCanvas) canvas = begin (snapshot, area, self->view, &cr);

  if (isnan (day))
    inches_timeline_paint_values (timeline, canvas, inches_session_get_theme (session));
  else
    inches_timeline_paint_cursor (timeline, canvas, inches_session_get_theme (session), day);

  cairo_destroy (cr);
}

static void
draw_event (InchesCursorLayer *self,
            GtkSnapshot       *snapshot,
            InchesEvent       *event,
            InchesEvent       *selected,
            InchesEvent       *hovered)
{
  InchesSession *session = inches_timeline_view_get_session (self->view);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self->view);
  g_autoptr(InchesCanvas) canvas = NULL;
  InchesTimelineTarget target;
  graphene_rect_t area, label;
  cairo_t *cr;

  if (event == NULL || !inches_timeline_find (timeline, event, &target))
    return;

  graphene_rect_init (&area, target.mark.x, target.mark.y, target.mark.width, target.mark.height);
  if (target.has_label)
    {
      graphene_rect_init (&label, target.label.x, target.label.y, target.label.width, target.label.height);
      graphene_rect_union (&area, &label, &area);
    }
  graphene_rect_inset (&area, -RING_REACH, -RING_REACH);
  graphene_rect_round_extents (&area, &area);

  canvas = begin (snapshot, &area, self->view, &cr);
  inches_timeline_paint_selection (timeline, canvas, inches_session_get_theme (session), selected, hovered,
                                   inches_timeline_view_has_focus (self->view));
  cairo_destroy (cr);
}

static void
draw_span (InchesCursorLayer *self,
           GtkSnapshot       *snapshot)
{
  InchesSession *session = inches_timeline_view_get_session (self->view);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self->view);
  g_autoptr(InchesCanvas) canvas = NULL;
  InchesTimelineBox plot;
  graphene_rect_t area;
  InchesDay first, last;
  double left, right;
  cairo_t *cr;

  if (!inches_inquiry_get_span (inches_session_get_inquiry (session), &first, &last))
    return;

  inches_timeline_get_plot (timeline, &plot);
  left = CLAMP (inches_timeline_day_to_x (timeline, first), plot.x, plot.x + plot.width);
  right = CLAMP (inches_timeline_day_to_x (timeline, last + 1.0), plot.x, plot.x + plot.width);
  graphene_rect_init (&area, left - SPAN_EDGE, plot.y, right - left + 2 * SPAN_EDGE, plot.height);
  graphene_rect_round_extents (&area, &area);
  canvas = begin (snapshot, &area, self->view, &cr);
  inches_timeline_paint_span (timeline, canvas, inches_session_get_theme (session), first, last + 1.0);
  cairo_destroy (cr);
}

static void
draw_crosshair (InchesCursorLayer *self,
                GtkSnapshot       *snapshot,
                double             day)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self->view);
  double x = round (inches_timeline_day_to_x (timeline, day));
  double reach = ceil (FLAG_REACH * inches_timeline_view_get_font (self->view)->scale);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  draw_cursor (self, snapshot, &GRAPHENE_RECT_INIT (x - CROSSHAIR_REACH, 0, 2 * CROSSHAIR_REACH, height));

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      if (row->kind == INCHES_ROW_AXIS)
        {
          double top = floor (row->box.y) - 2;
          double foot = ceil (row->box.y + row->box.height) + 2;

          draw_cursor (self, snapshot, &GRAPHENE_RECT_INIT (x + CROSSHAIR_REACH, top, reach, foot - top));
          draw_cursor (self, snapshot, &GRAPHENE_RECT_INIT (x - CROSSHAIR_REACH - reach, top, reach, foot - top));
        }
    }
}

static void
inches_cursor_layer_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  InchesCursorLayer *self = INCHES_CURSOR_LAYER (widget);
  InchesSession *session = inches_timeline_view_get_session (self->view);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self->view);
  InchesEvent *selected = inches_session_get_selected (session);
  InchesEvent *hovered = inches_timeline_view_get_hovered (self->view);
  double day = inches_session_get_cursor (session);
  InchesTimelineBox plot;

  /* Pieces, each no larger than what it shows: all of a piece is drawn again, with
   * the chart below it, whenever it changes. */
  inches_timeline_get_plot (timeline, &plot);
  draw_span (self, snapshot);
  draw_cursor (self, snapshot, &GRAPHENE_RECT_INIT (0, 0, floor (plot.x), gtk_widget_get_height (widget)));
  if (hovered != selected)
    draw_event (self, snapshot, hovered, NULL, hovered);
  draw_event (self, snapshot, selected, selected, hovered == selected ? hovered : NULL);
  if (!isnan (day))
    draw_crosshair (self, snapshot, day);
}

static void
inches_cursor_layer_class_init (InchesCursorLayerClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = inches_cursor_layer_snapshot;
}

static void
inches_cursor_layer_init (InchesCursorLayer *self)
{
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inches_cursor_layer_new (InchesTimelineView *view)
{
  InchesCursorLayer *self = g_object_new (INCHES_TYPE_CURSOR_LAYER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  self->view = view;

  return GTK_WIDGET (self);
}
