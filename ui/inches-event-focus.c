/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-focus.h"

#include "inches-event-proxy.h"
#include "inches-timeline-seen.h"

#include <math.h>

struct _InchesEventFocus
{
  GtkWidget         parent_instance;

  InchesSession    *session;
  GHashTable       *proxies; /* of the labelled events: InchesEvent to InchesEventProxy, a child */
  InchesEventProxy *loose;   /* for an event without a label, or for none; NULL: not needed */
  GdkRectangle      mark;    /* of the selected event */
  guint             move_id; /* a move that waits until the toolkit has moved the focus */
  gboolean          moving;  /* it is moving it now */
};

G_DEFINE_FINAL_TYPE (InchesEventFocus, inches_event_focus, GTK_TYPE_WIDGET)

static guint activated_signal;
static guint focus_changed_signal;

static gboolean
has_focus (InchesEventFocus *self)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* A screen reader may press an event that the arrow keys have not come to. */
static void
clicked_cb (InchesEventProxy *proxy,
            InchesEventFocus *self)
{
  InchesEvent *event = inches_event_proxy_get_event (proxy);

  if (event != NULL)
    inches_session_set_selected (self->session, event);
  g_signal_emit (self, activated_signal, 0);
}

/* Neither may the focus come to one event while another is selected. */
static void
focus_changed_cb (InchesEventProxy *proxy,
                  GParamSpec       *pspec,
                  InchesEventFocus *self)
{
  InchesEvent *event = inches_event_proxy_get_event (proxy);

  self->moving = TRUE;
  if (gtk_widget_has_focus (GTK_WIDGET (proxy)) && event != NULL)
    inches_session_set_selected (self->session, event);
  g_signal_emit (self, focus_changed_signal, 0);
  self->moving = FALSE;
}

static InchesEventProxy *
add_proxy (InchesEventFocus *self,
           InchesEvent      *event)
{
  GtkWidget *proxy = inches_event_proxy_new (inches_session_get_chronicle (self->session), event);

  g_signal_connect (proxy, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (proxy, "notify::has-focus", G_CALLBACK (focus_changed_cb), self);
  gtk_widget_set_parent (proxy, GTK_WIDGET (self));

  return INCHES_EVENT_PROXY (proxy);
}

/* The proxy of the selected event, or the one that stands for all: at first and
 * after Esc none is selected. */
static InchesEventProxy *
get_current (InchesEventFocus *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);
  InchesEventProxy *proxy = event != NULL ? g_hash_table_lookup (self->proxies, event) : NULL;

  if (proxy != NULL)
    return proxy;
  if (self->loose != NULL && inches_event_proxy_get_event (self->loose) == event)
    return self->loose;

  return NULL;
}

static InchesEventProxy *
ensure_current (InchesEventFocus *self)
{
  InchesEventProxy *proxy = get_current (self);

  if (proxy == NULL)
    {
      InchesEventProxy *old = self->loose;

      proxy = add_proxy (self, inches_session_get_selected (self->session));
      inches_event_proxy_set_place (proxy, &self->mark);
      self->loose = proxy;
      /* First there, then away from here, so that the keyboard never falls out. */
      if (old != NULL && gtk_widget_has_focus (GTK_WIDGET (old)))
        gtk_widget_grab_focus (GTK_WIDGET (proxy));
      if (old != NULL)
        gtk_widget_unparent (GTK_WIDGET (old));
    }

  return proxy;
}

static gboolean
move_cb (gpointer user_data)
{
  InchesEventFocus *self = user_data;

  self->move_id = 0;
  if (has_focus (self))
    inches_event_focus_move (self);

  return G_SOURCE_REMOVE;
}

static void
selected_changed_cb (InchesEventFocus *self)
{
  if (!has_focus (self))
    ensure_current (self);
  else if (!self->moving)
    inches_event_focus_move (self);
  else if (self->move_id == 0)
    self->move_id = g_idle_add (move_cb, self);
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
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    inches_event_proxy_allocate (INCHES_EVENT_PROXY (child));
}

static gboolean
inches_event_focus_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ensure_current (INCHES_EVENT_FOCUS (widget))));
}

/* One stop for Tab, however many events there are. */
static gboolean
inches_event_focus_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  return !has_focus (INCHES_EVENT_FOCUS (widget)) && gtk_widget_grab_focus (widget);
}

static void
inches_event_focus_dispose (GObject *object)
{
  InchesEventFocus *self = INCHES_EVENT_FOCUS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->move_id, g_source_remove);
  if (self->proxies != NULL)
    g_hash_table_remove_all (self->proxies);
  self->loose = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    {
      g_signal_handlers_disconnect_by_data (child, self);
      gtk_widget_unparent (child);
    }
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_event_focus_parent_class)->dispose (object);
}

