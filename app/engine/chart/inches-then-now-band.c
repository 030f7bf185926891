/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-then-now-band.h"

#include "inches-date-ticks.h"
#include "inches-mark.h"
#include "inches-timeline-index.h"

#include <math.h>

/* Px of the window. */
#define RADIUS_1       5.2
#define RADIUS_2       4.2
#define RADIUS_3       3.6
#define RADIUS_BARE    2.9
#define LABEL_ROW      12.0
#define TO_FIRST_LABEL 12.5
#define LABEL_HALF     5.5
#define TO_TEXT        4.0  /* from a leader to its label */
#define BETWEEN        7.0  /* labels of a row */
#define LEADERS        3.0  /* no two leaders stand closer */
#define STRIP_HEIGHT   14.0
#define NAME_INSET     5.0
#define FLAG_PAD       6.0
#define TICK_DOWN      11.0 /* from the axis to the middle of its dates */
#define BETWEEN_DATES  8.0
#define WHISKER_LEAST  16.0
#define TICK           4.0
#define BARE_SHARE     0.82
#define LEADER_SHARE   0.62
#define WHISKER_SHARE  0.55
#define ROW            0    /* texts of the chart */

static gint
by_rank (gconstpointer a,
         gconstpointer b)
{
  InchesEvent *first = (*(InchesBandMark **) a)->event;
  InchesEvent *second = (*(InchesBandMark **) b)->event;
  gint difference = (gint) inches_event_get_importance (first) - (gint) inches_event_get_importance (second);

  if (difference == 0)
    difference = ((inches_event_get_flags (second) & INCHES_EVENT_IN_OPED) != 0)
                 - ((inches_event_get_flags (first) & INCHES_EVENT_IN_OPED) != 0);

  return difference != 0 ? difference : (*(InchesBandMark **) a)->days - (*(InchesBandMark **) b)->days;
}

static InchesTypeUse
label_use (InchesEvent *event)
{
  return inches_event_get_importance (event) == 1 ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL;
}

/* Where a label would stand. */
static InchesTimelineBox
label_box (const InchesModelPage *page,
           const InchesBandMark  *mark,
           guint                  row,
           gboolean               leftward)
{
  double unit = page->unit;
  double width = inches_model_page_width_of (page, label_use (mark->event), inches_event_get_label (mark->event));
  double y = mark->y - (TO_FIRST_LABEL + row * LABEL_ROW) * unit;
  double x = leftward ? mark->x - TO_TEXT * unit - width : mark->x + TO_TEXT * unit;

  return (InchesTimelineBox) { x, y - LABEL_HALF * unit, width, 2 * LABEL_HALF * unit };
}

static gboolean
covers (const InchesTimelineBox *box,
        double                   x,
        double                   room)
{
  return x > box->x - room && x < box->x + box->width + room;
}

/* Whether a label and its leader keep clear of one that stands already. */
static gboolean
is_clear (const InchesModelPage *page,
          const InchesBandMark  *mark,
          guint                  row,
          const InchesTimelineBox *box,
          const InchesBandMark  *other)
{
  double unit = page->unit;
  InchesTimelineBox taken = label_box (page, other, other->row, other->leftward);

  if (fabs (mark->x - other->x) < LEADERS * unit)
    return FALSE;
  if (other->row == row)
    return box->x >= taken.x + taken.width + BETWEEN * unit || taken.x >= box->x + box->width + BETWEEN * unit;
  if (other->row > row)
    return !covers (box, other->x, LEADERS * unit);

  return !covers (&taken, mark->x, LEADERS * unit);
}

/* In the lowest row where it finds room, to the right of its leader rather than to the left. */
static void
place_label (InchesThenNowBand     *self,
             const InchesModelPage *page,
             const InchesBandInput *input,
             InchesBandMark        *mark,
             guint                  rows,
             const GPtrArray       *placed)
{
  for (guint row = 0; row < rows; row++)
    for (guint side = 0; side < 2; side++)
      {
        InchesTimelineBox box = label_box (page, mark, row, side == 1);
        gboolean clear = box.x >= self->strip.x && box.x + box.width <= input->right
                         && (mark->days == 0 || !covers (&box, self->zero_x, LEADERS * page->unit));

        for (guint i = 0; i < placed->len && clear; i++)
          clear = is_clear (page, mark, row, &box, g_ptr_array_index (placed, i));
        if (!clear)
          continue;

        mark->labelled = TRUE;
        mark->row = row;
        mark->leftward = side == 1;
        mark->leader_top = box.y;
        return;
      }
}

