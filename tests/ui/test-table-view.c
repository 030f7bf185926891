/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of tables: order, filter, selection, clipboard, and how soon it is there. */
#include "inches-chronicle-reader.h"
#include "inches-data-dir.h"
#include "inches-model-reader.h"
#include "inches-record-table.h"
#include "inches-table-cell.h"
#include "inches-table-list.h"
#include "inches-table-view.h"
#include "inches-table-widths.h"
#include "inches-theme-reader.h"

#include <adwaita.h>
#include <string.h>
#include <time.h>

#define SOON 50 /* ms from the key to the picture of another page */

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

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 995, 720);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  for (guint tries = 0; !gtk_widget_get_mapped (child) && tries < 100; tries++)
    wait_ms (50);
  wait_ms (200);

  return window;
}

static GtkWidget *
find_by_type (GtkWidget *start,
              GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (start, type))
    return start;

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_by_type (child, type);

      if (found != NULL && gtk_widget_get_mapped (found))
        return found;
    }

  return NULL;
}

static InchesTableRow *
get_shown (InchesTableList *list,
           guint            position)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (inches_table_list_get_shown (list), position);

  return row;
}

static guint
count_shown (InchesTableList *list)
{
  return g_list_model_get_n_items (inches_table_list_get_shown (list));
}

/* What a click on a column's name does, and what the view says of it. */
static void
test_table_view_sorts (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", NULL);
  GtkWidget *window = show (list);
  gboolean descending;
  guint column;

  g_assert_false (inches_table_list_get_sort (INCHES_TABLE_LIST (list), &column, &descending));
  for (guint c = 0; c < inches_table_get_n_columns (table); c++)
    for (guint way = 0; way < 2; way++)
      {
        inches_table_list_sort (INCHES_TABLE_LIST (list), c, way);
        g_assert_true (inches_table_list_get_sort (INCHES_TABLE_LIST (list), &column, &descending));
        g_assert_cmpuint (column, ==, c);
        g_assert_cmpint (descending, ==, (int) way);
        for (guint i = 1; i < count_shown (INCHES_TABLE_LIST (list)); i++)
          {
            int order = inches_table_row_compare (get_shown (INCHES_TABLE_LIST (list), i - 1), get_shown (INCHES_TABLE_LIST (list), i), c);

            g_assert_true (way == 0 ? order <= 0 : order >= 0);
          }
      }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (guint *n)
{
  *n += 1;
}

/* A line selected in the table is selected everywhere, and the other way about. */
static void
test_table_view_selects (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = show (view);
  GtkWidget *list = find_by_type (view, INCHES_TYPE_TABLE_LIST);
  GtkColumnView *columns = GTK_COLUMN_VIEW (find_by_type (list, GTK_TYPE_COLUMN_VIEW));
  guint n_changes = 0;

  g_signal_connect_swapped (session, "notify::selected", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < events->len; i += 50)
    {
      g_autoptr(GListModel) selected = NULL;
      g_autoptr(InchesTableRow) row = NULL;

      inches_session_set_selected (session, g_ptr_array_index (events, i));
      wait_ms (50);
      selected = inches_table_list_get_selected (INCHES_TABLE_LIST (list));
      g_assert_cmpuint (g_list_model_get_n_items (selected), ==, 1);
      row = g_list_model_get_item (selected, 0);
      g_assert_true (inches_table_row_get_item (row) == g_ptr_array_index (events, i));
    }
  g_assert_cmpuint (n_changes, ==, 6);

  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 7, TRUE);
  g_assert_true (inches_session_get_selected (session) == inches_table_row_get_item (get_shown (INCHES_TABLE_LIST (list), 7)));
  /* Several lines are not one event. */
  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 9, FALSE);
  g_assert_cmpuint (n_changes, ==, 7);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Presses Space on a widget, which the toolkit's own rows come before. */
static gboolean
press_space (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GListModel) shortcuts = g_list_model_get_item (controllers, i);

      for (guint j = 0; GTK_IS_SHORTCUT_CONTROLLER (shortcuts) && j < g_list_model_get_n_items (shortcuts); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (shortcuts, j);
          g_autofree char *trigger = gtk_shortcut_trigger_to_string (gtk_shortcut_get_trigger (shortcut));

          if (g_str_equal (trigger, "space"))
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget, NULL);
        }
    }

  return FALSE;
}

