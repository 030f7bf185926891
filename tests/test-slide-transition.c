/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-transition.h"

#include "inches-arrangement.h"
#include "inches-picture-fade.h"
#include "inches-simulation.h"
#include "inches-slide-surface.h"
#include "timeline-fixture.h"

#include <math.h>

/* From one slide of a briefing to the next, and half of the way between. */

#define FUTURES 512

typedef struct
{
  const char        *chart;
  const char        *preset; /* NULL: early 2025 */
  double             first;  /* of the days; 0: the whole span */
  double             last;
  const char *const *rows;   /* ids of the lanes and tracks shown; NULL: as they are */
} Shown;

static InchesViewState *
make_view (const Shown *shown)
{
  g_autoptr(InchesArrangement) all = inches_arrangement_new (fixture.chronicle);
  g_autoptr(GArray) rows = g_array_new (FALSE, TRUE, sizeof (InchesViewRow));
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  if (shown->first != 0)
    {
      values.first = shown->first;
      values.last = shown->last;
    }
  for (guint i = 0; shown->rows != NULL && i < inches_arrangement_get_n_rows (all); i++)
    {
      const char *id = inches_arrangement_get_row (all, i)->id;
      InchesViewRow row = { .id = id, .shown = g_strv_contains (shown->rows, id) };

      g_array_append_val (rows, row);
    }
  values.rows = (const InchesViewRow *) rows->data;
  values.n_rows = rows->len;

  return inches_view_state_new (&values);
}

static InchesForecast *
run (InchesScenario         *scenario,
     const InchesSlideNeeds *needs)
{
  return scenario != NULL ? inches_simulation_run (scenario, needs->sheet, INCHES_DEFAULT_SEED, FUTURES, needs->n_weeks,
                                                   needs->indices, NULL)
                          : NULL;
}

static InchesSlide *
place (const Shown *shown)
{
  g_autoptr(InchesBriefing) none = inches_briefing_new ("");
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesViewState) view = make_view (shown);
  g_autoptr(InchesStepSettings) settings = NULL;
  g_autoptr(InchesForecast) forecast = NULL;
  g_autoptr(InchesForecast) baseline = NULL;
  InchesSlideNeeds needs;
  InchesStepParts parts;
  InchesSlideInput input = { .chronicle = fixture.chronicle, .model = fixture.model, .measurer = fixture.measurers[0],
                             .width = INCHES_SLIDE_WIDTH, .height = INCHES_SLIDE_HEIGHT };

  inches_step_parts_init (&parts, "step");
  parts.title = shown->chart;
  parts.chart = shown->chart;
  parts.view = view;
  if (shown->preset != NULL)
    parts.settings = settings = inches_step_settings_new (shown->preset, shown->preset,
                                                          inches_model_find_preset (fixture.model, shown->preset)->scenario, NULL);
  step = inches_briefing_step_new (&parts);
  input.briefing = briefing = inches_briefing_with_step (none, step, 0);
  inches_slide_needs_init (&needs, step, fixture.model, fixture.chronicle);
  input.forecast = forecast = run (needs.scenario, &needs);
  input.baseline = baseline = run (needs.baseline, &needs);

  return inches_slide_new (&input);
}

static const char *const few[] = { "lane-diplomacy", "lane-aid", "track-brent", NULL };
static const char *const others[] = { "lane-diplomacy", "lane-battlefield", "track-brent", "track-key-rate", NULL };

/* Days, 2014 and 2022. */
#define EARLY 16100.0
#define LATE  19000.0

static const InchesTransitionRow *
find_row (InchesSlideTransition *self,
          const char            *id)
{
  for (guint i = 0; i < inches_slide_transition_get_n_rows (self); i++)
    if (g_str_equal (inches_slide_transition_get_row (self, i)->id, id))
      return inches_slide_transition_get_row (self, i);

  return NULL;
}

