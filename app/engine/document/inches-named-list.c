/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-named-list.h"

#include <string.h>

/**
 * inches_named_list_find:
 * @list: things with names
 * @get_name: the name of one
 * @name: what is looked for
 *
 * Returns: (transfer none) (nullable): the first of that name, whatever its capitals
 */
gpointer
inches_named_list_find (GPtrArray          *list,
                        InchesNamedListGet  get_name,
                        const char         *name)
{
  g_autofree char *wanted = g_utf8_casefold (name, -1);

  for (guint i = 0; i < list->len; i++)
    {
      gpointer item = g_ptr_array_index (list, i);
      g_autofree char *folded = g_utf8_casefold (get_name (item), -1);

      if (g_str_equal (folded, wanted))
        return item;
    }

  return NULL;
}

/**
 * inches_named_list_make_id:
 * @list: things with ids, which all begin with @prefix
 * @get_id: the id of one
 * @prefix: as "own-"
 *
 * Returns: (transfer full): an id that none has, the number after the highest
 */
char *
inches_named_list_make_id (GPtrArray          *list,
                           InchesNamedListGet  get_id,
                           const char         *prefix)
{
  guint64 highest = 0;

  for (guint i = 0; i < list->len; i++)
    highest = MAX (highest, g_ascii_strtoull (get_id (g_ptr_array_index (list, i)) + strlen (prefix), NULL, 10));

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT, prefix, highest + 1);
}
