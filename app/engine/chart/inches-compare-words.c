/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-set.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "inches-number.h"
#include "inches-sentence.h"
#include "inches-share.h"

/** inches_compare_role_get_name: Returns: (transfer none): what stands beside a column's name */
const char *
inches_compare_role_get_name (InchesCompareRole role)
{
  switch (role)
    {
    case INCHES_COMPARE_BASELINE:
      return _("baseline");
    case INCHES_COMPARE_CURRENT:
      return _("current");
    case INCHES_COMPARE_PINNED:
      return _("pinned");
    }

  g_return_val_if_reached ("");
}

static InchesForecast *
get_forecast (const InchesCompareSet *self,
              guint                   column)
{
  return inches_compare_set_get_column (self, column)->forecast;
}

/**
 * inches_compare_set_describe_relation:
 * @self: a set
 * @column: a column
 *
 * Returns: (transfer full): how it stands to the first, to one decimal, or why that is not said
 */
char *
inches_compare_set_describe_relation (const InchesCompareSet *self,
                                      guint                   column)
{
  double difference, error;
  InchesStanding relation = inches_compare_set_relate (self, column, &difference, &error);
  g_autofree char *inches = inches_number_format (fabs (difference), 1);
  g_autofree char *errors = inches_number_format (error, 2);
  g_autofree char *day = NULL;

  switch (relation)
    {
    case INCHES_STANDING_ITSELF:
      return g_strdup ("–");
    case INCHES_STANDING_SAME:
      return g_strdup (_("the same settings"));
    case INCHES_STANDING_CLEAR:
      /* Translators: inches, and their standard error. */
      return g_strdup_printf (difference > 0 ? _("%1$s inches more, ± %2$s") : _("%1$s inches fewer, ± %2$s"), inches, errors);
    case INCHES_STANDING_UNCLEAR:
      return g_strdup_printf (_("no clear difference, ± %s"), errors);
    case INCHES_STANDING_OTHER_ANCHOR:
      day = inches_day_to_text (inches_scenario_get_anchor (inches_forecast_get_scenario (get_forecast (self, column))));
      /* Translators: %s is a day. */
      return g_strdup_printf (_("not compared: inches of the war’s size on %s"), day);
    case INCHES_STANDING_OTHER_SHEET:
      return g_strdup (_("not compared: another sheet of coefficients"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * inches_compare_set_describe_column:
 * @self: a set
 * @column: a column
 *
 * Returns: (transfer full): all of it in sentences, for who cannot see it
 */
char *
inches_compare_set_describe_column (const InchesCompareSet *self,
                                    guint                   column)
{
  const InchesCompareColumn *c = inches_compare_set_get_column (self, column);
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (c->forecast), 1);
  g_autofree char *relation = inches_compare_set_describe_relation (self, column);
  GString *words = g_string_new (NULL);

  /* Translators: name of a scenario, "pinned", inches gained. */
  g_string_append_printf (words, _("%1$s (%2$s): %3$s inches gained of 36"), c->name, inches_compare_role_get_name (c->role), mean);
  if (column > 0)
    g_string_append_printf (words, "; %s", relation);
  g_string_append (words, ".");
  g_string_append (words, _(" Of 100 simulated futures:"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *share = inches_share_format_class (c->forecast, i);

      g_string_append_printf (words, "%s %s %s", i > 0 ? "," : "", inches_outcome_get_name (i), share);
    }
  g_string_append (words, ".");

  return g_string_free (words, FALSE);
}

static gboolean
is_alike (const InchesCompareSet *self,
          guint                   a,
          guint                   b)
{
  return inches_scenario_equal (inches_forecast_get_scenario (get_forecast (self, a)), inches_forecast_get_scenario (get_forecast (self, b)))
         && inches_sheet_equal (inches_forecast_get_sheet (get_forecast (self, a)), inches_forecast_get_sheet (get_forecast (self, b)));
}

/* Of the columns that can be subtracted from the first, itself included, the one that
 * gains most; with @but those that have other settings than that one. */
static guint
find_most (const InchesCompareSet *self,
           guint                   but)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i < inches_compare_set_get_n (self); i++)
    {
      double difference, error;
      InchesStanding relation = inches_compare_set_relate (self, i, &difference, &error);

      if (relation >= INCHES_STANDING_OTHER_ANCHOR || (but != G_MAXUINT && is_alike (self, i, but)))
        continue;
      if (best == G_MAXUINT || inches_forecast_get_mean (get_forecast (self, i)) > inches_forecast_get_mean (get_forecast (self, best)))
        best = i;
    }

  return best;
}

/* Whether a column cannot be subtracted from the first. */
static gboolean
is_apart (const InchesCompareSet *self)
{
  double difference, error;

  for (guint i = 0; i < inches_compare_set_get_n (self); i++)
    if (inches_compare_set_relate (self, i, &difference, &error) >= INCHES_STANDING_OTHER_ANCHOR)
      return TRUE;

  return FALSE;
}

/**
 * inches_compare_set_describe:
 * @self: a set
 *
 * Returns: (transfer full): which column gains most and by how much, in inches rounded to
 *   halves; or that the first two cannot be told apart, or that nothing can be compared
 */
char *
inches_compare_set_describe (const InchesCompareSet *self)
{
  guint best = find_most (self, G_MAXUINT);
  guint second = best != G_MAXUINT ? find_most (self, best) : G_MAXUINT;
  const char *a, *b;
  double difference, error;
  g_autofree char *inches = NULL;

  if (second == G_MAXUINT)
    return g_strdup (is_apart (self) ? _("These scenarios are looked at each on its own") : _("Pin a scenario, or change a setting, to compare"));

  a = inches_compare_set_get_column (self, best)->name;
  b = inches_compare_set_get_column (self, second)->name;
  if (!inches_forecast_compare (get_forecast (self, best), get_forecast (self, second), &difference, &error)
      || difference < 2 * error)
    /* Translators: names of two scenarios. */
    return g_strdup_printf (_("In the model, no clear difference between “%1$s” and “%2$s”"), a, b);

  inches = inches_gain_in_words (difference);
  if (inches_compare_set_get_n (self) == 2)
    /* Translators: a scenario, "2 inches", another scenario. */
    return g_strdup_printf (_("In the model, “%1$s” gains %2$s more than “%3$s”"), a, inches, b);

  return g_strdup_printf (_("In the model, “%1$s” gains most: %2$s more than “%3$s”"), a, inches, b);
}

/**
 * inches_compare_set_describe_pair:
 * @self: a set
 *
 * Returns: (transfer full): which of the pair gains more in how many belief sets, the one
 *   that does in more of them first; or why that is not known
 */
char *
inches_compare_set_describe_pair (const InchesCompareSet *self)
{
  guint a, b;
  const char *first, *second;
  guint more, fewer;

  if (!inches_compare_set_get_pair (self, &a, &b))
    return g_strdup (_("Belief sets compare two scenarios that begin in the same week under the same sheet; there are none here."));

  first = inches_compare_set_get_column (self, a)->name;
  second = inches_compare_set_get_column (self, b)->name;
  if (inches_compare_set_get_beliefs (self) == NULL)
    return g_strdup_printf (_("“%1$s” and “%2$s” under 50 belief sets: being worked out"), first, second);

  more = inches_belief_sets_get_count (inches_compare_set_get_beliefs (self), INCHES_VERDICT_MORE);
  fewer = inches_belief_sets_get_count (inches_compare_set_get_beliefs (self), INCHES_VERDICT_FEWER);

  return g_strdup_printf (_("“%1$s” gains more inches than “%2$s” in %3$u of 50 belief sets"), more >= fewer ? first : second,
                          more >= fewer ? second : first, MAX (more, fewer));
}

/**
 * inches_compare_set_describe_miles:
 * @self: a set
 *
 * Returns: (transfer full) (nullable): how the pair compares under the sheet "An advocate of miles"
 */
char *
inches_compare_set_describe_miles (const InchesCompareSet *self)
{
  InchesBeliefSets *beliefs = inches_compare_set_get_beliefs (self);
  const InchesBelief *miles = beliefs != NULL ? inches_belief_sets_get_miles (beliefs) : NULL;
  g_autofree char *inches = NULL;
  guint a, b;

  if (miles == NULL || !inches_compare_set_get_pair (self, &a, &b))
    return NULL;

  inches = inches_number_format (fabs (miles->difference), 1);
  if (miles->verdict == INCHES_VERDICT_UNCLEAR)
    return g_strdup (_("Under the sheet “An advocate of miles” there is no clear difference."));

  /* Translators: a scenario, inches, another scenario. */
  return g_strdup_printf (_("Under the sheet “An advocate of miles”, “%1$s” gains %2$s inches more than “%3$s”."),
                          inches_compare_set_get_column (self, miles->difference > 0 ? a : b)->name, inches,
                          inches_compare_set_get_column (self, miles->difference > 0 ? b : a)->name);
}
