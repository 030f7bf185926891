/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"

/* The rule of the record (docs/data.md, "What an entry rests on"), over the
 * record that is shipped. Every test names the entries that break it. */

static InchesChronicle *
load (void)
{
  g_autoptr (GError) error = NULL;
  InchesChronicle *chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return chronicle;
}

static gboolean
is_document_or_agency (const InchesSource *source)
{
  return source->seen && source->kind <= INCHES_SOURCE_AGENCY;
}

/* An encyclopedia, an aggregator or a party outlet carries nothing alone. */
static gboolean
is_better_than_reference (const InchesSource *source)
{
  return source->seen && source->kind < INCHES_SOURCE_REFERENCE;
}

static gboolean
rests_on (InchesEvent *event,
          gboolean   (*is_enough) (const InchesSource *source))
{
  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    if (is_enough (inches_event_get_source (event, i)))
      return TRUE;

  return FALSE;
}

/* Fails once for all of them, so that one run tells the whole work. */
static void
assert_none (GString    *breaking,
             const char *rule)
{
  if (breaking->len > 0)
    g_error ("%s:%s", rule, breaking->str);
}

/* What is labelled in the view of all twelve years must stand on a document or an agency. */
static void
test_weighty_events (void)
{
  g_autoptr (InchesChronicle) chronicle = load ();
  g_autoptr (GString) breaking = g_string_new (NULL);
  GPtrArray *events = inches_chronicle_get_events (chronicle);
  guint n_weighty = 0;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);

      if (inches_event_get_importance (event) > 2)
        continue;
      n_weighty++;
      if (!rests_on (event, is_document_or_agency))
        g_string_append_printf (breaking, " %s", inches_event_get_id (event));
    }

  g_assert_cmpuint (n_weighty, >, 0);
  assert_none (breaking, "Importance 1 or 2 without a primary, official or agency source that was read");
}

static void
test_named_periods (void)
{
  g_autoptr (InchesChronicle) chronicle = load ();
  g_autoptr (GString) breaking = g_string_new (NULL);
  GPtrArray *periods = inches_chronicle_get_periods (chronicle);
  guint n_named = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *period = g_ptr_array_index (periods, i);

      if (!inches_event_get_named (period))
        continue;
      n_named++;
      if (!rests_on (period, is_document_or_agency))
        g_string_append_printf (breaking, " %s", inches_event_get_id (period));
    }

  g_assert_cmpuint (n_named, >, 0);
  assert_none (breaking, "Named period without a primary, official or agency source that was read");
}

static void
gather_weak (GPtrArray *entries,
             GString   *breaking)
{
  g_assert_cmpuint (entries->len, >, 0);

  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);

      if (!rests_on (event, is_better_than_reference))
        g_string_append_printf (breaking, " %s", inches_event_get_id (event));
    }
}

static void
test_every_entry (void)
{
  g_autoptr (InchesChronicle) chronicle = load ();
  g_autoptr (GString) breaking = g_string_new (NULL);

  gather_weak (inches_chronicle_get_events (chronicle), breaking);
  gather_weak (inches_chronicle_get_periods (chronicle), breaking);
  gather_weak (inches_chronicle_get_precedents (chronicle), breaking);
  assert_none (breaking, "Only works of reference, aggregators or party outlets were read");
}

/* Sources that were read before those that were not, and among them the better kind. */
static gboolean
stands_before (const InchesSource *a,
               const InchesSource *b)
{
  return a->seen != b->seen ? a->seen : a->kind <= b->kind;
}

static void
gather_disordered (GPtrArray *entries,
                   GString   *breaking)
{
  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);

      for (guint j = 1; j < inches_event_get_n_sources (event); j++)
        if (!stands_before (inches_event_get_source (event, j - 1), inches_event_get_source (event, j)))
          {
            g_string_append_printf (breaking, " %s", inches_event_get_id (event));
            break;
          }
    }
}

/* A card leads with its first source: that must be the best one. */
static void
test_best_first (void)
{
  g_autoptr (InchesChronicle) chronicle = load ();
  g_autoptr (GString) breaking = g_string_new (NULL);

  gather_disordered (inches_chronicle_get_events (chronicle), breaking);
  gather_disordered (inches_chronicle_get_periods (chronicle), breaking);
  gather_disordered (inches_chronicle_get_precedents (chronicle), breaking);
  assert_none (breaking, "Sources do not stand best first");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sources/weighty-events", test_weighty_events);
  g_test_add_func ("/sources/named-periods", test_named_periods);
  g_test_add_func ("/sources/every-entry", test_every_entry);
  g_test_add_func ("/sources/best-first", test_best_first);

  return g_test_run ();
}
