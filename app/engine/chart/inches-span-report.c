/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-span-report.h"

#include "inches-csv-table.h"
#include "inches-number.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const InchesFilter *filter;
  guint               lane;
} Shown;

static gboolean
is_shown (InchesEvent *event,
          gpointer     data)
{
  const Shown *shown = data;

  return inches_filter_matches_in (shown->filter, shown->lane, event);
}

/**
 * inches_span_report_new:
 * @chronicle: the record
 * @filter: which events count
 * @first: first day of the span
 * @last: last day, not before @first
 *
 * Returns: (transfer full): a report without tracks
 */
InchesSpanReport *
inches_span_report_new (InchesChronicle    *chronicle,
                        const InchesFilter *filter,
                        InchesDay           first,
                        InchesDay           last)
{
  InchesSpanReport *self = g_new0 (InchesSpanReport, 1);

  self->chronicle = g_object_ref (chronicle);
  self->first = first;
  self->last = last;
  self->rows = g_array_new (FALSE, FALSE, sizeof (InchesSpanRow));
  self->n_events = g_new0 (guint, inches_chronicle_get_n_lanes (chronicle) + 1);
  for (guint i = 0; i < inches_chronicle_get_n_lanes (chronicle); i++)
    {
      self->n_events[i] = inches_statistics_count (chronicle, i, first, last, is_shown, &(Shown) { filter, i });
      self->n_all += self->n_events[i];
    }

  return self;
}

/** inches_span_report_free: frees the report */
void
inches_span_report_free (InchesSpanReport *self)
{
  g_array_unref (self->rows);
  g_free (self->n_events);
  g_object_unref (self->chronicle);
  g_free (self);
}

/** inches_span_report_add_track: measures the series of @track, a track of the chronicle */
void
inches_span_report_add_track (InchesSpanReport  *self,
                              const InchesTrack *track)
{
  for (guint i = 0; i < track->series->len; i++)
    {
      InchesSpanRow row = { .track = track, .series = g_ptr_array_index (track->series, i) };

      inches_statistics_measure (&row.statistics, row.series, self->first, self->last,
                                 inches_chronicle_get_record_to (self->chronicle));
      g_array_append_val (self->rows, row);
    }
}

/** inches_span_report_make_title: Returns: (transfer full): the span's first and last day */
char *
inches_span_report_make_title (const InchesSpanReport *self)
{
  g_autofree char *first = inches_day_to_text (self->first);
  g_autofree char *last = inches_day_to_text (self->last);

  if (self->first == self->last)
    return g_steal_pointer (&first);

  /* Translators: two dates */
  return g_strdup_printf (_("%s to %s"), first, last);
}

/** inches_span_report_make_length: Returns: (transfer full): how many days, both ends included */
char *
inches_span_report_make_length (const InchesSpanReport *self)
{
  guint days = self->last - self->first + 1;
  g_autofree char *number = inches_number_format (days, 0);

  /* Translators: the number is written out by the locale */
  return g_strdup_printf (ngettext ("%s day", "%s days", days), number);
}

/** inches_span_report_make_events: Returns: (transfer full): how many events, by lane; lanes without are left out */
char *
inches_span_report_make_events (const InchesSpanReport *self)
{
  GString *words = g_string_new (NULL);
  gboolean any = FALSE;

  if (self->n_all == 0)
    return g_string_free (g_string_append (words, _("No events")), FALSE);

  g_string_append_printf (words, ngettext ("%u event", "%u events", self->n_all), self->n_all);
  for (guint i = 0; i < inches_chronicle_get_n_lanes (self->chronicle); i++)
    if (self->n_events[i] > 0)
      {
        g_string_append_printf (words, "%s%s %u", any ? ", " : ": ", inches_chronicle_get_lane (self->chronicle, i)->name,
                                self->n_events[i]);
        any = TRUE;
      }

  return g_string_free (words, FALSE);
}

/** inches_span_row_get_title: Returns: (transfer none): the track's name if it is of this series alone, else the series' title */
const char *
inches_span_row_get_title (const InchesSpanRow *self)
{
  return self->track->series->len == 1 ? self->track->name : inches_series_get_title (self->series);
}

/** inches_span_row_get_name: Returns: (transfer full): track or series, and unit */
char *
inches_span_row_get_name (const InchesSpanRow *self)
{
  return g_strdup_printf ("%s, %s", inches_span_row_get_title (self), inches_series_get_unit (self->series));
}

/** inches_span_row_format: Returns: (transfer full): @value as the track prints it */
char *
inches_span_row_format (const InchesSpanRow *self,
                        double               value)
{
  return inches_number_format (value, self->track->decimals);
}

/** inches_span_row_format_change: Returns: (transfer full): the change, with its sign */
char *
inches_span_row_format_change (const InchesSpanRow *self)
{
  double change = self->statistics.last - self->statistics.first;
  g_autofree char *figure = inches_span_row_format (self, change);

  return change > 0 ? g_strconcat ("+", figure, NULL) : g_steal_pointer (&figure);
}

/** inches_span_row_format_day: Returns: (transfer full): the date a value carries, as finely as it means it */
char *
inches_span_row_format_day (const InchesSpanRow *self,
                            InchesDay            day)
{
  gint year;
  guint month;

  inches_day_to_ymd (day, &year, &month, NULL);
  switch (inches_series_get_fields (self->series)->frequency)
    {
    case INCHES_FREQUENCY_MONTHLY:
      /* Translators: a month and a year */
      return g_strdup_printf (_("%s %d"), inches_month_get_short_name (month), year);
    case INCHES_FREQUENCY_ANNUAL:
      return g_strdup_printf ("%d", year);
    case INCHES_FREQUENCY_BY_DATE:
    default:
      return inches_day_to_text (day);
    }
}

