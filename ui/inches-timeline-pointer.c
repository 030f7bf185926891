/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-moves.h"
#include "inches-timeline-strip.h"
#include "inches-timeline-view-private.h"

#include <math.h>

#define WHEEL_ZOOM  1.2   /* times as long a stretch, a notch of the wheel */
#define WHEEL_PAN   60.0  /* px a notch */
#define PIXELS_ZOOM 150.0 /* px of a touchpad as one notch */
#define DRAG        4     /* px before a press is a drag */
#define PIXELS_ROW  30.0  /* px of a touchpad that scroll one row */

typedef enum
{
  DRAG_NONE,
  DRAG_CHART,
  DRAG_SPAN, /* with Shift: a stretch to be measured */
  DRAG_STRIP /* the window of the overview */
} DragKind;

/* What a hand on the view remembers from one signal to the next. */
typedef struct
{
  InchesTimelineView *view;
  double              x;     /* of the pointer, px */
  double              y;
  DragKind            drag;
  InchesStripPart     part;  /* of the strip, in a drag of it */
  gboolean            dragged; /* far enough not to be a click */
  InchesDay           day;   /* where a span was begun */
  InchesView          start; /* when the drag or the pinch began */
  double              pinch_x; /* px between the fingers, when last seen */
  double              rows;    /* scrolled, of the next row */
} Hand;

static InchesView
get_view (Hand *hand)
{
  return *inches_session_get_view (inches_timeline_view_get_session (hand->view));
}

/* Follows the hand: what glides or flies stops. */
static void
set_view (Hand             *hand,
          const InchesView *view)
{
  inches_motion_stop (inches_timeline_view_get_motion (hand->view));
  inches_session_set_view (inches_timeline_view_get_session (hand->view), view);
}

/* The pointer says what a press on the strip would do. */
static void
show_strip_part (Hand *hand)
{
  static const char *const cursors[] = { NULL, "grab", "ew-resize", "ew-resize" };
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesView view = get_view (hand);

  if (inches_timeline_strip_contains (timeline, hand->x, hand->y))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (hand->view), cursors[inches_timeline_strip_find (timeline, &view, hand->x)]);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           Hand                     *hand)
{
  /* The toolkit repeats the last position when something moves below the pointer. */
  if (x == hand->x && y == hand->y)
    return;

  hand->x = x;
  hand->y = y;
  inches_timeline_view_point (hand->view, x, y);
  show_strip_part (hand);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          Hand                     *hand)
{
  hand->x = -1;
  hand->y = -1;
  inches_timeline_view_unpoint (hand->view);
}

static void
scroll_rows (Hand   *hand,
             double  rows)
{
  double whole;

  hand->rows = modf (hand->rows + rows, &whole);
  if (whole != 0)
    inches_timeline_view_scroll_rows (hand->view, (gint) whole);
}

/* Over the overview the day is the one that stands there. */
static void
zoom_at_pointer (Hand       *hand,
                 InchesView *view,
                 double      factor)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);

  if (inches_timeline_strip_contains (timeline, hand->x, hand->y))
    inches_view_zoom (view, inches_timeline_overview_to_day (timeline, hand->x), factor);
  else if (hand->x >= 0)
    inches_timeline_moves_zoom (timeline, view, hand->x, factor);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller,
           double                    dx,
           double                    dy,
           Hand                     *hand)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  InchesView view = get_view (hand);
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);
  if (hand->x >= 0 && hand->x < plot.x && hand->y < plot.y + plot.height)
    {
      scroll_rows (hand, wheel ? dy : dy / PIXELS_ROW);
      return GDK_EVENT_STOP;
    }

  if (state & GDK_SHIFT_MASK)
    {
      dx += dy;
      dy = 0;
    }

  /* One direction at a time: a finger going up is never quite straight. */
  if (fabs (dx) > fabs (dy))
    inches_timeline_moves_pan (timeline, &view, wheel ? dx * WHEEL_PAN : dx);
  else
    zoom_at_pointer (hand, &view, pow (WHEEL_ZOOM, wheel ? dy : dy / PIXELS_ZOOM * 5));
  set_view (hand, &view);

  return GDK_EVENT_STOP;
}

static void
fling (Hand   *hand,
       double  px_per_second)
{
  InchesView view = get_view (hand);
  InchesTimelineBox plot;

  inches_timeline_get_plot (inches_timeline_view_get_timeline (hand->view), &plot);
  if (!inches_view_is_whole (&view))
    inches_motion_fling (inches_timeline_view_get_motion (hand->view),
                         px_per_second * (view.last - view.first) / plot.width);
}

/* Fingers have left a touchpad that was panned. */
static void
decelerate_cb (GtkEventControllerScroll *controller,
               double                    velocity_x,
               double                    velocity_y,
               Hand                     *hand)
{
  if (fabs (velocity_x) > fabs (velocity_y))
    fling (hand, velocity_x);
}

static void
zoom_begin_cb (GtkGesture       *gesture,
               GdkEventSequence *sequence,
               Hand             *hand)
{
  /* Two fingers pinch; the first of them drags no more. */
  hand->drag = DRAG_NONE;
  hand->start = get_view (hand);
  hand->pinch_x = NAN;
}

