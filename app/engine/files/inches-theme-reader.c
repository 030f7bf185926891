/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-theme-reader.h"

#include <glib/gi18n-lib.h>

#define MOST_THEMES 20
#define LONGEST_NAME 28

/* What the program asks for by name. */
static const char *const needed[] = { "light", "dark", "print", "contrast-light", "contrast-dark" };

static void
read_color (const InchesJsonAt *colors,
            const char         *role,
            InchesTheme        *theme)
{
  const char *text = inches_json_get_string (colors, role, LONGEST_NAME);
  InchesColor color;

  if (*text == '\0')
    return;

  if (!inches_color_parse (text, &color))
    inches_json_fault (colors, role, INCHES_ERROR_FORMAT, _("must be a colour like #3C63A5"));
  else if (!inches_theme_set_color (theme, role, &color))
    inches_json_fault (colors, role, INCHES_ERROR_UNKNOWN, _("no colour is called so"));
}

/* All themes know the lanes of the first. */
static void
check_lanes (const InchesJsonAt *colors,
             char              **roles_of_first)
{
  for (guint i = 0; roles_of_first[i] != NULL; i++)
    if (g_str_has_prefix (roles_of_first[i], "lane-") && !inches_json_has (colors, roles_of_first[i]))
      inches_json_fault (colors, roles_of_first[i], INCHES_ERROR_FORMAT, _("is missing, the first theme has it"));
}

static InchesTheme *
read_theme (const InchesJsonAt *at,
            GHashTable         *taken,
            char             ***roles_of_first)
{
  InchesJsonAt colors = inches_json_get_object (at, "colors");
  g_auto(GStrv) roles = inches_json_list_members (&colors);
  InchesTheme *theme;
  const char *missing;

  inches_json_check_members (at, "id", "name", "dark", "colors", NULL);
  theme = inches_theme_new (inches_json_get_new_id (at, "id", taken), inches_json_get_string (at, "name", LONGEST_NAME),
                            inches_json_get_boolean (at, "dark"));

  for (guint i = 0; roles[i] != NULL; i++)
    read_color (&colors, roles[i], theme);

  missing = inches_theme_find_missing (theme);
  if (missing != NULL && colors.node != NULL && !inches_json_has (&colors, missing))
    inches_json_fault (&colors, missing, INCHES_ERROR_FORMAT, _("is missing"));

  if (*roles_of_first == NULL)
    *roles_of_first = g_steal_pointer (&roles);
  else if (colors.node != NULL)
    check_lanes (&colors, *roles_of_first);

  return theme;
}

/**
 * inches_theme_reader_read:
 * @json: themes.json
 *
 * Faults are noted in the file; what comes back is only to be used if
 * inches_json_finish() is content.
 *
 * Returns: (transfer full) (element-type InchesTheme): the themes, as in the file
 */
GPtrArray *
inches_theme_reader_read (InchesJson *json)
{
  GPtrArray *themes = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_theme_unref);
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto(GStrv) roles_of_first = NULL;
  InchesJsonAt root = inches_json_get_root (json);
  InchesJsonAt array;

  inches_json_check_schema (&root, INCHES_THEMES_SCHEMA);
  inches_json_check_members (&root, "schema", "themes", NULL);

  array = inches_json_get_array (&root, "themes", 1, MOST_THEMES);
  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);

      g_ptr_array_add (themes, read_theme (&item, taken, &roles_of_first));
    }

  for (guint i = 0; array.node != NULL && i < G_N_ELEMENTS (needed); i++)
    if (!g_hash_table_contains (taken, needed[i]))
      inches_json_fault (&array, NULL, INCHES_ERROR_FORMAT, _("a theme called “%s” must be there"), needed[i]);

  return themes;
}

/**
 * inches_theme_reader_load:
 * @data_dir: folder with themes.json
 * @error: the first fault, with file and place
 *
 * Returns: (transfer full) (element-type InchesTheme): the themes, each with a
 *   colour for every role
 */
GPtrArray *
inches_theme_reader_load (const char  *data_dir,
                          GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr(InchesJson) json = NULL;
  g_autoptr(GPtrArray) themes = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  path = g_build_filename (data_dir, "themes.json", NULL);
  json = inches_json_load (path, &inches_json_limits_default, error);
  if (json == NULL)
    return NULL;

  themes = inches_theme_reader_read (json);
  if (!inches_json_finish (json, error))
    return NULL;

  return g_steal_pointer (&themes);
}
