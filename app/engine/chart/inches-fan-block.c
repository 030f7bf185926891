/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-fan-block.h"

#include "inches-date-ticks.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-flow-painter.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING       20.0
#define HEADING_DOWN  9.0
#define KEY_PITCH     17.0
#define KEY_DOWN      8.0
#define KEY_TO_PLOT   7.0
#define AXIS          19.0
#define AXIS_LINE     1.2
#define TICK          5.0
#define TICK_SHORT    3.0
#define FIGURE_GAP    6.0
#define FIGURE_PITCH  15.0
#define MOST_TICKS    8
#define MOST_KEY_LINES 4

/* The size of the war is shown over the same range everywhere unless the fan leaves it. */
#define SIZE_LOW   18.0
#define SIZE_HIGH  39.0
#define LEAST_RANGE 20.0

typedef struct
{
  InchesFanBlock         *block;
  InchesModelPage        *page;
  const InchesChartInput *input;
  InchesDay               anchor;
  guint                   n_weeks;
  double                  unit;
} Placing;

static double
shown (const InchesChartInput *input,
       guint                   week,
       InchesQuantile          quantile)
{
  return inches_index_shown (input->forecast, input->index, week, quantile);
}

static InchesScale
find_scale (const InchesModelPage  *page,
            const InchesChartInput *input,
            double                  top,
            double                  foot)
{
  gboolean is_size = input->index == INCHES_INDEX_INCHES;
  double low = is_size ? SIZE_LOW : G_MAXDOUBLE;
  double high = is_size ? SIZE_HIGH : -G_MAXDOUBLE;
  InchesScale scale;

  /* Fans that stand side by side have one range. */
  for (guint i = 0; input->compare != NULL && i < inches_compare_set_get_n (input->compare); i++)
    {
      InchesForecast *forecast = inches_compare_set_get_column (input->compare, i)->forecast;

      for (guint week = 0; week < inches_forecast_get_n_weeks (forecast); week++)
        {
          low = MIN (low, inches_index_shown (forecast, input->index, week, INCHES_QUANTILE_05));
          high = MAX (high, inches_index_shown (forecast, input->index, week, INCHES_QUANTILE_95));
        }
    }

  for (guint week = 0; week < inches_forecast_get_n_weeks (input->forecast); week++)
    {
      low = MIN (low, shown (input, week, INCHES_QUANTILE_05));
      high = MAX (high, shown (input, week, INCHES_QUANTILE_95));
      if (page->baseline != NULL)
        {
          double ghost = inches_index_shown (page->baseline, input->index, week, INCHES_QUANTILE_50);

          low = MIN (low, ghost);
          high = MAX (high, ghost);
        }
    }

  if (high - low < LEAST_RANGE)
    low = MAX (0, (low + high - LEAST_RANGE) / 2);
  inches_scale_init_nice (&scale, low, MAX (high, low + LEAST_RANGE), foot, top, MOST_TICKS);

  return scale;
}

static guint
count_ticks (const Placing *p)
{
  double high = p->block->plot.height / (FIGURE_PITCH * p->unit);

  return CLAMP ((guint) high, 2, MOST_TICKS);
}

/**
 * inches_fan_block_gutter:
 * @page: the page
 * @input: what is shown
 *
 * Returns: px that the figures left of the plot need
 */
double
inches_fan_block_gutter (const InchesModelPage  *page,
                         const InchesChartInput *input)
{
  InchesScale scale = find_scale (page, input, 0, 1);
  double width = 0;

  for (guint end = 0; end < 2; end++)
    {
      g_autofree char *figure = inches_number_format (end == 0 ? scale.low : scale.high, 0);

      width = MAX (width, inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, figure));
    }

  return width + FIGURE_GAP * page->unit;
}

/**
 * inches_fan_block_margin:
 * @page: the page
 * @input: what is shown
 *
 * Returns: px that the last week's figures right of the plot need
 */
double
inches_fan_block_margin (const InchesModelPage  *page,
                         const InchesChartInput *input)
{
  guint last = inches_forecast_get_n_weeks (input->forecast) - 1;
  double width = 0;

  for (guint q = 0; q < INCHES_N_QUANTILES; q++)
    {
      g_autofree char *figure = inches_number_format (shown (input, last, q), inches_index_get_decimals (input->index));

      width = MAX (width, inches_model_page_width_of (page, INCHES_TYPE_USE_VALUE, figure));
    }

  return width + FIGURE_GAP * page->unit;
}

