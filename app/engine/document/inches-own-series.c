/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-series.h"

#include <string.h>

#include "inches-own-id.h"

/* Of one value in a file: the pair, its day and its number, three JSON values. */
#define ITEMS_OF_VALUE 3
#define BYTES_OF_VALUE 44
#define ITEMS_OF_HEAD  12
#define BYTES_OF_HEAD  400

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/**
 * inches_own_series_new:
 * @fields: what it is made from; its id is an own one. Texts that are %NULL become "", a title that
 *   is %NULL the id
 *
 * Returns: (transfer full): a series that is known to be the user's own
 */
InchesSeries *
inches_own_series_new (const InchesSeriesFields *fields)
{
  InchesSeriesFields own = *fields;

  g_return_val_if_fail (fields->id != NULL && inches_own_id_check (fields->id), NULL);

  own.title = fields->title != NULL && *fields->title != '\0' ? fields->title : fields->id;
  own.unit = or_empty (fields->unit);
  own.publisher = or_empty (fields->publisher);
  own.dataset = or_empty (fields->dataset);
  own.licence = or_empty (fields->licence);
  own.notes = or_empty (fields->notes);
  own.provisional_from = G_MAXINT32;
  own.own = TRUE;

  return inches_series_new (&own);
}

/**
 * inches_own_series_equal:
 * @a: an own series
 * @b: an own series
 *
 * Returns: %TRUE if both say the same, number for number
 */
gboolean
inches_own_series_equal (InchesSeries *a,
                         InchesSeries *b)
{
  const InchesSeriesFields *one = inches_series_get_fields (a);
  const InchesSeriesFields *two = inches_series_get_fields (b);

  if (a == b)
    return TRUE;
  if (one->n_values != two->n_values || one->frequency != two->frequency || one->aggregation != two->aggregation
      || !g_str_equal (one->id, two->id) || !g_str_equal (one->title, two->title) || !g_str_equal (one->unit, two->unit)
      || !g_str_equal (one->publisher, two->publisher) || !g_str_equal (one->dataset, two->dataset)
      || g_strcmp0 (one->address, two->address) != 0 || !g_str_equal (one->licence, two->licence)
      || !g_str_equal (one->notes, two->notes))
    return FALSE;

  for (guint i = 0; i < one->n_values; i++)
    if (one->values[i].day != two->values[i].day || one->values[i].value != two->values[i].value)
      return FALSE;

  return TRUE;
}

/**
 * inches_own_series_weigh:
 * @series: an own series
 * @items: (inout): the number of JSON values that a document needs for it is added
 * @bytes: (inout): no fewer bytes than it has in a document are added
 */
void
inches_own_series_weigh (InchesSeries *series,
                         gsize        *items,
                         gsize        *bytes)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  *items += ITEMS_OF_HEAD + (gsize) fields->n_values * ITEMS_OF_VALUE;
  *bytes += BYTES_OF_HEAD + (gsize) fields->n_values * BYTES_OF_VALUE
            + 2 * (strlen (fields->title) + strlen (fields->unit) + strlen (fields->publisher) + strlen (fields->dataset)
                   + strlen (or_empty (fields->address)) + strlen (fields->licence) + strlen (fields->notes));
}
