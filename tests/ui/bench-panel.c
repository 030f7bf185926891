/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moving a slider costs, at 1920 x 1080 with timeline and panel: processor time of
 * the main thread from the change to the end of the frame that shows what comes of it,
 * and the time that passes until then.
 *
 * Usage: bench-panel [N [PART]]    changes, 240; PART: "panel" or "timeline" alone */
#define _DEFAULT_SOURCE /* getloadavg */
#include "bench-times.h"
#include "inches-lever-slider.h"
#include "inches-panel.h"
#include "inches-readout.h"
#include "inches-theme-css.h"
#include "inches-timeline-view.h"
#include "window-fixture.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <stdlib.h>

#define PAUSE    4  /* ms from a frame to the next change, as of a hand that goes on */
#define N_VALUES 60 /* of the slider; then the same again */

enum
{
  CHANGE,   /* handlers of the change itself */
  FORECAST, /* handlers of what the worker brings */
  DRAW,     /* from the layout's end, or from the forecast where nothing is laid out */
  END,      /* of the frame */
  CPU,      /* all of the above */
  WALL,
  N_PARTS
};

static const char *const names[N_PARTS] = { "change", "forecast", "drawing", "end of frame", "all, processor", "all, clock" };
static const double targets[N_PARTS] = { 0, 0, 0, 0, 8, 34 };

typedef struct
{
  InchesSession *session;
  GtkRange      *slider;
  GMainLoop     *loop;
  guint          n;         /* of changes to make */
  guint          done;
  gboolean       waiting;   /* for the forecast of the change made */
  gboolean       arrived;   /* it is there: the next frame shows it */
  double         cpu_start;
  double         wall_start;
  double         part_start;
  double         now[N_PARTS];
  BenchTimes    *times[N_PARTS];
} Bench;

static gboolean
change_cb (gpointer user_data)
{
  Bench *bench = user_data;
  double value = 40 + bench->done * 7 % N_VALUES;

  for (guint i = 0; i < N_PARTS; i++)
    bench->now[i] = 0;
  bench->waiting = TRUE;
  bench->arrived = FALSE;
  bench->wall_start = bench_times_of_clock ();
  bench->cpu_start = bench_times_of_thread ();
  gtk_range_set_value (bench->slider, value);
  bench->part_start = bench_times_of_thread ();
  bench->now[CHANGE] = bench->part_start - bench->cpu_start;

  return G_SOURCE_REMOVE;
}

/* The first of all handlers of the forecast, and the last. */
static void
forecast_first_cb (Bench *bench)
{
  bench->part_start = bench_times_of_thread ();
}

static void
forecast_last_cb (Bench *bench)
{
  InchesForecast *forecast = inches_session_get_forecast (bench->session);
  double now = bench_times_of_thread ();

  bench->now[FORECAST] += now - bench->part_start;
  bench->part_start = now;
  if (bench->waiting && inches_scenario_equal (inches_forecast_get_scenario (forecast),
                                               inches_session_get_scenario (bench->session)))
    bench->arrived = TRUE;
}

static void
layout_cb (Bench *bench)
{
  bench->part_start = bench_times_of_thread ();
}

static void
paint_cb (Bench *bench)
{
  double now = bench_times_of_thread ();

  bench->now[DRAW] += now - bench->part_start;
  bench->part_start = now;
}

static void
after_paint_cb (Bench *bench)
{
  bench->now[END] += bench_times_of_thread () - bench->part_start;
  if (!bench->waiting || !bench->arrived)
    return;

  bench->now[CPU] = bench_times_of_thread () - bench->cpu_start;
  bench->now[WALL] = bench_times_of_clock () - bench->wall_start;
  for (guint i = 0; i < N_PARTS; i++)
    bench_times_add (bench->times[i], bench->now[i]);

  bench->waiting = FALSE;
  if (++bench->done == bench->n)
    g_main_loop_quit (bench->loop);
  else
    g_timeout_add (PAUSE, change_cb, bench);
}

/* What else the machine does is in every single figure: the same change's best of all turns is nearest to its own cost. */
static void
report_best (const Bench *bench)
{
  g_autoptr(BenchTimes) best = bench_times_new ();
  g_autofree char *name = g_strdup_printf ("processor, each change's best of %u", bench->n / N_VALUES);

  for (guint i = 0; i < N_VALUES; i++)
    {
      double least = G_MAXDOUBLE;

      for (guint j = i; j < bench->n; j += N_VALUES)
        least = MIN (least, bench_times_get (bench->times[CPU], j));
      bench_times_add (best, least);
    }
  bench_times_print (best, name, 0);
}

static void
report (const Bench *bench)
{
  double load[3] = { 0 };

  getloadavg (load, 3);
  g_print ("%u changes of a slider, load of the machine %.1f on %u processors\n", bench->n, load[0], g_get_num_processors ());
  for (guint i = 0; i < N_PARTS; i++)
    bench_times_print (bench->times[i], names[i], targets[i]);
  if (bench->n >= 2 * N_VALUES)
    report_best (bench);
}

static GtkWidget *
find_slider (GtkWidget *start)
{
  static guint number;

  if (INCHES_IS_LEVER_SLIDER (start) && number++ == 3) /* oil */
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_slider (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
settled_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesThemeCss) css = NULL;
  Bench bench = { .n = argc > 1 ? (guint) atoi (argv[1]) : 4 * N_VALUES };
  GtkWidget *window, *box, *left, *timeline, *panel;
  GdkFrameClock *clock;

  adw_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL && bench.n > 0);
  bench.session = inches_session_new (chronicle, model, themes);
  bench.loop = g_main_loop_new (NULL, FALSE);
  for (guint i = 0; i < N_PARTS; i++)
    bench.times[i] = bench_times_new ();

  g_signal_connect_swapped (bench.session, "notify::forecast", G_CALLBACK (forecast_first_cb), &bench);
  window_fixture_load_style ("panel");
  css = inches_theme_css_new (bench.session, gdk_display_get_default ());
  timeline = inches_timeline_view_new (bench.session);
  gtk_widget_set_vexpand (timeline, TRUE);
  gtk_widget_set_hexpand (timeline, TRUE);
  panel = inches_panel_new (bench.session);
  left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (left), timeline);
  gtk_box_append (GTK_BOX (left), inches_readout_new (bench.session));
  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (box), left);
  gtk_box_append (GTK_BOX (box), panel);
  if (argc > 2)
    gtk_widget_set_visible (g_str_equal (argv[2], "panel") ? left : panel, FALSE);
  g_signal_connect_swapped (bench.session, "notify::forecast", G_CALLBACK (forecast_last_cb), &bench);

  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (2000, settled_cb, bench.loop);
  g_main_loop_run (bench.loop);

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (layout_cb), &bench);
  g_signal_connect_swapped (clock, "paint", G_CALLBACK (paint_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  bench.slider = GTK_RANGE (find_slider (panel));
  inches_session_set_moving (bench.session, TRUE);
  change_cb (&bench);
  g_main_loop_run (bench.loop);
  report (&bench);

  gtk_window_destroy (GTK_WINDOW (window));
  for (guint i = 0; i < N_PARTS; i++)
    bench_times_free (bench.times[i]);
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.session);

  return 0;
}
