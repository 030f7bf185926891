/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-pair-chart.h"

#include "inches-fan-block.h"
#include "inches-number.h"
#include "inches-outcome-block.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define BETWEEN      36.0 /* halves */
#define NAME_DOWN    10.0
#define NUMBER_DOWN  36.0
#define HEAD         58.0 /* name and number */
#define GAP          16.0
#define TO_LEGEND    20.0
#define DOT_MOST     26.0
#define DOT_LEAST    8.0
#define FAN_LEAST    90.0
#define SETTING      15.0 /* a line of settings */
#define MOST_LINES   3
#define ROWS_EACH    3

enum { ROW_HEAD, ROW_FAN, ROW_OUTCOMES, ROW_SETTINGS = 2 * ROWS_EACH };

typedef struct
{
  InchesFanBlock     *fan;
  InchesOutcomeBlock *outcomes;
} Half;

typedef struct
{
  Half   halves[2];
  double middle; /* px of the line between them */
  double top;
  double bottom;
} PairChart;

/**
 * inches_pair_set_new:
 * @from: scenarios that are compared
 *
 * Returns: (transfer full): two of them: what came before, and what is shown; the same twice if there is only one
 */
InchesCompareSet *
inches_pair_set_new (const InchesCompareSet *from)
{
  InchesCompareSet *self = inches_compare_set_new ();
  const InchesCompareColumn *before = inches_compare_set_get_column (from, 0);
  const InchesCompareColumn *after = inches_compare_set_get_column (from, 0);
  gboolean has_before = FALSE;

  for (guint i = 0; i < inches_compare_set_get_n (from); i++)
    {
      const InchesCompareColumn *column = inches_compare_set_get_column (from, i);

      if (column->role == INCHES_COMPARE_CURRENT)
        after = column;
      if (column->role == INCHES_COMPARE_PINNED && !has_before)
        {
          before = column;
          has_before = TRUE;
        }
    }

  inches_compare_set_add (self, before->role, before->id, before->name, before->forecast);
  inches_compare_set_add (self, after->role, after->id, after->name, after->forecast);

  return self;
}

/** inches_pair_set_describe: Returns: (transfer full): what the two are, as a title */
char *
inches_pair_set_describe (const InchesCompareSet *self)
{
  /* Translators: names of two scenarios */
  return g_strdup_printf (_("Before and after in the model: %s, then %s"), inches_compare_set_get_column (self, 0)->name,
                          inches_compare_set_get_column (self, 1)->name);
}

static const char *
get_key (void)
{
  return _("Each dot stands for two of 100 simulated futures. Both fans have the same range.");
}

/* "Oil price (Brent) 73 → 45; …" */
static char *
list_settings (InchesCompareSet *set)
{
  g_autoptr(GPtrArray) settings = inches_compare_set_list_settings (set);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < settings->len; i++)
    {
      const InchesCompareSetting *setting = g_ptr_array_index (settings, i);

      /* Translators: a lever, its value before and after */
      g_string_append_printf (words, _("%s%s %s → %s"), i == 0 ? "" : "; ", setting->name, setting->values[0], setting->values[1]);
    }
  if (settings->len == 0)
    g_string_append (words, _("The settings of both are the same."));

  return g_string_free (words, FALSE);
}

static void
write_head (InchesModelPage           *page,
            guint                      row,
            const InchesCompareColumn *column,
            const char                *when,
            const InchesTimelineBox   *box)
{
  double unit = page->unit;
  double x = box->x + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, when) + 8 * unit;
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (column->forecast), 1);
  g_autofree char *error = inches_number_format (inches_forecast_get_error (column->forecast), 2);
  /* Translators: %s is a standard error such as 0.05. */
  g_autofree char *words = g_strdup_printf (_("of 36 inches gained, ± %s"), error);

  inches_model_page_write (page, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, box->x, box->y + NAME_DOWN * unit, INCHES_ANCHOR_START, when);
  inches_model_page_write (page, row, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, x, box->y + NAME_DOWN * unit, INCHES_ANCHOR_START, column->name);
  inches_model_page_write (page, row, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, box->x, box->y + NUMBER_DOWN * unit, INCHES_ANCHOR_START, mean);
  inches_model_page_write (page, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2,
                           box->x + inches_model_page_width_of (page, INCHES_TYPE_USE_NUMBER, mean) + 5 * unit,
                           box->y + NUMBER_DOWN * unit, INCHES_ANCHOR_START, words);
}

static InchesOutcomeBlock *
place_outcomes (InchesModelPage           *page,
                guint                      row,
                const InchesCompareColumn *column,
                const char                *id,
                const InchesTimelineBox   *box)
{
  double legend = inches_outcome_block_legend_width (page, column->forecast, INCHES_LEGEND_SHARES);
  double gap = TO_LEGEND * page->unit;
  double pitch = MIN ((box->width - legend - gap) / INCHES_DOTS_COLUMNS, box->height / INCHES_DOTS_ROWS);
  InchesOutcomeInput input = { row, id, column->forecast, NULL, INCHES_LEGEND_SHARES, box->x, box->y };

  input.pitch = CLAMP (pitch, DOT_LEAST * page->unit, DOT_MOST * page->unit);
  input.legend_x = box->x + input.pitch * INCHES_DOTS_COLUMNS + gap;
  input.legend_y = box->y;
  input.legend_width = MIN (legend, box->x + box->width - input.legend_x);

  return inches_outcome_block_new (page, &input);
}

