/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-slide.h"

#include "inches-number.h"
#include "inches-share.h"
#include "inches-timeline-slide-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at 1920 x 1080. */
#define MARGIN         60.0
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
#define BOTTOM         18.0
#define MOST_LINES     12

/**
 * inches_timeline_slide_new:
 * @input: what is to be shown
 *
 * Returns: (transfer full): head and foot, not yet placed
 */
InchesTimelineSlide *
inches_timeline_slide_new (const InchesTimelineInput *input)
{
  InchesTimelineSlide *self = g_new0 (InchesTimelineSlide, 1);

  inches_flow_init (&self->title);
  inches_flow_init (&self->subtitle);
  inches_flow_init (&self->outcomes);
  inches_flow_init (&self->notes);
  inches_flow_init (&self->sources);

  return self;
}

void
inches_timeline_slide_free (InchesTimelineSlide *self)
{
  inches_flow_clear (&self->title);
  inches_flow_clear (&self->subtitle);
  inches_flow_clear (&self->outcomes);
  inches_flow_clear (&self->notes);
  inches_flow_clear (&self->sources);
  g_free (self);
}

/* Px of a px at 1920 x 1080. */
static double
slide_px (const InchesTimelineTexts *texts)
{
  return texts->unit / 1.6;
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
 * inches_timeline_slide_place_head:
 * @self: head and foot
 * @input: what is to be shown
 * @texts: title and subtitle are added here
 *
 * Returns: px the head takes
 */
double
inches_timeline_slide_place_head (InchesTimelineSlide       *self,
                                  const InchesTimelineInput *input,
                                  InchesTimelineTexts       *texts)
{
  double px = slide_px (texts);
  double width = input->width - 2 * MARGIN * px;
  double y = TITLE_FIRST * px;

  self->head = TOP * px;

  if (input->title != NULL && *input->title != '\0')
    {
      add_sentences (&self->title, INCHES_TYPE_USE_TITLE, INCHES_ROLE_INK, 0, input->title);
      y += (inches_flow_place (&self->title, texts, INCHES_NO_ROW, MARGIN * px, width, y, TITLE_PITCH * px, 2) - 1)
           * TITLE_PITCH * px;
      self->head = y + (TO_STRIP + 14) * px;
      y += TO_SUBTITLE * px;
    }

  if (input->subtitle != NULL && *input->subtitle != '\0')
    {
      add_sentences (&self->subtitle, INCHES_TYPE_USE_SUBTITLE, INCHES_ROLE_INK2, 0, input->subtitle);
      y += (inches_flow_place (&self->subtitle, texts, INCHES_NO_ROW, MARGIN * px, width, y, SUBTITLE_PITCH * px, 2) - 1)
           * SUBTITLE_PITCH * px;
      self->head = y + TO_STRIP * px;
    }

  return self->head;
}

static void
fill_outcomes (InchesTimelineSlide       *self,
               const InchesTimelineInput *input)
{
  g_autofree char *mean = inches_number_format (inches_forecast_get_mean (input->forecast), 1);
  /* Translators: %s is a number of inches such as 5.1. */
  g_autofree char *gained = g_strdup_printf (_("%s of 36 inches gained"), mean);
  guint n = inches_forecast_get_n_futures (input->forecast);

  inches_flow_add (&self->outcomes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_NUMBER, INCHES_ROLE_MODEL, 0, gained);
  if (input->baseline != NULL && input->baseline != input->forecast
      && inches_scenario_get_anchor (inches_forecast_get_scenario (input->baseline))
         == inches_scenario_get_anchor (inches_forecast_get_scenario (input->forecast)))
    {
      g_autofree char *before = inches_number_format (inches_forecast_get_mean (input->baseline), 1);
      g_autofree char *words = g_strdup_printf (_("early-2025 settings %s"), before);

      inches_flow_add (&self->outcomes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, words);
    }

  inches_flow_add (&self->outcomes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK, 3,
                   _("Of 100 simulated futures:"));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *figure = inches_share_format (inches_forecast_get_count (input->forecast, i), n);

      inches_flow_add (&self->outcomes, INCHES_SAMPLE_OUTCOME, INCHES_TYPE_USE_VALUE, INCHES_ROLE_INK, 1, figure);
      inches_flow_last (&self->outcomes)->outcome = i;
      inches_flow_add (&self->outcomes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 2.5,
                       inches_outcome_get_short_name (i));
      inches_flow_last (&self->outcomes)->joined = TRUE;
    }
}

static void
fill_foot (InchesTimelineSlide       *self,
           const InchesTimelineInput *input,
           const InchesTimelineFrame *frame)
{
  g_autofree char *key = inches_timeline_words_of_key (input, frame);
  g_autofree char *sources = inches_timeline_words_of_sources (input, frame);
  g_autofree char *dates = inches_timeline_words_of_dates (input);

  g_array_set_size (self->outcomes.items, 0);
  g_array_set_size (self->notes.items, 0);
  g_array_set_size (self->sources.items, 0);

  if (input->show_model && input->forecast != NULL)
    fill_outcomes (self, input);
  if (input->show_model)
    inches_flow_add (&self->notes, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, 0,
                     _("Illustrative model of one argument. Not a forecast."));
  add_sentences (&self->notes, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, key);

  if (input->show_model && input->forecast != NULL)
    {
      g_autofree char *settings = inches_timeline_words_of_settings (input);

      add_sentences (&self->sources, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, settings);
    }
  add_sentences (&self->sources, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, sources);
  inches_flow_last (&self->sources)->new_line = TRUE;
  inches_flow_add (&self->sources, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, 0, dates);
  if (input->note != NULL && *input->note != '\0')
    add_sentences (&self->sources, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK, 8, input->note);
}

/**
 * inches_timeline_slide_place_foot:
 * @self: head and foot
 * @input: what is shown
 * @frame: which rows are, and where they end
 * @texts: the foot's words are added here
 *
 * Returns: px the foot takes
 */
double
inches_timeline_slide_place_foot (InchesTimelineSlide       *self,
                                  const InchesTimelineInput *input,
                                  const InchesTimelineFrame *frame,
                                  InchesTimelineTexts       *texts)
{
  double px = slide_px (texts);
  double left = MARGIN * px;
  double width = input->width - 2 * left;
  double y = frame->foot_top + (RULE_DOWN + RULE_TO_TEXT) * px;
  guint lines;

  fill_foot (self, input, frame);
  self->notes.overhang = self->sources.overhang = (MARGIN - 8) * px;
  self->rule_y = floor (frame->foot_top + RULE_DOWN * px) + 0.5;

  if (self->outcomes.items->len > 0)
    {
      lines = inches_flow_place (&self->outcomes, texts, INCHES_NO_ROW, left, width, y, NUMBER_PITCH * px, MOST_LINES);
      y += ((lines - 1) * NUMBER_PITCH + TO_NOTES) * px;
    }

  lines = inches_flow_place (&self->notes, texts, INCHES_NO_ROW, left, width, y, SMALL_PITCH * px, MOST_LINES);
  y += ((lines - 1) * SMALL_PITCH + TO_SMALL) * px;
  lines = inches_flow_place (&self->sources, texts, INCHES_NO_ROW, left, width, y, SMALL_PITCH * px, MOST_LINES);
  y += ((lines - 1) * SMALL_PITCH + BOTTOM) * px;
  self->foot = y - frame->foot_top;

  return self->foot;
}