static void
write_heading (const Placing           *p,
               const InchesTimelineBox *box)
{
  double middle = box->y + HEADING_DOWN * p->unit;
  const char *name = inches_index_get_name (p->input->index);
  InchesDay early = inches_scenario_get_anchor (inches_model_get_preset (p->input->model, 0)->scenario);
  g_autofree char *unit = inches_index_make_unit (p->input->index, p->anchor, p->anchor == early);
  double x = box->x + inches_model_page_width_of (p->page, INCHES_TYPE_USE_HEADING, name) + 4 * p->unit;

  inches_model_page_write (p->page, p->block->row, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, box->x, middle,
                           INCHES_ANCHOR_START, name);
  if (x + inches_model_page_width_of (p->page, INCHES_TYPE_USE_LABEL, unit) <= box->x + box->width)
    inches_model_page_write (p->page, p->block->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, middle,
                             INCHES_ANCHOR_START, unit);
}

/* Returns how many lines. */
static guint
write_key (const Placing           *p,
           const InchesTimelineBox *box)
{
  InchesFlow *key = &p->block->key;
  g_autofree char *n = inches_number_format (inches_forecast_get_n_futures (p->input->forecast), 0);
  /* Translators: %s is a number such as 10,240. */
  g_autofree char *middle = g_strdup_printf (_("middle of %s simulated futures"), n);

  inches_flow_add (key, INCHES_SAMPLE_MIDDLE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, middle);
  if (p->block->has_ghost)
    inches_flow_add (key, INCHES_SAMPLE_GHOST, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 10, _("early-2025 settings"));
  inches_flow_add (key, INCHES_SAMPLE_HALF, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 10, _("half of them"));
  inches_flow_add (key, INCHES_SAMPLE_NINE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 10, _("nine in ten"));
  inches_flow_add (key, INCHES_SAMPLE_GROUND, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 10, _("ground of the model"));

  return inches_flow_place (key, &p->page->texts, p->block->row, box->x, box->width,
                            box->y + (HEADING + KEY_DOWN) * p->unit, KEY_PITCH * p->unit, MOST_KEY_LINES);
}

/* Where all futures start alike there is a point of its own; else the first week's stands for it. */
static void
place_points (const Placing *p)
{
  InchesFanBlock *self = p->block;
  InchesForecast *baseline = p->page->baseline;
  InchesIndex index = p->input->index;
  gboolean alike = index == INCHES_INDEX_INCHES || index == INCHES_INDEX_WAR || index == INCHES_INDEX_CIVILIANS
                   || index == INCHES_INDEX_GRID;
  double start = index == INCHES_INDEX_INCHES ? INCHES_SIZE_START : 100;

  for (guint i = 0; i <= p->n_weeks; i++)
    {
      guint week = i == 0 ? 0 : i - 1;
      double day = p->anchor + (i == 0 ? 0 : 7.0 * week + (i < p->n_weeks ? 3.5 : 7.0));
      InchesFanPoint point = { .x = inches_date_axis_to_x (&self->axis, day) };

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point.y[q] = inches_scale_to_page (&self->scale, i == 0 && alike ? start : shown (p->input, week, q));
      if (baseline != NULL)
        point.ghost = inches_scale_to_page (&self->scale, i == 0 && alike ? start
                                            : inches_index_shown (baseline, index, week, INCHES_QUANTILE_50));
      g_array_append_val (self->points, point);
    }
}

static void
write_figures (const Placing *p)
{
  InchesFanBlock *self = p->block;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint n = inches_scale_get_ticks (&self->scale, count_ticks (p), ticks);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_number_format (ticks[i], 0);

      self->lines[i] = inches_scale_to_page (&self->scale, ticks[i]);
      inches_model_page_write (p->page, self->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2,
                               self->plot.x - FIGURE_GAP * p->unit, self->lines[i], INCHES_ANCHOR_END, figure);
    }
  self->n_lines = n;
}

/* The middle first; what would stand too close to another figure is left out. */
static void
write_last_week (const Placing *p)
{
  static const InchesQuantile order[] = { INCHES_QUANTILE_50, INCHES_QUANTILE_05, INCHES_QUANTILE_95, INCHES_QUANTILE_25, INCHES_QUANTILE_75 };
  InchesFanBlock *self = p->block;
  double x = self->plot.x + self->plot.width + FIGURE_GAP * p->unit;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      InchesTypeUse use = i == 0 ? INCHES_TYPE_USE_VALUE : INCHES_TYPE_USE_TICK;
      double value = shown (p->input, p->n_weeks - 1, order[i]);
      g_autofree char *figure = inches_number_format (value, inches_index_get_decimals (p->input->index));
      double baseline = inches_timeline_texts_middle (&p->page->texts, use, inches_scale_to_page (&self->scale, value));
      InchesTimelineBox box = inches_timeline_texts_box (&p->page->texts, use, x, baseline, INCHES_ANCHOR_START,
                                                         inches_timeline_texts_width (&p->page->texts, use, figure));

      if (inches_timeline_texts_is_free (&p->page->texts, self->row, &box))
        inches_timeline_texts_add (&p->page->texts, self->row, use, i == 0 ? INCHES_ROLE_MODEL : INCHES_ROLE_INK2, x, baseline,
                                   INCHES_ANCHOR_START, figure);
    }
}

