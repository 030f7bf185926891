/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session-fixture.h"

#include "inches-presentation.h"

#include <math.h>

static gint64 now;

static gint64
clock_cb (gpointer data)
{
  return now;
}

static void
pass (guint seconds)
{
  now += seconds * G_USEC_PER_SEC;
}

static void
add_step (InchesSession   *session,
          const char      *id,
          InchesGuessKind  guess,
          guint            seconds)
{
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) longer = NULL;
  InchesStepParts parts;

  inches_step_parts_init (&parts, id);
  parts.title = id;
  parts.chart = "timeline";
  parts.guess = guess;
  parts.seconds = seconds;
  step = inches_briefing_step_new (&parts);
  longer = inches_briefing_with_step (inches_session_get_briefing (session), step, G_MAXUINT);
  inches_session_set_briefing (session, longer);
}

/* First, a question, last: 60, 30 and 90 seconds. */
static InchesPresentation *
present (InchesSession *session,
         guint          first)
{
  InchesPresentation *self;

  add_step (session, "first", INCHES_GUESS_NONE, 60);
  add_step (session, "question", INCHES_GUESS_NUMBER, 30);
  add_step (session, "last", INCHES_GUESS_NONE, 90);
  self = inches_presentation_new (session, first);
  now = 1000;
  inches_presentation_set_clock (self, clock_cb, NULL);

  return self;
}

static void
count_cb (InchesPresentation *self,
          guint              *n)
{
  (*n)++;
}

static void
assert_stop (const InchesStop *stop,
             guint             step,
             InchesSlideStage  stage)
{
  g_assert_cmpuint (stop->step, ==, step);
  g_assert_cmpint (stop->stage, ==, stage);
}

static void
assert_presenter (InchesPresentation *self,
                  guint               step,
                  InchesSlideStage    stage)
{
  InchesStop stop;

  inches_presentation_get_stop (self, &stop);
  assert_stop (&stop, step, stage);
}

static void
assert_room (InchesPresentation *self,
             guint               step,
             InchesSlideStage    stage)
{
  InchesStop stop;

  inches_presentation_get_audience_stop (self, &stop);
  assert_stop (&stop, step, stage);
}

/* A question has two stops, each step another one; both ways. */
static void
test_presentation_way (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);
  InchesStop stop;
  guint n = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &n);
  assert_presenter (self, 0, INCHES_SLIDE_ANSWER);
  g_assert_false (inches_presentation_back (self));
  g_assert_cmpuint (n, ==, 0);

  g_assert_true (inches_presentation_next (self));
  assert_presenter (self, 1, INCHES_SLIDE_QUESTION);
  assert_room (self, 1, INCHES_SLIDE_QUESTION);
  g_assert_true (inches_presentation_get_next_stop (self, &stop));
  assert_stop (&stop, 1, INCHES_SLIDE_ANSWER);
  g_assert_true (inches_presentation_next (self));
  assert_presenter (self, 1, INCHES_SLIDE_ANSWER);
  g_assert_true (inches_presentation_next (self));
  assert_presenter (self, 2, INCHES_SLIDE_ANSWER);
  g_assert_false (inches_presentation_get_next_stop (self, &stop));
  g_assert_false (inches_presentation_next (self));
  g_assert_cmpuint (n, ==, 3);

  g_assert_true (inches_presentation_back (self));
  assert_room (self, 1, INCHES_SLIDE_ANSWER);
  g_assert_true (inches_presentation_back (self));
  assert_room (self, 1, INCHES_SLIDE_QUESTION);
  g_assert_true (inches_presentation_back (self));
  assert_room (self, 0, INCHES_SLIDE_ANSWER);

  inches_presentation_last (self);
  assert_room (self, 2, INCHES_SLIDE_ANSWER);
  inches_presentation_first (self);
  assert_room (self, 0, INCHES_SLIDE_ANSWER);
  g_assert_true (inches_presentation_go_to (self, 1));
  assert_room (self, 1, INCHES_SLIDE_QUESTION);
  g_assert_false (inches_presentation_go_to (self, 3));
  assert_room (self, 1, INCHES_SLIDE_QUESTION);
}