static void
write_label (InchesModelPage      *page,
             const InchesBandMark *mark)
{
  double unit = page->unit;

  inches_model_page_write (page, ROW, label_use (mark->event),
                           inches_event_get_importance (mark->event) <= 2 ? INCHES_ROLE_INK : INCHES_ROLE_INK2,
                           mark->x + (mark->leftward ? -TO_TEXT : TO_TEXT) * unit,
                           mark->y - (TO_FIRST_LABEL + mark->row * LABEL_ROW) * unit,
                           mark->leftward ? INCHES_ANCHOR_END : INCHES_ANCHOR_START, inches_event_get_label (mark->event));
}

static double
radius_of (const InchesBandMark *mark)
{
  guint importance = inches_event_get_importance (mark->event);

  if (importance == 1)
    return RADIUS_1;
  if (!mark->labelled)
    return RADIUS_BARE;

  return importance == 2 ? RADIUS_2 : RADIUS_3;
}

/* The marks of one lane, the last so many of the band. */
static void
place_labels (InchesThenNowBand     *self,
              InchesModelPage       *page,
              const InchesBandInput *input,
              guint                  from,
              guint                  rows)
{
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autoptr(GPtrArray) placed = g_ptr_array_new ();

  for (guint i = from; i < self->marks->len; i++)
    g_ptr_array_add (order, &g_array_index (self->marks, InchesBandMark, i));
  g_ptr_array_sort (order, by_rank);

  for (guint i = 0; i < order->len; i++)
    {
      InchesBandMark *mark = g_ptr_array_index (order, i);

      place_label (self, page, input, mark, rows, placed);
      if (mark->labelled)
        {
          g_ptr_array_add (placed, mark);
          write_label (page, mark);
        }
      mark->radius = radius_of (mark) * page->unit;
    }
}

static void
place_whisker (InchesThenNowBand     *self,
               const InchesModelPage *page,
               InchesBandMark        *mark)
{
  const InchesDate *date = inches_event_get_date (mark->event);
  double half = WHISKER_LEAST / 2 * page->unit;
  double lowest = self->strip.x;
  double highest = self->strip.x + self->strip.width;

  mark->whisker_left = mark->whisker_right = mark->x;
  if (date->form == INCHES_DATE_POINT && date->start.precision == INCHES_PRECISION_DAY && !date->start.approximate
      && !date->start.uncertain)
    return;

  mark->whisker_left = MIN (inches_date_axis_to_x (&self->axis, MAX (inches_date_get_first (date), self->first)), mark->x - half);
  mark->whisker_right = MAX (inches_date_axis_to_x (&self->axis, MIN (inches_date_get_last (date), self->last) + 1.0), mark->x + half);
  mark->whisker_left = CLAMP (mark->whisker_left, lowest, highest);
  mark->whisker_right = CLAMP (mark->whisker_right, lowest, highest);
}

static void
place_lane (InchesThenNowBand     *self,
            InchesModelPage       *page,
            InchesChronicle       *chronicle,
            const InchesBandInput *input,
            const InchesBandLane  *lane)
{
  GPtrArray *events = inches_chronicle_get_lane_events (chronicle, lane->lane);
  guint from = self->marks->len;

  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      double day = inches_timeline_event_day (event);
      InchesBandMark mark = { .event = event, .lane = lane->lane, .days = (gint) floor (day) - self->day,
                              .y = input->top + lane->base };

      if (day < self->first || day >= self->last + 1.0)
        continue;

      mark.x = inches_date_axis_to_x (&self->axis, day + 0.5);
      mark.hollow = (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0;
      place_whisker (self, page, &mark);
      g_array_append_val (self->marks, mark);
    }

  place_labels (self, page, input, from, lane->rows);
}

