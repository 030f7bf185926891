/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-fan.h"

#include "inches-day.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-flow-painter.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define TICKS      4
#define FIGURE_GAP 5.0
#define AXIS_TEXT  10.0
#define AXIS_LINE  1.2
#define BETWEEN    5.0 /* dates */
#define LEAST      4.0 /* of the index, so that a flat fan is not blown up */

static InchesForecast *
get_forecast (const InchesChartInput *input,
              guint                   column)
{
  return inches_compare_set_get_column (input->compare, column)->forecast;
}

/* All of one anchor together. */
static void
find_range (const InchesChartInput *input,
            guint                   column,
            double                 *low,
            double                 *high)
{
  *low = G_MAXDOUBLE;
  *high = -G_MAXDOUBLE;
  for (guint i = 0; i < inches_compare_set_get_n (input->compare); i++)
    for (guint week = 0; week < inches_forecast_get_n_weeks (get_forecast (input, i)); week++)
      if (inches_compare_set_share_anchor (input->compare, i, column))
        {
          *low = MIN (*low, inches_index_shown (get_forecast (input, i), input->index, week, INCHES_QUANTILE_05));
          *high = MAX (*high, inches_index_shown (get_forecast (input, i), input->index, week, INCHES_QUANTILE_95));
        }

  if (*high - *low < LEAST)
    {
      *low = MAX (0, (*low + *high - LEAST) / 2);
      *high = *low + LEAST;
    }
}

static gboolean
starts_alike (InchesIndex index)
{
  return index == INCHES_INDEX_INCHES || index == INCHES_INDEX_WAR || index == INCHES_INDEX_CIVILIANS || index == INCHES_INDEX_GRID;
}

static void
place_points (InchesCompareFan       *self,
              const InchesChartInput *input,
              const InchesDateAxis   *axis,
              guint                   column)
{
  InchesForecast *forecast = get_forecast (input, column);
  InchesForecast *first = get_forecast (input, 0);
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  guint n = inches_forecast_get_n_weeks (forecast);
  double start = input->index == INCHES_INDEX_INCHES ? INCHES_SIZE_START : 100;

  self->has_ghost = column > 0 && inches_compare_set_share_anchor (input->compare, 0, column)
                    && inches_forecast_get_n_weeks (first) >= n;
  for (guint i = 0; i <= n; i++)
    {
      guint week = i == 0 ? 0 : i - 1;
      gboolean alike = i == 0 && starts_alike (input->index);
      InchesFanPoint point = { .x = inches_date_axis_to_x (axis, anchor + (i == 0 ? 0 : 7.0 * week + (i < n ? 3.5 : 7.0))) };

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point.y[q] = inches_scale_to_page (&self->scale, alike ? start : inches_index_shown (forecast, input->index, week, q));
      if (self->has_ghost)
        point.ghost = inches_scale_to_page (&self->scale, alike ? start
                                            : inches_index_shown (first, input->index, week, INCHES_QUANTILE_50));
      g_array_append_val (self->points, point);
    }
}

/* Px that the figures of a scale of its own take within the column. */
static double
own_gutter (const InchesModelPage *page,
            double                 low,
            double                 high)
{
  g_autofree char *widest = inches_number_format (fabs (low) > high ? low : high, 0);

  return ceil (inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, widest) + FIGURE_GAP * page->unit);
}

/* At the left of the first column of a band, and of each with a scale of its own. */
static void
write_figures (InchesCompareFan        *self,
               InchesModelPage         *page,
               const InchesComparePlan *plan,
               guint                    column)
{
  gboolean shown = self->own_scale || column % plan->per_band == 0;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint n = inches_scale_get_ticks (&self->scale, TICKS, ticks);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_number_format (ticks[i], 0);
      double y = inches_scale_to_page (&self->scale, ticks[i]);

      self->lines[self->n_lines++] = y;
      if (shown)
        inches_model_page_write (page, INCHES_COMPARE_ROW_FAN, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2,
                                 self->plot.x - FIGURE_GAP * page->unit, y, INCHES_ANCHOR_END, figure);
    }
}

static char *
name_month (InchesDay day)
{
  gint year;
  guint month;

  inches_day_to_ymd (day, &year, &month, NULL);

  /* Translators: a month and a year, as "Mar 2025" */
  return g_strdup_printf (_("%s %d"), inches_month_get_short_name (month), year);
}

