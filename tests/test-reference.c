/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-kernel.h"
#include "model-fixture.h"
#include "reference-model.h"

#include <math.h>

/* The kernel, in 32 bits and with its own exponential, against a plain second
 * writing of the equations in 64 bits.
 *
 * A future runs through thousands of tests of a draw against a chance. Where the
 * two lie within rounding of each other, kernel and reference may decide
 * differently, and from then on they follow different histories. So the figures
 * are compared for as long as what happened is the same, and the futures whose
 * histories part are counted: they have to be few. */

#define N_SCENARIOS 500
#define N_FUTURES   INCHES_BLOCK

/* Futures in 10,000 whose histories may part, over all scenarios. */
#define MOST_PARTED 10

/* And how much the count of a class may differ, of 256 futures. */
#define MOST_MOVED  2

/* About five times what rounding was seen to come to, far below what a term
 * left out would. */
static const double tolerances[INCHES_N_INDICES] = {
  [INCHES_INDEX_WAR] = 2e-4,
  [INCHES_INDEX_CIVILIANS] = 2e-4,
  [INCHES_INDEX_GRID] = 2e-4,
  [INCHES_INDEX_TRUST] = 6e-6,
  [INCHES_INDEX_RISK] = 0.0125,
  [INCHES_INDEX_SANCTIONS] = 5e-7,
  [INCHES_INDEX_SAFEGUARD] = 1e-4,
  [INCHES_INDEX_INCHES] = 8e-5,
};

typedef struct
{
  GRand *random;
  guint  n_futures;
  guint  n_parted;
  guint  n_happened; /* rungs agreed and fallen, in the futures that stay together */
  double worst[INCHES_N_INDICES];
} Comparison;

static double
pick (GRand  *random,
      double  lowest,
      double  highest)
{
  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      return lowest;
    case 1:
      return highest;
    default:
      return g_rand_double_range (random, lowest, highest);
    }
}

static InchesScenario *
make_scenario (GRand *random)
{
  const InchesLeverSet *levers = inches_model_get_levers (model_fixture_get ());
  InchesCircumstances c = levers->early_2025;
  double values[INCHES_N_LEVERS];
  g_autoptr(GError) error = NULL;
  InchesScenario *scenario;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];

      values[i] = lever->is_toggle ? g_rand_int_range (random, 0, 2) : pick (random, lever->lowest, lever->highest);
    }

  c.momentum = pick (random, -1, 1);
  c.trust = pick (random, 0, 1);
  c.demands = pick (random, 0, 1);
  c.rungs_on = g_rand_int_range (random, 0, 1 << INCHES_N_RUNGS);
  c.agenda = g_rand_boolean (random) ? (1 << INCHES_N_RUNGS) - 1 : g_rand_int_range (random, 0, 1 << INCHES_N_RUNGS);
  c.document_on = g_rand_boolean (random);
  scenario = inches_scenario_new (levers, values, &c, &error);
  g_assert_no_error (error);

  return scenario;
}

/* Every coefficient up to a third away from the model's own. */
static InchesSheet *
make_sheet (GRand *random)
{
  InchesSheet *own = inches_model_get_sheet (model_fixture_get (), 0);
  InchesCoefficientChange changes[INCHES_N_COEFFICIENTS];
  g_autoptr(GError) error = NULL;
  InchesSheet *sheet;

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (own, i);
      double value = entry->value * g_rand_double_range (random, 0.67, 1.33);

      changes[i] = (InchesCoefficientChange) { .id = entry->id, .value = CLAMP (value, entry->lowest, entry->highest) };
    }

  sheet = inches_sheet_new_based_on (own, "other", "Another sheet", changes, G_N_ELEMENTS (changes), &error);
  g_assert_no_error (error);

  return sheet;
}

static gboolean
happened_the_same (const ReferenceWeek     *week,
                   const InchesKernelBlock *block,
                   guint                    i)
{
  guint32 flags = block->flags[i];

  return week->agreed == block->agreed[i] && week->violated == block->violated[i] && week->fallen == block->fallen[i]
         && week->in_force == block->in_force[i] && week->broken == block->broken[i]
         && week->document == ((flags & INCHES_FLAG_DOCUMENT) != 0)
         && week->was_signed == ((flags & INCHES_FLAG_SIGNED) != 0)
         && week->was_broken == ((flags & INCHES_FLAG_BROKEN) != 0)
         && week->had_crisis == ((flags & INCHES_FLAG_CRISIS) != 0);
}

