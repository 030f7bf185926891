/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-spans.h"

/* Px at text size 1. */
#define HEIGHT       4.0
#define OUTER_HEIGHT 1.6  /* a span that holds others of its lane */
#define NAMED_HEIGHT 11.5
#define NAMED_BELOW  13.5 /* from the base line to the middle of a named span */
#define NAME_INSET   5.0
#define LEAST        1.5  /* a day is seen too */
#define UNKNOWN      16.0 /* of a span whose end is not known: dashes follow its start */

/* Days from the first to before the last; open ends reach the axis' end, one that is not known what is. */
static void
get_days (const InchesTimelineFrame *frame,
          InchesEvent               *event,
          double                    *first,
          double                    *last)
{
  const InchesDate *date = inches_event_get_date (event);
  const InchesDateAxis *axis = &frame->axis;

  *first = inches_date_get_first (date);
  if (date->form == INCHES_DATE_OPEN_END)
    *last = MAX (axis->stretches[axis->n_stretches - 1].last, *first);
  else if (date->form == INCHES_DATE_UNKNOWN_END)
    *last = date->start.last + 1.0;
  else
    *last = inches_date_get_last (date) + 1.0;
}

/* Whether another span of the lane lies within this one: it is then drawn thin, so that both are seen. */
static gboolean
holds_another (const InchesTimelineFrame *frame,
               GPtrArray                 *periods,
               InchesEvent               *event)
{
  double first, last;

  get_days (frame, event, &first, &last);

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *other = g_ptr_array_index (periods, i);
      double other_first, other_last;

      get_days (frame, other, &other_first, &other_last);
      if (other != event && other_first >= first && other_last <= last && other_last - other_first < last - first)
        return TRUE;
    }

  return FALSE;
}

static void
set_heights (const InchesTimelineFrame *frame,
             InchesLaneSpan            *span,
             double                     base,
             gboolean                   outer)
{
  double middle = base + (span->named ? NAMED_BELOW * frame->unit : 0);

  span->height = (span->named ? NAMED_HEIGHT : outer ? OUTER_HEIGHT : HEIGHT) * frame->unit;
  span->top = middle - span->height / 2;
}

/* One piece for each stretch of the axis the span runs through. */
static void
add_pieces (const InchesTimelineFrame *frame,
            GArray                    *spans,
            InchesEvent               *event,
            double                     base,
            gboolean                   named,
            gboolean                   outer)
{
  InchesDateForm form = inches_event_get_date (event)->form;
  double first, last;

  get_days (frame, event, &first, &last);

  for (guint i = 0; i < frame->axis.n_stretches; i++)
    {
      const InchesAxisStretch *s = &frame->axis.stretches[i];
      double scale = (s->x1 - s->x0) / (s->last - s->first);
      InchesLaneSpan span = { .event = event, .named = named };

      if (first >= s->last || last <= s->first)
        continue;

      span.left = s->x0 + (MAX (first, s->first) - s->first) * scale;
      span.right = s->x0 + (MIN (last, s->last) - s->first) * scale;
      span.right = MAX (span.right, span.left + (form == INCHES_DATE_UNKNOWN_END ? UNKNOWN : LEAST) * frame->unit);
      span.right = MIN (span.right, s->x1);
      span.start_edge = first >= s->first && form != INCHES_DATE_OPEN_START;
      span.open_end = form == INCHES_DATE_OPEN_END && i + 1 == frame->axis.n_stretches;
      span.fuzzy_end = last <= s->last
                       && (form == INCHES_DATE_UNKNOWN_END || inches_event_get_date (event)->end.approximate);
      set_heights (frame, &span, base, outer);
      g_array_append_val (spans, span);
    }
}

/* The name stands in the widest piece in view, where it stays as the view moves. */
static void
write_name (const InchesTimelineFrame *frame,
            guint                      row,
            const InchesLane          *lane,
            GArray                    *spans,
            InchesEvent               *event,
            InchesTimelineTexts       *texts)
{
  const char *name = inches_event_get_label (event);
  double width = inches_timeline_texts_width (texts, INCHES_TYPE_USE_LABEL, name);
  const InchesLaneSpan *widest = NULL;
  InchesTimelineBox box;
  double baseline;

  for (guint i = 0; i < spans->len; i++)
    {
      const InchesLaneSpan *span = &g_array_index (spans, InchesLaneSpan, i);

      if (span->event == event && (widest == NULL || span->right - span->left > widest->right - widest->left))
        widest = span;
    }

  if (widest == NULL || widest->right - widest->left < width * INCHES_TEXT_SPARE + 2 * NAME_INSET * frame->unit)
    return;

  baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_LABEL, widest->top + widest->height / 2);
  box = inches_timeline_texts_box (texts, INCHES_TYPE_USE_LABEL, widest->left + NAME_INSET * frame->unit, baseline,
                                   INCHES_ANCHOR_START, width);
  if (inches_timeline_texts_is_free (texts, row, &box))
    inches_timeline_texts_add (texts, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, box.x, baseline,
                               INCHES_ANCHOR_START, name)->lane = lane->id;
}

/**
 * inches_spans_place:
 * @frame: where the row lies
 * @row: the lane's row
 * @periods: the lane's periods, by start
 * @events: the lane's events in view that last: they are spans too
 * @lane: the lane
 * @texts: names of named spans are added here
 *
 * Returns: (transfer full) (element-type InchesLaneSpan): all spans in view, thin ones first
 */
GArray *
inches_spans_place (const InchesTimelineFrame *frame,
                    guint                      row,
                    GPtrArray                 *periods,
                    GPtrArray                 *events,
                    const InchesLane          *lane,
                    InchesTimelineTexts       *texts)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (InchesLaneSpan));
  double base = inches_timeline_frame_row (frame, row)->base;
  gboolean may_name = lane->named_spans && !inches_timeline_frame_row (frame, row)->collapsed;

  for (guint i = 0; i < periods->len; i++)
    {
      InchesEvent *period = g_ptr_array_index (periods, i);
      gboolean named = may_name && inches_event_get_named (period);

      add_pieces (frame, spans, period, base, named, !named && holds_another (frame, periods, period));
    }

  for (guint i = 0; i < events->len; i++)
    add_pieces (frame, spans, g_ptr_array_index (events, i), base, FALSE, FALSE);

  for (guint i = 0; i < periods->len; i++)
    if (may_name && inches_event_get_named (g_ptr_array_index (periods, i)))
      write_name (frame, row, lane, spans, g_ptr_array_index (periods, i), texts);

  return spans;
}
