/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Large letters, narrow windows and longer words: nothing is cut, nothing shakes. */
#include "comes.h"
#include "inches-export-dialog.h"
#include "inches-future-log.h"
#include "inches-page-foot.h"
#include "inches-page-switch.h"
#include "inches-tour.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>

#define SHORT "Point at a bar"
#define LONG  "Credible threat, now 20: at 0 4.9 inches, −0.3 ± 0.0; at 100 6.2 inches, +1.1 ± 0.0"

static InchesOutlook *outlook = NULL;

static GtkWidget *
find_label (GtkWidget  *start,
            const char *words)
{
  GtkWidget *label = widget_finder_by_label (start, words);

  return label != NULL && gtk_widget_get_mapped (label) ? label : NULL;
}

static void
set_font (const char *font)
{
  g_object_set (gtk_settings_get_default (), "gtk-font-name", font, NULL);
}

typedef struct
{
  GtkWidget *foot;
  int        height;
} Taller;

static gboolean
is_taller (gpointer user_data)
{
  Taller *taller = user_data;

  return gtk_widget_get_height (taller->foot) > taller->height;
}

/* Values that do not fit beside get lines of their own, and keep them. */
static void
test_foot_lines (void)
{
  GtkWidget *foot = inches_page_foot_new (TRUE);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  Taller taller = { foot, 0 };
  GtkWidget *window;
  int one;

  gtk_box_append (GTK_BOX (box), foot);
  inches_page_foot_set_words (INCHES_PAGE_FOOT (foot), SHORT);
  window = window_fixture_show (box, 700, 400);
  one = taller.height = gtk_widget_get_height (foot);

  inches_page_foot_set_words (INCHES_PAGE_FOOT (foot), LONG);
  g_assert_true (comes (is_taller, &taller));
  taller.height = gtk_widget_get_height (foot);
  g_assert_cmpint (taller.height, >, one + 8);

  inches_page_foot_set_words (INCHES_PAGE_FOOT (foot), SHORT);
  gtk_widget_queue_resize (foot);
  inches_page_foot_set_words (INCHES_PAGE_FOOT (foot), LONG " " LONG " " LONG);
  g_assert_true (comes (is_taller, &taller));
  taller.height = gtk_widget_get_height (foot);
  inches_page_foot_set_words (INCHES_PAGE_FOOT (foot), SHORT);
  gtk_widget_queue_resize (foot);
  gtk_widget_measure (foot, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (foot), &one, NULL, NULL, NULL);
  g_assert_cmpint (one, >=, taller.height);

  /* Asked without a width, it has all it wants. */
  gtk_widget_measure (foot, GTK_ORIENTATION_VERTICAL, -1, &one, NULL, NULL, NULL);
  g_assert_cmpint (one, >, 0);
  g_assert_cmpint (one, <, taller.height);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_future (gpointer player)
{
  InchesFuture *future = inches_future_player_get_future (player);

  return future != NULL && inches_future_get_n_events (future) > 0;
}

/* An entry of the log has the width beside its date before it takes a second line. */
static void
test_log_lines (void)
{
  g_autoptr(InchesFuturePlayer) player = inches_future_player_new (outlook);
  GtkWidget *log = inches_future_log_new (player);
  GtkWidget *window;
  g_autofree char *words = NULL;
  GtkWidget *label;

  inches_future_player_set_shown (player, TRUE);
  g_assert_true (comes (has_future, player));
  window = window_fixture_show (log, 500, 400);
  words = inches_future_describe_event (inches_future_player_get_future (player), 0);
  label = find_label (log, words);
  g_assert_nonnull (label);
  g_assert_cmpint (gtk_widget_get_width (label), >, 250);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_format (gpointer dialog)
{
  return find_label (dialog, "Format") != NULL;
}

/* No short word of the export dialog is broken, however long the choice beside it; a narrow screen has room for it. */
static void
test_dialog_words (void)
{
  GtkWidget *parent = gtk_window_new ();
  GtkWidget *dialog;
  const char *words[] = { "Chart", "Format", "Size" };
  int least;

  set_font ("Cantarell 22");
  dialog = inches_export_dialog_new (GTK_WINDOW (parent), outlook, INCHES_CHART_WHY);
  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (comes (has_format, dialog));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      GtkWidget *label = find_label (dialog, words[i]);

      g_assert_true (comes (window_fixture_is_laid_out, label));
      g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), ==, 1);
    }
  gtk_widget_measure (dialog, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <=, 720);

  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
  set_font ("Cantarell 11");
}

static gboolean
has_buttons (gpointer pages)
{
  return gtk_widget_get_child_visible (gtk_widget_get_first_child (pages));
}

