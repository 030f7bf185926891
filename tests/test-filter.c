/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-error.h"
#include "inches-filter.h"

static void
add (InchesChronicle  *chronicle,
     const char       *id,
     const char       *lane,
     guint             importance,
     InchesEventKind   kind,
     InchesVerified    verified,
     InchesEventFlags  flags)
{
  InchesEventFields fields = {
    .kind = kind, .id = id, .edtf = "2015-02-12", .lane = lane, .importance = importance, .title = id, .label = id,
    .verified = verified, .flags = flags,
  };

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  inches_chronicle_take_event (chronicle, inches_event_new (&fields));
}

static InchesChronicle *
new_chronicle (void)
{
  InchesChronicle *chronicle = inches_chronicle_new (inches_day_from_ymd (2014, 1, 1), inches_day_from_ymd (2025, 12, 31));

  inches_chronicle_take_lane (chronicle, inches_lane_new ("diplomacy", "Diplomacy", INCHES_SHAPE_DISC, 1, FALSE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("aid", "Aid", INCHES_SHAPE_DISC, 1, FALSE));
  inches_chronicle_take_lane (chronicle, inches_lane_new ("economy", "Economy", INCHES_SHAPE_DISC, 1, FALSE));
  add (chronicle, "a", "diplomacy", 1, INCHES_EVENT_KIND_EVENT, INCHES_VERIFIED_DAY, INCHES_EVENT_IN_OPED);
  add (chronicle, "b", "diplomacy", 3, INCHES_EVENT_KIND_EVENT, INCHES_VERIFIED_MONTH, INCHES_EVENT_CONTESTED);
  add (chronicle, "c", "aid", 2, INCHES_EVENT_KIND_EVENT, INCHES_VERIFIED_DAY, INCHES_EVENT_AFTER_OPED | INCHES_EVENT_CONTESTED);
  add (chronicle, "p", "diplomacy", 3, INCHES_EVENT_KIND_PERIOD, INCHES_VERIFIED_NO, INCHES_EVENT_IN_OPED);
  inches_chronicle_close (chronicle);

  return chronicle;
}

static char *
list_shown (InchesChronicle    *chronicle,
            const InchesFilter *filter)
{
  static const char *const ids[] = { "a", "b", "c", "p" };
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    if (inches_filter_matches (filter, chronicle, inches_chronicle_find_event (chronicle, ids[i])))
      g_string_append (shown, ids[i]);

  return g_string_free (shown, FALSE);
}

static void
test_filter_matches (void)
{
  static const struct { const char *text; const char *shown; guint count; const char *words; } cases[] =
  {
    { "in-op-ed", "ap", 1, "in the op-ed" },
    { "after-op-ed", "c", 1, "after the op-ed" },
    { "verified", "ac", 2, "checked to the day" },
    { "contested", "bc", 2, "contested" },
    { "contested,verified", "c", 1, "checked to the day, contested" },
    { "importance=1", "ap", 1, "importance 1" },
    { "importance=2", "acp", 2, "importance 1 to 2" },
    { "importance=5", "abcp", 3, NULL },
    { "lane=diplomacy", "abp", 2, "only Diplomacy" },
    { "lane=aid, lane=diplomacy", "abcp", 3, "without Economy" },
    { "lane=economy", "", 0, "only Economy" },
    { "in-op-ed,importance=2,lane=aid", "", 0, "in the op-ed, importance 1 to 2, only Aid" },
  };
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *words = NULL;
      InchesFilter filter;

      g_assert_true (inches_filter_parse (&filter, chronicle, cases[i].text, &error));
      g_assert_no_error (error);
      shown = list_shown (chronicle, &filter);
      words = inches_filter_describe (&filter, chronicle);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      g_assert_cmpstr (words, ==, cases[i].words);
      g_assert_cmpuint (inches_filter_count (&filter, chronicle), ==, cases[i].count);
      g_assert_true (inches_filter_is_open (&filter) == (cases[i].words == NULL));
    }
}

static void
test_filter_parse_refuses (void)
{
  static const struct { const char *text; InchesError code; } cases[] =
  {
    { "", INCHES_ERROR_UNKNOWN },
    { "in-oped", INCHES_ERROR_UNKNOWN },
    { "in-op-ed,", INCHES_ERROR_UNKNOWN },
    { "importance=0", INCHES_ERROR_OUT_OF_RANGE },
    { "importance=6", INCHES_ERROR_OUT_OF_RANGE },
    { "importance=12", INCHES_ERROR_OUT_OF_RANGE },
    { "importance=", INCHES_ERROR_OUT_OF_RANGE },
    { "lane=moon", INCHES_ERROR_UNKNOWN },
  };
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      InchesFilter filter, before;

      inches_filter_init (&filter);
      filter.faintest = 2;
      before = filter;
      g_assert_false (inches_filter_parse (&filter, chronicle, cases[i].text, &error));
      g_assert_error (error, INCHES_ERROR, (gint) cases[i].code);
      g_assert_true (inches_filter_equal (&filter, &before));
    }
}

static void
test_filter_explains (void)
{
  g_autoptr(InchesChronicle) chronicle = new_chronicle ();
  g_autofree char *out = NULL;
  g_autofree char *none = NULL;
  g_autofree char *some = NULL;
  g_autofree char *bare = NULL;
  InchesFilter filter;

  g_assert_true (inches_filter_parse (&filter, chronicle, "in-op-ed", NULL));
  inches_filter_show_lane (&filter, 0, FALSE);
  out = inches_filter_explain_lane (&filter, chronicle, 0);
  none = inches_filter_explain_lane (&filter, chronicle, 1);
  bare = inches_filter_explain_lane (&filter, chronicle, 2);
  inches_filter_show_lane (&filter, 0, TRUE);
  some = inches_filter_explain_lane (&filter, chronicle, 0);

  g_assert_cmpstr (out, ==, "Hidden by the filter: this lane is left out.");
  g_assert_cmpstr (none, ==, "Hidden by the filter: nothing here is in the op-ed.");
  g_assert_null (bare);
  g_assert_null (some);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter/matches", test_filter_matches);
  g_test_add_func ("/filter/parse-refuses", test_filter_parse_refuses);
  g_test_add_func ("/filter/explains", test_filter_explains);

  return g_test_run ();
}