/* A line that a key has gone to and no frame has shown yet is selected as any other. */
static void
test_table_view_selects_unseen (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", NULL);
  GtkWidget *window = show (list);
  GtkWidget *line = gtk_widget_get_parent (gtk_widget_get_parent (find_by_type (list, INCHES_TYPE_TABLE_CELL)));
  g_autoptr(GListModel) before = NULL;
  g_autoptr(GListModel) after = NULL;

  gtk_widget_grab_focus (line);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == line);
  g_assert_false (press_space (list)); /* its own key does it */
  before = inches_table_list_get_selected (INCHES_TABLE_LIST (list));
  g_assert_cmpuint (g_list_model_get_n_items (before), ==, 0);

  gtk_widget_set_child_visible (line, FALSE);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == line);
  g_assert_true (press_space (list));
  after = inches_table_list_get_selected (INCHES_TABLE_LIST (list));
  g_assert_cmpuint (g_list_model_get_n_items (after), ==, 1);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What the timeline leaves out the table leaves out; words leave out more. */
static void
test_table_view_filters (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  InchesInquiry *inquiry = inches_session_get_inquiry (session);
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = show (view);
  InchesTableList *list = INCHES_TABLE_LIST (find_by_type (view, INCHES_TYPE_TABLE_LIST));
  GtkEditable *entry = GTK_EDITABLE (find_by_type (view, GTK_TYPE_SEARCH_ENTRY));
  InchesFilter filter;
  guint n;

  g_assert_cmpuint (count_shown (list), ==, 259);
  inches_filter_init (&filter);
  filter.flags = INCHES_FILTER_CONTESTED;
  inches_inquiry_set_filter (inquiry, &filter);
  n = count_shown (list);
  g_assert_cmpuint (n, ==, inches_filter_count (&filter, inches_session_get_chronicle (session)));
  g_assert_cmpuint (n, <, 259);
  for (guint i = 0; i < n; i++)
    g_assert_true (inches_event_get_flags (inches_table_row_get_item (get_shown (list, i))) & INCHES_EVENT_CONTESTED);

  gtk_editable_set_text (entry, "crimea");
  wait_ms (400);
  g_assert_cmpuint (count_shown (list), >, 0);
  g_assert_cmpuint (count_shown (list), <, n);
  gtk_widget_activate_action (view, "table.show-all", NULL);
  wait_ms (400);
  g_assert_cmpuint (count_shown (list), ==, 259);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_table_view_copies (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = show (view);
  GtkWidget *list = find_by_type (view, INCHES_TYPE_TABLE_LIST);
  GtkColumnView *columns = GTK_COLUMN_VIEW (find_by_type (list, GTK_TYPE_COLUMN_VIEW));
  g_auto(GStrv) lines = NULL;
  g_autofree char *text = NULL;

  inches_table_list_sort (INCHES_TABLE_LIST (list), 0, TRUE);
  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 0, TRUE);
  gtk_selection_model_select_item (gtk_column_view_get_model (columns), 2, FALSE);
  gtk_widget_activate_action (view, "table.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (view), NULL, read_cb, &text);
  for (guint tries = 0; text == NULL && tries < 100; tries++)
    wait_ms (20);

  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "Date\tEvent\tLane\t"));
  g_assert_nonnull (strstr (lines[1], inches_table_row_get_text (get_shown (INCHES_TABLE_LIST (list), 0), 1)));
  g_assert_nonnull (strstr (lines[2], inches_table_row_get_text (get_shown (INCHES_TABLE_LIST (list), 2), 1)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_table_view_keeps_widths (void)
{
  g_autoptr(GSettings) settings = g_settings_new ("org.example.Inches");
  g_autoptr(InchesSession) session = new_test_session ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", settings);
  GtkWidget *again;
  g_autoptr(GtkColumnViewColumn) column = NULL;
  g_autoptr(GtkColumnViewColumn) later = NULL;

  g_object_ref_sink (list);
  column = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (gtk_scrolled_window_get_child (
    GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (list))))), 2);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), ==, -1);
  gtk_column_view_column_set_fixed_width (column, 177);
  g_assert_cmpint (inches_table_widths_get (settings, "events", "lane"), ==, 177);
  g_assert_cmpint (inches_table_widths_get (settings, "periods", "lane"), ==, -1);

  again = g_object_ref_sink (inches_table_list_new (table, "events", settings));
  later = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (gtk_scrolled_window_get_child (
    GTK_SCROLLED_WINDOW (gtk_widget_get_first_child (again))))), 2);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (later), ==, 177);

  g_object_unref (list);
  g_object_unref (again);
}

