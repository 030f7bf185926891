/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-settings-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-circumstances-reader.h"
#include "inches-preset-reader.h"
#include "inches-sheet-reader.h"

#define LONGEST_SHEET_NAME 80

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

/**
 * inches_settings_reader_read:
 * @at: an object with the members %INCHES_SETTINGS_MEMBERS and perhaps others
 * @model: levers, ladder and sheets
 * @scenario: (out) (transfer full): levers and circumstances
 * @sheet: (out) (transfer full): the coefficients they go with; the model's own if none are given
 *
 * Returns: %FALSE if the file has a fault, here or before; nothing is set then
 */
gboolean
inches_settings_reader_read (const InchesJsonAt  *at,
                             const InchesModel   *model,
                             InchesScenario     **scenario,
                             InchesSheet        **sheet)
{
  InchesCircumstances circumstances = { 0, };
  double values[INCHES_N_LEVERS];
  g_autoptr(InchesSheet) read = NULL;
  g_autoptr(GError) error = NULL;

  inches_preset_reader_read_levers (at, inches_model_get_levers (model), values);
  inches_circumstances_reader_read (at, &circumstances);
  read = read_sheet (at, model);
  if (inches_json_get_n_faults (at->json) > 0)
    return FALSE;

  *scenario = inches_scenario_new (inches_model_get_levers (model), values, &circumstances, &error);
  g_assert_no_error (error);
  *sheet = g_steal_pointer (&read);

  return TRUE;
}
