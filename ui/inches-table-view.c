/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-table-view.h"

#include "inches-child-focus.h"
#include "inches-record-table.h"
#include "inches-table-file.h"
#include "inches-table-kind.h"
#include "inches-table-list.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_PREPARED 5000 /* own events of which a table is made before anybody looks at it */

struct _InchesTableView
{
  GtkWidget       parent_instance;

  InchesSession  *session;
  GSettings      *settings;          /* NULL: widths are not kept */
  GtkWidget      *lists[INCHES_N_TABLE_KINDS + 1]; /* NULL: not asked for yet */
  InchesTableKind shown;
  guint           stale;             /* bits of Kind: to be made anew when shown */

  GtkWidget      *back;
  GtkDropDown    *kind;
  GtkEditable    *entry;
  GtkMenuButton  *sort_button;
  GtkWidget      *illustrative;
  GtkStack       *tables;
  GtkInscription *readout;
  GtkWidget      *show_all;
};

G_DEFINE_FINAL_TYPE (InchesTableView, inches_table_view, GTK_TYPE_WIDGET)

static guint opened_signal;
static guint said_signal;

static InchesTableList *
get_list (InchesTableView *self)
{
  return self->lists[self->shown] != NULL ? INCHES_TABLE_LIST (self->lists[self->shown]) : NULL;
}

static gboolean
shows_event (InchesTableRow *row,
             gpointer        session)
{
  return inches_inquiry_shows (inches_session_get_inquiry (session), inches_table_row_get_item (row));
}

static gboolean
is_filterable (InchesTableKind kind)
{
  return (INCHES_TABLE_KINDS_FILTERED & (1u << kind)) != 0;
}

static gboolean
is_filtered (InchesTableView *self)
{
  return is_filterable (self->shown)
         && !inches_filter_is_open (inches_inquiry_get_filter (inches_session_get_inquiry (self->session)));
}

static void
update_readout (InchesTableView *self)
{
  InchesTableList *list = get_list (self);
  g_autoptr(GString) words = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *filter = NULL;

  if (list == NULL)
    return;

  shown = inches_table_list_describe (list);
  words = g_string_new (shown);
  if (is_filtered (self))
    {
      filter = inches_filter_describe (inches_inquiry_get_filter (inches_session_get_inquiry (self->session)),
                                       inches_session_get_chronicle (self->session));
      g_string_append_printf (words, _(". Filter: %s"), filter);
    }

  gtk_widget_set_visible (self->show_all, is_filtered (self) || *gtk_editable_get_text (self->entry) != '\0');
  gtk_inscription_set_text (self->readout, words->str);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->readout), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static void
shown_changed_cb (InchesTableView *self,
                  InchesTableList *list)
{
  if (list == get_list (self))
    update_readout (self);
}

static void
chosen_cb (InchesTableView *self,
           InchesTableRow  *row)
{
  gpointer item = inches_table_row_get_item (row);

  if (INCHES_IS_EVENT (item) && inches_event_get_kind (item) != INCHES_EVENT_KIND_PRECEDENT)
    inches_session_set_selected (self->session, item);
}

static void show_kind (InchesTableView *self, InchesTableKind kind);

static void
drop_values (InchesTableView *self)
{
  if (self->lists[INCHES_TABLE_KIND_VALUES] == NULL)
    return;

  gtk_stack_remove (self->tables, self->lists[INCHES_TABLE_KIND_VALUES]);
  self->lists[INCHES_TABLE_KIND_VALUES] = NULL;
}

