/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib.h>

#include "inches-event.h"

static void
test_event_keeps_its_own_copies (void)
{
  char *places[] = { g_strdup ("Minsk"), NULL };
  g_autofree char *title = g_strdup ("Minsk II signed");
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  g_autoptr(InchesEvent) event = NULL;
  InchesEventFields fields = {
    .id = "minsk-2", .edtf = "2015-02-12", .lane = "diplomacy", .importance = 1, .title = title, .label = "Minsk II",
    .summary = "Thirteen measures.", .places = (const char *const *) places, .verified = INCHES_VERIFIED_DAY,
    .flags = INCHES_EVENT_IN_OPED | INCHES_EVENT_CONTESTED, .sources = sources,
  };

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRIMARY, "Text", "OSCE", "2015-02-12", NULL, TRUE));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "Story", "BBC", NULL, "https://example.org/", FALSE));
  event = inches_event_new (&fields);
  g_ptr_array_unref (sources);
  g_free (places[0]);
  title[0] = 'X';

  g_assert_cmpint (inches_event_get_kind (event), ==, INCHES_EVENT_KIND_EVENT);
  g_assert_cmpstr (inches_event_get_id (event), ==, "minsk-2");
  g_assert_cmpstr (inches_event_get_title (event), ==, "Minsk II signed");
  g_assert_cmpstr (inches_event_get_label (event), ==, "Minsk II");
  g_assert_cmpstr (inches_event_get_edtf (event), ==, "2015-02-12");
  g_assert_cmpstr (inches_event_get_lane (event), ==, "diplomacy");
  g_assert_cmpstr (inches_event_get_summary (event), ==, "Thirteen measures.");
  g_assert_cmpuint (inches_event_get_importance (event), ==, 1);
  g_assert_cmpint (inches_date_get_first (inches_event_get_date (event)), ==, inches_day_from_ymd (2015, 2, 12));
  g_assert_cmpstr (inches_event_get_places (event)[0], ==, "Minsk");
  g_assert_cmpint (inches_event_get_verified (event), ==, INCHES_VERIFIED_DAY);
  g_assert_cmpint (inches_event_get_flags (event), ==, INCHES_EVENT_IN_OPED | INCHES_EVENT_CONTESTED);
  g_assert_cmpuint (inches_event_get_n_sources (event), ==, 2);
  g_assert_cmpint (inches_event_get_source (event, 0)->kind, ==, INCHES_SOURCE_PRIMARY);
  g_assert_cmpstr (inches_event_get_source (event, 1)->url, ==, "https://example.org/");
  g_assert_false (inches_event_get_source (event, 1)->seen);
}

static void
test_event_of_little (void)
{
  InchesEventFields fields = { .kind = INCHES_EVENT_KIND_PRECEDENT, .id = "yalta", .importance = 3, .title = "Yalta" };
  g_autoptr(InchesEvent) event = inches_event_new (&fields);

  g_assert_null (inches_event_get_lane (event));
  g_assert_null (inches_event_get_notes (event));
  g_assert_cmpstr (inches_event_get_summary (event), ==, "");
  g_assert_cmpstr (inches_event_get_label (event), ==, "Yalta");
  g_assert_null (inches_event_get_places (event)[0]);
  g_assert_null (inches_event_get_actors (event)[0]);
  g_assert_null (inches_event_get_claims (event)[0]);
  g_assert_cmpuint (inches_event_get_n_sources (event), ==, 0);
  g_assert_false (inches_event_get_named (event));
}

static void
test_event_source_kinds (void)
{
  for (guint i = INCHES_SOURCE_PRIMARY; i <= INCHES_SOURCE_OTHER; i++)
    {
      InchesSourceKind kind;

      g_assert_true (inches_source_kind_from_id (inches_source_kind_get_id (i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpstr (inches_source_kind_get_name (i), !=, "");
    }

  g_assert_false (inches_source_kind_from_id ("rumour", &(InchesSourceKind) { 0 }));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/event/keeps-its-own-copies", test_event_keeps_its_own_copies);
  g_test_add_func ("/event/of-little", test_event_of_little);
  g_test_add_func ("/event/source-kinds", test_event_source_kinds);

  return g_test_run ();
}
