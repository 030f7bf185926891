/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outlook-chart.h"

#include "inches-fan-block.h"
#include "inches-index-words.h"
#include "inches-ladder-block.h"
#include "inches-number.h"
#include "inches-outcome-block.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define GAP          22.0 /* between the chart's parts */
#define FAN_SHARE    0.58 /* of the height that fan and ladder share */
#define LADDER_LEAST 12.0 /* a rung */
#define LADDER_MOST  19.0
#define HEADING      20.0
#define FIGURE       30.0
#define LINE         14.0 /* of a heading that has two */
#define HEADING_DOWN 9.0
#define DOT_MOST     30.0
#define DOT_LEAST    11.0 /* beside the legend; smaller, they stand above it */
#define DOT_ABOVE    16.0
#define TO_LEGEND    8.0
#define WIDE         1.25 /* width over height from which the outcomes stand beside */

enum { ROW_FAN, ROW_LADDER, ROW_OUTCOMES };

typedef struct
{
  InchesFanBlock       *fan;
  InchesTimelineLadder *ladder;
  InchesOutcomeBlock   *outcomes;
} OutlookChart;

static const char *
get_key (void)
{
  return _("The fan shows what the model leaves open, not what the world does; doubt about its coefficients is not in it.");
}

/* Where the three parts stand. */
typedef struct
{
  InchesTimelineBox weeks;    /* fan over ladder */
  InchesTimelineBox outcomes;
  gboolean          beside;
  double            above;    /* px of a dot's place above the legend; 0: dots and legend side by side */
  InchesLegend      legend;
} Plan;

static double
outcomes_height (const InchesModelPage *page)
{
  return HEADING * page->unit + inches_outcome_block_legend_height (page);
}

/* In a narrow page with large letters the legend leaves too little room beside it. */
static double
find_above (const InchesModelPage  *page,
            const InchesChartInput *input,
            const Plan             *plan)
{
  double unit = page->unit;
  double legend = inches_outcome_block_legend_width (page, input->forecast, plan->legend);

  if ((page->body.width - legend - GAP * unit) / INCHES_DOTS_COLUMNS >= DOT_LEAST * unit)
    return 0;

  return MIN (page->body.width / INCHES_DOTS_COLUMNS, DOT_ABOVE * unit);
}

static Plan
make_plan (const InchesModelPage  *page,
           const InchesChartInput *input)
{
  Plan plan = { page->body, page->body, input->width >= WIDE * input->height, 0,
                page->baseline != NULL ? INCHES_LEGEND_BASELINE : INCHES_LEGEND_SHARES };
  double gap = GAP * page->unit;

  if (plan.beside)
    {
      plan.outcomes.width = MAX (inches_outcome_block_legend_width (page, input->forecast, plan.legend),
                                 inches_ladder_block_key_width (page) + page->unit);
      plan.outcomes.x = page->body.x + page->body.width - plan.outcomes.width;
      plan.weeks.width = plan.outcomes.x - gap * 1.3 - plan.weeks.x;
    }
  else
    {
      plan.above = find_above (page, input, &plan);
      plan.outcomes.height = outcomes_height (page)
                             + (plan.above > 0 ? plan.above * INCHES_DOTS_ROWS + TO_LEGEND * page->unit : 0);
      plan.outcomes.y = page->body.y + page->body.height - plan.outcomes.height;
      plan.weeks.height = plan.outcomes.y - gap * 0.6 - plan.weeks.y;
    }

  return plan;
}

/* Right of the weeks: under the outcomes there is room for bars, else for figures alone. */
static InchesLadderColumns
find_columns (const InchesModelPage  *page,
              const InchesChartInput *input,
              const Plan             *plan)
{
  double unit = page->unit;
  const InchesTimelineBox *box = &plan->weeks;
  double name = inches_ladder_block_name_width (page, input, FALSE) + 6 * unit;
  double figure = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("of 100")) + 6 * unit;
  double gutter = inches_fan_block_gutter (page, input);
  double margin = inches_fan_block_margin (page, input);
  InchesLadderColumns columns = { .name_x = box->x, .name_width = name };

  columns.weeks_left = ceil (box->x + MAX (name, gutter));
  columns.weeks_right = floor (box->x + box->width - (plan->beside ? margin : MAX (figure, margin)));
  columns.figure_right = plan->beside ? plan->outcomes.x + plan->outcomes.width : box->x + box->width;
  if (plan->beside)
    {
      columns.bar_left = plan->outcomes.x;
      columns.bar_width = floor (plan->outcomes.width - FIGURE * unit);
    }

  return columns;
}