/* Both edges of the days go straight from one slide to the other. */
static void
test_transition_days (void)
{
  g_autoptr(InchesSlide) from = place (&(Shown) { "timeline", NULL, EARLY, EARLY + 300, few });
  g_autoptr(InchesSlide) to = place (&(Shown) { "timeline", NULL, LATE, LATE + 700, few });
  g_autoptr(InchesSlideTransition) self = inches_slide_transition_new (from, to);

  g_assert_nonnull (self);
  g_assert_cmpfloat_with_epsilon (inches_slide_transition_get_view (self)->first, EARLY, 1e-6);
  inches_slide_transition_place (self, 0.5);
  g_assert_cmpfloat_with_epsilon (inches_slide_transition_get_view (self)->first, (EARLY + LATE) / 2, 1e-6);
  g_assert_cmpfloat_with_epsilon (inches_slide_transition_get_view (self)->last, (EARLY + LATE) / 2 + 500, 1e-6);
  inches_slide_transition_place (self, 1);
  g_assert_cmpfloat_with_epsilon (inches_slide_transition_get_view (self)->last, LATE + 700, 1e-6);
}

/* Rows of both slides go to where they are in the second, others come and go. */
static void
test_transition_rows (void)
{
  g_autoptr(InchesSlide) from = place (&(Shown) { "timeline", NULL, EARLY, EARLY + 300, few });
  g_autoptr(InchesSlide) to = place (&(Shown) { "timeline", NULL, EARLY, EARLY + 300, others });
  g_autoptr(InchesSlideTransition) self = inches_slide_transition_new (from, to);
  double begin = find_row (self, "track-brent")->y;
  double half;

  g_assert_true (find_row (self, "lane-aid")->goes);
  g_assert_cmpfloat (find_row (self, "lane-aid")->share, ==, 1);
  g_assert_cmpfloat (find_row (self, "lane-battlefield")->share, ==, 0);
  inches_slide_transition_place (self, 0.5);
  half = find_row (self, "track-brent")->y;
  g_assert_cmpfloat (find_row (self, "track-brent")->share, ==, 1);
  g_assert_cmpfloat (find_row (self, "lane-aid")->share, ==, 0.5);
  g_assert_cmpfloat (find_row (self, "lane-battlefield")->share, ==, 0.5);
  inches_slide_transition_place (self, 1);
  g_assert_cmpfloat_with_epsilon (half, (begin + find_row (self, "track-brent")->y) / 2, 1e-6);
  g_assert_cmpfloat (fabs (begin - half), >, 1);
}

static gboolean
can (const Shown *a,
     const Shown *b)
{
  g_autoptr(InchesSlide) from = place (a);
  g_autoptr(InchesSlide) to = place (b);
  g_autoptr(InchesSlideTransition) self = inches_slide_transition_new (from, to);

  return self != NULL;
}

/* Other charts, an axis that breaks, weeks of other days: nothing lies between them. */
static void
test_transition_crosses_over (void)
{
  g_assert_false (can (&(Shown) { "timeline", NULL, 0, 0, NULL }, &(Shown) { "outlook", "inches", 0, 0, NULL }));
  g_assert_false (can (&(Shown) { "timeline", NULL, 0, 0, NULL }, &(Shown) { "timeline", NULL, EARLY, EARLY + 300, NULL }));
  g_assert_false (can (&(Shown) { "outlook", "minsk-2015", 0, 0, NULL }, &(Shown) { "outlook", "inches", 0, 0, NULL }));
  g_assert_false (can (&(Shown) { "compare", "miles", 0, 0, NULL }, &(Shown) { "compare", "inches", 0, 0, NULL }));
  g_assert_true (can (&(Shown) { "outlook", "miles", 0, 0, NULL }, &(Shown) { "outlook", "inches", 0, 0, NULL }));
  g_assert_true (can (&(Shown) { "ladder", "miles", 0, 0, NULL }, &(Shown) { "ladder", "inches", 0, 0, NULL }));
}

static cairo_surface_t *
picture_of (InchesSlide *slide)
{
  return inches_slide_surface_new (slide, INCHES_MEASURER_PANGO (fixture.measurers[0]), fixture.themes->pdata[0], 1);
}

static guint32
get_pixel (cairo_surface_t *surface,
           guint            x,
           guint            y)
{
  return ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface)))[x] & 0xffffff;
}

/* Mean difference of a channel from 0 to 255, every seventh pixel of the chart. */
static double
compare (cairo_surface_t *a,
         cairo_surface_t *b)
{
  double sum = 0;
  guint n = 0;

  for (guint y = 0; y < INCHES_SLIDE_HEIGHT; y += 7)
    for (guint x = 0; x < INCHES_SLIDE_WIDTH; x += 7, n++)
      for (guint shift = 0; shift < 24; shift += 8)
        sum += ABS ((int) (get_pixel (a, x, y) >> shift & 0xff) - (int) (get_pixel (b, x, y) >> shift & 0xff)) / 3.0;

  return sum / n;
}

