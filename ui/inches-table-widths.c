/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-widths.h"

#define KEY       "table-widths"
#define NARROWEST 24   /* px */
#define WIDEST    2000

int
inches_table_widths_get (GSettings  *settings,
                         const char *table,
                         const char *column)
{
  g_autofree char *id = g_strconcat (table, ".", column, NULL);
  g_autoptr(GVariant) widths = NULL;
  gint32 width;

  if (settings == NULL)
    return -1;

  widths = g_settings_get_value (settings, KEY);

  return g_variant_lookup (widths, id, "i", &width) && width > 0 ? CLAMP (width, NARROWEST, WIDEST) : -1;
}

void
inches_table_widths_set (GSettings  *settings,
                         const char *table,
                         const char *column,
                         int         width)
{
  g_autofree char *id = g_strconcat (table, ".", column, NULL);
  g_autoptr(GVariant) widths = NULL;
  g_autoptr(GVariantDict) dict = NULL;

  if (settings == NULL)
    return;

  widths = g_settings_get_value (settings, KEY);
  dict = g_variant_dict_new (widths);
  g_variant_dict_insert (dict, id, "i", width);
  g_settings_set_value (settings, KEY, g_variant_dict_end (dict));
}
