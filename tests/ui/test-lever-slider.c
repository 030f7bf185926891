/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A slider's thumb is where its value is, and a value has nothing round the slider laid out anew. */
#include "comes.h"
#include "inches-data-dir.h"
#include "inches-lever-slider.h"
#include "inches-model-reader.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>

static InchesModel *model;
static const InchesLever *lever;
static guint n_allocated; /* times that the window's child was laid out */

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int wanted;

  n_allocated++;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, MIN (wanted, height) }, -1);
}

static gboolean
is_shown (gpointer slider)
{
  return gtk_widget_get_mapped (slider) && gtk_widget_get_width (slider) > 0 && n_allocated > 0;
}

static GtkWidget *
show (GtkTextDirection   direction,
      GtkWidget        **window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *slider = g_object_new (INCHES_TYPE_LEVER_SLIDER, NULL);

  n_allocated = 0;
  gtk_widget_set_direction (slider, direction);
  inches_lever_slider_set_lever (INCHES_LEVER_SLIDER (slider), lever);
  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (NULL, measure, allocate));
  gtk_box_append (GTK_BOX (box), slider);
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 400, 100);
  gtk_window_set_child (GTK_WINDOW (*window), box);
  gtk_window_present (GTK_WINDOW (*window));
  g_assert_true (comes (is_shown, slider));

  return slider;
}

/* Of the way from the lowest value to the highest, as the thumb stands. */
static double
get_thumb (GtkWidget *slider)
{
  GtkWidget *trough = gtk_widget_get_first_child (slider);
  GtkWidget *thumb = gtk_widget_get_first_child (trough);
  graphene_rect_t bounds;
  double share;

  g_assert_true (gtk_widget_compute_bounds (thumb, trough, &bounds));
  share = (bounds.origin.x + bounds.size.width / 2) / gtk_widget_get_width (trough);

  return gtk_widget_get_direction (slider) == GTK_TEXT_DIR_RTL ? 1 - share : share;
}

static void
assert_follows (GtkTextDirection direction)
{
  GtkWidget *window;
  GtkWidget *slider = show (direction, &window);
  guint before;

  window_fixture_settle (window);
  before = n_allocated;
  for (guint i = 0; i <= 4; i++)
    {
      double share = i / 4.0;

      gtk_range_set_value (GTK_RANGE (slider), lever->lowest + share * (lever->highest - lever->lowest));
      g_assert_cmpfloat_with_epsilon (get_thumb (slider), share, 0.01);
      window_fixture_settle (window);
      g_assert_cmpfloat_with_epsilon (get_thumb (slider), share, 0.01);
    }

  g_assert_cmpuint (n_allocated, ==, before);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_lever_slider_follows (void)
{
  assert_follows (GTK_TEXT_DIR_LTR);
  assert_follows (GTK_TEXT_DIR_RTL);
}

/* What is asked for before the slider has any room comes with the room, and so it is at another width. */
static void
test_lever_slider_room (void)
{
  GtkWidget *window;
  GtkWidget *slider = show (GTK_TEXT_DIR_LTR, &window);
  double quarter = lever->lowest + (lever->highest - lever->lowest) / 4;

  gtk_widget_set_visible (slider, FALSE);
  window_fixture_settle (window);
  gtk_range_set_value (GTK_RANGE (slider), quarter);
  gtk_widget_set_visible (slider, TRUE);
  window_fixture_settle (window);
  g_assert_cmpfloat_with_epsilon (get_thumb (slider), 0.25, 0.01);

  gtk_widget_set_size_request (slider, 500, -1);
  window_fixture_settle (window);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_first_child (slider)), >, 450);
  g_assert_cmpfloat_with_epsilon (get_thumb (slider), 0.25, 0.01);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
test_lever_slider_tells_once (void)
{
  GtkWidget *window;
  GtkWidget *slider = show (GTK_TEXT_DIR_LTR, &window);
  guint n = 0;

  g_signal_connect_swapped (slider, "value-changed", G_CALLBACK (count_cb), &n);
  gtk_range_set_value (GTK_RANGE (slider), lever->lowest);
  g_assert_cmpuint (n, ==, 1);
  gtk_range_set_value (GTK_RANGE (slider), lever->highest);
  g_assert_cmpuint (n, ==, 2);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  guint place;
  int result;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  model = inches_model_reader_load (inches_data_dir (), NULL);
  g_assert_nonnull (model);
  g_assert_true (inches_lever_set_find (inches_model_get_levers (model), "oil", &place));
  lever = &inches_model_get_levers (model)->levers[place];
  window_fixture_load_style ("panel"); /* which gives the thumb no width of its own */

  g_test_add_func ("/lever-slider/follows", test_lever_slider_follows);
  g_test_add_func ("/lever-slider/room", test_lever_slider_room);
  g_test_add_func ("/lever-slider/tells-once", test_lever_slider_tells_once);

  result = g_test_run ();
  inches_model_unref (model);

  return result;
}
