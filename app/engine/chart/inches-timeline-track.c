/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-track.h"

#include "inches-timeline-bars.h"
#include "inches-timeline-figures.h"
#include "inches-timeline-line.h"
#include "inches-timeline-value.h"

/* Px at text size 1. */
#define HEAD_LINE  12.0 /* above the highest point: room for its figure */
#define HEAD_BARS  4.0  /* in a window, which has a value beside the name */
#define HEAD_COLLAPSED 3.0 /* no figure is written there */
#define BESIDE     9.0
#define INSET      3.0  /* under the lowest point, where the foot is not zero */
#define NAME_UP    6.2  /* from the middle of the row to the middle of the name */
#define UNIT_DOWN  6.2
#define MIDDLE_UP  0.6  /* the row's foot line takes some of it */

static void
set_scale (InchesTimelineTrack       *self,
           const InchesTimelineFrame *frame,
           const InchesTimelineBox   *box)
{
  const InchesTrack *track = self->data;
  gboolean bars = track->form == INCHES_TRACK_BARS || track->form == INCHES_TRACK_STACK;
  double head = inches_timeline_frame_row (frame, self->row)->collapsed ? HEAD_COLLAPSED : bars && !frame->slide ? HEAD_BARS : HEAD_LINE;

  inches_scale_init (&self->scale, self->facts->low, self->facts->high,
                     self->foot - (self->facts->low < 0 || !track->zero ? INSET * frame->unit : 0),
                     box->y + head * frame->unit);
}

/* Where sources differ on a day; the same figure from both is one open dot. At noon, as marks are. */
static void
place_ranges (InchesTimelineTrack       *self,
              const InchesTimelineFrame *frame)
{
  InchesSeries *low, *high;

  if (self->data->series->len < 3)
    return;

  low = g_ptr_array_index (self->data->series, 1);
  high = g_ptr_array_index (self->data->series, 2);

  for (guint i = 0; i < inches_series_get_n_values (low); i++)
    {
      const InchesSeriesValue *value = &inches_series_get_values (low)[i];
      double x = inches_date_axis_to_x (&frame->axis, value->day + 0.5);
      InchesTrackDot dot = { x, inches_scale_to_page (&self->scale, value->value), TRUE };
      InchesTrackRange range = { x, dot.y, dot.y };
      guint index;

      if (x < frame->plot.x || x > frame->plot.x + frame->plot.width)
        continue;
      if (inches_series_find (high, value->day, &index))
        range.top = inches_scale_to_page (&self->scale, inches_series_get_values (high)[index].value);

      if (range.bottom - range.top > 1)
        g_array_append_val (self->ranges, range);
      else
        g_array_append_val (self->dots, dot);
    }
}

static void
place_points (InchesTimelineTrack       *self,
              const InchesTimelineFrame *frame)
{
  for (guint i = 0; i < self->data->series->len; i++)
    {
      InchesSeries *series = g_ptr_array_index (self->data->series, i);

      if (i == self->data->first)
        continue;

      for (guint j = 0; j < inches_series_get_n_values (series); j++)
        {
          const InchesSeriesValue *value = &inches_series_get_values (series)[j];
          double day = (value->day + inches_series_get_end_of (series, j)) / 2.0;
          double x = inches_date_axis_to_x (&frame->axis, day);
          InchesTrackDot dot = {
            x, inches_scale_to_page (&self->scale, value->value), i > 0 || inches_series_is_provisional (series, j)
          };

          if (x >= frame->plot.x && x <= frame->plot.x + frame->plot.width)
            g_array_append_val (self->dots, dot);
        }
    }
}

static void
add_other (InchesTimelineTrack       *self,
           const InchesTimelineFrame *frame,
           double                     day,
           double                     value,
           const char                *words)
{
  double x = inches_date_axis_to_x (&frame->axis, day);
  InchesTrackOther other = { x, inches_scale_to_page (&self->scale, value), 0, words != NULL, words };
  InchesTrackValue record;

  if (inches_date_axis_find_stretch (&frame->axis, day) == NULL)
    return;

  if (self->data->form == INCHES_TRACK_POINTS && words != NULL)
    {
      /* Beside the record's point, which it would cover. */
      other.x -= BESIDE * frame->unit;
      other.record_y = other.y;
    }
  else
    other.record_y = inches_track_value_at (self->data, day, &record) ? inches_scale_to_page (&self->scale, record.value) : other.y;
  g_array_append_val (self->others, other);
}

/* First estimates that were revised, and the op-ed's own figures. */
static void
place_others (InchesTimelineTrack       *self,
              const InchesTimelineFrame *frame)
{
  const GArray *first = self->data->first < self->facts->knots->len ? g_ptr_array_index (self->facts->knots, self->data->first) : NULL;

  for (guint i = 0; first != NULL && i < first->len; i++)
    add_other (self, frame, g_array_index (first, InchesKnot, i).day, g_array_index (first, InchesKnot, i).value, NULL);

  for (guint i = 0; i < self->data->op_ed->len; i++)
    {
      const InchesTrackFigure *figure = &g_array_index (self->data->op_ed, InchesTrackFigure, i);

      add_other (self, frame, (figure->date.start.first + figure->date.start.last + 1) / 2.0, figure->value, figure->words);
    }
}

