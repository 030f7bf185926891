/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a frame of the timeline costs the main thread, 1920 x 1080: crosshair only,
 * zoom, slider. CPU time, of the program's own part (layout and painting) and of
 * the whole frame, in which the toolkit composes the window and hands it to the
 * display. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-readout.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline-view.h"

#include <math.h>
#include <stdlib.h>
#include <time.h>

#define N_FRAMES 200

typedef enum
{
  CROSSHAIR,
  ZOOM,
  SLIDER,
  N_WAYS
} Way;

static const char *names[N_WAYS] = { "crosshair", "zoom", "slider" };
static const double targets[N_WAYS] = { 1, 4, 8 }; /* ms, p95 */

typedef struct
{
  InchesSession *session;
  GtkWidget     *view;
  GMainLoop     *loop;
  Way            way;
  guint          n_frames;
  double         began;
  double         own[N_FRAMES];   /* ms */
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
    case SLIDER:
      inches_session_set_moving (bench->session, TRUE);
      inches_session_set_lever (bench->session, 0, 40 + bench->n_frames % 60, NULL);
      break;
    case N_WAYS:
    default:
      g_assert_not_reached ();
    }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Bench *bench = user_data;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double began = get_cpu_time ();

  change (bench);
  /* What is painted here is kept: the frame does not paint it again. */
  GTK_WIDGET_GET_CLASS (bench->view)->snapshot (bench->view, snapshot);
  bench->own[MIN (bench->n_frames, N_FRAMES - 1)] = get_cpu_time () - began;
  g_object_unref (snapshot);

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

  qsort (bench->own, N_FRAMES, sizeof (double), compare);
  qsort (bench->whole, N_FRAMES, sizeof (double), compare);
  g_print ("%-10s own part median %5.2f ms, p95 %5.2f ms (target %g ms); whole frame median %5.2f ms, p95 %5.2f ms\n",
           names[way], bench->own[N_FRAMES / 2], bench->own[N_FRAMES * 95 / 100], targets[way],
           bench->whole[N_FRAMES / 2], bench->whole[N_FRAMES * 95 / 100]);
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

  gtk_window_destroy (GTK_WINDOW (window));
  g_main_loop_unref (bench.loop);
  g_object_unref (bench.session);

  return 0;
}
