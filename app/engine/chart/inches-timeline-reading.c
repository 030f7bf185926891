/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-private.h"

#include "inches-number.h"
#include "inches-timeline-value.h"

#include <math.h>

/* Px at text size 1. */
#define DOT          3.2
#define LINE_SHARE   0.75 /* of ink */
#define EDGE         1.0  /* of the ground, either side, in high contrast: it is seen on bars and fills too */
#define FLAG_HEIGHT  17.0
#define FLAG_PADDING 6.0
#define HALO         2.0  /* around a text that the crosshair would cross */
#define FLAG_DOWN    12.5 /* from the axis line to the flag's middle */

static void
reading_clear (gpointer item)
{
  g_free (((InchesTimelineReading *) item)->text);
}

static void
read_track (InchesTimeline            *self,
            const InchesTimelineTrack *track,
            double                     day,
            GArray                    *readings)
{
  InchesTimelineReading reading = { .row = track->row, .x = inches_timeline_day_to_x (self, day) };
  InchesTrackValue value;

  if (isnan (day) ? inches_track_value_latest (track->data, &value) : inches_track_value_at (track->data, day, &value))
    {
      reading.text = inches_track_value_format (track->data, &value);
      reading.provisional = value.provisional;
    }

  reading.has_dot = !isnan (day) && inches_timeline_track_get_y (track, reading.x, &reading.y);
  g_array_append_val (readings, reading);
}

static void
read_fan (InchesTimeline *self,
          double          day,
          GArray         *readings)
{
  InchesTimelineReading reading = { .row = self->fan->row, .is_model = TRUE };
  InchesForecast *forecast = self->input.forecast;
  gint week = isnan (day) ? -1 : (gint) floor ((day - self->anchor) / 7);

  if (forecast == NULL)
    return;

  reading.x = inches_timeline_day_to_x (self, day);
  if (week >= 0 && week < (gint) MIN (inches_forecast_get_n_weeks (forecast), INCHES_MODEL_WEEKS))
    {
      reading.text = inches_number_format (inches_forecast_get_size (forecast, week, INCHES_QUANTILE_50), 1);
      reading.has_dot = inches_timeline_fan_get_y (self->fan, reading.x, &reading.y);
    }

  g_array_append_val (readings, reading);
}

/**
 * inches_timeline_read:
 * @self: a placed timeline
 * @day: day with fraction, or NAN for the latest value of each track
 *
 * Returns: (transfer full) (element-type InchesTimelineReading): a reading for each
 *   track, then one for the fan if there is a forecast
 */
GArray *
inches_timeline_read (InchesTimeline *self,
                      double          day)
{
  GArray *readings = g_array_new (FALSE, TRUE, sizeof (InchesTimelineReading));

  g_return_val_if_fail (self->placed, readings);

  g_array_set_clear_func (readings, reading_clear);
  for (guint i = 0; i < self->tracks->len; i++)
    read_track (self, g_ptr_array_index (self->tracks, i), day, readings);
  if (self->fan != NULL)
    read_fan (self, day, readings);

  return readings;
}

/* A date that the flag covers in part would be read with it. */
static void
cover_dates (InchesTimeline    *self,
             InchesCanvas      *canvas,
             const InchesTheme *theme,
             double             left,
             double             right)
{
  double halo = HALO * self->frame.unit;

  for (guint i = 0; i < self->record_texts.items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (self->record_texts.items, InchesTimelineText, i);
      const InchesTimelineBox *box = &text->box;

      if (text->row != self->scenery->axis_row || box->x >= right + halo || box->x + box->width <= left - halo)
        continue;

      inches_canvas_rectangle (canvas, floor (box->x), box->y - halo, ceil (box->width) + 1, box->height + 2 * halo);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
    }
}

static gint
by_top (gconstpointer a,
        gconstpointer b)
{
  double left = ((const InchesTimelineBox *) a)->y;
  double right = ((const InchesTimelineBox *) b)->y;

  return (left > right) - (left < right);
}

static void
add_crossed (const InchesTimelineTexts *texts,
             double                     x,
             double                     halo,
             GArray                    *crossed)
{
  for (guint i = 0; i < texts->items->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (texts->items, InchesTimelineText, i).box;

      if (x > box->x - halo && x < box->x + box->width + halo)
        g_array_append_val (crossed, *box);
    }
}

