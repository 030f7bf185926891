/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-words.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

/** inches_why_words_capitalize: Returns: (transfer full): @words as a heading begins */
char *
inches_why_words_capitalize (const char *words)
{
  GString *out = g_string_new (NULL);

  if (*words == '\0')
    return g_string_free (out, FALSE);

  g_string_append_unichar (out, g_unichar_totitle (g_utf8_get_char (words)));
  g_string_append (out, g_utf8_next_char (words));

  return g_string_free (out, FALSE);
}

/** inches_why_words_setting: Returns: (transfer full): @value as the panel shows it, with its unit */
char *
inches_why_words_setting (const InchesLever *lever,
                          double             value)
{
  g_autofree char *figure = inches_lever_format (lever, value);

  return *lever->unit != '\0' && !lever->is_toggle ? g_strconcat (figure, " ", lever->unit, NULL) : g_steal_pointer (&figure);
}

/**
 * inches_why_words_list_changes:
 * @attribution: an attribution
 * @player: below the number of its players
 *
 * Returns: (transfer full): what the player changes: a lever from where to where, or
 *   the levers of a group that differ
 */
char *
inches_why_words_list_changes (const InchesAttribution *attribution,
                               guint                    player)
{
  const InchesLeverSet *levers = inches_scenario_get_levers (inches_attribution_get_to (attribution));
  guint32 bits = inches_attribution_get_levers (attribution, player);
  GString *words = g_string_new (NULL);

  if (bits == 0)
    g_string_append (words, _("what the model assumes at the start"));

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (!(bits & 1u << i))
        continue;

      from = inches_lever_format (&levers->levers[i], inches_scenario_get_value (inches_attribution_get_from (attribution), i));
      to = inches_why_words_setting (&levers->levers[i], inches_scenario_get_value (inches_attribution_get_to (attribution), i));
      if (inches_attribution_is_by_lever (attribution))
        g_string_append_printf (words, "%s → %s", from, to);
      else
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", levers->levers[i].label);
    }

  return g_string_free (words, FALSE);
}

/** inches_why_words_list_group: Returns: (transfer full): the levers of @group */
char *
inches_why_words_list_group (const InchesLeverSet *levers,
                             const char           *group)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (g_str_equal (levers->levers[i].attribution, group))
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", levers->levers[i].label);

  return g_string_free (words, FALSE);
}

/**
 * inches_why_words_describe_part:
 * @name: of a change
 * @changes: what it changes
 * @tenths: of an inch that it adds, as printed
 * @changed: %FALSE: nothing of it differs
 *
 * Returns: (transfer full): a bar in words, for readers of screens
 */
char *
inches_why_words_describe_part (const char *name,
                                const char *changes,
                                gint        tenths,
                                gboolean    changed)
{
  g_autofree char *figure = inches_number_format (abs (tenths) / 10.0, 1);

  if (!changed)
    /* Translators: a group of levers, its levers. */
    return g_strdup_printf (_("%s, not changed: 0.0 inches. %s"), name, changes);
  if (tenths < 0)
    /* Translators: a change, a figure, what was changed. */
    return g_strdup_printf (_("%s takes away %s inches: %s"), name, figure, changes);

  /* Translators: a change, a figure, what was changed. */
  return g_strdup_printf (_("%s adds %s inches: %s"), name, figure, changes);
}

/** inches_why_words_fit: Returns: (transfer full): as many pieces of @list as have room in @width px, and a sign that there
 * are more; the first stays in any case */
char *
inches_why_words_fit (const InchesModelPage *page,
                      const char            *list,
                      double                 width)
{
  g_autofree char *pieces = g_strdup (list);
  g_autofree char *fitting = g_strdup (list);

  for (char *comma = g_strrstr (pieces, ", "); comma != NULL && inches_model_page_width_of (page, INCHES_TYPE_USE_UNIT, fitting) > width;
       comma = g_strrstr (pieces, ", "))
    {
      *comma = '\0';
      g_free (fitting);
      fitting = g_strconcat (pieces, ", …", NULL);
    }

  return g_steal_pointer (&fitting);
}

/**
 * inches_why_round:
 * @attribution: what is shown
 * @tenths: (out): of an inch, what is printed for each player
 *
 * Rounds so that what is printed adds up to the difference that is printed: what
 * rounding down leaves over goes where most was cut off.
 *
 * Returns: tenths of the whole difference
 */
gint
inches_why_round (const InchesAttribution *attribution,
                        gint                     tenths[INCHES_MOST_PLAYERS])
{
  guint n = inches_attribution_get_n_players (attribution);
  gint whole = lround (10 * inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES));
  gint left = whole;

  for (guint i = 0; i < n; i++)
    {
      tenths[i] = floor (10 * inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES));
      left -= tenths[i];
    }

  for (; left > 0 && n > 0; left--)
    {
      guint best = 0;
      double most = -G_MAXDOUBLE;

      for (guint i = 0; i < n; i++)
        {
          double cut = 10 * inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES) - tenths[i];

          if (cut > most)
            {
              most = cut;
              best = i;
            }
        }
      tenths[best]++;
    }

  return whole;
}

/** inches_why_sort: @order: (out): players by what they do, most first */
void
inches_why_sort (const InchesAttribution *attribution,
                 guint                                       order[INCHES_MOST_PLAYERS])
{
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    {
      double size = fabs (inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES));
      guint place = i;

      for (; place > 0 && fabs (inches_attribution_get_part (attribution, order[place - 1], INCHES_MEASURE_INCHES)) < size; place--)
        order[place] = order[place - 1];
      order[place] = i;
    }
}
