/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-property-bench.h"

#include <glib/gi18n-lib.h>

#include "inches-replay.h"
#include "inches-tally.h"

/* Properties of docs/model.md, section 9, that are about publicity, haste, one
 * big document against many small steps, verification, and the cases of history. */

#define EARLY "early-2025"
#define gain  inches_property_bench_gain
#define share inches_property_bench_share
#define ever  inches_property_bench_ever
#define need  inches_property_bench_need
#define allow inches_property_bench_allow

static const char *const publicity[] = { "publicity=0", "publicity=25", "publicity=50", "publicity=75", "publicity=100" };
static const char *const deadlines[] = { "deadline=0", "deadline=25", "deadline=50", "deadline=75", "deadline=100" };
static const char *const monitoring[] = { "monitoring=0", "monitoring=25", "monitoring=50", "monitoring=75", "monitoring=100" };

/* Inches rise along @steps, or fall if @sign is -1. */
static void
need_inches_follow (InchesPropertyBench *b,
                    const char *const   *steps,
                    int                  sign)
{
  for (guint i = 1; i < G_N_ELEMENTS (publicity); i++)
    need (b, sign * (gain (b, EARLY, steps[i]) - gain (b, EARLY, steps[i - 1])), INCHES_MARGIN_INCHES);
}

static void
need_phantom_rises (InchesPropertyBench *b,
                    const char *const   *steps)
{
  for (guint i = 1; i < G_N_ELEMENTS (publicity); i++)
    need (b, share (b, EARLY, steps[i], INCHES_OUTCOME_PHANTOM) - share (b, EARLY, steps[i - 1], INCHES_OUTCOME_PHANTOM),
          INCHES_MARGIN_FUTURES);
}

static void
check_publicity_phantom (InchesPropertyBench *b)
{
  need_phantom_rises (b, publicity);
}

static void
check_publicity_inches (InchesPropertyBench *b)
{
  need_inches_follow (b, publicity, -1);
}

static void
check_summit_rush (InchesPropertyBench *b)
{
  double phantom = share (b, "summit-rush", NULL, INCHES_OUTCOME_PHANTOM);

  allow (b, phantom - 40, INCHES_MARGIN_FUTURES);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    if (i != INCHES_OUTCOME_PHANTOM)
      allow (b, phantom - share (b, "summit-rush", NULL, i), INCHES_MARGIN_FUTURES);
}

static void
check_deadline_inches (InchesPropertyBench *b)
{
  need_inches_follow (b, deadlines, -1);
}

static void
check_deadline_phantom (InchesPropertyBench *b)
{
  need_phantom_rises (b, deadlines);
}

static double
get_safeguard (InchesPropertyBench *b,
               const char          *changes)
{
  return inches_property_bench_quantile (b, EARLY, changes, INCHES_INDEX_SAFEGUARD, INCHES_PROPERTY_LAST_WEEK, INCHES_QUANTILE_50);
}

static void
check_inches_beat_miles (InchesPropertyBench *b)
{
  double difference, error;

  if (inches_forecast_compare (inches_property_bench_run (b, EARLY, "approach=0"),
                               inches_property_bench_run (b, EARLY, "approach=100"), &difference, &error))
    need (b, difference - 4 * error, INCHES_MARGIN_INCHES);
  need (b, 5 - share (b, EARLY, "approach=0", INCHES_OUTCOME_PHANTOM), INCHES_MARGIN_FUTURES);
  need (b, get_safeguard (b, "approach=0") - get_safeguard (b, "approach=100"), INCHES_MARGIN_POINTS);
}

static void
check_minsk (InchesPropertyBench *b,
             const char          *preset)
{
  allow (b, 5 - share (b, preset, NULL, INCHES_OUTCOME_SMALLER), INCHES_MARGIN_FUTURES);
  allow (b, share (b, preset, NULL, INCHES_OUTCOME_PHANTOM) - 50, INCHES_MARGIN_FUTURES);
  need (b, 1 - gain (b, preset, NULL), INCHES_MARGIN_INCHES);
}

