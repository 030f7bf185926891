/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-view-private.h"

#include "inches-child-focus.h"
#include "inches-cursor-layer.h"
#include "inches-event-focus.h"
#include "inches-focus-return.h"
#include "inches-frame-memory.h"
#include "inches-link-layer.h"
#include "inches-ready-card.h"
#include "inches-timeline-index.h"
#include "inches-timeline-rows.h"
#include "inches-timeline-stage.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define REST_DELAY 400 /* ms after the last change of the view */

struct _InchesTimelineView
{
  GtkWidget            parent_instance;

  InchesSession       *session;
  InchesTimelineStage  stage;
  InchesTimelineRows   rows;
  InchesMotion        *motion;
  guint                rest_id;

  GtkWidget           *links;
  GtkWidget           *layer;
  GtkWidget           *focus;
  GtkWidget           *popover; /* card or list, NULL while closed */
  InchesEvent         *hovered;
  InchesEvent         *hit;  /* of the search, gone to last */
  graphene_point_t     pointer; /* px */
  gboolean             pointed; /* the crosshair follows the pointer, not the selection */
};

G_DEFINE_FINAL_TYPE (InchesTimelineView, inches_timeline_view, GTK_TYPE_WIDGET)

/* The place on the chart that stands for the selected event. */
static void
point_at_selected (InchesTimelineView *self)
{
  InchesEvent *event = inches_session_get_selected (self->session);
  GdkRectangle mark = { 0, 0, 1, 1 };
  InchesTimelineTarget target;
  gboolean found = event != NULL && inches_timeline_find (inches_timeline_view_get_timeline (self), event, &target);

  if (found)
    mark = (GdkRectangle) { floor (target.mark.x), floor (target.mark.y), ceil (target.mark.width), ceil (target.mark.height) };

  inches_event_focus_point (INCHES_EVENT_FOCUS (self->focus), &mark);
  if (found && self->popover != NULL)
    inches_timeline_card_point (self->popover, &mark);
}

/* The view has come to rest. */
static gboolean
rest_cb (gpointer user_data)
{
  InchesTimelineView *self = user_data;
  g_autofree char *words = inches_timeline_describe (inches_timeline_view_get_timeline (self));

  self->rest_id = 0;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  point_at_selected (self);
  inches_event_focus_mirror (INCHES_EVENT_FOCUS (self->focus), inches_timeline_view_get_timeline (self));
  inches_timeline_stage_rest (&self->stage);

  return G_SOURCE_REMOVE;
}

static void
rest_later (InchesTimelineView *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_DELAY, rest_cb, self);
}

