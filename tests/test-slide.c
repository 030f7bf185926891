/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-private.h"

#include "inches-briefing-export.h"
#include "inches-document-reader.h"
#include "inches-number.h"
#include "inches-simulation.h"
#include "timeline-fixture.h"

#include <math.h>
#include <string.h>

/* The briefings that ship, in the sizes of screens and with every measurer. */

static const char *const files[] = { "inches-not-miles.inches", "the-case-against.inches" };

static const struct { double width, height; } sizes[] = { { 1920, 1080 }, { 1440, 1080 }, { 1280, 720 } };

static InchesBriefing *
load_briefing (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("INCHES_DATA_DIR"), "briefings", name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesDocument) document = inches_document_reader_load (path, fixture.model, NULL, &error);

  g_assert_no_error (error);

  return inches_briefing_ref (inches_content_get_briefing (inches_document_get_content (document)));
}

/* Few futures are enough to see where things stand. */
static InchesForecast *
run (InchesScenario         *scenario,
     const InchesSlideNeeds *needs)
{
  return scenario != NULL ? inches_simulation_run (scenario, needs->sheet, INCHES_DEFAULT_SEED, 512, needs->n_weeks, needs->indices, NULL)
                          : NULL;
}

static InchesSlide *
place (InchesBriefing    *briefing,
       guint              step,
       InchesSlideStage   stage,
       guint              size,
       guint              measurer,
       const InchesGuess *guess)
{
  InchesSlideNeeds needs;
  g_autoptr(InchesForecast) forecast = NULL;
  g_autoptr(InchesForecast) baseline = NULL;
  InchesSlideInput input = { .chronicle = fixture.chronicle, .model = fixture.model, .briefing = briefing, .step = step,
                             .stage = stage, .guess = guess, .measurer = fixture.measurers[measurer],
                             .width = sizes[size].width, .height = sizes[size].height, .mark = "Internal" };

  inches_slide_needs_init (&needs, inches_briefing_get_step (briefing, step), fixture.model, fixture.chronicle);
  input.forecast = forecast = run (needs.scenario, &needs);
  input.baseline = baseline = run (needs.baseline, &needs);

  return inches_slide_new (&input);
}

static gboolean
describes (const InchesSlide *slide,
           const char        *words)
{
  g_autofree char *description = inches_slide_describe (slide);

  return strstr (description, words) != NULL;
}

static gboolean
says (const InchesSlide *slide,
      const char        *words)
{
  for (guint i = 0; i < inches_slide_get_n_texts (slide); i++)
    if (strstr (inches_slide_get_text (slide, i)->text, words) != NULL)
      return TRUE;

  return FALSE;
}

/* Texts of the chart, where they stand on the slide. */
static GArray *
chart_boxes (const InchesSlide *slide)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (InchesTimelineBox));
  InchesTimeline *timeline = slide->plate != NULL ? inches_plate_get_timeline (slide->plate) : NULL;
  const InchesTimelineTexts *texts = slide->plate != NULL && timeline == NULL
                                     ? &inches_model_chart_get_page (inches_plate_get_chart (slide->plate))->texts : NULL;
  guint n = timeline != NULL ? inches_timeline_get_n_texts (timeline) : texts != NULL ? texts->items->len : 0;

  for (guint i = 0; i < n; i++)
    {
      InchesTimelineBox box = timeline != NULL ? inches_timeline_get_text (timeline, i)->box
                                               : g_array_index (texts->items, InchesTimelineText, i).box;

      box.x += slide->chart.x;
      box.y += slide->chart.y;
      g_array_append_val (boxes, box);
    }

  return boxes;
}

static void
check_inside (const InchesSlide       *slide,
              const InchesTimelineBox *box,
              const char              *words)
{
  if (box->x >= 0 && box->y >= 0 && box->x + box->width <= slide->input.width + 0.5
      && box->y + box->height <= slide->input.height + 0.5)
    return;

  g_error ("“%s” on “%s” lies outside: %g, %g, %g x %g", words, inches_slide_get_title (slide), box->x, box->y, box->width, box->height);
}

