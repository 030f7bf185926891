/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the timeline takes to place and to draw; with --output it also keeps the
 * picture, so that a change can be seen. */
#include "inches-canvas-cairo.h"
#include "inches-canvas-svg.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-measurer-pango.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline.h"

#include <stdlib.h>
#include <time.h>

#define ROUNDS 60

static char *output = NULL;
static char *theme_id = NULL;
static char *preset_id = NULL;
static char *family = NULL;
static char *from = NULL;
static char *to = NULL;
static char *cursor = NULL;
static char *selected = NULL;
static gint width = 1000;
static gint height = 746;
static gint rounds = ROUNDS;
static double font_scale = 1;
static double zoom = 1;
static gint n_events = 0;
static gboolean slide = FALSE;
static char *rows = NULL;

static const GOptionEntry entries[] = {
  { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Keep the picture in FILE.png", "FILE" },
  { "theme", 0, 0, G_OPTION_ARG_STRING, &theme_id, "light, dark, print, ...", "ID" },
  { "preset", 0, 0, G_OPTION_ARG_STRING, &preset_id, "Scenario shown", "ID" },
  { "family", 0, 0, G_OPTION_ARG_STRING, &family, "Font", "NAME" },
  { "from", 0, 0, G_OPTION_ARG_STRING, &from, "First day in view", "DAY" },
  { "to", 0, 0, G_OPTION_ARG_STRING, &to, "Last day in view", "DAY" },
  { "cursor", 0, 0, G_OPTION_ARG_STRING, &cursor, "Day under the crosshair", "DAY" },
  { "selected", 0, 0, G_OPTION_ARG_STRING, &selected, "Event that is selected", "ID" },
  { "width", 0, 0, G_OPTION_ARG_INT, &width, "px", "N" },
  { "height", 0, 0, G_OPTION_ARG_INT, &height, "px", "N" },
  { "rounds", 0, 0, G_OPTION_ARG_INT, &rounds, "Times to measure", "N" },
  { "font-scale", 0, 0, G_OPTION_ARG_DOUBLE, &font_scale, "Text size", "X" },
  { "zoom", 0, 0, G_OPTION_ARG_DOUBLE, &zoom, "Pixels of the picture for each px", "X" },
  { "events", 0, 0, G_OPTION_ARG_INT, &n_events, "Made-up events instead of the record", "N" },
  { "rows", 0, 0, G_OPTION_ARG_STRING, &rows, "Lanes and tracks shown, with commas between", "IDS" },
  { "slide", 0, 0, G_OPTION_ARG_NONE, &slide, "As exported", NULL },
  { NULL }
};

static void
check (gboolean  ok,
       GError   *error)
{
  if (ok)
    return;

  g_printerr ("%s\n", error != NULL ? error->message : "failed");
  exit (1);
}

static InchesTheme *
find_theme (GPtrArray  *themes,
            const char *id)
{
  for (guint i = 0; i < themes->len; i++)
    if (g_str_equal (inches_theme_get_id (g_ptr_array_index (themes, i)), id))
      return g_ptr_array_index (themes, i);

  g_printerr ("no theme %s\n", id);
  exit (1);
}

static InchesForecast *
run (InchesModel *model,
     const char  *preset)
{
  const InchesPreset *found = inches_model_find_preset (model, preset);

  check (found != NULL, NULL);

  return inches_simulation_run (found->scenario, inches_model_get_sheet (model, 0), INCHES_DEFAULT_SEED,
                                INCHES_DEFAULT_FUTURES, INCHES_SHORT_WEEKS, INCHES_ALL_INDICES, NULL);
}

/* Time the processor took for us, us: other programs do not lengthen it. */
static gint64
now (void)
{
  struct timespec t;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &t);

  return t.tv_sec * G_USEC_PER_SEC + t.tv_nsec / 1000;
}

static gint
by_time (gconstpointer a,
         gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static void
report (const char *what,
        double     *ms,
        guint       n)
{
  qsort (ms, n, sizeof *ms, by_time);
  g_print ("%-12s median %.2f ms, p95 %.2f ms\n", what, ms[n / 2], ms[n * 95 / 100]);
}

/* As many events as asked for, over the lanes and years of the record. */
static InchesChronicle *
make_up (InchesChronicle *record)
{
  InchesDay first = inches_chronicle_get_first (record);
  InchesDay last = inches_chronicle_get_last (record);
  InchesChronicle *made = inches_chronicle_new (first, last);
  guint n_lanes = inches_chronicle_get_n_lanes (record);
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < n_lanes; i++)
    {
      const InchesLane *lane = inches_chronicle_get_lane (record, i);

      inches_chronicle_take_lane (made, inches_lane_new (lane->id, lane->name, lane->shape, lane->rows, lane->named_spans));
    }

  for (gint i = 0; i < n_events; i++)
    {
      g_autofree char *id = g_strdup_printf ("e%d", i);
      g_autofree char *edtf = inches_day_to_iso (g_rand_int_range (rand, first, last));
      g_autoptr(GPtrArray) sources = g_ptr_array_new ();
      InchesEventFields fields = {
        .id = id, .edtf = edtf, .lane = inches_chronicle_get_lane (record, i % n_lanes)->id,
        .importance = i < 14 ? 1 : i < 60 ? 2 : 3, .title = id, .label = id, .summary = id, .sources = sources,
      };
      g_autoptr(GError) error = NULL;

      check (inches_date_parse (edtf, &fields.date, &error), error);
      inches_chronicle_take_event (made, inches_event_new (&fields));
    }

  inches_chronicle_close (made);

  return made;
}

