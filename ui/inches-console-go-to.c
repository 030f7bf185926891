/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-go-to.h"

#include "inches-presenter-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesConsoleGoTo
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  GtkWidget          *entry;
  GtkLabel           *found;
  guint               nth; /* of those that fit */
};

enum { CLOSED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (InchesConsoleGoTo, inches_console_go_to, GTK_TYPE_WIDGET)

static gboolean
fits (const InchesStepParts *parts,
      const char            *folded)
{
  g_autofree char *name = g_utf8_casefold (parts->title, -1);
  g_autofree char *section = g_utf8_casefold (parts->section, -1);

  return strstr (name, folded) != NULL || strstr (section, folded) != NULL;
}

/**
 * inches_console_go_to_find:
 * @briefing: whose steps are looked through
 * @words: the number of a step from 1, or a part of a name or section
 * @nth: which of those that fit, from 0
 * @step: (out): its index
 *
 * Returns: %FALSE if none fits
 */
gboolean
inches_console_go_to_find (InchesBriefing *briefing,
                           const char     *words,
                           guint           nth,
                           guint          *step)
{
  guint n = inches_briefing_get_n_steps (briefing);
  g_autofree char *stripped = g_strstrip (g_strdup (words));
  g_autofree char *folded = g_utf8_casefold (stripped, -1);
  g_autoptr(GArray) fitting = g_array_new (FALSE, FALSE, sizeof (guint));
  guint64 number;

  if (*stripped == '\0')
    return FALSE;

  if (g_ascii_string_to_unsigned (stripped, 10, 1, n, &number, NULL))
    {
      *step = number - 1;
      return TRUE;
    }

  for (guint i = 0; i < n; i++)
    if (fits (inches_briefing_step_get_parts (inches_briefing_get_step (briefing, i)), folded))
      g_array_append_val (fitting, i);
  if (fitting->len == 0)
    return FALSE;

  *step = g_array_index (fitting, guint, nth % fitting->len);

  return TRUE;
}

static gboolean
find (InchesConsoleGoTo *self,
      guint             *step)
{
  return inches_console_go_to_find (inches_presentation_get_briefing (self->presentation),
                                    gtk_editable_get_text (GTK_EDITABLE (self->entry)), self->nth, step);
}

static void
show_found (InchesConsoleGoTo *self)
{
  InchesBriefing *briefing = inches_presentation_get_briefing (self->presentation);
  g_autofree char *name = NULL;
  guint step;

  if (find (self, &step))
    name = inches_briefing_step_make_name (inches_briefing_get_step (briefing, step), step + 1);
  else if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    name = g_strdup_printf (_("No step of that name; numbers go from 1 to %u"), inches_briefing_get_n_steps (briefing));
  else
    name = g_strdup (_("Number, or a part of a name or section"));

  gtk_label_set_text (self->found, name);
}

static void
typed_cb (InchesConsoleGoTo *self)
{
  self->nth = 0;
  show_found (self);
}

static void
go_cb (InchesConsoleGoTo *self)
{
  guint step;

  if (!find (self, &step))
    return;

  inches_presentation_go_to (self->presentation, step);
  inches_console_go_to_close (self);
}

static gboolean
pass_cb (GtkWidget *widget,
         GVariant  *steps,
         gpointer   user_data)
{
  InchesConsoleGoTo *self = INCHES_CONSOLE_GO_TO (widget);

  self->nth += g_variant_get_int32 (steps);
  show_found (self);

  return TRUE;
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  inches_console_go_to_close (INCHES_CONSOLE_GO_TO (widget));

  return TRUE;
}

static void
inches_console_go_to_dispose (GObject *object)
{
  InchesConsoleGoTo *self = INCHES_CONSOLE_GO_TO (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_go_to_parent_class)->dispose (object);
}

static void
inches_console_go_to_class_init (InchesConsoleGoToClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_go_to_dispose;

  signals[CLOSED] = g_signal_new ("closed", INCHES_TYPE_CONSOLE_GO_TO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /* Further ones of many fitting come with the first keys of a list. */
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, pass_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, pass_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-go-to");
}

static void
inches_console_go_to_init (InchesConsoleGoTo *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (_("Go to"));

  self->entry = gtk_entry_new ();
  self->found = GTK_LABEL (g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0,
                                         "hexpand", TRUE, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 16);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Go to step"), -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (go_cb), self);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->found));
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  inches_presenter_keys_leave (GTK_WIDGET (self));
}

GtkWidget *
inches_console_go_to_new (InchesPresentation *presentation)
{
  InchesConsoleGoTo *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_GO_TO, NULL);
  self->presentation = g_object_ref (presentation);

  return GTK_WIDGET (self);
}

/** inches_console_go_to_open: shows it, empty, with the keyboard in it */
void
inches_console_go_to_open (InchesConsoleGoTo *self)
{
  g_return_if_fail (INCHES_IS_CONSOLE_GO_TO (self));

  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  typed_cb (self);
  gtk_widget_grab_focus (self->entry);
}

void
inches_console_go_to_close (InchesConsoleGoTo *self)
{
  g_return_if_fail (INCHES_IS_CONSOLE_GO_TO (self));

  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}
