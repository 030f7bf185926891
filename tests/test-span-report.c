/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>
#include <string.h>

#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-span-report.h"

static const InchesTrack *
find_track (InchesChronicle *chronicle,
            const char      *id)
{
  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    if (g_str_equal (inches_chronicle_get_track (chronicle, i)->id, id))
      return inches_chronicle_get_track (chronicle, i);

  g_assert_not_reached ();
}

static InchesSpanReport *
new_report (InchesChronicle *chronicle,
            const char      *filter_words)
{
  InchesSpanReport *report;
  InchesFilter filter;

  inches_filter_init (&filter);
  if (filter_words != NULL)
    g_assert_true (inches_filter_parse (&filter, chronicle, filter_words, NULL));
  report = inches_span_report_new (chronicle, &filter, inches_day_from_ymd (2022, 1, 1), inches_day_from_ymd (2022, 12, 31));
  inches_span_report_add_track (report, find_track (chronicle, "brent"));
  inches_span_report_add_track (report, find_track (chronicle, "civilians"));
  inches_span_report_add_track (report, find_track (chronicle, "violations"));

  return report;
}

static void
test_span_report_words (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesSpanReport) report = new_report (chronicle, NULL);
  g_autofree char *title = inches_span_report_make_title (report);
  g_autofree char *length = inches_span_report_make_length (report);
  g_autofree char *events = inches_span_report_make_events (report);
  g_autofree char *text = inches_span_report_to_text (report);
  const InchesSpanRow *brent = &g_array_index (report->rows, InchesSpanRow, 0);
  g_autofree char *name = inches_span_row_get_name (brent);
  g_autofree char *highest = inches_span_row_format_day (brent, brent->statistics.highest_day);

  g_assert_cmpstr (title, ==, "1 January 2022 to 31 December 2022");
  g_assert_cmpstr (length, ==, "365 days");
  g_assert_nonnull (strstr (events, " events: Diplomacy "));
  g_assert_cmpstr (name, ==, "Brent, USD a barrel");
  g_assert_cmpstr (highest, ==, "Jun 2022");
  g_assert_nonnull (strstr (text, "Brent, USD a barrel\t"));
  g_assert_nonnull (strstr (text, "Civilians killed, persons\t"));
  g_assert_nonnull (strstr (text, "\ttotal "));
  g_assert_nonnull (strstr (text, "Violations, violations a year\tno value\n"));
}

/* Exact figures, one a line; what has no value has no line. */
static void
test_span_report_csv (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesSpanReport) report = new_report (chronicle, NULL);
  g_autofree char *csv = inches_span_report_to_csv (report);
  g_auto(GStrv) lines = g_strsplit (csv, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "id,figure,date,value,unit");
  g_assert_cmpstr (lines[1], ==, "span,from,2022-01-01,1,day");
  g_assert_cmpstr (lines[2], ==, "span,to,2022-12-31,365,day");
  g_assert_true (g_str_has_prefix (lines[3], "brent_usd,first,2022-01-01,"));
  g_assert_nonnull (strstr (csv, "\nbrent_usd,highest,2022-06-01,122.71,USD a barrel\n"));
  g_assert_nonnull (strstr (csv, "\ncivilian_killed_monthly,total,,"));
  g_assert_null (strstr (csv, "osce_ceasefire_violations"));
  g_assert_nonnull (strstr (csv, "\ndiplomacy,events,,"));
  for (guint i = 1; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto(GStrv) cells = g_strsplit (lines[i], ",", -1);

      if (strchr (lines[i], '"') == NULL)
        g_assert_cmpuint (g_strv_length (cells), ==, 5);
    }
}

static void
test_span_report_counts_what_is_shown (void)
{
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), NULL);
  g_autoptr(InchesSpanReport) all = new_report (chronicle, NULL);
  g_autoptr(InchesSpanReport) few = new_report (chronicle, "in-op-ed");
  g_autoptr(InchesSpanReport) none = new_report (chronicle, "after-op-ed");
  g_autofree char *words = inches_span_report_make_events (none);

  g_assert_cmpuint (few->n_all, >, 0);
  g_assert_cmpuint (few->n_all, <, all->n_all);
  g_assert_cmpstr (words, ==, "No events");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/span-report/words", test_span_report_words);
  g_test_add_func ("/span-report/csv", test_span_report_csv);
  g_test_add_func ("/span-report/counts-what-is-shown", test_span_report_counts_what_is_shown);

  return g_test_run ();
}
