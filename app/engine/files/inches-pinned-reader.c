/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pinned-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-settings-reader.h"

static const char *
read_id (const InchesJsonAt *at,
         GHashTable         *taken)
{
  const char *id = inches_json_get_new_id (at, "id", taken);

  if (*id != '\0' && !inches_pinned_is_id (id))
    inches_json_fault (at, "id", INCHES_ERROR_FORMAT, _("must be \"pinned-\" and a number"));

  return id;
}

static void
read_one (const InchesJsonAt *at,
          const InchesModel  *model,
          GHashTable         *taken,
          GPtrArray          *list)
{
  const char *id = read_id (at, taken);
  const char *name = inches_json_get_string (at, "name", INCHES_PINNED_LONGEST_NAME);
  const char *preset = inches_json_get_id (at, "preset");
  g_autoptr(InchesScenario) scenario = NULL;
  g_autoptr(InchesSheet) sheet = NULL;

  inches_json_check_members (at, "id", "name", "preset", INCHES_SETTINGS_MEMBERS, NULL);
  if (inches_settings_reader_read (at, model, &scenario, &sheet))
    g_ptr_array_add (list, inches_pinned_new (id, name, scenario, sheet, preset));
}

/**
 * inches_pinned_reader_read:
 * @at: an object; faults are noted in its file
 * @member: its array of pinned scenarios; may be absent
 * @model: levers, ladder and sheets
 *
 * Returns: (transfer full) (element-type InchesPinned): those before the first fault, in
 *   the order of the file
 */
GPtrArray *
inches_pinned_reader_read (const InchesJsonAt *at,
                           const char         *member,
                           const InchesModel  *model)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *list = inches_pinned_list_new ();
  InchesJsonAt items;

  if (!inches_json_has (at, member))
    return list;

  items = inches_json_get_array (at, member, 0, INCHES_PINNED_MOST);
  for (guint i = 0; i < inches_json_get_length (&items); i++)
    {
      InchesJsonAt item = inches_json_get_item (&items, i);

      read_one (&item, model, taken, list);
    }

  return list;
}
