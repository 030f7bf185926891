/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcomes-chart.h"

#include "inches-dots-chart.h"
#include "inches-number.h"
#include "inches-outcome-block.h"
#include "inches-ruler-chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define BETWEEN      40.0 /* panels */
#define HEADING_DOWN 10.0
#define NUMBER_DOWN  34.0
#define TO_RULER     50.0
#define TO_DOTS      14.0
#define GAP          24.0 /* from dots to a legend beside them */
#define DOT_MOST     56.0
#define TALL         0.65 /* height over width of the body from which panels stand over each other */
#define ROOMY        1.2  /* times the width a legend needs */

enum { ROW_FIRST, ROW_SECOND, N_ROWS };

typedef struct
{
  InchesRulerChart   *ruler;
  double              x;
  double              y;
  InchesOutcomeBlock *dots;
} Panel;

typedef struct
{
  Panel panels[N_ROWS];
  guint n_panels;
} OutcomesChart;

static const char *
get_key (void)
{
  return _("Each dot stands for two of 100 simulated futures. Ruler: bar for the mean, lines for half and for nine in ten futures.");
}

static void
write_number (InchesModelPage *page,
              guint            row,
              InchesForecast  *forecast,
              double           x,
              double           middle)
{
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (forecast), 1);
  g_autofree char *error = inches_number_format (inches_forecast_get_error (forecast), 2);
  /* Translators: %s is a standard error such as 0.05. */
  g_autofree char *words = g_strdup_printf (_("of 36 inches gained, ± %s"), error);

  inches_model_page_write (page, row, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, x, middle, INCHES_ANCHOR_START, mean);
  inches_model_page_write (page, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2,
                           x + inches_model_page_width_of (page, INCHES_TYPE_USE_NUMBER, mean) + 5 * page->unit, middle,
                           INCHES_ANCHOR_START, words);
}

/* The legend stands where it leaves the dots larger: under them or beside. */
static void
place_dots (Panel                   *self,
            InchesModelPage         *page,
            guint                    row,
            InchesForecast          *forecast,
            const InchesTimelineBox *box)
{
  double unit = page->unit;
  double legend_width = inches_outcome_block_legend_width (page, forecast, INCHES_LEGEND_COUNTS);
  double legend_height = inches_outcome_block_legend_height (page);
  double under = MIN (box->width / INCHES_DOTS_COLUMNS, (box->height - legend_height - 8 * unit) / INCHES_DOTS_ROWS);
  double beside = MIN ((box->width - legend_width - GAP * unit) / INCHES_DOTS_COLUMNS, box->height / INCHES_DOTS_ROWS);
  InchesOutcomeInput input = { row, row == ROW_FIRST ? "outcomes" : "outcomes-early-2025", forecast, NULL, INCHES_LEGEND_COUNTS,
                               box->x, box->y };

  input.pitch = MIN (MAX (under, beside), DOT_MOST * unit);
  if (beside > under)
    {
      input.legend_x = box->x + INCHES_DOTS_COLUMNS * input.pitch + GAP * unit;
      input.legend_y = box->y + MAX (0, INCHES_DOTS_ROWS * input.pitch - legend_height) / 2;
      input.legend_width = MIN (legend_width * ROOMY, box->x + box->width - input.legend_x);
    }
  else
    {
      input.legend_x = box->x;
      input.legend_y = box->y + INCHES_DOTS_ROWS * input.pitch + 8 * unit;
      input.legend_width = MIN (legend_width * ROOMY, box->width);
    }

  self->dots = inches_outcome_block_new (page, &input);
}

static void
place_panel (Panel                   *self,
             InchesModelPage         *page,
             guint                    row,
             InchesForecast          *forecast,
             InchesForecast          *baseline,
             const char              *name,
             const InchesTimelineBox *place)
{
  double unit = page->unit;
  InchesTimelineBox box = { place->x, place->y + TO_RULER * unit, place->width, 0 };
  InchesRulerValues values;

  if (name != NULL)
    inches_model_page_write (page, row, INCHES_TYPE_USE_HEADING, INCHES_ROLE_INK, box.x, place->y + HEADING_DOWN * unit,
                             INCHES_ANCHOR_START, name);
  else
    box.y -= (NUMBER_DOWN - HEADING_DOWN) * unit;
  write_number (page, row, forecast, box.x, box.y - (TO_RULER - NUMBER_DOWN) * unit);

  inches_ruler_values_init (&values, forecast, baseline);
  self->ruler = inches_ruler_chart_new (&values, page->texts.measurer, box.width, unit);
  inches_ruler_chart_set_id (self->ruler, row == ROW_FIRST ? "ruler" : "ruler-early-2025");
  self->x = box.x;
  self->y = box.y;
  box.height = inches_ruler_chart_get_height (self->ruler);
  inches_model_page_add_box (page, &box);

  box.y += box.height + TO_DOTS * unit;
  box.height = place->y + place->height - box.y;
  place_dots (self, page, row, forecast, &box);
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  OutcomesChart *self = g_new0 (OutcomesChart, 1);
  double between = BETWEEN * page->unit;
  InchesTimelineBox first = page->body;
  InchesTimelineBox second;

  if (page->baseline != NULL && page->body.height > TALL * page->body.width)
    first.height = floor ((page->body.height - between / 2) / 2);
  else if (page->baseline != NULL)
    first.width = floor ((page->body.width - between) / 2);

  /* Alone on a slide, whose title says what settings they are, it needs no name. */
  place_panel (&self->panels[0], page, ROW_FIRST, input->forecast, page->baseline,
               input->fits && page->baseline == NULL ? NULL : _("These settings"), &first);
  self->n_panels = 1;
  if (page->baseline == NULL)
    return self;

  second = first;
  second.x = page->body.x + page->body.width - first.width;
  second.y = page->body.y + page->body.height - first.height;
  place_panel (&self->panels[1], page, ROW_SECOND, page->baseline, NULL, _("Early 2025"), &second);
  self->n_panels = 2;

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  OutcomesChart *self = chart;

  for (guint i = 0; i < self->n_panels; i++)
    {
      const Panel *panel = &self->panels[i];

      inches_canvas_set_origin (canvas, panel->x, panel->y);
      inches_ruler_chart_paint (panel->ruler, canvas, theme);
      inches_canvas_set_origin (canvas, 0, 0);
      inches_outcome_block_paint (panel->dots, page, canvas, theme);
    }
}

static char *
describe (const InchesChartInput *input)
{
  guint counts[INCHES_N_OUTCOMES];
  g_autofree char *classes = NULL;
  g_autofree char *sentence = inches_forecast_describe (input->forecast, input->baseline);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (input->forecast, i);
  classes = inches_outcomes_describe (counts);

  return g_strdup_printf ("%s %s", classes, sentence);
}

static void
chart_free (gpointer chart)
{
  OutcomesChart *self = chart;

  for (guint i = 0; i < self->n_panels; i++)
    {
      inches_ruler_chart_free (self->panels[i].ruler);
      g_free (self->panels[i].dots);
    }
  g_free (self);
}

const InchesModelChartKind inches_outcomes_chart = { get_key, place, paint, describe, chart_free, FALSE };
