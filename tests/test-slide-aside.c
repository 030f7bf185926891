/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-slide-aside.h"
#include "session-fixture.h"

typedef struct
{
  InchesSession *session;
  InchesModel   *model;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = session_fixture_new ();
  fixture->model = inches_session_get_model (fixture->session);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->session);
}

static InchesStepSettings *
make_settings (Fixture    *fixture,
               const char *preset)
{
  const InchesPreset *found = inches_model_find_preset (fixture->model, preset);

  g_assert_nonnull (found);

  return inches_step_settings_new (found->id, found->name, found->scenario, NULL);
}

/* A step set to @own that shows @chart, with what was tried in the place of that. */
static InchesBriefingStep *
try (Fixture         *fixture,
     const char      *chart,
     InchesGuessKind  guess,
     const char      *own,
     const char      *tried)
{
  g_autoptr(InchesStepSettings) settings = own != NULL ? make_settings (fixture, own) : NULL;
  g_autoptr(InchesStepSettings) others = make_settings (fixture, tried);
  g_autoptr(InchesBriefing) empty = inches_briefing_new ("Title");
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefing) briefing = NULL;
  g_autoptr(InchesBriefing) with = NULL;
  InchesStepParts parts;

  inches_step_parts_init (&parts, "step-1");
  parts.title = "Its title";
  parts.caption = "Its caption";
  parts.chart = chart;
  parts.guess = guess;
  parts.settings = settings;
  step = inches_briefing_step_new (&parts);
  briefing = inches_briefing_with_step (empty, step, 0);
  with = inches_briefing_with_aside (briefing, 0, others, fixture->model);

  return inches_briefing_step_ref (inches_briefing_get_step (with, 0));
}

static void
check (InchesBriefingStep *step,
       const char         *chart,
       const char         *before)
{
  const InchesStepParts *parts = inches_briefing_step_get_parts (step);

  g_assert_cmpstr (parts->chart, ==, chart);
  g_assert_cmpint (parts->guess, ==, INCHES_GUESS_NONE);
  g_assert_cmpstr (inches_step_settings_get_preset (parts->settings), !=, before);
  g_assert_cmpstr (parts->title, ==, before != NULL ? "What if?" : "");
  g_assert_null (strstr (parts->caption, "Its caption"));
  g_assert_nonnull (strstr (parts->caption, inches_step_settings_get_name (parts->settings)));
  if (before == NULL)
    {
      g_assert_null (parts->rivals);
      return;
    }
  g_assert_cmpuint (parts->rivals->len, ==, 1);
  g_assert_cmpstr (inches_step_settings_get_preset (g_ptr_array_index (parts->rivals, 0)), ==, before);
}

/* What the room asked stands beside what it saw; what it guessed was about something else. */
static void
test_slide_aside_beside (Fixture      *fixture,
                         gconstpointer data)
{
  static const char *const charts[] = { "", "outlook", "outcomes", "timeline" };

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr(InchesBriefingStep) step = try (fixture, charts[i], INCHES_GUESS_NUMBER, "inches", "miles");

      check (step, "pair", "inches");
    }
}

/* A step of the record alone has no settings of its own: early 2025 is what was. */
static void
test_slide_aside_record (Fixture      *fixture,
                         gconstpointer data)
{
  g_autoptr(InchesBriefingStep) step = try (fixture, "timeline", INCHES_GUESS_NONE, NULL, "inches");

  check (step, "pair", "early-2025");
}

static void
test_slide_aside_alone (Fixture      *fixture,
                        gconstpointer data)
{
  g_autoptr(InchesBriefingStep) other_war = try (fixture, "outlook", INCHES_GUESS_NONE, "inches", "minsk-2015");
  g_autoptr(InchesBriefingStep) same = try (fixture, "outlook", INCHES_GUESS_NONE, "inches", "inches");
  g_autoptr(InchesBriefingStep) ladder = try (fixture, "ladder", INCHES_GUESS_NONE, "inches", "miles");

  check (other_war, "outlook", NULL);
  check (same, "outlook", NULL);
  check (ladder, "ladder", NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/slide-aside/beside", Fixture, NULL, set_up, test_slide_aside_beside, tear_down);
  g_test_add ("/slide-aside/record", Fixture, NULL, set_up, test_slide_aside_record, tear_down);
  g_test_add ("/slide-aside/alone", Fixture, NULL, set_up, test_slide_aside_alone, tear_down);

  return g_test_run ();
}
