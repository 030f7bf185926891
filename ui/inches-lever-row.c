/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-lever-row.h"

#include "inches-focus-return.h"
#include "inches-kept-place.h"
#include "inches-lever-chart.h"
#include "inches-lever-entry.h"
#include "inches-lever-help.h"
#include "inches-lever-slider.h"
#include "inches-line-layout.h"
#include "inches-quiet-tooltip.h"
#include "inches-recorded-drawing.h"

#include <glib/gi18n-lib.h>

struct _InchesLeverRow
{
  GtkWidget          parent_instance;

  InchesSession     *session;
  const InchesLever *lever;
  guint              number;    /* of the lever, or of the circumstance */
  gboolean           is_belief; /* a circumstance that has a scale */
  double             shown;
  gboolean           showing; /* the session's value is being shown: nobody chose it here */

  GtkWidget         *header;
  GtkLabel          *name;
  GtkLabel          *who;
  GtkMenuButton     *claim;
  InchesLeverEntry  *entry;
  GtkSwitch         *toggle;
  GtkLabel          *unit;
  GtkWidget         *reset;
  InchesLeverSlider *slider;
  GtkWidget         *words;
  GtkLabel          *off_word;
  GtkLabel          *on_word;
  GtkLabel          *refusal;
};

G_DEFINE_FINAL_TYPE (InchesLeverRow, inches_lever_row, GTK_TYPE_WIDGET)

static void show_value (InchesLeverRow *self);

static double
get_value (InchesLeverRow *self)
{
  InchesScenario *scenario = inches_session_get_scenario (self->session);

  if (self->is_belief)
    return inches_circumstances_get_scaled (inches_scenario_get_circumstances (scenario), self->number);

  return inches_scenario_get_value (scenario, self->number);
}

static gboolean
set_value (InchesLeverRow  *self,
           double           value,
           GError         **error)
{
  InchesCircumstances circumstances;

  if (!self->is_belief)
    return inches_session_set_lever (self->session, self->number, value, error);

  circumstances = *inches_scenario_get_circumstances (inches_session_get_scenario (self->session));
  inches_circumstances_set_scaled (&circumstances, self->number, value);

  return inches_session_set_circumstances (self->session, &circumstances, error);
}

/* All ways to a value end here; slider, entry and switch allow none that is refused. */
static void
choose (InchesLeverRow *self,
        double          value)
{
  g_autoptr(GError) error = NULL;

  if (self->showing || value == get_value (self))
    return;

  if (!set_value (self, value, &error))
    gtk_label_set_text (self->refusal, error->message);

  gtk_widget_set_visible (GTK_WIDGET (self->refusal), error != NULL);
}

static void
slid_cb (InchesLeverRow *self)
{
  choose (self, inches_lever_round (self->lever, gtk_range_get_value (GTK_RANGE (self->slider))));

  /* Assistive technology may ask for a value between two steps. */
  if (!self->showing && gtk_range_get_value (GTK_RANGE (self->slider)) != get_value (self))
    show_value (self);
}

static void
moving_cb (InchesLeverRow *self)
{
  inches_session_set_moving (self->session, inches_lever_slider_get_moving (self->slider));
}

static void
toggled_cb (InchesLeverRow *self)
{
  choose (self, gtk_switch_get_active (self->toggle) ? 1 : 0);
}

static void
entered_cb (InchesLeverRow *self,
            double          value)
{
  choose (self, value);
}

static void
refused_cb (InchesLeverRow *self,
            const char     *refusal)
{
  gtk_label_set_text (self->refusal, refusal);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), *refusal != '\0');
}

static void
reset_cb (InchesLeverRow *self)
{
  /* The button goes; the keyboard must not be thrown to the head of the panel. */
  if (gtk_widget_has_focus (self->reset))
    gtk_widget_grab_focus (self->lever->is_toggle ? GTK_WIDGET (self->toggle) : GTK_WIDGET (self->slider));

  choose (self, self->lever->early_2025);
}

