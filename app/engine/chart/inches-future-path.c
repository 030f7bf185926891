/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-future-path.h"

#include "inches-outlook-chart.h"
#include "inches-timeline-flow-painter.h"

#include <math.h>

/* Px at text size 1. */
#define PATH        2.2
#define HALO        5.0
#define DOT         4.0
#define POINT       0.9 /* radius: not agreed yet */
#define LINE        1.2
#define INSET       1.0

/**
 * inches_future_shown:
 * @future: a future
 * @index: an index
 * @week: below its number of weeks
 *
 * Returns: the value as pictures show it: the size of the war for inches
 */
double
inches_future_shown (const InchesFuture *future,
                     InchesIndex         index,
                     guint               week)
{
  double value = inches_future_get_value (future, index, week);

  return index == INCHES_INDEX_INCHES ? INCHES_SIZE_START - value : value;
}

/**
 * inches_future_get_states:
 * @future: a future
 * @rung: index of a rung
 * @states: (out): room for one a week
 *
 * How a rung stands week by week, from what is in force and from the log.
 */
void
inches_future_get_states (const InchesFuture *future,
                          guint               rung,
                          InchesRungState    *states)
{
  guint n = inches_future_get_n_weeks (future);
  gboolean was = FALSE;

  for (guint week = 0; week < n; week++)
    states[week] = inches_future_get_rungs (future, week) & 1u << rung ? INCHES_RUNG_STATE_IN_FORCE : INCHES_RUNG_STATE_NOT_YET;

  for (guint i = 0; i < inches_future_get_n_events (future); i++)
    {
      const InchesFutureEvent *event = inches_future_get_event (future, i);
      gboolean in_force;

      if (event->rung != rung)
        continue;
      in_force = (inches_future_get_rungs (future, event->week) & 1u << rung) != 0;
      if (in_force && event->happening == INCHES_HAPPENING_VIOLATED)
        states[event->week] = INCHES_RUNG_STATE_VIOLATED;
      if (!in_force && (event->happening == INCHES_HAPPENING_BROKEN || event->happening == INCHES_HAPPENING_SNAPPED
                        || event->happening == INCHES_HAPPENING_SWEPT))
        states[event->week] = INCHES_RUNG_STATE_FELL;
    }

  for (guint week = 0; week < n; week++)
    {
      if (was && states[week] == INCHES_RUNG_STATE_NOT_YET)
        states[week] = INCHES_RUNG_STATE_DOWN;
      was |= states[week] != INCHES_RUNG_STATE_NOT_YET;
    }
}

static void
paint_slash (const InchesTimelineBox *cell,
             InchesCanvas            *canvas,
             const InchesTheme       *theme,
             double                   unit)
{
  inches_canvas_line (canvas, cell->x + INSET, cell->y + cell->height - INSET, cell->x + cell->width - INSET, cell->y + INSET,
                      1.6 * unit, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
}

static void
paint_cross (const InchesTimelineBox *cell,
             InchesCanvas            *canvas,
             const InchesTheme       *theme,
             double                   unit)
{
  const InchesColor *color = inches_theme_get_color (theme, INCHES_ROLE_FELL);
  InchesStroke stroke = { LINE * unit, INCHES_JOIN_MITRE, FALSE, { 0 }, 0 };
  double reach = MIN (cell->width, cell->height) / 2 - 1.5 * unit;
  double x = cell->x + cell->width / 2;
  double y = cell->y + cell->height / 2;

  inches_canvas_rectangle (canvas, cell->x + 0.6 * unit, cell->y + 0.6 * unit, MAX (cell->width - 1.2 * unit, 0.5), cell->height - 1.2 * unit);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_stroke (canvas, color, &stroke);
  inches_canvas_line (canvas, x - reach, y - reach, x + reach, y + reach, LINE * unit, color);
  inches_canvas_line (canvas, x - reach, y + reach, x + reach, y - reach, LINE * unit, color);
}

static void
paint_cell (InchesRungState          state,
            const InchesTimelineBox *cell,
            InchesCanvas            *canvas,
            const InchesTheme       *theme,
            double                   unit)
{
  switch (state)
    {
    case INCHES_RUNG_STATE_NOT_YET:
      inches_canvas_circle (canvas, cell->x + cell->width / 2, cell->y + cell->height / 2, POINT * unit);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK3));
      break;
    case INCHES_RUNG_STATE_IN_FORCE:
    case INCHES_RUNG_STATE_VIOLATED:
      inches_canvas_rectangle (canvas, cell->x, cell->y, cell->width, cell->height);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL));
      if (state == INCHES_RUNG_STATE_VIOLATED)
        paint_slash (cell, canvas, theme, unit);
      break;
    case INCHES_RUNG_STATE_FELL:
      paint_cross (cell, canvas, theme, unit);
      break;
    case INCHES_RUNG_STATE_DOWN:
      break;
    }
}

