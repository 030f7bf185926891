/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-chart.h"

#include "inches-simulation.h"
#include "model-chart-fixture.h"

#include <math.h>
#include <string.h>

/* What is compared: presets by id, the second the one shown. */
static const char *const groups[][INCHES_COMPARE_MOST] = {
  { "early-2025", "inches" },
  { "early-2025", "inches", "leverage", "summit-rush" },
  { "early-2025", "miles", "miles-prepared", "minsk-2015", "istanbul-2022" },
  { "early-2025", "grain-2022", "inches" },
  { "early-2025", "early-2025" },
};

static InchesForecast *
run (const char  *preset,
     InchesSheet *sheet)
{
  static GHashTable *made = NULL;
  g_autofree char *key = g_strconcat (preset, " ", inches_sheet_get_hash (sheet), NULL);
  InchesForecast *forecast;

  if (made == NULL)
    made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) inches_forecast_unref);
  forecast = g_hash_table_lookup (made, key);
  if (forecast == NULL)
    {
      forecast = inches_simulation_run (inches_model_find_preset (fixture.model, preset)->scenario, sheet, INCHES_DEFAULT_SEED, 1024, 44,
                                        INCHES_ALL_INDICES, NULL);
      g_hash_table_insert (made, g_steal_pointer (&key), forecast);
    }

  return forecast;
}

static InchesBeliefSets *
believe (const char *a,
         const char *b)
{
  return inches_belief_sets_new (inches_model_find_preset (fixture.model, a)->scenario, inches_model_find_preset (fixture.model, b)->scenario,
                                 inches_model_get_sheet (fixture.model, 0), inches_model_get_sheet (fixture.model, 1), INCHES_DEFAULT_SEED,
                                 NULL);
}

static InchesCompareSet *
make_set (const char *const *presets)
{
  InchesCompareSet *set = inches_compare_set_new ();

  for (guint i = 0; i < INCHES_COMPARE_MOST && presets[i] != NULL; i++)
    inches_compare_set_add (set, MIN (i, (guint) INCHES_COMPARE_PINNED), presets[i],
                            inches_model_find_preset (fixture.model, presets[i])->name, run (presets[i], inches_model_get_sheet (fixture.model, 0)));

  return set;
}

static InchesCompareSet *
make_set_with_beliefs (void)
{
  static InchesBeliefSets *beliefs = NULL;
  InchesCompareSet *set = make_set (groups[1]);

  if (beliefs == NULL)
    beliefs = believe ("inches", "leverage");
  inches_compare_set_set_pair (set, 1, 2, beliefs);

  return set;
}

static void
check_placed (InchesCompareSet *set,
              InchesChartInput *input,
              const char       *name)
{
  g_autoptr(InchesModelChart) chart = NULL;

  input->compare = set;
  chart = inches_model_chart_new (&inches_compare_chart, input);
  model_chart_check_places (inches_model_chart_get_page (chart), input, name);
}

