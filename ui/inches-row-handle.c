/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-row-handle.h"

#include "inches-row-drag.h"
#include "inches-row-menu.h"

#include <glib/gi18n-lib.h>

#define STEP 12.0 /* px at text size 1 that a key makes a row higher: a row of labels */

struct _InchesRowHandle
{
  GtkWidget          parent_instance;

  InchesArrangement *arrangement;
  char              *id;
  double             unit;
  GtkWidget         *menu;      /* NULL while closed */
  guint              about_id;  /* a click that may become a double click */
  gboolean           named;
  gboolean           collapsed; /* as its name says */
};

G_DEFINE_FINAL_TYPE (InchesRowHandle, inches_row_handle, GTK_TYPE_WIDGET)

static void
menu_closed_cb (InchesRowHandle *self)
{
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

static void
close_menu (InchesRowHandle *self)
{
  if (self->menu == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->menu, self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
}

static gboolean
close_later_cb (gpointer user_data)
{
  menu_closed_cb (user_data);

  return G_SOURCE_REMOVE;
}

/* The item chosen acts after the menu has closed: it must still have its parent. */
static void
closed_cb (InchesRowHandle *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_later_cb, g_object_ref (self), g_object_unref);
}

static void
popup (InchesRowHandle *self,
       double           x,
       double           y)
{
  const GdkRectangle point = { x, y, 1, 1 };

  close_menu (self);
  self->menu = inches_row_menu_new (inches_arrangement_find (self->arrangement, self->id));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &point);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  popup (INCHES_ROW_HANDLE (widget), gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0);
}

static void
hide_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (widget);

  /* Before the focus is lost with the row: to a neighbour. */
  if (gtk_widget_has_focus (widget) && !gtk_widget_child_focus (gtk_widget_get_parent (widget), GTK_DIR_DOWN))
    gtk_widget_child_focus (gtk_widget_get_parent (widget), GTK_DIR_UP);
  inches_arrangement_set_shown (self->arrangement, self->id, FALSE);
}

static void
collapse_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (widget);

  inches_arrangement_set_collapsed (self->arrangement, self->id,
                                    !inches_arrangement_find (self->arrangement, self->id)->collapsed);
}

static void
move_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (widget);

  if (!inches_arrangement_step (self->arrangement, self->id, g_str_equal (action, "row.up") ? -1 : 1))
    gtk_widget_error_bell (widget);
}

/* What the track shows. */
static void
about_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "timeline.about-track", "s", INCHES_ROW_HANDLE (widget)->id);
}

static void
resize_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (widget);
  double height = gtk_widget_get_height (widget) / self->unit;

  if (g_str_equal (action, "row.usual-height"))
    height = 0;
  else
    height += g_str_equal (action, "row.higher") ? STEP : -STEP;
  inches_arrangement_set_height (self->arrangement, self->id, height);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            InchesRowHandle *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  popup (self, x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture,
                 double               x,
                 double               y,
                 InchesRowHandle     *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  popup (self, x, y);
}

static void
double_click_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 InchesRowHandle *self)
{
  g_clear_handle_id (&self->about_id, g_source_remove);
  if (n_press != 2)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  collapse_cb (GTK_WIDGET (self), "row.collapse", NULL);
}

static gboolean
about_later_cb (gpointer user_data)
{
  InchesRowHandle *self = user_data;

  self->about_id = 0;
  gtk_widget_activate_action (GTK_WIDGET (self), "row.about", NULL);

  return G_SOURCE_REMOVE;
}

/* Not at once: a second click would meet the card instead of the name. */
static void
single_click_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 InchesRowHandle *self)
{
  int wait;

  if (n_press != 1 || inches_arrangement_find (self->arrangement, self->id)->kind != INCHES_ARRANGED_TRACK)
    return;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-double-click-time", &wait, NULL);
  g_clear_handle_id (&self->about_id, g_source_remove);
  self->about_id = g_timeout_add (wait, about_later_cb, self);
}

/* Translators: a row of the timeline: its name, then what it is. */
static char *
describe (const InchesArrangedRow *row)
{
  if (row->kind == INCHES_ARRANGED_LANE)
    return g_strdup_printf (_("%s, lane"), row->name);
  if (row->kind == INCHES_ARRANGED_TRACK)
    return g_strdup_printf (row->own ? _("%s, own track, not checked") : _("%s, track"), row->name);

  return g_strdup_printf (_("%s, model"), row->name);
}