static void
check_places (const InchesSlide *slide)
{
  g_autoptr(GArray) chart = chart_boxes (slide);

  for (guint i = 0; i < inches_slide_get_n_texts (slide); i++)
    {
      const InchesTimelineText *text = inches_slide_get_text (slide, i);

      check_inside (slide, &text->box, text->text);
      for (guint j = 0; j < i; j++)
        if (inches_timeline_box_overlaps (&text->box, &inches_slide_get_text (slide, j)->box))
          g_error ("“%s” and “%s” overlap on “%s”", text->text, inches_slide_get_text (slide, j)->text, inches_slide_get_title (slide));
      for (guint j = 0; j < chart->len; j++)
        if (inches_timeline_box_overlaps (&text->box, &g_array_index (chart, InchesTimelineBox, j)))
          g_error ("“%s” overlaps a text of the chart on “%s”", text->text, inches_slide_get_title (slide));
    }
  for (guint j = 0; j < chart->len; j++)
    {
      const InchesTimelineBox *box = &g_array_index (chart, InchesTimelineBox, j);

      check_inside (slide, box, "a text of the chart");
      if (box->x < slide->body.x - 1)
        g_error ("“%s”: the chart begins at %g, left of the margin of %g px", inches_slide_get_title (slide), box->x, slide->body.x);
    }
}

/* px from the top of the slide; below it: the chart does not say it */
static double
find_in_chart (const InchesSlide *slide,
               const char        *words)
{
  const InchesTimelineTexts *texts = &inches_model_chart_get_page (inches_plate_get_chart (slide->plate))->texts;

  for (guint i = 0; i < texts->items->len; i++)
    {
      const InchesTimelineText *text = &g_array_index (texts->items, InchesTimelineText, i);

      if (g_str_equal (text->text, words))
        return slide->chart.y + text->box.y;
    }

  return G_MAXDOUBLE;
}

/* The room does not know what is set in the window, and sees no empty line where the window would say so. */
static void
test_slide_heads_of_charts (void)
{
  g_autoptr(InchesBriefing) briefing = load_briefing ("the-case-against.inches");
  g_autoptr(InchesSlide) misfit = place (briefing, 1, INCHES_SLIDE_ANSWER, 0, 0, NULL);
  g_autoptr(InchesSlide) sheet = place (briefing, 6, INCHES_SLIDE_ANSWER, 0, 0, NULL);

  g_assert_cmpfloat (find_in_chart (misfit, "The war grows smaller"), <, 1080);
  g_assert_cmpfloat (find_in_chart (misfit, "These settings"), >, 1080);
  g_assert_cmpfloat (find_in_chart (sheet, "Inches gained") - find_in_chart (sheet, "Early 2025"), <, 40);
  g_assert_cmpfloat (find_in_chart (sheet, "sheet in use"), >, 1080);
}

static guint
count_figures (InchesTimeline    *timeline,
               const char *const *figures)
{
  guint n = 0;

  for (guint i = 0; i < inches_timeline_get_n_texts (timeline); i++)
    n += g_strv_contains (figures, inches_timeline_get_text (timeline, i)->text);

  return n;
}

/* A fan that has all the width has a scale all the same. */
static void
test_slide_fan_has_scale (void)
{
  static const char *const sizes_of_war[] = { "48", "42", "36", "30", "24", "18", NULL };
  g_autoptr(InchesBriefing) briefing = load_briefing ("the-case-against.inches");

  for (guint measurer = 0; measurer < FIXTURE_MEASURERS; measurer++)
    {
      g_autoptr(InchesSlide) slide = place (briefing, 3, INCHES_SLIDE_ANSWER, 0, measurer, NULL);

      g_test_message ("%u: %u", measurer, count_figures (inches_plate_get_timeline (slide->plate), sizes_of_war));
      g_assert_cmpuint (count_figures (inches_plate_get_timeline (slide->plate), sizes_of_war), >=, 1);
    }
}

static void
check_words (const InchesSlide *slide)
{
  g_autofree char *sources = inches_slide_make_sources (slide);

  g_assert_cmpstr (inches_slide_get_title (slide), !=, "");
  g_assert_cmpuint (slide->state.notes->len, ==, 0);
  g_assert_true (says (slide, "Internal"));
  if (!inches_slide_shows_model (slide))
    g_assert_cmpstr (sources, !=, "");
  g_assert_true (says (slide, "ource"));
  g_assert_true (says (slide, "Illustrative model of one argument. Not a forecast.") == inches_slide_shows_model (slide));
}

