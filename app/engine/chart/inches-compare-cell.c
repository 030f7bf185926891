/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-compare-cell.h"

#include "inches-mark.h"
#include "inches-number.h"
#include "inches-share.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Px of the window. */
#define NAME_LINE  16.0
#define TEXT_LINE  13.0
#define FIGURE     28.0 /* of a class, right of its bar */
#define BAR        9.0  /* height */
#define DOT_SHARE  0.40 /* of the pitch: its radius */
#define CLEAR      1.2
#define COLUMNS    10
#define ROWS       5

char *
inches_compare_fit (const InchesModelPage *page,
                    InchesTypeUse          use,
                    const char            *text,
                    double                 width)
{
  for (glong length = g_utf8_strlen (text, -1); length > 0; length--)
    {
      g_autofree char *part = g_utf8_substring (text, 0, length);
      g_autofree char *cut = text[strlen (part)] == '\0' ? g_strdup (part) : g_strconcat (g_strchomp (part), "…", NULL);

      if (inches_model_page_width_of (page, use, cut) <= width)
        return g_steal_pointer (&cut);
    }

  return g_strdup ("");
}

/* The longest beginning of whole words that fits; NULL if not even the first word does. */
static char *
take_line (const InchesModelPage *page,
           InchesTypeUse          use,
           const char            *text,
           double                 width)
{
  g_autofree char *best = NULL;

  for (const char *end = strchr (text, ' '); ; end = strchr (end + 1, ' '))
    {
      g_autofree char *part = end != NULL ? g_strndup (text, end - text) : g_strdup (text);

      if (inches_model_page_width_of (page, use, part) > width)
        break;
      g_free (best);
      best = g_steal_pointer (&part);
      if (end == NULL)
        break;
    }

  return g_steal_pointer (&best);
}

void
inches_compare_write (InchesModelPage *page,
                      guint            row,
                      InchesTypeUse    use,
                      InchesRole       role,
                      double           x,
                      double           middle,
                      double           width,
                      double           pitch,
                      guint            most_lines,
                      const char      *text)
{
  width = inches_flow_find_width (&page->texts, use, text, width);
  for (guint line = 0; line < most_lines && *text != '\0'; line++)
    {
      g_autofree char *words = line + 1 < most_lines ? take_line (page, use, text, width) : NULL;
      gsize taken = words != NULL ? strlen (words) : strlen (text);

      if (words == NULL)
        words = inches_compare_fit (page, use, text, width);
      inches_model_page_write (page, row, use, role, x, middle + line * pitch, INCHES_ANCHOR_START, words);
      text += taken;
      while (*text == ' ')
        text++;
    }
}

static const InchesCompareColumn *
get_column (const InchesChartInput *input,
            guint                   column)
{
  return inches_compare_set_get_column (input->compare, column);
}

static void
place_head (InchesCompareCell       *self,
            InchesModelPage         *page,
            const InchesChartInput  *input,
            const InchesComparePlan *plan)
{
  const InchesCompareColumn *column = get_column (input, self->column);
  double unit = page->unit;
  double x = self->box.x;
  double y = self->box.y;
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (column->forecast), 1);
  g_autofree char *error = inches_number_format (inches_forecast_get_error (column->forecast), 2);
  /* Translators: %s is a standard error such as 0.05. */
  g_autofree char *words = g_strdup_printf (_("inches, ± %s"), error);
  g_autofree char *target = g_strconcat ("column:", column->id, NULL);
  g_autofree char *all = inches_compare_set_describe_column (input->compare, self->column);
  double left = x + inches_model_page_width_of (page, INCHES_TYPE_USE_NUMBER, mean) + 3 * unit;
  double role_x = x + (plan->role_beside ? inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, column->name) + 4 * unit : 0);
  double role_y = y + (plan->role_beside ? NAME_LINE / 2 : plan->name_lines * NAME_LINE + 6) * unit;
  InchesTimelineBox head = { x, y, plan->width, plan->number_y + 12 * unit };
  double room = x + plan->width - left;

  inches_compare_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, x, y + NAME_LINE / 2 * unit,
                        plan->width, NAME_LINE * unit, plan->name_lines, column->name);
  /* Of the window alone: a room that sees a slide pins nothing. */
  if (!input->fits)
    inches_model_page_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_LABEL,
                             column->role == INCHES_COMPARE_CURRENT ? INCHES_ROLE_CHOICE : INCHES_ROLE_INK2, role_x, role_y,
                             INCHES_ANCHOR_START, inches_compare_role_get_name (column->role));
  inches_model_page_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, x, y + plan->number_y,
                           INCHES_ANCHOR_START, mean);
  if (inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, words) > room)
    {
      g_free (words);
      words = g_strdup (_("inches"));
    }
  if (inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, words) <= room)
    inches_model_page_write (page, INCHES_COMPARE_ROW_HEAD, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, left, y + plan->number_y,
                             INCHES_ANCHOR_START, words);
  inches_model_page_add_part (page, &head, target, all);
}

