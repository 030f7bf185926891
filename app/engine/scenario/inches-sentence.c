/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-sentence.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "inches-day.h"
#include "inches-number.h"
#include "inches-parts.h"

/* How many half inches that is in prose, without a sign. */
static guint
count_halves (double inches)
{
  return (guint) round (fabs (inches) * 2);
}

/**
 * inches_gain_in_words:
 * @inches: gained, or a difference of them; its sign is not told
 *
 * Returns: (transfer full): rounded to halves, as prose has it: "half an inch", "1.5 inches"
 */
char *
inches_gain_in_words (double inches)
{
  guint halves = count_halves (inches);
  g_autofree char *number = inches_number_format (halves / 2.0, halves % 2);

  if (halves < 2)
    return g_strdup (halves == 0 ? _("less than half an inch") : _("half an inch"));

  return g_strdup_printf (ngettext ("%s inch", "%s inches", halves == 2 ? 1 : 2), number);
}

/* The same as said first in a sentence: the figures beside it have one decimal. */
static char *
format_inches (double inches)
{
  g_autofree char *halves = inches_gain_in_words (inches);

  /* Translators: "half an inch", "1.5 inches" */
  return count_halves (inches) == 0 ? g_steal_pointer (&halves) : g_strdup_printf (_("about %s"), halves);
}

/* A share of the futures as a number that goes on with "of 100 simulated futures". */
static char *
format_share (guint count,
              guint n)
{
  double share = 100.0 * count / n;

  if (share < 1)
    return g_strdup (_("fewer than 1"));
  if (share > 99)
    return g_strdup (_("more than 99"));

  return inches_number_format (share, 0);
}

/* The share of a class, rounded as beside the others. */
static char *
format_class (const InchesForecast *self,
              InchesOutcome         outcome)
{
  guint counts[INCHES_N_OUTCOMES];
  double share = 100.0 * inches_forecast_get_count (self, outcome) / inches_forecast_get_n_futures (self);

  if (share < 1 || share > 99)
    return format_share (inches_forecast_get_count (self, outcome), inches_forecast_get_n_futures (self));

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (self, i);

  return inches_number_format (inches_parts_get_percent (counts, INCHES_N_OUTCOMES, outcome), 0);
}

/* What most futures come to, or more of them than to anything else. */
static char *
describe_commonest (const InchesForecast *self)
{
  /* Translators: the end of "In the model, the war grows by about 4 inches, from 36; " */
  static const char *const clauses[INCHES_N_OUTCOMES] =
  {
    [INCHES_OUTCOME_SMALLER] = N_("in %s of 100 simulated futures it is much smaller at the end"),
    [INCHES_OUTCOME_HELD] = N_("in %s of 100 simulated futures a document holds"),
    [INCHES_OUTCOME_FROZEN] = N_("in %s of 100 simulated futures it freezes, with violations"),
    [INCHES_OUTCOME_PHANTOM] = N_("in %s of 100 simulated futures the document breaks, a phantom peace"),
    [INCHES_OUTCOME_GRINDING] = N_("in %s of 100 simulated futures it grinds on"),
    [INCHES_OUTCOME_DANGER] = N_("in %s of 100 simulated futures it escalates dangerously"),
  };
  g_autofree char *share = NULL;
  guint most = 0;

  for (guint i = 1; i < INCHES_N_OUTCOMES; i++)
    if (inches_forecast_get_count (self, i) > inches_forecast_get_count (self, most))
      most = i;

  share = format_class (self, most);

  return g_strdup_printf (_(clauses[most]), share);
}

/* "In the model", or where the start is another, "In the model, under the circumstances of February 2015". */
static char *
describe_ground (const InchesForecast *self)
{
  InchesScenario *scenario = inches_forecast_get_scenario (self);
  InchesDay anchor = inches_scenario_get_anchor (scenario);
  guint month, day;
  int year;

  if (anchor == inches_scenario_get_levers (scenario)->early_2025.anchor)
    return g_strdup (_("In the model"));

  inches_day_to_ymd (anchor, &year, &month, &day);

  /* Translators: month and year */
  return g_strdup_printf (_("In the model, under the circumstances of %1$s %2$d"), inches_month_get_name (month), year);
}

