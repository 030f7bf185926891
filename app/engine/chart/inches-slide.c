/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include "inches-model-page.h"
#include "inches-simulation.h"
#include "inches-slide-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SLIDE_UNIT 1.6 /* px of a slide that stand for one of the window */

/* Px at 1920 x 1080. */
#define MARGIN       INCHES_PAGE_MARGIN
#define STRIP        34.0 /* number of the step, under the foot */
#define STRIP_UP     18.0 /* from the lower edge to the middle of its words */
#define TO_BODY      10.0
#define COLUMN       560.0 /* claims beside a chart */
#define COLUMN_GAP   40.0
#define TO_BAND      22.0 /* from a chart to the claim under it */
#define WARNING_LINE 28.0
#define WARNING_PAD  12.0
#define MOST_ROUNDS  3
#define BOARD_SCALE  1.25 /* a guess is made by who sits at the back */

/* Charts are read from the back of a room: their text is a little larger than on a page. */
#define CHART_UNIT   1.7
#define SMALLER      0.93 /* by how much where a chart has too little room */
#define LEAST_UNIT   1.3
#define CHART_MARGIN 16.0 /* px that a bare chart keeps at its sides; half of it, by text size, above and below */

/* The settings of a step; early 2025 where it has none, or where its preset is not known. */
static InchesScenario *
find_scenario (const InchesBriefingStep *step,
               InchesModel              *model)
{
  const InchesStepSettings *settings = inches_briefing_step_get_parts (step)->settings;

  if (settings == NULL)
    return inches_model_get_preset (model, 0)->scenario;

  return inches_step_settings_get_scenario (settings);
}

static gboolean
needs_model (const InchesSlideState *state,
             const InchesStepParts  *parts)
{
  if (parts->guess != INCHES_GUESS_NONE)
    return TRUE;
  if (*parts->chart == '\0')
    return parts->settings != NULL; /* words that tell what the model says */

  return state->has_chart && !inches_chart_is_record (state->export.chart) && !state->export.record_only;
}

/**
 * inches_slide_needs_init:
 * @needs: (out caller-allocates): what to simulate
 * @step: a step; must outlive @needs
 * @model: the model; likewise
 * @chronicle: the record
 *
 * The scenario is %NULL if nothing of the slide is the model's, or if the step names a
 * preset that is not here; such a slide says so.
 */
void
inches_slide_needs_init (InchesSlideNeeds         *needs,
                         const InchesBriefingStep *step,
                         InchesModel              *model,
                         InchesChronicle          *chronicle)
{
  const InchesStepParts *parts = inches_briefing_step_get_parts (step);
  InchesScenario *early = inches_model_get_preset (model, 0)->scenario;
  g_auto(InchesSlideState) state = { .has_chart = FALSE };

  inches_slide_state_init (&state, step, chronicle, model);
  *needs = (InchesSlideNeeds) { NULL };
  if (!needs_model (&state, parts))
    return;

  needs->scenario = find_scenario (step, model);
  if (needs->scenario == NULL)
    return;

  needs->sheet = parts->settings != NULL ? inches_step_settings_get_sheet (parts->settings) : NULL;
  if (needs->sheet == NULL)
    needs->sheet = inches_model_get_sheet (model, 0);
  if (inches_scenario_get_anchor (needs->scenario) == inches_scenario_get_anchor (early))
    needs->baseline = early;
  needs->n_weeks = state.n_weeks;
  needs->doubts = state.has_chart && state.export.chart == INCHES_CHART_COMPARE;
  needs->compares = needs->doubts || (state.has_chart && state.export.chart == INCHES_CHART_PAIR);
  needs->indices = inches_export_get_indices (&state.export) | 1u << INCHES_INDEX_INCHES;
}

