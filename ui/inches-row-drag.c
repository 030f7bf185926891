/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-row-drag.h"

#define EDGE  5.0 /* px above the lower edge that catch it */
#define START 6.0 /* px before a press is a drag */

typedef enum
{
  DRAG_NONE,
  DRAG_ROW,
  DRAG_EDGE
} DragKind;

typedef struct
{
  InchesRowHandle   *handle;
  InchesArrangement *arrangement; /* the handle's */
  DragKind           kind;
  gboolean           started;
  double             grip;        /* px from the pointer down to the edge it holds */
} Drag;

static gboolean
is_at_edge (Drag   *drag,
            double  y)
{
  return y >= gtk_widget_get_height (GTK_WIDGET (drag->handle)) - EDGE;
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Drag                     *drag)
{
  if (!drag->started)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (drag->handle), is_at_edge (drag, y) ? "ns-resize" : "grab");
}

static void
begin_cb (GtkGestureDrag *gesture,
          double          x,
          double          y,
          Drag           *drag)
{
  drag->kind = is_at_edge (drag, y) ? DRAG_EDGE : DRAG_ROW;
  drag->started = FALSE;
  drag->grip = gtk_widget_get_height (GTK_WIDGET (drag->handle)) - y;
}

/* The row gives way to the pointer once that is past the middle of a neighbour, so
 * that rows of unlike heights do not swap to and fro. @y: px in the gutter. */
static void
move_to (Drag   *drag,
         double  y)
{
  GtkWidget *widget = GTK_WIDGET (drag->handle);
  graphene_rect_t own;

  if (!gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &own))
    return;

  for (GtkWidget *other = gtk_widget_get_first_child (gtk_widget_get_parent (widget)); other != NULL;
       other = gtk_widget_get_next_sibling (other))
    {
      graphene_rect_t box;
      double middle;

      if (other == widget || !INCHES_IS_ROW_HANDLE (other) || !gtk_widget_get_child_visible (other)
          || !gtk_widget_compute_bounds (other, gtk_widget_get_parent (widget), &box))
        continue;

      middle = box.origin.y + box.size.height / 2;
      if ((box.origin.y > own.origin.y && y > middle) || (box.origin.y < own.origin.y && y < middle))
        if (inches_arrangement_move_to (drag->arrangement, inches_row_handle_get_id (drag->handle),
                                        inches_row_handle_get_id (INCHES_ROW_HANDLE (other))))
          return;
    }
}

static void
resize_to (Drag   *drag,
           double  y)
{
  GtkWidget *widget = GTK_WIDGET (drag->handle);
  graphene_rect_t own;

  if (gtk_widget_compute_bounds (widget, gtk_widget_get_parent (widget), &own))
    inches_arrangement_set_height (drag->arrangement, inches_row_handle_get_id (drag->handle),
                                   MAX (y + drag->grip - own.origin.y, 1) / inches_row_handle_get_unit (drag->handle));
}

static void
update_cb (GtkGestureDrag *gesture,
           double          dx,
           double          dy,
           Drag           *drag)
{
  GtkWidget *widget = GTK_WIDGET (drag->handle);
  graphene_point_t place;
  double x, y;

  if (!drag->started && ABS (dy) < START)
    return;

  if (!drag->started)
    {
      drag->started = TRUE;
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_widget_add_css_class (widget, "dragged");
      gtk_widget_set_cursor_from_name (widget, drag->kind == DRAG_EDGE ? "ns-resize" : "grabbing");
    }

  /* The row moves under the pointer, and with it the place the drag is measured from. */
  if (!gtk_gesture_get_point (GTK_GESTURE (gesture), NULL, &x, &y)
      || !gtk_widget_compute_point (widget, gtk_widget_get_parent (widget), &GRAPHENE_POINT_INIT (x, y), &place))
    return;

  if (drag->kind == DRAG_ROW)
    move_to (drag, place.y);
  else
    resize_to (drag, place.y);
}

static void
end_cb (GtkGesture       *gesture,
        GdkEventSequence *sequence,
        Drag             *drag)
{
  drag->started = FALSE;
  gtk_widget_remove_css_class (GTK_WIDGET (drag->handle), "dragged");
  gtk_widget_set_cursor_from_name (GTK_WIDGET (drag->handle), "grab");
}

void
inches_row_drag_attach (InchesRowHandle   *handle,
                        InchesArrangement *arrangement)
{
  Drag *drag = g_new0 (Drag, 1);
  GtkGesture *gesture = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  drag->handle = handle;
  drag->arrangement = arrangement;
  g_object_set_data_full (G_OBJECT (handle), "inches-row-drag", drag, g_free);

  g_signal_connect (gesture, "drag-begin", G_CALLBACK (begin_cb), drag);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (update_cb), drag);
  g_signal_connect (gesture, "end", G_CALLBACK (end_cb), drag);
  g_signal_connect (gesture, "cancel", G_CALLBACK (end_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (handle), GTK_EVENT_CONTROLLER (gesture));

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), drag);
  gtk_widget_add_controller (GTK_WIDGET (handle), motion);
}
