/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-timeline-fan-words.h"

#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Px at text size 1. */
#define KEY_INDENT   14.0
#define KEY_FIRST    11.0  /* from the row's top to the middle of the key's first line */
#define KEY_LAST     7.5   /* from the middle of its last line to the row's foot */
#define KEY_PITCH    19.0
#define KEY_TIGHT    15.0  /* at least, and where the heading takes two lines */
#define SENTENCE_PITCH 13.0
#define KEY_LEAST    170.0 /* width from which there is a key */
#define FIGURE_WIDTH 30.0
#define FIGURE_PITCH 16.0
#define FIGURE_CLOSE 9.0   /* on the ground, where the fan hides most of them anyway */
#define HALF_FIGURE  5.0
#define NAME_DOWN    9.0
#define UNIT_DOWN    21.5
#define UNIT_PITCH   12.0

static void
write_name (const InchesTimelineFan   *self,
            const InchesTimelineFrame *frame,
            const InchesTimelineBox   *box,
            InchesTimelineTexts       *texts)
{
  inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_NAME, INCHES_ROLE_MODEL, frame->left,
                             inches_timeline_texts_middle (texts, INCHES_TYPE_USE_NAME, box->y + NAME_DOWN * frame->unit),
                             INCHES_ANCHOR_START, _("Size of the war"));
}

static void
write_gutter (const InchesTimelineFan   *self,
              const InchesTimelineFrame *frame,
              const InchesTimelineBox   *box,
              gboolean                   is_early_2025,
              InchesTimelineTexts       *texts)
{
  const char *units[2];

  units[0] = is_early_2025 ? _("inches; 36 = early") : _("inches; 36 = at the");
  units[1] = is_early_2025 ? _("2025, 0 = stopped") : _("start, 0 = stopped");

  write_name (self, frame, box, texts);
  for (guint i = 0; i < 2; i++)
    inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_UNIT, INCHES_ROLE_INK2, frame->left,
                               inches_timeline_texts_middle (texts, INCHES_TYPE_USE_UNIT,
                                                             box->y + (UNIT_DOWN + i * UNIT_PITCH) * frame->unit),
                               INCHES_ANCHOR_START, units[i]);
}

/* Lowest and highest px of the fan from left to right; FALSE if it does not reach there. */
static gboolean
get_reach (const InchesTimelineFan *self,
           double                   left,
           double                   right,
           double                  *top,
           double                  *bottom)
{
  *top = G_MAXDOUBLE;
  *bottom = -G_MAXDOUBLE;

  for (guint i = 0; i < self->points->len; i++)
    {
      const InchesFanPoint *point = &g_array_index (self->points, InchesFanPoint, i);

      if (point->x < left || point->x > right)
        continue;

      *top = MIN (*top, point->y[INCHES_QUANTILE_95]);
      *bottom = MAX (*bottom, point->y[INCHES_QUANTILE_05]);
    }

  return *bottom >= *top;
}

/* On the ground a figure stands where the fan does not reach. */
static gboolean
is_hidden (const InchesTimelineFan *self,
           const InchesTimelineBox *place)
{
  double top, bottom;

  return get_reach (self, place->x, place->x + place->width, &top, &bottom)
         && place->y < bottom && place->y + place->height > top;
}

