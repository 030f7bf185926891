/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-error.h"
#include "model-fixture.h"

#include <math.h>

static const InchesLeverSet *
get_levers (void)
{
  return inches_model_get_levers (model_fixture_get ());
}

static void
test_finds (void)
{
  guint lever = 99;

  g_assert_true (inches_lever_set_find (get_levers (), "approach", &lever));
  g_assert_cmpuint (lever, ==, INCHES_LEVER_APPROACH);
  g_assert_false (inches_lever_set_find (get_levers (), "Approach", &lever));
  g_assert_cmpuint (lever, ==, INCHES_LEVER_APPROACH);
}

static void
assert_refused (guint       lever,
                double      value,
                const char *words)
{
  g_autoptr(GError) error = NULL;

  g_assert_false (inches_lever_set_check (get_levers (), lever, value, &error));
  g_assert_error (error, INCHES_ERROR, INCHES_ERROR_OUT_OF_RANGE);
  g_assert_nonnull (strstr (error->message, words));
}

/* M19: the message names the lever and its limits. */
static void
test_refuses (void)
{
  assert_refused (INCHES_LEVER_OIL, 29.9, "oil is 29.9, must be from 30 to 130 USD a barrel");
  assert_refused (INCHES_LEVER_OIL, 131, "oil is 131, must be from 30 to 130 USD a barrel");
  assert_refused (INCHES_LEVER_APPROACH, NAN, "approach is nan, must be from 0 to 100");
  assert_refused (INCHES_LEVER_CHINA, INFINITY, "china is inf, must be from -100 to 100");
  assert_refused (INCHES_LEVER_CHINA, -INFINITY, "china");
  assert_refused (INCHES_LEVER_SNAPBACK, 0.5, "snapback is 0.5, must be 0 (off) or 1 (on)");
  assert_refused (INCHES_LEVER_SNAPBACK, NAN, "snapback");
}

static void
test_accepts_limits (void)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &get_levers ()->levers[i];

      g_assert_true (inches_lever_set_check (get_levers (), i, lever->lowest, NULL));
      g_assert_true (inches_lever_set_check (get_levers (), i, lever->highest, NULL));
      g_assert_true (inches_lever_set_check (get_levers (), i, lever->early_2025, NULL));
    }
}

static void
test_nearest_mark (void)
{
  InchesLeverMark marks[] = { { 40, NULL, NULL }, { 55, NULL, NULL }, { 100, NULL, NULL } };
  const InchesLever lever = { .marks = marks, .n_marks = G_N_ELEMENTS (marks) };

  g_assert_cmpfloat (inches_lever_nearest_mark (&lever, 30)->at, ==, 40);
  g_assert_cmpfloat (inches_lever_nearest_mark (&lever, 47.5)->at, ==, 40);
  g_assert_cmpfloat (inches_lever_nearest_mark (&lever, 48)->at, ==, 55);
  g_assert_cmpfloat (inches_lever_nearest_mark (&lever, 130)->at, ==, 100);
}

static void
assert_format (guint       lever,
               double      value,
               const char *text)
{
  g_autofree char *formatted = inches_lever_format (&get_levers ()->levers[lever], value);

  g_assert_cmpstr (formatted, ==, text);
}

static void
test_formats (void)
{
  assert_format (INCHES_LEVER_OIL, 73, "73");
  assert_format (INCHES_LEVER_US_AID, 2, "2.0");
  assert_format (INCHES_LEVER_US_AID, 0.1 + 0.2, "0.3");
  assert_format (INCHES_LEVER_EU_AID, 0.05, "0.05");
  assert_format (INCHES_LEVER_CHINA, -40, "\u221240");
  assert_format (INCHES_LEVER_SNAPBACK, 1, "on");
  assert_format (INCHES_LEVER_SNAPBACK, 0, "off");
}

/* The panel's texts fit its rows, and every row has a place of its own. */
static void
test_panel_texts (void)
{
  guint32 places = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      const InchesLever *lever = &get_levers ()->levers[i];

      g_assert_cmpuint (g_utf8_strlen (lever->label, -1), <=, 28);
      places |= 1u << lever->order;
      for (guint j = 0; j < lever->n_marks; j++)
        g_assert_cmpuint (g_utf8_strlen (lever->marks[j].label, -1), <=, 24);
    }

  g_assert_cmphex (places, ==, (1u << INCHES_N_LEVERS) - 1);
  g_assert_cmpuint (get_levers ()->levers[INCHES_LEVER_APPROACH].order, ==, 0);
}

static void
test_who (void)
{
  g_assert_cmpstr (inches_lever_who_name ("US"), ==, "Washington");
  g_assert_cmpstr (inches_lever_who_name ("XX"), ==, "XX");
}

/* Whoever opens the help of a lever reads what low, middle and high mean. */
static void
test_helps (void)
{
  const InchesLeverSet *set = get_levers ();

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    {
      g_assert_cmpuint (strlen (set->levers[i].help_low), >, 20);
      g_assert_cmpuint (strlen (set->levers[i].help_high), >, 20);
      g_assert_cmpint (set->levers[i].help_middle == NULL, ==, set->levers[i].is_toggle);
      g_assert_cmpuint (strlen (set->levers[i].claim_words), >, 20);
    }
}

static void
test_scaled_circumstances (void)
{
  const InchesLeverSet *set = get_levers ();
  InchesCircumstances circumstances = set->early_2025;

  g_assert_cmpstr (set->circumstances[INCHES_CIRCUMSTANCE_TRUST].id, ==, "trust");
  for (guint i = 0; i < INCHES_N_SCALED_CIRCUMSTANCES; i++)
    {
      const InchesLever *scale = &set->circumstances[i];

      g_assert_cmpfloat (inches_circumstances_get_scaled (&circumstances, i), ==, scale->early_2025);
      inches_circumstances_set_scaled (&circumstances, i, scale->lowest);
      g_assert_cmpfloat (inches_circumstances_get_scaled (&circumstances, i), ==, scale->lowest);
    }
  g_assert_true (inches_circumstances_check (&circumstances, NULL));
  g_assert_cmpfloat (circumstances.momentum, ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lever-set/finds", test_finds);
  g_test_add_func ("/lever-set/M19-refuses", test_refuses);
  g_test_add_func ("/lever-set/accepts-limits", test_accepts_limits);
  g_test_add_func ("/lever-set/nearest-mark", test_nearest_mark);
  g_test_add_func ("/lever-set/formats", test_formats);
  g_test_add_func ("/lever-set/panel-texts", test_panel_texts);
  g_test_add_func ("/lever-set/who", test_who);
  g_test_add_func ("/lever-set/helps", test_helps);
  g_test_add_func ("/lever-set/scaled-circumstances", test_scaled_circumstances);

  return g_test_run ();
}
