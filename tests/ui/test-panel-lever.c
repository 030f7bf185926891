/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lever is gone to from elsewhere, folded away or not; what stands above the levers takes no more room than its letters need. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-lever-group.h"
#include "inches-lever-row.h"
#include "inches-model-reader.h"
#include "inches-panel.h"
#include "inches-theme-reader.h"

#include <adwaita.h>

static GtkWidget *window;
static GtkWidget *panel;

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Folds all groups, or unfolds them. */
static void
set_folded (GtkWidget *widget,
            gboolean   folded)
{
  GtkWidget *head = INCHES_IS_LEVER_GROUP (widget) ? gtk_widget_get_first_child (widget) : NULL;

  if (GTK_IS_TOGGLE_BUTTON (head))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (head), !folded);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    set_folded (child, folded);
}

/* The focus is in the row of a lever, and the row in view. */
static gboolean
is_at (const char *name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, INCHES_TYPE_LEVER_ROW) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || gtk_widget_get_first_child (row) == NULL)
    return FALSE;

  for (GtkWidget *child = gtk_widget_get_first_child (gtk_widget_get_first_child (row)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), name))
      return gtk_widget_compute_bounds (row, window, &bounds)
             && bounds.origin.y >= 0 && bounds.origin.y < gtk_widget_get_height (window);

  return FALSE;
}

static void
assert_shown (const char *id,
              const char *name)
{
  g_assert_true (inches_panel_show_lever (INCHES_PANEL (panel), id));
  for (guint tries = 0; !is_at (name) && tries < 100; tries++)
    wait_ms (50);

  if (!is_at (name))
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

      g_test_message ("%s: the focus is on %s", id, focus != NULL ? G_OBJECT_TYPE_NAME (focus) : "nothing");
    }
  g_assert_true (is_at (name));
}

static void
test_unfolds (void)
{
  set_folded (panel, TRUE);
  wait_ms (200);
  assert_shown ("snapback", "Relief snaps back");
  assert_shown ("china", "China's role");
  assert_shown ("approach", "Inches to miles");
}

static void
test_in_a_search (void)
{
  set_folded (panel, FALSE);
  inches_panel_find_lever (INCHES_PANEL (panel));
  wait_ms (100);
  assert_shown ("deep_strike", "Deep strikes");
}

static void
test_unknown (void)
{
  g_assert_false (inches_panel_show_lever (INCHES_PANEL (panel), "no-such-lever"));
}

static GtkWidget *
find_class (GtkWidget  *start,
            const char *name)
{
  if (gtk_widget_has_css_class (start, name))
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_class (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The room that was kept for large letters goes with them. */
static void
test_letters (void)
{
  GtkWidget *sentence = find_class (panel, "inches-sentence");
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi, height;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  gtk_widget_set_size_request (sentence, -1, 300);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  gtk_widget_get_size_request (sentence, NULL, &height);
  g_assert_cmpint (height, ==, -1);
  gtk_widget_set_size_request (sentence, -1, 300);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  gtk_widget_get_size_request (sentence, NULL, &height);
  g_assert_cmpint (height, ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesSession) session = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  session = inches_session_new (chronicle, model, themes);
  panel = inches_panel_new (session);
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), INCHES_PANEL_WIDTH, 600);
  gtk_window_set_child (GTK_WINDOW (window), panel);
  gtk_window_present (GTK_WINDOW (window));
  wait_ms (500);

  g_test_add_func ("/panel-lever/unfolds", test_unfolds);
  g_test_add_func ("/panel-lever/in-a-search", test_in_a_search);
  g_test_add_func ("/panel-lever/unknown", test_unknown);
  g_test_add_func ("/panel-lever/letters", test_letters);
  result = g_test_run ();

  gtk_window_destroy (GTK_WINDOW (window));

  return result;
}
