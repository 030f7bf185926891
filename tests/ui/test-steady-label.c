/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "comes.h"
#include "inches-steady-label.h"

/* What is round the label counts how often it is laid out. */
static guint n_allocated;

static int rest; /* px that it leaves free beside the label */

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
  width -= rest;
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wanted, NULL, NULL);
  gtk_widget_size_allocate (child, &(GtkAllocation) { 0, 0, width, MIN (wanted, height) }, -1);
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

/* Until nothing more is to be laid out. */
static guint
count_layouts (void)
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  guint before;

  do
    {
      before = n_allocated;
      g_timeout_add (100, quit_cb, loop);
      g_main_loop_run (loop);
    }
  while (n_allocated != before);

  return n_allocated;
}

static gboolean
is_laid_out_after (gpointer before)
{
  return n_allocated > *(guint *) before;
}

static GtkWidget *
show (const char *text,
      gboolean    wraps,
      GtkWidget **window)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = g_object_new (INCHES_TYPE_STEADY_LABEL, "label", text, "wrap", wraps, NULL);
  guint before = n_allocated;

  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (NULL, measure, allocate));
  gtk_box_append (GTK_BOX (box), label);
  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 240, 200);
  gtk_window_set_child (GTK_WINDOW (*window), box);
  gtk_window_present (GTK_WINDOW (*window));
  g_assert_true (comes (is_laid_out_after, &before));
  count_layouts ();

  return label;
}

/* Figures of one width in the place of others: nothing is laid out. */
static void
test_steady_label_figures (void)
{
  GtkWidget *window;
  GtkWidget *label = show ("5.1", FALSE, &window);
  guint before = count_layouts ();

  g_assert_cmpuint (before, >, 0);
  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "4.8");
  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "1.1");
  g_assert_cmpuint (count_layouts (), ==, before);
  g_assert_cmpstr (inches_steady_label_get_text (INCHES_STEADY_LABEL (label)), ==, "1.1");

  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "−11.1");
  g_assert_true (comes (is_laid_out_after, &before));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A wrapped text has its lines, and asks for room when it needs one more. */
static void
test_steady_label_lines (void)
{
  GtkWidget *window;
  GtkWidget *label = show ("mean of last 8 weeks, ± 0.04; half of futures 2 to 8", TRUE, &window);
  guint before = count_layouts ();
  int height = gtk_widget_get_height (label);

  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "mean of last 8 weeks, ± 0.05; half of futures 1 to 9");
  g_assert_cmpuint (count_layouts (), ==, before);
  g_assert_cmpint (gtk_widget_get_height (label), ==, height);

  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "mean of last 8 weeks, ± 0.05; half of futures 1 to 9, and a sentence that goes on for some more lines");
  g_assert_true (comes (is_laid_out_after, &before));
  g_assert_cmpint (gtk_widget_get_height (label), >, height);
  gtk_window_destroy (GTK_WINDOW (window));
}

static int
measure_at (GtkWidget *label,
            int        width)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);

  return height;
}

/* What stands beside it may take some of its width at any time: what was measured of the text before is not to be believed then. */
static void
test_steady_label_narrower (void)
{
  GtkWidget *window;
  GtkWidget *label = show ("half of futures 2 to 8", TRUE, &window);
  int height = gtk_widget_get_height (label);
  int wide, width;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_assert_cmpint (width, <, gtk_widget_get_width (label));
  g_assert_cmpint (measure_at (label, width), ==, height);

  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "half of futures 2 to 18");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  g_assert_cmpint (wide, >, width);
  g_assert_cmpint (wide, <=, gtk_widget_get_width (label));
  g_assert_cmpint (measure_at (label, width), >, height);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Room that was asked for is kept by what needs less, and given up at another width only for what needs more. */
static void
test_steady_label_requested (void)
{
  static const char *const words = "The war gets smaller: two of three futures hold what was agreed";
  GtkWidget *window;
  GtkWidget *label = show (words, TRUE, &window);
  int height = gtk_widget_get_height (label);
  guint before;

  gtk_widget_set_size_request (label, -1, height);
  before = count_layouts ();
  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "The war goes on");
  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), words);
  g_assert_cmpuint (count_layouts (), ==, before);
  g_assert_cmpint (gtk_widget_get_height (label), ==, height);

  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "The war goes on, and on, and on, and on, and on, and on, and on, and on, and on, and on");
  g_assert_true (comes (is_laid_out_after, &before));
  g_assert_cmpint (gtk_widget_get_height (label), >, height);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
shows_all (gpointer label)
{
  int needed;
  PangoLayout *layout = gtk_widget_create_pango_layout (label, inches_steady_label_get_text (label));

  pango_layout_set_width (layout, gtk_widget_get_width (label) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &needed);
  g_object_unref (layout);

  return gtk_widget_get_width (label) == 120 && gtk_widget_get_height (label) >= needed;
}

static void
allocate_at (GtkWidget *label,
             int        width)
{
  guint before = n_allocated;

  rest += gtk_widget_get_width (label) - width;
  gtk_widget_queue_allocate (gtk_widget_get_parent (label));
  g_assert_true (comes (is_laid_out_after, &before));
  count_layouts ();
}

/* The toolkit remembers how high the text of before was at the other width, whatever widths come between. */
static void
test_steady_label_requested_width (void)
{
  GtkWidget *window;
  GtkWidget *label = show ("Two of three futures hold", TRUE, &window);
  int width = gtk_widget_get_width (label);

  gtk_widget_set_size_request (label, -1, 60);
  count_layouts ();
  allocate_at (label, 120);
  allocate_at (label, width);
  inches_steady_label_set_text (INCHES_STEADY_LABEL (label), "Two of three futures hold what was agreed, and the war gets smaller");
  allocate_at (label, width + 10);
  allocate_at (label, 120);
  g_assert_true (comes (shows_all, label));

  rest = 0;
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/steady-label/figures", test_steady_label_figures);
  g_test_add_func ("/steady-label/lines", test_steady_label_lines);
  g_test_add_func ("/steady-label/narrower", test_steady_label_narrower);
  g_test_add_func ("/steady-label/requested", test_steady_label_requested);
  g_test_add_func ("/steady-label/requested-width", test_steady_label_requested_width);

  return g_test_run ();
}
