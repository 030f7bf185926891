/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-console-path.h"

#include "inches-audience-layer.h"
#include "inches-console-guess.h"
#include "inches-console-list.h"
#include "inches-notes-view.h"
#include "inches-presenter-guess.h"
#include "inches-presenter-keys.h"

#include <glib/gi18n-lib.h>

#define COLUMNS 5 /* of which the slide now has three */

struct _InchesConsolePath
{
  GtkWidget           parent_instance;

  InchesPresentation *presentation;
  guint               step;       /* whose notes are shown */
  InchesStop          asked;      /* where the presenter was when the next was asked for or not */
  gboolean            seen;       /* by the room */
  GtkLabel           *now_words;
  GtkLabel           *room_words;
  InchesSlideView    *now;
  GtkLabel           *next_words;
  GtkWidget          *ask;        /* for the next; a toggle button */
  GtkLabel           *waits;      /* why it is not shown */
  InchesSlideView    *next;
  GtkWidget          *notes_head;
  InchesNotesView    *notes;
};

G_DEFINE_FINAL_TYPE (InchesConsolePath, inches_console_path, GTK_TYPE_WIDGET)

static char *
make_name (InchesPresentation *presentation,
           const InchesStop   *stop)
{
  InchesBriefingStep *step = inches_briefing_get_step (inches_presentation_get_briefing (presentation), stop->step);
  g_autofree char *name = inches_briefing_step_make_name (step, stop->step + 1);

  if (inches_briefing_step_get_parts (step)->guess == INCHES_GUESS_NONE)
    return g_steal_pointer (&name);

  /* Translators: %s is the number and title of a step. */
  return g_strdup_printf (stop->stage == INCHES_SLIDE_QUESTION ? _("%s (question)") : _("%s (answer)"), name);
}

/**
 * inches_console_path_describe_room:
 * @presentation: what is presented
 *
 * Returns: (transfer full) (nullable): what the room sees, in a sentence; %NULL if it
 *   is what the presenter sees
 */
char *
inches_console_path_describe_room (InchesPresentation *presentation)
{
  InchesStepSettings *aside = inches_presentation_get_aside (presentation);
  g_autofree char *name = NULL;
  InchesStop room;

  inches_presentation_get_audience_stop (presentation, &room);
  name = make_name (presentation, &room);
  switch (inches_presentation_get_blank (presentation))
    {
    case INCHES_BLANK_BLACK:
      return g_strdup (_("Black: the room sees nothing. B brings the slide back."));
    case INCHES_BLANK_WHITE:
      return g_strdup (_("White: the room sees nothing. W brings the slide back."));
    case INCHES_BLANK_NONE:
      break;
    }

  if (inches_presentation_get_frozen (presentation))
    /* Translators: %s is the number and title of a step. */
    return g_strdup_printf (_("Frozen: the room sees %s. F lets it come along."), name);
  if (aside != NULL)
    /* Translators: %s says what was tried, as "Inches: Oil price 73 → 45 USD a barrel". */
    return g_strdup_printf (_("Sent over: %s. Esc leads back to the path."), inches_step_settings_get_name (aside));

  return NULL;
}

static void
show_slides (InchesConsolePath *self,
             const InchesStop  *stop)
{
  InchesStepSettings *aside = inches_presentation_get_frozen (self->presentation) ? NULL : inches_presentation_get_aside (self->presentation);
  g_autofree char *next_name = NULL;
  InchesStop next;

  inches_slide_view_show (self->now, stop, aside, inches_presentation_get_guess (self->presentation, stop->step));
  if (inches_presentation_get_next_stop (self->presentation, &next))
    {
      g_autofree char *name = make_name (self->presentation, &next);

      /* Translators: %s is the number and title of a step. */
      next_name = g_strdup_printf (_("Next: %s"), name);
      inches_slide_view_show (self->next, &next, NULL, inches_presentation_get_guess (self->presentation, next.step));
    }
  else
    {
      next_name = g_strdup (_("Next: nothing, this is the last step"));
      inches_slide_view_show (self->next, NULL, NULL, NULL);
    }
  gtk_label_set_text (self->next_words, next_name);
}

/* Who looks on must not see what is to come, nor read an answer in the notes. What was
 * asked for is shown as long as the presenter stays. */
