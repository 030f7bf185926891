/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cluster-list.h"
#include "inches-event-card.h"
#include "inches-focus-return.h"
#include "inches-label-menu.h"
#include "inches-popover-keys.h"
#include "inches-ready-card.h"
#include "inches-series-card.h"
#include "inches-timeline-moves.h"
#include "inches-timeline-view-private.h"

#include <math.h>

/* The card goes along with the hits of a search. */
static const char *const followed[] = { "win.find-next", "win.find-previous", NULL };

static void
closed_cb (GtkWidget          *popover,
           InchesTimelineView *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  inches_timeline_view_set_popover (self, NULL);
  inches_timeline_view_link (self, NULL, NULL);
  if (!inches_focus_return_give (popover) && !inches_focus_return_give (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  inches_focus_return_keep (GTK_WIDGET (self), NULL);
}

static void
show (InchesTimelineView *self,
      GtkWidget          *popover)
{
  inches_timeline_view_set_popover (self, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_AFTER);
  inches_popover_keys_attach (GTK_POPOVER (popover), INCHES_IS_EVENT_CARD (popover) ? followed : NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
step_cb (InchesTimelineView *self,
         gint                steps)
{
  InchesEvent *event = inches_timeline_step_event (inches_timeline_view_get_timeline (self),
                                                   inches_session_get_selected (inches_timeline_view_get_session (self)),
                                                   steps);

  if (event != NULL)
    inches_timeline_view_show_event (self, event);
}

static void
chosen_related_cb (InchesTimelineView *self,
                   InchesEvent        *event)
{
  if (inches_event_get_kind (event) == INCHES_EVENT_KIND_PRECEDENT)
    inches_session_set_selected (inches_timeline_view_get_session (self), event);
  else
    inches_timeline_view_show_event (self, event);
}

static void
shown_cb (InchesTimelineView *self,
          InchesEventCard    *card)
{
  inches_timeline_view_link (self, inches_session_get_selected (inches_timeline_view_get_session (self)),
                             inches_event_card_get_relations (card));
}

/* The card of what has no place on the chart, as a precedent, is not told of any and stays where it was. */
void
inches_timeline_card_point (GtkWidget          *popover,
                            const GdkRectangle *mark)
{
  GdkRectangle before;

  if (!INCHES_IS_EVENT_CARD (popover))
    return;

  /* Told the same place again it would ask the display anew where it fits. */
  if (!gtk_popover_get_pointing_to (GTK_POPOVER (popover), &before) || !gdk_rectangle_equal (&before, mark))
    gtk_popover_set_pointing_to (GTK_POPOVER (popover), mark);
}

void
inches_timeline_view_open_card (InchesTimelineView *self)
{
  InchesSession *session = inches_timeline_view_get_session (self);
  GtkWidget *card;

  if (inches_session_get_selected (session) == NULL)
    return;

  card = inches_ready_card_take (GTK_WIDGET (self));
  g_signal_connect_object (card, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "chosen", G_CALLBACK (chosen_related_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  show (self, card);
  shown_cb (self, INCHES_EVENT_CARD (card));
}

/* The page may come with this: the card needs a place before it can stand beside it. */
static gboolean
open_card_cb (gpointer user_data)
{
  InchesTimelineView *self = user_data;

  if (gtk_widget_get_mapped (GTK_WIDGET (self))
      && inches_session_get_selected (inches_timeline_view_get_session (self)) != NULL)
    inches_timeline_view_open_card (self);
  else
    inches_focus_return_keep (GTK_WIDGET (self), NULL); /* or what closes next would give the keyboard back in its place */

  return G_SOURCE_REMOVE;
}

/* @from: (nullable): where the keyboard goes when the card closes, if it is still seen; else to the event. */
void
inches_timeline_view_open_event (InchesTimelineView *self,
                                 InchesEvent        *event,
                                 GtkWidget          *from)
{
  inches_timeline_view_focus_event (self, event);
  inches_focus_return_keep (GTK_WIDGET (self), from);
  g_idle_add_full (G_PRIORITY_LOW, open_card_cb, g_object_ref (self), g_object_unref);
}

static void
chosen_cb (InchesTimelineView *self,
           InchesEvent        *event)
{
  inches_timeline_view_focus_event (self, event);
  inches_timeline_view_open_card (self);
}

void
inches_timeline_view_open_cluster (InchesTimelineView         *self,
                                   const InchesTimelineTarget *target)
{
  const GdkRectangle mark = { target->mark.x, target->mark.y, target->mark.width, target->mark.height };
  InchesView view = *inches_session_get_view (inches_timeline_view_get_session (self));
  GtkWidget *list;

  if (inches_timeline_moves_part (inches_timeline_view_get_timeline (self), &view, target->events))
    {
      inches_motion_glide (inches_timeline_view_get_motion (self), &view);
      return;
    }

  list = inches_cluster_list_new (target->events);
  gtk_popover_set_pointing_to (GTK_POPOVER (list), &mark);
  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  show (self, list);
}

/* What Enter does: an event that is lost in a cluster is first brought out of it. */
void
inches_timeline_view_open_selected (InchesTimelineView *self)
{
  InchesEvent *event = inches_session_get_selected (inches_timeline_view_get_session (self));
  InchesTimelineTarget target;

  if (event != NULL && inches_timeline_find (inches_timeline_view_get_timeline (self), event, &target)
      && target.kind == INCHES_TARGET_CLUSTER)
    inches_timeline_view_open_cluster (self, &target);
  else
    inches_timeline_view_open_card (self);
}

void
inches_timeline_view_open_label_menu (InchesTimelineView *self)
{
  InchesSession *session = inches_timeline_view_get_session (self);
  InchesEvent *event = inches_session_get_selected (session);
  InchesTimelineTarget target;
  GdkRectangle mark;
  GtkWidget *menu;

  if (event == NULL || !inches_timeline_find (inches_timeline_view_get_timeline (self), event, &target))
    return;

  mark = (GdkRectangle) { target.mark.x, target.mark.y, target.mark.width, target.mark.height };
  menu = inches_label_menu_new (session, event);
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &mark);
  show (self, menu);
}

static const InchesTimelineRow *
find_row (InchesTimeline *timeline,
          const char     *id)
{
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      if (row->kind == INCHES_ROW_TRACK && g_str_equal (row->id, id))
        return row;
    }

  return NULL;
}

/* Beside the name of the row. */
void
inches_timeline_view_open_track (InchesTimelineView *self,
                                 const char         *row_id)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  const InchesTimelineRow *row = find_row (timeline, row_id);
  InchesTimelineBox plot;
  GdkRectangle name;
  GtkWidget *card;

  if (row == NULL)
    return;

  inches_timeline_get_plot (timeline, &plot);
  name = (GdkRectangle) { row->box.x, row->box.y, plot.x - row->box.x, row->box.height };
  card = inches_series_card_new (inches_session_get_chronicle (inches_timeline_view_get_session (self)), row->index, NAN);
  gtk_popover_set_pointing_to (GTK_POPOVER (card), &name);
  gtk_popover_set_position (GTK_POPOVER (card), GTK_POS_RIGHT);
  show (self, card);
}

/* Beside a value of a track, if there is one near. */
gboolean
inches_timeline_view_open_value (InchesTimelineView *self,
                                 guint               track,
                                 double              x,
                                 double              y)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  double day = inches_timeline_x_to_day (timeline, x);
  g_autoptr(GArray) readings = inches_timeline_read (timeline, day);
  GdkRectangle place = { floor (x) - 1, floor (y) - 1, 2, 2 };
  GtkWidget *card;
  gboolean near = FALSE;

  for (guint i = 0; i < readings->len; i++)
    {
      const InchesTimelineReading *reading = &g_array_index (readings, InchesTimelineReading, i);
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, reading->row);

      near |= row->kind == INCHES_ROW_TRACK && row->index == track && reading->text != NULL;
    }
  if (!near)
    return FALSE;

  card = inches_series_card_new (inches_session_get_chronicle (inches_timeline_view_get_session (self)), track, day);
  gtk_popover_set_pointing_to (GTK_POPOVER (card), &place);
  show (self, card);

  return TRUE;
}

/* The track picked out, or the first that has a value there. */
gboolean
inches_timeline_view_open_value_at_cursor (InchesTimelineView *self)
{
  InchesSession *session = inches_timeline_view_get_session (self);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  const char *picked = inches_inquiry_get_highlight (inches_session_get_inquiry (session));
  double day = inches_session_get_cursor (session);

  for (guint i = 0; !isnan (day) && i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);

      if (row->kind != INCHES_ROW_TRACK
          || (picked != NULL && !g_str_equal (inches_chronicle_get_track (inches_session_get_chronicle (session), row->index)->id, picked)))
        continue;
      if (inches_timeline_view_open_value (self, row->index, inches_timeline_day_to_x (timeline, day),
                                           row->box.y + row->box.height / 2))
        return TRUE;
    }

  return FALSE;
}

static void
about_track_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  inches_timeline_view_open_track (INCHES_TIMELINE_VIEW (widget), g_variant_get_string (parameter, NULL));
}

void
inches_timeline_cards_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.about-track", "s", about_track_cb);
}
