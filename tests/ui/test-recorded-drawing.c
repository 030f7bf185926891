/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is drawn as one recording looks as its parts do, at either scale of the display. */
#include "inches-recorded-drawing.h"
#include "window-fixture.h"

static GtkWidget *
show (GtkWidget **window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_label_new ("Sanctions relief"));
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("view-refresh-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_switch_new ());
  *window = window_fixture_show (box, 300, 60);

  return box;
}

static void
draw_parts (GtkWidget   *widget,
            GtkSnapshot *snapshot)
{
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
}

static cairo_surface_t *
paint (GtkWidget     *widget,
       GskRenderNode *node)
{
  int scale = gtk_widget_get_scale_factor (widget);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, scale * gtk_widget_get_width (widget),
                                                         scale * gtk_widget_get_height (widget));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static void
assert_alike (cairo_surface_t *one,
              cairo_surface_t *other)
{
  gsize size = (gsize) cairo_image_surface_get_stride (one) * cairo_image_surface_get_height (one);
  const guint8 *a = cairo_image_surface_get_data (one), *b = cairo_image_surface_get_data (other);
  guint inked = 0;

  for (gsize i = 0; i < size; i++)
    {
      g_assert_cmpint (ABS (a[i] - b[i]), <=, 4);
      inked += a[i] > 0;
    }
  g_assert_cmpuint (inked, >, 500);
}

static void
test_recorded_drawing_alike (void)
{
  GtkWidget *window;
  GtkWidget *box = show (&window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *parts, *recorded;
  cairo_surface_t *one, *other;

  draw_parts (box, snapshot);
  parts = gtk_snapshot_free_to_node (snapshot);
  snapshot = gtk_snapshot_new ();
  inches_recorded_drawing_snapshot (box, snapshot, draw_parts);
  recorded = gtk_snapshot_free_to_node (snapshot);

  if (GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (GTK_NATIVE (window))) && gtk_widget_get_scale_factor (box) == 1)
    g_assert_cmpint (gsk_render_node_get_node_type (recorded), ==, GSK_CAIRO_NODE);
  else
    g_assert_cmpint (gsk_render_node_get_node_type (recorded), ==, gsk_render_node_get_node_type (parts));

  one = paint (box, parts);
  other = paint (box, recorded);
  assert_alike (one, other);

  cairo_surface_destroy (one);
  cairo_surface_destroy (other);
  gsk_render_node_unref (parts);
  gsk_render_node_unref (recorded);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_recorded_drawing_fine (void)
{
  if (g_test_subprocess ())
    {
      test_recorded_drawing_alike ();
      return;
    }

  g_setenv ("GDK_SCALE", "2", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_unsetenv ("GDK_SCALE");
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recorded-drawing/alike", test_recorded_drawing_alike);
  g_test_add_func ("/recorded-drawing/fine", test_recorded_drawing_fine);

  return g_test_run ();
}
