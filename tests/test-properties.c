/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "inches-backtest.h"
#include "inches-property.h"
#include "model-fixture.h"

/* The properties of docs/model.md, by their ids; S20 and S21 are in
 * test-settlement. They hold because the model was built so: they test the
 * program, not the world. */

static InchesPropertyList *
check_sheet (guint sheet,
             guint n_futures)
{
  return inches_property_list_new (model_fixture_get (), inches_model_get_sheet (model_fixture_get (), sheet),
                                   INCHES_DEFAULT_SEED, n_futures, NULL);
}

static void
test_property (gconstpointer data)
{
  const InchesProperty *property = data;

  g_test_message ("%s margin %g", property->words, property->margin);
  g_assert_true (property->holds);
}

/* All of section 9 but those that need hundreds of settings. */
static void
test_complete (gconstpointer data)
{
  const InchesPropertyList *list = data;
  guint place = 0;

  for (guint i = 1; i <= 41; i++)
    {
      g_autofree char *id = g_strdup_printf ("S%02u", i);

      if (i == 20 || i == 21)
        g_assert_null (inches_property_list_find (list, id));
      else
        g_assert_cmpstr (inches_property_list_get (list, place++)->id, ==, id);
    }
  g_assert_cmpuint (place, ==, inches_property_list_get_length (list));
  g_test_message ("%u runs", inches_property_list_get_n_runs (list));
}

/* With other beliefs some do not hold, and say by how much. */
static void
test_other_sheet (void)
{
  g_autoptr(InchesPropertyList) list = check_sheet (1, FEW_FUTURES);
  const InchesProperty *phased = inches_property_list_find (list, "S15");

  g_assert_false (phased->holds);
  g_assert_cmpfloat (phased->margin, <, 0);
  for (guint i = 0; i < inches_property_list_get_length (list); i++)
    {
      const InchesProperty *property = inches_property_list_get (list, i);

      g_assert_true (property->holds ? property->margin >= 0 : property->margin <= 0);
    }
}

static void
test_backtests (void)
{
  InchesBacktest tests[INCHES_N_BACKTESTS];

  g_assert_true (inches_backtest_run_all (model_fixture_get (), inches_model_get_sheet (model_fixture_get (), 0),
                                          INCHES_DEFAULT_SEED, ALL_FUTURES, NULL, tests));
  for (guint i = 0; i < INCHES_N_BACKTESTS; i++)
    {
      g_test_message ("%s: kept %u, smaller %u", tests[i].preset, tests[i].kept, tests[i].smaller);
      g_assert_nonnull (inches_model_find_preset (model_fixture_get (), tests[i].preset));
      g_assert_true (tests[i].holds);
      g_assert_cmpuint (strlen (tests[i].misfit), >, 20);
    }
}

static void
test_cancel (void)
{
  InchesBacktest tests[INCHES_N_BACKTESTS];
  InchesSheet *sheet = inches_model_get_sheet (model_fixture_get (), 0);
  gint cancelled = 1;

  g_assert_null (inches_property_list_new (model_fixture_get (), sheet, 1, INCHES_BLOCK, &cancelled));
  g_assert_false (inches_backtest_run_all (model_fixture_get (), sheet, 1, INCHES_BLOCK, &cancelled, tests));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(InchesPropertyList) list = NULL;

  g_test_init (&argc, &argv, NULL);

  list = check_sheet (0, ALL_FUTURES);
  for (guint i = 0; i < inches_property_list_get_length (list); i++)
    {
      const InchesProperty *property = inches_property_list_get (list, i);
      g_autofree char *path = g_strconcat ("/properties/", property->id, NULL);

      g_test_add_data_func (path, property, test_property);
    }
  g_test_add_data_func ("/properties/complete", list, test_complete);
  g_test_add_func ("/properties/other-sheet", test_other_sheet);
  g_test_add_func ("/properties/backtests", test_backtests);
  g_test_add_func ("/properties/cancel", test_cancel);

  return g_test_run ();
}
