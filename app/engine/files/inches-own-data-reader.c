/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-data-reader.h"

#include <glib/gi18n-lib.h>

#include "inches-error.h"
#include "inches-series-reader.h"

#define LONGEST_WORD 24

/* An id that says whose it is, and that nothing before had; "" on a fault. */
static const char *
read_id (const InchesJsonAt *at,
         GHashTable         *taken)
{
  const char *id = inches_json_get_entry_id (at, "id", taken);

  if (*id != '\0' && !inches_own_id_check (id))
    inches_json_fault (at, "id", INCHES_ERROR_FORMAT, _("must begin with “%s”"), INCHES_OWN_ID_PREFIX);

  return id;
}

/* One name as a text, several as a list. */
static char **
read_names (const InchesJsonAt *at,
            const char         *member)
{
  const char *one[2] = { NULL, NULL };

  if (!inches_json_has (at, member))
    return g_strdupv ((char **) one);
  if (inches_json_is_array (at, member))
    return inches_json_get_strings (at, member, INCHES_OWN_NAMES_MOST, INCHES_OWN_NAME_LONGEST);

  one[0] = inches_json_get_string (at, member, INCHES_OWN_NAME_LONGEST);

  return g_strdupv ((char **) one);
}

static void
read_source_of (const InchesJsonAt *at,
                gboolean            alone,
                GPtrArray          *sources)
{
  const char *title = inches_json_get_optional_string (at, alone ? "source" : "title", INCHES_OWN_NAME_LONGEST);
  const char *publisher = inches_json_get_optional_string (at, "publisher", INCHES_OWN_NAME_LONGEST);
  const char *date_member = alone ? "source_date" : "date";
  const char *kind_member = alone ? "source_kind" : "kind";
  const char *date = inches_json_get_optional_string (at, date_member, LONGEST_WORD);
  const char *url = inches_json_get_optional_string (at, "url", INCHES_OWN_ADDRESS_LONGEST);
  const char *kind_id = inches_json_get_optional_string (at, kind_member, LONGEST_WORD);
  gboolean seen = inches_json_get_flag (at, alone ? "source_read" : "read");
  InchesSourceKind kind = INCHES_SOURCE_OTHER;

  if (date != NULL)
    inches_json_get_date (at, date_member, INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  if (url != NULL && !g_str_has_prefix (url, "https://") && !g_str_has_prefix (url, "http://"))
    inches_json_fault (at, "url", INCHES_ERROR_FORMAT, _("must begin with https:// or http://"));
  if (kind_id != NULL && !inches_source_kind_from_id (kind_id, &kind))
    inches_json_fault (at, kind_member, INCHES_ERROR_UNKNOWN, _("no kind of source is called “%s”"), kind_id);
  if (alone && title == NULL && publisher == NULL && date == NULL && url == NULL)
    return;

  g_ptr_array_add (sources, inches_source_new (kind, title != NULL ? title : url != NULL ? url : "", publisher != NULL ? publisher : "",
                                               date, url, seen));
}

static GPtrArray *
read_sources (const InchesJsonAt *at)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  InchesJsonAt list;

  if (!inches_json_has (at, "sources"))
    {
      read_source_of (at, TRUE, sources);
      return sources;
    }

  list = inches_json_get_array (at, "sources", 0, INCHES_OWN_SOURCES_MOST);
  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      inches_json_check_members (&item, "kind", "title", "publisher", "date", "url", "read", NULL);
      read_source_of (&item, FALSE, sources);
    }

  return sources;
}

static void
read_event (const InchesJsonAt *at,
            GHashTable         *taken,
            GPtrArray          *events)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  InchesEventFields fields = { .kind = INCHES_EVENT_KIND_EVENT };
  g_auto(GStrv) places = NULL;
  g_auto(GStrv) actors = NULL;
  g_autoptr(GPtrArray) sources = NULL;

  inches_json_check_members (at, "id", "date", "period", "title", "short", "importance", "summary", "places", "actors", "contested",
                             "notes", "source", "publisher", "source_date", "url", "source_kind", "source_read", "sources", NULL);
  fields.id = read_id (at, taken);
  fields.date = inches_json_get_date (at, "date", INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST);
  if (inches_json_get_n_faults (at->json) > n_faults)
    return;

  fields.edtf = inches_json_get_string (at, "date", LONGEST_WORD);
  if (inches_json_get_flag (at, "period"))
    fields.kind = INCHES_EVENT_KIND_PERIOD;
  if (fields.kind == INCHES_EVENT_KIND_PERIOD && !inches_date_is_span (&fields.date))
    inches_json_fault (at, "date", INCHES_ERROR_FORMAT, _("a period must have a beginning and an end: A/B"));
  fields.title = inches_json_get_string (at, "title", INCHES_OWN_TITLE_LONGEST);
  fields.label = inches_json_get_optional_string (at, "short", INCHES_OWN_LABEL_LONGEST);
  fields.importance = inches_json_get_optional_integer (at, "importance", 1, 5, 3);
  fields.summary = inches_json_get_optional_lines (at, "summary", INCHES_OWN_TEXT_LONGEST);
  fields.notes = inches_json_get_optional_lines (at, "notes", INCHES_OWN_TEXT_LONGEST);
  fields.places = (const char *const *) (places = read_names (at, "places"));
  fields.actors = (const char *const *) (actors = read_names (at, "actors"));
  if (inches_json_get_flag (at, "contested"))
    fields.flags = INCHES_EVENT_CONTESTED;
  fields.sources = sources = read_sources (at);

  if (inches_json_get_n_faults (at->json) == n_faults)
    g_ptr_array_add (events, inches_own_event_new (&fields));
}

