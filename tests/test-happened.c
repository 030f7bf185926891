/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-happened.h"
#include "model-fixture.h"

static InchesChronicle *
load (void)
{
  g_autoptr(GError) error = NULL;
  InchesChronicle *chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return chronicle;
}

static InchesHappened *
look_back (InchesChronicle *chronicle,
           const char      *preset)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, inches_model_get_sheet (model_fixture_get (), 0),
                                                              INCHES_DEFAULT_SEED, 2560, INCHES_SHORT_WEEKS,
                                                              inches_happened_get_indices (chronicle), NULL);

  return inches_happened_new (chronicle, preset, forecast);
}

static const InchesHappenedMeasure *
find (InchesHappened *happened,
      const char     *series)
{
  for (guint i = 0; i < inches_happened_get_n_measures (happened); i++)
    {
      const InchesHappenedMeasure *measure = inches_happened_get_measure (happened, i);

      if (g_strcmp0 (measure->measure->series, series) == 0)
        return measure;
    }

  g_error ("no measure %s", series);
}

/* Killed from March 2024 to February 2025 as the file has them, and from March to
 * December 2025: by hand, without the code that is tested. */
static void
test_happened_by_hand (void)
{
  static const double before[] = { 129, 141, 182, 162, 247, 204, 215, 198, 174, 109, 148, 130 };
  static const double after[] = { 178, 223, 191, 244, 286, 243, 247, 241, 226, 157 };
  g_autoptr(InchesChronicle) chronicle = load ();
  g_autoptr(InchesHappened) happened = look_back (chronicle, "early-2025");
  const InchesHappenedMeasure *killed = find (happened, "civilian_killed_monthly");
  InchesForecast *forecast = inches_happened_get_forecast (happened);
  double mean = 0;
  guint n_inside = 0;

  for (guint i = 0; i < G_N_ELEMENTS (before); i++)
    mean += before[i] / 12;
  g_assert_cmpfloat_with_epsilon (killed->base, mean, 1e-9);
  g_assert_cmpuint (killed->base_days, ==, 363); /* the last two days are in a month of the weeks */
  g_assert_cmpuint (killed->points->len, ==, 10);

  for (guint i = 0; i < 10; i++)
    {
      const InchesHappenedPoint *point = &g_array_index (killed->points, InchesHappenedPoint, i);
      InchesDay month = inches_day_from_ymd (2025, 3 + i, 1);
      InchesDay next = i == 9 ? inches_day_from_ymd (2026, 1, 1) : inches_day_from_ymd (2025, 4 + i, 1);
      double low = 0, high = 0;
      guint n = 0;

      for (guint week = 0; week < 44; week++)
        {
          InchesDay monday = inches_day_from_ymd (2025, 3, 3) + 7 * week;

          if (monday >= month && monday < next)
            {
              low += inches_forecast_get_quantile (forecast, INCHES_INDEX_CIVILIANS, week, INCHES_QUANTILE_05);
              high += inches_forecast_get_quantile (forecast, INCHES_INDEX_CIVILIANS, week, INCHES_QUANTILE_95);
              n++;
            }
        }

      g_assert_cmpuint (n, >=, 4);
      g_assert_cmpint (point->first, ==, month);
      g_assert_cmpfloat_with_epsilon (point->value, 100 * after[i] / mean, 1e-9);
      g_assert_cmpfloat_with_epsilon (point->band[INCHES_QUANTILE_05], low / n, 1e-9);
      g_assert_cmpfloat_with_epsilon (point->band[INCHES_QUANTILE_95], high / n, 1e-9);
      n_inside += 100 * after[i] / mean >= low / n && 100 * after[i] / mean <= high / n;
    }

  g_assert_cmpuint (killed->n_inside, ==, n_inside);
  g_assert_cmpuint (killed->n_inside + killed->n_above + killed->n_below, ==, 10);
  g_assert_cmpint (killed->verdict, ==, n_inside >= 9 ? INCHES_HAPPENED_HIT : INCHES_HAPPENED_MISS);
}

/* A year counts if four fifths of it lie in the weeks: 1,890 deaths after 4,939. */
static void
test_happened_by_year (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  g_autoptr(InchesHappened) minsk = look_back (chronicle, "minsk-2015");
  g_autoptr(InchesHappened) first = look_back (chronicle, "minsk-2014");
  const InchesHappenedMeasure *deaths = find (minsk, "ucdp_deaths_ukraine");
  g_autofree char *words = inches_happened_describe_measure (minsk, deaths);

  g_assert_cmpfloat (deaths->base, ==, 4939);
  g_assert_cmpuint (deaths->points->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (deaths->points, InchesHappenedPoint, 0).value, 38.2668, 1e-3);
  g_assert_cmpint (deaths->verdict, ==, INCHES_HAPPENED_MISS);
  g_assert_true (g_str_has_prefix (words, "The record of 2015 stands at 38, below nine simulated futures in ten"));

  deaths = find (first, "ucdp_deaths_ukraine");
  g_assert_true (isnan (deaths->base));
  g_assert_cmpint (deaths->verdict, ==, INCHES_HAPPENED_OPEN);
}