static void
check_briefing (const char *file)
{
  g_autoptr(InchesBriefing) briefing = load_briefing (file);
  g_autoptr(GArray) slides = inches_briefing_list_slides (briefing);

  for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
    for (guint measurer = 0; measurer < FIXTURE_MEASURERS; measurer++)
      for (guint i = 0; i < slides->len; i++)
        {
          const InchesBriefingSlide *which = &g_array_index (slides, InchesBriefingSlide, i);
          g_autoptr(InchesSlide) slide = place (briefing, which->step, which->stage, size, measurer, NULL);

          check_places (slide);
          check_words (slide);
          g_assert_cmpuint (slide->cards->len, ==, inches_slide_count_claims (slide));
        }
}

static void
test_slide_shipped (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    check_briefing (files[i]);
}

static void
test_slide_shipped_length (void)
{
  g_autoptr(InchesBriefing) argument = load_briefing (files[0]);
  g_autoptr(InchesBriefing) against = load_briefing (files[1]);

  g_assert_cmpuint (inches_briefing_get_n_steps (argument), ==, 12);
  g_assert_cmpuint (inches_briefing_get_n_steps (against), ==, 8);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpuint (inches_briefing_step_get_parts (inches_briefing_get_step (argument, i))->seconds, >, 0);
}

static InchesBriefing *
briefing_of (const InchesStepParts *parts)
{
  g_autoptr(InchesBriefing) empty = inches_briefing_new ("One");
  g_autoptr(InchesBriefingStep) step = inches_briefing_step_new (parts);

  return inches_briefing_with_step (empty, step, 0);
}

/* Everything that a step can name and that is not here, on one slide. */
/* Words alone fill the slide; one short claim stands under a chart, which then has all the width. */
static void
test_slide_uses_its_ground (void)
{
  g_autoptr(InchesBriefing) briefing = load_briefing (files[1]);
  g_autoptr(InchesSlide) words = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, 0, NULL);
  g_autoptr(InchesSlide) two = place (briefing, 1, INCHES_SLIDE_ANSWER, 0, 0, NULL);
  g_autoptr(InchesSlide) one = place (briefing, 2, INCHES_SLIDE_ANSWER, 0, 0, NULL);

  g_assert_cmpfloat (g_array_index (words->bullets, InchesTimelineBox, 3).y - words->body.y, >, 0.7 * words->body.height);
  g_assert_cmpfloat (two->chart.width, <, 0.75 * two->body.width);
  g_assert_cmpfloat (one->chart.width, >=, one->body.width);
}

static void
test_slide_names_what_is_missing (void)
{
  const char *const none[] = { "no-such-claim", NULL };
  const InchesViewRow rows[] = { { "lane-diplomacy", TRUE, FALSE, 0 }, { "track-no-such", TRUE, FALSE, 0 } };
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("no-such-preset", "Gone", NULL, NULL);
  InchesViewStateValues values;
  g_autoptr(InchesViewState) view = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesSlide) slide = NULL;
  InchesStepParts parts;

  inches_view_state_values_init (&values);
  values.selected = "no-such-event";
  values.highlight = "no-such-track";
  values.rows = rows;
  values.n_rows = 2;
  view = inches_view_state_new (&values);
  inches_step_parts_init (&parts, "lost");
  parts.title = "Lost";
  parts.chart = "timeline";
  parts.claims = none;
  parts.sources = none;
  parts.view = view;
  parts.settings = settings;
  briefing = briefing_of (&parts);
  slide = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, NULL);

  g_assert_cmpuint (inches_slide_get_notes (slide)->len, ==, 6);
  g_assert_true (says (slide, "no-such-preset"));
  g_assert_true (says (slide, "no-such-event"));
  g_assert_true (says (slide, "no-such-track"));
  g_assert_true (says (slide, "track-no-such"));
  g_assert_true (says (slide, "Lost"));
  check_places (slide);
}

