/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-map-chart.h"

#include "inches-map-contours.h"
#include "inches-map-painter.h"
#include "inches-map-words.h"
#include "inches-number.h"
#include "inches-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px of the window. */
#define HEADING      20.0
#define HEADING_DOWN 9.0
#define NAME         26.0
#define NAME_UP      17.0
#define TICKS        23.0
#define TICKS_DOWN   16.0  /* clear of a ring on the edge, as GAP is */
#define AXIS_NAME    16.0
#define GAP          12.0
#define KEY          70.0
#define KEY_HEIGHT   9.0
#define WORD_GAP     5.0
#define ROUND        1.5   /* width over height of the plot, at most */
#define SIDE_LEAST   200.0 /* px that words beside it need */
#define SIDE_GAP     28.0
#define LINE         16.0
#define PITCH        44.0  /* px between figures along, 26 up */
#define PITCH_UP     26.0
#define BESIDE_LABEL 4.0   /* px that a contour's figure keeps from others */
#define PLOT_SHARE   0.72  /* height over width in a window */
#define PLOT_MOST    420.0

static const char *
get_key (void)
{
  return _("Each point is a run of the model with the two levers set so, the others as set; lines join equal values. "
           "Ring: the settings shown; dashed ring: early 2025.");
}

/** inches_map_chart_measure: Returns: px that the chart needs in a window @width px wide at text size @unit */
double
inches_map_chart_measure (double width,
                          double unit)
{
  return (HEADING + NAME + TICKS + AXIS_NAME + 16) * unit + MIN (PLOT_SHARE * width, PLOT_MOST * unit);
}

static double
write_heading (InchesMapChart         *self,
               InchesModelPage        *page,
               const InchesChartInput *input,
               double                  top)
{
  const char *heading = _("Two levers at once");
  g_autofree char *name = g_strdup_printf ("%s, %s", inches_map_measure_get_name (input->explained.measure),
                                           inches_map_measure_get_unit (input->explained.measure));
  double unit = page->unit;
  double middle = top + HEADING_DOWN * unit;
  double x = page->body.x + inches_model_page_width_of (page, INCHES_TYPE_USE_HEADING, heading) + 6 * unit;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, page->body.x, middle, INCHES_ANCHOR_START, heading);
  if (x + inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, name) > page->body.x + page->body.width)
    return top + HEADING * unit;
  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, name);
  if (self->map == NULL)
    return top + HEADING * unit;

  /* The key of the heat: from the least to the most on this map. */
  low = inches_number_format (self->contours->lowest, inches_map_measure_get_decimals (input->explained.measure));
  high = inches_number_format (self->contours->highest, inches_map_measure_get_decimals (input->explained.measure));
  x += inches_model_page_width_of (page, INCHES_TYPE_USE_LABEL, name) + 16 * unit;
  if (x + inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, low) + inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, high)
      + (KEY + 2 * WORD_GAP) * unit > page->body.x + page->body.width)
    return top + HEADING * unit;

  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, x, middle, INCHES_ANCHOR_START, low);
  x += inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, low) + WORD_GAP * unit;
  self->key = (InchesTimelineBox) { x, middle - KEY_HEIGHT / 2 * unit, KEY * unit, KEY_HEIGHT * unit };
  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, x + (KEY + WORD_GAP) * unit, middle,
                           INCHES_ANCHOR_START, high);

  return top + HEADING * unit;
}

/* Round values of a lever; both of a toggle. */
static guint
find_ticks (const InchesLever *lever,
            double             room,
            double             pitch,
            double             ticks[INCHES_SCALE_MAX_TICKS])
{
  InchesScale scale;

  if (lever->is_toggle)
    {
      ticks[0] = lever->lowest;
      ticks[1] = lever->highest;
      return 2;
    }

  inches_scale_init (&scale, lever->lowest, lever->highest, 0, 1);

  return inches_scale_get_ticks (&scale, CLAMP ((guint) (room / pitch), 2, 9), ticks);
}

