/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ruler-chart.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at scale 1. */
#define TOP        9.0  /* room for the lines of half and nine in ten */
#define LINES_AT   4.5
#define RULE       30.0 /* height of the rule itself */
#define LABEL_GAP  4.0
#define TRIANGLE   5.5  /* half its width, and a little air */
#define TEXT_SIZE  11.0
#define N_LABELS   6

typedef struct
{
  char            *text; /* NULL: no room */
  double           x;
  double           baseline;
  InchesAnchor     anchor;
  InchesTextStyle  style;
  InchesRole       role;
} Label;

struct _InchesRulerChart
{
  InchesRulerValues values;
  const char       *id;
  double            width;
  double            scale;
  double            height;
  Label             labels[N_LABELS];
  guint             n_labels;
};

/**
 * inches_ruler_values_init:
 * @forecast: what the ruler is to show
 * @baseline: (nullable): the forecast for early 2025; shown only if its inches are of
 *   the same war, that is if both scenarios begin on the same day
 */
void
inches_ruler_values_init (InchesRulerValues    *self,
                          const InchesForecast *forecast,
                          const InchesForecast *baseline)
{
  g_return_if_fail (self != NULL && forecast != NULL);

  self->has_previous = FALSE;
  self->previous = 0;
  self->mean = inches_forecast_get_mean (forecast);
  self->error = inches_forecast_get_error (forecast);
  for (guint i = 0; i < INCHES_N_QUANTILES; i++)
    self->quantiles[i] = inches_forecast_get_gain_quantile (forecast, i);

  self->has_baseline = baseline != NULL
                       && inches_scenario_get_anchor (inches_forecast_get_scenario (baseline))
                          == inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  self->baseline = self->has_baseline ? inches_forecast_get_mean (baseline) : 0;
}

/**
 * inches_ruler_values_set_previous:
 * @forecast: what the ruler shows
 * @previous: (nullable): the forecast before the last change; shown only if its inches
 *   are of the same war
 */
void
inches_ruler_values_set_previous (InchesRulerValues    *self,
                                  const InchesForecast *forecast,
                                  const InchesForecast *previous)
{
  g_return_if_fail (self != NULL && forecast != NULL);

  self->has_previous = previous != NULL
                       && inches_scenario_get_anchor (inches_forecast_get_scenario (previous))
                          == inches_scenario_get_anchor (inches_forecast_get_scenario (forecast));
  self->previous = self->has_previous ? inches_forecast_get_mean (previous) : 0;
}

/**
 * inches_ruler_values_describe:
 *
 * Returns: (transfer full): all that the picture says, in words
 */
char *
inches_ruler_values_describe (const InchesRulerValues *self)
{
  g_autofree char *mean = inches_number_format (self->mean, 1);
  g_autofree char *low = inches_number_format (self->quantiles[INCHES_QUANTILE_25], 0);
  g_autofree char *high = inches_number_format (self->quantiles[INCHES_QUANTILE_75], 0);
  g_autofree char *lowest = inches_number_format (self->quantiles[INCHES_QUANTILE_05], 0);
  g_autofree char *highest = inches_number_format (self->quantiles[INCHES_QUANTILE_95], 0);
  g_autofree char *baseline = inches_number_format (self->baseline, 1);
  g_autoptr(GString) text = g_string_new (NULL);

  g_string_append_printf (text,
                          _("Ruler of inches gained, where 36 means that the war has stopped and a value below 0 "
                            "that it has grown. Mean: %s. Half of the simulated futures lie from %s to %s, nine in "
                            "ten from %s to %s."),
                          mean, low, high, lowest, highest);
  if (self->has_baseline)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Early 2025: %s."), baseline);
    }
  if (self->has_previous)
    {
      g_autofree char *previous = inches_number_format (self->previous, 1);

      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("Before the last change: %s."), previous);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * inches_ruler_chart_to_x:
 * @inches: inches gained
 *
 * Returns: px from the left edge, kept on the rule
 */
double
inches_ruler_chart_to_x (const InchesRulerChart *self,
                         double                  inches)
{
  double share = (inches - INCHES_RULER_LOWEST) / (INCHES_RULER_HIGHEST - INCHES_RULER_LOWEST);

  return CLAMP (share, 0, 1) * self->width;
}