static void
hold_input (InchesSlide            *self,
            const InchesSlideInput *input)
{
  self->input = *input;
  g_object_ref (input->chronicle);
  inches_model_ref (input->model);
  inches_briefing_ref (input->briefing);
  g_object_ref (input->measurer);
  if (input->forecast != NULL)
    inches_forecast_ref (input->forecast);
  if (input->baseline != NULL)
    inches_forecast_ref (input->baseline);
  if (input->compare != NULL)
    inches_compare_set_ref (input->compare);
  if (input->label_changes != NULL)
    inches_label_changes_ref (input->label_changes);
  self->mark = g_strdup (input->mark);
  self->step = inches_briefing_get_step (input->briefing, input->step);
  self->parts = inches_briefing_step_get_parts (self->step);
}

/* A chart of the model without its figures would be an empty frame. */
static void
prepare_chart (InchesSlide *self)
{
  InchesExport *export = &self->state.export;
  const InchesSlideInput *input = &self->input;
  gboolean is_record = self->state.has_chart && (inches_chart_is_record (export->chart) || export->record_only);

  export->forecast = input->forecast;
  export->baseline = input->baseline != input->forecast ? input->baseline : NULL; /* a line under the same line */
  export->compare = input->compare;
  export->label_changes = input->label_changes;
  export->measurer = input->measurer;
  export->bare = CHART_UNIT * self->px;
  export->transparent = TRUE;
  if (input->forecast == NULL && !is_record)
    self->state.has_chart = FALSE;
  self->shows_model = self->parts->guess != INCHES_GUESS_NONE
                      || (self->state.has_chart && inches_export_shows_model (export))
                      || (*self->parts->chart == '\0' && self->parts->settings != NULL);
}

/* "Internal   Inches, not miles · From Minsk" and "3 / 12". */
static void
place_strip (InchesSlide *self)
{
  const InchesSlideInput *input = &self->input;
  double middle = input->height - STRIP_UP * self->px;
  double x = MARGIN * self->px;
  double baseline = inches_timeline_texts_middle (&self->texts, INCHES_TYPE_USE_SMALL, middle);
  g_autofree char *where = inches_slide_words_of_place (input->briefing, input->step);
  /* Translators: number of a step, and of how many: "3 / 12". */
  g_autofree char *number = g_strdup_printf (_("%1$u / %2$u"), input->step + 1, inches_briefing_get_n_steps (input->briefing));

  if (self->mark != NULL && *self->mark != '\0')
    x += inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK, x,
                                    inches_timeline_texts_middle (&self->texts, INCHES_TYPE_USE_NAME, middle),
                                    INCHES_ANCHOR_START, self->mark)->box.width + 12 * self->px;
  inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, INCHES_TYPE_USE_SMALL, INCHES_ROLE_INK2, x, baseline, INCHES_ANCHOR_START,
                             where);
  inches_timeline_texts_add (&self->texts, INCHES_NO_ROW, INCHES_TYPE_USE_NAME, INCHES_ROLE_INK2,
                             input->width - MARGIN * self->px,
                             inches_timeline_texts_middle (&self->texts, INCHES_TYPE_USE_NAME, middle), INCHES_ANCHOR_END, number);
}

