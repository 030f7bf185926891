/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-rows-dialog.h"

#include "inches-row-choice.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesRowsDialog
{
  GtkWindow          parent_instance;

  InchesSession     *session;
  InchesArrangement *arrangement; /* the session's */
  GtkWidget         *lanes;
  GtkWidget         *usual;
  GtkWidget         *optional;
  GtkWidget         *model;
  GtkWidget         *scrolls;
  GtkWidget         *reset;
};

G_DEFINE_FINAL_TYPE (InchesRowsDialog, inches_rows_dialog, GTK_TYPE_WINDOW)

static void
changed_cb (InchesRowsDialog *self)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->scrolls), inches_arrangement_get_scrolls (self->arrangement));
  gtk_widget_set_sensitive (self->reset, !inches_arrangement_is_first_view (self->arrangement));
}

static void
scrolls_cb (InchesRowsDialog *self)
{
  inches_arrangement_set_scrolls (self->arrangement, gtk_check_button_get_active (GTK_CHECK_BUTTON (self->scrolls)));
}

static int
by_place (GtkListBoxRow *one,
          GtkListBoxRow *other,
          gpointer       user_data)
{
  return (int) inches_row_choice_get_place (INCHES_ROW_CHOICE (one))
         - (int) inches_row_choice_get_place (INCHES_ROW_CHOICE (other));
}

static GtkWidget *
add_group (AdwPreferencesPage *page,
           const char         *title,
           const char         *words)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *list = gtk_list_box_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), words);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (GTK_LIST_BOX (list), by_place, NULL, NULL);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), list);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));

  return list;
}

static void
add_foot (InchesRowsDialog   *self,
          AdwPreferencesPage *page)
{
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *label = gtk_label_new (_("Scroll to rows that do not fit, instead of leaving them out"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  self->scrolls = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->scrolls), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scrolls), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (label)), -1);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->scrolls);
  g_signal_connect_swapped (self->scrolls, "toggled", G_CALLBACK (scrolls_cb), self);

  self->reset = gtk_button_new_with_label (_("Reset to the first view"));
  gtk_widget_set_halign (self->reset, GTK_ALIGN_START);
  gtk_widget_set_margin_top (self->reset, 12);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), self->reset);
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (inches_arrangement_reset), self->arrangement);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static GtkWidget *
find_list (InchesRowsDialog        *self,
           const InchesArrangedRow *row)
{
  if (row->kind == INCHES_ARRANGED_LANE)
    return self->lanes;
  if (row->kind == INCHES_ARRANGED_TRACK)
    return row->usual ? self->usual : self->optional;

  return self->model;
}

static void
fill_lists (InchesRowsDialog *self)
{
  for (guint i = 0; i < inches_arrangement_get_n_rows (self->arrangement); i++)
    {
      const InchesArrangedRow *row = inches_arrangement_get_row (self->arrangement, i);

      gtk_list_box_append (GTK_LIST_BOX (find_list (self, row)),
                           inches_row_choice_new (self->arrangement, inches_session_get_chronicle (self->session), row->id));
    }
}

static void
replaced_cb (InchesRowsDialog *self)
{
  GtkWidget *lists[] = { self->lanes, self->usual, self->optional, self->model };
  GtkWidget *row;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    while ((row = gtk_widget_get_first_child (lists[i])) != NULL)
      gtk_list_box_remove (GTK_LIST_BOX (lists[i]), row);
  fill_lists (self);
}

static void
inches_rows_dialog_dispose (GObject *object)
{
  g_clear_object (&INCHES_ROWS_DIALOG (object)->session);

  G_OBJECT_CLASS (inches_rows_dialog_parent_class)->dispose (object);
}

static void
inches_rows_dialog_class_init (InchesRowsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_rows_dialog_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close", NULL);
}

static void
inches_rows_dialog_init (InchesRowsDialog *self)
{
}

GtkWidget *
inches_rows_dialog_new (GtkWindow     *parent,
                        InchesSession *session)
{
  InchesRowsDialog *self = g_object_new (INCHES_TYPE_ROWS_DIALOG, "transient-for", parent, "title", _("Lanes and tracks"),
                                         "default-width", 520, "default-height", 640, NULL);
  GtkWidget *page = adw_preferences_page_new ();

  self->session = g_object_ref (session);
  self->arrangement = inches_session_get_arrangement (session);
  self->lanes = add_group (ADW_PREFERENCES_PAGE (page), _("Lanes"), _("Alt with the arrow keys, or dragging, changes the order."));
  self->usual = add_group (ADW_PREFERENCES_PAGE (page), _("Tracks"), NULL);
  self->optional = add_group (ADW_PREFERENCES_PAGE (page), _("More tracks"), NULL);
  self->model = add_group (ADW_PREFERENCES_PAGE (page), _("Model"), NULL);
  add_foot (self, ADW_PREFERENCES_PAGE (page));

  fill_lists (self);
  gtk_window_set_titlebar (GTK_WINDOW (self), adw_header_bar_new ());
  gtk_window_set_child (GTK_WINDOW (self), page);
  g_signal_connect_object (self->arrangement, "replaced", G_CALLBACK (replaced_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->arrangement, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}