static GtkWidget *
add_list (InchesTableView *self,
          InchesTableKind  kind,
          InchesTable     *table)
{
  GtkWidget *list = inches_table_list_new (table, kind == INCHES_TABLE_KIND_VALUES ? "values" : inches_table_get_id (table), self->settings);

  g_signal_connect_object (list, "shown-changed", G_CALLBACK (shown_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->tables, list);
  self->lists[kind] = list;

  return list;
}

static void
opened_cb (InchesTableView *self,
           InchesTableRow  *row)
{
  gpointer item = inches_table_row_get_item (row);

  if (INCHES_IS_EVENT (item))
    {
      g_signal_emit (self, opened_signal, 0, item);
    }
  else if (INCHES_IS_SERIES (item) && self->shown == INCHES_TABLE_KIND_SERIES)
    {
      g_autoptr(InchesTable) values = inches_record_table_new_values (item);

      drop_values (self);
      add_list (self, INCHES_TABLE_KIND_VALUES, values);
      show_kind (self, INCHES_TABLE_KIND_VALUES);
    }
}

/* A table is made when it is first shown: it takes time, and few are looked at. */
static void
ensure_list (InchesTableView *self,
             InchesTableKind  kind)
{
  g_autoptr(InchesTable) table = NULL;
  guint bit = 1u << kind;

  if (kind == INCHES_TABLE_KIND_VALUES || (self->lists[kind] != NULL && (self->stale & bit) == 0))
    return;

  table = inches_table_kind_make (kind, self->session);
  self->stale &= ~bit;
  if (table == NULL)
    return;

  if (self->lists[kind] != NULL
      && inches_table_get_n_columns (table)
         == inches_table_get_n_columns (inches_table_list_get_table (INCHES_TABLE_LIST (self->lists[kind]))))
    {
      inches_table_list_set_table (INCHES_TABLE_LIST (self->lists[kind]), table);
      return;
    }

  if (self->lists[kind] != NULL)
    gtk_stack_remove (self->tables, self->lists[kind]);
  add_list (self, kind, table);
  g_signal_connect_object (self->lists[kind], "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  if (is_filterable (kind))
    inches_table_list_set_shows (INCHES_TABLE_LIST (self->lists[kind]), shows_event, self->session);
}

static void
fill_sort_menu (InchesTableView *self)
{
  InchesTable *table = inches_table_list_get_table (get_list (self));
  g_autoptr(GMenu) menu = g_menu_new ();
  g_autoptr(GMenu) columns = g_menu_new ();
  g_autoptr(GMenu) ways = g_menu_new ();

  for (guint i = 0; i < inches_table_get_n_columns (table); i++)
    {
      g_autofree char *action = g_strdup_printf ("table.sort(%u)", i);

      g_menu_append (columns, inches_table_get_column (table, i)->name, action);
    }
  g_menu_append (ways, _("The other way about"), "table.reverse");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (columns));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  gtk_menu_button_set_menu_model (self->sort_button, G_MENU_MODEL (menu));
}

static void
show_kind (InchesTableView *self,
           InchesTableKind  kind)
{
  ensure_list (self, kind);
  if (self->lists[kind] == NULL)
    return;

  self->shown = kind;
  inches_table_list_set_words (get_list (self), gtk_editable_get_text (self->entry));
  if (is_filterable (kind))
    inches_table_list_select (get_list (self), inches_session_get_selected (self->session));
  gtk_stack_set_visible_child (self->tables, self->lists[kind]);
  gtk_widget_set_visible (self->illustrative, inches_table_is_model (inches_table_list_get_table (get_list (self))));
  gtk_widget_set_visible (self->back, kind == INCHES_TABLE_KIND_VALUES);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "table.back", kind == INCHES_TABLE_KIND_VALUES);
  fill_sort_menu (self);
  update_readout (self);
}

static void
kind_changed_cb (InchesTableView *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  if (self->session != NULL && kind < INCHES_N_TABLE_KINDS)
    show_kind (self, kind);
}

static void
words_changed_cb (InchesTableView *self)
{
  if (get_list (self) == NULL)
    return;

  inches_table_list_set_words (get_list (self), gtk_editable_get_text (self->entry));
  update_readout (self);
}

static void
stop_cb (InchesTableView *self)
{
  gtk_editable_set_text (self->entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesTableView *self = INCHES_TABLE_VIEW (widget);

  show_kind (self, INCHES_TABLE_KIND_SERIES);
  drop_values (self);
  gtk_widget_grab_focus (widget);
}

static void
sort_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  inches_table_list_sort (get_list (INCHES_TABLE_VIEW (widget)), g_variant_get_int32 (parameter), FALSE);
}

static void
reverse_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  InchesTableList *list = get_list (INCHES_TABLE_VIEW (widget));
  gboolean descending = FALSE;
  guint column = 0;

  inches_table_list_get_sort (list, &column, &descending);
  inches_table_list_sort (list, column, !descending);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_autofree char *words = inches_table_file_copy (widget, get_list (INCHES_TABLE_VIEW (widget)));

  g_signal_emit (widget, said_signal, 0, words);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(InchesTableView) self = user_data;
  g_autofree char *words = inches_table_file_save_finish (result);

  if (words != NULL)
    g_signal_emit (self, said_signal, 0, words);
}

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesTableView *self = INCHES_TABLE_VIEW (widget);
  InchesTable *table = inches_table_list_get_table (get_list (self));
  g_autofree char *text = inches_table_make_csv (table, inches_table_list_get_shown (get_list (self)));

  inches_table_file_save_async (GTK_WINDOW (gtk_widget_get_root (widget)), inches_table_get_id (table), text,
                                saved_cb, g_object_ref (self));
}