static void
inches_event_focus_finalize (GObject *object)
{
  g_clear_pointer (&INCHES_EVENT_FOCUS (object)->proxies, g_hash_table_unref);

  G_OBJECT_CLASS (inches_event_focus_parent_class)->finalize (object);
}

static void
inches_event_focus_class_init (InchesEventFocusClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_event_focus_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_event_focus_finalize;
  widget_class->measure = inches_event_focus_measure;
  widget_class->size_allocate = inches_event_focus_size_allocate;
  widget_class->grab_focus = inches_event_focus_grab_focus;
  widget_class->focus = inches_event_focus_focus;

  activated_signal = g_signal_new ("activated", INCHES_TYPE_EVENT_FOCUS, G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  focus_changed_signal = g_signal_new ("focus-changed", INCHES_TYPE_EVENT_FOCUS, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
inches_event_focus_init (InchesEventFocus *self)
{
  self->proxies = g_hash_table_new (NULL, NULL);
  self->mark = (GdkRectangle) { 0, 0, 1, 1 };

  /* The pointer meets the chart itself. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
inches_event_focus_new (InchesSession *session)
{
  InchesEventFocus *self = g_object_new (INCHES_TYPE_EVENT_FOCUS, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  ensure_current (self);

  return GTK_WIDGET (self);
}

/* Takes the proxy of @event out of @old, or the loose one if that is it, or makes one. */
static InchesEventProxy *
take_proxy (InchesEventFocus *self,
            GHashTable       *old,
            InchesEvent      *event)
{
  gpointer proxy;

  if (g_hash_table_steal_extended (old, event, NULL, &proxy))
    return proxy;

  if (self->loose != NULL && inches_event_proxy_get_event (self->loose) == event)
    {
      proxy = self->loose;
      self->loose = NULL;
      return proxy;
    }

  return add_proxy (self, event);
}

/* What is left over goes, but for the one that the keyboard is on. */
static void
drop_rest (InchesEventFocus *self,
           GHashTable       *old)
{
  InchesEvent *selected = inches_session_get_selected (self->session);
  GHashTableIter iter;
  gpointer event, proxy;

  g_hash_table_iter_init (&iter, old);
  while (g_hash_table_iter_next (&iter, &event, &proxy))
    if (event == selected && self->loose == NULL)
      self->loose = proxy;
    else
      gtk_widget_unparent (proxy);
}

/**
 * inches_event_focus_mirror:
 * @self: a focus
 * @timeline: placed
 *
 * Makes the buttons those of the labelled events in view, in the order of the
 * lanes. To be called when the view has come to rest, not on every frame.
 */
void
inches_event_focus_mirror (InchesEventFocus *self,
                           InchesTimeline   *timeline)
{
  g_autoptr(GHashTable) old = NULL;
  g_autoptr(GArray) seen = inches_timeline_list_seen (timeline);
  GtkWidget *last = NULL;

  g_return_if_fail (INCHES_IS_EVENT_FOCUS (self));

  old = g_steal_pointer (&self->proxies);
  self->proxies = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < seen->len; i++)
    {
      const InchesTimelineSeen *one = &g_array_index (seen, InchesTimelineSeen, i);
      const GdkRectangle place = { floor (one->box.x), floor (one->box.y), ceil (one->box.width), ceil (one->box.height) };
      InchesEventProxy *proxy;

      if (!one->labelled)
        continue;
      proxy = take_proxy (self, old, one->event);
      inches_event_proxy_set_place (proxy, &place);
      gtk_widget_insert_after (GTK_WIDGET (proxy), GTK_WIDGET (self), last);
      last = GTK_WIDGET (proxy);
      g_hash_table_insert (self->proxies, one->event, proxy);
    }
  drop_rest (self, old);
}

/**
 * inches_event_focus_move:
 * @self: a focus
 *
 * Gives the keyboard to the button of the selected event. Each event has one of its
 * own, because screen readers announce what the focus comes to, but not always a new
 * name of what it stays on.
 */
void
inches_event_focus_move (InchesEventFocus *self)
{
  g_return_if_fail (INCHES_IS_EVENT_FOCUS (self));

  gtk_widget_grab_focus (GTK_WIDGET (ensure_current (self)));
}

void
inches_event_focus_point (InchesEventFocus   *self,
                          const GdkRectangle *mark)
{
  g_return_if_fail (INCHES_IS_EVENT_FOCUS (self));

  self->mark = *mark;
  if (get_current (self) != NULL)
    inches_event_proxy_set_place (get_current (self), mark);
}