/* Where nothing can be said, it says why. */
static void
test_happened_says_why_not (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  g_autoptr(InchesHappened) grain = look_back (chronicle, "grain-2022");
  g_autofree char *few = inches_happened_describe_measure (grain, find (grain, "civilian_killed_monthly"));
  g_autofree char *none = inches_happened_describe_measure (grain, find (grain, "missiles_launched"));
  g_autofree char *index = inches_happened_describe_measure (grain, find (grain, NULL));

  g_assert_true (g_str_has_prefix (few, "The series covers 150 days of the year before these weeks"));
  g_assert_cmpstr (none, ==, "The series has nothing for the year before these weeks, so it cannot be rebased.");
  g_assert_cmpstr (index, ==, "No series measures how far one side relies on what the other agreed.");
}

static const InchesHappenedStanding *
find_standing (InchesHappened *happened,
               const char     *of)
{
  for (guint i = 0; i < inches_happened_get_n_standings (happened); i++)
    if (g_str_equal (inches_happened_get_standing (happened, i)->standing->of, of))
      return inches_happened_get_standing (happened, i);

  g_error ("no standing of %s", of);
}

static void
test_happened_standings (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  g_autoptr(InchesHappened) happened = look_back (chronicle, "early-2025");
  g_autoptr(InchesHappened) minsk = look_back (chronicle, "minsk-2015");
  InchesForecast *forecast = inches_happened_get_forecast (happened);
  const InchesHappenedStanding *prisoners = find_standing (happened, "prisoners");
  const InchesHappenedStanding *document = find_standing (happened, "document");

  g_assert_cmpuint (prisoners->n_held, ==, inches_forecast_get_in_force (forecast, INCHES_RUNG_PRISONERS, 43));
  g_assert_cmpint (prisoners->verdict, ==, prisoners->n_held > 1280 ? INCHES_HAPPENED_HIT : INCHES_HAPPENED_MISS);
  g_assert_cmpuint (document->n_held, ==, inches_forecast_get_count (forecast, INCHES_OUTCOME_HELD));
  g_assert_cmpint (document->verdict, ==, document->n_held < 1280 ? INCHES_HAPPENED_HIT : INCHES_HAPPENED_MISS);
  g_assert_cmpint (find_standing (minsk, "document")->verdict, ==, INCHES_HAPPENED_OPEN);
}

/* Every index has a measure or a reason; every preset named is there; every work that
 * a coefficient leans on is among the works. */
static void
test_evidence_shipped (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);
  GPtrArray *measures = inches_argument_get_measures (argument);
  GPtrArray *standings = inches_argument_get_standings (argument);
  GPtrArray *works = inches_argument_get_works (argument);
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  guint n_of_side[3] = { 0, };

  for (guint index = 0; index < INCHES_N_INDICES; index++)
    {
      guint n = 0;

      for (guint i = 0; i < measures->len; i++)
        n += g_str_equal (((InchesRecordMeasure *) measures->pdata[i])->index, inches_index_get_id (index));
      g_assert_cmpuint (n, >=, 1);
    }

  for (guint i = 0; i < standings->len; i++)
    if (inches_model_find_preset (model_fixture_get (), ((InchesRecordStanding *) standings->pdata[i])->preset) == NULL)
      g_error ("no preset %s", ((InchesRecordStanding *) standings->pdata[i])->preset);

  for (guint i = 0; i < works->len; i++)
    n_of_side[((InchesWork *) works->pdata[i])->side]++;
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (n_of_side[i], >=, 5);

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      gboolean cited = entry->works == NULL;

      for (guint j = 0; j < works->len && !cited; j++)
        cited = inches_work_is_cited (works->pdata[j], entry->works);
      if (!cited)
        g_error ("%s: none of the works is %s", entry->id, entry->works);
    }
}

/* A claim that is said to be built in says how: by a coefficient or by its term. */
static void
test_claims_say_how (void)
{
  g_autoptr(InchesChronicle) chronicle = load ();
  InchesArgument *argument = inches_chronicle_get_argument (chronicle);
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  guint n_parted = 0;

  for (guint i = 0; i < inches_argument_get_n_claims (argument); i++)
    {
      const InchesClaim *claim = inches_argument_get_claim (argument, i);
      gboolean named = FALSE;

      for (guint j = 0; j < INCHES_N_COEFFICIENTS; j++)
        named = named || g_strv_contains ((const char *const *) inches_sheet_get_entry (sheet, j)->claims, claim->id);
      if (claim->built_in != (named || claim->term != NULL))
        g_error ("%s: built in, or not?", claim->id);

      n_parted += claim->says != NULL;
      g_assert_true ((claim->says == NULL) == (claim->found == NULL));
      /* Where the record differs, the list of where they part has it. */
      g_assert_true (claim->verdict != INCHES_CLAIM_DIFFERS || claim->says != NULL);
    }
  g_assert_cmpuint (n_parted, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/happened/by-hand", test_happened_by_hand);
  g_test_add_func ("/happened/by-year", test_happened_by_year);
  g_test_add_func ("/happened/says-why-not", test_happened_says_why_not);
  g_test_add_func ("/happened/standings", test_happened_standings);
  g_test_add_func ("/evidence/shipped", test_evidence_shipped);
  g_test_add_func ("/claims/say-how", test_claims_say_how);

  return g_test_run ();
}
