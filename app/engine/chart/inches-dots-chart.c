/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-dots-chart.h"

#include "inches-mark.h"
#include "inches-share.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at scale 1. */
#define N_COLUMNS   10
#define N_ROWS      5
#define PITCH_X     14.2
#define PITCH_Y     15.6
#define RADIUS      5.8
#define KEY_RADIUS  4.8
#define KEY_PITCH   14.4 /* six rows beside five of dots */
#define KEY_GAP     13.0 /* from the dots to the legend */
#define TEXT_SIZE   12.0

typedef struct
{
  double x;
  double y;
} Place;

struct _InchesDotsChart
{
  double        scale;
  double        legend_scale; /* less where even a line of its own is too short for the text */
  double        height;
  gboolean      stacked;
  InchesOutcome outcomes[INCHES_N_DOTS];
  InchesOutcome before[INCHES_N_DOTS];     /* what they were, while they change */
  double        progress;                  /* of that change; 1: none */
  Place         dots[INCHES_N_DOTS];
  Place         keys[INCHES_N_OUTCOMES];   /* centres of the legend's marks */
  double        baselines[INCHES_N_OUTCOMES];
  double        name_x;
  double        share_x;                   /* right end of the figures */
  char         *shares[INCHES_N_OUTCOMES];
};

static guint
add_up (const guint counts[INCHES_N_OUTCOMES])
{
  guint n = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    n += counts[i];

  return n;
}

/**
 * inches_outcomes_describe:
 * @counts: futures of each class
 *
 * Returns: (transfer full): every class with its share, for those who hear the chart
 */
char *
inches_outcomes_describe (const guint counts[INCHES_N_OUTCOMES])
{
  GString *text = g_string_new (_("Outcomes of 100 simulated futures"));

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *share = inches_share_format_part (counts, i);

      g_string_append (text, i == 0 ? ": " : "; ");
      g_string_append_printf (text, "%s %s", inches_outcome_get_name (i), share);
    }
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

static void
place_dots (InchesDotsChart *self,
            const guint      counts[INCHES_N_OUTCOMES])
{
  double s = self->scale;
  guint dots[INCHES_N_OUTCOMES];
  guint dot = 0;

  inches_outcome_share_dots (counts, dots);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    for (guint j = 0; j < dots[i] && dot < INCHES_N_DOTS; j++, dot++)
      {
        self->outcomes[dot] = i;
        self->dots[dot].x = (RADIUS + 0.4 + dot / N_ROWS * PITCH_X) * s;
        self->dots[dot].y = (PITCH_Y / 2 + dot % N_ROWS * PITCH_Y) * s;
      }
}

static double
measure_names (InchesMeasurer        *measurer,
               const InchesTextStyle *style)
{
  double widest = 0;

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    widest = MAX (widest, inches_measurer_get_width (measurer, inches_outcome_get_name (i), style));

  return widest;
}

/* Width of the legend at scale s. */
static double
measure_legend (InchesMeasurer *measurer,
                double          s)
{
  InchesTextStyle style = { TEXT_SIZE * s, FALSE, TRUE };
  InchesTextStyle bold = { TEXT_SIZE * s, TRUE, TRUE };

  return 2 * KEY_RADIUS * s + 5 * s + measure_names (measurer, &style)
         + 6 * s + inches_measurer_get_width (measurer, "100", &bold);
}

/* The legend stands beside the dots, or below them where larger text leaves no room. */
static void
place_legend (InchesDotsChart *self,
              InchesMeasurer  *measurer,
              double           width)
{
  double needed = measure_legend (measurer, self->scale);
  double left = (N_COLUMNS * PITCH_X + KEY_GAP) * self->scale;
  double top = 0;
  double s, pitch;
  InchesTextStyle style = { 0, FALSE, TRUE };
  InchesTextSize size;

  self->stacked = left + needed > width;
  if (self->stacked)
    {
      left = 0;
      top = (N_ROWS * PITCH_Y + 4) * self->scale;
    }

  s = self->legend_scale = self->scale * MIN (1, (width - left) / needed);
  pitch = KEY_PITCH * s;
  style.size = TEXT_SIZE * s;
  inches_measurer_measure (measurer, "0", &style, &size);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      self->keys[i].x = left + KEY_RADIUS * s;
      self->keys[i].y = top + (i + 0.5) * pitch;
      self->baselines[i] = round (self->keys[i].y + (size.ascent - size.descent) / 2);
    }

  self->name_x = left + 2 * KEY_RADIUS * s + 5 * s;
  self->share_x = width;
  self->height = ceil (MAX (N_ROWS * PITCH_Y * self->scale, top + INCHES_N_OUTCOMES * pitch));
}

