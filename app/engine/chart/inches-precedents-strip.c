/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-precedents-strip.h"

#include "inches-date-ticks.h"
#include "inches-mark.h"
#include "inches-timeline-index.h"

#include <math.h>

/* Px of the window. */
#define RADIUS        4.6
#define LABEL_ROW     13.0
#define LABEL_ROWS    6
#define TO_LABEL      13.0 /* from the base line to the middle of the lowest label */
#define TO_TEXT       4.0
#define BETWEEN       7.0
#define AXIS_DOWN     12.0 /* from the base line to the axis */
#define DATES_DOWN    11.0
#define BETWEEN_DATES 10.0
#define TICK          4.0

/* Whole years about the precedents. */
static void
init_axis (InchesPrecedentsStrip      *self,
           InchesModelPage *page,
           GPtrArray       *events)
{
  InchesDay first = INCHES_DAY_HIGHEST;
  InchesDay last = INCHES_DAY_LOWEST;
  gint first_year, last_year;

  for (guint i = 0; i < events->len; i++)
    {
      const InchesDate *date = inches_event_get_date (g_ptr_array_index (events, i));

      first = MIN (first, inches_date_get_first (date));
      last = MAX (last, inches_date_get_last (date));
    }

  inches_day_to_ymd (first, &first_year, NULL, NULL);
  inches_day_to_ymd (last, &last_year, NULL, NULL);
  self->left = floor (page->body.x);
  self->right = floor (page->body.x + page->body.width);
  inches_date_axis_init_uniform (&self->axis, self->left, self->right, inches_day_from_ymd (first_year - 1, 1, 1),
                                 inches_day_from_ymd (last_year + 8, 1, 1));
}

static double
label_width (const InchesModelPage *page,
             InchesEvent           *event)
{
  return inches_model_page_width_of (page, INCHES_TYPE_USE_STRONG, inches_event_get_label (event));
}

/* Labels stand right of their leaders, in the lowest row that has room, else left. Heights
 * are px above the base line, which has no place yet. */
static void
find_room (const InchesPrecedentsStrip *self,
           const InchesModelPage       *page,
           InchesStripMark             *mark,
           GArray                      *taken)
{
  double unit = page->unit;
  double width = label_width (page, mark->event);

  for (guint side = 0; side < 2; side++)
    for (guint row = 0; row < LABEL_ROWS; row++)
      {
        double x = side == 0 ? mark->x + TO_TEXT * unit : mark->x - TO_TEXT * unit - width;
        double top = -(TO_LABEL + (row + 0.5) * LABEL_ROW) * unit;
        InchesTimelineBox box = { x, top + 0.5, width, LABEL_ROW * unit - 1 };
        InchesTimelineBox leader = { mark->x - 2 * unit, box.y + 0.5, 4 * unit, -box.y };
        gboolean clear = x >= self->left && x + width <= self->right;

        for (guint i = 0; i < taken->len && clear; i++)
          {
            InchesTimelineBox other = g_array_index (taken, InchesTimelineBox, i);

            other.x -= BETWEEN / 2 * unit;
            other.width += BETWEEN * unit;
            clear = !inches_timeline_box_overlaps (&other, &box) && !inches_timeline_box_overlaps (&other, &leader);
          }
        if (!clear)
          continue;

        mark->labelled = TRUE;
        mark->label_row = row;
        mark->leftward = side == 1;
        g_array_append_val (taken, box);
        g_array_append_val (taken, leader);
        return;
      }
}

/* The strip is as high as its labels need. */
static void
place_labels (InchesPrecedentsStrip *self,
              InchesModelPage       *page)
{
  double unit = page->unit;
  g_autoptr(GArray) taken = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  guint rows = 1;

  /* The last first: labels stand to the right, and must not close the way up for the next mark. */
  for (guint i = self->marks->len; i-- > 0;)
    {
      InchesStripMark *mark = &g_array_index (self->marks, InchesStripMark, i);

      find_room (self, page, mark, taken);
      rows = MAX (rows, mark->label_row + 1);
    }
  self->base = floor (page->body.y + (TO_LABEL + (rows - 0.5) * LABEL_ROW) * unit) + 0.5;

  for (guint i = 0; i < self->marks->len; i++)
    {
      InchesStripMark *mark = &g_array_index (self->marks, InchesStripMark, i);
      double middle = self->base - (TO_LABEL + mark->label_row * LABEL_ROW) * unit;

      mark->leader_top = mark->labelled ? middle - LABEL_ROW / 2 * unit + 2 : self->base;
      if (mark->labelled)
        inches_model_page_write (page, self->row, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK,
                                 mark->x + (mark->leftward ? -TO_TEXT : TO_TEXT) * unit, middle,
                                 mark->leftward ? INCHES_ANCHOR_END : INCHES_ANCHOR_START, inches_event_get_label (mark->event));
    }
}

