/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-page-switch.h"

#include <glib/gi18n-lib.h>

#define GAPS 12 /* px that the toolkit leaves between the ends of the bar and its middle */

struct _InchesPageSwitch
{
  GtkWidget  parent_instance;

  GtkWidget *buttons;
  GtkWidget *menu_button;
  gboolean   compact;  /* whatever the room */
  gboolean   squeezed; /* the header bar has no room for all buttons */
  guint      settle_id;
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
  { "compare", N_("Compare"), N_("Scenarios side by side: settings, outcomes, doubt (Ctrl+3)") },
  { "why", N_("Why"), N_("What changed the outcome, and what could (Ctrl+4)") },
  { "table", N_("Table"), N_("Events, series, outcomes and levers as tables (Ctrl+5)") },
  { "evidence", N_("Evidence"), N_("Claims, coefficients, properties, what happened, literature (Ctrl+6)") },
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

/* As many buttons as there are pages, if the header bar has the room. */
static void
inches_page_switch_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  InchesPageSwitch *self = INCHES_PAGE_SWITCH (widget);
  int buttons_minimum, buttons_natural, menu_minimum, menu_natural;

  gtk_widget_measure (self->buttons, orientation, -1, &buttons_minimum, &buttons_natural, NULL, NULL);
  gtk_widget_measure (self->menu_button, orientation, -1, &menu_minimum, &menu_natural, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? menu_minimum : MAX (buttons_minimum, menu_minimum);
  *natural = self->compact || self->squeezed ? menu_natural : MAX (buttons_natural, menu_natural);
}

static int
natural_width (GtkWidget *widget)
{
  int natural = 0;

  if (widget != NULL)
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* What the ends of the bar leave when they have all they ask for. */
static int
measure_room (InchesPageSwitch *self)
{
  GtkWidget *bar = gtk_widget_get_parent (GTK_WIDGET (self));

  if (!GTK_IS_CENTER_BOX (bar))
    return gtk_widget_get_width (GTK_WIDGET (self));

  return gtk_widget_get_width (bar) - GAPS - natural_width (gtk_center_box_get_start_widget (GTK_CENTER_BOX (bar)))
         - natural_width (gtk_center_box_get_end_widget (GTK_CENTER_BOX (bar)));
}

/* A menu asks for less than the buttons: the name of the document has the rest. Once all have their place. */
static gboolean
settle_cb (gpointer user_data)
{
  InchesPageSwitch *self = user_data;
  gboolean squeezed = measure_room (self) < natural_width (self->buttons);

  self->settle_id = 0;
  if (squeezed != self->squeezed)
    {
      self->squeezed = squeezed;
      gtk_widget_queue_resize (GTK_WIDGET (self));
    }

  return G_SOURCE_REMOVE;
}

static void
show_child (GtkWidget *child,
            gboolean   shown)
{
  if (gtk_widget_get_child_visible (child) != shown)
    {
      gtk_widget_set_child_visible (child, shown);
      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
    }
}

static void
inches_page_switch_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  InchesPageSwitch *self = INCHES_PAGE_SWITCH (widget);
  int least, wide;
  gboolean fits;

  gtk_widget_measure (self->buttons, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  if (self->settle_id == 0)
    self->settle_id = g_idle_add_full (G_PRIORITY_HIGH, settle_cb, self, NULL);
  fits = !self->compact && width >= least;
  show_child (self->buttons, fits);
  show_child (self->menu_button, !fits);
  if (fits)
    {
      gtk_widget_allocate (self->buttons, width, height, baseline, NULL);
      return;
    }

  wide = MIN (width, natural_width (self->menu_button));
  gtk_widget_allocate (self->menu_button, wide, height, baseline,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((width - wide) / 2, 0)));
}

/* What has its size is not laid out again with the bar, so that the window has to say when there is more room:
 * it has got wider, or the name of its document shorter. */
static void
inches_page_switch_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_page_switch_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::title",
                           G_CALLBACK (gtk_widget_queue_allocate), widget, G_CONNECT_SWAPPED);
}

static void
inches_page_switch_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), gtk_widget_queue_allocate, widget);
  GTK_WIDGET_CLASS (inches_page_switch_parent_class)->unroot (widget);
}

/* A window that is realized anew has another surface. */
static void
inches_page_switch_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_page_switch_parent_class)->realize (widget);
  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "notify::width",
                           G_CALLBACK (gtk_widget_queue_allocate), widget, G_CONNECT_SWAPPED);
}

static void
inches_page_switch_dispose (GObject *object)
{
  InchesPageSwitch *self = INCHES_PAGE_SWITCH (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);
  g_clear_pointer (&self->menu_button, gtk_widget_unparent);

  G_OBJECT_CLASS (inches_page_switch_parent_class)->dispose (object);
}

static void
inches_page_switch_class_init (InchesPageSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_page_switch_dispose;

  widget_class->root = inches_page_switch_root;
  widget_class->unroot = inches_page_switch_unroot;
  widget_class->realize = inches_page_switch_realize;
  widget_class->measure = inches_page_switch_measure;
  widget_class->size_allocate = inches_page_switch_size_allocate;

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

/** inches_page_switch_set_compact: @compact: one button only, even where there is room for all */
void
inches_page_switch_set_compact (InchesPageSwitch *self,
                                gboolean          compact)
{
  g_return_if_fail (INCHES_IS_PAGE_SWITCH (self));

  self->compact = compact;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
