/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture that follows the timeline shows what a picture painted whole would show. */
#include "inches-moving-picture.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

#define WALKS        12
#define STEPS        40
#define MAY_DIFFER   2e-4 /* share of the pixels, where pieces of a line meet */
#define MUCH         96   /* of 255: more than an edge's shade */

typedef struct
{
  InchesTimeline      *timeline;
  InchesTimelineInput  input;
  InchesMovingPicture *picture;
  cairo_surface_t     *followed;
  cairo_surface_t     *whole;
  const InchesTheme   *theme;
} Walk;

static void
paint_record (gpointer           chart,
              InchesCanvas      *canvas,
              const InchesTheme *theme)
{
  inches_timeline_paint_record (chart, canvas, theme);
}

static void
paint_all (gpointer           chart,
           InchesCanvas      *canvas,
           const InchesTheme *theme)
{
  inches_timeline_paint_record (chart, canvas, theme);
  inches_timeline_paint_model (chart, canvas, theme);
}

static gboolean
paint (Walk                *walk,
       InchesMovingPicture *picture,
       cairo_surface_t     *surface,
       InchesPaintFunc      func)
{
  InchesPicturePlace place;

  inches_timeline_get_picture_place (walk->timeline, &place);

  return inches_moving_picture_paint (picture, surface, INCHES_MEASURER_PANGO (walk->input.measurer), &place, walk->timeline,
                                      walk->theme, inches_theme_get_color (walk->theme, INCHES_ROLE_VIEW), func);
}

/* Share of pixels that differ, and by how much at most. */
static double
compare (cairo_surface_t *a,
         cairo_surface_t *b,
         int             *most)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  int stride = cairo_image_surface_get_stride (a);
  const guint8 *left = cairo_image_surface_get_data (a), *right = cairo_image_surface_get_data (b);
  guint n = 0;

  *most = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        int differs = 0;

        for (int i = 0; i < 3; i++)
          differs = MAX (differs, ABS (left[y * stride + 4 * x + i] - right[y * stride + 4 * x + i]));
        n += differs > 0;
        *most = MAX (*most, differs);
      }

  return n / (double) (width * height);
}

static void
check (Walk            *walk,
       InchesPaintFunc  func,
       gboolean         followed)
{
  g_autoptr(InchesMovingPicture) fresh = inches_moving_picture_new ();
  double share;
  int most;

  g_assert_false (paint (walk, fresh, walk->whole, func));
  share = compare (walk->followed, walk->whole, &most);
  if (share > (followed ? MAY_DIFFER : 0) || most > MUCH)
    g_test_message ("%.4f %% of the pixels differ, by up to %d", 100 * share, most);
  g_assert_cmpfloat (share, <=, followed ? MAY_DIFFER : 0);
  g_assert_cmpint (most, <=, MUCH);
}

static void
begin (Walk               *walk,
       const TimelineSize *size,
       guint               preset,
       guint               theme,
       int                 scale)
{
  walk->input = timeline_fixture_input (size, 0, preset, 0);
  walk->timeline = inches_timeline_new ();
  walk->picture = inches_moving_picture_new ();
  walk->theme = g_ptr_array_index (fixture.themes, theme % fixture.themes->len);
  walk->followed = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size->width * scale, size->height * scale);
  walk->whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size->width * scale, size->height * scale);
  cairo_surface_set_device_scale (walk->followed, scale, scale);
  cairo_surface_set_device_scale (walk->whole, scale, scale);
}

static void
end (Walk *walk)
{
  inches_timeline_free (walk->timeline);
  inches_moving_picture_free (walk->picture);
  cairo_surface_destroy (walk->followed);
  cairo_surface_destroy (walk->whole);
}

static void
show (Walk  *walk,
      double middle,
      double days)
{
  inches_view_show (&walk->input.view, middle - days / 2, middle + days / 2);
  inches_timeline_place (walk->timeline, &walk->input);
}

/* Whether lanes and tracks have the room they had: a fan whose weeks come into view takes some. */
static gboolean
is_alike (Walk      *walk,
          InchesBox *last)
{
  InchesPicturePlace place;
  gboolean alike;

  inches_timeline_get_picture_place (walk->timeline, &place);
  alike = memcmp (&place.body, last, sizeof *last) == 0;
  *last = place.body;

  return alike;
}

