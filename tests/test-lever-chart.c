/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-chart.h"

#include "inches-measurer-fixed.h"

#define WIDTH 328

static InchesLeverMark oil_marks[] = {
  { 40, "war budget under strain", "budget strained" },
  { 55, "far below Moscow's 2025 plan", "below plan" },
  { 73, "early 2025", "early 2025" },
  { 100, "windfall, as in 2022", "windfall, 2022" },
};

static InchesLever oil = {
  .id = "oil", .name = "Oil price (Brent)", .label = "Oil price (Brent)", .unit = "USD a barrel",
  .lowest = 30, .highest = 130, .step = 1, .page = 10, .early_2025 = 73,
  .marks = oil_marks, .n_marks = G_N_ELEMENTS (oil_marks),
  .has_seen = TRUE, .seen_lowest = 18.4, .seen_highest = 122.7
};

static InchesLever aid = {
  .id = "us_aid", .name = "U.S. military aid", .label = "U.S. military aid", .unit = "EUR bn a month",
  .lowest = 0, .highest = 4, .step = 0.1, .page = 0.5, .early_2025 = 0.6,
};

static void
test_places (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesLeverChart) chart = inches_lever_chart_new (&oil, measurer, WIDTH, 1, FALSE);
  g_autoptr(InchesLeverChart) mirrored = inches_lever_chart_new (&oil, measurer, WIDTH, 1, TRUE);

  g_assert_cmpfloat_with_epsilon (inches_lever_chart_to_x (chart, 30), 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_lever_chart_to_x (chart, 130), WIDTH - 8, 1e-9);
  g_assert_cmpfloat_with_epsilon (inches_lever_chart_to_x (mirrored, 30), WIDTH - 8, 1e-9);
}

static void
assert_words_apart (const InchesLeverChart *chart,
                    double                  width)
{
  const InchesLeverWord *words;
  guint n = inches_lever_chart_get_words (chart, &words);

  g_assert_cmpuint (n, >=, 1);
  g_assert_cmpuint (n, <=, INCHES_LEVER_WORDS);
  g_assert_true (words[0].bold);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat (words[i].x, >=, 0);
      g_assert_cmpfloat (words[i].x + words[i].width, <=, width + 1e-9);
      for (guint j = 0; j < i; j++)
        g_assert_true (words[i].x >= words[j].x + words[j].width || words[j].x >= words[i].x + words[i].width);
    }
}

/* The current mark is always named, at every value and every size of text. */
static void
test_words_never_overlap (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();

  for (double scale = 1; scale <= 2; scale += 0.25)
    {
      g_autoptr(InchesLeverChart) chart = inches_lever_chart_new (&oil, measurer, WIDTH, scale, FALSE);

      for (double value = oil.lowest; value <= oil.highest; value += oil.step)
        {
          inches_lever_chart_set_value (chart, value);
          assert_words_apart (chart, WIDTH);
        }
    }
}

static void
test_names_early_2025 (void)
{
  g_autoptr(InchesMeasurer) measurer = inches_measurer_fixed_new ();
  g_autoptr(InchesLeverChart) chart = inches_lever_chart_new (&oil, measurer, 400, 1, FALSE);
  const InchesLeverWord *words;

  inches_lever_chart_get_words (chart, &words);
  g_assert_cmpstr (words[0].text, ==, "early 2025");

  inches_lever_chart_set_value (chart, 41);
  g_assert_cmpuint (inches_lever_chart_get_words (chart, &words), >=, 2);
  g_assert_cmpstr (words[0].text, ==, "budget strained");
  g_assert_cmpstr (words[1].text, ==, "early 2025");
  g_assert_false (words[1].bold);
}

static void
test_snaps_near_marks (void)
{
  g_assert_cmpfloat (inches_lever_snap (&oil, 41.4), ==, 40);
  g_assert_cmpfloat (inches_lever_snap (&oil, 41.6), ==, 42);
  g_assert_cmpfloat (inches_lever_snap (&oil, 72), ==, 73);
  g_assert_cmpfloat (inches_lever_snap (&aid, 0.55), ==, 0.6);
}

/* Steps of a tenth are the tenths that are typed, to the last bit. */
static void
test_rounds_to_steps (void)
{
  g_assert_cmpfloat (inches_lever_round (&aid, 0.30000000000000004), ==, 0.3);
  g_assert_cmpfloat (inches_lever_round (&aid, 1.84), ==, 1.8);
  g_assert_cmpfloat (inches_lever_round (&aid, 17), ==, 4);
  g_assert_cmpfloat (inches_lever_round (&oil, 44.5), ==, 45);
}

static void
test_steps_to_marks (void)
{
  g_assert_cmpfloat (inches_lever_next_mark (&oil, 73, 1), ==, 100);
  g_assert_cmpfloat (inches_lever_next_mark (&oil, 73, -1), ==, 55);
  g_assert_cmpfloat (inches_lever_next_mark (&oil, 74, -1), ==, 73);
  g_assert_cmpfloat (inches_lever_next_mark (&oil, 110, 1), ==, 130);
  g_assert_cmpfloat (inches_lever_next_mark (&oil, 130, 1), ==, 130);
  g_assert_cmpfloat (inches_lever_next_mark (&aid, 3, -1), ==, 0.6);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lever-chart/places", test_places);
  g_test_add_func ("/lever-chart/words-never-overlap", test_words_never_overlap);
  g_test_add_func ("/lever-chart/names-early-2025", test_names_early_2025);
  g_test_add_func ("/lever-chart/snaps-near-marks", test_snaps_near_marks);
  g_test_add_func ("/lever-chart/rounds-to-steps", test_rounds_to_steps);
  g_test_add_func ("/lever-chart/steps-to-marks", test_steps_to_marks);

  return g_test_run ();
}
