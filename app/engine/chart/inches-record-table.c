/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-record-table.h"

#include <glib/gi18n-lib.h>

static const char *
describe_checked (InchesEvent *event)
{
  switch (inches_event_get_verified (event))
    {
    case INCHES_VERIFIED_DAY:
      return _("to the day");
    case INCHES_VERIFIED_MONTH:
      return _("to the month");
    case INCHES_VERIFIED_NO:
      return _("not checked");
    }

  g_assert_not_reached ();
}

static const char *
describe_oped (InchesEventFlags flags)
{
  if (flags & INCHES_EVENT_AFTER_OPED)
    return flags & INCHES_EVENT_IN_OPED ? _("named, after it") : _("after it");

  return flags & INCHES_EVENT_IN_OPED ? _("named in it") : "";
}

/* Only beside own entries: else every line would say the same. */
static gboolean
add_own_column (InchesTable *table,
                guint        n_own)
{
  if (n_own > 0)
    inches_table_add_column (table, "whose", _("Whose"), 8, FALSE);

  return n_own > 0;
}

static void
add_own (InchesTableRow *row,
         gboolean        own)
{
  inches_table_row_add_text (row, own ? _("your own") : _("record"));
}

/* What is known of an entry besides itself: sources, check, disagreement, op-ed. */
static void
add_grade_columns (InchesTable *table)
{
  inches_table_add_column (table, "sources", _("Sources"), 3, TRUE);
  inches_table_add_column (table, "best_source", _("Best source"), 14, FALSE);
  inches_table_add_column (table, "checked", _("Checked"), 9, FALSE);
  inches_table_add_column (table, "contested", _("Contested"), 7, FALSE);
  inches_table_add_column (table, "oped", _("Op-ed"), 9, FALSE);
}

static void
add_grade (InchesTableRow *row,
           InchesEvent    *event)
{
  guint n = inches_event_get_n_sources (event);
  InchesEventFlags flags = inches_event_get_flags (event);

  inches_table_row_add_number (row, n, 0);
  if (n > 0)
    inches_table_row_add_ranked (row, inches_source_kind_get_name (inches_event_get_source (event, 0)->kind),
                                 inches_event_get_source (event, 0)->kind);
  else
    inches_table_row_add_ranked (row, _("none"), G_MAXINT);
  inches_table_row_add_ranked (row, describe_checked (event), -(double) inches_event_get_verified (event));
  inches_table_row_add_text (row, flags & INCHES_EVENT_CONTESTED ? _("contested") : "");
  inches_table_row_add_text (row, describe_oped (flags));
}

/* The words of a line are those of card and mark: inches_date_to_text(), the title,
 * inches_chronicle_get_lane_name(). */
static InchesTableRow *
add_entry (InchesTable *table,
           InchesEvent *event)
{
  InchesTableRow *row = inches_table_add_row (table, G_OBJECT (event));

  inches_table_row_add_date (row, inches_event_get_date (event), inches_event_get_edtf (event));
  inches_table_row_add_text (row, inches_event_get_title (event));

  return row;
}

/* Lanes are sorted as the timeline has them. */
static void
add_lane (InchesTableRow  *row,
          InchesChronicle *chronicle,
          InchesEvent     *event)
{
  const char *lane = inches_event_get_lane (event);
  guint index = G_MAXUINT;

  if (lane != NULL)
    inches_chronicle_find_lane (chronicle, lane, &index);
  inches_table_row_add_ranked (row, inches_chronicle_get_lane_name (chronicle, event), index);
}

/**
 * inches_record_table_new_events:
 * @chronicle: a closed chronicle
 *
 * Returns: (transfer full): all events, by date
 */
InchesTable *
inches_record_table_new_events (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("events", _("Events"), FALSE);
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  gboolean has_own;

  inches_table_add_column (table, "date", _("Date"), 15, FALSE);
  inches_table_add_column (table, "event", _("Event"), 23, FALSE);
  inches_table_set_grows (table, 1);
  has_own = add_own_column (table, inches_chronicle_get_n_own_events (chronicle));
  inches_table_add_column (table, "lane", _("Lane"), 10, FALSE);
  inches_table_add_column (table, "importance", _("Importance"), 3, TRUE);
  add_grade_columns (table);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      InchesTableRow *row = add_entry (table, event);

      if (has_own)
        add_own (row, inches_event_is_own (event));
      add_lane (row, chronicle, event);
      inches_table_row_add_number (row, inches_event_get_importance (event), 0);
      add_grade (row, event);
    }

  return table;
}

/**
 * inches_record_table_new_periods:
 * @chronicle: a closed chronicle
 *
 * Returns: (transfer full): all periods, by start
 */
InchesTable *
inches_record_table_new_periods (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("periods", _("Periods"), FALSE);
  GPtrArray *periods = inches_chronicle_get_periods (chronicle);
  gboolean has_own;

  inches_table_add_column (table, "date", _("From and to"), 28, FALSE);
  inches_table_add_column (table, "period", _("Period"), 20, FALSE);
  inches_table_set_grows (table, 1);
  has_own = add_own_column (table, inches_chronicle_get_n_own_events (chronicle));
  inches_table_add_column (table, "lane", _("Lane"), 10, FALSE);
  add_grade_columns (table);

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *period = g_ptr_array_index (periods, i);
      InchesTableRow *row = add_entry (table, period);

      if (has_own)
        add_own (row, inches_event_is_own (period));
      add_lane (row, chronicle, period);
      add_grade (row, period);
    }

  return table;
}

