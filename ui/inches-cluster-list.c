/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cluster-list.h"

#include "inches-card-room.h"
#include "inches-card-text.h"
#include "inches-event-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesClusterList
{
  GtkPopover         parent_instance;

  GPtrArray         *events;
  GtkScrolledWindow *scroller;
};

G_DEFINE_FINAL_TYPE (InchesClusterList, inches_cluster_list, GTK_TYPE_POPOVER)

static guint chosen_signal;

static void
row_activated_cb (InchesClusterList *self,
                  GtkListBoxRow     *row)
{
  g_autoptr(InchesEvent) event = g_object_ref (g_ptr_array_index (self->events, gtk_list_box_row_get_index (row)));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, chosen_signal, 0, event);
}

/* The weightiest in bold, as on the chart. */
static GtkWidget *
create_row (InchesEvent *event)
{
  const char *title = inches_event_get_title (event);
  g_autofree char *date = inches_event_words_when (event);
  g_autofree char *contested = g_strdup_printf (_("%s, contested"), date);
  gboolean is_contested = (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0;
  GtkWidget *text = inches_card_text_new (title, inches_event_get_importance (event) == 1 ? strlen (title) : 0,
                                          is_contested ? contested : date, 0);

  gtk_label_set_max_width_chars (GTK_LABEL (text), 44);

  return text;
}

static GtkWidget *
create_heading (guint n)
{
  g_autofree char *words = g_strdup_printf (ngettext ("%u event", "%u events at one place", n), n);
  GtkWidget *heading = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "heading");

  return heading;
}

static void
inches_cluster_list_show (GtkWidget *widget)
{
  inches_card_room_limit (INCHES_CLUSTER_LIST (widget)->scroller);

  GTK_WIDGET_CLASS (inches_cluster_list_parent_class)->show (widget);
}

static void
inches_cluster_list_finalize (GObject *object)
{
  g_ptr_array_unref (INCHES_CLUSTER_LIST (object)->events);

  G_OBJECT_CLASS (inches_cluster_list_parent_class)->finalize (object);
}

static void
inches_cluster_list_class_init (InchesClusterListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_cluster_list_finalize;
  GTK_WIDGET_CLASS (klass)->show = inches_cluster_list_show;

  chosen_signal = g_signal_new ("chosen", INCHES_TYPE_CLUSTER_LIST, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, INCHES_TYPE_EVENT);
}

static void
inches_cluster_list_init (InchesClusterList *self)
{
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_add_css_class (GTK_WIDGET (self), "event-card");
}

GtkWidget *
inches_cluster_list_new (GPtrArray *events)
{
  InchesClusterList *self = g_object_new (INCHES_TYPE_CLUSTER_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  for (guint i = 0; i < events->len; i++)
    {
      g_ptr_array_add (self->events, g_object_ref (g_ptr_array_index (events, i)));
      gtk_list_box_append (GTK_LIST_BOX (list), create_row (g_ptr_array_index (events, i)));
    }

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Events at this place"), -1);
  g_signal_connect_swapped (list, "row-activated", G_CALLBACK (row_activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  self->scroller = GTK_SCROLLED_WINDOW (scroller);
  gtk_box_append (GTK_BOX (box), create_heading (events->len));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);

  return GTK_WIDGET (self);
}
