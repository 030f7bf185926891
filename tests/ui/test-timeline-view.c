/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no screen reader sees: what is painted again, what is laid out, how the view moves. */
#include "comes.h"
#include "inches-fault-window.h"
#include "inches-timeline-page.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

#define FUTURES 10240 /* of a run at rest */

static gboolean
rests (gpointer motion)
{
  return !inches_motion_moves (motion);
}
/* The two kept pictures of a view, as they would be drawn now. */
static void
get_pictures (GtkWidget      *view,
              GskRenderNode **record,
              GskRenderNode **model)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;

  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  g_assert_cmpuint (gsk_container_node_get_n_children (node), >, 2);
  *record = gsk_container_node_get_child (node, 0);
  *model = gsk_container_node_get_child (node, 1);
  gsk_render_node_unref (node); /* the view keeps them */
}

/* A slow machine asks before the window has a size. */
static void
test_asked_before_size (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = g_object_ref_sink (inches_timeline_view_new (session));
  g_autofree char *words = inches_timeline_describe (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)));

  g_assert_nonnull (strstr (words, "2014"));

  g_object_unref (view);
}

static void
test_timeline_view_paints_what_changed (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GskRenderNode *record, *model, *record_after, *model_after;
  InchesView wanted = *inches_session_get_view (session);
  InchesEvent *event = g_ptr_array_index (inches_chronicle_get_events (inches_session_get_chronicle (session)), 0);

  session_fixture_wait (session, FUTURES);
  session_fixture_pass (200);
  get_pictures (view, &record, &model);

  inches_session_set_cursor (session, inches_day_from_ymd (2022, 2, 24), NULL);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record && model_after == model);

  inches_session_set_selected (session, event);
  session_fixture_pass (200);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record && model_after == model);

  gsk_render_node_ref (model); /* so that no new node has its address */
  g_assert_true (inches_session_set_lever (session, 0, 60, NULL));
  session_fixture_wait (session, FUTURES);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record);
  g_assert_true (model_after != model);
  gsk_render_node_unref (model);

  gsk_render_node_ref (record);
  inches_view_zoom (&wanted, inches_day_from_ymd (2022, 2, 24), 0.5);
  inches_session_set_view (session, &wanted);
  session_fixture_pass (200);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after != record);
  gsk_render_node_unref (record);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* With a layout the toolkit waits for the display a dozen times: a view that moves asks for none. */
static void
test_moves_without_layout (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 700, 500);
  InchesView wanted = *inches_session_get_view (session);
  guint n_layouts = 0;
  guint n_frames = 0;

  session_fixture_wait (session, FUTURES);
  inches_view_show (&wanted, inches_day_from_ymd (2019, 1, 1), inches_day_from_ymd (2021, 1, 1));
  inches_session_set_view (session, &wanted);
  session_fixture_pass (600);

  g_signal_connect_swapped (gtk_native_get_surface (GTK_NATIVE (window)), "layout", G_CALLBACK (count_cb), &n_layouts);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (count_cb), &n_frames);
  for (guint i = 0; i < 20; i++)
    {
      guint before = n_frames;

      inches_view_pan (&wanted, 5);
      inches_view_zoom (&wanted, inches_day_from_ymd (2020, 1, 1), 0.98);
      inches_session_set_view (session, &wanted);
      while (n_frames == before)
        g_main_context_iteration (NULL, TRUE);
    }
  /* One or two for a rest between two of them, on a slow machine. */
  g_assert_cmpuint (n_layouts, <, 5);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Enter brings an event out of its cluster first, and opens its card then. */
static void
test_enter_opens_cluster (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GPtrArray *all = inches_chronicle_get_events (inches_session_get_chronicle (session));
  InchesTimelineTarget target = { 0 };
  InchesEvent *event = NULL;

  for (guint i = 0; i < all->len && target.kind != INCHES_TARGET_CLUSTER; i++)
    {
      event = g_ptr_array_index (all, i);
      inches_timeline_find (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), event, &target);
    }
  g_assert_cmpint (target.kind, ==, INCHES_TARGET_CLUSTER);

  inches_session_set_selected (session, event);
  inches_timeline_view_open_selected (INCHES_TIMELINE_VIEW (view));
  g_assert_false (inches_view_is_whole (inches_session_get_view (session)));
  for (guint tries = 0; tries < 10 && target.kind == INCHES_TARGET_CLUSTER; tries++)
    {
      inches_timeline_view_open_selected (INCHES_TIMELINE_VIEW (view));
      g_assert_true (inches_timeline_find (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), event, &target));
    }
  g_assert_cmpint (target.kind, ==, INCHES_TARGET_EVENT);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The whole span is gone through from its first event, a stretch from its middle. */
