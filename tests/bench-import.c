/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-reader.h"
#include "inches-document-writer.h"
#include "inches-import.h"

#include "bench-times.h"
#include "model-fixture.h"

#include <stdio.h>

/* How long 100,000 rows take from a table to own data, how much memory, and how long a document of them
 * takes to be written and read. */

#define N_ROWS 100000

/* MiB; @field is VmRSS (now) or VmHWM (at most so far). */
static double
get_memory (const char *field)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, field);

  return line != NULL ? g_ascii_strtoull (line + strlen (field) + 1, NULL, 10) / 1024.0 : 0;
}

static GBytes *
make_events (void)
{
  GString *out = g_string_new ("date,title,text,place,source,url\r\n");

  for (guint i = 0; i < N_ROWS; i++)
    g_string_append_printf (out, "%u-%02u-%02u,Event %u of a list,\"A sentence that says what happened, with a comma and some length.\",%s,"
                            "Report %u,https://example.org/report/%u\r\n",
                            2014 + i % 12, i / 12 % 12 + 1, i / 144 % 28 + 1, i, i % 2 ? "Kyiv" : "Lviv", i % 1000, i);

  return g_string_free_to_bytes (out);
}

static GBytes *
make_series (void)
{
  GString *out = g_string_new ("date,series,value\r\n");
  InchesDay first = inches_day_from_ymd (2014, 1, 1);

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *day = inches_day_to_iso (first + i % 4000);

      g_string_append_printf (out, "%s,Series %u,%u.%02u\r\n", day, i / 4000, i * 7919 % 1000, i % 100);
    }

  return g_string_free_to_bytes (out);
}

static InchesImport *
read_rows (GBytes     *bytes,
           const char *what,
           double     *seconds)
{
  const InchesImportOptions options = { 0 };
  double start = bench_times_of_thread (), before = get_memory ("VmRSS:");
  g_autoptr(GError) error = NULL;
  InchesImport *import = inches_import_read (bytes, "a.csv", &options, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (inches_import_get_n_faults (import), ==, 0);
  *seconds = (bench_times_of_thread () - start) / 1000;
  g_print ("%u rows of %s, %.1f MB: %.2f s (2), resident %.0f MiB more, peak %.0f MiB more (120)\n", N_ROWS, what, g_bytes_get_size (bytes) / 1e6,
           *seconds, get_memory ("VmRSS:") - before, get_memory ("VmHWM:") - before);

  return import;
}

static void
write_and_read (InchesOwnData *own)
{
  InchesModel *model = model_fixture_get ();
  const InchesPreset *preset = inches_model_get_preset (model, 0);
  g_autoptr(InchesContent) plain = inches_content_new (preset->scenario, inches_model_get_sheet (model, 0), preset->id, preset->name);
  g_autoptr(InchesContent) content = inches_content_with_own_data (plain, own);
  InchesViewStateValues values;
  g_autoptr(InchesViewState) view = NULL;
  g_autoptr(InchesDocument) document = NULL;
  g_autoptr(InchesDocument) again = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  double start = bench_times_of_thread (), written, before = get_memory ("VmRSS:");

  inches_view_state_values_init (&values);
  view = inches_view_state_new (&values);
  document = inches_document_new (content, view, NULL, INCHES_DOCUMENT_VERSION);
  bytes = inches_document_writer_print (document, model, NULL);
  written = (bench_times_of_thread () - start) / 1000;
  start = bench_times_of_thread ();
  again = inches_document_reader_parse (bytes, "a.inches", model, &error);
  g_assert_no_error (error);
  g_print ("as a document, %.1f MB: written in %.2f s, read in %.2f s, peak %.0f MiB more (350)\n", g_bytes_get_size (bytes) / 1e6, written,
           (bench_times_of_thread () - start) / 1000, get_memory ("VmHWM:") - before);
  g_assert_true (inches_content_equal (content, inches_document_get_content (again)));
}

int
main (void)
{
  g_autoptr(GBytes) events = make_events ();
  g_autoptr(GBytes) series = make_series ();
  g_autoptr(InchesImport) first = NULL;
  g_autoptr(InchesImport) second = NULL;
  double seconds[2];

  model_fixture_get ();
  first = read_rows (events, "events", &seconds[0]);
  second = read_rows (series, "series", &seconds[1]);
  write_and_read (inches_import_get_own_data (first));

  return seconds[0] < 2 && seconds[1] < 2 ? 0 : 1;
}