/**
 * inches_record_table_new_precedents:
 * @chronicle: a closed chronicle
 *
 * Returns: (transfer full): the earlier cases, by date, with what is said of them
 */
InchesTable *
inches_record_table_new_precedents (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("precedents", _("Precedents"), FALSE);
  GPtrArray *precedents = inches_chronicle_get_precedents (chronicle);

  inches_table_add_column (table, "date", _("Date"), 22, FALSE);
  inches_table_add_column (table, "precedent", _("Precedent"), 24, FALSE);
  inches_table_add_column (table, "agreed", _("What was agreed"), 32, FALSE);
  inches_table_add_column (table, "took", _("How long it took"), 24, FALSE);
  inches_table_add_column (table, "held", _("What held"), 32, FALSE);
  inches_table_set_grows (table, 4);
  add_grade_columns (table);

  for (guint i = 0; i < precedents->len; i++)
    {
      InchesEvent *precedent = g_ptr_array_index (precedents, i);
      InchesTableRow *row = add_entry (table, precedent);

      inches_table_row_add_text (row, inches_event_get_agreed (precedent));
      inches_table_row_add_text (row, inches_event_get_took (precedent));
      inches_table_row_add_text (row, inches_event_get_held (precedent));
      add_grade (row, precedent);
    }

  return table;
}

/* What one value says about its time. */
static const char *
describe_aggregation (InchesAggregation aggregation)
{
  switch (aggregation)
    {
    case INCHES_AGGREGATION_SUM:
      return _("sum");
    case INCHES_AGGREGATION_MEAN:
      return _("mean");
    case INCHES_AGGREGATION_RATE:
      return _("rate");
    case INCHES_AGGREGATION_LEVEL:
      return _("level");
    case INCHES_AGGREGATION_STEP:
      return _("step");
    case INCHES_AGGREGATION_EVENT:
      return _("event");
    }

  g_assert_not_reached ();
}

static void
add_series (InchesTable  *table,
            InchesSeries *series,
            gboolean      has_own)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  guint n = inches_series_get_n_values (series);
  InchesTableRow *row = inches_table_add_row (table, G_OBJECT (series));

  inches_table_row_add_text (row, fields->id);
  inches_table_row_add_text (row, fields->title);
  if (has_own)
    add_own (row, inches_series_is_own (series));
  inches_table_row_add_text (row, fields->unit);
  inches_table_row_add_text (row, describe_aggregation (fields->aggregation));
  if (n > 0)
    {
      inches_table_row_add_day (row, fields->values[0].day);
      inches_table_row_add_day (row, fields->values[n - 1].day);
    }
  else
    {
      inches_table_row_add_ranked (row, "", G_MAXINT);
      inches_table_row_add_ranked (row, "", G_MAXINT);
    }
  inches_table_row_add_number (row, n, 0);
  inches_table_row_add_text (row, fields->vintage);
  inches_table_row_add_text (row, fields->publisher);
  inches_table_row_add_text (row, fields->licence);
}

/**
 * inches_record_table_new_series:
 * @chronicle: a closed chronicle
 *
 * Returns: (transfer full): all series, with where their values are from
 */
InchesTable *
inches_record_table_new_series (InchesChronicle *chronicle)
{
  InchesTable *table = inches_table_new ("series", _("Series"), FALSE);
  GPtrArray *all = inches_chronicle_get_all_series (chronicle);
  gboolean has_own;

  inches_table_add_column (table, "id", _("Id"), 18, FALSE);
  inches_table_add_column (table, "name", _("Name"), 28, FALSE);
  inches_table_set_grows (table, 1);
  has_own = add_own_column (table, inches_chronicle_get_n_own_series (chronicle));
  inches_table_add_column (table, "unit", _("Unit"), 12, FALSE);
  inches_table_add_column (table, "aggregation", _("Each value is"), 5, FALSE);
  inches_table_add_column (table, "first", _("First"), 13, FALSE);
  inches_table_add_column (table, "last", _("Last"), 13, FALSE);
  inches_table_add_column (table, "values", _("Values"), 4, TRUE);
  inches_table_add_column (table, "vintage", _("Vintage"), 13, FALSE);
  inches_table_add_column (table, "source", _("Source"), 20, FALSE);
  inches_table_add_column (table, "licence", _("Licence"), 16, FALSE);

  for (guint i = 0; i < all->len; i++)
    add_series (table, g_ptr_array_index (all, i), has_own);

  return table;
}

/**
 * inches_record_table_new_values:
 * @series: a series
 *
 * Returns: (transfer full): its values, by date; gaps have no line
 */
InchesTable *
inches_record_table_new_values (InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);
  InchesTable *table = inches_table_new (fields->id, fields->title, FALSE);
  guint decimals = inches_series_find_decimals (series);

  inches_table_add_column (table, "date", _("Date"), 20, FALSE);
  inches_table_add_column (table, "value", _("Value"), 14, TRUE);
  inches_table_add_column (table, "unit", _("Unit"), 24, FALSE);
  inches_table_add_column (table, "provisional", _("Provisional"), 14, FALSE);
  inches_table_set_grows (table, 3);

  for (guint i = 0; i < fields->n_values; i++)
    {
      InchesTableRow *row = inches_table_add_row (table, G_OBJECT (series));

      inches_table_row_add_day (row, fields->values[i].day);
      inches_table_row_add_number (row, fields->values[i].value, decimals);
      inches_table_row_add_text (row, fields->unit);
      inches_table_row_add_text (row, inches_series_is_provisional (series, i) ? _("provisional") : "");
    }

  return table;
}