/* The weeks of fan and ladder stand under each other. Returns px where the ladder begins. */
static double
place_weeks (OutlookChart           *self,
             InchesModelPage        *page,
             const InchesChartInput *input,
             const Plan             *plan)
{
  double unit = page->unit;
  const InchesTimelineBox *box = &plan->weeks;
  InchesLadderColumns columns = find_columns (page, input, plan);
  gboolean narrow = inches_ladder_block_weeks_width (page) > columns.weeks_right - columns.weeks_left;
  double heading = (HEADING + (narrow ? LINE : 0)) * unit;
  double rung = CLAMP ((box->height * (1 - FAN_SHARE) - GAP * unit - heading) / INCHES_N_RUNGS, LADDER_LEAST * unit, LADDER_MOST * unit);
  double ladder = rung * INCHES_N_RUNGS + heading;
  InchesTimelineBox fan = { box->x, box->y, box->width, box->height - ladder - GAP / 2 * unit };

  self->fan = inches_fan_block_new (page, ROW_FAN, input, &fan, columns.weeks_left, columns.weeks_right);
  self->ladder = inches_ladder_block_new (page, ROW_LADDER, input, &columns, box->y + box->height - rung * INCHES_N_RUNGS, rung,
                                          &self->fan->axis);
  inches_ladder_block_head (page, input, self->ladder, &columns, box->y + box->height - ladder);

  return box->y + box->height - ladder;
}

static void
place_outcomes (OutlookChart            *self,
                InchesModelPage         *page,
                const InchesChartInput  *input,
                const Plan              *plan,
                double                   ladder_top)
{
  double unit = page->unit;
  const InchesTimelineBox *box = &plan->outcomes;
  double free = ladder_top - box->y - outcomes_height (page) - TO_LEGEND * unit;
  double top = box->y + HEADING * unit;
  double legend = inches_outcome_block_legend_width (page, input->forecast, plan->legend);
  InchesOutcomeInput outcomes = { ROW_OUTCOMES, "outcomes", input->forecast, page->baseline, plan->legend, box->x, top };

  inches_model_page_write (page, ROW_OUTCOMES, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, box->x, box->y + HEADING_DOWN * unit,
                           INCHES_ANCHOR_START, _("Outcomes at the end"));

  if (plan->beside)
    {
      outcomes.pitch = MIN (MIN (box->width, DOT_MOST * INCHES_DOTS_COLUMNS * unit) / INCHES_DOTS_COLUMNS, free / INCHES_DOTS_ROWS);
      outcomes.legend_x = box->x;
      outcomes.legend_y = top + INCHES_DOTS_ROWS * outcomes.pitch + TO_LEGEND * unit;
      outcomes.legend_width = box->width;
    }
  else if (plan->above > 0)
    {
      outcomes.pitch = plan->above;
      outcomes.legend_x = box->x;
      outcomes.legend_y = top + INCHES_DOTS_ROWS * outcomes.pitch + TO_LEGEND * unit;
      outcomes.legend_width = MIN (legend, box->width);
    }
  else
    {
      outcomes.pitch = MIN ((box->width - legend - GAP * unit) / INCHES_DOTS_COLUMNS, (box->height - HEADING * unit) / INCHES_DOTS_ROWS);
      outcomes.legend_x = box->x + outcomes.pitch * INCHES_DOTS_COLUMNS + GAP * unit;
      outcomes.legend_y = top;
      outcomes.legend_width = legend;
    }

  self->outcomes = inches_outcome_block_new (page, &outcomes);
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  OutlookChart *self = g_new0 (OutlookChart, 1);
  Plan plan = make_plan (page, input);

  double ladder_top = place_weeks (self, page, input, &plan);

  place_outcomes (self, page, input, &plan, ladder_top);

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  OutlookChart *self = chart;

  inches_fan_block_paint (self->fan, page, canvas, theme);
  inches_canvas_begin_group (canvas, "ladder", _("Ladder of rungs"));
  inches_paint_ladder (self->ladder, canvas, theme, page->unit);
  inches_timeline_texts_paint (&page->texts, ROW_LADDER, canvas, theme);
  inches_canvas_end_group (canvas);
  inches_outcome_block_paint (self->outcomes, page, canvas, theme);
}