/**
 * inches_dots_chart_new:
 * @counts: futures of each class, more than none in all
 * @measurer: of the font it will be drawn in
 * @width: px
 * @scale: 1 for the sizes of the window, more for larger text and for pictures
 *
 * Returns: (transfer full): a chart with all places fixed
 */
InchesDotsChart *
inches_dots_chart_new (const guint     counts[INCHES_N_OUTCOMES],
                       InchesMeasurer *measurer,
                       double          width,
                       double          scale)
{
  InchesDotsChart *self;
  guint n = add_up (counts);

  g_return_val_if_fail (n > 0, NULL);
  g_return_val_if_fail (INCHES_IS_MEASURER (measurer), NULL);
  g_return_val_if_fail (width > 0 && scale > 0, NULL);

  self = g_new0 (InchesDotsChart, 1);
  self->scale = scale;
  self->progress = 1;
  place_dots (self, counts);
  place_legend (self, measurer, width);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    self->shares[i] = inches_share_format_part (counts, i);

  return self;
}

void
inches_dots_chart_free (InchesDotsChart *self)
{
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    g_free (self->shares[i]);

  g_free (self);
}

/**
 * inches_dots_chart_get_height:
 *
 * Returns: px that dots and legend need
 */
double
inches_dots_chart_get_height (const InchesDotsChart *self)
{
  return self->height;
}

/**
 * inches_dots_chart_is_stacked:
 *
 * Returns: whether the legend stands below the dots
 */
gboolean
inches_dots_chart_is_stacked (const InchesDotsChart *self)
{
  return self->stacked;
}

/**
 * inches_dots_chart_get_dot:
 * @dot: from 0, down the columns
 * @x: (out): px, its centre
 * @y: (out): px
 *
 * Returns: the class it stands for
 */
InchesOutcome
inches_dots_chart_get_dot (const InchesDotsChart *self,
                           guint                  dot,
                           double                *x,
                           double                *y)
{
  g_return_val_if_fail (dot < INCHES_N_DOTS, INCHES_OUTCOME_GRINDING);

  *x = self->dots[dot].x;
  *y = self->dots[dot].y;

  return self->outcomes[dot];
}

/**
 * inches_dots_chart_set_change:
 * @before: what the dots stood for before
 * @progress: how far they have changed, from 0 to 1
 *
 * Where a dot changes its class, the old mark shrinks to nothing and the new one
 * grows in its place.
 *
 * Returns: whether any dot changes
 */
gboolean
inches_dots_chart_set_change (InchesDotsChart     *self,
                              const InchesOutcome  before[INCHES_N_DOTS],
                              double               progress)
{
  gboolean changes = FALSE;

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    {
      self->before[i] = before[i];
      changes |= before[i] != self->outcomes[i];
    }
  self->progress = CLAMP (progress, 0, 1);

  return changes;
}

static void
paint_dot (const InchesDotsChart *self,
           guint                  dot,
           InchesCanvas          *canvas,
           const InchesTheme     *theme)
{
  gboolean changes = self->progress < 1 && self->before[dot] != self->outcomes[dot];
  double size = changes ? fabs (1 - 2 * self->progress) : 1;

  if (size > 0)
    inches_mark_draw_outcome (canvas, changes && self->progress < 0.5 ? self->before[dot] : self->outcomes[dot],
                              self->dots[dot].x, self->dots[dot].y, RADIUS * self->scale * size, theme);
}

/**
 * inches_dots_chart_paint:
 *
 * Draws in the rectangle from the origin to width and height.
 */
void
inches_dots_chart_paint (const InchesDotsChart *self,
                         InchesCanvas          *canvas,
                         const InchesTheme     *theme)
{
  double s = self->legend_scale;
  InchesTextStyle style = { TEXT_SIZE * s, FALSE, TRUE };
  InchesTextStyle bold = { TEXT_SIZE * s, TRUE, TRUE };
  const InchesColor *ink = inches_theme_get_color (theme, INCHES_ROLE_INK);

  inches_canvas_begin_group (canvas, "outcomes", _("Outcomes of 100 simulated futures"));

  for (guint i = 0; i < INCHES_N_DOTS; i++)
    paint_dot (self, i, canvas, theme);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      inches_mark_draw_outcome (canvas, i, self->keys[i].x, self->keys[i].y, KEY_RADIUS * s, theme);
      inches_canvas_text (canvas, self->name_x, self->baselines[i], inches_outcome_get_name (i), &style, ink,
                          INCHES_ANCHOR_START);
      inches_canvas_text (canvas, self->share_x, self->baselines[i], self->shares[i], &bold, ink, INCHES_ANCHOR_END);
    }

  inches_canvas_end_group (canvas);
}
