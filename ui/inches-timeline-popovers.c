/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cluster-list.h"
#include "inches-event-card.h"
#include "inches-timeline-moves.h"
#include "inches-timeline-view-private.h"

static void
closed_cb (InchesTimelineView *self)
{
  if (gtk_widget_in_destruction (GTK_WIDGET (self)))
    return;

  inches_timeline_view_set_popover (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
show (InchesTimelineView *self,
      GtkWidget          *popover)
{
  inches_timeline_view_set_popover (self, popover);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
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

void
inches_timeline_view_open_card (InchesTimelineView *self)
{
  InchesSession *session = inches_timeline_view_get_session (self);
  GtkWidget *card;

  if (inches_session_get_selected (session) == NULL)
    return;

  card = inches_event_card_new (session);
  g_signal_connect_object (card, "step", G_CALLBACK (step_cb), self, G_CONNECT_SWAPPED);
  show (self, card);
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