/* Head and foot; what is left between them is the body. */
static void
place_frame (InchesSlide *self,
             double       foot)
{
  const InchesSlideInput *input = &self->input;
  gboolean question = input->stage == INCHES_SLIDE_QUESTION && self->parts->guess != INCHES_GUESS_NONE;
  InchesPageWords words = { .title = self->title, .subtitle = self->parts->caption, .chronicle = input->chronicle,
                            .model = input->model, .shows_model = self->shows_model,
                            .forecast = question ? NULL : input->forecast, .baseline = input->baseline };
  g_autofree char *key = NULL;
  g_autofree char *chart_sources = NULL;
  g_autofree char *sources = NULL;
  double bottom = input->height - STRIP * self->px;
  double head;

  if (self->plate != NULL)
    words.classes = inches_plate_make_words (self->plate, &key, &chart_sources);
  else if (self->shows_model)
    chart_sources = inches_model_page_make_sources (input->model);
  if (!self->shows_model)
    words.forecast = NULL;
  words.key = key;
  words.sources = sources = inches_slide_words_of_sources (self->parts, input->chronicle, chart_sources);

  g_clear_pointer (&self->frame, inches_chart_page_free);
  self->frame = inches_chart_page_new ();
  head = inches_chart_page_place_head (self->frame, &words, input->width, &self->texts);
  if (foot <= 0)
    foot = 160 * self->px;
  inches_chart_page_place_foot (self->frame, &words, input->width, bottom - foot, &self->texts);
  self->body = (InchesTimelineBox) { MARGIN * self->px, head + TO_BODY * self->px, input->width - 2 * MARGIN * self->px,
                                     MAX (bottom - foot - head - TO_BODY * self->px, self->px) };
}

/* What the step names and is not here stands over the foot, framed. */
static void
place_warning (InchesSlide *self)
{
  const InchesSlideInput *input = &self->input;
  double width = self->body.width - 2 * WARNING_PAD * self->px;
  guint lines = 0;
  double y;

  self->warning = (InchesTimelineBox) { 0, 0, 0, 0 };
  if (self->state.notes->len == 0)
    return;

  for (guint i = 0; i < self->state.notes->len; i++)
    lines += inches_slide_count_lines (self, INCHES_TYPE_USE_NAME, width, self->state.notes->pdata[i]);
  self->warning = (InchesTimelineBox) { self->body.x, 0, self->body.width, (lines * WARNING_LINE + 2 * WARNING_PAD) * self->px };
  self->warning.height = MIN (self->warning.height, self->body.height * 0.6);
  self->warning.y = self->body.y + self->body.height - self->warning.height;
  self->body.height -= self->warning.height + TO_BODY * self->px;

  y = self->warning.y + WARNING_PAD * self->px;
  for (guint i = 0; i < self->state.notes->len && y < input->height; i++)
    y = inches_slide_write_lines (self, INCHES_TYPE_USE_NAME, INCHES_ROLE_FELL, self->body.x + WARNING_PAD * self->px, width, y,
                                  WARNING_LINE * self->px, self->state.notes->pdata[i]);
}

/* A chart that needs more height than there is would run into the foot. */
static gboolean
overflows (InchesPlate *plate,
           double       height)
{
  InchesModelChart *chart = inches_plate_get_chart (plate);
  const InchesTimelineTexts *texts;

  if (chart == NULL)
    return FALSE;

  texts = &inches_model_chart_get_page (chart)->texts;
  for (guint i = 0; i < texts->items->len; i++)
    {
      const InchesTimelineBox *box = &g_array_index (texts->items, InchesTimelineText, i).box;

      if (box->y + box->height > height)
        return TRUE;
    }

  return FALSE;
}

/* A bare timeline keeps a page's margins, other charts those of a window. */
static void
place_chart (InchesSlide             *self,
             const InchesTimelineBox *box)
{
  InchesExport *export = &self->state.export;
  gboolean is_timeline = export->chart == INCHES_CHART_TIMELINE;
  double side = is_timeline ? MARGIN / SLIDE_UNIT * export->bare : CHART_MARGIN;
  double above = is_timeline ? 0 : CHART_MARGIN / 2 * export->bare;

  InchesTimelineBox chart = { floor (box->x - side), floor (box->y - above), ceil (box->width + 2 * side),
                              ceil (box->height + 2 * above) };

  /* Of the same size it is the same; some charts take long. */
  if (self->plate != NULL && self->chart.width == chart.width && self->chart.height == chart.height)
    {
      self->chart = chart;
      return;
    }

  g_clear_pointer (&self->plate, inches_plate_free);
  self->chart = chart;
  export->width = self->chart.width;
  export->height = self->chart.height;
  self->plate = inches_plate_new (export);

  if (overflows (self->plate, export->height) && export->bare > LEAST_UNIT * self->px)
    {
      g_clear_pointer (&self->plate, inches_plate_free);
      export->bare *= SMALLER;
      place_chart (self, box);
    }
}