static void
add_note (GString    *notes,
          const char *text)
{
  g_string_append_printf (notes, "%s%s", notes->len > 0 ? "; " : "", text);
}

/** inches_span_row_get_notes: Returns: (transfer full) (nullable): what else has to be known of the figures */
char *
inches_span_row_get_notes (const InchesSpanRow *self)
{
  const InchesStatistics *s = &self->statistics;
  GString *notes = g_string_new (NULL);

  if (s->n_values > 0 && s->has_total)
    {
      g_autofree char *total = inches_span_row_format (self, s->total);
      g_autofree char *text = g_strdup_printf (s->total_is_part ? _("total about %s") : _("total %s"), total);

      add_note (notes, text);
    }
  if (s->n_values > 0 && s->is_readings && s->has_mean)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("mean of %u reading", "mean of %u readings", s->n_values), s->n_values);

      add_note (notes, text);
    }
  if (s->provisional)
    add_note (notes, _("in part provisional"));
  if (s->breaks)
    add_note (notes, _("the definition changes"));

  if (notes->len == 0)
    {
      g_string_free (notes, TRUE);
      return NULL;
    }

  return g_string_free (notes, FALSE);
}

static void
append_row (const InchesSpanRow *row,
            GString             *text)
{
  const InchesStatistics *s = &row->statistics;
  g_autofree char *name = inches_span_row_get_name (row);
  g_autofree char *change = inches_span_row_format_change (row);
  g_autofree char *mean = inches_span_row_format (row, s->mean);
  g_autofree char *lowest = inches_span_row_format (row, s->lowest);
  g_autofree char *highest = inches_span_row_format (row, s->highest);
  g_autofree char *lowest_day = inches_span_row_format_day (row, s->lowest_day);
  g_autofree char *highest_day = inches_span_row_format_day (row, s->highest_day);
  g_autofree char *notes = inches_span_row_get_notes (row);

  if (s->n_values == 0)
    {
      g_string_append_printf (text, "%s\t%s\n", name, _("no value"));
      return;
    }

  g_string_append_printf (text, "%s\t%s\t%s\t%s (%s)\t%s (%s)\t%s\n", name, change, s->has_mean ? mean : "–", lowest, lowest_day,
                          highest, highest_day, notes != NULL ? notes : "");
}

/**
 * inches_span_report_to_text:
 * @self: a report
 *
 * Returns: (transfer full): the report as lines with tabs, for a document or a mail
 */
char *
inches_span_report_to_text (const InchesSpanReport *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *title = inches_span_report_make_title (self);
  g_autofree char *length = inches_span_report_make_length (self);
  g_autofree char *events = inches_span_report_make_events (self);

  g_string_append_printf (text, "%s (%s)\n%s\n\n", title, length, events);
  g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\t%s\n", _("Series"), _("Change"), _("Mean"), _("Lowest"), _("Highest"), _("Note"));
  for (guint i = 0; i < self->rows->len; i++)
    append_row (&g_array_index (self->rows, InchesSpanRow, i), text);

  return g_string_free (text, FALSE);
}

static void
append_figure (GString    *out,
               const char *row,
               const char *what,
               gboolean    has_day,
               InchesDay   day,
               double      value,
               const char *unit)
{
  g_autofree char *date = has_day ? inches_day_to_iso (day) : NULL;

  inches_csv_append_cell (out, 0, row);
  inches_csv_append_cell (out, 1, what);
  inches_csv_append_cell (out, 2, date);
  g_string_append_c (out, ',');
  inches_number_append_exact (out, value);
  inches_csv_append_cell (out, 4, unit);
  g_string_append (out, "\n");
}

/**
 * inches_span_report_to_csv:
 * @self: a report
 *
 * Returns: (transfer full): a line for each figure: id of series or lane, what it
 *   is, the date it carries, the figure exactly, its unit
 */
char *
inches_span_report_to_csv (const InchesSpanReport *self)
{
  GString *out = g_string_new ("id,figure,date,value,unit\n");

  append_figure (out, "span", "from", TRUE, self->first, 1, "day");
  append_figure (out, "span", "to", TRUE, self->last, self->last - self->first + 1, "day");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const InchesSpanRow *row = &g_array_index (self->rows, InchesSpanRow, i);
      const InchesStatistics *s = &row->statistics;
      const char *id = inches_series_get_id (row->series);
      const char *unit = inches_series_get_unit (row->series);

      if (s->n_values == 0)
        continue;

      append_figure (out, id, "first", TRUE, s->first_day, s->first, unit);
      append_figure (out, id, "last", TRUE, s->last_day, s->last, unit);
      append_figure (out, id, "change", FALSE, 0, s->last - s->first, unit);
      if (s->has_mean)
        append_figure (out, id, "mean", FALSE, 0, s->mean, unit);
      append_figure (out, id, "lowest", TRUE, s->lowest_day, s->lowest, unit);
      append_figure (out, id, "highest", TRUE, s->highest_day, s->highest, unit);
      if (s->has_total)
        append_figure (out, id, s->total_is_part ? "total, about" : "total", FALSE, 0, s->total, unit);
    }

  for (guint i = 0; i < inches_chronicle_get_n_lanes (self->chronicle); i++)
    append_figure (out, inches_chronicle_get_lane (self->chronicle, i)->id, "events", FALSE, 0, self->n_events[i], NULL);

  return g_string_free (out, FALSE);
}
