/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-chart-page.h"

#include "inches-chart-page-words.h"
#include "inches-number.h"
#include "inches-share.h"
#include "inches-timeline-flow-painter.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SLIDE_UNIT     1.6  /* px of a slide that stand for one of the window */
#define TALLER         1.35 /* by how much text may be larger than on a slide of the same shorter side */

/* Px at 1920 x 1080. */
#define MARGIN         INCHES_PAGE_MARGIN
#define TOP            36.0 /* without a title */
#define TITLE_FIRST    54.0
#define TITLE_PITCH    52.0
#define SUBTITLE_PITCH 30.0
#define TO_SUBTITLE    43.0
#define TO_STRIP       26.0
#define RULE_DOWN      7.0
#define RULE_TO_TEXT   24.0
#define NUMBER_PITCH   32.0
#define TO_NOTES       29.0
#define SMALL_PITCH    20.5
#define TO_SMALL       23.0
#define TO_MARK        26.0
#define MARK_PITCH     24.0
#define BOTTOM         18.0
#define MOST_LINES     12
#define SENTENCE_GAP   6.0  /* px of the window between sentences of one line */
#define HAIRLINE       0.75 /* of a px of the window */

/**
 * inches_chart_page_find_unit:
 * @width: px of a picture
 * @height: px
 *
 * Text is as large as on a slide of the same area, as far as the shorter side allows.
 *
 * Returns: px that stand for one px of the window: 1.6 at 1920 x 1080
 */
double
inches_chart_page_find_unit (double width,
                             double height)
{
  double wide = width / 1920;
  double high = height / 1080;

  return SLIDE_UNIT * MIN (sqrt (wide * high), TALLER * MIN (wide, high));
}

/**
 * inches_chart_page_new:
 *
 * Returns: (transfer full): head and foot, not yet placed
 */
InchesChartPage *
inches_chart_page_new (void)
{
  InchesChartPage *self = g_new0 (InchesChartPage, 1);

  inches_flow_init (&self->title);
  inches_flow_init (&self->subtitle);
  inches_flow_init (&self->outcomes);
  inches_flow_init (&self->notes);
  inches_flow_init (&self->sources);
  inches_flow_init (&self->mark);

  return self;
}

void
inches_chart_page_free (InchesChartPage *self)
{
  inches_flow_clear (&self->title);
  inches_flow_clear (&self->subtitle);
  inches_flow_clear (&self->outcomes);
  inches_flow_clear (&self->notes);
  inches_flow_clear (&self->sources);
  inches_flow_clear (&self->mark);
  g_free (self);
}

/* Px of a px at 1920 x 1080. */
static double
slide_px (const InchesTimelineTexts *texts)
{
  return texts->unit / SLIDE_UNIT;
}

static void
add_sentences (InchesFlow    *flow,
               InchesTypeUse  use,
               InchesRole     role,
               double         gap,
               const char    *words)
{
  inches_flow_add (flow, INCHES_SAMPLE_NONE, use, role, gap, words);
  inches_flow_last (flow)->breaks = TRUE;
}

/**
 * inches_chart_page_place_head:
 * @self: head and foot
 * @words: what is to be said
 * @width: px of the picture
 * @texts: title and subtitle are added here
 *
 * Returns: px the head takes
 */
double
inches_chart_page_place_head (InchesChartPage       *self,
                              const InchesPageWords *words,
                              double                 width,
                              InchesTimelineTexts   *texts)
{
  double px = slide_px (texts);
  double y = TITLE_FIRST * px;

  width -= 2 * MARGIN * px;
  self->head = TOP * px;

  if (words->title != NULL && *words->title != '\0')
    {
      add_sentences (&self->title, INCHES_TYPE_USE_TITLE, INCHES_ROLE_INK, 0, words->title);
      y += (inches_flow_place (&self->title, texts, INCHES_NO_ROW, MARGIN * px, width, y, TITLE_PITCH * px, 2) - 1)
           * TITLE_PITCH * px;
      self->head = y + (TO_STRIP + 14) * px;
      y += TO_SUBTITLE * px;
    }

  if (words->subtitle != NULL && *words->subtitle != '\0')
    {
      add_sentences (&self->subtitle, INCHES_TYPE_USE_SUBTITLE, INCHES_ROLE_INK2, 0, words->subtitle);
      y += (inches_flow_place (&self->subtitle, texts, INCHES_NO_ROW, MARGIN * px, width, y, SUBTITLE_PITCH * px, 2) - 1)
           * SUBTITLE_PITCH * px;
      self->head = y + TO_STRIP * px;
    }

  return self->head;
}

static void
add_number (InchesFlow            *flow,
            const InchesPageWords *words)
{
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (words->forecast), 1);
  /* Translators: %s is a number of inches such as 5.1. */
  g_autofree char *gained = g_strdup_printf (_("%s of 36 inches gained"), mean);

  inches_flow_add (flow, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, 0, gained);
  if (words->baseline != NULL && words->baseline != words->forecast
      && inches_scenario_get_anchor (inches_forecast_get_scenario (words->baseline))
         == inches_scenario_get_anchor (inches_forecast_get_scenario (words->forecast)))
    {
      g_autofree char *before = inches_number_format (inches_forecast_get_mean (words->baseline), 1);
      g_autofree char *early = g_strdup_printf (_("early-2025 settings %s"), before);

      inches_flow_add (flow, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, early);
    }
}

