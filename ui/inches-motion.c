/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-motion.h"

#include "inches-view-motion.h"

#include <adwaita.h>

struct _InchesMotion
{
  InchesSession    *session;
  GtkWidget        *widget;
  InchesViewMotion  motion;
  guint             tick_id; /* 0 at rest */
};

static double
get_time (GdkFrameClock *clock)
{
  return gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  InchesMotion *self = user_data;
  InchesView view = *inches_session_get_view (self->session);
  gboolean moves = inches_view_motion_advance (&self->motion, &view, get_time (clock));

  if (!moves)
    self->tick_id = 0;
  inches_session_set_view (self->session, &view);

  return moves;
}

static void
start (InchesMotion *self)
{
  self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static gboolean
can_move (InchesMotion *self)
{
  return adw_get_enable_animations (self->widget) && gtk_widget_get_mapped (self->widget);
}

InchesMotion *
inches_motion_new (InchesSession *session,
                   GtkWidget     *widget)
{
  InchesMotion *self = g_new0 (InchesMotion, 1);

  self->session = g_object_ref (session);
  self->widget = widget;

  return self;
}

void
inches_motion_free (InchesMotion *self)
{
  inches_motion_stop (self);
  g_object_unref (self->session);
  g_free (self);
}

void
inches_motion_glide (InchesMotion     *self,
                     const InchesView *target)
{
  InchesView wanted = *target; /* may be of the glide that ends here */

  inches_motion_stop (self);
  if (!can_move (self))
    {
      inches_session_set_view (self->session, &wanted);
      return;
    }

  inches_view_motion_glide (&self->motion, inches_session_get_view (self->session), &wanted,
                            get_time (gtk_widget_get_frame_clock (self->widget)));
  start (self);
}

void
inches_motion_fling (InchesMotion *self,
                     double        days_per_second)
{
  inches_motion_stop (self);
  if (!can_move (self) || days_per_second == 0)
    return;

  inches_view_motion_fling (&self->motion, inches_session_get_view (self->session), days_per_second,
                            get_time (gtk_widget_get_frame_clock (self->widget)));
  start (self);
}

void
inches_motion_stop (InchesMotion *self)
{
  inches_view_motion_stop (&self->motion);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

gboolean
inches_motion_moves (InchesMotion *self)
{
  return self->tick_id != 0;
}

const InchesView *
inches_motion_get_target (InchesMotion *self)
{
  return inches_view_motion_get_target (&self->motion, inches_session_get_view (self->session));
}