/* A figure typed on the slider begins a value. */
static void
typed_cb (InchesLeverRow *self,
          const char     *text)
{
  inches_lever_entry_begin (self->entry, text);
}

static void
finished_cb (InchesLeverRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->slider));
}

static void
set_current (GtkLabel *label,
             gboolean  current)
{
  if (current)
    gtk_widget_add_css_class (GTK_WIDGET (label), "current");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "current");
}

static void
show_toggle (InchesLeverRow *self,
             gboolean        active)
{
  gtk_switch_set_active (self->toggle, active);
  set_current (self->off_word, !active);
  set_current (self->on_word, active);
}

static void
show_value (InchesLeverRow *self)
{
  GtkWidget *control = self->lever->is_toggle ? GTK_WIDGET (self->toggle) : GTK_WIDGET (self->slider);
  g_autofree char *words = NULL;

  self->shown = get_value (self);
  words = inches_lever_describe_value (self->lever, self->shown);

  self->showing = TRUE;
  if (self->lever->is_toggle)
    {
      show_toggle (self, self->shown >= 0.5);
    }
  else
    {
      gtk_range_set_value (GTK_RANGE (self->slider), self->shown);
      inches_lever_entry_set_value (self->entry, self->shown);
    }
  self->showing = FALSE;

  inches_kept_place_set_shown (self->reset, self->shown != self->lever->early_2025);
  gtk_accessible_update_property (GTK_ACCESSIBLE (control),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}

/* Seventeen of eighteen rows have nothing to do while a slider moves. */
static void
scenario_changed_cb (InchesLeverRow *self)
{
  if (get_value (self) == self->shown)
    return;

  /* A refusal speaks of the value that was in use when it came. */
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  show_value (self);
}

static void
theme_changed_cb (InchesLeverRow *self)
{
  inches_lever_slider_set_theme (self->slider, inches_session_get_theme (self->session));
}

static void
create_help_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, inches_lever_help_new (user_data));
}

static void
show_who (InchesLeverRow *self)
{
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; self->lever->who[i] != NULL; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", inches_lever_who_short_name (self->lever->who[i]));

  gtk_label_set_text (self->who, names->str);
  gtk_widget_set_visible (GTK_WIDGET (self->who), names->len > 0);
}

static void
show_claim (InchesLeverRow *self)
{
  g_autofree char *grade = inches_lever_describe_grade (self->lever);
  g_autofree char *label = g_strdup_printf (_("About %s"), self->lever->label);

  /* A child of its own: a label of the button's making comes with an arrow. */
  gtk_menu_button_set_child (self->claim,
                             gtk_label_new (self->lever->claims[0] != NULL ? self->lever->claims[0] : _("About")));
  gtk_menu_button_set_create_popup_func (self->claim, create_help_cb, (gpointer) self->lever, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->claim), grade);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->claim),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, grade,
                                  -1);
}

static void
show_as_toggle (InchesLeverRow *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->slider), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->toggle), TRUE);
  gtk_widget_set_visible (self->words, TRUE);

  gtk_label_set_text (self->off_word, inches_lever_nearest_mark (self->lever, 0)->words);
  gtk_label_set_text (self->on_word, inches_lever_nearest_mark (self->lever, 1)->words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->lever->label,
                                  -1);
}

static void
show_lever (InchesLeverRow *self)
{
  g_autofree char *reset = g_strdup_printf (_("Set “%s” back to early 2025"), self->lever->label);

  gtk_label_set_text (self->name, self->lever->label);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), !self->lever->is_toggle && *self->lever->unit != '\0');
  gtk_label_set_text (self->unit, self->lever->unit);
  gtk_widget_set_tooltip_text (self->reset, reset);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset), GTK_ACCESSIBLE_PROPERTY_LABEL, reset, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->lever->label, -1);
  show_who (self);
  show_claim (self);

  if (self->lever->is_toggle)
    {
      show_as_toggle (self);
    }
  else
    {
      inches_lever_slider_set_lever (self->slider, self->lever);
      inches_lever_entry_set_lever (self->entry, self->lever);
    }
}

