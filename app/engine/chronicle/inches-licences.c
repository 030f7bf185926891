/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-licences.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *use; /* as series have it; NULL: any other */
  const char *words;
} groups[] = {
  { "free", N_("May be passed on; the publisher is named:") },
  { "attribution", N_("May be passed on with credit and the name of the licence:") },
  { "quote-only", N_("Single figures are quoted here, never the series:") },
  { "non-commercial", N_("Not for commercial use:") },
  { NULL, N_("The terms were not read. The figures are given with attribution; ask the publisher before you pass on more than single ones:") },
};

static guint
find_group (const InchesSeriesFields *fields)
{
  guint group = 0;

  while (groups[group].use != NULL && g_strcmp0 (groups[group].use, fields->licence_use) != 0)
    group++;

  return group;
}

/**
 * inches_licences_describe:
 *
 * Returns: (transfer full): the terms of program, record and model, in paragraphs
 */
char *
inches_licences_describe (void)
{
  return g_strjoin ("\n\n",
                    _("The program is free software, without any warranty, under the GNU General Public License, version 3 or later:\n"
                      "https://www.gnu.org/licenses/gpl-3.0.html"),
                    _("The texts of the record, the settings and coefficients of the model and the colours were written for this project. "
                      "Credit “Inches, record and model”; they are under Creative Commons Attribution 4.0 (CC BY 4.0):\n"
                      "https://creativecommons.org/licenses/by/4.0/"),
                    _("Events, periods and precedents each carry their own sources, which their cards name. No text of a source is "
                      "copied. The op-ed that the model follows is not part of this program; its claims are given in other words."),
                    NULL);
}

/**
 * inches_licences_describe_series:
 * @chronicle: a record
 *
 * Series of one publisher and one licence are one line.
 *
 * Returns: (transfer full): what may be done with the series, by kind of licence, with publishers and licences as the data name them
 */
char *
inches_licences_describe_series (InchesChronicle *chronicle)
{
  GPtrArray *all;
  GString *text;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), NULL);

  all = inches_chronicle_get_all_series (chronicle);
  text = g_string_new (NULL);
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    {
      g_autoptr(GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < all->len; i++)
        {
          const InchesSeriesFields *fields = inches_series_get_fields (g_ptr_array_index (all, i));
          g_autofree char *line = NULL;

          if (fields->own || find_group (fields) != group)
            continue;

          /* Translators: a publisher, its licence */
          line = g_strdup_printf (_("%s: %s"), fields->publisher, fields->licence);
          if (g_hash_table_size (listed) == 0)
            g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", _(groups[group].words));
          if (g_hash_table_add (listed, g_strdup (line)))
            g_string_append_printf (text, "\n• %s", line);
        }
    }

  return g_string_free (text, FALSE);
}
