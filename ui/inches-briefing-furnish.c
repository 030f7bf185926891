/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-briefing-window-private.h"

#include "inches-audience-actions.h"
#include "inches-briefing-actions.h"
#include "inches-briefing-editor.h"
#include "inches-briefing-save.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define EDITOR_WIDE 330 /* px */

/* Only while the list has the focus: in a text these keys mean other things. */
static void
add_list_keys (InchesBriefingWindow *self)
{
  static const struct { guint key; GdkModifierType with; const char *action; } keys[] = {
    { GDK_KEY_Delete, 0, "steps.remove" },
    { GDK_KEY_Up, GDK_ALT_MASK, "steps.up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "steps.down" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].with),
                                                            gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (self->list), controller);
}

static void
add_button (GtkWidget  *box,
            const char *icon,
            const char *words,
            const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  gtk_box_append (GTK_BOX (box), button);
}

static GtkWidget *
make_bar (InchesBriefingWindow *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  add_button (bar, "view-reveal-symbolic", _("Show this step in the window (Enter)"), "steps.show");
  add_button (bar, "view-refresh-symbolic", _("Update it to what the window shows (Ctrl+U)"), "steps.update");
  add_button (bar, "edit-copy-symbolic", _("Duplicate (Ctrl+D)"), "steps.duplicate");
  add_button (bar, "go-up-symbolic", _("Move up (Alt+Up)"), "steps.up");
  add_button (bar, "go-down-symbolic", _("Move down (Alt+Down)"), "steps.down");
  add_button (bar, "user-trash-symbolic", _("Remove (Delete)"), "steps.remove");
  self->total = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->total), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->total), 1);
  gtk_widget_set_hexpand (self->total, TRUE);
  gtk_widget_add_css_class (self->total, "dim-label");
  gtk_box_append (GTK_BOX (bar), self->total);
  gtk_widget_set_margin_start (bar, 6);
  gtk_widget_set_margin_end (bar, 12);
  gtk_widget_set_margin_top (bar, 4);
  gtk_widget_set_margin_bottom (bar, 4);

  return bar;
}

static GtkWidget *
make_list (InchesBriefingWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps of the briefing"), -1);
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (inches_briefing_window_selected), self);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (inches_briefing_window_show_step), self);
  add_list_keys (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), scroller);
  gtk_box_append (GTK_BOX (column), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (column), make_bar (self));

  return column;
}

static GtkWidget *
make_steps (InchesBriefingWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->editor = inches_briefing_editor_new (self->session);
  gtk_widget_set_margin_start (self->editor, 16);
  gtk_widget_set_margin_end (self->editor, 16);
  gtk_widget_set_margin_top (self->editor, 12);
  gtk_widget_set_margin_bottom (self->editor, 12);
  gtk_box_append (GTK_BOX (box), make_list (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->editor);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, EDITOR_WIDE, -1);
  gtk_box_append (GTK_BOX (box), scroller);

  return box;
}

static GtkWidget *
make_empty (void)
{
  GtkWidget *page = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Add this view"));

  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No steps yet"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _("Look at something worth showing in the main window and add it: with this button, or there with "
                                     "Ctrl+Shift+B. Or open a briefing that ships, in the menu above."));
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.add");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);

  return page;
}

/* From the first step; its menu has the other ways to begin. */
static GtkWidget *
make_present (InchesBriefingWindow *self)
{
  GtkWidget *button = adw_split_button_new ();
  g_autoptr(GMenuModel) menu = inches_audience_make_menu (gtk_widget_get_display (GTK_WIDGET (self)));

  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _("Present"));
  gtk_widget_add_css_class (button, "raised");
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), menu);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "steps.present-all");
  gtk_widget_set_tooltip_text (button, _("Present from the first step (F5)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Present"), -1);

  return button;
}

static void
add_header (InchesBriefingWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *add = gtk_button_new_with_label (_("Add this view"));
  GtkWidget *shipped = gtk_menu_button_new ();
  GtkWidget *save = gtk_menu_button_new ();
  g_autoptr(GMenuModel) kinds = inches_briefing_make_save_menu ("steps.save");
  g_autoptr(GMenuModel) menu = inches_briefing_make_shipped_menu ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (add), "steps.add");
  gtk_widget_set_tooltip_text (add, _("Add what the window shows as a step (Ctrl+Shift+B)"));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (save), _("Export"));
  gtk_widget_set_tooltip_text (save, _("Save the briefing as PDF or pictures"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (save), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export the briefing"), -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (save), kinds);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (shipped), _("Shipped"));
  gtk_widget_set_tooltip_text (shipped, _("Open a briefing that ships"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (shipped), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open a briefing that ships"), -1);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (shipped), menu);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), add);
  adw_header_bar_pack_start (ADW_HEADER_BAR (header), make_present (self));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), shipped);
  gtk_window_set_titlebar (GTK_WINDOW (self), header);
}

/** inches_briefing_window_furnish: builds all that the window holds; its session is set */
void
inches_briefing_window_furnish (InchesBriefingWindow *self)
{
  add_header (self);
  self->stack = gtk_stack_new ();
  gtk_stack_add_named (GTK_STACK (self->stack), make_steps (self), "steps");
  gtk_stack_add_named (GTK_STACK (self->stack), make_empty (), "empty");
  gtk_window_set_child (GTK_WINDOW (self), self->stack);
}
