/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-picture-private.h"

#include <math.h>

/* Pointer and keys on the comparison. */

#define ASIDE 3.0 /* how much farther a part aside counts than one ahead */

static const InchesPagePart *
get_part (InchesComparePicture *self,
          guint                 part)
{
  const InchesModelPage *page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));

  return &g_array_index (page->parts, InchesPagePart, part);
}

static void
ask_menu (InchesComparePicture *self,
          const char           *id,
          guint                 part)
{
  const InchesTimelineBox *box = &get_part (self, part)->box;
  GdkRectangle at = { floor (box->x), floor (box->y), ceil (box->width), ceil (box->height) };

  g_signal_emit_by_name (self, "menu", id, &at);
}

void
inches_compare_picture_follow (InchesComparePicture *self,
                               guint                 part)
{
  const char *id = inches_compare_picture_get_pinned (self, part);
  const char *target = get_part (self, part)->target;

  if (id != NULL)
    ask_menu (self, id, part);
  else if (target != NULL && g_str_has_prefix (target, "lever:"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-lever", "s", target + strlen ("lever:"));
}

static void
go_to (InchesComparePicture *self,
       int                   part)
{
  if (part >= 0 && part < (int) self->proxies->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->proxies, part));
}

/* The nearest part in a direction, what lies straight ahead first. */
static int
find_ahead (InchesComparePicture *self,
            int                   dx,
            int                   dy)
{
  const InchesModelPage *page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));
  const InchesTimelineBox *from = &get_part (self, self->part)->box;
  double best = G_MAXDOUBLE;
  int found = self->part;

  for (guint i = 0; i < page->parts->len; i++)
    {
      const InchesTimelineBox *to = &get_part (self, i)->box;
      double x = to->x + to->width / 2 - from->x - from->width / 2;
      double y = to->y + to->height / 2 - from->y - from->height / 2;
      double ahead = dx * x + dy * y;
      double aside = fabs (dx * y + dy * x);

      if (ahead > 1 && ahead + ASIDE * aside < best && (int) i != self->part)
        {
          best = ahead + ASIDE * aside;
          found = i;
        }
    }

  return found;
}

static gboolean
step_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);
  gint dx, dy;

  g_variant_get (arguments, "(ii)", &dx, &dy);
  if (self->proxies->len == 0 || inches_chart_widget_get_page (INCHES_CHART_WIDGET (self)) == NULL)
    return FALSE;

  go_to (self, self->part < 0 ? 0 : find_ahead (self, dx, dy));

  return TRUE;
}

static gboolean
end_cb (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  go_to (self, g_variant_get_int32 (arguments) < 0 ? 0 : (int) self->proxies->len - 1);

  return TRUE;
}

static gboolean
follow_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  if (self->part < 0 || inches_chart_widget_get_page (INCHES_CHART_WIDGET (self)) == NULL)
    return FALSE;

  inches_compare_picture_follow (self, self->part);

  return TRUE;
}

static gboolean
move (InchesComparePicture *self,
      const char           *id,
      int                   step)
{
  InchesSession *session = inches_comparer_get_session (self->comparer);
  GPtrArray *pinned = inches_session_get_pinned (session);
  guint place;

  if (inches_pinned_list_find (pinned, id, &place) == NULL || (int) place + step < 0 || place + step >= pinned->len)
    return FALSE;

  return inches_session_move_pinned (session, id, place + step, NULL);
}

static gboolean
move_cb (GtkWidget *widget,
         GVariant  *arguments,
         gpointer   user_data)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);
  const char *id = inches_compare_picture_get_pinned (self, self->part);
  g_autofree char *target = id != NULL ? g_strconcat ("column:", id, NULL) : NULL;
  const InchesModelPage *page;

  if (id == NULL || !move (self, id, g_variant_get_int32 (arguments)))
    return FALSE;

  /* The keyboard stays on the column. */
  page = inches_chart_widget_get_page (INCHES_CHART_WIDGET (self));
  for (guint i = 0; page != NULL && i < page->parts->len; i++)
    if (g_strcmp0 (get_part (self, i)->target, target) == 0)
      go_to (self, i);

  return TRUE;
}

/* From outside the keyboard comes to one part; from a part it leaves for what follows. */
static gboolean
inches_compare_picture_focus (GtkWidget        *widget,
                              GtkDirectionType  direction)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  if (gtk_widget_get_focus_child (widget) != NULL || self->proxies->len == 0)
    return FALSE;

  go_to (self, MAX (self->part, 0));

  return TRUE;
}

