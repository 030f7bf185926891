/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ladder-chart.h"

#include "inches-date-ticks.h"
#include "inches-ladder-block.h"
#include "inches-share.h"
#include "inches-timeline-model-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define GAP         14.0 /* between columns */
#define FIGURE      30.0
#define AXIS        19.0
#define AXIS_TEXT   11.0
#define TICK        5.0
#define TICK_SHORT  3.0
#define BETWEEN_DATES 7.0
#define ROW_MOST    64.0
#define HEAD_MOST   46.0 /* of the columns' names */
/* Shares of the width that names, weights and figures leave: what each side gives takes
 * more where its lines would not fit the rows, bars and weeks the rest. */
#define GIVES_LEAST 0.24
#define GIVES_MOST  0.40
#define GIVES_STEP  0.02
#define BAR_SHARE   0.32 /* of the rest */

enum { ROW_LADDER };

typedef struct
{
  InchesTimelineLadder *ladder;
  InchesDateAxis        axis;
  GArray               *dates; /* (element-type InchesDateTick) */
  double                left;
  double                right;
  double                pitch;
} LadderChart;

static const char *
get_key (void)
{
  return _("Fell: was in force and is not in the last week. Weight: what the rung counts for in the model.");
}

static InchesLadderColumns
share_width (const InchesModelPage  *page,
             const InchesChartInput *input,
             gboolean                with_needs,
             double                  gives)
{
  double unit = page->unit;
  double gap = GAP * unit;
  double name = inches_ladder_block_name_width (page, input, with_needs);
  double weight = inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("weight"));
  double free = page->body.width - name - weight - FIGURE * unit - 5 * gap;
  InchesLadderColumns columns = { .name_x = page->body.x, .name_width = name };

  columns.weight_right = page->body.x + name + gap + weight;
  columns.gives_width = gives * free;
  columns.gives_x[0] = columns.weight_right + gap;
  columns.gives_x[1] = columns.gives_x[0] + columns.gives_width + gap;
  columns.bar_left = ceil (columns.gives_x[1] + columns.gives_width + gap);
  columns.bar_width = floor (BAR_SHARE * (1 - 2 * gives) * free);
  columns.figure_right = columns.bar_left + columns.bar_width + FIGURE * unit;
  columns.weeks_left = ceil (columns.figure_right + gap);
  columns.weeks_right = floor (page->body.x + page->body.width);

  return columns;
}

/* What a rung comes after is broken over lines where the rows would else be too low. */
static InchesLadderColumns
find_columns (const InchesModelPage  *page,
              const InchesChartInput *input)
{
  double row = MIN ((page->body.height - (HEAD_MOST + AXIS) * page->unit) / INCHES_N_RUNGS, ROW_MOST * page->unit);
  InchesLadderColumns columns = { 0 };

  for (guint broken = 0; broken < 2; broken++)
    for (double gives = GIVES_LEAST; gives <= GIVES_MOST; gives += GIVES_STEP)
      {
        columns = share_width (page, input, broken == 0, gives);
        if (inches_ladder_block_row_height (page, input, &columns) <= row)
          return columns;
      }

  return columns;
}

static void
write_dates (LadderChart     *self,
             InchesModelPage *page,
             double           top)
{
  InchesTextStyle style = inches_timeline_texts_style (&page->texts, INCHES_TYPE_USE_LABEL);

  self->dates = inches_date_ticks_place (&self->axis, page->texts.measurer, &style, BETWEEN_DATES * page->unit);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);

      if (tick->text != NULL)
        inches_model_page_write (page, ROW_LADDER, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, tick->text_x + tick->text_width / 2,
                                 top + AXIS_TEXT * page->unit, INCHES_ANCHOR_MIDDLE, tick->text);
    }
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  LadderChart *self = g_new0 (LadderChart, 1);
  InchesLadderColumns columns = find_columns (page, input);
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast));
  InchesTimelineLadder *head = inches_ladder_new_empty (ROW_LADDER);
  double top = page->body.y;

  inches_date_axis_init_uniform (&self->axis, columns.weeks_left, columns.weeks_right, anchor,
                                 anchor + 7.0 * inches_forecast_get_n_weeks (input->forecast));
  top += inches_ladder_block_head (page, input, head, &columns, top);
  self->pitch = MIN ((page->body.y + page->body.height - AXIS * page->unit - top) / INCHES_N_RUNGS, ROW_MOST * page->unit);
  self->left = page->body.x;
  self->right = columns.weeks_right;
  self->ladder = inches_ladder_block_new (page, ROW_LADDER, input, &columns, top, self->pitch, &self->axis);
  write_dates (self, page, top + INCHES_N_RUNGS * self->pitch);

  /* The head's key and scale go with the rungs. */
  inches_flow_clear (&self->ladder->key);
  self->ladder->key = head->key;
  self->ladder->scale = head->scale;
  inches_flow_init (&head->key);
  inches_timeline_ladder_free (head);

  return self;
}

static void
paint_lines (const LadderChart     *self,
             const InchesModelPage *page,
             InchesCanvas          *canvas,
             const InchesTheme     *theme)
{
  const InchesTimelineBox *ground = &self->ladder->ground;
  double foot = floor (ground->y + ground->height) + 0.5;
  InchesStroke axis = { MAX (1, 1.2 * page->unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };

  for (guint i = 0; i <= INCHES_N_RUNGS; i++)
    {
      double y = floor (ground->y + i * self->pitch) + 0.5;

      inches_canvas_line (canvas, self->left, y, ground->x, y, MAX (1, 0.75 * page->unit),
                          inches_theme_get_color (theme, INCHES_ROLE_GRID));
    }

  inches_canvas_move_to (canvas, ground->x, foot);
  inches_canvas_line_to (canvas, ground->x + ground->width, foot);
  for (guint i = 0; i < self->dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (self->dates, InchesDateTick, i);

      if (!tick->line)
        continue;

      inches_canvas_move_to (canvas, floor (tick->x) + 0.5, foot);
      inches_canvas_line_to (canvas, floor (tick->x) + 0.5, foot + (tick->major ? TICK : TICK_SHORT) * page->unit);
    }
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &axis);
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  LadderChart *self = chart;

  inches_canvas_begin_group (canvas, "ladder", _("Ladder of rungs"));
  inches_paint_ladder (self->ladder, canvas, theme, page->unit);
  paint_lines (self, page, canvas, theme);
  inches_timeline_texts_paint (&page->texts, ROW_LADDER, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  const InchesLadder *ladder = inches_model_get_ladder (input->model);
  guint n = inches_forecast_get_n_futures (input->forecast);
  guint last = inches_forecast_get_n_weeks (input->forecast) - 1;
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, _("Of 100 simulated futures, rungs in force after %u weeks: "), last + 1);
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      g_autofree char *share = inches_share_format (inches_forecast_get_in_force (input->forecast, i, last), n);

      g_string_append_printf (words, "%s%s %s", i == 0 ? "" : ", ", ladder->rungs[i].name, share);
    }
  g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}

static void
chart_free (gpointer chart)
{
  LadderChart *self = chart;

  inches_timeline_ladder_free (self->ladder);
  g_array_unref (self->dates);
  g_free (self);
}

const InchesModelChartKind inches_ladder_chart = { get_key, place, paint, describe, chart_free, TRUE };