/* The document may change meanwhile; what is presented does not. */
static void
test_presentation_keeps_its_briefing (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 2);
  g_autoptr(InchesBriefing) none = inches_briefing_new ("");

  inches_session_set_briefing (session, none);
  g_assert_cmpuint (inches_presentation_get_n_steps (self), ==, 3);
  g_assert_cmpstr (inches_briefing_step_get_parts (inches_presentation_get_step (self))->id, ==, "last");
}

static void
test_presentation_blank (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 2);
  guint n = 0;

  inches_presentation_set_blank (self, INCHES_BLANK_BLACK);
  g_assert_cmpint (inches_presentation_get_blank (self), ==, INCHES_BLANK_BLACK);

  /* A key at the end brings the slide back and goes nowhere. */
  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &n);
  g_assert_false (inches_presentation_next (self));
  g_assert_cmpint (inches_presentation_get_blank (self), ==, INCHES_BLANK_NONE);
  g_assert_cmpuint (n, ==, 1);

  inches_presentation_set_blank (self, INCHES_BLANK_WHITE);
  g_assert_true (inches_presentation_back (self));
  g_assert_cmpint (inches_presentation_get_blank (self), ==, INCHES_BLANK_NONE);
}

static void
test_presentation_frozen (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);

  inches_presentation_set_frozen (self, TRUE);
  inches_presentation_last (self);
  assert_presenter (self, 2, INCHES_SLIDE_ANSWER);
  assert_room (self, 0, INCHES_SLIDE_ANSWER);

  inches_presentation_set_frozen (self, FALSE);
  assert_room (self, 2, INCHES_SLIDE_ANSWER);
}

/* Sent over, it stays until the presenter goes on; then the way is as before. */
static void
test_presentation_aside (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);
  const InchesPreset *miles = inches_model_find_preset (inches_session_get_model (session), "miles");
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("miles", "Miles", miles->scenario, NULL);

  inches_presentation_next (self);
  g_assert_false (inches_presentation_can_send_over (self)); /* it would be the answer */
  inches_presentation_next (self);
  g_assert_true (inches_presentation_can_send_over (self));
  inches_presentation_set_frozen (self, TRUE);
  inches_presentation_last (self);
  inches_presentation_send_over (self, settings);
  g_assert_true (inches_presentation_get_aside (self) == settings);
  g_assert_false (inches_presentation_get_frozen (self));
  assert_room (self, 1, INCHES_SLIDE_ANSWER);
  assert_presenter (self, 1, INCHES_SLIDE_ANSWER);

  inches_presentation_next (self);
  g_assert_null (inches_presentation_get_aside (self));
  assert_room (self, 2, INCHES_SLIDE_ANSWER);

  inches_presentation_send_over (self, settings);
  inches_presentation_drop (self);
  g_assert_null (inches_presentation_get_aside (self));
  assert_room (self, 2, INCHES_SLIDE_ANSWER);

  /* Frozen with it, the room keeps it until the freeze ends elsewhere. */
  inches_presentation_send_over (self, settings);
  inches_presentation_set_frozen (self, TRUE);
  inches_presentation_first (self);
  g_assert_true (inches_presentation_get_aside (self) == settings);
  inches_presentation_set_frozen (self, FALSE);
  g_assert_null (inches_presentation_get_aside (self));
  assert_room (self, 0, INCHES_SLIDE_ANSWER);
}

static void
test_presentation_spot (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);
  double x;
  double y;

  g_assert_false (inches_presentation_get_spot (self, &x, &y));
  inches_presentation_set_spot (self, 0.25, 7);
  g_assert_true (inches_presentation_get_spot (self, &x, &y));
  g_assert_cmpfloat (x, ==, 0.25);
  g_assert_cmpfloat (y, ==, 1);
  inches_presentation_next (self);
  g_assert_false (inches_presentation_get_spot (self, &x, &y));
}

static void
test_presentation_guess (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 1);
  InchesGuess guess;

  g_assert_null (inches_presentation_get_guess (self, 1));
  inches_guess_init (&guess, INCHES_GUESS_NUMBER);
  inches_guess_set_number (&guess, 8);
  inches_presentation_set_guess (self, 1, &guess);
  inches_presentation_next (self);
  g_assert_cmpfloat (inches_presentation_get_guess (self, 1)->number, ==, 8);
  g_assert_null (inches_presentation_get_guess (self, 2));
  inches_presentation_set_guess (self, 1, NULL);
  g_assert_null (inches_presentation_get_guess (self, 1));
}

