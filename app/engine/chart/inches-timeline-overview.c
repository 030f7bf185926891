/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-overview.h"

#include "inches-timeline-flow-painter.h"
#include "inches-timeline-space.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at text size 1. */
#define HEIGHT  20.0
#define BIN     7.0
#define BAR     4.0
#define INSET   3.0
#define YEARS_DOWN 6.5  /* from the top to the middle of the years */
#define YEARS_HIGH 8.0  /* what bars leave them */
#define YEAR_INSET 4.0
#define BETWEEN    8.0  /* two years */
#define HANDLE_WIDE 5.0
#define HANDLE_HIGH 8.0  /* under the years */
#define HANDLE_DOWN 11.0
#define FAINTEST 3 /* events below this importance are not counted: the strip shows when much happened */

static void
count_events (InchesTimelineOverview *self,
              InchesTimelineIndex    *index,
              double                  unit)
{
  guint n = MAX (1, (guint) floor (self->strip.width / (BIN * unit)));
  const guint *counts = inches_timeline_index_count (index, n, FAINTEST);
  guint most = 1;

  self->bin_width = self->strip.width / n;
  for (guint i = 0; i < n; i++)
    most = MAX (most, counts[i]);

  for (guint i = 0; i < n; i++)
    {
      double height = counts[i] * (self->strip.height - (2 * INSET + YEARS_HIGH) * unit) / most;

      g_array_append_val (self->heights, height);
    }
}

static InchesTimelineBox
box_of_days (const InchesTimelineOverview *self,
             double                        first,
             double                        last)
{
  double x0 = MAX (inches_date_axis_to_x (&self->axis, first), self->strip.x);
  double x1 = MIN (inches_date_axis_to_x (&self->axis, last), self->strip.x + self->strip.width);

  return (InchesTimelineBox) { x0, self->strip.y, MAX (x1 - x0, 0), self->strip.height };
}

/* As many years as there is room for, each over its beginning; none where the row's name, large, reaches over. */
static void
place_years (InchesTimelineOverview *self,
             double                  unit,
             double                  free,
             InchesTimelineTexts    *texts)
{
  double right = self->strip.x + self->strip.width;
  double baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_UNIT, self->strip.y + YEARS_DOWN * unit);
  gint first, last;

  inches_day_to_ymd ((InchesDay) self->axis.stretches[0].first, &first, NULL, NULL);
  inches_day_to_ymd ((InchesDay) self->axis.stretches[0].last, &last, NULL, NULL);

  for (gint year = first; year <= last; year++)
    {
      double x = MAX (inches_date_axis_to_x (&self->axis, inches_day_from_ymd (year, 1, 1)), self->strip.x);
      g_autofree char *text = g_strdup_printf ("%d", year);
      double width = inches_timeline_texts_width (texts, INCHES_TYPE_USE_UNIT, text) * INCHES_TEXT_SPARE;
      double left = x + YEAR_INSET * unit;
      InchesTimelineBox named = { 0, self->strip.y + (YEARS_DOWN - YEARS_HIGH / 2) * unit, width, YEARS_HIGH * unit };

      if (year > first)
        g_array_append_val (self->years, x);
      /* The beginning of the model's weeks would run through it. */
      if (self->weeks.width > 0 && left < self->weeks.x + unit && left + width > self->weeks.x - unit)
        left = self->weeks.x + YEAR_INSET * unit;
      if (left < free || left + width > right - INSET * unit)
        continue;

      inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_UNIT, INCHES_ROLE_INK3, left, baseline, INCHES_ANCHOR_START, text);
      named.x = left;
      g_array_append_val (self->named, named);
      free = left + width + BETWEEN * unit;
    }
}

/**
 * inches_timeline_overview_new:
 * @frame: where the row lies
 * @row: the overview's row
 * @input: what is to be shown
 * @index: of the record's events
 * @anchor: first day of the model's weeks
 * @texts: the row's name is added here
 *
 * Returns: (transfer full): the overview, placed
 */
