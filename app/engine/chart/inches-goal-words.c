/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-goal-words.h"

#include "inches-number.h"
#include "inches-share.h"
#include "inches-why-words.h"

#include <glib/gi18n-lib.h>

#define FLAT 20 /* of 100 settings tried that come near the best: many ways lead there */

/* Whether the place found stands out, or many settings do as well. */
static const char *
describe_flatness (const InchesGoalSeek *seek)
{
  return 100 * inches_goal_seek_get_n_near (seek) >= FLAT * inches_goal_seek_get_n_runs (seek)
         ? _("Many settings do nearly as well: the choice matters little near it.")
         : _("Few settings do nearly as well: it rests on these values.");
}

/**
 * inches_goal_words_describe:
 * @seek: a search that has ended
 * @current: whether it started from the settings shown
 *
 * Returns: (transfer full): what was found, how it compares, how many crises come with
 *   it and how flat the top is
 */
char *
inches_goal_words_describe (const InchesGoalSeek *seek,
                            gboolean              current)
{
  GString *words = g_string_new (NULL);
  g_autofree char *found = inches_goal_seek_describe (seek);

  if (!current)
    g_string_append_printf (words, "%s ", _("Of settings no longer shown."));
  g_string_append (words, found);

  if (inches_goal_seek_get_result (seek) == INCHES_GOAL_FOUND)
    {
      InchesForecast *forecast = inches_goal_seek_get_forecast (seek);
      guint n = inches_forecast_get_n_futures (forecast);
      g_autofree char *inches = inches_number_format (inches_forecast_get_mean (forecast), 1);
      g_autofree char *phantom = inches_share_describe_class (forecast, INCHES_OUTCOME_PHANTOM);
      g_autofree char *crises = inches_share_describe (inches_forecast_get_n_crises (forecast), n);

      g_string_append_printf (words, " %s ", describe_flatness (seek));
      /* Translators: inches, two counts of 100. */
      g_string_append_printf (words, _("Run again with all futures: %s inches gained, phantom peace in %s and a crisis in %s of 100."),
                              inches, phantom, crises);
    }

  return g_string_free (words, FALSE);
}

/**
 * inches_goal_words_list_changes:
 * @seek: a search that has ended
 * @from: the settings to tell the difference from
 *
 * Returns: (transfer full): each lever that would move, from where to where and over
 *   which range settings come near it; empty if none would
 */
char *
inches_goal_words_list_changes (const InchesGoalSeek *seek,
                                InchesScenario       *from)
{
  InchesScenario *to = inches_goal_seek_get_scenario (seek);
  const InchesLeverSet *levers = inches_scenario_get_levers (to);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];
      double lowest, highest;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      g_autofree char *low = NULL;
      g_autofree char *high = NULL;

      if (!(inches_goal_seek_get_levers (seek) & 1u << i))
        continue;

      inches_goal_seek_get_range (seek, i, &lowest, &highest);
      before = inches_lever_format (lever, inches_scenario_get_value (from, i));
      after = inches_why_words_setting (lever, inches_scenario_get_value (to, i));
      low = inches_lever_format (lever, lowest);
      high = inches_lever_format (lever, highest);
      if (words->len > 0)
        g_string_append_c (words, '\n');

      /* Translators: a lever, its value before and after; then the range in which settings tried do nearly as well. */
      if (lever->is_toggle || lowest == highest)
        g_string_append_printf (words, _("%s: %s → %s"), lever->label, before, after);
      else
        g_string_append_printf (words, _("%s: %s → %s (nearly as good from %s to %s)"), lever->label, before, after, low, high);
    }

  return g_string_free (words, FALSE);
}
