/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-event-words.h"

#include "inches-citation.h"

#include <glib/gi18n-lib.h>

char *
inches_event_words_announce (InchesEvent     *event,
                             InchesChronicle *chronicle)
{
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
  g_autofree char *lane = g_utf8_strdown (inches_chronicle_get_lane_name (chronicle, event), -1);

  /* Translators: date, lane, title, "checked to the day" */
  return g_strdup_printf (_("%s, %s: %s, %s"), date, lane, inches_event_get_title (event),
                          inches_event_words_checked (event));
}

const char *
inches_event_words_checked (InchesEvent *event)
{
  if (inches_event_is_own (event))
    return _("your own, not checked");

  return inches_verified_get_words (inches_event_get_verified (event));
}

char *
inches_event_words_grade (InchesEvent *event)
{
  if (inches_event_is_own (event))
    {
      if (inches_event_get_n_sources (event) == 0)
        return g_strdup (_("Your own, not checked; no source given"));

      /* Translators: kind of source */
      return g_strdup_printf (_("Your own, not checked; source as you gave it: %s"),
                              inches_source_kind_get_name (inches_event_get_source (event, 0)->kind));
    }
  if (inches_event_get_n_sources (event) == 0)
    return g_strdup_printf (_("No source; %s"), inches_event_words_checked (event));

  /* Translators: kind of source, "checked to the day" */
  return g_strdup_printf (_("Best source: %s; %s"),
                          inches_source_kind_get_name (inches_event_get_source (event, 0)->kind),
                          inches_event_words_checked (event));
}

char *
inches_event_words_when (InchesEvent *event)
{
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));

  /* Translators: the date of an event that is not of the record */
  return inches_event_is_own (event) ? g_strdup_printf (_("%s, your own"), date) : g_steal_pointer (&date);
}

char *
inches_event_words_distance (InchesEvent *event,
                             InchesDay    day)
{
  const InchesDate *date = inches_event_get_date (event);
  int away = 0;

  if (day < inches_date_get_first (date))
    away = inches_date_get_first (date) - day;
  else if (day > inches_date_get_last (date))
    away = inches_date_get_last (date) - day;

  if (away > 0)
    return g_strdup_printf (ngettext ("%d day later", "%d days later", away), away);
  if (away < 0)
    return g_strdup_printf (ngettext ("%d day earlier", "%d days earlier", -away), -away);
  if (inches_date_is_span (date))
    return g_strdup (_("on that day"));

  return g_strdup (_("same day"));
}

char *
inches_event_words_sources (InchesEvent *event)
{
  guint n = inches_event_get_n_sources (event);

  return g_strdup_printf (ngettext ("%u source", "%u sources", n), n);
}

char *
inches_event_words_flags (InchesEvent             *event,
                          const InchesLabelChange *change)
{
  InchesEventFlags flags = inches_event_get_flags (event);
  GString *words = g_string_new (NULL);

  if (flags & INCHES_EVENT_OWN)
    g_string_append (words, _("Not part of the record\n"));
  if (flags & INCHES_EVENT_CONTESTED)
    g_string_append (words, _("Contested: the parties disagree\n"));
  if (flags & INCHES_EVENT_IN_OPED)
    g_string_append (words, _("The op-ed names it\n"));
  if (flags & INCHES_EVENT_AFTER_OPED)
    g_string_append (words, _("After the op-ed was written\n"));
  if (flags & INCHES_EVENT_WEAK_SOURCE)
    g_string_append (words, _("Rests on reference works or documents not read\n"));
  if (change != NULL)
    {
      g_autofree char *what = inches_label_change_describe (change);

      /* Translators: what was done to the label of an event, such as "pinned, moved". */
      g_string_append_printf (words, _("Label changed by the author: %s."), what);
      g_string_append_c (words, '\n');
    }
  if (words->len > 0)
    g_string_truncate (words, words->len - 1);

  return g_string_free (words, FALSE);
}

/* What a precedent is worth as one; empty for others. */
char *
inches_event_words_precedent (InchesEvent *event)
{
  const struct
  {
    const char *name;
    const char *text;
  } lines[] = {
    { _("Agreed:"), inches_event_get_agreed (event) },
    { _("Took:"), inches_event_get_took (event) },
    { _("Held:"), inches_event_get_held (event) },
  };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (lines[i].text != NULL)
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? "\n" : "", lines[i].name, lines[i].text);
  if (words->len > 0)
    g_string_append_printf (words, "\n%s", _("Short summaries; of the treaties named below the opening was read."));

  return g_string_free (words, FALSE);
}
