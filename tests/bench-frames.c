/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a frame of a pan or a zoom takes on a full HD chart: layout and paint, time of
 * the processor. `meson test --benchmark`, or by hand with the names of cases. */
#include "bench-times.h"
#include "inches-canvas-cairo.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-measurer-pango.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#define WIDTH    1920
#define HEIGHT   1080
#define ZOOMS    80
#define PANS     120
#define N_TRACKS 15
#define N_POINTS 6667

typedef struct
{
  InchesModel         *model;
  InchesForecast      *forecast;
  InchesMeasurerPango *measurer;
  const InchesTheme   *theme;
  cairo_surface_t     *surface;
  InchesMovingPicture *record;  /* as the window keeps it */
  InchesMovingPicture *model_rows;
  cairo_surface_t     *model_surface;
  InchesTimelineBox    model_box;
  InchesTimeline      *timeline;
} Bench;

static double
resident_mib (void)
{
  g_autofree char *text = NULL;
  const char *space;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL) || (space = strchr (text, ' ')) == NULL)
    return 0;

  return g_ascii_strtoull (space + 1, NULL, 10) * (double) sysconf (_SC_PAGESIZE) / (1024 * 1024);
}

static void
paint_record (gpointer           chart,
              InchesCanvas      *canvas,
              const InchesTheme *theme)
{
  inches_timeline_paint_record (chart, canvas, theme);
  inches_timeline_paint_values (chart, canvas, theme);
}

static void
paint_model (gpointer           chart,
             InchesCanvas      *canvas,
             const InchesTheme *theme)
{
  inches_timeline_paint_model (chart, canvas, theme);
}

/* An image as large as the model's rows. */
static void
take_model_box (Bench *b)
{
  InchesTimelineBox box;

  inches_timeline_get_model_box (b->timeline, &box);
  box = (InchesTimelineBox) { floor (box.x), floor (box.y), ceil (box.width) + 1, ceil (box.height) + 1 };
  if (memcmp (&box, &b->model_box, sizeof box) == 0)
    return;

  b->model_box = box;
  g_clear_pointer (&b->model_surface, cairo_surface_destroy);
  b->model_surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, box.width, box.height);
  inches_moving_picture_forget (b->model_rows);
}

static void
frame (Bench               *b,
       InchesTimelineInput *input,
       BenchTimes          *times,
       BenchTimes          *layout)
{
  double start = bench_times_of_thread ();
  double placed;
  InchesPicturePlace whole;

  inches_timeline_place (b->timeline, input);
  placed = bench_times_of_thread ();
  inches_timeline_get_picture_place (b->timeline, &whole);
  inches_moving_picture_paint (b->record, b->surface, b->measurer, &whole, b->timeline, b->theme,
                               inches_theme_get_color (b->theme, INCHES_ROLE_VIEW), paint_record);
  take_model_box (b);
  inches_timeline_get_model_place (b->timeline, &whole);
  whole.x = b->model_box.x;
  whole.y = b->model_box.y;
  inches_moving_picture_paint (b->model_rows, b->model_surface, b->measurer, &whole, b->timeline, b->theme, NULL, paint_model);
  bench_times_add (times, bench_times_of_thread () - start);
  bench_times_add (layout, placed - start);
}

/* In from the whole span to a fortnight of 2022, then along at four scales, last where the model's weeks are. */
static void
run (Bench               *b,
     const char          *name,
     InchesChronicle     *chronicle,
     const char *const   *rows)
{
  static const double scales[] = { 2000, 180, 30, 250 };
  InchesDay day = inches_day_from_ymd (2022, 3, 1);
  InchesTimelineInput input = {
    .chronicle = chronicle, .model = b->model, .forecast = b->forecast, .width = WIDTH, .height = HEIGHT, .font_scale = 1,
    .measurer = INCHES_MEASURER (b->measurer), .purpose = INCHES_TIMELINE_WINDOW, .hurry = TRUE, .show_model = TRUE,
    .rows = rows,
  };
  g_autoptr(BenchTimes) first = bench_times_new ();
  g_autoptr(BenchTimes) first_layout = bench_times_new ();
  g_autoptr(BenchTimes) zoom = bench_times_new ();
  g_autoptr(BenchTimes) pan = bench_times_new ();
  g_autoptr(BenchTimes) layout = bench_times_new ();
  guint labelled, clustered, plain;

  b->timeline = inches_timeline_new ();
  inches_view_init (&input.view, inches_chronicle_get_first (chronicle), inches_chronicle_get_last (chronicle));
  frame (b, &input, first, first_layout);
  inches_timeline_get_counts (b->timeline, &labelled, &clustered, &plain);
  g_print ("%s: first frame %.1f ms, %u rows, %u events labelled, %u in clusters, %u plain\n", name, bench_times_get (first, 0),
           inches_timeline_get_n_rows (b->timeline), labelled, clustered, plain);

  for (guint i = 0; i < ZOOMS; i++)
    {
      inches_view_zoom (&input.view, day, 0.93);
      frame (b, &input, zoom, layout);
    }
  for (guint i = 0; i < PANS; i++)
    {
      guint stage = i * G_N_ELEMENTS (scales) / PANS;
      double days = scales[stage];
      InchesDay middle = stage + 1 < G_N_ELEMENTS (scales) ? day : inches_day_from_ymd (2025, 6, 1);

      if (i % (PANS / G_N_ELEMENTS (scales)) == 0)
        inches_view_show (&input.view, middle - days / 2, middle + days / 2);
      inches_view_pan (&input.view, 9 * days / WIDTH);
      frame (b, &input, pan, layout);
    }

  bench_times_print (zoom, "  zoom", 0);
  bench_times_print (pan, "  pan", 0);
  bench_times_print (layout, "  layout", 0);
  g_print ("  %.0f MiB resident\n", resident_mib ());
  g_clear_pointer (&b->timeline, inches_timeline_free);
}