static double
measure_gutter (const InchesModelPage *page,
                const InchesLever     *lever)
{
  g_autofree char *low = inches_lever_format (lever, lever->lowest);
  g_autofree char *high = inches_lever_format (lever, lever->highest);

  return MAX (inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, low), inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, high))
         + GAP * page->unit;
}

static void
write_axes (InchesMapChart  *self,
            InchesModelPage *page)
{
  const InchesTimelineBox *plot = &self->plot;
  double unit = page->unit;
  double ticks[INCHES_SCALE_MAX_TICKS];
  guint n = find_ticks (self->levers[0], plot->width, PITCH * unit, ticks);
  g_autofree char *across = inches_map_words_name_axis (self->levers[0]);
  g_autofree char *up = inches_map_words_name_axis (self->levers[1]);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_lever_format (self->levers[0], ticks[i]);
      double x, y;

      inches_map_to_page (self, ticks[i], self->levers[1]->lowest, &x, &y);
      inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, x, plot->y + plot->height + TICKS_DOWN * unit,
                               INCHES_ANCHOR_MIDDLE, figure);
    }

  n = find_ticks (self->levers[1], plot->height, PITCH_UP * unit, ticks);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figure = inches_lever_format (self->levers[1], ticks[i]);
      double x, y;

      inches_map_to_page (self, self->levers[0]->lowest, ticks[i], &x, &y);
      inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, plot->x - GAP * unit, y, INCHES_ANCHOR_END, figure);
    }

  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, page->body.x, plot->y - NAME_UP * unit,
                           INCHES_ANCHOR_START, up);
  inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, plot->x + plot->width,
                           plot->y + plot->height + (TICKS + AXIS_NAME / 2) * unit, INCHES_ANCHOR_END, across);
}

/* Each contour's figure stands on it where it is farthest from the others and from the edge. */
static void
write_contours (InchesMapChart  *self,
                InchesModelPage *page)
{
  for (guint level = 0; level < self->contours->n_levels; level++)
    {
      g_autofree char *figure = inches_number_format (self->contours->levels[level], self->contours->decimals);
      double width = inches_timeline_texts_width (&page->texts, INCHES_TYPE_USE_STRONG, figure);
      double best_room = 0;
      InchesTimelineBox best = { 0 };
      double best_x = 0, best_y = 0;

      for (guint i = 0; i < self->contours->pieces->len; i++)
        {
          const InchesMapPiece *piece = &g_array_index (self->contours->pieces, InchesMapPiece, i);
          double x, y, room;
          InchesTimelineBox box, wide;

          if (piece->level != level)
            continue;

          inches_map_place_to_page (self, (piece->x1 + piece->x2) / 2, (piece->y1 + piece->y2) / 2, &x, &y);
          box = inches_timeline_texts_box (&page->texts, INCHES_TYPE_USE_STRONG, x,
                                           inches_timeline_texts_middle (&page->texts, INCHES_TYPE_USE_STRONG, y), INCHES_ANCHOR_MIDDLE, width);
          wide = inches_timeline_box_grow (&box, box.width + 2 * BESIDE_LABEL * page->unit, box.height + 2 * BESIDE_LABEL * page->unit);
          room = MIN (MIN (wide.x - self->plot.x, self->plot.x + self->plot.width - wide.x - wide.width),
                      MIN (wide.y - self->plot.y, self->plot.y + self->plot.height - wide.y - wide.height));
          if (room > best_room && inches_timeline_texts_is_free (&page->texts, INCHES_MAP_ROW, &wide))
            {
              best_room = room;
              best = box;
              best_x = x;
              best_y = y;
            }
        }

      if (best_room > 0)
        {
          inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_STRONG, INCHES_ROLE_INK, best_x, best_y, INCHES_ANCHOR_MIDDLE, figure);
          g_array_append_val (self->labels, best);
        }
    }
}

static void
add_targets (InchesMapChart  *self,
             InchesModelPage *page)
{
  for (guint y = 0; y < inches_lever_map_get_size (self->map, 1); y++)
    for (guint x = 0; x < inches_lever_map_get_size (self->map, 0); x++)
      {
        InchesTimelineBox box = inches_map_get_cell (self, x, y);

        g_autofree char *words = inches_map_words_describe_point (self->map, x, y);

        inches_model_page_add_part (page, &box, self->levers[0]->id, words);
      }
}

