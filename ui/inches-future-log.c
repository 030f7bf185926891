/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future-log.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 200 /* px */
#define DAY_CHARS    19  /* "Mon 27 October 2025": words begin under each other */

struct _InchesFutureLog
{
  GtkWidget           parent_instance;

  InchesFuturePlayer *player;
  InchesFuture       *shown; /* that the rows are of */
  GtkWidget          *scroller;
  GtkWidget          *list;
  guint               scroll_id;
};

G_DEFINE_FINAL_TYPE (InchesFutureLog, inches_future_log, GTK_TYPE_WIDGET)

static gboolean
is_past (GtkListBoxRow *row,
         gpointer       user_data)
{
  InchesFutureLog *self = user_data;
  const InchesFutureEvent *event = inches_future_get_event (self->shown, gtk_list_box_row_get_index (row));

  return event->week <= inches_future_player_get_week (self->player);
}

static void
add_row (InchesFutureLog *self,
         guint            place)
{
  const InchesFutureEvent *event = inches_future_get_event (self->shown, place);
  g_autofree char *date = inches_day_to_short_text (inches_future_get_day (self->shown, event->week));
  g_autofree char *words = inches_future_describe_event (self->shown, place);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", date, words);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *day = gtk_label_new (date);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();
  gboolean strong = event->happening == INCHES_HAPPENING_SIGNED || event->happening == INCHES_HAPPENING_DOCUMENT_BROKEN
                    || event->happening == INCHES_HAPPENING_CRISIS;

  gtk_widget_add_css_class (day, "inches-future-day");
  gtk_label_set_xalign (GTK_LABEL (day), 0);
  gtk_label_set_width_chars (GTK_LABEL (day), DAY_CHARS);
  gtk_widget_set_valign (day, GTK_ALIGN_START);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (strong)
    gtk_widget_add_css_class (label, "inches-future-strong");
  gtk_box_append (GTK_BOX (line), day);
  gtk_box_append (GTK_BOX (line), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

/* The newest entry is in view, once the list has found its height. */
static gboolean
scroll_cb (gpointer user_data)
{
  InchesFutureLog *self = user_data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));

  self->scroll_id = 0;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));

  return G_SOURCE_REMOVE;
}

static void
week_changed_cb (InchesFutureLog *self)
{
  if (self->shown == NULL)
    return;

  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
}

static void
future_changed_cb (InchesFutureLog *self)
{
  InchesFuture *future = inches_future_player_get_future (self->player);
  GtkWidget *row;

  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), NULL, NULL, NULL);
  while ((row = gtk_widget_get_first_child (self->list)) != NULL && GTK_IS_LIST_BOX_ROW (row))
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  g_clear_pointer (&self->shown, inches_future_unref);
  if (future == NULL)
    return;

  self->shown = inches_future_ref (future);
  for (guint i = 0; i < inches_future_get_n_events (future); i++)
    add_row (self, i);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), is_past, self, NULL);
  week_changed_cb (self);
}

static void
inches_future_log_dispose (GObject *object)
{
  InchesFutureLog *self = INCHES_FUTURE_LOG (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->shown, inches_future_unref);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (inches_future_log_parent_class)->dispose (object);
}

static void
inches_future_log_class_init (InchesFutureLogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_future_log_dispose;
  gtk_widget_class_set_css_name (widget_class, "inches-future-log");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
inches_future_log_init (InchesFutureLog *self)
{
  GtkWidget *nothing = gtk_label_new (_("Nothing agreed, broken or signed yet"));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_placeholder (GTK_LIST_BOX (self->list), nothing);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Log of this future"), -1);
  gtk_widget_add_css_class (nothing, "inches-future-day");

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller), LEAST_HEIGHT);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

GtkWidget *
inches_future_log_new (InchesFuturePlayer *player)
{
  InchesFutureLog *self = g_object_new (INCHES_TYPE_FUTURE_LOG, NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "notify::future", G_CALLBACK (future_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "notify::week", G_CALLBACK (week_changed_cb), self, G_CONNECT_SWAPPED);
  future_changed_cb (self);

  return GTK_WIDGET (self);
}