/* The keyboard comes to what moves the lever first, then to what stands over it, and
 * goes back the same way. */
static gboolean
inches_lever_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  InchesLeverRow *self = INCHES_LEVER_ROW (widget);
  GtkWidget *slider = GTK_WIDGET (self->slider);
  GtkWidget *order[] = { slider, self->header };
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  gboolean backwards = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  gint place = child == NULL ? (backwards ? 1 : 0) : child == slider ? 0 : 1;

  for (; place >= 0 && place < (gint) G_N_ELEMENTS (order); place += backwards ? -1 : 1)
    if (gtk_widget_child_focus (order[place], direction))
      return TRUE;

  return FALSE;
}

static gboolean
inches_lever_row_grab_focus (GtkWidget *widget)
{
  InchesLeverRow *self = INCHES_LEVER_ROW (widget);

  return gtk_widget_grab_focus (self->lever->is_toggle ? GTK_WIDGET (self->toggle) : GTK_WIDGET (self->slider));
}

static void
inches_lever_row_dispose (GObject *object)
{
  InchesLeverRow *self = INCHES_LEVER_ROW (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_lever_row_parent_class)->dispose (object);
}

/* Of all rows a frame changes one. */
static void
inches_lever_row_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  inches_recorded_drawing_snapshot (widget, snapshot, GTK_WIDGET_CLASS (inches_lever_row_parent_class)->snapshot);
}

static void
inches_lever_row_class_init (InchesLeverRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_lever_row_dispose;
  widget_class->snapshot = inches_lever_row_snapshot;
  widget_class->focus = inches_lever_row_focus;
  widget_class->grab_focus = inches_lever_row_grab_focus;

  g_type_ensure (INCHES_TYPE_LEVER_ENTRY);
  g_type_ensure (INCHES_TYPE_LEVER_SLIDER);
  g_type_ensure (INCHES_TYPE_LINE_LAYOUT);

  gtk_widget_class_set_css_name (widget_class, "leverrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-lever-row.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, header);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, name);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, who);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, claim);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, entry);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, toggle);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, unit);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, reset);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, slider);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, words);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, off_word);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, on_word);
  gtk_widget_class_bind_template_child (widget_class, InchesLeverRow, refusal);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, finished_cb);
  gtk_widget_class_bind_template_callback (widget_class, moving_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
  gtk_widget_class_bind_template_callback (widget_class, slid_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
inches_lever_row_init (InchesLeverRow *self)
{
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  inches_quiet_tooltip_attach (self->claim);
  inches_focus_return_attach (self->claim);
}

static GtkWidget *
new_row (InchesSession     *session,
         const InchesLever *lever,
         guint              number,
         gboolean           is_belief)
{
  InchesLeverRow *self = g_object_new (INCHES_TYPE_LEVER_ROW, NULL);

  self->session = g_object_ref (session);
  self->number = number;
  self->is_belief = is_belief;
  self->lever = lever;
  inches_lever_slider_set_belief (self->slider, is_belief);
  show_lever (self);

  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (scenario_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  show_value (self);
  theme_changed_cb (self);

  return GTK_WIDGET (self);
}

GtkWidget *
inches_lever_row_new (InchesSession *session,
                      guint          lever)
{
  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (lever < INCHES_N_LEVERS, NULL);

  return new_row (session, &inches_model_get_levers (inches_session_get_model (session))->levers[lever], lever, FALSE);
}

GtkWidget *
inches_lever_row_new_for_circumstance (InchesSession            *session,
                                       InchesScaledCircumstance  which)
{
  g_return_val_if_fail (INCHES_IS_SESSION (session), NULL);
  g_return_val_if_fail (which < INCHES_N_SCALED_CIRCUMSTANCES, NULL);

  return new_row (session, &inches_model_get_levers (inches_session_get_model (session))->circumstances[which], which, TRUE);
}
