/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-then-now-view.h"

#include "inches-child-focus.h"
#include "inches-event-words.h"
#include "inches-page-foot.h"
#include "inches-record-picture.h"
#include "inches-then-now-chart.h"
#include "inches-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MONTH 30 /* days */

struct _InchesThenNowView
{
  GtkWidget          parent_instance;

  InchesSession     *session;
  GtkWidget         *picture;
  InchesAlignment    before;  /* a drag began */
  double             scale;   /* px a day then */
  gboolean           drags_now;

  GtkEditable       *then;
  GtkEditable       *now;
  GtkScrolledWindow *scroller;
  InchesPageFoot    *foot;
};

G_DEFINE_FINAL_TYPE (InchesThenNowView, inches_then_now_view, GTK_TYPE_WIDGET)

static InchesInquiry *
get_inquiry (InchesThenNowView *self)
{
  return inches_session_get_inquiry (self->session);
}

static void
say (InchesThenNowView *self,
     const char        *words)
{
  inches_page_foot_set_words (self->foot, words);
}

/* "4 days after": how far the event is from the day that is laid on the other. */
static char *
describe_days (gint days)
{
  if (days == 0)
    return g_strdup (_("on the day itself"));

  return days > 0 ? g_strdup_printf (ngettext ("%d day after", "%d days after", days), days)
                  : g_strdup_printf (ngettext ("%d day before", "%d days before", -days), -days);
}

static void
event_changed_cb (InchesThenNowView *self)
{
  InchesRecordPicture *picture = INCHES_RECORD_PICTURE (self->picture);
  InchesEvent *event = inches_record_picture_get_event (picture);
  const InchesModelChart *chart = inches_record_picture_get_chart (picture);
  g_autofree char *distance = NULL;
  g_autofree char *announced = NULL;
  g_autofree char *words = NULL;
  gint days;

  if (event == NULL || chart == NULL || !inches_then_now_chart_get_days (chart, event, &days))
    {
      say (self, _("A comparison, not a likeness. Drag a band to lay other days on each other; point at an event, or use the arrow keys."));
      return;
    }

  distance = describe_days (days);
  announced = inches_event_words_announce (event, inches_session_get_chronicle (self->session));
  /* Translators: how far from the day, the event */
  words = g_strdup_printf (_("%s: %s"), distance, announced);
  say (self, words);
}

static void
show_day (GtkEditable *entry,
          InchesDay    day)
{
  g_autofree char *iso = inches_day_to_iso (day);

  gtk_widget_remove_css_class (GTK_WIDGET (entry), "error");
  if (!g_str_equal (gtk_editable_get_text (entry), iso))
    gtk_editable_set_text (entry, iso);
}

static void
alignment_changed_cb (InchesThenNowView *self)
{
  const InchesAlignment *alignment = inches_inquiry_get_alignment (get_inquiry (self));

  show_day (self->then, alignment->then);
  show_day (self->now, alignment->now);
  event_changed_cb (self);
}

static void
take_day (InchesThenNowView *self,
          GtkEditable       *entry,
          gboolean           now)
{
  InchesAlignment alignment = *inches_inquiry_get_alignment (get_inquiry (self));
  g_autoptr(GError) error = NULL;

  if (inches_alignment_set_day (&alignment, now, gtk_editable_get_text (entry), &error))
    {
      inches_inquiry_set_alignment (get_inquiry (self), &alignment);
      alignment_changed_cb (self);
      return;
    }

  gtk_widget_add_css_class (GTK_WIDGET (entry), "error");
  say (self, error->message);
}

static void
then_activate_cb (InchesThenNowView *self)
{
  take_day (self, self->then, FALSE);
}

static void
now_activate_cb (InchesThenNowView *self)
{
  take_day (self, self->now, TRUE);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  InchesThenNowView *self = INCHES_THEN_NOW_VIEW (widget);
  InchesAlignment alignment;

  inches_alignment_init (&alignment);
  inches_inquiry_set_alignment (get_inquiry (self), &alignment);
  alignment_changed_cb (self);
}

/* The lower band goes so many days to the right. */
static gboolean
shift_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  InchesThenNowView *self = INCHES_THEN_NOW_VIEW (widget);
  InchesAlignment alignment = *inches_inquiry_get_alignment (get_inquiry (self));

  inches_alignment_shift (&alignment, TRUE, -g_variant_get_int32 (args));
  inches_inquiry_set_alignment (get_inquiry (self), &alignment);

  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag    *drag,
               double             x,
               double             y,
               InchesThenNowView *self)
{
  const InchesModelChart *chart = inches_record_picture_get_chart (INCHES_RECORD_PICTURE (self->picture));

  if (chart == NULL)
    return;

  self->before = *inches_inquiry_get_alignment (get_inquiry (self));
  self->scale = inches_then_now_chart_get_scale (chart);
  self->drags_now = inches_then_now_chart_is_now (chart, y);
}

static void
drag_update_cb (GtkGestureDrag    *drag,
                double             dx,
                double             dy,
                InchesThenNowView *self)
{
  InchesAlignment alignment = self->before;

  if (self->scale <= 0 || !gtk_drag_check_threshold (self->picture, 0, 0, (int) dx, 0))
    return;

  /* Beyond the threshold it is no click. */
  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  inches_alignment_shift (&alignment, self->drags_now, -(gint) round (dx / self->scale));
  inches_inquiry_set_alignment (get_inquiry (self), &alignment);
}

static gboolean
inches_then_now_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INCHES_THEN_NOW_VIEW (widget)->picture);
}

static void
inches_then_now_view_dispose (GObject *object)
{
  InchesThenNowView *self = INCHES_THEN_NOW_VIEW (object);
  GtkWidget *child;

  if (self->picture != NULL)
    g_signal_handlers_disconnect_by_data (self->picture, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_THEN_NOW_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->picture = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_then_now_view_parent_class)->dispose (object);
}

static void
inches_then_now_view_class_init (InchesThenNowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_then_now_view_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_then_now_view_grab_focus;

  g_type_ensure (INCHES_TYPE_PAGE_FOOT);
  g_type_ensure (INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-then-now-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesThenNowView, then);
  gtk_widget_class_bind_template_child (widget_class, InchesThenNowView, now);
  gtk_widget_class_bind_template_child (widget_class, InchesThenNowView, scroller);
  gtk_widget_class_bind_template_child (widget_class, InchesThenNowView, foot);
  gtk_widget_class_bind_template_callback (widget_class, then_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, now_activate_cb);
  gtk_widget_class_install_action (widget_class, "then-now.reset", NULL, reset_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, shift_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, shift_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK | GDK_CONTROL_MASK, shift_cb, "i", -MONTH);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK | GDK_CONTROL_MASK, shift_cb, "i", MONTH);
  gtk_widget_class_set_css_name (widget_class, "inches-then-now-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_then_now_view_init (InchesThenNowView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Then and now"), -1);
}

GtkWidget *
inches_then_now_view_new (InchesSession *session)
{
  InchesThenNowView *self = g_object_new (INCHES_TYPE_THEN_NOW_VIEW, NULL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->session = g_object_ref (session);
  self->picture = inches_record_picture_new (session, &inches_then_now_chart, _("Then and now chart"));
  gtk_widget_set_vexpand (self->picture, TRUE);
  gtk_scrolled_window_set_child (self->scroller, self->picture);

  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->picture, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (self->picture, "event-changed", G_CALLBACK (event_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_inquiry (self), "alignment-changed", G_CALLBACK (alignment_changed_cb), self, G_CONNECT_SWAPPED);
  alignment_changed_cb (self);

  return GTK_WIDGET (self);
}
