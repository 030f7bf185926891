/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-slide-words.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>

/**
 * inches_outcome_get_short_name:
 * @outcome: a class of outcomes
 *
 * Returns: its name in a line of figures, translated: "28 grows smaller"
 */
const char *
inches_outcome_get_short_name (InchesOutcome outcome)
{
  switch (outcome)
    {
    case INCHES_OUTCOME_SMALLER:
      return _("grows smaller");
    case INCHES_OUTCOME_HELD:
      return _("document holds");
    case INCHES_OUTCOME_FROZEN:
      return _("frozen, violated");
    case INCHES_OUTCOME_PHANTOM:
      return _("phantom peace");
    case INCHES_OUTCOME_GRINDING:
      return _("grinding on");
    case INCHES_OUTCOME_DANGER:
      return _("dangerous");
    case INCHES_N_OUTCOMES:
      break;
    }

  g_return_val_if_reached ("");
}

/**
 * inches_timeline_words_of_key:
 * @input: what is shown
 * @frame: how it is divided
 *
 * Returns: (transfer full): what the signs mean that have no words beside them
 */
char *
inches_timeline_words_of_key (const InchesTimelineInput *input,
                              const InchesTimelineFrame *frame)
{
  GString *words = g_string_new (_("Hollow mark: contested. Hollow bar: provisional. Numbered pill: several events."));
  guint hidden = input->show_model ? INCHES_N_RUNGS - frame->n_rungs : 0;

  if (inches_date_axis_get_n_gaps (&frame->axis) > 0)
    g_string_append_printf (words, " %s", _("Zigzag: change of scale."));
  if (hidden > 0 && frame->n_rungs > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u rung of relief not shown.", "%u rungs of relief not shown.", hidden), hidden);
    }

  return g_string_free (words, FALSE);
}

static void
append_levers (GString              *words,
               const InchesLeverSet *levers,
               InchesScenario       *scenario)
{
  gboolean any = FALSE;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &levers->levers[i];
      g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (scenario, i));

      if (!inches_scenario_is_changed (scenario, i))
        continue;

      g_string_append (words, any ? ", " : "");
      g_string_append_printf (words, "%s %s", lever->label != NULL ? lever->label : lever->name, value);
      if (lever->unit != NULL && *lever->unit != '\0')
        g_string_append_printf (words, " %s", lever->unit);
      any = TRUE;
    }

  if (!any)
    g_string_append (words, _("none"));
}

/**
 * inches_timeline_words_of_settings:
 * @input: with a forecast
 *
 * Returns: (transfer full): the settings that made the forecast, so that it can be made again
 */
char *
inches_timeline_words_of_settings (const InchesTimelineInput *input)
{
  GString *words = g_string_new (_("Settings unlike early 2025: "));
  g_autofree char *futures = inches_number_format (inches_forecast_get_n_futures (input->forecast), 0);

  append_levers (words, inches_model_get_levers (input->model), inches_forecast_get_scenario (input->forecast));
  g_string_append (words, ". ");
  /* Translators: number of futures; seed of the random numbers; name of a sheet of coefficients. */
  g_string_append_printf (words, _("%s futures, seed %" G_GUINT64_FORMAT ". %s."), futures,
                          inches_forecast_get_seed (input->forecast),
                          inches_sheet_get_name (inches_forecast_get_sheet (input->forecast)));

  return g_string_free (words, FALSE);
}

/* Each publisher of a track once, with the terms of its figures. */
static void
append_track (GString           *words,
              const InchesTrack *track)
{
  g_autoptr(GPtrArray) named = g_ptr_array_new ();

  for (guint i = 0; i < track->series->len; i++)
    {
      const InchesSeriesFields *fields = inches_series_get_fields (g_ptr_array_index (track->series, i));

      if (fields->publisher == NULL || g_ptr_array_find_with_equal_func (named, fields->publisher, g_str_equal, NULL))
        continue;

      g_string_append (words, named->len > 0 ? ", " : " ");
      g_string_append (words, fields->publisher);
      if (fields->licence != NULL)
        g_string_append_printf (words, " [%s]", fields->licence);
      g_ptr_array_add (named, (char *) fields->publisher);
    }
}

/**
 * inches_timeline_words_of_sources:
 * @input: what is shown
 * @frame: which rows are
 *
 * Returns: (transfer full): where the record in the picture is from, and its terms
 */
char *
inches_timeline_words_of_sources (const InchesTimelineInput *input,
                                  const InchesTimelineFrame *frame)
{
  GString *words = g_string_new (_("Sources:"));
  guint n_events = inches_chronicle_get_events (input->chronicle)->len;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (frame, i)->row;

      if (row->kind != INCHES_ROW_TRACK)
        continue;

      g_string_append_printf (words, " %s:", row->name);
      append_track (words, inches_chronicle_get_track (input->chronicle, row->index));
      g_string_append_c (words, ';');
    }

  g_string_append_c (words, ' ');
  g_string_append_printf (words, ngettext ("events from %u sourced entry.", "events from %u sourced entries.", n_events),
                          n_events);

  return g_string_free (words, FALSE);
}

/**
 * inches_timeline_words_of_dates:
 * @input: what is shown
 *
 * Returns: (transfer full): how far the record goes, and when it was gathered
 */
char *
inches_timeline_words_of_dates (const InchesTimelineInput *input)
{
  g_autofree char *to = inches_day_to_text (inches_chronicle_get_record_to (input->chronicle));
  g_autofree char *gathered = inches_day_to_text (inches_chronicle_get_gathered (input->chronicle));

  return g_strdup_printf (_("Record to %s, gathered %s."), to, gathered);
}