static void
place_dots (InchesCompareCell       *self,
            InchesModelPage         *page,
            const InchesChartInput  *input,
            const InchesComparePlan *plan)
{
  const InchesCompareColumn *column = get_column (input, self->column);
  guint dots[INCHES_N_OUTCOMES];
  guint dot = 0;

  if (plan->pitch <= 0)
    return;

  self->radius = DOT_SHARE * plan->pitch;
  self->ground = (InchesTimelineBox) { self->box.x, self->box.y + plan->dots_y, COLUMNS * plan->pitch, ROWS * plan->pitch };
  inches_forecast_get_dots (column->forecast, dots);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    for (guint j = 0; j < dots[i] && dot < INCHES_N_DOTS; j++, dot++)
      {
        self->outcomes[dot] = i;
        self->dots[dot].x = self->ground.x + (dot / ROWS + 0.5) * plan->pitch;
        self->dots[dot].y = self->ground.y + (dot % ROWS + 0.5) * plan->pitch;
      }
  inches_model_page_add_box (page, &self->ground);
}

static guint
find_largest (InchesForecast *forecast)
{
  guint largest = 0;

  for (guint i = 1; i < INCHES_N_OUTCOMES; i++)
    if (inches_forecast_get_count (forecast, i) > inches_forecast_get_count (forecast, largest))
      largest = i;

  return largest;
}

static void
place_class (InchesCompareCell       *self,
             InchesModelPage         *page,
             const InchesChartInput  *input,
             const InchesComparePlan *plan,
             guint                    outcome)
{
  const InchesCompareColumn *column = get_column (input, self->column);
  guint n = inches_forecast_get_n_futures (column->forecast);
  guint count = inches_forecast_get_count (column->forecast, outcome);
  gboolean largest = find_largest (column->forecast) == outcome;
  double unit = page->unit;
  double middle = self->box.y + plan->classes_y + (outcome + 0.5) * plan->class_pitch;
  g_autofree char *share = inches_share_format_class (column->forecast, outcome);
  g_autofree char *spoken = inches_share_describe_class (column->forecast, outcome);
  /* Translators: a scenario, a class of outcomes, a number. */
  g_autofree char *words = g_strdup_printf (_("%1$s, %2$s: %3$s of 100 simulated futures"), column->name,
                                            inches_outcome_get_name (outcome), spoken);
  InchesTimelineBox line = { self->box.x, middle - plan->class_pitch / 2, plan->width, plan->class_pitch };
  double room = MAX (0, plan->width - FIGURE * unit);

  self->bars[outcome] = (InchesTimelineBox) { self->box.x, round (middle - BAR / 2 * unit), room * count / n, BAR * unit };
  inches_model_page_write (page, INCHES_COMPARE_ROW_OUTCOMES, largest ? INCHES_TYPE_USE_VALUE : INCHES_TYPE_USE_TICK, INCHES_ROLE_INK,
                           self->box.x + plan->width, middle, INCHES_ANCHOR_END, share);
  inches_model_page_add_part (page, &line, NULL, words);
}

