/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-document-reader.h"
#include "inches-document-writer.h"

#include "bench-times.h"
#include "document-fixture.h"
#include "model-fixture.h"

/* How long a document of 5 MB takes to be read and written, and one of as many own events as there
 * may be, each with a member that nothing reads and that is written back. */

#define ROUNDS  10
#define MOST_KEPT INCHES_OWN_EVENTS_MOST

/* With 5 MB of own events. */
static InchesDocument *
make_large (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(InchesDocument) document = document_fixture_random (rand);
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(InchesOwnData) own = NULL;
  g_autoptr(InchesContent) content = NULL;
  gsize items = 0, bytes = 0;

  for (guint i = 0; bytes < 5000000; i++)
    {
      g_autofree char *id = g_strdup_printf (INCHES_OWN_ID_PREFIX "%u", i);
      g_autofree char *edtf = g_strdup_printf ("2025-03-%02u", i % 28 + 1);
      InchesEventFields fields = { .id = id, .edtf = edtf, .title = "Talks in a third place", .importance = i % 5 + 1 };

      g_assert_true (inches_date_parse (edtf, &fields.date, NULL));
      g_ptr_array_add (events, inches_own_event_new (&fields));
      inches_own_event_weigh (g_ptr_array_index (events, i), &items, &bytes);
    }
  own = inches_own_data_with (nothing, events, NULL, NULL);
  content = inches_content_with_own_data (inches_document_get_content (document), own);

  return inches_document_new (content, inches_document_get_view (document), NULL, INCHES_DOCUMENT_VERSION);
}

static gboolean
measure_kept (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(InchesDocument) document = document_fixture_random (rand);
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(InchesContent) content = inches_content_with_own_data (inches_document_get_content (document), nothing);
  g_autoptr(InchesDocument) plain = inches_document_new (content, inches_document_get_view (document), NULL, INCHES_DOCUMENT_VERSION);
  g_autoptr(GBytes) shell = inches_document_writer_print (plain, model_fixture_get (), NULL);
  g_autoptr(GString) text = g_string_new ("{\n \"own_events\": [");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(InchesDocument) read = NULL;
  g_autoptr(InchesDocument) reread = NULL;
  double start, took, written;

  for (guint i = 0; i < MOST_KEPT; i++)
    g_string_append_printf (text, "%s{\"id\": \"own:%u\", \"date\": \"2025-03-%02u\", \"title\": \"Talks\", \"theirs\": %u}", i > 0 ? ", " : "", i,
                            i % 28 + 1, i);
  g_string_append (text, "],");
  g_string_append_len (text, (const char *) g_bytes_get_data (shell, NULL) + 1, g_bytes_get_size (shell) - 1);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));

  start = bench_times_of_thread ();
  read = inches_document_reader_parse (bytes, "a.inches", model_fixture_get (), NULL);
  took = bench_times_of_thread () - start;
  g_assert_nonnull (read);
  g_assert_cmpuint (inches_document_get_kept (read)->len, ==, MOST_KEPT);
  start = bench_times_of_thread ();
  first = inches_document_writer_print (read, model_fixture_get (), NULL);
  written = bench_times_of_thread () - start;
  reread = inches_document_reader_parse (first, "a.inches", model_fixture_get (), NULL);
  again = inches_document_writer_print (reread, model_fixture_get (), NULL);
  g_assert_true (g_bytes_equal (first, again));

  g_print ("%.1f MB, %u members that nothing reads: read in %.0f ms, written in %.0f ms (2000)\n", g_bytes_get_size (first) / 1e6,
           MOST_KEPT, took, written);

  return written < 2000;
}

int
main (void)
{
  g_autoptr(InchesDocument) document = make_large ();
  g_autoptr(GBytes) bytes = NULL;
  double start = bench_times_of_thread (), written, best = G_MAXDOUBLE;

  bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
  written = bench_times_of_thread () - start;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(InchesDocument) read = NULL;

      start = bench_times_of_thread ();
      read = inches_document_reader_parse (bytes, "a.inches", model_fixture_get (), NULL);
      g_assert_nonnull (read);
      best = MIN (best, bench_times_of_thread () - start);
    }

  g_print ("%.1f MB: read in %.0f ms (300), written in %.0f ms\n", g_bytes_get_size (bytes) / 1e6, best, written);

  return measure_kept () && best < 300 ? 0 : 1;
}
