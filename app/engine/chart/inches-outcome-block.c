/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-block.h"

#include "inches-mark.h"
#include "inches-number.h"
#include "inches-share.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define LEGEND_PITCH 17.0
#define LEGEND_DOWN  8.0
#define KEY_RADIUS   5.2
#define TO_NAME      5.0
#define COLUMN_GAP   10.0
#define DOT_SHARE    0.40 /* of the pitch: its radius */
#define CLEAR        1.2  /* radii about a dot */

static char *
format_second (const InchesForecast *forecast,
               const InchesForecast *baseline,
               InchesLegend          legend,
               guint                 outcome)
{
  if (legend == INCHES_LEGEND_COUNTS)
    return inches_number_format (inches_forecast_get_count (forecast, outcome), 0);
  if (legend == INCHES_LEGEND_BASELINE)
    return inches_share_format_class (baseline, outcome);

  return NULL;
}

static const char *
name_second (InchesLegend legend)
{
  return legend == INCHES_LEGEND_COUNTS ? _("futures") : legend == INCHES_LEGEND_BASELINE ? _("early 2025") : "";
}

static char *
format_crises (const char *share)
{
  /* Translators: %s is a number of futures. */
  return g_strdup_printf (_("Crises in %s of 100 simulated futures."), share);
}

static double
second_width (const InchesModelPage *page,
              InchesForecast        *forecast,
              InchesLegend           legend)
{
  g_autofree char *all = inches_number_format (inches_forecast_get_n_futures (forecast), 0);

  if (legend == INCHES_LEGEND_SHARES)
    return 0;

  return MAX (inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, name_second (legend)),
              inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, all))
         + COLUMN_GAP * page->unit;
}

/**
 * inches_outcome_block_legend_width:
 * @page: the page
 * @forecast: what is shown
 * @legend: which figures stand beside the names
 *
 * Returns: px that the legend needs
 */
double
inches_outcome_block_legend_width (const InchesModelPage *page,
                                   InchesForecast        *forecast,
                                   InchesLegend           legend)
{
  g_autofree char *crises = format_crises ("100");
  double name = 0;
  double columns;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    name = MAX (name, inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, inches_outcome_get_name (i)));

  columns = (2 * KEY_RADIUS + TO_NAME + COLUMN_GAP) * page->unit + name
            + MAX (inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, _("of 100")),
                   inches_model_page_width_of (page, INCHES_TYPE_USE_VALUE, "100"))
            + second_width (page, forecast, legend);

  return MAX (columns, inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, crises));
}

/**
 * inches_outcome_block_legend_height:
 * @page: the page
 *
 * Returns: px of the legend, its heading and the line of crises included
 */
double
inches_outcome_block_legend_height (const InchesModelPage *page)
{
  return (INCHES_N_OUTCOMES + 2) * LEGEND_PITCH * page->unit;
}

static void
place_dots (InchesOutcomeBlock       *self,
            InchesModelPage          *page,
            const InchesOutcomeInput *input)
{
  guint dots[INCHES_N_OUTCOMES];
  guint dot = 0;
  InchesTimelineBox box = { input->x, input->y, INCHES_DOTS_COLUMNS * input->pitch, INCHES_DOTS_ROWS * input->pitch };

  inches_forecast_get_dots (input->forecast, dots);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    for (guint j = 0; j < dots[i] && dot < INCHES_N_DOTS; j++, dot++)
      {
        self->outcomes[dot] = i;
        self->dots[dot].x = input->x + (dot / INCHES_DOTS_ROWS + 0.5) * input->pitch;
        self->dots[dot].y = input->y + (dot % INCHES_DOTS_ROWS + 0.5) * input->pitch;
      }

  self->ground = box;
  inches_model_page_add_box (page, &box);
}

