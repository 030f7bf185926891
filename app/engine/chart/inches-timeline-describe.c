/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include "inches-number.h"
#include "inches-timeline-slide-words.h"
#include "inches-timeline-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_NAMED 16 /* events named in the description */

static void
describe_span (InchesTimeline *self,
               GString        *words)
{
  const InchesDateAxis *axis = &self->frame.axis;
  g_autofree char *first = inches_day_to_text ((InchesDay) floor (self->input.view.first));
  g_autofree char *last = inches_day_to_text (inches_view_get_last_day (&self->input.view));
  const InchesAxisStretch *magnified = inches_date_axis_get_magnified (axis);

  g_string_append_printf (words, _("Timeline from %s to %s."), first, last);
  if (magnified != NULL)
    {
      g_autofree char *from = inches_day_to_text ((InchesDay) floor (magnified->first));
      g_autofree char *to = inches_day_to_text ((InchesDay) floor (magnified->last));

      g_string_append_c (words, ' ');
      g_string_append_printf (words, _("%s to %s is magnified."), from, to);
    }
}

static void
describe_lanes (InchesTimeline *self,
                GString        *words)
{
  guint labelled, clustered, plain;

  inches_timeline_get_counts (self, &labelled, &clustered, &plain);
  g_string_append_printf (words, ngettext (" %u event", " %u events", labelled + clustered + plain), labelled + clustered + plain);
  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      /* Translators: name of a lane and how many events it shows. */
      g_string_append_printf (words, "%s%s %u", i == 0 ? ": " : ", ", lane->data->name, lane->n_in_view);
    }
  g_string_append_c (words, '.');
}

static void
describe_filter (InchesTimeline *self,
                 GString        *words)
{
  InchesChronicle *chronicle = self->input.chronicle;
  g_autofree char *filter = self->input.filter != NULL ? inches_filter_describe (self->input.filter, chronicle) : NULL;

  if (filter == NULL)
    return;

  g_string_append_c (words, ' ');
  /* Translators: counts of events, then "in the op-ed, importance 1 to 2" */
  g_string_append_printf (words, _("Filtered: %u of %u events, %s."), inches_filter_count (self->input.filter, chronicle),
                          inches_chronicle_get_events (chronicle)->len, filter);
}

static gint
by_importance (gconstpointer a,
               gconstpointer b)
{
  InchesEvent *left = *(InchesEvent *const *) a;
  InchesEvent *right = *(InchesEvent *const *) b;
  gint difference = (gint) inches_event_get_importance (left) - (gint) inches_event_get_importance (right);

  if (difference == 0)
    difference = inches_date_get_first (inches_event_get_date (left)) - inches_date_get_first (inches_event_get_date (right));

  return difference;
}

static gint
by_date (gconstpointer a,
         gconstpointer b)
{
  InchesEvent *left = *(InchesEvent *const *) a;
  InchesEvent *right = *(InchesEvent *const *) b;

  return inches_date_get_first (inches_event_get_date (left)) - inches_date_get_first (inches_event_get_date (right));
}

static void
describe_events (InchesTimeline *self,
                 GString        *words)
{
  g_autoptr(GPtrArray) events = g_ptr_array_new ();

  for (guint i = 0; i < self->lanes->len; i++)
    {
      const InchesTimelineLane *lane = g_ptr_array_index (self->lanes, i);

      inches_timeline_lane_collect (lane, &self->frame, events);
    }

  g_ptr_array_sort (events, by_importance);
  if (events->len > MOST_NAMED)
    g_ptr_array_set_size (events, MOST_NAMED);
  g_ptr_array_sort (events, by_date);

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = inches_date_to_text (inches_event_get_date (event));

      if (inches_event_is_own (event))
        /* Translators: date and title of an event that is not of the record */
        g_string_append_printf (words, _(" %s: %s (the author's own, not checked)."), date, inches_event_get_title (event));
      else
        g_string_append_printf (words, " %s: %s.", date, inches_event_get_title (event));
    }
}

