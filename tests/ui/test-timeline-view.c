/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What no screen reader sees: what is painted again, where a zoom leads, when the panel folds. */
#include "inches-chronicle-reader.h"
#include "inches-citation.h"
#include "inches-cluster-list.h"
#include "inches-data-dir.h"
#include "inches-event-card.h"
#include "inches-event-words.h"
#include "inches-fault-window.h"
#include "inches-fold.h"
#include "inches-measurer-fixed.h"
#include "inches-model-reader.h"
#include "inches-simulation.h"
#include "inches-theme-reader.h"
#include "inches-timeline-moves.h"
#include "inches-timeline-page.h"
#include "inches-timeline-strip.h"
#include "inches-timeline-view-private.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

static InchesSession *
new_test_session (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(InchesChronicle) chronicle = inches_chronicle_reader_load (inches_data_dir (), &error);
  g_autoptr(InchesModel) model = inches_model_reader_load (inches_data_dir (), &error);
  g_autoptr(GPtrArray) themes = inches_theme_reader_load (inches_data_dir (), &error);

  g_assert_no_error (error);

  return inches_session_new (chronicle, model, themes);
}

static gboolean
timeout_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_ms (guint ms)
{
  gboolean over = FALSE;

  g_timeout_add (ms, timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* A loaded machine may take seconds. */
#define wait_until(condition) \
  G_STMT_START { \
    for (guint tries = 0; !(condition) && tries < 100; tries++) \
      wait_ms (100); \
    g_assert_true (condition); \
  } G_STMT_END

static GtkWidget *
show (GtkWidget *child,
      int        width,
      int        height)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  wait_until (gtk_widget_get_mapped (child) && gtk_widget_get_width (child) == width);
  wait_ms (200);

  return window;
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
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = g_object_ref_sink (inches_timeline_view_new (session));
  g_autofree char *words = inches_timeline_describe (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)));

  g_assert_nonnull (strstr (words, "2014"));

  g_object_unref (view);
}

static void
test_timeline_view_paints_what_changed (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = show (view, 1000, 746);
  GskRenderNode *record, *model, *record_after, *model_after;
  InchesForecast *forecast;
  InchesView wanted = *inches_session_get_view (session);
  InchesEvent *event = g_ptr_array_index (inches_chronicle_get_events (inches_session_get_chronicle (session)), 0);

  wait_until (inches_session_get_forecast (session) != NULL);
  wait_ms (200);
  get_pictures (view, &record, &model);

  inches_session_set_cursor (session, inches_day_from_ymd (2022, 2, 24), NULL);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record && model_after == model);

  inches_session_set_selected (session, event);
  wait_ms (200);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record && model_after == model);

  gsk_render_node_ref (model); /* so that no new node has its address */
  forecast = inches_session_get_forecast (session);
  g_assert_true (inches_session_set_lever (session, 0, 60, NULL));
  wait_until (inches_session_get_forecast (session) != forecast);
  get_pictures (view, &record_after, &model_after);
  g_assert_true (record_after == record);
  g_assert_true (model_after != model);
  gsk_render_node_unref (model);

  gsk_render_node_ref (record);
  inches_view_zoom (&wanted, inches_day_from_ymd (2022, 2, 24), 0.5);
  inches_session_set_view (session, &wanted);
  wait_ms (200);
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
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = show (view, 700, 500);
  InchesView wanted = *inches_session_get_view (session);
  guint n_layouts = 0;
  guint n_frames = 0;

  wait_until (inches_session_get_forecast (session) != NULL);
  inches_view_show (&wanted, inches_day_from_ymd (2019, 1, 1), inches_day_from_ymd (2021, 1, 1));
  inches_session_set_view (session, &wanted);
  wait_ms (600);

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
  g_autoptr(InchesSession) session = new_test_session ();
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
  g_autoptr(InchesSession) session = new_test_session ();
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
  g_autoptr(InchesSession) session = new_test_session ();
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