/* Once the room has seen it, and not the presenter alone. */
static void
test_presentation_answered (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 1);

  g_assert_true (inches_presentation_has_answered (self, 0)); /* nothing is asked */
  g_assert_false (inches_presentation_has_answered (self, 1));
  inches_presentation_set_frozen (self, TRUE);
  inches_presentation_next (self);
  g_assert_false (inches_presentation_has_answered (self, 1));
  inches_presentation_set_frozen (self, FALSE);
  g_assert_true (inches_presentation_has_answered (self, 1));
  inches_presentation_back (self);
  g_assert_true (inches_presentation_has_answered (self, 1));
}

/* It runs from the first move; what is planned counts from the first step presented. */
static void
test_presentation_time (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 1);

  g_assert_cmpuint (inches_presentation_get_planned (self), ==, 120);
  pass (500);
  g_assert_true (inches_presentation_get_paused (self));
  g_assert_cmpfloat (inches_presentation_get_elapsed (self), ==, 0);

  inches_presentation_set_paused (self, FALSE);
  pass (20);
  g_assert_cmpfloat (inches_presentation_get_elapsed (self), ==, 20);
  g_assert_cmpfloat (inches_presentation_get_pace (self), ==, 0);
  inches_presentation_next (self);
  g_assert_cmpfloat (inches_presentation_get_step_elapsed (self), ==, 20);
  inches_presentation_next (self);
  g_assert_cmpfloat (inches_presentation_get_step_elapsed (self), ==, 0);
  g_assert_cmpuint (inches_presentation_get_planned_before (self), ==, 30);
  g_assert_cmpfloat (inches_presentation_get_pace (self), ==, 10);

  inches_presentation_set_paused (self, TRUE);
  pass (1000);
  inches_presentation_back (self);
  inches_presentation_next (self);
  g_assert_true (inches_presentation_get_paused (self));
  g_assert_cmpfloat (inches_presentation_get_elapsed (self), ==, 20);
  inches_presentation_set_paused (self, FALSE);
  pass (130);
  g_assert_cmpfloat (inches_presentation_get_remaining (self), ==, -30);
  g_assert_cmpfloat (inches_presentation_get_pace (self), ==, -30);

  inches_presentation_restart (self);
  pass (5);
  g_assert_cmpfloat (inches_presentation_get_elapsed (self), ==, 5);
  g_assert_cmpfloat (inches_presentation_get_step_elapsed (self), ==, 5);
}

static void
test_presentation_time_starts_with_the_first_move (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);

  pass (100);
  inches_presentation_next (self);
  pass (7);
  g_assert_cmpfloat (inches_presentation_get_elapsed (self), ==, 7);
  g_assert_cmpfloat (inches_presentation_get_step_elapsed (self), ==, 7);
  g_assert_false (inches_presentation_get_paused (self));
}

static void
test_presentation_look (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesPresentation) self = present (session, 0);
  guint n = 0;

  g_signal_connect (self, "changed", G_CALLBACK (count_cb), &n);
  g_assert_cmpstr (inches_presentation_get_theme (self), ==, "print");
  inches_presentation_set_theme (self, "no-such-theme");
  g_assert_cmpstr (inches_presentation_get_theme (self), ==, "print");
  inches_presentation_set_theme (self, "dark");
  g_assert_cmpstr (inches_presentation_get_theme (self), ==, "dark");
  inches_presentation_set_mark (self, "Internal");
  g_assert_cmpstr (inches_presentation_get_mark (self), ==, "Internal");
  g_assert_cmpuint (n, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/presentation/way", test_presentation_way);
  g_test_add_func ("/presentation/keeps-its-briefing", test_presentation_keeps_its_briefing);
  g_test_add_func ("/presentation/blank", test_presentation_blank);
  g_test_add_func ("/presentation/frozen", test_presentation_frozen);
  g_test_add_func ("/presentation/aside", test_presentation_aside);
  g_test_add_func ("/presentation/spot", test_presentation_spot);
  g_test_add_func ("/presentation/guess", test_presentation_guess);
  g_test_add_func ("/presentation/answered", test_presentation_answered);
  g_test_add_func ("/presentation/time", test_presentation_time);
  g_test_add_func ("/presentation/time-starts", test_presentation_time_starts_with_the_first_move);
  g_test_add_func ("/presentation/look", test_presentation_look);

  return g_test_run ();
}