/* What a screen reader says: the name, its kind, its state. */
static void
name (InchesRowHandle *self)
{
  const InchesArrangedRow *row = inches_arrangement_find (self->arrangement, self->id);
  g_autofree char *words = describe (row);

  if (self->named && self->collapsed == row->collapsed)
    return;

  self->named = TRUE;
  self->collapsed = row->collapsed;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, row->collapsed ? _("Collapsed") : "", -1);
}

static void
add (InchesRowHandle    *self,
     GtkEventController *controller)
{
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
add_gestures (InchesRowHandle *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *twice = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  add (self, GTK_EVENT_CONTROLLER (click));

  g_signal_connect (twice, "pressed", G_CALLBACK (double_click_cb), self);
  g_signal_connect (twice, "released", G_CALLBACK (single_click_cb), self);
  add (self, GTK_EVENT_CONTROLLER (twice));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect (press, "pressed", G_CALLBACK (long_pressed_cb), self);
  add (self, GTK_EVENT_CONTROLLER (press));
}

static void
inches_row_handle_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (widget);

  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
inches_row_handle_dispose (GObject *object)
{
  InchesRowHandle *self = INCHES_ROW_HANDLE (object);

  close_menu (self);
  g_clear_handle_id (&self->about_id, g_source_remove);
  g_clear_object (&self->arrangement);

  G_OBJECT_CLASS (inches_row_handle_parent_class)->dispose (object);
}

static void
inches_row_handle_finalize (GObject *object)
{
  g_free (INCHES_ROW_HANDLE (object)->id);

  G_OBJECT_CLASS (inches_row_handle_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint            key;
    GdkModifierType  modifiers;
    const char      *action;
  } keys[] =
  {
    { GDK_KEY_Up, GDK_ALT_MASK, "row.up" },
    { GDK_KEY_Down, GDK_ALT_MASK, "row.down" },
    { GDK_KEY_Down, GDK_SHIFT_MASK, "row.higher" },
    { GDK_KEY_Up, GDK_SHIFT_MASK, "row.lower" },
    { GDK_KEY_Delete, 0, "row.hide" },
    { GDK_KEY_h, 0, "row.hide" },
    { GDK_KEY_i, 0, "row.about" },
    { GDK_KEY_space, 0, "row.collapse" },
    { GDK_KEY_Return, 0, "row.menu" },
    { GDK_KEY_KP_Enter, 0, "row.menu" },
    { GDK_KEY_Menu, 0, "row.menu" },
    { GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers, keys[i].action, NULL);
}

static void
inches_row_handle_class_init (InchesRowHandleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_row_handle_dispose;
  G_OBJECT_CLASS (klass)->finalize = inches_row_handle_finalize;
  widget_class->size_allocate = inches_row_handle_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "inches-row-handle");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_install_action (widget_class, "row.about", NULL, about_cb);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_cb);
  gtk_widget_class_install_action (widget_class, "row.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "row.collapse", NULL, collapse_cb);
  gtk_widget_class_install_action (widget_class, "row.up", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "row.down", NULL, move_cb);
  gtk_widget_class_install_action (widget_class, "row.higher", NULL, resize_cb);
  gtk_widget_class_install_action (widget_class, "row.lower", NULL, resize_cb);
  gtk_widget_class_install_action (widget_class, "row.usual-height", NULL, resize_cb);
  install_keys (widget_class);
}

static void
inches_row_handle_init (InchesRowHandle *self)
{
  self->unit = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  add_gestures (self);
}

GtkWidget *
inches_row_handle_new (InchesArrangement       *arrangement,
                       const InchesArrangedRow *row)
{
  InchesRowHandle *self = g_object_new (INCHES_TYPE_ROW_HANDLE, NULL);

  self->arrangement = g_object_ref (arrangement);
  self->id = g_strdup (row->id);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.about", row->kind == INCHES_ARRANGED_TRACK);
  inches_row_drag_attach (self, arrangement);
  g_signal_connect_object (arrangement, "changed", G_CALLBACK (name), self, G_CONNECT_SWAPPED);
  name (self);

  return GTK_WIDGET (self);
}

const char *
inches_row_handle_get_id (InchesRowHandle *self)
{
  return self->id;
}

void
inches_row_handle_set_unit (InchesRowHandle *self,
                            double           unit)
{
  self->unit = unit;
}

double
inches_row_handle_get_unit (InchesRowHandle *self)
{
  return self->unit;
}