/* The name stands in the bar, beside the flag if that is in its way. */
static void
place_strip (InchesThenNowBand     *self,
             InchesModelPage       *page,
             const InchesBandInput *input)
{
  double unit = page->unit;
  g_autofree char *day = inches_day_to_text (self->day);
  double width = inches_model_page_width_of (page, INCHES_TYPE_USE_STRONG, day) + 2 * FLAG_PAD * unit;
  double name = inches_model_page_width_of (page, INCHES_TYPE_USE_STRONG, input->name);
  double middle = self->strip.y + self->strip.height / 2;
  double x = self->strip.x + NAME_INSET * unit;

  self->flag = (InchesTimelineBox) { self->zero_x - width / 2, self->strip.y, width, self->strip.height };
  self->flag.x = MIN (MAX (self->flag.x, self->strip.x), input->right - width);
  inches_model_page_write (page, ROW, INCHES_TYPE_USE_STRONG, INCHES_ROLE_VIEW, self->flag.x + width / 2, middle, INCHES_ANCHOR_MIDDLE, day);

  if (x + name > self->flag.x - NAME_INSET * unit)
    x = self->flag.x + width + NAME_INSET * unit;
  if (x + name <= self->strip.x + self->strip.width)
    inches_model_page_write (page, ROW, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, x, middle, INCHES_ANCHOR_START, input->name);
}

static void
place_ticks (InchesThenNowBand *self,
             InchesModelPage   *page)
{
  InchesTextStyle style = inches_timeline_texts_style (&page->texts, INCHES_TYPE_USE_LABEL);
  double middle = self->axis_y + (self->axis_above ? -TICK_DOWN : TICK_DOWN) * page->unit;

  self->ticks = inches_date_ticks_place (&self->axis, page->texts.measurer, &style, BETWEEN_DATES * page->unit);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (tick->text != NULL)
        inches_model_page_write (page, ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, tick->text_x + tick->text_width / 2, middle,
                                 INCHES_ANCHOR_MIDDLE, tick->text);
    }
}

static void
note_marks (const InchesThenNowBand *self,
            InchesModelPage         *page)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const InchesBandMark *mark = &g_array_index (self->marks, InchesBandMark, i);
      InchesPageMark note = { mark->event, mark->x, mark->y, mark->radius, { 0 } };

      if (mark->labelled)
        note.words = label_box (page, mark, mark->row, mark->leftward);
      g_array_append_val (page->marks, note);
    }
}

/**
 * inches_then_now_band_new:
 * @page: its texts and marks are added here
 * @chronicle: the record
 * @input: where and when
 *
 * Returns: (transfer full): the band, placed
 */
InchesThenNowBand *
inches_then_now_band_new (InchesModelPage       *page,
                          InchesChronicle       *chronicle,
                          const InchesBandInput *input)
{
  InchesThenNowBand *self = g_new0 (InchesThenNowBand, 1);
  double left = input->zero_x - (input->day - input->first) * input->px_per_day;
  double right = input->zero_x + (input->last + 1 - input->day) * input->px_per_day;

  self->first = input->first;
  self->last = input->last;
  self->day = input->day;
  self->top = input->top;
  self->bottom = input->bottom;
  self->axis_y = floor (input->axis_y) + 0.5;
  self->axis_above = input->axis_above;
  self->zero_x = input->zero_x;
  self->strip = (InchesTimelineBox) { left, input->strip_y, right - left, STRIP_HEIGHT * page->unit };
  self->marks = g_array_new (FALSE, TRUE, sizeof (InchesBandMark));
  inches_date_axis_init_uniform (&self->axis, left, right, input->first, input->last + 1.0);

  place_strip (self, page, input);
  for (guint i = 0; i < input->lanes->len; i++)
    place_lane (self, page, chronicle, input, &g_array_index (input->lanes, InchesBandLane, i));
  place_ticks (self, page);
  note_marks (self, page);

  return self;
}

void
inches_then_now_band_free (InchesThenNowBand *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->ticks);
  g_free (self);
}