static gboolean
inches_compare_picture_grab_focus (GtkWidget *widget)
{
  InchesComparePicture *self = INCHES_COMPARE_PICTURE (widget);

  go_to (self, MAX (self->part, 0));

  return self->proxies->len > 0;
}

void
inches_compare_picture_add_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint key, pad; int dx, dy; } steps[] = {
    { GDK_KEY_Left, GDK_KEY_KP_Left, -1, 0 }, { GDK_KEY_Right, GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_Up, GDK_KEY_KP_Up, 0, -1 }, { GDK_KEY_Down, GDK_KEY_KP_Down, 0, 1 },
  };

  widget_class->focus = inches_compare_picture_focus;
  widget_class->grab_focus = inches_compare_picture_grab_focus;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_class_add_binding (widget_class, steps[i].key, 0, step_cb, "(ii)", steps[i].dx, steps[i].dy);
      gtk_widget_class_add_binding (widget_class, steps[i].pad, 0, step_cb, "(ii)", steps[i].dx, steps[i].dy);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, end_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, end_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, follow_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, move_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_ALT_MASK, move_cb, "i", 1);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           InchesComparePicture     *self)
{
  int part = inches_compare_picture_find_part (self, x, y);
  gboolean leads = part >= 0 && get_part (self, part)->target != NULL;

  inches_compare_picture_set_hovered (self, part);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), leads ? "pointer" : NULL);
}

static void
leave_cb (GtkEventControllerMotion *controller,
          InchesComparePicture     *self)
{
  inches_compare_picture_set_hovered (self, -1);
}

static void
drag_begin_cb (GtkGestureDrag       *drag,
               double                x,
               double                y,
               InchesComparePicture *self)
{
  const char *id = inches_compare_picture_get_pinned (self, inches_compare_picture_find_part (self, x, y));

  g_free (self->dragged);
  self->dragged = g_strdup (id);
  self->drag_from = self->drag_x = x;
}

static void
drag_update_cb (GtkGestureDrag       *drag,
                double                dx,
                double                dy,
                InchesComparePicture *self)
{
  self->drag_x = self->drag_from + dx;
  if (self->dragged != NULL)
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Which of the pinned columns lies under a point. */
static guint
find_place (InchesComparePicture *self,
            double                x)
{
  InchesCompareSet *set = inches_comparer_get_set (self->comparer);
  double nearest = G_MAXDOUBLE;
  guint place = 0;
  guint found = 0;

  for (guint i = 0; i < inches_compare_set_get_n (set); i++)
    {
      InchesTimelineBox box;

      if (inches_compare_set_get_column (set, i)->role != INCHES_COMPARE_PINNED)
        continue;

      inches_compare_chart_get_column (inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self)), i, &box);
      if (fabs (box.x + box.width / 2 - x) < nearest)
        {
          nearest = fabs (box.x + box.width / 2 - x);
          found = place;
        }
      place++;
    }

  return found;
}

/* Without a way between, it was a click. */
static void
drag_end_cb (GtkGestureDrag       *drag,
             double                dx,
             double                dy,
             InchesComparePicture *self)
{
  g_autofree char *id = g_steal_pointer (&self->dragged);
  GtkWidget *widget = GTK_WIDGET (self);
  double x, y;
  int part;

  gtk_widget_queue_draw (widget);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  if (gtk_drag_check_threshold (widget, 0, 0, dx, dy))
    {
      if (id != NULL && inches_chart_widget_get_chart (INCHES_CHART_WIDGET (self)) != NULL)
        inches_session_move_pinned (inches_comparer_get_session (self->comparer), id, find_place (self, x + dx), NULL);
      return;
    }

  part = inches_compare_picture_find_part (self, x, y);
  go_to (self, part);
  if (part >= 0)
    inches_compare_picture_follow (self, part);
}

static void
menu_cb (GtkGestureClick      *click,
         int                   n_press,
         double                x,
         double                y,
         InchesComparePicture *self)
{
  int part = inches_compare_picture_find_part (self, x, y);
  const char *id = inches_compare_picture_get_pinned (self, part);

  if (id != NULL)
    ask_menu (self, id, part);
}

void
inches_compare_picture_add_pointer (InchesComparePicture *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (menu_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
