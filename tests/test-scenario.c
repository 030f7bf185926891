/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "model-fixture.h"

#include <math.h>

static void
test_early_2025 (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesScenario) scenario = inches_scenario_new (inches_model_get_levers (model_fixture_get ()), NULL, NULL, &error);
  g_autoptr(InchesScenario) preset = model_fixture_scenario ("early-2025", NULL);

  g_assert_no_error (error);
  g_assert_true (inches_scenario_equal (scenario, preset));
  g_assert_cmpuint (inches_scenario_get_n_changed (scenario), ==, 0);
  g_assert_cmpint (inches_scenario_get_anchor (scenario), ==, inches_day_from_ymd (2025, 3, 3));
}

/* A change makes another scenario and leaves the first as it was. */
static void
test_with_value (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(InchesScenario) changed = inches_scenario_with_value (scenario, INCHES_LEVER_OIL, 45, NULL);

  g_assert_cmpfloat (inches_scenario_get_value (scenario, INCHES_LEVER_OIL), ==, 73);
  g_assert_cmpfloat (inches_scenario_get_value (changed, INCHES_LEVER_OIL), ==, 45);
  g_assert_false (inches_scenario_equal (scenario, changed));
  g_assert_true (inches_scenario_is_changed (changed, INCHES_LEVER_OIL));
  g_assert_false (inches_scenario_is_changed (changed, INCHES_LEVER_CHINA));
  g_assert_cmpuint (inches_scenario_get_n_changed (changed), ==, 1);
}

static void
test_refuses_value (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (inches_scenario_with_value (scenario, INCHES_LEVER_OIL, 0, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
}

static void
assert_circumstances_refused (const InchesCircumstances *circumstances,
                              const char                *word)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_null (inches_scenario_with_circumstances (scenario, circumstances, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_nonnull (strstr (error->message, word));
}

static void
test_refuses_circumstances (void)
{
  const InchesCircumstances early = inches_model_get_levers (model_fixture_get ())->early_2025;
  InchesCircumstances c;

  c = early;
  c.momentum = 1.01;
  assert_circumstances_refused (&c, "momentum is 1.01, must be from -1 to 1");
  c = early;
  c.trust = -0.01;
  assert_circumstances_refused (&c, "trust");
  c = early;
  c.demands = NAN;
  assert_circumstances_refused (&c, "demands");
  c = early;
  c.rungs_on = 1 << INCHES_N_RUNGS;
  assert_circumstances_refused (&c, "rungs_on");
  c = early;
  c.agenda = 0xFFFF;
  assert_circumstances_refused (&c, "agenda");
  c = early;
  c.anchor++;
  assert_circumstances_refused (&c, "Monday");
}

static void
test_circumstances_count (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  InchesCircumstances c = *inches_scenario_get_circumstances (scenario);
  g_autoptr(InchesScenario) other = NULL;

  c.document_on = TRUE;
  other = inches_scenario_with_circumstances (scenario, &c, NULL);
  g_assert_false (inches_scenario_equal (scenario, other));
  g_assert_cmpuint (inches_scenario_get_n_changed (other), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scenario/early-2025", test_early_2025);
  g_test_add_func ("/scenario/with-value", test_with_value);
  g_test_add_func ("/scenario/refuses-value", test_refuses_value);
  g_test_add_func ("/scenario/refuses-circumstances", test_refuses_circumstances);
  g_test_add_func ("/scenario/circumstances-count", test_circumstances_count);

  return g_test_run ();
}
