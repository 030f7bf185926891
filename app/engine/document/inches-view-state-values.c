/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-view-state.h"

#include <math.h>

#include "inches-arrangement.h"

/** inches_view_state_values_set_view: @values: says the days of @view from now on */
void
inches_view_state_values_set_view (InchesViewStateValues *values,
                                   const InchesView      *view)
{
  gboolean whole = inches_view_is_whole (view);

  values->first = whole ? NAN : view->first;
  values->last = whole ? NAN : view->last;
  values->magnified = whole ? view->magnified : view->wanted;
}

/**
 * inches_view_state_values_get_view:
 * @values: what is said
 * @view: (inout): a view of the record, whose limits count
 */
void
inches_view_state_values_get_view (const InchesViewStateValues *values,
                                   InchesView                  *view)
{
  inches_view_fit (view);
  inches_view_set_magnified (view, values->magnified);
  if (!isnan (values->first))
    inches_view_show (view, values->first, values->last);
}

/**
 * inches_view_state_values_get_filter:
 * @values: what is said
 * @chronicle: the record
 * @filter: (out): the filter; lanes that the record does not have are passed over
 */
void
inches_view_state_values_get_filter (const InchesViewStateValues *values,
                                     InchesChronicle             *chronicle,
                                     InchesFilter                *filter)
{
  inches_filter_init (filter);
  filter->faintest = values->faintest;
  filter->flags = values->flags;
  if (values->lanes == NULL)
    return;

  filter->lanes = 0;
  for (guint i = 0; values->lanes[i] != NULL; i++)
    {
      guint lane;

      if (inches_chronicle_find_lane (chronicle, values->lanes[i], &lane))
        inches_filter_show_lane (filter, lane, TRUE);
    }
}

/** inches_view_state_values_get_rows: Returns: (transfer full): the rows as inches_arrangement_load() takes them */
GVariant *
inches_view_state_values_get_rows (const InchesViewStateValues *values)
{
  GVariantBuilder rows;

  g_variant_builder_init (&rows, G_VARIANT_TYPE ("a(sbbd)"));
  for (guint i = 0; i < values->n_rows; i++)
    {
      const InchesViewRow *row = &values->rows[i];

      g_variant_builder_add (&rows, "(sbbd)", row->id, row->shown, row->collapsed, row->height);
    }

  return g_variant_ref_sink (g_variant_new (INCHES_ARRANGEMENT_TYPE, values->scrolls, &rows));
}

/**
 * inches_view_state_take_rows:
 * @arrangement: as inches_arrangement_save() has it
 * @n_rows: (out): how many there are
 * @scrolls: (out): whether rows that do not fit are scrolled to
 *
 * Returns: (transfer container) (array length=n_rows): the rows; their ids belong to @arrangement
 */
InchesViewRow *
inches_view_state_take_rows (GVariant *arrangement,
                             guint    *n_rows,
                             gboolean *scrolls)
{
  g_autoptr(GVariant) list = g_variant_get_child_value (arrangement, 1);
  InchesViewRow *rows = g_new0 (InchesViewRow, g_variant_n_children (list));

  g_variant_get_child (arrangement, 0, "b", scrolls);
  *n_rows = g_variant_n_children (list);
  for (guint i = 0; i < *n_rows; i++)
    g_variant_get_child (list, i, "(&sbbd)", &rows[i].id, &rows[i].shown, &rows[i].collapsed, &rows[i].height);

  return rows;
}
