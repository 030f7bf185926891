/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-view-private.h"

#define KEY_ZOOM 1.4  /* times as long a stretch */
#define KEY_PAN  0.25 /* of the stretch shown */
#define KEY_ROWS 5    /* rows that Page Up and Page Down scroll */

static void
focus_if_any (InchesTimelineView *self,
              InchesEvent        *event)
{
  if (event != NULL)
    inches_timeline_view_focus_event (self, event);
}

static InchesEvent *
get_current (InchesTimelineView *self)
{
  return inches_session_get_selected (inches_timeline_view_get_session (self));
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  InchesEvent *current = get_current (self);

  focus_if_any (self, current == NULL ? inches_timeline_view_find_start (self)
                                      : inches_timeline_step_event (inches_timeline_view_get_timeline (self), current,
                                                                    g_variant_get_int32 (arguments)));

  return TRUE;
}

/* Lanes that are scrolled away come when they are gone to. */
static InchesEvent *
step_lane (InchesTimelineView *self,
           InchesEvent        *current,
           gint                lanes)
{
  InchesEvent *event = inches_timeline_step_lane (inches_timeline_view_get_timeline (self), current, lanes);
  guint before, above, fit, wanted;

  for (above = before = G_MAXUINT; event == NULL; before = above)
    {
      inches_timeline_view_scroll_rows (self, lanes);
      inches_timeline_get_fit (inches_timeline_view_get_timeline (self), &above, &fit, &wanted);
      if (above == before)
        break;
      event = inches_timeline_step_lane (inches_timeline_view_get_timeline (self), current, lanes);
    }

  return event;
}

static gboolean
step_lane_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  InchesEvent *current = get_current (self);

  if (current == NULL)
    focus_if_any (self, inches_timeline_view_find_start (self));
  else
    focus_if_any (self, step_lane (self, current, g_variant_get_int32 (arguments)));

  return TRUE;
}

static void
pan_by (InchesTimelineView *self,
        double              days)
{
  InchesMotion *motion = inches_timeline_view_get_motion (self);
  InchesView view = *inches_motion_get_target (motion);

  inches_view_pan (&view, days);
  inches_motion_glide (motion, &view);
}

static gboolean
pan_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  const InchesView *view = inches_motion_get_target (inches_timeline_view_get_motion (self));

  pan_by (self, g_variant_get_int32 (arguments) * KEY_PAN * (view->last - view->first));

  return TRUE;
}

static gboolean
scroll_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  inches_timeline_view_scroll_rows (INCHES_TIMELINE_VIEW (widget), g_variant_get_int32 (arguments));

  return TRUE;
}

/* To the first or last event of the lane; without an event, to the end of the record. */
static gboolean
jump_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  int steps = g_variant_get_int32 (arguments);
  InchesEvent *event = get_current (self);
  InchesEvent *next;

  if (event == NULL)
    {
      pan_by (self, steps * (double) G_MAXINT32);
      return TRUE;
    }

  next = inches_timeline_step_event (timeline, event, steps);
  while (next != NULL)
    {
      event = next;
      next = inches_timeline_step_event (timeline, event, steps);
    }
  focus_if_any (self, event);

  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  inches_timeline_view_zoom (INCHES_TIMELINE_VIEW (widget),
                             g_variant_get_int32 (arguments) > 0 ? 1 / KEY_ZOOM : KEY_ZOOM);

  return TRUE;
}

static gboolean
fit_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  inches_timeline_view_fit (INCHES_TIMELINE_VIEW (widget));

  return TRUE;
}

static gboolean
leave_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);

  /* One thing a press; with nothing to leave, Esc belongs to what is around. */
  if (inches_timeline_leave_inquiry (inches_session_get_inquiry (inches_timeline_view_get_session (self))))
    return TRUE;
  if (get_current (self) == NULL)
    return FALSE;

  inches_timeline_view_leave (self);

  return TRUE;
}

typedef struct
{
  guint               key;
  guint               keypad;
  GdkModifierType     modifiers;
  GtkShortcutFunc     func;
  gint                argument;
} Binding;

static const Binding bindings[] =
{
  { GDK_KEY_Left, GDK_KEY_KP_Left, 0, step_cb, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, 0, step_cb, 1 },
  { GDK_KEY_Up, GDK_KEY_KP_Up, 0, step_lane_cb, -1 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, 0, step_lane_cb, 1 },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GDK_CONTROL_MASK, pan_cb, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GDK_CONTROL_MASK, pan_cb, 1 },
  { GDK_KEY_Home, GDK_KEY_KP_Home, 0, jump_cb, -1 },
  { GDK_KEY_End, GDK_KEY_KP_End, 0, jump_cb, 1 },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, 0, scroll_cb, -KEY_ROWS },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, 0, scroll_cb, KEY_ROWS },
  { GDK_KEY_plus, GDK_KEY_KP_Add, 0, zoom_cb, 1 },
  { GDK_KEY_equal, GDK_KEY_equal, 0, zoom_cb, 1 },
  { GDK_KEY_minus, GDK_KEY_KP_Subtract, 0, zoom_cb, -1 },
  { GDK_KEY_0, GDK_KEY_KP_0, 0, fit_cb, 0 },
  { GDK_KEY_Escape, GDK_KEY_Escape, 0, leave_cb, 0 },
};

/* Enter belongs to the widget that stands for the event. */
void
inches_timeline_keys_install (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    {
      const Binding *b = &bindings[i];

      gtk_widget_class_add_binding (widget_class, b->key, b->modifiers, b->func, "i", b->argument);
      if (b->keypad != b->key)
        gtk_widget_class_add_binding (widget_class, b->keypad, b->modifiers, b->func, "i", b->argument);
    }
}
