/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-chart.h"

#include "inches-compare-beliefs.h"
#include "inches-index-words.h"
#include "inches-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define NAME_LINE  16.0
#define TEXT_LINE  13.0
#define KEY_RADIUS 5.2
#define TO_NAME    5.0
#define FRAME_PAD  6.0
#define FRAME      1.5
#define MARGIN     8.0

typedef struct
{
  InchesComparePlan     plan;
  InchesCompareCell    *cells[INCHES_COMPARE_MOST];
  InchesCompareBeliefs *beliefs;
} CompareChart;

static const char *
get_key (void)
{
  return _("Each dot stands for two of 100 simulated futures, each square for a set of beliefs. Fans: middle line, half of the "
           "futures, nine in ten; dashed: the first column's middle. What the model leaves open, not what the world does.");
}

/* The names at the left, once for each band. */
static void
write_gutter (const CompareChart     *self,
              InchesModelPage        *page,
              const InchesChartInput *input,
              guint                   band)
{
  const InchesComparePlan *plan = &self->plan;
  double unit = page->unit;
  double x = plan->columns.x;
  double y = plan->columns.y + band * (plan->band + plan->between);
  double room = inches_compare_plan_get_gutter (plan);
  InchesDay anchor = inches_scenario_get_anchor (inches_forecast_get_scenario (inches_compare_set_get_column (input->compare, 0)->forecast));
  g_autofree char *index_unit = inches_index_make_unit (input->index, anchor, TRUE);
  g_autofree char *against = g_strdup_printf (_("Against “%s”"), inches_compare_set_get_column (input->compare, 0)->name);
  double figure = plan->fan > 0 ? 26 * unit : 0;

  inches_compare_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_STRONG, INCHES_ROLE_MODEL, x, y + plan->number_y - TEXT_LINE / 2 * unit,
                        room, TEXT_LINE * unit, 1, _("Inches gained"));
  inches_compare_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y + plan->number_y + TEXT_LINE / 2 * unit,
                        room, TEXT_LINE * unit, 1, _("of 36, the mean"));
  if (plan->fan > 0)
    {
      guint lines = MAX (1, inches_flow_count_lines (&page->texts, INCHES_TYPE_USE_STRONG, inches_index_get_name (input->index), room - figure));
      guint most = floor ((plan->fan + 4 * unit) / (TEXT_LINE * unit));

      inches_compare_write (page, INCHES_COMPARE_ROW_FAN, INCHES_TYPE_USE_STRONG, INCHES_ROLE_MODEL, x, y + plan->fan_y + TEXT_LINE / 2 * unit,
                            room - figure, TEXT_LINE * unit, lines, inches_index_get_name (input->index));
      if (most > lines)
        inches_compare_write (page, INCHES_COMPARE_ROW_FAN, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x,
                              y + plan->fan_y + (lines + 0.5) * TEXT_LINE * unit, room - figure, TEXT_LINE * unit, most - lines, index_unit);
    }
  inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_STRONG, INCHES_ROLE_MODEL, x, y + plan->dots_y + TEXT_LINE / 2 * unit,
                        room, TEXT_LINE * unit, 1, _("Outcomes at the end"));
  inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y + plan->dots_y + 1.5 * TEXT_LINE * unit,
                        room, TEXT_LINE * unit, 2, _("of 100 simulated futures; a dot is two"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, x + (2 * KEY_RADIUS + TO_NAME) * unit,
                          y + plan->classes_y + (i + 0.5) * plan->class_pitch, room - (2 * KEY_RADIUS + TO_NAME) * unit,
                          TEXT_LINE * unit, 1, inches_outcome_get_name (i));
  inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x + (2 * KEY_RADIUS + TO_NAME) * unit,
                        y + plan->classes_y + (INCHES_N_OUTCOMES + 0.5) * plan->class_pitch, room - (2 * KEY_RADIUS + TO_NAME) * unit,
                        TEXT_LINE * unit, 1, _("Crises"));
  inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, x,
                        y + plan->relation_y + TEXT_LINE / 2 * unit, room, TEXT_LINE * unit, plan->relation_lines, against);
}

static void
write_settings (const CompareChart *self,
                InchesModelPage    *page,
                guint               band)
{
  const InchesComparePlan *plan = &self->plan;
  double unit = page->unit;
  double x = plan->columns.x;
  double y = plan->columns.y + band * (plan->band + plan->between);
  double room = inches_compare_plan_get_gutter (plan);
  guint more = plan->settings->len - plan->lines->len;

  if (plan->settings->len == 0)
    return;

  inches_compare_write (page, INCHES_COMPARE_ROW_SETTINGS, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, x, y + plan->settings_y + 8 * unit, room,
                        TEXT_LINE * unit, 1, _("Settings that differ"));
  for (guint i = 0; i < plan->lines->len; i++)
    {
      const InchesComparePlanLine *line = &g_array_index (plan->lines, InchesComparePlanLine, i);

      inches_compare_write (page, INCHES_COMPARE_ROW_SETTINGS, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, y + line->y + TEXT_LINE / 2 * unit,
                            room, TEXT_LINE * unit, line->lines, line->setting->name);
    }
  if (more > 0)
    {
      g_autofree char *words = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u setting more", "and %u settings more", more), more);

      inches_compare_write (page, INCHES_COMPARE_ROW_SETTINGS, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x,
                            y + plan->band - TEXT_LINE / 2 * unit, room, TEXT_LINE * unit, 1, words);
    }
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  CompareChart *self = g_new0 (CompareChart, 1);

  inches_compare_plan_init (&self->plan, page, input->compare, input->window == 0 || input->fits, !input->fits);
  for (guint i = 0; i < self->plan.n; i++)
    self->cells[i] = inches_compare_cell_new (page, input, &self->plan, i);
  for (guint band = 0; band < self->plan.n_bands; band++)
    {
      write_gutter (self, page, input, band);
      write_settings (self, page, band);
    }
  self->beliefs = inches_compare_beliefs_new (page, input, &self->plan);

  return self;
}

