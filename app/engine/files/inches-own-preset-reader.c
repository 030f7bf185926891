/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-preset-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-settings-reader.h"

/* A hundred presets, each with a sheet of its own, have a megabyte. */
const InchesJsonLimits inches_own_preset_json_limits = { .max_bytes = 4 << 20, .max_depth = 8, .max_items = 100000 };

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
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesSheet) sheet = NULL;
  const char *id = read_id (at, presets);
  const char *name = inches_json_get_string (at, "name", INCHES_OWN_PRESET_LONGEST_NAME);
  const char *sentence = inches_json_get_optional_string (at, "sentence", INCHES_OWN_PRESET_LONGEST_SENTENCE);

  inches_json_check_members (at, "id", "name", "sentence", INCHES_SETTINGS_MEMBERS, NULL);
  if (inches_settings_reader_read (at, model, &scenario, &sheet))
    g_ptr_array_add (presets, inches_own_preset_new (id, name, sentence != NULL ? sentence : "", scenario, sheet));
}

/**
 * inches_own_preset_reader_read_list:
 * @at: an object; faults are noted in its file
 * @member: its array of own presets
 * @model: levers, ladder and sheets
 *
 * Returns: (transfer full) (element-type InchesOwnPreset): those before the first
 *   fault, in the order of the file
 */
GPtrArray *
inches_own_preset_reader_read_list (const InchesJsonAt *at,
                                    const char         *member,
                                    const InchesModel  *model)
{
  GPtrArray *presets = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_own_preset_unref);
  InchesJsonAt list = inches_json_get_array (at, member, 0, INCHES_OWN_PRESETS_MOST);

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      read_preset (&item, model, presets);
    }

  return presets;
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
  InchesJsonAt root = inches_json_get_root (json);

  inches_json_check_schema (&root, INCHES_OWN_PRESETS_SCHEMA);
  inches_json_check_members (&root, "schema", "presets", NULL);

  return inches_own_preset_reader_read_list (&root, "presets", model);
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