/* And asks for no more than the room of the one that leads to all. */
static gboolean
has_no_buttons (gpointer pages)
{
  int natural;

  gtk_widget_measure (pages, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return !has_buttons (pages) && natural < 200 && gtk_widget_get_width (pages) < 200;
}

/* All pages have their buttons again as soon as the name beside them is shorter. */
static void
test_switch_name (void)
{
  GtkWidget *bar = gtk_center_box_new ();
  GtkWidget *name = gtk_label_new ("x");
  GtkWidget *pages = g_object_new (INCHES_TYPE_PAGE_SWITCH, NULL);
  GtkWidget *window;

  gtk_center_box_set_start_widget (GTK_CENTER_BOX (bar), name);
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (bar), pages);
  window = window_fixture_show (bar, 900, 400);
  g_assert_true (comes (has_buttons, pages));

  gtk_label_set_label (GTK_LABEL (name), "The settings of a very long evening in the second week of talks");
  g_assert_true (comes (has_no_buttons, pages));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_label_set_label (GTK_LABEL (name), "x");
  gtk_window_set_title (GTK_WINDOW (window), "x");
  g_assert_true (comes (has_buttons, pages));

  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
new_tall (void)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *tall = gtk_label_new ("tall");

  gtk_widget_set_size_request (tall, 300, 8000);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), tall);
  gtk_widget_set_size_request (scroller, 320, -1);

  return scroller;
}

static gboolean
is_folded (gpointer fold)
{
  return inches_fold_get_folded (fold);
}

typedef struct
{
  GtkWidget  *start;
  const char *words;
} Said;

static gboolean
is_said (gpointer user_data)
{
  const Said *said = user_data;

  return find_label (said->start, said->words) != NULL;
}

/* A tour of a narrow window, whose panel folds over the chart. */
static InchesTour *
new_tour (GtkWidget **window)
{
  GtkWidget *fold = inches_fold_new ();
  GtkWidget *chart = gtk_label_new ("chart");
  GtkWidget *panel = new_tall ();
  GtkWidget *levers = gtk_widget_get_first_child (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (panel)));
  InchesTour *tour;

  inches_fold_set_chart (INCHES_FOLD (fold), chart);
  inches_fold_set_panel (INCHES_FOLD (fold), panel);
  *window = window_fixture_show (fold, 720, 400);
  g_assert_true (comes (is_folded, fold));
  tour = inches_tour_new (INCHES_FOLD (fold));
  for (guint i = 0; i < INCHES_N_TOUR_STEPS; i++)
    inches_tour_set_target (tour, i, i == INCHES_TOUR_LEVERS || i == INCHES_TOUR_OUTCOME ? levers : chart);

  return tour;
}

static void
press (InchesTour *tour,
       const char *words)
{
  GtkWidget *label = find_label (GTK_WIDGET (tour), words);

  g_assert_nonnull (label);
  g_assert_true (comes (window_fixture_is_laid_out, gtk_widget_get_parent (label)));
  gtk_widget_activate (gtk_widget_get_parent (label));
}

static void
await_step (InchesTour *tour,
            guint       step)
{
  g_autofree char *words = g_strdup_printf ("%u of %u", step + 1, INCHES_N_TOUR_STEPS);
  Said said = { GTK_WIDGET (tour), words };

  g_assert_true (comes (is_said, &said));
}

/* In a narrow window the panel is there while a callout points at it, and no longer; what it points at
 * may be far below the window's edge. */
static void
test_tour_folded (void)
{
  GtkWidget *window;
  InchesTour *tour = new_tour (&window);
  GtkWidget *fold = gtk_widget_get_parent (GTK_WIDGET (tour));

  inches_tour_start (tour);
  for (guint i = 0; i < INCHES_N_TOUR_STEPS; i++)
    {
      GdkRectangle place;

      await_step (tour, i);
      g_assert_cmpint (inches_fold_get_shown (INCHES_FOLD (fold)), ==, (i == INCHES_TOUR_LEVERS || i == INCHES_TOUR_OUTCOME));
      g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (tour), &place));
      g_assert_cmpint (place.y, <, gtk_widget_get_height (fold));
      press (tour, i + 1 < INCHES_N_TOUR_STEPS ? "Next" : "Done");
    }

  gtk_widget_unparent (GTK_WIDGET (tour));
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_no_panel (gpointer fold)
{
  return !inches_fold_get_shown (fold);
}

/* Nor is it when the tour is left there. */
static void
test_tour_left (void)
{
  GtkWidget *window;
  InchesTour *tour = new_tour (&window);
  GtkWidget *fold = gtk_widget_get_parent (GTK_WIDGET (tour));

  for (guint last = INCHES_TOUR_LEVERS; last <= INCHES_TOUR_OUTCOME; last++)
    {
      inches_tour_start (tour);
      for (guint i = 0; i < last; i++)
        {
          await_step (tour, i);
          press (tour, "Next");
        }
      await_step (tour, last);
      g_assert_true (inches_fold_get_shown (INCHES_FOLD (fold)));
      press (tour, "Leave");
      g_assert_true (comes (has_no_panel, fold));
    }

  gtk_widget_unparent (GTK_WIDGET (tour));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesSession) session = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();
  outlook = inches_outlook_new (session);
  set_font ("Cantarell 11");

  g_test_add_func ("/page-room/foot-lines", test_foot_lines);
  g_test_add_func ("/page-room/log-lines", test_log_lines);
  g_test_add_func ("/page-room/dialog-words", test_dialog_words);
  g_test_add_func ("/page-room/switch-name", test_switch_name);
  g_test_add_func ("/page-room/tour-folded", test_tour_folded);
  g_test_add_func ("/page-room/tour-left", test_tour_left);

  status = g_test_run ();
  g_clear_object (&outlook);

  return status;
}
