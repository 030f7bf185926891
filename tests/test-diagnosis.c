/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-diagnosis.h"
#include "model-fixture.h"

#define LAST_WEEK (INCHES_SHORT_WEEKS - 1)

static InchesDiagnosis *
diagnose (const char *preset,
          const char *changes,
          guint       week)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, changes);

  return inches_diagnosis_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), INCHES_DEFAULT_SEED, week, NULL);
}

/* The parts of each rung are all futures, and those in force are the forecast's. */
static void
assert_adds_up (const char *preset,
                guint       week)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario (preset, NULL);
  g_autoptr(InchesForecast) forecast = model_fixture_run (scenario, INCHES_DIAGNOSIS_FUTURES);
  g_autoptr(InchesDiagnosis) diagnosis = diagnose (preset, NULL, week);

  g_assert_cmpuint (inches_diagnosis_get_week (diagnosis), ==, week);
  for (guint k = 0; k < INCHES_N_RUNGS; k++)
    {
      const InchesRungDiagnosis *rung = inches_diagnosis_get_rung (diagnosis, k);
      guint sum = rung->in_force + rung->fallen + rung->shut + rung->open;

      for (guint i = 0; i < INCHES_N_RUNGS; i++)
        sum += rung->waiting[i];
      g_assert_cmpuint (sum, ==, INCHES_DIAGNOSIS_FUTURES);
      g_assert_cmpuint (rung->in_force, ==, inches_forecast_get_in_force (forecast, k, week));
      g_assert_cmpfloat (rung->russia, >=, 0);
      g_assert_cmpfloat (rung->ukraine, <=, 1);
      g_assert_true ((rung->open == 0) == (rung->holds_back == INCHES_HOLDS_BACK_NOBODY));
    }
}

static void
test_adds_up (void)
{
  assert_adds_up ("early-2025", 0);
  assert_adds_up ("early-2025", LAST_WEEK);
  assert_adds_up ("inches-leverage", 20);
  assert_adds_up ("minsk-2015", LAST_WEEK);
}

/* Only what a rung needs, and only what is on the table, is waited for. */
static void
test_prerequisites (void)
{
  g_autoptr(InchesDiagnosis) early = diagnose ("early-2025", NULL, LAST_WEEK);
  g_autoptr(InchesDiagnosis) minsk = diagnose ("minsk-2015", NULL, LAST_WEEK);
  const InchesRungDiagnosis *cities = inches_diagnosis_get_rung (early, INCHES_RUNG_CITIES);
  const InchesRungDiagnosis *line = inches_diagnosis_get_rung (minsk, INCHES_RUNG_LINE);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    g_assert_true (i == INCHES_RUNG_GRID || cities->waiting[i] == 0);
  g_assert_cmpuint (cities->waiting[INCHES_RUNG_GRID], >, INCHES_DIAGNOSIS_FUTURES / 2);

  /* Cities are off the agenda at Minsk and count as met. */
  g_assert_cmpuint (line->waiting[INCHES_RUNG_CITIES], ==, 0);
  g_assert_cmpuint (line->waiting[INCHES_RUNG_ZONES], >, 0);
}

static void
test_shut (void)
{
  g_autoptr(InchesDiagnosis) landless = diagnose ("inches", "held_land=0", LAST_WEEK);
  g_autoptr(InchesDiagnosis) stingy = diagnose ("inches", "rollback=0", LAST_WEEK);
  g_autoptr(InchesDiagnosis) minsk = diagnose ("minsk-2015", NULL, LAST_WEEK);
  g_autofree char *swap = inches_diagnosis_describe (landless, INCHES_RUNG_SWAP);

  g_assert_cmpuint (inches_diagnosis_get_rung (landless, INCHES_RUNG_SWAP)->shut, ==, INCHES_DIAGNOSIS_FUTURES);
  g_assert_cmpstr (swap, ==, "Swap of land: in force in 0 of 100 simulated futures; 100 have no land to swap.");
  g_assert_cmpuint (inches_diagnosis_get_rung (stingy, INCHES_RUNG_TRANCHE1)->shut, ==, INCHES_DIAGNOSIS_FUTURES);
  g_assert_cmpuint (inches_diagnosis_get_rung (minsk, INCHES_RUNG_GRID)->shut, ==, INCHES_DIAGNOSIS_FUTURES);
}

static void
test_line (void)
{
  g_autoptr(InchesDiagnosis) early = diagnose ("early-2025", NULL, LAST_WEEK);
  g_autofree char *cities = inches_diagnosis_describe (early, INCHES_RUNG_CITIES);

  g_test_message ("%s", cities);
  g_assert_true (g_str_has_prefix (cities, "Cities: in force in fewer than 1 of 100 simulated futures; "));
  g_assert_nonnull (strstr (cities, " wait for “Power grid”; where it is open, Moscow holds back."));
  g_assert_cmpstr (inches_holds_back_get_id (INCHES_HOLDS_BACK_KYIV), ==, "kyiv");
}

static void
test_cancel (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("early-2025", NULL);
  gint cancelled = 1;

  g_assert_null (inches_diagnosis_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), 1, LAST_WEEK, &cancelled));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diagnosis/adds-up", test_adds_up);
  g_test_add_func ("/diagnosis/prerequisites", test_prerequisites);
  g_test_add_func ("/diagnosis/shut", test_shut);
  g_test_add_func ("/diagnosis/line", test_line);
  g_test_add_func ("/diagnosis/cancel", test_cancel);

  return g_test_run ();
}