static void
place_crises (InchesCompareCell       *self,
              InchesModelPage         *page,
              const InchesChartInput  *input,
              const InchesComparePlan *plan)
{
  const InchesCompareColumn *column = get_column (input, self->column);
  guint n = inches_forecast_get_n_futures (column->forecast);
  double middle = self->box.y + plan->classes_y + (INCHES_N_OUTCOMES + 0.5) * plan->class_pitch;
  g_autofree char *share = inches_share_format (inches_forecast_get_n_crises (column->forecast), n);
  g_autofree char *spoken = inches_share_describe (inches_forecast_get_n_crises (column->forecast), n);
  g_autofree char *words = g_strdup_printf (_("%1$s, crises in %2$s of 100 simulated futures"), column->name, spoken);
  InchesTimelineBox line = { self->box.x, middle - plan->class_pitch / 2, plan->width, plan->class_pitch };

  inches_model_page_write (page, INCHES_COMPARE_ROW_OUTCOMES, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, self->box.x + plan->width, middle,
                           INCHES_ANCHOR_END, share);
  inches_model_page_add_part (page, &line, NULL, words);
}

static void
place_relation (InchesCompareCell       *self,
                InchesModelPage         *page,
                const InchesChartInput  *input,
                const InchesComparePlan *plan)
{
  double unit = page->unit;
  double difference, error;
  gboolean strong = inches_compare_set_relate (input->compare, self->column, &difference, &error) == INCHES_STANDING_CLEAR;
  g_autofree char *relation = inches_compare_set_describe_relation (input->compare, self->column);
  g_autofree char *words = g_strdup_printf ("%s: %s", get_column (input, self->column)->name, relation);
  InchesTimelineBox box = { self->box.x, self->box.y + plan->relation_y, plan->width, plan->relation_lines * TEXT_LINE * unit };

  inches_compare_write (page, INCHES_COMPARE_ROW_OUTCOMES, strong ? INCHES_TYPE_USE_STRONG : INCHES_TYPE_USE_LABEL,
                        strong ? INCHES_ROLE_INK : INCHES_ROLE_INK2, box.x, box.y + TEXT_LINE / 2 * unit, plan->width,
                        TEXT_LINE * unit, plan->relation_lines, relation);
  inches_model_page_add_part (page, &box, NULL, words);
}

static void
place_settings (InchesCompareCell       *self,
                InchesModelPage         *page,
                const InchesChartInput  *input,
                const InchesComparePlan *plan)
{
  double unit = page->unit;

  for (guint i = 0; i < plan->lines->len; i++)
    {
      const InchesComparePlanLine *line = &g_array_index (plan->lines, InchesComparePlanLine, i);
      const InchesCompareSetting *setting = line->setting;
      gboolean differs = setting->differs[self->column];
      InchesRole role = !differs ? INCHES_ROLE_INK2 : setting->is_belief ? INCHES_ROLE_BELIEF : INCHES_ROLE_CHOICE;
      InchesTimelineBox box = { self->box.x, self->box.y + line->y, plan->width, line->lines * TEXT_LINE * unit };
      g_autofree char *target = setting->is_belief ? NULL : g_strconcat ("lever:", setting->id, NULL);
      g_autofree char *words = g_strdup_printf ("%s, %s: %s", get_column (input, self->column)->name, setting->name,
                                                setting->values[self->column]);

      inches_compare_write (page, INCHES_COMPARE_ROW_SETTINGS, differs ? INCHES_TYPE_USE_VALUE : INCHES_TYPE_USE_TICK, role, box.x,
                            box.y + TEXT_LINE / 2 * unit, plan->width, TEXT_LINE * unit, line->lines, setting->values[self->column]);
      inches_model_page_add_part (page, &box, target, words);
    }
}

