/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-panel.h"

#include "inches-date-ticks.h"
#include "inches-index-words.h"
#include "inches-number.h"
#include "inches-timeline-fan.h"
#include "inches-timeline-flow-painter.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING_DOWN  9.0
#define SECOND_DOWN   25.0
#define TO_PLOT       41.0
#define AXIS          19.0
#define GUTTER        34.0
#define FIGURE_GAP    6.0
#define FIGURE_PITCH  16.0
#define MOST_TICKS    6
#define VALUE_LINE    2.0
#define VALUE_RADIUS  3.2
#define TICK          4.0
#define GROUND_WORDS  9.0

typedef struct
{
  InchesEvidencePanel         *panel;
  InchesModelPage             *page;
  const InchesForecast        *forecast;
  const InchesHappenedMeasure *measure;
  double                       unit;
} Placing;

static InchesDay
get_anchor (const Placing *p)
{
  return inches_scenario_get_anchor (inches_forecast_get_scenario (p->forecast));
}

/* From zero, so that heights can be compared; as high as fan and record go. */
static void
find_scale (const Placing *p)
{
  InchesEvidencePanel *self = p->panel;
  double high = 120;

  for (guint week = 0; week < inches_forecast_get_n_weeks (p->forecast); week++)
    high = MAX (high, inches_forecast_get_quantile (p->forecast, p->measure->index, week, INCHES_QUANTILE_95));
  for (guint i = 0; i < p->measure->points->len; i++)
    high = MAX (high, g_array_index (p->measure->points, InchesHappenedPoint, i).value);

  inches_scale_init_nice (&self->scale, 0, high, self->plot.y + self->plot.height, self->plot.y, MOST_TICKS);
  self->hundred = inches_scale_to_page (&self->scale, 100);
}

static void
place_fan (const Placing *p)
{
  InchesEvidencePanel *self = p->panel;
  guint n = inches_forecast_get_n_weeks (p->forecast);

  /* The start, where all futures are alike, is a point of its own. */
  for (guint i = 0; i <= n; i++)
    {
      double day = get_anchor (p) + (i == 0 ? 0 : 7.0 * (i - 1) + (i < n ? 3.5 : 7.0));
      InchesFanPoint point = { .x = inches_date_axis_to_x (&self->axis, day) };

      for (guint q = 0; q < INCHES_N_QUANTILES; q++)
        point.y[q] = i == 0 ? self->hundred
                     : inches_scale_to_page (&self->scale, inches_forecast_get_quantile (p->forecast, p->measure->index, i - 1, q));
      g_array_append_val (self->points, point);
    }
}

static void
place_values (const Placing *p)
{
  InchesEvidencePanel *self = p->panel;
  double right = self->plot.x + self->plot.width;

  for (guint i = 0; i < p->measure->points->len; i++)
    {
      const InchesHappenedPoint *point = &g_array_index (p->measure->points, InchesHappenedPoint, i);
      InchesEvidenceValue value = { MAX (inches_date_axis_to_x (&self->axis, point->first), self->plot.x),
                                    MIN (inches_date_axis_to_x (&self->axis, point->last + 1), right),
                                    inches_scale_to_page (&self->scale, point->value), point->provisional,
                                    point->value < point->band[INCHES_QUANTILE_05]
                                      || point->value > point->band[INCHES_QUANTILE_95] };

      g_array_append_val (self->values, value);
    }
}

static void
write_figures (const Placing *p)
{
  InchesEvidencePanel *self = p->panel;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint most = CLAMP ((guint) (self->plot.height / (FIGURE_PITCH * p->unit)), 2, MOST_TICKS);
  guint n = inches_scale_get_ticks (&self->scale, most, ticks);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_number_format (ticks[i], 0);

      self->lines[i] = inches_scale_to_page (&self->scale, ticks[i]);
      inches_model_page_write (p->page, self->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2,
                               self->plot.x - FIGURE_GAP * p->unit, self->lines[i], INCHES_ANCHOR_END, figure);
    }
  self->n_lines = n;
}

