/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-view-private.h"

#include <math.h>
#include <string.h>

/* Keys that measure a span and pick out a track. */

static InchesInquiry *
get_inquiry (InchesTimelineView *self)
{
  return inches_session_get_inquiry (inches_timeline_view_get_session (self));
}

/* As a selection of text grows: the other end stays. */
static gboolean
extend_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  InchesInquiry *inquiry = get_inquiry (self);
  InchesEvent *current = inches_session_get_selected (inches_timeline_view_get_session (self));
  InchesEvent *next = inches_timeline_step_event (inches_timeline_view_get_timeline (self), current,
                                                  g_variant_get_int32 (arguments));
  g_autoptr(InchesEvent) from = NULL;

  if (next == NULL)
    return TRUE;

  if (current != NULL)
    from = g_object_ref (inches_inquiry_get_span_to (inquiry) == current ? inches_inquiry_get_span_from (inquiry) : current);
  inches_timeline_view_focus_event (self, next);
  if (from != NULL)
    inches_inquiry_set_span_between (inquiry, from, next);

  return TRUE;
}

/* What is shown, to begin with; the card has the dates to change. */
static gboolean
measure_cb (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  const InchesView *view = inches_session_get_view (inches_timeline_view_get_session (self));

  if (!inches_inquiry_get_span (get_inquiry (self), NULL, NULL))
    inches_inquiry_set_span (get_inquiry (self), ceil (view->first), inches_view_get_last_day (view));
  gtk_widget_activate_action (widget, "page.measure", NULL);

  return TRUE;
}

/* Through the tracks that are shown, then to none. */
static gboolean
step_track_cb (GtkWidget *widget,
               GVariant  *arguments,
               gpointer   user_data)
{
  InchesTimelineView *self = INCHES_TIMELINE_VIEW (widget);
  InchesTimeline *timeline = inches_timeline_view_get_timeline (self);
  InchesChronicle *chronicle = inches_session_get_chronicle (inches_timeline_view_get_session (self));
  const char *highlight = inches_inquiry_get_highlight (get_inquiry (self));
  g_autoptr(GPtrArray) ids = g_ptr_array_new ();
  gint place = 0;

  g_ptr_array_add (ids, NULL);
  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    {
      const InchesTimelineRow *row = inches_timeline_get_row (timeline, i);
      const char *id;

      if (row->kind != INCHES_ROW_TRACK)
        continue;
      id = inches_chronicle_get_track (chronicle, row->index)->id;
      if (g_strcmp0 (id, highlight) == 0)
        place = ids->len;
      g_ptr_array_add (ids, (char *) id);
    }

  place = (place + g_variant_get_int32 (arguments) + (gint) ids->len) % (gint) ids->len;
  inches_inquiry_set_highlight (get_inquiry (self), g_ptr_array_index (ids, place));

  return TRUE;
}

static gboolean
value_cb (GtkWidget *widget,
          GVariant  *arguments,
          gpointer   user_data)
{
  return inches_timeline_view_open_value_at_cursor (INCHES_TIMELINE_VIEW (widget));
}

/* @parameter: id of a row, "track-brent"; the same again ends it. */
static void
highlight_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  InchesInquiry *inquiry = get_inquiry (INCHES_TIMELINE_VIEW (widget));
  const char *row = g_variant_get_string (parameter, NULL);
  const char *id = g_str_has_prefix (row, "track-") ? row + strlen ("track-") : row;

  inches_inquiry_set_highlight (inquiry, g_strcmp0 (id, inches_inquiry_get_highlight (inquiry)) == 0 ? NULL : id);
}

gboolean
inches_timeline_leave_inquiry (InchesInquiry *inquiry)
{
  if (*inches_inquiry_get_text (inquiry) != '\0')
    inches_inquiry_set_text (inquiry, "");
  else if (inches_inquiry_get_span (inquiry, NULL, NULL))
    inches_inquiry_clear_span (inquiry);
  else if (inches_inquiry_get_highlight (inquiry) != NULL)
    inches_inquiry_set_highlight (inquiry, NULL);
  else
    return FALSE;

  return TRUE;
}

void
inches_timeline_inquiry_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_SHIFT_MASK, extend_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, GDK_SHIFT_MASK, extend_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Left, GDK_SHIFT_MASK, extend_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Right, GDK_SHIFT_MASK, extend_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, 0, measure_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, step_track_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, GDK_SHIFT_MASK, step_track_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_v, 0, value_cb, NULL);
  gtk_widget_class_install_action (widget_class, "timeline.highlight", "s", highlight_cb);
}
