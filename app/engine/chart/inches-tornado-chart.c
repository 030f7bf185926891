/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-tornado-chart.h"

#include "inches-bar-plot.h"
#include "inches-number.h"
#include "inches-why-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING      20.0
#define HEADING_DOWN 9.0
#define KEY          18.0
#define KEY_SAMPLE   22.0
#define KEY_HEIGHT   9.0
#define ROW          21.0
#define ROW_MOST     34.0
#define BAR          0.62 /* of a row */
#define GAP          9.0
#define WORD_GAP     5.0
#define SHARED_ROW   1.5 /* rows: where both ways of a lever lead to one side, one bar stands under the other */
#define NAME_SHARE   0.5
#define LINE         17.0
#define NOTHING      0.005 /* inches: no bar */

enum { ROW_CHART };

/* A lever's way down or up. */
typedef struct
{
  gboolean          shown;
  InchesTimelineBox box;
} End;

typedef struct
{
  InchesBarPlot     plot;
  gboolean          has_plot;
  double            pitch;
  double            tops[INCHES_N_LEVERS]; /* px, of the rows in the order shown */
  double            now;     /* px */
  double            left;
  End               ends[INCHES_N_LEVERS][2]; /* in the order shown; lower, higher */
  InchesTimelineBox samples[2];
} TornadoChart;

static const char *
get_key (void)
{
  return _("Each lever is moved alone, the others as set, with the same random numbers. Hatched: the lever lower than it is; "
           "full: higher; the value it was moved to stands at the end. The line marks the settings shown.");
}

/** inches_tornado_chart_measure: Returns: px that the chart needs in a window at text size @unit */
double
inches_tornado_chart_measure (double unit)
{
  return (HEADING + KEY + 19 + 16 + ROW * INCHES_N_LEVERS) * unit;
}

static const InchesTornadoEnd *
get_end (const InchesTornado *tornado,
         guint                lever,
         guint                end)
{
  return end == 0 ? inches_tornado_get_low (tornado, lever) : inches_tornado_get_high (tornado, lever);
}

/* Whether both ways of a lever lead to the same side. */
static gboolean
is_shared (const InchesTornado *tornado,
           guint                lever)
{
  double low = get_end (tornado, lever, 0)->difference;
  double high = get_end (tornado, lever, 1)->difference;

  return low * high > 0 && MIN (fabs (low), fabs (high)) > NOTHING;
}

static double
count_rows (const InchesTornado *tornado,
            guint                lever)
{
  return is_shared (tornado, lever) ? SHARED_ROW : 1;
}

static const InchesLever *
get_lever (const InchesTornado *tornado,
           guint                lever)
{
  return &inches_scenario_get_levers (inches_tornado_get_scenario (tornado))->levers[lever];
}

static double
write_heading (InchesModelPage        *page,
               const InchesChartInput *input,
               double                  top)
{
  const char *heading = _("What each lever could still do");
  const char *words = input->explained.reach == INCHES_TORNADO_ENDS ? _("inches gained, lever at its lowest and highest")
                      : _("inches gained, lever at the next mark below and above");
  double x = page->body.x + inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, heading) + 4 * page->unit;
  double middle = top + HEADING_DOWN * page->unit;

  inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, page->body.x, middle, INCHES_ANCHOR_START, heading);
  if (x + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, words) <= page->body.x + page->body.width)
    inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, words);

  return top + HEADING * page->unit;
}

static double
write_key (TornadoChart           *self,
           InchesModelPage        *page,
           const InchesChartInput *input,
           double                  top)
{
  gboolean ends = input->explained.reach == INCHES_TORNADO_ENDS;
  const char *const words[] = { ends ? _("at its lowest") : _("next mark below"), ends ? _("at its highest") : _("next mark above") };
  double unit = page->unit;
  double middle = top + HEADING_DOWN * unit;
  double x = page->body.x;

  for (guint i = 0; i < 2; i++)
    {
      self->samples[i] = (InchesTimelineBox) { x, middle - KEY_HEIGHT / 2 * unit, KEY_SAMPLE * unit, KEY_HEIGHT * unit };
      x += (KEY_SAMPLE + WORD_GAP) * unit;
      inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, words[i]);
      x += inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, words[i]) + 14 * unit;
    }

  return top + KEY * unit;
}

/* Room for names and for where each lever stands now. */
static double
measure_names (const InchesModelPage *page,
               const InchesTornado   *tornado,
               double                *values)
{
  double names = 0;

  *values = 0;
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = get_lever (tornado, i);
      g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (inches_tornado_get_scenario (tornado), i));

      names = MAX (names, inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, lever->label));
      *values = MAX (*values, inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, value));
    }

  return MIN (names, NAME_SHARE * page->body.width);
}

/* Room at the plot's ends for the values that levers were moved to. */
static double
measure_words (const InchesModelPage *page,
               const InchesTornado   *tornado)
{
  double width = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    for (guint end = 0; end < 2; end++)
      {
        g_autofree char *value = inches_lever_format (get_lever (tornado, i), get_end (tornado, i, end)->value);

        width = MAX (width, inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, value));
      }

  return width + 2 * WORD_GAP * page->unit;
}