/* The line leaves out the texts it would cross: they stay readable. */
static void
paint_line (InchesTimeline    *self,
            InchesCanvas      *canvas,
            const InchesColor *color,
            double             width,
            double             x)
{
  g_autoptr(GArray) crossed = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  double halo = HALO * self->frame.unit;
  double top = self->frame.plot.y;

  add_crossed (&self->record_texts, x, halo, crossed);
  add_crossed (&self->model_texts, x, halo, crossed);
  g_array_sort (crossed, by_top);

  for (guint i = 0; i < crossed->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (crossed, InchesTimelineBox, i);

      if (box->y - halo > self->scenery->axis_y)
        break;
      if (box->y - halo > top)
        inches_canvas_line (canvas, x, top, x, box->y - halo, width, color);
      top = MAX (top, box->y + box->height + halo);
    }
  if (top < self->scenery->axis_y)
    inches_canvas_line (canvas, x, top, x, self->scenery->axis_y, width, color);
}

static void
paint_flag (InchesTimeline    *self,
            InchesCanvas      *canvas,
            const InchesTheme *theme,
            double             day,
            double             x)
{
  double unit = self->frame.unit;
  const InchesTimelineBox *plot = &self->frame.plot;
  InchesTextStyle style = inches_timeline_texts_style (&self->value_texts, INCHES_TYPE_USE_STRONG);
  g_autofree char *text = inches_day_to_short_text ((InchesDay) floor (day));
  double width = inches_timeline_texts_width (&self->value_texts, INCHES_TYPE_USE_STRONG, text) + 2 * FLAG_PADDING * unit;
  double middle = self->scenery->axis_y + FLAG_DOWN * unit;
  double centre = CLAMP (x, plot->x + width / 2, plot->x + plot->width - width / 2);

  cover_dates (self, canvas, theme, centre - width / 2, centre + width / 2);
  inches_canvas_rounded (canvas, centre - width / 2, middle - FLAG_HEIGHT / 2 * unit, width, FLAG_HEIGHT * unit, 4 * unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
  inches_canvas_text (canvas, centre, inches_timeline_texts_middle (&self->value_texts, INCHES_TYPE_USE_STRONG, middle),
                      text, &style, inches_theme_get_color (theme, INCHES_ROLE_VIEW), INCHES_ANCHOR_MIDDLE);
}

static void
paint_reading (InchesTimeline              *self,
               InchesCanvas                *canvas,
               const InchesTheme           *theme,
               const InchesTimelineReading *reading)
{
  double unit = self->frame.unit;
  InchesTextStyle style = inches_timeline_texts_style (&self->value_texts, INCHES_TYPE_USE_VALUE);
  InchesStroke edge = { 1.2 * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };
  InchesRole role = reading->is_model ? INCHES_ROLE_MODEL : INCHES_ROLE_TRACK;

  if (reading->has_dot)
    {
      inches_canvas_circle (canvas, reading->x, reading->y, DOT * unit);
      inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, role));
      inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW), &edge);
    }

  if (reading->text != NULL && !reading->is_model)
    inches_canvas_text (canvas, self->frame.value_right, inches_timeline_value_baseline (self, reading->row), reading->text,
                        &style, inches_theme_get_color (theme, INCHES_ROLE_INK), INCHES_ANCHOR_END);
}

/**
 * inches_timeline_paint_cursor:
 * @self: a placed timeline
 * @canvas: what to draw on
 * @theme: colours
 * @day: where the crosshair stands
 *
 * Draws the crosshair over all rows, the date on the axis, a dot on each line and
 * each track's value of that day beside its name.
 */
void
inches_timeline_paint_cursor (InchesTimeline    *self,
                              InchesCanvas      *canvas,
                              const InchesTheme *theme,
                              double             day)
{
  g_autoptr(GArray) readings = NULL;
  gboolean contrast = g_str_has_prefix (inches_theme_get_id (theme), "contrast");
  const InchesColor *ground = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  InchesColor line = inches_color_fade (inches_theme_get_color (theme, INCHES_ROLE_INK), contrast ? 1 : LINE_SHARE);
  double x = floor (inches_timeline_day_to_x (self, day)) + 0.5;
  double width = MAX (1, self->frame.hairline);

  g_return_if_fail (self->placed);

  readings = inches_timeline_read (self, day);
  if (contrast)
    paint_line (self, canvas, ground, width + 2 * EDGE, x);
  paint_line (self, canvas, &line, width, x);
  for (guint i = 0; i < readings->len; i++)
    paint_reading (self, canvas, theme, &g_array_index (readings, InchesTimelineReading, i));
  paint_flag (self, canvas, theme, day, x);
}
