/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-readout.h"

#include "inches-explainer.h"
#include "inches-number.h"
#include "inches-outcome-dots.h"
#include "inches-outcome-status.h"
#include "inches-ruler.h"
#include "inches-share.h"
#include "inches-steady-label.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _InchesOutcomeReadout
{
  GtkWidget          parent_instance;

  InchesSession     *session;

  GtkWidget         *figure;
  InchesSteadyLabel *number;
  GtkLabel          *title;
  InchesSteadyLabel *spread;
  GtkWidget         *more;   /* shows dots and sentence where there is little room */
  InchesRuler       *ruler;
  InchesOutcomeDots *dots;
  InchesSteadyLabel *crises;
  InchesSteadyLabel *sentence;
  int                kept_width; /* px, that the sentence's room was kept at */
  gboolean           asks;   /* for the sentence */
  GtkWidget         *status;
};

G_DEFINE_FINAL_TYPE (InchesOutcomeReadout, inches_outcome_readout, GTK_TYPE_WIDGET)

static char *
format_spread (const InchesRulerValues *values)
{
  /* An error that rounds to nothing is still none too small to name. */
  g_autofree char *error = inches_number_format (values->error, values->error < 0.05 ? 2 : 1);
  g_autofree char *low = inches_number_format (values->quantiles[INCHES_QUANTILE_25], 0);
  g_autofree char *high = inches_number_format (values->quantiles[INCHES_QUANTILE_75], 0);

  return g_strdup_printf (_("mean of last 8 weeks, ± %s; half of futures %s to %s"), error, low, high);
}

/* The toolkit lays all out anew for any text, the same one too. */
static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (!g_str_equal (text, gtk_label_get_text (label)))
    gtk_label_set_text (label, text);
}

static void
show_figure (InchesOutcomeReadout *self,
             InchesForecast       *forecast)
{
  InchesRulerValues values;
  g_autofree char *number = NULL;
  g_autofree char *spread = NULL;
  g_autofree char *words = NULL;

  inches_ruler_values_init (&values, forecast, inches_session_get_baseline (self->session));
  inches_ruler_values_set_previous (&values, forecast, inches_session_get_previous (self->session));
  inches_ruler_set_values (self->ruler, &values);

  number = inches_number_format (values.mean, 1);
  spread = format_spread (&values);
  inches_steady_label_set_text (self->number, number);
  set_text (self->title, values.mean < -0.05 ? _("inches gained of 36: a larger war") : _("inches gained of 36"));
  inches_steady_label_set_text (self->spread, spread);

  words = g_strdup_printf ("%s %s; %s", number, gtk_label_get_text (self->title), spread);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->figure),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}

/* Dots and sentence are shown: there is room, or they were asked for. */
static gboolean
is_full (InchesOutcomeReadout *self)
{
  return !gtk_widget_get_visible (self->more) || gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->more));
}

static void
show_outcomes (InchesOutcomeReadout *self,
               InchesForecast       *forecast)
{
  guint counts[INCHES_N_OUTCOMES];
  g_autofree char *share = inches_share_describe (inches_forecast_get_n_crises (forecast),
                                                  inches_forecast_get_n_futures (forecast));
  g_autofree char *crises = g_strdup_printf (is_full (self)
                                             ? _("Of 100 simulated futures; each dot stands for two, or for what is rarer. "
                                                 "Crises in %s of 100 simulated futures.")
                                             : _("Crises in %s of 100 simulated futures."),
                                             share);

  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    counts[i] = inches_forecast_get_count (forecast, i);

  /* A hand that goes on is not to be lagged behind. */
  inches_outcome_dots_set_counts (self->dots, counts, adw_get_enable_animations (GTK_WIDGET (self))
                                                      && !inches_session_get_moving (self->session));
  inches_steady_label_set_text (self->crises, crises);
}

static void
forecast_changed_cb (InchesOutcomeReadout *self)
{
  InchesForecast *forecast = inches_session_get_forecast (self->session);

  if (forecast == NULL)
    return;

  show_figure (self, forecast);
  show_outcomes (self, forecast);
}

static void
free_room (InchesOutcomeReadout *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->sentence), -1, -1);
}

