/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cards say what the record says, and the same as the marks; what they set is one step. */
#include "comes.h"
#include "inches-card-room.h"
#include "inches-citation.h"
#include "inches-dated-settings.h"
#include "inches-event-card.h"
#include "inches-event-words.h"
#include "inches-record-settings.h"
#include "inches-record-table.h"
#include "inches-relation-row.h"
#include "inches-series-card.h"
#include "inches-timeline-links.h"
#include "inches-timeline-seen.h"
#include "inches-timeline-view-private.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <math.h>
#include <string.h>

static InchesSession *session;

static void
gather_texts (GtkWidget *widget,
              GString   *texts)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather_texts (child, texts);
}

static void
assert_says (const char *texts,
             const char *words,
             const char *id)
{
  if (words != NULL && strstr (texts, words) == NULL)
    g_error ("the card of %s lacks “%s”:\n%s", id, words, texts);
}

static void
assert_card (GtkWidget   *card,
             InchesEvent *event)
{
  g_autoptr(GString) texts = g_string_new (NULL);
  g_autofree char *date = inches_date_to_text (inches_event_get_date (event));
  g_autofree char *grade = inches_event_words_grade (event);
  const char *id = inches_event_get_id (event);
  gboolean contested = (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0;

  inches_session_set_selected (session, event);
  inches_event_card_prepare (INCHES_EVENT_CARD (card));
  gather_texts (gtk_popover_get_child (GTK_POPOVER (card)), texts);
  assert_says (texts->str, date, id);
  assert_says (texts->str, inches_event_get_title (event), id);
  assert_says (texts->str, inches_event_get_summary (event), id);
  assert_says (texts->str, inches_event_get_notes (event), id);
  assert_says (texts->str, grade, id);
  g_assert_cmpint (strstr (texts->str, "Contested: the parties disagree") != NULL, ==, contested);
  for (guint i = 0; i < inches_event_get_n_sources (event); i++)
    {
      const InchesSource *source = inches_event_get_source (event, i);

      assert_says (texts->str, source->title, id);
      assert_says (texts->str, source->publisher, id);
      assert_says (texts->str, source->url, id);
    }
  for (guint i = 0; inches_event_get_claims (event)[i] != NULL; i++)
    assert_says (texts->str, inches_event_get_claims (event)[i], id);
  for (guint i = 0; inches_event_get_related (event)[i] != NULL; i++)
    if (i < 2)
      assert_says (texts->str, inches_event_get_title (inches_chronicle_find_event (inches_session_get_chronicle (session),
                                                                                    inches_event_get_related (event)[i])), id);
}

/* The line of the table says the date, the title and the lane in the words of the card. */
static void
assert_row (GtkWidget   *card,
            InchesTable *table,
            guint        index)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (table), index);
  InchesEvent *event = inches_table_row_get_item (row);
  g_autoptr(GString) texts = g_string_new (NULL);

  g_assert_true (event == inches_session_get_selected (session));
  gather_texts (gtk_popover_get_child (GTK_POPOVER (card)), texts);
  for (guint column = 0; column < 3; column++)
    assert_says (texts->str, inches_table_row_get_text (row, column), inches_event_get_id (event));
}

static const InchesTimelineSeen *
find_seen (const GArray *seen,
           InchesEvent  *event)
{
  for (guint i = 0; i < seen->len; i++)
    if (g_array_index (seen, InchesTimelineSeen, i).event == event)
      return &g_array_index (seen, InchesTimelineSeen, i);

  return NULL;
}

/* The mark stands on the first day of the date, is hollow where the card says that it
 * is contested, and exact where the card gives a day without "about". FALSE: it has no
 * mark of its own. */
