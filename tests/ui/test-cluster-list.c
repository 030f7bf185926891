/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What opens on a cluster and on an event, and the words for it. */
#include "comes.h"
#include "inches-citation.h"
#include "inches-cluster-list.h"
#include "inches-event-card.h"
#include "inches-event-words.h"
#include "session-fixture.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <string.h>

/* Markup and long names of a hostile record are text. */
static void
test_card_shows_markup_as_text (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesEvent) event = NULL;
  g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func ((GDestroyNotify) inches_source_free);
  g_autofree char *citation = NULL;
  InchesEventFields fields = { .id = "hostile", .edtf = "2022-02-24", .title = "<b>Bold</b> & <span", .label = "x",
                               .summary = "a < b", .lane = "battlefield", .importance = 1, .sources = sources };
  GtkWidget *anchor = gtk_label_new (NULL);
  GtkWidget *window = window_fixture_show (anchor, 400, 300);
  GtkWidget *card;

  g_assert_true (inches_date_parse (fields.edtf, &fields.date, NULL));
  g_ptr_array_add (sources, inches_source_new (INCHES_SOURCE_PRESS, "<i>T", "P & Q", NULL, "javascript:alert(1)", TRUE));
  event = inches_event_new (&fields);
  inches_session_set_selected (session, event);

  card = inches_event_card_new (session);
  gtk_widget_set_parent (card, anchor);
  gtk_popover_popup (GTK_POPOVER (card));
  session_fixture_pass (200);
  citation = inches_citation_event (inches_session_get_chronicle (session), event);
  g_assert_nonnull (strstr (citation, "<b>Bold</b> & <span"));

  gtk_popover_popdown (GTK_POPOVER (card));
  session_fixture_pass (200);
  gtk_widget_unparent (card);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
is_closed (gpointer list)
{
  return !gtk_widget_get_mapped (list);
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
  g_autoptr(InchesSession) session = session_fixture_new ();
  GPtrArray *all = inches_chronicle_get_events (inches_session_get_chronicle (session));
  g_autoptr(GPtrArray) events = g_ptr_array_new ();
  GtkWidget *anchor = gtk_label_new (NULL);
  GtkWidget *window = window_fixture_show (anchor, 400, 300);
  InchesEvent *chosen = NULL;
  GtkWidget *list;

  g_ptr_array_add (events, g_ptr_array_index (all, 3));
  g_ptr_array_add (events, g_ptr_array_index (all, 7));
  list = inches_cluster_list_new (events);
  gtk_widget_set_parent (list, anchor);
  g_signal_connect (list, "chosen", G_CALLBACK (chosen_cb), &chosen);
  gtk_popover_popup (GTK_POPOVER (list));
  g_assert_true (comes (window_fixture_is_laid_out, list));

  g_assert_true (gtk_widget_activate (find_row (list, 1)));
  g_assert_true (chosen == g_ptr_array_index (all, 7));
  g_assert_true (comes (is_closed, list));

  gtk_widget_unparent (list);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_words (void)
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
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/event-card/markup-as-text", test_card_shows_markup_as_text);
  g_test_add_func ("/cluster-list/chooses", test_cluster_list_chooses);
  g_test_add_func ("/event-words/distance", test_words);

  return g_test_run ();
}