static double
get_label_start (const Label    *label,
                 InchesMeasurer *measurer)
{
  double width = inches_measurer_get_width (measurer, label->text, &label->style);

  switch (label->anchor)
    {
    case INCHES_ANCHOR_START:
      return label->x;
    case INCHES_ANCHOR_MIDDLE:
      return label->x - width / 2;
    case INCHES_ANCHOR_END:
    default:
      return label->x - width;
    }
}

static gboolean
covers_triangle (const InchesRulerChart *self,
                 const Label            *label,
                 double                  start,
                 double                  end)
{
  double x = inches_ruler_chart_to_x (self, self->values.baseline);

  return self->values.has_baseline && label->baseline > (TOP + RULE) * self->scale
         && start < x + TRIANGLE * self->scale && end > x - TRIANGLE * self->scale;
}

/* Takes the text. A label that would touch an earlier one on the same line is left
 * out, so the order of calls is the order of importance. */
static gboolean
add_label (InchesRulerChart *self,
           InchesMeasurer   *measurer,
           const Label      *wanted)
{
  double start = get_label_start (wanted, measurer);
  double end = start + inches_measurer_get_width (measurer, wanted->text, &wanted->style);
  double gap = 6 * self->scale;

  for (guint i = 0; i < self->n_labels; i++)
    {
      const Label *other = &self->labels[i];
      double other_start = get_label_start (other, measurer);
      double other_end = other_start + inches_measurer_get_width (measurer, other->text, &other->style);

      if (other->baseline == wanted->baseline && start < other_end + gap && end > other_start - gap)
        {
          g_free (wanted->text);
          return FALSE;
        }
    }

  if (start < 0 || end > self->width || covers_triangle (self, wanted, start, end))
    {
      g_free (wanted->text);
      return FALSE;
    }

  g_assert (self->n_labels < N_LABELS);
  self->labels[self->n_labels++] = *wanted;

  return TRUE;
}

static void
place_figures (InchesRulerChart *self,
               InchesMeasurer   *measurer,
               double            ascent)
{
  Label label = {
    .baseline = TOP * self->scale + 2 * self->scale + ascent,
    .style = { TEXT_SIZE * self->scale, TRUE, TRUE },
    .role = INCHES_ROLE_INK,
  };

  for (gint inches = 36; inches >= 12; inches -= 12)
    {
      label.text = inches_number_format (inches, 0);
      label.x = inches_ruler_chart_to_x (self, inches) - (inches == 36 ? 3 * self->scale : 0);
      label.anchor = inches == 36 ? INCHES_ANCHOR_END : INCHES_ANCHOR_MIDDLE;
      add_label (self, measurer, &label);
    }
}

/* To the right of the triangle, or to its left where there is no room. */
static void
place_baseline (InchesRulerChart *self,
                InchesMeasurer   *measurer,
                Label             label)
{
  g_autofree char *value = inches_number_format (self->values.baseline, 1);
  double x = inches_ruler_chart_to_x (self, self->values.baseline);

  /* Translators: the value of the same figure under the settings of early 2025 */
  label.text = g_strdup_printf (_("early 2025: %s"), value);
  label.anchor = INCHES_ANCHOR_START;
  label.x = x + 9 * self->scale;
  if (add_label (self, measurer, &label))
    return;

  label.text = g_strdup_printf (_("early 2025: %s"), value);
  label.anchor = INCHES_ANCHOR_END;
  label.x = x - 9 * self->scale;
  add_label (self, measurer, &label);
}

static void
place_labels (InchesRulerChart *self,
              InchesMeasurer   *measurer)
{
  Label label = { .style = { TEXT_SIZE * self->scale, FALSE, TRUE }, .role = INCHES_ROLE_INK2 };
  InchesTextSize size;

  inches_measurer_measure (measurer, "0", &label.style, &size);
  place_figures (self, measurer, size.ascent);

  label.baseline = (TOP + RULE + LABEL_GAP) * self->scale + size.ascent;
  if (self->values.has_baseline)
    place_baseline (self, measurer, label);

  label.text = g_strdup (_("larger"));
  label.anchor = INCHES_ANCHOR_START;
  label.x = 0;
  add_label (self, measurer, &label);

  label.text = g_strdup (_("the war has stopped"));
  label.anchor = INCHES_ANCHOR_END;
  label.x = self->width;
  add_label (self, measurer, &label);

  self->height = ceil (label.baseline + size.descent);
}