/** inches_slide_make_question: Returns: (transfer full): what stands over a board: the question, or guess and model beside each other */
char *
inches_slide_make_question (const InchesSlide *self)
{
  const InchesSlideInput *input = &self->input;

  if (input->stage == INCHES_SLIDE_ANSWER && input->guess != NULL && input->guess->made && input->forecast != NULL)
    return inches_guess_describe_gap (input->guess, input->forecast);

  return g_strdup (*self->parts->question != '\0' ? self->parts->question : inches_guess_get_question (self->parts->guess));
}

static void
place_board (InchesSlide             *self,
             const InchesTimelineBox *box)
{
  const InchesSlideInput *input = &self->input;
  g_autofree char *question = inches_slide_make_question (self);
  InchesBoardInput board = { self->parts->guess, input->stage == INCHES_SLIDE_ANSWER, input->guess, input->model, input->forecast,
                             input->baseline, *box };
  double pitch = 38 * self->px;
  double y = box->y;

  y = inches_slide_write_lines (self, INCHES_TYPE_USE_POINT, INCHES_ROLE_INK, box->x, box->width, y, pitch, question);
  board.box.y = y + 18 * self->px;
  board.box.height = MAX (box->y + box->height - board.box.y, self->px);
  g_clear_pointer (&self->board, inches_slide_board_free);
  self->texts.unit *= BOARD_SCALE;
  self->board = inches_slide_board_new (&board, &self->texts);
  self->texts.unit /= BOARD_SCALE;
}

/* Words are as large as there is room for. */
static const double word_scales[] = { 1.8, 1.6, 1.45, 1.3, 1.2, 1.1, 1 };

#define CARDS_SCALE 2 /* from here on, where there are cards or a quote */
#define SIDE_SCALE  4 /* and beside a chart */

static void
scale_words (InchesSlide *self,
             double       scale)
{
  self->px *= scale;
  self->texts.unit *= scale;
}

static void
place_words (InchesSlide             *self,
             const InchesTimelineBox *box)
{
  gboolean plain = inches_slide_count_claims (self) == 0 && *self->parts->quote == '\0';

  for (guint i = plain ? 0 : CARDS_SCALE; i < G_N_ELEMENTS (word_scales); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (word_scales);

      scale_words (self, word_scales[i]);
      if (last || inches_slide_words_height (self, box->width) <= box->height)
        {
          inches_slide_place_words (self, box);
          scale_words (self, 1 / word_scales[i]);
          return;
        }
      scale_words (self, 1 / word_scales[i]);
    }
}

static void
place_side (InchesSlide             *self,
            const InchesTimelineBox *box)
{
  for (guint i = SIDE_SCALE; i < G_N_ELEMENTS (word_scales); i++)
    {
      gboolean last = i + 1 == G_N_ELEMENTS (word_scales);

      scale_words (self, word_scales[i]);
      if (last || inches_slide_claims_height (self, box->width, 1) <= box->height)
        {
          inches_slide_place_claims (self, box, 1);
          scale_words (self, 1 / word_scales[i]);
          return;
        }
      scale_words (self, 1 / word_scales[i]);
    }
}

/* One short claim would leave the ground under it empty, and the chart narrower by as much. */
static gboolean
place_band (InchesSlide       *self,
            double             column,
            InchesTimelineBox *main) /* (inout) */
{
  InchesTimelineBox band = *main;
  double scale = word_scales[SIDE_SCALE];
  gboolean suits;

  scale_words (self, scale);
  suits = self->parts->guess == INCHES_GUESS_NONE && inches_slide_count_claims (self) == 1
          && inches_slide_claims_height (self, column, 1) < main->height / 2;
  if (suits)
    {
      band.height = inches_slide_band_height (self, band.width);
      band.y += main->height - band.height;
      inches_slide_place_band (self, &band);
    }
  scale_words (self, 1 / scale);
  if (suits)
    main->height -= band.height + TO_BAND * self->px;

  return suits;
}

