/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens on a cluster leads to one of its events. */
#include "comes.h"
#include "inches-cluster-list.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>

static gboolean
is_closed (gpointer list)
{
  return !gtk_widget_get_mapped (list);
}

static void
chosen_cb (InchesClusterList  *list,
           InchesEvent        *event,
           InchesEvent       **chosen)
{
  *chosen = event;
}

static GtkWidget *
find_row (GtkWidget *widget,
          guint      index)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), index));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, index);

  return found;
}

static void
test_cluster_list_chooses (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GPtrArray *all = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  GtkWidget *anchor = gtk_label_new (NULL);
  GtkWidget *window = window_fixture_show (anchor, 400, 300);
  InchesEvent *chosen = NULL;
  GtkWidget *list;

  g_ptr_array_add (events, g_ptr_array_index (all, 3));
  g_ptr_array_add (events, g_ptr_array_index (all, 7));
  list = inches_cluster_list_new (events);
  gtk_widget_set_parent (list, anchor);
  g_signal_connect (list, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_popover_popup (GTK_POPOVER (list));
  g_assert_true (comes (window_fixture_is_laid_out, list));

  g_assert_true (gtk_widget_activate (find_row (list, 1)));
  g_assert_true (chosen == g_ptr_array_index (all, 7));
  g_assert_true (comes (is_closed, list));

  gtk_widget_unparent (list);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/cluster-list/chooses", test_cluster_list_chooses);

  return g_test_run ();
}