static void
read_series (const InchesJsonAt *at,
             GHashTable         *taken,
             GPtrArray          *series)
{
  guint n_faults = inches_json_get_n_faults (at->json);
  g_autoptr(GArray) values = g_array_new (FALSE, FALSE, sizeof (InchesSeriesValue));
  const char *frequency = inches_json_get_optional_string (at, "frequency", LONGEST_WORD);
  const char *aggregation = inches_json_get_optional_string (at, "aggregation", LONGEST_WORD);
  InchesJsonAt list = inches_json_get_array (at, "values", 1, INCHES_OWN_VALUES_MOST);
  InchesSeriesFields fields = { .frequency = INCHES_FREQUENCY_BY_DATE, .aggregation = INCHES_AGGREGATION_LEVEL };

  inches_json_check_members (at, "id", "title", "unit", "frequency", "aggregation", "publisher", "dataset", "url", "licence", "notes",
                             "values", NULL);
  fields.id = read_id (at, taken);
  fields.title = inches_json_get_string (at, "title", INCHES_OWN_NAME_LONGEST);
  fields.unit = inches_json_get_optional_string (at, "unit", INCHES_OWN_NAME_LONGEST);
  if (frequency != NULL && !inches_frequency_from_id (frequency, &fields.frequency))
    inches_json_fault (at, "frequency", INCHES_ERROR_UNKNOWN, _("“%s” is not one of monthly, annual, dated"), frequency);
  if (aggregation != NULL && !inches_aggregation_from_id (aggregation, &fields.aggregation))
    inches_json_fault (at, "aggregation", INCHES_ERROR_UNKNOWN, _("“%s” is not one of sum, mean, rate, level, step, event"), aggregation);
  fields.publisher = inches_json_get_optional_string (at, "publisher", INCHES_OWN_NAME_LONGEST);
  fields.dataset = inches_json_get_optional_string (at, "dataset", INCHES_OWN_NAME_LONGEST);
  fields.address = inches_json_get_optional_string (at, "url", INCHES_OWN_ADDRESS_LONGEST);
  fields.licence = inches_json_get_optional_string (at, "licence", INCHES_OWN_NAME_LONGEST);
  fields.notes = inches_json_get_optional_lines (at, "notes", INCHES_OWN_TEXT_LONGEST);

  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      inches_series_reader_read_value (&item, fields.frequency, INCHES_DAY_LOWEST, INCHES_DAY_HIGHEST, values);
    }
  fields.values = (const InchesSeriesValue *) (void *) values->data;
  fields.n_values = values->len;

  if (inches_json_get_n_faults (at->json) == n_faults)
    g_ptr_array_add (series, inches_own_series_new (&fields));
}

static void
read_list (const InchesJsonAt  *at,
           const char          *member,
           guint                most,
           GHashTable          *taken,
           GPtrArray           *items,
           void               (*read) (const InchesJsonAt *at, GHashTable *taken, GPtrArray *items))
{
  InchesJsonAt list;

  if (!inches_json_has (at, member))
    return;

  list = inches_json_get_array (at, member, 0, most);
  for (guint i = 0; i < inches_json_get_length (&list); i++)
    {
      InchesJsonAt item = inches_json_get_item (&list, i);

      read (&item, taken, items);
    }
}

/**
 * inches_own_data_reader_read:
 * @at: an object; faults are noted in its file
 *
 * Returns: (transfer full): what its members "own_events" and "own_series" hold that has no fault
 */
InchesOwnData *
inches_own_data_reader_read (const InchesJsonAt *at)
{
  g_autoptr(GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) series = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(InchesOwnData) nothing = inches_own_data_new ();
  g_autoptr(GError) error = NULL;
  InchesOwnData *own;

  read_list (at, "own_events", INCHES_OWN_EVENTS_MOST, taken, events, read_event);
  read_list (at, "own_series", INCHES_OWN_SERIES_MOST, taken, series, read_series);
  own = inches_own_data_with (nothing, events, series, &error);
  if (own != NULL)
    return own;

  inches_json_fault (at, "own_events", error->code, "%s", error->message);

  return g_steal_pointer (&nothing);
}
