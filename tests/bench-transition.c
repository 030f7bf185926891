/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a frame of a transition between two slides takes on a full HD screen: placing and
 * painting, time of the processor. `meson test --benchmark`, or by hand with the name of
 * a folder, into which the middle frame of each is saved. */
#include "bench-times.h"
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-document-reader.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-slide-surface.h"
#include "inches-slide-transition.h"
#include "inches-theme-reader.h"

#define FRAMES 18 /* of 300 ms at 60 Hz */
#define ROUNDS 12

typedef struct
{
  InchesChronicle     *chronicle;
  InchesModel         *model;
  InchesTheme         *theme;
  InchesMeasurerPango *measurer;
  const char          *folder; /* NULL: no pictures */
} Bench;

typedef struct
{
  InchesBriefing  *briefing;
  InchesForecast  *forecast;
  InchesForecast  *baseline;
  InchesSlide     *slide;
  cairo_surface_t *picture;
} Side;

/* Of each frame besides the fastest round: what else the machine does is not in it. */
static void
report (const char *name,
        BenchTimes *times)
{
  g_autoptr(BenchTimes) fastest = bench_times_new ();

  for (guint i = 0; i < FRAMES; i++)
    {
      double least = G_MAXDOUBLE;

      for (guint round = 0; round < ROUNDS; round++)
        least = MIN (least, bench_times_get (times, round * FRAMES + i));
      bench_times_add (fastest, least);
    }
  bench_times_print (times, name, 0);
  bench_times_print (fastest, "  undisturbed", 0);
}

static InchesForecast *
run (InchesScenario         *scenario,
     const InchesSlideNeeds *needs)
{
  return scenario != NULL ? inches_simulation_run (scenario, needs->sheet, INCHES_DEFAULT_SEED, INCHES_DEFAULT_FUTURES,
                                                   needs->n_weeks, needs->indices, NULL)
                          : NULL;
}

static void
side_init (Side            *self,
           Bench           *b,
           InchesStepParts *parts)
{
  g_autoptr(InchesBriefing) none = inches_briefing_new ("Bench");
  g_autoptr(InchesBriefingStep) step = inches_briefing_step_new (parts);
  InchesSlideNeeds needs;
  InchesSlideInput input = { .chronicle = b->chronicle, .model = b->model, .measurer = INCHES_MEASURER (b->measurer),
                             .width = INCHES_SLIDE_WIDTH, .height = INCHES_SLIDE_HEIGHT };

  self->briefing = input.briefing = inches_briefing_with_step (none, step, 0);
  inches_slide_needs_init (&needs, step, b->model, b->chronicle);
  self->forecast = input.forecast = run (needs.scenario, &needs);
  self->baseline = input.baseline = run (needs.baseline, &needs);
  self->slide = inches_slide_new (&input);
  self->picture = inches_slide_surface_new (self->slide, b->measurer, b->theme, 1);
}

static void
side_clear (Side *self)
{
  cairo_surface_destroy (self->picture);
  inches_slide_free (self->slide);
  g_clear_pointer (&self->forecast, inches_forecast_unref);
  g_clear_pointer (&self->baseline, inches_forecast_unref);
  inches_briefing_unref (self->briefing);
}

