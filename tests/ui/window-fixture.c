/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window-fixture.h"

#include "comes.h"

gboolean
window_fixture_is_laid_out (gpointer widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_height (widget) > 0;
}

GtkWidget *
window_fixture_show (GtkWidget *child,
                     int        width,
                     int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (comes (window_fixture_is_laid_out, child));

  return window;
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       n_frames)
{
  ++*(guint *) n_frames;

  return G_SOURCE_CONTINUE;
}

/* The second begins where the first is over. */
static gboolean
has_two (gpointer n_frames)
{
  return *(guint *) n_frames >= 2;
}

void
window_fixture_settle (GtkWidget *window)
{
  guint n_frames = 0;
  guint id = gtk_widget_add_tick_callback (window, frame_cb, &n_frames, NULL);

  g_assert_true (comes (has_two, &n_frames));
  gtk_widget_remove_tick_callback (window, id);
}

void
window_fixture_load_style (const char *name)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strdup_printf ("/org/example/Inches/%s.css", name);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
