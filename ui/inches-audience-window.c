/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-audience-window.h"

#include "inches-audience-layer.h"
#include "inches-audience-place.h"
#include "inches-console-go-to.h"
#include "inches-presenter-guess.h"
#include "inches-presenter-keys.h"
#include "inches-slide-view.h"

#include <glib/gi18n-lib.h>

#define WIDTH      1280
#define HEIGHT     720
#define REST       2000 /* ms without motion until the pointer is hidden */
#define LEAST_MOVE 4    /* px; less is a trembling table */

struct _InchesAudienceWindow
{
  GtkWindow           parent_instance;

  InchesPresentation *presentation;
  GtkWidget          *slide;
  GtkApplication     *application; /* that was asked to inhibit; a window that closes has none any more */
  guint               cookie;      /* of the inhibitor; 0: none */
  guint               rest_id;
  double              x;       /* of the pointer */
  double              y;
  gboolean            fills;   /* a monitor */
};

G_DEFINE_FINAL_TYPE (InchesAudienceWindow, inches_audience_window, GTK_TYPE_WINDOW)

/* What comes next and what came before are drawn while this is looked at. */
static void
prepare (InchesAudienceWindow *self)
{
  InchesStop stop;

  if (inches_presentation_get_next_stop (self->presentation, &stop))
    inches_slide_view_prepare (INCHES_SLIDE_VIEW (self->slide), &stop);
  if (inches_presentation_get_previous_stop (self->presentation, &stop))
    inches_slide_view_prepare (INCHES_SLIDE_VIEW (self->slide), &stop);
}

static void
changed_cb (InchesAudienceWindow *self)
{
  InchesStop stop;

  inches_presentation_get_audience_stop (self->presentation, &stop);
  inches_slide_view_show (INCHES_SLIDE_VIEW (self->slide), &stop, inches_presentation_get_aside (self->presentation),
                          inches_presentation_get_guess (self->presentation, stop.step));
  prepare (self);
}

static gboolean
rest_cb (gpointer user_data)
{
  InchesAudienceWindow *self = user_data;

  self->rest_id = 0;
  if (self->fills)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "none");

  return G_SOURCE_REMOVE;
}

static void
wait_for_rest (InchesAudienceWindow *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST, rest_cb, self);
}

static void
motion_cb (InchesAudienceWindow *self,
           double                x,
           double                y)
{
  if (ABS (x - self->x) + ABS (y - self->y) < LEAST_MOVE)
    return;

  self->x = x;
  self->y = y;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  wait_for_rest (self);
}

/* At a question the room may guess on the board itself. */
static gboolean
guess_at (InchesAudienceWindow *self,
          double                x,
          double                y)
{
  InchesStop stop;

  inches_presentation_get_audience_stop (self->presentation, &stop);
  if (inches_presentation_get_blank (self->presentation) != INCHES_BLANK_NONE)
    return FALSE;

  return inches_presenter_guess_pick (INCHES_SLIDE_VIEW (self->slide), self->presentation, &stop, x, y);
}

/* A hand that misses the board must not show the answer. */
static gboolean
is_asked (InchesAudienceWindow *self)
{
  InchesStop stop;

  inches_presentation_get_audience_stop (self->presentation, &stop);

  return stop.stage == INCHES_SLIDE_QUESTION;
}

/* A click goes on where only the slide is to be seen; a window of a call may be clicked
 * to come to the front. */
