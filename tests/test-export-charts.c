/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of every chart in every format, from one request. */
#include "inches-export.h"

#include "inches-error.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "model-chart-fixture.h"

#include <string.h>

static InchesExport
request (InchesChart chart,
         guint       theme)
{
  InchesExport export;

  inches_export_init (&export, fixture.chronicle, fixture.model, fixture.forecasts[0], g_ptr_array_index (fixture.themes, theme));
  export.baseline = fixture.baseline;
  export.chart = chart;
  export.width = 960;
  export.height = 540;
  export.mark = "Internal";

  return export;
}

static GBytes *
make (const InchesExport *export,
      InchesExportFormat  format)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = inches_export_make (export, format, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);

  return bytes;
}

static void
test_export_same_bytes (void)
{
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    for (guint format = INCHES_EXPORT_PNG; format <= INCHES_EXPORT_CSV; format++)
      {
        InchesExport export = request (chart, 2);
        g_autoptr(GBytes) first = make (&export, format);
        g_autoptr(GBytes) second = make (&export, format);

        g_assert_true (g_bytes_equal (first, second));
      }
}

static void
test_export_kinds (void)
{
  static const char *const starts[] = { "\x89PNG", "<?xml", "%PDF-", "table," };

  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    for (guint format = INCHES_EXPORT_PNG; format <= INCHES_EXPORT_CSV; format++)
      {
        InchesExport export = request (chart, 0);
        g_autoptr(GBytes) bytes = make (&export, format);
        gsize length;
        const char *data = g_bytes_get_data (bytes, &length);

        g_assert_cmpuint (length, >, 1000);
        if (format == INCHES_EXPORT_SVG)
          g_assert_nonnull (g_strstr_len (data, 100, "<svg"));
        else
          g_assert_true (strncmp (data, starts[format], strlen (starts[format])) == 0);
      }
}

/* The pixel at a corner: four bytes, the last its alpha. */
static guint32
corner_of (const InchesExport *export)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, export->width, export->height);
  cairo_t *cr = cairo_create (surface);
  guint32 pixel;

  inches_export_draw (export, cr);
  cairo_surface_flush (surface);
  memcpy (&pixel, cairo_image_surface_get_data (surface), sizeof pixel);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return pixel;
}

static void
test_export_transparent (void)
{
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    {
      InchesExport export = request (chart, 0);

      g_assert_cmphex (corner_of (&export), ==, 0xffffffff);
      export.transparent = TRUE;
      g_assert_cmphex (corner_of (&export), ==, 0);
    }
}

/* Finds a line by its beginning, up to the value; checks the value itself. */
static void
assert_line (const char *csv,
             double      value,
             const char *format,
             ...)
{
  g_autoptr(GString) line = g_string_new ("\n");
  va_list arguments;

  va_start (arguments, format);
  g_string_append_vprintf (line, format, arguments);
  va_end (arguments);
  inches_number_append_exact (line, value);
  g_string_append_c (line, ',');
  if (strstr (csv, line->str) == NULL)
    g_error ("the CSV lacks “%s”", line->str + 1);
}

