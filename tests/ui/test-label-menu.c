/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands on labels: what the menu and the keys do is on the timeline at once, and undone as one step. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-label-edit.h"
#include "inches-label-menu.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"
#include "inches-timeline-view-private.h"

#include <adwaita.h>
#include <math.h>

static InchesSession *session;
static GtkWidget *view;
static InchesEvent *event;

static void
set_up (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), NULL);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), NULL);
  GtkWidget *window = gtk_window_new ();

  session = inches_session_new (chronicle, model, themes);
  view = inches_timeline_view_new (session);
  event = inches_chronicle_find_event (chronicle, "minsk-ii");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 746);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  for (guint tries = 0; tries < 600 && gtk_widget_get_width (view) == 0; tries++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (10000);
    }
  g_assert_cmpint (gtk_widget_get_width (view), >, 0);
}

static InchesTimelineTarget
find (void)
{
  InchesTimelineTarget target;

  g_assert_true (inches_timeline_find (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), event, &target));

  return target;
}

/* The first widget of a type, depth first. */
static GtkWidget *
find_widget (GtkWidget *parent,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (parent), type))
    return parent;

  for (GtkWidget *child = gtk_widget_get_first_child (parent); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_label_menu_hides (void)
{
  GtkWidget *menu = inches_label_menu_new (session, event);

  gtk_widget_set_parent (menu, view);
  g_assert_true (find ().has_label);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (menu, GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_false (find ().has_label);
  inches_session_undo (session);
  g_assert_true (find ().has_label);
  gtk_widget_unparent (menu);
}

static void
test_label_menu_annotates (void)
{
  GtkWidget *menu = inches_label_menu_new (session, event);
  GtkWidget *entry = find_widget (menu, GTK_TYPE_ENTRY);

  gtk_widget_set_parent (menu, view);
  gtk_editable_set_text (GTK_EDITABLE (entry), "  the second try ");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (inches_label_edit_get (session, event).words, ==, "the second try");
  inches_session_undo (session);
  g_assert_null (inches_label_edit_get (session, event).words);
  gtk_widget_unparent (menu);
}

static void
test_label_edit_moves (void)
{
  InchesTimeline *timeline = inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view));
  InchesTimelineTarget before = find ();
  InchesTimelineTarget after;

  inches_label_edit_move (session, timeline, inches_timeline_view_get_font (INCHES_TIMELINE_VIEW (view))->scale, event, 8, 0);
  after = find ();
  g_assert_true (after.has_label);
  g_assert_cmpfloat (fabs (after.label.x - before.label.x - 8), <, 1);
  g_assert_cmpfloat (fabs (after.label.y - before.label.y), <, 1);
  inches_session_undo (session);
  g_assert_cmpfloat (fabs (find ().label.x - before.label.x), <, 0.5);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  set_up ();

  g_test_add_func ("/label-menu/hides", test_label_menu_hides);
  g_test_add_func ("/label-menu/annotates", test_label_menu_annotates);
  g_test_add_func ("/label-menu/moves", test_label_edit_moves);

  return g_test_run ();
}