static gboolean
assert_mark (InchesTimelineView *view,
             InchesEvent        *event)
{
  InchesTimeline *timeline;
  const InchesDate *date = inches_event_get_date (event);
  g_autoptr(GArray) seen = NULL;
  const InchesTimelineSeen *mark;
  InchesTimelineTarget target;
  InchesView near = *inches_session_get_view (session);

  inches_view_show (&near, inches_date_get_first (date) - 4, inches_date_get_first (date) + 24);
  inches_session_set_view (session, &near);
  timeline = inches_timeline_view_get_timeline (view);
  seen = inches_timeline_list_seen (timeline);
  mark = find_seen (seen, event);
  if (!inches_timeline_find (timeline, event, &target))
    g_error ("%s has no mark", inches_event_get_id (event));
  if (mark == NULL)
    {
      /* One of several of one day, which no closer look can part. */
      g_assert_true (target.kind == INCHES_TARGET_CLUSTER && g_ptr_array_find (target.events, event, NULL));
      return FALSE;
    }

  g_assert_cmpint (mark->hollow, ==, (inches_event_get_flags (event) & INCHES_EVENT_CONTESTED) != 0);
  if (inches_date_is_span (date))
    return TRUE;

  g_assert_cmpint (mark->exact, ==, date->start.precision == INCHES_PRECISION_DAY
                                    && !date->start.approximate && !date->start.uncertain);
  if (mark->exact)
    g_assert_cmpfloat_with_epsilon (mark->x, inches_timeline_day_to_x (timeline, inches_date_get_first (date) + 0.5), 6);

  return TRUE;
}

static void
test_card_agrees_with_mark (void)
{
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GtkWidget *card = inches_event_card_new (session);
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  InchesView whole = *inches_session_get_view (session);
  guint n_marks = 0;

  gtk_widget_set_parent (card, window);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (table)), ==, events->len);
  for (guint i = 0; i < events->len; i++)
    {
      assert_card (card, g_ptr_array_index (events, i));
      assert_row (card, table, i);
      n_marks += assert_mark (INCHES_TIMELINE_VIEW (view), g_ptr_array_index (events, i));
    }
  g_assert_cmpuint (events->len, >=, 259);
  g_test_message ("%u of %u marks", n_marks, events->len);
  g_assert_cmpuint (n_marks, >=, 250);

  inches_session_set_view (session, &whole);
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_of_periods_and_precedents (void)
{
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 1000, 746);
  GtkWidget *card = inches_event_card_new (session);
  GPtrArray *periods = inches_chronicle_get_periods (inches_session_get_chronicle (session));
  GPtrArray *precedents = inches_chronicle_get_precedents (inches_session_get_chronicle (session));

  gtk_widget_set_parent (card, window);
  for (guint i = 0; i < periods->len; i++)
    assert_card (card, g_ptr_array_index (periods, i));
  for (guint i = 0; i < precedents->len; i++)
    {
      assert_card (card, g_ptr_array_index (precedents, i));
      /* Nothing of the model begins there. */
      g_assert_false (gtk_widget_get_visible (widget_finder_by_type (gtk_popover_get_child (GTK_POPOVER (card)),
                                                                     INCHES_TYPE_RECORD_SETTINGS)));
    }

  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Markup of a hostile record is text. */
static void
test_card_shows_markup_as_text (void)
{
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 1000, 746);
  GtkWidget *card = inches_event_card_new (session);
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  InchesEventFields fields = { .id = "hostile", .edtf = "2022-02-24", .title = "<b>Bold</b> & <span", .label = "x",
                               .summary = "a < b", .lane = "battlefield", .importance = 1, .sources = sources };
  g_autoptr(InchesEvent) event = NULL;
  g_autofree char *citation = NULL;

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "<i>T", "P & Q", NULL, "javascript:alert(1)", TRUE));
  event = inches_event_new (&fields);
  gtk_widget_set_parent (card, window);
  assert_card (card, event);
  g_assert_nonnull (widget_finder_by_label (card, "<b>Bold</b> & <span"));
  citation = inches_citation_event (inches_session_get_chronicle (session), event);
  g_assert_nonnull (strstr (citation, "<b>Bold</b> & <span"));

  inches_session_set_selected (session, NULL);
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* The buttons of what a card can set, in order. */
static GtkWidget *
find_button (GtkWidget *card,
             guint      index)
{
  GtkWidget *settings = widget_finder_by_type (gtk_popover_get_child (GTK_POPOVER (card)), INCHES_TYPE_RECORD_SETTINGS);

  for (GtkWidget *child = gtk_widget_get_first_child (settings); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && index-- == 0)
      return child;

  return NULL;
}