static void
compare_values (Comparison              *self,
                const ReferenceWeek     *week,
                const InchesKernelBlock *block,
                guint                    i)
{
  const double expected[INCHES_N_INDICES] = {
    [INCHES_INDEX_WAR] = week->war,
    [INCHES_INDEX_CIVILIANS] = week->civilians,
    [INCHES_INDEX_GRID] = week->grid,
    [INCHES_INDEX_TRUST] = week->trust,
    [INCHES_INDEX_RISK] = week->risk,
    [INCHES_INDEX_SANCTIONS] = week->sanctions,
    [INCHES_INDEX_SAFEGUARD] = week->safeguard,
    [INCHES_INDEX_INCHES] = week->inches,
  };

  for (guint index = 0; index < INCHES_N_INDICES; index++)
    self->worst[index] = fmax (self->worst[index], fabs (expected[index] - block->values[index][i]));

  self->n_happened += (week->agreed != 0) + (week->fallen != 0);
  g_assert_cmpfloat_with_epsilon (week->violated_weight, block->violated_weight[i], 1e-5);
}

/* All weeks of a block against the reference's. */
static void
compare_histories (Comparison          *self,
                   const InchesTerms   *terms,
                   guint64              seed,
                   guint                n_weeks,
                   const ReferenceWeek *reference)
{
  g_autoptr(InchesKernelBlock) block = inches_kernel_block_new ();
  gboolean parted[N_FUTURES] = { 0, };

  inches_kernel_start (block, terms, seed, 0);
  for (guint week = 0; week < n_weeks; week++)
    {
      guint32 constants[INCHES_N_SLOTS];

      for (guint slot = 0; slot < INCHES_N_SLOTS; slot++)
        constants[slot] = inches_random_constant (seed, week, slot);
      inches_kernel_step (block, terms, constants, week);

      for (guint i = 0; i < N_FUTURES; i++)
        {
          const ReferenceWeek *expected = &reference[i * n_weeks + week];

          parted[i] = parted[i] || !happened_the_same (expected, block, i);
          if (!parted[i])
            compare_values (self, expected, block, i);
        }
    }

  for (guint i = 0; i < N_FUTURES; i++)
    self->n_parted += parted[i];
  self->n_futures += N_FUTURES;
}

/* What the run counts against what the reference comes to. */
static void
compare_outcomes (const ReferenceModel *model,
                  const InchesForecast *forecast,
                  const ReferenceWeek  *reference)
{
  guint n_weeks = inches_forecast_get_n_weeks (forecast);
  gint counts[INCHES_N_OUTCOMES] = { 0, };
  double sum = 0;

  for (guint i = 0; i < N_FUTURES; i++)
    {
      double gain;

      counts[reference_model_classify (model, n_weeks, reference + i * n_weeks, &gain)]++;
      sum += gain;
    }

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_assert_cmpint (ABS (counts[i] - (gint) inches_forecast_get_count (forecast, i)), <=, MOST_MOVED);
  g_assert_cmpfloat_with_epsilon (sum / N_FUTURES, inches_forecast_get_mean (forecast), 0.05);
}

static void
compare (Comparison *self,
         guint       n_weeks)
{
  g_autoptr(InchesScenario) scenario = make_scenario (self->random);
  g_autoptr(InchesSheet) sheet = make_sheet (self->random);
  guint64 seed = g_rand_int (self->random);
  g_autoptr(ReferenceModel) model = reference_model_new (scenario, sheet, seed);
  g_autofree ReferenceWeek *reference = g_new (ReferenceWeek, N_FUTURES * n_weeks);
  g_autofree InchesTerms *terms = g_new (InchesTerms, 1);
  g_autoptr(InchesForecast) forecast = inches_simulation_run (scenario, sheet, seed, N_FUTURES, n_weeks, 0, NULL);

  for (guint i = 0; i < N_FUTURES; i++)
    reference_model_run (model, i, n_weeks, reference + i * n_weeks);

  inches_terms_init (terms, scenario, sheet);
  compare_histories (self, terms, seed, n_weeks, reference);
  compare_outcomes (model, forecast, reference);
}

/* Random levers, circumstances, agendas and sheets, over both horizons. */
static void
test_reference (void)
{
  Comparison comparison = { .random = g_rand_new_with_seed (20250303) };

  for (guint i = 0; i < N_SCENARIOS; i++)
    compare (&comparison, i % 2 == 0 ? INCHES_SHORT_WEEKS : INCHES_LONG_WEEKS);

  for (guint index = 0; index < INCHES_N_INDICES; index++)
    {
      g_test_message ("%s: at most %.3g apart", inches_index_get_id (index), comparison.worst[index]);
      g_assert_cmpfloat (comparison.worst[index], <, tolerances[index]);
    }

  g_test_message ("%u of %u futures part, among %u weeks with an agreement or a fall", comparison.n_parted,
                  comparison.n_futures, comparison.n_happened);
  g_assert_cmpuint (comparison.n_happened, >, comparison.n_futures);
  g_assert_cmpfloat (10000.0 * comparison.n_parted / comparison.n_futures, <, MOST_PARTED);
  g_rand_free (comparison.random);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reference/random-scenarios", test_reference);

  return g_test_run ();
}