/* Beside the weeks, on the side where the words are; where neither side has room for figures, at the left end of the ground. */
static void
write_axis (const InchesTimelineFan   *self,
            const InchesTimelineFrame *frame,
            const InchesModelSpace    *space,
            InchesTimelineTexts       *texts)
{
  const InchesTimelineBox *box = &inches_timeline_frame_row (frame, self->row)->row.box;
  gboolean beside = space->free_right - space->free_left >= 2 * FIGURE_WIDTH * frame->unit;
  InchesAnchor anchor = beside && space->free_before ? INCHES_ANCHOR_END : INCHES_ANCHOR_START;
  double x = !beside ? space->weeks_left : space->free_before ? space->free_right : space->free_left;
  double step = INCHES_SIZE_STEP;

  if (!space->has_weeks)
    return;

  x += (anchor == INCHES_ANCHOR_END ? -4 : 4) * frame->unit;
  while (step * fabs (self->scale.page_high - self->scale.page_low) / (self->scale.high - self->scale.low)
         < (beside ? FIGURE_PITCH : FIGURE_CLOSE) * frame->unit)
    step *= 2;

  for (double size = INCHES_SIZE_START + step * floor ((self->scale.high - INCHES_SIZE_START) / step); size >= self->scale.low; size -= step)
    {
      g_autofree char *text = inches_number_format (size, 0);
      double y = inches_scale_to_page (&self->scale, size);
      double baseline = inches_timeline_texts_middle (texts, INCHES_TYPE_USE_TICK, y);
      InchesTimelineBox place = inches_timeline_texts_box (texts, INCHES_TYPE_USE_TICK, x, baseline, anchor,
                                                           inches_timeline_texts_width (texts, INCHES_TYPE_USE_TICK, text));

      if (y < box->y + HALF_FIGURE * frame->unit || y > box->y + box->height - (HALF_FIGURE + 6) * frame->unit
          || !inches_timeline_texts_is_free (texts, self->row, &place) || (!beside && is_hidden (self, &place)))
        continue;

      inches_timeline_texts_add (texts, self->row, INCHES_TYPE_USE_TICK, INCHES_ROLE_INK2, x, baseline, anchor, text);
    }
}

static char *
describe_middle (InchesForecast *forecast,
                 gboolean        narrow)
{
  g_autofree char *count = forecast != NULL ? inches_number_format (inches_forecast_get_n_futures (forecast), 0) : NULL;

  if (narrow)
    return g_strdup (_("middle"));
  if (count == NULL)
    return g_strdup (_("middle of the simulated futures"));

  /* Translators: %s is a number such as 10,240. */
  return g_strdup_printf (_("middle of %s simulated futures"), count);
}

static const char *
last_line (const InchesModelSpace *space,
           InchesForecast         *forecast)
{
  if (!space->has_weeks)
    return _("Its weeks lie outside this view.");
  if (forecast != NULL && inches_forecast_get_n_weeks (forecast) > INCHES_MODEL_WEEKS)
    return _("What the model leaves open; later weeks are on the Outlook page.");

  return _("What the model leaves open, not what the world does.");
}

static void
fill_key (InchesTimelineFan      *self,
          const InchesModelSpace *space,
          InchesForecast         *forecast,
          gboolean                narrow)
{
  g_autofree char *middle = describe_middle (forecast, narrow);

  inches_flow_add (&self->key, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_HEADING, INCHES_ROLE_MODEL, 0,
                   _("Illustrative model of one argument. Not a forecast."));
  inches_flow_last (&self->key)->breaks = TRUE;
  inches_flow_add (&self->key, INCHES_SAMPLE_MIDDLE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 0, middle);
  inches_flow_last (&self->key)->new_line = TRUE;
  if (self->has_ghost)
    inches_flow_add (&self->key, INCHES_SAMPLE_GHOST, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14, _("early-2025 settings"));
  inches_flow_add (&self->key, INCHES_SAMPLE_HALF, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14, _("half of them"));
  inches_flow_last (&self->key)->new_line = TRUE;
  inches_flow_add (&self->key, INCHES_SAMPLE_NINE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14, _("nine in ten"));
  inches_flow_add (&self->key, INCHES_SAMPLE_GROUND, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14, _("ground of the model"));
  inches_flow_add (&self->key, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14, last_line (space, forecast));
  inches_flow_last (&self->key)->new_line = TRUE;
}