/* Enter brings an event out of its cluster first, and opens its card then. */
static void
test_enter_opens_cluster (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = show (view, 1000, 746);
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
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = show (view, 1000, 746);
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

static GtkWidget *
find_by_class (GtkWidget  *widget,
               const char *css_class)
{
  if (gtk_widget_has_css_class (widget, css_class))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_class (child, css_class);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* Where a language is written from right to left the window is mirrored; time is not. */
static void
test_right_to_left (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view, *page, *window;
  InchesTimeline *timeline;
  InchesTimelineBox plot;
  graphene_rect_t earlier;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  view = inches_timeline_view_new (session);
  page = inches_timeline_page_new (session, view);
  window = show (page, 1000, 746);
  timeline = inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view));
  inches_timeline_get_plot (timeline, &plot);

  g_assert_cmpfloat (inches_timeline_day_to_x (timeline, inches_day_from_ymd (2015, 1, 1)), <,
                     inches_timeline_day_to_x (timeline, inches_day_from_ymd (2022, 1, 1)));
  g_assert_true (gtk_widget_compute_bounds (find_by_class (page, "inches-precedents-button"), view, &earlier));
  g_assert_cmpfloat (earlier.origin.x + earlier.size.width, <=, plot.x);

  gtk_window_destroy (GTK_WINDOW (window));
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

/* A jump in a window takes its time, and gives way to a hand. */
static void
test_motion_gives_way (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = show (view, 1000, 746);
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
  wait_ms (300);
  g_assert_true (inches_view_equal (inches_session_get_view (session), &stopped));

  inches_timeline_view_fit (INCHES_TIMELINE_VIEW (view));
  wait_until (!inches_motion_moves (motion));
  g_assert_true (inches_view_is_whole (inches_session_get_view (session)));
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_fold_by_width (void)
{
  GtkWidget *fold = inches_fold_new ();
  GtkWidget *chart = gtk_drawing_area_new ();
  GtkWidget *panel = gtk_drawing_area_new ();
  GtkWidget *window;

  gtk_widget_set_size_request (panel, 360, -1);
  inches_fold_set_chart (INCHES_FOLD (fold), chart);
  inches_fold_set_panel (INCHES_FOLD (fold), panel);
  window = show (fold, INCHES_FOLD_WIDTH, 400);
  g_assert_false (inches_fold_get_folded (INCHES_FOLD (fold)));
  g_assert_true (gtk_widget_get_mapped (panel));
  g_assert_cmpint (gtk_widget_get_width (chart), ==, INCHES_FOLD_WIDTH - 360);
  gtk_window_destroy (GTK_WINDOW (window));

  fold = inches_fold_new ();
  chart = gtk_drawing_area_new ();
  panel = gtk_drawing_area_new ();
  gtk_widget_set_size_request (panel, 360, -1);
  inches_fold_set_chart (INCHES_FOLD (fold), chart);
  inches_fold_set_panel (INCHES_FOLD (fold), panel);
  window = show (fold, INCHES_FOLD_WIDTH - 1, 400);
  wait_until (inches_fold_get_folded (INCHES_FOLD (fold)) && !gtk_widget_get_mapped (panel));
  inches_fold_set_shown (INCHES_FOLD (fold), TRUE);
  wait_until (gtk_widget_get_mapped (panel));
  g_assert_cmpint (gtk_widget_get_width (chart), ==, INCHES_FOLD_WIDTH - 1);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where the text is large, so is what has to have room beside the panel. */
static void
test_fold_by_text_size (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *fold = inches_fold_new ();
  g_autofree char *font = NULL;
  GtkWidget *window;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 22", NULL);
  inches_fold_set_chart (INCHES_FOLD (fold), gtk_drawing_area_new ());
  inches_fold_set_panel (INCHES_FOLD (fold), gtk_drawing_area_new ());
  window = show (fold, INCHES_FOLD_WIDTH + 50, 400);
  wait_until (inches_fold_get_folded (INCHES_FOLD (fold)));
  gtk_window_destroy (GTK_WINDOW (window));
  g_object_set (settings, "gtk-font-name", font, NULL);
}

/* Markup and long names of a hostile record are text. */
static void
test_card_shows_markup_as_text (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(InchesEvent) event = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  g_autofree char *citation = NULL;
  InchesEventFields fields = { .id = "hostile", .edtf = "2022-02-24", .title = "<b>Bold</b> & <span", .label = "x",
                               .summary = "a < b", .lane = "battlefield", .importance = 1, .sources = sources };
  GtkWidget *anchor = gtk_label_new (NULL);
  GtkWidget *window = show (anchor, 400, 300);
  GtkWidget *card;

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "<i>T", "P & Q", NULL, "javascript:alert(1)", TRUE));
  event = inches_event_new (&fields);
  inches_session_set_selected (session, event);

  card = inches_event_card_new (session);
  gtk_widget_set_parent (card, anchor);
  gtk_popover_popup (GTK_POPOVER (card));
  wait_ms (200);
  citation = inches_citation_event (inches_session_get_chronicle (session), event);
  g_assert_nonnull (strstr (citation, "<b>Bold</b> & <span"));

  gtk_popover_popdown (GTK_POPOVER (card));
  wait_ms (200);
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
chosen_cb (InchesClusterList  *list,
           InchesEvent        *event,
           InchesEvent       **chosen)
{
  *chosen = event;
}

static GtkWidget *
find_row (GtkWidget *widget,
          guint      index)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LIST_BOX (widget))
    return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), index));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_row (child, index);

  return found;
}

