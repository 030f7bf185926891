/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-belief-sets.h"
#include "model-fixture.h"

static InchesBeliefSets *
compare (const char *preset_a,
         const char *changes_a,
         const char *preset_b,
         const char *changes_b)
{
  g_autoptr(InchesScenario) a = model_fixture_scenario (preset_a, changes_a);
  g_autoptr(InchesScenario) b = model_fixture_scenario (preset_b, changes_b);

  return inches_belief_sets_new (a, b, inches_model_get_sheet (model_fixture_get (), 0),
                                 inches_model_get_sheet (model_fixture_get (), 1), INCHES_DEFAULT_SEED, NULL);
}

/* Counts of docs/model.md, each within one. */
static void
assert_counts (const InchesBeliefSets *sets,
               guint                   more,
               guint                   fewer,
               guint                   unclear)
{
  const guint expected[] = { more, fewer, unclear };
  guint sum = 0;

  for (guint i = 0; i < INCHES_N_VERDICTS; i++)
    {
      guint count = inches_belief_sets_get_count (sets, i);

      g_test_message ("%s: %u", inches_verdict_get_id (i), count);
      g_assert_cmpuint (count + 1, >=, expected[i]);
      g_assert_cmpuint (count, <=, expected[i] + 1);
      sum += count;
    }
  g_assert_cmpuint (sum, ==, INCHES_N_BELIEF_SETS);
}

static void
test_check_values (void)
{
  g_autoptr(InchesBeliefSets) miles = compare ("inches", NULL, "miles", NULL);
  g_autoptr(InchesBeliefSets) prepared = compare ("inches-leverage", NULL, "miles-prepared", NULL);
  g_autoptr(InchesBeliefSets) leverage = compare ("inches", NULL, "leverage", NULL);

  assert_counts (miles, 46, 4, 0);
  assert_counts (prepared, 30, 17, 3);
  assert_counts (leverage, 35, 10, 5);
}

/* M23 */
static void
test_approach (void)
{
  g_autoptr(InchesBeliefSets) sets = compare ("early-2025", "approach=0", "early-2025", "approach=100");
  g_autofree char *sentence = inches_belief_sets_describe (sets, "Ladder", "Bargain");
  g_autofree char *doubts = inches_belief_sets_describe_doubts (sets);

  assert_counts (sets, 32, 10, 8);
  g_assert_cmpuint (inches_belief_sets_get_count (sets, INCHES_VERDICT_MORE), >, INCHES_N_BELIEF_SETS / 2);
  g_assert_cmpuint (inches_belief_sets_get_count (sets, INCHES_VERDICT_FEWER), >, 0);
  g_test_message ("%s %s", sentence, doubts);
  g_assert_true (g_str_has_prefix (sentence, "In the model, “Ladder” gains more inches than “Bargain” in "));
  g_assert_null (strchr (sentence, '%'));
  g_assert_true (g_str_has_prefix (doubts, "It fails mostly where “"));

  /* With the sheet of an advocate of miles the bargain wins, S40. */
  g_assert_cmpint (inches_belief_sets_get_miles (sets)->verdict, ==, INCHES_VERDICT_FEWER);

  g_assert_cmpuint (inches_belief_sets_get_n_separators (sets), ==, INCHES_N_SEPARATORS);
  for (guint i = 1; i < INCHES_N_SEPARATORS; i++)
    g_assert_cmpfloat (ABS (inches_belief_sets_get_separator (sets, i - 1)->difference), >=,
                       ABS (inches_belief_sets_get_separator (sets, i)->difference));
}

/* M22 */
static void
test_same_scenario (void)
{
  g_autoptr(InchesBeliefSets) sets = compare ("inches", NULL, "inches", NULL);

  g_assert_cmpuint (inches_belief_sets_get_count (sets, INCHES_VERDICT_UNCLEAR), ==, INCHES_N_BELIEF_SETS);
  for (guint set = 0; set < INCHES_N_BELIEF_SETS; set++)
    g_assert_cmpfloat (inches_belief_sets_get_belief (sets, set)->difference, ==, 0);
  g_assert_cmpuint (inches_belief_sets_get_n_separators (sets), ==, 0);
  g_assert_null (inches_belief_sets_describe_doubts (sets));
}

/* M21, M24 */
static void
test_sets (void)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  g_autoptr(InchesSheet) own = inches_belief_sets_make_sheet (sheet, INCHES_DEFAULT_SEED, 0);

  g_assert_true (inches_sheet_equal (own, sheet));
  for (guint set = 1; set < INCHES_N_BELIEF_SETS; set++)
    {
      g_autoptr(InchesSheet) first = inches_belief_sets_make_sheet (sheet, INCHES_DEFAULT_SEED, set);
      g_autoptr(InchesSheet) again = inches_belief_sets_make_sheet (sheet, INCHES_DEFAULT_SEED, set);
      g_autoptr(InchesSheet) other = inches_belief_sets_make_sheet (sheet, INCHES_DEFAULT_SEED + 1, set);

      g_assert_true (inches_sheet_equal (first, again));
      g_assert_false (inches_sheet_equal (first, other));
      g_assert_false (inches_sheet_equal (first, sheet));
    }
}

/* A number is doubted by its grade, and never beyond its limits. */
static void
test_widths (void)
{
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);

  for (guint set = 1; set < INCHES_N_BELIEF_SETS; set++)
    {
      g_autoptr(InchesSheet) doubted = inches_belief_sets_make_sheet (sheet, INCHES_DEFAULT_SEED, set);

      for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
        {
          const InchesCoefficient *before = inches_sheet_get_entry (sheet, i);
          double after = inches_sheet_get_entry (doubted, i)->value;
          double width = before->grade & INCHES_GRADE_LITERATURE ? (before->strength == 'A' ? 0.25 : 0.35)
                         : before->grade & INCHES_GRADE_JUDGEMENT ? 0.5 : 1;

          g_assert_cmpfloat (after, >=, before->lowest);
          g_assert_cmpfloat (after, <=, before->highest);
          g_assert_cmpfloat (ABS (after - before->value), <=, ABS (before->value) * width + 1e-12);
          if (!before->varied)
            g_assert_cmpfloat (after, ==, before->value);
        }
    }
}

static void
test_cancel (void)
{
  g_autoptr(InchesScenario) a = model_fixture_scenario ("inches", NULL);
  gint cancelled = 1;

  g_assert_null (inches_belief_sets_new (a, a, inches_model_get_sheet (model_fixture_get (), 0), NULL,
                                         INCHES_DEFAULT_SEED, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/belief-sets/check-values", test_check_values);
  g_test_add_func ("/belief-sets/M23-approach", test_approach);
  g_test_add_func ("/belief-sets/M22-same-scenario", test_same_scenario);
  g_test_add_func ("/belief-sets/M21-M24-sets", test_sets);
  g_test_add_func ("/belief-sets/widths", test_widths);
  g_test_add_func ("/belief-sets/cancel", test_cancel);

  return g_test_run ();
}