static void
update_waiting (InchesConsolePath *self,
                const InchesStop  *stop)
{
  gboolean is_question = stop->stage == INCHES_SLIDE_QUESTION;
  gboolean waits;

  if (stop->step != self->asked.step || stop->stage != self->asked.stage)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->ask), FALSE);
  self->asked = *stop;

  waits = self->seen && !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->ask));
  gtk_widget_set_visible (self->ask, self->seen);
  inches_console_path_show_words (self->waits, !waits ? NULL
                                  : is_question ? _("The room sees this window: the answer and the notes wait.")
                                                : _("The room sees this window: the next slide waits."));
  gtk_widget_set_visible (GTK_WIDGET (self->next), !waits);
  gtk_widget_set_visible (self->notes_head, !waits || !is_question);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), !waits || !is_question);
}

/* Words that change while they are not seen would not be told to screen readers. */
void
inches_console_path_show_words (GtkLabel   *label,
                                const char *words)
{
  gtk_widget_set_visible (GTK_WIDGET (label), TRUE);
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

static void
update (InchesConsolePath *self)
{
  const char *notes = inches_briefing_step_get_parts (inches_presentation_get_step (self->presentation))->notes;
  g_autofree char *room = inches_console_path_describe_room (self->presentation);
  g_autofree char *name = NULL;
  InchesStop stop;

  inches_presentation_get_stop (self->presentation, &stop);
  name = make_name (self->presentation, &stop);
  gtk_label_set_text (self->now_words, name);
  inches_console_path_show_words (self->room_words, room);
  show_slides (self, &stop);
  update_waiting (self, &stop);
  if (stop.step != self->step)
    inches_notes_view_set_text (self->notes, notes);
  self->step = stop.step;
}

static void
changed_cb (InchesConsolePath *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    update (self);
}

static void
inches_console_path_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_console_path_parent_class)->map (widget);
  update (INCHES_CONSOLE_PATH (widget));
}

static void
inches_console_path_dispose (GObject *object)
{
  InchesConsolePath *self = INCHES_CONSOLE_PATH (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&self->presentation);

  G_OBJECT_CLASS (inches_console_path_parent_class)->dispose (object);
}

static void
inches_console_path_class_init (InchesConsolePathClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_console_path_dispose;
  widget_class->map = inches_console_path_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-path");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_console_path_init (InchesConsolePath *self)
{
  self->step = G_MAXUINT;
  self->asked.step = G_MAXUINT;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("The path: slides now and next, notes, steps"), -1);
}

/* Large text in a small window must leave room for the slides, which have their titles on them. */
static GtkLabel *
make_label (const char        *style,
            GtkAccessibleRole  role,
            guint              lines)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", role, "xalign", 0.0, "wrap", lines > 1, "lines", lines,
                                   "ellipsize", PANGO_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

/* The slide now with what belongs to it, and the way. */
static GtkWidget *
make_now (InchesConsolePath *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *list = inches_console_list_new (self->presentation);

  self->now_words = make_label ("inches-section", GTK_ACCESSIBLE_ROLE_STATUS, 1);
  self->now = INCHES_SLIDE_VIEW (inches_slide_view_new (self->presentation));
  /* The keyboard rests here, so that a screen reader reads what comes. */
  gtk_widget_set_focusable (GTK_WIDGET (self->now), TRUE);
  inches_presenter_keys_attach_spot (GTK_WIDGET (self->now), self->presentation);
  inches_presenter_guess_attach (self->now, self->presentation);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), GTK_WIDGET (self->now));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), inches_audience_layer_new_spot (self->presentation, self->now));
  gtk_widget_set_vexpand (list, TRUE);
  gtk_widget_add_css_class (column, "inches-column");
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->now_words));
  gtk_box_append (GTK_BOX (column), overlay);
  gtk_box_append (GTK_BOX (column), inches_console_guess_new (self->presentation));
  gtk_box_append (GTK_BOX (column), list);

  return column;
}

static GtkWidget *
make_size_button (const char *icon,
                  const char *words,
                  const char *key,
                  const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *tooltip = g_strdup_printf ("%s (%s)", words, key);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return button;
}