static void
test_compare_places (void)
{
  g_autoptr(InchesCompareSet) full = make_set_with_beliefs ();

  for (guint s = 0; s < 8; s++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      {
        InchesChartInput input = model_chart_input (s, 0, m);

        for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
          {
            g_autoptr(InchesCompareSet) set = make_set (groups[g]);
            g_autofree char *name = g_strdup_printf ("page of %g x %g, group %u, %s", input.width, input.height, g, timeline_measurer_names[m]);

            check_placed (set, &input, name);
          }
        check_placed (full, &input, "with belief sets");
      }
}

/* A window gives what height is asked for, from wide to narrow and with the largest letters. */
static void
test_compare_windows (void)
{
  static const struct { double width, scale; } windows[] = { { 990, 1 }, { 1540, 1 }, { 720, 1 }, { 430, 1 }, { 300, 1 }, { 990, 2 }, { 720, 2 } };
  g_autoptr(InchesCompareSet) full = make_set_with_beliefs ();

  for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      for (guint g = 0; g <= G_N_ELEMENTS (groups); g++)
        {
          g_autoptr(InchesCompareSet) set = g < G_N_ELEMENTS (groups) ? make_set (groups[g]) : inches_compare_set_ref (full);
          InchesChartInput input = model_chart_input (0, 0, m);
          g_autofree char *name = g_strdup_printf ("window of %g, text %g, group %u, %s", windows[w].width, windows[w].scale, g,
                                                   timeline_measurer_names[m]);
          g_autoptr(InchesModelChart) measured = NULL;

          input.width = windows[w].width;
          input.height = 100;
          input.window = windows[w].scale;
          input.compare = set;
          measured = inches_model_chart_new (&inches_compare_chart, &input);
          input.height = ceil (inches_compare_chart_get_height (measured));
          check_placed (set, &input, name);
        }
}

/* Where it fails, and the sheet of who argues for miles, are never left out of a window. */
static void
test_compare_doubts (void)
{
  static const struct { double width, scale; } windows[] = { { 990, 1 }, { 720, 1 }, { 430, 1 }, { 990, 2 }, { 720, 2 } };
  g_autoptr(InchesCompareSet) set = make_set_with_beliefs ();

  for (guint w = 0; w < G_N_ELEMENTS (windows); w++)
    for (guint m = 0; m < FIXTURE_MEASURERS; m++)
      {
        InchesChartInput input = model_chart_input (0, 0, m);
        g_autoptr(InchesModelChart) chart = NULL;

        input.width = windows[w].width;
        input.height = 100;
        input.window = windows[w].scale;
        input.compare = set;
        chart = inches_model_chart_new (&inches_compare_chart, &input);
        g_assert_true (model_chart_says (inches_model_chart_get_page (chart), "advocate of miles"));
        g_assert_true (model_chart_says (inches_model_chart_get_page (chart), "It fails mostly where"));
      }
}

static void
test_compare_words (void)
{
  const char *words[] = { "Illustrative model of one argument. Not a forecast.", "20250303", "Inches gained", "Settings that differ",
                          "belief sets", "baseline", "current", "pinned", "advocate of miles", "Crises" };
  g_autoptr(InchesCompareSet) set = make_set_with_beliefs ();
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = NULL;
  g_autofree char *pair = inches_compare_set_describe_pair (set);

  g_assert_cmpstr (pair, ==, "“Inches” gains more inches than “Leverage” in 35 of 50 belief sets");
  input.compare = set;
  chart = inches_model_chart_new (&inches_compare_chart, &input);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!model_chart_says (inches_model_chart_get_page (chart), words[i]))
      g_error ("does not say “%s”", words[i]);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_true (model_chart_says (inches_model_chart_get_page (chart), inches_outcome_get_name (i)));
}

/* Inches of another war's size are never subtracted, and the reason is said. */
static void
test_compare_anchors (void)
{
  g_autoptr(InchesCompareSet) set = make_set (groups[2]);
  g_autofree char *minsk = inches_compare_set_describe_relation (set, 3);
  g_autofree char *column = inches_compare_set_describe_column (set, 3);
  g_autofree char *finding = inches_compare_set_describe (set);
  double difference, error;

  g_assert_cmpint (inches_compare_set_relate (set, 3, &difference, &error), ==, INCHES_STANDING_OTHER_ANCHOR);
  g_assert_cmpfloat (difference, ==, 0);
  g_assert_cmpstr (minsk, ==, "not compared: inches of the war’s size on 16 February 2015");
  g_assert_nonnull (strstr (column, "not compared"));
  g_assert_null (strstr (finding, "Minsk"));
  g_assert_null (strstr (finding, "Istanbul"));
  g_assert_false (inches_compare_set_share_anchor (set, 3, 4));
  g_assert_true (inches_compare_set_share_anchor (set, 0, 2));
}

static void
test_compare_standing (void)
{
  g_autoptr(InchesCompareSet) set = inches_compare_set_new ();
  InchesSheet *own = inches_model_get_sheet (fixture.model, 0);
  InchesSheet *miles = inches_model_get_sheet (fixture.model, 1);
  double difference, error;
  double expected, expected_error;
  g_autofree char *more = NULL;
  g_autofree char *other = NULL;

  inches_compare_set_add (set, INCHES_COMPARE_BASELINE, "baseline", "Early 2025", run ("early-2025", own));
  inches_compare_set_add (set, INCHES_COMPARE_CURRENT, "current", "Early 2025", run ("early-2025", own));
  inches_compare_set_add (set, INCHES_COMPARE_PINNED, "pinned-1", "Inches", run ("inches", own));
  inches_compare_set_add (set, INCHES_COMPARE_PINNED, "pinned-2", "Inches, doubted", run ("inches", miles));

  g_assert_cmpint (inches_compare_set_relate (set, 0, &difference, &error), ==, INCHES_STANDING_ITSELF);
  g_assert_cmpint (inches_compare_set_relate (set, 1, &difference, &error), ==, INCHES_STANDING_SAME);
  g_assert_cmpint (inches_compare_set_relate (set, 2, &difference, &error), ==, INCHES_STANDING_CLEAR);
  g_assert_true (inches_forecast_compare (run ("inches", own), run ("early-2025", own), &expected, &expected_error));
  g_assert_cmpfloat (difference, ==, expected);
  g_assert_cmpfloat (error, ==, expected_error);
  more = inches_compare_set_describe_relation (set, 2);
  g_assert_true (g_str_has_prefix (more, "3.8 inches more, ±"));

  g_assert_cmpint (inches_compare_set_relate (set, 3, &difference, &error), ==, INCHES_STANDING_OTHER_SHEET);
  other = inches_compare_set_describe_relation (set, 3);
  g_assert_cmpstr (other, ==, "not compared: another sheet of coefficients");
}