static void
draw_anew (InchesTimelineView *self)
{
  inches_timeline_stage_forget (&self->stage);
  rest_later (self);
  gtk_widget_queue_draw (self->links);
  gtk_widget_queue_draw (self->layer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
place_anew (InchesTimelineView *self)
{
  draw_anew (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
changed_cb (InchesTimelineView *self)
{
  place_anew (self);
  if (self->pointed)
    inches_timeline_view_point (self, self->pointer.x, self->pointer.y);
}

/* What the user moves takes the crosshair along with the pointer, and a card with its event. */
static void
view_changed_cb (InchesTimelineView *self)
{
  draw_anew (self);
  inches_frame_memory_hold (GTK_WIDGET (self));
  if (self->popover != NULL)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  else
    inches_timeline_rows_follow (&self->rows);
  if (self->pointed)
    inches_timeline_view_point (self, self->pointer.x, self->pointer.y);
}

/* A slider moves only the model's rows; other weeks the axis, under a crosshair that keeps its day. */
static void
forecast_changed_cb (InchesTimelineView *self)
{
  if (!inches_timeline_stage_place_model (&self->stage))
    place_anew (self);

  rest_later (self);
  if (!isnan (inches_session_get_cursor (self->session)))
    gtk_widget_queue_draw (self->layer);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
colors_changed_cb (InchesTimelineView *self)
{
  inches_timeline_stage_forget_colors (&self->stage);
  gtk_widget_queue_draw (self->links);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The view goes to a hit that has become the current one. */
static void
search_changed_cb (InchesTimelineView *self)
{
  InchesEvent *hit = inches_inquiry_get_hit (inches_session_get_inquiry (self->session));

  if (g_set_object (&self->hit, hit) && hit != NULL)
    inches_timeline_view_show_event (self, hit);
  inches_timeline_stage_forget_hits (&self->stage);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
highlight_changed_cb (InchesTimelineView *self)
{
  inches_timeline_stage_take_highlight (&self->stage);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What is selected is shown: an event that the filter hides is let go of. */
static void
filter_changed_cb (InchesTimelineView *self)
{
  InchesEvent *selected = inches_session_get_selected (self->session);

  if (selected != NULL && !inches_inquiry_shows (inches_session_get_inquiry (self->session), selected))
    inches_timeline_view_leave (self);
  changed_cb (self);
}

static void
draw_layer_cb (InchesTimelineView *self)
{
  gtk_widget_queue_draw (self->layer);
}

static void
inches_timeline_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);

  if (self->stage.width == 0 || self->stage.height == 0)
    return;

  inches_timeline_stage_snapshot (&self->stage, snapshot);
  GTK_WIDGET_CLASS (inches_timeline_view_parent_class)->snapshot (widget, snapshot);
}

static void
inches_timeline_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 240;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 1000 : 746;
}

static void
inches_timeline_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);

  inches_timeline_rows_resize (&self->rows, width, height);
  rest_later (self);
  point_at_selected (self);

  gtk_widget_size_allocate (self->links, &(GtkAllocation) { 0, 0, width, height }, -1);
  inches_timeline_rows_allocate (&self->rows, width, height);
  gtk_widget_size_allocate (self->layer, &(GtkAllocation) { 0, 0, width, height }, -1);
  gtk_widget_size_allocate (self->focus, &(GtkAllocation) { 0, 0, width, height }, -1);
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
selected_changed_cb (InchesTimelineView *self)
{
  point_at_selected (self);
  gtk_widget_queue_draw (self->layer);
}

/* The keyboard never comes to nothing: to the selected event, or where it starts. */
static void
focus_changed_cb (InchesTimelineView *self)
{
  if (inches_session_get_selected (self->session) == NULL && inches_timeline_view_has_focus (self))
    inches_session_set_selected (self->session, inches_timeline_view_find_start (self));
  gtk_widget_queue_draw (self->layer);
}

static gboolean
inches_timeline_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (INCHES_TIMELINE_VIEW (widget)->focus);
}

static void
inches_timeline_view_dispose (GObject *object)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_pointer (&self->motion, inches_motion_free);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->links, gtk_widget_unparent);
  inches_timeline_rows_dispose (&self->rows);
  g_clear_pointer (&self->layer, gtk_widget_unparent);
  g_clear_pointer (&self->focus, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_timeline_view_parent_class)->dispose (object);
}

static void
inches_timeline_view_finalize (GObject *object)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (object);

  inches_timeline_stage_clear (&self->stage);
  g_clear_object (&self->hovered);
  g_clear_object (&self->hit);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_timeline_view_parent_class)->finalize (object);
}

