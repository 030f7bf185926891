/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "inches-date-ticks.h"
#include "inches-measurer-fixed.h"

#define SPARE 6.0

static const InchesTextStyle style = { .size = 11 };

static InchesDay
day (gint  year,
     guint month,
     guint day_of_month)
{
  return inches_day_from_ymd (year, month, day_of_month);
}

static GArray *
place (const InchesDateAxis *axis)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();

  return inches_date_ticks_place (axis, measurer, &style, SPARE);
}

static GArray *
place_view (double first,
            double last,
            double width)
{
  InchesDateAxis axis;

  inches_date_axis_init_uniform (&axis, 100, 100 + width, first, last);

  return place (&axis);
}

/* All texts from left to right, "|" between them. */
static char *
join_texts (GArray *ticks)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (ticks, InchesDateTick, i);

      if (tick->text != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? "|" : "", tick->text);
    }

  return g_string_free (all, FALSE);
}

static void
assert_texts (GArray     *ticks,
              const char *expected)
{
  g_autofree char *texts = join_texts (ticks);

  g_assert_cmpstr (texts, ==, expected);
  g_array_unref (ticks);
}

static void
test_date_ticks_years (void)
{
  assert_texts (place_view (day (2014, 1, 1), day (2025, 12, 31), 700),
                "2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025");
  /* With less room every second, then every fifth. */
  assert_texts (place_view (day (2014, 1, 1), day (2025, 12, 31), 350), "2014|2016|2018|2020|2022|2024");
  assert_texts (place_view (day (2014, 1, 1), day (2025, 12, 31), 180), "2015|2020");
}

static void
test_date_ticks_always_say_the_year (void)
{
  assert_texts (place_view (day (2022, 11, 20), day (2024, 2, 20), 600), "Jan 2023|Apr|Jul|Oct|Jan 2024");
  assert_texts (place_view (day (2024, 11, 1), day (2025, 3, 1), 300), "Nov 2024|Dec|Jan 2025|Feb");
  assert_texts (place_view (day (2024, 12, 20), day (2025, 1, 20), 500), "23 Dec 2024|30 Dec|6 Jan 2025|13 Jan");
  assert_texts (place_view (day (2022, 2, 23), day (2022, 2, 26), 300), "23 Feb 2022|24 Feb|25 Feb");
}

static void
test_date_ticks_magnified_weeks_say_the_year (void)
{
  InchesDateAxis axis;

  inches_date_axis_init_magnified (&axis, 138, 992, day (2014, 1, 1), day (2025, 12, 31), day (2025, 3, 3),
                                   day (2025, 12, 31), INCHES_AXIS_GAP);
  assert_texts (place (&axis), "2014|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|"
                               "Mar 2025|Jun|Jul|Aug|Sep|Oct|Nov|Dec");

  inches_date_axis_init_magnified (&axis, 138, 1060, day (2014, 1, 1), day (2025, 12, 31), day (2014, 9, 8),
                                   day (2015, 7, 13), INCHES_AXIS_GAP);
  assert_texts (place (&axis), "2014|Sep 2014|Dec|2015|Feb|Mar|Apr|May|Jun|"
                               "2016|2017|2018|2019|2020|2021|2022|2023|2024|2025");
}

/* Of each stretch of an axis. */
static void
assert_years (const InchesDateAxis *axis,
              GArray               *ticks)
{
  for (guint i = 0; i < axis->n_stretches; i++)
    {
      const InchesAxisStretch *s = &axis->stretches[i];

      for (guint j = 0; j < ticks->len; j++)
        {
          const InchesDateTick *tick = &g_array_index (ticks, InchesDateTick, j);

          if (tick->text == NULL || tick->text_x < s->x0 || tick->text_x > s->x1)
            continue;

          g_assert_nonnull (strstr (tick->text, "20"));
          break;
        }
    }
}

static void
assert_in_order (const InchesDateAxis *axis,
                 GArray               *ticks)
{
  double x = -G_MAXDOUBLE;
  double text_end = -G_MAXDOUBLE;
  guint n_texts = 0;

  for (guint i = 0; i < ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (ticks, InchesDateTick, i);

      g_assert_cmpfloat (tick->x, >=, x);
      x = tick->x;
      if (tick->line)
        g_assert_cmpfloat_with_epsilon (tick->x, inches_date_axis_to_x (axis, tick->day), INCHES_AXIS_GAP + 1e-6);
      if (tick->text == NULL)
        continue;

      g_assert_cmpfloat (tick->text_x - text_end, >=, SPARE - 1e-9);
      g_assert_true (tick->major);
      text_end = tick->text_x + tick->text_width;
      g_assert_cmpfloat (tick->text_x, >=, axis->stretches[0].x0);
      g_assert_cmpfloat (text_end, <=, axis->stretches[axis->n_stretches - 1].x1);
      g_assert_false (inches_date_axis_crosses_gap (axis, tick->text_x, text_end));
      n_texts++;
    }

  g_assert_cmpuint (n_texts, >, 0);
}

static void
test_date_ticks_never_overlap_and_say_the_year (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      InchesDateAxis axis;
      double first = day (2014, 1, 1) + g_rand_double (rand) * 4000;
      double span = 3 * pow (1300, g_rand_double (rand));
      double width = g_rand_double_range (rand, 320, 1900);
      g_autoptr(GArray) ticks = NULL;

      if (i % 3 == 0)
        inches_date_axis_init_magnified (&axis, 50, 50 + width, day (2014, 1, 1), day (2025, 12, 31), first,
                                         first + INCHES_AXIS_MAGNIFIED_DAYS, INCHES_AXIS_GAP);
      else
        inches_date_axis_init_uniform (&axis, 50, 50 + width, first, first + span);
      ticks = place (&axis);
      assert_in_order (&axis, ticks);
      assert_years (&axis, ticks);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date-ticks/years", test_date_ticks_years);
  g_test_add_func ("/date-ticks/always-say-the-year", test_date_ticks_always_say_the_year);
  g_test_add_func ("/date-ticks/magnified-weeks-say-the-year", test_date_ticks_magnified_weeks_say_the_year);
  g_test_add_func ("/date-ticks/never-overlap-and-say-the-year", test_date_ticks_never_overlap_and_say_the_year);

  return g_test_run ();
}
