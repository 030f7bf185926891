/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of events in many places. */
#include "inches-event-words.h"
#include "session-fixture.h"

static void
test_distance (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesEvent *event = inches_chronicle_find_event (inches_session_get_chronicle (session), "full-scale-invasion");
  g_autofree char *same = NULL;
  g_autofree char *later = NULL;
  g_autofree char *earlier = NULL;

  g_assert_nonnull (event);
  same = inches_event_words_distance (event, inches_day_from_ymd (2022, 2, 24));
  later = inches_event_words_distance (event, inches_day_from_ymd (2022, 2, 23));
  earlier = inches_event_words_distance (event, inches_day_from_ymd (2022, 3, 1));
  g_assert_cmpstr (same, ==, "same day");
  g_assert_cmpstr (later, ==, "1 day later");
  g_assert_cmpstr (earlier, ==, "5 days earlier");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/event-words/distance", test_distance);

  return g_test_run ();
}
