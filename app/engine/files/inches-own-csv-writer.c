/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-own-csv-writer.h"

#include <string.h>

#include "inches-number.h"

/* The first names that inches-import-columns.c knows for each column. */
#define EVENT_COLUMNS  "id,date,kind,title,label,text,importance,place,who,contested,notes"
#define SERIES_COLUMNS "id,series,unit,date,value,aggregation,publisher,dataset,url,licence,notes\r\n"

static void
append_cell (GString    *out,
             const char *text)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
  if (text == NULL)
    return;
  if (strpbrk (text, "\",\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_names (GString           *out,
              const char *const *names)
{
  g_autofree char *all = g_strjoinv ("; ", (char **) names);

  append_cell (out, all);
}

static void
append_source (GString            *out,
               const InchesSource *source) /* NULL: the columns stay empty */
{
  append_cell (out, source != NULL ? source->title : NULL);
  append_cell (out, source != NULL ? source->publisher : NULL);
  append_cell (out, source != NULL ? source->date : NULL);
  append_cell (out, source != NULL ? source->url : NULL);
  append_cell (out, source != NULL ? inches_source_kind_get_id (source->kind) : NULL);
  append_cell (out, source != NULL && source->seen ? "yes" : NULL);
}

static void
append_event (GString     *out,
              InchesEvent *event,
              guint        n_sources)
{
  const char importance[] = { '0' + inches_event_get_importance (event), '\0' };

  append_cell (out, inches_event_get_id (event));
  append_cell (out, inches_event_get_edtf (event));
  append_cell (out, inches_event_get_kind (event) == INCHES_EVENT_KIND_PERIOD ? "period" : "event");
  append_cell (out, inches_event_get_title (event));
  append_cell (out, inches_event_get_label (event));
  append_cell (out, inches_event_get_summary (event));
  append_cell (out, importance);
  append_names (out, inches_event_get_places (event));
  append_names (out, inches_event_get_actors (event));
  append_cell (out, inches_event_get_flags (event) & INCHES_EVENT_CONTESTED ? "yes" : "no");
  append_cell (out, inches_event_get_notes (event));
  for (guint i = 0; i < n_sources; i++)
    append_source (out, i < inches_event_get_n_sources (event) ? inches_event_get_source (event, i) : NULL);
  g_string_append (out, "\r\n");
}

/**
 * inches_own_csv_writer_print_events:
 * @own: own data
 *
 * Returns: (transfer full): a table with a row for each event and period; those with most sources say how many
 *   columns there are for them
 */
GBytes *
inches_own_csv_writer_print_events (const InchesOwnData *own)
{
  GString *out = g_string_new (EVENT_COLUMNS);
  guint n_sources = 0;

  for (guint i = 0; i < inches_own_data_get_n_events (own); i++)
    n_sources = MAX (n_sources, inches_event_get_n_sources (inches_own_data_get_event (own, i)));
  for (guint i = 1; i <= n_sources; i++)
    if (i == 1)
      g_string_append (out, ",source,publisher,source_date,url,source_kind,source_read");
    else
      g_string_append_printf (out, ",source_%u,publisher_%u,source_date_%u,url_%u,source_kind_%u,source_read_%u", i, i, i, i, i, i);
  g_string_append (out, "\r\n");

  for (guint i = 0; i < inches_own_data_get_n_events (own); i++)
    append_event (out, inches_own_data_get_event (own, i), n_sources);

  return g_string_free_to_bytes (out);
}

/* As finely as the series is dated, which is how its frequency is read back. */
static char *
format_day (InchesDay       day,
            InchesFrequency frequency)
{
  char *iso = inches_day_to_iso (day);

  if (frequency == INCHES_FREQUENCY_MONTHLY)
    iso[strlen ("2024-05")] = '\0';
  else if (frequency == INCHES_FREQUENCY_ANNUAL)
    iso[strlen ("2024")] = '\0';

  return iso;
}

/* What is said of a series as a whole stands in its first row. */
static void
append_value (GString                  *out,
              const InchesSeriesFields *fields,
              guint                     index)
{
  g_autofree char *day = format_day (fields->values[index].day, fields->frequency);
  g_autoptr(GString) value = g_string_new (NULL);
  gboolean first = index == 0;

  inches_number_append_exact (value, fields->values[index].value);
  append_cell (out, fields->id);
  append_cell (out, fields->title);
  append_cell (out, first ? fields->unit : NULL);
  append_cell (out, day);
  append_cell (out, value->str);
  append_cell (out, first ? inches_aggregation_get_id (fields->aggregation) : NULL);
  append_cell (out, first ? fields->publisher : NULL);
  append_cell (out, first ? fields->dataset : NULL);
  append_cell (out, first ? fields->address : NULL);
  append_cell (out, first ? fields->licence : NULL);
  append_cell (out, first ? fields->notes : NULL);
  g_string_append (out, "\r\n");
}

/**
 * inches_own_csv_writer_print_series:
 * @own: own data
 *
 * Returns: (transfer full): a table in the long form, with a row for each value of each series
 */
GBytes *
inches_own_csv_writer_print_series (const InchesOwnData *own)
{
  GString *out = g_string_new (SERIES_COLUMNS);

  for (guint i = 0; i < inches_own_data_get_n_series (own); i++)
    {
      const InchesSeriesFields *fields = inches_series_get_fields (inches_own_data_get_series (own, i));

      for (guint j = 0; j < fields->n_values; j++)
        append_value (out, fields, j);
    }

  return g_string_free_to_bytes (out);
}
