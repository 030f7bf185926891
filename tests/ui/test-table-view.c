/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of tables: order, filter, selection, clipboard, and what is made of it before it is asked for. */
#include "comes.h"
#include "inches-record-table.h"
#include "inches-table-cell.h"
#include "inches-table-list.h"
#include "inches-table-view.h"
#include "inches-table-widths.h"
#include "session-fixture.h"
#include "widget-finder.h"
#include "window-fixture.h"

#include <adwaita.h>
#include <string.h>

#define AT_ONCE 40 /* lines of widgets at the most */

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
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", NULL);
  GtkWidget *window = window_fixture_show (list, 995, 720);
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

static GtkWidget *
get_child (GtkWidget *widget,
           guint      index)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < index; i++)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static double
get_right (GtkWidget *widget,
           GtkWidget *in)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &bounds));

  return bounds.origin.x + bounds.size.width;
}

/* The name of a column of figures ends where they end. */
static void
test_table_view_heads (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", NULL);
  GtkWidget *window = window_fixture_show (list, 995, 720);
  GtkWidget *view = find_by_type (list, GTK_TYPE_COLUMN_VIEW);
  GtkWidget *head = get_child (view, 0);
  GtkWidget *line = get_child (find_by_type (view, GTK_TYPE_LIST_VIEW), 0);
  guint n_numeric = 0;

  for (guint i = 0; i < inches_table_get_n_columns (table); i++)
    if (inches_table_get_column (table, i)->numeric)
      {
        GtkWidget *name = find_by_type (get_child (head, i), GTK_TYPE_LABEL);
        GtkWidget *figure = find_by_type (get_child (line, i), INCHES_TYPE_TABLE_CELL);

        g_assert_true (comes (window_fixture_is_laid_out, name) && comes (window_fixture_is_laid_out, figure));
        g_assert_cmpfloat_with_epsilon (get_right (name, view), get_right (figure, view), 1.5);
        n_numeric++;
      }
  g_assert_cmpuint (n_numeric, >, 0);

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
  g_autoptr(InchesSession) session = session_fixture_new ();
  GPtrArray *events = inches_chronicle_get_events (inches_session_get_chronicle (session));
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = window_fixture_show (view, 995, 720);
  GtkWidget *list = find_by_type (view, INCHES_TYPE_TABLE_LIST);
  GtkColumnView *columns = GTK_COLUMN_VIEW (find_by_type (list, GTK_TYPE_COLUMN_VIEW));
  guint n_changes = 0;

  g_signal_connect_swapped (session, "notify::selected", G_CALLBACK (count_cb), &n_changes);
  for (guint i = 0; i < events->len; i += 50)
    {
      g_autoptr(GListModel) selected = NULL;
      g_autoptr(InchesTableRow) row = NULL;

      inches_session_set_selected (session, g_ptr_array_index (events, i));
      session_fixture_pass (50);
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
  g_autoptr(InchesSession) session = session_fixture_new ();
  g_autoptr(InchesTable) table = inches_record_table_new_events (inches_session_get_chronicle (session));
  GtkWidget *list = inches_table_list_new (table, "events", NULL);
  GtkWidget *window = window_fixture_show (list, 995, 720);
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
  g_autoptr(InchesSession) session = session_fixture_new ();
  InchesInquiry *inquiry = inches_session_get_inquiry (session);
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = window_fixture_show (view, 995, 720);
  InchesTableList *list = INCHES_TABLE_LIST (find_by_type (view, INCHES_TYPE_TABLE_LIST));
  GtkEditable *entry = GTK_EDITABLE (find_by_type (view, GTK_TYPE_SEARCH_ENTRY));
  guint n_events = inches_chronicle_get_events (inches_session_get_chronicle (session))->len;
  InchesFilter filter;
  guint n;

  g_assert_cmpuint (count_shown (list), ==, n_events);
  inches_filter_init (&filter);
  filter.flags = INCHES_FILTER_CONTESTED;
  inches_inquiry_set_filter (inquiry, &filter);
  n = count_shown (list);
  g_assert_cmpuint (n, ==, inches_filter_count (&filter, inches_session_get_chronicle (session)));
  g_assert_cmpuint (n, <, n_events);
  for (guint i = 0; i < n; i++)
    g_assert_true (inches_event_get_flags (inches_table_row_get_item (get_shown (list, i))) & INCHES_EVENT_CONTESTED);

  gtk_editable_set_text (entry, "crimea");
  session_fixture_pass (400);
  g_assert_cmpuint (count_shown (list), >, 0);
  g_assert_cmpuint (count_shown (list), <, n);
  gtk_widget_activate_action (view, "table.show-all", NULL);
  session_fixture_pass (400);
  g_assert_cmpuint (count_shown (list), ==, n_events);
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
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *view = inches_table_view_new (session, NULL);
  GtkWidget *window = window_fixture_show (view, 995, 720);
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
    session_fixture_pass (20);

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
  g_autoptr(InchesSession) session = session_fixture_new ();
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

static void
gather_cells (GtkWidget *start,
              GPtrArray *cells)
{
  if (INCHES_IS_TABLE_CELL (start))
    g_ptr_array_add (cells, g_object_ref (start));

  for (GtkWidget *child = gtk_widget_get_first_child (start); child != NULL; child = gtk_widget_get_next_sibling (child))
    gather_cells (child, cells);
}

/* Lines of widgets that a table has, of the record's events: all have as many cells. */
static guint
count_lines (GtkWidget *view,
             guint      n_columns)
{
  g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func (g_object_unref);

  gather_cells (view, cells);
  g_assert_cmpuint (cells->len % n_columns, ==, 0);

  return cells->len / n_columns;
}

/* As in the window: the table is made while nothing happens, a few lines at a time, so that whatever happens meanwhile
 * does not wait for it; when the page is shown nothing of it is left to make. bench-pages tells how soon it is there. */
static void
test_table_view_is_made_before (void)
{
  g_autoptr(InchesSession) session = session_fixture_new ();
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *view = inches_table_view_new (session, NULL);
  g_autoptr(GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GPtrArray) after = g_ptr_array_new_with_free_func (g_object_unref);
  GtkColumnView *columns;
  GtkWidget *window;
  guint n_events = inches_chronicle_get_events (inches_session_get_chronicle (session))->len;
  guint n_columns, n_lines;

  gtk_stack_add_named (GTK_STACK (stack), gtk_label_new ("Other"), "other");
  gtk_stack_add_named (GTK_STACK (stack), view, "table");
  window = window_fixture_show (stack, 995, 720);
  g_assert_null (widget_finder_by_type (view, GTK_TYPE_COLUMN_VIEW));

  inches_table_view_prepare (INCHES_TABLE_VIEW (view));
  columns = GTK_COLUMN_VIEW (widget_finder_by_type (view, GTK_TYPE_COLUMN_VIEW));
  n_columns = g_list_model_get_n_items (gtk_column_view_get_columns (columns));
  n_lines = count_lines (view, n_columns);
  g_assert_cmpuint (n_lines, <=, AT_ONCE);
  while (g_list_model_get_n_items (G_LIST_MODEL (gtk_column_view_get_model (columns))) < n_events)
    {
      guint n = n_lines;

      g_main_context_iteration (NULL, TRUE);
      n_lines = count_lines (view, n_columns);
      g_assert_cmpuint (n_lines, <=, n + AT_ONCE);
    }

  gather_cells (view, before);
  g_assert_cmpuint (before->len, >, 0);
  gtk_stack_set_visible_child_name (GTK_STACK (stack), "table");
  window_fixture_settle (window);
  g_assert_true (gtk_widget_get_mapped (view));
  gather_cells (view, after);
  g_assert_cmpuint (after->len, ==, before->len);
  for (guint i = 0; i < after->len; i++)
    g_assert_true (g_ptr_array_find (before, g_ptr_array_index (after, i), NULL));

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
  g_test_add_func ("/table-view/heads", test_table_view_heads);
  g_test_add_func ("/table-view/selects", test_table_view_selects);
  g_test_add_func ("/table-view/selects-unseen", test_table_view_selects_unseen);
  g_test_add_func ("/table-view/filters", test_table_view_filters);
  g_test_add_func ("/table-view/copies", test_table_view_copies);
  g_test_add_func ("/table-view/keeps-widths", test_table_view_keeps_widths);
  g_test_add_func ("/table-view/is-made-before", test_table_view_is_made_before);
  g_test_add_func ("/table-view/goes-on", test_goes_on);

  return g_test_run ();
}