static void
place_plot (TornadoChart           *self,
            InchesModelPage        *page,
            const InchesTornado    *tornado,
            double                  left,
            double                  top)
{
  double mean = inches_tornado_get_mean (tornado);
  double words = measure_words (page, tornado);
  InchesBarPads pads = { words, words };
  InchesTimelineBox plot = { ceil (left), top, floor (page->body.x + page->body.width - left), 0 };
  double low = mean, high = mean, rows = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      rows += count_rows (tornado, i);
      for (guint end = 0; end < 2; end++)
        {
          low = MIN (low, mean + get_end (tornado, i, end)->difference);
          high = MAX (high, mean + get_end (tornado, i, end)->difference);
        }
    }

  self->pitch = MIN ((page->body.y + page->body.height - inches_bar_plot_axis_height (page) - top) / rows, ROW_MOST * page->unit);
  plot.height = self->pitch * rows;
  inches_bar_plot_place (&self->plot, page, ROW_CHART, &plot, low, high, &pads);
  self->now = floor (inches_scale_to_page (&self->plot.scale, mean)) + 0.5;
  self->has_plot = TRUE;
  inches_model_page_add_box (page, &plot);
}

/* Two values of one row may have no room over each other where rows are low. */
static void
write_value (InchesModelPage *page,
             double           x,
             double           middle,
             InchesAnchor     anchor,
             const char      *value)
{
  double baseline = inches_timeline_texts_middle (&page->texts, INCHES_TYPE_USE_TICK, middle);
  InchesTimelineBox box = inches_timeline_texts_box (&page->texts, INCHES_TYPE_USE_TICK, x, baseline, anchor,
                                                     inches_timeline_texts_width (&page->texts, INCHES_TYPE_USE_TICK, value));

  if (inches_timeline_texts_is_free (&page->texts, ROW_CHART, &box))
    inches_timeline_texts_add (&page->texts, ROW_CHART, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK, x, baseline, anchor, value);
}

static void
place_ends (TornadoChart            *self,
            InchesModelPage         *page,
            const InchesTornado     *tornado,
            guint                    place,
            guint                    lever,
            const InchesTimelineBox *row)
{
  guint n_lines = is_shared (tornado, lever) ? 2 : 1;
  double line = row->height / n_lines;
  double height = floor (MIN (BAR * line, 15 * page->unit));

  for (guint end = 0; end < 2; end++)
    {
      const InchesTornadoEnd *at = get_end (tornado, lever, end);
      double to = inches_scale_to_page (&self->plot.scale, inches_tornado_get_mean (tornado) + at->difference);
      double middle = row->y + (n_lines == 2 ? 0.5 + end : 0.5) * line;
      End *shown = &self->ends[place][end];
      g_autofree char *value = inches_lever_format (get_lever (tornado, lever), at->value);

      shown->shown = fabs (at->difference) > NOTHING;
      shown->box = (InchesTimelineBox) { MIN (to, self->now), middle - height / 2, fabs (to - self->now), height };
      if (shown->shown)
        write_value (page, at->difference < 0 ? to - WORD_GAP * page->unit : to + WORD_GAP * page->unit, middle,
                     at->difference < 0 ? INCHES_ANCHOR_END : INCHES_ANCHOR_START, value);
    }
}

static char *
describe_end (const InchesTornado *tornado,
              guint                lever,
              guint                end)
{
  const InchesTornadoEnd *at = get_end (tornado, lever, end);
  g_autofree char *value = inches_why_words_setting (get_lever (tornado, lever), at->value);
  g_autofree char *inches = inches_number_format (at->inches, 1);
  g_autofree char *difference = inches_bar_format_signed (at->difference, 1);
  g_autofree char *error = inches_number_format (at->error, 1);

  if (at->value == inches_scenario_get_value (inches_tornado_get_scenario (tornado), lever))
    return g_strdup_printf (end == 0 ? _("it cannot go lower") : _("it cannot go higher"));

  /* Translators: a lever's value, inches gained there, the difference from now, its standard error. */
  return g_strdup_printf (_("at %s %s inches, %s ± %s"), value, inches, difference, error);
}

static char *
describe_lever (const InchesTornado *tornado,
                guint                lever)
{
  g_autofree char *now = inches_why_words_setting (get_lever (tornado, lever),
                                                   inches_scenario_get_value (inches_tornado_get_scenario (tornado), lever));
  g_autofree char *low = describe_end (tornado, lever, 0);
  g_autofree char *high = describe_end (tornado, lever, 1);

  /* Translators: a lever, its value now, what it comes to lower and higher. */
  return g_strdup_printf (_("%s, now %s: %s; %s"), get_lever (tornado, lever)->label, now, low, high);
}

