/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-focus.h"

#include "inches-event-words.h"

#include <glib/gi18n-lib.h>

/* A button that draws nothing: the chart draws the mark and the ring of the focus. */
#define INCHES_TYPE_EVENT_PROXY (inches_event_proxy_get_type ())
G_DECLARE_FINAL_TYPE (InchesEventProxy, inches_event_proxy, INCHES, EVENT_PROXY, GtkButton)

struct _InchesEventProxy
{
  GtkButton parent_instance;
};

G_DEFINE_FINAL_TYPE (InchesEventProxy, inches_event_proxy, GTK_TYPE_BUTTON)

struct _InchesEventFocus
{
  GtkWidget      parent_instance;

  InchesSession *session;
  GtkWidget     *proxies[2];
  guint          current;
  GdkRectangle   mark;
};

G_DEFINE_FINAL_TYPE (InchesEventFocus, inches_event_focus, GTK_TYPE_WIDGET)

static guint activated_signal;
static guint focus_changed_signal;

static void
inches_event_proxy_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
}

static void
inches_event_proxy_class_init (InchesEventProxyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = inches_event_proxy_snapshot;
  gtk_widget_class_set_css_name (widget_class, "inches-event-proxy");
}

static void
inches_event_proxy_init (InchesEventProxy *self)
{
}

static char *
describe_place (InchesChronicle *chronicle,
                InchesEvent     *event)
{
  GPtrArray *events;
  guint lane, index;

  if (inches_event_get_lane (event) == NULL
      || !inches_chronicle_find_lane (chronicle, inches_event_get_lane (event), &lane))
    return NULL;

  events = inches_chronicle_get_lane_events (chronicle, lane);
  if (!g_ptr_array_find (events, event, &index))
    return NULL;

  /* Translators: place among the events of a lane */
  return g_strdup_printf (_("event %u of %u"), index + 1, events->len);
}

static void
name_current (InchesEventFocus *self)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (self->session);
  InchesEvent *event = inches_session_get_selected (self->session);
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  /* A button without a name would be called by its class. */
  name = event != NULL ? inches_event_words_announce (event, chronicle) : g_strdup (_("Events"));
  place = event != NULL ? describe_place (chronicle, event) : g_strdup (_("The arrow keys go from event to event"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->proxies[self->current]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place != NULL ? place : "",
                                  -1);
}

static void
clicked_cb (InchesEventFocus *self)
{
  g_signal_emit (self, activated_signal, 0);
}

static void
focus_changed_cb (InchesEventFocus *self)
{
  g_signal_emit (self, focus_changed_signal, 0);
}

static void
inches_event_focus_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
}

static void
inches_event_focus_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  InchesEventFocus *self = INCHES_EVENT_FOCUS (widget);

  for (guint i = 0; i < G_N_ELEMENTS (self->proxies); i++)
    {
      GtkAllocation allocation = self->mark;
      int least_width, least_height;

      if (!gtk_widget_should_layout (self->proxies[i]))
        continue;
      gtk_widget_measure (self->proxies[i], GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
      gtk_widget_measure (self->proxies[i], GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
      allocation.width = MAX (allocation.width, least_width);
      allocation.height = MAX (allocation.height, least_height);
      gtk_widget_size_allocate (self->proxies[i], &allocation, -1);
    }
}

static gboolean
inches_event_focus_grab_focus (GtkWidget *widget)
{
  InchesEventFocus *self = INCHES_EVENT_FOCUS (widget);

  return gtk_widget_grab_focus (self->proxies[self->current]);
}

static void
inches_event_focus_dispose (GObject *object)
{
  InchesEventFocus *self = INCHES_EVENT_FOCUS (object);

  g_clear_pointer (&self->proxies[0], gtk_widget_unparent);
  g_clear_pointer (&self->proxies[1], gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_event_focus_parent_class)->dispose (object);
}

static void
inches_event_focus_class_init (InchesEventFocusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_event_focus_dispose;
  widget_class->measure = inches_event_focus_measure;
  widget_class->size_allocate = inches_event_focus_size_allocate;
  widget_class->grab_focus = inches_event_focus_grab_focus;

  activated_signal = g_signal_new ("activated", INCHES_TYPE_EVENT_FOCUS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  focus_changed_signal = g_signal_new ("focus-changed", INCHES_TYPE_EVENT_FOCUS, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_event_focus_init (InchesEventFocus *self)
{
  /* The pointer meets the chart itself. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (self->proxies); i++)
    {
      self->proxies[i] = g_object_new (INCHES_TYPE_EVENT_PROXY, "visible", i == 0, NULL);
      g_signal_connect_swapped (self->proxies[i], "clicked", G_CALLBACK (clicked_cb), self);
      g_signal_connect_swapped (self->proxies[i], "notify::has-focus", G_CALLBACK (focus_changed_cb), self);
      gtk_widget_set_parent (self->proxies[i], GTK_WIDGET (self));
    }
}

GtkWidget *
inches_event_focus_new (InchesSession *session)
{
  InchesEventFocus *self = g_object_new (INCHES_TYPE_EVENT_FOCUS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (name_current), self, G_CONNECT_SWAPPED);
  name_current (self);

  return GTK_WIDGET (self);
}

/* Goes to the other of two widgets, because screen readers announce what the focus
 * comes to, but not always a new name of what it stays on. */
void
inches_event_focus_move (InchesEventFocus *self)
{
  GtkWidget *old = self->proxies[self->current];

  g_return_if_fail (INCHES_IS_EVENT_FOCUS (self));

  self->current = 1 - self->current;
  name_current (self);
  gtk_widget_set_visible (self->proxies[self->current], TRUE);
  gtk_widget_grab_focus (self->proxies[self->current]);
  gtk_widget_set_visible (old, FALSE);
}

void
inches_event_focus_point (InchesEventFocus   *self,
                          const GdkRectangle *mark)
{
  g_return_if_fail (INCHES_IS_EVENT_FOCUS (self));

  if (gdk_rectangle_equal (&self->mark, mark))
    return;

  self->mark = *mark;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
