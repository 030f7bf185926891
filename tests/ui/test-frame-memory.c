/* SPDX-License-Identifier: GPL-3.0-or-later */
/* While something moves the frames' memory stays; at rest it is given back. */
#include "inches-frame-memory.h"

#include "comes.h"

#include <string.h>

#define MAPS "/proc/self/maps" /* where there is none, nothing can be seen of shared memory */

/* The pieces of memory that are shared with the display. */
static guint
count_shared (void)
{
  g_autofree char *maps = NULL;
  guint n = 0;

  if (!g_file_get_contents (MAPS, &maps, NULL, NULL))
    return 0;
  for (const char *at = maps; (at = strstr (at, "/SYSV")) != NULL; at++)
    n++;

  return n;
}

static gboolean
is_mapped (gpointer window)
{
  return gtk_widget_get_mapped (window) && gtk_widget_get_width (window) > 0;
}

static gboolean
is_released (gpointer before)
{
  return count_shared () <= *(guint *) before;
}

static GtkWidget *
show_window (int width,
             int height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (comes (is_mapped, window));

  return window;
}

static void
test_held_and_released (void)
{
  GtkWidget *window = show_window (800, 600);
  guint before = count_shared ();

  inches_frame_memory_hold (window);
  if (count_shared () == before)
    {
      g_test_skip ("the display shares no memory, or none can be counted");
      gtk_window_destroy (GTK_WINDOW (window));
      return;
    }

  g_assert_cmpuint (count_shared (), ==, before + 1);
  inches_frame_memory_hold (window);
  g_assert_cmpuint (count_shared (), ==, before + 1);
  g_assert_true (comes (is_released, &before));

  inches_frame_memory_hold (window);
  g_assert_cmpuint (count_shared (), ==, before + 1);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_true (comes (is_released, &before));
}

static void
test_nothing_without_window (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  GtkWidget *window = g_object_ref_sink (gtk_window_new ());
  guint before = count_shared ();

  inches_frame_memory_hold (widget);
  inches_frame_memory_hold (window);
  g_assert_cmpuint (count_shared (), ==, before);

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (window);
  g_object_unref (widget);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frame-memory/held-and-released", test_held_and_released);
  g_test_add_func ("/frame-memory/nothing-without-window", test_nothing_without_window);

  return g_test_run ();
}