/**
 * inches_ruler_chart_new:
 * @values: what to show; copied
 * @measurer: of the font it will be drawn in
 * @width: px
 * @scale: 1 for the sizes of the window, more for larger text and for pictures
 *
 * Returns: (transfer full): a ruler with all places fixed
 */
InchesRulerChart *
inches_ruler_chart_new (const InchesRulerValues *values,
                        InchesMeasurer          *measurer,
                        double                   width,
                        double                   scale)
{
  InchesRulerChart *self;

  g_return_val_if_fail (values != NULL && INCHES_IS_MEASURER (measurer), NULL);
  g_return_val_if_fail (width > 0 && scale > 0, NULL);

  self = g_new0 (InchesRulerChart, 1);
  self->values = *values;
  self->id = "ruler";
  self->width = width;
  self->scale = scale;
  place_labels (self, measurer);

  return self;
}

void
inches_ruler_chart_free (InchesRulerChart *self)
{
  for (guint i = 0; i < self->n_labels; i++)
    g_free (self->labels[i].text);

  g_free (self);
}

/**
 * inches_ruler_chart_set_id:
 * @id: (not copied): of its group in a picture; "ruler" at first
 *
 * For pictures with several.
 */
void
inches_ruler_chart_set_id (InchesRulerChart *self,
                           const char       *id)
{
  self->id = id;
}

/**
 * inches_ruler_chart_get_height:
 *
 * Returns: px that the ruler needs, labels included
 */
double
inches_ruler_chart_get_height (const InchesRulerChart *self)
{
  return self->height;
}

static void
draw_rule (const InchesRulerChart *self,
           InchesCanvas           *canvas,
           const InchesTheme      *theme)
{
  double s = self->scale;
  double zero = inches_ruler_chart_to_x (self, 0);
  InchesStroke frame = { .width = s };
  InchesHatch hatch = { .spacing = 7 * s, .width = 1.4 * s, .angle = 45 };

  inches_canvas_rectangle (canvas, 0, TOP * s, self->width, RULE * s);
  inches_canvas_fill (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));

  inches_canvas_rectangle (canvas, 0, TOP * s, zero, RULE * s);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_MGROUND));
  inches_canvas_hatch (canvas, inches_theme_get_color (theme, INCHES_ROLE_HATCH), &hatch);

  inches_canvas_rectangle (canvas, s / 2, (TOP + 0.5) * s, self->width - s, (RULE - 1) * s);
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GRID2), &frame);
}

static void
draw_ticks (const InchesRulerChart *self,
            InchesCanvas           *canvas,
            const InchesTheme      *theme)
{
  double s = self->scale;
  double foot = (TOP + RULE) * s;

  for (gint inches = INCHES_RULER_LOWEST; inches <= INCHES_RULER_HIGHEST; inches++)
    {
      double share = inches % 12 == 0 ? 0.5 : inches % 6 == 0 ? 0.36 : 0.2;
      double x = CLAMP (inches_ruler_chart_to_x (self, inches), 0.6 * s, self->width - 0.6 * s);

      inches_canvas_line (canvas, x, foot - share * RULE * s, x, foot, (inches % 6 == 0 ? 1.2 : 1) * s,
                          inches_theme_get_color (theme, inches % 6 == 0 ? INCHES_ROLE_INK : INCHES_ROLE_INK3));
    }
}

/* What lies beyond the rule ends in an arrow head. */
static void
draw_range (const InchesRulerChart *self,
            InchesCanvas           *canvas,
            const InchesColor      *color,
            double                  low,
            double                  high,
            double                  width)
{
  double s = self->scale;
  double y = LINES_AT * s;

  inches_canvas_line (canvas, inches_ruler_chart_to_x (self, low), y, inches_ruler_chart_to_x (self, high), y,
                      width * s, color);

  if (low < INCHES_RULER_LOWEST)
    {
      inches_canvas_move_to (canvas, 0, y);
      inches_canvas_line_to (canvas, 6 * s, y - 3.5 * s);
      inches_canvas_line_to (canvas, 6 * s, y + 3.5 * s);
      inches_canvas_close_path (canvas);
      inches_canvas_fill (canvas, color);
    }
}

