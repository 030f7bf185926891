/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-rows.h"

#include "inches-gutter.h"
#include "inches-row-scroller.h"
#include "inches-rows-dialog.h"
#include "inches-timeline-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DIALOG "inches-rows-dialog" /* the list of all lanes and tracks, while it is open */

static GtkWidget *
create_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *title = gtk_label_new (_("All lanes and tracks are hidden"));
  GtkWidget *words = gtk_label_new (_("Choose some under “Lanes and tracks”, or go back to the first view."));
  GtkWidget *button = gtk_button_new_with_label (_("Show the first view"));

  gtk_widget_add_css_class (title, "inches-empty-title");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_label_set_justify (GTK_LABEL (words), GTK_JUSTIFY_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "timeline.reset-rows");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_add_css_class (box, "inches-empty");

  return box;
}

static void
stop_following (InchesTimelineRows *self)
{
  if (self->follow_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->follow_id);
  self->follow_id = 0;
}

/* @stage: of the view, which has its session */
void
inches_timeline_rows_init (InchesTimelineRows  *self,
                           InchesTimelineStage *stage)
{
  self->stage = stage;
  self->widget = stage->widget;
  self->arrangement = inches_session_get_arrangement (stage->session);
  self->gutter = inches_gutter_new (self->arrangement);
  self->scroller = inches_row_scroller_new (self->arrangement);
  self->empty = create_empty ();

  gtk_widget_set_parent (self->gutter, self->widget);
  gtk_widget_set_parent (self->scroller, self->widget);
  gtk_widget_set_parent (self->empty, self->widget);
}

void
inches_timeline_rows_dispose (InchesTimelineRows *self)
{
  stop_following (self);
  g_clear_pointer (&self->gutter, gtk_widget_unparent);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->empty, gtk_widget_unparent);
}

