/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing.h"

#include "inches-content.h"
#include "model-fixture.h"

static InchesBriefingStep *
new_step (const char *id,
          const char *title)
{
  InchesStepParts parts;

  inches_step_parts_init (&parts, id);
  parts.title = title;
  parts.seconds = 60;

  return inches_briefing_step_new (&parts);
}

/* Steps “A”, “B” and so on, with the ids a, b ... */
static InchesBriefing *
new_briefing (const char *letters)
{
  InchesBriefing *briefing = inches_briefing_new ("Four letters");

  for (const char *letter = letters; *letter != '\0'; letter++)
    {
      const char title[] = { g_ascii_toupper (*letter), '\0' };
      const char id[] = { *letter, '\0' };
      g_autoptr(InchesBriefingStep) step = new_step (id, title);
      InchesBriefing *longer = inches_briefing_with_step (briefing, step, G_MAXUINT);

      inches_briefing_unref (briefing);
      briefing = longer;
    }

  return briefing;
}

static void
assert_order (InchesBriefing *briefing,
              const char     *letters)
{
  g_assert_cmpuint (inches_briefing_get_n_steps (briefing), ==, strlen (letters));
  for (guint i = 0; letters[i] != '\0'; i++)
    g_assert_cmpint (inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i))->id[0], ==, letters[i]);
}

static void
assert_words (InchesBriefing *from,
              InchesBriefing *to,
              const char     *expected)
{
  g_autofree char *words = inches_briefing_describe_change (from, to);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_step_keeps_what_it_was_made_from (void)
{
  const char *const claims[] = { "C15", NULL };
  char title[] = "Before";
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", "oil=45");
  g_autoptr(InchesStepSettings) settings = inches_step_settings_new ("inches", "Inches", scenario, NULL);
  g_autoptr(InchesBriefingStep) step = NULL;
  g_autoptr(InchesBriefingStep) again = NULL;
  g_autoptr(InchesBriefingStep) other = NULL;
  const InchesStepParts *kept;
  InchesStepParts parts;

  inches_step_parts_init (&parts, "one");
  parts.title = title;
  parts.claims = claims;
  parts.guess = INCHES_GUESS_NUMBER;
  parts.settings = settings;
  step = inches_briefing_step_new (&parts);
  again = inches_briefing_step_new (&parts);
  title[0] = 'X';
  other = inches_briefing_step_new (&parts);
  kept = inches_briefing_step_get_parts (step);

  g_assert_cmpstr (kept->title, ==, "Before");
  g_assert_cmpstr (kept->notes, ==, "");
  g_assert_cmpstr (kept->claims[0], ==, "C15");
  g_assert_true (kept->settings == settings);
  g_assert_true (inches_briefing_step_equal (step, again));
  g_assert_false (inches_briefing_step_equal (step, other));
}

static void
test_step_empty_list_says_nothing (void)
{
  const char *const none[] = { NULL };
  g_autoptr(GPtrArray) rivals = g_ptr_array_new ();
  g_autoptr(InchesBriefingStep) bare = new_step ("one", "One");
  g_autoptr(InchesBriefingStep) empty = NULL;
  InchesStepParts parts = *inches_briefing_step_get_parts (bare);

  parts.points = none;
  parts.rivals = rivals;
  empty = inches_briefing_step_new (&parts);

  g_assert_true (inches_briefing_step_equal (bare, empty));
}

static void
test_step_settings_of_unknown_preset (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesStepSettings) known = inches_step_settings_new ("inches", "Inches", scenario, NULL);
  g_autoptr(InchesStepSettings) unknown = inches_step_settings_new ("inches", "Inches", NULL, NULL);

  g_assert_false (inches_step_settings_equal (known, unknown));
  g_assert_true (inches_step_settings_equal (unknown, unknown));
  g_assert_null (inches_step_settings_get_scenario (unknown));
  g_assert_cmpstr (inches_step_settings_get_preset (unknown), ==, "inches");
}

