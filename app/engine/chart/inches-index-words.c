/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-index-words.h"

#include <glib/gi18n-lib.h>

/**
 * inches_index_get_name:
 * @index: an index
 *
 * Returns: what it is called where it is drawn, translated: "Size of the war"
 */
const char *
inches_index_get_name (InchesIndex index)
{
  switch (index)
    {
    case INCHES_INDEX_WAR:
      return _("Intensity of the war");
    case INCHES_INDEX_CIVILIANS:
      return _("Harm to civilians");
    case INCHES_INDEX_GRID:
      return _("Attacks on the power grid");
    case INCHES_INDEX_TRUST:
      return _("Trust from kept steps");
    case INCHES_INDEX_RISK:
      return _("Risk of dangerous escalation");
    case INCHES_INDEX_SANCTIONS:
      return _("Pressure of sanctions");
    case INCHES_INDEX_SAFEGUARD:
      return _("Safeguard against a new attack");
    case INCHES_INDEX_INCHES:
      return _("Size of the war");
    case INCHES_N_INDICES:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * inches_index_make_unit:
 * @index: an index
 * @anchor: the day the run starts
 * @is_early_2025: whether that is the start of the early-2025 settings
 *
 * Returns: (transfer full): what its figures mean, translated
 */
char *
inches_index_make_unit (InchesIndex index,
                        InchesDay   anchor,
                        gboolean    is_early_2025)
{
  g_autofree char *day = is_early_2025 ? g_strdup (_("early 2025")) : inches_day_to_text (anchor);

  switch (index)
    {
    case INCHES_INDEX_WAR:
    case INCHES_INDEX_CIVILIANS:
    case INCHES_INDEX_GRID:
      /* Translators: %s is a day, or "early 2025". */
      return g_strdup_printf (_("index; 100 = %s"), day);
    case INCHES_INDEX_RISK:
      return g_strdup (_("index; 100 = early 2025"));
    case INCHES_INDEX_TRUST:
    case INCHES_INDEX_SANCTIONS:
    case INCHES_INDEX_SAFEGUARD:
      return g_strdup (_("index; 0 to 100"));
    case INCHES_INDEX_INCHES:
      /* Translators: %s is a day, or "early 2025". */
      return g_strdup_printf (_("inches; 36 = %s, 0 = stopped"), day);
    case INCHES_N_INDICES:
      break;
    }

  g_return_val_if_reached (NULL);
}

/**
 * inches_index_find:
 * @id: as inches_index_get_id() has it
 * @index: (out): the index
 *
 * Returns: %FALSE if no index has this id
 */
gboolean
inches_index_find (const char  *id,
                   InchesIndex *index)
{
  for (guint i = 0; i < INCHES_N_INDICES; i++)
    if (g_str_equal (id, inches_index_get_id (i)))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * inches_index_shown:
 * @forecast: one that keeps @index
 * @index: an index
 * @week: 0 the week of the anchor
 * @quantile: which
 *
 * Returns: the quantile as pictures show it; of %INCHES_INDEX_INCHES the size of the war
 */
double
inches_index_shown (const InchesForecast *forecast,
                    InchesIndex           index,
                    guint                 week,
                    InchesQuantile        quantile)
{
  if (index == INCHES_INDEX_INCHES)
    return inches_forecast_get_size (forecast, week, quantile);

  return inches_forecast_get_quantile (forecast, index, week, quantile);
}

/**
 * inches_index_get_decimals:
 * @index: an index
 *
 * Returns: decimals its figures are read with
 */
guint
inches_index_get_decimals (InchesIndex index)
{
  return index == INCHES_INDEX_INCHES ? 1 : 0;
}