static void
begin_cb (GtkGestureDrag       *gesture,
          double                x,
          double                y,
          InchesAudienceWindow *self)
{
  if (guess_at (self, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  else if (self->fills && !is_asked (self))
    inches_presentation_next (self->presentation);
}

static void
update_cb (GtkGestureDrag       *gesture,
           double                offset_x,
           double                offset_y,
           InchesAudienceWindow *self)
{
  double x;
  double y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    guess_at (self, x + offset_x, y + offset_y);
}

static void
inches_audience_window_realize (GtkWidget *widget)
{
  InchesAudienceWindow *self = INCHES_AUDIENCE_WINDOW (widget);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  GTK_WIDGET_CLASS (inches_audience_window_parent_class)->realize (widget);

  g_set_object (&self->application, application);
  if (application != NULL)
    self->cookie = gtk_application_inhibit (application, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                            _("A briefing is being presented"));
}

static void
inches_audience_window_unrealize (GtkWidget *widget)
{
  InchesAudienceWindow *self = INCHES_AUDIENCE_WINDOW (widget);

  if (self->cookie != 0)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_object (&self->application);

  GTK_WIDGET_CLASS (inches_audience_window_parent_class)->unrealize (widget);
}

static void
inches_audience_window_dispose (GObject *object)
{
  InchesAudienceWindow *self = INCHES_AUDIENCE_WINDOW (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_audience_window_parent_class)->dispose (object);
}

static void
inches_audience_window_class_init (InchesAudienceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_audience_window_dispose;
  widget_class->realize = inches_audience_window_realize;
  widget_class->unrealize = inches_audience_window_unrealize;
}

static void
inches_audience_window_init (InchesAudienceWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-audience");
}

static void
add_hands (InchesAudienceWindow *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  gtk_widget_add_controller (self->slide, GTK_EVENT_CONTROLLER (drag));
  inches_presenter_keys_attach (GTK_WINDOW (self), self->presentation);
  inches_presenter_keys_attach_spot (self->slide, self->presentation);
}

static void
went_cb (InchesAudienceWindow *self)
{
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
}

/* Without a console a step is gone to from here, by a line at the foot that nobody minds. */
static void
add_go_to (InchesAudienceWindow *self,
           GtkOverlay           *overlay)
{
  GtkWidget *go_to = inches_console_go_to_new (self->presentation);

  gtk_widget_set_valign (go_to, GTK_ALIGN_END);
  gtk_overlay_add_overlay (overlay, go_to);
  inches_presenter_keys_set_go_to (GTK_WINDOW (self), go_to);
  g_signal_connect_object (go_to, "closed", G_CALLBACK (went_cb), self, G_CONNECT_SWAPPED);
}

/**
 * inches_audience_window_new:
 * @application: keeps the screen from going blank
 * @presentation: what is presented
 *
 * Returns: (transfer none): a window of its own, to be filled and presented
 */
GtkWidget *
inches_audience_window_new (GtkApplication     *application,
                            InchesPresentation *presentation)
{
  InchesAudienceWindow *self = g_object_new (INCHES_TYPE_AUDIENCE_WINDOW, "application", application, NULL);
  GtkWidget *overlay = gtk_overlay_new ();
  const char *name = inches_briefing_get_title (inches_presentation_get_briefing (presentation));
  /* Translators: %s is the title of a briefing; the window is chosen by this name when a screen is shared. */
  g_autofree char *title = *name != '\0' ? g_strdup_printf (_("%s: audience view"), name) : g_strdup (_("Audience view"));

  self->presentation = g_object_ref (presentation);
  self->slide = inches_slide_view_new (presentation);
  inches_slide_view_set_moves (INCHES_SLIDE_VIEW (self->slide), TRUE);
  gtk_window_set_title (GTK_WINDOW (self), title);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->slide);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), inches_audience_layer_new (presentation, INCHES_SLIDE_VIEW (self->slide)));
  add_go_to (self, GTK_OVERLAY (overlay));
  gtk_window_set_child (GTK_WINDOW (self), overlay);
  add_hands (self);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->slide, "drawn", G_CALLBACK (prepare), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

/**
 * inches_audience_window_fill:
 * @monitor: (nullable): to be filled; %NULL for a window that can be moved and shared
 */
void
inches_audience_window_fill (InchesAudienceWindow *self,
                             GdkMonitor           *monitor)
{
  g_return_if_fail (INCHES_IS_AUDIENCE_WINDOW (self));

  self->fills = monitor != NULL;
  if (monitor != NULL)
    {
      GdkRectangle all;

      /* Where no window manager makes it fill the screen, it is as large all the same. */
      gdk_monitor_get_geometry (monitor, &all);
      if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
        gtk_window_set_default_size (GTK_WINDOW (self), all.width, all.height);
      gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
      gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), monitor);
      wait_for_rest (self);
    }
  else
    {
      gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
      gtk_window_unfullscreen (GTK_WINDOW (self));
      gtk_window_set_decorated (GTK_WINDOW (self), TRUE);
      gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
    }
}

gboolean
inches_audience_window_is_alone (InchesAudienceWindow *self)
{
  g_return_val_if_fail (INCHES_IS_AUDIENCE_WINDOW (self), FALSE);

  return self->fills && g_list_model_get_n_items (gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (self)))) == 1;
}

/**
 * inches_audience_window_is_under:
 * @widget: of the presenter's window, which is shown
 *
 * Returns: whether that window hides some of what the room sees, or all
 */
gboolean
inches_audience_window_is_under (InchesAudienceWindow *self,
                                 GtkWidget            *widget)
{
  g_return_val_if_fail (INCHES_IS_AUDIENCE_WINDOW (self), FALSE);
  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  return inches_audience_window_is_alone (self)
         || (self->fills && inches_audience_place_get_monitor (GTK_WIDGET (self)) == inches_audience_place_get_monitor (widget));
}
