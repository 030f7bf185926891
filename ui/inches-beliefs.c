/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-beliefs.h"

#include "inches-line-layout.h"
#include "inches-number.h"

#include <glib/gi18n-lib.h>

struct _InchesBeliefs
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  InchesScenario  *shown; /* whose circumstances the list says, or NULL */

  GtkToggleButton *head;
  GtkImage        *arrow;
  GtkLabel        *sheet;
  GtkRevealer     *revealer;
  GtkBox          *list;
};

G_DEFINE_FINAL_TYPE (InchesBeliefs, inches_beliefs, GTK_TYPE_WIDGET)

static GtkWidget *
new_label (const char *text,
           const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

/* A name, its value in words, and one sentence of help. */
static void
add_belief (InchesBeliefs *self,
            const char    *name,
            const char    *value,
            const char    *help)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "inches-belief");
  gtk_box_append (GTK_BOX (box), new_label (name, "inches-belief-name"));
  gtk_box_append (GTK_BOX (box), new_label (value, "inches-belief-value"));
  gtk_box_append (GTK_BOX (box), new_label (help, "inches-second"));
  gtk_box_append (self->list, box);
}

static char *
list_rungs (const InchesLadder *ladder,
            guint16             rungs,
            const char         *none)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < INCHES_N_RUNGS; i++)
    if (rungs & (1u << i))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", ladder->rungs[i].name);

  if (names->len == 0)
    g_string_append (names, none);

  return g_string_free (names, FALSE);
}

static const char *
describe_momentum (double momentum)
{
  if (momentum > 0.5)
    return _("Russia is advancing fast");
  if (momentum > 0.1)
    return _("Russia is advancing slowly");
  if (momentum < -0.5)
    return _("Ukraine is advancing fast");

  return momentum < -0.1 ? _("Ukraine is advancing slowly") : _("neither side is advancing");
}

static const char *
describe_trust (double trust)
{
  if (trust < 0.15)
    return _("hardly any");

  return trust < 0.5 ? _("some") : _("much");
}

static const char *
describe_demands (double demands)
{
  if (demands > 0.9)
    return _("maximal");

  return demands > 0.4 ? _("far-reaching") : _("limited");
}

static void
add_on_a_scale (InchesBeliefs *self,
                const char    *name,
                const char    *words,
                double         value,
                const char    *scale,
                const char    *help)
{
  g_autofree char *number = inches_number_format (value, 2);
  /* Translators: words for a value, the value, its scale: "hardly any: 0.08, on a scale from 0 to 1" */
  g_autofree char *text = g_strdup_printf (_("%s: %s, %s"), words, number, scale);

  add_belief (self, name, text, help);
}

static void
add_states (InchesBeliefs             *self,
            const InchesCircumstances *circumstances)
{
  add_on_a_scale (self, _("Momentum"), describe_momentum (circumstances->momentum), circumstances->momentum,
                  _("on a scale from −1 to 1"),
                  _("How the front moves at the start; a side that gains ground is less willing to stop."));
  add_on_a_scale (self, _("Trust"), describe_trust (circumstances->trust), circumstances->trust,
                  _("on a scale from 0 to 1"),
                  _("What the sides believe of each other's promises; kept rungs raise it, broken ones lower it."));
  add_on_a_scale (self, _("Russia's aims"), describe_demands (circumstances->demands), circumstances->demands,
                  _("on a scale from 0 to 1"),
                  _("How much Russia asks for; the more, the fewer agreements either side can accept."));
}

static void
add_starts (InchesBeliefs             *self,
            const InchesCircumstances *circumstances)
{
  const InchesLadder *ladder = inches_model_get_ladder (inches_session_get_model (self->session));
  g_autofree char *rungs = list_rungs (ladder, circumstances->rungs_on, _("none"));
  g_autofree char *agenda = list_rungs (ladder, circumstances->agenda, _("nothing"));
  g_autofree char *anchor = inches_day_to_text (circumstances->anchor);

  add_belief (self, _("Rungs in force at the start"), rungs,
              _("Reciprocal steps that both sides already keep in the first week."));
  add_belief (self, _("On the table"), agenda,
              _("Only these rungs can be agreed; one that is not among them never holds back another."));
  add_belief (self, _("A document"), circumstances->document_on ? _("in force at the start") : _("none in force at the start"),
              _("Whether one agreement about everything is already signed."));
  add_belief (self, _("First week"), anchor,
              _("The Monday on which the simulated weeks begin; inches are of the war's size on that day."));
}

static void
clear_list (InchesBeliefs *self)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL;)
    gtk_box_remove (self->list, child);
}

/* The list is made when it is first opened, and again only for other circumstances. */
static void
scenario_changed_cb (InchesBeliefs *self)
{
  InchesScenario *scenario = inches_session_get_scenario (self->session);
  InchesSheet *sheet = inches_model_get_sheet (inches_session_get_model (self->session), 0);

  if (!gtk_toggle_button_get_active (self->head)
      || (self->shown != NULL
          && inches_circumstances_equal (inches_scenario_get_circumstances (self->shown),
                                         inches_scenario_get_circumstances (scenario))))
    return;

  g_clear_pointer (&self->shown, inches_scenario_unref);
  self->shown = inches_scenario_ref (scenario);

  clear_list (self);
  add_belief (self, _("Sheet"), inches_sheet_get_name (sheet),
              _("The coefficients: how strongly each mechanism works. Every size is a judgement."));
  add_states (self, inches_scenario_get_circumstances (scenario));
  add_starts (self, inches_scenario_get_circumstances (scenario));
}

static void
toggled_cb (InchesBeliefs *self)
{
  gboolean open = gtk_toggle_button_get_active (self->head);

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  scenario_changed_cb (self);
  gtk_revealer_set_reveal_child (self->revealer, open);
}

static void
inches_beliefs_dispose (GObject *object)
{
  InchesBeliefs *self = INCHES_BELIEFS (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_pointer (&self->shown, inches_scenario_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_beliefs_parent_class)->dispose (object);
}

static void
inches_beliefs_class_init (InchesBeliefsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_beliefs_dispose;

  g_type_ensure (INCHES_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_css_name (widget_class, "beliefs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-beliefs.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesBeliefs, head);
  gtk_widget_class_bind_template_child (widget_class, InchesBeliefs, arrow);
  gtk_widget_class_bind_template_child (widget_class, InchesBeliefs, sheet);
  gtk_widget_class_bind_template_child (widget_class, InchesBeliefs, revealer);
  gtk_widget_class_bind_template_child (widget_class, InchesBeliefs, list);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
inches_beliefs_init (InchesBeliefs *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

void
inches_beliefs_set_session (InchesBeliefs *self,
                            InchesSession *session)
{
  g_return_if_fail (INCHES_IS_BELIEFS (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  gtk_label_set_text (self->sheet, _("sheet as shipped"));

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
}