static void
test_card_sets_levers_in_one_step (void)
{
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 1000, 746);
  GtkWidget *card = inches_event_card_new (session);
  InchesTrail *trail = inches_session_get_trail (session);
  guint n = inches_trail_get_n_steps (trail);
  g_autoptr(InchesScenario) before = inches_scenario_ref (inches_session_get_scenario (session));
  InchesEvent *kursk = inches_chronicle_find_event (inches_session_get_chronicle (session), "kursk-incursion");
  g_autoptr(GArray) settings = inches_dated_settings_find (inches_session_get_chronicle (session),
                                                           inches_scenario_get_levers (before),
                                                           inches_date_get_first (inches_event_get_date (kursk)));

  gtk_widget_set_parent (card, window);
  inches_session_set_selected (session, kursk);
  gtk_popover_popup (GTK_POPOVER (card));
  session_fixture_pass (100);
  g_assert_true (gtk_widget_activate (find_button (card, 0)));
  session_fixture_pass (500);

  g_assert_cmpuint (inches_trail_get_n_steps (trail), ==, n + 1);
  g_assert_true (inches_dated_settings_hold (settings, inches_session_get_scenario (session)));
  g_assert_cmpfloat (inches_scenario_get_value (inches_session_get_scenario (session), INCHES_LEVER_HELD_LAND), ==,
                     inches_scenario_get_value (before, INCHES_LEVER_HELD_LAND));
  g_assert_false (gtk_widget_get_sensitive (find_button (card, 0)));

  inches_session_undo (session);
  g_assert_true (inches_scenario_equal (inches_session_get_scenario (session), before));
  g_assert_true (gtk_widget_get_sensitive (find_button (card, 0)));

  gtk_popover_popdown (GTK_POPOVER (card));
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_card_loads_preset (void)
{
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 1000, 746);
  GtkWidget *card = inches_event_card_new (session);

  gtk_widget_set_parent (card, window);
  inches_session_set_selected (session, inches_chronicle_find_event (inches_session_get_chronicle (session), "minsk-2-on-paper"));
  gtk_popover_popup (GTK_POPOVER (card));
  session_fixture_pass (100);
  g_assert_true (gtk_widget_activate (find_button (card, 0)));
  session_fixture_pass (500);
  g_assert_cmpstr (inches_session_get_preset (session), ==, "minsk-2015");
  inches_session_undo (session);

  gtk_popover_popdown (GTK_POPOVER (card));
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Twice the usual size of text in the smallest window: lines are shorter, and none is cut. */
static void
test_card_fits_a_narrow_window (void)
{
  GtkSettings *settings = gtk_settings_get_default ();
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 720, 480);
  GtkWidget *card = inches_event_card_new (session);
  g_autofree char *font = NULL;
  int narrow, wide;

  g_object_get (settings, "gtk-font-name", &font, NULL);
  gtk_widget_set_parent (card, window);
  inches_session_set_selected (session, inches_chronicle_find_event (inches_session_get_chronicle (session), "minsk-ii"));
  inches_event_card_prepare (INCHES_EVENT_CARD (card));
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (card)), GTK_ORIENTATION_HORIZONTAL, -1, &wide, NULL, NULL, NULL);
  g_object_set (settings, "gtk-font-name", "Cantarell 22", NULL);
  inches_event_card_prepare (INCHES_EVENT_CARD (card));
  gtk_widget_measure (gtk_popover_get_child (GTK_POPOVER (card)), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, wide);
  g_assert_cmpint (narrow, <=, 720);

  g_object_set (settings, "gtk-font-name", font, NULL);
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* A card that points to what lies at the foot of the window stands above it. */
static void
test_card_chooses_side (void)
{
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 720, 480);
  GtkWidget *card = inches_event_card_new (session);

  gtk_widget_set_parent (card, window);
  inches_card_room_choose_side (GTK_POPOVER (card), &(GdkRectangle) { 100, 300, 100, 100 });
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (card)), ==, GTK_POS_TOP);
  inches_card_room_choose_side (GTK_POPOVER (card), &(GdkRectangle) { 100, 50, 100, 20 });
  g_assert_cmpint (gtk_popover_get_position (GTK_POPOVER (card)), ==, GTK_POS_BOTTOM);

  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
chosen_cb (InchesEventCard  *card,
           InchesEvent      *event,
           InchesEvent     **chosen)
{
  *chosen = event;
}

/* The lower sections come a frame after the upper ones. */
static gboolean
has_relations (gpointer card)
{
  return inches_event_card_get_relations (card) != NULL;
}