/* In the corner of the ground that the fan leaves freest, its lower left if it can be. */
static void
write_on_ground (const InchesTimelineFan   *self,
                 const InchesTimelineFrame *frame,
                 const InchesTimelineBox   *box,
                 const InchesModelSpace    *space,
                 const char                *words,
                 InchesTimelineTexts       *texts)
{
  InchesTypeUse use = INCHES_TYPE_USE_LABEL;
  double unit = frame->unit;
  double width = inches_timeline_texts_width (texts, use, words);
  double best = G_MAXDOUBLE;
  double best_x = 0, best_y = 0;
  InchesAnchor best_anchor = INCHES_ANCHOR_START;

  if (width * INCHES_TEXT_SPARE + 12 * unit > space->weeks_right - space->weeks_left)
    return;

  for (guint corner = 0; corner < 4; corner++)
    {
      gboolean at_right = corner % 2 == 1;
      double x = at_right ? space->weeks_right - 6 * unit : space->weeks_left + 6 * unit;
      double y = corner < 2 ? box->y + box->height - 6.5 * unit : box->y + 12 * unit;
      InchesAnchor anchor = at_right ? INCHES_ANCHOR_END : INCHES_ANCHOR_START;
      InchesTimelineBox text = inches_timeline_texts_box (texts, use, x, y, anchor, width);
      double top, bottom, hidden = 0;

      if (get_reach (self, text.x, text.x + text.width, &top, &bottom))
        hidden = MAX (0, MIN (bottom, text.y + text.height) - MAX (top, text.y));
      if (hidden >= best)
        continue;

      best = hidden;
      best_x = x;
      best_y = y;
      best_anchor = anchor;
    }

  inches_timeline_texts_add (texts, self->row, use, INCHES_ROLE_MODEL, best_x, best_y, best_anchor, words);
}

/* No picture of the model goes without the sentence: where there is no key, it
 * takes as many lines as it needs, beside the weeks or at the foot of their ground. */
static void
write_sentence (const InchesTimelineFan   *self,
                const InchesTimelineFrame *frame,
                const InchesTimelineBox   *box,
                const InchesModelSpace    *space,
                double                     free_left,
                double                     free_width,
                InchesTimelineTexts       *texts)
{
  static const InchesTypeUse uses[] = { INCHES_TYPE_USE_STRONG, INCHES_TYPE_USE_LABEL, INCHES_TYPE_USE_UNIT };
  const char *sentence = _("Illustrative model of one argument. Not a forecast.");
  double unit = frame->unit;
  double pitch = SENTENCE_PITCH * unit;
  guint most = 1 + (guint) floor ((box->height - 2 * KEY_LAST * unit) / pitch);

  double weeks_left = space->weeks_left + 6 * unit;
  double weeks_width = space->weeks_right - weeks_left - 6 * unit;
  const struct { double left; double width; guint most; } places[] = {
    { weeks_left, weeks_width, MIN (most, 2) },
    { free_left, free_width, most },
    { weeks_left, weeks_width, most },
    { frame->plot.x + 6 * unit, frame->plot.width - 12 * unit, most }, /* across all: the last resort */
  };

  for (guint way = 0; way < G_N_ELEMENTS (places) * G_N_ELEMENTS (uses); way++)
    {
      InchesTypeUse use = uses[way % G_N_ELEMENTS (uses)];
      double left = places[way / G_N_ELEMENTS (uses)].left;
      double width = places[way / G_N_ELEMENTS (uses)].width;
      guint lines = inches_flow_count_lines (texts, use, sentence, width);
      InchesFlow flow;

      if (lines == 0 || lines > places[way / G_N_ELEMENTS (uses)].most)
        continue;

      inches_flow_init (&flow);
      inches_flow_add (&flow, INCHES_SAMPLE_NONE, use, INCHES_ROLE_MODEL, 0, sentence);
      inches_flow_last (&flow)->breaks = TRUE;
      inches_flow_place (&flow, texts, self->row, left, width,
                         box->y + box->height - KEY_LAST * unit - (lines - 1) * pitch, pitch, lines);
      inches_flow_clear (&flow);
      return;
    }
}

