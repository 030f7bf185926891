/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-fan.h"

#include "inches-timeline-fan-words.h"

/* Px at text size 1. */
#define INSET_TOP    5.0
#define INSET_FOOT   4.0

/* Inches of war: the range shown unless the fan leaves it. */
#define LOWEST  18.0
#define HIGHEST 39.0

static double
size_at (InchesForecast *forecast,
         guint           week,
         InchesQuantile  quantile)
{
  return inches_forecast_get_size (forecast, week, quantile);
}

static guint
n_weeks (InchesForecast *forecast)
{
  return MIN (inches_forecast_get_n_weeks (forecast), INCHES_MODEL_WEEKS);
}

static void
set_scale (InchesTimelineFan         *self,
           const InchesTimelineFrame *frame,
           const InchesTimelineBox   *box,
           InchesForecast            *forecast)
{
  double low = LOWEST;
  double high = HIGHEST;

  for (guint week = 0; forecast != NULL && week < n_weeks (forecast); week++)
    {
      while (size_at (forecast, week, INCHES_QUANTILE_05) < low)
        low -= INCHES_SIZE_STEP;
      while (size_at (forecast, week, INCHES_QUANTILE_95) > high)
        high += INCHES_SIZE_STEP;
    }

  inches_scale_init (&self->scale, low, high, box->y + box->height - INSET_FOOT * frame->unit,
                     box->y + INSET_TOP * frame->unit);
}

/* The anchor itself, where all futures start alike, then the middle of each week. */
static void
place_points (InchesTimelineFan         *self,
              const InchesTimelineFrame *frame,
              const InchesModelSpace    *space,
              InchesForecast            *forecast,
              InchesForecast            *baseline)
{
  InchesFanPoint start = { .x = inches_date_axis_to_x (&frame->axis, space->anchor) };
  guint n = n_weeks (forecast);

  self->has_ghost = baseline != NULL
                    && inches_scenario_get_anchor (inches_forecast_get_scenario (baseline)) == space->anchor
                    && inches_forecast_get_n_weeks (baseline) >= n;

  start.ghost = inches_scale_to_page (&self->scale, INCHES_SIZE_START);
  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    start.y[q] = start.ghost;
  g_array_append_val (self->points, start);

  for (guint week = 0; week < n; week++)
    {
      double day = space->anchor + 7.0 * week + (week + 1 < n ? 3.5 : 7.0);
      InchesFanPoint point = { .x = inches_date_axis_to_x (&frame->axis, day) };

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point.y[q] = inches_scale_to_page (&self->scale, size_at (forecast, week, q));
      if (self->has_ghost)
        point.ghost = inches_scale_to_page (&self->scale, size_at (baseline, week, INCHES_QUANTILE_50));
      g_array_append_val (self->points, point);
    }
}

/**
 * inches_timeline_fan_new:
 * @frame: where the row lies
 * @row: the fan's row
 * @space: how the model's rows share the width
 * @forecast: (nullable): what is shown
 * @baseline: (nullable): early 2025; its line is drawn if it starts on the same day
 * @texts: words and figures are added here
 *
 * Returns: (transfer full): the fan, placed
 */
InchesTimelineFan *
inches_timeline_fan_new (const InchesTimelineFrame *frame,
                         guint                      row,
                         const InchesModelSpace    *space,
                         InchesForecast            *forecast,
                         InchesForecast            *baseline,
                         InchesTimelineTexts       *texts)
{
  InchesTimelineFan *self = g_new0 (InchesTimelineFan, 1);
  const InchesTimelineBox *box = &inches_timeline_frame_row (frame, row)->row.box;

  self->row = row;
  self->points = g_array_new (FALSE, TRUE, sizeof (InchesFanPoint));
  inches_flow_init (&self->key);

  set_scale (self, frame, box, forecast);
  if (inches_timeline_frame_row (frame, row)->collapsed)
    {
      inches_timeline_fan_words_collapse (self, frame, space, texts);
      return self;
    }

  self->ground = inches_model_space_ground (space, box);
  if (forecast != NULL)
    place_points (self, frame, space, forecast, baseline);
  inches_timeline_fan_words_place (self, frame, space, forecast, texts);

  return self;
}

void
inches_timeline_fan_free (InchesTimelineFan *self)
{
  g_array_unref (self->points);
  inches_flow_clear (&self->key);
  g_free (self);
}

/**
 * inches_timeline_fan_get_y:
 * @self: a placed fan
 * @x: px
 * @y: (out): where the middle line stands at @x
 *
 * Returns: %FALSE if it does not reach there
 */
gboolean
inches_timeline_fan_get_y (const InchesTimelineFan *self,
                           double                   x,
                           double                  *y)
{
  for (guint i = 0; i + 1 < self->points->len; i++)
    {
      const InchesFanPoint *a = &g_array_index (self->points, InchesFanPoint, i);
      const InchesFanPoint *b = a + 1;

      if (x < a->x || x > b->x)
        continue;

      *y = a->y[INCHES_QUANTILE_50]
           + (b->y[INCHES_QUANTILE_50] - a->y[INCHES_QUANTILE_50]) * (x - a->x) / MAX (b->x - a->x, 1e-9);
      return TRUE;
    }

  return FALSE;
}
