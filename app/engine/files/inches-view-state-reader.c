/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-state-reader.h"

#include <glib/gi18n-lib.h>

#define LONGEST_ID 200
#define MOST_LANES 64
#define MOST_FUTURES 10240 /* of a run in the window */

/* An id of this program's data or another's: it is looked up when the state is applied. */
static const char *
read_id (const InchesJsonAt *at,
         const char         *member,
         const char         *fallback)
{
  return inches_json_has (at, member) ? inches_json_get_string (at, member, LONGEST_ID) : fallback;
}

static void
read_days (const InchesJsonAt    *at,
           InchesViewStateValues *values)
{
  values->magnified = !inches_json_has (at, "magnified") || inches_json_get_boolean (at, "magnified");
  if (!inches_json_has (at, "first") && !inches_json_has (at, "last"))
    return;

  values->first = inches_json_get_number (at, "first", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  values->last = inches_json_get_number (at, "last", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  if (inches_json_get_n_faults (at->json) == 0 && !(values->first < values->last))
    inches_json_fault (at, "last", INCHES_ERROR_OUT_OF_RANGE, _("must be after \"first\""));
}

static void
read_rows (const InchesJsonAt    *at,
           GArray                *rows,
           InchesViewStateValues *values)
{
  InchesJsonAt list;

  if (!inches_json_has (at, "rows"))
    return;

  list = inches_json_get_array (at, "rows", 0, INCHES_VIEW_STATE_MOST_ROWS);
  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);
      InchesViewRow row = { 0, };

      inches_json_check_members (&item, "id", "shown", "collapsed", "height", NULL);
      row.id = inches_json_get_string (&item, "id", LONGEST_ID);
      row.shown = inches_json_get_boolean (&item, "shown");
      row.collapsed = inches_json_get_flag (&item, "collapsed");
      row.height = inches_json_get_optional_number (&item, "height", 0, 10000, 0);
      g_array_append_val (rows, row);
    }
  values->rows = (const InchesViewRow *) rows->data;
  values->n_rows = rows->len;
  values->scrolls = inches_json_get_flag (at, "scrolls");
}

static void
read_filter (const InchesJsonAt     *at,
             InchesViewStateValues  *values,
             char                 ***lanes)
{
  InchesJsonAt filter;
  g_auto(GStrv) flags = NULL;

  if (!inches_json_has (at, "filter"))
    return;

  filter = inches_json_get_object (at, "filter");
  inches_json_check_members (&filter, "importance", "properties", "lanes", NULL);
  values->faintest = inches_json_get_optional_integer (&filter, "importance", 1, INCHES_FILTER_FAINTEST, INCHES_FILTER_FAINTEST);
  flags = inches_json_get_strings (&filter, "properties", INCHES_FILTER_N_FLAGS, LONGEST_ID);
  for (guint i = 0; flags[i] != NULL; i++)
    {
      InchesFilterFlags flag = inches_filter_find_flag (flags[i]);

      values->flags |= flag;
      if (flag == 0)
        inches_json_fault (&filter, "properties", INCHES_ERROR_UNKNOWN, _("there is no “%s”"), flags[i]);
    }
  if (inches_json_has (&filter, "lanes"))
    *lanes = inches_json_get_strings (&filter, "lanes", MOST_LANES, LONGEST_ID);
  values->lanes = (const char *const *) *lanes;
}

static void
read_alignment (const InchesJsonAt *at,
                InchesAlignment    *alignment)
{
  static const char *const members[] = { "then", "now" };

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr(GError) error = NULL;
      const char *day = read_id (at, members[i], NULL);

      if (day != NULL && !inches_alignment_set_day (alignment, i == 1, day, &error))
        inches_json_fault (at, members[i], INCHES_ERROR_OUT_OF_RANGE, "%s", error->message);
    }
}

static void
read_record (const InchesJsonAt    *at,
             InchesViewStateValues *values)
{
  values->highlight = read_id (at, "highlight", NULL);
  values->selected = read_id (at, "selected", NULL);
  values->measured = inches_json_has (at, "measured_from") || inches_json_has (at, "measured_to");
  if (values->measured)
    {
      values->span_first = inches_json_get_day (at, "measured_from", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
      values->span_last = inches_json_get_day (at, "measured_to", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
    }
  read_alignment (at, &values->alignment);
}

static void
read_model (const InchesJsonAt    *at,
            InchesViewStateValues *values)
{
  values->index = read_id (at, "index", values->index);
  values->n_weeks = inches_json_get_optional_integer (at, "weeks", 1, 1000, 44);
  if (values->n_weeks != 44 && values->n_weeks != 104)
    inches_json_fault (at, "weeks", INCHES_ERROR_OUT_OF_RANGE, _("must be 44 or 104"));
  values->future = inches_json_get_optional_integer (at, "future", 0, MOST_FUTURES - 1, values->future);
  values->reach = read_id (at, "reach", values->reach);
  values->map_x = read_id (at, "map_x", NULL);
  values->map_y = read_id (at, "map_y", NULL);
  values->map_measure = read_id (at, "map_measure", values->map_measure);
  values->rival = read_id (at, "rival", NULL);
  values->section = read_id (at, "section", values->section);
}

/**
 * inches_view_state_reader_read:
 * @at: an object; faults are noted in its file
 *
 * What is left out is as the program starts. Ids need not be known here.
 *
 * Returns: (transfer full): how a document is looked at; as the program starts if there
 *   were faults, here or before
 */
InchesViewState *
inches_view_state_reader_read (const InchesJsonAt *at)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (InchesViewRow));
  g_auto(GStrv) lanes = NULL;
  InchesViewStateValues values;

  inches_view_state_values_init (&values);
  inches_json_check_members (at, "page", "first", "last", "magnified", "scrolls", "rows", "filter", "highlight", "selected",
                             "measured_from", "measured_to", "then", "now", "index", "weeks", "future", "reach", "map_x", "map_y", "map_measure", "rival", "section", NULL);
  values.page = read_id (at, "page", values.page);
  read_days (at, &values);
  read_rows (at, rows, &values);
  read_filter (at, &values, &lanes);
  read_record (at, &values);
  read_model (at, &values);
  if (inches_json_get_n_faults (at->json) > 0)
    inches_view_state_values_init (&values);

  return inches_view_state_new (&values);
}