static GtkWidget *
make_notes_head (void)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkLabel *words = make_label ("inches-section", GTK_ACCESSIBLE_ROLE_HEADING, 1);

  gtk_label_set_text (words, _("Notes"));
  gtk_widget_set_hexpand (GTK_WIDGET (words), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (words));
  gtk_box_append (GTK_BOX (head), make_size_button ("zoom-out-symbolic", _("Smaller notes"), "−", "present.smaller"));
  gtk_box_append (GTK_BOX (head), make_size_button ("zoom-in-symbolic", _("Larger notes"), "+", "present.larger"));

  return head;
}

static void
ask_cb (InchesConsolePath *self)
{
  InchesStop stop;

  inches_presentation_get_stop (self->presentation, &stop);
  update_waiting (self, &stop);
}

static GtkWidget *
make_next_head (InchesConsolePath *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->next_words = make_label ("inches-section", GTK_ACCESSIBLE_ROLE_LABEL, 1);
  self->ask = gtk_toggle_button_new_with_label (_("Show it"));
  gtk_widget_set_tooltip_text (self->ask, _("Show what is to come, to the room too (S)"));
  /* Begins as it reads: what is spoken to the computer finds it by that. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ask), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show it: what is to come"), -1);
  gtk_widget_set_focus_on_click (self->ask, FALSE); /* or the next Space would press it again */
  gtk_widget_set_visible (self->ask, FALSE);
  g_signal_connect_swapped (self->ask, "toggled", G_CALLBACK (ask_cb), self);
  gtk_widget_set_hexpand (GTK_WIDGET (self->next_words), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->next_words));
  gtk_box_append (GTK_BOX (head), self->ask);

  return head;
}

static GtkWidget *
make_next (InchesConsolePath *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->waits = make_label ("inches-second", GTK_ACCESSIBLE_ROLE_LABEL, 3);
  self->notes_head = make_notes_head ();
  self->next = INCHES_SLIDE_VIEW (inches_slide_view_new (self->presentation));
  self->notes = INCHES_NOTES_VIEW (inches_notes_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->notes), TRUE);
  gtk_widget_add_css_class (column, "inches-column");
  gtk_box_append (GTK_BOX (column), make_next_head (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->waits));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->next));
  gtk_box_append (GTK_BOX (column), self->notes_head);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->notes));

  return column;
}

GtkWidget *
inches_console_path_new (InchesPresentation *presentation)
{
  InchesConsolePath *self;
  GtkWidget *grid;

  g_return_val_if_fail (INCHES_IS_PRESENTATION (presentation), NULL);

  self = g_object_new (INCHES_TYPE_CONSOLE_PATH, NULL);
  self->presentation = g_object_ref (presentation);
  grid = gtk_grid_new ();
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  self->room_words = make_label ("inches-state", GTK_ACCESSIBLE_ROLE_STATUS, 3);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->room_words), 0, 0, COLUMNS, 1);
  gtk_grid_attach (GTK_GRID (grid), make_now (self), 0, 1, 3, 1);
  gtk_grid_attach (GTK_GRID (grid), make_next (self), 3, 1, COLUMNS - 3, 1);
  gtk_widget_set_parent (grid, GTK_WIDGET (self));
  g_signal_connect_object (presentation, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

GtkWidget *
inches_console_path_get_notes (InchesConsolePath *self)
{
  g_return_val_if_fail (INCHES_IS_CONSOLE_PATH (self), NULL);

  return GTK_WIDGET (self->notes);
}

GtkWidget *
inches_console_path_get_slide (InchesConsolePath *self)
{
  g_return_val_if_fail (INCHES_IS_CONSOLE_PATH (self), NULL);

  return GTK_WIDGET (self->now);
}

void
inches_console_path_set_seen (InchesConsolePath *self,
                              gboolean           seen)
{
  g_return_if_fail (INCHES_IS_CONSOLE_PATH (self));

  if (seen == self->seen)
    return;

  self->seen = seen;
  ask_cb (self);
}

void
inches_console_path_toggle_next (InchesConsolePath *self)
{
  GtkToggleButton *ask;

  g_return_if_fail (INCHES_IS_CONSOLE_PATH (self));

  ask = GTK_TOGGLE_BUTTON (self->ask);
  if (self->seen)
    gtk_toggle_button_set_active (ask, !gtk_toggle_button_get_active (ask));
}
