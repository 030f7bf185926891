/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-motion.h"

#include <adwaita.h>
#include <math.h>

#define GLIDE_TIME 180             /* ms */
#define FLING_TIME_CONSTANT 0.325  /* s */
#define SLOWEST_FLING 0.002        /* of the stretch shown, in a second */

struct _InchesMotion
{
  InchesSession *session;
  GtkWidget     *widget;

  AdwAnimation  *glide;    /* NULL when nothing glides */
  InchesView     from;
  InchesView     target;

  guint          tick_id;  /* of a fling */
  double         speed;    /* days in a second */
  gint64         last_time;
};

static void
glide_cb (double   share,
          gpointer user_data)
{
  InchesMotion *self = user_data;
  InchesView view = *inches_session_get_view (self->session);

  /* Both edges move alike, so a day that keeps its place at the end keeps it on the way. */
  inches_view_show (&view,
                    self->from.first + share * (self->target.first - self->from.first),
                    self->from.last + share * (self->target.last - self->from.last));
  inches_session_set_view (self->session, share >= 1 ? &self->target : &view);
}

static gboolean
fling_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  InchesMotion *self = user_data;
  InchesView view = *inches_session_get_view (self->session);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double elapsed = (now - self->last_time) / (double) G_USEC_PER_SEC;
  double before = view.first;

  self->last_time = now;
  inches_view_pan (&view, self->speed * elapsed);
  self->speed *= exp (-elapsed / FLING_TIME_CONSTANT);
  inches_session_set_view (self->session, &view);

  if (fabs (self->speed) > SLOWEST_FLING * (view.last - view.first) && (elapsed == 0 || view.first != before))
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  return G_SOURCE_REMOVE;
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
  InchesView wanted = *target;

  inches_motion_stop (self);
  self->from = *inches_session_get_view (self->session);
  self->target = wanted;
  self->glide = adw_timed_animation_new (self->widget, 0, 1, GLIDE_TIME,
                                         adw_callback_animation_target_new (glide_cb, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->glide), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->glide);
}

void
inches_motion_fling (InchesMotion *self,
                     double        days_per_second)
{
  inches_motion_stop (self);
  if (!adw_get_enable_animations (self->widget) || days_per_second == 0)
    return;

  self->speed = days_per_second;
  self->last_time = gdk_frame_clock_get_frame_time (gtk_widget_get_frame_clock (self->widget));
  self->tick_id = gtk_widget_add_tick_callback (self->widget, fling_cb, self, NULL);
}

void
inches_motion_stop (InchesMotion *self)
{
  if (self->glide != NULL)
    adw_animation_pause (self->glide);
  g_clear_object (&self->glide);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
}

const InchesView *
inches_motion_get_target (InchesMotion *self)
{
  if (self->glide != NULL && adw_animation_get_state (self->glide) == ADW_ANIMATION_PLAYING)
    return &self->target;

  return inches_session_get_view (self->session);
}