static void
check_csv (InchesChart chart,
           InchesIndex index)
{
  InchesExport export = request (chart, 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  InchesForecast *forecast = export.forecast;
  gsize length;
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  gconstpointer data;

  export.index = index;
  bytes = make (&export, INCHES_EXPORT_CSV);
  data = g_bytes_get_data (bytes, &length);
  csv = g_strndup (data, length);

  g_assert_true (g_str_has_prefix (csv, "table,id,name,from,to,key,value,unit,source,licence\n"));
  g_assert_nonnull (strstr (csv, "\nnote,illustrative,Illustrative model of one argument. Not a forecast.,"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      assert_line (csv, inches_forecast_get_count (forecast, i), "outcome,%s,%s,,,,", inches_outcome_get_id (i), inches_outcome_get_name (i));
      assert_line (csv, inches_forecast_get_count (export.baseline, i), "outcome-early-2025,%s,%s,,,,", inches_outcome_get_id (i),
                   inches_outcome_get_name (i));
    }

  for (guint week = 0; week < 44; week += 7)
    {
      g_autofree char *from = inches_day_to_iso (anchor + 7 * week);
      g_autofree char *to = inches_day_to_iso (anchor + 7 * week + 6);

      if (chart == INCHES_CHART_OUTLOOK)
        assert_line (csv, inches_index_shown (forecast, index, week, INCHES_QUANTILE_95), "fan,%s,%s,%s,%s,q95,",
                     index == INCHES_INDEX_INCHES ? "size" : inches_index_get_id (index), inches_index_get_name (index), from, to);
      if (chart == INCHES_CHART_TIMELINE || chart == INCHES_CHART_OUTLOOK || chart == INCHES_CHART_LADDER)
        assert_line (csv, inches_forecast_get_in_force (forecast, INCHES_RUNG_GRID, week), "rung-in-force,grid,%s,%s,%s,,",
                     inches_model_get_ladder (fixture.model)->rungs[INCHES_RUNG_GRID].name, from, to);
    }

  g_assert_true ((strstr (csv, "\nfan,") != NULL) == (chart == INCHES_CHART_OUTLOOK || chart == INCHES_CHART_TIMELINE));
  g_assert_true ((strstr (csv, "\nevent,") != NULL) == (chart == INCHES_CHART_TIMELINE));
  g_assert_true ((strstr (csv, "\nattribution,method,method,,,part,") != NULL) == (chart == INCHES_CHART_WHY));
  g_assert_true ((strstr (csv, "\ntornado,us_aid,U.S. military aid,,,higher value,4,") != NULL) == (chart == INCHES_CHART_TORNADO));
  g_assert_true ((strstr (csv, "\nmap,inches,,,,us_aid=4 approach=100,") != NULL) == (chart == INCHES_CHART_MAP));
}

/* Of the record alone: its events, with their days apart; no word of the model, and no run for it. */
static void
check_record_csv (InchesChart chart)
{
  InchesExport export = request (chart, 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  gconstpointer data;
  gsize length;

  export.forecast = export.baseline = NULL;
  bytes = make (&export, INCHES_EXPORT_CSV);
  data = g_bytes_get_data (bytes, &length);
  csv = g_strndup (data, length);

  g_assert_null (strstr (csv, "Illustrative"));
  g_assert_null (strstr (csv, "\noutcome,"));
  if (chart == INCHES_CHART_PRECEDENTS)
    {
      g_assert_nonnull (strstr (csv, "\nprecedent,reykjavik-1986,Reagan and Gorbachev meet in Reykjavik,1986-10-11,1986-10-12,,,,"));
      g_assert_nonnull (strstr (csv, "\nprecedent,helsinki-1975,\"Ten principles"));
      return;
    }

  g_assert_nonnull (strstr (csv, "\nnote,then,2014-09-01,"));
  g_assert_nonnull (strstr (csv, "\nthen,minsk-protocol,Minsk Protocol signed,2014-09-05,2014-09-05,diplomacy,4,days,"));
  g_assert_nonnull (strstr (csv, "\nnow,"));
}

/* Column by column, each line with the id of its column. */
static void
check_compare_csv (InchesChart chart)
{
  InchesExport export = request (chart, 0);
  g_autoptr(GBytes) bytes = make (&export, INCHES_EXPORT_CSV);
  gsize length;
  gconstpointer data = g_bytes_get_data (bytes, &length);
  g_autofree char *csv = g_strndup (data, length);
  double difference, error;

  g_assert_nonnull (strstr (csv, "\nnote,illustrative,Illustrative model of one argument. Not a forecast.,"));
  g_assert_nonnull (strstr (csv, "\ncolumn,baseline,Early 2025,2025-03-03,"));
  g_assert_nonnull (strstr (csv, "\nseed,current,20250303,"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      assert_line (csv, inches_forecast_get_count (export.forecast, i), "outcome,%s,%s,,,current,", inches_outcome_get_id (i),
                   inches_outcome_get_name (i));
      assert_line (csv, inches_forecast_get_count (export.baseline, i), "outcome,%s,%s,,,baseline,", inches_outcome_get_id (i),
                   inches_outcome_get_name (i));
    }
  g_assert_true (inches_forecast_compare (export.forecast, export.baseline, &difference, &error));
  assert_line (csv, difference, "difference,mean,,,,current,");
  assert_line (csv, error, "difference,paired standard error,,,,current,");
  assert_line (csv, inches_index_shown (export.baseline, INCHES_INDEX_INCHES, 0, INCHES_QUANTILE_95),
               "fan,size,baseline,2025-03-03,2025-03-09,q95,");
}

static void
test_export_csv (void)
{
  for (guint chart = 0; chart < INCHES_N_CHARTS; chart++)
    if (inches_chart_is_record (chart))
      check_record_csv (chart);
    else if (chart == INCHES_CHART_EVIDENCE)
      continue; /* its figures: test-evidence-chart.c */
    else if (chart == INCHES_CHART_COMPARE || chart == INCHES_CHART_PAIR)
      check_compare_csv (chart);
    else
      check_csv (chart, INCHES_INDEX_INCHES);
  for (guint index = 0; index < INCHES_N_INDICES; index++)
    check_csv (INCHES_CHART_OUTLOOK, index);
}

/* What is not in view is not written: neither other years nor the model's figures. */
static void
test_export_csv_of_a_view (void)
{
  InchesExport export = request (INCHES_CHART_TIMELINE, 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  gsize length;
  gconstpointer data;

  inches_view_show (&export.view, inches_day_from_ymd (2014, 6, 1), inches_day_from_ymd (2015, 6, 30));
  bytes = make (&export, INCHES_EXPORT_CSV);
  data = g_bytes_get_data (bytes, &length);
  csv = g_strndup (data, length);

  g_assert_nonnull (strstr (csv, "\nevent,minsk-ii,"));
  g_assert_null (strstr (csv, ",2022-06-01,"));
  g_assert_null (strstr (csv, "\nevent,full-scale-invasion,"));
  g_assert_null (strstr (csv, "\nfan,"));
  g_assert_null (strstr (csv, "\nlever,"));
  g_assert_null (strstr (csv, "Illustrative"));
  g_assert_nonnull (strstr (csv, "\nnote,mark,Internal,"));
}

/* A spreadsheet must take nothing of it for a formula, and quotes must close. */
static void
test_export_csv_quotes (void)
{
  InchesExport export = request (INCHES_CHART_OUTCOMES, 0);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *csv = NULL;
  gsize length;
  gconstpointer data;

  export.mark = "=SUM(A1), \"so\"";
  bytes = make (&export, INCHES_EXPORT_CSV);
  data = g_bytes_get_data (bytes, &length);
  csv = g_strndup (data, length);
  g_assert_nonnull (strstr (csv, "\nnote,mark,\"'=SUM(A1), \"\"so\"\"\","));
}

static void
test_export_charts_have_names (void)
{
  InchesChart chart;

  for (guint i = 0; i < INCHES_N_CHARTS; i++)
    {
      g_assert_true (inches_export_find_chart (inches_chart_get_id (i), &chart));
      g_assert_cmpuint (chart, ==, i);
      g_assert_cmpuint (strlen (inches_chart_get_name (i)), >, 3);
    }
  g_assert_false (inches_export_find_chart ("pie", &chart));
  g_assert_false (inches_export_find_chart ("", &chart));
}

static void
test_export_indices (void)
{
  InchesExport export = request (INCHES_CHART_OUTLOOK, 0);

  export.index = INCHES_INDEX_RISK;
  g_assert_cmpuint (inches_export_get_indices (&export), ==, 1u << INCHES_INDEX_RISK);
  export.chart = INCHES_CHART_TIMELINE;
  g_assert_cmpuint (inches_export_get_indices (&export), ==, 1u << INCHES_INDEX_INCHES);
  export.chart = INCHES_CHART_LADDER;
  g_assert_cmpuint (inches_export_get_indices (&export), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/export-charts/same-bytes", test_export_same_bytes);
  g_test_add_func ("/export-charts/kinds", test_export_kinds);
  g_test_add_func ("/export-charts/transparent", test_export_transparent);
  g_test_add_func ("/export-charts/csv", test_export_csv);
  g_test_add_func ("/export-charts/csv-of-a-view", test_export_csv_of_a_view);
  g_test_add_func ("/export-charts/csv-quotes", test_export_csv_quotes);
  g_test_add_func ("/export-charts/names", test_export_charts_have_names);
  g_test_add_func ("/export-charts/indices", test_export_indices);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