/* Weeks in which a rung lies fallen are one shape, however many they are. */
static void
paint_down (const InchesOutlookParts *parts,
            const InchesLadderRow    *row,
            const InchesRungState    *states,
            guint                     week,
            InchesCanvas             *canvas,
            const InchesTheme        *theme,
            double                    unit)
{
  for (guint i = 0; i < parts->n_cells && parts->cells[i].week <= week; i++)
    {
      guint last = i;
      InchesTimelineBox box;

      if (states[parts->cells[i].week] != INCHES_RUNG_STATE_DOWN)
        continue;
      while (last + 1 < parts->n_cells && parts->cells[last + 1].week <= week
             && states[parts->cells[last + 1].week] == INCHES_RUNG_STATE_DOWN)
        last++;
      box = (InchesTimelineBox) { parts->cells[i].left, row->top, parts->cells[last].right - parts->cells[i].left, row->height };
      inches_paint_fell (&box, canvas, theme, unit);
      i = last;
    }
}

static void
paint_rungs (const InchesFuture       *future,
             const InchesOutlookParts *parts,
             guint                     week,
             InchesCanvas             *canvas,
             const InchesTheme        *theme,
             double                    unit)
{
  g_autofree InchesRungState *states = g_new (InchesRungState, inches_future_get_n_weeks (future));

  inches_canvas_rectangle (canvas, parts->ladder.x, parts->ladder.y, parts->ladder.width, parts->ladder.height);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MGROUND));

  for (guint i = 0; i < parts->n_rows; i++)
    {
      const InchesLadderRow *row = &parts->rows[i];

      inches_future_get_states (future, row->rung, states);
      paint_down (parts, row, states, week, canvas, theme, unit);
      for (guint j = 0; j < parts->n_cells && parts->cells[j].week <= week; j++)
        {
          InchesTimelineBox cell = { parts->cells[j].left, row->top, parts->cells[j].right - parts->cells[j].left, row->height };

          paint_cell (states[parts->cells[j].week], &cell, canvas, theme, unit);
        }
    }
}

/* In ink on a band of the ground's colour: apart from the fan's own middle line. */
static void
paint_line (const InchesFuture       *future,
            const InchesOutlookParts *parts,
            InchesIndex               index,
            guint                     week,
            InchesCanvas             *canvas,
            const InchesTheme        *theme,
            double                    unit)
{
  InchesStroke halo = { HALO * unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };
  InchesStroke line = { PATH * unit, INCHES_JOIN_ROUND, TRUE, { 0 }, 0 };
  double x = 0, y = 0;

  inches_canvas_push_clip (canvas, parts->plot.x, parts->plot.y, parts->plot.width, parts->plot.height);
  for (guint i = 0; i <= week; i++)
    {
      x = parts->points[i + 1].x;
      y = inches_scale_to_page (&parts->scale, inches_future_shown (future, index, i));
      if (i == 0)
        inches_canvas_move_to (canvas, parts->points[0].x, parts->points[0].y[INCHES_QUANTILE_50]);
      inches_canvas_line_to (canvas, x, y);
    }
  inches_canvas_stroke_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW), &halo);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK), &line);
  inches_canvas_pop_clip (canvas);

  /* That of the last week stands on the edge of the plot and is seen whole. */
  if (y < parts->plot.y || y > parts->plot.y + parts->plot.height)
    return;
  inches_canvas_circle (canvas, x, y, DOT * unit);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK));
}

/**
 * inches_future_paint:
 * @future: one of those that @outlook shows, as many weeks
 * @outlook: a placed chart of the outlook
 * @index: that its fan shows
 * @week: the last one that is drawn
 * @canvas: what to draw on, over the chart
 * @theme: colours
 *
 * Draws the future's way through the fan, and in place of the ladder's heat how each
 * rung of this future stands: full while in force, with a slash where it was violated
 * and held, a cross in the week it fell, hatched while it lies fallen, a point before.
 */
void
inches_future_paint (const InchesFuture     *future,
                     const InchesModelChart *outlook,
                     InchesIndex             index,
                     guint                   week,
                     InchesCanvas           *canvas,
                     const InchesTheme      *theme)
{
  double unit = inches_model_chart_get_page (outlook)->unit;
  InchesOutlookParts parts;

  inches_outlook_chart_get_parts (outlook, &parts);
  g_return_if_fail (parts.n_points == inches_future_get_n_weeks (future) + 1);
  g_return_if_fail (week < inches_future_get_n_weeks (future));

  paint_rungs (future, &parts, week, canvas, theme, unit);
  paint_line (future, &parts, index, week, canvas, theme, unit);
}