/* Those in view, whether they are drawn or hidden. */
static void
describe_changes (InchesTimeline *self,
                  GString        *words)
{
  const InchesLabelChanges *changes = self->input.label_changes;

  for (guint i = 0; changes != NULL && i < inches_label_changes_get_n (changes); i++)
    {
      InchesEvent *event = inches_chronicle_find_event (self->input.chronicle, inches_label_changes_get_id (changes, i));
      const InchesLabelChange *change = inches_label_changes_get (changes, i);
      g_autofree char *what = inches_label_change_describe (change);
      InchesTimelineTarget target;

      if (event == NULL || !inches_timeline_find (self, event, &target))
        continue;

      g_string_append_c (words, ' ');
      /* Translators: the name of an event, and what was done to its label: "pinned, moved". */
      g_string_append_printf (words, _("Label of %s changed by the author: %s."), inches_event_get_label (event), what);
      if (change->words != NULL)
        g_string_append_printf (words, _(" It says: %s."), change->words);
    }
}

static void
describe_track (const InchesTimelineTrack *track,
                GString                   *words)
{
  InchesTrackValue value;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  if (!inches_track_value_latest (track->data, &value))
    return;

  text = inches_track_value_format (track->data, &value);
  day = inches_day_to_text (value.first);
  /* Translators: a measured quantity, its unit, its last value and since when it holds. */
  g_string_append_printf (words, _(" %s (%s): %s from %s."), track->data->name, track->data->unit, text, day);
  if (track->data->own)
    g_string_append (words, _(" The author's own, not checked."));
  if (value.provisional)
    g_string_append (words, _(" Provisional."));
  for (guint i = 0; i < track->data->op_ed->len; i++)
    {
      const InchesTrackFigure *figure = &g_array_index (track->data->op_ed, InchesTrackFigure, i);
      g_autofree char *when = inches_date_to_text (&figure->date);

      /* Translators: a date, and the op-ed's own figure for it: "op-ed: 3.6". */
      g_string_append_printf (words, _(" Of %s, %s."), when, figure->words);
    }
}

static void
describe_model (InchesTimeline *self,
                GString        *words)
{
  InchesForecast *forecast = self->input.forecast;
  guint n = MIN (inches_forecast_get_n_weeks (forecast), INCHES_MODEL_WEEKS);
  g_autofree char *middle = inches_number_format (inches_forecast_get_size (forecast, n - 1, INCHES_QUANTILE_50), 1);
  g_autofree char *low = inches_number_format (inches_forecast_get_size (forecast, n - 1, INCHES_QUANTILE_05), 1);
  g_autofree char *high = inches_number_format (inches_forecast_get_size (forecast, n - 1, INCHES_QUANTILE_95), 1);

  g_string_append_printf (words, _(" In the model, size of the war after %u weeks, in inches of 36: %s in the middle, nine futures in ten from %s to %s."),
                          n, middle, low, high);
  g_string_append_printf (words, " %s", _("Illustrative model of one argument. Not a forecast."));
}

/**
 * inches_timeline_describe:
 * @self: a placed timeline
 *
 * Returns: (transfer full): what is in view, in sentences: for readers of SVG and of screens
 */
char *
inches_timeline_describe (InchesTimeline *self)
{
  GString *words = g_string_new (NULL);

  g_return_val_if_fail (self->placed, g_string_free (words, FALSE));

  describe_span (self, words);
  describe_filter (self, words);
  describe_lanes (self, words);
  describe_events (self, words);
  describe_changes (self, words);
  for (guint i = 0; i < self->tracks->len; i++)
    describe_track (g_ptr_array_index (self->tracks, i), words);
  if (self->fan != NULL && self->input.forecast != NULL)
    describe_model (self, words);

  return g_string_free (words, FALSE);
}

/**
 * inches_timeline_make_words:
 * @self: a placed timeline
 * @key: (out) (transfer full): what its signs mean that have no words beside them
 * @sources: (out) (transfer full): where what it shows is from, with terms
 *
 * What a page that frames a bare timeline has to say at its foot.
 */
void
inches_timeline_make_words (InchesTimeline  *self,
                            char           **key,
                            char           **sources)
{
  *key = inches_timeline_words_of_key (&self->input, &self->frame);
  *sources = inches_timeline_words_of_sources (&self->input, &self->frame);
}