static void
draw_values (const InchesRulerChart *self,
             InchesCanvas           *canvas,
             const InchesTheme      *theme)
{
  double s = self->scale;
  const double *quantiles = self->values.quantiles;
  const InchesColor *model = inches_theme_get_color (theme, INCHES_ROLE_MODEL);
  double zero = inches_ruler_chart_to_x (self, 0);
  double mean = inches_ruler_chart_to_x (self, self->values.mean);

  draw_range (self, canvas, inches_theme_get_color (theme, INCHES_ROLE_FEDGE),
              quantiles[INCHES_QUANTILE_05], quantiles[INCHES_QUANTILE_95], 1.4);
  draw_range (self, canvas, model, quantiles[INCHES_QUANTILE_25], quantiles[INCHES_QUANTILE_75], 4);

  inches_canvas_rectangle (canvas, MIN (zero, mean), TOP * s, fabs (mean - zero), 9.5 * s);
  inches_canvas_fill (canvas, model);

  inches_canvas_line (canvas, zero, TOP * s, zero, (TOP + RULE) * s, 1.6 * s,
                      inches_theme_get_color (theme, INCHES_ROLE_INK));
}

/* Where the bar ended before the last change: dots through the bar and below it, and
 * a dotted way from there to its end. */
static void
draw_previous (const InchesRulerChart *self,
               InchesCanvas           *canvas,
               const InchesTheme      *theme)
{
  double s = self->scale;
  double x = inches_ruler_chart_to_x (self, self->values.previous);
  double mean = inches_ruler_chart_to_x (self, self->values.mean);
  const InchesColor *color = inches_theme_get_color (theme, INCHES_ROLE_GHOST);

  if (fabs (x - mean) < s)
    return;

  for (double y = TOP + 0.5; y < TOP + 16; y += 3)
    inches_canvas_line (canvas, x, y * s, x, (y + 1.6) * s, 1.4 * s, color);
  for (double step = MIN (x, mean); step < MAX (x, mean); step += 4 * s)
    inches_canvas_line (canvas, step, (TOP + 12.5) * s, step + 1.4 * s, (TOP + 12.5) * s, 1.4 * s, color);
}

static void
draw_baseline (const InchesRulerChart *self,
               InchesCanvas           *canvas,
               const InchesTheme      *theme)
{
  double s = self->scale;
  double x = inches_ruler_chart_to_x (self, self->values.baseline);
  double y = (TOP + RULE + 1) * s;
  InchesStroke stroke = { .width = 1.2 * s, .join = INCHES_JOIN_MITRE };

  inches_canvas_move_to (canvas, x, y);
  inches_canvas_line_to (canvas, x + 4.5 * s, y + 7.5 * s);
  inches_canvas_line_to (canvas, x - 4.5 * s, y + 7.5 * s);
  inches_canvas_close_path (canvas);
  inches_canvas_fill_keep (canvas, inches_theme_get_color (theme, INCHES_ROLE_VIEW));
  inches_canvas_stroke (canvas, inches_theme_get_color (theme, INCHES_ROLE_GHOST), &stroke);
}

/**
 * inches_ruler_chart_paint:
 *
 * Draws in the rectangle from the origin to width and height.
 */
void
inches_ruler_chart_paint (const InchesRulerChart *self,
                          InchesCanvas           *canvas,
                          const InchesTheme      *theme)
{
  g_autofree char *title = inches_ruler_values_describe (&self->values);

  inches_canvas_begin_group (canvas, self->id, title);

  draw_rule (self, canvas, theme);
  draw_values (self, canvas, theme);
  if (self->values.has_previous)
    draw_previous (self, canvas, theme);
  draw_ticks (self, canvas, theme);
  if (self->values.has_baseline)
    draw_baseline (self, canvas, theme);

  for (guint i = 0; i < self->n_labels; i++)
    {
      const Label *label = &self->labels[i];

      inches_canvas_text (canvas, label->x, label->baseline, label->text, &label->style,
                          inches_theme_get_color (theme, label->role), label->anchor);
    }

  inches_canvas_end_group (canvas);
}