static void
test_cluster_list_chooses (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GPtrArray *all = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  GtkWidget *anchor = gtk_label_new (NULL);
  GtkWidget *window = show (anchor, 400, 300);
  InchesEvent *chosen = NULL;
  GtkWidget *list;

  g_ptr_array_add (events, g_ptr_array_index (all, 3));
  g_ptr_array_add (events, g_ptr_array_index (all, 7));
  list = inches_cluster_list_new (events);
  gtk_widget_set_parent (list, anchor);
  g_signal_connect (list, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_popover_popup (GTK_POPOVER (list));
  wait_until (gtk_widget_get_mapped (list));

  g_assert_true (gtk_widget_activate (find_row (list, 1)));
  g_assert_true (chosen == g_ptr_array_index (all, 7));
  wait_until (!gtk_widget_get_mapped (list));

  gtk_widget_unparent (list);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_words (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
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

static void
test_fault_window (void)
{
  g_autoptr(AdwApplication) application = adw_application_new ("org.example.Inches.Test", G_APPLICATION_NON_UNIQUE);
  GtkWindow *window;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  window = GTK_WINDOW (inches_fault_window_new (GTK_APPLICATION (application), "chronicle.json: <gone>"));
  gtk_window_present (window);
  wait_ms (200);
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
  g_test_add_func ("/timeline-moves/zoom-keeps-day", test_moves_zoom_keeps_day);
  g_test_add_func ("/timeline-moves/part-and-reveal", test_moves_part_and_reveal);
  g_test_add_func ("/timeline-strip/parts", test_strip_parts);
  g_test_add_func ("/timeline-view/enter-opens-cluster", test_enter_opens_cluster);
  g_test_add_func ("/timeline-view/keyboard-starts-in-view", test_keyboard_starts_in_view);
  g_test_add_func ("/motion/gives-way", test_motion_gives_way);
  g_test_add_func ("/fold/by-width", test_fold_by_width);
  g_test_add_func ("/fold/by-text-size", test_fold_by_text_size);
  g_test_add_func ("/event-card/markup-as-text", test_card_shows_markup_as_text);
  g_test_add_func ("/cluster-list/chooses", test_cluster_list_chooses);
  g_test_add_func ("/event-words/distance", test_words);
  g_test_add_func ("/fault-window/opens", test_fault_window);

  return g_test_run ();
}