/* Along by steps of all sizes, both ways, at scales from years to days. */
static void
test_pans (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (4);
  guint n_followed = 0;

  for (guint i = 0; i < WALKS; i++)
    {
      TimelineSize size = { 900 + 40 * (i % 3), 640 + 60 * (i % 4), i % 5 == 4 ? 2 : 1, INCHES_TIMELINE_WINDOW };
      InchesPaintFunc func = i % 3 == 2 ? paint_all : paint_record;
      double days = 20 * pow (1.6, g_rand_int_range (rand, 0, 10));
      InchesBox last = { 0, 0, 0, 0 };
      gboolean noted = FALSE, jumped = FALSE; /* what the last frame was; of two jumps on end the second leaves no notes */
      Walk walk;

      begin (&walk, &size, i % FIXTURE_PRESETS, i, i % 4 == 3 ? 2 : 1);
      show (&walk, inches_day_from_ymd (2019 + (gint) (i % 6), 3, 1), days);
      for (guint j = 0; j < STEPS; j++)
        {
          gboolean jump, followed;
          double step = days / size.width * g_rand_double_range (rand, -1, 1) * (j % 7 == 0 ? 200 : j % 3 == 0 ? 1 : 20);

          inches_view_pan (&walk.input.view, step);
          inches_timeline_place (walk.timeline, &walk.input);
          jump = !is_alike (&walk, &last);
          followed = paint (&walk, walk.picture, walk.followed, func);
          n_followed += followed;
          g_assert_cmpint (followed, ==, !jump && noted);
          noted = !jump || !jumped;
          jumped = jump;
          check (&walk, func, TRUE);
        }

      inches_moving_picture_forget (walk.picture);
      g_assert_false (paint (&walk, walk.picture, walk.followed, func));
      check (&walk, func, FALSE);
      end (&walk);
    }

  g_assert_cmpuint (n_followed, >, WALKS * (STEPS - 2) * 9 / 10);
}

/* What changes without a move: a track picked out, another forecast, other colours, other rows. */
static void
test_changes (void)
{
  static const char *const rows[] = { "diplomacy", "aid", "brent", "key-rate", NULL };
  TimelineSize size = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };
  Walk walk;

  begin (&walk, &size, 0, 0, 1);
  inches_timeline_place (walk.timeline, &walk.input);
  for (guint i = 0; i < 9; i++)
    {
      if (i == 3)
        inches_timeline_set_highlight (walk.timeline, "brent");
      else if (i == 4)
        inches_timeline_place_model (walk.timeline, fixture.forecasts[1], fixture.baseline);
      else if (i == 5)
        walk.theme = g_ptr_array_index (fixture.themes, 1);
      else if (i == 7)
        {
          walk.input.rows = rows;
          inches_timeline_place (walk.timeline, &walk.input);
        }

      g_assert_true (paint (&walk, walk.picture, walk.followed, paint_all) == (i >= 1 && i != 5)); /* other colours: whole */
      check (&walk, paint_all, TRUE);
    }
  end (&walk);
}

static void
test_zoom (void)
{
  TimelineSize size = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };
  Walk walk;

  begin (&walk, &size, 0, 0, 1);
  for (guint i = 0; i < 12; i++)
    {
      show (&walk, inches_day_from_ymd (2022, 3, 1), 1000 - 60 * (i / 3));
      paint (&walk, walk.picture, walk.followed, paint_record);
      check (&walk, paint_record, TRUE);
    }
  end (&walk);
}

/* A frame without a change paints nothing. */
static void
test_nothing (void)
{
  TimelineSize size = { 1000, 746, 1, INCHES_TIMELINE_WINDOW };
  Walk walk;

  begin (&walk, &size, 0, 0, 1);
  show (&walk, inches_day_from_ymd (2022, 3, 1), 400);
  for (guint i = 0; i < 3; i++)
    paint (&walk, walk.picture, walk.followed, paint_all);
  g_assert_cmpuint (inches_moving_picture_get_changes (walk.picture)->len, ==, 0);
  end (&walk);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();
  g_test_add_func ("/moving-picture/pans", test_pans);
  g_test_add_func ("/moving-picture/changes", test_changes);
  g_test_add_func ("/moving-picture/zoom", test_zoom);
  g_test_add_func ("/moving-picture/nothing", test_nothing);
  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