static void
scale_changed_cb (GtkGestureZoom *gesture,
                  double          scale,
                  Hand           *hand)
{
  InchesView view = get_view (hand);
  double x, y;

  if (!(scale > 0) || !gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    return;

  /* The day between the fingers stays between them. */
  if (isfinite (hand->pinch_x))
    inches_timeline_moves_pan (inches_timeline_view_get_timeline (hand->view), &view, hand->pinch_x - x);
  hand->pinch_x = x;
  set_view (hand, &view);
  inches_timeline_moves_zoom (inches_timeline_view_get_timeline (hand->view), &view, x,
                              (hand->start.last - hand->start.first) / scale / (view.last - view.first));
  set_view (hand, &view);
}

/* Beside the window the view jumps there, and is then held by its middle. */
static void
begin_strip_drag (Hand           *hand,
                  InchesTimeline *timeline,
                  double          x)
{
  hand->drag = DRAG_STRIP;
  hand->part = inches_timeline_strip_find (timeline, &hand->start, x);
  if (hand->part != INCHES_STRIP_NONE)
    return;

  hand->part = INCHES_STRIP_MIDDLE;
  inches_timeline_strip_jump (timeline, &hand->start, x);
  inches_motion_glide (inches_timeline_view_get_motion (hand->view), &hand->start);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Hand           *hand)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesTimelineBox plot;

  inches_motion_stop (inches_timeline_view_get_motion (hand->view));
  gtk_widget_grab_focus (GTK_WIDGET (hand->view));

  hand->start = get_view (hand);
  hand->drag = DRAG_NONE;
  hand->dragged = FALSE;
  hand->day = floor (inches_timeline_x_to_day (timeline, x));
  inches_timeline_get_plot (timeline, &plot);
  if (inches_timeline_box_contains (&plot, x, y))
    hand->drag = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)) & GDK_SHIFT_MASK ? DRAG_SPAN
                                                                                                             : DRAG_CHART;
  else if (inches_timeline_strip_contains (timeline, x, y))
    begin_strip_drag (hand, timeline, x);
}

static void
measure (Hand           *hand,
         GtkGestureDrag *gesture,
         double          offset_x)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesInquiry *inquiry = inches_session_get_inquiry (inches_timeline_view_get_session (hand->view));
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  inches_inquiry_set_span (inquiry, hand->day, floor (inches_timeline_x_to_day (timeline, x + offset_x)));
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                Hand           *hand)
{
  InchesView view = hand->start;

  hand->dragged = hand->dragged || fabs (offset_x) >= DRAG || fabs (offset_y) >= DRAG;
  if (!hand->dragged)
    return;

  if (hand->drag == DRAG_SPAN)
    {
      measure (hand, gesture, offset_x);
    }
  else if (hand->drag == DRAG_CHART)
    {
      inches_timeline_moves_pan (inches_timeline_view_get_timeline (hand->view), &view, -offset_x);
      set_view (hand, &view);
    }
  else if (hand->drag == DRAG_STRIP)
    {
      inches_timeline_strip_drag (inches_timeline_view_get_timeline (hand->view), &view, hand->part, offset_x);
      set_view (hand, &view);
    }
}

static void
swipe_cb (GtkGestureSwipe *gesture,
          double           velocity_x,
          double           velocity_y,
          Hand            *hand)
{
  if (hand->drag == DRAG_CHART)
    fling (hand, -velocity_x);
}

static void
open_target (Hand                       *hand,
             const InchesTimelineTarget *target)
{
  if (target->kind == INCHES_TARGET_CLUSTER)
    {
      inches_timeline_view_open_cluster (hand->view, target);
    }
  else if (target->event != NULL)
    {
      inches_timeline_view_focus_event (hand->view, target->event);
      inches_timeline_view_open_card (hand->view);
    }
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             Hand            *hand)
{
  InchesTimelineTarget target;

  if (hand->dragged || !inches_timeline_pick (inches_timeline_view_get_timeline (hand->view), x, y, &target))
    return;

  if (target.kind == INCHES_TARGET_SHOW_ALL)
    inches_inquiry_show_all (inches_session_get_inquiry (inches_timeline_view_get_session (hand->view)));
  else if (target.event != NULL && n_press == 1)
    open_target (hand, &target);
  else if (target.kind == INCHES_TARGET_TRACK && !target.in_gutter && n_press == 1)
    inches_timeline_view_open_value (hand->view, target.index, x, y);
  else if (target.event == NULL && n_press == 2)
    inches_timeline_view_fit (hand->view);
}

static void
add (Hand               *hand,
     GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (hand->view), controller);
}

/* Wheel, touchpad, pinch, drag, click. */
void
inches_timeline_pointer_attach (InchesTimelineView *view)
{
  Hand *hand = g_new0 (Hand, 1);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES
                                                                 | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);
  GtkGesture *zoom = gtk_gesture_zoom_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  hand->view = view;
  hand->x = hand->y = -1;
  g_object_set_data_full (G_OBJECT (view), "inches-hand", hand, g_free);

  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), hand);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), hand);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), hand);
  add (hand, motion);

  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), hand);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), hand);
  add (hand, scroll);

  g_signal_connect (zoom, "begin", G_CALLBACK (zoom_begin_cb), hand);
  g_signal_connect (zoom, "scale-changed", G_CALLBACK (scale_changed_cb), hand);
  add (hand, GTK_EVENT_CONTROLLER (zoom));

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hand);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hand);
  add (hand, GTK_EVENT_CONTROLLER (drag));

  g_signal_connect (swipe, "swipe", G_CALLBACK (swipe_cb), hand);
  add (hand, GTK_EVENT_CONTROLLER (swipe));
  gtk_gesture_group (swipe, drag);

  g_signal_connect (click, "released", G_CALLBACK (released_cb), hand);
  add (hand, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (click, drag);
}