static void
test_keyboard_starts_in_view (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  InchesView span = *inches_session_get_view (session);
  InchesEvent *event = inches_timeline_view_find_start (INCHES_TIMELINE_VIEW (view));
  InchesDay day = inches_date_get_first (inches_event_get_date (event));

  g_assert_true (event == inches_timeline_step_event (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), NULL, 1));

  inches_view_show (&span, day + 3000, day + 3400);
  inches_session_set_view (session, &span);
  event = inches_timeline_view_find_start (INCHES_TIMELINE_VIEW (view));
  day = inches_date_get_first (inches_event_get_date (event));
  g_assert_cmpfloat ((double) day, >, span.first);
  g_assert_cmpfloat ((double) day, <, span.last);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where a language is written from right to left the window is mirrored; time is not. */
static void
test_right_to_left (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view, *page, *window;
  InchesTimeline *timeline;
  InchesTimelineBox plot;
  graphene_rect_t earlier;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = inches_timeline_view_new (session);
  page = inches_timeline_page_new (session, view);
  window = window_fixture_show (page, 1000, 746);
  timeline = inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view));
  inches_timeline_get_plot (timeline, &plot);

  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 1, 1)), <,
                     inches_timeline_day_to_x (timeline, inches_day_from_ymd (2022, 1, 1)));
  g_assert_true (gtk_widget_compute_bounds (widget_finder_by_class (page, "inches-precedents-button"), view, &earlier));
  g_assert_cmpfloat (earlier.origin.x + earlier.size.width, <=, plot.x);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A jump in a window takes its time, and gives way to a hand. */
static void
test_motion_gives_way (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  InchesMotion *motion = inches_timeline_view_get_motion (INCHES_TIMELINE_VIEW (view));
  GtkSettings *settings = gtk_widget_get_settings (view);
  InchesView target = *inches_session_get_view (session);
  InchesView stopped;

  inches_view_show (&target, inches_day_from_ymd (2022, 1, 1), inches_day_from_ymd (2022, 7, 1));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  inches_motion_glide (motion, &target);
  g_assert_true (inches_view_equal (inches_session_get_view (session), &target));
  g_assert_false (inches_motion_moves (motion));
  inches_motion_fling (motion, 100);
  g_assert_false (inches_motion_moves (motion));

  g_object_set (settings, "gtk-enable-animations", TRUE, NULL);
  inches_timeline_view_fit (INCHES_TIMELINE_VIEW (view));
  g_assert_true (inches_motion_moves (motion));
  g_assert_true (inches_view_equal (inches_session_get_view (session), &target));
  inches_motion_stop (motion);
  stopped = *inches_session_get_view (session);
  session_fixture_pass (300);
  g_assert_true (inches_view_equal (inches_session_get_view (session), &stopped));

  inches_timeline_view_fit (INCHES_TIMELINE_VIEW (view));
  g_assert_true (comes (rests, motion));
  g_assert_true (inches_view_is_whole (inches_session_get_view (session)));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_fault_window (void)
{
  g_autoptr(AdwApplication) application = adw_application_new ("org.example.Inches.Test", G_APPLICATION_NON_UNIQUE);
  GtkWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = GTK_WINDOW (inches_fault_window_new (GTK_APPLICATION (application), "chronicle.json: <gone>"));
  gtk_window_present (window);
  session_fixture_pass (200);
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/timeline-view/right-to-left", test_right_to_left);
  g_test_add_func ("/timeline-view/asked-before-size", test_asked_before_size);
  g_test_add_func ("/timeline-view/paints-what-changed", test_timeline_view_paints_what_changed);
  g_test_add_func ("/timeline-view/moves-without-layout", test_moves_without_layout);
  g_test_add_func ("/timeline-view/enter-opens-cluster", test_enter_opens_cluster);
  g_test_add_func ("/timeline-view/keyboard-starts-in-view", test_keyboard_starts_in_view);
  g_test_add_func ("/motion/gives-way", test_motion_gives_way);
  g_test_add_func ("/fault-window/opens", test_fault_window);

  return g_test_run ();
}