/* The last frame is the second slide, but for edges that are drawn more coarsely while
 * something moves; one on the way is neither slide. */
static void
test_transition_frames (void)
{
  g_autoptr(InchesSlide) from = place (&(Shown) { "timeline", NULL, EARLY, EARLY + 300, few });
  g_autoptr(InchesSlide) to = place (&(Shown) { "timeline", NULL, LATE, LATE + 700, others });
  g_autoptr(InchesSlideTransition) self = inches_slide_transition_new (from, to);
  cairo_surface_t *first = picture_of (from);
  cairo_surface_t *last = picture_of (to);
  cairo_surface_t *frame = picture_of (from);
  g_autoptr(InchesPictureFade) words = inches_picture_fade_new (first, last);
  double apart = compare (first, last);

  inches_slide_transition_place (self, 0.5);
  inches_slide_transition_paint (self, frame, words, INCHES_MEASURER_PANGO (fixture.measurers[0]), fixture.themes->pdata[0]);
  g_assert_cmpfloat (compare (frame, first), >, apart / 8);
  g_assert_cmpfloat (compare (frame, last), >, apart / 8);
  inches_slide_transition_place (self, 1);
  inches_slide_transition_paint (self, frame, words, INCHES_MEASURER_PANGO (fixture.measurers[0]), fixture.themes->pdata[0]);
  g_assert_cmpfloat (compare (frame, last), <, apart / 8);
  cairo_surface_destroy (first);
  cairo_surface_destroy (last);
  cairo_surface_destroy (frame);
}

static cairo_surface_t *
fill (double left,
      double lower)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 40, 100);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, left, left, left);
  cairo_paint (cr);
  cairo_rectangle (cr, 0, 60, 40, 20);
  cairo_set_source_rgb (cr, lower, lower, lower);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Only rows that differ are painted, half of each half of the way, and none of what is left out. */
static void
test_fade (void)
{
  cairo_surface_t *from = fill (1, 0);
  cairo_surface_t *to = fill (1, 1);
  cairo_surface_t *frame = fill (1, 0);
  cairo_t *cr = cairo_create (frame);
  g_autoptr(InchesPictureFade) self = inches_picture_fade_new (from, to);

  g_assert_cmpuint (inches_picture_fade_get_n_rows (self), ==, 20);
  inches_picture_fade_paint (self, cr, 0.5, &(InchesBox) { 0, 70, 40, 75 });
  cairo_surface_flush (frame);
  g_assert_cmpint (ABS ((int) (get_pixel (frame, 5, 65) & 0xff) - 128), <=, 2);
  g_assert_cmpuint (get_pixel (frame, 5, 72), ==, 0);
  inches_picture_fade_paint (self, cr, 1, NULL);
  cairo_surface_flush (frame);
  g_assert_cmpuint (get_pixel (frame, 5, 65), ==, 0xffffff);
  g_assert_cmpuint (get_pixel (frame, 5, 72), ==, 0xffffff);
  cairo_destroy (cr);
  cairo_surface_destroy (from);
  cairo_surface_destroy (to);
  cairo_surface_destroy (frame);
}

static void
test_transition_ease (void)
{
  g_assert_cmpfloat (inches_slide_transition_ease (0), ==, 0);
  g_assert_cmpfloat (inches_slide_transition_ease (INCHES_TRANSITION_TIME / 2), >, 0.5);
  g_assert_cmpfloat (inches_slide_transition_ease (INCHES_TRANSITION_TIME), ==, 1);
  g_assert_cmpfloat (inches_slide_transition_ease (9), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/slide-transition/days", test_transition_days);
  g_test_add_func ("/slide-transition/rows", test_transition_rows);
  g_test_add_func ("/slide-transition/crosses-over", test_transition_crosses_over);
  g_test_add_func ("/slide-transition/frames", test_transition_frames);
  g_test_add_func ("/slide-transition/fade", test_fade);
  g_test_add_func ("/slide-transition/ease", test_transition_ease);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
