/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-why-goal.h"

#include "inches-goal-seeker.h"
#include "inches-goal-words.h"
#include "inches-wrap-layout.h"

#include <glib/gi18n-lib.h>

#define MOST_CRISES 100

struct _InchesWhyGoal
{
  GtkWidget         parent_instance;

  InchesSession    *session;
  InchesGoalSeeker *seeker;

  GtkWidget        *checks[INCHES_N_LEVERS];
  GtkWidget        *levers;   /* menu button: which may move */
  GtkWidget        *limited;  /* check: the limit is the number given, else as many as now */
  GtkWidget        *limit;
  GtkWidget        *seek;
  GtkWidget        *spinner;
  GtkWidget        *words;
  GtkWidget        *changes;
  GtkWidget        *use;
};

G_DEFINE_FINAL_TYPE (InchesWhyGoal, inches_why_goal, GTK_TYPE_WIDGET)

static guint
get_levers (InchesWhyGoal *self)
{
  guint levers = 0;

  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      levers |= 1u << i;

  return levers;
}

static void
levers_changed_cb (InchesWhyGoal *self)
{
  guint levers = get_levers (self);
  guint n = 0;
  g_autofree char *label = NULL;

  for (guint bits = levers; bits != 0; bits &= bits - 1)
    n++;
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u lever may move", "%u levers may move", n), n);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->levers), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->levers), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_widget_set_sensitive (self->seek, levers != 0 || inches_goal_seeker_is_running (self->seeker));
}

static double
get_limit (InchesWhyGoal *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->limited)))
    return gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->limit));

  return forecast != NULL ? 100.0 * inches_forecast_get_n_crises (forecast) / inches_forecast_get_n_futures (forecast) : MOST_CRISES;
}

static void
seek_cb (InchesWhyGoal *self)
{
  if (inches_goal_seeker_is_running (self->seeker))
    inches_goal_seeker_give_up (self->seeker);
  else
    inches_goal_seeker_seek (self->seeker, get_levers (self), get_limit (self));
}

static void
use_cb (InchesWhyGoal *self)
{
  inches_goal_seeker_use (self->seeker);
}

static void
show_state (InchesWhyGoal *self)
{
  gboolean running = inches_goal_seeker_is_running (self->seeker);
  InchesGoalSeek *result = inches_goal_seeker_get_result (self->seeker);
  gboolean current = inches_goal_seeker_is_current (self->seeker);
  g_autofree char *words = NULL;
  g_autofree char *changes = NULL;

  gtk_button_set_label (GTK_BUTTON (self->seek), running ? _("Stop") : _("Search"));
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), running);

  if (running)
    words = g_strdup (_("Searching some hundred settings …"));
  else if (result != NULL)
    words = inches_goal_words_describe (result, current);
  else
    words = g_strdup (_("Searches for the settings that gain most inches in the model, the other levers as set. It finds a good setting, not the best."));
  if (result != NULL && inches_goal_seek_get_result (result) == INCHES_GOAL_FOUND)
    changes = inches_goal_words_list_changes (result, inches_session_get_scenario (self->session));

  gtk_label_set_label (GTK_LABEL (self->words), words);
  gtk_label_set_label (GTK_LABEL (self->changes), changes != NULL ? changes : "");
  gtk_widget_set_visible (self->changes, changes != NULL && *changes != '\0');
  gtk_widget_set_visible (self->use, result != NULL && inches_goal_seek_get_result (result) == INCHES_GOAL_FOUND);
  gtk_widget_set_sensitive (self->use, current);
  levers_changed_cb (self);
}

static void
set_all (InchesWhyGoal *self,
         gboolean       active)
{
  for (guint i = 0; i < INCHES_N_LEVERS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), active);
}

static void
all_cb (InchesWhyGoal *self)
{
  set_all (self, TRUE);
}

static void
none_cb (InchesWhyGoal *self)
{
  set_all (self, FALSE);
}

