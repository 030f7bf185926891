/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-foot.h"

#include "inches-console-clock.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

struct _InchesConsoleFoot
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  GtkWidget          *row;   /* of buttons */
  GtkWidget          *pause; /* its button */
};

G_DEFINE_FINAL_TYPE (InchesConsoleFoot, inches_console_foot, GTK_TYPE_WIDGET)

static const struct
{
  const char *action;
  const char *words;
  const char *key;
  const char *tooltip;
  gboolean    stays; /* pressed */
} buttons[] = {
  { "present.back", N_("Back"), "←", N_("The step before (Left, Page Up, Backspace, P)"), FALSE },
  { "present.next", N_("Next"), "→", N_("The next step (Right, Page Down, Space, Enter, N)"), FALSE },
  { "present.black", N_("Black"), "B", N_("The room sees nothing, in black (B or .)"), TRUE },
  { "present.white", N_("White"), "W", N_("The room sees nothing, in white (W or ,)"), TRUE },
  { "present.freeze", N_("Freeze"), "F", N_("The room stays where it is while you look elsewhere (F)"), TRUE },
  { "present.explore", N_("Explore"), "E", N_("Freeze, and try other settings (E)"), FALSE },
  { "present.go-to", N_("Go to"), "G", N_("Go to a step by its number or name (G)"), FALSE },
  { "present.overview", N_("Overview"), "O", N_("All steps as small slides (O)"), FALSE },
  { "present.pause", N_("Start clock"), "T", N_("Let the time run, or stop it (T)"), FALSE },
};

static void
set_words (GtkWidget  *button,
           const char *words)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
changed_cb (InchesConsoleFoot *self)
{
  set_words (self->pause, inches_presentation_get_paused (self->presentation) ? _("Start clock") : _("Stop clock"));
}

static GtkWidget *
make_button (guint index)
{
  GtkWidget *button = buttons[index].stays ? gtk_toggle_button_new () : gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *key = g_object_new (GTK_TYPE_LABEL, "label", buttons[index].key, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (key, "inches-key");
  gtk_box_append (GTK_BOX (box), gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (box), key);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), buttons[index].action);
  gtk_widget_set_tooltip_text (button, _(buttons[index].tooltip));
  gtk_widget_set_focus_on_click (button, FALSE); /* or the next Space would press it again */
  set_words (button, _(buttons[index].words));

  return button;
}

static void
inches_console_foot_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&INCHES_CONSOLE_FOOT (object)->presentation);

  G_OBJECT_CLASS (inches_console_foot_parent_class)->dispose (object);
}

static void
inches_console_foot_class_init (InchesConsoleFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_foot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-console-foot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_console_foot_init (InchesConsoleFoot *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Times and commands"), -1);
}

GtkWidget *
inches_console_foot_new (InchesPresentation *presentation)
{
  InchesConsoleFoot *self;
  GtkWidget *row;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_FOOT, NULL);
  self->presentation = g_object_ref (presentation);
  self->row = row = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      GtkWidget *button = make_button (i);

      gtk_box_append (GTK_BOX (row), button);
      if (g_str_equal (buttons[i].action, "present.pause"))
        self->pause = button;
    }
  gtk_widget_set_valign (row, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (inches_console_clock_new (presentation), GTK_WIDGET (self));
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);

  return GTK_WIDGET (self);
}

void
inches_console_foot_set_quiet (InchesConsoleFoot *self,
                               gboolean           quiet)
{
  g_return_if_fail (INCHES_IS_CONSOLE_FOOT (self));

  gtk_widget_set_visible (self->row, !quiet);
}