/* The month of the first week, and of the last if there is room for both. */
static void
write_dates (InchesCompareFan *self,
             InchesModelPage  *page,
             InchesDay         first,
             InchesDay         last)
{
  g_autofree char *from = name_month (first);
  g_autofree char *to = name_month (last);
  double middle = self->plot.y + self->plot.height + AXIS_TEXT * page->unit;
  double left = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, from);
  double right = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, to);

  inches_model_page_write (page, INCHES_COMPARE_ROW_FAN, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, self->plot.x, middle,
                           INCHES_ANCHOR_START, from);
  if (left + BETWEEN * page->unit + right <= self->plot.width)
    inches_model_page_write (page, INCHES_COMPARE_ROW_FAN, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, self->plot.x + self->plot.width,
                             middle, INCHES_ANCHOR_END, to);
}

static void
add_part (InchesCompareFan       *self,
          InchesModelPage        *page,
          const InchesChartInput *input,
          guint                   column)
{
  const InchesCompareColumn *c = inches_compare_set_get_column (input->compare, column);
  guint last = inches_forecast_get_n_weeks (c->forecast) - 1;
  guint decimals = inches_index_get_decimals (input->index);
  g_autofree char *middle = inches_number_format (inches_index_shown (c->forecast, input->index, last, INCHES_QUANTILE_50), decimals);
  g_autofree char *low = inches_number_format (inches_index_shown (c->forecast, input->index, last, INCHES_QUANTILE_05), decimals);
  g_autofree char *high = inches_number_format (inches_index_shown (c->forecast, input->index, last, INCHES_QUANTILE_95), decimals);
  /* Translators: a scenario, an index, weeks, three of its values. */
  g_autofree char *words = g_strdup_printf (_("%1$s, %2$s after %3$u weeks: %4$s in the middle, nine futures in ten from %5$s to %6$s"),
                                            c->name, inches_index_get_name (input->index), last + 1, middle, low, high);

  inches_model_page_add_part (page, &self->plot, NULL, words);
}

/**
 * inches_compare_fan_new:
 * @page: the page
 * @input: what is shown
 * @plan: where it stands
 * @column: of which scenario
 *
 * Returns: (transfer full): the fan, placed
 */
InchesCompareFan *
inches_compare_fan_new (InchesModelPage         *page,
                        const InchesChartInput  *input,
                        const InchesComparePlan *plan,
                        guint                    column)
{
  InchesCompareFan *self = g_new0 (InchesCompareFan, 1);
  InchesForecast *forecast = get_forecast (input, column);
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  InchesDateAxis axis;
  double low, high;

  inches_compare_plan_get_cell (plan, column, &self->plot.x, &self->plot.y);
  self->plot.y += plan->fan_y;
  self->plot.width = plan->width;
  self->plot.height = plan->fan;
  self->own_scale = !inches_compare_set_share_anchor (input->compare, 0, column);
  self->points = g_array_new (FALSE, TRUE, sizeof (InchesFanPoint));

  find_range (input, column, &low, &high);
  if (self->own_scale)
    {
      double gutter = own_gutter (page, low, high);

      self->plot.x += gutter;
      self->plot.width -= gutter;
    }
  inches_scale_init_nice (&self->scale, low, high, self->plot.y + self->plot.height, self->plot.y, TICKS);
  inches_date_axis_init_uniform (&axis, self->plot.x, self->plot.x + self->plot.width, anchor,
                                 anchor + 7.0 * inches_forecast_get_n_weeks (forecast));
  place_points (self, input, &axis, column);
  write_figures (self, page, plan, column);
  write_dates (self, page, anchor, anchor + 7 * ((InchesDay) inches_forecast_get_n_weeks (forecast) - 1));
  inches_model_page_add_box (page, &self->plot);
  add_part (self, page, input, column);

  return self;
}

void
inches_compare_fan_free (InchesCompareFan *self)
{
  g_array_unref (self->points);
  g_free (self);
}

/**
 * inches_compare_fan_paint:
 * @self: a placed fan
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px of the window
 *
 * Draws all but the texts.
 */
void
inches_compare_fan_paint (const InchesCompareFan *self,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme,
                          double                  unit)
{
  const InchesTimelineBox *plot = &self->plot;
  double foot = floor (plot->y + plot->height) + 0.5;

  inches_paint_model_ground (plot, canvas, theme, unit);
  for (guint i = 0; i < self->n_lines; i++)
    inches_canvas_line (canvas, plot->x, floor (self->lines[i]) + 0.5, plot->x + plot->width, floor (self->lines[i]) + 0.5,
                        MAX (1, 0.75 * unit), inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_push_clip (canvas, plot->x, plot->y - unit, plot->width, plot->height + 2 * unit);
  inches_paint_fan (self->points, self->has_ghost, canvas, theme, unit);
  inches_canvas_pop_clip (canvas);

  inches_canvas_line (canvas, plot->x, foot, plot->x + plot->width, foot, MAX (1, AXIS_LINE * unit),
                      inches_theme_get_color (theme, INCHES_ROLE_INK));
}
