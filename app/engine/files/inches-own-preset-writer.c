/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-preset-writer.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include <errno.h>
#include <string.h>

#include "inches-number.h"
#include "inches-own-preset-reader.h"

static void
append_text (GString    *out,
             const char *text)
{
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);
  g_autofree char *quoted = json_to_string (node, FALSE);

  g_string_append (out, quoted);
}

static void
append_member (GString    *out,
               const char *member,
               const char *text)
{
  g_string_append_printf (out, "\"%s\": ", member);
  append_text (out, text);
  g_string_append (out, ", ");
}

/* Every lever, so that the preset stays what it is should early 2025 be judged anew. */
static void
append_levers (GString        *out,
               InchesScenario *scenario)
{
  g_string_append (out, "\"levers\": {");
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      g_string_append_printf (out, "%s\"%s\": ", i > 0 ? ", " : "", inches_lever_get_id (i));
      inches_number_append_exact (out, inches_scenario_get_value (scenario, i));
    }
  g_string_append (out, "}, ");
}

static void
append_number (GString    *out,
               const char *member,
               double      value)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_number_append_exact (out, value);
  g_string_append (out, ", ");
}

static void
append_rungs (GString    *out,
              const char *member,
              guint16     rungs)
{
  const char *between = "";

  g_string_append_printf (out, "\"%s\": [", member);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & 1 << i)
      {
        g_string_append_printf (out, "%s\"%s\"", between, inches_ladder_get_rung_id (i));
        between = ", ";
      }
  g_string_append_c (out, ']');
}

static void
append_circumstances (GString                   *out,
                      const InchesCircumstances *circumstances)
{
  g_autofree char *anchor = inches_day_to_iso (circumstances->anchor);

  append_member (out, "anchor", anchor);
  append_number (out, "momentum", circumstances->momentum);
  append_number (out, "trust", circumstances->trust);
  append_number (out, "demands", circumstances->demands);
  append_rungs (out, "rungs_on", circumstances->rungs_on);
  g_string_append_printf (out, ", \"document_on\": %s, ", circumstances->document_on ? "true" : "false");
  append_rungs (out, "agenda", circumstances->agenda);
}

static void
append_coefficients (GString     *out,
                     InchesSheet *sheet,
                     InchesSheet *base)
{
  const char *between = "";

  for (guint i = 0; i < INCHES_N_COEFFICIENTS; i++)
    {
      const InchesCoefficient *entry = inches_sheet_get_entry (sheet, i);
      const InchesCoefficient *old = inches_sheet_get_entry (base, i);

      if (entry->value == old->value && g_str_equal (entry->why, old->why))
        continue;

      g_string_append_printf (out, "%s{\"id\": \"%s\", \"value\": ", between, entry->id);
      inches_number_append_exact (out, entry->value);
      g_string_append (out, ", \"why\": ");
      append_text (out, entry->why);
      g_string_append_c (out, '}');
      between = ", ";
    }
}

static void
append_paces (GString     *out,
              InchesSheet *sheet,
              InchesSheet *base)
{
  const char *between = "";

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      double r = inches_sheet_get_ladder (sheet)->rungs[i].r;

      if (r == inches_sheet_get_ladder (base)->rungs[i].r)
        continue;

      g_string_append_printf (out, "%s\"%s\": ", between, inches_ladder_get_rung_id (i));
      inches_number_append_exact (out, r);
      between = ", ";
    }
}

/* What differs from the model's own sheet; nothing if that is the one. */
static void
append_sheet (GString     *out,
              InchesSheet *sheet,
              InchesSheet *base)
{
  if (inches_sheet_equal (sheet, base) && g_str_equal (inches_sheet_get_id (sheet), inches_sheet_get_id (base)))
    return;

  g_string_append (out, ",\n   \"sheet\": {");
  append_member (out, "id", inches_sheet_get_id (sheet));
  append_member (out, "name", inches_sheet_get_name (sheet));
  g_string_append (out, "\"coefficients\": [");
  append_coefficients (out, sheet, base);
  g_string_append (out, "], \"paces\": {");
  append_paces (out, sheet, base);
  g_string_append (out, "}}");
}

/**
 * inches_own_presets_to_json:
 * @presets: (element-type InchesOwnPreset): own presets
 * @model: whose own sheet theirs are told apart from
 *
 * Returns: (transfer full): what inches_own_preset_reader_read() reads back, number
 *   for number; docs/data.md
 */
char *
inches_own_presets_to_json (GPtrArray         *presets,
                            const InchesModel *model)
{
  GString *out = g_string_new ("{\n \"schema\": \"" INCHES_OWN_PRESETS_SCHEMA "\",\n \"presets\": [");

  for (guint i = 0; i < presets->len; i++)
    {
      InchesOwnPreset *preset = g_ptr_array_index (presets, i);
      InchesScenario *scenario = inches_own_preset_get_scenario (preset);

      g_string_append_printf (out, "%s\n  {", i > 0 ? "," : "");
      append_member (out, "id", inches_own_preset_get_id (preset));
      append_member (out, "name", inches_own_preset_get_name (preset));
      append_member (out, "sentence", inches_own_preset_get_sentence (preset));
      g_string_append (out, "\n   ");
      append_levers (out, scenario);
      g_string_append (out, "\n   ");
      append_circumstances (out, inches_scenario_get_circumstances (scenario));
      append_sheet (out, inches_own_preset_get_sheet (preset), inches_model_get_sheet (model, 0));
      g_string_append_c (out, '}');
    }
  g_string_append (out, "\n ]\n}\n");

  return g_string_free (out, FALSE);
}

/* What could not be read at the next start is not written at this one. */
static gboolean
check_again (const char         *json,
             const char         *name,
             const InchesModel  *model,
             GError            **error)
{
  g_autoptr(InchesJson) read = inches_json_parse (json, strlen (json), name, &inches_own_preset_json_limits, error);
  g_autoptr(GPtrArray) presets = NULL;

  if (read == NULL)
    return FALSE;

  presets = inches_own_preset_reader_read (read, model);

  return inches_json_finish (read, error);
}

/**
 * inches_own_preset_writer_save:
 * @path: the file; its folder is made if it is missing
 * @presets: (element-type InchesOwnPreset): own presets
 * @model: whose own sheet theirs are told apart from
 * @error: %INCHES_ERROR_IO names the file; a number that the file may not hold is
 *   named with its place and limits
 *
 * Writes another file and puts it in the place of @path, so that at any moment
 * there is a whole one.
 *
 * Returns: %FALSE if @path is as it was
 */
gboolean
inches_own_preset_writer_save (const char         *path,
                               GPtrArray          *presets,
                               const InchesModel  *model,
                               GError            **error)
{
  g_autofree char *json = inches_own_presets_to_json (presets, model);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr(GError) reason = NULL;

  if (!check_again (json, name, model, error))
    return FALSE;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, "%s: %s", name, g_strerror (errno));
      return FALSE;
    }

  if (!g_file_set_contents_full (path, json, -1, G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, &reason))
    {
      g_set_error (error, INCHES_ERROR, INCHES_ERROR_IO, "%s: %s", name, reason->message);
      return FALSE;
    }

  return TRUE;
}