/* Where the figures of single points begin to be counted in another way; lines mark it themselves. */
static void
place_changes (InchesTimelineTrack       *self,
               const InchesTimelineFrame *frame)
{
  for (guint i = 0; i < self->facts->knots->len; i++)
    {
      const GArray *knots = g_ptr_array_index (self->facts->knots, i);

      for (guint j = 1; j < knots->len; j++)
        inches_timeline_line_mark_change (self, frame, &g_array_index (knots, InchesKnot, j));
    }
}

static void
place_form (InchesTimelineTrack       *self,
            const InchesTimelineFrame *frame,
            InchesChronicle           *chronicle)
{
  InchesDay from = self->data->own ? G_MAXINT32 : inches_chronicle_get_first (chronicle);
  InchesDay until = self->data->own ? G_MININT32 : inches_chronicle_get_record_to (chronicle) + 1;

  if (self->data->series->len == 0)
    return;

  switch (self->data->form)
    {
    case INCHES_TRACK_LINE:
    case INCHES_TRACK_STEP:
      for (guint i = 0; i < self->data->series->len; i++)
        inches_timeline_line_place (self, frame, i);
      break;
    case INCHES_TRACK_RANGE:
      inches_timeline_line_place (self, frame, 0);
      place_ranges (self, frame);
      break;
    case INCHES_TRACK_BARS:
    case INCHES_TRACK_STACK:
      inches_timeline_bars_place (self, frame, from, until);
      place_changes (self, frame);
      break;
    case INCHES_TRACK_POINTS:
      place_points (self, frame);
      place_changes (self, frame);
      break;
    }
}

static void
write_gutter (InchesTimelineTrack       *self,
              const InchesTimelineFrame *frame,
              const InchesTimelineBox   *box,
              InchesTimelineTexts       *texts)
{
  double middle = box->y + box->height / 2 - MIDDLE_UP * frame->unit;
  gboolean collapsed = inches_timeline_frame_row (frame, self->row)->collapsed;
  double left = frame->left + (self->data->own ? INCHES_GUTTER_NAME_X * frame->unit : 0);

  inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, left,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NAME, middle - (collapsed ? 0 : NAME_UP * frame->unit)),
                             INCHES_ANCHOR_START, self->data->name);
  if (collapsed)
    return;

  inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_UNIT, INCHES_ROLE_INK2, left,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_UNIT, middle + UNIT_DOWN * frame->unit),
                             INCHES_ANCHOR_START, self->data->unit);
}

/**
 * inches_timeline_track_new:
 * @frame: where the row lies
 * @row: the track's row
 * @input: what is to be shown
 * @facts: of the track; must outlive it
 * @texts: names and figures are added here
 *
 * Returns: (transfer full): the track, placed
 */
InchesTimelineTrack *
inches_timeline_track_new (const InchesTimelineFrame *frame,
                           guint                      row,
                           const InchesTimelineInput *input,
                           const InchesTrackFacts    *facts,
                           InchesTimelineTexts       *texts)
{
  InchesTimelineTrack *self = g_new0 (InchesTimelineTrack, 1);
  const InchesFrameRow *place = inches_timeline_frame_row (frame, row);

  self->row = row;
  self->track = place->row.index;
  self->data = inches_chronicle_get_track (input->chronicle, self->track);
  self->facts = facts;
  self->foot = place->base;
  self->fill = self->data->form == INCHES_TRACK_LINE && self->data->zero && self->data->series->len == 1;
  self->points = g_array_new (FALSE, FALSE, sizeof (InchesTrackPoint));
  self->lines = g_array_new (FALSE, FALSE, sizeof (InchesTrackLine));
  self->bars = g_array_new (FALSE, FALSE, sizeof (InchesTrackBar));
  self->gaps = g_array_new (FALSE, FALSE, sizeof (InchesTrackGap));
  self->dots = g_array_new (FALSE, FALSE, sizeof (InchesTrackDot));
  self->ranges = g_array_new (FALSE, FALSE, sizeof (InchesTrackRange));
  self->others = g_array_new (FALSE, FALSE, sizeof (InchesTrackOther));
  self->changes = g_array_new (FALSE, FALSE, sizeof (double));

  set_scale (self, frame, &place->row.box);
  place_form (self, frame, input->chronicle);
  place_others (self, frame);
  write_gutter (self, frame, &place->row.box, texts);
  if (!place->collapsed)
    inches_timeline_figures_place (self, frame, texts);

  return self;
}

void
inches_timeline_track_free (InchesTimelineTrack *self)
{
  g_array_unref (self->points);
  g_array_unref (self->lines);
  g_array_unref (self->bars);
  g_array_unref (self->gaps);
  g_array_unref (self->dots);
  g_array_unref (self->ranges);
  g_array_unref (self->others);
  g_array_unref (self->changes);
  g_free (self);
}

/**
 * inches_timeline_track_get_y:
 * @self: a placed track
 * @x: px
 * @y: (out): where its line stands at @x
 *
 * Returns: %FALSE if no line runs there
 */
gboolean
inches_timeline_track_get_y (const InchesTimelineTrack *self,
                             double                     x,
                             double                    *y)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const InchesTrackLine *line = &g_array_index (self->lines, InchesTrackLine, i);

      for (guint j = line->first; j + 1 < line->first + line->count; j++)
        {
          const InchesTrackPoint *a = &g_array_index (self->points, InchesTrackPoint, j);
          const InchesTrackPoint *b = a + 1;

          if (x < a->x || x > b->x)
            continue;

          *y = b->x > a->x ? a->y + (b->y - a->y) * (x - a->x) / (b->x - a->x) : b->y;
          return TRUE;
        }
    }

  return FALSE;
}
