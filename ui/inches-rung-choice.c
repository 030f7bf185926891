/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-rung-choice.h"

#include "inches-belief-row.h"

#include <glib/gi18n-lib.h>

struct _InchesRungChoice
{
  GtkWidget         parent_instance;

  InchesSession    *session;
  InchesRungsAsked  asked;
  gboolean          showing; /* the session's rungs are being shown: nobody chose them here */

  GtkWidget        *row;
  GtkWidget        *button;
  GtkWidget        *checks[INCHES_N_RUNGS];
};

G_DEFINE_FINAL_TYPE (InchesRungChoice, inches_rung_choice, GTK_TYPE_WIDGET)

static guint16
get_rungs (InchesRungChoice *self)
{
  const InchesCircumstances *now = inches_scenario_get_circumstances (inches_session_get_scenario (self->session));

  return self->asked == INCHES_RUNGS_AGENDA ? now->agenda : now->rungs_on;
}

static void
checked_cb (InchesRungChoice *self)
{
  InchesCircumstances circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (self->session));
  guint16 rungs = 0;

  if (self->showing)
    return;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      rungs |= 1u << i;

  if (self->asked == INCHES_RUNGS_AGENDA)
    circumstances.agenda = rungs;
  else
    circumstances.rungs_on = rungs;

  if (!inches_session_set_circumstances (self->session, &circumstances, NULL))
    g_assert_not_reached ();
}

static char *
list_names (InchesRungChoice *self,
            guint16           rungs)
{
  const InchesLadder *ladder = inches_model_get_ladder (inches_session_get_model (self->session));
  g_autoptr(GString) names = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & (1u << i))
      {
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", ladder->rungs[i].name);
        n++;
      }

  if (n == INCHES_N_RUNGS)
    return g_strdup (_("all ten rungs"));

  return n > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : g_strdup (_("none"));
}

static void
scenario_changed_cb (InchesRungChoice *self)
{
  guint16 rungs = get_rungs (self);
  g_autofree char *names = list_names (self, rungs);

  self->showing = TRUE;
  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), (rungs & (1u << i)) != 0);
  self->showing = FALSE;

  inches_belief_row_set_value (INCHES_BELIEF_ROW (self->row), names);
}

static void
inches_rung_choice_dispose (GObject *object)
{
  InchesRungChoice *self = INCHES_RUNG_CHOICE (object);

  g_clear_pointer (&self->row, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_rung_choice_parent_class)->dispose (object);
}

static void
inches_rung_choice_class_init (InchesRungChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = inches_rung_choice_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
inches_rung_choice_init (InchesRungChoice *self)
{
}

static GtkWidget *
new_popover (InchesRungChoice *self)
{
  const InchesLadder *ladder = inches_model_get_ladder (inches_session_get_model (self->session));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    {
      self->checks[i] = gtk_check_button_new_with_label (ladder->rungs[i].name);
      g_signal_connect_swapped (self->checks[i], "toggled", G_CALLBACK (checked_cb), self);
      gtk_box_append (GTK_BOX (box), self->checks[i]);
    }

  gtk_widget_add_css_class (popover, "inches-help");
  gtk_popover_set_child (GTK_POPOVER (popover), box);

  return popover;
}

GtkWidget *
inches_rung_choice_new (InchesSession    *session,
                        InchesRungsAsked  asked)
{
  InchesRungChoice *self;
  gboolean agenda = asked == INCHES_RUNGS_AGENDA;

  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);

  self = g_object_new (INCHES_TYPE_RUNG_CHOICE, NULL);
  self->session = g_object_ref (session);
  self->asked = asked;

  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button), _("Change…"));
  gtk_widget_add_css_class (self->button, "inches-claim");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), new_popover (self));

  self->row = inches_belief_row_new (agenda ? _("Rungs on the table") : _("Rungs in force at the start"), self->button,
                                     agenda ? _("Only these can be agreed; one that is not among them never holds back another.")
                                            : _("Steps that both sides already keep in the first week."));
  gtk_widget_set_parent (self->row, GTK_WIDGET (self));

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  scenario_changed_cb (self);

  return GTK_WIDGET (self);
}
