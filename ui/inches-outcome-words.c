/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-outcome-words.h"

#include "inches-sentence.h"
#include "inches-settings.h"

#include <glib/gi18n-lib.h>

struct _InchesOutcomeWords
{
  GtkWidget      parent_instance;

  InchesOutlook *outlook;
  GSettings     *settings; /* NULL where the schema is not installed */

  GtkWidget     *title;
  GtkWidget     *list;
  GtkWidget     *lines[INCHES_N_OUTCOMES];
  GtkWidget     *legend;
};

G_DEFINE_FINAL_TYPE (InchesOutcomeWords, inches_outcome_words, GTK_TYPE_WIDGET)

static void
update (InchesOutcomeWords *self)
{
  InchesForecast *forecast = inches_outlook_get_forecast (self->outlook);
  InchesLikelihoodScale scale = self->settings != NULL ? g_settings_get_enum (self->settings, "likelihood-words")
                                                       : INCHES_LIKELIHOOD_ICD203;
  g_autofree char *legend = inches_likelihood_get_legend (scale);
  g_autofree char *title = NULL;

  /* Words have the last say when the hand has let go. */
  if (forecast == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self))
      || inches_session_get_moving (inches_outlook_get_session (self->outlook)))
    return;

  title = g_strdup_printf (_("Outcomes in words after %u weeks"), inches_forecast_get_n_weeks (forecast));
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->legend), legend);
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      g_autofree char *line = inches_forecast_describe_class (forecast, i, scale);

      gtk_label_set_label (GTK_LABEL (self->lines[i]), line);
    }
}

static void
inches_outcome_words_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (inches_outcome_words_parent_class)->map (widget);

  update (INCHES_OUTCOME_WORDS (widget));
}

static void
inches_outcome_words_dispose (GObject *object)
{
  InchesOutcomeWords *self = INCHES_OUTCOME_WORDS (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->legend, gtk_widget_unparent);
  g_clear_object (&self->settings);
  g_clear_object (&self->outlook);

  G_OBJECT_CLASS (inches_outcome_words_parent_class)->dispose (object);
}

static void
inches_outcome_words_class_init (InchesOutcomeWordsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = inches_outcome_words_dispose;
  widget_class->map = inches_outcome_words_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "inches-outcome-words");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
inches_outcome_words_init (InchesOutcomeWords *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);

  self->title = create_label ("inches-section");
  gtk_label_set_label (GTK_LABEL (self->title), _("Outcomes in words"));
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outcomes in words"), -1);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  for (guint i = 0; i < INCHES_N_OUTCOMES; i++)
    {
      self->lines[i] = create_label ("inches-rung-line");
      gtk_list_box_append (GTK_LIST_BOX (self->list), self->lines[i]);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (gtk_widget_get_parent (self->lines[i])), FALSE);
    }

  self->legend = create_label ("inches-legend");
  gtk_widget_set_parent (self->legend, GTK_WIDGET (self));
}

GtkWidget *
inches_outcome_words_new (InchesOutlook *outlook)
{
  InchesOutcomeWords *self = g_object_new (INCHES_TYPE_OUTCOME_WORDS, NULL);

  self->outlook = g_object_ref (outlook);
  self->settings = inches_settings_new ();
  if (self->settings != NULL)
    g_signal_connect_object (self->settings, "changed::likelihood-words", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::forecast", G_CALLBACK (update), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