static void
set_view (InchesTimelineInput *input)
{
  g_autoptr(GError) error = NULL;
  InchesDay first = inches_chronicle_get_first (input->chronicle);
  InchesDay last = inches_chronicle_get_last (input->chronicle);

  inches_view_init (&input->view, first, last);
  if (from != NULL)
    check (inches_day_parse (from, &first, &error), error);
  if (to != NULL)
    check (inches_day_parse (to, &last, &error), error);
  if (from != NULL || to != NULL)
    inches_view_show (&input->view, first, last);
}

static void
paint_extras (InchesTimeline    *timeline,
              InchesChronicle   *chronicle,
              InchesCanvas      *canvas,
              const InchesTheme *theme)
{
  g_autoptr(GError) error = NULL;
  InchesDay day;

  if (selected != NULL)
    inches_timeline_paint_selection (timeline, canvas, theme, inches_chronicle_find_event (chronicle, selected), NULL, FALSE);
  if (cursor != NULL)
    {
      check (inches_day_parse (cursor, &day, &error), error);
      inches_timeline_paint_cursor (timeline, canvas, theme, day + 0.5);
    }
}

static void
measure (InchesTimeline            *timeline,
         const InchesTimelineInput *input,
         InchesMeasurerPango       *measurer,
         const InchesTheme         *theme)
{
  g_autofree double *place_ms = g_new (double, rounds);
  g_autofree double *paint_ms = g_new (double, rounds);
  g_autofree double *model_ms = g_new (double, rounds);
  g_autofree double *fan_ms = g_new (double, rounds);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (gint) (width * zoom), (gint) (height * zoom));
  cairo_t *cr = cairo_create (surface);
  g_autoptr(InchesCanvas) canvas = NULL;
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);

  cairo_scale (cr, zoom, zoom);
  canvas = inches_canvas_cairo_new (cr, measurer);

  for (gint i = 0; i < rounds; i++)
    {
      gint64 start = now ();
      gint64 placed, painted;

      inches_timeline_place (timeline, input);
      placed = now ();
      inches_canvas_rectangle (canvas, 0, 0, width, height);
      inches_canvas_fill (canvas, ground);
      if (cursor != NULL)
        {
          inches_timeline_paint_record (timeline, canvas, theme);
          inches_timeline_paint_model (timeline, canvas, theme);
        }
      else
        inches_timeline_paint (timeline, canvas, theme);
      painted = now ();
      paint_ms[i] = (painted - placed) / 1000.0;
      inches_timeline_place_model (timeline, input->forecast, input->baseline);
      model_ms[i] = (now () - painted) / 1000.0;
      painted = now ();
      inches_timeline_paint_model (timeline, canvas, theme);
      fan_ms[i] = (now () - painted) / 1000.0;
      place_ms[i] = (placed - start) / 1000.0;
    }

  report ("place", place_ms, rounds);
  report ("place model", model_ms, rounds);
  report ("paint", paint_ms, rounds);
  report ("paint model", fan_ms, rounds);
  paint_extras (timeline, input->chronicle, canvas, theme);
  if (output != NULL && cairo_surface_write_to_png (surface, output) != CAIRO_STATUS_SUCCESS)
    g_printerr ("cannot write %s\n", output);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new (NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesModel) model = NULL;
  g_autoptr(GPtrArray) themes = NULL;
  g_autoptr(InchesForecast) forecast = NULL;
  g_autoptr(InchesForecast) baseline = NULL;
  g_autoptr(InchesMeasurerPango) measurer = NULL;
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  InchesTimelineInput input = { 0 };
  guint labelled, clustered, plain;

  g_option_context_add_main_entries (context, entries, NULL);
  check (g_option_context_parse (context, &argc, &argv, &error), error);

  chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  check (chronicle != NULL, error);
  if (n_events > 0)
    {
      g_autoptr(InchesChronicle) record = g_steal_pointer (&chronicle);

      chronicle = make_up (record);
    }
  model = inches_model_reader_load (inches_data_dir (), &error);
  check (model != NULL, error);
  themes = inches_theme_reader_load (inches_data_dir (), &error);
  check (themes != NULL, error);
  forecast = run (model, preset_id != NULL ? preset_id : "inches");
  baseline = run (model, "early-2025");
  measurer = inches_measurer_pango_new (family != NULL ? family : INCHES_DEFAULT_FAMILY);

  input = (InchesTimelineInput) {
    .chronicle = chronicle, .model = model, .forecast = forecast, .baseline = baseline,
    .width = width, .height = height, .font_scale = font_scale, .measurer = INCHES_MEASURER (measurer),
    .purpose = slide ? INCHES_TIMELINE_SLIDE : INCHES_TIMELINE_WINDOW, .show_model = TRUE,
    .title = "War, diplomacy and pressure, and the inches of a phased deal",
    .subtitle = "Ukraine 2014 to 2025. Left and above: the record. Lower right, on hatched ground: "
                "what a model makes of quiet, phased talks from 3 March 2025.",
  };
  set_view (&input);
  if (rows != NULL)
    input.rows = (const char *const *) g_strsplit (rows, ",", -1);

  measure (timeline, &input, measurer, find_theme (themes, theme_id != NULL ? theme_id : slide ? "print" : "light"));
  inches_timeline_get_counts (timeline, &labelled, &clustered, &plain);
  g_print ("%u labelled, %u clustered, %u plain\n", labelled, clustered, plain);

  return 0;
}