static gboolean
ticked_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       n_ticks)
{
  *(guint *) n_ticks += 1;

  return G_SOURCE_CONTINUE;
}

/* ms of the processor that this program has taken: others may be at work too. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);

  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

/* ms of work until the page in a stack is painted: its frame is over long before the fourth from then. */
static double
switch_to (GtkWidget  *stack,
           const char *page)
{
  guint n_ticks = 0;
  guint id;
  double start;

  wait_ms (300);
  start = get_work ();
  gtk_stack_set_visible_child_name (GTK_STACK (stack), page);
  id = gtk_widget_add_tick_callback (stack, ticked_cb, &n_ticks, NULL);
  while (n_ticks < 4)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (stack, id);

  return get_work () - start;
}

/* As in the window: the table was made while nothing happened. */
static void
test_table_view_is_soon_there (void)
{
  g_autoptr(InchesSession) session = new_test_session ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window;
  double best = G_MAXDOUBLE;
  double first, start;

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Other"), "other");
  gtk_stack_add_named (GTK_STACK (stack), view, "table");
  window = show (stack);
  start = get_work ();
  inches_table_view_prepare (INCHES_TABLE_VIEW (view));
  g_print ("# table of events begun in %.1f ms\n", get_work () - start);
  wait_ms (3000);
  g_print ("# and ended after %.1f ms\n", get_work () - start);

  first = switch_to (stack, "table");
  for (guint i = 0; i < 5; i++)
    {
      switch_to (stack, "other");
      best = MIN (best, switch_to (stack, "table"));
    }
  g_print ("# page switch to the table: first %.1f ms, then %.1f ms\n", first, best);
  g_assert_cmpfloat (best, <, SOON);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Where a title does not fit it takes a second line, other columns never do. */
static void
test_goes_on (void)
{
  const InchesTableColumn title = { (char *) "event", (char *) "Event", 20, FALSE, TRUE };
  const InchesTableColumn lane = { (char *) "lane", (char *) "Lane", 20, FALSE, FALSE };
  const char *text = "OSCE decides to send monitors to Ukraine";

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *cell = g_object_ref_sink (inches_table_cell_new (i == 0 ? &title : &lane));
      int wide, narrow, again;

      inches_table_cell_set_text (INCHES_TABLE_CELL (cell), text);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, 2000, &wide, NULL, NULL, NULL);
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, 200, &narrow, NULL, NULL, NULL);
      g_assert_cmpint (wide, >, 0);
      g_assert_cmpint (narrow, ==, i == 0 ? 2 * wide : wide);

      inches_table_cell_set_text (INCHES_TABLE_CELL (cell), "Minsk");
      gtk_widget_measure (cell, GTK_ORIENTATION_VERTICAL, 200, &again, NULL, NULL, NULL);
      g_assert_cmpint (again, ==, wide);
      g_object_unref (cell);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/table-view/sorts", test_table_view_sorts);
  g_test_add_func ("/table-view/selects", test_table_view_selects);
  g_test_add_func ("/table-view/selects-unseen", test_table_view_selects_unseen);
  g_test_add_func ("/table-view/filters", test_table_view_filters);
  g_test_add_func ("/table-view/copies", test_table_view_copies);
  g_test_add_func ("/table-view/keeps-widths", test_table_view_keeps_widths);
  g_test_add_func ("/table-view/is-soon-there", test_table_view_is_soon_there);
  g_test_add_func ("/table-view/goes-on", test_goes_on);

  return g_test_run ();
}