/* Round the scenario shown, as in the panel: it is what the choices are made for. */
static void
paint_frame (const InchesCompareCell *cell,
             InchesCanvas            *canvas,
             const InchesTheme       *theme,
             double                   unit)
{
  InchesStroke frame = { FRAME * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  inches_canvas_rounded (canvas, cell->box.x - FRAME_PAD * unit, cell->box.y - FRAME_PAD / 2 * unit,
                         cell->box.width + 2 * FRAME_PAD * unit, cell->box.height + FRAME_PAD * unit, 6 * unit);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_CHOICE), &frame);
}

static void
paint_lines (const CompareChart    *self,
             InchesCanvas          *canvas,
             const InchesTheme     *theme,
             const InchesModelPage *page,
             guint                  band)
{
  const InchesComparePlan *plan = &self->plan;
  double unit = page->unit;
  double top = plan->columns.y + band * (plan->band + plan->between);
  double right = plan->columns.x + plan->gutter + plan->per_band * (plan->width + plan->gap) - plan->gap;
  double rule = floor (top + plan->relation_y - 5 * unit) + 0.5;

  inches_canvas_line (canvas, plan->columns.x, rule, right, rule, 1, inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  for (guint i = 0; i < plan->lines->len; i++)
    {
      double y = floor (top + g_array_index (plan->lines, InchesComparePlanLine, i).y - 1.5 * unit) + 0.5;

      inches_canvas_line (canvas, plan->columns.x, y, right, y, 1, inches_theme_get_color (theme, INCHES_ROLE_GRID));
    }
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    inches_mark_draw_outcome (canvas, i, plan->columns.x + KEY_RADIUS * unit, top + plan->classes_y + (i + 0.5) * plan->class_pitch,
                              KEY_RADIUS * unit, theme);
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  CompareChart *self = chart;

  inches_canvas_begin_group (canvas, "columns", _("Scenarios side by side"));
  for (guint band = 0; band < self->plan.n_bands; band++)
    paint_lines (self, canvas, theme, page, band);
  for (guint i = 0; i < self->plan.n; i++)
    {
      if (self->cells[i]->role == INCHES_COMPARE_CURRENT && self->plan.n > 1)
        paint_frame (self->cells[i], canvas, theme, page->unit);
      inches_compare_cell_paint (self->cells[i], canvas, theme, page->unit);
    }
  for (guint row = INCHES_COMPARE_ROW_HEAD; row < INCHES_COMPARE_ROW_BELIEFS; row++)
    inches_timeline_texts_paint (&page->texts, row, canvas, theme);
  inches_canvas_end_group (canvas);

  inches_canvas_begin_group (canvas, "belief-sets", _("Fifty belief sets"));
  inches_compare_beliefs_paint (self->beliefs, canvas, theme, page->unit);
  inches_timeline_texts_paint (&page->texts, INCHES_COMPARE_ROW_BELIEFS, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  GString *words = g_string_new (NULL);
  g_autofree char *finding = inches_compare_set_describe (input->compare);
  g_autofree char *pair = inches_compare_set_describe_pair (input->compare);

  g_string_append_printf (words, "%s.", finding);
  for (guint i = 0; i < inches_compare_set_get_n (input->compare); i++)
    {
      g_autofree char *column = inches_compare_set_describe_column (input->compare, i);

      g_string_append_printf (words, " %s", column);
    }
  g_string_append_printf (words, " %s%s", pair, g_str_has_suffix (pair, ".") ? "" : ".");

  return g_string_free (words, FALSE);
}

static void
chart_free (gpointer chart)
{
  CompareChart *self = chart;

  for (guint i = 0; i < self->plan.n; i++)
    inches_compare_cell_free (self->cells[i]);
  g_free (self->beliefs);
  inches_compare_plan_clear (&self->plan);
  g_free (self);
}

const InchesModelChartKind inches_compare_chart = { get_key, place, paint, describe, chart_free, FALSE };

/**
 * inches_compare_chart_get_height:
 * @chart: a comparison
 *
 * Returns: px that it needs at its width, margins included
 */
double
inches_compare_chart_get_height (const InchesModelChart *chart)
{
  const CompareChart *self = inches_model_chart_get_chart (chart, &inches_compare_chart);
  const InchesModelPage *page = inches_model_chart_get_page (chart);

  return MAX (self->plan.columns.y + inches_compare_plan_get_height (&self->plan), self->beliefs->foot) + MARGIN * page->unit;
}

/**
 * inches_compare_chart_get_column:
 * @chart: a comparison
 * @column: of which scenario
 * @box: (out caller-allocates): its place
 */
void
inches_compare_chart_get_column (const InchesModelChart *chart,
                                 guint                   column,
                                 InchesTimelineBox      *box)
{
  const CompareChart *self = inches_model_chart_get_chart (chart, &inches_compare_chart);

  g_return_if_fail (column < self->plan.n);

  *box = self->cells[column]->box;
}
