/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-slide-words.h"

#include "inches-chart-page-words.h"
#include "inches-timeline-remarks.h"
#include "inches-timeline-value.h"

#include <glib/gi18n-lib.h>

/* What the author did to labels: the sign on those that are drawn, and how many are not. */
static void
append_changes (GString                  *words,
                const InchesLabelChanges *changes)
{
  guint n = changes != NULL ? inches_label_changes_get_n (changes) : 0;
  guint hidden = 0;

  for (guint i = 0; i < n; i++)
    hidden += inches_label_changes_get (changes, i)->hidden;

  if (n > hidden)
    g_string_append_printf (words, " %s", _("Asterisk: label changed by the author."));
  if (hidden > 0)
    {
      g_string_append_c (words, ' ');
      g_string_append_printf (words, ngettext ("%u label hidden by the author.", "%u labels hidden by the author.", hidden), hidden);
    }
}

/* In few words: each line of the foot takes height from the rows. */
static void
append_left_out (GString *words,
                 guint    n_rows,
                 guint    n_rungs)
{
  g_autofree char *rows = n_rows > 0 ? g_strdup_printf (ngettext ("%u row", "%u rows", n_rows), n_rows) : NULL;
  g_autofree char *rungs = n_rungs > 0 ? g_strdup_printf (ngettext ("%u rung of relief", "%u rungs of relief", n_rungs), n_rungs) : NULL;

  if (rows != NULL && rungs != NULL)
    /* Translators: "3 rows", "2 rungs of relief" */
    g_string_append_printf (words, _(" Not shown: %1$s, %2$s."), rows, rungs);
  else if (rows != NULL || rungs != NULL)
    /* Translators: "3 rows" */
    g_string_append_printf (words, _(" Not shown: %s."), rows != NULL ? rows : rungs);
}

/* What is to be known of the figures in view, for which their rows may have no room. */
static void
append_remarks (GString                   *words,
                const InchesTimelineInput *input,
                const InchesTimelineFrame *frame)
{
  const InchesView *view = &input->view;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (frame, i)->row;
      const InchesTrack *track = row->kind == INCHES_ROW_TRACK ? inches_chronicle_get_track (input->chronicle, row->index) : NULL;
      g_autofree char *remarks = track != NULL ? inches_timeline_remarks_join (track, view->first, view->last) : NULL;
      InchesTrackValue value;

      if (remarks != NULL && inches_track_value_until (track, view->first, inches_view_get_last_day (view), &value))
        /* Translators: the name of a track and what is to be known of it. */
        g_string_append_printf (words, _(" %1$s: %2$s."), track->name, remarks);
    }
}

/* In a lane that is shown, and let through by the filter. */
static gboolean
lane_has_own (const InchesTimelineInput *input,
              guint                      lane)
{
  GPtrArray *lists[] = { inches_chronicle_get_lane_events (input->chronicle, lane),
                         inches_chronicle_get_lane_periods (input->chronicle, lane) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; j < lists[i]->len; j++)
      {
        InchesEvent *event = g_ptr_array_index (lists[i], j);
        const InchesDate *date = inches_event_get_date (event);

        if (inches_event_is_own (event)
            && inches_date_get_first (date) <= input->view.last && inches_date_get_last (date) >= input->view.first
            && (input->filter == NULL || inches_filter_matches_in (input->filter, lane, event)))
          return TRUE;
      }

  return FALSE;
}

static gboolean
shows_own_events (const InchesTimelineInput *input,
                  const InchesTimelineFrame *frame)
{
  if (inches_chronicle_get_n_own_events (input->chronicle) == 0)
    return FALSE;

  for (guint i = 0; i < frame->rows->len; i++)
    {
      const InchesTimelineRow *row = &inches_timeline_frame_row (frame, i)->row;

      if (row->kind == INCHES_ROW_LANE && lane_has_own (input, row->index))
        return TRUE;
    }

  return FALSE;
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
  g_autofree char *filter = input->filter != NULL ? inches_filter_describe (input->filter, input->chronicle) : NULL;
  guint hidden = input->show_model ? INCHES_N_RUNGS - frame->n_rungs : 0;

  if (shows_own_events (input, frame))
    g_string_append_printf (words, " %s", _("Star: the author's own, not checked."));
  if (filter != NULL)
    /* Translators: %1$s is what events must be, such as "importance 1 to 2"; numbers of events. */
    g_string_append_printf (words, _(" Filtered: %1$s; %2$u of %3$u events."), filter,
                            inches_filter_count (input->filter, input->chronicle),
                            inches_chronicle_get_events (input->chronicle)->len);
  if (inches_date_axis_get_n_gaps (&frame->axis) > 0)
    g_string_append_printf (words, " %s", _("Zigzag: change of scale."));
  append_left_out (words, frame->n_wanted - MIN (frame->n_wanted, frame->n_above + frame->n_fit), frame->n_rungs > 0 ? hidden : 0);
  if (!inches_view_is_whole (&input->view))
    append_remarks (words, input, frame);
  append_changes (words, input->label_changes);

  return g_string_free (words, FALSE);
}

/* Each publisher of a track once, with the terms of its figures. */
static void
append_track (GString           *words,
              const InchesTrack *track)
{
  g_autoptr(GPtrArray) named = g_ptr_array_new ();

  if (track->own)
    {
      g_string_append_printf (words, " %s", _("the author's own, not checked"));
      return;
    }

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
  guint n_events = inches_chronicle_get_events (inches_chronicle_get_record (input->chronicle))->len;

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
  /* Translators: the last of a list of sources. */
  g_string_append_printf (words, ngettext ("events: %u sourced entry [CC BY 4.0]", "events: %u sourced entries [CC BY 4.0]", n_events),
                          n_events);
  if (input->show_model)
    {
      g_autofree char *model = inches_page_words_of_model (input->model);

      g_string_append_printf (words, "; %s", model);
    }
  g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}
