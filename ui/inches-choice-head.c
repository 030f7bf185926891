/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-choice-head.h"

#include "inches-kept-place.h"
#include "inches-line-layout.h"
#include "inches-steady-label.h"

#include <glib/gi18n-lib.h>

struct _InchesChoiceHead
{
  GtkWidget          parent_instance;

  InchesSession     *session;
  GtkWidget         *choices; /* not owned; below it in the panel */

  InchesSteadyLabel *changed;
  GtkWidget         *reset;
  GtkWidget         *find;
};

G_DEFINE_FINAL_TYPE (InchesChoiceHead, inches_choice_head, GTK_TYPE_WIDGET)

static char *
describe (guint n_changed)
{
  if (n_changed == 0)
    return g_strdup (_("as in early 2025"));

  return g_strdup_printf (ngettext ("%u unlike early 2025", "%u unlike early 2025", n_changed), n_changed);
}

static void
scenario_changed_cb (InchesChoiceHead *self)
{
  guint n = inches_scenario_get_n_changed (inches_session_get_scenario (self->session));
  g_autofree char *words = describe (n);

  inches_steady_label_set_text (self->changed, words);
  inches_kept_place_set_shown (self->reset, n > 0);
}

static void
reset_cb (InchesChoiceHead *self)
{
  /* The button goes; the keyboard must not be thrown to the head of the panel. */
  if (gtk_widget_has_focus (self->reset))
    gtk_widget_grab_focus (self->choices);

  inches_session_reset_choices (self->session);
}

static void
inches_choice_head_dispose (GObject *object)
{
  InchesChoiceHead *self = INCHES_CHOICE_HEAD (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_choice_head_parent_class)->dispose (object);
}

static void
inches_choice_head_class_init (InchesChoiceHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_choice_head_dispose;

  g_type_ensure (INCHES_TYPE_LINE_LAYOUT);
  g_type_ensure (INCHES_TYPE_STEADY_LABEL);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-choice-head.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesChoiceHead, changed);
  gtk_widget_class_bind_template_child (widget_class, InchesChoiceHead, reset);
  gtk_widget_class_bind_template_child (widget_class, InchesChoiceHead, find);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
inches_choice_head_init (InchesChoiceHead *self)
{
  g_autofree char *most = describe (INCHES_N_LEVERS);

  gtk_widget_init_template (GTK_WIDGET (self));
  inches_steady_label_keep_room (self->changed, most);
}

void
inches_choice_head_set_session (InchesChoiceHead *self,
                                InchesSession    *session,
                                GtkWidget        *choices)
{
  g_return_if_fail (INCHES_IS_CHOICE_HEAD (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->choices = choices;
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  scenario_changed_cb (self);
}

GtkWidget *
inches_choice_head_get_find (InchesChoiceHead *self)
{
  g_return_val_if_fail (INCHES_IS_CHOICE_HEAD (self), NULL);

  return self->find;
}
