/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-evidence-picture.h"

#include "inches-evidence-chart.h"

#include <glib/gi18n-lib.h>

struct _InchesEvidencePicture
{
  InchesFigure      parent_instance;

  InchesSession    *session;
  InchesHappened   *happened; /* or NULL */
  InchesModelChart *chart;    /* NULL: nothing to draw */
};

G_DEFINE_FINAL_TYPE (InchesEvidencePicture, inches_evidence_picture, INCHES_TYPE_FIGURE)

static double
inches_evidence_picture_place (InchesFigure   *figure,
                               InchesMeasurer *measurer,
                               double          width,
                               double          scale)
{
  InchesEvidencePicture *self = INCHES_EVIDENCE_PICTURE (figure);
  InchesChartInput input =
  {
    .chronicle = inches_session_get_chronicle (self->session),
    .model = inches_session_get_model (self->session),
    .width = width,
    .measurer = measurer,
    .window = scale,
  };

  g_clear_pointer (&self->chart, inches_model_chart_free);
  input.height = self->happened != NULL ? inches_evidence_chart_measure (self->happened, width, scale) : 0;
  if (input.height <= 0 || width <= 0)
    return 0;

  input.forecast = inches_happened_get_forecast (self->happened);
  self->chart = inches_model_chart_new (&inches_evidence_chart, &input);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  inches_model_chart_get_description (self->chart), -1);

  return input.height;
}

static void
inches_evidence_picture_paint (InchesFigure      *figure,
                               InchesCanvas      *canvas,
                               const InchesTheme *theme)
{
  InchesEvidencePicture *self = INCHES_EVIDENCE_PICTURE (figure);

  if (self->chart != NULL)
    inches_model_chart_paint (self->chart, canvas, theme);
}

static void
theme_changed_cb (InchesEvidencePicture *self)
{
  inches_figure_set_theme (INCHES_FIGURE (self), inches_session_get_theme (self->session));
}

static void
inches_evidence_picture_finalize (GObject *object)
{
  InchesEvidencePicture *self = INCHES_EVIDENCE_PICTURE (object);

  g_clear_pointer (&self->chart, inches_model_chart_free);
  g_clear_pointer (&self->happened, inches_happened_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (inches_evidence_picture_parent_class)->finalize (object);
}

static void
inches_evidence_picture_class_init (InchesEvidencePictureClass *klass)
{
  InchesFigureClass *figure_class = INCHES_FIGURE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = inches_evidence_picture_finalize;
  figure_class->place = inches_evidence_picture_place;
  figure_class->paint = inches_evidence_picture_paint;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
inches_evidence_picture_init (InchesEvidencePicture *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("The record over what the model leaves open"), -1);
}

GtkWidget *
inches_evidence_picture_new (InchesSession *session)
{
  InchesEvidencePicture *self = g_object_new (INCHES_TYPE_EVIDENCE_PICTURE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::theme", G_CALLBACK (theme_changed_cb), self, G_CONNECT_SWAPPED);
  theme_changed_cb (self);

  return GTK_WIDGET (self);
}

void
inches_evidence_picture_set (InchesEvidencePicture *self,
                             InchesHappened        *happened)
{
  g_return_if_fail (INCHES_IS_EVIDENCE_PICTURE (self));

  g_clear_pointer (&self->happened, inches_happened_unref);
  self->happened = happened != NULL ? inches_happened_ref (happened) : NULL;
  inches_figure_refresh (INCHES_FIGURE (self));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
