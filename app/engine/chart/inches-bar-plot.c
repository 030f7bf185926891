/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-bar-plot.h"

#include "inches-number.h"
#include "inches-timeline-flow-painter.h"

#include <math.h>

/* Px of the window. */
#define AXIS       19.0
#define AXIS_TEXT  11.0
#define TICK_PITCH 52.0 /* at least so much from figure to figure */
#define MOST_TICKS 10
#define LEAST_SPAN 0.5  /* inches: a smaller range would show noise as difference */

/** inches_bar_plot_axis_height: Returns: px that the figures under the plot take */
double
inches_bar_plot_axis_height (const InchesModelPage *page)
{
  return AXIS * page->unit;
}

static void
write_ticks (InchesBarPlot   *self,
             InchesModelPage *page)
{
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint most = CLAMP ((guint) (self->plot.width / (TICK_PITCH * page->unit)), 2, MOST_TICKS);
  guint decimals;
  guint n = inches_scale_get_ticks (&self->scale, most, ticks);

  inches_scale_get_step (&self->scale, most, &decimals);
  self->n_ticks = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_number_format (ticks[i], decimals);
      double x = inches_scale_to_page (&self->scale, ticks[i]);
      double half = inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, figure) / 2;

      self->ticks[self->n_ticks++] = x;
      if (x - half >= self->plot.x - 4 * page->unit && x + half <= self->plot.x + self->plot.width)
        inches_model_page_write (page, self->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, x,
                                 self->plot.y + self->plot.height + AXIS_TEXT * page->unit, INCHES_ANCHOR_MIDDLE, figure);
    }
}

/**
 * inches_bar_plot_place:
 * @self: (out caller-allocates): the plot
 * @page: the page
 * @row: of its texts
 * @plot: px, where bars lie; the axis' figures stand under it
 * @low: the least inches of a bar
 * @high: the most
 * @pads: px left of @low and right of @high
 */
void
inches_bar_plot_place (InchesBarPlot           *self,
                       InchesModelPage         *page,
                       guint                    row,
                       const InchesTimelineBox *plot,
                       double                   low,
                       double                   high,
                       const InchesBarPads     *pads)
{
  double inner = MAX (plot->width - pads->left - pads->right, plot->width / 4);
  double per_px;

  if (high - low < LEAST_SPAN)
    {
      double middle = (low + high) / 2;

      low = middle - LEAST_SPAN / 2;
      high = middle + LEAST_SPAN / 2;
    }

  self->row = row;
  self->plot = *plot;
  per_px = (high - low) / inner;
  inches_scale_init (&self->scale, low - pads->left * per_px, low + (plot->width - pads->left) * per_px, plot->x, plot->x + plot->width);
  write_ticks (self, page);
}

/** inches_bar_plot_paint: draws ground, lines and axis; the bars come over it */
void
inches_bar_plot_paint (const InchesBarPlot *self,
                       InchesCanvas        *canvas,
                       const InchesTheme   *theme,
                       double               unit)
{
  const InchesTimelineBox *plot = &self->plot;
  double foot = floor (plot->y + plot->height) + 0.5;

  inches_paint_model_ground (plot, canvas, theme, unit);
  for (guint i = 0; i < self->n_ticks; i++)
    inches_canvas_line (canvas, floor (self->ticks[i]) + 0.5, plot->y, floor (self->ticks[i]) + 0.5, plot->y + plot->height,
                        MAX (1, 0.75 * unit), inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_canvas_line (canvas, plot->x, foot, plot->x + plot->width, foot, MAX (1, 1.2 * unit),
                      inches_theme_get_color (theme, INCHES_ROLE_INK));
}

/**
 * inches_bar_paint:
 * @box: px
 * @hollow: outlined and hatched instead of full: it takes away, or is the lower end
 * @role: its colour
 *
 * Draws a bar; its edge keeps it apart from the ground without colour too.
 */
void
inches_bar_paint (const InchesTimelineBox *box,
                  gboolean                 hollow,
                  InchesRole               role,
                  InchesCanvas            *canvas,
                  const InchesTheme       *theme,
                  double                   unit)
{
  const InchesColor *color = inches_theme_get_color (theme, role);
  InchesStroke edge = { 1.4 * unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  InchesHatch hatch = { 4 * unit, 1 * unit, -45 };

  if (!hollow)
    {
      inches_canvas_rectangle (canvas, box->x, box->y, MAX (box->width, 1.4 * unit), box->height);
      inches_canvas_fill (canvas, color);
      return;
    }

  inches_canvas_rectangle (canvas, box->x + 0.7 * unit, box->y + 0.7 * unit, MAX (box->width - 1.4 * unit, 0.1),
                           MAX (box->height - 1.4 * unit, 0.1));
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_hatch_keep (canvas, color, &hatch);
  inches_canvas_stroke (canvas, color, &edge);
}

/** inches_bar_format_signed: Returns: (transfer full): a difference as people read it; nothing before a zero */
char *
inches_bar_format_signed (double value,
                          guint  decimals)
{
  g_autofree char *figure = inches_number_format (value, decimals);
  double least = 0.5 * pow (10, -(double) decimals);

  return value >= least ? g_strconcat ("+", figure, NULL) : g_steal_pointer (&figure);
}
