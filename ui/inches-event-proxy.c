/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-proxy.h"

#include "inches-event-words.h"

#include <glib/gi18n-lib.h>

struct _InchesEventProxy
{
  GtkButton     parent_instance;

  InchesEvent  *event;
  GdkRectangle  place;
};

G_DEFINE_FINAL_TYPE (InchesEventProxy, inches_event_proxy, GTK_TYPE_BUTTON)

static void
inches_event_proxy_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
}

static void
inches_event_proxy_dispose (GObject *object)
{
  g_clear_object (&INCHES_EVENT_PROXY (object)->event);

  G_OBJECT_CLASS (inches_event_proxy_parent_class)->dispose (object);
}

static void
inches_event_proxy_class_init (InchesEventProxyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_event_proxy_dispose;
  widget_class->snapshot = inches_event_proxy_snapshot;
  gtk_widget_class_set_css_name (widget_class, "inches-event-proxy");
}

static void
inches_event_proxy_init (InchesEventProxy *self)
{
  self->place = (GdkRectangle) { 0, 0, 1, 1 };
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

GtkWidget *
inches_event_proxy_new (InchesChronicle *chronicle,
                        InchesEvent     *event)
{
  InchesEventProxy *self = g_object_new (INCHES_TYPE_EVENT_PROXY, NULL);
  g_autofree char *name = NULL;
  g_autofree char *place = NULL;

  /* A button without a name would be called by its class. */
  name = event != NULL ? inches_event_words_announce (event, chronicle) : g_strdup (_("Events"));
  place = event != NULL ? describe_place (chronicle, event) : g_strdup (_("The arrow keys go from event to event"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place != NULL ? place : "",
                                  -1);
  g_set_object (&self->event, event);

  return GTK_WIDGET (self);
}

InchesEvent *
inches_event_proxy_get_event (InchesEventProxy *self)
{
  return self->event;
}

void
inches_event_proxy_set_place (InchesEventProxy   *self,
                              const GdkRectangle *place)
{
  if (gdk_rectangle_equal (&self->place, place))
    return;

  self->place = *place;
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_widget_queue_allocate (gtk_widget_get_parent (GTK_WIDGET (self)));
}

void
inches_event_proxy_allocate (InchesEventProxy *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkAllocation allocation = self->place;
  int least_width, least_height;

  if (!gtk_widget_should_layout (widget))
    return;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, &least_height, NULL, NULL, NULL);
  allocation.width = MAX (allocation.width, least_width);
  allocation.height = MAX (allocation.height, least_height);
  gtk_widget_size_allocate (widget, &allocation, -1);
}