/* A shorter sentence leaves the levers below where they are: the next press may be for one of them. */
static void
keep_room (InchesOutcomeReadout *self)
{
  GtkWidget *sentence = GTK_WIDGET (self->sentence);
  int width = gtk_widget_get_width (sentence);
  int height;

  if (width == 0)
    return;

  if (width != self->kept_width)
    free_room (self);
  self->kept_width = width;
  gtk_widget_measure (sentence, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_widget_set_size_request (sentence, -1, height);
}

static void
sentence_changed_cb (InchesOutcomeReadout *self)
{
  const char *sentence = inches_explainer_get_sentence (inches_session_get_explainer (self->session));

  if (sentence == NULL || g_str_equal (sentence, inches_steady_label_get_text (self->sentence)))
    return;

  inches_steady_label_set_text (self->sentence, sentence);
  keep_room (self);
}

/* The cause is worked out only while somebody can read it. */
static void
ask (InchesOutcomeReadout *self,
     gboolean              asks)
{
  InchesExplainer *explainer;

  if (self->session == NULL || asks == self->asks)
    return;

  self->asks = asks;
  explainer = inches_session_get_explainer (self->session);
  if (!asks)
    {
      inches_explainer_release (explainer, INCHES_EXPLANATION_SENTENCE);
      return;
    }

  inches_explainer_hold (explainer, INCHES_EXPLANATION_SENTENCE);
  sentence_changed_cb (self);
}

static void
inches_outcome_readout_map (GtkWidget *widget)
{
  InchesOutcomeReadout *self = INCHES_OUTCOME_READOUT (widget);

  GTK_WIDGET_CLASS (inches_outcome_readout_parent_class)->map (widget);

  ask (self, is_full (self));
}

static void
inches_outcome_readout_unmap (GtkWidget *widget)
{
  InchesOutcomeReadout *self = INCHES_OUTCOME_READOUT (widget);

  ask (self, FALSE);

  GTK_WIDGET_CLASS (inches_outcome_readout_parent_class)->unmap (widget);
}

static void
theme_changed_cb (InchesOutcomeReadout *self)
{
  InchesTheme *theme = inches_session_get_theme (self->session);

  inches_figure_set_theme (INCHES_FIGURE (self->ruler), theme);
  inches_figure_set_theme (INCHES_FIGURE (self->dots), theme);
}

/* Progress and crises are never apart. */
static void
show_parts (InchesOutcomeReadout *self)
{
  gboolean full = is_full (self);

  if (full)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "brief");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "brief");
  gtk_button_set_icon_name (GTK_BUTTON (self->more), full ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->dots), full);
  gtk_widget_set_visible (GTK_WIDGET (self->sentence), full);
  forecast_changed_cb (self);
  ask (self, full && gtk_widget_get_mapped (GTK_WIDGET (self)));
}

static void
inches_outcome_readout_dispose (GObject *object)
{
  InchesOutcomeReadout *self = INCHES_OUTCOME_READOUT (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_outcome_readout_parent_class)->dispose (object);
}

static void
inches_outcome_readout_class_init (InchesOutcomeReadoutClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outcome_readout_dispose;

  widget_class->map = inches_outcome_readout_map;
  widget_class->unmap = inches_outcome_readout_unmap;

  g_type_ensure (INCHES_TYPE_OUTCOME_STATUS);
  g_type_ensure (INCHES_TYPE_RULER);
  g_type_ensure (INCHES_TYPE_STEADY_LABEL);
  g_type_ensure (INCHES_TYPE_OUTCOME_DOTS);

  gtk_widget_class_set_css_name (widget_class, "readout");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/example/Inches/inches-outcome-readout.ui");
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, figure);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, number);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, title);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, spread);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, more);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, ruler);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, dots);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, crises);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, sentence);
  gtk_widget_class_bind_template_child (widget_class, InchesOutcomeReadout, status);
  gtk_widget_class_bind_template_callback (widget_class, show_parts);
}

static void
inches_outcome_readout_init (InchesOutcomeReadout *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Smaller letters need less room. */
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (free_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (free_room), self, G_CONNECT_SWAPPED);
}

void
inches_outcome_readout_set_session (InchesOutcomeReadout *self,
                                    InchesSession        *session)
{
  g_return_if_fail (INCHES_IS_OUTCOME_READOUT (self));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);

  g_signal_connect_object (session, "notify::forecast", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::baseline", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::previous", G_CALLBACK (forecast_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (inches_session_get_explainer (session), "notify::sentence",
                           G_CALLBACK (sentence_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::preset", G_CALLBACK (free_room), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  inches_outcome_status_set_session (INCHES_OUTCOME_STATUS (self->status), session);
  forecast_changed_cb (self);
  theme_changed_cb (self);
}

/* @brief: there is little room: dots and sentence come on demand, so that levers are in view */
void
inches_outcome_readout_set_brief (InchesOutcomeReadout *self,
                                  gboolean              brief)
{
  g_return_if_fail (INCHES_IS_OUTCOME_READOUT (self));

  gtk_widget_set_visible (self->more, brief);
  show_parts (self);
}
