/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-list.h"

#include "inches-table-cell.h"
#include "inches-table-order.h"
#include "inches-table-widths.h"

#include <glib/gi18n-lib.h>

/* The view makes up to 200 lines of widgets at once, whatever is seen of them. They are
 * made a few at a time, so that nothing else has to wait. */
#define FIRST_LINES 40
#define MORE_LINES  16

struct _InchesTableList
{
  GtkWidget             parent_instance;

  InchesTable          *table;
  char                 *widths_id;
  GSettings            *settings;   /* NULL: widths are not kept */
  char                 *words;      /* typed: only lines with them are shown */
  InchesTableListShows  shows;      /* NULL: all */
  gpointer              shows_data;

  GtkWidget            *scroller;
  GtkColumnView        *view;
  GtkFilterListModel   *filtered;
  GtkSortListModel     *sorted;
  GtkSliceListModel    *made;
  GtkMultiSelection    *selection;
  guint                 making_id;
  InchesTableOrder      order;
  guint                 quiet : 1;    /* the program selects, not the user */
};

G_DEFINE_FINAL_TYPE (InchesTableList, inches_table_list, GTK_TYPE_WIDGET)

static guint shown_changed_signal;
static guint chosen_signal;
static guint opened_signal;

/* A column of the view. */
typedef struct
{
  InchesTableList *list; /* outlives it */
  guint            index;
} Column;

static const InchesTableColumn *
get_data (const Column *column)
{
  return inches_table_get_column (column->list->table, column->index);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          Column             *column)
{
  gtk_list_item_set_child (item, inches_table_cell_new (get_data (column)));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         Column             *column)
{
  GtkWidget *cell = gtk_list_item_get_child (item);
  InchesTableRow *row = gtk_list_item_get_item (item);
  const char *text = inches_table_row_get_text (row, column->index);

  inches_table_cell_set_text (INCHES_TABLE_CELL (cell), text);
  if (column->index == 0)
    {
      g_autofree char *words = inches_table_describe_row (column->list->table, row);

      inches_table_cell_name_line (INCHES_TABLE_CELL (cell), words);
    }
}

static gboolean
shows_cb (gpointer item,
          gpointer user_data)
{
  InchesTableList *self = user_data;

  return (self->shows == NULL || self->shows (item, self->shows_data))
         && (self->words == NULL || inches_table_row_matches (item, self->words));
}

static void
emit_shown_cb (InchesTableList *self)
{
  g_signal_emit (self, shown_changed_signal, 0);
}

static void
order_changed_cb (InchesTableList *self)
{
  inches_table_order_changed (&self->order);
  emit_shown_cb (self);
}

static void
width_changed_cb (GtkColumnViewColumn *view_column,
                  GParamSpec          *pspec,
                  Column              *column)
{
  inches_table_widths_set (column->list->settings, column->list->widths_id, get_data (column)->id,
                           gtk_column_view_column_get_fixed_width (view_column));
}

/* A head stands over its figures, as they do at the right; the arrow of the order is then at its left.
 * This GTK gives no hold of it: a head that is built otherwise stays as it is. */
static void
align_head (InchesTableList *self,
            guint            index)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (self->view)));
  GtkWidget *box, *label;

  for (guint i = 0; title != NULL && i < index; i++)
    title = gtk_widget_get_next_sibling (title);
  box = title != NULL ? gtk_widget_get_first_child (title) : NULL;
  label = box != NULL ? gtk_widget_get_first_child (box) : NULL;
  if (!GTK_IS_BOX (box) || !GTK_IS_LABEL (label))
    return;

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_box_reorder_child_after (GTK_BOX (box), label, gtk_widget_get_last_child (box));
}

static void
add_column (InchesTableList *self,
            guint            index)
{
  const InchesTableColumn *data = inches_table_get_column (self->table, index);
  Column *column = g_new (Column, 1);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column;

  *column = (Column) { self, index };
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), column, (GClosureNotify) (GCallback) g_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), column);

  view_column = gtk_column_view_column_new (data->name, factory);
  gtk_column_view_column_set_sorter (view_column, inches_table_order_new_sorter (&self->order, index));
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, data->grows);
  gtk_column_view_column_set_fixed_width (view_column, inches_table_widths_get (self->settings, self->widths_id, data->id));
  g_signal_connect (view_column, "notify::fixed-width", G_CALLBACK (width_changed_cb), column);
  gtk_column_view_append_column (self->view, view_column);
  if (data->numeric)
    align_head (self, index);
  g_object_unref (view_column);
}