static void
test_slide_of_unknown_chart (void)
{
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesSlide) slide = NULL;
  InchesTimelineBox box;
  InchesStepParts parts;

  inches_step_parts_init (&parts, "later");
  parts.title = "From a later version";
  parts.chart = "hologram";
  briefing = briefing_of (&parts);
  slide = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, NULL);

  g_assert_false (inches_slide_get_chart_box (slide, &box));
  g_assert_true (says (slide, "hologram"));
}

/* Charts that fill a page keep to the body of a slide too. */
static void
test_slide_of_full_charts (void)
{
  static const char *const charts[] = { "precedents", "then-and-now", "ladder", "compare", "outcomes" };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    for (guint measurer = 0; measurer < FIXTURE_MEASURERS; measurer++)
      {
        g_autoptr(InchesBriefing) briefing = NULL;
        g_autoptr(InchesSlide) slide = NULL;
        InchesStepParts parts;

        inches_step_parts_init (&parts, "full");
        parts.title = "All of it";
        parts.caption = "One line under the title";
        parts.chart = charts[i];
        briefing = briefing_of (&parts);
        slide = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, measurer, NULL);
        check_places (slide);
      }
}

static InchesBriefing *
guess_briefing (InchesGuessKind kind)
{
  g_autoptr(InchesStepSettings) settings = NULL;
  const InchesPreset *preset = inches_model_find_preset (fixture.model, "inches");
  InchesStepParts parts;

  settings = inches_step_settings_new (preset->id, preset->name, preset->scenario, NULL);
  inches_step_parts_init (&parts, "guess");
  parts.title = "Guess";
  parts.guess = kind;
  parts.settings = settings;

  return briefing_of (&parts);
}

/* A question lets nothing through: what it places is the same whatever the model says. */
static void
test_slide_question_hides_answer (void)
{
  for (guint kind = INCHES_GUESS_LINE; kind < INCHES_N_GUESSES; kind++)
    {
      g_autoptr(InchesBriefing) briefing = guess_briefing (kind);
      g_autoptr(InchesSlide) question = place (briefing, 0, INCHES_SLIDE_QUESTION, 0, FIXTURE_FIXED, NULL);
      g_autoptr(InchesSlide) answer = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, NULL);

      g_assert_null (question->board->fan);
      g_assert_false (says (question, "The model"));
      g_assert_false (says (question, "inches gained"));
      g_assert_false (says (question, "Settings unlike"));
      g_assert_cmpfloat (question->board->classes[0].bar.width, ==, 0);
      g_assert_true (says (answer, "inches gained"));
      g_assert_true (says (question, "Illustrative model of one argument. Not a forecast."));
    }
}

static void
test_slide_guess_number (void)
{
  g_autoptr(InchesBriefing) briefing = guess_briefing (INCHES_GUESS_NUMBER);
  g_autoptr(InchesSlide) question = place (briefing, 0, INCHES_SLIDE_QUESTION, 0, FIXTURE_FIXED, NULL);
  g_autoptr(InchesSlide) answer = NULL;
  InchesGuess guess;

  inches_guess_init (&guess, INCHES_GUESS_NUMBER);
  g_assert_false (inches_slide_pick_guess (question, 1, 1, &guess));
  g_assert_true (inches_slide_pick_guess (question, inches_scale_to_page (&question->board->scale, 8.2), question->board->plot.y + 5, &guess));
  g_assert_cmpfloat (guess.number, ==, 8);

  answer = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, &guess);
  g_assert_true (says (answer, "The guess: 8 inches gained"));
  g_assert_true (describes (answer, "Guess 8.0, model "));
  g_assert_true (describes (answer, "simulated futures"));
  g_assert_true (describes (question, inches_guess_get_question (INCHES_GUESS_NUMBER)));
  g_assert_false (describes (question, "simulated futures"));
  g_assert_true (says (answer, "inches apart"));
  g_assert_cmpfloat_with_epsilon (answer->board->guess_x, inches_scale_to_page (&answer->board->scale, 8), 0.01);
  check_places (answer);
}