static void
test_briefing_order (void)
{
  g_autoptr(InchesBriefing) briefing = new_briefing ("abcd");
  g_autoptr(InchesBriefing) down = inches_briefing_moved (briefing, 0, 2);
  g_autoptr(InchesBriefing) up = inches_briefing_moved (briefing, 3, 1);
  g_autoptr(InchesBriefing) fewer = inches_briefing_without (briefing, 1);
  g_autoptr(InchesBriefingStep) between = new_step ("x", "X");
  g_autoptr(InchesBriefing) more = inches_briefing_with_step (briefing, between, 1);

  assert_order (briefing, "abcd");
  assert_order (down, "bcad");
  assert_order (up, "adbc");
  assert_order (fewer, "acd");
  assert_order (more, "axbcd");
  g_assert_cmpuint (inches_briefing_get_seconds (more), ==, 300);
}

static void
test_briefing_shares_steps (void)
{
  g_autoptr(InchesBriefing) before = new_briefing ("ab");
  g_autoptr(InchesBriefingStep) step = new_step ("b", "Other");
  g_autoptr(InchesBriefing) after = inches_briefing_with_step (before, step, 0);
  g_autofree char *id = inches_briefing_make_id (after);

  assert_order (after, "ab");
  g_assert_true (inches_briefing_get_step (after, 0) == inches_briefing_get_step (before, 0));
  g_assert_true (inches_briefing_get_step (after, 1) == step);
  g_assert_false (inches_briefing_equal (before, after));
  g_assert_false (inches_briefing_find (after, id, NULL));
}

static void
test_briefing_words (void)
{
  g_autoptr(InchesBriefing) four = new_briefing ("abcd");
  g_autoptr(InchesBriefing) three = inches_briefing_without (four, 2);
  g_autoptr(InchesBriefing) none = inches_briefing_new ("Four letters");
  g_autoptr(InchesBriefing) up = inches_briefing_moved (four, 3, 0);
  g_autoptr(InchesBriefing) down = inches_briefing_moved (four, 0, 2);
  g_autoptr(InchesBriefing) next = inches_briefing_moved (four, 1, 2);
  g_autoptr(InchesBriefingStep) step = new_step ("b", "Better");
  g_autoptr(InchesBriefing) changed = inches_briefing_with_step (four, step, 0);
  g_autoptr(InchesBriefing) titled = inches_briefing_with_title (four, "Letters");

  assert_words (four, four, "");
  assert_words (three, four, "Briefing: “C” added");
  assert_words (four, three, "Briefing: “C” removed");
  assert_words (none, four, "Briefing: 4 steps");
  assert_words (four, up, "Briefing: “D” is now step 1");
  assert_words (four, down, "Briefing: “A” is now step 3");
  assert_words (four, changed, "Briefing: “Better” changed");
  assert_words (four, titled, "Briefing: title “Letters”");

  /* Of two neighbours that changed places either may be named. */
  assert_words (four, next, "Briefing: “C” is now step 2");
}

static void
test_content_has_briefing (void)
{
  g_autoptr(InchesScenario) scenario = model_fixture_scenario ("inches", NULL);
  g_autoptr(InchesContent) before = inches_content_new (scenario, inches_model_get_sheet (model_fixture_get (), 0), "inches", "Inches");
  g_autoptr(InchesBriefing) briefing = new_briefing ("a");
  g_autoptr(InchesContent) after = inches_content_with_briefing (before, briefing);
  g_autofree char *words = inches_content_describe_change (before, after);

  g_assert_cmpuint (inches_briefing_get_n_steps (inches_content_get_briefing (before)), ==, 0);
  g_assert_true (inches_content_get_briefing (after) == briefing);
  g_assert_false (inches_content_equal (before, after));
  g_assert_cmpstr (words, ==, "Briefing: “A” added");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/briefing/step/keeps-what-it-was-made-from", test_step_keeps_what_it_was_made_from);
  g_test_add_func ("/briefing/step/empty-list-says-nothing", test_step_empty_list_says_nothing);
  g_test_add_func ("/briefing/step/settings-of-unknown-preset", test_step_settings_of_unknown_preset);
  g_test_add_func ("/briefing/order", test_briefing_order);
  g_test_add_func ("/briefing/shares-steps", test_briefing_shares_steps);
  g_test_add_func ("/briefing/words", test_briefing_words);
  g_test_add_func ("/briefing/content", test_content_has_briefing);

  return g_test_run ();
}
