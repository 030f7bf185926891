/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-data-writer.h"

#include "inches-json-printer.h"
#include "inches-number.h"

/* What is at its default is left out: inches_own_event_weigh() counts what is written here. */

static void
append_text (GString    *out,
             const char *member,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_string_append_printf (out, ", \"%s\": ", member);
  inches_json_print_string (text, out);
}

static void
append_names (GString           *out,
              const char        *member,
              const char *const *names)
{
  if (names[0] == NULL || names[1] == NULL)
    {
      append_text (out, member, names[0]);
      return;
    }

  g_string_append_printf (out, ", \"%s\": [", member);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      inches_json_print_string (names[i], out);
    }
  g_string_append_c (out, ']');
}

/* Members of the source itself, or of an event that has but one. */
static void
append_source (GString            *out,
               const InchesSource *source,
               gboolean            alone)
{
  if (g_strcmp0 (source->title, source->url) != 0)
    append_text (out, alone ? "source" : "title", source->title);
  append_text (out, "publisher", source->publisher);
  append_text (out, alone ? "source_date" : "date", source->date);
  append_text (out, "url", source->url);
  if (source->kind != INCHES_SOURCE_OTHER)
    append_text (out, alone ? "source_kind" : "kind", inches_source_kind_get_id (source->kind));
  if (source->seen)
    g_string_append (out, alone ? ", \"source_read\": true" : ", \"read\": true");
}

static void
append_sources (GString     *out,
                InchesEvent *event)
{
  guint n = inches_event_get_n_sources (event);

  if (n == 1)
    append_source (out, inches_event_get_source (event, 0), TRUE);
  if (n <= 1)
    return;

  g_string_append (out, ", \"sources\": [");
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GString) source = g_string_new (NULL);

      append_source (source, inches_event_get_source (event, i), FALSE);
      g_string_append_printf (out, "%s{%s}", i > 0 ? ", " : "", source->len > 0 ? source->str + 2 : "");
    }
  g_string_append_c (out, ']');
}

static void
append_event (GString     *out,
              InchesEvent *event)
{
  g_string_append (out, "{\"id\": ");
  inches_json_print_string (inches_event_get_id (event), out);
  append_text (out, "date", inches_event_get_edtf (event));
  if (inches_event_get_kind (event) == INCHES_EVENT_KIND_PERIOD)
    g_string_append (out, ", \"period\": true");
  append_text (out, "title", inches_event_get_title (event));
  if (inches_own_event_has_label (event))
    append_text (out, "short", inches_event_get_label (event));
  if (inches_event_get_importance (event) != 3)
    g_string_append_printf (out, ", \"importance\": %u", inches_event_get_importance (event));
  append_text (out, "summary", inches_event_get_summary (event));
  append_names (out, "places", inches_event_get_places (event));
  append_names (out, "actors", inches_event_get_actors (event));
  if (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED)
    g_string_append (out, ", \"contested\": true");
  append_text (out, "notes", inches_event_get_notes (event));
  append_sources (out, event);
  g_string_append_c (out, '}');
}

static void
append_series (GString      *out,
               InchesSeries *series)
{
  const InchesSeriesFields *fields = inches_series_get_fields (series);

  g_string_append (out, "{\"id\": ");
  inches_json_print_string (fields->id, out);
  append_text (out, "title", fields->title);
  append_text (out, "unit", fields->unit);
  if (fields->frequency != INCHES_FREQUENCY_BY_DATE)
    append_text (out, "frequency", fields->frequency == INCHES_FREQUENCY_MONTHLY ? "monthly" : "annual");
  if (fields->aggregation != INCHES_AGGREGATION_LEVEL)
    append_text (out, "aggregation", inches_aggregation_get_id (fields->aggregation));
  append_text (out, "publisher", fields->publisher);
  append_text (out, "dataset", fields->dataset);
  append_text (out, "url", fields->address);
  append_text (out, "licence", fields->licence);
  append_text (out, "notes", fields->notes);

  g_string_append (out, ", \"values\": [");
  for (guint i = 0; i < fields->n_values; i++)
    {
      g_autofree char *day = inches_day_to_iso (fields->values[i].day);

      g_string_append_printf (out, "%s[\"%s\", ", i > 0 ? ", " : "", day);
      inches_number_append_exact (out, fields->values[i].value);
      g_string_append_c (out, ']');
    }
  g_string_append (out, "]}");
}

/**
 * inches_own_data_writer_append:
 * @out: an object that has members already
 * @own: own data
 *
 * Appends what inches_own_data_reader_read() reads back, word for word; docs/own-data.md
 */
void
inches_own_data_writer_append (GString             *out,
                               const InchesOwnData *own)
{
  guint n_events = inches_own_data_get_n_events (own), n_series = inches_own_data_get_n_series (own);

  if (n_events > 0)
    g_string_append (out, ", \"own_events\": [");
  for (guint i = 0; i < n_events; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_event (out, inches_own_data_get_event (own, i));
    }
  if (n_events > 0)
    g_string_append_c (out, ']');

  if (n_series > 0)
    g_string_append (out, ", \"own_series\": [");
  for (guint i = 0; i < n_series; i++)
    {
      g_string_append (out, i > 0 ? ", " : "");
      append_series (out, inches_own_data_get_series (own, i));
    }
  if (n_series > 0)
    g_string_append_c (out, ']');
}