static void
selection_changed_cb (InchesTableList *self)
{
  g_autoptr(GtkBitset) selected = NULL;
  g_autoptr(InchesTableRow) row = NULL;

  emit_shown_cb (self);
  if (self->quiet)
    return;

  selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  if (gtk_bitset_get_size (selected) != 1)
    return;

  row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, 0));
  g_signal_emit (self, chosen_signal, 0, row);
}

static void
activate_cb (InchesTableList *self,
             guint            position)
{
  g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    g_signal_emit (self, opened_signal, 0, row);
}

static void
make_all (InchesTableList *self)
{
  g_clear_handle_id (&self->making_id, g_source_remove);
  gtk_slice_list_model_set_size (self->made, G_MAXUINT);
}

static gboolean
make_more_cb (gpointer user_data)
{
  InchesTableList *self = user_data;
  guint size = gtk_slice_list_model_get_size (self->made) + MORE_LINES;

  if (size < g_list_model_get_n_items (G_LIST_MODEL (self->sorted)))
    {
      gtk_slice_list_model_set_size (self->made, size);
      return G_SOURCE_CONTINUE;
    }

  self->making_id = 0;
  gtk_slice_list_model_set_size (self->made, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

static void
make_models (InchesTableList *self)
{
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (shows_cb, self, NULL));
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);

  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->table)), filter);
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)), g_object_ref (sorter));
  self->made = gtk_slice_list_model_new (G_LIST_MODEL (g_object_ref (self->sorted)), 0, FIRST_LINES);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->made)));
  self->making_id = g_idle_add_full (G_PRIORITY_LOW, make_more_cb, self, NULL);
  g_signal_connect_object (sorter, "changed", G_CALLBACK (order_changed_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->filtered, "items-changed", G_CALLBACK (emit_shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

/* The list inside the view knows how to scroll; this GTK has no call for it yet. */
static GtkWidget *
find_list (InchesTableList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      return child;

  return NULL;
}

static gboolean
inches_table_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INCHES_TABLE_LIST (widget)->view));
}

/* In this GTK Tab goes from line to line and never back out of the first; here it leaves. */
static gboolean
inches_table_list_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL && (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD))
    return FALSE;

  return GTK_WIDGET_CLASS (inches_table_list_parent_class)->focus (widget, direction);
}

/* A line that a key has just gone to may not be on the screen before the next frame, and
 * the toolkit then skips its own key: Space would open it instead of selecting it. */
static gboolean
select_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && !gtk_widget_get_mapped (focus) && gtk_widget_activate_action (focus, "listitem.select", "(bb)", TRUE, FALSE);
}

static void
inches_table_list_dispose (GObject *object)
{
  InchesTableList *self = INCHES_TABLE_LIST (object);

  g_clear_handle_id (&self->making_id, g_source_remove);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->made);
  g_clear_object (&self->sorted);
  g_clear_object (&self->filtered);
  g_clear_object (&self->table);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->widths_id, g_free);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (inches_table_list_parent_class)->dispose (object);
}

static void
inches_table_list_class_init (InchesTableListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_table_list_dispose;
  widget_class->grab_focus = inches_table_list_grab_focus;
  widget_class->focus = inches_table_list_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, 0, select_cb, NULL);

  shown_changed_signal = g_signal_new ("shown-changed", INCHES_TYPE_TABLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
  chosen_signal = g_signal_new ("chosen", INCHES_TYPE_TABLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, INCHES_TYPE_TABLE_ROW);
  opened_signal = g_signal_new ("opened", INCHES_TYPE_TABLE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, INCHES_TYPE_TABLE_ROW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-table-list");
}

static void
inches_table_list_init (InchesTableList *self)
{
  self->order = INCHES_TABLE_ORDER_INIT;
  self->scroller = gtk_scrolled_window_new ();
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_widget_set_vexpand (self->scroller, TRUE);
}

GtkWidget *
inches_table_list_new (InchesTable *table,
                       const char  *widths_id,
                       GSettings   *settings)
{
  InchesTableList *self = g_object_new (INCHES_TYPE_TABLE_LIST, NULL);

  self->table = g_object_ref (table);
  self->widths_id = g_strdup (widths_id);
  g_set_object (&self->settings, settings);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, inches_table_get_name (table), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (find_list (self)), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Lines"), -1);
  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  if (inches_table_is_model (table))
    gtk_widget_add_css_class (GTK_WIDGET (self), "inches-model-ground");

  for (guint i = 0; i < inches_table_get_n_columns (table); i++)
    add_column (self, i);
  make_models (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));

  return GTK_WIDGET (self);
}

