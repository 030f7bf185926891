/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-combination-reader.h"

#include <glib/gi18n-lib.h>

#define LONGEST_SENTENCE  160
#define LONGEST_WHY       200
#define MOST_COMBINATIONS 100

/* TRUE: the lever is one of the model's that no range before names. */
static gboolean
read_lever (const InchesJsonAt      *at,
            const InchesLeverSet    *levers,
            const InchesCombination *combination,
            guint                   *lever)
{
  const char *id = inches_json_get_id (at, "lever");

  if (*id == '\0')
    return FALSE;
  if (!inches_lever_set_find (levers, id, lever))
    {
      inches_json_fault (at, "lever", INCHES_ERROR_UNKNOWN, _("is no lever of the model"));
      return FALSE;
    }

  for (guint i = 0; i < combination->n_ranges; i++)
    if (combination->ranges[i].lever == *lever)
      {
        inches_json_fault (at, "lever", INCHES_ERROR_DUPLICATE, _("\"%s\" is given twice"), id);
        return FALSE;
      }

  return TRUE;
}

/* A range that every value lies in, or none, would say nothing. */
static void
read_range (const InchesJsonAt   *at,
            const InchesLeverSet *levers,
            InchesCombination    *combination)
{
  InchesCombinationRange range;
  const InchesLever *lever;

  inches_json_check_members (at, "lever", "from", "to", NULL);
  if (!read_lever (at, levers, combination, &range.lever))
    return;

  lever = &levers->levers[range.lever];
  range.lowest = inches_json_get_optional_number (at, "from", lever->lowest, lever->highest, lever->lowest);
  range.highest = inches_json_get_optional_number (at, "to", range.lowest, lever->highest, lever->highest);
  if (range.lowest <= lever->lowest && range.highest >= lever->highest)
    inches_json_fault (at, NULL, INCHES_ERROR_OUT_OF_RANGE, _("must leave out some values of the lever"));

  combination->ranges[combination->n_ranges++] = range;
}

static InchesCombination *
read_combination (const InchesJsonAt   *at,
                  const InchesLeverSet *levers,
                  GHashTable           *taken)
{
  InchesCombination *combination = g_new0 (InchesCombination, 1);
  InchesJsonAt ranges;

  inches_json_check_members (at, "id", "sentence", "why", "claims", "levers", NULL);
  combination->id = g_strdup (inches_json_get_new_id (at, "id", taken));
  combination->sentence = g_strdup (inches_json_get_string (at, "sentence", LONGEST_SENTENCE));
  combination->why = g_strdup (inches_json_get_string (at, "why", LONGEST_WHY));
  combination->claims = inches_json_get_strings (at, "claims", 20, 4);
  ranges = inches_json_get_array (at, "levers", 2, INCHES_COMBINATION_MOST_LEVERS);

  for (guint i = 0; i < MIN (inches_json_get_length (&ranges), INCHES_COMBINATION_MOST_LEVERS); i++)
    {
      InchesJsonAt item = inches_json_get_item (&ranges, i);

      read_range (&item, levers, combination);
    }

  return combination;
}

/**
 * inches_combination_reader_read:
 * @json: combinations.json; faults are noted there
 * @levers: the levers
 *
 * Returns: (transfer full) (element-type InchesCombination): in the order of the
 *   file; not to be used if there were faults
 */
GPtrArray *
inches_combination_reader_read (InchesJson           *json,
                                const InchesLeverSet *levers)
{
  GPtrArray *combinations = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_combination_free);
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt list;

  inches_json_check_schema (&root, INCHES_COMBINATIONS_SCHEMA);
  inches_json_check_members (&root, "schema", "note", "combinations", NULL);
  list = inches_json_get_array (&root, "combinations", 0, MOST_COMBINATIONS);

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt at = inches_json_get_item (&list, i);

      g_ptr_array_add (combinations, read_combination (&at, levers, taken));
    }

  return combinations;
}
