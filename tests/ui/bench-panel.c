/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What moving a slider costs, at 1920 x 1080 with timeline and panel: processor time of
 * the main thread from the change to the end of the frame that shows what comes of it,
 * and the time that passes until then.
 *
 * Usage: bench-panel [N [PART]]    changes, 200; PART: "panel" or "timeline" alone */
#define _DEFAULT_SOURCE /* getloadavg */
#include "inches-lever-slider.h"
#include "inches-panel.h"
#include "inches-readout.h"
#include "inches-theme-css.h"
#include "inches-timeline-view.h"

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define PAUSE    4  /* ms from a frame to the next change, as of a hand that goes on */
#define N_VALUES 60 /* of the slider; then the same again */

enum
{
  CHANGE,   /* handlers of the change itself */
  FORECAST, /* handlers of what the worker brings */
  DRAW,     /* the toolkit's layout is over when our handler of it is called */
  END,      /* of the frame */
  CPU,      /* all of the above */
  WALL,
  N_PARTS
};

static const char *const names[N_PARTS] = { "change", "forecast", "drawing", "end of frame", "all, processor", "all, time" };
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
  double        *samples[N_PARTS];
} Bench;

static double
get_cpu (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

static double
get_wall (void)
{
  return g_get_monotonic_time () / 1000.0;
}

static gboolean
change_cb (gpointer user_data)
{
  Bench *bench = user_data;
  double value = 40 + bench->done * 7 % N_VALUES;

  for (guint i = 0; i < N_PARTS; i++)
    bench->now[i] = 0;
  bench->waiting = TRUE;
  bench->arrived = FALSE;
  bench->wall_start = get_wall ();
  bench->cpu_start = get_cpu ();
  gtk_range_set_value (bench->slider, value);
  bench->now[CHANGE] = get_cpu () - bench->cpu_start;

  return G_SOURCE_REMOVE;
}

/* The first of all handlers of the forecast, and the last. */
static void
forecast_first_cb (Bench *bench)
{
  bench->part_start = get_cpu ();
}

static void
forecast_last_cb (Bench *bench)
{
  InchesForecast *forecast = inches_session_get_forecast (bench->session);

  bench->now[FORECAST] += get_cpu () - bench->part_start;
  if (bench->waiting && inches_scenario_equal (inches_forecast_get_scenario (forecast),
                                               inches_session_get_scenario (bench->session)))
    bench->arrived = TRUE;
}

static void
layout_cb (Bench *bench)
{
  bench->part_start = get_cpu ();
}

static void
paint_cb (Bench *bench)
{
  double now = get_cpu ();

  bench->now[DRAW] += now - bench->part_start;
  bench->part_start = now;
}

static void
after_paint_cb (Bench *bench)
{
  bench->now[END] += get_cpu () - bench->part_start;
  if (!bench->waiting || !bench->arrived)
    return;

  bench->now[CPU] = get_cpu () - bench->cpu_start;
  bench->now[WALL] = get_wall () - bench->wall_start;
  for (guint i = 0; i < N_PARTS; i++)
    bench->samples[i][bench->done] = bench->now[i];

  bench->waiting = FALSE;
  if (++bench->done == bench->n)
    g_main_loop_quit (bench->loop);
  else
    g_timeout_add (PAUSE, change_cb, bench);
}

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* The same change costs what else the machine does as well: its best of all turns is nearest to its own cost. */
static void
report_best (const Bench *bench)
{
  double best[N_VALUES];
  guint n = MIN (bench->n, N_VALUES);

  for (guint i = 0; i < n; i++)
    best[i] = bench->samples[CPU][i];
  for (guint i = n; i < bench->n; i++)
    best[i % n] = MIN (best[i % n], bench->samples[CPU][i]);

  qsort (best, n, sizeof (double), compare);
  g_print ("%-15s median %6.2f ms, p95 %6.2f ms, most %6.2f ms, each change at its best of %u\n", "", best[n / 2],
           best[n * 95 / 100], best[n - 1], bench->n / n);
}

static void
report (Bench *bench)
{
  double load[3] = { 0 };

  report_best (bench);
  getloadavg (load, 3);
  g_print ("%u changes of a slider, load of the machine %.1f on %u processors\n", bench->n, load[0], g_get_num_processors ());
  for (guint i = 0; i < N_PARTS; i++)
    {
      g_autofree char *target = targets[i] > 0 ? g_strdup_printf (" (p95 at most %g ms)", targets[i]) : g_strdup ("");

      qsort (bench->samples[i], bench->n, sizeof (double), compare);
      g_print ("%-15s median %6.2f ms, p95 %6.2f ms, most %6.2f ms%s\n", names[i], bench->samples[i][bench->n / 2],
               bench->samples[i][bench->n * 95 / 100], bench->samples[i][bench->n - 1], target);
    }
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

static void
load_style (void)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/example/Inches/panel.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
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
  Bench bench = { .n = argc > 1 ? (guint) atoi (argv[1]) : 200 };
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
    bench.samples[i] = g_new0 (double, bench.n);

  g_signal_connect_swapped (bench.session, "notify::forecast", G_CALLBACK (forecast_first_cb), &bench);
  load_style ();
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
    g_free (bench.samples[i]);
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.session);

  return 0;
}