InchesTable *
inches_table_list_get_table (InchesTableList *self)
{
  return self->table;
}

void
inches_table_list_set_table (InchesTableList *self,
                             InchesTable     *table)
{
  g_return_if_fail (inches_table_get_n_columns (table) == inches_table_get_n_columns (self->table));

  if (g_set_object (&self->table, table))
    gtk_filter_list_model_set_model (self->filtered, G_LIST_MODEL (table));
}

void
inches_table_list_refilter (InchesTableList *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->filtered), GTK_FILTER_CHANGE_DIFFERENT);
}

void
inches_table_list_set_words (InchesTableList *self,
                             const char      *words)
{
  if (g_strcmp0 (words, self->words) == 0)
    return;

  g_free (self->words);
  self->words = g_strdup (words);
  inches_table_list_refilter (self);
}

void
inches_table_list_set_shows (InchesTableList      *self,
                             InchesTableListShows  shows,
                             gpointer              user_data)
{
  self->shows = shows;
  self->shows_data = user_data;
  inches_table_list_refilter (self);
}

GListModel *
inches_table_list_get_shown (InchesTableList *self)
{
  return G_LIST_MODEL (self->sorted);
}

GListModel *
inches_table_list_get_selected (InchesTableList *self)
{
  GListStore *rows = g_list_store_new (INCHES_TYPE_TABLE_ROW);
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  for (guint i = 0; i < gtk_bitset_get_size (selected); i++)
    {
      g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), gtk_bitset_get_nth (selected, i));

      g_list_store_append (rows, row);
    }
  return G_LIST_MODEL (rows);
}

/* A list scrolled before it has its size shows rows where there are none. */
static gboolean
scroll_cb (GtkWidget     *list,
           GdkFrameClock *clock,
           gpointer       place)
{
  return gtk_widget_get_height (list) == 0 || !gtk_widget_activate_action (list, "list.scroll-to-item", "u", GPOINTER_TO_UINT (place));
}

void
inches_table_list_select (InchesTableList *self,
                          gpointer         item)
{
  GtkWidget *list = find_list (self);

  self->quiet = TRUE;
  if (item == NULL)
    gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (self->selection));
  else
    make_all (self);
  for (guint i = 0; item != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (self->selection)); i++)
    {
      g_autoptr(InchesTableRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (inches_table_row_get_item (row) != item)
        continue;
      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), i, TRUE);
      if (list != NULL)
        gtk_widget_add_tick_callback (list, scroll_cb, GUINT_TO_POINTER (i), NULL);
      break;
    }
  self->quiet = FALSE;
}

void
inches_table_list_sort (InchesTableList *self,
                        guint            column,
                        gboolean         descending)
{
  g_autoptr(GtkColumnViewColumn) view_column = g_list_model_get_item (gtk_column_view_get_columns (self->view), column);

  gtk_column_view_sort_by_column (self->view, view_column, descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

gboolean
inches_table_list_get_sort (InchesTableList *self,
                            guint           *column,
                            gboolean        *descending)
{
  return inches_table_order_get (&self->order, gtk_column_view_get_sorter (self->view), G_LIST_MODEL (self->table),
                                 column, descending);
}

/* How many lines are shown, and in which order, for the page's foot. */
char *
inches_table_list_describe (InchesTableList *self)
{
  g_autoptr(GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GString *words = g_string_new (NULL);
  gboolean descending;
  guint column;

  /* Translators: name of a table, lines shown, lines there are */
  g_string_append_printf (words, _("%s: %u of %u lines"), inches_table_get_name (self->table),
                          g_list_model_get_n_items (G_LIST_MODEL (self->sorted)), g_list_model_get_n_items (G_LIST_MODEL (self->table)));
  if (inches_table_list_get_sort (self, &column, &descending))
    /* Translators: name of a column */
    g_string_append_printf (words, descending ? _(", sorted by %s, from the last") : _(", sorted by %s"),
                            inches_table_get_column (self->table, column)->name);
  if (gtk_bitset_get_size (selected) > 1)
    g_string_append_printf (words, _(", %u selected"), (guint) gtk_bitset_get_size (selected));

  return g_string_free (words, FALSE);
}
