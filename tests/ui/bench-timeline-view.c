/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a frame of the timeline costs the main thread, 1920 x 1080, with the tracks of
 * the first view and eight more: crosshair only, zoom, pan, slider. CPU time, of the
 * program's own part (layout and painting) and of the whole frame, in which the toolkit
 * composes the window and hands it to the display. Then what 10,000 frames leave behind. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-readout.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline-view-private.h"

#include <malloc.h>
#include <math.h>
#include <stdlib.h>
#include <time.h>

#define N_FRAMES 200
#define N_MORE   8     /* tracks beyond the first view */
#define WARM     1000  /* frames before memory is counted */
#define MANY     10000 /* frames it is counted over */

typedef enum
{
  CROSSHAIR,
  ZOOM,
  PAN,
  SLIDER,
  N_WAYS
} Way;

static const char *names[N_WAYS] = { "crosshair", "zoom", "pan", "slider" };
static const double targets[N_WAYS] = { 1, 4, 4, 8 }; /* ms, p95 */

typedef struct
{
  InchesSession *session;
  GtkWidget     *view;
  GMainLoop     *loop;
  Way            way;
  guint          n_frames;
  double         began;
  double          drawn;            /* when layout began */
  double          layout[N_FRAMES]; /* ms, of the own part */
  double          own[N_FRAMES];    /* ms */
  double         whole[N_FRAMES]; /* ms */
} Bench;

static double
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void
change (Bench *bench)
{
  InchesView view = *inches_session_get_view (bench->session);
  double day = inches_day_from_ymd (2014, 6, 1) + bench->n_frames * 13.7;

  switch (bench->way)
    {
    case CROSSHAIR:
      inches_session_set_cursor (bench->session, day, NULL);
      break;
    case ZOOM:
      inches_view_zoom (&view, inches_day_from_ymd (2022, 2, 24), bench->n_frames % 40 < 20 ? 1 / 1.15 : 1.15);
      inches_session_set_view (bench->session, &view);
      break;
    case PAN:
      if (bench->n_frames == 0)
        inches_view_show (&view, inches_day_from_ymd (2019, 1, 1), inches_day_from_ymd (2023, 1, 1));
      inches_view_pan (&view, bench->n_frames % 100 < 50 ? 9.3 : -9.3);
      inches_session_set_view (bench->session, &view);
      break;
    case SLIDER:
      inches_session_set_moving (bench->session, TRUE);
      inches_session_set_lever (bench->session, 0, 40 + bench->n_frames % 60, NULL);
      break;
    case N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

/* Layout and painting. What is painted is kept: the frame does not paint it again. */
static void
draw (Bench *bench)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (bench->view));
  bench->layout[MIN (bench->n_frames, N_FRAMES - 1)] = get_cpu_time () - bench->drawn;
  GTK_WIDGET_GET_CLASS (bench->view)->snapshot (bench->view, snapshot);
  g_object_unref (snapshot);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *bench = user_data;
  double began = get_cpu_time ();

  change (bench);
  bench->drawn = began;
  draw (bench);
  bench->own[MIN (bench->n_frames, N_FRAMES - 1)] = get_cpu_time () - began;

  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (Bench *bench)
{
  bench->began = get_cpu_time ();
}

static void
after_paint_cb (Bench *bench)
{
  if (bench->n_frames >= N_FRAMES)
    return;

  bench->whole[bench->n_frames] = get_cpu_time () - bench->began;
  if (++bench->n_frames == N_FRAMES)
    g_main_loop_quit (bench->loop);
}

static int
compare (const void *a,
         const void *b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
run (Bench *bench,
     Way    way)
{
  guint tick;

  bench->way = way;
  bench->n_frames = 0;
  tick = gtk_widget_add_tick_callback (bench->view, tick_cb, bench, NULL);
  g_main_loop_run (bench->loop);
  gtk_widget_remove_tick_callback (bench->view, tick);

  qsort (bench->layout, N_FRAMES, sizeof (double), compare);
  qsort (bench->own, N_FRAMES, sizeof (double), compare);
  qsort (bench->whole, N_FRAMES, sizeof (double), compare);
  g_print ("%-10s own part median %5.2f ms, of it layout %5.2f ms, p95 %5.2f ms (target %g ms); "
           "whole frame median %5.2f ms, p95 %5.2f ms\n",
           names[way], bench->own[N_FRAMES / 2], bench->layout[N_FRAMES / 2], bench->own[N_FRAMES * 95 / 100], targets[way],
           bench->whole[N_FRAMES / 2], bench->whole[N_FRAMES * 95 / 100]);
}

static void
show_more (InchesSession *session)
{
  InchesArrangement *arrangement = inches_session_get_arrangement (session);
  guint n = 0;

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement) && n < N_MORE; i++)
    if (!inches_arrangement_get_row (arrangement, i)->shown)
      {
        inches_arrangement_set_shown (arrangement, inches_arrangement_get_row (arrangement, i)->id, TRUE);
        n++;
      }
}

/* Frames without the toolkit's part: back and forth over days, months and years. */
static void
move_many (Bench *bench,
           guint  n)
{
  for (guint i = 0; i < n; i++)
    {
      InchesView view = *inches_session_get_view (bench->session);

      if (i % 7 == 0)
        inches_view_zoom (&view, inches_day_from_ymd (2022, 2, 24), i % 400 < 200 ? 0.8 : 1.25);
      else
        inches_view_pan (&view, (i % 50 < 25 ? 0.02 : -0.02) * (view.last - view.first));
      inches_session_set_view (bench->session, &view);
      draw (bench);

      /* What others do with the news must not pile up. */
      while (i % 10 == 0 && g_main_context_iteration (NULL, FALSE))
        ;
    }
}

/* In two halves: what only fills caches is seen in the first alone. */
static void
count_memory (Bench *bench)
{
  move_many (bench, WARM);
  for (guint half = 0; half < 2; half++)
    {
      size_t before = mallinfo2 ().uordblks;

      move_many (bench, MANY / 2);
      g_print ("%-10s %+.1f kB in use after %d frames more (target: no growth)\n", "memory",
               ((double) mallinfo2 ().uordblks - (double) before) / 1000, MANY / 2);
    }
}

static gboolean
settled_cb (gpointer user_data)
{
  g_main_loop_quit (user_data);

  return G_SOURCE_REMOVE;
}

/* Arguments: the ways to measure, all if there are none. */
int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  Bench bench = { NULL };
  GtkWidget *window, *box;
  GdkFrameClock *clock;

  gtk_init ();
  chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  model = inches_model_reader_load (inches_data_dir (), NULL);
  themes = inches_theme_reader_load (inches_data_dir (), NULL);
  g_assert_true (chronicle != NULL && model != NULL && themes != NULL);

  bench.session = inches_session_new (chronicle, model, themes);
  show_more (bench.session);
  bench.view = inches_timeline_view_new (bench.session);
  bench.loop = g_main_loop_new (NULL, FALSE);
  gtk_widget_set_vexpand (bench.view, TRUE);

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (box), bench.view);
  gtk_box_append (GTK_BOX (box), inches_readout_new (bench.session));
  window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add (1000, settled_cb, bench.loop);
  g_main_loop_run (bench.loop);

  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (before_paint_cb), &bench);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &bench);
  for (Way way = CROSSHAIR; way < N_WAYS; way++)
    if (argc == 1 || g_strv_contains ((const char *const *) argv + 1, names[way]))
      run (&bench, way);
  if (argc == 1 || g_strv_contains ((const char *const *) argv + 1, "memory"))
    count_memory (&bench);

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.session);

  return 0;
}
