/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-cluster-list.h"

#include <glib/gi18n-lib.h>

struct _InchesClusterList
{
  GtkPopover  parent_instance;

  GPtrArray  *events;
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

static GtkWidget *
create_row (InchesEvent *event)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
  GtkWidget *title = gtk_label_new (inches_event_get_title (event));
  GtkWidget *when = gtk_label_new (date);

  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 44);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_xalign (GTK_LABEL (when), 0);
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), when);

  return box;
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

  chosen_signal = g_signal_new ("chosen", INCHES_TYPE_CLUSTER_LIST, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, INCHES_TYPE_EVENT);
}

static void
inches_cluster_list_init (InchesClusterList *self)
{
  self->events = g_ptr_array_new_with_free_func (g_object_unref);
}

GtkWidget *
inches_cluster_list_new (GPtrArray *events)
{
  InchesClusterList *self = g_object_new (INCHES_TYPE_CLUSTER_LIST, NULL);
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
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);

  return GTK_WIDGET (self);
}