static void
show_all_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  InchesTableView *self = INCHES_TABLE_VIEW (widget);

  gtk_editable_set_text (self->entry, "");
  words_changed_cb (self);
  inches_inquiry_show_all (inches_session_get_inquiry (self->session));
}

static void
filter_changed_cb (InchesTableView *self)
{
  for (guint kind = 0; kind < INCHES_N_TABLE_KINDS; kind++)
    if (self->lists[kind] != NULL && is_filterable (kind))
      inches_table_list_refilter (INCHES_TABLE_LIST (self->lists[kind]));
  update_readout (self);
}

static void
selected_changed_cb (InchesTableView *self)
{
  if (get_list (self) != NULL && is_filterable (self->shown))
    inches_table_list_select (get_list (self), inches_session_get_selected (self->session));
}

/* Made anew when it is seen. */
static void
outdate (InchesTableView *self,
         guint            kinds)
{
  self->stale |= kinds;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && (self->stale & (1u << self->shown)) != 0)
    show_kind (self, self->shown);
}

/* Tables of the model follow the sliders, but only while they are seen. */
static void
model_changed_cb (InchesTableView *self)
{
  outdate (self, INCHES_TABLE_KINDS_OF_MODEL);
}

/* The series of values that are shown may be gone. */
static void
chronicle_changed_cb (InchesTableView *self)
{
  if (self->shown == INCHES_TABLE_KIND_VALUES)
    show_kind (self, INCHES_TABLE_KIND_SERIES);
  drop_values (self);
  outdate (self, INCHES_TABLE_KINDS_WITH_OWN);
}

static void
inches_table_view_map (GtkWidget *widget)
{
  InchesTableView *self = INCHES_TABLE_VIEW (widget);

  show_kind (self, self->shown);
  GTK_WIDGET_CLASS (inches_table_view_parent_class)->map (widget);
}

static gboolean
inches_table_view_grab_focus (GtkWidget *widget)
{
  InchesTableList *list = get_list (INCHES_TABLE_VIEW (widget));

  return list != NULL && gtk_widget_grab_focus (GTK_WIDGET (list));
}

static void
inches_table_view_dispose (GObject *object)
{
  InchesTableView *self = INCHES_TABLE_VIEW (object);
  GtkWidget *child;

  /* Lists go with the template, and say so while they go. */
  for (guint i = 0; i < G_N_ELEMENTS (self->lists); i++)
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
  memset (self->lists, 0, sizeof self->lists);

  gtk_widget_dispose_template (GTK_WIDGET (self), INCHES_TYPE_TABLE_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->settings);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_table_view_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "table.reverse", NULL, reverse_cb);
  gtk_widget_class_install_action (widget_class, "table.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "table.show-all", NULL, show_all_cb);
  gtk_widget_class_install_action (widget_class, "table.sort", "i", sort_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "table.back", NULL);
}

static void
inches_table_view_class_init (InchesTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_table_view_dispose;
  widget_class->map = inches_table_view_map;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_table_view_grab_focus;

  opened_signal = g_signal_new ("opened", INCHES_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, INCHES_TYPE_EVENT);
  said_signal = g_signal_new ("said", INCHES_TYPE_TABLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, back);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, kind);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, entry);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, sort_button);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, illustrative);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, tables);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, readout);
  gtk_widget_class_bind_template_child (widget_class, InchesTableView, show_all);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, words_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "inches-table-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_table_view_init (InchesTableView *self)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Table"), -1);
  gtk_label_set_label (GTK_LABEL (self->illustrative), inches_table_get_words ());
  /* In GTK 4.18 a drop-down is labelled by the item chosen, which goes before any other name. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_RELATION_LABELLED_BY);

  for (guint i = 0; i < INCHES_N_TABLE_KINDS; i++)
    gtk_string_list_append (names, inches_table_kind_get_name (i));
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (names));
}

GtkWidget *
inches_table_view_new (InchesSession *session,
                       GSettings     *settings)
{
  InchesTableView *self = g_object_new (INCHES_TYPE_TABLE_VIEW, NULL);

  self->session = g_object_ref (session);
  g_set_object (&self->settings, settings);
  g_signal_connect_object (session, "notify::chronicle", G_CALLBACK (chronicle_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (model_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_session_get_inquiry (session), "filter-changed", G_CALLBACK (filter_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/* Lines of many own events take more memory than the events: they come when somebody looks. */
void
inches_table_view_prepare (InchesTableView *self)
{
  if (inches_chronicle_get_n_own_events (inches_session_get_chronicle (self->session)) <= MOST_PREPARED)
    ensure_list (self, INCHES_TABLE_KIND_EVENTS);
}