/**
 * inches_compare_cell_new:
 * @page: the page
 * @input: what is shown
 * @plan: where it stands
 * @column: of which scenario
 *
 * Returns: (transfer full): the column, placed
 */
InchesCompareCell *
inches_compare_cell_new (InchesModelPage         *page,
                         const InchesChartInput  *input,
                         const InchesComparePlan *plan,
                         guint                    column)
{
  InchesCompareCell *self = g_new0 (InchesCompareCell, 1);

  self->column = column;
  self->role = get_column (input, column)->role;
  inches_compare_plan_get_cell (plan, column, &self->box.x, &self->box.y);
  self->box.width = plan->width;
  self->box.height = plan->band;

  place_head (self, page, input, plan);
  if (plan->fan > 0)
    self->fan = inches_compare_fan_new (page, input, plan, column);
  place_dots (self, page, input, plan);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    place_class (self, page, input, plan, i);
  place_crises (self, page, input, plan);
  place_relation (self, page, input, plan);
  place_settings (self, page, input, plan);

  return self;
}

void
inches_compare_cell_free (InchesCompareCell *self)
{
  g_clear_pointer (&self->fan, inches_compare_fan_free);
  g_free (self);
}

static void
paint_bar (InchesCanvas            *canvas,
           const InchesTheme       *theme,
           const InchesTimelineBox *box,
           InchesOutcome            outcome,
           double                   unit)
{
  static const InchesRole roles[INCHES_N_OUTCOMES] = {
    INCHES_ROLE_OUT_SMALLER, INCHES_ROLE_OUT_HELD, INCHES_ROLE_OUT_SMALLER, INCHES_ROLE_OUT_PHANTOM, INCHES_ROLE_OUT_GRINDING,
    INCHES_ROLE_OUT_DANGER
  };
  const InchesColor *color = inches_theme_get_color (theme, roles[outcome]);
  InchesStroke line = { MAX (1, 1.2 * unit), INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  InchesHatch hatch = { 4 * unit, 1.2 * unit, -45 };

  if (box->width <= 0)
    return;

  if (outcome != INCHES_OUTCOME_FROZEN && outcome != INCHES_OUTCOME_PHANTOM)
    {
      inches_canvas_rectangle (canvas, box->x, box->y, MAX (box->width, 1), box->height);
      inches_canvas_fill (canvas, color);
      return;
    }

  /* Not settled: hatched or pale, as the marks are. */
  inches_canvas_rectangle (canvas, box->x + line.width / 2, box->y + line.width / 2, MAX (box->width - line.width, 0.1),
                           box->height - line.width);
  if (outcome == INCHES_OUTCOME_FROZEN)
    inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_OUT_FROZEN_FILL));
  else
    inches_canvas_hatch_keep (canvas, color, &hatch);
  inches_canvas_stroke (canvas, color, &line);
}

static void
paint_dots (const InchesCompareCell *self,
            InchesCanvas            *canvas,
            const InchesTheme       *theme,
            double                   unit)
{
  inches_paint_model_ground (&self->ground, canvas, theme, unit);
  for (guint i = 0; i < INCHES_N_DOTS; i++)
    inches_canvas_circle (canvas, self->dots[i].x, self->dots[i].y, self->radius * CLEAR);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MGROUND));
  for (guint i = 0; i < INCHES_N_DOTS; i++)
    inches_mark_draw_outcome (canvas, self->outcomes[i], self->dots[i].x, self->dots[i].y, self->radius, theme);
}

/**
 * inches_compare_cell_paint:
 * @self: a placed column
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px of the window
 *
 * Draws all but the texts.
 */
void
inches_compare_cell_paint (const InchesCompareCell *self,
                           InchesCanvas            *canvas,
                           const InchesTheme       *theme,
                           double                   unit)
{
  if (self->fan != NULL)
    inches_compare_fan_paint (self->fan, canvas, theme, unit);

  if (self->radius > 0)
    paint_dots (self, canvas, theme, unit);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    paint_bar (canvas, theme, &self->bars[i], i, unit);
}
