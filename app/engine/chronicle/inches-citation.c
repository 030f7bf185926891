/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-citation.h"

#include <glib/gi18n-lib.h>

/**
 * inches_verified_get_words:
 * @verified: how far a date was checked
 *
 * Returns: (transfer none): translated: "checked to the day"
 */
const char *
inches_verified_get_words (InchesVerified verified)
{
  switch (verified)
    {
    case INCHES_VERIFIED_DAY:
      return _("checked to the day");
    case INCHES_VERIFIED_MONTH:
      return _("checked to the month");
    case INCHES_VERIFIED_NO:
    default:
      return _("date not checked");
    }
}

/**
 * inches_citation_write_date:
 * @printed: the date of a source, as it is printed
 *
 * Returns: (transfer full): "12 February 2015" of an ISO day, "2015" of a year;
 *   anything else as it is printed
 */
char *
inches_citation_write_date (const char *printed)
{
  InchesDate date;

  return inches_date_parse (printed, &date, NULL) ? inches_date_to_text (&date) : g_strdup (printed);
}

static void
end_line (GString    *line,
          const char *address)
{
  if (address != NULL)
    g_string_append_printf (line, ", %s", address);
  g_string_append (line, ".\n");
}

static void
append_record (GString         *text,
               InchesChronicle *chronicle)
{
  g_autofree char *gathered = inches_day_to_text (inches_chronicle_get_gathered (chronicle));

  /* Translators: the day on which the record was gathered */
  g_string_append_printf (text, _("Inches chronicle, gathered %s."), gathered);
}

/* What a document adds is nobody's record. */
static void
append_own (GString *text)
{
  g_string_append (text, _("The author's own, not part of the Inches chronicle, not checked."));
}

static void
append_source (GString            *text,
               const InchesSource *source)
{
  g_string_append_printf (text, "%s, “%s”", source->publisher, source->title);
  if (source->date != NULL)
    {
      g_autofree char *date = inches_citation_write_date (source->date);

      g_string_append_printf (text, ", %s", date);
    }
  end_line (text, source->url);
}

/**
 * inches_citation_event:
 * @chronicle: the record
 * @event: an entry of it
 *
 * The sources, best first, then the entry itself. A source that was named but not
 * read is left out: it cannot be cited for what it was not read for.
 *
 * Returns: (transfer full): lines, without an end of line after the last
 */
char *
inches_citation_event (InchesChronicle *chronicle,
                       InchesEvent     *event)
{
  GString *text = g_string_new (NULL);
  g_autofree char *date = NULL;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), g_string_free (text, FALSE));
  g_return_val_if_fail (INCHES_IS_EVENT (event), g_string_free (text, FALSE));

  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    {
      const InchesSource *source = inches_event_get_source (event, i);

      if (source->seen)
        append_source (text, source);
    }

  date = inches_date_to_text (inches_event_get_date (event));
  if (inches_event_is_own (event))
    {
      g_string_append_printf (text, "“%s”, %s. ", inches_event_get_title (event), date);
      append_own (text);
      return g_string_free (text, FALSE);
    }

  g_string_append_printf (text, "“%s”, %s (%s). ", inches_event_get_title (event), date,
                          inches_verified_get_words (inches_event_get_verified (event)));
  append_record (text, chronicle);

  return g_string_free (text, FALSE);
}

/**
 * inches_citation_series:
 * @chronicle: the record
 * @series: a series of it
 *
 * Returns: (transfer full): its data set with vintage and licence, then the series
 *   itself; lines, without an end of line after the last
 */
char *
inches_citation_series (InchesChronicle *chronicle,
                        InchesSeries    *series)
{
  GString *text = g_string_new (NULL);
  const InchesSeriesFields *fields;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), g_string_free (text, FALSE));
  g_return_val_if_fail (INCHES_IS_SERIES (series), g_string_free (text, FALSE));

  fields = inches_series_get_fields (series);
  if (fields->own)
    {
      g_string_append_printf (text, "“%s”, %s. ", fields->title, fields->unit);
      append_own (text);
      return g_string_free (text, FALSE);
    }

  g_string_append_printf (text, "%s, “%s”", fields->publisher, fields->dataset);
  if (fields->vintage != NULL)
    g_string_append_printf (text, ", %s", fields->vintage);
  else if (fields->year != 0)
    g_string_append_printf (text, ", %u", fields->year);
  end_line (text, fields->address);
  /* Translators: the licence of figures */
  g_string_append_printf (text, _("Licence: %s.\n"), fields->licence);

  g_string_append_printf (text, "“%s”, %s. ", fields->title, fields->unit);
  append_record (text, chronicle);

  return g_string_free (text, FALSE);
}

/**
 * inches_citation_chart:
 * @chronicle: the record
 * @title: of the chart
 * @has_model: whether it shows anything that the model made
 *
 * Returns: (transfer full): lines, without an end of line after the last
 */
char *
inches_citation_chart (InchesChronicle *chronicle,
                       const char      *title,
                       gboolean         has_model)
{
  GString *text = g_string_new (NULL);
  g_autofree char *record_to = NULL;

  g_return_val_if_fail (INCHES_IS_CHRONICLE (chronicle), g_string_free (text, FALSE));
  g_return_val_if_fail (title != NULL, g_string_free (text, FALSE));

  record_to = inches_day_to_text (inches_chronicle_get_record_to (chronicle));
  g_string_append_printf (text, "Inches, “%s”. ", title);
  g_string_append_printf (text, _("Record to %s. "), record_to);
  append_record (text, chronicle);
  if (has_model)
    g_string_append_printf (text, "\n%s", _("Illustrative model of one argument. Not a forecast."));

  return g_string_free (text, FALSE);
}