/* Beside a map on a wide page: what stands where, in words. */
static void
write_side (InchesMapChart         *self,
            InchesModelPage        *page,
            const InchesChartInput *input,
            double                  left)
{
  InchesScenario *early = inches_model_get_preset (input->model, 0)->scenario;
  double unit = page->unit;
  double top = self->plot.y + HEADING_DOWN * unit;
  double width = page->body.x + page->body.width - left;

  for (guint i = 0; i < INCHES_MAP_N_SAYINGS; i++)
    {
      g_autofree char *words = inches_map_words_say (self->map, input->explained.measure, i,
                                                     i == INCHES_MAP_EARLY_2025 ? early : inches_forecast_get_scenario (input->forecast));
      guint lines;

      if (top + 4 * LINE * unit > page->body.y + page->body.height)
        return;
      inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, left, top, INCHES_ANCHOR_START,
                               inches_map_words_name_saying (i));
      lines = inches_model_page_wrap (page, INCHES_MAP_ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, left, width, top + LINE * unit,
                                      LINE * unit, 3, words);
      top += (lines + 1.8) * LINE * unit;
    }
}

static void
place_plot (InchesMapChart         *self,
            InchesModelPage        *page,
            const InchesChartInput *input,
            double                  top)
{
  double unit = page->unit;
  double gutter = measure_gutter (page, self->levers[1]);
  g_autofree char *last = inches_lever_format (self->levers[0], self->levers[0]->highest);
  double overhang = ceil (inches_model_page_width_of (page, INCHES_TYPE_USE_TICK, last) / 2);
  double height = floor (page->body.y + page->body.height - (TICKS + AXIS_NAME) * unit - top - NAME * unit);
  double width = page->body.width - gutter - overhang;
  gboolean side = page->frame != NULL && width - ROUND * height - SIDE_GAP * unit >= SIDE_LEAST * unit;

  if (side)
    width = ROUND * height;
  self->plot = (InchesTimelineBox) { ceil (page->body.x + gutter), ceil (top + NAME * unit), floor (width), height };
  write_axes (self, page);
  write_contours (self, page);
  add_targets (self, page);
  inches_model_page_add_box (page, &self->plot);
  if (side)
    write_side (self, page, input, self->plot.x + self->plot.width + SIDE_GAP * unit);
}

static gpointer
place (InchesModelPage        *page,
       const InchesChartInput *input)
{
  InchesMapChart *self = g_new0 (InchesMapChart, 1);
  InchesLeverMap *map = input->explained.map;
  double top;

  self->unit = page->unit;
  self->labels = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  self->measure = input->explained.measure;
  if (map != NULL)
    {
      const InchesLeverSet *levers = inches_scenario_get_levers (inches_lever_map_get_scenario (map));

      self->map = inches_lever_map_ref (map);
      self->now = inches_scenario_ref (inches_forecast_get_scenario (input->forecast));
      self->early = inches_scenario_ref (inches_model_get_preset (input->model, 0)->scenario);
      self->contours = inches_map_contours_new (map, self->measure);
      for (guint axis = 0; axis < 2; axis++)
        self->levers[axis] = &levers->levers[inches_lever_map_get_lever (map, axis)];
    }

  top = write_heading (self, page, input, page->body.y);
  if (map != NULL)
    place_plot (self, page, input, top);
  else
    inches_model_page_write (page, INCHES_MAP_ROW, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, page->body.x, top + HEADING_DOWN * page->unit,
                             INCHES_ANCHOR_START, _("Being worked out."));

  return self;
}

static void
paint (gpointer               chart,
       const InchesModelPage *page,
       InchesCanvas          *canvas,
       const InchesTheme     *theme)
{
  const InchesMapChart *self = chart;

  inches_canvas_begin_group (canvas, "map", _("Two levers at once"));
  if (self->map != NULL)
    inches_map_paint (self, canvas, theme);
  inches_timeline_texts_paint (&page->texts, INCHES_MAP_ROW, canvas, theme);
  if (self->map != NULL && page->frame != NULL)
    inches_map_paint_points (self, self->now, page->texts.measurer, canvas, theme);
  inches_canvas_end_group (canvas);
}

