/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-model-page.h"

#include "inches-chart-page-words.h"
#include "inches-date-ticks.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SLIDE_UNIT 1.6    /* px of a slide that stand for one of the window */
#define BODY_TOP   3.0    /* px of the window from head to body */
#define WINDOW_MARGIN 16.0 /* px at the sides, whatever the size of the text, as of all else on a page */
#define AXIS_TEXT     11.0 /* px of the window from an axis to the middle of its dates */
#define BETWEEN_DATES 7.0  /* px of the window, at least */
#define TARGET     24.0  /* px: no target is smaller */

/* Early 2025 is of the same war only if both start on the same day. */
static InchesForecast *
find_baseline (const InchesChartInput *input)
{
  InchesForecast *baseline = input->baseline;

  if (baseline == NULL || input->forecast == NULL || baseline == input->forecast
      || inches_forecast_get_n_weeks (baseline) < inches_forecast_get_n_weeks (input->forecast)
      || inches_scenario_get_anchor (inches_forecast_get_scenario (baseline))
         != inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast))
      || inches_scenario_equal (inches_forecast_get_scenario (baseline), inches_forecast_get_scenario (input->forecast)))
    return NULL;

  return baseline;
}

/* The foot stands on the lower edge, so its height is found first. */
static void
place_words (InchesModelPage        *self,
             const InchesChartInput *input,
             const InchesPageWords  *words)
{
  double foot = 0;

  for (guint round = 0; round < 2; round++)
    {
      double head;

      g_clear_pointer (&self->frame, inches_chart_page_free);
      self->frame = inches_chart_page_new ();
      inches_timeline_texts_restart (&self->texts, input->measurer, TRUE, self->unit);
      head = inches_chart_page_place_head (self->frame, words, input->width, &self->texts) + BODY_TOP * self->unit;
      foot = inches_chart_page_place_foot (self->frame, words, input->width, input->height - foot, &self->texts);
      self->body = (InchesTimelineBox) {
        INCHES_PAGE_MARGIN / SLIDE_UNIT * self->unit, head,
        input->width - 2 * INCHES_PAGE_MARGIN / SLIDE_UNIT * self->unit, MAX (input->height - foot - head, self->unit)
      };
    }
}

/* The window itself says what stands at head and foot of a page. */
static void
place_window (InchesModelPage        *self,
              const InchesChartInput *input)
{
  double above = WINDOW_MARGIN / 2 * input->window;

  self->unit = input->window;
  inches_timeline_texts_restart (&self->texts, input->measurer, FALSE, self->unit);
  self->body = (InchesTimelineBox) {
    WINDOW_MARGIN, above, MAX (input->width - 2 * WINDOW_MARGIN, 1), MAX (input->height - 2 * above, 1)
  };
}

static void
part_clear (gpointer data)
{
  InchesPagePart *part = data;

  g_free (part->words);
  g_free (part->target);
}

static InchesModelPage *
new_page (const InchesChartInput *input,
          const InchesPageWords  *words)
{
  InchesModelPage *self = g_new0 (InchesModelPage, 1);

  self->unit = inches_chart_page_find_unit (input->width, input->height);
  self->boxes = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  self->marks = g_array_new (FALSE, TRUE, sizeof (InchesPageMark));
  self->parts = g_array_new (FALSE, TRUE, sizeof (InchesPagePart));
  g_array_set_clear_func (self->parts, part_clear);
  self->baseline = find_baseline (input);
  inches_timeline_texts_init (&self->texts);
  if (input->window > 0)
    place_window (self, input);
  else
    place_words (self, input, words);

  return self;
}

/**
 * inches_model_page_make_sources:
 * @model: names the argument it follows
 *
 * Returns: (transfer full): the source of a chart that has nothing of the record
 */
char *
inches_model_page_make_sources (InchesModel *model)
{
  g_autofree char *words = inches_page_words_of_model (model);

  /* Translators: %s says whose argument the model is of. */
  return g_strdup_printf (_("Source: %s. No figure of the record is drawn; the settings of early 2025 follow it."), words);
}

/**
 * inches_model_page_new:
 * @input: what is to be shown
 * @key: what signs mean that have no words beside them; may be empty
 * @classes: whether the foot has the outcome classes
 *
 * Returns: (transfer full): the page with head and foot placed
 */