static void
inches_timeline_view_class_init (InchesTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = inches_timeline_view_dispose;
  object_class->finalize = inches_timeline_view_finalize;

  widget_class->snapshot = inches_timeline_view_snapshot;
  widget_class->measure = inches_timeline_view_measure;
  widget_class->size_allocate = inches_timeline_view_size_allocate;
  widget_class->focus = inches_child_focus; /* all children cover the whole view: no order by place */
  widget_class->grab_focus = inches_timeline_view_grab_focus;

  gtk_widget_class_set_css_name (widget_class, "inches-timeline-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  inches_timeline_keys_install (widget_class);
  inches_timeline_inquiry_install (widget_class);
  inches_timeline_cards_install (widget_class);
  inches_timeline_rows_install (widget_class);
  inches_timeline_label_hand_install (widget_class);
}

static void
inches_timeline_view_init (InchesTimelineView *self)
{
  inches_timeline_stage_init (&self->stage, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Timeline"), -1);

  self->links = inches_link_layer_new (self);
  gtk_widget_set_parent (self->links, GTK_WIDGET (self));
  self->layer = inches_cursor_layer_new (self);
  gtk_widget_set_parent (self->layer, GTK_WIDGET (self));
  inches_timeline_label_hand_attach (self);
  inches_timeline_pointer_attach (self);
}

static void
connect_inquiry (InchesTimelineView *self)
{
  InchesInquiry *inquiry = inches_session_get_inquiry (self->session);

  g_signal_connect_object (inquiry, "filter-changed", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inquiry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inquiry, "span-changed", G_CALLBACK (draw_layer_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inquiry, "highlight-changed", G_CALLBACK (highlight_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
inches_timeline_view_new (InchesSession *session)
{
  InchesTimelineView *self = g_object_new (INCHES_TYPE_TIMELINE_VIEW, NULL);

  self->session = g_object_ref (session);
  self->stage.session = session;
  self->motion = inches_motion_new (session, GTK_WIDGET (self));

  self->focus = inches_event_focus_new (session);
  gtk_widget_set_parent (self->focus, GTK_WIDGET (self));
  g_signal_connect_swapped (self->focus, "activated", G_CALLBACK (inches_timeline_view_open_selected), self);
  g_signal_connect_swapped (self->focus, "focus-changed", G_CALLBACK (focus_changed_cb), self);

  /* After the events: they come first for the keyboard. */
  inches_timeline_rows_init (&self->rows, &self->stage);

  g_signal_connect_object (session, "view-changed", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_session_get_arrangement (session), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::label-changes", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (colors_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "cursor-changed", G_CALLBACK (draw_layer_cb), self, G_CONNECT_SWAPPED);
  connect_inquiry (self);
  inches_ready_card_attach (GTK_WIDGET (self), session);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (colors_changed_cb), NULL);

  return GTK_WIDGET (self);
}

InchesSession *
inches_timeline_view_get_session (InchesTimelineView *self)
{
  return self->session;
}

InchesTimeline *
inches_timeline_view_get_timeline (InchesTimelineView *self)
{
  return inches_timeline_stage_get_timeline (&self->stage);
}

const InchesChartFont *
inches_timeline_view_get_font (InchesTimelineView *self)
{
  return &self->stage.font;
}

InchesMotion *
inches_timeline_view_get_motion (InchesTimelineView *self)
{
  return self->motion;
}

InchesEvent *
inches_timeline_view_get_hovered (InchesTimelineView *self)
{
  return self->hovered;
}

gboolean
inches_timeline_view_has_focus (InchesTimelineView *self)
{
  return (gtk_widget_get_state_flags (self->focus) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0
         && gtk_window_get_focus_visible (GTK_WINDOW (gtk_widget_get_root (self->focus)));
}

void
inches_timeline_view_point (InchesTimelineView *self,
                            double              x,
                            double              y)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  InchesTimelineTarget target;
  InchesTimelineBox plot;
  InchesEvent *event = NULL;
  double day;

  /* While a card is open the crosshair stays at its event. */
  if (self->popover != NULL)
    return;

  inches_timeline_get_plot (timeline, &plot);
  if (!inches_timeline_box_contains (&plot, x, y))
    {
      inches_timeline_view_unpoint (self);
      return;
    }

  self->pointed = TRUE;
  self->pointer = GRAPHENE_POINT_INIT (x, y);
  day = inches_timeline_x_to_day (timeline, x);
  if (inches_timeline_pick (timeline, x, y, &target))
    event = target.event;
  if (g_set_object (&self->hovered, event))
    gtk_widget_queue_draw (self->layer);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), event != NULL ? "pointer" : NULL);

  inches_session_set_cursor (self->session, day, event != NULL ? event : inches_timeline_nearest_event (timeline, day));
}

/* The crosshair goes back to the selected event, if there is one. */
void
inches_timeline_view_unpoint (InchesTimelineView *self)
{
  InchesEvent *selected = inches_session_get_selected (self->session);

  self->pointed = FALSE;
  if (g_set_object (&self->hovered, NULL))
    gtk_widget_queue_draw (self->layer);
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  inches_session_set_cursor (self->session, selected != NULL ? inches_timeline_event_day (selected) : NAN, selected);
}

/* The crosshair no longer follows the pointer. */
void
inches_timeline_view_stop_pointing (InchesTimelineView *self)
{
  self->pointed = FALSE;
}

void
inches_timeline_view_reveal_lane (InchesTimelineView *self,
                                  const char         *lane)
{
  inches_timeline_rows_reveal (&self->rows, lane);
}

void
inches_timeline_view_scroll_rows (InchesTimelineView *self,
                                  gint                steps)
{
  inches_timeline_rows_scroll (&self->rows, steps);
}

void
inches_timeline_view_focus_event (InchesTimelineView *self,
                                  InchesEvent        *event)
{
  inches_timeline_view_show_event (self, event);
  inches_event_focus_move (INCHES_EVENT_FOCUS (self->focus));
}

/* @popover: (transfer full) (nullable): card or list; NULL lets go of the one that closed. */
void
inches_timeline_view_set_popover (InchesTimelineView *self,
                                  GtkWidget          *popover)
{
  inches_focus_return_unparent (&self->popover);
  self->popover = popover;
  if (popover != NULL && gtk_widget_get_parent (popover) == NULL)
    gtk_widget_set_parent (popover, GTK_WIDGET (self));
  point_at_selected (self);
}

/* @event: (nullable): draws arcs from it to what @relations name; NULL: none. */
void
inches_timeline_view_link (InchesTimelineView *self,
                           InchesEvent        *event,
                           const GArray       *relations)
{
  inches_link_layer_link (INCHES_LINK_LAYER (self->links), event, relations);
}
