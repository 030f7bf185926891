/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-explained-csv.h"

#include "inches-csv-table.h"

static void
append_inches (GString    *out,
               const char *table,
               const char *id,
               const char *name,
               const char *key,
               double      value)
{
  inches_csv_append_line (out, &(InchesCsvLine) { .table = table, .id = id, .name = name, .key = key, .has_value = TRUE,
                                                  .value = value, .unit = "inches gained" });
}

static void
append_attribution (GString                 *out,
                    const InchesAttribution *attribution)
{
  append_inches (out, "attribution", "early-2025", NULL, "start", inches_attribution_get_start (attribution, INCHES_MEASURE_INCHES));
  for (guint i = 0; i < inches_attribution_get_n_players (attribution); i++)
    append_inches (out, "attribution", inches_attribution_get_id (attribution, i), inches_attribution_get_name (attribution, i), "part",
                   inches_attribution_get_part (attribution, i, INCHES_MEASURE_INCHES));
  append_inches (out, "attribution", "difference", NULL, "difference", inches_attribution_get_difference (attribution, INCHES_MEASURE_INCHES));
  append_inches (out, "attribution", "difference", NULL, "standard error", inches_attribution_get_error (attribution));
}

static void
append_end (GString                *out,
            const InchesLever      *lever,
            const InchesTornadoEnd *end,
            const char             *key)
{
  g_autofree char *value = g_strconcat (key, " value", NULL);
  g_autofree char *error = g_strconcat (key, " standard error", NULL);

  inches_csv_append_line (out, &(InchesCsvLine) { .table = "tornado", .id = lever->id, .name = lever->label, .key = value,
                                                  .has_value = TRUE, .value = end->value, .unit = lever->unit });
  append_inches (out, "tornado", lever->id, lever->label, key, end->inches);
  append_inches (out, "tornado", lever->id, lever->label, error, end->error);
}

static void
append_tornado (GString             *out,
                const InchesTornado *tornado)
{
  guint order[INCHES_N_LEVERS];

  append_inches (out, "tornado", "now", NULL, "mean", inches_tornado_get_mean (tornado));
  inches_tornado_get_order (tornado, order);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &inches_scenario_get_levers (inches_tornado_get_scenario (tornado))->levers[order[i]];

      append_end (out, lever, inches_tornado_get_low (tornado, order[i]), "lower");
      append_end (out, lever, inches_tornado_get_high (tornado, order[i]), "higher");
    }
}

/* A line a point; its key holds both settings, as "us_aid=1.8 approach=50". */
static void
append_map (GString               *out,
            const InchesExplained *explained)
{
  const InchesLeverMap *map = explained->map;
  const InchesLeverSet *levers = inches_scenario_get_levers (inches_lever_map_get_scenario (map));

  for (guint y = 0; y < inches_lever_map_get_size (map, 1); y++)
    for (guint x = 0; x < inches_lever_map_get_size (map, 0); x++)
      {
        g_autoptr(GString) key = g_string_new (NULL);

        for (guint axis = 0; axis < 2; axis++)
          {
            char value[G_ASCII_DTOSTR_BUF_SIZE];

            g_ascii_formatd (value, sizeof value, "%.6g", inches_lever_map_get_value (map, axis, axis == 0 ? x : y));
            g_string_append_printf (key, "%s%s=%s", axis == 0 ? "" : " ", levers->levers[inches_lever_map_get_lever (map, axis)].id, value);
          }
        inches_csv_append_line (out, &(InchesCsvLine) { .table = "map", .id = inches_map_measure_get_id (explained->measure), .key = key->str,
                                                        .has_value = TRUE,
                                                        .value = inches_map_measure_get_value (map, x, y, explained->measure),
                                                        .unit = explained->measure == INCHES_MAP_INCHES ? "inches gained" : "of 100 futures" });
      }
}

/**
 * inches_explained_csv_append:
 * @out: the lines of a picture's figures
 * @chart: the picture
 * @explained: what it is drawn from
 *
 * Adds the figures of a chart that says why; of other charts nothing.
 */
void
inches_explained_csv_append (GString               *out,
                             InchesChart            chart,
                             const InchesExplained *explained)
{
  if (chart == INCHES_CHART_WHY && explained->attribution != NULL)
    append_attribution (out, explained->attribution);
  if (chart == INCHES_CHART_TORNADO && explained->tornado != NULL)
    append_tornado (out, explained->tornado);
  if (chart == INCHES_CHART_MAP && explained->map != NULL)
    append_map (out, explained);
}