InchesTimelineOverview *
inches_timeline_overview_new (const InchesTimelineFrame *frame,
                              guint                      row,
                              const InchesTimelineInput *input,
                              InchesTimelineIndex       *index,
                              InchesDay                  anchor,
                              InchesTimelineTexts       *texts)
{
  InchesTimelineOverview *self = g_new0 (InchesTimelineOverview, 1);
  const InchesTimelineBox *box = &inches_timeline_frame_row (frame, row)->row.box;
  const InchesDateAxis *axis = &frame->axis;

  self->row = row;
  self->heights = g_array_new (FALSE, FALSE, sizeof (double));
  self->years = g_array_new (FALSE, FALSE, sizeof (double));
  self->named = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  self->strip = (InchesTimelineBox) { frame->plot.x, box->y, frame->plot.width, round (HEIGHT * frame->unit) };
  inches_date_axis_init_uniform (&self->axis, frame->plot.x, frame->plot.x + frame->plot.width,
                                 inches_chronicle_get_first (input->chronicle),
                                 inches_chronicle_get_last (input->chronicle));
  count_events (self, index, frame->unit);
  self->window = box_of_days (self, axis->stretches[0].first, axis->stretches[axis->n_stretches - 1].last);
  if (input->show_model)
    self->weeks = box_of_days (self, anchor, anchor + 7.0 * INCHES_MODEL_WEEKS);

  inches_timeline_texts_add (texts, row, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, frame->left,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NAME, box->y + self->strip.height / 2),
                             INCHES_ANCHOR_START, _("Overview"));
  place_years (self, frame->unit,
               frame->left + inches_timeline_texts_width (texts, INCHES_TYPE_USE_NAME, _("Overview")) * INCHES_TEXT_SPARE, texts);

  return self;
}

void
inches_timeline_overview_free (InchesTimelineOverview *self)
{
  g_array_unref (self->heights);
  g_array_unref (self->years);
  g_array_unref (self->named);
  g_free (self);
}

static void
paint_bars (const InchesTimelineOverview *self,
            const InchesTimelineFrame    *frame,
            InchesCanvas                 *canvas,
            const InchesTheme            *theme)
{
  double foot = self->strip.y + self->strip.height - frame->unit;

  for (guint i = 0; i < self->heights->len; i++)
    {
      double height = round (g_array_index (self->heights, double, i));

      if (height > 0)
        inches_canvas_rectangle (canvas, round (self->strip.x + i * self->bin_width + frame->unit),
                                 foot - height, BAR * frame->unit, height);
    }

  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_INK3));
}

/* An edge of the window leaves out a year that it would cross. */
static void
clear_years (const InchesTimelineOverview *self,
             InchesCanvas                 *canvas,
             const InchesTheme            *theme)
{
  double right = self->window.x + self->window.width;

  for (guint i = 0; i < self->named->len; i++)
    {
      const InchesTimelineBox *named = &g_array_index (self->named, InchesTimelineBox, i);
      gboolean in_weeks = self->weeks.width > 0 && named->x >= self->weeks.x;

      if ((self->window.x <= named->x || self->window.x >= named->x + named->width) && (right <= named->x || right >= named->x + named->width))
        continue;

      inches_canvas_rectangle (canvas, floor (named->x) - 1, self->strip.y, ceil (named->width) + 2, named->y + named->height - self->strip.y);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, in_weeks ? INCHES_ROLE_MGROUND : INCHES_ROLE_VIEW));
    }
}

static void
paint_window (const InchesTimelineOverview *self,
              const InchesTimelineFrame    *frame,
              InchesCanvas                 *canvas,
              const InchesTheme            *theme)
{
  double unit = frame->unit;
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK2);
  InchesStroke stroke = { 1.2 * unit, INCHES_JOIN_ROUND, FALSE, { 0 }, 0 };

  inches_canvas_rounded (canvas, self->window.x + 0.5, self->window.y + 0.5, MAX (self->window.width - 1, 1),
                         self->window.height - 1, 3 * unit);
  inches_canvas_stroke (canvas, ink, &stroke);
  clear_years (self, canvas, theme);

  for (guint end = 0; end < 2; end++)
    {
      double x = self->window.x + end * self->window.width;

      inches_canvas_rounded (canvas, x - HANDLE_WIDE / 2 * unit, self->window.y + HANDLE_DOWN * unit,
                             HANDLE_WIDE * unit, HANDLE_HIGH * unit, HANDLE_WIDE / 2 * unit);
      inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
      inches_canvas_stroke (canvas, ink, &stroke);
    }
}

/**
 * inches_timeline_overview_paint:
 * @self: a placed overview
 * @frame: where its row lies
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws all but the texts.
 */
void
inches_timeline_overview_paint (const InchesTimelineOverview *self,
                                const InchesTimelineFrame    *frame,
                                InchesCanvas                 *canvas,
                                const InchesTheme            *theme)
{
  if (self->weeks.width > 0)
    {
      inches_paint_model_ground (&self->weeks, canvas, theme, frame->unit);
      inches_canvas_rectangle (canvas, self->weeks.x - frame->unit, self->weeks.y, 2 * frame->unit, self->weeks.height);
      inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_MODEL));
    }

  for (guint i = 0; i < self->years->len; i++)
    {
      double x = floor (g_array_index (self->years, double, i)) + 0.5;

      inches_canvas_line (canvas, x, self->strip.y, x, self->strip.y + self->strip.height, frame->hairline,
                          inches_theme_get_color (theme, INCHES_ROLE_GRID2));
    }
  paint_bars (self, frame, canvas, theme);
  paint_window (self, frame, canvas, theme);
}