static void
check_minsk_1 (InchesPropertyBench *b)
{
  check_minsk (b, "minsk-2014");
}

static void
check_minsk_2 (InchesPropertyBench *b)
{
  check_minsk (b, "minsk-2015");
}

/* No document, all rungs on the table. */
static void
check_minsk_patient (InchesPropertyBench *b)
{
  g_autoptr(InchesScenario) minsk = inches_property_bench_scenario (b, "minsk-2015", "approach=0 publicity=10 deadline=0");
  InchesCircumstances c = *inches_scenario_get_circumstances (minsk);
  g_autoptr(InchesScenario) patient = NULL;
  const InchesForecast *forecast;
  double n;

  c.agenda = (1 << INCHES_N_RUNGS) - 1;
  c.document_on = FALSE;
  patient = inches_scenario_with_circumstances (minsk, &c, NULL);
  forecast = inches_property_bench_keep (b, "minsk patient", patient, b->sheet, INCHES_SHORT_WEEKS);
  n = inches_forecast_get_n_futures (forecast);
  need (b, 20 - 100 * inches_forecast_get_count (forecast, INCHES_OUTCOME_SMALLER) / n, INCHES_MARGIN_FUTURES);
  need (b, 2 - 100 * inches_forecast_get_count (forecast, INCHES_OUTCOME_PHANTOM) / n, INCHES_MARGIN_FUTURES);
}

static void
check_both (InchesPropertyBench *b)
{
  double both = gain (b, "inches-leverage", NULL);

  need (b, both - gain (b, "inches", NULL) - 1, INCHES_MARGIN_INCHES);
  need (b, both - gain (b, "leverage", NULL) - 1, INCHES_MARGIN_INCHES);
}

static void
check_forgiveness_smaller (InchesPropertyBench *b)
{
  static const char *const presets[] = { EARLY, "inches" };

  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      double generous = share (b, presets[i], "forgiveness=35", INCHES_OUTCOME_SMALLER);

      need (b, generous - share (b, presets[i], "forgiveness=0", INCHES_OUTCOME_SMALLER), INCHES_MARGIN_FUTURES);
      need (b, generous - share (b, presets[i], "forgiveness=100", INCHES_OUTCOME_SMALLER), INCHES_MARGIN_FUTURES);
    }
}

static void
check_forgiveness_inches (InchesPropertyBench *b)
{
  double generous = gain (b, "inches", "forgiveness=35");

  need (b, generous - gain (b, "inches", "forgiveness=0"), INCHES_MARGIN_INCHES);
  need (b, generous - gain (b, "inches", "forgiveness=100"), INCHES_MARGIN_INCHES);
}

static void
check_monitoring (InchesPropertyBench *b)
{
  need_inches_follow (b, monitoring, 1);
}

static void
check_guarantee (InchesPropertyBench *b)
{
  need (b, share (b, EARLY, "approach=100 guarantee=100", INCHES_OUTCOME_HELD) - share (b, EARLY, "approach=100", INCHES_OUTCOME_HELD) - 3,
        INCHES_MARGIN_FUTURES);
  need (b, share (b, EARLY, "approach=100", INCHES_OUTCOME_PHANTOM) - share (b, EARLY, "approach=100 guarantee=100", INCHES_OUTCOME_PHANTOM),
        INCHES_MARGIN_FUTURES);
}