static GtkWidget *
new_button (InchesWhyGoal *self,
            const char    *label,
            GCallback      callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

/* Levers of method and verification may move at first: what negotiators themselves choose. */
static GtkWidget *
new_chooser (InchesWhyGoal *self)
{
  const InchesLeverSet *levers = inches_model_get_levers (inches_session_get_model (self->session));
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (row), new_button (self, _("All"), G_CALLBACK (all_cb)));
  gtk_box_append (GTK_BOX (row), new_button (self, _("None"), G_CALLBACK (none_cb)));
  gtk_box_append (GTK_BOX (content), row);

  for (guint place = 0; place < INCHES_N_LEVERS; place++)
    for (guint i = 0; i < INCHES_N_LEVERS; i++)
      {
        const InchesLever *lever = &levers->levers[i];

        if (lever->order != place)
          continue;
        self->checks[i] = gtk_check_button_new_with_label (lever->label);
        gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), g_str_equal (lever->attribution, "method")
                                     || g_str_equal (lever->attribution, "verification"));
        g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (levers_changed_cb), self, G_CONNECT_SWAPPED);
        gtk_box_append (GTK_BOX (content), self->checks[i]);
      }

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 420);
  gtk_popover_set_child (GTK_POPOVER (popover), scroller);

  return popover;
}

/* The words and the number stay together in a narrow page. */
static GtkWidget *
new_limit (InchesWhyGoal *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->limited = gtk_check_button_new_with_label (_("Crises at most"));
  gtk_widget_set_tooltip_text (self->limited, _("Off: no more crises than with the settings shown"));
  self->limit = gtk_spin_button_new_with_range (0, MOST_CRISES, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->limit), 3);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->limit), 3);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->limit), 3);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->limit), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Crises at most, in so many of 100 simulated futures"), -1);
  g_object_bind_property (self->limited, "active", self->limit, "sensitive", G_BINDING_SYNC_CREATE);
  gtk_box_append (GTK_BOX (row), self->limited);
  gtk_box_append (GTK_BOX (row), self->limit);
  gtk_box_append (GTK_BOX (row), gtk_label_new (_("of 100")));

  return row;
}

static GtkWidget *
new_controls (InchesWhyGoal *self)
{
  GtkWidget *controls = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (INCHES_TYPE_WRAP_LAYOUT, NULL), NULL);
  GtkWidget *popover;

  self->seek = gtk_button_new_with_label (_("Search"));
  self->levers = gtk_menu_button_new ();
  popover = new_chooser (self);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->levers), popover);
  gtk_widget_set_parent (self->levers, controls);

  gtk_widget_set_parent (new_limit (self), controls);
  g_signal_connect_object (self->seek, "clicked", G_CALLBACK (seek_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->seek, controls);
  self->spinner = gtk_spinner_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->spinner), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search under way"), -1);
  gtk_widget_set_parent (self->spinner, controls);

  return controls;
}

static GtkWidget *
new_label (const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, style);

  return label;
}

static void
fill (InchesWhyGoal *self)
{
  GtkWidget *heading = new_label (_("What would gain most"), "inches-section");

  gtk_widget_set_parent (heading, GTK_WIDGET (self));
  gtk_widget_set_parent (new_controls (self), GTK_WIDGET (self));

  /* A status is spoken when it changes. */
  self->words = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS, "wrap", TRUE, "xalign", 0.0, NULL);
  gtk_widget_add_css_class (self->words, "inches-why-words");
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  self->changes = new_label ("", "inches-why-words");
  gtk_widget_set_parent (self->changes, GTK_WIDGET (self));
  self->use = new_button (self, _("Use these settings"), G_CALLBACK (use_cb));
  gtk_widget_set_halign (self->use, GTK_ALIGN_START);
  gtk_widget_set_parent (self->use, GTK_WIDGET (self));
}

static void
inches_why_goal_dispose (GObject *object)
{
  InchesWhyGoal *self = INCHES_WHY_GOAL (object);
  GtkWidget *child;

  if (self->seeker != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->seeker, self);
      inches_goal_seeker_give_up (self->seeker);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->seeker);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_why_goal_parent_class)->dispose (object);
}

static void
inches_why_goal_class_init (InchesWhyGoalClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_why_goal_dispose;
  gtk_widget_class_set_css_name (widget_class, "inches-why-goal");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
inches_why_goal_init (InchesWhyGoal *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What would gain most"), -1);
}

GtkWidget *
inches_why_goal_new (InchesSession *session)
{
  InchesWhyGoal *self = g_object_new (INCHES_TYPE_WHY_GOAL, NULL);

  self->session = g_object_ref (session);
  self->seeker = inches_goal_seeker_new (session);
  fill (self);
  g_signal_connect_object (self->seeker, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  show_state (self);

  return GTK_WIDGET (self);
}