static char *
describe (const InchesChartInput *input)
{
  guint n = inches_forecast_get_n_weeks (input->forecast);
  guint decimals = inches_index_get_decimals (input->index);
  g_autofree char *middle = inches_number_format (inches_index_shown (input->forecast, input->index, n - 1, INCHES_QUANTILE_50), decimals);
  g_autofree char *low = inches_number_format (inches_index_shown (input->forecast, input->index, n - 1, INCHES_QUANTILE_05), decimals);
  g_autofree char *high = inches_number_format (inches_index_shown (input->forecast, input->index, n - 1, INCHES_QUANTILE_95), decimals);
  g_autofree char *sentence = inches_forecast_describe (input->forecast, input->baseline);

  /* Translators: an index, a number of weeks, three values of the index, a sentence. */
  return g_strdup_printf (_("%s after %u weeks: %s in the middle, nine futures in ten from %s to %s. %s"),
                          inches_index_get_name (input->index), n, middle, low, high, sentence);
}

static void
chart_free (gpointer chart)
{
  OutlookChart *self = chart;

  inches_fan_block_free (self->fan);
  inches_timeline_ladder_free (self->ladder);
  g_free (self->outcomes);
  g_free (self);
}

const InchesModelChartKind inches_outlook_chart = { get_key, place, paint, describe, chart_free, FALSE };

/** inches_outlook_chart_get_parts: @parts: (out caller-allocates): where fan and ladder stand; what it points to is @chart's */
void
inches_outlook_chart_get_parts (const InchesModelChart *chart,
                                InchesOutlookParts     *parts)
{
  const OutlookChart *self = inches_model_chart_get_chart (chart, &inches_outlook_chart);

  *parts = (InchesOutlookParts) {
    self->fan->plot, self->fan->scale, (const InchesFanPoint *) self->fan->points->data, self->fan->points->len,
    self->ladder->ground, (const InchesLadderRow *) self->ladder->rows->data, self->ladder->rows->len,
    (const InchesLadderCell *) self->ladder->cells->data, self->ladder->cells->len,
  };
}

/**
 * inches_outlook_chart_find_week:
 * @chart: an outlook
 * @x: px
 * @y: px
 * @week: (out): the week there
 *
 * Returns: %FALSE outside the weeks of fan and ladder
 */
gboolean
inches_outlook_chart_find_week (const InchesModelChart *chart,
                                double                  x,
                                double                  y,
                                guint                  *week)
{
  const OutlookChart *self = inches_model_chart_get_chart (chart, &inches_outlook_chart);
  const InchesTimelineBox *plot = &self->fan->plot;
  const InchesTimelineBox *ground = &self->ladder->ground;
  double days;

  if (x < plot->x || x >= plot->x + plot->width || y < plot->y || y >= ground->y + ground->height)
    return FALSE;

  /* The first point is the start, so there is one more than weeks. */
  days = inches_date_axis_to_day (&self->fan->axis, x) - self->fan->axis.stretches[0].first;
  *week = CLAMP (floor (days / 7), 0, self->fan->points->len - 2);

  return TRUE;
}

/**
 * inches_outlook_chart_get_place:
 * @chart: an outlook
 * @week: below the number of its weeks
 * @place: (out caller-allocates): where it stands
 */
void
inches_outlook_chart_get_place (const InchesModelChart *chart,
                                guint                   week,
                                InchesOutlookPlace     *place)
{
  const OutlookChart *self = inches_model_chart_get_chart (chart, &inches_outlook_chart);
  const InchesTimelineBox *plot = &self->fan->plot;

  g_return_if_fail (week + 1 < self->fan->points->len);

  place->point = g_array_index (self->fan->points, InchesFanPoint, week + 1);
  place->x = place->point.x;
  place->top = plot->y;
  place->axis = plot->y + plot->height;
  place->bottom = self->ladder->ground.y + self->ladder->ground.height;
  place->has_ghost = self->fan->has_ghost;
}
