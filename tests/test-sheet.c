/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "model-fixture.h"

#include <math.h>

static InchesSheet *
get_default (void)
{
  return inches_model_get_sheet (model_fixture_get (), 0);
}

/* What the documentation says of the 110: 43 rest on the source alone, 33 on
 * literature, 15 of them of strength A, 34 on judgement. */
static void
test_grades (void)
{
  guint source = 0;
  guint literature = 0;
  guint strong = 0;
  guint judgement = 0;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (get_default (), i);

      source += entry->grade == INCHES_GRADE_SOURCE;
      literature += (entry->grade & INCHES_GRADE_LITERATURE) != 0;
      strong += entry->strength == 'A';
      judgement += (entry->grade & INCHES_GRADE_LITERATURE) == 0 && (entry->grade & INCHES_GRADE_JUDGEMENT) != 0;
    }

  g_assert_cmpuint (source, ==, 43);
  g_assert_cmpuint (literature, ==, 33);
  g_assert_cmpuint (strong, ==, 15);
  g_assert_cmpuint (judgement, ==, 34);
}

static void
test_binds_by_id (void)
{
  const InchesCoefficientValues *values = inches_sheet_get_values (get_default ());
  guint index;

  g_assert_cmpfloat (values->D_us, ==, 0.4f);
  g_assert_cmpfloat (values->cut_viol, ==, 1.6f);
  g_assert_true (inches_coefficient_find ("x0", &index));
  g_assert_cmpfloat (values->x0, ==, (float) inches_sheet_get_entry (get_default (), index)->value);
  g_assert_false (inches_sheet_get_entry (get_default (), INCHES_N_COEFFICIENTS - 1)->varied);
}

static void
test_miles (void)
{
  InchesSheet *miles = inches_model_get_sheet (model_fixture_get (), 1);
  guint changed = 0;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    changed += inches_sheet_get_entry (miles, i)->value != inches_sheet_get_entry (get_default (), i)->value;

  g_assert_cmpuint (changed, ==, 6);
  g_assert_cmpfloat (inches_sheet_get_values (miles)->b0, ==, -2.2f);
  g_assert_false (inches_sheet_equal (miles, get_default ()));
  g_assert_true (inches_sheet_equal (miles, miles));
}

static InchesSheet *
change (const char  *id,
        double       value,
        GError     **error)
{
  InchesCoefficientChange changes[] = { { id, value, "for the test" } };

  return inches_sheet_new_based_on (get_default (), "mine", "Mine", changes, 1, error);
}

static void
test_based_on (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesSheet) sheet = change ("b0", 1, &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (inches_sheet_get_values (sheet)->b0, ==, 1);
  g_assert_cmpfloat (inches_sheet_get_values (sheet)->b_dl, ==, 0.6f);
  g_assert_cmpstr (inches_sheet_get_id (sheet), ==, "mine");
}

static void
test_refuses (void)
{
  g_autoptr(GError) unknown = NULL;
  g_autoptr(GError) high = NULL;
  g_autoptr(GError) nan = NULL;

  g_assert_null (change ("b9", 1, &unknown));
  g_assert_error (unknown, INCHES_ERROR, INCHES_ERROR_UNKNOWN);
  g_assert_null (change ("b0", 4.1, &high));
  g_assert_error (high, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_cmpstr (high->message, ==, "b0 is 4.1, must be from -4 to 4");
  g_assert_null (change ("b0", NAN, &nan));
  g_assert_error (nan, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
}

/* Every coefficient has to be there once. */
static void
test_refuses_incomplete (void)
{
  InchesCoefficient entries[INCHES_N_COEFFICIENTS];
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) twice = NULL;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    entries[i] = *inches_sheet_get_entry (get_default (), i);

  g_assert_null (inches_sheet_new ("a", "A", inches_sheet_get_ladder (get_default ()), entries, INCHES_N_COEFFICIENTS - 1, &missing));
  g_assert_error (missing, INCHES_ERROR, INCHES_ERROR_FORMAT);
  g_assert_nonnull (strstr (missing->message, "cut_viol"));
  entries[1] = entries[0];
  g_assert_null (inches_sheet_new ("a", "A", inches_sheet_get_ladder (get_default ()), entries, INCHES_N_COEFFICIENTS, &twice));
  g_assert_error (twice, INCHES_ERROR, INCHES_ERROR_DUPLICATE);
}

/* The code that goes with every result: of numbers, whatever they are called. */
static void
test_hash (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesSheet) mine = change ("b0", 1, &error);
  g_autoptr(InchesSheet) again = change ("b0", 1, &error);
  g_autoptr(InchesSheet) renamed = inches_sheet_new_based_on (get_default (), "other", "Other", NULL, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (inches_sheet_get_hash (mine)), ==, 8);
  g_assert_cmpstr (inches_sheet_get_hash (mine), ==, inches_sheet_get_hash (again));
  g_assert_cmpstr (inches_sheet_get_hash (mine), !=, inches_sheet_get_hash (get_default ()));
  g_assert_cmpstr (inches_sheet_get_hash (renamed), ==, inches_sheet_get_hash (get_default ()));
}

/* A rung's pace is part of the numbers too, and stays within its limits. */
static void
test_varied (void)
{
  double values[INCHES_N_COEFFICIENTS];
  double r[INCHES_N_RUNGS];
  g_autoptr(InchesSheet) same = NULL;
  g_autoptr(InchesSheet) faster = NULL;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    values[i] = inches_sheet_get_entry (get_default (), i)->value;
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    r[i] = inches_sheet_get_ladder (get_default ())->rungs[i].r;
  same = inches_sheet_new_varied (get_default (), values, r);
  r[0] = 1e9;
  faster = inches_sheet_new_varied (get_default (), values, r);

  g_assert_true (inches_sheet_equal (same, get_default ()));
  g_assert_cmpstr (inches_sheet_get_hash (same), ==, inches_sheet_get_hash (get_default ()));
  g_assert_false (inches_sheet_equal (faster, get_default ()));
  g_assert_cmpstr (inches_sheet_get_hash (faster), !=, inches_sheet_get_hash (get_default ()));
  g_assert_cmpfloat (inches_sheet_get_ladder (faster)->rungs[0].r, ==, inches_sheet_get_ladder (faster)->r_highest);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet/grades", test_grades);
  g_test_add_func ("/sheet/binds-by-id", test_binds_by_id);
  g_test_add_func ("/sheet/miles", test_miles);
  g_test_add_func ("/sheet/based-on", test_based_on);
  g_test_add_func ("/sheet/hash", test_hash);
  g_test_add_func ("/sheet/varied", test_varied);
  g_test_add_func ("/sheet/refuses", test_refuses);
  g_test_add_func ("/sheet/refuses-incomplete", test_refuses_incomplete);

  return g_test_run ();
}
