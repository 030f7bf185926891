/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-moves.h"
#include "inches-timeline-view-private.h"

#include <math.h>

#define WHEEL_ZOOM  1.2   /* times as long a stretch, a notch of the wheel */
#define WHEEL_PAN   60.0  /* px a notch */
#define PIXELS_ZOOM 150.0 /* px of a touchpad as one notch */
#define DRAG        4     /* px before a press is a drag */
#define HANDLE      8     /* px around an edge of the overview's window that catch it */

typedef enum
{
  DRAG_NONE,
  DRAG_CHART,
  DRAG_OVERVIEW, /* the window of the overview strip, as a whole */
  DRAG_FIRST,    /* its left edge */
  DRAG_LAST
} DragKind;

/* What a hand on the view remembers from one signal to the next. */
typedef struct
{
  InchesTimelineView *view;
  double              x;     /* of the pointer, px */
  double              y;
  DragKind            drag;
  gboolean            dragged; /* far enough not to be a click */
  InchesView          start; /* when the drag or the pinch began */
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
}

static void
leave_cb (GtkEventControllerMotion *controller,
          Hand                     *hand)
{
  hand->x = -1;
  hand->y = -1;
  inches_timeline_view_unpoint (hand->view);
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

  if (state & GDK_SHIFT_MASK)
    {
      dx += dy;
      dy = 0;
    }

  /* One direction at a time: a finger going up is never quite straight. */
  if (fabs (dx) > fabs (dy))
    inches_timeline_moves_pan (timeline, &view, wheel ? dx * WHEEL_PAN : dx);
  else if (hand->x >= 0)
    inches_timeline_moves_zoom (timeline, &view, hand->x, pow (WHEEL_ZOOM, wheel ? dy : dy / PIXELS_ZOOM * 5));
  set_view (hand, &view);

  return GDK_EVENT_STOP;
}

static void
zoom_begin_cb (GtkGesture       *gesture,
               GdkEventSequence *sequence,
               Hand             *hand)
{
  hand->start = get_view (hand);
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

  inches_timeline_moves_zoom (inches_timeline_view_get_timeline (hand->view), &view, x,
                              (hand->start.last - hand->start.first) / scale / (view.last - view.first));
  set_view (hand, &view);
}

/* Where the edges of the overview's window are. */
static double
overview_to_x (const InchesTimelineBox *strip,
               const InchesView        *view,
               double                   day)
{
  return strip->x + (day - view->lowest) / (view->highest - view->lowest) * strip->width;
}

static DragKind
begin_overview_drag (Hand                    *hand,
                     const InchesTimelineBox *strip,
                     double                   x)
{
  InchesView view = get_view (hand);
  double day = inches_timeline_overview_to_day (inches_timeline_view_get_timeline (hand->view), x);
  double half = (view.last - view.first) / 2;

  if (fabs (x - overview_to_x (strip, &view, view.first)) <= HANDLE)
    return DRAG_FIRST;
  if (fabs (x - overview_to_x (strip, &view, view.last)) <= HANDLE)
    return DRAG_LAST;

  if (day < view.first || day > view.last)
    {
      inches_view_pan (&view, day - half - view.first);
      set_view (hand, &view);
      hand->start = view;
    }

  return DRAG_OVERVIEW;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               Hand           *hand)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesTimelineBox strip, plot;

  inches_motion_stop (inches_timeline_view_get_motion (hand->view));
  gtk_widget_grab_focus (GTK_WIDGET (hand->view));

  hand->start = get_view (hand);
  hand->drag = DRAG_NONE;
  hand->dragged = FALSE;
  inches_timeline_get_overview (timeline, &strip);
  inches_timeline_get_plot (timeline, &plot);
  if (inches_timeline_box_contains (&plot, x, y))
    hand->drag = DRAG_CHART;
  else if (y >= strip.y && y <= strip.y + strip.height && x >= strip.x - HANDLE && x <= strip.x + strip.width + HANDLE)
    hand->drag = begin_overview_drag (hand, &strip, x);
}

static void
drag_overview (Hand   *hand,
               double  offset)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesView view = hand->start;
  InchesTimelineBox strip;
  double days;

  inches_timeline_get_overview (timeline, &strip);
  days = offset / strip.width * (view.highest - view.lowest);

  if (hand->drag == DRAG_OVERVIEW)
    inches_view_pan (&view, days);
  else if (hand->drag == DRAG_FIRST)
    inches_view_show (&view, MIN (view.first + days, view.last - INCHES_VIEW_SHORTEST), view.last);
  else
    inches_view_show (&view, view.first, MAX (view.last + days, view.first + INCHES_VIEW_SHORTEST));
  set_view (hand, &view);
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

  if (hand->drag == DRAG_CHART)
    {
      inches_timeline_moves_pan (inches_timeline_view_get_timeline (hand->view), &view, -offset_x);
      set_view (hand, &view);
    }
  else if (hand->drag != DRAG_NONE)
    {
      drag_overview (hand, offset_x);
    }
}

static void
swipe_cb (GtkGestureSwipe *gesture,
          double           velocity_x,
          double           velocity_y,
          Hand            *hand)
{
  InchesView view = get_view (hand);
  InchesTimelineBox plot;

  if (hand->drag != DRAG_CHART || inches_view_is_whole (&view))
    return;

  inches_timeline_get_plot (inches_timeline_view_get_timeline (hand->view), &plot);
  inches_motion_fling (inches_timeline_view_get_motion (hand->view),
                       -velocity_x * (view.last - view.first) / plot.width);
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

  if (target.event != NULL && n_press == 1)
    open_target (hand, &target);
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
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
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
