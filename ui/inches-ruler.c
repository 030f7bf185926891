/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-ruler.h"

#include <glib/gi18n-lib.h>

struct _InchesRuler
{
  InchesFigure       parent_instance;

  InchesRulerValues  values;
  gboolean           has_values;
  InchesRulerChart  *chart;
};

G_DEFINE_FINAL_TYPE (InchesRuler, inches_ruler, INCHES_TYPE_FIGURE)

static double
inches_ruler_place (InchesFigure   *figure,
                    InchesMeasurer *measurer,
                    double          width,
                    double          scale)
{
  InchesRuler *self = INCHES_RULER (figure);

  g_clear_pointer (&self->chart, inches_ruler_chart_free);
  self->chart = inches_ruler_chart_new (&self->values, measurer, width, scale);

  return inches_ruler_chart_get_height (self->chart);
}

static void
inches_ruler_paint (InchesFigure      *figure,
                    InchesCanvas      *canvas,
                    const InchesTheme *theme)
{
  InchesRuler *self = INCHES_RULER (figure);

  if (self->has_values)
    inches_ruler_chart_paint (self->chart, canvas, theme);
}

static void
inches_ruler_finalize (GObject *object)
{
  InchesRuler *self = INCHES_RULER (object);

  g_clear_pointer (&self->chart, inches_ruler_chart_free);

  G_OBJECT_CLASS (inches_ruler_parent_class)->finalize (object);
}

static void
inches_ruler_class_init (InchesRulerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = inches_ruler_finalize;
  INCHES_FIGURE_CLASS (klass)->place = inches_ruler_place;
  INCHES_FIGURE_CLASS (klass)->paint = inches_ruler_paint;
}

static void
inches_ruler_init (InchesRuler *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Ruler of inches gained"),
                                  -1);
}

void
inches_ruler_set_values (InchesRuler             *self,
                         const InchesRulerValues *values)
{
  g_autofree char *description = NULL;

  g_return_if_fail (INCHES_IS_RULER (self));

  self->values = *values;
  self->has_values = TRUE;
  inches_figure_refresh (INCHES_FIGURE (self));

  description = inches_ruler_values_describe (values);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}
