/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-preset-writer.h"

#include <glib/gi18n-lib.h>

#include <errno.h>
#include <string.h>

#include "inches-json-printer.h"
#include "inches-own-preset-reader.h"
#include "inches-settings-writer.h"

static void
append_member (GString    *out,
               const char *member,
               const char *text)
{
  g_string_append_printf (out, "\"%s\": ", member);
  inches_json_print_string (text, out);
  g_string_append (out, ", ");
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

      g_string_append_printf (out, "%s\n  {", i > 0 ? "," : "");
      append_member (out, "id", inches_own_preset_get_id (preset));
      append_member (out, "name", inches_own_preset_get_name (preset));
      append_member (out, "sentence", inches_own_preset_get_sentence (preset));
      g_string_append (out, "\n   ");
      inches_settings_writer_append (out, inches_own_preset_get_scenario (preset), inches_own_preset_get_sheet (preset), model);
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
