/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a zoom, a jump to an event and a hand on the overview lead. */
#include "inches-measurer-fixed.h"
#include "inches-timeline-moves.h"
#include "inches-timeline-strip.h"
#include "session-fixture.h"

static void
place (InchesTimeline *timeline,
       InchesSession  *session,
       InchesMeasurer *measurer,
       InchesView      view)
{
  InchesTimelineInput input =
  {
    .chronicle = inches_session_get_chronicle (session),
    .model = inches_session_get_model (session),
    .view = view,
    .width = 1000,
    .height = 746,
    .font_scale = 1,
    .measurer = measurer,
    .purpose = INCHES_TIMELINE_WINDOW,
    .show_model = TRUE,
  };

  inches_timeline_place (timeline, &input);
}

/* From the magnified axis as from a uniform one, wherever the pointer is. */
static void
test_moves_zoom_keeps_day (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(GObject) measurer = G_OBJECT (inches_measurer_fixed_new ());

  InchesTimelineBox plot;

  place (timeline, session, INCHES_MEASURER (measurer), *inches_session_get_view (session));
  inches_timeline_get_plot (timeline, &plot);
  for (double x = plot.x + 1; x < plot.x + plot.width; x += 7)
    {
      InchesView view = *inches_session_get_view (session);

      place (timeline, session, INCHES_MEASURER (measurer), view);
      for (guint notch = 0; notch < 12; notch++)
        {
          double day = inches_timeline_x_to_day (timeline, x);

          inches_timeline_moves_zoom (timeline, &view, x, 1 / 1.2);
          place (timeline, session, INCHES_MEASURER (measurer), view);
          g_assert_false (inches_view_is_whole (&view));
          /* The axis stands on whole pixels before and after. */
          g_assert_cmpfloat_with_epsilon (inches_timeline_day_to_x (timeline, day), x, 1.001);
        }
    }
}

static void
test_moves_part_and_reveal (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(GObject) measurer = G_OBJECT (inches_measurer_fixed_new ());
  GPtrArray *all = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(GPtrArray) cluster = g_ptr_array_new ();
  InchesView view = *inches_session_get_view (session);
  InchesDay first = inches_date_get_first (inches_event_get_date (g_ptr_array_index (all, 100)));
  InchesEvent *last = g_ptr_array_index (all, all->len - 1);

  place (timeline, session, INCHES_MEASURER (measurer), view);

  g_ptr_array_add (cluster, g_ptr_array_index (all, 100));
  g_ptr_array_add (cluster, g_ptr_array_index (all, 100));
  g_assert_false (inches_timeline_moves_part (timeline, &view, cluster));
  g_assert_true (inches_view_is_whole (&view));

  g_ptr_array_add (cluster, g_ptr_array_index (all, 104));
  g_assert_true (inches_timeline_moves_part (timeline, &view, cluster));
  g_assert_cmpfloat (view.first, <, first);
  g_assert_cmpfloat (view.last, >, inches_date_get_first (inches_event_get_date (g_ptr_array_index (all, 104))));

  g_assert_true (inches_timeline_moves_reveal (&view, last));
  g_assert_cmpfloat (view.last, >=, inches_date_get_first (inches_event_get_date (last)));
  g_assert_false (inches_timeline_moves_reveal (&view, last));
}

/* The window of the overview can be taken by its middle and by both edges, however small it is. */
static void
test_strip_parts (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTimeline) timeline = inches_timeline_new ();
  g_autoptr(GObject) measurer = G_OBJECT (inches_measurer_fixed_new ());
  const double lengths[] = { 3, 30, 400, 4000 }; /* days */

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      InchesView view = *inches_session_get_view (session);
      InchesTimelineBox strip;
      double middle, half;

      inches_view_show (&view, inches_day_from_ymd (2014, 6, 1), inches_day_from_ymd (2014, 6, 1) + lengths[i]);
      place (timeline, session, INCHES_MEASURER (measurer), view);
      inches_timeline_get_overview (timeline, &strip);
      middle = strip.x + ((view.first + view.last) / 2 - view.lowest) / (view.highest - view.lowest) * strip.width;
      half = lengths[i] / 2 / (view.highest - view.lowest) * strip.width;

      g_assert_cmpint (inches_timeline_strip_find (timeline, &view, middle), ==, INCHES_STRIP_MIDDLE);
      g_assert_cmpint (inches_timeline_strip_find (timeline, &view, middle - half - 4), ==, INCHES_STRIP_FIRST);
      g_assert_cmpint (inches_timeline_strip_find (timeline, &view, middle + half + 4), ==, INCHES_STRIP_LAST);
      g_assert_cmpint (inches_timeline_strip_find (timeline, &view, middle + half + 12), ==, INCHES_STRIP_NONE);

      /* An edge never passes the other. */
      inches_timeline_strip_drag (timeline, &view, INCHES_STRIP_FIRST, 5000);
      g_assert_cmpfloat_with_epsilon (view.last - view.first, INCHES_VIEW_SHORTEST, 1e-6);
      inches_timeline_strip_drag (timeline, &view, INCHES_STRIP_MIDDLE, -5000);
      g_assert_cmpfloat (view.first, ==, view.lowest);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/timeline-moves/zoom-keeps-day", test_moves_zoom_keeps_day);
  g_test_add_func ("/timeline-moves/part-and-reveal", test_moves_part_and_reveal);
  g_test_add_func ("/timeline-strip/parts", test_strip_parts);

  return g_test_run ();
}
