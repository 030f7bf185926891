/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chronicle-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-claim-reader.h"
#include "inches-event-reader.h"
#include "inches-evidence-reader.h"
#include "inches-series-reader.h"
#include "inches-spelling-reader.h"
#include "inches-timeline-reader.h"

#define MOST_ERAS 50
#define LONGEST_ERA 24
#define LONGEST_SHORT 12
#define LONGEST_TEXT 1000

/* Never NULL: a span at fault becomes the widest there is. */
static InchesChronicle *
read_span (const InchesJsonAt *root)
{
  InchesJsonAt span = inches_json_get_object (root, "span");
  InchesDay first = inches_json_get_day (&span, "start", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  InchesDay last = inches_json_get_day (&span, "end", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);

  inches_json_check_members (&span, "start", "end", NULL);
  if (first < last)
    return inches_chronicle_new (first, last);

  if (span.node != NULL)
    inches_json_fault (&span, "end", INCHES_ERROR_OUT_OF_RANGE, _("must be after the start"));

  return inches_chronicle_new (INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
}

static void
read_head (const InchesJsonAt *root,
           InchesChronicle    *chronicle)
{
  InchesDay record_to, gathered;

  inches_json_check_members (root, "schema", "title", "gathered", "record_to", "span", "licence", "events", "periods",
                             "precedents", "series", "eras", NULL);
  inches_chronicle_set_title (chronicle, inches_json_get_string (root, "title", LONGEST_TEXT));
  inches_json_get_string (root, "licence", LONGEST_TEXT);
  record_to = inches_json_get_day (root, "record_to", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  gathered = inches_json_get_day (root, "gathered", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  inches_chronicle_set_dates (chronicle, record_to, gathered);
}

static void
read_eras (const InchesJsonAt *root,
           GHashTable         *taken,
           InchesChronicle    *chronicle)
{
  InchesJsonAt array = inches_json_get_array (root, "eras", 0, MOST_ERAS);

  for (guint i = 0; i < inches_json_get_length (&array); i++)
    {
      InchesJsonAt item = inches_json_get_item (&array, i);
      InchesDate date = inches_json_get_date (&item, "date", inches_chronicle_get_first (chronicle),
                                              inches_chronicle_get_last (chronicle));

      inches_json_check_members (&item, "id", "date", "name", "short", "ground", NULL);
      inches_chronicle_add_era (chronicle, inches_json_get_new_id (&item, "id", taken),
                                inches_json_get_string (&item, "name", LONGEST_ERA),
                                inches_json_get_optional_string (&item, "short", LONGEST_SHORT), &date,
                                inches_json_get_boolean (&item, "ground"));
    }
}

static void
check_related (const InchesJsonAt *root,
               const char         *member,
               GPtrArray          *entries,
               InchesChronicle    *chronicle)
{
  for (guint i = 0; i < entries->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (entries, i);
      const char *const *related = inches_event_get_related (event);

      for (guint j = 0; related[j] != NULL; j++)
        if (g_str_equal (related[j], inches_event_get_id (event)) || inches_chronicle_find_event (chronicle, related[j]) == NULL)
          inches_json_fault (root, member, INCHES_ERROR_UNKNOWN,
                             _("there is no entry “%s”, which “%s” names as related"), related[j],
                             inches_event_get_id (event));
    }
}

/**
 * inches_chronicle_reader_read:
 * @record: chronicle.json
 * @timeline: timeline.json
 * @spellings: (nullable): spellings.json; %NULL for none
 *
 * Faults are noted in the files. The chronicle that comes back holds what has
 * none, so it is only to be used if inches_json_finish() is content with all.
 *
 * Returns: (transfer full): a closed chronicle
 */
InchesChronicle *
inches_chronicle_reader_read (InchesJson *record,
                              InchesJson *timeline,
                              InchesJson *spellings)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  InchesJsonAt record_root = inches_json_get_root (record);
  InchesJsonAt timeline_root = inches_json_get_root (timeline);
  InchesChronicle *chronicle;

  inches_json_check_schema (&record_root, INCHES_CHRONICLE_SCHEMA);
  inches_json_check_schema (&timeline_root, INCHES_TIMELINE_SCHEMA);

  chronicle = read_span (&record_root);
  read_head (&record_root, chronicle);
  inches_timeline_reader_read_lanes (&timeline_root, chronicle);
  inches_event_reader_read (&record_root, "events", INCHES_EVENT_KIND_EVENT, taken, chronicle);
  inches_event_reader_read (&record_root, "periods", INCHES_EVENT_KIND_PERIOD, taken, chronicle);
  inches_event_reader_read (&record_root, "precedents", INCHES_EVENT_KIND_PRECEDENT, taken, chronicle);
  inches_series_reader_read (&record_root, taken, chronicle);
  read_eras (&record_root, taken, chronicle);
  inches_timeline_reader_read_rest (&timeline_root, chronicle);
  if (spellings != NULL)
    inches_spelling_reader_read (spellings, chronicle);
  inches_chronicle_close (chronicle);

  /* An entry at fault is not there, so others would seem wrong too. */
  if (inches_json_get_n_faults (record) == 0)
    {
      check_related (&record_root, "events", inches_chronicle_get_events (chronicle), chronicle);
      check_related (&record_root, "periods", inches_chronicle_get_periods (chronicle), chronicle);
      check_related (&record_root, "precedents", inches_chronicle_get_precedents (chronicle), chronicle);
    }

  return chronicle;
}

static InchesJson *
load_file (const char  *data_dir,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (data_dir, name, NULL);

  return inches_json_load (path, &inches_json_limits_default, error);
}

/* A record without an argument is one that no claim refers to, and an argument
 * may do without studies and measures. */
static gboolean
load_more (const char        *data_dir,
           const char        *name,
           InchesChronicle   *chronicle,
           void             (*read) (InchesJson *json, InchesChronicle *chronicle),
           GError           **error)
{
  g_autofree char *path = g_build_filename (data_dir, name, NULL);
  g_autoptr(InchesJson) json = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  json = inches_json_load (path, &inches_json_limits_default, error);
  if (json == NULL)
    return FALSE;

  read (json, chronicle);

  return inches_json_finish (json, error);
}

static gboolean
load_argument (const char       *data_dir,
               InchesChronicle  *chronicle,
               GError          **error)
{
  if (!load_more (data_dir, "claims.json", chronicle, inches_claim_reader_read, error))
    return FALSE;
  if (inches_chronicle_get_argument (chronicle) == NULL)
    return TRUE;

  return load_more (data_dir, "literature.json", chronicle, inches_evidence_reader_read_literature, error)
         && load_more (data_dir, "measures.json", chronicle, inches_evidence_reader_read_measures, error);
}

/**
 * inches_chronicle_reader_load:
 * @data_dir: folder with chronicle.json, timeline.json, spellings.json and, if
 *   there is an argument, claims.json, literature.json and measures.json
 * @error: the first fault: "FILE:LINE:COLUMN: ..." if a file is not JSON,
 *   "FILE:/path: ..." if it says something impossible, "FILE: ..." if it cannot
 *   be read
 *
 * Returns: (transfer full): the record
 */
InchesChronicle *
inches_chronicle_reader_load (const char  *data_dir,
                              GError     **error)
{
  g_autoptr(InchesChronicle) chronicle = NULL;
  g_autoptr(InchesJson) record = NULL;
  g_autoptr(InchesJson) timeline = NULL;
  g_autoptr(InchesJson) spellings = NULL;

  g_return_val_if_fail (data_dir != NULL, NULL);

  record = load_file (data_dir, "chronicle.json", error);
  if (record == NULL)
    return NULL;

  timeline = load_file (data_dir, "timeline.json", error);
  if (timeline == NULL)
    return NULL;

  spellings = load_file (data_dir, "spellings.json", error);
  if (spellings == NULL)
    return NULL;

  chronicle = inches_chronicle_reader_read (record, timeline, spellings);
  if (!inches_json_finish (record, error) || !inches_json_finish (timeline, error) || !inches_json_finish (spellings, error))
    return NULL;
  if (!load_argument (data_dir, chronicle, error))
    return NULL;

  return g_steal_pointer (&chronicle);
}