static char *
describe_alone (const InchesForecast *self)
{
  double mean = inches_forecast_get_mean (self);
  g_autofree char *ground = describe_ground (self);
  g_autofree char *inches = format_inches (mean);
  g_autofree char *commonest = describe_commonest (self);

  /* Translators: "In the model", and what most futures come to */
  if (count_halves (mean) == 0)
    return g_strdup_printf (_("%1$s, the war stays about the size it had at the start; %2$s."), ground, commonest);

  /* Translators: "In the model", "about 1.5 inches", and what most futures come to */
  return g_strdup_printf (mean > 0
                          ? _("%1$s, the war shrinks by %2$s of 36; %3$s.")
                          : _("%1$s, the war grows by %2$s, from 36; %3$s."),
                          ground, inches, commonest);
}

static gboolean
is_early_2025 (InchesScenario *scenario)
{
  return inches_scenario_get_n_changed (scenario) == 0
         && inches_circumstances_equal (inches_scenario_get_circumstances (scenario),
                                        &inches_scenario_get_levers (scenario)->early_2025);
}

/* A group of levers by its name, a lever in quotation marks. */
static char *
name_cause (const InchesAttribution *attribution,
            guint                    player)
{
  const char *name = inches_attribution_get_name (attribution, player);
  gboolean is_lever = inches_attribution_is_by_lever (attribution)
                      && !g_str_equal (inches_attribution_get_id (attribution, player), "circumstances");

  return g_strdup_printf (is_lever ? _("“%s”") : "%s", name);
}

/* The player that did most for the difference, whose sign is @sign, and of the
 * others the one that did most either way. FALSE if none did anything for it. */
static gboolean
find_causes (const InchesAttribution *attribution,
             double                   sign,
             guint                   *first,
             guint                   *second)
{
  guint n = inches_attribution_get_n_players (attribution);
  double most = 0;

  *first = *second = INCHES_MOST_PLAYERS;
  for (guint i = 0; i < n; i++)
    if (sign * inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES) > most)
      {
        most = sign * inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES);
        *first = i;
      }

  most = 0;
  for (guint i = 0; i < n; i++)
    if (i != *first && fabs (inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES)) > most)
      {
        most = fabs (inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES));
        *second = i;
      }

  return *first < n;
}

/* The cause that did most, as a clause such as "mostly from method; verification
 * added 1 inch". NULL if none stands out. */
static char *
describe_cause (const InchesAttribution *attribution)
{
  double whole = inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES);
  double sign = whole < 0 ? -1 : 1;
  g_autofree char *cause = NULL;
  g_autofree char *added = NULL;
  g_autofree char *name = NULL;
  g_autofree char *other = NULL;
  double first_part, second_part;
  guint first, second;

  if (!find_causes (attribution, sign, &first, &second))
    return NULL;

  name = name_cause (attribution, first);
  first_part = inches_attribution_get_part (attribution, first, INCHES_MEASURE_INCHES);
  if (inches_attribution_get_n_players (attribution) == 1)
    cause = g_strdup_printf (_("all from %s"), name);
  else if (2 * first_part * sign > whole * sign)
    cause = g_strdup_printf (_("mostly from %s"), name);
  else
    cause = g_strdup_printf (_("most of all from %s"), name);

  second_part = second < INCHES_MOST_PLAYERS ? inches_attribution_get_part (attribution, second, INCHES_MEASURE_INCHES) : 0;
  if (count_halves (second_part) == 0)
    return g_steal_pointer (&cause);

  added = inches_gain_in_words (second_part);
  other = name_cause (attribution, second);
  /* Translators: "mostly from method; verification added 1 inch" */
  return g_strdup_printf (second_part > 0 ? _("%1$s; %2$s added %3$s") : _("%1$s; %2$s took away %3$s"),
                          cause, other, added);
}

