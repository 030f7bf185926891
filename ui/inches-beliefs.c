/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-beliefs.h"

#include "inches-anchor-entry.h"
#include "inches-belief-row.h"
#include "inches-child-focus.h"
#include "inches-lever-row.h"
#include "inches-line-layout.h"
#include "inches-rung-choice.h"
#include "inches-sheet-chooser.h"

#include <glib/gi18n-lib.h>

struct _InchesBeliefs
{
  GtkWidget        parent_instance;

  InchesSession   *session;
  gboolean         showing; /* the session's state is being shown: nobody chose it here */

  GtkToggleButton *head;
  GtkImage        *arrow;
  GtkLabel        *sheet;
  GtkRevealer     *revealer;
  GtkBox          *list;
  GtkWidget       *document; /* a switch; NULL until the list is first opened */
  GtkWidget       *reset;
};

G_DEFINE_FINAL_TYPE (InchesBeliefs, inches_beliefs, GTK_TYPE_WIDGET)

static const InchesCircumstances *
get_circumstances (InchesBeliefs *self)
{
  return inches_scenario_get_circumstances (inches_session_get_scenario (self->session));
}

static guint
count_changed (InchesBeliefs *self)
{
  const InchesCircumstances *now = get_circumstances (self);
  const InchesCircumstances *early = &inches_model_get_levers (inches_session_get_model (self->session))->early_2025;

  return (now->momentum != early->momentum) + (now->trust != early->trust) + (now->demands != early->demands)
         + (now->rungs_on != early->rungs_on) + (now->agenda != early->agenda)
         + (now->document_on != early->document_on) + (now->anchor != early->anchor);
}

static char *
describe (InchesBeliefs *self,
          guint          n_changed,
          gboolean       as_shipped)
{
  if (n_changed > 0 && !as_shipped)
    return g_strdup_printf (_("%u and the sheet changed"), n_changed);
  if (n_changed > 0)
    return g_strdup_printf (ngettext ("%u unlike early 2025", "%u unlike early 2025", n_changed), n_changed);

  return g_strdup (as_shipped ? _("sheet as shipped") : _("another sheet"));
}

static void
changed_cb (InchesBeliefs *self)
{
  InchesSheet *own = inches_model_get_sheet (inches_session_get_model (self->session), 0);
  gboolean as_shipped = inches_sheet_equal (inches_session_get_sheet (self->session), own);
  guint n_changed = count_changed (self);
  g_autofree char *words = describe (self, n_changed, as_shipped);

  if (!g_str_equal (words, gtk_label_get_text (self->sheet)))
    gtk_label_set_text (self->sheet, words);

  if (self->document == NULL)
    return;

  self->showing = TRUE;
  gtk_switch_set_active (GTK_SWITCH (self->document), get_circumstances (self)->document_on);
  self->showing = FALSE;
  gtk_widget_set_sensitive (self->reset, n_changed > 0 || !as_shipped);
}

static void
document_cb (InchesBeliefs *self)
{
  InchesCircumstances circumstances = *get_circumstances (self);

  if (self->showing)
    return;

  circumstances.document_on = gtk_switch_get_active (GTK_SWITCH (self->document));
  if (!inches_session_set_circumstances (self->session, &circumstances, NULL))
    g_assert_not_reached ();
}

static void
reset_cb (InchesBeliefs *self)
{
  inches_session_reset_beliefs (self->session);
}

static GtkWidget *
new_anchor_row (InchesBeliefs *self)
{
  GtkWidget *entry = inches_anchor_entry_new (self->session);
  GtkWidget *row = inches_belief_row_new (_("First week"), entry,
                                          _("The Monday on which the simulated weeks begin; inches are of the war’s size "
                                            "on that day. Type a day and press Enter."));

  g_signal_connect_object (entry, "says", G_CALLBACK (inches_belief_row_set_value), row, G_CONNECT_SWAPPED);
  inches_anchor_entry_show (INCHES_ANCHOR_ENTRY (entry));

  return row;
}

/* The rows are made when they are first asked for: most starts never need them. */
static void
fill (InchesBeliefs *self)
{
  self->document = gtk_switch_new ();
  g_signal_connect_swapped (self->document, "notify::active", G_CALLBACK (document_cb), self);
  self->reset = gtk_button_new_with_label (_("Set all beliefs back to early 2025"));
  gtk_widget_add_css_class (self->reset, "inches-reset-all");
  g_signal_connect_swapped (self->reset, "clicked", G_CALLBACK (reset_cb), self);

  gtk_box_append (self->list, inches_sheet_chooser_new (self->session));
  for (guint i = 0; i < INCHES_N_SCALED_CIRCUMSTANCES; i++)
    gtk_box_append (self->list, inches_lever_row_new_for_circumstance (self->session, i));
  gtk_box_append (self->list, inches_rung_choice_new (self->session, INCHES_RUNGS_IN_FORCE));
  gtk_box_append (self->list, inches_rung_choice_new (self->session, INCHES_RUNGS_AGENDA));
  gtk_box_append (self->list, inches_belief_row_new (_("Document in force at the start"), self->document,
                                                     _("Whether one agreement about everything is already signed.")));
  gtk_box_append (self->list, new_anchor_row (self));
  gtk_box_append (self->list, self->reset);
}

static void
toggled_cb (InchesBeliefs *self)
{
  gboolean open = gtk_toggle_button_get_active (self->head);

  gtk_image_set_from_icon_name (self->arrow, open ? "pan-down-symbolic" : "pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->head),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  if (open && self->document == NULL)
    {
      fill (self);
      changed_cb (self);
    }
  gtk_revealer_set_reveal_child (self->revealer, open);
}

void
inches_beliefs_unfold (InchesBeliefs *self)
{
  g_return_if_fail (INCHES_IS_BELIEFS (self));

  gtk_toggle_button_set_active (self->head, TRUE);
}

static gboolean
inches_beliefs_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (INCHES_BELIEFS (widget)->head));
}

static void
inches_beliefs_dispose (GObject *object)
{
  InchesBeliefs *self = INCHES_BELIEFS (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_beliefs_parent_class)->dispose (object);
}

static void
inches_beliefs_class_init (InchesBeliefsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_beliefs_dispose;
  widget_class->focus = inches_child_focus;
  widget_class->grab_focus = inches_beliefs_grab_focus;

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

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::sheet", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
}