static cairo_surface_t *
copy (cairo_surface_t *from)
{
  cairo_surface_t *frame = cairo_image_surface_create (CAIRO_FORMAT_RGB24, INCHES_SLIDE_WIDTH, INCHES_SLIDE_HEIGHT);
  cairo_t *cr = cairo_create (frame);

  cairo_set_source_surface (cr, from, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return frame;
}

static void
save (const Bench     *b,
      const char      *name,
      cairo_surface_t *frame)
{
  g_autofree char *file = g_strdup_printf ("%s.png", name);
  g_autofree char *path = b->folder != NULL ? g_build_filename (b->folder, g_strdelimit (file, " ,", '-'), NULL) : NULL;

  if (path != NULL)
    cairo_surface_write_to_png (frame, path);
}

static void
bench (Bench           *b,
       const char      *name,
       InchesStepParts *from,
       InchesStepParts *to)
{
  g_autoptr(BenchTimes) times = bench_times_new ();
  Side sides[2];
  double began;
  double made;

  side_init (&sides[0], b, from);
  side_init (&sides[1], b, to);
  for (guint round = 0; round < ROUNDS; round++)
    {
      cairo_surface_t *frame = copy (sides[0].picture);
      g_autoptr(InchesPictureFade) fade = NULL;
      g_autoptr(InchesSlideTransition) transition = NULL;

      began = bench_times_of_thread ();
      fade = inches_picture_fade_new (sides[0].picture, sides[1].picture);
      transition = inches_slide_transition_new (sides[0].slide, sides[1].slide);
      made = bench_times_of_thread () - began;
      for (guint i = 0; i < FRAMES; i++)
        {
          double share = inches_slide_transition_ease ((i + 1) * INCHES_TRANSITION_TIME / (FRAMES + 1));
          double start = bench_times_of_thread ();

          if (transition != NULL)
            {
              inches_slide_transition_place (transition, share);
              inches_slide_transition_paint (transition, frame, fade, b->measurer, b->theme);
            }
          else
            {
              cairo_t *cr = cairo_create (frame);

              inches_picture_fade_paint (fade, cr, share, NULL);
              cairo_destroy (cr);
            }
          bench_times_add (times, bench_times_of_thread () - start);
          if (round == 0 && i == 4)
            save (b, name, frame);
        }
      cairo_surface_destroy (frame);
    }
  report (name, times);
  g_print ("  %s, set up in %.1f ms\n", inches_slide_transition_can_move (inches_briefing_get_step (sides[0].briefing, 0),
                                                                        inches_briefing_get_step (sides[1].briefing, 0))
           ? "moves" : "crosses over", made);
  side_clear (&sides[0]);
  side_clear (&sides[1]);
}

static InchesStepParts
find_step (InchesBriefing *briefing,
           const char     *id)
{
  guint index = 0;

  if (!inches_briefing_find (briefing, id, &index))
    g_error ("There is no step %s", id);

  return *inches_briefing_step_get_parts (inches_briefing_get_step (briefing, index));
}

/* The same rows, other days. */
static InchesViewState *
with_days (InchesViewState *view,
           double           first,
           double           last)
{
  InchesViewStateValues values = *inches_view_state_get (view);

  values.first = first;
  values.last = last;

  return inches_view_state_new (&values);
}

static InchesStepSettings *
settings_of (Bench      *b,
             const char *preset)
{
  const InchesPreset *found = inches_model_find_preset (b->model, preset);

  return inches_step_settings_new (found->id, found->name, found->scenario, NULL);
}

static InchesBriefing *
load (Bench      *b,
      const char *file)
{
  g_autofree char *path = g_build_filename (inches_data_dir (), "briefings", file, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, b->model, NULL, &error);

  g_assert_no_error (error);

  return inches_briefing_ref (inches_content_get_briefing (inches_document_get_content (document)));
}

static void
bench_all (Bench *b)
{
  g_autoptr(InchesBriefing) inches = load (b, "inches-not-miles.inches");
  g_autoptr(InchesBriefing) against = load (b, "the-case-against.inches");
  InchesStepParts words = find_step (inches, "why-minsk-failed");
  InchesStepParts minsk = find_step (inches, "minsk");
  InchesStepParts years = find_step (against, "seven-years");
  InchesStepParts happened = find_step (against, "what-happened");
  InchesStepParts ladder = find_step (inches, "ladder");
  InchesStepParts outlook = find_step (inches, "with-leverage");
  InchesStepParts other = happened;
  g_autoptr(InchesViewState) later = with_days (happened.view, inches_view_state_get (happened.view)->first - 900,
                                                inches_view_state_get (happened.view)->first - 200);
  g_autoptr(InchesStepSettings) miles = settings_of (b, "miles");

  bench (b, "words to timeline", &words, &minsk);
  bench (b, "timeline, other rows", &years, &happened);
  other.view = later;
  bench (b, "timeline, same rows", &other, &happened);
  other = happened;
  other.settings = miles;
  bench (b, "timeline, other settings", &other, &happened);
  other = ladder;
  other.settings = miles;
  bench (b, "ladder, other settings", &other, &ladder);
  other = outlook;
  other.settings = miles;
  bench (b, "outlook, other settings", &other, &outlook);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesMeasurerPango) measurer = inches_measurer_pango_new (NULL);
  Bench b = { chronicle, model, NULL, measurer, argc > 1 ? argv[1] : NULL };

  g_assert_no_error (error);
  for (guint i = 0; i < themes->len; i++)
    if (g_str_equal (inches_theme_get_id (themes->pdata[i]), "print"))
      b.theme = themes->pdata[i];
  bench_all (&b);

  return 0;
}