static void
test_slide_guess_line (void)
{
  g_autoptr(InchesBriefing) briefing = guess_briefing (INCHES_GUESS_LINE);
  g_autoptr(InchesSlide) question = place (briefing, 0, INCHES_SLIDE_QUESTION, 0, FIXTURE_FIXED, NULL);
  const InchesSlideBoard *board = question->board;
  g_autoptr(InchesSlide) answer = NULL;
  InchesGuess guess;

  inches_guess_init (&guess, INCHES_GUESS_LINE);
  g_assert_true (inches_slide_pick_guess (question, board->plot.x + board->plot.width / 2, inches_scale_to_page (&board->scale, 30), &guess));
  g_assert_true (inches_slide_pick_guess (question, board->plot.x + board->plot.width - 1, inches_scale_to_page (&board->scale, 24), &guess));
  g_assert_cmpuint (guess.last, ==, INCHES_SHORT_WEEKS - 1);
  g_assert_cmpfloat_with_epsilon (guess.line[22], 30, 0.5);
  g_assert_cmpfloat_with_epsilon (guess.line[33], 27, 0.5);
  g_assert_cmpfloat_with_epsilon (guess.line[43], 24, 0.5);

  answer = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, &guess);
  g_assert_nonnull (answer->board->fan);
  g_assert_cmpuint (answer->board->points->len, ==, INCHES_SHORT_WEEKS + 1);
  check_places (answer);
}

static void
test_slide_guess_outcome (void)
{
  g_autoptr(InchesBriefing) briefing = guess_briefing (INCHES_GUESS_OUTCOME);
  g_autoptr(InchesSlide) question = place (briefing, 0, INCHES_SLIDE_QUESTION, 0, FIXTURE_FIXED, NULL);
  const InchesTimelineBox *row = &question->board->classes[INCHES_OUTCOME_PHANTOM].row;
  g_autoptr(InchesSlide) answer = NULL;
  InchesGuess guess;

  inches_guess_init (&guess, INCHES_GUESS_OUTCOME);
  g_assert_true (inches_slide_pick_guess (question, row->x + 5, row->y + 5, &guess));
  g_assert_cmpint (guess.outcome, ==, INCHES_OUTCOME_PHANTOM);

  answer = place (briefing, 0, INCHES_SLIDE_ANSWER, 0, FIXTURE_FIXED, &guess);
  g_assert_true (answer->board->classes[INCHES_OUTCOME_PHANTOM].guessed);
  g_assert_true (says (answer, "Most frequent in the model"));
  check_places (answer);
}

static void
test_slide_names_of_files (void)
{
  g_autoptr(InchesBriefing) briefing = load_briefing (files[1]);
  g_autofree char *first = inches_briefing_name_slide (briefing, 0, "png");
  g_autofree char *question = inches_briefing_name_slide (briefing, 5, "svg");
  g_autofree char *answer = inches_briefing_name_slide (briefing, 6, "svg");

  g_assert_cmpstr (first, ==, "01-title.png");
  g_assert_cmpstr (question, ==, "06-one-document-question.svg");
  g_assert_cmpstr (answer, ==, "07-one-document.svg");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  timeline_fixture_set_up ();

  g_test_add_func ("/slide/shipped", test_slide_shipped);
  g_test_add_func ("/slide/shipped/length", test_slide_shipped_length);
  g_test_add_func ("/slide/heads-of-charts", test_slide_heads_of_charts);
  g_test_add_func ("/slide/fan-has-scale", test_slide_fan_has_scale);
  g_test_add_func ("/slide/uses-its-ground", test_slide_uses_its_ground);
  g_test_add_func ("/slide/missing", test_slide_names_what_is_missing);
  g_test_add_func ("/slide/missing/chart", test_slide_of_unknown_chart);
  g_test_add_func ("/slide/full-charts", test_slide_of_full_charts);
  g_test_add_func ("/slide/question-hides-answer", test_slide_question_hides_answer);
  g_test_add_func ("/slide/guess/number", test_slide_guess_number);
  g_test_add_func ("/slide/guess/line", test_slide_guess_line);
  g_test_add_func ("/slide/guess/outcome", test_slide_guess_outcome);
  g_test_add_func ("/slide/names-of-files", test_slide_names_of_files);

  status = g_test_run ();
  timeline_fixture_tear_down ();

  return status;
}
