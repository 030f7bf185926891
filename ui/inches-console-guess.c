/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-guess.h"

#include "inches-presenter-keys.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define QUARTERS 4
#define START    36 /* inches of war */

struct _InchesConsoleGuess
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  InchesStop          stop;
  guint               n_weeks;
  gboolean            filling; /* what changes is not entered */
  GtkWidget          *question;
  GtkWidget          *inputs;
  GtkWidget          *made;    /* the guess in words */
  GtkWidget          *take_back;
  GtkDropDown        *outcome;            /* NULL unless one is asked for */
  GtkSpinButton      *numbers[QUARTERS];  /* one of them, or four of a line */
};

G_DEFINE_FINAL_TYPE (InchesConsoleGuess, inches_console_guess, GTK_TYPE_WIDGET)

static const InchesStepParts *
get_parts (InchesConsoleGuess *self)
{
  return inches_briefing_step_get_parts (inches_presentation_get_step (self->presentation));
}

static guint
get_week (InchesConsoleGuess *self,
          guint               quarter)
{
  return self->n_weeks * (quarter + 1) / QUARTERS - 1;
}

/* Takes what the inputs say for the room's guess. */
static void
enter (InchesConsoleGuess *self)
{
  InchesGuessKind kind = get_parts (self)->guess;
  InchesGuess guess;

  if (self->filling)
    return;

  inches_guess_init (&guess, kind);
  if (kind == INCHES_GUESS_OUTCOME && gtk_drop_down_get_selected (self->outcome) > 0)
    inches_guess_set_outcome (&guess, gtk_drop_down_get_selected (self->outcome) - 1);
  else if (kind == INCHES_GUESS_NUMBER)
    inches_guess_set_number (&guess, gtk_spin_button_get_value (self->numbers[0]));
  else if (kind == INCHES_GUESS_LINE)
    for (guint i = 0; i < QUARTERS; i++)
      inches_guess_add_point (&guess, get_week (self, i), gtk_spin_button_get_value (self->numbers[i]));

  inches_presentation_set_guess (self->presentation, self->stop.step, guess.made ? &guess : NULL);
}

/* Enter says that it is what was meant, even if it was so before, and gives the keys
 * back to presenting: the next one shows the answer. */
static void
entered_cb (InchesConsoleGuess *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  for (guint i = 0; i < QUARTERS; i++)
    if (self->numbers[i] != NULL)
      gtk_spin_button_update (self->numbers[i]);
  enter (self);
  if (root != NULL)
    gtk_root_set_focus (root, NULL);
}

/* The keys are those of presenting again; what was typed and not entered stays. */
static gboolean
escape_cb (GtkEventController *controller,
           guint               key,
           guint               code,
           GdkModifierType     state,
           gpointer            user_data)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (user_data)), NULL);

  return GDK_EVENT_STOP;
}

static void
take_back_cb (InchesConsoleGuess *self)
{
  inches_presentation_set_guess (self->presentation, self->stop.step, NULL);
}

static void
add_number (InchesConsoleGuess *self,
            guint               index,
            double              lowest,
            double              highest,
            const char         *label, /* seen before it; NULL: none */
            const char         *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *spin = gtk_spin_button_new_with_range (lowest, highest, 1);

  self->numbers[index] = GTK_SPIN_BUTTON (spin);
  gtk_spin_button_set_digits (self->numbers[index], 1);
  gtk_spin_button_set_update_policy (self->numbers[index], GTK_UPDATE_IF_VALID);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_swapped (spin, "value-changed", G_CALLBACK (enter), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (spin)), "activate", G_CALLBACK (entered_cb), self);
  if (label != NULL)
    gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", label, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_box_append (GTK_BOX (box), spin);
  gtk_box_append (GTK_BOX (self->inputs), box);
}

static void
add_outcomes (InchesConsoleGuess *self)
{
  const char *names[INCHES_N_OUTCOMES + 2] = { NULL };
  GtkWidget *chooser;

  names[0] = _("No guess yet");
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    names[i + 1] = inches_outcome_get_name (i);
  chooser = gtk_drop_down_new_from_strings (names);
  self->outcome = GTK_DROP_DOWN (chooser);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chooser), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What most futures come to, as the room says"), -1);
  g_signal_connect_swapped (chooser, "notify::selected", G_CALLBACK (enter), self);
  gtk_box_append (GTK_BOX (self->inputs), chooser);
}

static void
clear_inputs (InchesConsoleGuess *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->inputs)) != NULL)
    gtk_box_remove (GTK_BOX (self->inputs), child);
  self->outcome = NULL;
  for (guint i = 0; i < QUARTERS; i++)
    self->numbers[i] = NULL;
}

