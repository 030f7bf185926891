/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-entry.h"

#include "inches-lever-chart.h"
#include "inches-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _InchesLeverEntry
{
  GtkEntry           parent_instance;

  const InchesLever *lever;
  double             value;
  gboolean           begun; /* typed from elsewhere, where the keyboard returns to */
};

G_DEFINE_FINAL_TYPE (InchesLeverEntry, inches_lever_entry, GTK_TYPE_ENTRY)

enum
{
  SIGNAL_ENTERED,
  SIGNAL_FINISHED,
  SIGNAL_REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What stands before the unit, if the text ends with the unit or its first word. */
static char *
strip_unit (const InchesLever *lever,
            const char        *text)
{
  g_auto(GStrv) words = g_strsplit (lever->unit, " ", 2);
  const char *endings[] = { lever->unit, words[0] };
  g_autofree char *folded = g_utf8_strdown (text, -1);

  g_strchomp (folded);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *ending = endings[i] != NULL ? g_utf8_strdown (endings[i], -1) : NULL;

      /* Folding may change lengths, so the figures are taken from the folded text. */
      if (ending != NULL && *ending != '\0' && g_str_has_suffix (folded, ending))
        return g_strndup (folded, strlen (folded) - strlen (ending));
    }

  return g_strdup (text);
}

gboolean
inches_lever_parse (const InchesLever  *lever,
                    const char         *text,
                    double             *value,
                    char              **refusal)
{
  g_autofree char *figures = strip_unit (lever, text);
  g_autofree char *lowest = inches_lever_format (lever, lever->lowest);
  g_autofree char *highest = inches_lever_format (lever, lever->highest);
  g_autofree char *limits = NULL;
  double parsed;

  *refusal = NULL;

  if (*lever->unit != '\0')
    limits = g_strdup_printf (_("Type a number from %s to %s, in %s."), lowest, highest, lever->unit);
  else
    limits = g_strdup_printf (_("Type a number from %s to %s."), lowest, highest);

  if (!inches_number_parse (figures, &parsed, NULL))
    {
      *refusal = g_strdup_printf (_("“%s” is not a number. %s"), text, limits);
      return FALSE;
    }

  /* Written so that NaN fails too. */
  if (!(parsed >= lever->lowest && parsed <= lever->highest))
    {
      *refusal = g_strdup_printf (_("“%s” is outside the limits. %s"), text, limits);
      return FALSE;
    }

  *value = inches_lever_round (lever, parsed);

  return TRUE;
}

static void
show_value (InchesLeverEntry *self)
{
  g_autofree char *text = inches_lever_format (self->lever, self->value);

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self))))
    gtk_editable_set_text (GTK_EDITABLE (self), text);

  /* A value is taken back by the undo of the trail, not by that of the typing. */
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), TRUE);
}

static void
set_refusal (InchesLeverEntry *self,
             const char       *refusal)
{
  if (*refusal != '\0')
    gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                                 GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                                 -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID);

  g_signal_emit (self, signals[SIGNAL_REFUSED], 0, refusal);
}

/* Returns FALSE if the text is refused. */
static gboolean
enter (InchesLeverEntry *self)
{
  g_autofree char *shown = inches_lever_format (self->lever, self->value);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self));
  g_autofree char *refusal = NULL;
  double value;

  if (g_str_equal (text, shown))
    {
      set_refusal (self, "");
      return TRUE;
    }

  if (!inches_lever_parse (self->lever, text, &value, &refusal))
    {
      set_refusal (self, refusal);
      return FALSE;
    }

  set_refusal (self, "");
  g_signal_emit (self, signals[SIGNAL_ENTERED], 0, value);
  show_value (self);

  return TRUE;
}

/* Returns FALSE where nobody waits for the keyboard. */
static gboolean
finish (InchesLeverEntry *self)
{
  if (!self->begun)
    return FALSE;

  self->begun = FALSE;
  g_signal_emit (self, signals[SIGNAL_FINISHED], 0);

  return TRUE;
}

static void
activate_cb (InchesLeverEntry *self)
{
  if (!enter (self) || !finish (self))
    gtk_editable_select_region (GTK_EDITABLE (self), 0, -1);
}

/* Who leaves the field has typed what they meant. What is refused is explained and
 * gives way to the value in use. */
static void
leave_cb (InchesLeverEntry *self)
{
  self->begun = FALSE;
  if (self->lever == NULL)
    return;

  if (!enter (self))
    show_value (self);

  gtk_editable_select_region (GTK_EDITABLE (self), 0, 0);
}

static gboolean
key_cb (InchesLeverEntry *self,
        guint             keyval,
        guint             keycode,
        GdkModifierType   state)
{
  g_autofree char *shown = NULL;

  if (keyval != GDK_KEY_Escape || self->lever == NULL)
    return GDK_EVENT_PROPAGATE;

  shown = inches_lever_format (self->lever, self->value);
  if (!self->begun && g_str_equal (shown, gtk_editable_get_text (GTK_EDITABLE (self))))
    return GDK_EVENT_PROPAGATE;

  show_value (self);
  set_refusal (self, "");
  finish (self);

  return GDK_EVENT_STOP;
}

static void
inches_lever_entry_class_init (InchesLeverEntryClass *klass)
{
  /* What assistive technology calls to say that a text is complete. */
  gtk_widget_class_set_activate_signal_from_name (GTK_WIDGET_CLASS (klass), "activate");

  signals[SIGNAL_ENTERED] = g_signal_new ("entered", INCHES_TYPE_LEVER_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", INCHES_TYPE_LEVER_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REFUSED] = g_signal_new ("refused", INCHES_TYPE_LEVER_ENTRY, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
inches_lever_entry_init (InchesLeverEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (GTK_WIDGET (self), "inches-value");
  gtk_entry_set_alignment (GTK_ENTRY (self), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (self), GTK_INPUT_PURPOSE_NUMBER);
  g_signal_connect (self, "activate", G_CALLBACK (activate_cb), NULL);

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
inches_lever_entry_set_lever (InchesLeverEntry  *self,
                              const InchesLever *lever)
{
  g_autofree char *lowest = inches_lever_format (lever, lever->lowest);
  g_autofree char *highest = inches_lever_format (lever, lever->highest);
  g_autofree char *label = NULL;
  int characters = MAX (g_utf8_strlen (lowest, -1), g_utf8_strlen (highest, -1));

  g_return_if_fail (INCHES_IS_LEVER_ENTRY (self));
  g_return_if_fail (lever != NULL && !lever->is_toggle);

  self->lever = lever;
  gtk_editable_set_width_chars (GTK_EDITABLE (self), characters);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), characters);

  /* Translators: for screen readers; the name of a lever stands for %s */
  label = g_strdup_printf (_("%s, value"), lever->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/* The first characters of a value, typed elsewhere: Enter applies what comes of them, Escape drops it,
 * and "finished" says that the keyboard may go back. */
void
inches_lever_entry_begin (InchesLeverEntry *self,
                          const char       *text)
{
  g_return_if_fail (INCHES_IS_LEVER_ENTRY (self));
  g_return_if_fail (text != NULL);

  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  self->begun = TRUE;
}

/* Overwrites what is being typed only if the value has changed elsewhere. */
void
inches_lever_entry_set_value (InchesLeverEntry *self,
                              double            value)
{
  gboolean typing;

  g_return_if_fail (INCHES_IS_LEVER_ENTRY (self));

  typing = gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
  if (typing && value == self->value)
    return;

  self->value = value;
  show_value (self);
}
