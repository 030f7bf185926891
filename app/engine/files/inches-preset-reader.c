/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-preset-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-circumstances-reader.h"

#define LONGEST_NAME     60
#define LONGEST_SENTENCE 200
#define MOST_PRESETS     100

/**
 * inches_preset_reader_read_levers:
 * @at: an object with a member "levers": the values of those that differ
 * @levers: the levers
 * @values: (out caller-allocates) (array fixed-size=18): a value for each; of a
 *   lever that is not named its value of early 2025
 */
void
inches_preset_reader_read_levers (const InchesJsonAt   *at,
                                  const InchesLeverSet *levers,
                                  double               *values)
{
  InchesJsonAt changes = inches_json_get_object (at, "levers");
  g_auto(GStrv) ids = inches_json_list_members (&changes);

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    values[i] = levers->levers[i].early_2025;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const InchesLever *lever;
      guint index;

      if (!inches_lever_set_find (levers, ids[i], &index))
        {
          inches_json_fault (&changes, ids[i], INCHES_ERROR_UNKNOWN, _("is no lever of the model"));
          continue;
        }

      lever = &levers->levers[index];
      values[index] = inches_json_get_number (&changes, ids[i], lever->lowest, lever->highest);
      if (lever->is_toggle && values[index] != 0 && values[index] != 1)
        inches_json_fault (&changes, ids[i], INCHES_ERROR_OUT_OF_RANGE, _("must be 0 or 1"));
    }
}

static void
check_id (const InchesJsonAt *at,
          const char         *id,
          const GArray       *presets)
{
  for (guint i = 0; i < presets->len; i++)
    if (g_str_equal (g_array_index (presets, InchesPreset, i).id, id))
      inches_json_fault (at, "id", INCHES_ERROR_DUPLICATE, _("\"%s\" is given twice"), id);
}

static void
read_preset (const InchesJsonAt   *at,
             const InchesLeverSet *levers,
             GArray               *presets)
{
  guint before = inches_json_get_n_faults (at->json);
  InchesCircumstances circumstances = { 0, };
  g_autoptr(GError) error = NULL;
  double values[INCHES_N_LEVERS];
  InchesPreset preset;
  const char *id = inches_json_get_id (at, "id");
  const char *name = inches_json_get_string (at, "name", LONGEST_NAME);
  const char *sentence = inches_json_get_string (at, "sentence", LONGEST_SENTENCE);

  inches_json_check_members (at, "id", "name", "sentence", "anchor", "levers", "momentum", "trust", "demands",
                             "rungs_on", "document_on", "agenda", NULL);
  check_id (at, id, presets);
  inches_preset_reader_read_levers (at, levers, values);
  inches_circumstances_reader_read (at, &circumstances);
  if (inches_json_get_n_faults (at->json) > before)
    return;

  preset.scenario = inches_scenario_new (levers, values, &circumstances, &error);
  g_assert_no_error (error);
  preset.id = g_strdup (id);
  preset.name = g_strdup (name);
  preset.sentence = g_strdup (sentence);
  g_array_append_val (presets, preset);
}

/**
 * inches_preset_reader_read:
 * @json: presets.json; faults are noted there
 * @levers: the levers
 *
 * Returns: (transfer full) (element-type InchesPreset): the presets that have
 *   no fault, in the order of the file
 */
GArray *
inches_preset_reader_read (InchesJson           *json,
                           const InchesLeverSet *levers)
{
  GArray *presets = g_array_new (FALSE, FALSE, sizeof (InchesPreset));
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt list;

  g_array_set_clear_func (presets, (GDestroyNotify) inches_preset_clear);
  inches_json_check_schema (&root, "inches-presets-1");
  inches_json_check_members (&root, "schema", "note", "presets", NULL);
  list = inches_json_get_array (&root, "presets", 1, MOST_PRESETS);

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt at = inches_json_get_item (&list, i);

      read_preset (&at, levers, presets);
    }

  return presets;
}