/* Rows that are shown, and so many tracks that are not. */
static char **
more_rows (InchesChronicle *chronicle,
           guint            more)
{
  GPtrArray *rows = g_ptr_array_new ();

  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    g_ptr_array_add (rows, g_strdup (inches_chronicle_get_lane (chronicle, i)->id));
  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    {
      const InchesTrack *track = inches_chronicle_get_track (chronicle, i);

      if (track->shown || more > 0)
        g_ptr_array_add (rows, g_strdup (track->id));
      more -= !track->shown && more > 0;
    }
  g_ptr_array_add (rows, NULL);

  return (char **) g_ptr_array_free (rows, FALSE);
}

static InchesChronicle *
start (InchesChronicle *record)
{
  InchesChronicle *made = inches_chronicle_new (inches_chronicle_get_first (record), inches_chronicle_get_last (record));

  for (guint i = 0; i < inches_chronicle_get_n_lanes (record); i++)
    {
      const InchesLane *lane = inches_chronicle_get_lane (record, i);

      inches_chronicle_take_lane (made, inches_lane_new (lane->id, lane->name, lane->shape, lane->rows, lane->named_spans));
    }

  return made;
}

/* As many events as asked for, over the lanes and years of the record. */
static InchesChronicle *
make_events (InchesChronicle *record,
             guint            n_events)
{
  InchesChronicle *made = start (record);
  guint n_lanes = inches_chronicle_get_n_lanes (record);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%u", i);
      g_autofree char *label = g_strdup_printf ("Event number %u", i);
      g_autofree char *edtf = inches_day_to_iso (g_rand_int_range (rand, inches_chronicle_get_first (record),
                                                                   inches_chronicle_get_last (record)));
      g_autoptr(GPtrArray) sources = g_ptr_array_new ();
      InchesEventFields fields = {
        .id = id, .edtf = edtf, .lane = inches_chronicle_get_lane (record, i % n_lanes)->id,
        .importance = i < 14 ? 1 : i < 60 ? 2 : 3, .title = label, .label = label, .summary = label, .sources = sources,
      };

      inches_date_parse (edtf, &fields.date, NULL);
      inches_chronicle_take_event (made, inches_event_new (&fields));
    }
  inches_chronicle_close (made);

  return made;
}

/* Lines that walk at random, a reading a day, some before the axis. */
static InchesChronicle *
make_series (InchesChronicle *record)
{
  InchesChronicle *made = start (record);
  InchesDay first = inches_chronicle_get_first (record);
  g_autoptr(GRand) rand = g_rand_new_with_seed (2);
  g_autofree InchesSeriesValue *values = g_new (InchesSeriesValue, N_POINTS);

  for (guint i = 0; i < N_TRACKS; i++)
    {
      g_autofree char *id = g_strdup_printf ("s%u", i);
      InchesTrack *track = inches_track_new ();
      InchesSeriesFields fields = {
        .id = id, .title = id, .unit = "units", .frequency = INCHES_FREQUENCY_BY_DATE, .aggregation = INCHES_AGGREGATION_LEVEL,
        .provisional_from = G_MAXINT32, .values = values, .n_values = N_POINTS,
      };
      double value = 50;

      for (guint j = 0; j < N_POINTS; j++)
        {
          value = CLAMP (value + g_rand_double_range (rand, -3, 3), 0, 100);
          values[j] = (InchesSeriesValue) { first - 1000 + (InchesDay) j, value };
        }
      track->id = g_strdup (id);
      track->name = g_strdup (id);
      track->unit = g_strdup ("units");
      track->form = INCHES_TRACK_LINE;
      track->zero = TRUE;
      track->shown = TRUE;
      g_ptr_array_add (track->series, inches_series_new (&fields));
      inches_chronicle_take_track (made, track);
    }
  inches_chronicle_close (made);

  return made;
}

static gboolean
is_asked_for (int          argc,
              char       **argv,
              const char  *name)
{
  return argc < 2 || g_strv_contains ((const char *const *) argv + 1, name);
}

static void
set_up (Bench *b)
{
  b->model = inches_model_reader_load (inches_data_dir (), NULL);
  b->theme = g_ptr_array_index (inches_theme_reader_load (inches_data_dir (), NULL), 0);
  b->forecast = inches_simulation_run (inches_model_find_preset (b->model, "inches")->scenario, inches_model_get_sheet (b->model, 0),
                                       INCHES_DEFAULT_SEED, INCHES_DEFAULT_FUTURES, INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
  b->measurer = inches_measurer_pango_new (INCHES_DEFAULT_FAMILY);
  b->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  b->record = inches_moving_picture_new ();
  b->model_rows = inches_moving_picture_new ();
}

int
main (int    argc,
      char **argv)
{
  Bench b = { 0 };
  InchesChronicle *record = inches_chronicle_reader_load (inches_data_dir (), NULL);

  if (record == NULL)
    return 1;
  set_up (&b);

  if (is_asked_for (argc, argv, "tracks"))
    run (&b, "tracks: the record, 8 tracks more", record, (const char *const *) more_rows (record, 8));
  if (is_asked_for (argc, argv, "points"))
    run (&b, "points: 15 lines of 6,667 points", make_series (record), NULL);
  if (is_asked_for (argc, argv, "10000"))
    run (&b, "10000: events", make_events (record, 10000), NULL);
  if (is_asked_for (argc, argv, "100000"))
    run (&b, "100000: events", make_events (record, 100000), NULL);

  return 0;
}
