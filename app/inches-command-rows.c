/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-command-rows.h"

#include "inches-arrangement.h"
#include "inches-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* Lanes and tracks are called as in the data, the rows of the picture as in an SVG. */
static const InchesArrangedRow *
find_row (InchesArrangement *arrangement,
          const char        *id)
{
  g_autofree char *lane = g_strconcat ("lane-", id, NULL);
  g_autofree char *track = g_strconcat ("track-", id, NULL);
  const InchesArrangedRow *row = inches_arrangement_find (arrangement, lane);

  return row != NULL ? row : inches_arrangement_find (arrangement, track);
}

static char *
list_rows (InchesArrangement *arrangement)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (arrangement, i);

      if (row->kind == INCHES_ARRANGED_LANE || row->kind == INCHES_ARRANGED_TRACK)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "", strchr (row->id, '-') + 1);
    }

  return g_string_free (ids, FALSE);
}

static void
hide_rows (InchesArrangement *arrangement)
{
  for (guint i = 0; i < inches_arrangement_get_n_rows (arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (arrangement, i);

      if (row->kind == INCHES_ARRANGED_LANE || row->kind == INCHES_ARRANGED_TRACK)
        inches_arrangement_set_shown (arrangement, row->id, FALSE);
    }
}

/**
 * inches_command_read_rows:
 * @text: ids of lanes and tracks, joined by commas: "diplomacy,brent"
 * @chronicle: the record
 * @error: %INCHES_ERROR_UNKNOWN names the id, and those there are
 *
 * Returns: (transfer full): those rows alone, in the order of the data, as
 *   inches_arrangement_save() has them; the model's rows follow the days in view
 */
GVariant *
inches_command_read_rows (const char       *text,
                          InchesChronicle  *chronicle,
                          GError          **error)
{
  g_autoptr(InchesArrangement) arrangement = inches_arrangement_new (chronicle);
  g_auto(GStrv) ids = g_strsplit (*text != '\0' ? text : ",", ",", -1); /* no id is an unknown one */

  hide_rows (arrangement);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const InchesArrangedRow *row = find_row (arrangement, ids[i]);
      g_autofree char *known = list_rows (arrangement);

      if (row == NULL)
        {
          g_set_error (error, INCHES_ERROR, INCHES_ERROR_UNKNOWN, _("--rows %s: no lane or track is called “%s”; there are %s"),
                       text, ids[i], known);
          return NULL;
        }

      inches_arrangement_set_shown (arrangement, row->id, TRUE);
    }

  return g_variant_ref_sink (inches_arrangement_save (arrangement));
}