static char *
describe (const InchesChartInput *input)
{
  InchesLeverMap *map = input->explained.map;
  GString *words = g_string_new (NULL);

  if (map == NULL)
    {
      g_string_append (words, _("The map of two levers is being worked out."));
      return g_string_free (words, FALSE);
    }

  for (guint i = 0; i < INCHES_MAP_N_SAYINGS; i++)
    {
      InchesScenario *at = i == INCHES_MAP_EARLY_2025 ? inches_model_get_preset (input->model, 0)->scenario
                                                      : inches_forecast_get_scenario (input->forecast);
      g_autofree char *saying = inches_map_words_say (map, input->explained.measure, i, at);

      g_string_append_printf (words, "%s%s: %s", i == 0 ? "" : " ", inches_map_words_name_saying (i), saying);
    }

  return g_string_free (words, FALSE);
}

static void
chart_free (gpointer chart)
{
  InchesMapChart *self = chart;

  g_clear_pointer (&self->contours, inches_map_contours_free);
  g_clear_pointer (&self->map, inches_lever_map_unref);
  g_clear_pointer (&self->now, inches_scenario_unref);
  g_clear_pointer (&self->early, inches_scenario_unref);
  g_array_unref (self->labels);
  g_free (self);
}

const InchesModelChartKind inches_map_chart = { get_key, place, paint, describe, chart_free, FALSE };

/** inches_map_chart_get_plot: @plot: (out): where the map lies, px. Returns: %FALSE if there is no map yet */
gboolean
inches_map_chart_get_plot (const InchesModelChart *chart,
                           InchesTimelineBox      *plot)
{
  const InchesMapChart *self = inches_model_chart_get_chart (chart, &inches_map_chart);

  *plot = self->plot;

  return self->map != NULL;
}

/** inches_map_chart_to_page: @value_x: of the lever across; @value_y: of the other; @x: (out): px; @y: (out): px */
void
inches_map_chart_to_page (const InchesModelChart *chart,
                          double                  value_x,
                          double                  value_y,
                          double                 *x,
                          double                 *y)
{
  inches_map_to_page (inches_model_chart_get_chart (chart, &inches_map_chart), value_x, value_y, x, y);
}

/** inches_map_chart_to_values: @x: px; @y: px; @value_x: (out): of the lever across, within its limits; @value_y: (out): of the other */
void
inches_map_chart_to_values (const InchesModelChart *chart,
                            double                  x,
                            double                  y,
                            double                 *value_x,
                            double                 *value_y)
{
  const InchesMapChart *self = inches_model_chart_get_chart (chart, &inches_map_chart);
  double across = CLAMP ((x - self->plot.x) / self->plot.width, 0, 1);
  double up = CLAMP ((self->plot.y + self->plot.height - y) / self->plot.height, 0, 1);

  *value_x = self->levers[0]->lowest + across * (self->levers[0]->highest - self->levers[0]->lowest);
  *value_y = self->levers[1]->lowest + up * (self->levers[1]->highest - self->levers[1]->lowest);
}

/** inches_map_chart_paint_points: @now: the settings shown. Draws them, and early 2025, over the map of a window */
void
inches_map_chart_paint_points (const InchesModelChart *chart,
                               InchesScenario         *now,
                               InchesCanvas           *canvas,
                               const InchesTheme      *theme)
{
  inches_map_paint_points (inches_model_chart_get_chart (chart, &inches_map_chart), now,
                           inches_model_chart_get_page (chart)->texts.measurer, canvas, theme);
}

/** inches_map_chart_describe_at: Returns: (transfer full): settings and all three measures there, in words */
char *
inches_map_chart_describe_at (const InchesLeverMap *map,
                              double                value_x,
                              double                value_y)
{
  return inches_map_words_describe_at (map, value_x, value_y);
}