InchesModelPage *
inches_model_page_new (const InchesChartInput *input,
                       const char             *key,
                       gboolean                classes)
{
  g_autofree char *sources = inches_model_page_make_sources (input->model);
  InchesPageWords words = { input->title, input->subtitle, input->chronicle, input->model, TRUE, input->forecast,
                            input->baseline, classes, key, sources, input->mark };

  return new_page (input, &words);
}

/**
 * inches_model_page_new_mixed:
 * @input: what is to be shown
 * @key: what signs mean that have no words beside them; may be empty
 * @sources: where model and record in the picture are from
 *
 * Returns: (transfer full): the page of a chart that has the record beside the model
 */
InchesModelPage *
inches_model_page_new_mixed (const InchesChartInput *input,
                             const char             *key,
                             const char             *sources)
{
  InchesPageWords words = { input->title, input->subtitle, input->chronicle, input->model, TRUE, input->forecast,
                            input->baseline, FALSE, key, sources, input->mark };

  return new_page (input, &words);
}

/**
 * inches_model_page_new_record:
 * @input: what is to be shown; its forecast is not used
 * @key: what signs mean that have no words beside them; may be empty
 * @sources: where the record in the picture is from
 *
 * Returns: (transfer full): the page of a chart that has nothing of the model
 */
InchesModelPage *
inches_model_page_new_record (const InchesChartInput *input,
                              const char             *key,
                              const char             *sources)
{
  InchesPageWords words = { input->title, input->subtitle, input->chronicle, input->model, FALSE, NULL, NULL, FALSE, key, sources,
                            input->mark };

  return new_page (input, &words);
}

void
inches_model_page_free (InchesModelPage *self)
{
  g_clear_pointer (&self->frame, inches_chart_page_free);
  inches_timeline_texts_clear (&self->texts);
  g_array_unref (self->boxes);
  g_array_unref (self->marks);
  g_array_unref (self->parts);
  g_free (self);
}

/**
 * inches_model_page_write:
 * @self: a page
 * @row: of the chart
 * @use: what the text is for
 * @role: its colour
 * @x: px of the anchor
 * @middle: px of the middle of its capitals
 * @anchor: which part of the text stands at @x
 * @text: the words
 */
void
inches_model_page_write (InchesModelPage *self,
                         guint            row,
                         InchesTypeUse    use,
                         InchesRole       role,
                         double           x,
                         double           middle,
                         InchesAnchor     anchor,
                         const char      *text)
{
  inches_timeline_texts_add (&self->texts, row, use, role, x, inches_timeline_texts_middle (&self->texts, use, middle),
                             anchor, text);
}

/**
 * inches_model_page_width_of:
 * @self: a page
 * @use: what the text is for
 * @text: the words
 *
 * Returns: px it may take, its spare included
 */
double
inches_model_page_width_of (const InchesModelPage *self,
                            InchesTypeUse          use,
                            const char            *text)
{
  return inches_timeline_texts_width (&self->texts, use, text) * INCHES_TEXT_SPARE;
}

/**
 * inches_model_page_wrap:
 * @self: a page
 * @row: of the chart
 * @use: what the text is for
 * @role: its colour
 * @x: px where lines begin
 * @width: px they may be long
 * @middle: px of the middle of the first line, or of the only one
 * @pitch: px from line to line
 * @most_lines: at most
 * @text: running text
 *
 * Returns: how many lines it took
 */
guint
inches_model_page_wrap (InchesModelPage *self,
                        guint            row,
                        InchesTypeUse    use,
                        InchesRole       role,
                        double           x,
                        double           width,
                        double           middle,
                        double           pitch,
                        guint            most_lines,
                        const char      *text)
{
  InchesFlow flow;
  guint lines;

  width = inches_flow_find_width (&self->texts, use, text, width);
  inches_flow_init (&flow);
  inches_flow_add (&flow, INCHES_SAMPLE_NONE, use, role, 0, text);
  inches_flow_last (&flow)->breaks = TRUE;
  lines = inches_flow_place (&flow, &self->texts, row, x, width, middle, pitch, most_lines);
  inches_flow_clear (&flow);

  return lines;
}

/**
 * inches_model_page_write_dates:
 * @row: of the texts
 * @axis: of days
 * @plot: what stands on the axis
 *
 * Returns: (transfer full) (element-type InchesDateTick): the ticks of @axis, whose dates are written below @plot
 */