static char *
describe_difference (double                   difference,
                     double                   error,
                     const char              *baseline,
                     const InchesAttribution *attribution)
{
  g_autofree char *inches = format_inches (difference);
  g_autofree char *cause = attribution != NULL ? describe_cause (attribution) : NULL;

  if (fabs (difference) < 2 * error)
    return g_strdup_printf (_("In the model, no clear difference from %s."), baseline);

  if (cause != NULL)
    return g_strdup_printf (difference > 0
                            ? _("In the model, %1$s more than %2$s, %3$s.")
                            : _("In the model, %1$s fewer than %2$s, %3$s."),
                            inches, baseline, cause);

  return g_strdup_printf (difference > 0
                          ? _("In the model, %1$s more than %2$s.")
                          : _("In the model, %1$s fewer than %2$s."),
                          inches, baseline);
}

/**
 * inches_forecast_describe:
 * @self: a forecast
 * @baseline: (nullable): what it is compared with, or @self
 *
 * One sentence for people, as docs/model.md section 11 asks. It names no cause
 * and no chance. If the two cannot be compared, or have the same settings, it
 * speaks of @self alone.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
inches_forecast_describe (const InchesForecast *self,
                          const InchesForecast *baseline)
{
  return inches_forecast_explain (self, baseline, NULL);
}

/**
 * inches_forecast_explain:
 * @self: a forecast
 * @baseline: (nullable): what it is compared with, or @self
 * @attribution: (nullable): of the difference between the two; one of other
 *   scenarios, such as those of a moment ago, is not used
 *
 * The same sentence as inches_forecast_describe(), with the main cause.
 *
 * Returns: (transfer full): the sentence, translated
 */
char *
inches_forecast_explain (const InchesForecast    *self,
                         const InchesForecast    *baseline,
                         const InchesAttribution *attribution)
{
  InchesScenario *scenario = inches_forecast_get_scenario (self);
  InchesScenario *other;
  double difference;
  double error;

  if (baseline == NULL || baseline == self)
    return describe_alone (self);

  other = inches_forecast_get_scenario (baseline);
  if (inches_scenario_equal (scenario, other)
      || !inches_forecast_compare (self, baseline, &difference, &error))
    return describe_alone (self);

  if (attribution != NULL
      && (!inches_scenario_equal (inches_attribution_get_from (attribution), other)
          || !inches_scenario_equal (inches_attribution_get_to (attribution), scenario)))
    attribution = NULL;

  return describe_difference (difference, error,
                              is_early_2025 (other) ? _("early-2025 settings") : _("the settings compared with"),
                              attribution);
}

/**
 * inches_forecast_describe_class:
 * @self: a forecast
 * @outcome: a class
 * @scale: which words; inches_likelihood_get_legend() has to be shown with them
 *
 * Returns: (transfer full): how often the model's futures end in the class, in
 *   words and as a count of 100, translated
 */
char *
inches_forecast_describe_class (const InchesForecast  *self,
                                InchesOutcome          outcome,
                                InchesLikelihoodScale  scale)
{
  guint count = inches_forecast_get_count (self, outcome);
  guint n = inches_forecast_get_n_futures (self);
  double share = 100.0 * count / n;
  g_autofree char *words = inches_likelihood_get_words (scale, count, n);
  g_autofree char *number = format_class (self, outcome);

  /* The words of this scale for the ends are numbers themselves. */
  if (scale == INCHES_LIKELIHOOD_ICD203 && (share < 1 || share > 99))
    return g_strdup_printf (_("In the model, “%1$s”: %2$s of 100 simulated futures."), inches_outcome_get_name (outcome), number);

  /* Translators: an outcome; words for its share; a number: "“Phantom peace”: unlikely (22 of 100 simulated futures)". */
  return g_strdup_printf (_("In the model, “%1$s”: %2$s (%3$s of 100 simulated futures)."),
                          inches_outcome_get_name (outcome), words, number);
}
