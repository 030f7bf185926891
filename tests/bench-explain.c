/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench-times.h"
#include "inches-attribution.h"
#include "inches-belief-sets.h"
#include "inches-goal-seek.h"
#include "inches-lever-map.h"
#include "inches-property.h"
#include "inches-tornado.h"
#include "model-fixture.h"

/* Prints how long explanations take: the fastest and the median of a few, as
 * processor time of all threads and as time on the clock. */

#define N_RUNS 7

typedef void (*Explain) (InchesScenario *from,
                         InchesScenario *to);

static InchesSheet *
get_sheet (void)
{
  return inches_model_get_sheet (model_fixture_get (), 0);
}

static void
attribute (InchesScenario *from,
           InchesScenario *to)
{
  g_autoptr(InchesAttribution) found = inches_attribution_new (from, to, get_sheet (), INCHES_DEFAULT_SEED, INCHES_MOVING_FUTURES,
                                                               INCHES_SHORT_WEEKS, NULL);

  g_assert_cmpuint (inches_attribution_get_n_runs (found), ==, 128);
}

static void
doubt (InchesScenario *from,
       InchesScenario *to)
{
  g_autoptr(InchesScenario) other = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesBeliefSets) found = inches_belief_sets_new (other, from, get_sheet (), NULL, INCHES_DEFAULT_SEED, NULL);

  g_assert_nonnull (found);
}

static void
spin (InchesScenario *from,
      InchesScenario *to)
{
  g_autoptr(InchesTornado) found = inches_tornado_new (from, INCHES_TORNADO_ENDS, get_sheet (), INCHES_DEFAULT_SEED,
                                                       INCHES_MOVING_FUTURES, INCHES_SHORT_WEEKS, NULL);

  g_assert_nonnull (found);
}

static void
map (InchesScenario *from,
     InchesScenario *to)
{
  g_autoptr(InchesLeverMap) coarse = inches_lever_map_new (from, INCHES_LEVER_APPROACH, INCHES_LEVER_THREAT, get_sheet (),
                                                           INCHES_DEFAULT_SEED, FEW_FUTURES, INCHES_SHORT_WEEKS, NULL);
  g_autoptr(InchesLeverMap) finer = inches_lever_map_refine (coarse, NULL);
  g_autoptr(InchesLeverMap) finest = inches_lever_map_refine (finer, NULL);

  g_assert_true (inches_lever_map_is_finest (finest));
}

static void
seek_few (InchesScenario *from,
          InchesScenario *to)
{
  const guint levers = 1u << INCHES_LEVER_APPROACH | 1u << INCHES_LEVER_PUBLICITY | 1u << INCHES_LEVER_DEADLINE
                       | 1u << INCHES_LEVER_MONITORING;
  g_autoptr(InchesGoalSeek) found = inches_goal_seek_new (from, levers, -1, get_sheet (), INCHES_DEFAULT_SEED, NULL);

  g_assert_nonnull (found);
}

static void
seek_all (InchesScenario *from,
          InchesScenario *to)
{
  g_autoptr(InchesGoalSeek) found = inches_goal_seek_new (from, (1u << INCHES_N_LEVERS) - 1, -1, get_sheet (),
                                                          INCHES_DEFAULT_SEED, NULL);

  g_assert_nonnull (found);
}

static void
check (InchesScenario *from,
       InchesScenario *to)
{
  g_autoptr(InchesPropertyList) found = inches_property_list_new (model_fixture_get (), get_sheet (), INCHES_DEFAULT_SEED,
                                                                  ALL_FUTURES, NULL);

  g_assert_nonnull (found);
}

static void
measure (const char     *name,
         Explain         explain,
         guint           target)
{
  g_autoptr(InchesScenario) from = model_fixture_scenario ("early-2025", "compartment=1");
  g_autoptr(InchesScenario) to = model_fixture_scenario ("minsk-2015", NULL);
  g_autofree char *words = target > 0 ? g_strdup_printf (", to reach: %u", target) : g_strdup ("");
  g_autoptr(BenchTimes) used = bench_times_new ();
  g_autoptr(BenchTimes) passed = bench_times_new ();

  for (guint i = 0; i < N_RUNS; i++)
    {
      double before = bench_times_of_program ();
      double start = bench_times_of_clock ();

      explain (from, to);
      bench_times_add (passed, bench_times_of_clock () - start);
      bench_times_add (used, bench_times_of_program () - before);
    }

  g_print ("%-44s processor %4.0f to %4.0f ms, clock %4.0f to %4.0f ms%s\n", name, bench_times_get_share (used, 0),
           bench_times_get_share (used, 0.5), bench_times_get_share (passed, 0), bench_times_get_share (passed, 0.5), words);
}

int
main (void)
{
  measure ("attribution, 128 mixtures of 2,560 futures", attribute, 260);
  measure ("50 belief sets of two scenarios", doubt, 150);
  measure ("tornado, 37 runs of 2,560 futures", spin, 0);
  measure ("map, 17 by 17 points of 1,024 futures", map, 0);
  measure ("goal seek over 4 levers", seek_few, 0);
  measure ("goal seek over 18 levers", seek_all, 0);
  measure ("39 properties of 10,240 futures", check, 2000);

  return 0;
}