static void
paint_scenery (const InchesThenNowBand *self,
               const InchesModelPage   *page,
               const GArray            *lanes,
               InchesCanvas            *canvas,
               const InchesTheme       *theme)
{
  const InchesColor *grid = inches_theme_get_color (theme, INCHES_ROLE_GRID);
  const InchesColor *grid2 = inches_theme_get_color (theme, INCHES_ROLE_GRID2);
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  const InchesTimelineBox *strip = &self->strip;
  double hairline = MAX (1, 0.75 * page->unit);

  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);
      double x = floor (tick->x) + 0.5;

      if (tick->line && tick->major)
        inches_canvas_line (canvas, x, self->top, x, self->bottom, hairline, grid);
      if (tick->line)
        inches_canvas_line (canvas, x, self->axis_y, x, self->axis_y + (self->axis_above ? -TICK : TICK) * page->unit, hairline, ink);
    }

  for (guint i = 0; i < lanes->len; i++)
    {
      double y = floor (self->top + g_array_index (lanes, InchesBandLane, i).base) + 0.5;

      inches_canvas_line (canvas, strip->x, y, strip->x + strip->width, y, hairline, grid2);
    }

  inches_canvas_line (canvas, strip->x, self->axis_y, strip->x + strip->width, self->axis_y, 1.2 * page->unit, ink);
  inches_canvas_rectangle (canvas, strip->x, strip->y, strip->width, strip->height);
  inches_canvas_fill (canvas, grid);
  inches_canvas_line (canvas, self->zero_x, self->top, self->zero_x, self->bottom, 1.2 * page->unit, ink);
  inches_canvas_rounded (canvas, self->flag.x, self->flag.y, self->flag.width, self->flag.height, 3 * page->unit);
  inches_canvas_fill (canvas, ink);
}

static void
paint_mark (const InchesBandMark  *mark,
            const InchesModelPage *page,
            InchesChronicle       *chronicle,
            InchesCanvas          *canvas,
            const InchesTheme     *theme)
{
  const InchesLane *lane = inches_chronicle_get_lane (chronicle, mark->lane);
  const InchesColor *color = inches_theme_get_lane_color (theme, lane->id);
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  InchesColor bare = inches_color_mix (view, color, BARE_SHARE);

  inches_mark_draw_shape (canvas, lane->shape, mark->x, mark->y, mark->radius, mark->labelled ? color : &bare, view, mark->hollow);
}

/**
 * inches_then_now_band_paint:
 * @self: a placed band
 * @page: its page
 * @chronicle: the record
 * @lanes: (element-type InchesBandLane): as it was placed with
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts; marks with labels last, so that they lie on top.
 */
void
inches_then_now_band_paint (const InchesThenNowBand *self,
                            const InchesModelPage   *page,
                            InchesChronicle         *chronicle,
                            const GArray            *lanes,
                            InchesCanvas            *canvas,
                            const InchesTheme       *theme)
{
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);

  paint_scenery (self, page, lanes, canvas, theme);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const InchesBandMark *mark = &g_array_index (self->marks, InchesBandMark, i);
      const InchesColor *color = inches_theme_get_lane_color (theme, inches_event_get_lane (mark->event));
      InchesColor leader = inches_color_mix (view, color, LEADER_SHARE);
      InchesColor whisker = inches_color_mix (view, color, WHISKER_SHARE);

      if (mark->whisker_right > mark->whisker_left)
        inches_canvas_line (canvas, mark->whisker_left, mark->y, mark->whisker_right, mark->y, 3 * page->unit, &whisker);
      if (mark->labelled)
        inches_canvas_line (canvas, mark->x, mark->y, mark->x, mark->leader_top, MAX (1, 0.75 * page->unit), &leader);
    }

  for (guint labelled = 0; labelled < 2; labelled++)
    for (guint i = 0; i < self->marks->len; i++)
      {
        const InchesBandMark *mark = &g_array_index (self->marks, InchesBandMark, i);

        if (mark->labelled == (gboolean) labelled)
          paint_mark (mark, page, chronicle, canvas, theme);
      }
}
