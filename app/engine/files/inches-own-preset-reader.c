/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-preset-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-circumstances-reader.h"
#include "inches-preset-reader.h"
#include "inches-sheet-reader.h"

#define LONGEST_SHEET_NAME 80

/* A hundred presets, each with a sheet of its own, have a megabyte. */
const InchesJsonLimits inches_own_preset_json_limits = { .max_bytes = 4 << 20, .max_depth = 8, .max_items = 100000 };

/* "paces": what the r of a rung is, where it differs. */
static InchesSheet *
read_paces (const InchesJsonAt *at,
            InchesSheet        *sheet)
{
  const InchesLadder *ladder = inches_sheet_get_ladder (sheet);
  InchesJsonAt paces = inches_json_get_object (at, "paces");
  g_auto(GStrv) ids = inches_json_list_members (&paces);
  double values[INCHES_N_COEFFICIENTS];
  double r[INCHES_N_RUNGS];

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    values[i] = inches_sheet_get_entry (sheet, i)->value;
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    r[i] = ladder->rungs[i].r;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint rung;

      if (inches_ladder_find (ladder, ids[i], &rung))
        r[rung] = inches_json_get_number (&paces, ids[i], ladder->r_lowest, ladder->r_highest);
      else
        inches_json_fault (&paces, ids[i], INCHES_ERROR_UNKNOWN, _("is no rung of the ladder"));
    }

  return inches_sheet_new_varied (sheet, values, r);
}

/* One of the model's sheets where nothing differs from it, so that a saved preset
 * does not look like it had a sheet of its own. */
static InchesSheet *
find_same (const InchesModel *model,
           InchesSheet       *sheet)
{
  for (guint i = 0; i < 2; i++)
    {
      InchesSheet *shipped = inches_model_get_sheet (model, i);

      if (shipped != NULL && inches_sheet_equal (shipped, sheet)
          && g_str_equal (inches_sheet_get_id (shipped), inches_sheet_get_id (sheet)))
        return shipped;
    }

  return sheet;
}

static InchesSheet *
read_sheet (const InchesJsonAt *at,
            const InchesModel  *model)
{
  InchesSheet *base = inches_model_get_sheet (model, 0);
  g_autoptr(InchesSheet) changed = NULL;
  g_autoptr(InchesSheet) paced = NULL;
  InchesJsonAt place, list;
  const char *id, *name;

  if (!inches_json_has (at, "sheet"))
    return inches_sheet_ref (base);

  place = inches_json_get_object (at, "sheet");
  inches_json_check_members (&place, "id", "name", "coefficients", "paces", NULL);
  id = inches_json_get_id (&place, "id");
  name = inches_json_get_string (&place, "name", LONGEST_SHEET_NAME);
  list = inches_json_get_array (&place, "coefficients", 0, INCHES_N_COEFFICIENTS);
  changed = inches_sheet_reader_read_changes (&list, id, name, base);
  if (changed == NULL)
    return NULL;

  paced = read_paces (&place, changed);

  return inches_sheet_ref (find_same (model, paced));
}

static const char *
read_id (const InchesJsonAt *at,
         GPtrArray          *presets)
{
  const char *id = inches_json_get_id (at, "id");

  if (*id != '\0' && !inches_own_preset_is_own_id (id))
    inches_json_fault (at, "id", INCHES_ERROR_FORMAT, _("must be \"own-\" and a number"));
  else if (inches_own_presets_find (presets, id) != NULL)
    inches_json_fault (at, "id", INCHES_ERROR_DUPLICATE, _("\"%s\" is given twice"), id);

  return id;
}

static void
read_preset (const InchesJsonAt *at,
             const InchesModel  *model,
             GPtrArray          *presets)
{
  InchesCircumstances circumstances = { 0, };
  double values[INCHES_N_LEVERS];
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesSheet) sheet = NULL;
  g_autoptr(GError) error = NULL;
  const char *id = read_id (at, presets);
  const char *name = inches_json_get_string (at, "name", INCHES_OWN_PRESET_LONGEST_NAME);
  const char *sentence = inches_json_get_optional_string (at, "sentence", INCHES_OWN_PRESET_LONGEST_SENTENCE);

  inches_json_check_members (at, "id", "name", "sentence", "anchor", "levers", "momentum", "trust", "demands",
                             "rungs_on", "document_on", "agenda", "sheet", NULL);
  inches_preset_reader_read_levers (at, inches_model_get_levers (model), values);
  inches_circumstances_reader_read (at, &circumstances);
  sheet = read_sheet (at, model);
  if (inches_json_get_n_faults (at->json) > 0)
    return;

  scenario = inches_scenario_new (inches_model_get_levers (model), values, &circumstances, &error);
  g_assert_no_error (error);
  g_ptr_array_add (presets, inches_own_preset_new (id, name, sentence != NULL ? sentence : "", scenario, sheet));
}

/**
 * inches_own_preset_reader_read:
 * @json: own presets; faults are noted there
 * @model: levers, ladder and sheets
 *
 * Returns: (transfer full) (element-type InchesOwnPreset): those before the first
 *   fault, in the order of the file
 */
GPtrArray *
inches_own_preset_reader_read (InchesJson        *json,
                               const InchesModel *model)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt list;

  inches_json_check_schema (&root, INCHES_OWN_PRESETS_SCHEMA);
  inches_json_check_members (&root, "schema", "presets", NULL);
  list = inches_json_get_array (&root, "presets", 0, INCHES_OWN_PRESETS_MOST);

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt at = inches_json_get_item (&list, i);

      read_preset (&at, model, presets);
    }

  return presets;
}

/**
 * inches_own_preset_reader_load:
 * @path: a file that inches_own_preset_writer_save() wrote, or none
 * @model: levers, ladder and sheets
 * @error: the first fault, with its file and place and the limits: an #InchesError
 *
 * Returns: (transfer full) (element-type InchesOwnPreset): the presets, none if there
 *   is no such file; %NULL on a fault
 */
GPtrArray *
inches_own_preset_reader_load (const char         *path,
                               const InchesModel  *model,
                               GError            **error)
{
  g_autoptr(InchesJson) json = NULL;
  g_autoptr(GPtrArray) presets = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);

  json = inches_json_load (path, &inches_own_preset_json_limits, error);
  if (json == NULL)
    return NULL;

  presets = inches_own_preset_reader_read (json, model);

  return inches_json_finish (json, error) ? g_steal_pointer (&presets) : NULL;
}