/* In the corner that the fan leaves freest, the lower left if it can be. */
static void
write_on_ground (const Placing *p)
{
  InchesFanBlock *self = p->block;
  const InchesFanPoint *first = &g_array_index (self->points, InchesFanPoint, MIN (4, self->points->len - 1));
  double below = self->plot.y + self->plot.height - first->y[INCHES_QUANTILE_05];
  double above = first->y[INCHES_QUANTILE_95] - self->plot.y;
  double middle = below >= above || below > 24 * p->unit ? self->plot.y + self->plot.height - 10 * p->unit
                                                        : self->plot.y + 10 * p->unit;

  inches_model_page_write (p->page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_MODEL, self->plot.x + 7 * p->unit, middle,
                           INCHES_ANCHOR_START, _("illustrative"));
}

/**
 * inches_fan_block_new:
 * @page: the page
 * @row: of its texts
 * @input: what is shown
 * @box: all that heading, key, plot and dates may take
 * @left: px where the weeks begin
 * @right: px where they end
 *
 * Returns: (transfer full): the fan, placed
 */
InchesFanBlock *
inches_fan_block_new (InchesModelPage         *page,
                      guint                    row,
                      const InchesChartInput  *input,
                      const InchesTimelineBox *box,
                      double                   left,
                      double                   right)
{
  InchesFanBlock *self = g_new0 (InchesFanBlock, 1);
  Placing p = { self, page, input, inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast)),
                inches_forecast_get_n_weeks (input->forecast), page->unit };
  guint lines;
  double top;

  self->row = row;
  self->id = "model-fan";
  self->name = g_strdup (inches_index_get_name (input->index));
  self->points = g_array_new (FALSE, TRUE, sizeof (InchesFanPoint));
  self->has_ghost = page->baseline != NULL;
  inches_flow_init (&self->key);

  write_heading (&p, box);
  lines = write_key (&p, box);
  top = box->y + (HEADING + lines * KEY_PITCH + KEY_TO_PLOT) * p.unit;
  self->plot = (InchesTimelineBox) { left, top, right - left, box->y + box->height - AXIS * p.unit - top };
  self->scale = find_scale (page, input, self->plot.y, self->plot.y + self->plot.height);
  inches_date_axis_init_uniform (&self->axis, left, right, p.anchor, p.anchor + 7.0 * p.n_weeks);

  place_points (&p);
  write_figures (&p);
  self->dates = inches_model_page_write_dates (page, row, &self->axis, &self->plot);
  write_last_week (&p);
  write_on_ground (&p);
  inches_model_page_add_box (page, &self->plot);

  return self;
}

void
inches_fan_block_free (InchesFanBlock *self)
{
  inches_flow_clear (&self->key);
  g_array_unref (self->points);
  g_array_unref (self->dates);
  g_free (self->name);
  g_free (self);
}

static void
paint_axis (const InchesFanBlock *self,
            InchesCanvas         *canvas,
            const InchesTheme    *theme,
            double                unit)
{
  double y = floor (self->plot.y + self->plot.height) + 0.5;
  InchesStroke stroke = { MAX (1, AXIS_LINE * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  inches_canvas_move_to (canvas, self->plot.x, y);
  inches_canvas_line_to (canvas, self->plot.x + self->plot.width, y);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);

      if (!tick->line)
        continue;

      inches_canvas_move_to (canvas, floor (tick->x) + 0.5, y);
      inches_canvas_line_to (canvas, floor (tick->x) + 0.5, y + (tick->major ? TICK : TICK_SHORT) * unit);
    }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &stroke);
}

/**
 * inches_fan_block_paint:
 * @self: a placed fan
 * @page: its page
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_fan_block_paint (const InchesFanBlock  *self,
                        const InchesModelPage *page,
                        InchesCanvas          *canvas,
                        const InchesTheme     *theme)
{
  const InchesTimelineBox *plot = &self->plot;
  double unit = page->unit;

  inches_canvas_begin_group (canvas, self->id, self->name);
  inches_paint_model_ground (plot, canvas, theme, unit);
  for (guint i = 0; i < self->n_lines; i++)
    inches_canvas_line (canvas, plot->x, floor (self->lines[i]) + 0.5, plot->x + plot->width, floor (self->lines[i]) + 0.5,
                        MAX (1, 0.75 * unit), inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_push_clip (canvas, plot->x, plot->y - unit, plot->width, plot->height + 2 * unit);
  inches_paint_fan (self->points, self->has_ghost, canvas, theme, unit);
  inches_canvas_pop_clip (canvas);
  paint_axis (self, canvas, theme, unit);
  inches_flow_paint (&self->key, canvas, theme, unit);
  inches_timeline_texts_paint (&page->texts, self->row, canvas, theme);
  inches_canvas_end_group (canvas);
}