GArray *
inches_model_page_write_dates (InchesModelPage         *self,
                               guint                    row,
                               const InchesDateAxis    *axis,
                               const InchesTimelineBox *plot)
{
  InchesTextStyle style = inches_timeline_texts_style (&self->texts, INCHES_TYPE_USE_LABEL);
  double middle = plot->y + plot->height + AXIS_TEXT * self->unit;
  GArray *dates = inches_date_ticks_place (axis, self->texts.measurer, &style, BETWEEN_DATES * self->unit);

  for (guint i = 0; i < dates->len; i++)
    {
      const InchesDateTick *tick = &g_array_index (dates, InchesDateTick, i);

      if (tick->text != NULL)
        inches_model_page_write (self, row, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK,
                                 tick->text_x + tick->text_width / 2, middle, INCHES_ANCHOR_MIDDLE, tick->text);
    }

  return dates;
}

void
inches_model_page_add_box (InchesModelPage         *self,
                           const InchesTimelineBox *box)
{
  g_array_append_val (self->boxes, *box);
}

/**
 * inches_model_page_add_part:
 * @self: a page
 * @box: where it is drawn
 * @target: (nullable): what it leads to
 * @words: what it says
 */
void
inches_model_page_add_part (InchesModelPage         *self,
                            const InchesTimelineBox *box,
                            const char              *target,
                            const char              *words)
{
  InchesPagePart part = { *box, g_strdup (words), g_strdup (target) };

  g_array_append_val (self->parts, part);
}

/**
 * inches_model_page_pick_part:
 * @self: a page
 * @x: px
 * @y: px
 *
 * Returns: (transfer none) (nullable): the smallest part that is there
 */
const InchesPagePart *
inches_model_page_pick_part (const InchesModelPage *self,
                             double                 x,
                             double                 y)
{
  const InchesPagePart *best = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const InchesPagePart *part = &g_array_index (self->parts, InchesPagePart, i);

      if (inches_timeline_box_contains (&part->box, x, y)
          && (best == NULL || part->box.width * part->box.height < best->box.width * best->box.height))
        best = part;
    }

  return best;
}

/**
 * inches_model_page_paint:
 * @self: a page
 * @canvas: what to draw on
 * @theme: colours
 *
 * Draws head and foot, which a window does not have.
 */
void
inches_model_page_paint (const InchesModelPage *self,
                         InchesCanvas          *canvas,
                         const InchesTheme     *theme)
{
  if (self->frame == NULL)
    return;

  inches_canvas_begin_group (canvas, "words", NULL);
  inches_chart_page_paint (self->frame, canvas, theme, self->unit);
  inches_timeline_texts_paint (&self->texts, INCHES_NO_ROW, canvas, theme);
  inches_canvas_end_group (canvas);
}

/* px from a point to a box; 0 inside. */
static double
measure_distance (const InchesTimelineBox *box,
                  double                   x,
                  double                   y)
{
  double dx = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  double dy = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return hypot (dx, dy);
}

/**
 * inches_model_page_pick:
 * @self: a page
 * @x: px
 * @y: px
 *
 * Returns: (transfer none) (nullable): the event whose words are there, or whose mark is
 *   nearest; marks can be hit from 12 px away
 */
const InchesPageMark *
inches_model_page_pick (const InchesModelPage *self,
                        double                 x,
                        double                 y)
{
  const InchesPageMark *best = NULL;
  double nearest = G_MAXDOUBLE;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const InchesPageMark *mark = &g_array_index (self->marks, InchesPageMark, i);
      double away = MAX (hypot (x - mark->x, y - mark->y) - mark->radius, 0);

      if (mark->words.width > 0)
        away = MIN (away, measure_distance (&mark->words, x, y) > 0 ? G_MAXDOUBLE : 0);
      if (away < nearest && away + mark->radius <= MAX (TARGET / 2, mark->radius))
        {
          nearest = away;
          best = mark;
        }
    }

  return best;
}

/**
 * inches_model_page_find:
 * @self: a page
 * @event: an event
 *
 * Returns: (transfer none) (nullable): how it is drawn
 */
const InchesPageMark *
inches_model_page_find (const InchesModelPage *self,
                        InchesEvent           *event)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, InchesPageMark, i).event == event)
      return &g_array_index (self->marks, InchesPageMark, i);

  return NULL;
}