static void
place_body (InchesSlide *self)
{
  InchesTimelineBox main = self->body;
  InchesTimelineBox side = self->body;
  gboolean pictured = self->state.has_chart || self->parts->guess != INCHES_GUESS_NONE;

  g_array_set_size (self->cards, 0);
  g_array_set_size (self->bullets, 0);
  self->quote = (InchesTimelineBox) { 0, 0, 0, 0 };
  if (!pictured)
    {
      place_words (self, &self->body);
      return;
    }

  side.width = MIN (COLUMN * self->px, self->body.width * 0.36);
  if (inches_slide_count_claims (self) > 0 && !place_band (self, side.width, &main))
    {
      side.x = self->body.x + self->body.width - side.width;
      main.width -= side.width + COLUMN_GAP * self->px;
      place_side (self, &side);
    }
  if (self->parts->guess != INCHES_GUESS_NONE)
    place_board (self, &main);
  else
    place_chart (self, &main);
}

/* The foot tells what the chart has room for, and the chart has the room that the foot
 * leaves: a few rounds settle it. */
static void
place (InchesSlide *self)
{
  double foot = 0;

  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      inches_timeline_texts_restart (&self->texts, self->input.measurer, TRUE, SLIDE_UNIT * self->px);
      self->state.export.bare = CHART_UNIT * self->px;
      place_frame (self, foot);
      foot = self->frame->foot;
      place_strip (self);
      place_warning (self);
      place_body (self);
    }
}

/**
 * inches_slide_new:
 * @input: what is to be shown
 *
 * Returns: (transfer full): the slide, placed. A step that names what is not here makes
 *   a slide too, which says so
 */
InchesSlide *
inches_slide_new (const InchesSlideInput *input)
{
  InchesSlide *self;

  g_return_val_if_fail (input->step < inches_briefing_get_n_steps (input->briefing), NULL);
  g_return_val_if_fail (input->width > 0 && input->height > 0 && input->measurer != NULL, NULL);

  self = g_new0 (InchesSlide, 1);
  hold_input (self, input);
  self->px = inches_chart_page_find_unit (input->width, input->height) / SLIDE_UNIT;
  self->cards = g_array_new (FALSE, FALSE, sizeof (InchesSlideCard));
  self->bullets = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  inches_timeline_texts_init (&self->texts);
  inches_slide_state_init (&self->state, self->step, input->chronicle, input->model);
  prepare_chart (self);
  self->title = *self->parts->title == '\0' && self->state.has_chart ? inches_export_make_title (&self->state.export)
                                                                      : g_strdup (self->parts->title);
  place (self);

  return self;
}

void
inches_slide_free (InchesSlide *self)
{
  g_clear_pointer (&self->plate, inches_plate_free);
  g_clear_pointer (&self->board, inches_slide_board_free);
  g_clear_pointer (&self->frame, inches_chart_page_free);
  inches_slide_state_clear (&self->state);
  inches_timeline_texts_clear (&self->texts);
  g_array_unref (self->cards);
  g_array_unref (self->bullets);
  g_object_unref (self->input.chronicle);
  inches_model_unref (self->input.model);
  inches_briefing_unref (self->input.briefing);
  g_object_unref (self->input.measurer);
  g_clear_pointer (&self->input.forecast, inches_forecast_unref);
  g_clear_pointer (&self->input.baseline, inches_forecast_unref);
  g_clear_pointer (&self->input.compare, inches_compare_set_unref);
  g_clear_pointer (&self->input.label_changes, inches_label_changes_unref);
  g_free (self->title);
  g_free (self->mark);
  g_free (self);
}