/* Only what is not the same everywhere, levers in the panel's order before beliefs. */
static void
test_compare_settings (void)
{
  g_autoptr(InchesCompareSet) two = make_set (groups[0]);
  g_autoptr(InchesCompareSet) alike = make_set (groups[4]);
  g_autoptr(InchesCompareSet) minsk = make_set (groups[2]);
  g_autoptr(GPtrArray) settings = inches_compare_set_list_settings (two);
  g_autoptr(GPtrArray) none = inches_compare_set_list_settings (alike);
  g_autoptr(GPtrArray) many = inches_compare_set_list_settings (minsk);
  const InchesCompareSetting *first = g_ptr_array_index (settings, 0);
  gboolean belief = FALSE;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (settings->len, ==, inches_scenario_get_n_changed (inches_model_find_preset (fixture.model, "inches")->scenario));
  g_assert_cmpstr (first->id, ==, "approach");
  g_assert_cmpstr (first->values[0], ==, "60");
  g_assert_cmpstr (first->values[1], ==, "0");
  g_assert_false (first->differs[0]);
  g_assert_true (first->differs[1]);

  for (guint i = 0; i < many->len; i++)
    {
      const InchesCompareSetting *setting = g_ptr_array_index (many, i);

      g_assert_true (setting->is_belief || !belief);
      belief |= setting->is_belief;
    }
  g_assert_true (belief);
}

static void
test_compare_finding (void)
{
  g_autoptr(InchesCompareSet) two = make_set (groups[0]);
  g_autoptr(InchesCompareSet) four = make_set (groups[1]);
  g_autoptr(InchesCompareSet) alike = make_set (groups[4]);
  g_autofree char *of_two = inches_compare_set_describe (two);
  g_autofree char *of_four = inches_compare_set_describe (four);
  g_autofree char *of_none = inches_compare_set_describe (alike);

  g_assert_cmpstr (of_two, ==, "In the model, “Inches” gains 4 inches more than “Early 2025”");
  g_assert_cmpstr (of_four, ==, "In the model, “Inches” gains most: 1 inch more than “Leverage”");
  g_assert_cmpstr (of_none, ==, "Pin a scenario, or change a setting, to compare");
}

/* Every bar, square and cell has its words: a head, a fan, six classes, crises, difference
 * and settings a column; fifty squares. */
static void
test_compare_parts (void)
{
  g_autoptr(InchesCompareSet) set = make_set_with_beliefs ();
  g_autoptr(GPtrArray) settings = inches_compare_set_list_settings (set);
  InchesChartInput input = model_chart_input (0, 0, FIXTURE_FIXED);
  g_autoptr(InchesModelChart) chart = NULL;
  const InchesModelPage *page;
  guint n_squares = 0;

  input.compare = set;
  input.window = 1;
  input.width = 990;
  input.height = 2000;
  chart = inches_model_chart_new (&inches_compare_chart, &input);
  page = inches_model_chart_get_page (chart);
  g_assert_cmpuint (page->parts->len, ==, 4 * (4 + INCHES_N_OUTCOMES + settings->len) + INCHES_N_BELIEF_SETS);
  for (guint i = 0; i < page->parts->len; i++)
    {
      const InchesPagePart *part = &g_array_index (page->parts, InchesPagePart, i);

      g_assert_cmpuint (strlen (part->words), >, 8);
      g_assert_cmpfloat (part->box.width, >, 0);
      n_squares += g_str_has_prefix (part->words, "Belief set ");
      g_assert_true (inches_model_page_pick_part (page, part->box.x + part->box.width / 2, part->box.y + part->box.height / 2) != NULL);
    }
  g_assert_cmpuint (n_squares, ==, INCHES_N_BELIEF_SETS);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/compare/places", test_compare_places);
  g_test_add_func ("/compare/windows", test_compare_windows);
  g_test_add_func ("/compare/doubts", test_compare_doubts);
  g_test_add_func ("/compare/words", test_compare_words);
  g_test_add_func ("/compare/anchors", test_compare_anchors);
  g_test_add_func ("/compare/standing", test_compare_standing);
  g_test_add_func ("/compare/settings", test_compare_settings);
  g_test_add_func ("/compare/finding", test_compare_finding);
  g_test_add_func ("/compare/parts", test_compare_parts);

  result = g_test_run ();
  timeline_fixture_tear_down ();

  return result;
}
