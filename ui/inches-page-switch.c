/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-page-switch.h"

#include <glib/gi18n-lib.h>

struct _InchesPageSwitch
{
  GtkWidget  parent_instance;

  GtkWidget *buttons;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (InchesPageSwitch, inches_page_switch, GTK_TYPE_WIDGET)

typedef struct
{
  const char *id;
  const char *name;
  const char *tooltip; /* NULL: in the menus only */
} Page;

static const Page pages[] = {
  { "timeline", N_("Timeline"), N_("Record and model on one axis of time (Ctrl+1)") },
  { "outlook", N_("Outlook"), N_("What the model leaves open, and what holds each rung back (Ctrl+2)") },
  { "table", N_("Table"), N_("Events, series, outcomes and levers as tables (Ctrl+5)") },
  { "then-and-now", N_("Then and now"), NULL },
  { "precedents", N_("Precedents"), NULL },
};

static void
add_button (InchesPageSwitch *self,
            const Page       *page)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (_(page->name));

  gtk_widget_set_tooltip_text (button, _(page->tooltip));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.page");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", page->id);
  gtk_box_append (GTK_BOX (self->buttons), button);
}

static void
inches_page_switch_dispose (GObject *object)
{
  InchesPageSwitch *self = INCHES_PAGE_SWITCH (object);

  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_pointer (&self->menu_button, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_page_switch_parent_class)->dispose (object);
}

static void
inches_page_switch_class_init (InchesPageSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_page_switch_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_page_switch_init (InchesPageSwitch *self)
{
  g_autoptr(GMenu) menu = g_menu_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-pages");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages"), -1);

  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr(GMenuItem) item = g_menu_item_new (_(pages[i].name), NULL);

      g_menu_item_set_action_and_target (item, "win.page", "s", pages[i].id);
      g_menu_append_item (menu, item);
      if (pages[i].tooltip != NULL)
        add_button (self, &pages[i]);
    }

  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), G_MENU_MODEL (menu));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->menu_button), TRUE);
  gtk_widget_set_tooltip_text (self->menu_button, _("Another page"));
  gtk_widget_set_visible (self->menu_button, FALSE);
  gtk_widget_set_parent (self->menu_button, GTK_WIDGET (self));
}

/** inches_page_switch_set_page: @id: of the page that is shown */
void
inches_page_switch_set_page (InchesPageSwitch *self,
                             const char       *id)
{
  g_return_if_fail (INCHES_IS_PAGE_SWITCH (self));

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].id, id))
      gtk_menu_button_set_label (GTK_MENU_BUTTON (self->menu_button), _(pages[i].name));
}

/** inches_page_switch_set_compact: @compact: whether there is room for one button only */
void
inches_page_switch_set_compact (InchesPageSwitch *self,
                                gboolean          compact)
{
  g_return_if_fail (INCHES_IS_PAGE_SWITCH (self));

  gtk_widget_set_visible (self->buttons, !compact);
  gtk_widget_set_visible (self->menu_button, compact);
}