/* What is measured, in ink; the verdict at the right of it; the index below, in the model's colour. */
static void
write_heading (const Placing           *p,
               const InchesTimelineBox *box)
{
  InchesEvidencePanel *self = p->panel;
  const char *verdict = inches_happened_verdict_get_name (p->measure->verdict);
  g_autofree char *words = inches_happened_describe_briefly (p->measure);
  double free = box->width - inches_model_page_width_of (p->page, INCHES_TYPE_USE_HEADING, verdict) - 8 * p->unit;
  double x = box->x + inches_model_page_width_of (p->page, INCHES_TYPE_USE_STRONG, inches_index_get_name (p->measure->index)) + 8 * p->unit;

  inches_model_page_wrap (p->page, self->row, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, box->x, free, box->y + HEADING_DOWN * p->unit,
                          0, 1, p->measure->measure->name);
  inches_model_page_write (p->page, self->row, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, box->x + box->width,
                           box->y + HEADING_DOWN * p->unit, INCHES_ANCHOR_END, verdict);
  inches_model_page_write (p->page, self->row, INCHES_TYPE_USE_STRONG, INCHES_ROLE_MODEL, box->x, box->y + SECOND_DOWN * p->unit,
                           INCHES_ANCHOR_START, inches_index_get_name (p->measure->index));
  inches_model_page_wrap (p->page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, MAX (box->x + box->width - x, 1),
                          box->y + SECOND_DOWN * p->unit, 0, 1, words);
}

/**
 * inches_evidence_panel_new:
 * @page: the page
 * @row: of its texts
 * @happened: what happened
 * @measure: a measure of it that has values
 * @box: all that heading, plot and dates may take
 *
 * Returns: (transfer full): the panel, placed
 */
InchesEvidencePanel *
inches_evidence_panel_new (InchesModelPage             *page,
                           guint                        row,
                           const InchesHappened        *happened,
                           const InchesHappenedMeasure *measure,
                           const InchesTimelineBox     *box)
{
  InchesEvidencePanel *self = g_new0 (InchesEvidencePanel, 1);
  Placing p = { self, page, inches_happened_get_forecast (happened), measure, page->unit };
  double top = box->y + TO_PLOT * page->unit;

  self->row = row;
  self->name = g_strdup (inches_series_get_title (measure->series));
  self->points = g_array_new (FALSE, TRUE, sizeof (InchesFanPoint));
  self->values = g_array_new (FALSE, FALSE, sizeof (InchesEvidenceValue));
  self->plot = (InchesTimelineBox) { box->x + GUTTER * page->unit, top, MAX (box->width - GUTTER * page->unit, 1),
                                     MAX (box->y + box->height - AXIS * page->unit - top, 1) };
  inches_date_axis_init_uniform (&self->axis, self->plot.x, self->plot.x + self->plot.width, get_anchor (&p),
                                 get_anchor (&p) + 7.0 * inches_forecast_get_n_weeks (p.forecast));

  write_heading (&p, box);
  find_scale (&p);
  place_fan (&p);
  place_values (&p);
  write_figures (&p);
  self->dates = inches_model_page_write_dates (page, row, &self->axis, &self->plot);
  inches_model_page_write (page, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_MODEL, self->plot.x + 7 * page->unit,
                           self->plot.y + self->plot.height - GROUND_WORDS * page->unit, INCHES_ANCHOR_START, _("illustrative"));
  inches_model_page_add_box (page, &self->plot);

  return self;
}

void
inches_evidence_panel_free (InchesEvidencePanel *self)
{
  g_array_unref (self->points);
  g_array_unref (self->values);
  g_array_unref (self->dates);
  g_free (self->name);
  g_free (self);
}