static void
make_inputs (InchesConsoleGuess *self)
{
  InchesSlideNeeds needs;

  self->filling = TRUE;
  clear_inputs (self);
  inches_slide_needs_init (&needs, inches_presentation_get_step (self->presentation), inches_presentation_get_model (self->presentation),
                           inches_presentation_get_chronicle (self->presentation));
  self->n_weeks = CLAMP (needs.n_weeks, QUARTERS, INCHES_LONG_WEEKS);
  switch (get_parts (self)->guess)
    {
    case INCHES_GUESS_NUMBER:
      add_number (self, 0, INCHES_GUESS_LOWEST, INCHES_GUESS_HIGHEST, NULL, _("Inches gained, as the room says"));
      gtk_label_set_text (GTK_LABEL (self->question), _("The room’s guess: inches gained"));
      gtk_spin_button_set_value (self->numbers[0], 0);
      break;
    case INCHES_GUESS_OUTCOME:
      add_outcomes (self);
      gtk_label_set_text (GTK_LABEL (self->question), _("The room’s guess"));
      break;
    case INCHES_GUESS_LINE:
      gtk_label_set_text (GTK_LABEL (self->question), _("The room’s guess: inches of war"));
      for (guint i = 0; i < QUARTERS; i++)
        {
          g_autofree char *label = g_strdup_printf (_("week %u"), get_week (self, i) + 1);
          g_autofree char *words = g_strdup_printf (_("Inches of war after %u weeks"), get_week (self, i) + 1);

          add_number (self, i, START - INCHES_GUESS_HIGHEST, START - INCHES_GUESS_LOWEST, label, words);
          gtk_spin_button_set_value (self->numbers[i], START);
        }
      break;
    case INCHES_GUESS_NONE:
    case INCHES_N_GUESSES:
      break;
    }
  self->filling = FALSE;
}

/* What was drawn on the slide stands in the inputs too. */
static void
fill (InchesConsoleGuess *self,
      const InchesGuess  *guess)
{
  self->filling = TRUE;
  if (self->outcome != NULL)
    gtk_drop_down_set_selected (self->outcome, guess != NULL ? guess->outcome + 1 : 0);
  if (guess != NULL && guess->kind == INCHES_GUESS_NUMBER && self->numbers[0] != NULL)
    gtk_spin_button_set_value (self->numbers[0], guess->number);
  if (guess != NULL && guess->kind == INCHES_GUESS_LINE)
    for (guint i = 0; i < QUARTERS; i++)
      if (self->numbers[i] != NULL && get_week (self, i) <= guess->last)
        gtk_spin_button_set_value (self->numbers[i], guess->line[get_week (self, i)]);
  self->filling = FALSE;
}

static void
update (InchesConsoleGuess *self)
{
  const InchesStepParts *parts = get_parts (self);
  guint before = self->stop.step;
  const InchesGuess *guess;
  g_autofree char *made = NULL;
  gboolean asks;

  inches_presentation_get_stop (self->presentation, &self->stop);
  guess = inches_presentation_get_guess (self->presentation, self->stop.step);
  made = guess != NULL ? inches_guess_describe (guess) : NULL;
  asks = self->stop.stage == INCHES_SLIDE_QUESTION;
  if (before != self->stop.step)
    make_inputs (self);
  fill (self, guess);

  gtk_widget_set_visible (GTK_WIDGET (self), parts->guess != INCHES_GUESS_NONE && (asks || made != NULL));
  gtk_widget_set_visible (self->question, asks);
  gtk_widget_set_visible (self->inputs, asks);
  gtk_widget_set_visible (self->take_back, asks && made != NULL);
  gtk_label_set_text (GTK_LABEL (self->made), made != NULL ? made : _("No guess yet"));
}

static void
inches_console_guess_dispose (GObject *object)
{
  InchesConsoleGuess *self = INCHES_CONSOLE_GUESS (object);
  GtkWidget *child;

  self->filling = TRUE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_guess_parent_class)->dispose (object);
}

static void
inches_console_guess_class_init (InchesConsoleGuessClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_guess_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, INCHES_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-guess");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_console_guess_init (InchesConsoleGuess *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stop.step = G_MAXUINT;
  self->question = gtk_label_new (NULL);
  gtk_widget_set_tooltip_text (self->question, _("Draw it on the slide, or enter it here"));
  gtk_widget_add_css_class (self->question, "inches-section");
  self->inputs = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL), NULL);
  self->made = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "xalign", 0.0, "wrap", TRUE, NULL);
  self->take_back = gtk_button_new_with_label (_("Take back"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take_back), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Take the guess back"), -1);
  g_signal_connect_swapped (self->take_back, "clicked", G_CALLBACK (take_back_cb), self);
  gtk_widget_set_parent (self->question, GTK_WIDGET (self));
  gtk_widget_set_parent (self->inputs, GTK_WIDGET (self));
  gtk_widget_set_parent (self->made, GTK_WIDGET (self));
  gtk_widget_set_parent (self->take_back, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Guess"), -1);
  inches_presenter_keys_leave (self->inputs);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (escape_cb), self);
  gtk_widget_add_controller (self->inputs, keys);
}

GtkWidget *
inches_console_guess_new (InchesPresentation *presentation)
{
  InchesConsoleGuess *self;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_GUESS, NULL);
  self->presentation = g_object_ref (presentation);
  g_signal_connect_object (presentation, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