static void
add_classes (InchesFlow            *flow,
             const InchesPageWords *words,
             const char            *head)
{
  inches_flow_add (flow, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, 3, head);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *figure = inches_share_format_class (words->forecast, i);

      inches_flow_add (flow, INCHES_SAMPLE_OUTCOME, INCHES_TYPE_USE_VALUE, INCHES_ROLE_INK, 1, figure);
      inches_flow_last (flow)->outcome = i;
      inches_flow_add (flow, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 2.5,
                       inches_outcome_get_short_name (i));
      inches_flow_last (flow)->joined = TRUE;
    }
}

/* All in one line if there is room for it: a class alone in a line of its own looks left behind. */
static void
fill_outcomes (InchesFlow            *flow,
               const InchesPageWords *words,
               double                 width,
               InchesTimelineTexts   *texts)
{
  const char *heads[] = { _("Of 100 simulated futures:"), _("Of 100 futures:"), _("Of 100 simulated futures:") };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_array_set_size (flow->items, 0);
      add_number (flow, words);
      if (!words->classes)
        return;

      add_classes (flow, words, heads[i]);
      if (inches_flow_get_width (flow, texts) <= width)
        return;
    }
}

static gboolean
is_said (const char *words)
{
  return words != NULL && *words != '\0';
}

static void
add_dates (InchesFlow            *flow,
           const InchesPageWords *words)
{
  g_autofree char *dates = inches_page_words_of_dates (words->chronicle);

  inches_flow_add (flow, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, SENTENCE_GAP, dates);
}

/* The last line of the settings is mostly short: the dates have room there, which may
 * save a line, and with it a row of the chart. */
static void
fill_sources (InchesFlow            *flow,
              const InchesPageWords *words)
{
  gboolean has_settings = words->shows_model && words->forecast != NULL;

  if (has_settings)
    {
      g_autofree char *settings = inches_page_words_of_settings (words->model, words->forecast);

      add_sentences (flow, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, settings);
      add_dates (flow, words);
    }
  if (is_said (words->sources))
    {
      add_sentences (flow, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, words->sources);
      inches_flow_last (flow)->new_line = TRUE;
    }
  if (!has_settings)
    add_dates (flow, words);
}

static void
fill_foot (InchesChartPage       *self,
           const InchesPageWords *words,
           double                 width,
           InchesTimelineTexts   *texts)
{
  g_array_set_size (self->outcomes.items, 0);
  g_array_set_size (self->notes.items, 0);
  g_array_set_size (self->sources.items, 0);
  g_array_set_size (self->mark.items, 0);

  if (words->shows_model && words->forecast != NULL)
    fill_outcomes (&self->outcomes, words, width, texts);
  if (words->shows_model)
    inches_flow_add (&self->notes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, 0,
                     _("Illustrative model of one argument. Not a forecast."));
  if (is_said (words->key))
    add_sentences (&self->notes, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, SENTENCE_GAP, words->key);
  fill_sources (&self->sources, words);
  if (is_said (words->mark))
    add_sentences (&self->mark, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, 0, words->mark);
}

/**
 * inches_chart_page_place_foot:
 * @self: head and foot
 * @words: what is to be said
 * @width: px of the picture
 * @top: px where the chart ends
 * @texts: the foot's words are added here
 *
 * Returns: px the foot takes
 */
double
inches_chart_page_place_foot (InchesChartPage       *self,
                              const InchesPageWords *words,
                              double                 width,
                              double                 top,
                              InchesTimelineTexts   *texts)
{
  double px = slide_px (texts);
  double left = MARGIN * px;
  double y = top + (RULE_DOWN + RULE_TO_TEXT) * px;
  guint lines;

  fill_foot (self, words, width - 2 * left, texts);
  self->left = left;
  self->right = floor (width - left);
  width -= 2 * left;
  self->notes.overhang = self->sources.overhang = (MARGIN - 8) * px;
  self->rule_y = floor (top + RULE_DOWN * px) + 0.5;

  if (self->outcomes.items->len > 0)
    {
      lines = inches_flow_place (&self->outcomes, texts, INCHES_NO_ROW, left, width, y, NUMBER_PITCH * px, MOST_LINES);
      y += ((lines - 1) * NUMBER_PITCH + TO_NOTES) * px;
    }

  if (self->notes.items->len > 0)
    {
      lines = inches_flow_place (&self->notes, texts, INCHES_NO_ROW, left, width, y, SMALL_PITCH * px, MOST_LINES);
      y += ((lines - 1) * SMALL_PITCH + TO_SMALL) * px;
    }
  lines = inches_flow_place (&self->sources, texts, INCHES_NO_ROW, left, width, y, SMALL_PITCH * px, MOST_LINES);
  y += (lines - 1) * SMALL_PITCH * px;
  if (self->mark.items->len > 0)
    {
      lines = inches_flow_place (&self->mark, texts, INCHES_NO_ROW, left, width, y + TO_MARK * px, MARK_PITCH * px, MOST_LINES);
      y += (TO_MARK + (lines - 1) * MARK_PITCH) * px;
    }
  self->foot = y + BOTTOM * px - top;

  return self->foot;
}

/**
 * inches_chart_page_paint:
 * @self: placed head and foot
 * @canvas: what to draw on
 * @theme: colours
 * @unit: px of a px of the window
 *
 * Draws all but the texts.
 */
void
inches_chart_page_paint (const InchesChartPage *self,
                         InchesCanvas          *canvas,
                         const InchesTheme     *theme,
                         double                 unit)
{
  inches_canvas_line (canvas, self->left, self->rule_y, self->right, self->rule_y, MAX (1, HAIRLINE * unit),
                      inches_theme_get_color (theme, INCHES_ROLE_GRID2));
  inches_flow_paint (&self->outcomes, canvas, theme, unit);
}
