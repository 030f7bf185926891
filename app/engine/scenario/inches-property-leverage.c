/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-property-bench.h"

#include <glib/gi18n-lib.h>

/* Properties of docs/model.md, section 9, that are about pressure, aid, threat,
 * relief, talks kept apart and what is held in the hand. */

#define EARLY "early-2025"
#define gain  inches_property_bench_gain
#define share inches_property_bench_share
#define rung  inches_property_bench_rung
#define need  inches_property_bench_need

static double
get_median (InchesPropertyBench *b,
            const char          *changes,
            InchesIndex          index)
{
  return inches_property_bench_quantile (b, EARLY, changes, index, INCHES_PROPERTY_LAST_WEEK, INCHES_QUANTILE_50);
}

/* The first change gains so much more than the second. */
static double
get_step (InchesPropertyBench *b,
          const char          *preset,
          const char          *to,
          const char          *from)
{
  return gain (b, preset, to) - gain (b, preset, from);
}

static void
check_pressure_alone (InchesPropertyBench *b)
{
  double pressed = get_step (b, EARLY, "oil=40 enforce=100", NULL);
  double method = gain (b, "inches", NULL) - gain (b, EARLY, NULL);

  need (b, 0.6 - pressed, INCHES_MARGIN_INCHES);
  need (b, method / 4 - pressed, INCHES_MARGIN_INCHES);
  need (b, 5 - share (b, EARLY, "oil=40 enforce=100", INCHES_OUTCOME_SMALLER) + share (b, EARLY, NULL, INCHES_OUTCOME_SMALLER),
        INCHES_MARGIN_FUTURES);
}

static void
check_pressure_backed (InchesPropertyBench *b)
{
  need (b, get_step (b, EARLY, "oil=40 enforce=100 us_aid=1.8 threat=60", "us_aid=1.8 threat=60")
           - get_step (b, EARLY, "oil=40 enforce=100", NULL), INCHES_MARGIN_INCHES);
}

static void
check_oil (InchesPropertyBench *b)
{
  static const char *const prices[] = { "oil=30", "oil=50", "oil=70", "oil=90", "oil=110", "oil=130" };

  for (guint i = 1; i < G_N_ELEMENTS (prices); i++)
    need (b, 0.02 - get_step (b, EARLY, prices[i], prices[i - 1]), INCHES_MARGIN_INCHES);
}

static void
check_aid_withheld (InchesPropertyBench *b)
{
  need (b, -0.3 - get_step (b, EARLY, "us_aid=0", NULL), INCHES_MARGIN_INCHES);
  need (b, share (b, EARLY, NULL, INCHES_OUTCOME_SMALLER) - share (b, EARLY, "us_aid=0", INCHES_OUTCOME_SMALLER),
        INCHES_MARGIN_FUTURES);
  need (b, get_median (b, NULL, INCHES_INDEX_SAFEGUARD) - get_median (b, "us_aid=0", INCHES_INDEX_SAFEGUARD),
        INCHES_MARGIN_POINTS);
}

static void
check_aid_rising (InchesPropertyBench *b)
{
  static const char *const steps[] = { "us_aid=0", "us_aid=0.6", "us_aid=1.2", "us_aid=1.8", "us_aid=3", "us_aid=4" };

  for (guint i = 1; i < G_N_ELEMENTS (steps); i++)
    need (b, get_step (b, EARLY, steps[i], steps[i - 1]), INCHES_MARGIN_INCHES);
}

static void
check_aid_replaced (InchesPropertyBench *b)
{
  need (b, get_step (b, EARLY, "us_aid=0 eu_aid=4 ua_output=75", NULL), INCHES_MARGIN_INCHES);
}

static const char *const threats[] = { "threat=0", "threat=20", "threat=40", "threat=60", "threat=80", "threat=100" };

static void
check_threat (InchesPropertyBench *b)
{
  for (guint i = 1; i < G_N_ELEMENTS (threats); i++)
    need (b, get_step (b, EARLY, threats[i], threats[i - 1]), INCHES_MARGIN_INCHES);
}

static void
check_threat_backed (InchesPropertyBench *b)
{
  need (b, get_step (b, EARLY, "us_aid=1.8 threat=100", "us_aid=1.8 threat=0")
           - get_step (b, EARLY, "us_aid=0 threat=100", "us_aid=0 threat=0"), INCHES_MARGIN_INCHES);
}

static void
check_threat_danger (InchesPropertyBench *b)
{
  for (guint i = 1; i < G_N_ELEMENTS (threats); i++)
    need (b, share (b, EARLY, threats[i], INCHES_OUTCOME_DANGER) - share (b, EARLY, threats[i - 1], INCHES_OUTCOME_DANGER) + 0.15,
          INCHES_MARGIN_FUTURES);
}

static void
check_relief_unconditional (InchesPropertyBench *b)
{
  inches_property_bench_allow (b, -0.2 - get_step (b, EARLY, "rollback=15 snapback=0", "rollback=15"), INCHES_MARGIN_INCHES);
  inches_property_bench_allow (b, get_median (b, "rollback=15", INCHES_INDEX_SANCTIONS)
                                  - get_median (b, "rollback=15 snapback=0", INCHES_INDEX_SANCTIONS) - 20, INCHES_MARGIN_POINTS);
}