/* In the free side, if it is wide enough. */
static void
place_key (InchesTimelineFan         *self,
           const InchesTimelineFrame *frame,
           const InchesTimelineBox   *box,
           const InchesModelSpace    *space,
           InchesForecast            *forecast,
           InchesTimelineTexts       *texts)
{
  const char *sentence = _("Illustrative model of one argument. Not a forecast.");
  double unit = frame->unit;
  double figures = space->has_weeks ? FIGURE_WIDTH * unit : 0;
  double left = space->free_left + (space->free_before ? KEY_INDENT * unit : MAX (figures, KEY_INDENT * unit) + 6 * unit);
  double width = space->free_right - left - (space->free_before ? figures : 0);
  guint heading_lines = inches_flow_count_lines (texts, INCHES_TYPE_USE_HEADING, sentence, width);
  gboolean narrow = heading_lines != 1;
  double pitch = CLAMP ((box->height - (KEY_FIRST + KEY_LAST) * unit) / 3, KEY_TIGHT * unit, (narrow ? KEY_TIGHT : KEY_PITCH) * unit);
  guint lines = 1 + (guint) MAX (0, floor ((box->height - (KEY_FIRST + KEY_LAST) * unit) / pitch + 0.01));

  if (width < KEY_LEAST * unit || heading_lines == 0 || heading_lines > MIN (lines, 2))
    {
      write_sentence (self, frame, box, space, left, width, texts);
      return;
    }

  fill_key (self, space, forecast, narrow);
  inches_flow_place (&self->key, texts, self->row, left, width, box->y + KEY_FIRST * unit, pitch, lines);
  if (space->has_weeks)
    write_on_ground (self, frame, box, space, _("illustrative"), texts);
}

/**
 * inches_timeline_fan_words_place:
 * @self: a fan whose points are placed
 * @frame: where its row lies
 * @space: how the model's rows share the width
 * @forecast: (nullable): what is shown
 * @texts: the gutter's words, the key and the axis' figures are added here
 */
void
inches_timeline_fan_words_place (InchesTimelineFan         *self,
                                 const InchesTimelineFrame *frame,
                                 const InchesModelSpace    *space,
                                 InchesForecast            *forecast,
                                 InchesTimelineTexts       *texts)
{
  const InchesTimelineBox *box = &inches_timeline_frame_row (frame, self->row)->row.box;

  write_gutter (self, frame, box, space->is_early_2025, texts);
  place_key (self, frame, box, space, forecast, texts);
  write_axis (self, frame, space, texts);
}

/**
 * inches_timeline_fan_words_collapse:
 * @self: a fan that is not drawn
 * @frame: where its row lies
 * @space: how the model's rows share the width
 * @texts: its name and the sentence are added here
 *
 * No row of the model goes without the sentence, in as small letters as it takes.
 */
void
inches_timeline_fan_words_collapse (InchesTimelineFan         *self,
                                    const InchesTimelineFrame *frame,
                                    const InchesModelSpace    *space,
                                    InchesTimelineTexts       *texts)
{
  static const InchesTypeUse uses[] = { INCHES_TYPE_USE_STRONG, INCHES_TYPE_USE_LABEL, INCHES_TYPE_USE_UNIT };
  const InchesTimelineBox *box = &inches_timeline_frame_row (frame, self->row)->row.box;
  const char *sentence = _("Illustrative model of one argument. Not a forecast.");
  double left = frame->plot.x + KEY_INDENT * frame->unit;
  double width = frame->plot.x + frame->plot.width - left;
  guint most = box->height < 1.5 * KEY_TIGHT * frame->unit ? 1 : 2;
  guint size = 0, lines;

  write_name (self, frame, box, texts);
  while ((lines = inches_flow_count_lines (texts, uses[size], sentence, width), lines == 0 || lines > most)
         && size + 1 < G_N_ELEMENTS (uses))
    size++;

  inches_flow_add (&self->key, INCHES_SAMPLE_NONE, uses[size], INCHES_ROLE_MODEL, 0, sentence);
  inches_flow_last (&self->key)->breaks = TRUE;
  if (!space->has_weeks)
    inches_flow_add (&self->key, INCHES_SAMPLE_NONE, INCHES_TYPE_USE_LABEL, INCHES_ROLE_INK2, 14,
                     _("Its weeks lie outside this view."));
  inches_flow_place (&self->key, texts, self->row, left, width, box->y + NAME_DOWN * frame->unit, SENTENCE_PITCH * frame->unit, most);
}
