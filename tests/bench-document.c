/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE

#include "inches-document-reader.h"
#include "inches-document-writer.h"

#include "document-fixture.h"
#include "model-fixture.h"

#include <time.h>

/* How long a document of 5 MB takes to be read and written. */

#define ROUNDS 10

/* Of this thread alone: what else the machine does counts for nothing. us */
static gint64
get_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static InchesDocument *
make_large (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autoptr(InchesDocument) document = document_fixture_random (rand);
  GPtrArray *kept = inches_kept_members_new ();
  GString *events = g_string_new ("[");
  InchesKeptMember *member = g_new0 (InchesKeptMember, 1);

  /* As own events would be. */
  for (guint i = 0; events->len < 5000000; i++)
    g_string_append_printf (events, "%s{\"id\": \"own-%u\", \"title\": \"Talks in a third place\", \"date\": \"2025-03-%02u\", "
                            "\"lane\": \"diplomacy\", \"importance\": %u, \"weight\": %u.25}", i > 0 ? ", " : "", i, i % 28 + 1, i % 5 + 1, i);
  g_string_append_c (events, ']');
  member->place = g_new0 (char *, 1);
  member->member = g_strdup ("own_events");
  member->value = json_from_string (events->str, NULL);
  member->release = (GDestroyNotify) json_node_unref;
  g_string_free (events, TRUE);
  g_ptr_array_add (kept, member);

  return inches_document_new (inches_document_get_content (document), inches_document_get_view (document), kept,
                              INCHES_DOCUMENT_VERSION);
}

int
main (void)
{
  g_autoptr(InchesDocument) document = make_large ();
  g_autoptr(GBytes) bytes = NULL;
  gint64 start = get_time (), written, best = G_MAXINT64;

  bytes = inches_document_writer_print (document, model_fixture_get (), NULL);
  written = get_time () - start;
  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr(InchesDocument) read = NULL;

      start = get_time ();
      read = inches_document_reader_parse (bytes, "a.inches", model_fixture_get (), NULL);
      g_assert_nonnull (read);
      best = MIN (best, get_time () - start);
    }

  g_print ("%.1f MB: read in %.0f ms (300), written in %.0f ms\n", g_bytes_get_size (bytes) / 1e6, best / 1e3, written / 1e3);

  return best < 300000 ? 0 : 1;
}
