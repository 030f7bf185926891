/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where running words break. */
#include "inches-measurer-fixed.h"
#include "inches-timeline-flow.h"

#include <string.h>

#define USE INCHES_TYPE_USE_POINT

static InchesMeasurer *measurer;

static void
texts_init (InchesTimelineTexts *texts)
{
  inches_timeline_texts_init (texts);
  inches_timeline_texts_restart (texts, measurer, TRUE, 1.6);
}

/* The lines, "|" between them. */
static char *
break_at (const char *words,
          double      width)
{
  GString *lines = g_string_new (NULL);
  InchesTimelineTexts texts;
  InchesFlow flow;

  texts_init (&texts);
  inches_flow_init (&flow);
  inches_flow_add (&flow, INCHES_SAMPLE_NONE, USE, INCHES_ROLE_INK, 0, words);
  inches_flow_last (&flow)->breaks = TRUE;
  inches_flow_place (&flow, &texts, INCHES_NO_ROW, 0, width, 0, 40, 9);
  for (guint i = 0; i < texts.items->len; i++)
    g_string_append_printf (lines, "%s%s", i > 0 ? "|" : "", g_array_index (texts.items, InchesTimelineText, i).text);
  inches_flow_clear (&flow);
  inches_timeline_texts_clear (&texts);

  return g_string_free (lines, FALSE);
}

static double
width_of (const char *words)
{
  InchesTimelineTexts texts;
  double width;

  texts_init (&texts);
  width = inches_timeline_texts_width (&texts, USE, words) * INCHES_TEXT_SPARE + 0.5;
  inches_timeline_texts_clear (&texts);

  return width;
}

static char *
break_well (const char *words,
            double      width)
{
  InchesTimelineTexts texts;
  double found;

  texts_init (&texts);
  found = inches_flow_find_width (&texts, USE, words, width);
  g_assert_cmpuint (inches_flow_count_lines (&texts, USE, words, found), ==, inches_flow_count_lines (&texts, USE, words, width));
  inches_timeline_texts_clear (&texts);
  g_assert_cmpfloat (found, <=, width);

  return break_at (words, found);
}

/* The last word of several lines is not alone. */
static void
test_flow_company (void)
{
  g_autofree char *alone = break_at ("It is illustrative and not a forecast.", width_of ("It is illustrative and not a"));
  g_autofree char *together = break_well ("It is illustrative and not a forecast.", width_of ("It is illustrative and not a"));
  g_autofree char *single = break_well ("It is illustrative", width_of ("It is illustrative"));
  g_autofree char *two = break_well ("unmistakable misunderstanding", width_of ("misunderstanding"));

  g_assert_cmpstr (alone, ==, "It is illustrative and not a|forecast.");
  g_assert_cmpstr (together, ==, "It is illustrative and not|a forecast.");
  g_assert_cmpstr (single, ==, "It is illustrative");
  g_assert_cmpstr (two, ==, "unmistakable|misunderstanding"); /* nothing can be done */
}

/* A number stays with what it counts, a year does not have to, and in a narrow column both may be cut. */
static void
test_flow_numbers (void)
{
  g_autofree char *day = break_at ("is disputed: 26 April 2025 is its date", width_of ("is disputed: 26"));
  g_autofree char *share = break_at ("rose from 18.1 percent", width_of ("rose from 18.1 pe"));
  g_autofree char *year = break_at ("in the year 2014 Russia", width_of ("in the year 2014"));
  g_autofree char *end = break_at ("of 100 there are 12", width_of ("of 100 there are 12"));
  g_autofree char *narrow = break_at ("26 misunderstandings", width_of ("misunderstandings"));

  g_assert_cmpstr (day, ==, "is disputed:|26 April 2025|is its date");
  g_assert_cmpstr (share, ==, "rose from|18.1 percent");
  g_assert_cmpstr (year, ==, "in the year 2014|Russia");
  g_assert_cmpstr (end, ==, "of 100 there are 12");
  g_assert_cmpstr (narrow, ==, "26|misunderstandings");
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  measurer = inches_measurer_fixed_new ();

  g_test_add_func ("/timeline-flow/company", test_flow_company);
  g_test_add_func ("/timeline-flow/numbers", test_flow_numbers);

  status = g_test_run ();
  g_object_unref (measurer);

  return status;
}
