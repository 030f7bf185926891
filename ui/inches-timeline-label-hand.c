/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand does to labels on the timeline: the menu of one, dragging the selected
 * one, moving it by keys. */
#include "inches-label-edit.h"
#include "inches-timeline-view-private.h"

#define DRAG     3.0  /* px before a press is a drag; sooner than the chart's */
#define KEY_MOVE 8.0  /* px at text size 1; up and down a row of labels */
#define KEY_ROW  12.0

typedef struct
{
  InchesTimelineView *view;
  InchesEvent        *event; /* whose label is dragged; NULL: none */
  gboolean            dragged;
  double              dx;    /* where the label stood */
  double              dy;
} LabelHand;

static double
unit_of (InchesTimelineView *view)
{
  return inches_timeline_view_get_font (view)->scale;
}

static void
stop (LabelHand *hand)
{
  if (hand->dragged)
    inches_session_set_moving (inches_timeline_view_get_session (hand->view), FALSE);
  hand->dragged = FALSE;
  g_clear_object (&hand->event);
}

/* Only the selected label is taken hold of: elsewhere a drag moves the chart. */
static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               LabelHand      *hand)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (hand->view);
  InchesEvent *selected = inches_session_get_selected (inches_timeline_view_get_session (hand->view));
  InchesTimelineTarget target;

  stop (hand);
  if (selected == NULL || !inches_timeline_find (timeline, selected, &target) || !target.has_label
      || !inches_timeline_box_contains (&target.label, x, y))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  hand->event = g_object_ref (selected);
  inches_label_edit_get_place (timeline, unit_of (hand->view), selected, &hand->dx, &hand->dy);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                LabelHand      *hand)
{
  InchesSession *session = inches_timeline_view_get_session (hand->view);
  double unit = unit_of (hand->view);

  if (hand->event == NULL || (!hand->dragged && ABS (offset_x) < DRAG && ABS (offset_y) < DRAG))
    return;

  if (!hand->dragged)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      inches_session_set_moving (session, TRUE);
      hand->dragged = TRUE;
    }
  inches_label_edit_place (session, hand->event, hand->dx + offset_x / unit, hand->dy + offset_y / unit);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             LabelHand      *hand)
{
  stop (hand);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            LabelHand       *hand)
{
  InchesTimelineTarget target;

  if (!inches_timeline_pick (inches_timeline_view_get_timeline (hand->view), x, y, &target)
      || target.kind != INCHES_TARGET_EVENT)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  inches_timeline_view_focus_event (hand->view, target.event);
  inches_timeline_view_open_label_menu (hand->view);
}

static void
hand_free (gpointer data)
{
  LabelHand *hand = data;

  g_clear_object (&hand->event);
  g_free (hand);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesTimelineView *view = INCHES_TIMELINE_VIEW (widget);
  InchesSession *session = inches_timeline_view_get_session (view);
  InchesEvent *selected = inches_session_get_selected (session);
  double unit = unit_of (view);
  int right, down;

  if (selected == NULL)
    return FALSE;

  g_variant_get (arguments, "(ii)", &right, &down);
  inches_label_edit_move (session, inches_timeline_view_get_timeline (view), unit, selected,
                          right * KEY_MOVE * unit, down * KEY_ROW * unit);

  return TRUE;
}

static gboolean
menu_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesTimelineView *view = INCHES_TIMELINE_VIEW (widget);

  if (inches_session_get_selected (inches_timeline_view_get_session (view)) == NULL)
    return FALSE;

  inches_timeline_view_open_label_menu (view);

  return TRUE;
}

void
inches_timeline_label_hand_install (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key, keypad;
    gint  right, down;
  } moves[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 },
    { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 },
    { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      gtk_widget_class_add_binding (widget_class, moves[i].key, GDK_ALT_MASK, move_cb, "(ii)", moves[i].right, moves[i].down);
      gtk_widget_class_add_binding (widget_class, moves[i].keypad, GDK_ALT_MASK, move_cb, "(ii)", moves[i].right, moves[i].down);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
}

void
inches_timeline_label_hand_attach (InchesTimelineView *view)
{
  LabelHand *hand = g_new0 (LabelHand, 1);
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  hand->view = view;
  g_object_set_data_full (G_OBJECT (view), "inches-label-hand", hand, hand_free);

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), hand);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), hand);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), hand);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (drag));

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), hand);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));
}