static void
paint_axis (const InchesEvidencePanel *self,
            InchesCanvas              *canvas,
            const InchesTheme         *theme,
            double                     unit)
{
  double y = floor (self->plot.y + self->plot.height) + 0.5;
  InchesStroke stroke = { MAX (1, 1.2 * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  inches_canvas_move_to (canvas, self->plot.x, y);
  inches_canvas_line_to (canvas, self->plot.x + self->plot.width, y);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);

      if (!tick->line)
        continue;
      inches_canvas_move_to (canvas, floor (tick->x) + 0.5, y);
      inches_canvas_line_to (canvas, floor (tick->x) + 0.5, y + TICK * unit);
    }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &stroke);
}

/* The days a value stands for as a line, a disc in their middle: hollow if provisional;
 * a cross instead where it lies outside nine futures in ten. */
static void
paint_value (const InchesEvidenceValue *value,
             InchesCanvas              *canvas,
             const InchesTheme         *theme,
             double                     unit)
{
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);
  const InchesColor *view = inches_theme_get_color (theme, INCHES_ROLE_VIEW);
  InchesStroke line = { VALUE_LINE * unit, INCHES_JOIN_MITRE, FALSE, { 4 * unit, 3 * unit }, value->provisional ? 2 : 0 };
  InchesStroke cross = { VALUE_LINE * unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };
  double x = (value->left + value->right) / 2;
  double r = VALUE_RADIUS * unit;

  inches_canvas_move_to (canvas, value->left + unit, value->y);
  inches_canvas_line_to (canvas, value->right - unit, value->y);
  inches_canvas_stroke (canvas, ink, &line);

  inches_canvas_circle (canvas, x, value->y, r + (value->outside ? 2.4 : 1.2) * unit);
  inches_canvas_fill (canvas, view);
  if (value->outside)
    {
      inches_canvas_move_to (canvas, x - r, value->y - r);
      inches_canvas_line_to (canvas, x + r, value->y + r);
      inches_canvas_move_to (canvas, x + r, value->y - r);
      inches_canvas_line_to (canvas, x - r, value->y + r);
      inches_canvas_stroke (canvas, ink, &cross);
      return;
    }

  inches_canvas_circle (canvas, x, value->y, r);
  inches_canvas_fill (canvas, ink);
  if (value->provisional)
    {
      inches_canvas_circle (canvas, x, value->y, r - 1.4 * unit);
      inches_canvas_fill (canvas, view);
    }
}

/**
 * inches_evidence_panel_paint:
 * @self: a placed panel
 * @page: its page
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_evidence_panel_paint (const InchesEvidencePanel *self,
                             const InchesModelPage     *page,
                             InchesCanvas              *canvas,
                             const InchesTheme         *theme)
{
  const InchesTimelineBox *plot = &self->plot;
  double unit = page->unit;
  InchesStroke dashed = { 1.6 * unit, INCHES_JOIN_MITRE, FALSE, { 4 * unit, 3 * unit }, 2 };
  g_autofree char *id = g_strdup_printf ("measure-%u", self->row);

  inches_canvas_begin_group (canvas, id, self->name);
  inches_paint_model_ground (plot, canvas, theme, unit);
  for (guint i = 0; i < self->n_lines; i++)
    inches_canvas_line (canvas, plot->x, floor (self->lines[i]) + 0.5, plot->x + plot->width, floor (self->lines[i]) + 0.5,
                        MAX (1, 0.75 * unit), inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_push_clip (canvas, plot->x, plot->y - unit, plot->width, plot->height + 2 * unit);
  inches_paint_fan (self->points, FALSE, canvas, theme, unit);
  inches_canvas_pop_clip (canvas);
  inches_canvas_move_to (canvas, plot->x, self->hundred);
  inches_canvas_line_to (canvas, plot->x + plot->width, self->hundred);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GHOST), &dashed);
  for (guint i = 0; i < self->values->len; i++)
    paint_value (&g_array_index (self->values, InchesEvidenceValue, i), canvas, theme, unit);
  paint_axis (self, canvas, theme, unit);
  inches_timeline_texts_paint (&page->texts, self->row, canvas, theme);
  inches_canvas_end_group (canvas);
}