/**
 * inches_precedents_strip_new:
 * @page: its texts are added here, at the top of its body
 * @row: of the chart, for its texts
 * @events: (element-type InchesEvent): by date, at least one
 *
 * Returns: (transfer full): the strip, placed
 */
InchesPrecedentsStrip *
inches_precedents_strip_new (InchesModelPage *page,
                             guint            row,
                             GPtrArray       *events)
{
  InchesPrecedentsStrip *self = g_new0 (InchesPrecedentsStrip, 1);
  double unit = page->unit;
  InchesTextStyle style = inches_timeline_texts_style (&page->texts, INCHES_TYPE_USE_LABEL);

  self->row = row;
  self->radius = RADIUS * unit;
  self->marks = g_array_new (FALSE, TRUE, sizeof (InchesStripMark));
  init_axis (self, page, events);
  for (guint i = 0; i < events->len; i++)
    {
      InchesEvent *event = g_ptr_array_index (events, i);
      InchesStripMark mark = { .event = event, .x = inches_date_axis_to_x (&self->axis, inches_timeline_event_day (event)) };

      mark.right = inches_date_axis_to_x (&self->axis, inches_date_get_last (inches_event_get_date (event)) + 1.0);
      g_array_append_val (self->marks, mark);
    }
  place_labels (self, page);
  self->axis_y = floor (self->base + AXIS_DOWN * unit) + 0.5;

  self->ticks = inches_date_ticks_place (&self->axis, page->texts.measurer, &style, BETWEEN_DATES * unit);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (tick->text != NULL)
        inches_model_page_write (page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, tick->text_x + tick->text_width / 2,
                                 self->axis_y + DATES_DOWN * unit, INCHES_ANCHOR_MIDDLE, tick->text);
    }

  return self;
}

void
inches_precedents_strip_free (InchesPrecedentsStrip *self)
{
  g_array_unref (self->marks);
  g_array_unref (self->ticks);
  g_free (self);
}

/**
 * inches_precedents_strip_paint:
 * @self: a placed strip
 * @page: its page
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_precedents_strip_paint (const InchesPrecedentsStrip *self,
                               const InchesModelPage       *page,
                               InchesCanvas                *canvas,
                               const InchesTheme           *theme)
{
  double unit = page->unit;
  double hairline = MAX (1, 0.75 * unit);
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  const InchesColor *color = inches_theme_get_color (theme, INCHES_ROLE_TRACK);
  InchesColor pale = inches_color_mix (view, color, 0.42);

  inches_canvas_line (canvas, self->left, self->base, self->right, self->base, hairline, inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_line (canvas, self->left, self->axis_y, self->right, self->axis_y, 1.2 * unit, ink);
  for (guint i = 0; i < self->ticks->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->ticks, InchesDateTick, i);

      if (tick->line)
        inches_canvas_line (canvas, floor (tick->x) + 0.5, self->axis_y, floor (tick->x) + 0.5, self->axis_y + TICK * unit, hairline, ink);
    }

  for (guint i = 0; i < self->marks->len; i++)
    {
      const InchesStripMark *mark = &g_array_index (self->marks, InchesStripMark, i);

      inches_canvas_rectangle (canvas, mark->x, self->base - 2 * unit, MAX (mark->right - mark->x, unit), 4 * unit);
      inches_canvas_fill (canvas, &pale);
      inches_canvas_line (canvas, mark->x, self->base, mark->x, mark->leader_top, hairline, color);
    }
  for (guint i = 0; i < self->marks->len; i++)
    inches_mark_draw_shape (canvas, INCHES_SHAPE_DISC, g_array_index (self->marks, InchesStripMark, i).x, self->base, self->radius, color, view,
                            FALSE);
}
