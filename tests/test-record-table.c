/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record as tables says what the marks on the timeline say. */
#include "inches-record-table.h"

#include "inches-timeline-index.h"
#include "timeline-fixture.h"

#include <string.h>

#define AROUND 4 /* days on either side of an event: nothing hides it there */

static InchesTableRow *
get_row (InchesTable *table,
         guint        index)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), index);

  return row;
}

static guint
find_column (InchesTable *table,
             const char  *id)
{
  for (guint i = 0; i < inches_table_get_n_columns (table); i++)
    if (g_str_equal (inches_table_get_column (table, i)->id, id))
      return i;

  g_error ("%s has no column %s", inches_table_get_id (table), id);
}

static const char *
get_text (InchesTable *table,
          guint        row,
          const char  *column)
{
  return inches_table_row_get_text (get_row (table, row), find_column (table, column));
}

/* Looks closely at one event: it stands by itself, or with others of the same days. */
static void
check_mark (InchesTimeline *timeline,
            InchesTable    *table,
            guint           index)
{
  InchesEvent *event = inches_table_row_get_item (get_row (table, index));
  const InchesDate *date = inches_event_get_date (event);
  g_autofree char *days = inches_date_to_text (date);
  InchesTimelineInput input = timeline_fixture_input (&timeline_sizes[0], 0, 0, FIXTURE_FIXED);
  double at = inches_timeline_event_day (event);
  InchesTimelineTarget target;
  double day;

  inches_view_show (&input.view, at - AROUND, at + AROUND);
  input.view.magnified = FALSE;
  input.faintest = 5;
  inches_timeline_place (timeline, &input);
  g_assert_true (inches_timeline_find (timeline, event, &target));
  day = inches_timeline_x_to_day (timeline, target.x);

  g_assert_cmpstr (get_text (table, index, "event"), ==, inches_event_get_title (event));
  g_assert_cmpstr (get_text (table, index, "date"), ==, days);
  g_assert_cmpstr (get_text (table, index, "lane"), ==, inches_chronicle_get_lane (fixture.chronicle, target.index)->name);
  if (target.kind == INCHES_TARGET_EVENT && date->form == INCHES_DATE_POINT)
    {
      g_assert_cmpfloat (day, >=, inches_date_get_first (date) - 0.01);
      g_assert_cmpfloat (day, <=, inches_date_get_last (date) + 1.01);
    }
}

static void
test_record_table_marks (void)
{
  g_autoptr(InchesTable) table = inches_record_table_new_events (fixture.chronicle);
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (table));

  g_assert_cmpuint (n, ==, inches_chronicle_get_events (fixture.chronicle)->len);
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    check_mark (timeline, table, i);
}

/* Flags by words: each said where it holds, and nowhere else. */
static void
test_record_table_flags (void)
{
  g_autoptr(InchesTable) table = inches_record_table_new_events (fixture.chronicle);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (table)); i++)
    {
      InchesEvent *event = inches_table_row_get_item (get_row (table, i));
      InchesEventFlags flags = inches_event_get_flags (event);
      g_autofree char *n = g_strdup_printf ("%u", inches_event_get_n_sources (event));

      g_assert_true ((*get_text (table, i, "contested") != '\0') == ((flags & INCHES_EVENT_CONTESTED) != 0));
      g_assert_true ((strstr (get_text (table, i, "oped"), "named") != NULL) == ((flags & INCHES_EVENT_IN_OPED) != 0));
      g_assert_true ((strstr (get_text (table, i, "oped"), "after") != NULL) == ((flags & INCHES_EVENT_AFTER_OPED) != 0));
      g_assert_cmpstr (get_text (table, i, "sources"), ==, n);
      g_assert_cmpstr (get_text (table, i, "best_source"), ==, inches_source_kind_get_name (inches_event_get_source (event, 0)->kind));
    }
}

/* Every line fills every column, of every table. */
static void
check_cells (InchesTable *table,
             guint        n)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpuint (inches_table_row_get_n (get_row (table, i)), ==, inches_table_get_n_columns (table));
  g_assert_false (inches_table_is_model (table));
}

static void
test_record_table_cells (void)
{
  g_autoptr(InchesTable) events = inches_record_table_new_events (fixture.chronicle);
  g_autoptr(InchesTable) periods = inches_record_table_new_periods (fixture.chronicle);
  g_autoptr(InchesTable) precedents = inches_record_table_new_precedents (fixture.chronicle);
  g_autoptr(InchesTable) series = inches_record_table_new_series (fixture.chronicle);

  check_cells (events, inches_chronicle_get_events (fixture.chronicle)->len);
  check_cells (periods, inches_chronicle_get_periods (fixture.chronicle)->len);
  check_cells (precedents, 8);
  check_cells (series, inches_chronicle_get_all_series (fixture.chronicle)->len);
  for (guint i = 0; i < 8; i++)
    {
      g_assert_cmpuint (strlen (get_text (precedents, i, "agreed")), >, 0);
      g_assert_cmpuint (strlen (get_text (precedents, i, "took")), >, 0);
      g_assert_cmpuint (strlen (get_text (precedents, i, "held")), >, 0);
    }
}

/* No value of any series is rounded away, and provisional ones say so. */
static void
test_record_table_values (void)
{
  GPtrArray *all = inches_chronicle_get_all_series (fixture.chronicle);

  for (guint i = 0; i < all->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (all, i);
      const InchesSeriesFields *fields = inches_series_get_fields (series);
      g_autoptr(InchesTable) table = inches_record_table_new_values (series);

      check_cells (table, fields->n_values);
      for (guint j = 0; j < fields->n_values; j++)
        {
          g_autofree char *day = inches_day_to_text (fields->values[j].day);

          g_assert_cmpstr (get_text (table, j, "date"), ==, day);
          g_assert_cmpfloat (g_ascii_strtod (inches_table_row_get_exact (get_row (table, j), 1), NULL), ==, fields->values[j].value);
          g_assert_true ((*get_text (table, j, "provisional") != '\0') == inches_series_is_provisional (series, j));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/record-table/marks", test_record_table_marks);
  g_test_add_func ("/record-table/flags", test_record_table_flags);
  g_test_add_func ("/record-table/cells", test_record_table_cells);
  g_test_add_func ("/record-table/values", test_record_table_values);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