static void
check_ladder (InchesPropertyBench *b)
{
  static const guint pairs[][2] = {
    { INCHES_RUNG_PRISONERS, INCHES_RUNG_GRID },
    { INCHES_RUNG_GRID, INCHES_RUNG_CITIES },
    { INCHES_RUNG_CITIES, INCHES_RUNG_LINE },
    { INCHES_RUNG_ZONES, INCHES_RUNG_LINE },
    { INCHES_RUNG_TRANCHE1, INCHES_RUNG_TRANCHE2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    allow (b, ever (b, EARLY, NULL, pairs[i][0]) - ever (b, EARLY, NULL, pairs[i][1]), INCHES_MARGIN_FUTURES);
}

/* Adds the inches of a block's phantom and grinding futures. */
static void
add_block (const InchesReplay *replay,
           const gint32       *gains,
           double             *sums,
           guint              *counts)
{
  for (guint i = 0; i < INCHES_BLOCK; i++)
    {
      guint32 flags = replay->block.flags[i];
      gboolean phantom = (flags & (INCHES_FLAG_BROKEN | INCHES_FLAG_CRISIS)) == INCHES_FLAG_BROKEN;
      gboolean grinding = flags == 0 && gains[i] < replay->terms.c.cut_inch * INCHES_GAIN_UNITS;

      if (phantom || grinding)
        {
          sums[phantom] += (double) gains[i] / INCHES_GAIN_UNITS;
          counts[phantom]++;
        }
    }
}

static void
check_phantom (InchesPropertyBench *b)
{
  InchesForecast *forecast = inches_property_bench_run (b, EARLY, "approach=100");
  const gint32 *gains = inches_forecast_get_gains (forecast);
  double sums[2] = { 0, };
  guint counts[2] = { 0, };

  for (guint first = 0; first < inches_forecast_get_n_futures (forecast); first += INCHES_BLOCK)
    {
      g_autoptr(InchesReplay) replay = inches_replay_new (inches_forecast_get_scenario (forecast), b->sheet, b->seed, first);

      while (replay->week < INCHES_SHORT_WEEKS)
        inches_replay_step (replay);
      add_block (replay, gains + first, sums, counts);
    }

  /* With no futures of a kind there is nothing to compare. */
  need (b, counts[0] > 0 && counts[1] > 0 ? sums[0] / counts[0] - sums[1] / counts[1] : -1, INCHES_MARGIN_INCHES);
}

static void
check_weeks (InchesPropertyBench *b)
{
  static const guint weeks[] = { 12, 26, INCHES_PROPERTY_LAST_WEEK };

  for (guint i = 1; i < G_N_ELEMENTS (weeks); i++)
    need (b, inches_property_bench_quantile (b, "inches", NULL, INCHES_INDEX_INCHES, weeks[i], INCHES_QUANTILE_50)
             - inches_property_bench_quantile (b, "inches", NULL, INCHES_INDEX_INCHES, weeks[i - 1], INCHES_QUANTILE_50),
          INCHES_MARGIN_INCHES);
}

static void
check_longer (InchesPropertyBench *b)
{
  g_autoptr(InchesScenario) method = inches_property_bench_scenario (b, "inches", NULL);
  InchesForecast *longer = inches_property_bench_keep (b, "inches longer", method, b->sheet, INCHES_LONG_WEEKS);

  need (b, inches_forecast_get_mean (longer) - gain (b, "inches", NULL), INCHES_MARGIN_INCHES);
}

static void
check_history (InchesPropertyBench *b)
{
  double minsk = MAX (share (b, "minsk-2014", NULL, INCHES_OUTCOME_HELD), share (b, "minsk-2015", NULL, INCHES_OUTCOME_HELD));
  double text = share (b, "istanbul-2022", NULL, INCHES_OUTCOME_HELD);
  double sea = inches_property_bench_rung (b, "grain-2022", NULL, INCHES_RUNG_SEA);

  need (b, text - minsk, INCHES_MARGIN_FUTURES);
  need (b, 20 - text, INCHES_MARGIN_FUTURES);
  need (b, sea - MAX (30, MAX (2.5 * minsk, text)), INCHES_MARGIN_FUTURES);
  need (b, 1 - ever (b, "minsk-2015", NULL, INCHES_RUNG_ZONES), INCHES_MARGIN_FUTURES);
  allow (b, 0 - inches_property_bench_rung (b, "minsk-2015", NULL, INCHES_RUNG_LINE), INCHES_MARGIN_FUTURES);
}

static void
check_history_of_2022 (InchesPropertyBench *b)
{
  need (b, 3 - share (b, "istanbul-2022", NULL, INCHES_OUTCOME_SMALLER), INCHES_MARGIN_FUTURES);
  need (b, 10 - share (b, "grain-2022", NULL, INCHES_OUTCOME_DANGER), INCHES_MARGIN_FUTURES);
}

/* With the sheet of an advocate of miles, whatever sheet is in use. */
static InchesForecast *
run_with_miles (InchesPropertyBench *b,
                const char          *changes)
{
  g_autofree char *name = g_strconcat ("miles sheet ", changes, NULL);
  g_autoptr(InchesScenario) scenario = inches_property_bench_scenario (b, EARLY, changes);

  return inches_property_bench_keep (b, name, scenario, inches_model_get_sheet (b->model, 1), INCHES_SHORT_WEEKS);
}

static double
get_good (const InchesForecast *forecast)
{
  return 100.0 * (inches_forecast_get_count (forecast, INCHES_OUTCOME_HELD) + inches_forecast_get_count (forecast, INCHES_OUTCOME_SMALLER))
         / inches_forecast_get_n_futures (forecast);
}

static void
check_miles_inches (InchesPropertyBench *b)
{
  need (b, inches_forecast_get_mean (run_with_miles (b, "approach=100")) - inches_forecast_get_mean (run_with_miles (b, "approach=0")),
        INCHES_MARGIN_INCHES);
}

static void
check_miles_good (InchesPropertyBench *b)
{
  need (b, get_good (run_with_miles (b, "approach=100")) - get_good (run_with_miles (b, "approach=0")), INCHES_MARGIN_FUTURES);
}

const InchesPropertyCheck inches_property_checks_of_method[] = {
  { "S10", N_("Phantom peace grows with publicity."), "C54, C52", check_publicity_phantom },
  { "S11", N_("Inches fall with publicity."), "C54, C52", check_publicity_inches },
  { "S12", N_("A rush to a summit ends as a phantom peace in at least 40 of 100 futures, more often than any other way."), "C54", check_summit_rush },
  { "S13", N_("Inches fall with deadline pressure."), "C60", check_deadline_inches },
  { "S14", N_("Phantom peace grows with deadline pressure."), "C60", check_deadline_phantom },
  { "S15", N_("Steps alone beat one big document from where things stood, with phantom peace in under 5 of 100 futures and a higher safeguard."), "C15", check_inches_beat_miles },
  { "S16", N_("Minsk conditions of 2014: a phantom peace, hardly ever a smaller war."), "C08", check_minsk_1 },
  { "S17", N_("Minsk conditions of 2015: a phantom peace, hardly ever a smaller war."), "C08", check_minsk_2 },
  { "S18", N_("Patience alone would not have saved Minsk: without leverage the war grows smaller in under 20 of 100 futures."), "C08, C64", check_minsk_patient },
  { "S19", N_("Method with leverage beats either alone by over 1 inch."), "C15, C59", check_both },
  { "S25", N_("Generous reciprocity beats both strict and unconditional in the share of smaller wars."), "C67", check_forgiveness_smaller },
  { "S26", N_("Under the method it beats both in inches too."), "C67", check_forgiveness_inches },
  { "S27", N_("Inches rise with monitoring."), "C08", check_monitoring },
  { "S28", N_("A full guarantee lets a document hold in over 3 more of 100 futures and makes fewer phantoms."), "", check_guarantee },
  { "S31", N_("Easier rungs are agreed at least as often as those that need them."), "C69", check_ladder },
  { "S35", N_("A phantom peace leaves fewer inches than no document at all."), "C10", check_phantom },
  { "S36", N_("Under the method inches add up: week 12 below week 26 below the last."), "C69", check_weeks },
  { "S37", N_("Under the method 104 weeks give more than 44."), "C60, C69", check_longer },
  { "S38", N_("The cases of history stand in their order: Minsk kept least, the Istanbul text little, the grain corridor most."), "C08", check_history },
  { "S39", N_("Istanbul hardly ever makes the war smaller; the grain corridor is not dangerous."), "", check_history_of_2022 },
  { "S40", N_("With the beliefs of an advocate of miles, one big document gains more inches than steps."), "", check_miles_inches },
  { "S41", N_("With these beliefs it also ends well more often."), "", check_miles_good },
  { NULL }
};