static int
scroller_width (InchesTimelineRows *self)
{
  int width;

  gtk_widget_measure (self->scroller, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* Child visibility, unlike visibility, may change while sizes are allocated; readers of
 * the screen must be told. */
static void
show_child (GtkWidget *child,
            gboolean   shown)
{
  gtk_widget_set_child_visible (child, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

void
inches_timeline_rows_resize (InchesTimelineRows *self,
                             int                 width,
                             int                 height)
{
  gboolean barred = gtk_widget_get_child_visible (self->scroller);
  gboolean needed;

  inches_timeline_stage_resize (self->stage, width - (barred ? scroller_width (self) : 0), height);
  if (width <= 0 || height <= 0)
    return;

  /* Whether rows fit depends on the height alone, so this settles at once. */
  needed = inches_row_scroller_needed (inches_timeline_stage_get_timeline (self->stage), self->arrangement);
  if (needed != barred)
    inches_timeline_stage_resize (self->stage, width - (needed ? scroller_width (self) : 0), height);
  show_child (self->scroller, needed);
}

static void
allocate_scroller (InchesTimelineRows *self,
                   InchesTimeline     *timeline,
                   int                 width)
{
  InchesTimelineBox plot;
  GtkAllocation box;

  if (!gtk_widget_get_child_visible (self->scroller))
    return;

  inches_timeline_get_plot (timeline, &plot);
  inches_row_scroller_place (self->scroller, timeline);
  box = (GtkAllocation) { width - scroller_width (self), floor (plot.y), scroller_width (self), floor (plot.height) };
  gtk_widget_size_allocate (self->scroller, &box, -1);
}

static void
allocate_empty (InchesTimelineRows *self,
                InchesTimeline     *timeline)
{
  InchesTimelineBox plot;
  int width, height;

  show_child (self->empty, inches_arrangement_is_empty (self->arrangement));
  if (!gtk_widget_get_child_visible (self->empty))
    return;

  inches_timeline_get_plot (timeline, &plot);
  gtk_widget_measure (self->empty, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  width = MIN (width, (int) plot.width);
  gtk_widget_measure (self->empty, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->empty,
                            &(GtkAllocation) { plot.x + (plot.width - width) / 2, MAX (plot.y + (plot.height - height) / 2, 0),
                                               width, height },
                            -1);
}

void
inches_timeline_rows_allocate (InchesTimelineRows *self,
                               int                 width,
                               int                 height)
{
  InchesTimeline *timeline;

  if (width <= 0 || height <= 0)
    return;

  stop_following (self);
  timeline = inches_timeline_stage_get_timeline (self->stage);
  inches_timeline_get_plot (timeline, &self->plot);
  inches_gutter_place (INCHES_GUTTER (self->gutter), timeline);
  gtk_widget_size_allocate (self->gutter, &(GtkAllocation) { 0, 0, width, height }, -1);
  allocate_scroller (self, timeline, width);
  allocate_empty (self, timeline);
}

static gboolean
stands_as_before (InchesTimelineRows *self,
                  InchesTimeline     *timeline)
{
  InchesTimelineBox plot;

  inches_timeline_get_plot (timeline, &plot);

  return plot.x == self->plot.x && plot.y == self->plot.y && plot.width == self->plot.width && plot.height == self->plot.height
         && inches_row_scroller_needed (timeline, self->arrangement) == gtk_widget_get_child_visible (self->scroller);
}

static gboolean
follow_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  InchesTimelineRows *self = user_data;
  InchesTimeline *timeline = inches_timeline_stage_get_timeline (self->stage);

  self->follow_id = 0;
  if (!stands_as_before (self, timeline))
    {
      gtk_widget_queue_allocate (widget);
      return G_SOURCE_REMOVE;
    }

  inches_gutter_place (INCHES_GUTTER (self->gutter), timeline);
  if (gtk_widget_get_child_visible (self->scroller))
    inches_row_scroller_place (self->scroller, timeline);

  return G_SOURCE_REMOVE;
}

/* Mostly all may stay where it is, and the toolkit is asked for nothing: with a layout of
 * a window it waits for the display a dozen times. */
void
inches_timeline_rows_follow (InchesTimelineRows *self)
{
  if (!gtk_widget_get_mapped (self->widget))
    gtk_widget_queue_allocate (self->widget);
  else if (self->follow_id == 0)
    self->follow_id = gtk_widget_add_tick_callback (self->widget, follow_cb, self, NULL);
}

static gboolean
is_in_picture (InchesTimelineRows *self,
               const char         *id)
{
  InchesTimeline *timeline = inches_timeline_stage_get_timeline (self->stage);

  for (guint i = 0; i < inches_timeline_get_n_rows (timeline); i++)
    if (g_str_equal (inches_timeline_get_row (timeline, i)->id, id))
      return TRUE;

  return FALSE;
}

void
inches_timeline_rows_scroll (InchesTimelineRows *self,
                             gint                steps)
{
  inches_row_scroller_step (inches_timeline_stage_get_timeline (self->stage), self->arrangement, steps);
}

/* An event that is gone to is seen, whatever had hidden its lane. */
void
inches_timeline_rows_reveal (InchesTimelineRows *self,
                             const char         *lane)
{
  g_autofree char *id = g_strconcat ("lane-", lane, NULL);
  guint above = 0;

  if (inches_arrangement_find (self->arrangement, id) == NULL || is_in_picture (self, id))
    return;

  inches_arrangement_set_shown (self->arrangement, id, TRUE);
  inches_arrangement_set_scrolls (self->arrangement, TRUE);
  for (guint i = 0; !g_str_equal (inches_arrangement_get_row (self->arrangement, i)->id, id); i++)
    above += inches_arrangement_get_row (self->arrangement, i)->shown;
  if (!is_in_picture (self, id))
    inches_arrangement_set_above (self->arrangement, above);
}

static void
dialog_destroyed_cb (GObject *view)
{
  g_object_set_data (view, DIALOG, NULL);
}

static void
arrange_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog = g_object_get_data (G_OBJECT (widget), DIALOG);

  /* The chart can be used meanwhile, so it may be asked for again. */
  if (dialog == NULL)
    {
      dialog = inches_rows_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                                       inches_timeline_view_get_session (INCHES_TIMELINE_VIEW (widget)));
      g_object_set_data (G_OBJECT (widget), DIALOG, dialog);
      g_signal_connect_object (dialog, "destroy", G_CALLBACK (dialog_destroyed_cb), widget, G_CONNECT_SWAPPED);
    }

  gtk_window_present (GTK_WINDOW (dialog));
}

static void
reset_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  inches_arrangement_reset (inches_session_get_arrangement (inches_timeline_view_get_session (INCHES_TIMELINE_VIEW (widget))));
}

void
inches_timeline_rows_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "timeline.arrange", NULL, arrange_cb);
  gtk_widget_class_install_action (widget_class, "timeline.reset-rows", NULL, reset_cb);
}