static void
test_card_leads_on (void)
{
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GtkWidget *card;
  GtkWidget *row;
  InchesEvent *minsk = inches_chronicle_find_event (inches_session_get_chronicle (session), "minsk-ii");
  InchesEvent *chosen = NULL;
  InchesTimelineBox box;

  inches_timeline_view_focus_event (INCHES_TIMELINE_VIEW (view), minsk);
  inches_timeline_view_open_card (INCHES_TIMELINE_VIEW (view));
  card = widget_finder_by_type (view, INCHES_TYPE_EVENT_CARD);
  g_assert_nonnull (card);
  g_assert_true (comes (has_relations, card));
  g_assert_cmpuint (inches_timeline_find_links (inches_timeline_view_get_timeline (INCHES_TIMELINE_VIEW (view)), minsk,
                                                inches_event_card_get_relations (INCHES_EVENT_CARD (card)), &box), >=, 3);

  g_signal_connect (card, "chosen", G_CALLBACK (chosen_cb), &chosen);
  row = widget_finder_by_type (gtk_popover_get_child (GTK_POPOVER (card)), INCHES_TYPE_RELATION_ROW);
  g_assert_true (gtk_widget_activate (row));
  session_fixture_pass (500);
  g_assert_nonnull (chosen);
  g_assert_true (inches_session_get_selected (session) == chosen);
  g_assert_true (widget_finder_by_type (view, INCHES_TYPE_EVENT_CARD) == card);

  gtk_popover_popdown (GTK_POPOVER (card));
  session_fixture_pass (200);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_series_cards (void)
{
  InchesChronicle *chronicle = inches_session_get_chronicle (session);
  GtkWidget *window = window_fixture_show (gtk_label_new (NULL), 1000, 746);

  for (guint i = 0; i < inches_chronicle_get_n_tracks (chronicle); i++)
    {
      const InchesTrack *track = inches_chronicle_get_track (chronicle, i);
      GtkWidget *card = inches_series_card_new (chronicle, i, NAN);
      g_autoptr(GString) texts = g_string_new (NULL);

      gtk_widget_set_parent (card, window);
      gather_texts (gtk_popover_get_child (GTK_POPOVER (card)), texts);
      for (guint j = 0; j < track->series->len; j++)
        {
          const InchesSeriesFields *fields = inches_series_get_fields (g_ptr_array_index (track->series, j));

          assert_says (texts->str, fields->title, track->id);
          assert_says (texts->str, fields->unit, track->id);
          assert_says (texts->str, fields->publisher, track->id);
          assert_says (texts->str, fields->licence, track->id);
          assert_says (texts->str, fields->notes, track->id);
          assert_says (texts->str, fields->vintage, track->id);
        }
      gtk_widget_unparent (card);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_series_card_of_a_row (void)
{
  GtkWidget *view = inches_timeline_view_new (session);
  GtkWidget *window = window_fixture_show (view, 1000, 746);
  GtkWidget *card;

  gtk_widget_activate_action (view, "timeline.about-track", "s", "track-brent");
  session_fixture_pass (200);
  card = widget_finder_by_type (view, INCHES_TYPE_SERIES_CARD);
  g_assert_nonnull (card);
  g_assert_true (gtk_widget_get_mapped (card));
  gtk_popover_popdown (GTK_POPOVER (card));
  session_fixture_pass (200);
  g_assert_null (widget_finder_by_type (view, INCHES_TYPE_SERIES_CARD));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_setenv ("GTK_A11Y", "none", TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  session = session_fixture_new ();

  g_test_add_func ("/event-card/agrees-with-mark", test_card_agrees_with_mark);
  g_test_add_func ("/event-card/periods-and-precedents", test_card_of_periods_and_precedents);
  g_test_add_func ("/event-card/markup-as-text", test_card_shows_markup_as_text);
  g_test_add_func ("/event-card/sets-levers-in-one-step", test_card_sets_levers_in_one_step);
  g_test_add_func ("/event-card/loads-preset", test_card_loads_preset);
  g_test_add_func ("/event-card/leads-on", test_card_leads_on);
  g_test_add_func ("/event-card/fits-a-narrow-window", test_card_fits_a_narrow_window);
  g_test_add_func ("/event-card/chooses-side", test_card_chooses_side);
  g_test_add_func ("/series-card/tells-everything", test_series_cards);
  g_test_add_func ("/series-card/of-a-row", test_series_card_of_a_row);
  result = g_test_run ();
  g_clear_object (&session);

  return result;
}
