/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the panel folds. */
#include "comes.h"
#include "inches-fold.h"
#include "window-fixture.h"

#include <adwaita.h>

static gboolean
is_folded (gpointer fold)
{
  return inches_fold_get_folded (fold);
}

static gboolean
is_hidden (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}
static void
test_fold_by_width (void)
{
  GtkWidget *fold = inches_fold_new ();
  GtkWidget *chart = gtk_drawing_area_new ();
  GtkWidget *panel = gtk_drawing_area_new ();
  GtkWidget *window;

  gtk_widget_set_size_request (panel, 360, -1);
  inches_fold_set_chart (INCHES_FOLD (fold), chart);
  inches_fold_set_panel (INCHES_FOLD (fold), panel);
  window = window_fixture_show (fold, INCHES_FOLD_WIDTH, 400);
  g_assert_false (inches_fold_get_folded (INCHES_FOLD (fold)));
  g_assert_true (gtk_widget_get_mapped (panel));
  g_assert_cmpint (gtk_widget_get_width (chart), ==, INCHES_FOLD_WIDTH - 360);
  gtk_window_destroy (GTK_WINDOW (window));

  fold = inches_fold_new ();
  chart = gtk_drawing_area_new ();
  panel = gtk_drawing_area_new ();
  gtk_widget_set_size_request (panel, 360, -1);
  inches_fold_set_chart (INCHES_FOLD (fold), chart);
  inches_fold_set_panel (INCHES_FOLD (fold), panel);
  window = window_fixture_show (fold, INCHES_FOLD_WIDTH - 1, 400);
  g_assert_true (comes (is_folded, fold));
  g_assert_true (comes (is_hidden, panel));
  inches_fold_set_shown (INCHES_FOLD (fold), TRUE);
  g_assert_true (comes (window_fixture_is_laid_out, panel));
  g_assert_cmpint (gtk_widget_get_width (chart), ==, INCHES_FOLD_WIDTH - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where the text is large, so is what has to have room beside the panel. */
static void
test_fold_by_text_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *fold = inches_fold_new ();
  g_autofree char *font = NULL;
  GtkWidget *window;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 22", NULL);
  inches_fold_set_chart (INCHES_FOLD (fold), gtk_drawing_area_new ());
  inches_fold_set_panel (INCHES_FOLD (fold), gtk_drawing_area_new ());
  window = window_fixture_show (fold, INCHES_FOLD_WIDTH + 50, 400);
  g_assert_true (comes (is_folded, fold));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (settings, "gtk-font-name", font, NULL);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/fold/by-width", test_fold_by_width);
  g_test_add_func ("/fold/by-text-size", test_fold_by_text_size);

  return g_test_run ();
}