/* Early 2025 is no ghost of itself, nor of weeks that begin on another day. */
static InchesForecast *
find_ghost (InchesForecast            *baseline,
            const InchesCompareColumn *column)
{
  if (baseline == NULL || column->role == INCHES_COMPARE_BASELINE
      || inches_scenario_get_anchor (inches_forecast_get_scenario (baseline))
         != inches_scenario_get_anchor (inches_forecast_get_scenario (column->forecast)))
    return NULL;

  return baseline;
}

static void
place_half (Half                    *half,
            InchesModelPage         *page,
            const InchesChartInput  *input,
            guint                    index,
            const InchesTimelineBox *box)
{
  const InchesCompareColumn *column = inches_compare_set_get_column (input->compare, index);
  InchesForecast *baseline = page->baseline;
  InchesChartInput own = *input;
  double unit = page->unit;
  double outcomes = inches_outcome_block_legend_height (page);
  InchesTimelineBox fan = { box->x, box->y + HEAD * unit, box->width, box->height - (HEAD + GAP) * unit - outcomes };
  InchesTimelineBox dots = { box->x, box->y + box->height - outcomes, box->width, outcomes };

  fan.height = MAX (fan.height, FAN_LEAST * unit);
  own.forecast = column->forecast;
  page->baseline = find_ghost (baseline, column);
  write_head (page, ROWS_EACH * index + ROW_HEAD, column, index == 0 ? _("Before") : _("After"), box);
  half->fan = inches_fan_block_new (page, ROWS_EACH * index + ROW_FAN, &own, &fan, ceil (fan.x + inches_fan_block_gutter (page, &own)),
                                    floor (fan.x + fan.width - inches_fan_block_margin (page, &own)));
  half->fan->id = index == 0 ? "fan-before" : "fan-after";
  half->outcomes = place_outcomes (page, ROWS_EACH * index + ROW_OUTCOMES, column, index == 0 ? "outcomes-before" : "outcomes-after", &dots);
  page->baseline = baseline;
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  PairChart *self = g_new0 (PairChart, 1);
  g_autofree char *settings = list_settings (input->compare);
  double unit = page->unit;
  double foot = MOST_LINES * SETTING * unit;
  double width = (page->body.width - BETWEEN * unit) / 2;

  self->top = page->body.y;
  self->bottom = page->body.y + page->body.height - foot - GAP * unit;
  self->middle = round (page->body.x + page->body.width / 2);
  for (guint i = 0; i < G_N_ELEMENTS (self->halves); i++)
    {
      InchesTimelineBox box = { page->body.x + i * (width + BETWEEN * unit), self->top, width, self->bottom - self->top };

      place_half (&self->halves[i], page, input, i, &box);
    }
  inches_model_page_wrap (page, ROW_SETTINGS, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, page->body.x, page->body.width,
                          page->body.y + page->body.height - foot + SETTING / 2 * unit, SETTING * unit, MOST_LINES, settings);

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  static const char *const ids[] = { "before", "after" };
  PairChart *self = chart;

  inches_canvas_line (canvas, self->middle + 0.5, self->top, self->middle + 0.5, self->bottom, MAX (1, page->unit),
                      inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  for (guint i = 0; i < G_N_ELEMENTS (self->halves); i++)
    {
      inches_canvas_begin_group (canvas, ids[i], i == 0 ? _("Before") : _("After"));
      inches_timeline_texts_paint (&page->texts, ROWS_EACH * i + ROW_HEAD, canvas, theme);
      inches_fan_block_paint (self->halves[i].fan, page, canvas, theme);
      inches_outcome_block_paint (self->halves[i].outcomes, page, canvas, theme);
      inches_canvas_end_group (canvas);
    }
  inches_canvas_begin_group (canvas, "settings", _("Settings"));
  inches_timeline_texts_paint (&page->texts, ROW_SETTINGS, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  g_autofree char *before = inches_compare_set_describe_column (input->compare, 0);
  g_autofree char *after = inches_compare_set_describe_column (input->compare, 1);
  g_autofree char *settings = list_settings (input->compare);

  /* Translators: sentences about each of two scenarios, then their settings */
  return g_strdup_printf (_("Before: %s After: %s Settings: %s"), before, after, settings);
}

static void
chart_free (gpointer chart)
{
  PairChart *self = chart;

  for (guint i = 0; i < G_N_ELEMENTS (self->halves); i++)
    {
      inches_fan_block_free (self->halves[i].fan);
      g_free (self->halves[i].outcomes);
    }
  g_free (self);
}

const InchesModelChartKind inches_pair_chart = { get_key, place, paint, describe, chart_free, FALSE };