static void
check_relief_conditional (InchesPropertyBench *b)
{
  need (b, get_step (b, EARLY, "rollback=15", "rollback=0") - 0.1, INCHES_MARGIN_INCHES);
}

static void
check_relief_saturates (InchesPropertyBench *b)
{
  need (b, get_step (b, EARLY, "rollback=15", "rollback=0") - get_step (b, EARLY, "rollback=30", "rollback=15"),
        INCHES_MARGIN_INCHES);
}

static void
check_compartment (InchesPropertyBench *b)
{
  need (b, share (b, EARLY, NULL, INCHES_OUTCOME_DANGER) - share (b, EARLY, "compartment=1", INCHES_OUTCOME_DANGER) - 1,
        INCHES_MARGIN_FUTURES);
  need (b, rung (b, EARLY, "compartment=1", INCHES_RUNG_ARMS) - rung (b, EARLY, NULL, INCHES_RUNG_ARMS) - 5,
        INCHES_MARGIN_FUTURES);
}

static void
check_china (InchesPropertyBench *b)
{
  double gained = get_step (b, EARLY, "china=100", "china=-100");

  need (b, gained, INCHES_MARGIN_INCHES);
  need (b, 1.5 - gained, INCHES_MARGIN_INCHES);
}

static void
check_no_land (InchesPropertyBench *b)
{
  inches_property_bench_allow (b, 0 - inches_property_bench_ever (b, "inches", "held_land=0", INCHES_RUNG_SWAP),
                               INCHES_MARGIN_FUTURES);
}

static void
check_deep_strike (InchesPropertyBench *b)
{
  need (b, rung (b, "inches", "deep_strike=90", INCHES_RUNG_GRID) - rung (b, "inches", "deep_strike=0", INCHES_RUNG_GRID) - 5,
        INCHES_MARGIN_FUTURES);
  need (b, share (b, "inches", "deep_strike=90", INCHES_OUTCOME_DANGER) - share (b, "inches", "deep_strike=0", INCHES_OUTCOME_DANGER),
        INCHES_MARGIN_FUTURES);
}

static void
check_safeguard (InchesPropertyBench *b)
{
  need (b, inches_property_bench_quantile (b, EARLY, NULL, INCHES_INDEX_SAFEGUARD, INCHES_PROPERTY_LAST_WEEK, INCHES_QUANTILE_05) - 25,
        INCHES_MARGIN_POINTS);
  need (b, inches_property_bench_quantile (b, EARLY, "us_aid=0", INCHES_INDEX_SAFEGUARD, INCHES_PROPERTY_LAST_WEEK, INCHES_QUANTILE_05) - 20,
        INCHES_MARGIN_POINTS);
}

const InchesPropertyCheck inches_property_checks_of_leverage[] = {
  { "S01", N_("Cheap oil and full enforcement alone gain less than 0.6 inches and less than a quarter of what the method does; the share in which the war grows smaller moves by under 5 of 100 futures."), "C57", check_pressure_alone },
  { "S02", N_("The same step gains more when aid and a credible threat stand behind it."), "C57, C59", check_pressure_backed },
  { "S03", N_("Inches never rise as oil goes from 30 to 130 dollars."), "C57", check_oil },
  { "S04", N_("Without U.S. aid inches fall by over 0.3, the war grows smaller less often and the safeguard sinks."), "C58", check_aid_withheld },
  { "S05", N_("Inches rise with U.S. aid."), "C58", check_aid_rising },
  { "S06", N_("Europe and Ukraine's own output can make up for U.S. aid."), "C21", check_aid_replaced },
  { "S07", N_("Inches rise with a credible threat."), "C59", check_threat },
  { "S08", N_("A threat gains more with aid than without."), "C58, C59", check_threat_backed },
  { "S09", N_("Danger rises with the threat."), "C79", check_threat_danger },
  { "S22", N_("Relief given up front costs at least 0.2 inches and 20 points of pressure against relief that snaps back."), "C68", check_relief_unconditional },
  { "S23", N_("Conditional relief gains over 0.1 inches."), "C68", check_relief_conditional },
  { "S24", N_("Twice the relief gains less than as much again."), "C68", check_relief_saturates },
  { "S29", N_("Talks kept apart lower danger by over 1 of 100 futures and bring arms control to over 5 more."), "C71", check_compartment },
  { "S30", N_("China's help gains, but under 1.5 inches."), "C22", check_china },
  { "S32", N_("Without land held there is never a swap."), "C67", check_no_land },
  { "S33", N_("Under the method deep strikes bring the grid pause to over 5 more of 100 futures, and danger too."), "C67, C79", check_deep_strike },
  { "S34", N_("The safeguard stays above 25 in 95 of 100 futures, and above 20 without U.S. aid."), "C13", check_safeguard },
  { NULL }
};
