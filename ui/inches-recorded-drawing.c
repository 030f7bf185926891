/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-recorded-drawing.h"

/* A recording knows nothing of the display's scale, and the toolkit makes an image of each symbolic
 * icon in it, which would be too coarse for a finer display. */
static gboolean
is_recorded (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);

  return gtk_widget_get_scale_factor (widget) == 1 && native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

static void
append_recording (GtkSnapshot   *snapshot,
                  GskRenderNode *node)
{
  graphene_rect_t bounds;
  cairo_t *cr;

  gsk_render_node_get_bounds (node, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
}

void
inches_recorded_drawing_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot,
                                  void (*draw) (GtkWidget *, GtkSnapshot *))
{
  GtkSnapshot *parts;
  GskRenderNode *node;

  if (!is_recorded (widget))
    {
      draw (widget, snapshot);
      return;
    }

  parts = gtk_snapshot_new ();
  draw (widget, parts);
  node = gtk_snapshot_free_to_node (parts);
  if (node == NULL)
    return;

  append_recording (snapshot, node);
  gsk_render_node_unref (node);
}