static void
place_rows (TornadoChart        *self,
            InchesModelPage     *page,
            const InchesTornado *tornado,
            double               top)
{
  guint order[INCHES_N_LEVERS];
  double value_right = self->plot.plot.x - GAP * page->unit;
  double y = top;

  inches_tornado_get_order (tornado, order);
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = get_lever (tornado, order[i]);
      InchesTimelineBox box = { page->body.x, y, page->body.width, count_rows (tornado, order[i]) * self->pitch };
      double middle = y + box.height / 2;
      g_autofree char *value = inches_lever_format (lever, inches_scenario_get_value (inches_tornado_get_scenario (tornado), order[i]));
      g_autofree char *words = describe_lever (tornado, order[i]);

      inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, page->body.x, middle, INCHES_ANCHOR_START, lever->label);
      inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, value_right, middle, INCHES_ANCHOR_END, value);
      place_ends (self, page, tornado, i, order[i], &box);
      inches_model_page_add_part (page, &box, lever->id, words);
      self->tops[i] = y;
      y += box.height;
    }
}

/* On the line of the settings shown, between the axis' figures. */
static void
write_now (TornadoChart        *self,
           InchesModelPage     *page,
           const InchesTornado *tornado,
           double               middle)
{
  g_autofree char *mean = inches_number_format (inches_tornado_get_mean (tornado), 1);
  /* Translators: %s is inches gained; it stands over a line. */
  g_autofree char *words = g_strdup_printf (_("now %s"), mean);
  double baseline = inches_timeline_texts_middle (&page->texts, INCHES_TYPE_USE_STRONG, middle);
  double width = inches_timeline_texts_width (&page->texts, INCHES_TYPE_USE_STRONG, words);
  InchesTimelineBox box = inches_timeline_texts_box (&page->texts, INCHES_TYPE_USE_STRONG, self->now, baseline, INCHES_ANCHOR_MIDDLE, width);

  if (inches_timeline_texts_is_free (&page->texts, ROW_CHART, &box) && box.x + box.width <= page->body.x + page->body.width)
    inches_timeline_texts_add (&page->texts, ROW_CHART, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, self->now, baseline,
                               INCHES_ANCHOR_MIDDLE, words);
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  TornadoChart *self = g_new0 (TornadoChart, 1);
  const InchesTornado *tornado = input->explained.tornado;
  double key = write_heading (page, input, page->body.y);
  double top = write_key (self, page, input, key);
  double names, values;

  self->left = page->body.x;
  if (tornado == NULL)
    {
      inches_model_page_write (page, ROW_CHART, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, page->body.x, top + HEADING_DOWN * page->unit,
                               INCHES_ANCHOR_START, _("Being worked out."));
      return self;
    }

  names = measure_names (page, tornado, &values);
  place_plot (self, page, tornado, page->body.x + names + values + 2 * GAP * page->unit, top);
  place_rows (self, page, tornado, top);
  write_now (self, page, tornado, key + HEADING_DOWN * page->unit);

  return self;
}

static void
paint_key (const TornadoChart *self,
           InchesCanvas       *canvas,
           const InchesTheme  *theme,
           double              unit)
{
  for (guint i = 0; i < 2; i++)
    inches_bar_paint (&self->samples[i], i == 0, INCHES_ROLE_CHOICE, canvas, theme, unit);
}

static void
paint_bars (const TornadoChart *self,
            InchesCanvas       *canvas,
            const InchesTheme  *theme,
            double              unit)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    for (guint end = 0; end < 2; end++)
      if (self->ends[i][end].shown)
        inches_bar_paint (&self->ends[i][end].box, end == 0, INCHES_ROLE_CHOICE, canvas, theme, unit);

  inches_canvas_line (canvas, self->now, self->plot.plot.y - 3 * unit, self->now, self->plot.plot.y + self->plot.plot.height,
                      MAX (1, 1.6 * unit), inches_theme_get_color (theme, INCHES_ROLE_INK));
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  const TornadoChart *self = chart;

  inches_canvas_begin_group (canvas, "tornado", _("What each lever could still do"));
  paint_key (self, canvas, theme, page->unit);
  if (self->has_plot)
    {
      inches_bar_plot_paint (&self->plot, canvas, theme, page->unit);
      for (guint i = 1; i < INCHES_N_LEVERS; i++)
        {
          double y = floor (self->tops[i]) + 0.5;

          inches_canvas_line (canvas, self->left, y, self->plot.plot.x, y, MAX (1, 0.75 * page->unit),
                              inches_theme_get_color (theme, INCHES_ROLE_GRID));
        }
      paint_bars (self, canvas, theme, page->unit);
    }
  inches_timeline_texts_paint (&page->texts, ROW_CHART, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  const InchesTornado *tornado = input->explained.tornado;
  g_autofree char *mean = NULL;
  guint order[INCHES_N_LEVERS];
  GString *words;

  if (tornado == NULL)
    return g_strdup (_("What each lever could still do is being worked out."));

  mean = inches_number_format (inches_tornado_get_mean (tornado), 1);
  words = g_string_new (NULL);
  g_string_append_printf (words, _("%s inches gained as set. The levers that could do most: "), mean);
  inches_tornado_get_order (tornado, order);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *lever = describe_lever (tornado, order[i]);

      g_string_append_printf (words, "%s%s", i == 0 ? "" : ". ", lever);
    }
  g_string_append_c (words, '.');

  return g_string_free (words, FALSE);
}

const InchesModelChartKind inches_tornado_chart = { get_key, place, paint, describe, g_free, FALSE };