static void
write_class (InchesOutcomeBlock       *self,
             InchesModelPage          *page,
             const InchesOutcomeInput *input,
             guint                     outcome,
             double                    middle)
{
  double right = input->legend_x + input->legend_width;
  g_autofree char *share = inches_share_format_class (input->forecast, outcome);
  g_autofree char *second = format_second (input->forecast, input->baseline, input->legend, outcome);

  self->key_y[outcome] = middle;
  inches_model_page_write (page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK,
                           input->legend_x + (2 * KEY_RADIUS + TO_NAME) * page->unit, middle, INCHES_ANCHOR_START,
                           inches_outcome_get_name (outcome));
  inches_model_page_write (page, self->row, INCHES_TYPE_USE_VALUE, INCHES_ROLE_INK,
                           right - second_width (page, input->forecast, input->legend), middle, INCHES_ANCHOR_END, share);
  if (second != NULL)
    inches_model_page_write (page, self->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, right, middle, INCHES_ANCHOR_END, second);
}

static void
write_legend (InchesOutcomeBlock       *self,
              InchesModelPage          *page,
              const InchesOutcomeInput *input)
{
  double pitch = LEGEND_PITCH * page->unit;
  double right = input->legend_x + input->legend_width;
  double middle = input->legend_y + LEGEND_DOWN * page->unit;
  g_autofree char *share = inches_share_format (inches_forecast_get_n_crises (input->forecast),
                                                inches_forecast_get_n_futures (input->forecast));
  g_autofree char *crises = format_crises (share);

  self->key_x = input->legend_x + KEY_RADIUS * page->unit;
  self->key_radius = KEY_RADIUS * page->unit;
  inches_model_page_write (page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2,
                           right - second_width (page, input->forecast, input->legend), middle, INCHES_ANCHOR_END, _("of 100"));
  if (input->legend != INCHES_LEGEND_SHARES)
    inches_model_page_write (page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, right, middle, INCHES_ANCHOR_END,
                             name_second (input->legend));

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    write_class (self, page, input, i, middle + (i + 1) * pitch);

  inches_model_page_write (page, self->row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, input->legend_x,
                           middle + (INCHES_N_OUTCOMES + 1) * pitch, INCHES_ANCHOR_START, crises);
}

/**
 * inches_outcome_block_new:
 * @page: the page
 * @input: what is shown and where
 *
 * Returns: (transfer full): dots and legend, placed; free with g_free()
 */
InchesOutcomeBlock *
inches_outcome_block_new (InchesModelPage          *page,
                          const InchesOutcomeInput *input)
{
  InchesOutcomeBlock *self = g_new0 (InchesOutcomeBlock, 1);

  self->row = input->row;
  self->id = input->id;
  self->radius = DOT_SHARE * input->pitch;
  place_dots (self, page, input);
  write_legend (self, page, input);
  self->bottom = MAX (input->y + INCHES_DOTS_ROWS * input->pitch,
                      input->legend_y + inches_outcome_block_legend_height (page));

  return self;
}

/**
 * inches_outcome_block_paint:
 * @self: placed dots
 * @page: their page
 * @canvas: what to draw on
 * @theme: colours
 */
void
inches_outcome_block_paint (const InchesOutcomeBlock *self,
                            const InchesModelPage    *page,
                            InchesCanvas             *canvas,
                            const InchesTheme        *theme)
{
  inches_canvas_begin_group (canvas, self->id, _("Outcomes of 100 simulated futures"));
  inches_paint_model_ground (&self->ground, canvas, theme, page->unit);

  /* The hatch keeps away from the marks: some of them have lines of their own. */
  for (guint i = 0; i < INCHES_N_DOTS; i++)
    inches_canvas_circle (canvas, self->dots[i].x, self->dots[i].y, self->radius * CLEAR);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MGROUND));

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    inches_mark_draw_outcome (canvas, self->outcomes[i], self->dots[i].x, self->dots[i].y, self->radius, theme);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    inches_mark_draw_outcome (canvas, i, self->key_x, self->key_y[i], self->key_radius, theme);
  inches_timeline_texts_paint (&page->texts, self->row, canvas, theme);
  inches_canvas_end_group (canvas);
}
